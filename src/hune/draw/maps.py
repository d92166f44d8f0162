"""Maps of deaths over the borders, by cell or by country: land that no source covers is hatched.

Everything is laid out here, in pixels: the projection is equirectangular, true to scale along the middle
parallel of the frame, and borders are cut to the frame before they enter the drawing. A cell, or a country, without
deaths has no colour; that it was looked at shows in its land being plain.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from hune.draw.checks import require_drawable
from hune.draw.frame import DIGITS, Frame, around, framed
from hune.draw.hatching import hatch
from hune.draw.labels import Label, Mark, Placed, place, text_width
from hune.draw.layers import PIXELS, WIDTH, Row, Spec, blocks, dots, figure, haloed, placed, shape
from hune.draw.legend import legend
from hune.draw.palette import BORDER, CLASSES, COUNTRY_CLASSES, HATCH, INK, LAND, PAPER, SEA, SOFT, VOID, class_of
from hune.places.borders import Bounds, clip
from hune.places.countries import by_gwno
from hune.places.grid import bounds as cell_bounds
from hune.text.messages import say
from hune.text.numbers import format_number

MARGIN, TALLEST = 1.0, 320.0
"""Degrees shown around the countries that the map is of; pixels that a map is high at most."""

OWN, OTHER, TOWN = 12.0, 10.5, 10.0
"""Sizes of the names of the map's countries, of their neighbours and of towns."""


