"""The ruler of the VIEWS Prediction Challenge 2023/24, frozen: what was published can be computed again.

State-based deaths by month, for calendar years, from what was known to the October before: horizons 3 to 14.
Three scores: the CRPS of the draws' own distribution (not the "fair" one), ignorance over eleven bins, and
the score of the 90 % interval with quantiles interpolated between draws.

Ignorance depends on the number of draws by construction, as one pseudo-draw is added to every bin: no
forecast of twelve draws can score below 0.82, none of a thousand below 0.014. Scores carry the number, and
`hune.forecast.scoring.comparison` refuses to compare across it. The challenge brought submissions of fewer draws to a
thousand by resampling them in the frequency domain, which invents counts that nobody forecast: here draws are
repeated as they are, and a distribution needs none.

Sources: Hegre et al., "The 2023/24 VIEWS Prediction Challenge: predicting the number of fatalities in armed
conflict, with uncertainty", Journal of Peace Research, 2025; its evaluation code, prediction_competition_2023
of Peace Research Institute Oslo.
"""

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numba import njit, prange
from numpy.typing import ArrayLike

from hune import months
from hune.forecast.distribution import Discrete, Floats, pairs
from hune.forecast.draws import Counts, Draws, crps_of_row
from hune.forecast.scoring.scores import Predictive, check_observed, crps, interval_score

BINS = np.array([0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5])
"""Where the bins 0, 1-2, 3-5, 6-10, 11-25, 26-50, 51-100, 101-250, 251-500, 501-1000 end; one more has no end."""
BINS.setflags(write=False)

DRAWS = 1000
ALPHA = 0.1
MOST = 1e10
"""What a draw counts as at most."""

HORIZONS = tuple(range(3, 15))
WINDOWS = tuple(range(2018, 2025))
"""The years that are scored: those of the challenge's tests, 2018 to 2023, and the one after."""


def origin(year: int) -> int:
    """Return the last month that a forecast of `year` may see.

    >>> months.iso(origin(2018))
    '2017-10'
    """
    return months.month_id(year - 1, 10)


class Scores(NamedTuple):
    """The challenge's three scores of each entry, and how many draws its ignorance stands for."""

    crps: Floats
    ignorance: Floats
    interval: Floats
    draws: int


def score(observed: ArrayLike, forecast: Predictive) -> Scores:
    """Score draws as they are, or a distribution as the thousand draws it would be on average.

    Of a distribution the CRPS is exact, each bin's share of 1,000 draws is its probability, and the interval
    is between quantiles that occur, from which those of ever more draws differ ever less. Raises HN515 and
    HN520 as `hune.forecast.scoring.scores.crps` does.

    >>> made = score([0, 5], Draws.of([[0] * 999 + [7], [0] * 500 + [9] * 500]))
    >>> [values.round(4).tolist() for values in made[:3]]
    [[0.0, 2.25], [0.0158, 9.9816], [0.0, 9.0]]
    """
    seen = check_observed(observed, forecast)
    if isinstance(forecast, Discrete):
        lower, upper = forecast.quantile(ALPHA / 2), forecast.quantile(1 - ALPHA / 2)
        return Scores(
            crps=crps(seen, forecast),
            ignorance=ignorance(seen, forecast),
            interval=interval_score(seen, lower, upper, alpha=ALPHA),
            draws=DRAWS,
        )
    made = np.empty((3, seen.size))
    _score_rows(seen.ravel(), forecast.starts, forecast.value, forecast.draws, BINS, *made)
    crps_, ignorance_, interval = made.reshape(3, *seen.shape)
    return Scores(crps_, ignorance_, interval, forecast.draws)


def ignorance(observed: ArrayLike, forecast: Discrete, *, draws: int = DRAWS) -> Floats:
    """Return -log2 of the share of the observed bin in `draws` draws and one pseudo-draw per bin.

        IGN = -log2 (S P(Y in the bin) + 1) / (S + 11)

    Source: Good, "Rational decisions", Journal of the Royal Statistical Society B 14 (1952) 107-114.

    >>> ignorance([0, 5000], Discrete.of([[0]] * 2)).round(4).tolist()
    [0.0143, 9.9816]
    """
    seen = check_observed(observed, forecast)
    (rows, bins), back = pairs(forecast.row, np.searchsorted(BINS, seen).astype(np.float64))
    same = np.searchsorted(BINS, forecast.atoms)[rows] == bins[:, None]
    share = (forecast.weights[rows] * same).sum(axis=1)
    return np.asarray(-np.log2((draws * share + 1) / (draws + len(BINS) + 1))[back])


def repeated(draws: Draws, most: int = DRAWS) -> Draws:
    """Repeat every draw equally often, to `most` draws at most: twelve become 996.

    Whole repetitions keep the distribution as it is; to fill up to a thousand, some draws would count more.

    >>> repeated(Draws.of([[0, 7]]), most=5).dense().tolist()
    [[0, 0, 7, 7]]
    """
    times = max(most // draws.draws, 1)
    place = (draws.draw[:, None] * times + np.arange(times)).ravel().astype(np.int32)
    return replace(
        draws, draws=draws.draws * times, starts=draws.starts * times, draw=place, value=np.repeat(draws.value, times)
    )


@njit(cache=True, nogil=True, parallel=True)
def _score_rows(
    observed: Floats,
    starts: Counts,
    value: Counts,
    draws: int,
    bins: Floats,
    crps_: Floats,
    ignorance_: Floats,
    interval: Floats,
) -> None:
    for r in prange(len(observed)):
        y, row = observed[r], value[starts[r] : starts[r + 1]]
        crps_[r] = crps_of_row(y, row, draws, 0.0, MOST)
        ignorance_[r] = math.log2((draws + len(bins) + 1) / (_same_bin(y, row, draws, bins) + 1))
        low, high = _between(row, draws, ALPHA / 2), _between(row, draws, 1 - ALPHA / 2)
        interval[r] = high - low + 2 / ALPHA * (max(low - y, 0.0) + max(y - high, 0.0))


@njit(cache=True, nogil=True)
def _same_bin(y: float, row: Counts, draws: int, bins: Floats) -> int:
    """Count the draws in the bin of `y`, those that are zero included."""
    b = np.searchsorted(bins, y)
    upto = len(row) if b == len(bins) else np.searchsorted(row, bins[b])
    return upto + draws - len(row) if b == 0 else upto - np.searchsorted(row, bins[b - 1])


@njit(cache=True, nogil=True)
def _between(row: Counts, draws: int, level: float) -> float:
    """Interpolate a quantile linearly between draws, rounding as `numpy.quantile` does."""
    at = level * (draws - 1)
    before = math.floor(at)
    here, part = _ranked(row, draws, before), at - before
    gap = _ranked(row, draws, min(before + 1, draws - 1)) - here
    return here + gap * part if part < 0.5 else here + gap - gap * (1 - part)


@njit(cache=True, nogil=True)
def _ranked(row: Counts, draws: int, rank: int) -> float:
    at = rank - (draws - len(row))
    return min(float(row[at]), MOST) if at >= 0 else 0.0
