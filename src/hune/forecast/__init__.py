"""Forecasts: a matrix of the panel in, predictive distributions of what the next months hold out.

In comes a `Matrix` and an origin, the last month a forecast may see. Out comes a `Forecast` (a distribution
for each unit and horizon, with an identity that says of what), `Draws` (joint futures, sparse) or `Paths` (joint
futures of a few units, from which totals and worst months are read).

The idea: a forecast is a distribution, kept exactly and scored exactly; draws are made where something joint is asked
for. As most cells share one distribution (never anything), it is held and scored once.

The reference tier only remembers: nothing in it can say that violence will rise or fall, and nothing in it is
worse than the worst month of its memory. It is there to be beaten. Above it stand models that learn from all units how
wars go on, and `pool` mixes them by weights earned on earlier years. What is learnt is learnt from months up to the
origin, and no forecast goes beyond a limit that the unit's own past sets (`limit`). A share of futures is not a
probability: `paths.shrink` keeps certainty off the page, and `replay` says how often ranges held before.

Models and paths refuse a window with a gap in its coverage; scores carry the vintage of the truth they are
against. What is drawn is drawn with a seed, and no result depends on how many threads there are.

Where things are:

* what a forecast is: `distribution`, `draws`, `forecast`; what makes one: `model` and the room `models`
* joint futures: `drawing`, `joint`, `paths`, and `coherence` of cells with their country (with `owners`)
* what a forecast was worth: `scoring`; on past dates: `backtest`; as truth arrives: `track`
* questions with a date: `questions`; why: `explain`
* from and to files: `files`; what is not made twice: `digests`, `shelf`; work shared out: `workers`
"""