FEW = 12
"""Countries that are all named, whatever their names touch; of more, those whose names find room."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town to be named for orientation, its name as printed."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class CellMap:
    """What a map shows: deaths by cell, the countries it is of, and those that a source covers.

    `deaths` are by `gid` and `near` names the cells ("cell near Djibo"), both of the cells with deaths only.
    `covered` are all countries whose cells would show deaths if there were any. `title` heads the legend.
    """

    title: str
    deaths: Mapping[int, float]
    near: Mapping[int, str]
    countries: tuple[int, ...]
    covered: Collection[int]
    towns: tuple[Town, ...] = ()
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True)
class CountryMap:
    """What a map by country shows: deaths of every country that a source covers, and the countries it is of.

    A country that is not in `deaths` is not covered. `title` heads the legend.
    """

    title: str
    deaths: Mapping[int, float]
    countries: tuple[int, ...]


def shown(countries: tuple[int, ...]) -> Bounds:
    """Return what a map of some countries shows: west, south, east and north, in degrees.

    Raises HN302 and HN307 for a country whose border is not held.

    >>> [round(side, 1) for side in shown((461,))]
    [-6.3, 5.1, 7.9, 12.1]
    """
    return around(countries, MARGIN, WIDTH, TALLEST).bounds


def cell_map(what: CellMap, lang: str) -> Spec:
    """Draw deaths by cell over the whole width, the legend below.

    Raises HN601 without countries, HN602 for a frame without extent, HN603 for a value that is not a count,
    HN302 and HN307 for a country whose border is not held, HN306 for a cell that is not one, HN611.
    """
    require_drawable(what.countries)
    frame = framed(what.bounds, WIDTH) if what.bounds else around(what.countries, MARGIN, WIDTH, TALLEST)
    land = _land(frame)
    cells = _cells(what, frame, lang)
    marks = [blocks(cells[n], color=CLASSES[n].colour, stroke=LAND, strokeWidth=0.5) for n in cells]
    # A name hides a cell of few deaths rather than one of many.
    hidden = [(row["a"], row["low"], row["b"], row["high"], n + 1.0) for n, rows in cells.items() for row in rows]
    names = _names(what.countries, what.towns, frame, land, hidden, lang)
    drawing = _drawing(frame, land, what.countries, what.covered, marks, names)
    return figure({"vconcat": [drawing, legend(what.title, frame, lang)], "spacing": 6}, lang)


def country_map(what: CountryMap, lang: str) -> Spec:
    """Draw deaths by country over the whole width, the legend below.

    Raises HN601 without countries, HN603 for a value that is not a count, HN302 and HN307 for a country whose border
    is not held, HN611.
    """
    require_drawable(what.countries)
    frame = around(what.countries, MARGIN, WIDTH, TALLEST)
    land = _land(frame)
    classes = {gwno: class_of(deaths, COUNTRY_CLASSES) for gwno, deaths in what.deaths.items()}
    marks = [
        shape(area, color=COUNTRY_CLASSES[place].colour)
        for gwno, area in land
        if gwno is not None and (place := classes.get(gwno)) is not None
    ]
    names = _names(what.countries, (), frame, land, [], lang)
    drawing = _drawing(frame, land, what.countries, what.deaths.keys(), marks, names)
    return figure({"vconcat": [drawing, legend(what.title, frame, lang, COUNTRY_CLASSES)], "spacing": 6}, lang)


def _land(frame: Frame) -> list[tuple[int | None, BaseGeometry]]:
    return [(gwno, frame.shape(shown)) for gwno, shown in clip(frame.bounds, simplify=0.4 / frame.per_degree)]


def _drawing(
    frame: Frame,
    land: Sequence[tuple[int | None, BaseGeometry]],
    own: tuple[int, ...],
    covered: Collection[int],
    marks: Sequence[Spec],
    names: Sequence[Spec],
) -> Spec:
    """Put together what every map has: sea, land, the marks of deaths, the hatch, borders and names."""
    seen, unseen = uncovered_land(land, covered)
    sides = {"a": 0.4, "b": frame.width - 0.4, "low": 0.4, "high": round(frame.height) - 0.4}
    layers = [
        blocks([sides], color=SEA),
        shape(seen, color=LAND),
        shape(unseen, color=VOID),
        *marks,
        shape(hatch(unseen), filled=False, stroke=HATCH, strokeWidth=0.75),
        shape(_outlines(land), filled=False, stroke=BORDER, strokeWidth=0.6),
        shape(_outlines(land, own), filled=False, stroke=INK, strokeWidth=1.1),
        *names,
        blocks([sides], filled=False, stroke=BORDER, strokeWidth=0.8),
    ]
    return placed(layers, width=frame.width, height=round(frame.height), projection=PIXELS)


def uncovered_land(
    land: Sequence[tuple[int | None, BaseGeometry]], covered: Collection[int]
) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the land that a source covers and the land that none does; land of no state is never covered."""
    seen = [shape for gwno, shape in land if gwno in covered]
    unseen = [shape for gwno, shape in land if gwno not in covered]
    return shapely.union_all(seen), shapely.union_all(unseen)


def _cells(what: CellMap, frame: Frame, lang: str) -> dict[int, list[Row]]:
    """Return the cells within the frame by the number of their class; those without deaths are left out."""
    rows: dict[int, list[Row]] = {number: [] for number in range(len(CLASSES))}
    for gid, deaths in sorted(what.deaths.items()):
        number = class_of(deaths)
        west, south, east, north = cell_bounds(gid)
        corners = np.array([frame.point(north, west), frame.point(south, east)])
        (left, top), (right, bottom) = corners.clip(0, (frame.width, frame.height)).round(DIGITS).tolist()
        if number is None or left >= right or top >= bottom:
            continue
        sides = {"a": left, "b": right, "low": top, "high": bottom}
        tip = say(lang, "draw-cell", place=what.near[gid], deaths=format_number(deaths, lang))
        rows[number].append({**sides, "tip": tip})
    return rows


def _outlines(land: Sequence[tuple[int | None, BaseGeometry]], gwnos: Collection[int] | None = None) -> BaseGeometry:
    """Return the borders of some countries, or of all; a border of two is one line."""
    lines = [shape.boundary for gwno, shape in land if gwnos is None or gwno in gwnos]
    return shapely.line_merge(shapely.union_all(lines))


