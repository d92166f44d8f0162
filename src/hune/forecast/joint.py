"""Joint draws: whole futures, so that totals, worst months and sums over units are as uncertain as they are.

A forecast says how each single month is distributed. Months of one future are not independent: a war that is
worse than expected in June is likely to be so in December, and its neighbours' too. Added up as if they were,
a year's range would be far too narrow. So each draw is one future: the rank that a month takes in its
distribution is a normal number with three sources,

    z(u, h) = √a [√g G + √(1 - g) P(u)] + √(1 - a) E(u, h),        E(u, h) = φ E(u, h - 1) + √(1 - φ²) ε(u, h),

one that lasts (P of the unit, G of all units together) and one that fades (E). The month's count is the
quantile of its distribution at Φ(z), so that every single month stays exactly as it was forecast.

Source: Sklar's theorem with a Gaussian copula, as for paths of other forecasts in Pinson, Madsen, Nielsen,
Papaefthymiou and Klöckl, "From probabilistic forecasts to statistical scenarios of short-term wind power
production", Wind Energy 12 (2009) 51-62.
"""

import math
from typing import NamedTuple

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray
from scipy.special import ndtri

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.drawing import check_atoms, mixed, stream, uniform
from hune.forecast.draws import MOST_DRAWS, Counts, Draws

Rows = NDArray[np.intp]

AT_ONCE = 256
"""So many units are drawn at a time, that what they might fill fits in memory."""


class Dependence(NamedTuple):
    """How months hang together: the share of rank that `lasts`, what of it all units have in `common`, and fading.

    `fades` is the correlation of what does not last from one month to the next.
    """

    lasts: float
    common: float
    fades: float


USUAL = Dependence(lasts=0.3, common=0.05, fades=0.7)


def joined(
    distribution: Discrete, draws: int = 1000, *, horizons: tuple[int, ...] = (), seed: int = 0, how: Dependence = USUAL
) -> Draws:
    """Draw `draws` whole futures of distributions (U, H); draw s of every unit and month is one of them.

    `horizons` (H,) say how far apart the months are (1, 2, … unless given, ascending). Raises HN513 for a number
    of draws outside 1 to 1,000,000 or a share outside 0 to 1, HN520 for an atom that is no count.

    >>> coin = Discrete.of([[0, 10]]).at_each(12)
    >>> made = joined(coin, 4000, seed=1)
    >>> made.exceedance(10).round(1).min().item(), bool(made.total().exceedance(110).item() > 13 / 4096)
    (0.5, True)
    """
    if not 1 <= draws <= MOST_DRAWS:
        raise HuneError(
            "HN513", name="draws", value=draws, must_en=f"1 to {MOST_DRAWS}", must_fr=f"de 1 à {MOST_DRAWS}"
        )
    for name, share in how._asdict().items():
        if not 0 <= share <= 1:
            raise HuneError("HN513", name=name, value=share, must_en="0 to 1", must_fr="de 0 à 1")
    check_atoms(distribution)
    units, months = distribution.shape
    gaps = np.diff(np.asarray(horizons or range(1, months + 1)), prepend=0)
    fades = np.asarray(how.fades, dtype=np.float64) ** gaps
    upto = np.cumsum(distribution.weights, axis=1)
    upto /= upto[:, -1:]
    # Below this normal number the count is zero, and nothing more need be known of it.
    first = (distribution.atoms <= 0).sum(axis=1)
    zero = np.where(first > 0, np.take_along_axis(upto, np.maximum(first - 1, 0)[:, None], axis=1)[:, 0], 0.0)
    row, calm = np.ascontiguousarray(distribution.row), ndtri(np.minimum(zero, 1.0))
    key = np.uint64(mixed(np.uint64(seed % 2**64)))
    sizes = np.zeros((units, months), dtype=np.int64)
    parts = [np.zeros(0, dtype=np.int64)]
    room = np.empty((min(AT_ONCE, units), months, draws), dtype=np.int64)
    for begin in range(0, units, AT_ONCE):
        size = sizes[begin : begin + AT_ONCE]
        _draw(row, distribution.atoms, upto, calm, key, draws, how, fades, begin, size, room)
        parts.append(room[: len(size)][np.arange(draws) < size[:, :, None]])
    starts = np.concatenate([[0], np.cumsum(sizes.ravel())]).astype(np.int64)
    return Draws.of_keys(starts, np.concatenate(parts), draws=draws, shape=distribution.shape)


@njit(cache=True, nogil=True)
def _normals(of: np.uint64, at: int) -> tuple[float, float]:
    """Return two standard normal numbers of a stream (Box and Muller 1958)."""
    radius = math.sqrt(-2.0 * math.log(1.0 - uniform(of, 2 * at)))
    angle = 2.0 * math.pi * uniform(of, 2 * at + 1)
    return radius * math.cos(angle), radius * math.sin(angle)


@njit(cache=True, nogil=True, parallel=True)
def _draw(
    row: Rows,
    atoms: Floats,
    upto: Floats,
    calm: Floats,
    key: np.uint64,
    draws: int,
    how: Dependence,
    fades: Floats,
    begin: int,
    sizes: Counts,
    keys: Counts,
) -> None:
    """Fill `keys` (n, H, S) with the draws that are not zero of n units from `begin` on, `sizes` (n, H) of them."""
    months = row.shape[1]
    together = stream(key, 0, 0)
    lasting, passing = math.sqrt(how.lasts), math.sqrt(1.0 - how.lasts)
    shared, single = math.sqrt(how.common), math.sqrt(1.0 - how.common)
    for n in prange(len(sizes)):
        u = begin + n
        own, fresh = stream(key, u + 1, 0), stream(key, u + 1, 1)
        quietest = np.inf
        for h in range(months):
            quietest = min(quietest, calm[row[u, h]])
        if quietest == np.inf:
            continue
        pairs = (months + 1) // 2
        for s in range(draws):
            steady = shared * _normals(together, s)[0] + single * _normals(own, s)[0]
            fading, spare = 0.0, 0.0
            for h in range(months):
                new = spare
                if h % 2 == 0:
                    new, spare = _normals(fresh, s * pairs + h // 2)
                keep = fades[h] if h > 0 else 0.0
                fading = keep * fading + math.sqrt(1.0 - keep * keep) * new
                z, r = lasting * steady + passing * fading, row[u, h]
                if z > calm[r]:
                    # The first atom whose cumulated weight passes the rank.
                    at = int(np.searchsorted(upto[r], 0.5 * math.erfc(-z / math.sqrt(2.0)), side="right"))
                    value = int(atoms[r, min(at, atoms.shape[1] - 1)])
                    if value > 0:
                        keys[n, h, sizes[n, h]] = value * draws + s
                        sizes[n, h] += 1
