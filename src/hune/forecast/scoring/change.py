"""Whether a forecast saw change coming: onset where it was quiet, twice as much, half as much.

Most of a mean score is earned by saying that things go on as they are. These ask only about departures from
the twelve months up to the origin: each is a question with yes or no for an answer, put to every unit for
which it makes sense and every month ahead, and answered by the forecast with a probability. Of totals over
several months the same is asked against as many months before: `turning`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError
from hune.forecast.distribution import Floats
from hune.forecast.scoring.reliability import average_precision
from hune.forecast.scoring.scores import Predictive, brier, check_observed

YEAR = 12


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Questions with yes or no for an answer: whether each happened (n,), and the probability given to it.

    >>> asked = Asked(np.array([True, False]), np.array([0.5, 0.1]))
    >>> asked.rows, asked.cases, asked.brier, asked.average_precision
    (2, 1, 0.13, 1.0)
    """

    happened: NDArray[np.bool_]
    probability: Floats

    @classmethod
    def together(cls, several: Iterable[Self]) -> Self:
        """Join the same question from several origins: a precision is over all rows, not a mean of means."""
        kept = list(several)
        if not kept:
            return cls(np.zeros(0, dtype=np.bool_), np.zeros(0))
        return cls(
            np.concatenate([asked.happened for asked in kept]),
            np.concatenate([asked.probability for asked in kept]),
        )

    @property
    def rows(self) -> int:
        """How often it was asked."""
        return len(self.happened)

    @property
    def cases(self) -> int:
        """How often it happened."""
        return int(self.happened.sum())

    @property
    def brier(self) -> float | None:
        """The mean Brier score; None where nothing was asked."""
        return float(brier(self.happened, self.probability).mean()) if self.rows else None

    @property
    def average_precision(self) -> float | None:
        """How well what happened was ranked above what did not; None where it never happened."""
        return average_precision(self.happened, self.probability) if self.cases else None


def onset(past: ArrayLike, observed: ArrayLike, forecast: Predictive, *, threshold: int = 1) -> Asked:
    """Ask, of units with nothing in `past`, whether a month ahead has `threshold` or more.

    `past` (U, 12) are the months up to the origin, `observed` (U, H) and `forecast` (U, H) those after it.
    Raises HN513 for a past that is not twelve months, HN515 when shapes differ.

    >>> from hune.forecast.distribution import Discrete
    >>> asked = onset([[0] * 12, [5] * 12], [[3], [3]], Discrete.of([[0, 0, 0, 3]] * 2)[:, None])
    >>> asked.happened.tolist(), asked.probability.tolist()
    ([True], [0.25])
    """
    before, seen = _check(past, observed, forecast)
    quiet = ~before.any(axis=1)
    return Asked((seen[quiet] >= threshold).ravel(), forecast.exceedance(threshold)[quiet].ravel())


def doubling(past: ArrayLike, observed: ArrayLike, forecast: Predictive) -> Asked:
    """Ask, of units with something in `past`, whether a month ahead has twice its mean or more.

    Arguments and errors as for `onset`.

    >>> from hune.forecast.distribution import Discrete
    >>> asked = doubling([[5] * 12], [[9]], Discrete.of([[0, 10]])[:, None])
    >>> asked.happened.tolist(), asked.probability.tolist()
    ([False], [0.5])
    """
    mean, seen, chances = _restless(past, observed, forecast)
    return Asked((seen >= 2 * mean).ravel(), chances.exceedance(2 * mean).ravel())


def halving(past: ArrayLike, observed: ArrayLike, forecast: Predictive) -> Asked:
    """Ask, of units with something in `past`, whether a month ahead has half its mean or less.

    Arguments and errors as for `onset`.

    >>> from hune.forecast.distribution import Discrete
    >>> asked = halving([[8] * 12], [[4]], Discrete.of([[4, 5]])[:, None])
    >>> asked.happened.tolist(), asked.probability.tolist()
    ([True], [0.5])
    """
    mean, seen, chances = _restless(past, observed, forecast)
    more = chances.exceedance(np.nextafter(mean / 2, np.inf))
    return Asked((seen <= mean / 2).ravel(), np.asarray(1 - more).ravel())


class Turning(NamedTuple):
    """The chances (U,) that a total is at least twice, and at most half, what stood before; 0 where nothing did."""

    rise: Floats
    fall: Floats


def turning(before: ArrayLike, total: Predictive) -> Turning:
    """Return how likely totals ahead (U,) are twice, and half, as many as the whole numbers `before` (U,).

    >>> from hune.forecast.distribution import Discrete
    >>> turning([8], Discrete.of([[3, 4, 5, 16]]))
    Turning(rise=array([0.25]), fall=array([0.5]))
    """
    stood = np.asarray(before, dtype=np.int64)
    rise, more = total.exceedance(2 * stood), total.exceedance(np.nextafter(stood / 2, np.inf))
    return Turning(np.where(stood > 0, rise, 0.0), np.where(stood > 0, 1 - more, 0.0))


def _restless(past: ArrayLike, observed: ArrayLike, forecast: Predictive) -> tuple[Floats, Floats, Predictive]:
    before, seen = _check(past, observed, forecast)
    some = np.flatnonzero(before.any(axis=1))
    mean = np.broadcast_to(before[some].mean(axis=1)[:, None], seen[some].shape)
    return mean, seen[some], forecast[some]


def _check(past: ArrayLike, observed: ArrayLike, forecast: Predictive) -> tuple[Floats, Floats]:
    before, seen = np.asarray(past, dtype=np.float64), check_observed(observed, forecast)
    if before.shape != (len(seen), YEAR):
        raise HuneError(
            "HN513",
            name="past",
            value=before.shape,
            must_en=f"{len(seen)} units by {YEAR} months",
            must_fr=f"{len(seen)} unités par {YEAR} mois",
        )
    return before, seen
