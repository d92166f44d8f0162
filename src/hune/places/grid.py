"""PRIO-GRID: half-degree cells numbered row by row from the south-west corner of the world.

    gid = 720 * row + col + 1,   row = floor(2 * (lat + 90)),   col = floor(2 * (lon + 180))

with 360 rows and 720 columns. A cell holds its southern and western edges. Two places are edges of the world
itself: longitude 180 is longitude -180 (the columns close into a ring), and the north pole, which no cell
would hold, lies in the northernmost row. Steps are those of a king in chess: eight neighbours, none beyond a
pole.

Source: Tollefsen, Strand and Buhaug, "PRIO-GRID: A unified spatial data structure", Journal of Peace Research
49 (2012) 363-374.
"""

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError

if TYPE_CHECKING:
    from shapely import Polygon

ROWS, COLUMNS = 360, 720
CELLS = ROWS * COLUMNS
SIZE = 0.5
"""The side of a cell in degrees."""

_STEPS = np.array([(dr, dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1) if (dr, dc) != (0, 0)])


def gid_of(lat: float, lon: float) -> int:
    """Return the cell that holds a point; raises HN305 for a point off the globe.

    >>> gid_of(16.27, -0.04)
    153000
    """
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise HuneError("HN305", lat=lat, lon=lon)
    row = min(math.floor((lat + 90) / SIZE), ROWS - 1)
    col = math.floor((lon + 180) / SIZE) % COLUMNS
    return row * COLUMNS + col + 1


def gids_of(lats: ArrayLike, lons: ArrayLike) -> NDArray[np.int32]:
    """Return the cells that hold points, as `gid_of` does; raises HN305 naming the first point off the globe.

    >>> gids_of([16.27, 12.37], [-0.04, -1.53]).tolist()
    [153000, 147237]
    """
    lat, lon = np.asarray(lats, dtype=np.float64), np.asarray(lons, dtype=np.float64)
    off = ~((np.abs(lat) <= 90) & (np.abs(lon) <= 180))
    if off.any():
        first = int(np.flatnonzero(off)[0])
        raise HuneError("HN305", lat=float(lat.flat[first]), lon=float(lon.flat[first]))
    rows = np.minimum(np.floor((lat + 90) / SIZE), ROWS - 1).astype(np.int32)
    cols = np.floor((lon + 180) / SIZE).astype(np.int32) % COLUMNS
    return rows * COLUMNS + cols + 1


def row_col(gid: int) -> tuple[int, int]:
    """Return the row (0 at the south pole) and column (0 at longitude -180) of a cell; raises HN306.

    >>> row_col(153000)
    (212, 359)
    """
    if not 1 <= gid <= CELLS:
        raise HuneError("HN306", value=gid)
    return divmod(gid - 1, COLUMNS)


def rows_cols(gids: ArrayLike) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the rows and columns of cells, as `row_col` does; raises HN306 naming the first that is none.

    >>> rows, cols = rows_cols([1, 153000])
    >>> rows.tolist(), cols.tolist()
    ([0, 212], [0, 359])
    """
    array = np.asarray(gids, dtype=np.intp)
    off = (array < 1) | (array > CELLS)
    if off.any():
        raise HuneError("HN306", value=int(array[off].flat[0]))
    return np.divmod(array - 1, COLUMNS)


def centre(gid: int) -> tuple[float, float]:
    """Return the latitude and longitude of a cell's centre; raises HN306.

    >>> centre(153000)
    (16.25, -0.25)
    """
    row, col = row_col(gid)
    return (row + 0.5) * SIZE - 90, (col + 0.5) * SIZE - 180


def centres(gids: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the latitudes and the longitudes of cells' centres; raises HN306.

    >>> lats, lons = centres([153000, 147238])
    >>> lats.tolist(), lons.tolist()
    ([16.25, 12.25], [-0.25, -1.25])
    """
    rows, cols = rows_cols(gids)
    half = np.float64(SIZE / 2)
    return rows * SIZE + half - 90, cols * SIZE + half - 180


def bounds(gid: int) -> tuple[float, float, float, float]:
    """Return the west, south, east and north of a cell in degrees; raises HN306.

    >>> bounds(153000)
    (-0.5, 16.0, 0.0, 16.5)
    """
    row, col = row_col(gid)
    west, south = col * SIZE - 180, row * SIZE - 90
    return west, south, west + SIZE, south + SIZE


def polygon(gid: int) -> "Polygon":
    """Return a cell's square, in degrees; raises HN306.

    >>> polygon(153000).area
    0.25
    """
    # Arithmetic is wanted where geometry is not: shapely loads only when a shape is asked for.
    import shapely

    return shapely.box(*bounds(gid))


def within(gid: int, steps: int) -> tuple[int, ...]:
    """Return the cells at most `steps` steps away, the cell itself too, in ascending order; raises HN306.

    >>> within(1, 1)
    (1, 2, 720, 721, 722, 1440)
    """
    row, col = row_col(gid)
    rows = range(max(row - steps, 0), min(row + steps, ROWS - 1) + 1)
    cols = {(col + step) % COLUMNS for step in range(-steps, steps + 1)}
    return tuple(sorted(r * COLUMNS + c + 1 for r in rows for c in cols))


def ring(gid: int, steps: int) -> tuple[int, ...]:
    """Return the cells exactly `steps` steps away, in ascending order; raises HN306.

    There are 8 × `steps` of them where no pole cuts the ring.

    >>> len(ring(153000, 2)), ring(153000, 0)
    (16, (153000,))
    """
    inside = within(gid, steps - 1) if steps > 0 else ()
    return tuple(sorted(set(within(gid, steps)).difference(inside)))


def neighbours(gid: int) -> tuple[int, ...]:
    """Return the cells that share a side or a corner with a cell, in ascending order; raises HN306.

    >>> neighbours(153000)
    (152279, 152280, 152281, 152999, 153001, 153719, 153720, 153721)
    """
    return ring(gid, 1)


def neighbour_index(gids: ArrayLike) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return who neighbours whom among `gids`, as compressed sparse rows (`indptr`, `indices`).

    The neighbours of `gids[i]` that are in `gids` stand at positions `indices[indptr[i]:indptr[i + 1]]`, in
    ascending order. Raises HN306 for a number that is no cell, HN308 for a cell listed twice.

    >>> indptr, indices = neighbour_index([153000, 153001, 153721])
    >>> indptr.tolist(), indices.tolist()
    ([0, 2, 4, 6], [1, 2, 0, 2, 0, 1])
    """
    array = np.asarray(gids, dtype=np.intp)
    rows, cols = rows_cols(array)
    position = np.full(CELLS, -1, dtype=np.intp)
    position[array - 1] = np.arange(len(array))
    twice = np.flatnonzero(position[array - 1] != np.arange(len(array)))
    if len(twice):
        raise HuneError("HN308", value=int(array[twice[0]]))
    other_rows = rows[:, None] + _STEPS[:, 0]
    other_cols = (cols[:, None] + _STEPS[:, 1]) % COLUMNS
    on_globe = (other_rows >= 0) & (other_rows < ROWS)
    found = np.where(on_globe, position[np.where(on_globe, other_rows, 0) * COLUMNS + other_cols], -1)
    found.sort(axis=1)
    indptr = np.concatenate(([0], np.cumsum((found >= 0).sum(axis=1)))).astype(np.intp)
    return indptr, found[found >= 0]
