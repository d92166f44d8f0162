"""Make the table of PRIO-GRID cells and the states whose land they hold, from the project's borders.

Reads `src/hune/places/data/borders.json.gz` and writes `cells.npz` beside it: one row for each cell and state
with land there, sorted by cell and then by share, the largest first (a tie goes to the lower number). A share
is the part of the whole cell, in square degrees; rows under half a ten-thousandth are left out. Land of no
state (see `make_countries.py`) has number 0.

Run: python scripts/make_cells.py
"""

from collections import defaultdict

import numpy as np
import shapely

from hune.places import grid
from hune.places.borders import shapes
from hune.places.countries import DATA

UNIT = 10_000


def shares() -> dict[tuple[int, int], float]:
    """Return the share of each cell that is land of each state, by cell and state."""
    cells = np.arange(1, grid.CELLS + 1)
    lats, lons = grid.centres(cells)
    half = grid.SIZE / 2
    squares = shapely.box(lons - half, lats - half, lons + half, lats + half)
    tree = shapely.STRtree(squares)
    found: dict[tuple[int, int], float] = defaultdict(float)
    for gwno, polygon in shapes():
        shapely.prepare(polygon)
        near = tree.query(polygon)
        inside = shapely.contains_properly(polygon, squares[near])
        cut = near[~inside]
        areas = shapely.area(shapely.intersection(squares[cut], polygon)) / grid.SIZE**2
        for position, share in [*((i, 1.0) for i in near[inside]), *zip(cut, areas, strict=True)]:
            found[int(cells[position]), gwno or 0] += float(share)
    return found


def main() -> None:
    # Nine decimals: the arithmetic of intersections must not decide a tie.
    rows = sorted((gid, -round(share, 9), gwno) for (gid, gwno), share in shares().items() if round(share * UNIT) > 0)
    gids, negative, gwnos = np.array(rows).T
    np.savez_compressed(
        DATA / "cells.npz",
        gid=gids.astype(np.int32),
        gwno=gwnos.astype(np.int16),
        share=np.rint(-negative * UNIT).astype(np.uint16),
    )


if __name__ == "__main__":
    main()
