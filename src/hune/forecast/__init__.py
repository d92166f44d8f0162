"""Forecasts: a matrix of the panel in, predictive distributions of what the next months hold out.

In comes a `Matrix` and an origin, the last month a forecast may see. Out comes a `Forecast` (a distribution
for each unit and horizon, with an identity that says of what) or `Paths` (whole futures, joint over months
and units, from which totals and worst months are read).

The idea: a forecast is a distribution, kept exactly. The reference tier's distributions are made of past
months with weights, so that nothing is drawn to describe them and nothing is estimated to score them; and as
most cells share one distribution (never anything), it is held and scored once.

This tier only remembers: nothing in it can say that violence will rise or fall, and nothing in it is worse
than the worst month of its memory. It is there to be beaten, and until it is, to say how wide the past alone
makes the range. A share of few blocks of the past is not a probability: `paths.shrink` keeps certainty off
the page, and `replay` says how often its ranges held before.

Models and paths refuse a window with a gap in its coverage; scores carry the vintage of the truth they are
against. What is drawn is drawn with a seed, and no result depends on how many threads there are.

Read in this order: `distribution`, `scores`, `models`, `forecast`, `paths`, `replay`.
"""
