"""The words of Vega-Lite that charts and maps are written in: layers of marks, each with its own rows.

A row places its mark from (a, low) to (b, high), on the scales of a chart or, in a view without scales, in
pixels. Whatever reaches a row is data to Vega, never an expression, so a name that looks like code is drawn
as it stands.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import shapely
import shapely.geometry
from shapely.geometry.base import BaseGeometry

from hune.draw.palette import INK, PAPER, SOFT, embedding, look

Spec = dict[str, Any]
Row = Mapping[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
WIDTH = 640
"""The width of a figure in pixels: 170 mm at 96 pixels to the inch, the text width of the page."""

PIXELS: Spec = {"type": "identity", "scale": 1, "translate": [0, 0]}
"""The projection of a view whose geometries are in pixels already."""

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


def shape(geometry: BaseGeometry, **style: Any) -> Spec:
    """Return a geometry in pixels, for a view whose projection is `PIXELS`; its corners to a tenth of one."""
    return {
        "data": {"values": [] if geometry.is_empty else [geojson(geometry)]},
        "mark": {"type": "geoshape", "tooltip": None, "clip": False, **style},
    }


def geojson(geometry: BaseGeometry) -> Spec:
    """Write a geometry as a GeoJSON feature with short numbers, no point twice in a row.

    >>> geojson(shapely.LineString([(0, 0), (0.01, 0), (2.26, 1)]))["geometry"]["coordinates"]
    [[0, 0], [2.3, 1]]
    """
    tidy = shapely.remove_repeated_points(shapely.transform(geometry, lambda points: points.round(1)))
    return {"type": "Feature", "geometry": _short(shapely.geometry.mapping(tidy)), "properties": {}}


def _short(value: Any) -> Any:
    """Write whole numbers as such, which saves a sixth of a map."""
    if isinstance(value, dict):
        return {key: _short(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_short(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


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
    edge = {**style, "color": PAPER, "stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round"}
    return [words(given, **edge), words(given, **{"color": INK, **style})]


def soft(rows: Iterable[Row], **style: Any) -> Spec:
    """Return texts that explain, in the colour of small print."""
    return words(rows, **{"color": SOFT, "fontSize": 10.5, **style})
