"""A synthetic grid of conflict as event rows: 115 x 114 cells, 420 months, about 2 % of cell-months non-zero.

Made from nothing but a seed: smooth hotspots, months of violence that make the next ones likelier in the
cell and around it, sizes with a long tail. The real world is emptier (0.5 to 1 %), so that speeds measured
here are on the slow side. Run alone, it says what it made.
"""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune import months
from hune.places import grid
from hune.record.batch import Span
from hune.record.schema import EVENTS, KINDS

ROWS, COLUMNS, MONTHS = 115, 114, 420
FIRST = months.parse("1990-01")
SOUTH, WEST = -20.0, -17.0
COUNTRIES = np.array([432, 436, 439, 475, 483, 490])
SEED = 20240122


def deaths() -> NDArray[np.int64]:
    """Simulate deaths by cell (row by row from the south-west) and month: (13110, 420)."""
    rng = np.random.default_rng(SEED)
    north, east = np.mgrid[0:ROWS, 0:COLUMNS]
    heat = np.zeros((ROWS, COLUMNS))
    for _ in range(60):
        at, width = (rng.integers(ROWS), rng.integers(COLUMNS)), rng.uniform(1.5, 5)
        away = (north - at[0]) ** 2 + (east - at[1]) ** 2
        heat += rng.gamma(1.2, 0.8) * np.exp(-away / (2 * width**2))
    base = -6.35 + 1.15 * np.log1p(8 * heat)
    memory = np.zeros((ROWS, COLUMNS))
    months_ = []
    for _ in range(MONTHS):
        padded = np.pad(memory, 1)
        near = sum(padded[r : r + ROWS, c : c + COLUMNS] for r in range(3) for c in range(3)) - memory
        logit = base + 2.6 * np.minimum(memory, 1.3) + 1.2 * np.minimum(near / 8, 1)
        struck = rng.random((ROWS, COLUMNS)) < 1 / (1 + np.exp(-logit))
        size = np.ceil(np.exp(rng.normal(1.2, 1.5, (ROWS, COLUMNS))))
        months_.append(np.where(struck, size, 0).ravel())
        memory = 0.8 * memory + 0.4 * struck
    return np.stack(months_, axis=1).astype(np.int64)


def gids() -> NDArray[np.int32]:
    """Number the cells, row by row from the south-west."""
    north, east = np.mgrid[0:ROWS, 0:COLUMNS]
    lats, lons = SOUTH + 0.25 + 0.5 * north.ravel(), WEST + 0.25 + 0.5 * east.ravel()
    return grid.gids_of(lats, lons)


def owners() -> NDArray[np.int32]:
    """Give each cell to one of six countries, in vertical strips."""
    strip = np.tile(np.arange(COLUMNS) * len(COUNTRIES) // COLUMNS, ROWS)
    return COUNTRIES[strip].astype(np.int32)


def land() -> dict[int, tuple[int, ...]]:
    """Say whose land each cell is."""
    return {gid: (gwno,) for gid, gwno in zip(gids().tolist(), owners().tolist(), strict=True)}


def spans() -> tuple[Span, ...]:
    """Cover all six countries throughout."""
    return tuple(Span(int(g), kind, FIRST, FIRST + MONTHS - 1) for g in COUNTRIES for kind in KINDS)


def events(counts: NDArray[np.int64]) -> pa.Table:
    """Turn deaths into event rows, one for each cell and month with any: the columns that a panel reads."""
    rng = np.random.default_rng(SEED + 1)
    cell, step = np.nonzero(counts)
    best = counts[cell, step]
    columns = {
        "gwno": owners()[cell],
        "kind": np.array(KINDS)[rng.choice(3, len(cell), p=[0.7, 0.1, 0.2])],
        "month": (FIRST + step).astype(np.int32),
        "gid": gids()[cell],
        "best": best,
        "low": best // 2,
        "high": best * 2,
        "deaths_civilians": best // 3,
        "number_of_sources": rng.integers(1, 5, len(cell)).astype(np.int32),
    }
    return pa.table({name: pa.array(column, EVENTS.field(name).type) for name, column in columns.items()})


if __name__ == "__main__":
    made = deaths()
    print(f"grid cells {len(made)} months {made.shape[1]} rows {np.count_nonzero(made)}")
    print(f"grid non-zero {100 * np.count_nonzero(made) / made.size:.2f} % max {made.max()}")
