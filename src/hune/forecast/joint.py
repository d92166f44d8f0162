"""Joint draws: whole futures, so that totals, worst months and sums over units are as uncertain as they are.

A forecast says how each single month is distributed. Months of one future are not independent: a war that is
worse than expected in June is likely to be so in December, and its neighbours' too. Added up as if they were,
a year's range would be far too narrow. So each draw is one future: the rank that a month takes in its
distribution is a normal number with three sources,

    z(u, h) = √a [√g G + √(1 - g) P(u)] + √(1 - a) E(u, h),        E(u, h) = φ E(u, h - 1) + √(1 - φ²) ε(u, h),

one that lasts (P of the unit, G of all units together) and one that fades (E). The month's count is the
quantile of its distribution at Φ(z), so that every single month stays exactly as it was forecast.

G is one stream of random numbers that all units read; P and E of a unit are streams named by its number. So what
is drawn for Mali is the same whatever other units there are and wherever it stands among them. Countries and cells
have nothing in common, G not excepted, even where a cell has a country's number.

Sources: Sklar's theorem with a Gaussian copula, as for paths of other forecasts in Pinson, Madsen, Nielsen,
Papaefthymiou and Klöckl, "From probabilistic forecasts to statistical scenarios of short-term wind power
production", Wind Energy 12 (2009) 51-62; normal numbers after Marsaglia and Tsang, "The ziggurat method for
generating random variables", Journal of Statistical Software 5 (2000) 8.
"""

import math
import zlib
from typing import NamedTuple

import numpy as np
from numba import njit, prange
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.drawing import STEP, check_atoms, mixed, stream, uniform
from hune.forecast.draws import Counts, Draws, check_number
from hune.forecast.forecast import Forecast

Rows = NDArray[np.intp]

AT_ONCE = 2**22
"""So many draws are made room for at a time, not all that might ever be different from zero."""

EVERYONE = -1
"""The number whose stream all units read; none of them has it."""

LAYERS = 256
TAIL = 3.6541528853610088
"""The layers that the normal density is cut into, and where the tail of the lowest begins."""


class Dependence(NamedTuple):
    """How months hang together: the share of rank that `lasts`, what of it all units have in `common`, and fading.

    `fades` is the correlation of what does not last from one month to the next.
    """

    lasts: float
    common: float
    fades: float


USUAL = Dependence(lasts=0.2, common=0.05, fades=0.7)
"""What served best for the pool of countries, origins October 1999 to 2016: the CRPS of twelve months' totals is four
per cent below that of independent months, and nine in ten of them lay in their 90 % range, instead of seven."""


def futures(forecast: Forecast, draws: int = 1000, *, seed: int = 0) -> Draws:
    """Draw `draws` whole futures of a forecast (U, H), as `joined` does for its units and horizons."""
    identity = forecast.identity
    return joined(
        forecast.distribution,
        draws,
        horizons=identity.horizons,
        units=forecast.units,
        kind=identity.kind,
        seed=seed,
    )


