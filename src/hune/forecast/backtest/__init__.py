"""Backtests: what models would have said on past dates, scored on what came.

In comes an archive of counts, models and a preset; out come rows of scores that a stopped run picks up again, and a
page to hand on.

`presets` says which origins, `known` what could be known there, `stage` makes one origin ready, `rows` scores it,
`parts` keeps finished pieces, `unit_list` says which units, and `run` runs it all; `scoreboard` and `findings` sum up,
`report` is the page.
"""
