"""A forecast: predictive distributions for units and horizons, and what exactly they are a forecast of."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
import numpy as np
from numpy.typing import NDArray

import hune
from hune import months
from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.model import Model
from hune.panel.matrix import Matrix

MOST_MONTHS = 36
"""The furthest horizon: beyond it the reference tier says no more than the past does."""


class Identity(msgspec.Struct, frozen=True):
    """What makes two forecasts the same: equal identities give equal distributions."""

    model: str
    code: str
    seed: int | None
    record: str
    origin: int
    units: str
    target: str
    horizons: tuple[int, ...]

    @property
    def kind(self) -> str:
        """The kind of its units: "country", "cell", …"""
        return self.units.partition(":")[0]

    def digest(self) -> str:
        """Return a short name for the identity: the same on every machine."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:16]


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """Distributions (U, H) of a count for `units` (U,) at each of `identity.horizons` after the origin.

    `truth` names the vintages it was made from; a score names those of the matrix it is scored against.
    """

    identity: Identity
    units: NDArray[np.int32]
    distribution: Discrete
    truth: tuple[str, ...]

    def outcome(self, matrix: Matrix) -> NDArray[np.int64]:
        """Look up what was observed (U, H); raises HN501 where it is not covered, HN502 for a lost unit."""
        origin, horizons = self.identity.origin, self.identity.horizons
        first, last = origin + min(horizons), origin + max(horizons)
        seen = matrix.select(self.units.tolist()).window(first, last)
        return np.asarray(seen[:, np.array(horizons) - min(horizons)], dtype=np.int64)


def predict(
    model: Model,
    matrix: Matrix,
    origin: int,
    horizons: Sequence[int] = range(1, 13),
    *,
    seed: int | None = None,
) -> Forecast:
    """Forecast every unit of `matrix` for `horizons` months after `origin`, the last month the model may see.

    Raises HN511 for a horizon outside 1 to 36, HN512 for an origin beyond what is covered, HN501 where the
    model's window is not covered.

    >>> from hune.forecast.models.reference import Conflictology
    >>> matrix = Matrix.of([[0, 4, 2, 0]], first=525)
    >>> forecast = predict(Conflictology(2), matrix, origin=526, horizons=(1, 2))
    >>> forecast.distribution.mean().tolist(), forecast.outcome(matrix).tolist()
    ([[2.0, 2.0]], [[2, 0]])
    """
    check_horizons(horizons)
    check_origin(matrix, origin)
    return Forecast(
        identity=identify(model, matrix, origin, horizons, seed=seed),
        units=matrix.units,
        distribution=model.ahead(matrix, origin, tuple(horizons)),
        truth=tuple(np.unique(matrix.truth).tolist()),
    )


def identify(
    model: Model, matrix: Matrix, origin: int, horizons: Sequence[int], *, seed: int | None = None
) -> Identity:
    """Return the identity of what a model forecasts of all units of a matrix."""
    return Identity(
        model=model.name,
        code=hune.__version__,
        seed=seed,
        record=matrix.record,
        origin=origin,
        units=unit_set(matrix),
        target=matrix.target,
        horizons=tuple(horizons),
    )


def check_horizons(horizons: Sequence[int]) -> None:
    """Refuse horizons outside 1 to 36, and none at all (HN511)."""
    for horizon in horizons or (0,):
        if not 1 <= horizon <= MOST_MONTHS:
            raise HuneError("HN511", value=horizon, most=MOST_MONTHS)


def check_origin(matrix: Matrix, origin: int) -> None:
    """Refuse an origin after the last month that is covered for some unit (HN512)."""
    reach = matrix.reach()
    if origin > reach.min(initial=origin):
        at = int(np.argmin(reach))
        last = months.iso(int(reach[at])) if reach[at] else "-"
        raise HuneError("HN512", origin=months.iso(origin), value=int(matrix.units[at]), last=last)


def unit_set(matrix: Matrix) -> str:
    """Name a set of units: its kind, its size, and a digest of its numbers and the vintage each is read from.

    >>> unit_set(Matrix.of([[0], [0]], units=[432, 439], truth="ucdp ged 24.1"))
    'country:2:4d15093f'
    """
    rows = [f"{unit} {truth}" for unit, truth in zip(matrix.units.tolist(), matrix.truth.tolist(), strict=True)]
    digest = hashlib.sha256("\n".join(rows).encode()).hexdigest()[:8]
    return f"{matrix.unit}:{len(rows)}:{digest}"