def joined(
    distribution: Discrete,
    draws: int = 1000,
    *,
    horizons: tuple[int, ...] = (),
    units: ArrayLike | None = None,
    kind: str = "",
    seed: int = 0,
    how: Dependence = USUAL,
) -> Draws:
    """Draw `draws` whole futures of distributions (U, H); draw s of every unit and month is one of them.

    `horizons` (H,) say which months they are, and so how far apart (1, 2, … unless given). What is drawn for a unit
    depends on its number among `units` (U,) (1, 2, … unless given) and on their `kind`, not on what other units there
    are. Raises HN513 for a number of draws outside 1 to 1,000,000, a share outside 0 to 1, horizons that are not H or
    units that are not U, HN520 for an atom that is no count.

    >>> coin = Discrete.of([[0, 10]]).at_each(12)
    >>> made = joined(coin, 4000, seed=1)
    >>> made.exceedance(10).round(1).min().item(), bool(made.total().exceedance(110).item() > 13 / 4096)
    (0.5, True)
    """
    check_number(draws)
    for name, share in how._asdict().items():
        if not 0 <= share <= 1:
            raise HuneError("HN513", name=name, value=share, must_en="0 to 1", must_fr="de 0 à 1")
    rows, months = distribution.shape
    numbers = np.asarray(np.arange(1, rows + 1) if units is None else units, dtype=np.int64)
    if len(numbers) != rows:
        must_en, must_fr = f"a number for each of {rows}", f"un numéro pour chacune des {rows} unités"
        raise HuneError("HN513", name="units", value=numbers.tolist(), must_en=must_en, must_fr=must_fr)
    when = np.asarray(horizons or range(1, months + 1))
    if len(when) != months:
        raise HuneError("HN513", name="horizons", value=horizons, must_en=f"{months} months", must_fr=f"{months} mois")
    check_atoms(distribution)
    order = np.argsort(when)
    fades = np.asarray(how.fades, dtype=np.float64) ** np.diff(when[order], prepend=0)
    row, atoms, weights = np.ascontiguousarray(distribution.row), distribution.atoms, distribution.weights
    key, how = _key(kind, seed), Dependence(*map(float, how))
    calm, common = ndtri(_silence(atoms, weights)), np.empty(draws)
    _fill(np.uint64(stream(key, EVERYONE, 0)), common)
    sizes = np.zeros((rows, months), dtype=np.int64)
    parts = [np.zeros(0, dtype=np.int64)]
    step = max(1, AT_ONCE // max(1, months * draws))
    room = np.empty((min(step, rows), months, draws), dtype=np.int64)
    for begin in range(0, rows, step):
        size = sizes[begin : begin + step]
        _draw(row, atoms, weights, calm, key, numbers, common, how.lasts, how.common, order, fades, begin, size, room)
        parts.append(_taken(room, size.ravel()))
    starts = np.concatenate([[0], np.cumsum(sizes.ravel())]).astype(np.int64)
    return Draws.of_keys(starts, np.concatenate(parts), draws=draws, shape=distribution.shape)


def _key(kind: str, seed: int) -> np.uint64:
    """Return what the streams of a kind of units begin from."""
    return np.uint64(stream(np.uint64(mixed(np.uint64(seed % 2**64))), zlib.crc32(kind.encode()), 0))


def _taken(room: Counts, size: Counts) -> Counts:
    """Return the first `size` entries of each row of `room`, row after row."""
    begins = np.arange(len(size)) * room.shape[-1]
    return np.asarray(room.ravel()[np.arange(size.sum()) + np.repeat(begins - np.cumsum(size) + size, size)])


def _layers() -> tuple[Floats, Floats]:
    """Return how far out the layers reach, from the top down, and the density there (unscaled)."""
    height = math.exp(-0.5 * TAIL * TAIL)
    area = TAIL * height + math.sqrt(math.pi / 2) * math.erfc(TAIL / math.sqrt(2))
    edges = [area / height, TAIL]
    while len(edges) < LAYERS:
        edges.append(math.sqrt(-2 * math.log(area / edges[-1] + math.exp(-0.5 * edges[-1] ** 2))))
    reach = np.array([*edges, 0.0])[::-1].copy()
    return reach, np.exp(-0.5 * reach**2)


EDGES, HEIGHTS = _layers()


@njit(cache=True, nogil=True)
def _silence(atoms: Floats, weights: Floats) -> Floats:
    """Return the chance of zero in each row (M,)."""
    zero = np.empty(len(weights))
    for m in range(len(weights)):
        none, whole = 0.0, 0.0
        for i in range(weights.shape[1]):
            whole += weights[m, i]
            if atoms[m, i] <= 0:
                none = whole
        zero[m] = none / whole
    return zero


@njit(cache=True, nogil=True)
def _normal(bits: np.uint64) -> float:
    """Turn 64 random bits into a standard normal number: its density is cut into 256 layers of equal area."""
    while True:
        layer = int(bits & np.uint64(LAYERS - 1))
        x: float = (float(bits >> np.uint64(11)) * 2.0**-52 - 1.0) * EDGES[layer + 1]
        # Further in than the layer above nothing is left to be decided, and this is nearly always so.
        if abs(x) < EDGES[layer]:
            return x
        if layer == LAYERS - 1:
            return math.copysign(_tail(bits), x)
        height = HEIGHTS[layer + 1] + uniform(bits, 0) * (HEIGHTS[layer] - HEIGHTS[layer + 1])
        if height < math.exp(-0.5 * x * x):
            return x
        bits = mixed(bits + STEP * np.uint64(2))


@njit(cache=True, nogil=True)
def _tail(bits: np.uint64) -> float:
    """Return a standard normal number above `TAIL`."""
    at = 0
    while True:
        over, room = -math.log(1.0 - uniform(bits, at)) / TAIL, -math.log(1.0 - uniform(bits, at + 1))
        if 2.0 * room > over * over:
            return TAIL + over
        at += 2


@njit(cache=True, nogil=True)
def _fill(of: np.uint64, out: Floats) -> None:
    """Fill `out` with the standard normal numbers of a stream."""
    for i in range(len(out)):
        out[i] = _normal(mixed(of + STEP * np.uint64(i + 1)))


@njit(cache=True, nogil=True, parallel=True)
def _draw(
    row: Rows,
    atoms: Floats,
    weights: Floats,
    calm: Floats,
    key: np.uint64,
    numbers: Counts,
    common: Floats,
    lasts: float,
    together: float,
    order: Rows,
    fades: Floats,
    begin: int,
    sizes: Counts,
    keys: Counts,
) -> None:
    """Fill `keys` (n, H, S) with the draws that are not zero of n units from `begin` on, `sizes` (n, H) of them.

    Up to the normal number `calm` of its row a count is zero, and nothing more need be known of it. Months are gone
    through in `order`, each fading by its own of `fades`.
    """
    months, draws = row.shape[1], len(common)
    lasting, passing = math.sqrt(lasts), math.sqrt(1.0 - lasts)
    shared, single = math.sqrt(together), math.sqrt(1.0 - together)
    for n in prange(len(sizes)):
        u = begin + n
        quietest = np.inf
        for h in range(months):
            quietest = min(quietest, calm[row[u, h]])
        if quietest == np.inf:
            continue
        steady, fading, new = np.empty(draws), np.zeros(draws), np.empty(draws)
        fresh = stream(key, numbers[u], 1)
        _fill(stream(key, numbers[u], 0), steady)
        for s in range(draws):
            steady[s] = lasting * (shared * common[s] + single * steady[s])
        for step in range(months):
            _fill(stream(fresh, step, 0), new)
            keep = fades[step] if step > 0 else 0.0
            add = math.sqrt(1.0 - keep * keep)
            for s in range(draws):
                fading[s] = keep * fading[s] + add * new[s]
            h = order[step]
            r, size = row[u, h], 0
            low, upto = calm[r], np.cumsum(weights[r])
            for s in range(draws):
                z = steady[s] + passing * fading[s]
                if z > low:
                    # The first atom whose cumulated weight reaches the rank.
                    rank = 0.5 * math.erfc(-z / math.sqrt(2.0)) * upto[-1]
                    value = int(atoms[r, np.searchsorted(upto, rank)])
                    if value > 0:
                        keys[n, h, size] = value * draws + s
                        size += 1
            sizes[n, h] = size
