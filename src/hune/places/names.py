"""Named places: the town nearest to a cell, so that a reader knows where a cell lies.

Only towns of more than 20,000 inhabitants are named, and no camps; a cell further than 150 km from any has no
name. The table is made by `scripts/make_named_places.py` from GeoNames (CC BY 4.0).
"""

import csv
import gzip
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from hune.places.countries import DATA
from hune.places.grid import centre

NEAR_KM = 150.0
EARTH_KM = 6371.0088
"""The mean radius of the Earth."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A town and its distance from the centre of the cell that was asked about.

    `gwno` is the town's state, which need not be the cell's; None where no state is named.
    """

    name: str
    french: str
    gwno: int | None
    population: int
    distance_km: float


def nearest(gid: int) -> NamedPlace | None:
    """Return the town nearest to a cell's centre, or None when none is within 150 km; raises HN306.

    >>> place = nearest(153000)
    >>> place.name, place.gwno, round(place.distance_km)
    ('Gao', 432, 22)
    """
    rows, lats, lons = _towns()
    lat, lon = np.radians(centre(gid))
    half_chord = np.sin((lats - lat) / 2) ** 2 + np.cos(lats) * np.cos(lat) * np.sin((lons - lon) / 2) ** 2
    position = int(np.argmin(half_chord))
    distance = 2 * EARTH_KM * float(np.arcsin(np.sqrt(half_chord[position])))
    if distance > NEAR_KM:
        return None
    row = rows[position]
    return NamedPlace(
        name=row["name"],
        french=row["french"] or row["name"],
        gwno=int(row["gwno"]) if row["gwno"] else None,
        population=int(row["population"]),
        distance_km=distance,
    )


@dataclass(frozen=True, slots=True)
class Town:
    """A town and where it lies, for orientation on a map."""

    name: str
    french: str
    lat: float
    lon: float


def largest(gwno: int) -> Town | None:
    """Return the largest town of a state, or None where no town is named.

    >>> town = largest(439)
    >>> town.name if town else None
    'Ouagadougou'
    """
    rows = [row for row in _towns()[0] if row["gwno"] == str(gwno)]
    if not rows:
        return None
    row = max(rows, key=lambda row: int(row["population"]))
    return Town(row["name"], row["french"] or row["name"], float(row["lat"]), float(row["lon"]))


@cache
def _towns() -> tuple[tuple[dict[str, str], ...], NDArray[np.float64], NDArray[np.float64]]:
    """Return the towns, and their latitudes and longitudes in radians."""
    with gzip.open(DATA / "named_places.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = tuple(csv.DictReader(file))
    lats, lons = (np.radians([float(row[key]) for row in rows]) for key in ("lat", "lon"))
    return rows, lats, lons
