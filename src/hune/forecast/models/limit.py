"""The most that a forecast gives a chance to: as far above a unit's own worst month as units have gone before.

Models that learn ratios say where there is no data whatever their formula says there: left alone they run
away. But a bound must leave room for wars that break out, and how much depends on size. Of the countries whose
worst month of five years had 10 to 100 state-based deaths, one in a hundred saw 22 times as many within
fourteen months; at 100 to 300 it was 12 times, at 300 to 1,000 five times, above twice (UCDP country-months
26.1, months up to October 2016). So the bound is passed now and then; what is above it cannot be told from
what formulas make up.
"""

import numpy as np
from numpy.typing import ArrayLike

from hune.forecast.distribution import Floats
from hune.forecast.models.ladder import LADDER

WORST_OF = 60
"""The months whose worst counts."""

LEAST, TIMES, SMALL = 100.0, 10.0, 100.0


def limit(worst: ArrayLike) -> Floats:
    """Return the most that may follow a worst month: ten times as many, ever less above 100, at least twice.

    >>> limit([0, 5, 50, 200, 1000, 20_000]).round().tolist()
    [100.0, 100.0, 500.0, 1414.0, 3162.0, 40000.0]
    """
    most = np.asarray(worst, dtype=np.float64)
    # Above SMALL the room shrinks with the root of size, until it is twice.
    times = np.maximum(TIMES * np.sqrt(SMALL / np.maximum(most, SMALL)), 2)
    return np.clip(times * most, LEAST, LADDER[-1])


def beyond_reach(worst: ArrayLike) -> Floats:
    """Return what a mixture of limited models never goes above: the rung at the limit, or the next one.

    Models stop at the limit; put on the ladder, what lies between two rungs is shared between them.

    >>> beyond_reach([0, 50, 1000]).tolist()
    [102.0, 524.0, 3231.0]
    """
    return np.asarray(LADDER[np.searchsorted(LADDER, limit(worst))], dtype=np.float64)
