"""Keys: what the marks of a chart mean, each drawn small beside its words; and panels set with their key."""

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from hune.draw.hatching import hatch, segments
from hune.draw.layers import WIDTH, Row, Spec, blocks, figure, placed, rules, soft
from hune.draw.palette import AHEAD, AHEAD_HALF, AHEAD_MOST, BEFORE, HATCH, KINDS, PAPER, SEEN, SOFT, VOID

LINE = 17
"""Pixels from one line of a key to the next."""

COLUMN = 300

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
    **{kind: {"color": colour} for kind, colour in KINDS.items()},
}


def panel(items: Sequence[Item], title: str, width: int) -> Spec:
    """Draw a key of `width` pixels: one line an item, in as many columns as fit."""
    columns = max(1, width // COLUMN)
    rows = -(-len(items) // columns)
    spots = [(item, place // rows * COLUMN, place % rows * LINE + 8) for place, item in enumerate(items)]
    layers = [blocks([_swatch(x, y)], **_FILLS[item.mark]) for item, x, y in spots if item.mark in _FILLS]
    medians = [{"a": x, "b": x + 8, "low": y, "high": y} for item, x, y in spots if item.mark == "half"]
    own = [{"a": x - 3, "b": x + 13, "low": y, "high": y} for item, x, y in spots if item.mark == "own"]
    stripes = [line for item, x, y in spots if item.mark == "uncovered" for line in striped(_swatch(x, y))]
    layers += [
        rules(stripes, color=HATCH, strokeWidth=0.75),
        rules(medians, color=AHEAD, strokeWidth=1.75),
        rules(own, color=SOFT, strokeWidth=0.9, strokeDash=[3, 2]),
        soft([{"a": x + 20, "low": y, "text": item.words} for item, x, y in spots], fontSize=11),
    ]
    return placed(layers, width=width, height=rows * LINE, title={"text": title})


def together(panels: Sequence[Spec], items: Sequence[Item], title: str, width: int, lang: str) -> Spec:
    """Set panels of `width` pixels in rows, and their key in the place that is free, else below them all.

    Raises HN611.
    """
    columns = 1 if len(panels) == 1 else 2
    spacing = {"row": 16, "column": GUTTER}
    if columns == 1 or len(panels) % columns:
        return figure({"concat": [*panels, panel(items, title, width)], "columns": columns, "spacing": spacing}, lang)
    rows = {"concat": list(panels), "columns": columns, "spacing": spacing}
    return figure({"vconcat": [rows, panel(items, title, WIDTH - AXIS)], "spacing": 16}, lang)


def panel_width(panels: int) -> int:
    """Return the pixels that each of so many panels has between its axis and its right end."""
    return WIDTH - AXIS if panels == 1 else (WIDTH - GUTTER) // 2 - AXIS


def striped(swatch: Row, step: float = 4.0) -> list[Row]:
    """Return the lines that hatch a swatch."""
    box = shapely.box(swatch["a"], swatch["low"], swatch["b"], swatch["high"])
    return [{"a": a, "low": low, "b": b, "high": high} for a, low, b, high in segments(hatch(box, step))]


def _swatch(x: float, y: float) -> Row:
    return {"a": x, "b": x + 8, "low": y - 6, "high": y + 6}
