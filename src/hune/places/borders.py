"""Borders: outlines of states, what a map's frame shows of them, and who shares a land border with whom.

Borders are kept as a topology: every stretch of border once, as an arc that the territories on both sides
refer to. Simplifying works on arcs, so two neighbours still fit together afterwards. Geometry is in degrees,
x the longitude and y the latitude.

Source: Natural Earth 1:50 million (public domain) through world-atlas (ISC). What differs from it, and why,
is said in `scripts/make_borders.py` and in `data/NOTICE.md`. Borders on a map are not an opinion on them.
"""

import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from hune.errors import HuneError
from hune.places.countries import DATA, by_gwno

Bounds = tuple[float, float, float, float]
"""West, south, east and north of a frame, in degrees."""


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory with a code of its own, and the state it is counted with (None: no state is named).

    `polygons` are rings of arc numbers, the outer ring first; a negative number ~n is arc n read backwards.
    """

    iso3: str | None
    gwno: int | None
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


@cache
def territories() -> tuple[Territory, ...]:
    """Return every territory that borders are held of, by ISO code.

    >>> [territory.iso3 for territory in territories() if territory.gwno == 390]
    ['DNK', 'FRO', 'GRL']
    """
    return tuple(
        Territory(
            iso3=one["iso3"],
            gwno=one["gwno"],
            polygons=tuple(tuple(tuple(ring) for ring in part) for part in one["polygons"]),
        )
        for one in _topology()["territories"]
    )


def shapes() -> Iterator[tuple[int | None, BaseGeometry]]:
    """Yield every polygon that is held, with its state (None: land of no state); no two overlap."""
    for territory in territories():
        for polygon in territory.polygons:
            for shape in _assemble(polygon, 0.0):
                yield territory.gwno, shape


def outline(gwno: int) -> BaseGeometry:
    """Return the land of a state, its dependencies among it; raises HN302, and HN307 when no border is held.

    >>> [round(float(side), 2) for side in outline(432).bounds]
    [-12.28, 10.14, 4.24, 25.0]
    """
    _require(gwno)
    return _outline(gwno)


def clip(bounds: Bounds, simplify: float = 0.0) -> list[tuple[int | None, BaseGeometry]]:
    """Return what a frame shows of each state, in the order of their numbers, land of no state (None) last.

    `simplify` is the distance in degrees that a border may move (Douglas and Peucker, on arcs).

    >>> [gwno for gwno, shape in clip((-6.0, 14.0, 1.0, 18.0))]
    [432, 435, 436, 439]
    """
    frame = shapely.box(*bounds)
    shown: list[tuple[int | None, BaseGeometry]] = []
    for gwno in (*sorted(_states()), None):
        pieces = [
            piece
            for polygon, extent in _polygons(gwno)
            if frame.intersects(shapely.box(*extent))
            for piece in _assemble(polygon, simplify)
        ]
        seen = shapely.intersection(shapely.union_all(pieces), frame)
        if seen.area > 0:
            shown.append((gwno, _areas(seen)))
    return shown


def land_neighbours(gwno: int) -> tuple[int, ...]:
    """Return the states that share a land border with a state, by number; none for an island.

    Raises HN302 for an unknown number and HN307 for a state whose border is not held.

    >>> land_neighbours(432)
    (433, 435, 436, 437, 438, 439, 615)
    """
    _require(gwno)
    return _neighbours().get(gwno, ())


def _require(gwno: int) -> None:
    """Raise HN302 for a number not on the list, HN307 for a state whose border is not held."""
    if gwno not in _states():
        country = by_gwno(gwno)
        raise HuneError("HN307", name_en=country.name("en", "the"), name_fr=country.name("fr", "the"))


@cache
def _neighbours() -> dict[int, tuple[int, ...]]:
    beside: dict[int, list[int]] = {}
    with (DATA / "neighbours.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            a, b = int(row["gwno_a"]), int(row["gwno_b"])
            beside.setdefault(a, []).append(b)
            beside.setdefault(b, []).append(a)
    return {gwno: tuple(sorted(others)) for gwno, others in beside.items()}


@cache
def _topology() -> dict[str, Any]:
    with gzip.open(DATA / "borders.json.gz", "rt", encoding="utf-8") as file:
        topology: dict[str, Any] = json.load(file)
    return topology


@cache
def _states() -> frozenset[int]:
    return frozenset(territory.gwno for territory in territories() if territory.gwno is not None)


@cache
def _arcs() -> tuple[NDArray[np.float64], ...]:
    """Return the arcs as (n, 2) arrays of longitude and latitude; the file holds steps on an integer grid."""
    topology = _topology()
    scale, translate = np.array(topology["scale"]), np.array(topology["translate"])
    return tuple(np.reshape(arc, (-1, 2)).cumsum(axis=0) * scale + translate for arc in topology["arcs"])


@cache
def _polygons(gwno: int | None) -> tuple[tuple[tuple[tuple[int, ...], ...], Bounds], ...]:
    """Return the polygons of a state with the bounds of each."""
    return tuple(
        (polygon, _extent(polygon[0]))
        for territory in territories()
        if territory.gwno == gwno
        for polygon in territory.polygons
    )


def _extent(ring: tuple[int, ...]) -> Bounds:
    line = _line(ring, 0.0)
    west, south = line.min(axis=0)
    east, north = line.max(axis=0)
    return float(west), float(south), float(east), float(north)


def _assemble(polygon: tuple[tuple[int, ...], ...], simplify: float) -> list[BaseGeometry]:
    """Return a polygon from its arcs, or nothing where simplifying left no area."""
    outer, *holes = (_line(ring, simplify) for ring in polygon)
    if len(outer) < 4:
        return []
    shape = shapely.Polygon(outer, [hole for hole in holes if len(hole) >= 4])
    # A simplified ring may cross itself.
    return [shape if shape.is_valid else _areas(shapely.make_valid(shape))]


def _line(ring: tuple[int, ...], simplify: float) -> NDArray[np.float64]:
    """Return the points of a ring, each arc's last point being the next one's first."""
    pieces = [_arc(arc, simplify) if arc >= 0 else _arc(~arc, simplify)[::-1] for arc in ring]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def _arc(number: int, simplify: float) -> NDArray[np.float64]:
    arc = _arcs()[number]
    if simplify <= 0 or len(arc) <= 2:
        return arc
    line = shapely.simplify(shapely.LineString(arc), simplify, preserve_topology=False)
    points: NDArray[np.float64] = shapely.get_coordinates(line)
    return points


def _areas(shape: BaseGeometry) -> BaseGeometry:
    """Return the polygons of a shape, without the lines and points where it only touches something."""
    parts = shapely.get_parts(shape)
    areas = parts[shapely.get_dimensions(parts) == 2]
    return areas[0] if len(areas) == 1 else shapely.multipolygons(areas)


@cache
def _outline(gwno: int) -> BaseGeometry:
    return shapely.union_all([piece for polygon, _ in _polygons(gwno) for piece in _assemble(polygon, 0.0)])
