"""What one model said from one origin, row by row: the form in which a kept forecast meets what others said.

A row is a unit and a month. What is said of it is a distribution, draws, a single number, or nothing but chances of
reaching a threshold; a row that a model is silent on is no row. Each kind is held to what it says: a number's CRPS
is its distance from what came, and it has no ranges and no chances but those given with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from hune.errors import HuneError, Notice
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.draws import Counts
from hune.forecast.forecast import Forecast
from hune.forecast.scoring import views2023
from hune.forecast.scoring.comparison import Score
from hune.forecast.scoring.reliability import inside
from hune.forecast.scoring.scores import Predictive, crps

MOST_MONTH = 1 << 12
"""More than any month's number: unit and month are one number by it."""


@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """N rows of one model, by unit and month: what it said of `units` (N,) in `months` (N,) from `origin`.

    `predictive` (N,) or `points` (N,), where it gave either; `chances` hold P(Y ≥ threshold) (N,) by threshold.

    >>> said = Predictions("m", "country", "best sb", 528, np.array([432]), np.array([529]), points=np.array([7.5]))
    >>> said.crps(np.array([10])).tolist(), said.chance(25), said.inside(np.array([10]))
    ([2.5], None, None)
    """

    model: str
    unit: str
    target: str
    origin: int
    units: Counts
    months: Counts
    predictive: "Predictive | None" = None
    points: Floats | None = None
    chances: Mapping[int, Floats] = field(default_factory=dict)

    @classmethod
    def of(cls, forecast: Forecast, model: str | None = None) -> Self:
        """Lay out a forecast row by row, under its model's name unless another is given."""
        identity = forecast.identity
        ahead = len(identity.horizons)
        rows: Discrete = replace(forecast.distribution, row=forecast.distribution.row.ravel())
        return cls(
            model=model or identity.model,
            unit=identity.kind,
            target=identity.target,
            origin=identity.origin,
            units=np.repeat(forecast.units.astype(np.int64), ahead),
            months=np.tile(identity.origin + np.asarray(identity.horizons, dtype=np.int64), len(forecast.units)),
            predictive=rows,
        ).sorted()

    @property
    def keys(self) -> Counts:
        """Unit and month of each row as one number."""
        return self.units * MOST_MONTH + self.months

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.units)

    def sorted(self) -> Self:
        """Put the rows in the order of unit and month."""
        return self.rows(np.argsort(self.keys, kind="stable"))

    def rows(self, at: NDArray[Any]) -> Self:
        """Choose rows, by their places or by a mask."""
        return replace(
            self,
            units=self.units[at],
            months=self.months[at],
            predictive=None if self.predictive is None else self.predictive[at],
            points=None if self.points is None else self.points[at],
            chances={threshold: chance[at] for threshold, chance in self.chances.items()},
        )

    def crps(self, observed: Counts) -> Floats | None:
        """Return how far off each row was, in deaths; None where nothing but chances was said."""
        if self.points is not None:
            return np.abs(self.points - observed)
        return None if self.predictive is None else crps(observed, self.predictive)

    def chance(self, threshold: int) -> Floats | None:
        """Return P(Y ≥ threshold) of each row; None where nothing was said of it."""
        if self.predictive is not None:
            return np.clip(self.predictive.exceedance(threshold), 0, 1)
        return self.chances.get(threshold)

    def inside(self, observed: Counts) -> NDArray[np.bool_] | None:
        """Tell whether what came lay in the 90 % range; None where no range was said."""
        return None if self.predictive is None else inside(observed, self.predictive)

    def ignorance(self, observed: Counts) -> Floats:
        """Return the challenge's ignorance; raises HN560 where a number or chances were said, and no distribution."""
        if self.predictive is None:
            raise HuneError("HN560", model=self.model)
        return views2023.score(observed, self.predictive).ignorance

    def score(self, metric: str, values: Floats, observed: Counts, truth: Iterable[str]) -> Score:
        """Label one value for each row, against what was observed."""
        return Score(
            metric=metric,
            model=self.model,
            truth=tuple(sorted({*truth} - {""})),
            values=values,
            observed=observed,
            unit=self.units,
            origin=np.full(len(self), self.origin, dtype=np.int64),
            horizon=self.months - self.origin,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Challenger:
    """What somebody else said, as read from a file: the rows that could be read, and what is to be said of the rest."""

    file: str
    predictions: Predictions
    notices: tuple[Notice, ...] = ()


def common(several: Sequence[Predictions]) -> list[Predictions]:
    """Keep of each the rows that all have, so that they stand in one order.

    >>> one, two = (Predictions("m", "cell", "t", 1, np.array([5, 5]), np.array(m)) for m in ([2, 3], [3, 4]))
    >>> [said.months.tolist() for said in common([one, two])]
    [[3], [3]]
    """
    shared = reduce(np.intersect1d, [said.keys for said in several])
    return [said.rows(np.flatnonzero(np.isin(said.keys, shared))) for said in several]
