"""Keys: what the marks of a chart mean, each drawn small beside its words; and panels set with their key."""

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from hune.draw.hatching import hatch, segments
from hune.draw.labels import wrapped
from hune.draw.layers import WIDTH, Row, Spec, blocks, figure, placed, rules, soft
from hune.draw.palette import (
    AHEAD,
    AHEAD_HALF,
    AHEAD_MOST,
    BEFORE,
    HATCH,
    INK,
    KINDS,
    PALE,
    PAPER,
    PARTS,
    SEEN,
    SOFT,
    VOID,
)

LINE, NEXT, LINES = 17, 13, 4
"""Pixels from one item of a key to the next and between two lines of one, and the lines that an item may take."""

COLUMN, SIZE = 300, 11.0
"""Pixels that an item has beside others, and the size of its words."""

TWO, THREE = 2, 5
"""Panels from which on two, and three, stand side by side."""

AXIS, GUTTER = 32, 20
"""Pixels kept for the labels of an axis of counts, and between two panels."""


@dataclass(frozen=True, slots=True)
class Item:
    """A mark by its name and what it means."""

    mark: str
    words: str


_FILLS = {
    "seen": {"color": SEEN},
    "provisional": {"color": PAPER, "stroke": SEEN},
    "earlier": {"color": BEFORE},
    "most": {"color": AHEAD_MOST},
    "half": {"color": AHEAD_HALF},
    "passed": {"color": PAPER, "stroke": AHEAD_HALF},
    "uncovered": {"color": VOID},
    **{name: {"color": colour} for name, colour in (*KINDS.items(), *PARTS.items())},
}


def panel(items: Sequence[Item], title: str, width: int, start: int = 0) -> Spec:
    """Draw a key of `width` pixels from `start` on: items of one line in as many columns as fit, or of more in one."""
    columns = max(1, width // COLUMN)
    rows = -(-len(items) // columns)
    # Widths are estimated with as much to spare as the mark takes.
    texts = [wrapped(item.words, SIZE, width, LINES) if columns == 1 else [item.words] for item in items]
    above = [
        sum(LINE + NEXT * (len(lines) - 1) for lines in texts[place - place % rows : place])
        for place in range(len(items))
    ]
    spots = [(item, start + place // rows * COLUMN, above[place] + 8) for place, item in enumerate(items)]
    layers = [blocks([_swatch(x, y)], **_FILLS[item.mark]) for item, x, y in spots if item.mark in _FILLS]
    layers += [
        blocks([{**_swatch(x, y), "low": y - 2, "high": y + 3}], color=PALE)
        for item, x, y in spots
        if item.mark == "lowers"
    ]
    medians = [{"a": x, "b": x + 8, "low": y, "high": y} for item, x, y in spots if item.mark == "half"]
    own = [{"a": x - 3, "b": x + 13, "low": y, "high": y} for item, x, y in spots if item.mark == "own"]
    told = [{"a": x + 4, "b": x + 4, "low": y - 7, "high": y + 7} for item, x, y in spots if item.mark == "told"]
    stripes = [line for item, x, y in spots if item.mark == "uncovered" for line in striped(_swatch(x, y))]
    layers += [
        rules(stripes, color=HATCH, strokeWidth=0.75),
        rules(medians, color=AHEAD, strokeWidth=1.75),
        rules(own, color=SOFT, strokeWidth=0.9, strokeDash=[3, 2]),
        rules(told, color=INK, strokeWidth=2),
        soft(
            [
                {"a": x + 20, "low": y + NEXT * number, "text": line}
                for (_, x, y), lines in zip(spots, texts, strict=True)
                for number, line in enumerate(lines)
            ],
            fontSize=SIZE,
        ),
    ]
    tall = rows * LINE + NEXT * sum(len(lines) - 1 for lines in texts)
    return placed(layers, width=width + start, height=tall, title={"text": title, "dx": start})


def together(panels: Sequence[Spec], items: Sequence[Item], title: str, width: int, lang: str) -> Spec:
    """Set panels of `width` pixels in rows, and their key in the place that is free, else below them all.

    Raises HN611.
    """
    columns = side_by_side(len(panels))
    spacing = {"row": 16, "column": GUTTER}
    aside = overhang(len(panels))
    if columns == 1 or len(panels) % columns:
        last = panel(items, title, width + aside, -aside)
        return figure({"concat": [*panels, last], "columns": columns, "spacing": spacing}, lang)
    rows = {"concat": list(panels), "columns": columns, "spacing": spacing}
    return figure({"vconcat": [rows, panel(items, title, WIDTH - AXIS + aside, -aside)], "spacing": 16}, lang)


def panel_width(panels: int) -> int:
    """Return the pixels that each of so many panels has between its axis and its right end."""
    columns = side_by_side(panels)
    return (WIDTH - GUTTER * (columns - 1)) // columns - AXIS


def side_by_side(panels: int) -> int:
    """Return how many of so many panels stand in a row.

    >>> [side_by_side(panels) for panels in (1, 2, 4, 5, 12)]
    [1, 2, 2, 3, 3]
    """
    return 1 + (panels >= TWO) + (panels >= THREE)


def overhang(panels: int) -> int:
    """Return the pixels that the words above each of so many panels begin before it: narrow ones need their axis's."""
    return AXIS if panels >= THREE else 0


def striped(swatch: Row, step: float = 4.0) -> list[Row]:
    """Return the lines that hatch a swatch."""
    box = shapely.box(swatch["a"], swatch["low"], swatch["b"], swatch["high"])
    return [{"a": a, "low": low, "b": b, "high": high} for a, low, b, high in segments(hatch(box, step))]


def _swatch(x: float, y: float) -> Row:
    return {"a": x, "b": x + 8, "low": y - 6, "high": y + 6}
