"""GeoJSON files of areas made of squares."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Ring = list[list[float]]


def box(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    ring: Ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def feature(id: Any, geometry: Any, country: Any = "MLI", **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"shapeID": id, "shapeGroup": country, "shapeName": f"Name of {id}"} | properties,
        "geometry": geometry,
    }


def written(folder: Path, features: Iterable[Any], name: str = "areas.geojson", **members: Any) -> Path:
    file = folder / name
    file.write_text(json.dumps({"type": "FeatureCollection", "features": list(features)} | members), encoding="utf-8")
    return file


SAHEL = [
    feature("ML-N", box(-4, 18, 0, 22)),
    feature("ML-S", box(-4, 14, 0, 18)),
    feature("BF-N", box(-4, 12, 0, 14), "BFA"),
    feature("NE-W", box(0, 12, 4, 16), "NER"),
]
"""Mali in two halves, Burkina Faso south of it, Niger to the east."""
