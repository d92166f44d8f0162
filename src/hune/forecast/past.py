"""What can be seen of a unit in a month: levels of several memories, how they differ, how long it is quiet.

Levels are logarithms of means that fade with age. Above `CAP` deaths a month a level says no more, and only
differences between levels do: there are too few wars of that size to learn from each one's own, but how wars
go on after a month of twice or half their year's mean is learnt from all of them.

Months that are not covered add nothing and are no zeros: a mean is taken over the months that are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from hune.forecast.distribution import Floats
from hune.panel.features import ring
from hune.panel.matrix import NOT, Matrix
from hune.places import grid

Singles = NDArray[np.float32]

LEVELS = (1, 3, 6, 12, 36)
"""The half-lives in months of the means; the third is the level that the others are told against."""

HIGH = (12, 60)
"""The windows in months whose worst month counts."""

CAP = 300.0
LONG = 120
"""So many months without a death, or more, are all the same."""


class Ring(NamedTuple):
    """Cells around each cell, as compressed sparse rows."""

    starts: NDArray[np.intp]
    near: NDArray[np.intp]

    def total(self, values: Floats) -> Floats:
        """Add up one value per cell over the ring of each."""
        sums = np.concatenate([[0.0], np.cumsum(values[self.near])])
        return np.asarray(sums[self.starts[1:]] - sums[self.starts[:-1]], dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Features (N, T, F) of `rows` (N,) of a matrix: all that ever had a death, or a neighbour that had.

    `scales` (N, T, S) are the logarithms that a threshold is told against, `worst` (N, T) the most deadly of
    the last 60 months, `quiet` (N, T) where nothing has happened for five years, `seen` (N, T) for how many
    months a unit has been covered without a gap. Column t rests on columns 0 to t only.

    >>> past = Past.of(Matrix.of([[0, 3, 0], [0, 0, 0]]).window(1, 3), np.ones((2, 3), bool), ())
    >>> past.rows.tolist(), past.values.shape, past.worst.tolist()
    ([0], (1, 3, 16), [[0.0, 3.0, 3.0]])
    """

    names: tuple[str, ...]
    rows: NDArray[np.intp]
    values: Singles
    scales: Singles
    worst: Floats
    quiet: NDArray[np.bool_]
    seen: NDArray[np.int64]

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
    def of(cls, counts: NDArray[np.int64], covered: NDArray[np.bool_], rings: tuple[Ring, ...]) -> Self:
        """Look at counts (U, T) where they are `covered`."""
        happened = (counts > 0) & covered
        ever = happened.any(axis=1)
        near = rings[0].total(np.asarray(ever, dtype=np.float64)) > 0 if rings else np.zeros_like(ever)
        rows = np.flatnonzero(ever | near)
        months = [*_columns(np.where(covered, counts, 0).astype(np.float64), covered, rings, rows)]
        return cls(
            names=names(bool(rings)),
            rows=rows,
            values=np.stack([month.values for month in months], axis=1),
            scales=np.stack([month.scales for month in months], axis=1),
            worst=np.stack([month.worst for month in months], axis=1),
            quiet=np.stack([month.quiet for month in months], axis=1),
            seen=np.stack([month.seen for month in months], axis=1),
        )


def names(rings: bool) -> tuple[str, ...]:
    """Name the features, in order."""
    own = (
        *("level_1", "level_6", "level_36"),
        *("rise_1", "rise_3", "rise_12", "rise_36", "rise_last", "rise_before", "rise_worst_12", "rise_worst_60"),
        *("active_3", "active_12", "active_48", "severe_12", "since"),
    )
    around = (
        *("near_1", "near_3", "near_12", "near_36", "near_active_3", "near_active_12", "near_since"),
        *("far_3", "far_12", "far_since"),
    )
    return (*own, *around) if rings else own


class _Month(NamedTuple):
    values: Singles
    scales: Singles
    worst: Floats
    quiet: NDArray[np.bool_]
    seen: NDArray[np.int64]


@dataclass(slots=True)
class _Fading:
    """A mean that fades with a half-life, over the months that are covered."""

    keep: float
    total: Floats
    weight: Floats

    @classmethod
    def of(cls, half_life: float, units: int) -> Self:
        return cls(0.5 ** (1 / half_life), np.zeros(units), np.zeros(units))

    def add(self, value: Floats, covered: NDArray[np.bool_]) -> Floats:
        self.total = self.total * self.keep + value
        self.weight = self.weight * self.keep + covered
        return self.total / np.maximum(self.weight, 1e-9)


def _columns(
    counts: Floats, covered: NDArray[np.bool_], rings: tuple[Ring, ...], rows: NDArray[np.intp]
) -> Iterator[_Month]:
    units = len(counts)
    means = {half_life: _Fading.of(half_life, units) for half_life in LEVELS}
    active = {half_life: _Fading.of(half_life, units) for half_life in (3, 12, 48)}
    severe = _Fading.of(12, units)
    since, seen = np.full(units, float(LONG)), np.zeros(units, dtype=np.int64)
    ring_since = [np.full(units, float(LONG)) for _ in rings]
    before = np.zeros(units)
    for t in range(counts.shape[1]):
        now, known = counts[:, t], covered[:, t]
        seen = np.where(known, seen + 1, 0)
        since = np.where(now > 0, 0.0, np.minimum(since + 1, LONG))
        mean = {half_life: fading.add(now, known) for half_life, fading in means.items()}
        level = {half_life: np.log1p(value) for half_life, value in mean.items()}
        some = {half_life: fading.add((now > 0).astype(np.float64), known) for half_life, fading in active.items()}
        worst = {w: counts[:, max(0, t - w + 1) : t + 1].max(axis=1) for w in HIGH}
        told, cap = level[6], np.log1p(CAP)
        columns = [
            *(np.minimum(level[half_life], cap) for half_life in (1, 6, 36)),
            *(level[half_life] - told for half_life in (1, 3, 12, 36)),
            *(np.log1p(value) - told for value in (now, before, worst[12], worst[60])),
            *some.values(),
            severe.add((now >= 25).astype(np.float64), known),
            since,
        ]
        scales = [*level.values(), np.log1p(worst[12]), np.log1p(worst[60])]
        calm = since >= 60
        if rings:
            for at, around in enumerate(rings):
                ring_since[at] = np.where(around.total(now) > 0, 0.0, np.minimum(ring_since[at] + 1, LONG))
            near, far = rings
            columns += [np.log1p(near.total(mean[half_life])) for half_life in (1, 3, 12, 36)]
            columns += [near.total(some[half_life]) for half_life in (3, 12)]
            columns.append(ring_since[0])
            columns += [np.log1p(far.total(mean[half_life])) for half_life in (3, 12)]
            columns.append(ring_since[1])
            scales.append(columns[-8])
            calm &= ring_since[0] >= 24
        before = now
        yield _Month(
            np.stack(columns, axis=1)[rows].astype(np.float32),
            np.stack(scales, axis=1)[rows].astype(np.float32),
            worst[60][rows],
            calm[rows],
            seen[rows],
        )
