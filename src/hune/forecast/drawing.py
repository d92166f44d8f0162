"""Drawing from distributions: how many draws are not zero, then only those.

Most draws of most cells are zero, and a zero is not worth a random number. For each row the number of draws
that are not zero is binomial; that many are drawn among the atoms above zero and dealt to different draws.

Each row has its own stream of random numbers, made from the seed and the row's place: what is drawn for it
does not depend on how rows are shared out among threads, nor on what other rows are.

Source of the generator: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
453-472 (SplitMix64).
"""

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.draws import Counts, Draws, Places, are_counts, check_number

Rows = NDArray[np.intp]

STEP = np.uint64(0x9E3779B97F4A7C15)
AT_ONCE = 500
"""A binomial number is added up from parts of so many trials, whose first chance is never too small to hold."""


def draw(distribution: Discrete, draws: int = 1000, *, seed: int = 0) -> Draws:
    """Draw `draws` counts from each distribution, independently of all others.

    Raises HN520 for an atom that is no count, HN513 for a number of draws outside 1 to 1,000,000.

    >>> made = draw(Discrete.of([[0, 0, 0, 8]] * 500), seed=1)
    >>> made.shape, made.draws, set(made.value.tolist()), made.mean().mean().round(2).item()
    ((500,), 1000, {8}, 2.0)
    """
    check_number(draws)
    check_atoms(distribution)
    row = np.ascontiguousarray(distribution.row).ravel()
    upto = np.cumsum(distribution.weights, axis=1)
    first = (distribution.atoms <= 0).sum(axis=1)
    zero = np.where(first > 0, np.take_along_axis(upto, np.maximum(first - 1, 0)[:, None], axis=1)[:, 0], 0.0)
    key = np.uint64(mixed(np.uint64(seed % 2**64)))
    sizes = np.zeros(len(row), dtype=np.int64)
    _count(row, zero / upto[:, -1], key, draws, sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    made = Draws(
        draws=draws,
        shape=distribution.shape,
        starts=starts,
        draw=np.empty(starts[-1], dtype=np.int32),
        value=np.empty(starts[-1], dtype=np.int64),
    )
    _fill(row, distribution.atoms, upto, zero, key, draws, starts, made.draw, made.value)
    return made


def check_atoms(distribution: Discrete) -> None:
    """Refuse a distribution with an atom that is no count but has weight (HN520)."""
    atoms = distribution.atoms
    # Where all rows share one ladder of atoms, it is looked through once.
    sound = are_counts(atoms[:1] if atoms.strides[0] == 0 else atoms)
    if sound.all():
        return
    wrong = ~sound & (distribution.weights != 0)
    if wrong.any():
        bad, atom = (int(at[0]) for at in np.nonzero(wrong))
        at = int(np.argmax(distribution.row.ravel() == bad))
        raise HuneError("HN520", where_en=f"row {at}", where_fr=f"ligne {at}", value=f"{atoms[bad, atom]:.15g}")


@njit(cache=True, nogil=True)
def mixed(number: int | np.uint64) -> np.uint64:
    """Scramble 64 bits, so that neighbouring numbers have nothing in common."""
    # What comes from Python is a signed integer, whose shifts would differ.
    z = np.uint64(number)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


@njit(cache=True, nogil=True)
def uniform(stream: np.uint64, at: int) -> float:
    """Return number `at` of a stream, in [0, 1)."""
    return float(mixed(stream + STEP * np.uint64(at + 1)) >> np.uint64(11)) * 2.0**-53


@njit(cache=True, nogil=True)
def stream(key: np.uint64, row: int, use: int) -> np.uint64:
    """Return the stream of a row or a unit, by its number, for the first (0) or the second (1) of two uses."""
    return mixed(key + STEP * np.uint64(2 * row + use + 1))


@njit(cache=True, nogil=True, parallel=True)
def _count(row: Rows, zero: Floats, key: np.uint64, draws: int, sizes: Counts) -> None:
    for r in prange(len(row)):
        if zero[row[r]] < 1.0:
            sizes[r] = _binomial(stream(key, r, 0), draws, 1.0 - zero[row[r]])


@njit(cache=True, nogil=True)
def _binomial(stream: np.uint64, trials: int, chance: float) -> int:
    """Draw by inversion: walk up the distribution until it passes a uniform number."""
    rare = min(chance, 1.0 - chance)
    odds = rare / (1.0 - rare)
    hits = 0
    for part in range((trials + AT_ONCE - 1) // AT_ONCE):
        size = min(AT_ONCE, trials - part * AT_ONCE)
        left = uniform(stream, part)
        here, k = (1.0 - rare) ** size, 0
        while left >= here and k < size:
            left -= here
            here *= odds * (size - k) / (k + 1)
            k += 1
        hits += k
    return hits if chance <= 0.5 else trials - hits


@njit(cache=True, nogil=True)
def _passed(upto: Floats, share: float) -> int:
    """Return the first atom whose cumulated weight is above `share`."""
    low, high = 0, len(upto) - 1
    while low < high:
        middle = (low + high) // 2
        if upto[middle] > share:
            high = middle
        else:
            low = middle + 1
    return low


@njit(cache=True, nogil=True, parallel=True)
def _fill(
    row: Rows,
    atoms: Floats,
    upto: Floats,
    zero: Floats,
    key: np.uint64,
    draws: int,
    starts: Counts,
    draw: Places,
    value: Counts,
) -> None:
    for r in prange(len(row)):
        begin, size = starts[r], starts[r + 1] - starts[r]
        if size > 0:
            m, own = row[r], stream(key, r, 1)
            # Counting how often each atom comes up leaves the draws in ascending order.
            times = np.zeros(atoms.shape[1], dtype=np.int64)
            span = upto[m, -1] - zero[m]
            for i in range(size):
                times[_passed(upto[m], zero[m] + span * uniform(own, i))] += 1
            places = np.arange(draws, dtype=np.int32)
            i = 0
            for k in range(len(times)):
                for _ in range(times[k]):
                    other = i + int(uniform(own, size + i) * (draws - i))
                    places[i], places[other] = places[other], places[i]
                    draw[begin + i] = places[i]
                    value[begin + i] = int(atoms[m, k])
                    i += 1
