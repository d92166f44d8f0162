"""Draws of counts, kept sparse: of most cells every draw is zero, and nothing is kept of those.

S draws stand for each of N rows (a unit and a horizon, usually). Only draws that are not zero are stored:
those of row r from `starts[r]` to `starts[r + 1]`, ascending, so that a score reads each row once and no
score sorts. `draw` keeps which of the S each one was: draw s of one month and draw s of the next are then
one future, and totals over months can be taken draw by draw.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Self

import numpy as np
from numba import njit, prange
from numpy.typing import ArrayLike, NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast.distribution import TIE, Floats

Counts = NDArray[np.int64]
Places = NDArray[np.int32]

MOST_COUNT = 10**12
"""More deaths than can be: what is above is a model that ran away, and is refused."""

MOST_DRAWS = 10**6
AT_ONCE = 4096
"""So many rows of dense draws are read at a time, that a file mapped into memory need not fit in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """S = `draws` equally likely counts for each entry of `shape`, usually (units, horizons).

    `value` and `draw` hold the counts that are not zero, row by row and ascending within a row, and which
    draw each is; the rows, N of them, are the entries of `shape` in C order and begin at `starts` (N + 1,).

    >>> made = Draws.of([[0, 3, 0, 5], [0, 0, 0, 0]])
    >>> made.draws, made.shape, made.value.tolist(), made.mean().tolist(), made.exceedance(4).tolist()
    (4, (2,), [3, 5], [2.0, 0.0], [0.25, 0.0])
    """

    draws: int
    shape: tuple[int, ...]
    starts: Counts
    draw: Places
    value: Counts

    @classmethod
    def of(cls, values: ArrayLike) -> Self:
        """Keep dense draws (…, S); raises HN520 for what is no count, HN513 for no draws at all.

        >>> Draws.of([[1, 2.5]])
        Traceback (most recent call last):
        hune.errors.HuneError: HN520 row 0, draw 1: 2.5 is not a count...
        """
        dense = np.asarray(values)
        flat = dense.reshape(math.prod(dense.shape[:-1]), dense.shape[-1])
        found = [*_something(flat)] or [(np.zeros(0, np.intp), np.zeros(0, np.intp), np.zeros(0, np.int64))]
        rows, places, counts = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return cls._laid(rows, places, counts, draws=flat.shape[1], shape=dense.shape[:-1])

    @classmethod
    def _laid(
        cls, rows: NDArray[np.intp], places: NDArray[np.intp], counts: Counts, *, draws: int, shape: tuple[int, ...]
    ) -> Self:
        """Lay out counts that are not zero; `rows` ascend."""
        check_number(draws)
        starts = np.searchsorted(rows, np.arange(math.prod(shape) + 1)).astype(np.int64)
        return cls.of_keys(starts, counts * draws + places, draws=draws, shape=shape)

    @classmethod
    def of_keys(cls, starts: Counts, keys: Counts, *, draws: int, shape: tuple[int, ...]) -> Self:
        """Lay out what is not zero as keys, count × draws + draw, in any order within each row; sorts `keys`.

        >>> Draws.of_keys(np.array([0, 2]), np.array([5 * 4 + 3, 3 * 4 + 1]), draws=4, shape=(1,)).dense().tolist()
        [[0, 3, 0, 5]]
        """
        _sort_rows(starts, keys)
        value, draw = np.divmod(keys, draws)
        return cls(draws=draws, shape=shape, starts=starts, draw=draw.astype(np.int32), value=value)

    def __getitem__(self, key: Any) -> Self:
        """Choose entries as NumPy chooses entries of an array of shape `shape`."""
        rows = np.arange(len(self.starts) - 1).reshape(self.shape)[key]
        chosen = np.asarray(rows).ravel()
        sizes = np.diff(self.starts)[chosen]
        starts = np.concatenate([[0], np.cumsum(sizes)])
        take = np.arange(starts[-1]) + np.repeat(self.starts[chosen] - starts[:-1], sizes)
        return replace(self, shape=np.shape(rows), starts=starts, draw=self.draw[take], value=self.value[take])

    @property
    def row(self) -> NDArray[np.intp]:
        """The row of each count that is kept."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def dense(self) -> Counts:
        """Write out every draw: (…, S)."""
        values = np.zeros((len(self.starts) - 1, self.draws), dtype=np.int64)
        values[self.row, self.draw] = self.value
        return values.reshape(*self.shape, self.draws)

    def total(self, axis: int = -1) -> Self:
        """Add up along an axis, draw by draw: the draws of each unit's sum over horizons, or over units (axis 0).

        >>> Draws.of([[[0, 3], [1, 1]]]).total().dense().tolist()
        [[1, 4]]
        """
        return self._along(axis, np.add)

    def maximum(self, axis: int = -1) -> Self:
        """Return the largest along an axis, draw by draw: the draws of each unit's worst month.

        >>> Draws.of([[[0, 3], [1, 1]]]).maximum().dense().tolist()
        [[1, 3]]
        """
        return self._along(axis, np.maximum)

    def _along(self, axis: int, joining: np.ufunc) -> Self:
        places = list(np.unravel_index(self.row, self.shape))
        axis %= len(self.shape)
        shape = self.shape[:axis] + self.shape[axis + 1 :]
        kept = (*places[:axis], *places[axis + 1 :])
        row = np.ravel_multi_index(kept, shape) if shape else np.zeros(len(self.value), dtype=np.intp)
        keys, back = np.unique(row * self.draws + self.draw, return_inverse=True)
        values = np.zeros(len(keys), dtype=np.int64)
        joining.at(values, back, self.value)
        rows, draw = np.divmod(keys, self.draws)
        return self._laid(rows, draw, values, draws=self.draws, shape=shape)

    def mean(self) -> Floats:
        """Return the mean of each row's draws."""
        return self._mean_of(self.value, 0)

    def exceedance(self, threshold: ArrayLike) -> Floats:
        """Return the share of draws at or above a threshold, one for all or one per entry."""
        at = self._one_each(threshold)
        return self._mean_of(self.value >= at[self.row], at <= 0)

    def mass(self, value: ArrayLike) -> Floats:
        """Return the share of draws that equal a value, one for all or one per entry."""
        at = self._one_each(value)
        return self._mean_of(self.value == at[self.row], at == 0)

    def _one_each(self, value: ArrayLike) -> Floats:
        return np.broadcast_to(np.asarray(value, dtype=np.float64), self.shape).ravel()

    def _mean_of(self, kept: NDArray[Any], zero: NDArray[Any] | int) -> Floats:
        """Return the mean over draws of what is worth `kept` (a number each) where kept and `zero` where not."""
        sums = np.bincount(self.row, weights=kept, minlength=len(self.starts) - 1)
        sums += zero * (self.draws - np.diff(self.starts))
        return np.asarray((sums / self.draws).reshape(self.shape), dtype=np.float64)

    def quantile(self, level: float) -> Floats:
        """Return the smallest draw x with a share of at least `level` at or below it, as `Discrete.quantile` does.

        Raises HN513 for a level outside (0, 1).
        """
        if not 0 < level < 1:
            raise HuneError("HN513", name="level", value=level, must_en="between 0 and 1", must_fr="entre 0 et 1")
        rank = int(np.ceil((level - TIE) * self.draws)) - 1
        at = self.starts[1:] - (self.draws - rank)
        inside = at >= self.starts[:-1]
        found = np.zeros(len(inside))
        found[inside] = self.value[at[inside]]
        return found.reshape(self.shape)

    def crps(self, observed: Floats, *, threshold: float = 0.0) -> Floats:
        """Return the score that `hune.forecast.scoring.scores.crps` documents, of counts (shape) already checked."""
        made = np.empty(len(self.starts) - 1)
        _crps_rows(observed.ravel(), self.starts, self.value, self.draws, max(threshold, 0.0), made)
        return made.reshape(self.shape)