def _names(
    own_countries: tuple[int, ...],
    given_towns: Sequence[Town],
    frame: Frame,
    land: Sequence[tuple[int | None, BaseGeometry]],
    cells: Sequence[Mark],
    lang: str,
) -> list[Spec]:
    """Return the names that find room: of the map's countries, then of their neighbours, then of towns."""
    known = [(by_gwno(gwno).name(lang), gwno in own_countries, area) for gwno, area in land if gwno]
    few = len(own_countries) <= FEW
    size = OWN if few else OTHER
    own = [
        Label(name, size, _within(name, size, area) or _across(size, area)[: 5 if few else 1], sure=few)
        for name, mine, area in known
        if mine
    ]
    others = [Label(name, OTHER, _within(name, OTHER, area)) for name, mine, area in known if not mine]
    points = [(town, frame.point(town.lat, town.lon)) for town in given_towns]
    towns = [Label(town.name, TOWN, _beside(town.name, x, y)) for town, (x, y) in points]
    spots = place(
        [*own, *others, *towns],
        frame.width,
        frame.height,
        taken=[(x - 3, y - 3, x + 3, y + 3) for _, (x, y) in points],
        marks=cells,
    )
    first, second = len(own), len(own) + len(others)
    named = [point for (_, point), spot in zip(points, spots[second:], strict=True) if spot]
    return [
        dots(
            [{"a": round(x, 1), "low": round(y, 1)} for x, y in named],
            color=INK,
            size=14,
            stroke=PAPER,
            strokeWidth=0.8,
        ),
        *haloed(_rows(spots[first:second]), color=SOFT, fontSize=OTHER, fontStyle="italic"),
        *haloed(_rows(spots[second:]), color=INK, fontSize=TOWN),
        *haloed(_rows(spots[:first]), color=INK, fontSize=size, fontWeight=700),
    ]


def _rows(spots: Sequence[Placed | None]) -> list[Row]:
    return [{"a": spot.x, "low": spot.y, "text": spot.text} for spot in spots if spot]


def _within(name: str, size: float, area: BaseGeometry) -> tuple[tuple[float, float], ...]:
    """Return points at which a name lies wholly on a country's land, the middle first, none for a sliver."""
    half, tall = text_width(name, size) / 2, size * 0.6
    x, y = _middle(area)
    west, north, east, south = area.bounds
    grid = [
        (west + (east - west) * i / 14, north + (south - north) * j / 14) for i in range(1, 14) for j in range(1, 14)
    ]
    near = sorted(grid, key=lambda point: abs(point[0] - x) + abs(point[1] - y))
    boxes = [shapely.box(px - half, py - tall, px + half, py + tall) for px, py in ((x, y), *near)]
    shapely.prepare(area)
    return tuple(point for point, box in zip(((x, y), *near), boxes, strict=True) if area.covers(box))


def _across(size: float, area: BaseGeometry) -> tuple[tuple[float, float], ...]:
    """Return points for a name that its country is too small for: its middle, then above and below it."""
    x, y = _middle(area)
    return tuple((x, y + size * 1.3 * lines) for lines in (0, -1, 1, -2, 2))


def _middle(area: BaseGeometry) -> tuple[float, float]:
    """Return the middle of the widest part of a country."""
    widest = max(shapely.get_parts(area), key=lambda part: float(part.area))
    x, y = shapely.maximum_inscribed_circle(widest, tolerance=1).coords[0]
    return float(x), float(y)


def _beside(name: str, x: float, y: float) -> tuple[tuple[float, float], ...]:
    """Return the points around a town: right, left, below, above, then the corners."""
    aside = text_width(name, TOWN) / 2 + 6
    corners = [(x + side * aside, y + line) for line in (9, -9) for side in (1, -1)]
    return (x + aside, y), (x - aside, y), (x, y + 11), (x, y - 11), *corners
