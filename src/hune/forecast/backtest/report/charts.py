"""The charts of a backtest: standings, reliability, where outcomes stood in their forecasts, and the map of skill."""

import numpy as np

from hune.draw.diagnostics import Panel, Ratio, Step, positions, ratios, reliability
from hune.draw.layers import Spec
from hune.draw.skill import SkillMap, skill_map
from hune.forecast.backtest.report.tables import errors
from hune.forecast.backtest.report.words import fixed
from hune.forecast.backtest.rows import HIGH
from hune.forecast.backtest.run import Backtest
from hune.forecast.backtest.scoreboard import Scoreboard, Standing, rows_of
from hune.forecast.scoring.reliability import pit_histogram
from hune.forecast.scoring.reliability import reliability as steps_of
from hune.forecast.scoring.scores import Interval
from hune.places import cells
from hune.text.messages import say
from hune.text.numbers import counted

BINS = 40
"""Bins of equal number for reliability: most forecasts are of hardly any chance, and few bins would show only those."""

HARDLY = 0.01
"""A unit whose mean error is below this share of the reference's over all has hardly any."""


def standing_chart(board: Scoreboard, lang: str) -> Spec | None:
    """Draw each model against the reference; None where there is no other, or nothing to divide by."""
    rows = [
        _ratio(line.model, line.standing, lang)
        for line in board.lines
        if line.model != board.reference and line.standing.ratio
    ]
    return ratios(rows, lang) if rows else None


def _ratio(model: str, stands: Standing, lang: str) -> Ratio:
    told = fixed(stands.ratio, 3, lang)
    if stands.low is not None:
        told += f"  ({fixed(stands.low, 2, lang)}–{fixed(stands.high, 2, lang)})"
    return Ratio(model, told, stands.ratio or 0.0, stands.low, stands.high, tuple(stands.by_origin.values()))


def reliability_chart(backtest: Backtest, model: str, lang: str) -> Spec:
    """Draw how often months had 1, and 25, deaths or more against the chance that a model gave."""
    rows = rows_of(backtest, model)
    panels = []
    for least, chance in ((1, "p1"), (HIGH, "p25")):
        steps = steps_of(rows["observed"] >= least, rows[chance], bins=BINS)
        told = tuple(Step(step.said, step.came.share, step.came.low, step.came.high) for step in steps)
        panels.append(Panel(say(lang, "backtest-panel-least", least=counted(least, lang)), told))
    return reliability(panels, lang)


def position_chart(backtest: Backtest, models: tuple[str, ...], lang: str) -> Spec | None:
    """Draw where outcomes stood in each model's forecasts, in units with a death in the year before the origin."""
    panels = []
    for model in models:
        rows = rows_of(backtest, model)
        active = rows["past"] > 0
        if not active.any():
            return None
        step = Interval(rows["pit_low"][active].astype(np.float64), rows["pit_high"][active].astype(np.float64))
        panels.append(Panel(model, shares=tuple(pit_histogram(step).tolist())))
    return positions(panels, lang)


def skill_chart(backtest: Backtest, model: str, reference: str, lang: str) -> Spec:
    """Draw where a model was nearer to what came than the reference; raises HN601 where no border is held."""
    units, mine, theirs, rows = errors(backtest, model, reference)
    least = HARDLY * theirs.sum() / rows.sum()
    skill: dict[int, float | None] = {}
    for unit, own, bar, count in zip(units.tolist(), mine, theirs, rows, strict=True):
        small = max(own, bar) / count <= least
        skill[unit] = None if small else float(1 - own / bar) if bar else float("-inf")
    by_cell = backtest.preset.unit == "cell"
    covered = set(cells.countries_of(units).tolist()) if by_cell else set(units.tolist())
    title = say(lang, "backtest-map", model=model, reference=reference)
    return skill_map(SkillMap(title, skill, covered, by_cell), lang)