class Laid(NamedTuple):
    """Draws (units, months) read from a long table, with the units and the months they are of."""

    units: NDArray[np.int64]
    months: NDArray[np.int64]
    draws: Draws


def from_table(month: ArrayLike, unit: ArrayLike, draw: ArrayLike, outcome: ArrayLike) -> Laid:
    """Read the columns of a long table, in any order of rows: one row for each month, unit and draw.

    Months are numbers since 1980-01; draws may be numbered from anywhere. Raises HN520 for what is no count,
    HN521 where a unit and month lacks a draw that another has, or has one twice.

    >>> made = from_table(month=[529, 529], unit=[432, 432], draw=[1, 2], outcome=[0, 7])
    >>> made.units.tolist(), made.months.tolist(), made.draws.dense().tolist()
    ([432], [529], [[[0, 7]]])
    """
    values = np.asarray(outcome)
    sound = are_counts(values)
    if not sound.all():
        at = int(np.argmin(sound))
        whose = np.asarray(unit)[at], months.iso(int(np.asarray(month)[at])), np.asarray(draw)[at]
        raise HuneError(
            "HN520",
            where_en="unit {}, {}, draw {}".format(*whose),
            where_fr="unité {}, {}, tirage {}".format(*whose),
            value=f"{values[at]:.15g}",
        )
    (units, u), (calendar, m), (numbers, s) = (
        np.unique(np.asarray(column), return_inverse=True) for column in (unit, month, draw)
    )
    shape = (len(units), len(calendar))
    rows = u * len(calendar) + m
    times = np.bincount(rows * len(numbers) + s, minlength=len(units) * len(calendar) * len(numbers))
    if (times != 1).any():
        at, place = divmod(int(np.argmax(times != 1)), len(numbers))
        lost, when = divmod(at, len(calendar))
        raise HuneError(
            "HN521",
            unit=units[lost],
            month=months.iso(int(calendar[when])),
            draw=numbers[place],
            times=int(times[at * len(numbers) + place]),
        )
    order = np.argsort(rows, kind="stable")
    order = order[values[order] != 0]
    laid = Draws._laid(rows[order], s[order], values[order].astype(np.int64), draws=len(numbers), shape=shape)
    return Laid(units.astype(np.int64), calendar.astype(np.int64), laid)


