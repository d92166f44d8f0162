"""Boosted trees that learn P(Y ≥ z) for every threshold z at once, hence the whole distribution.

One classifier answers "will this unit count z deaths or more, h months from now?" with z and h among what it
is told: z = 1 is whether anything happens, the others how much. Thresholds are told against the unit's own
levels, so that what is learnt of one war's size serves another of a different size, and the answer can only
fall as z rises (monotone constraints), so that it is a distribution.

Most unit-months are quiet, and most of those add nothing: cases without a death are thinned, and each one
kept weighs as much as those it stands for, so that probabilities stay what they are. Cases fade with age.

Nothing beyond the unit's limit (`hune.forecast.limit`) is ever given a chance: what trees say where there is no
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
from hune.forecast.ladder import LADDER, of_exceedance
from hune.forecast.limit import limit
from hune.forecast.past import Past, Singles
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
    """What is learnt from: rows and columns of a past, horizons, what came, and how much each case weighs."""

    row: NDArray[np.intp]
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
        matrix.window(origin - self.window + 1, origin)
        past = Past.of_matrix(matrix, origin)
        trees = self._fit(matrix, past, origin, horizons)
        return _predicted(trees, past, len(matrix.units), horizons)

    def _fit(self, matrix: Matrix, past: Past, origin: int, horizons: Sequence[int]) -> Any:
        lightgbm = load()
        rng = np.random.default_rng(self.seed)
        cases = sampled(matrix, past, origin, horizons, rng)
        age = past.values.shape[1] - 1 - cases.at
        weight = cases.weight * 0.5 ** (age / self.half_life)
        most = limit(past.worst[cases.row, cases.at])
        told, happened = [], []
        for n in range(THRESHOLDS):
            drawn = np.ceil(most ** rng.random(len(most))) if n else np.ones(len(most))
            told.append(table(past, cases.row, cases.at, cases.horizon, drawn))
            happened.append(cases.came >= drawn)
        data = lightgbm.Dataset(
            np.concatenate(told), np.concatenate(happened).astype(np.float32), weight=np.tile(weight, THRESHOLDS)
        )
        falling = [0] * (past.values.shape[2] + 1) + [-1] * (past.scales.shape[2] + 1)
        return lightgbm.train({**TREES, "monotone_constraints": falling, "seed": self.seed}, data, ROUNDS)


def load() -> Any:
    """Import LightGBM, which needs the system's OpenMP library; raises HN536 where that is missing."""
    try:
        import lightgbm
    except OSError as error:
        raise HuneError("HN536", reason=str(error)) from error
    return lightgbm


def table(
    past: Past, row: NDArray[np.intp], at: NDArray[np.intp], horizon: NDArray[np.int64], threshold: Floats
) -> Singles:
    """Lay out cases as trees are told them: the past, the horizon, and the threshold against each scale."""
    log = np.log1p(threshold).astype(np.float32)
    return np.concatenate(
        [
            past.values[row, at],
            horizon[:, None].astype(np.float32),
            np.minimum(log, np.float32(np.log(26)))[:, None],
            log[:, None] - past.scales[row, at],
        ],
        axis=1,
    )


def sampled(matrix: Matrix, past: Past, origin: int, horizons: Sequence[int], rng: np.random.Generator) -> Cases:
    """Choose cases: units and months with a horizon whose outcome was known at the origin."""
    shape = past.quiet.shape
    row, at = (index.ravel() for index in np.indices(shape))
    horizon = rng.choice(np.asarray(horizons, dtype=np.int64), (PAIRS, row.size)).ravel()
    row, at = np.tile(row, PAIRS), np.tile(at, PAIRS)
    usable = (at + horizon < shape[1]) & (past.seen[row, at] >= YOUNG)
    row, at, horizon = row[usable], at[usable], horizon[usable]
    usable = matrix.covered[past.rows[row], at + horizon] != NOT
    row, at, horizon = row[usable], at[usable], horizon[usable]
    came = matrix.values[past.rows[row], at + horizon]
    struck, quiet = came > 0, past.quiet[row, at]
    if struck.sum() < LEAST_EVENTS:
        raise HuneError("HN535", value=int(struck.sum()), least=LEAST_EVENTS, origin=months.iso(origin))
    waking = ~struck & ~quiet
    share = np.where(struck, CASES / 2 / max(struck.sum(), 1), CASES / 2 / max(waking.sum(), 1))
    share = np.minimum(np.where(quiet & ~struck, np.minimum(share, 1) * QUIET_SHARE, share), 1.0)
    kept = rng.random(len(row)) < share
    return Cases(row[kept], at[kept], horizon[kept], came[kept], 1 / share[kept])


def _predicted(trees: Any, past: Past, units: int, horizons: Sequence[int]) -> Discrete:
    """Ask for the exceedances at the last month of the past; units that never saw a death share one row."""
    last = past.values.shape[1] - 1
    most = np.searchsorted(LADDER, limit(past.worst[:, last]))
    kept = np.zeros((1 + len(past.rows) * len(horizons), len(LADDER) - 1))
    for place in np.unique(most):
        rungs = np.unique(np.linspace(1, place, POINTS).round().astype(np.intp))
        row = np.flatnonzero(most == place)
        asked = np.repeat(row, len(horizons) * len(rungs))
        horizon = np.tile(np.repeat(np.asarray(horizons, dtype=np.int64), len(rungs)), len(row))
        threshold = np.tile(LADDER[rungs], len(row) * len(horizons))
        chance = trees.predict(table(past, asked, np.full(asked.shape, last), horizon, threshold))
        falling = np.minimum.accumulate(np.asarray(chance).reshape(-1, len(rungs)), axis=1)
        to = (1 + row[:, None] * len(horizons) + np.arange(len(horizons))).ravel()
        kept[to] = falling @ _between(rungs)
    where = np.zeros((units, len(horizons)), dtype=np.intp)
    where[past.rows] = 1 + np.arange(len(past.rows) * len(horizons)).reshape(-1, len(horizons))
    return of_exceedance(kept, where)


def _between(rungs: NDArray[np.intp]) -> Floats:
    """Return the matrix (points, rungs - 1) that draws straight lines along the ladder; zero beyond the last."""
    spread = np.zeros((len(rungs), len(LADDER) - 1))
    every = np.arange(1, rungs[-1] + 1)
    for n in range(len(rungs)):
        spread[n, : rungs[-1]] = np.interp(every, rungs, np.eye(len(rungs))[n])
    return spread
