"""The pool: several models' distributions mixed, by weights that were earned on earlier years, and sharpened.

A mixture is wrong in fewer ways than any of its members. Weights stand for each class of activity and band of
horizons, because what serves a country at war does not serve a quiet one. They are those with the least CRPS
over many past origins, on the simplex and drawn some way towards equal weights, as few origins decide much.

Where members disagree a mixture is wide, and where each is calibrated it is too wide. So the ranks p of the
mixture are stretched away from the middle, class by class, by the beta distribution that sharpens as much as
lowers the score on the same origins:

    F(z) = B(Σ w_i F_i(z); α, α),        α ≥ 1; at α = 1 nothing changes

The CRPS of a mixture is a quadratic function of its weights, so that the best are found exactly. As weights
sum to one,

    ∫ (Σ w_i F_i(z) - 1{z ≥ y})² dz  =  wᵀ A w,   A_ij = ∫ (F_i(z) - 1{z ≥ y}) (F_j(z) - 1{z ≥ y}) dz

Sources: Gneiting and Ranjan, "Combining predictive distributions", Electronic Journal of Statistics 7 (2013)
1747-1782 (the beta-transformed linear pool); Thorey, Mallet and Baudin, "Online learning with the continuous ranked
probability score for ensemble forecasting", Quarterly Journal of the Royal Meteorological Society 143 (2017) 521-529.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import betainc

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.model import Learner, Model
from hune.forecast.models.analogues import Analogues
from hune.forecast.models.boosted import Boosted
from hune.forecast.models.ladder import LADDER, of_weights, on_ladder
from hune.forecast.models.reference import Conflictology, WeightedHistory
from hune.forecast.models.self_exciting import SelfExciting
from hune.forecast.models.states import States
from hune.forecast.models.surroundings import Surroundings
from hune.panel.matrix import Matrix, misfit

LEVEL = WeightedHistory(6, 36)
"""Whose mean puts a unit into its class."""

FEW = 16
"""Of fewer units trees are not asked: with so little to learn from they add nothing."""

GAPS = np.diff(LADDER)


class Weights(msgspec.Struct, frozen=True):
    """Weights (class, band, member) of the pool for one kind of unit.

    Class k holds the units whose fading mean is at least `bounds[k - 1]` deaths a month, band k the horizons
    from `bands[k - 1]` on. `sharpness` is α of each class. `tuned` says on what.
    """

    members: tuple[str, ...]
    bounds: tuple[float, ...]
    bands: tuple[int, ...]
    weights: tuple[tuple[tuple[float, ...], ...], ...]
    sharpness: tuple[float, ...]
    tuned: str


@cache
def tuned() -> dict[str, Weights]:
    """Read the weights that come with hune, by kind of unit."""
    text = files("hune.forecast").joinpath("data", "pool.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, Weights])


def members(unit: str) -> tuple[Model, ...]:
    """Return the models that are pooled for a kind of unit.

    >>> [model.name for model in members("country")][:2]
    ['boosted(84)', 'states(100, 48)']
    """
    if unit == "cell":
        return (Surroundings(), SelfExciting())
    if unit == "admin1":
        return (SelfExciting(), WeightedHistory(12, 36))
    return (Boosted(), States(), Analogues(), SelfExciting(), WeightedHistory(3, 36), Conflictology(24))


@dataclass(frozen=True, slots=True)
class Pool:
    """The models of `members`, mixed by `weights` (those that come with hune, unless given).

    A member that has too little to learn from (HN535), or trees where there are fewer than sixteen units, are left
    out, and the others share their weight.
    """

    weights: Weights | None = None
    models: tuple[Model, ...] = field(default=())

    @property
    def name(self) -> str:
        """The model's name."""
        return "pool"

    @property
    def window(self) -> int:
        """The longest memory of its members, whatever the unit, and of the level that classes go by."""
        models = self.models or (*members("country"), *members("cell"), *members("admin1"))
        return max(model.window for model in (LEVEL, *models))

    def fit(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> "Pool":
        """Return a pool whose members have learnt, those that can; raises as `ahead` does."""
        return replace(self, models=tuple(_learnt(self._members(matrix), matrix, origin, horizons)))

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return the mixture (U, H); raises HN503 for a kind of unit that no weights were tuned for."""
        models, weights = self._members(matrix), self.weights or tuned()[matrix.unit]
        parts = dict(_made(models, matrix, origin, horizons))
        share = np.asarray(weights.weights).reshape(-1, len(models))[:, [*parts]]
        # Where all the weight was on those left out, the others count alike.
        share = np.where(share.sum(axis=1, keepdims=True) > 0, share, 1.0)
        place = places(LEVEL.distribution(matrix, origin).mean(), horizons, weights)
        sharpness = np.repeat(weights.sharpness, len(weights.bands) + 1)
        return mixed([*parts.values()], share / share.sum(axis=1, keepdims=True), place, sharpness)

    def _members(self, matrix: Matrix) -> tuple[Model, ...]:
        """Return the models that weights are for; raises HN503 where there are no weights, HN537 for other models."""
        if self.weights is None and matrix.unit not in tuned():
            raise misfit(tuned(), [matrix.unit])
        models, weights = self.models or members(matrix.unit), self.weights or tuned()[matrix.unit]
        if tuple(model.name for model in models) != weights.members:
            raise HuneError("HN537", models=", ".join(m.name for m in models), weights=", ".join(weights.members))
        return models


def _learnt(models: Sequence[Model], matrix: Matrix, origin: int, horizons: Sequence[int]) -> Iterator[Model]:
    """Let each model learn that can and has enough to learn from; the others are asked as they are."""
    for model in models:
        made = model
        if isinstance(model, Learner) and not _left_out(model, matrix):
            try:
                made = model.fit(matrix, origin, horizons)
            except HuneError as refused:
                if refused.code != "HN535":
                    raise
        yield made


def _made(
    models: Sequence[Model], matrix: Matrix, origin: int, horizons: Sequence[int]
) -> Iterator[tuple[int, Discrete]]:
    """Make what each model says, without those that have too little to learn from; the last has to say something."""
    for n, model in enumerate(models):
        if _left_out(model, matrix):
            continue
        try:
            yield n, model.ahead(matrix, origin, horizons)
        except HuneError as refused:
            if refused.code != "HN535" or n == len(models) - 1:
                raise


def _left_out(model: Model, matrix: Matrix) -> bool:
    return isinstance(model, Boosted) and len(matrix.units) < FEW


def places(level: Floats, horizons: Sequence[int], weights: Weights) -> NDArray[np.intp]:
    """Return which row of the flattened weights each unit and horizon (U, H) has."""
    of_unit = np.searchsorted(weights.bounds, level, side="right")
    of_month = np.searchsorted(weights.bands, np.asarray(horizons), side="right")
    return np.asarray(of_unit[:, None] * (len(weights.bands) + 1) + of_month, dtype=np.intp)


def mixed(
    parts: Sequence[Discrete], weights: Floats, place: NDArray[np.intp], sharpness: Floats | None = None
) -> Discrete:
    """Mix distributions of one shape; entry e has the weights `weights[place[e]]` (places, parts).

    With `sharpness` (places,), ranks are stretched by it.

    >>> both = mixed([Discrete.of([[0]]), Discrete.of([[8]])], np.array([[0.25, 0.75]]), np.array([0]))
    >>> both.mean().tolist(), both.exceedance(1).tolist()
    ([6.0], [0.75])
    """
    ladders = [on_ladder(part) for part in parts]
    asked = np.stack([*(part.row.ravel() for part in parts), place.ravel()], axis=1)
    different, back = np.unique(asked, axis=0, return_inverse=True)
    share = weights[different[:, -1]]
    made = np.zeros((len(different), len(LADDER)))
    for n, ladder in enumerate(ladders):
        made += share[:, n, None] * ladder[different[:, n]]
    if sharpness is not None:
        made = sharpened(made, sharpness[different[:, -1]])
    return of_weights(made, back.reshape(place.shape))


def sharpened(weights: Floats, sharpness: Floats) -> Floats:
    """Stretch the ranks of distributions (M, rungs) away from the middle, each by its own `sharpness` (M,).

    >>> sharpened(np.array([[0.1, 0.8, 0.1]]), np.array([2.0])).round(3).tolist()
    [[0.028, 0.944, 0.028]]
    """
    upto = np.cumsum(weights, axis=1)
    upto = np.minimum(upto / upto[:, -1:], 1.0)
    return np.diff(betainc(sharpness[:, None], sharpness[:, None], upto), prepend=0.0, axis=1)


def quadratic(parts: Sequence[Discrete], observed: NDArray[np.int64]) -> Floats:
    """Return A (parts, parts): wᵀ A w is the sum of CRPS over n entries, less what no weights can change.

    `parts` are of n distributions each, `observed` (n,). Weights must sum to one.
    """
    upto = np.stack([np.cumsum(on_ladder(part), axis=1)[part.row, :-1] for part in parts])
    # Between two rungs the observed step may lie; on the simplex only its mean height there matters.
    step = 1 - np.clip(observed[:, None] - LADDER[:-1], 0, GAPS) / GAPS
    off = upto - step
    return np.asarray(np.einsum("ink,jnk,k->ij", off, off, GAPS, optimize=True), dtype=np.float64)


def best_weights(a: Floats, shrink: float = 0.03) -> Floats:
    """Return the weights on the simplex with the least wᵀ A w, drawn to equal ones by `shrink`.

    The penalty is `shrink` times the mean eigenvalue of A times the squared distance from equal weights.

    >>> parts = [Discrete.of([[0.0]] * 2), Discrete.of([[10.0]] * 2)]
    >>> best_weights(quadratic(parts, np.array([0, 10])), shrink=0).round(3).tolist()
    [0.5, 0.5]
    """
    count = len(a)
    equal, scale = np.full(count, 1 / count), float(np.trace(a)) / count
    if scale <= 0:
        return equal
    a = a / scale + shrink * np.eye(count)

    def value(w: Floats) -> float:
        return float(w @ a @ w - 2 * shrink * w @ equal)

    def slope(w: Floats) -> Floats:
        return np.asarray(2 * a @ w - 2 * shrink * equal, dtype=np.float64)

    simplex = {"type": "eq", "fun": lambda w: w.sum() - 1, "jac": np.ones_like}
    found = minimize(value, equal, jac=slope, bounds=[(0, 1)] * count, constraints=simplex, method="SLSQP")
    weights = np.clip(found.x, 0, None)
    return np.asarray(weights / weights.sum(), dtype=np.float64)
