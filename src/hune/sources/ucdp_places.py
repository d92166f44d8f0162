"""Place UCDP's events in cells, and hold their coordinates against what else the row says of the place.

UCDP gives each event a point and the PRIO-GRID cell of it. The cell of the file is kept where it is the
point's or touches it; a point elsewhere is not believed, least of all when it fits with its two numbers
swapped. Where a row has no cell, the point is held against the country.
"""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hune.errors import HuneError
from hune.places import grid
from hune.sources.sieve import Sieve
from hune.sources.values import Column, Mask, Values

PLACED = (1, 5)
"""The precisions of place (`where_prec`) that put an event in a cell; 6 is the country, 7 sea or airspace."""

FAR = 1.0
"""Degrees from its country beyond which a point without a cell is suspected to be swapped."""

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


def cells(sieve: Sieve, columns: dict[str, Column]) -> tuple[Values, Mask]:
    """Return the cell of each row, null where it counts for its country only, after the checks of place.

    `columns` are latitude, longitude, where_prec, gwno and, where the file has it, gid. The second result
    tells the rows whose place is said to be known and is not given. Keeps out HN130, HN136, HN140, HN141.
    """
    lat, lon = (columns[name].filled(np.nan) for name in ("latitude", "longitude"))
    for one, other in (("latitude", "longitude"), ("longitude", "latitude")):
        sieve.keep_out(columns[one].blank & columns[other].known, one, "HN130")
    own = columns["gid"].filled(0).astype(np.int64) if "gid" in columns else np.zeros(len(lat), np.int64)
    cell, turned = _cell(lat, lon), _cell(lon, lat)
    fits = (own > 0) & _touch(cell, own)
    swapped = ~fits & (own > 0) & _touch(turned, own)
    alone = (own == 0) & (cell > 0) & (turned > 0)
    swapped |= _foreign(columns["gwno"].filled(0), lat, lon, alone)
    sieve.keep_out(swapped, "latitude", "HN140", latitude=lat, longitude=lon)
    sieve.keep_out(np.abs(lat) > 90, "latitude", "HN136", low=-90, high=90)
    sieve.keep_out(np.abs(lon) > 180, "longitude", "HN136", low=-180, high=180)
    sieve.keep_out((cell > 0) & (own > 0) & ~fits, "gid", "HN141", latitude=lat, longitude=lon, cell=cell)

    precision = columns["where_prec"].filled(0)
    placed: Mask = (precision >= PLACED[0]) & (precision <= PLACED[1])
    gid = np.where(own > 0, own, cell)
    return pa.array(gid.astype(np.int32), mask=~placed | (gid == 0)), placed & (gid == 0)


def _cell(lat: Floats, lon: Floats) -> Integers:
    """Return the cell of each point, 0 for one that is unknown or off the globe."""
    on = (np.abs(lat) <= 90) & (np.abs(lon) <= 180)
    found = np.zeros(len(lat), np.int64)
    found[on] = grid.gids_of(lat[on], lon[on])
    return found


def _touch(one: Integers, other: Integers) -> Mask:
    """Tell which pairs of cells are the same or neighbours; a 0 touches nothing."""
    rows, cols = np.divmod(one - 1, grid.COLUMNS)
    other_rows, other_cols = np.divmod(other - 1, grid.COLUMNS)
    apart = np.abs(cols - other_cols)
    around = np.minimum(apart, grid.COLUMNS - apart)
    near: Mask = (one > 0) & (other > 0) & (np.abs(rows - other_rows) <= 1) & (around <= 1)
    return near


def _foreign(gwno: Integers, lat: Floats, lon: Floats, asked: Mask) -> Mask:
    """Tell which of the rows asked about lie far from their country, and in it once swapped."""
    swapped = np.zeros(len(lat), np.bool_)
    if not asked.any():
        return swapped
    # Only files without cells need borders, and with them shapely.
    import shapely

    from hune.places import borders

    for number in np.unique(gwno[asked]):
        rows = np.flatnonzero(asked & (gwno == number))
        try:
            land = borders.outline(int(number))
        except HuneError:
            continue
        far = shapely.distance(land, shapely.points(lon[rows], lat[rows])) > FAR
        swapped[rows] = far & shapely.intersects_xy(land, lat[rows], lon[rows])
    return swapped
