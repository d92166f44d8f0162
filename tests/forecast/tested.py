"""Invented countries and cells that backtests are tried on."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from tests.forecast.worlds import clustered

from hune.forecast.backtest.known import Revised
from hune.forecast.backtest.presets import Preset, rolling
from hune.forecast.backtest.run import Backtest, run
from hune.forecast.models.reference import Conflictology, Zero
from hune.panel.matrix import Matrix

FIRST = 300
COUNTRIES = (432, 433, 434, 435, 436, 437, 438, 439, 450, 451, 452, 461)
CELLS = (*range(149000, 149006), *range(149720, 149726))


def world(months: int = 60, *, cells: bool = False, **said: Any) -> Matrix:
    """Twelve units next to each other, whose wars cluster."""
    told = {"units": CELLS if cells else COUNTRIES, "unit": "cell" if cells else "country"}
    # The first months of such a world are quiet.
    return Matrix.of(
        clustered(12, 100 + months)[:, 100:], first=FIRST, **(told | {"target": "best sb", "truth": "t 1"} | said)
    )


def rules(first: int = 320, last: int = 340, every: int = 10, horizons: tuple[int, ...] = (1, 2, 3)) -> Preset:
    """A few origins within the world."""
    return rolling(first, last, every=every, horizons=horizons)


def ran(folder: Path, matrix: Matrix | None = None, preset: Preset | None = None, **said: Any) -> Backtest:
    """Run two cheap models."""
    archive = Revised(world() if matrix is None else matrix)
    return run(archive, [Conflictology(3), Zero()], preset or rules(), folder, **said)


def same(one: Backtest, other: Backtest) -> bool:
    """Tell whether two runs have the same rows, to the last bit."""
    return bool(one.rows.equals(other.rows)) and one.origins == other.origins


def without(matrix: Matrix, unit: int, first: int, last: int) -> Matrix:
    """Make a unit unknown from `first` to `last`."""
    values, covered = matrix.values.copy(), matrix.covered.copy()
    row, span = int(np.searchsorted(matrix.units, unit)), slice(first - matrix.first, last - matrix.first + 1)
    values[row, span], covered[row, span] = -1, 0
    return replace(matrix, values=values, covered=covered)
