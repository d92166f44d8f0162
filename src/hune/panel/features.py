"""What a unit's past and surroundings look like, month by month: recursions over rows of a matrix.

Every kernel takes counts (U, T) as `Matrix.window` returns them and the `rows` worth a visit, as `active`
finds them: most cells never see an event, stay zero, and their pages of memory are never touched. It fills an
output (U, T), given as zeros, in which column t rests on columns 0 to t only. Each row is computed by itself
in a fixed order, so results do not depend on how rows are shared out among threads.

Before the first column nothing is known and nothing is added: column t is complete only from the window's
length on, and whoever learns from these columns leaves the incomplete ones out (`Features.complete_from`).
Values are single precision, exact for whole numbers up to 2^24.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from hune.errors import HuneError

Counts = NDArray[np.int64]
Rows = NDArray[np.intp]
Column = NDArray[np.float32]


@njit(cache=True, nogil=True)
def active(counts: Counts) -> Rows:
    """Return the rows with anything in them, ascending.

    >>> active(np.array([[0, 0], [0, 3]])).tolist()
    [1]
    """
    found = np.zeros(counts.shape[0], dtype=np.bool_)
    for u in range(counts.shape[0]):
        for t in range(counts.shape[1]):
            if counts[u, t] != 0:
                found[u] = True
                break
    return np.flatnonzero(found)


@njit(cache=True, nogil=True)
def lag(counts: Counts, rows: Rows, months: int, out: Column) -> None:
    """Fill `out` with the counts `months` earlier.

    >>> out = np.zeros((1, 4), dtype=np.float32)
    >>> lag(np.array([[5, 0, 2, 1]]), np.array([0]), 1, out); out.tolist()
    [[0.0, 5.0, 0.0, 2.0]]
    """
    for u in rows:
        for t in range(months, counts.shape[1]):
            if counts[u, t - months] != 0:
                out[u, t] = counts[u, t - months]


@njit(cache=True, nogil=True)
def moving_sum(counts: Counts, rows: Rows, window: int, out: Column) -> None:
    """Fill `out` with the sum of the last `window` months, the month itself included.

    >>> out = np.zeros((1, 4), dtype=np.float32)
    >>> moving_sum(np.array([[5, 0, 2, 1]]), np.array([0]), 2, out); out.tolist()
    [[5.0, 5.0, 2.0, 3.0]]
    """
    for u in rows:
        total = 0
        for t in range(counts.shape[1]):
            total += counts[u, t]
            if t >= window:
                total -= counts[u, t - window]
            if total != 0:
                out[u, t] = total


@njit(cache=True, nogil=True)
def decayed_sum(counts: Counts, rows: Rows, half_life: float, out: Column) -> None:
    """Fill `out` with the sum of all counts so far, each worth half as much every `half_life` months.

    >>> out = np.zeros((1, 4), dtype=np.float32)
    >>> decayed_sum(np.array([[8, 0, 1, 0]]), np.array([0]), 1.0, out); out.tolist()
    [[8.0, 4.0, 3.0, 1.5]]
    """
    keep = 0.5 ** (1.0 / half_life)
    for u in rows:
        total = 0.0
        for t in range(counts.shape[1]):
            total = total * keep + counts[u, t]
            if total != 0.0:
                out[u, t] = total


@njit(cache=True, nogil=True)
def time_since(counts: Counts, rows: Rows, threshold: int, never: float, out: Column) -> None:
    """Fill `out` with the months since a count last reached `threshold` (0 in that month), else `never`.

    >>> out = np.zeros((1, 4), dtype=np.float32)
    >>> time_since(np.array([[0, 3, 0, 0]]), np.array([0]), 1, 99.0, out); out.tolist()
    [[99.0, 0.0, 1.0, 2.0]]
    """
    out[:] = never
    for u in rows:
        last = -1
        for t in range(counts.shape[1]):
            if counts[u, t] >= threshold:
                last = t
            if last >= 0:
                out[u, t] = t - last


@njit(cache=True, nogil=True)
def recency(counts: Counts, rows: Rows, threshold: int, half_life: float, out: Column) -> None:
    """Fill `out` with 2^(-months since `threshold` was last reached / half_life); 0 where it never was.

    >>> out = np.zeros((1, 4), dtype=np.float32)
    >>> recency(np.array([[0, 3, 0, 0]]), np.array([0]), 1, 1.0, out); out.tolist()
    [[0.0, 1.0, 0.5, 0.25]]
    """
    keep = 0.5 ** (1.0 / half_life)
    for u in rows:
        value = 0.0
        for t in range(counts.shape[1]):
            value = 1.0 if counts[u, t] >= threshold else value * keep
            if value != 0.0:
                out[u, t] = value


@njit(cache=True, nogil=True)
def ring_sum(counts: Counts, rows: Rows, indptr: Rows, indices: Rows, out: Column) -> None:
    """Fill `out` with the sum over each unit's neighbours, given as compressed sparse rows.

    The neighbours of unit u are `indices[indptr[u]:indptr[u + 1]]`, as `hune.places.grid.neighbour_index`
    gives them, and `ring` those further out. Neighbourhood runs both ways: each active row adds itself to
    its neighbours.

    >>> out = np.zeros((2, 2), dtype=np.float32)
    >>> pair = np.array([0, 1, 2]), np.array([1, 0])
    >>> ring_sum(np.array([[5, 0], [0, 2]]), np.array([0, 1]), *pair, out); out.tolist()
    [[0.0, 2.0], [5.0, 0.0]]
    """
    for v in rows:
        for n in range(indptr[v], indptr[v + 1]):
            for t in range(counts.shape[1]):
                if counts[v, t] != 0:
                    out[indices[n], t] += counts[v, t]


def ring(indptr: Rows, indices: Rows, steps: int) -> tuple[Rows, Rows]:
    """Return the units exactly `steps` steps away, by the shortest way, as compressed sparse rows.

    >>> path = np.array([0, 1, 3, 4]), np.array([1, 0, 2, 1])
    >>> [array.tolist() for array in ring(*path, 2)]
    [[0, 1, 1, 2], [2, 0]]
    """
    rows: list[list[int]] = []
    for start in range(len(indptr) - 1):
        seen, edge = {start}, {start}
        for _ in range(steps):
            edge = {int(unit) for at in edge for unit in indices[indptr[at] : indptr[at + 1]]} - seen
            seen |= edge
        rows.append(sorted(edge))
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.intp)
    return starts, np.array([unit for row in rows for unit in row], dtype=np.intp)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Named columns (feature, U, T); those before `complete_from` look back past the first month."""

    names: tuple[str, ...]
    values: NDArray[np.float32]
    complete_from: int


