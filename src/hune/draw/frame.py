"""The frame of a map: degrees to pixels, true to scale along its middle parallel.

Source: the equidistant cylindrical projection of Snyder, "Map Projections: A Working Manual" (USGS
Professional Paper 1395, 1987), section 12, with the middle of the frame as standard parallel.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, floor, log10, radians

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from hune.errors import HuneError
from hune.places.borders import Bounds, outline

KM_PER_DEGREE = 111.195
"""A degree of latitude on a sphere of the Earth's mean radius, 6371.0088 km."""

DIGITS = 1
"""Decimals of a pixel that are kept."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What part of the globe is shown, `width` pixels wide."""

    bounds: Bounds
    width: float

    @property
    def per_degree(self) -> float:
        """Pixels to a degree of longitude."""
        west, _, east, _ = self.bounds
        return self.width / (east - west)

    @property
    def per_parallel(self) -> float:
        """Pixels to a degree of latitude."""
        _, south, _, north = self.bounds
        return self.per_degree / cos(radians((south + north) / 2))

    @property
    def height(self) -> float:
        """Pixels from north to south."""
        _, south, _, north = self.bounds
        return (north - south) * self.per_parallel

    @property
    def per_km(self) -> float:
        """Pixels to a kilometre, along the middle parallel and along every meridian."""
        return self.per_parallel / KM_PER_DEGREE

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the pixels of a point from the upper left corner.

        >>> Frame((0.0, -10.0, 20.0, 10.0), 100).point(5, 5)
        (25.0, 25.0)
        """
        west, _, _, north = self.bounds
        return (lon - west) * self.per_degree, (north - lat) * self.per_parallel

    def shape(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a geometry of degrees in pixels."""
        west, _, _, north = self.bounds

        def to_pixels(points: NDArray[np.float64]) -> NDArray[np.float64]:
            return (points - (west, north)) * (self.per_degree, -self.per_parallel)

        return shapely.transform(geometry, to_pixels)


def framed(bounds: Bounds, width: float) -> Frame:
    """Return the frame of given bounds; raises HN602 for bounds without extent or off the globe.

    >>> framed((10.0, 0.0, -10.0, 5.0), 640)
    Traceback (most recent call last):
    hune.errors.HuneError: HN602 The map’s frame (10.0, 0.0, -10.0, 5.0) is not west < east and south < north, in \
degrees. Correct it.
    """
    west, south, east, north = bounds
    if not (-180 <= west < east <= 180 and -90 < south < north < 90):
        raise HuneError("HN602", bounds=bounds)
    return Frame(bounds, width)


def around(gwnos: Iterable[int], margin: float, width: float, most: float) -> Frame:
    """Return the frame that holds countries and a margin in degrees; at most `most` pixels high.

    Where the countries are tall, the frame grows to the sides. Raises HN302 and HN307.
    """
    west, south, east, north = shapely.total_bounds([outline(gwno) for gwno in gwnos])
    west, south, east, north = west - margin, south - margin, east + margin, north + margin
    frame = Frame((float(west), float(south), float(east), float(north)), width)
    if frame.height <= most:
        return frame
    more = (east - west) * (frame.height / most - 1) / 2
    return Frame((float(max(west - more, -180)), float(south), float(min(east + more, 180)), float(north)), width)


def scale_length(frame: Frame, most: float) -> int:
    """Return the roundest number of kilometres that is at most `most` pixels long.

    >>> scale_length(Frame((-12.0, 10.0, 16.0, 25.0), 640), 110)
    500
    """
    reach = most / frame.per_km
    power = 10 ** floor(log10(reach))
    return int(next(step * power for step in (5, 2, 1) if step * power <= reach))
