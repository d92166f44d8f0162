"""Charts of counts by month: fans of a forecast against the record, and bars by kind.

Every month is a column. What was recorded is a dark bar; what is expected is the column of its 90 % range,
the 50 % range inside it, the median across. An outline instead of a fill says "not settled": a provisional
count, or the forecast of a month that had passed by the day of issue. A grey field is a month that no source
covers, so that it is never taken for a zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hune.draw import key
from hune.draw.axes import base, column, counts, ground, month_scale, uncovered
from hune.draw.checks import require_counts, require_drawable
from hune.draw.layers import Row, Spec, blocks, rules, soft, view
from hune.draw.palette import AHEAD, AHEAD_HALF, AHEAD_MOST, BEFORE, PAPER, SEEN, SOFT
from hune.text.dates import format_month, format_months_short
from hune.text.messages import say
from hune.text.numbers import format_number, format_range

Levels = tuple[float, float, float, float, float]
"""The 5, 25, 50, 75 and 95 % points of a month's distribution."""

RIGHT, TALL = 74, 112
"""Pixels kept on the right for the names of lines; the height of a panel among others."""

FIGURES, LOW = 32, 80
"""The same of narrow panels, whose lines have their figures only: what they are is in the key."""


@dataclass(frozen=True, slots=True)
class Fan:
    """What is drawn of one unit: its record, and what is expected of it.

    `history` are the deaths of the months from `first` on, None where no source covers the month; those from
    `provisional` on are provisional. `outlook` are the points of the months from `ahead` on; those before
    `issued`, the month of issue, are drawn as already passed. `earlier` are 90 % ranges given before: month,
    low, high. `worst` and `median` are the unit's own over the months `own`.
    """

    name: str
    first: int
    history: tuple[float | None, ...]
    ahead: int
    outlook: tuple[Levels, ...] = ()
    issued: int | None = None
    provisional: int | None = None
    earlier: tuple[tuple[int, float, float], ...] = ()
    worst: float | None = None
    median: float | None = None
    own: tuple[int, int] | None = None

    @property
    def last(self) -> int:
        """The last month that anything is drawn of."""
        return max(self.first + len(self.history), self.ahead + len(self.outlook)) - 1

    @property
    def most(self) -> float:
        """The largest count that must find room."""
        seen = [value for value in self.history if value is not None]
        given = [points[-1] for points in self.outlook] + [high for _, _, high in self.earlier]
        return max([*seen, *given, self.worst or 0, self.median or 0, 1])


def fan(one: Fan, lang: str) -> Spec:
    """Draw one unit over the whole width, its key below; raises HN601, HN603, HN604 and HN611."""
    return _together([one], lang, 170)


def fans(many: Sequence[Fan], lang: str) -> Spec:
    """Draw several units side by side, each on its own scale, and one key for all.

    Raises HN601 when there is nothing to draw, HN603 for a value that is not a count, HN604 for points that
    do not ascend, HN611.
    """
    return _together(many, lang, LOW if key.overhang(len(many)) else TALL)


def _together(many: Sequence[Fan], lang: str, height: int) -> Spec:
    require_drawable(many)
    for one in many:
        _check(one)
    span = min(one.first for one in many), max(one.last for one in many)
    width = key.panel_width(len(many))
    aside = key.overhang(len(many))
    panels = [
        _panel(one, lang, span, width, height, named=not aside)
        | {"title": {"text": one.name, "limit": width + aside, "dx": -aside}}
        for one in many
    ]
    return key.together(panels, _key(many, lang), say(lang, "draw-key"), width, lang)


def _check(one: Fan) -> None:
    require_counts(one.history)
    require_counts((one.worst, one.median))
    for points in (*one.outlook, *((low, high) for _, low, high in one.earlier)):
        require_counts(points, ascending=True)


