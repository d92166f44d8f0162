"""Boosted trees that learn P(Y ≥ z) for every threshold z at once, hence the whole distribution.

One classifier answers "will this unit count z deaths or more, h months from now?" with z and h among what it
is told: z = 1 is whether anything happens, the others how much. Thresholds are told against the unit's own
levels, so that what is learnt of one war's size serves another of a different size, and the answer can only
fall as z rises (monotone constraints), so that it is a distribution.

Most unit-months are quiet, and most of those add nothing: cases without a death are thinned, and each one
kept weighs as much as those it stands for, so that probabilities stay what they are. Cases fade with age.

Nothing beyond the unit's limit (`hune.forecast.models.limit`) is ever given a chance: what trees say where there is no
data is no forecast.

Sources: Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29
(2001) 1189-1232; the thresholds as covariates follow Foresi and Peracchi, "The conditional distribution of
excess returns", Journal of the American Statistical Association 90 (1995) 451-466 (distribution regression).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.models.ladder import LADDER, of_exceedance
from hune.forecast.models.limit import limit
from hune.forecast.models.past import Look, Past
from hune.forecast.models.seen import Columns, check_learnt
from hune.panel.matrix import NOT, Matrix

YOUNG = 24
"""A unit teaches from its 24th month in a row on: before, its levels say little."""

PAIRS = 2
"""Each unit and month teaches at so many horizons, drawn anew for each."""

THRESHOLDS = 6
CASES = 120_000
"""So many cases are learnt from at most, half of them with deaths."""

LEAST_EVENTS = 30
"""With fewer months with deaths than this there is nothing to learn."""

POINTS = 32
"""A distribution is asked for at so many thresholds, and drawn straight between them along the ladder."""

AT_ONCE = 512
"""So many units are asked about together: a grid at once would fill the memory."""

QUIET_SHARE = 0.2
TREES = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 31,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 20.0,
    "force_row_wise": True,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}
ROUNDS = 150


class Cases(NamedTuple):
    """What is learnt from: units and months of a past, horizons, what came, and how much each case weighs."""

    unit: NDArray[np.intp]
    at: NDArray[np.intp]
    horizon: NDArray[np.int64]
    came: NDArray[np.int64]
    weight: Floats


@dataclass(frozen=True, slots=True)
class Boosted:
    """Gradient-boosted exceedance probabilities, fitted to all units of the matrix up to the origin.

    Cases count half as much every `half_life` months back. Refuses a matrix with fewer than 30 months with
    deaths to learn from (HN535).
    """

    half_life: float = 84.0
    seed: int = 0

    @property
    def name(self) -> str:
        """The model and its parameters."""
        return f"boosted({self.half_life:g})"

    @property
    def window(self) -> int:
        """A year."""
        return 12

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return a distribution per unit and horizon (U, H)."""
        return self.fit(matrix, origin, horizons).ahead(matrix, origin, horizons)

    def fit(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> "Trees":
        """Learn from a matrix up to an origin, once; raises HN501 where the window is not covered."""
        matrix.window(origin - self.window + 1, origin)
        past = Past.of_matrix(matrix, origin)
        rng = np.random.default_rng(self.seed)
        cases = sampled(matrix, past, origin, horizons, rng)
        look = past.at(cases.unit, cases.at)
        age = past.counts.shape[1] - 1 - cases.at
        weight = cases.weight * 0.5 ** (age / self.half_life)
        most = limit(look.worst)
        told, happened = [], []
        for n in range(THRESHOLDS):
            drawn = np.ceil(most ** rng.random(len(most))) if n else np.ones(len(most))
            told.append(table(look, cases.horizon, drawn))
            happened.append(cases.came >= drawn)
        lightgbm = load()
        data = lightgbm.Dataset(
            np.concatenate(told), np.concatenate(happened).astype(np.float32), weight=np.tile(weight, THRESHOLDS)
        )
        falling = [0] * (look.features.shape[1] + 1) + [-1] * (look.scales.shape[1] + 1)
        grown = lightgbm.train({**TREES, "monotone_constraints": falling, "seed": self.seed}, data, ROUNDS)
        return Trees(self.name, self.window, tuple(horizons), grown)


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """What `Boosted` has learnt for some horizons; whatever matrix it is asked about, it learns no more."""

    name: str
    window: int
    horizons: tuple[int, ...]
    grown: Any

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return a distribution per unit and horizon (U, H); units that never saw a death share one row.

        Raises HN501 where the window is not covered, HN513 for a horizon that was not learnt for.
        """
        check_learnt(horizons, self.horizons)
        matrix.window(origin - self.window + 1, origin)
        exceedance, units = self._told(Past.of_matrix(matrix, origin), horizons)
        row = np.zeros((len(matrix.units), len(horizons)), dtype=np.intp)
        row[units] = 1 + np.arange(len(units) * len(horizons)).reshape(-1, len(horizons))
        return of_exceedance(exceedance, row)

    def _told(self, past: Past, horizons: Sequence[int]) -> tuple[Floats, NDArray[np.intp]]:
        """Return P(Y ≥ rung) (1 + N H, rungs - 1) after the last month, first of any other, and the N units."""
        units = past.rows
        look = past.at(units, np.full(units.shape, past.counts.shape[1] - 1))
        most = np.searchsorted(LADDER, limit(look.worst))
        told = np.zeros((1 + len(units) * len(horizons), len(LADDER) - 1))
        for place in np.unique(most):
            rungs = np.unique(np.linspace(1, place, POINTS).round().astype(np.intp))
            between = _between(rungs)
            rows = np.flatnonzero(most == place)
            for first in range(0, len(rows), AT_ONCE):
                some = rows[first : first + AT_ONCE]
                to = (1 + some[:, None] * len(horizons) + np.arange(len(horizons))).ravel()
                told[to] = self._chances(look.only(some), horizons, LADDER[rungs]) @ between
        return told, units

    def _chances(self, look: Look, horizons: Sequence[int], thresholds: Floats) -> Floats:
        """Ask for P(Y ≥ z) (n H, thresholds) of n units, horizon by horizon: the answer may only fall."""
        ahead, units, count = np.asarray(horizons, dtype=np.int64), len(look.worst), len(thresholds)
        asked = look.only(np.repeat(np.arange(units), len(ahead) * count))
        rows = table(asked, np.tile(np.repeat(ahead, count), units), np.tile(thresholds, units * len(ahead)))
        chance = np.asarray(self.grown.predict(rows, num_threads=1), dtype=np.float64)
        return np.asarray(np.minimum.accumulate(chance.reshape(-1, count), axis=1), dtype=np.float64)


def load() -> Any:
    """Import LightGBM, which needs the system's OpenMP library; raises HN536 where that is missing."""
    try:
        import lightgbm
    except OSError as error:
        raise HuneError("HN536", reason=str(error)) from error
    return lightgbm


def table(look: Look, horizon: NDArray[np.int64], threshold: Floats) -> Columns:
    """Lay out cases as trees are told them: the past, the horizon, and the threshold against each scale."""
    log = np.log1p(threshold).astype(np.float32)
    return np.concatenate(
        [
            look.features,
            horizon[:, None].astype(np.float32),
            np.minimum(log, np.float32(np.log(26)))[:, None],
            log[:, None] - look.scales,
        ],
        axis=1,
    )


def sampled(matrix: Matrix, past: Past, origin: int, horizons: Sequence[int], rng: np.random.Generator) -> Cases:
    """Choose cases: units and months with a horizon whose outcome was known at the origin."""
    seen, quiet = past.seen[past.rows], past.quiet[past.rows]
    drawn = rng.choice(np.asarray(horizons, dtype=np.int64), (PAIRS, *seen.shape))
    usable = (np.arange(seen.shape[1]) + drawn < seen.shape[1]) & (seen >= YOUNG)
    row, at = np.nonzero(usable)[1:]
    horizon = drawn[usable]
    usable = matrix.covered[past.rows[row], at + horizon] != NOT
    row, at, horizon = row[usable], at[usable], horizon[usable]
    came = matrix.values[past.rows[row], at + horizon]
    struck, calm = came > 0, quiet[row, at]
    if struck.sum() < LEAST_EVENTS:
        raise HuneError("HN535", value=int(struck.sum()), least=LEAST_EVENTS, origin=months.iso(origin))
    waking = ~struck & ~calm
    share = np.where(struck, CASES / 2 / max(struck.sum(), 1), CASES / 2 / max(waking.sum(), 1))
    share = np.minimum(np.where(calm & ~struck, np.minimum(share, 1) * QUIET_SHARE, share), 1.0)
    kept = rng.random(len(row)) < share
    return Cases(past.rows[row[kept]], at[kept], horizon[kept], came[kept], 1 / share[kept])


def _between(rungs: NDArray[np.intp]) -> Floats:
    """Return the matrix (points, rungs - 1) that draws straight lines along the ladder; zero beyond the last."""
    spread = np.zeros((len(rungs), len(LADDER) - 1))
    every = np.arange(1, rungs[-1] + 1)
    for n in range(len(rungs)):
        spread[n, : rungs[-1]] = np.interp(every, rungs, np.eye(len(rungs))[n])
    return spread
