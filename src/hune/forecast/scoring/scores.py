"""How far a forecast was from what happened: observed first, then the forecast; lower is better.

Every function returns one score per entry and averages nothing: means over a grid hide that one cell may
make most of them, so that whoever averages says over what. A forecast is a `Discrete`, or `Draws`, which are
the distribution that gives each of their draws the same weight.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats, pairs

if TYPE_CHECKING:
    from hune.forecast.draws import Draws

Predictive: TypeAlias = "Discrete | Draws"

ROUNDING = 1e-9


def crps(observed: ArrayLike, forecast: Predictive) -> Floats:
    """Return the continuous ranked probability score, exactly, of each distribution.

        CRPS = Σ_i w_i |x_i - y|  -  ½ Σ_i Σ_j w_i w_j |x_i - x_j|

    This is the score of the distribution itself (for equally likely draws, the ensemble's own distribution
    function), not an estimate for a distribution the draws might come from ("fair"). In deaths, as the
    counts are. Raises HN515 when shapes differ, HN520 for an observation below zero, as what is unknown is.

    Source: Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the
    American Statistical Association 102 (2007) 359-378, equation 21.

    >>> crps([0, 10, 4], Discrete.of([[0, 10]] * 3)).tolist()
    [2.5, 2.5, 2.5]
    """
    seen = check_observed(observed, forecast)
    if not isinstance(forecast, Discrete):
        return forecast.crps(seen)
    (rows, values), back = pairs(forecast.row, seen)
    error = (forecast.weights[rows] * np.abs(forecast.atoms[rows] - values[:, None])).sum(axis=1)
    return np.asarray((error - _spread(forecast)[rows])[back])


def _spread(forecast: Discrete) -> Floats:
    """Return half the expected distance of two independent draws (M,), in one pass over sorted atoms."""
    upto = np.cumsum(forecast.weights, axis=1)
    # Each gap between neighbouring atoms is crossed by F (1 - F) of the pairs: no differences of large sums.
    gaps = np.diff(forecast.atoms, axis=1)
    return np.asarray((gaps * upto[:, :-1] * (1 - upto[:, :-1])).sum(axis=1), dtype=np.float64)


def twcrps(observed: ArrayLike, forecast: Predictive, *, threshold: float) -> Floats:
    """Return the CRPS above a threshold only: its integral over what lies at or beyond `threshold`.

        twCRPS = ∫ (F(x) - 1{x ≥ y})² 1{x ≥ t} dx = CRPS of max(Y, t) at max(y, t)

    It stays a proper score: unlike the CRPS of those rows that turned out high, it cannot be won by crying
    wolf. Raises HN513 for a threshold that is not a number or +infinity, HN515 and HN520 as `crps` does.

    Source: Gneiting and Ranjan, "Comparing density forecasts using threshold- and quantile-weighted scoring
    rules", Journal of Business & Economic Statistics 29 (2011) 411-422; chaining: Allen, Ginsbourger and
    Ziegel, "Evaluating forecasts for high-impact events using transformed kernel scores", SIAM/ASA Journal
    on Uncertainty Quantification 11 (2023) 906-940.

    >>> twcrps([0, 30], Discrete.of([[0, 50]] * 2), threshold=25).tolist()
    [6.25, 6.25]
    """
    if not threshold < np.inf:
        raise HuneError("HN513", name="threshold", value=threshold, must_en="finite", must_fr="un nombre fini")
    seen = check_observed(observed, forecast)
    if not isinstance(forecast, Discrete):
        return forecast.crps(seen, threshold=threshold)
    chained = replace(forecast, atoms=np.maximum(forecast.atoms, threshold))
    return crps(np.maximum(seen, threshold), chained)


def brier(happened: ArrayLike, probability: ArrayLike) -> Floats:
    """Return the squared distance of each probability from 1 where it happened, else from 0.

    Raises HN513 for a probability outside 0 to 1, HN515 when shapes differ.

    Source: Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78
    (1950) 1-3, halved as is now usual.

    >>> brier([True, False], [0.75, 0.75]).tolist()
    [0.0625, 0.5625]
    """
    came, chance = check_chances(happened, probability)
    return np.asarray((chance - came) ** 2)


def check_chances(happened: ArrayLike, probability: ArrayLike) -> tuple[NDArray[np.bool_], Floats]:
    """Check that there is one probability, from 0 to 1, for each thing that happened or not."""
    came, chance = np.asarray(happened, dtype=np.bool_), np.asarray(probability, dtype=np.float64)
    if came.shape != chance.shape:
        raise HuneError("HN515", observed=came.shape, forecast=chance.shape)
    # A sum of weights may miss one by a rounding error.
    sound = (chance >= -ROUNDING) & (chance <= 1 + ROUNDING)
    if not sound.all():
        value = float(chance[~sound].flat[0])
        raise HuneError("HN513", name="probability", value=value, must_en="between 0 and 1", must_fr="entre 0 et 1")
    return came, np.clip(chance, 0, 1)


def log_score(observed: ArrayLike, forecast: Predictive) -> Floats:
    """Return -ln P(Y = observed) of each distribution: infinite where the forecast excluded what happened.

    Raises HN515 when shapes differ.

    Source: Good, "Rational decisions", Journal of the Royal Statistical Society B 14 (1952) 107-114.

    >>> log_score([0, 7], Discrete.of([[0, 10]] * 2)).round(4).tolist()
    [0.6931, inf]
    """
    mass = forecast.mass(check_observed(observed, forecast))
    return -np.log(mass, out=np.full(mass.shape, -np.inf), where=mass > 0)


def interval_score(observed: ArrayLike, lower: ArrayLike, upper: ArrayLike, *, alpha: float) -> Floats:
    """Return the width of central 1 - `alpha` intervals plus 2/alpha times how far they were missed.

    Source: Gneiting and Raftery (2007), equation 43.

    >>> interval_score([5, 12], [0, 0], [10, 10], alpha=0.1).tolist()
    [10.0, 50.0]
    """
    if not 0 < alpha < 1:
        raise HuneError("HN513", name="alpha", value=alpha, must_en="between 0 and 1", must_fr="entre 0 et 1")
    y, low, high = (np.asarray(value, dtype=np.float64) for value in (observed, lower, upper))
    return np.asarray(high - low + 2 / alpha * (np.maximum(low - y, 0) + np.maximum(y - high, 0)), dtype=np.float64)


class Interval(NamedTuple):
    """A range, closed at both ends, for each entry."""

    lower: Floats
    upper: Floats


def interval_of_draws(draws: ArrayLike, *, alpha: float) -> Interval:
    """Return the central 1 - `alpha` interval of draws (…, S), interpolated linearly between draws.

    This is the ruler of the VIEWS Prediction Challenge 2023/24; `Discrete.quantile` gives values that occur.

    >>> [round(bound.item(), 6) for bound in interval_of_draws([[0, 10]], alpha=0.1)]
    [0.5, 9.5]
    """
    lower, upper = np.quantile(np.asarray(draws, dtype=np.float64), [alpha / 2, 1 - alpha / 2], axis=-1)
    return Interval(lower, upper)


def check_observed(observed: ArrayLike, forecast: Predictive) -> Floats:
    """Check that there is one finite value per distribution (HN515), none of them below zero (HN520)."""
    seen: NDArray[np.float64] = np.asarray(observed, dtype=np.float64)
    if seen.shape != forecast.shape or not np.isfinite(seen).all():
        raise HuneError("HN515", observed=seen.shape, forecast=forecast.shape)
    if seen.min(initial=0) < 0:
        at = int(np.argmax(seen.ravel() < 0))
        raise HuneError(
            "HN520", where_en=f"observation {at}", where_fr=f"observation {at}", value=f"{seen.flat[at]:.15g}"
        )
    return seen
