"""What a model that learns may see: counts up to the origin, where they are known, and their fading means.

Months that are not covered are no zeros: they carry no weight, and nothing is learnt from them.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d

from hune.errors import HuneError
from hune.forecast.distribution import Floats
from hune.panel.matrix import NOT, Matrix

Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]
Columns = NDArray[np.float32]


class Seen(NamedTuple):
    """What a model may see: counts (U, T) to the origin (0 where unknown), where known, and where long enough."""

    counts: Counts
    known: Flags
    enough: Flags


def seen_upto(matrix: Matrix, origin: int, window: int) -> Seen:
    """Cut a matrix off at its origin; `enough` tells the months that end `window` known ones in a row.

    Raises HN501 for a unit that is not covered in the `window` months up to the origin.

    >>> seen_upto(Matrix.of([[1, 0, 2, 9]]), origin=3, window=2).enough.tolist()
    [[False, True, True]]
    """
    matrix.window(origin - window + 1, origin)
    upto = origin - matrix.first + 1
    known = matrix.covered[:, :upto] != NOT
    counts = np.where(known, matrix.values[:, :upto], 0)
    return Seen(counts, known, months_seen(known) >= window)


@njit(cache=True, nogil=True)
def months_seen(known: Flags) -> Counts:
    """Return how many known months in a row end with each, the month itself included: (U, T).

    >>> months_seen(np.array([[True, True, False, True]])).tolist()
    [[1, 2, 0, 1]]
    """
    length = np.zeros(known.shape, dtype=np.int64)
    for u in range(known.shape[0]):
        run = 0
        for t in range(known.shape[1]):
            run = run + 1 if known[u, t] else 0
            length[u, t] = run
    return length


@njit(cache=True, nogil=True)
def decayed_means(counts: Counts, known: Flags, half_life: float) -> Floats:
    """Return means (U, T) over the known months so far, each worth half as much every `half_life` months.

    Months that are not known have no weight; before the first known one the mean is 0.

    >>> decayed_means(np.array([[6, 0, 0]]), np.array([[True, True, False]]), 1.0).tolist()
    [[6.0, 2.0, 2.0]]
    """
    keep = 0.5 ** (1.0 / half_life)
    out = np.zeros(counts.shape, dtype=np.float64)
    for u in range(counts.shape[0]):
        total = weight = 0.0
        for t in range(counts.shape[1]):
            total, weight = total * keep, weight * keep
            if known[u, t]:
                total, weight = total + counts[u, t], weight + 1.0
            if total > 0.0:
                out[u, t] = total / weight
    return out


def worst_months(counts: Counts, months: int) -> Counts:
    """Return the largest count of the last `months` months, the month itself included: (U, T).

    >>> worst_months(np.array([[5, 1, 0, 2]]), 2).tolist()
    [[5, 5, 1, 2]]
    """
    return np.asarray(maximum_filter1d(counts, months, axis=1, mode="constant", origin=(months - 1) // 2))


def check_positive(name: str, value: float) -> None:
    """Refuse what is not a positive number (HN513)."""
    if not 0 < value < np.inf:
        raise HuneError("HN513", name=name, value=value, must_en="positive", must_fr="un nombre positif")


def check_learnt(horizons: Sequence[int], learnt: Sequence[int]) -> None:
    """Refuse a horizon that a model has not learnt to see ahead to (HN513)."""
    for horizon in horizons:
        if horizon not in learnt:
            known = ", ".join(map(str, learnt))
            must_en, must_fr = f"one of those learnt: {known}", f"l’un de ceux appris : {known}"
            raise HuneError("HN513", name="horizon", value=horizon, must_en=must_en, must_fr=must_fr)
