"""Hatching: parallel lines cut to an area, because Vega can fill with a colour only.

The lines stand on one grid for the whole drawing, so that neighbouring areas are hatched as one.
"""

from math import ceil, floor, sqrt

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

STEP = 6.0
"""Pixels between two lines, square to them."""


def hatch(area: BaseGeometry, step: float = STEP) -> BaseGeometry:
    """Return rising diagonals, `step` apart, cut to an area in pixels (y downwards); empty for no area.

    >>> lines = hatch(shapely.box(0, 0, 60, 60))
    >>> round(lines.length * STEP / 3600, 1), shapely.box(0, 0, 60, 60).covers(lines)
    (1.0, True)
    """
    if area.is_empty:
        return shapely.MultiLineString()
    west, north, east, south = area.bounds
    # A diagonal is the points of one sum x + y.
    pace = step * sqrt(2)
    sums = np.arange(ceil((west + north) / pace), floor((east + south) / pace) + 1) * pace
    ends = np.array([[(west, total - west), (east, total - east)] for total in sums]).reshape(-1, 2, 2)
    cut = shapely.intersection(shapely.linestrings(ends), area)
    parts = shapely.get_parts(shapely.get_parts(cut))
    lines = parts[(shapely.get_dimensions(parts) == 1) & ~shapely.is_empty(parts)]
    return shapely.multilinestrings(lines) if len(lines) else shapely.MultiLineString()


def segments(lines: BaseGeometry) -> list[tuple[float, float, float, float]]:
    """Return the ends of straight lines: x and y of one, x and y of the other.

    >>> segments(shapely.MultiLineString([[(0, 1), (2, 3)]]))
    [(0.0, 1.0, 2.0, 3.0)]
    """
    ends = [(line.coords[0], line.coords[-1]) for line in lines.geoms]
    return [(float(a), float(b), float(c), float(d)) for (a, b), (c, d) in ends]
