"""Thresholds that a month is held against: three that are the same for all, and two of each unit's own past.

What is much in Togo is a quiet week in Ukraine. So each unit has a threshold above the median of its last two
years, and one as high as the worst month of them. A unit in which nobody died in two years has neither: the
smallest count above nothing is one death, which is a threshold already and says nothing of the unit.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune.forecast.distribution import Floats
from hune.forecast.draws import Draws
from hune.panel.matrix import Matrix

FIXED = (1, 25, 100)
"""Deaths a month: any, a month that would make a conflict by itself (UCDP counts 25 a year), and a war's."""

MEMORY = 24
"""Months of the unit's own past, the origin the last of them."""

NONE = 0
"""Stands for a threshold that a unit does not have; every count would reach it."""


class Own(NamedTuple):
    """The thresholds of each unit's own past (U,), `NONE` where it has none."""

    above_median: NDArray[np.int64]
    """The smallest whole number above the median of the last `MEMORY` months."""
    as_worst: NDArray[np.int64]
    """The most deadly of them."""


def own(matrix: Matrix, origin: int) -> Own:
    """Return the thresholds of each unit's own past; a unit without a death in it, or with a gap, has none.

    >>> matrix = Matrix.of([[0] * 11 + [7] * 12 + [30], [0] * 24])
    >>> own(matrix, origin=24)
    Own(above_median=array([8, 0]), as_worst=array([30,  0]))
    """
    known = matrix.known(origin - MEMORY + 1, origin)
    past = np.zeros((len(matrix.units), MEMORY), dtype=np.int64)
    if known.any():
        past[known] = matrix.where_known(origin - MEMORY + 1, origin).window(origin - MEMORY + 1, origin)
    worst = past.max(axis=1)
    above = np.floor(np.median(past, axis=1)).astype(np.int64) + 1
    return Own(above_median=np.where(worst > 0, above, NONE), as_worst=worst)


def any_month(draws: Draws, threshold: NDArray[np.int64] | int) -> Floats:
    """Return P(some month reaches a threshold) for draws (U, H), one threshold of 1 or more for all or for each unit.

    >>> any_month(Draws.of([[[0, 3], [4, 0]], [[0, 0], [0, 9]]]), 3).tolist()
    [1.0, 0.5]
    """
    units, months = draws.shape
    unit = draws.row // months
    reached = draws.value >= np.broadcast_to(threshold, (units,))[unit]
    futures = np.sort(unit[reached] * draws.draws + draws.draw[reached])
    once = futures[np.diff(futures, prepend=-1) > 0]
    return np.asarray(np.bincount(once // draws.draws, minlength=units) / draws.draws, dtype=np.float64)
