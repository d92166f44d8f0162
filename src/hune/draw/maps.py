"""The map of deaths by cell over the borders: covered land is plain, land that no source covers is hatched.

Everything is laid out here, in pixels: the projection is equirectangular, true to scale along the middle
parallel of the frame, and borders are cut to the frame before they enter the drawing. A cell without deaths
has no mark; that it was looked at shows in its land being plain.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from hune.draw.frame import Frame
from hune.draw.hatching import hatch
from hune.draw.labels import Label, place
from hune.draw.legend import legend
from hune.draw.layers import WIDTH, Row, Spec, blocks, dots, figure, haloed, placed, rules
from hune.draw.palette import BORDER, CLASSES, HATCH, INK, LAND, PAPER, SEA, SOFT, VOID, class_of
from hune.places.borders import Bounds, clip, outline
from hune.places.countries import by_gwno
from hune.places.grid import bounds as cell_bounds
from hune.text.messages import say
from hune.text.numbers import format_number

MARGIN = 1.0
"""Degrees shown around the countries that the map is of."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town to be named for orientation, its name as printed."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class CellMap:
    """What a map shows: deaths by cell, the countries it is of, and those that a source covers.

    `deaths` are by `gid` and `near` names the cells ("cell near Djibo"), both of the cells with events only.
    `covered` are all countries whose cells would show deaths if there were any. `title` heads the legend.
    """

    title: str
    deaths: Mapping[int, float]
    near: Mapping[int, str]
    countries: tuple[int, ...]
    covered: Collection[int]
    towns: tuple[Town, ...] = ()
    bounds: Bounds | None = None


def cell_map(what: CellMap, lang: str) -> Spec:
    """Draw a map over the whole width, its legend below.

    Raises HN601 without countries, HN602 for a frame without extent, HN603 for a value that is not a count,
    HN302 and HN307 for a country whose border is not held, HN306 for a cell that is not one, HN611.
    """
