"""Cells and countries: whose land a PRIO-GRID cell holds, by shares of the cell.

A cell belongs to the state with the largest share of it; the other states on its land are kept too, because a
source may cover one of them and not the next. This is for drawing and for choosing cells: the country of an
event is the one that its source names, never the cell's.

A share is a part of the whole cell in square degrees, to four decimals; what is left of it is water. The
table is made by `scripts/make_cells.py` from the borders.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError
from hune.places.countries import DATA, by_gwno
from hune.places.grid import CELLS, row_col, rows_cols

NOBODY = 0
"""Stands in arrays for a cell without land of a state; functions of one cell say None."""


def country_of(gid: int) -> int | None:
    """Return the state with the largest share of a cell; None for water and land of no state. Raises HN306.

    >>> country_of(153000), country_of(1)
    (432, None)
    """
    row_col(gid)
    return int(_table().largest[gid - 1]) or None


def countries_of(gids: ArrayLike) -> NDArray[np.int32]:
    """Return the state with the largest share of each cell, `NOBODY` where there is none; raises HN306.

    >>> countries_of([153000, 1]).tolist()
    [432, 0]
    """
    array = np.asarray(gids, dtype=np.intp)
    rows_cols(array)
    return _table().largest[array - 1]


def cells_of(gwno: int) -> NDArray[np.int32]:
    """Return the cells of which a state has the largest share, in ascending order.

    A state may be too small to have one. Raises HN302 for an unknown number, HN307 when its borders are not
    held.

    >>> len(cells_of(432)), len(cells_of(221))
    (426, 0)
    """
    if not (_table().gwno == gwno).any():
        country = by_gwno(gwno)
        raise HuneError("HN307", name_en=country.name("en", "the"), name_fr=country.name("fr", "the"))
    return (np.flatnonzero(_table().largest == gwno) + 1).astype(np.int32)


def shares(gid: int) -> tuple[tuple[int | None, float], ...]:
    """Return the states with land in a cell and their shares of it, the largest first; raises HN306.

    None stands for land of no state. A cell of water alone gives nothing.

    >>> shares(150837)
    ((432, 0.9498), (439, 0.0502))
    """
    row_col(gid)
    table = _table()
    first, last = np.searchsorted(table.gid, (gid, gid + 1))
    return tuple(
        (int(gwno) or None, round(float(share), 4))
        for gwno, share in zip(table.gwno[first:last], table.share[first:last], strict=True)
    )


class _Table(NamedTuple):
    """The table by rows (`gid`, `gwno`, `share`, a cell's largest share first) and by cells (`largest`)."""

    gid: NDArray[np.int32]
    gwno: NDArray[np.int32]
    share: NDArray[np.float64]
    largest: NDArray[np.int32]


@cache
def _table() -> _Table:
    with np.load(DATA / "cells.npz") as file:
        gid, gwno, share = file["gid"], file["gwno"].astype(np.int32), file["share"] / 10_000
    largest = np.full(CELLS, NOBODY, dtype=np.int32)
    first = np.flatnonzero(np.diff(gid, prepend=0))
    largest[gid[first] - 1] = gwno[first]
    return _Table(gid, gwno, share, largest)