def _something(flat: NDArray[Any]) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp], Counts]]:
    """Find what is not zero, some rows at a time, and check it on the way."""
    for first in range(0, len(flat), AT_ONCE):
        part = flat[first : first + AT_ONCE]
        rows, places = np.nonzero(part != 0)
        counts = part[rows, places]
        sound = are_counts(counts)
        if not sound.all():
            at = int(np.argmin(sound))
            where = first + rows[at], places[at]
            raise HuneError(
                "HN520",
                where_en="row {}, draw {}".format(*where),
                where_fr="ligne {}, tirage {}".format(*where),
                value=f"{counts[at]:.15g}",
            )
        yield rows + first, places, counts.astype(np.int64)


def check_number(draws: int) -> None:
    """Refuse a number of draws outside 1 to `MOST_DRAWS` (HN513)."""
    if not 1 <= draws <= MOST_DRAWS:
        raise HuneError(
            "HN513", name="draws", value=draws, must_en=f"1 to {MOST_DRAWS}", must_fr=f"de 1 à {MOST_DRAWS}"
        )


def are_counts(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell which values are whole numbers from 0 to `MOST_COUNT`.

    >>> are_counts(np.array([0, 7, -1, 0.5, np.nan, np.inf])).tolist()
    [True, True, False, False, False, False]
    """
    return np.asarray((values >= 0) & (values <= MOST_COUNT) & (values == np.floor(values)), dtype=np.bool_)


@njit(cache=True, nogil=True, parallel=True)
def _sort_rows(starts: Counts, keys: Counts) -> None:
    for r in prange(len(starts) - 1):
        if starts[r + 1] - starts[r] > 1:
            keys[starts[r] : starts[r + 1]].sort()


@njit(cache=True, nogil=True, parallel=True)
def _crps_rows(observed: Floats, starts: Counts, value: Counts, draws: int, threshold: float, out: Floats) -> None:
    for r in prange(len(out)):
        out[r] = crps_of_row(observed[r], value[starts[r] : starts[r + 1]], draws, threshold, np.inf)


@njit(cache=True, nogil=True)
def crps_of_row(observed: float, value: Counts, draws: int, threshold: float, most: float) -> float:
    """Integrate (F(x) - 1{x ≥ observed})² over x ≥ `threshold`, where F steps at zero and at each of `value`.

    `value` are the draws that are not zero, ascending; those above `most` count as `most`. There is no
    difference of large sums: what is certain scores its distance exactly.
    """
    y = max(float(observed), threshold)
    below = draws - len(value)
    last = threshold
    total = 0.0
    for i in range(len(value)):
        x = max(min(float(value[i]), most), threshold)
        if x > last:
            share = below / draws
            if y >= x:
                total += share * share * (x - last)
            elif y <= last:
                total += (1.0 - share) * (1.0 - share) * (x - last)
            else:
                total += share * share * (y - last) + (1.0 - share) * (1.0 - share) * (x - y)
            last = x
        below += 1
    return total + max(y - last, 0.0)
