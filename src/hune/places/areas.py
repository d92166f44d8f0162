"""Admin-1 areas: which of the user's polygons an event lies in, and none so small that it says who died where.

An area is numbered by its country and its rank among the ids of its country, `gwno * 1000 + rank`, so that the
number depends neither on the order of the file nor on what other countries stand in it.

Nothing is forecast finer than a PRIO-GRID cell. An area that is smaller than a cell at its latitude (a quarter of a
square degree) is joined with the neighbour of its own country that it shares the longest border with, the smallest
first, until none is too small; both are then called "A + B". One without such a neighbour is left out, and what
happens there counts for the country only.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from hune.errors import Notice
from hune.places import polygons
from hune.places.polygons import Drawn

CELL = 0.25 - 1e-9
"""The size of a PRIO-GRID cell in square degrees, whatever its latitude."""

GAP = 0.01
"""Outlines that are drawn apart by this much, in degrees, still touch: a kilometre."""

SHORTEST = 0.05
"""A shorter border, in degrees, is a corner."""

MOST = 999
"""So many areas of a country can be numbered."""

NOWHERE = -1
"""The place of a point that lies in no area."""

TOO_SMALL = (
    "joined, each from one smaller than a cell of half a degree and the neighbour with the longest border to it",
    "réunies, une zone plus petite qu’une maille d’un demi-degré l’étant à la voisine dont la frontière avec elle est "
    "la plus longue",
)
ALONE = (
    "they are smaller than a cell of half a degree, and no area of their country borders on them",
    "elles sont plus petites qu’une maille d’un demi-degré, et aucune zone de leur pays ne les jouxte",
)
SEVERAL = (
    "called by their id and name, since the id alone stands for several",
    "désignées par leur identifiant et leur nom, car l’identifiant seul en désigne plusieurs",
)
PIECES = ("drawn in several features, taken as one", "tracées en plusieurs entités, prises pour une seule")


class Part(NamedTuple):
    """An area as its file has it."""

    id: str
    name: str
    gwno: int


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """One area, of one part or of several that were joined, by id."""

    shape: BaseGeometry
    parts: tuple[Part, ...]

    @property
    def gwno(self) -> int:
        """Its country."""
        return self.parts[0].gwno

    @property
    def id(self) -> str:
        """The id of its file: "A", or "A + B" where areas were joined."""
        return " + ".join(part.id for part in self.parts)

    @property
    def name(self) -> str:
        """The name, or the names of its parts."""
        return " + ".join(part.name for part in self.parts)


@dataclass(frozen=True, slots=True, eq=False)
class Areas:
    """Areas by country and id, numbered by `keys` (A,), and what is to be said of how they were read.

    `alone` are those that are too small and have no neighbour to be joined with. `digest` is the same for the same
    areas, whatever file they come from.
    """

    keys: NDArray[np.int32]
    areas: tuple[Area, ...]
    alone: tuple[Part, ...]
    digest: str
    notices: tuple[Notice, ...] = ()

    @classmethod
    def read(cls, path: Path | str) -> Self:
        """Read areas from a GeoJSON file.

        Raises as `hune.places.polygons.read` does, and HN585 for over 999 areas in a country or none of a cell's size.

        >>> from tempfile import mkdtemp
        >>> file = Path(mkdtemp()) / "mali.geojson"
        >>> _ = file.write_text('''{"type": "FeatureCollection", "features": [{"type": "Feature",
        ...     "properties": {"iso3": "MLI", "id": "ML7", "name": "Gao"}, "geometry": {"type": "Polygon",
        ...     "coordinates": [[[-1, 15], [1, 15], [1, 18], [-1, 18], [-1, 15]]]}}]}''')
        >>> areas = Areas.read(file)
        >>> areas.keys.tolist(), areas.place([16.27, 16.27], [-0.04, -0.04], [432, 436]).tolist()
        ([432001], [0, -1])
        """
        path = Path(path).expanduser()
        drawn, notices = polygons.read(path)
        whole, renamed, pieces = _named(drawn)
        notices += [polygons.changed(path, renamed, *SEVERAL)] if renamed else []
        notices += [polygons.changed(path, pieces, *PIECES)] if pieces else []
        kept: list[Area] = []
        alone: list[Part] = []
        keys: list[int] = []
        for gwno, group in groupby(whole, key=lambda area: area.gwno):
            own, lonely = _coarse(list(group))
            if len(own) > MOST:
                raise polygons.too_many(path, MOST)
            first = gwno * (MOST + 1) + 1
            keys += range(first, first + len(own))
            kept, alone = [*kept, *own], [*alone, *(part for area in lonely for part in area.parts)]
        if not kept:
            raise polygons.too_small(path)
        joined = [area.id for area in kept if len(area.parts) > 1]
        notices += [polygons.changed(path, joined, *TOO_SMALL)] if joined else []
        notices += [polygons.left_out(path, [part.id for part in alone], *ALONE)] if alone else []
        for area in kept:
            shapely.prepare(area.shape)
        return cls(np.array(keys, dtype=np.int32), tuple(kept), tuple(alone), _digest(kept), tuple(notices))

    @property
    def gwnos(self) -> NDArray[np.int32]:
        """The country of each area (A,)."""
        return countries_of(self.keys)

    def of(self, gwnos: Iterable[int]) -> list[int]:
        """Return the numbers of the areas of some countries."""
        return [int(key) for key in self.keys[np.isin(self.gwnos, [*gwnos])]]

    def at(self, keys: Iterable[int]) -> list[Area]:
        """Return areas by their numbers, each of which must be one."""
        return [self.areas[at] for at in np.searchsorted(self.keys, np.fromiter(keys, dtype=np.int64))]

    def place(self, lat: ArrayLike, lon: ArrayLike, gwno: ArrayLike) -> NDArray[np.intp]:
        """Return which area (n,) of its own country each point lies in, `NOWHERE` where in none.

        Of several that it lies in, or on the border of, it is the first. Points without coordinates lie in none.
        """
        points = np.stack([np.asarray(column, dtype=np.float64) for column in (lon, lat, gwno)], axis=1)
        found = np.full(len(points), NOWHERE, dtype=np.intp)
        on = np.isfinite(points).all(axis=1)
        # Most events share their place with others.
        different, back = np.unique(points[on], axis=0, return_inverse=True)
        x, y, whose = different.T
        shapes = np.array([area.shape for area in self.areas], dtype=object)
        point, area = shapely.STRtree(shapes).query(shapely.points(x, y))
        inside = (self.gwnos[area] == whose[point]) & shapely.intersects_xy(shapes[area], x[point], y[point])
        first = np.full(len(x), len(shapes), dtype=np.intp)
        np.minimum.at(first, point[inside], area[inside])
        found[on] = np.where(first < len(shapes), first, NOWHERE)[back.ravel()]
        return found


def countries_of(keys: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the country of each area by its number.

    >>> countries_of(np.array([432001, 439012], dtype=np.int32)).tolist()
    [432, 439]
    """
    return keys // (MOST + 1)


