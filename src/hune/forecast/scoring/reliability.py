"""Whether probabilities mean what they say: how often it happened when 30 % was said, how often a range held.

A score says which forecast is better; these say in what way one is wrong. All of them count rows as if each
stood for itself. Months and neighbours hang together, so that a departure from the diagonal which their
intervals just exclude may still be chance.
"""

from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError
from hune.forecast.distribution import Floats
from hune.forecast.scoring.scores import Interval, Predictive, check_chances, check_observed

LEVEL = 0.9


class Share(NamedTuple):
    """`k` of `n`, with the 90 % interval of the probability behind it; `n` is never 0."""

    k: int
    n: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """How often it happened."""
        return self.k / self.n


def share(k: int, n: int, *, level: float = LEVEL) -> Share:
    """Return k of n with Wilson's interval, which stays within 0 and 1 and is sound for few and for rare.

    Raises HN525 for none of none.

    Source: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927) 209-212.

    >>> made = share(1, 10)
    >>> made.share, round(made.low, 4), round(made.high, 4)
    (0.1, 0.0226, 0.3477)
    """
    if n < 1:
        raise HuneError("HN525", what_en="no rows", what_fr="aucune ligne")
    z = NormalDist().inv_cdf((1 + level) / 2)
    middle = (k + z**2 / 2) / (n + z**2)
    reach = z / (n + z**2) * (k * (n - k) / n + z**2 / 4) ** 0.5
    return Share(k, n, max(middle - reach, 0.0) if k else 0.0, min(middle + reach, 1.0) if k < n else 1.0)


class Step(NamedTuple):
    """The rows of a reliability table whose probabilities lie together: what was said, and what came."""

    said: float
    came: Share


def reliability(happened: ArrayLike, probability: ArrayLike, *, bins: int = 10) -> tuple[Step, ...]:
    """Sort rows by their probability into bins of equal number; say what each said on average, and what came.

    Equal probabilities are never split, so that a thousand certain zeros make one bin and there may be fewer
    than `bins`. Raises HN525 for no rows, HN513 and HN515 as `hune.forecast.scoring.scores.brier` does.

    >>> table = reliability([False, False, True, True], [0.1, 0.1, 0.4, 0.8], bins=2)
    >>> [(round(step.said, 2), step.came.k, step.came.n) for step in table]
    [(0.1, 0, 2), (0.6, 2, 2)]
    """
    if bins < 1:
        raise HuneError("HN513", name="bins", value=bins, must_en="1 or more", must_fr="1 ou plus")
    came, chance = check_chances(np.ravel(happened), np.ravel(probability))
    if not len(came):
        raise HuneError("HN525", what_en="no rows", what_fr="aucune ligne")
    ordered = np.sort(chance)
    edges = np.unique(ordered[np.arange(1, bins) * len(ordered) // bins])
    which = np.searchsorted(edges, chance, side="right")
    steps = []
    for at in np.unique(which):
        rows = which == at
        steps.append(Step(float(chance[rows].mean()), share(int(came[rows].sum()), int(rows.sum()))))
    return tuple(steps)


def average_precision(happened: ArrayLike, probability: ArrayLike) -> float:
    """Return the mean precision over what happened, going down from the highest probability.

        AP = Σ_n (R_n - R_{n-1}) P_n

    n runs over the different probabilities, so that rows that tie count together and their order cannot
    matter; a constant forecast gets the share of rows in which it happened. Raises HN525 where nothing
    happened, as there is nothing to find then.

    Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), section 8.4; with
    ties as in scikit-learn's `average_precision_score`.

    >>> round(average_precision([False, True, True], [0.9, 0.8, 0.1]), 4)
    0.5833
    """
    came, chance = check_chances(np.ravel(happened), np.ravel(probability))
    if not came.any():
        raise HuneError("HN525", what_en="it never happened", what_fr="cela ne s’est jamais produit")
    order = np.argsort(-chance, kind="stable")
    found = np.cumsum(came[order])
    last = np.flatnonzero(np.append(np.diff(chance[order]) != 0, True))
    precision, recall = found[last] / (last + 1), found[last] / found[-1]
    return float((np.diff(recall, prepend=0.0) * precision).sum())


def pit(observed: ArrayLike, forecast: Predictive) -> Interval:
    """Return F(y - 1) and F(y): the steps of each distribution function on which what was observed stands.

    Counts jump from one to the other, and nothing is drawn in between. Raises HN515 and HN520 as
    `hune.forecast.scoring.scores.crps` does.

    Source: Czado, Gneiting and Held, "Predictive model assessment for count data", Biometrics 65 (2009)
    1254-1261.

    >>> from hune.forecast.distribution import Discrete
    >>> [bound.tolist() for bound in pit([0, 3], Discrete.of([[0, 0, 3, 9]] * 2))]
    [[0.0, 0.5], [0.5, 0.75]]
    """
    seen = check_observed(observed, forecast)
    lower = np.clip(1 - forecast.exceedance(seen), 0, 1)
    return Interval(lower, np.minimum(lower + forecast.mass(seen), 1))


def pit_histogram(steps: Interval, *, bins: int = 10) -> Floats:
    """Return the share of rows (bins,) in each part of [0, 1], each row spread evenly over its step.

    Flat is right, a valley means ranges too narrow, a hill too wide. On a grid certain zeros make it flat by
    themselves: choose the rows that matter first. What was excluded has no step and falls whole into the bin
    that ends at or after it. Raises HN525 for no rows.

    Source: Czado, Gneiting and Held (2009), equation 2.

    >>> pit_histogram(Interval(np.array([0.0, 0.5]), np.array([0.5, 1.0])), bins=4).tolist()
    [0.25, 0.25, 0.25, 0.25]
    """
    lower, upper = (bound.reshape(-1, 1) for bound in steps)
    if not lower.size:
        raise HuneError("HN525", what_en="no rows", what_fr="aucune ligne")
    width = upper - lower
    edges = np.arange(1, bins) / bins
    there = np.divide(edges - lower, width, out=(edges >= lower).astype(np.float64), where=width > 0)
    inner = np.clip(there, 0, 1).mean(axis=0)
    return np.diff(np.concatenate([[0.0], inner, [1.0]]))


def inside(observed: ArrayLike, forecast: Predictive, *, level: float = LEVEL) -> NDArray[np.bool_]:
    """Tell whether what was observed lies in the central interval of `level`, its ends included.

    Closed intervals of counts hold more often than they say, most of all where zero is likely: the share over
    rows with something going on is the one to look at, and `share` gives it an interval.

    >>> from hune.forecast.distribution import Discrete
    >>> inside([0, 9, 10], Discrete.of([[0, 1, 9]] * 3)).tolist()
    [True, True, False]
    """
    if not 0 < level < 1:
        raise HuneError("HN513", name="level", value=level, must_en="between 0 and 1", must_fr="entre 0 et 1")
    seen = check_observed(observed, forecast)
    lower, upper = forecast.quantile((1 - level) / 2), forecast.quantile((1 + level) / 2)
    return np.asarray((lower <= seen) & (seen <= upper), dtype=np.bool_)
