"""What can be seen of a unit in a month: levels of several memories, how they differ, how long it is quiet.

Levels are logarithms of means that fade with age. Above `CAP` deaths a month a level says no more, and only
differences between levels do: there are too few wars of that size to learn from each one's own, but how wars
go on after a month of twice or half their year's mean is learnt from all of them.

Months that are not covered add nothing and are no zeros: a mean is taken over the months that are.

A grid has millions of units and months and a model asks about few of them, so that means are kept and all else
is made where it is asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numba import njit
from numpy.typing import NDArray

from hune.forecast.distribution import Floats
from hune.forecast.models.seen import Columns, Counts, Flags, decayed_means, months_seen, worst_months
from hune.panel.features import active, ring, ring_sum, time_since
from hune.panel.matrix import NOT, Matrix
from hune.places import grid

Rows = NDArray[np.intp]

LEVELS = (1, 3, 6, 12, 36)
"""The half-lives in months of the means; the third is the level that the others are told against."""

TOLD = 6
ACTIVE = (3, 12, 48)
"""The half-lives of the shares of months with deaths."""

SEVERE, SEVERE_LIFE = 25, 12
"""So many deaths make a severe month, and the half-life of the share of these."""

HIGH = (12, 60)
"""The windows in months whose worst month counts."""

CAP = 300.0
LONG = 120
"""So many months without a death, or more, are all the same."""

QUIET, QUIET_AROUND = 60, 24
"""After so many months without a death, and so many without one next to it, a unit is quiet."""

OWN = (
    *("level_1", "level_6", "level_36"),
    *("rise_1", "rise_3", "rise_12", "rise_36", "rise_last", "rise_before", "rise_worst_12", "rise_worst_60"),
    *("active_3", "active_12", "active_48", "severe_12", "since"),
)
AROUND = (
    *("near_1", "near_3", "near_12", "near_36", "near_active_3", "near_active_12", "near_since"),
    *("far_3", "far_12", "far_since"),
)


class Ring(NamedTuple):
    """Cells around each cell, as compressed sparse rows."""

    starts: Rows
    near: Rows

    def total(self, values: Floats, unit: Rows, at: Rows) -> Floats:
        """Add up values (U, T) over the ring of each of n units, each in its month: (n,)."""
        return _totals(values, self.starts, self.near, unit, at)

    def since(self, counts: Counts) -> Columns:
        """Return the months (U, T) since there was a death anywhere in the ring."""
        around = np.zeros(counts.shape, dtype=np.float32)
        ring_sum(counts, active(counts), self.starts, self.near, around)
        return _since((around > 0).astype(np.int64))


class Look(NamedTuple):
    """What was seen of n units, each in one month.

    Features (n, F) are named by `Past.names`; `scales` (n, S) are the logarithms that a threshold is told against,
    `worst` (n,) the most deadly of the last 60 months.
    """

    features: Columns
    scales: Columns
    worst: Counts

    def only(self, rows: Rows) -> "Look":
        """Choose some of the n, in any order and as often as wanted."""
        return Look(self.features[rows], self.scales[rows], self.worst[rows])


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Counts (U, T) and their fading means; `rows` (N,) are the units that ever had a death, or a neighbour that had.

    `quiet` (U, T) is where nothing has happened for five years, nor next to it for two, `seen` (U, T) for how many
    months a unit has been covered without a gap. Column t rests on columns 0 to t only.

    >>> past = Past.of(Matrix.of([[0, 3, 0], [0, 0, 0]]).window(1, 3), np.ones((2, 3), bool), ())
    >>> look = past.at(np.array([0]), np.array([2]))
    >>> past.rows.tolist(), look.features.shape, look.worst.tolist()
    ([0], (1, 16), [3])
    """

    rows: Rows
    counts: Counts
    means: dict[int, Floats]
    shares: dict[int, Floats]
    severe: Floats
    worst: dict[int, Counts]
    since: Columns
    quiet: Flags
    seen: Counts
    rings: tuple[Ring, ...]
    since_around: tuple[Columns, ...]

    @classmethod
    def of_matrix(cls, matrix: Matrix, origin: int) -> Self:
        """Look at a matrix up to `origin`; cells are seen with the two rings around them."""
        upto = origin - matrix.first + 1
        rings: tuple[Ring, ...] = ()
        if matrix.unit == "cell":
            first = grid.neighbour_index(matrix.units)
            rings = (Ring(*first), Ring(*ring(*first, 2)))
        return cls.of(matrix.values[:, :upto], matrix.covered[:, :upto] != NOT, rings)

    @classmethod
    def of(cls, values: Counts, covered: Flags, rings: tuple[Ring, ...]) -> Self:
        """Look at counts (U, T) where they are `covered`."""
        counts = np.where(covered, values, 0)
        happened, severe = (counts > 0).astype(np.int64), (counts >= SEVERE).astype(np.int64)
        since, around = _since(counts), tuple(ring.since(counts) for ring in rings)
        calm, quiet = since, since >= QUIET
        if around:
            calm, quiet = np.minimum(since, around[0]), quiet & (around[0] >= QUIET_AROUND)
        return cls(
            rows=np.flatnonzero((calm == 0).any(axis=1)),
            counts=counts,
            means={life: decayed_means(counts, covered, life) for life in LEVELS},
            shares={life: decayed_means(happened, covered, life) for life in ACTIVE},
            severe=decayed_means(severe, covered, SEVERE_LIFE),
            worst={window: worst_months(counts, window) for window in HIGH},
            since=since,
            quiet=quiet,
            seen=months_seen(covered),
            rings=rings,
            since_around=around,
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Name the features, in order."""
        return (*OWN, *AROUND) if self.rings else OWN

    def at(self, unit: Rows, month: Rows) -> Look:
        """Look at n units (n,), each in a month (n,) that is counted from the first."""
        level = {life: np.log1p(mean[unit, month]) for life, mean in self.means.items()}
        before = np.where(month > 0, self.counts[unit, month - 1], 0)
        worst = [high[unit, month] for high in self.worst.values()]
        told = level[TOLD]
        features = [
            *(np.minimum(level[life], np.log1p(CAP)) for life in (1, 6, 36)),
            *(level[life] - told for life in (1, 3, 12, 36)),
            *(np.log1p(count) - told for count in (self.counts[unit, month], before, *worst)),
            *(share[unit, month] for share in self.shares.values()),
            self.severe[unit, month],
            self.since[unit, month],
        ]
        scales = [*level.values(), *(np.log1p(count) for count in worst)]
        if self.rings:
            near, far = self.rings
            levels = {life: np.log1p(near.total(self.means[life], unit, month)) for life in (1, 3, 12, 36)}
            features += levels.values()
            features += [near.total(self.shares[life], unit, month) for life in (3, 12)]
            features.append(self.since_around[0][unit, month])
            features += [np.log1p(far.total(self.means[life], unit, month)) for life in (3, 12)]
            features.append(self.since_around[1][unit, month])
            scales.append(levels[12])
        return Look(_side_by_side(features), _side_by_side(scales), worst[-1])


def _since(counts: Counts) -> Columns:
    since = np.zeros(counts.shape, dtype=np.float32)
    time_since(counts, active(counts), 1, float(LONG), since)
    return np.minimum(since, np.float32(LONG))


def _side_by_side(columns: Sequence[Floats | Columns]) -> Columns:
    return np.stack(columns, axis=1, dtype=np.float32, casting="same_kind")


@njit(cache=True, nogil=True)
def _totals(values: Floats, starts: Rows, near: Rows, unit: Rows, at: Rows) -> Floats:
    total = np.zeros(len(unit))
    for n in range(len(unit)):
        for other in near[starts[unit[n]] : starts[unit[n] + 1]]:
            total[n] += values[other, at[n]]
    return total
