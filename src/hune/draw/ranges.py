"""Ranges: estimates as dots on the line from their low to their high, an earlier period above a later one.

Two periods whose lines do not overlap differ beyond what the source is unsure of; where they overlap, the
change is not clear, and the drawing shows it before the words do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hune.draw.axes import counts
from hune.draw.checks import require_counts, require_drawable
from hune.draw.labels import wrapped
from hune.draw.layers import WIDTH, Row, Spec, dots, figure, placed, rules, soft, view, words
from hune.draw.palette import GRID, INK, PALE, SEEN
from hune.text.messages import say
from hune.text.numbers import format_number, format_range
from hune.text.words import capital

NAMES, VALUES, ROW = 150, 150, 28
NAME, LINE, LINES = 11.5, 12, 2
"""Size of a unit's name, the height of a line of it, and the lines that it may take."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A count with its bounds; `low` and `high` are None where the source gives no range in order."""

    best: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A unit's estimates in the earlier and the later period, None where the period is not covered."""

    name: str
    earlier: Estimate | None
    later: Estimate | None


def ranges(rows: Sequence[Compared], periods: tuple[str, str], lang: str) -> Spec:
    """Draw two `periods` of several units on one scale from zero, with the figures beside them.

    Raises HN601 when there is nothing to draw, HN603 for a value that is not a count, HN604 for bounds out of
    order, HN611.
    """
    require_drawable(rows)
    lines = [
        (estimate, name, later, place * ROW + (20 if later else 8))
        for place, row in enumerate(rows)
        for later, name, estimate in ((False, periods[0], row.earlier), (True, periods[1], row.later))
    ]
    known = [(estimate, later, y) for estimate, _, later, y in lines if estimate is not None]
    for estimate, _, _ in known:
        require_counts((estimate.low, estimate.best, estimate.high), ascending=True)
    most = max([1, *(max(e.best, e.high or 0) for e, _, _ in known)])
    width, height = WIDTH - NAMES - VALUES, len(rows) * ROW
    across = counts(most)
    ticks = across["axis"]["values"]
    layers: list[Spec] = [
        rules([{"a": tick, "b": tick, "low": 0, "high": height} for tick in ticks], color=GRID, strokeWidth=0.75),
        rules(
            [{"a": 0, "b": most, "low": place * ROW, "high": place * ROW} for place in range(len(rows))],
            color=GRID,
            strokeWidth=0.75,
        ),
    ]
    for later, colour in ((False, PALE), (True, SEEN)):
        mine = [(estimate, y) for estimate, is_later, y in known if is_later == later]
        whiskers = [
            {"a": e.low, "b": e.high, "low": y, "high": y} for e, y in mine if e.low is not None and e.high is not None
        ]
        layers += [
            rules(whiskers, color=colour, strokeWidth=2.5, strokeCap="round"),
            dots([{"a": e.best, "low": y} for e, y in mine], color=colour, size=46),
        ]
    chart = view(
        layers,
        {**across, "axis": {"values": ticks, "format": ",d", "grid": False, "ticks": False, "labelFlush": False}},
        {"scale": {"domain": [height, 0], "nice": False, "zero": False}, "axis": None},
        width=width,
        height=height,
        title={"text": capital(say(lang, "draw-ranges")), "fontSize": 11, "fontWeight": 600},
    )
    names = [line for place, row in enumerate(rows) for line in _name(row.name, place * ROW + 14)]
    figures = [
        {"a": 0, "low": y, "later": later, "text": f"{name}\u2002{_figures(estimate, lang)}"}
        for estimate, name, later, y in lines
    ]
    left = placed(
        [words(names, color=INK, fontWeight=600, fontSize=NAME, limit=NAMES - 10)], width=NAMES - 10, height=height
    )
    right = placed(
        [
            soft([row for row in figures if not row["later"]]),
            words([row for row in figures if row["later"]], color=INK, fontSize=10.5),
        ],
        width=VALUES - 14,
        height=height,
    )
    return figure({"hconcat": [left, chart, right], "spacing": 12}, lang)


def _name(name: str, middle: float) -> list[Row]:
    """Return the lines of a name, one beneath the other around the middle of its row."""
    lines = wrapped(name, NAME, NAMES - 10, LINES)
    first = middle - LINE * (len(lines) - 1) / 2
    return [{"a": 0, "low": first + LINE * number, "text": line} for number, line in enumerate(lines)]


def _figures(estimate: Estimate | None, lang: str) -> str:
    if estimate is None:
        return say(lang, "draw-uncovered")
    best = format_number(estimate.best, lang)
    if estimate.low is None or estimate.high is None or estimate.low == estimate.high:
        return best
    return f"{best} ({format_range(estimate.low, estimate.high, lang)})"
