"""Forecasts: a matrix of the panel in, predictive distributions of what the next months hold out.

In comes a `Matrix` and an origin, the last month a forecast may see. Out comes a `Forecast` (a distribution
for each unit and horizon, with an identity that says of what) or `Paths` (whole futures, joint over months
and units, from which totals and worst months are read).

The idea: a forecast is a distribution, kept exactly. The reference tier's distributions are made of past
months with weights, so that nothing is drawn to describe them and nothing is estimated to score them; and as
most cells share one distribution (never anything), it is held and scored once.

The reference tier only remembers: nothing in it can say that violence will rise or fall, and nothing in it is
worse than the worst month of its memory. It is there to be beaten. Above it `boosted` learns from all units
how wars go on, and `pool` mixes both by weights earned on earlier years. What is learnt is learnt from months
up to the origin, and no forecast goes beyond a limit that the unit's own past sets. A share of few blocks of
the past is not a probability: `paths.shrink` keeps certainty off the page, and `replay` says how often its
ranges held before.

Models and paths refuse a window with a gap in its coverage; scores carry the vintage of the truth they are
against. What is drawn is drawn with a seed, and no result depends on how many threads there are.

Read in this order: `distribution`, `scores`, `models`, `forecast`, `paths`, `replay`; then what learns: `ladder`,
`past`, `boosted`, `seen`, `self_exciting`, `states`, `analogues`, `peers`, `pool`; `draws` and `drawing` where draws
are asked for; `views2023`, `reliability`, `change` and `comparison` for what a forecast was worth.
"""
