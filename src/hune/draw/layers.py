"""The words of Vega-Lite that charts and maps are written in: layers of marks, each with its own rows.

A row places its mark from (a, low) to (b, high), on the scales of a chart or, in a view without scales, in
pixels. Whatever reaches a row is data to Vega, never an expression, so a name that looks like code is drawn
as it stands.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from hune.draw.palette import INK, PAPER, SOFT, embedding, look

Spec = dict[str, Any]
Row = Mapping[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
WIDTH = 640
"""The width of a figure in pixels: 170 mm at 96 pixels to the inch, the text width of the page."""

_SPAN = {
    "x": {"field": "a", "type": "quantitative"},
    "x2": {"field": "b"},
    "y": {"field": "low", "type": "quantitative"},
    "y2": {"field": "high"},
}


def figure(body: Spec, lang: str) -> Spec:
    """Make a complete specification of a view or of several; raises HN611."""
    return {"$schema": SCHEMA, "usermeta": {"embedOptions": embedding(lang)}, "config": look(), **body}


def view(layers: Iterable[Spec], x: Spec, y: Spec, **body: Any) -> Spec:
    """Return a view whose layers share the scales and axes of `x` and `y`."""
    return {"encoding": {"x": x, "y": y}, "layer": [one for one in layers if one["data"]["values"]], **body}


def placed(layers: Iterable[Spec], **body: Any) -> Spec:
    """Return a view without scales, whose rows hold pixels from its upper left corner."""
    pixels: Spec = {"scale": None, "axis": None}
    return view(layers, pixels, pixels, **body)


def blocks(rows: Iterable[Row], **style: Any) -> Spec:
    """Return rectangles; a row's `tip` is shown where the reader's pointer rests."""
    given = list(rows)
    tip = {"tooltip": {"field": "tip", "type": "nominal"}} if given and "tip" in given[0] else {}
    return {
        "data": {"values": given},
        "mark": {"type": "rect", "tooltip": None, **style},
        "encoding": {**_SPAN, **tip},
    }


def rules(rows: Iterable[Row], **style: Any) -> Spec:
    """Return straight lines."""
    return {"data": {"values": list(rows)}, "mark": {"type": "rule", **style}, "encoding": _SPAN}


def dots(rows: Iterable[Row], **style: Any) -> Spec:
    """Return circles at (a, low)."""
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "circle", "opacity": 1, **style},
        "encoding": {channel: _SPAN[channel] for channel in ("x", "y")},
    }


def words(rows: Iterable[Row], **style: Any) -> Spec:
    """Return texts: `text` beginning at (a, low), its middle at that height."""
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "text", "align": "left", "baseline": "middle", **style},
        "encoding": {
            **{channel: _SPAN[channel] for channel in ("x", "y")},
            "text": {"field": "text", "type": "nominal"},
        },
    }


def haloed(rows: Iterable[Row], **style: Any) -> list[Spec]:
    """Return texts over a white edge of their own, to be read on any ground."""
    given = list(rows)
    edge = {**style, "color": PAPER, "stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round", "opacity": 0.9}
    return [words(given, **edge), words(given, **{"color": INK, **style})]


def soft(rows: Iterable[Row], **style: Any) -> Spec:
    """Return texts that explain, in the colour of small print."""
    return words(rows, **{"color": SOFT, "fontSize": 10.5, **style})
