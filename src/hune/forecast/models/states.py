"""Observed Markov states: peace, escalation, war, de-escalation, and how many die in each.

The state of a unit and month is read off its last twelve months, never estimated:

    peace           fewer than `low` deaths in the twelve months
    escalation      else, if the last three months had more than three times as many a month as the nine before
    de-escalation   else, if they had less than a third of it
    war             else

How states follow each other is counted over all units and months, and carried h months ahead by the h-th
power of the matrix of transitions. What happens in the state of the target month is pooled over all units:
how often there was any death, and the deaths relative to the level of the unit h months before, among cases
that came from the same state and the same class of level. Where these are few, they lean on those of any
level, these on those that came from anywhere, and these on all there are.

Sources: Randahl and Vegelius, "Predicting escalating and de-escalating violence in Africa using Markov
models", International Interactions 48 (2022) 597-613, and "Forecasting densities of fatalities from state-based
conflicts using observed Markov models", arXiv 2410.12374 (2024); smoothing: Jeffreys (1946), with half a transition
added to each count.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.special import ndtr

from hune.forecast.distribution import Discrete, Floats
from hune.forecast.draws import Draws
from hune.forecast.models.ladder import LADDER, of_weights, on_ladder
from hune.forecast.models.limit import WORST_OF, limit
from hune.forecast.models.seen import Columns, Seen, check_positive, decayed_means, seen_upto
from hune.panel.matrix import Matrix

YEAR, RECENT = 12, 3
RISE = 3.0

CLASSES = (0.3, 3.0, 30.0, 300.0)
"""Where classes of level, in deaths a month, begin."""

HALF_LIFE = 2.0
"""Of the mean that is a unit's level, in months."""

FEW = 10
"""Sizes are taken from wider pools where there are fewer; shares of months with deaths lean on them as if so many."""

SIZES = 100
FINENESS = 50
"""Levels are told apart to a fiftieth of their logarithm, so that cells with nearly the same share a row."""

PERSISTENCE = 0.8
"""How strongly a path that is high in one month is high in the next, beyond what states say: a rank correlation."""


class State(IntEnum):
    """What the last twelve months were like."""

    PEACE = 0
    ESCALATION = 1
    WAR = 2
    DE_ESCALATION = 3


class _Observed(NamedTuple):
    """Of each unit and month (U, T): its `State` (-1 where twelve months are not known), level and class of level."""

    states: NDArray[np.int8]
    levels: Columns
    kinds: NDArray[np.int8]


class _Outcomes(NamedTuple):
    """For a horizon, by state now, state then and class: P(Y > 0) (4, 4, C), and sizes over level (4, 4, C, SIZES)."""

    chance: Floats
    ratio: Floats


