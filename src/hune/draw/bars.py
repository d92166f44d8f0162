"""Bars: monthly deaths by kind of violence, stacked, for one unit or several side by side.

Provisional months are outlines, months that no source covers are hatched, as in the fans.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hune.draw import key
from hune.draw.axes import base, column, counts, ground, month_scale, uncovered
from hune.draw.checks import require_counts, require_drawable
from hune.draw.labels import wrapped
from hune.draw.layers import Row, Spec, blocks, view
from hune.draw.palette import KINDS, PAPER
from hune.errors import HuneError
from hune.text.dates import format_month
from hune.text.messages import say
from hune.text.numbers import format_number
from hune.text.words import capital

HEIGHTS = 150, 100, 84
"""Heights of a panel alone, with one beside it and with two."""

NAME, SMALL, LINES = 12.0, 10.5, 3
"""Sizes of a panel's name and of what stands beneath, and the lines that each may take."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Deaths by kind ("sb", "os", "ns") of the months from `first` on; None where no source covers the month.

    Months from `provisional` on are provisional. `name` heads the bars where there are several, `beneath` in small
    print under it.
    """

    name: str
    first: int
    by_kind: Mapping[str, Sequence[float | None]]
    provisional: int | None = None
    beneath: str = ""

    @property
    def totals(self) -> list[float | None]:
        """The deaths of all kinds by month; None where a kind is unknown."""
        months = zip(*(self.by_kind[kind] for kind in KINDS), strict=True)
        return [None if None in month else sum(value or 0 for value in month) for month in months]


def bars(stacks: Sequence[Stack], lang: str) -> Spec:
    """Draw monthly deaths by kind, several units each on its own scale, and one key for all.

    Raises HN601 when there is nothing to draw, HN603 for a value that is not a count, HN606 when a stack does
    not hold the three kinds over the same months, HN611.
    """
    require_drawable(stacks)
    for stack in stacks:
        _check(stack)
    span = min(s.first for s in stacks), max(s.first + len(s.totals) for s in stacks) - 1
    across = key.side_by_side(len(stacks))
    width, height = key.panel_width(len(stacks)), HEIGHTS[across - 1]
    aside = key.overhang(len(stacks))
    rows = [stacks[start : start + across] for start in range(0, len(stacks), across)]
    titles = [title | {"dx": -aside} for row in rows for title in _titles(row, width + aside)]
    panels = [
        _panel(stack, lang, span, width, height) | {"title": title} for stack, title in zip(stacks, titles, strict=True)
    ]
    return key.together(panels, _key(stacks, lang), capital(say(lang, "draw-per-month")), width, lang)


def _check(stack: Stack) -> None:
    lengths = {len(values) for values in stack.by_kind.values()}
    if set(stack.by_kind) != set(KINDS) or len(lengths) != 1 or lengths == {0}:
        raise HuneError("HN606", name=stack.name, kinds=", ".join(sorted(stack.by_kind)))
    for values in stack.by_kind.values():
        require_counts(values)


def _panel(stack: Stack, lang: str, span: tuple[int, int], width: int, height: int) -> Spec:
    first, last = span
    totals = stack.totals
    y = counts(max([1, *(total for total in totals if total is not None)]))
    top = y["scale"]["domain"][1]
    layers = [
        *ground(first, last, y),
        *uncovered(stack.first, totals, width / (last - first + 1), height / top, top, lang),
    ]
    rows = _stacked(stack, lang)
    for kind, colour in KINDS.items():
        mine = [row for row in rows if row["kind"] == kind]
        settled = [row for row in mine if stack.provisional is None or row["month"] < stack.provisional]
        open_ones = [row for row in mine if row not in settled]
        layers += [
            blocks(settled, color=colour),
            blocks(open_ones, color=PAPER, stroke=colour, strokeWidth=1.25),
        ]
    x = month_scale(first, last, width, lang)
    return view([*layers, base(first, last)], x, y, width=width, height=height)


def _titles(stacks: Sequence[Stack], width: int) -> list[Spec]:
    """Return the heads of panels side by side, all of as many lines, so that they stand level."""
    names = [wrapped(stack.name, NAME, width, LINES) for stack in stacks]
    beneath = [wrapped(stack.beneath, SMALL, width, LINES) if stack.beneath else [] for stack in stacks]
    tall, small = (max(map(len, lines)) for lines in (names, beneath))
    return [
        {
            "text": name + [""] * (tall - len(name)),
            **({"subtitle": under + [""] * (small - len(under))} if small else {}),
        }
        for name, under in zip(names, beneath, strict=True)
    ]


def _stacked(stack: Stack, lang: str) -> list[Row]:
    """Return one block for each kind and known month, each on the ones before."""
    rows: list[Row] = []
    for place, total in enumerate(stack.totals):
        floor = 0.0
        for kind in KINDS:
            value = stack.by_kind[kind][place]
            if total is None or not value:
                continue
            month = stack.first + place
            tip = say(
                lang,
                "draw-month-series",
                month=format_month(month, lang),
                series=say(lang, f"kind-{kind}"),
                deaths=format_number(value, lang),
            )
            ends = {"low": floor, "high": floor + value}
            rows.append({"month": month, "kind": kind, **column(month, 0.38), **ends, "tip": tip})
            floor += value
    return rows


def _key(stacks: Sequence[Stack], lang: str) -> list[key.Item]:
    drawn = [kind for kind in KINDS if any(value for stack in stacks for value in stack.by_kind[kind])]
    items = [key.Item(kind, say(lang, f"kind-{kind}")) for kind in reversed(drawn or [*KINDS])]
    if any(stack.provisional is not None and stack.provisional < stack.first + len(stack.totals) for stack in stacks):
        items.append(key.Item("provisional", say(lang, "draw-key-provisional")))
    if any(None in stack.totals for stack in stacks):
        items.append(key.Item("uncovered", say(lang, "draw-key-uncovered")))
    return items