def _named(drawn: Sequence[Drawn]) -> tuple[list[Area], list[str], list[str]]:
    """Give each area an id of its own, by country and id; return also those told apart, and those put together.

    Features of one country, id and name are pieces of one area.
    """
    together: dict[tuple[int, str, str], list[BaseGeometry]] = {}
    for one in drawn:
        together.setdefault((one.gwno, one.id, one.name), []).append(one.shape)
    bare = Counter(id for _, id, _ in together)
    full = Counter(f"{id} {name}" for _, id, name in together)
    made, renamed, pieces = [], [], []
    for (gwno, id, name), shapes in together.items():
        longer = f"{id} {name}"
        own = id if bare[id] == 1 else longer if full[longer] == 1 else f"{longer} {gwno}"
        renamed += [] if own == id else [own]
        pieces += [own] if len(shapes) > 1 else []
        whole = shapely.union_all(sorted(shapes, key=shapely.to_wkb)) if len(shapes) > 1 else shapes[0]
        made.append(Area(whole, (Part(own, name, gwno),)))
    return sorted(made, key=lambda area: (area.gwno, area.id)), sorted(renamed), sorted(pieces)


def _coarse(areas: list[Area]) -> tuple[list[Area], list[Area]]:
    """Join the areas of a country until none is smaller than a cell; return them by id, and those left alone."""
    alone: list[Area] = []
    while small := [area for area in areas if area.shape.area < CELL]:
        least = min(small, key=lambda area: (area.shape.area, area.id))
        others = [area for area in areas if area is not least]
        beside = _longest_border(least, others)
        if beside is None:
            alone.append(least)
            areas = others
        else:
            areas = [area for area in others if area is not beside] + [_together(least, beside)]
    by_id = attrgetter("id")
    return sorted(areas, key=by_id), sorted(alone, key=by_id)


def _longest_border(area: Area, others: Sequence[Area]) -> Area | None:
    """Return the neighbour with the longest border, of equals the first by id; None where there is none."""
    near = [one for one in others if shapely.dwithin(area.shape, one.shape, GAP)]
    frame = shapely.box(*area.shape.bounds).buffer(4 * GAP).bounds
    edge = area.shape.boundary
    length = {
        one.id: shapely.intersection(edge, shapely.clip_by_rect(one.shape, *frame).buffer(GAP)).length for one in near
    }
    longest = sorted(near, key=lambda one: (-length[one.id], one.id))[:1]
    return longest[0] if longest and length[longest[0].id] > SHORTEST else None


def _together(one: Area, other: Area) -> Area:
    return Area(shapely.union_all([one.shape, other.shape]), tuple(sorted((*one.parts, *other.parts))))


def _digest(areas: Sequence[Area]) -> str:
    """Return a short name for areas: their ids, countries and outlines."""
    made = hashlib.sha256()
    for area in areas:
        made.update(f"{area.gwno} {area.id}\n".encode() + shapely.to_wkb(shapely.normalize(area.shape)))
    return made.hexdigest()[:12]