@dataclass(frozen=True, slots=True)
class States:
    """A chain of four observed states, with empirical sizes in each; months fade by half every `memory` months.

    Nothing is forecast above a unit's limit (`hune.forecast.models.limit`). Without a single death in the past to learn
    from, what may happen is one death.

    >>> matrix = Matrix.of([[9, 9, 12, 11, 10, 9] * 10, [0] * 60])
    >>> States(low=25).state(matrix, 60).tolist()
    [2, 0]
    >>> States(low=25).ahead(matrix, 60, [1]).mean().round(1).tolist()
    [[9.7], [0.0]]
    """

    low: int = 100
    memory: float = 48.0

    def __post_init__(self) -> None:
        """Refuse a boundary of peace or a memory that is not positive (HN513)."""
        check_positive("low", self.low)
        check_positive("memory", self.memory)

    @property
    def window(self) -> int:
        """Twelve months: those a state is read off."""
        return YEAR

    @property
    def name(self) -> str:
        """The model, the boundary of peace and the memory."""
        return f"states({self.low}, {self.memory:g})"

    def state(self, matrix: Matrix, origin: int) -> NDArray[np.int8]:
        """Return the `State` of each unit (U,) at the origin; raises HN501 where the window is not covered."""
        return self._states(seen_upto(matrix, origin, YEAR))[:, -1]

    def transitions(self, matrix: Matrix, origin: int) -> Floats:
        """Return the chance (4, 4) to be in each state a month after each state, as counted to the origin.

        >>> calm = States(memory=1e12).transitions(Matrix.of([[0] * 20]), 20).round(3)
        >>> calm[0].tolist(), calm[1].tolist()
        ([0.85, 0.05, 0.05, 0.05], [0.25, 0.25, 0.25, 0.25])
        """
        return self._transitions(self._states(seen_upto(matrix, origin, YEAR)))

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return one distribution per unit and horizon (U, H); raises HN501 where the window is not covered."""
        seen = seen_upto(matrix, origin, YEAR)
        observed = self._observed(seen)
        chain = self._transitions(observed.states)
        steps = np.rint(FINENESS * np.log1p(observed.levels[:, -1].astype(np.float64)))
        (now, step, most), unit = _different(observed.states[:, -1], steps, _most(seen))
        level = np.expm1(step / FINENESS)
        kind = np.searchsorted(CLASSES, level, side="right")
        which = np.arange(len(now))
        made = np.zeros((len(horizons), len(now), len(LADDER)))
        for at, horizon in enumerate(horizons):
            outcomes = self._outcomes(seen, observed, horizon)
            coming = np.linalg.matrix_power(chain, horizon)[now]
            for then in State:
                some = coming[:, then] * outcomes.chance[now, then, kind]
                sizes = np.clip(outcomes.ratio[now, then, kind] * (level + 1)[:, None], 1, most[:, None])
                made[at, :, 0] += coming[:, then] - some
                made[at] += on_ladder(Discrete(sizes, np.broadcast_to(some[:, None] / SIZES, sizes.shape), which))
        row = unit[:, None] + len(now) * np.arange(len(horizons))
        return of_weights(made.reshape(-1, len(LADDER)), row)

    def paths(self, matrix: Matrix, origin: int, months: int, *, draws: int = 1000, seed: int = 0) -> Draws:
        """Draw whole futures (U, months): states by the chain, and in them sizes whose ranks persist.

        Each month is distributed as `ahead` says, rounded to whole deaths. A unit's futures depend on the seed,
        on its number and on nothing that is drawn for others: units are independent of each other.

        >>> made = States(low=25).paths(Matrix.of([[9, 9, 12, 11, 10, 9] * 10]), 60, 12, draws=500, seed=1)
        >>> made.shape, bool(110 < made.total().mean()[0] < 125)
        ((1, 12), True)
        """
        seen = seen_upto(matrix, origin, YEAR)
        observed = self._observed(seen)
        upto = np.cumsum(self._transitions(observed.states), axis=1)
        outcomes = [self._outcomes(seen, observed, horizon) for horizon in range(1, months + 1)]
        level = observed.levels[:, -1].astype(np.float64)
        kind, most = np.searchsorted(CLASSES, level, side="right"), _most(seen)
        rows, places, values = [], [], []
        for u, unit in enumerate(matrix.units.tolist()):
            random = np.random.default_rng((seed, unit))
            moves, noise = random.random((months, draws)), random.standard_normal((months, draws))
            now = int(observed.states[u, -1])
            state, score = np.full(draws, now), noise[0]
            for month, outcome in enumerate(outcomes):
                state = np.minimum((upto[state] <= moves[month][:, None]).sum(axis=1), len(State) - 1)
                if month:
                    score = PERSISTENCE * score + np.sqrt(1 - PERSISTENCE**2) * noise[month]
                # The lowest ranks are months without a death; what is left of the rank is that of the size.
                chance = outcome.chance[now, state, kind[u]]
                left = (ndtr(score) - (1 - chance)) / chance
                hit = np.flatnonzero(left > 0)
                part, size = np.modf(np.minimum(left[hit], 1 - 1e-12) * SIZES)
                sizes = outcome.ratio[now, state[hit], kind[u], size.astype(np.intp)] * (level[u] + 1)
                # What the rank leaves of a size rounds it up or down, so that the mean stays.
                counts = np.floor(np.clip(sizes, 1, most[u]) + part)
                order = np.argsort(counts, kind="stable")
                rows.append(np.full(len(hit), u * months + month))
                places.append(hit[order])
                values.append(counts[order])
        sizes_of = np.bincount(np.concatenate(rows), minlength=len(matrix.units) * months)
        return Draws(
            draws=draws,
            shape=(len(matrix.units), months),
            starts=np.concatenate([[0], np.cumsum(sizes_of)]).astype(np.int64),
            draw=np.concatenate(places).astype(np.int32),
            value=np.concatenate(values).astype(np.int64),
        )

    def _observed(self, seen: Seen) -> _Observed:
        levels = decayed_means(seen.counts, seen.known, HALF_LIFE).astype(np.float32)
        kinds = np.searchsorted(CLASSES, levels, side="right").astype(np.int8)
        return _Observed(self._states(seen), levels, kinds)

    def _states(self, seen: Seen) -> NDArray[np.int8]:
        """Return the `State` of each unit and month (U, T), -1 where twelve months are not known."""
        total = np.pad(np.cumsum(seen.counts, axis=1), ((0, 0), (YEAR, 0)))
        year = total[:, YEAR:] - total[:, :-YEAR]
        recent = total[:, YEAR:] - total[:, YEAR - RECENT : -RECENT]
        # By the month: a third as many months, so a third of the deaths make an equal rate.
        before = (year - recent) * RECENT / (YEAR - RECENT)
        states = np.full(year.shape, State.WAR, dtype=np.int8)
        states[recent > RISE * before] = State.ESCALATION
        states[RISE * recent < before] = State.DE_ESCALATION
        states[year < self.low] = State.PEACE
        states[~seen.enough] = -1
        return states

    def _transitions(self, states: NDArray[np.int8]) -> Floats:
        now, then = states[:, :-1], states[:, 1:]
        both = (now >= 0) & (then >= 0)
        times = np.zeros((len(State), len(State)))
        np.add.at(times, (now[both], then[both]), np.broadcast_to(self._fading(now.shape[1]), now.shape)[both])
        times += 0.5
        return np.asarray(times / times.sum(axis=1, keepdims=True), dtype=np.float64)

    def _fading(self, months: int) -> Floats:
        return np.asarray(0.5 ** (np.arange(months - 1, -1, -1) / self.memory), dtype=np.float64)

    def _outcomes(self, seen: Seen, observed: _Observed, horizon: int) -> _Outcomes:
        states, levels, kinds = observed
        # Further ahead than the panel is long, outcomes are those as far ahead as it is long enough for.
        first = int(np.argmax((states >= 0).any(axis=0)))
        horizon = min(horizon, states.shape[1] - 1 - first)
        now, then = states[:, : states.shape[1] - horizon], states[:, horizon:]
        unit, at = np.nonzero((now >= 0) & (then >= 0) & (seen.counts[:, horizon:] > 0))
        ratio = seen.counts[unit, at + horizon] / (levels[unit, at].astype(np.float64) + 1)
        fading = self._fading(now.shape[1])
        shape = (len(State), len(State), len(CLASSES) + 1)
        which = tuple(index[unit, at].astype(np.intp) for index in (now, then, kinds))
        code = np.ravel_multi_index(which, shape)
        hits = np.zeros(shape)
        np.add.at(hits, which, fading[at])
        chance = _leaning(hits, _cases(now, then, kinds, fading))
        return _Outcomes(chance, _sizes(code, ratio, fading[at], shape))


@njit(cache=True, nogil=True)
def _cases(now: NDArray[np.int8], then: NDArray[np.int8], kinds: NDArray[np.int8], fading: Floats) -> Floats:
    """Count months by state now, state then and class (4, 4, C), each worth what it is after fading."""
    cases = np.zeros((4, 4, len(CLASSES) + 1))
    for u in range(now.shape[0]):
        for t in range(now.shape[1]):
            if now[u, t] >= 0 and then[u, t] >= 0:
                cases[now[u, t], then[u, t], kinds[u, t]] += fading[t]
    return cases


def _different(
    now: NDArray[np.int8], steps: Floats, most: Floats
) -> tuple[tuple[NDArray[np.intp], Floats, Floats], NDArray[np.intp]]:
    """Return the different triples of state, level and limit, and which of them each unit has."""
    triples, unit = np.unique(np.stack([now, steps, most]), axis=1, return_inverse=True)
    return (triples[0].astype(np.intp), triples[1], triples[2]), unit.ravel()


def _most(seen: Seen) -> Floats:
    return np.floor(limit(seen.counts[:, -WORST_OF:].max(axis=1, initial=0)))


def _leaning(hits: Floats, cases: Floats) -> Floats:
    """Return the shares of cases with deaths, each leaning on those of a wider pool as if on `FEW` cases."""
    ever = (hits.sum() + 0.5) / (cases.sum() + 1)
    anywhere = (hits.sum(axis=(0, 2)) + FEW * ever) / (cases.sum(axis=(0, 2)) + FEW)
    any_level = (hits.sum(axis=2) + FEW * anywhere) / (cases.sum(axis=2) + FEW)
    return np.asarray((hits + FEW * any_level[:, :, None]) / (cases + FEW), dtype=np.float64)


def _sizes(code: NDArray[np.intp], ratio: Floats, weight: Floats, shape: tuple[int, int, int]) -> Floats:
    """Return equally likely sizes over levels for each code, from a pool wide enough to hold `FEW` of them."""
    order = np.argsort(ratio, kind="stable")
    code, ratio, weight = code[order], ratio[order], weight[order]
    now, then, kind = np.unravel_index(code, shape)
    made = np.empty((*shape, SIZES))
    whole = _quantiles(ratio, weight) if len(ratio) else np.ones(SIZES)
    for b in range(shape[1]):
        here = then == b
        anywhere = _quantiles(ratio[here], weight[here]) if here.sum() >= FEW else whole
        for a in range(shape[0]):
            both = here & (now == a)
            any_level = _quantiles(ratio[both], weight[both]) if both.sum() >= FEW else anywhere
            for c in range(shape[2]):
                these = both & (kind == c)
                made[a, b, c] = _quantiles(ratio[these], weight[these]) if these.sum() >= FEW else any_level
    return made


def _quantiles(ascending: Floats, weight: Floats) -> Floats:
    upto = np.cumsum(weight)
    at = np.searchsorted(upto, upto[-1] * (np.arange(SIZES) + 0.5) / SIZES)
    return np.asarray(ascending[np.minimum(at, len(ascending) - 1)], dtype=np.float64)