def history(
    counts: Counts,
    neighbours: tuple[Rows, Rows],
    *,
    lags: Sequence[int] = range(1, 13),
    sums: Sequence[int] = (3, 6, 12, 36),
    half_life: float = 12.0,
) -> Features:
    """Stack lags, moving sums, recency of the last event and the sum over neighbours: 18 columns by default.

    Raises HN513 for a lag, window or half-life that is not positive.

    >>> alone = np.array([0, 0]), np.array([], dtype=np.intp)
    >>> stack = history(np.array([[0, 3, 0]]), alone, lags=[1], sums=[2])
    >>> stack.names, stack.values[:, 0].tolist()[:2], stack.complete_from
    (('lag_1', 'sum_2', 'recency_12', 'neighbours'), [[0.0, 0.0, 3.0], [0.0, 3.0, 3.0]], 1)
    """
    for name, value in [
        *(("lag", k) for k in lags),
        *(("window", w) for w in sums),
        ("half-life", half_life),
    ]:
        if value <= 0:
            raise HuneError("HN513", name=name, value=value, must_en="positive", must_fr="un nombre positif")
    names = (*(f"lag_{k}" for k in lags), *(f"sum_{w}" for w in sums), f"recency_{half_life:g}", "neighbours")
    values = np.zeros((len(names), *counts.shape), dtype=np.float32)
    rows, column = active(counts), iter(values)
    for months in lags:
        lag(counts, rows, months, next(column))
    for window in sums:
        moving_sum(counts, rows, window, next(column))
    recency(counts, rows, 1, half_life, next(column))
    ring_sum(counts, rows, *neighbours, next(column))
    return Features(names, values, max([0, *lags, *(window - 1 for window in sums)]))
