"""Charts of what forecasts were worth: ratios to a reference, reliability, and where outcomes fell in their range.

On each of them a straight line says what perfect, or no better than the reference, would look like.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

from hune.draw.checks import require_drawable
from hune.draw.layers import WIDTH, Row, Spec, blocks, dots, figure, rules, view, words
from hune.draw.palette import AHEAD, AHEAD_HALF, AHEAD_MOST, GRID, INK, PALE, SOFT
from hune.draw.typeface import FAMILY
from hune.text.messages import say
from hune.text.numbers import percent

LEAST, MOST = 0.4, 2.5
"""The ratios that a chart of them shows at most; what lies beyond stands at its edge."""

TICKS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 2.5)
FINE, NARROW = (0.95, 1.05), 1.4
"""Further ticks where the scale spans less than so much."""

ROW, NAMES, FIGURES = 24, 150, 132
"""Pixels of a row, of the names on its left and of the figures on its right."""

SQUARE, APART = 268, 40
"""The side of a panel, and the pixels between two."""


class Ratio(NamedTuple):
    """A model's error over the reference's: as `told` in figures, overall, its interval if there is one, and `each`."""

    name: str
    told: str
    ratio: float
    low: float | None
    high: float | None
    each: tuple[float, ...]


class Step(NamedTuple):
    """A chance as it was `said`, and how often it `came`, with the interval of that."""

    said: float
    came: float
    low: float
    high: float


class Panel(NamedTuple):
    """One panel of several: its title, and its steps of reliability or the shares of its histogram."""

    title: str
    steps: tuple[Step, ...] = ()
    shares: tuple[float, ...] = ()


def ratios(rows: Sequence[Ratio], lang: str) -> Spec:
    """Draw each model's ratio to the reference, its interval and each origin's own, on a logarithmic scale.

    Raises HN601 when there is nothing to draw, HN611.
    """
    require_drawable(rows)
    shown = [value for row in rows for value in (row.low, row.high, row.ratio, *row.each) if value is not None]
    low = max(LEAST, min([0.9, *shown]) / 1.02)
    high = min(MOST, max([1.1, *shown]) * 1.02)

    def within(value: float) -> float:
        return min(max(value, low), high)

    ticks = [tick for tick in sorted(TICKS + FINE * (high / low < NARROW)) if low <= tick <= high]
    last = len(rows) - 0.5
    each = [{"a": within(one), "low": at} for at, row in enumerate(rows) for one in row.each]
    spans = [
        {"a": within(row.low), "b": within(row.high), "low": at - 0.1, "high": at + 0.1}
        for at, row in enumerate(rows)
        if row.low is not None and row.high is not None
    ]
    figures = [{"a": high, "low": at, "text": row.told} for at, row in enumerate(rows)]
    layers = [
        rules([{"a": tick, "b": tick, "low": -0.5, "high": last} for tick in ticks], color=GRID, strokeWidth=0.75),
        rules([{"a": 1, "b": 1, "low": -0.5, "high": last}], color=INK, strokeWidth=1.2),
        blocks(spans, color=AHEAD_HALF),
        dots(each, size=22, color=PALE),
        dots([{"a": within(row.ratio), "low": at} for at, row in enumerate(rows)], size=70, color=AHEAD),
        words(figures, dx=12, fontSize=11, color=INK),
    ]
    x = {
        "scale": {"type": "log", "domain": [low, high], "nice": False, "zero": False},
        "axis": {"values": ticks, "format": ".2~f", "grid": False, "ticks": False, "orient": "bottom"},
    }
    names = json.dumps({str(at): row.name for at, row in enumerate(rows)})
    y = {
        "scale": {"domain": [last, -0.5], "nice": False, "zero": False},
        "axis": {
            "values": list(range(len(rows))),
            "labelExpr": f"({names})[datum.value]",
            "labelColor": INK,
            "labelFontSize": 11.5,
            "labelLimit": NAMES,
            "minExtent": NAMES,
            "maxExtent": NAMES,
            "grid": False,
            "ticks": False,
        },
    }
    return figure(view(layers, x, y, width=WIDTH - NAMES - FIGURES, height=ROW * len(rows)), lang)


def reliability(panels: Sequence[Panel], lang: str) -> Spec:
    """Draw how often it came against the chance that was said, with the diagonal that a sound forecast keeps to.

    Raises HN601 when there is nothing to draw, HN611.
    """
    require_drawable([step for panel in panels for step in panel.steps])
    ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
    axis = {"values": ticks, "format": ".0%", "grid": False, "ticks": False, **_titled()}
    scale = {"domain": [0, 1], "nice": False}
    views = []
    for panel in panels:
        spans = [{"a": step.said, "b": step.said, "low": step.low, "high": step.high} for step in panel.steps]
        layers = [
            *_grid(ticks, ticks),
            rules([{"a": 0, "b": 1, "low": 0, "high": 1}], color=SOFT, strokeWidth=1, strokeDash=[4, 3]),
            rules(spans, color=AHEAD_HALF, strokeWidth=2),
            dots([{"a": step.said, "low": step.came} for step in panel.steps], size=42, color=AHEAD),
        ]
        x = {"scale": scale, "axis": {**axis, "title": say(lang, "draw-said")}}
        y = {"scale": scale, "axis": {**axis, "title": say(lang, "draw-came")}}
        views.append(view(layers, x, y, width=SQUARE, height=SQUARE, title={"text": panel.title}))
    return figure({"hconcat": views, "spacing": APART}, lang)


def positions(panels: Sequence[Panel], lang: str) -> Spec:
    """Draw what share of outcomes fell in each tenth of what was forecast; all alike is right.

    Raises HN601 when there is nothing to draw, HN611.
    """
    require_drawable([share for panel in panels for share in panel.shares])
    top = max(0.2, *(share for panel in panels for share in panel.shares)) * 1.05
    step = 0.05 if top <= 0.4 else 0.2
    ticks = [round(at * step, 2) for at in range(int(top / step) + 1)]
    views = []
    for panel in panels:
        count = len(panel.shares)
        bars: list[Row] = [
            {
                "a": (at + 0.04) / count,
                "b": (at + 0.96) / count,
                "low": 0,
                "high": share,
                "tip": percent(round(share * 100, 1), lang),
            }
            for at, share in enumerate(panel.shares)
        ]
        layers = [
            *_grid([], ticks),
            blocks(bars, color=AHEAD_MOST, stroke=AHEAD_HALF, strokeWidth=0.75),
            rules(
                [{"a": 0, "b": 1, "low": 1 / count, "high": 1 / count}], color=SOFT, strokeWidth=1, strokeDash=[4, 3]
            ),
            rules([{"a": 0, "b": 1, "low": 0, "high": 0}], color=SOFT, strokeWidth=1),
        ]
        shared = {"format": ".0%", "grid": False, "ticks": False, **_titled()}
        x = {
            "scale": {"domain": [0, 1], "nice": False},
            "axis": {**shared, "values": [0, 0.5, 1], "title": say(lang, "draw-position")},
        }
        y = {
            "scale": {"domain": [0, top], "nice": False},
            "axis": {**shared, "values": ticks, "title": say(lang, "draw-share")},
        }
        views.append(view(layers, x, y, width=SQUARE, height=150, title={"text": panel.title}))
    return figure({"hconcat": views, "spacing": APART}, lang)


def _grid(across: Sequence[float], up: Sequence[float]) -> list[Spec]:
    lines = [{"a": at, "b": at, "low": 0, "high": 1} for at in across] + [
        {"a": 0, "b": 1, "low": at, "high": at} for at in up
    ]
    return [rules(lines, color=GRID, strokeWidth=0.75)]


def _titled() -> Spec:
    return {"titleFont": FAMILY, "titleFontSize": 10.5, "titleFontWeight": 400, "titleColor": SOFT, "titlePadding": 6}
