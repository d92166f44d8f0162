"""Shares: what a chance is made of, a bar to a row, and the figures beside it.

What raises the chance is stacked to the right from zero. What lowers it runs back beneath, from the end of the
bar to the chance that is told, which a dark line marks; so nothing is ever drawn below zero, and every length is
true. Figures are whole points that add up to the chance as it is printed.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from math import ceil

from hune.draw import key
from hune.draw.axes import nice_step
from hune.draw.checks import require_drawable
from hune.draw.labels import wrapped
from hune.draw.layers import WIDTH, Row, Spec, blocks, figure, placed, rules, soft, view, words
from hune.draw.palette import GRID, INK, PARTS, SOFT
from hune.text.messages import say
from hune.text.numbers import counted, format_number, format_share, fraction, percent, round_to
from hune.text.words import capital

NAMES, FIGURE, GAP, EDGE, ROW = 150, 58, 12, 18, 28
"""Pixels of a name, of a column of figures, between the two and the bars, of half a label, and of a row."""

NAME, LINE, LINES = 11.5, 12, 2
"""Size of a name, the height of a line of it, and the lines that it may take."""

BAR, BACK = (5.0, 16.0), (17.5, 22.5)
"""Where in its row what raises the chance stands, and what lowers it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A chance in parts that add up to it, from 0 to 1: `past` and `neighbours` are negative where they lower it.

    `neighbours` are None where no model looks at them; where it is so in every row, nothing is shown of them.
    """

    name: str
    baseline: float
    past: float
    neighbours: float | None

    @property
    def told(self) -> float:
        """The chance."""
        return self.baseline + self.past + (self.neighbours or 0.0)

    @property
    def points(self) -> tuple[int, int, int]:
        """The parts in whole points, as the steps between the chances so far, each rounded: they add up as printed.

        Raises HN617 and HN619 for what is no chance.

        >>> Parts("Mali", 0.074, 0.514, -0.004).points, round(Parts("Mali", 0.074, 0.514, -0.004).told, 3)
        ((7, 52, -1), 0.584)
        """
        so_far = accumulate((self.baseline, self.past, self.neighbours or 0.0))
        first, second, third = (int(round_to(fraction(chance) * 100, Decimal(1))) for chance in so_far)
        return first, second - first, third - second


def shares(rows: Sequence[Parts], least: int, lang: str) -> Spec:
    """Draw what the chances of `least` deaths or more in a month are made of: one row a unit, or one a month.

    Raises HN601 when there is nothing to draw, HN617 and HN619 for what is no chance, HN611.
    """
    require_drawable(rows)
    heads, *figures = table(rows, lang)
    width, height = WIDTH - NAMES - len(heads[1:]) * FIGURE - 2 * GAP - EDGE, len(rows) * ROW
    title = say(lang, "draw-shares", deaths=counted(least, lang))
    body = [_names(rows, height), _bars(rows, figures, lang, width, height), _figures(heads, figures, height)]
    return figure(
        {
            "vconcat": [{"hconcat": body, "spacing": GAP}, key.panel(_key(rows, lang), "", key.COLUMN * 2 - 1)],
            "spacing": 8,
            "title": {"text": capital(title), "offset": 12},
        },
        lang,
    )


def table(rows: Sequence[Parts], lang: str) -> tuple[tuple[str, ...], ...]:
    """Return the figures as the drawing prints them, its heads first; raises HN617, HN619 and HN611.

    >>> table([Parts("Mali", 0.07, 0.51, -0.02)], "en")[1]
    ('Mali', '7', '+51', '−2', '56\u202f%')
    """
    parts = _asked(rows)
    heads = ("", *(say(lang, f"draw-shares-{name}") for name in (*parts, "told")))
    return heads, *((row.name, *_printed(row, lang, len(parts))) for row in rows)


def _asked(rows: Sequence[Parts]) -> tuple[str, ...]:
    """Return the parts that are shown, without neighbours where no row has any."""
    return tuple(PARTS) if any(row.neighbours is not None for row in rows) else tuple(PARTS)[:2]


def _printed(row: Parts, lang: str, parts: int) -> tuple[str, ...]:
    baseline, *steps = row.points[:parts]
    signed = (("+" if step > 0 else "") + format_number(step, lang) for step in steps)
    return format_number(baseline, lang), *signed, format_share(row.told, lang)


def _spans(row: Parts) -> tuple[list[tuple[str, float, float]], list[tuple[str, float, float]]]:
    """Return the parts that raise a chance as spans from zero on, and those that lower it as spans back from their end.

    >>> up, back = _spans(Parts("Mali", 0.25, -0.125, 0.5))
    >>> up, back
    ([('baseline', 0, 0.25), ('neighbours', 0.25, 0.75)], [('past', 0.625, 0.75)])
    """
    parts = dict(zip(PARTS, (row.baseline, row.past, row.neighbours or 0.0), strict=True))
    raising = {name: part for name, part in parts.items() if part > 0}
    lowering = {name: part for name, part in parts.items() if part < 0}
    ends = [*accumulate(raising.values(), initial=0)]
    backs = [*accumulate(lowering.values(), initial=ends[-1])]
    up = [(name, ends[at], ends[at + 1]) for at, name in enumerate(raising)]
    return up, [(name, backs[at + 1], backs[at]) for at, name in enumerate(lowering)]


def _bars(rows: Sequence[Parts], figures: Sequence[tuple[str, ...]], lang: str, width: int, height: int) -> Spec:
    spans = [_spans(row) for row in rows]
    most = max(1.0, *(100 * end for up, _ in spans for _, _, end in up), *(100 * row.told for row in rows))
    step = nice_step(most, 4)
    ticks = list(range(0, ceil(most / step) * step + 1, step))
    labels = {str(tick): percent(tick, lang) for tick in ticks}
    drawn: dict[str, list[Row]] = {name: [] for name in PARTS}
    for place, (both, (name, *points, _)) in enumerate(zip(spans, figures, strict=True)):
        said = dict(zip(_asked(rows), points, strict=True))
        for lane, found in zip((BAR, BACK), both, strict=True):
            for part, start, end in found:
                named = say(lang, f"draw-shares-{part}")
                tip = say(lang, "draw-shares-tip", name=name, part=named, points=said[part])
                ends = {"a": 100 * start, "b": 100 * end}
                drawn[part].append({**ends, "low": place * ROW + lane[0], "high": place * ROW + lane[1], "tip": tip})
    lines = [{"a": tick, "b": tick, "low": 0, "high": height} for tick in ticks]
    between = [{"a": 0, "b": ticks[-1], "low": place * ROW, "high": place * ROW} for place in range(len(rows) + 1)]
    told = [
        {"a": 100 * row.told, "b": 100 * row.told, "low": place * ROW + 2, "high": place * ROW + BACK[1] + 1.5}
        for place, row in enumerate(rows)
    ]
    axis = {
        "values": ticks,
        "labelExpr": f"({json.dumps(labels)})[datum.value]",
        "grid": False,
        "ticks": False,
        "labelFlush": False,
    }
    return view(
        [
            rules([*lines, *between], color=GRID, strokeWidth=0.75),
            *(blocks(found, color=PARTS[name]) for name, found in drawn.items()),
            rules([lines[0]], color=SOFT, strokeWidth=1),
            rules(told, color=INK, strokeWidth=2),
        ],
        {"scale": {"domain": [0, ticks[-1]], "nice": False}, "axis": axis},
        {"scale": {"domain": [height, 0], "nice": False, "zero": False}, "axis": None},
        width=width,
        height=height,
    )


def _names(rows: Sequence[Parts], height: int) -> Spec:
    lines: list[Row] = []
    for place, row in enumerate(rows):
        texts = wrapped(row.name, NAME, NAMES - 8, LINES)
        first = place * ROW + ROW / 2 - LINE * (len(texts) - 1) / 2
        lines += [{"a": 0, "low": first + LINE * number, "text": text} for number, text in enumerate(texts)]
    return placed([words(lines, color=INK, fontWeight=600, fontSize=NAME, limit=NAMES)], width=NAMES, height=height)


def _figures(heads: tuple[str, ...], figures: Sequence[tuple[str, ...]], height: int) -> Spec:
    def line(texts: tuple[str, ...], y: float) -> list[Row]:
        return [{"a": FIGURE * at, "low": y, "text": text} for at, text in enumerate(texts) if at]

    lines = [line(texts, place * ROW + ROW / 2) for place, texts in enumerate(figures)]
    return placed(
        [
            soft(line(heads, -8), align="right", fontSize=10),
            soft([cell for cells in lines for cell in cells[:-1]], align="right", fontSize=11),
            words([cells[-1] for cells in lines], color=INK, align="right", fontWeight=600, fontSize=11.5),
        ],
        width=FIGURE * len(heads[1:]),
        height=height,
    )


def _key(rows: Sequence[Parts], lang: str) -> list[key.Item]:
    items = [key.Item(name, say(lang, f"draw-key-{name}")) for name in ("baseline", "past")]
    if "neighbours" in _asked(rows):
        around = "neighbours" if any(row.neighbours for row in rows) else "alone"
        items.append(key.Item("neighbours", say(lang, f"draw-key-{around}")))
    items.append(key.Item("told", say(lang, "draw-key-told")))
    if any(back for _, back in map(_spans, rows)):
        items.append(key.Item("lowers", say(lang, "draw-key-lowers")))
    return items