def _panel(one: Fan, lang: str, span: tuple[int, int], width: int, height: int, *, named: bool) -> Spec:
    first, last = span
    y = counts(one.most)
    top = y["scale"]["domain"][1]
    seen, coming = _seen(one, lang), _outlook(one, lang)
    settled = [row for row in seen if one.provisional is None or row["month"] < one.provisional]
    passed = [row for row in coming if one.issued is not None and row["month"] < one.issued]
    ahead = [row for row in coming if row not in passed]
    right = RIGHT if named else FIGURES
    layers = [
        *ground(first, last, y),
        *uncovered(one.first, one.history, (width - right) / (last - first + 1), height / top, top, lang),
        blocks(_earlier(one, lang), color=BEFORE),
        blocks(settled, color=SEEN),
        blocks([row for row in seen if row not in settled], color=PAPER, stroke=SEEN, strokeWidth=1),
        blocks(ahead, color=AHEAD_MOST),
        blocks(_inner(ahead), color=AHEAD_HALF),
        blocks(passed, color=PAPER, stroke=AHEAD_HALF, strokeWidth=1),
        blocks(_inner(passed), color=PAPER, stroke=AHEAD_HALF, strokeWidth=1),
        rules([{**row, "low": row["middle"], "high": row["middle"]} for row in coming], color=AHEAD, strokeWidth=1.75),
        rules(_own(one, last), color=SOFT, strokeWidth=0.9, strokeDash=[3, 2]),
        base(first, last),
        soft(_own_names(one, lang, last, top / height, named=named), fontSize=10),
    ]
    x = month_scale(first, last, width, lang, beyond=right)
    return view(layers, x, y, width=width, height=height)


def _seen(one: Fan, lang: str) -> list[Row]:
    """Return a bar for every known month, those of zero deaths too: they answer to the pointer."""
    return [
        {
            "month": month,
            **column(month, 0.36),
            "low": 0,
            "high": value,
            "tip": say(lang, "draw-month-deaths", month=format_month(month, lang), deaths=format_number(value, lang)),
        }
        for month, value in enumerate(one.history, one.first)
        if value is not None
    ]


def _earlier(one: Fan, lang: str) -> list[Row]:
    return [
        {
            **column(month, 0.44),
            "low": low,
            "high": high,
            "tip": say(
                lang,
                "draw-month-earlier",
                month=format_month(month, lang),
                range=format_range(low, high, lang, "text"),
            ),
        }
        for month, low, high in one.earlier
    ]


def _outlook(one: Fan, lang: str) -> list[Row]:
    rows: list[Row] = []
    for month, (low, lower, middle, upper, high) in enumerate(one.outlook, one.ahead):
        tip = say(
            lang,
            "draw-month-range",
            month=format_month(month, lang),
            wide=format_range(low, high, lang, "text"),
            narrow=format_range(lower, upper, lang, "text"),
            median=format_number(middle, lang, "text"),
        )
        ends = {"low": low, "lower": lower, "middle": middle, "upper": upper, "high": high}
        rows.append({"month": month, **column(month, 0.44), **ends, "tip": tip})
    return rows


def _inner(rows: Sequence[Row]) -> list[Row]:
    return [{**row, "low": row["lower"], "high": row["upper"]} for row in rows]


def _own(one: Fan, last: int) -> list[Row]:
    start = one.own[0] if one.own else one.first
    return [
        {"a": start - 0.5, "b": last + 0.5, "low": value, "high": value}
        for value in (one.median, one.worst)
        if value is not None
    ]


def _own_names(one: Fan, lang: str, last: int, per_pixel: float, *, named: bool) -> list[Row]:
    """Write the unit's own median and worst month at the end of their lines, one below the other if need be."""
    rows: list[Row] = []
    floor = 0.0
    for value, name in ((one.median, "median"), (one.worst, "worst")):
        if value is not None:
            # The median of an even number of months may end in a half, which matters among small counts only.
            rounded = value if value < 10 else round(value)
            figure = format_number(rounded, lang)
            text = say(lang, f"draw-own-{name}", deaths=figure) if named else figure
            at = max(value, floor)
            floor = at + 12 * per_pixel
            rows.append({"a": last + 0.9, "low": at, "text": text})
    return rows


def _key(many: Sequence[Fan], lang: str) -> list[key.Item]:
    """Return what the panels need explained, and nothing that none of them shows."""
    own = next((one.own for one in many if one.own and one.worst is not None), None)
    known = [value for one in many for value in one.history]
    shown = {
        "seen": True,
        "provisional": any(
            one.provisional is not None and one.provisional < one.first + len(one.history) for one in many
        ),
        "earlier": any(one.earlier for one in many),
        "most": any(one.outlook for one in many),
        "half": any(one.outlook for one in many),
        "passed": any(one.outlook and one.issued is not None and one.ahead < one.issued for one in many),
        "own": own is not None,
        "uncovered": None in known,
    }
    items = []
    for name in (name for name, needed in shown.items() if needed):
        args = {"months": format_months_short(*own, lang)} if name == "own" and own else {}
        items.append(key.Item(name, say(lang, f"draw-key-{name}", **args)))
    return items
