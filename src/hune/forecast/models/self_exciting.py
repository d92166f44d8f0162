"""Self-exciting counts: each death makes more deaths likelier, ever less as it recedes.

Two intensities are sums over the past, decayed at several half-lives k. One is of months with deaths,

    λ(t + h) = b_0 + Σ_k b_k F_k(t) [+ Σ_k b'_k F°_k(t)],      P(Y > 0) = 1 - exp(-λ),

where F_k is the decayed share of months with deaths and F° the mean of it over the eight neighbours of a
cell. The other is of how many there are, if any: a negative binomial of mean m and size r, zero left out,

    m(t + h) = c_0 + Σ_k c_k L_k(t) [+ Σ_k c'_k L°_k(t)],      log r = d_0 + d_1 log(1 + m),

where L_k is the decayed mean count. No weight is below zero: nothing calms by having happened. All are fitted
by maximum likelihood to all units together, anew for each band of horizons and for that horizon directly, so
that no forecast is fed back. What is above the unit's limit (`hune.forecast.models.limit`) is neither learned (it
counts as that many) nor forecast.

Sources: Hawkes, "Spectra of some self-exciting and mutually exciting point processes", Biometrika 58 (1971)
83-90; Held, Höhle and Hofmann, "A statistical framework for the analysis of multivariate infectious disease
surveillance counts", Statistical Modelling 5 (2005) 187-199; hurdle: Mullahy, "Specification and testing of
some modified count data models", Journal of Econometrics 33 (1986) 341-365.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array
from scipy.special import betainc, digamma, gammaln

from hune.forecast.distribution import Discrete, Floats
from hune.forecast.models.ladder import LADDER, of_exceedance
from hune.forecast.models.limit import WORST_OF, limit
from hune.forecast.models.seen import (
    Columns,
    Counts,
    Flags,
    Seen,
    check_learnt,
    check_positive,
    decayed_means,
    seen_upto,
    worst_months,
)
from hune.panel.matrix import Matrix
from hune.places import grid

BANDS = (4, 8, 14, 24, 36)
"""The last horizon of each band: its weights are fitted to its first, middle and last horizon together."""

FEWEST = 50
"""With fewer months with deaths than this to learn from, weights are not fitted but as `EXCITED` and `SIZED` say."""

EXCITED = (0.4, 0.9, 0.2)
SIZED = (5.0, 0.6, 0.1, 0.2)
SPREAD = (-3.0, 0.5)
"""What fits to the countries of the world up to 2016 come to: weights on F, c_0 and weights on L, and d_0, d_1."""

MOST_SIZES = 20_000
FINENESS = 50
"""Intensities are told apart to a fiftieth of their logarithm, so that cells with nearly the same share a row."""

LOG_R = (-4.0, 8.0)


class _Design(NamedTuple):
    """Columns (k, U, T) that the two intensities add up, and the most deadly of the last 60 months (U, T)."""

    occurrence: Columns
    size: Columns
    worst: Counts


class _Fitted(NamedTuple):
    """The base and the weights of each intensity, and how spread depends on the second."""

    occurrence: Floats
    size: Floats
    spread: Floats


@dataclass(frozen=True, slots=True)
class SelfExciting:
    """Counts that excite counts to come, with decays of `half_lives` months and last months worth most.

    Past months weigh half as much every `memory` months back. With fewer than 50 months with deaths to learn
    from, the weights are those of fits to the world (`EXCITED`, `SIZED`, `SPREAD`), neighbours have none,
    and the base is the share of months with deaths where none came before. `seed` draws the 20,000 months with
    deaths that sizes are learnt from, where there are more.

    >>> matrix = Matrix.of([[0, 3, 0, 0, 1, 0, 0, 2] * 12, [0] * 96])
    >>> chance = SelfExciting(window=12).ahead(matrix, 96, [1, 2]).exceedance(1)
    >>> bool((chance[0] > 0.2).all()), bool((chance[1] < 0.05).all())
    (True, True)
    """

    half_lives: tuple[float, ...] = (1.5, 6.0, 36.0)
    memory: float = 48.0
    window: int = 24
    seed: int = 0

    def __post_init__(self) -> None:
        """Refuse an empty window and what does not fade (HN513)."""
        check_positive("window", self.window)
        for half_life in (self.memory, *self.half_lives):
            check_positive("half-life", half_life)

    @property
    def name(self) -> str:
        """The model, its half-lives, its memory and its window."""
        lives = "/".join(f"{life:g}" for life in self.half_lives)
        return f"self_exciting({lives}, {self.memory:g}, {self.window})"

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return one distribution per unit and horizon (U, H); raises HN501 where the window is not covered."""
        return self.fit(matrix, origin, horizons).ahead(matrix, origin, horizons)

    def fit(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> "Excitement":
        """Learn the weights of the bands that hold `horizons`; raises HN501 where the window is not covered."""
        seen = seen_upto(matrix, origin, self.window)
        design = _design(matrix, seen, self.half_lives, slice(None))
        fitted = {band: self._fit(seen, design, band) for band in np.unique(_bands(horizons)).tolist()}
        return Excitement(self.name, self.window, tuple(horizons), self.half_lives, fitted)

    def _fit(self, seen: Seen, design: _Design, band: int) -> _Fitted:
        """Fit one band of horizons to all units and months whose outcome was known by the origin."""
        first, last = ((0, *BANDS)[band] + 1, BANDS[band])
        horizons = sorted({first, (first + last) // 2, last})
        struck = [self._struck(seen, horizon) for horizon in horizons]
        unit, at, came, weight = (np.concatenate(parts) for parts in zip(*struck, strict=True))
        if len(came) < FEWEST:
            return _unfitted(design, seen, horizons, (unit, at))
        columns = design.occurrence[:, unit, at].astype(np.float64)
        calm = sum(self._calm(seen, design, horizon) for horizon in horizons)
        occurrence = _fit_occurrence(columns, weight, np.asarray(calm))
        if len(came) > MOST_SIZES:
            some = np.sort(np.random.default_rng(self.seed).choice(len(came), MOST_SIZES, replace=False))
            unit, at, came, weight = unit[some], at[some], came[some], weight[some]
        sizes = np.minimum(came, np.floor(limit(design.worst[unit, at])))
        weights, spread = _fit_sizes(design.size[:, unit, at].astype(np.float64), sizes, weight)
        return _Fitted(occurrence, weights, spread)

    def _struck(self, seen: Seen, horizon: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Counts, Floats]:
        """Return the units and months that deaths came after, how many, and what each weighs."""
        came = seen.counts[:, horizon:]
        unit, at = np.nonzero(_taught(seen, horizon) & (came > 0))
        return unit, at, came[unit, at], self._fading(came.shape[1])[at]

    def _calm(self, seen: Seen, design: _Design, horizon: int) -> Floats:
        """Return the weighted sums (k,) of the columns of occurrence over all that no death came after."""
        came = seen.counts[:, horizon:]
        calm = _taught(seen, horizon) & (came == 0)
        return _sums(design.occurrence, calm, self._fading(came.shape[1]))

    def _fading(self, months: int) -> Floats:
        return np.asarray(0.5 ** (np.arange(months - 1, -1, -1) / self.memory), dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Excitement:
    """What `SelfExciting` has learnt for some horizons; whatever matrix it is asked about, it learns no more."""

    name: str
    window: int
    horizons: tuple[int, ...]
    half_lives: tuple[float, ...]
    fitted: dict[int, _Fitted]

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return one distribution per unit and horizon (U, H).

        Raises HN501 where the window is not covered, HN513 for a horizon that was not learnt for.
        """
        check_learnt(horizons, self.horizons)
        last = _design(matrix, seen_upto(matrix, origin, self.window), self.half_lives, slice(-1, None))
        bands = _bands(horizons)
        made: list[Floats] = []
        row = np.zeros((len(matrix.units), len(horizons)), dtype=np.intp)
        for band in np.unique(bands).tolist():
            exceedance, which = _exceedance(last, self.fitted[band])
            row[:, bands == band] = which[:, None] + sum(len(part) for part in made)
            made.append(exceedance)
        return of_exceedance(np.concatenate(made), row)


def _bands(horizons: Sequence[int]) -> NDArray[np.intp]:
    return np.minimum(np.searchsorted(BANDS, horizons), len(BANDS) - 1)


def _taught(seen: Seen, horizon: int) -> Flags:
    """Tell the units and months (U, T - horizon) whose outcome was known by the origin."""
    return np.asarray(seen.enough[:, :-horizon] & seen.known[:, horizon:], dtype=np.bool_)


def _design(matrix: Matrix, seen: Seen, half_lives: Sequence[float], months: slice) -> _Design:
    """Lay out the columns of some months, each of which rests on all months up to it."""
    happened = (seen.counts > 0).astype(np.int64)
    shares, levels = (_columns(matrix, counts, seen.known, half_lives, months) for counts in (happened, seen.counts))
    return _Design(shares, levels, worst_months(seen.counts, WORST_OF)[:, months])


def _columns(matrix: Matrix, counts: Counts, known: Flags, half_lives: Sequence[float], months: slice) -> Columns:
    """Return ones, the fading means of each unit and, of cells, those of the eight around: (k, U, months)."""
    own, kinds = len(half_lives), 2 if matrix.unit == "cell" else 1
    columns = np.ones((1 + kinds * own, *counts[:, months].shape), dtype=np.float32)
    for k, half_life in enumerate(half_lives):
        columns[1 + k] = decayed_means(counts, known, half_life)[:, months]
    if matrix.unit == "cell":
        starts, near = grid.neighbour_index(matrix.units)
        ring = csr_array((np.ones(len(near), dtype=np.float32), near, starts), shape=(len(starts) - 1,) * 2)
        # A neighbour that was never covered is no quiet one: the mean is over those that were.
        covered = np.maximum(ring @ np.maximum.accumulate(known, axis=1)[:, months].astype(np.float32), 1)
        for k in range(1, 1 + own):
            columns[own + k] = ring @ columns[k] / covered
    return columns


@njit(cache=True, nogil=True)
def _sums(columns: Columns, chosen: Flags, weight: Floats) -> Floats:
    total = np.zeros(columns.shape[0])
    for k in range(columns.shape[0]):
        # Month by month: sums that do not wait for each other are several times as fast.
        by_month = np.zeros(chosen.shape[1])
        for u in range(chosen.shape[0]):
            for t in range(chosen.shape[1]):
                by_month[t] += columns[k, u, t] if chosen[u, t] else 0.0
        total[k] = (weight * by_month).sum()
    return total


def _unfitted(
    design: _Design, seen: Seen, horizons: Sequence[int], struck: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> _Fitted:
    """Take the weights of fits to the world, and a base from the share of months with deaths after none at all."""
    never = np.asarray(~design.occurrence[1:].any(axis=0))
    months = sum(int((never[:, :-horizon] & _taught(seen, horizon)).sum()) for horizon in horizons)
    share = (never[struck].sum() + 0.5) / (months + 1)
    occurrence, sizes = np.zeros(len(design.occurrence)), np.zeros(len(design.size))
    occurrence[0], sizes[0] = -np.log1p(-min(share, 0.5)), SIZED[0]
    own = np.arange(min(len(EXCITED), len(occurrence) - 1))
    occurrence[1 + own], sizes[1 + own] = np.array(EXCITED)[own], np.array(SIZED[1:])[own]
    return _Fitted(occurrence, sizes, np.array(SPREAD))


def _fit_occurrence(columns: Floats, weight: Floats, calm: Floats) -> Floats:
    """Maximise Σ w log P; the likelihood is concave in the weights, so that there is one answer.

    `columns` (k, n) and `weight` (n,) are of what deaths came after. Where none came, log P = -λ is linear in the
    weights, so that of all the rest nothing counts but `calm` (k,), the weighted sums of its columns.
    """
    total = weight.sum() + calm[0]
    share, calm = weight / total, calm / total

    # Sums of einsum, unlike those of @, do not depend on how many threads there are.
    def loss(b: Floats) -> tuple[float, Floats]:
        intensity = np.einsum("k,kn->n", b, columns)
        left = np.exp(-intensity)
        chance = np.maximum(-np.expm1(-intensity), 1e-12)
        gained = (share * np.log(chance)).sum() - (b * calm).sum()
        return -float(gained), calm - np.einsum("kn,n->k", columns, share * left / chance)

    start = np.full(len(columns), 0.1)
    return _least(loss, start, [(1e-6, 50.0)] + [(0.0, 50.0)] * (len(start) - 1))


def _fit_sizes(columns: Floats, sizes: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """Maximise the likelihood of counts above zero: weights are fitted as logarithms, hence never below zero."""
    share, k = weight / weight.sum(), len(columns)
    constant = gammaln(sizes + 1)

    def loss(c: Floats) -> tuple[float, Floats]:
        parts = np.exp(c[:k])[:, None] * columns
        m = parts.sum(axis=0)
        log_m = np.log1p(m)
        raw = c[k] + c[k + 1] * log_m
        r = np.exp(np.clip(raw, *LOG_R))
        none = r * -np.log1p(m / r)
        gained = (
            gammaln(sizes + r) - gammaln(r) - constant + none + sizes * np.log(m / (r + m)) - np.log(-np.expm1(none))
        )
        # d none is what the chance of no death, which is left out, adds to that of the counts.
        by_none = 1 - np.exp(none) / np.expm1(none)
        by_r = digamma(sizes + r) - digamma(r) - sizes / (r + m) + by_none * (m / (r + m) - np.log1p(m / r))
        by_raw = np.where((raw > LOG_R[0]) & (raw < LOG_R[1]), by_r * r, 0.0)
        by_m = sizes * r / (m * (r + m)) - by_none * r / (r + m) + by_raw * c[k + 1] / (1 + m)
        slope = np.concatenate(
            [np.einsum("kn,n->k", parts, share * by_m), [(share * by_raw).sum(), (share * by_raw * log_m).sum()]]
        )
        return -float((share * gained).sum()), -slope

    start = np.concatenate([[np.log(5.0)], np.full(k - 1, np.log(0.3)), [-1.0, 0.0]])
    bounds = [(-7.0, 12.0)] + [(-9.0, 3.0)] * (k - 1) + [(-4.0, 6.0), (-1.0, 1.0)]
    found = _least(loss, start, bounds)
    return np.exp(found[:k]), found[k:]


def _least(
    loss: Callable[[Floats], tuple[float, Floats]], start: Floats, bounds: Sequence[tuple[float, float]]
) -> Floats:
    # SLSQP and L-BFGS-B leave small matrices to BLAS: the first so ends elsewhere with other threads, in its last
    # bits, and the second spends its time waiting for them.
    found = minimize(loss, start, jac=True, method="TNC", bounds=bounds, options={"ftol": 1e-10, "maxfun": 2000})
    return np.asarray(found.x, dtype=np.float64)


def _exceedance(design: _Design, fitted: _Fitted) -> tuple[Floats, NDArray[np.intp]]:
    """Return P(Y ≥ rung) for the different distributions after the last month, and which of them each unit has."""
    intensity = np.einsum("k,ku->u", fitted.occurrence, design.occurrence[:, :, -1])
    mean = np.einsum("k,ku->u", fitted.size, design.size[:, :, -1])
    top = np.searchsorted(LADDER, np.floor(limit(design.worst[:, -1])), side="right")
    steps = np.rint(FINENESS * np.log(np.stack([intensity, mean])))
    keys, which = np.unique(np.stack([*steps, top]), axis=1, return_inverse=True)
    chance, m = -np.expm1(-np.exp(keys[0] / FINENESS)), np.exp(keys[1] / FINENESS)
    r = np.exp(np.clip(fitted.spread[0] + fitted.spread[1] * np.log1p(m), *LOG_R))
    rungs = np.arange(1, len(LADDER))
    row, rung = np.nonzero(rungs < keys[2][:, None])
    made = np.zeros((keys.shape[1], len(rungs)))
    made[row, rung] = betainc(LADDER[1:][rung], r[row], (m / (m + r))[row])
    return chance[:, None] * made / made[:, :1], which.ravel()
