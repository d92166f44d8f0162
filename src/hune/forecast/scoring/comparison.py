"""Scores of a model, row by row with what they are of; summaries that one cell cannot win; fair comparisons.

The mean over a grid is one cell's: in 2022 a single one made nine tenths of it. So a summary also gives rows
with deaths and without, the median over origins, and the mean once the worst units are left out. Two models
compare on the same rows, against the same vintage of the truth, and, where a score depends on it, with the
same number of draws; how far their difference may be chance is told by drawing origins anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast.distribution import Floats
from hune.forecast.forecast import Forecast

WORST = (1, 5, 10)
RESAMPLES = 4000
INTERVAL = (0.05, 0.95)

Labels = NDArray[np.int64]


class Summary(NamedTuple):
    """Means of one model's scores: over all rows, with and without deaths, by origin, without the worst units.

    None stands where there is no such row. `without` gives, for each k of `WORST`, the mean with the k units
    left out that have the largest sums of scores.
    """

    rows: int
    events: int
    mean: float
    on_events: float | None
    on_quiet: float | None
    median_origin: float
    without: dict[int, float | None]


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """One metric of one model: `values` (n,) with the unit, origin and horizon of each, and what was observed.

    `truth` names the vintages of what was observed; `draws` is how many draws the metric stands for, where
    it depends on that, else None. Rows are in the order of origin, unit and horizon.

    >>> made = Score.of("crps", "zero", [[2.0, 0.0]], [[2, 0]], units=[432], origin=526, horizons=[3, 4], truth=["t"])
    >>> made.summary().mean, made.summary().on_events, made.by_origin()
    (1.0, 2.0, {526: 1.0})
    """

    metric: str
    model: str
    truth: tuple[str, ...]
    values: Floats
    observed: Labels
    unit: Labels
    origin: Labels
    horizon: Labels
    draws: int | None = None

    @classmethod
    def of(
        cls,
        metric: str,
        model: str,
        values: ArrayLike,
        observed: ArrayLike,
        *,
        units: ArrayLike,
        origin: int,
        horizons: Sequence[int],
        truth: Iterable[str],
        draws: int | None = None,
    ) -> Self:
        """Label scores (U, H) of one origin; raises HN515 when shapes differ, HN513 for a score that is not finite."""
        scores, seen = np.asarray(values, dtype=np.float64), np.asarray(observed, dtype=np.int64)
        numbers = np.asarray(units, dtype=np.int64)
        shape = (len(numbers), len(horizons))
        if not scores.shape == seen.shape == shape:
            raise HuneError("HN515", observed=seen.shape, forecast=scores.shape if scores.shape != shape else shape)
        if not np.isfinite(scores).all():
            value = float(scores[~np.isfinite(scores)].flat[0])
            raise HuneError("HN513", name=metric, value=value, must_en="finite", must_fr="un nombre fini")
        order = np.lexsort((np.tile(horizons, shape[0]), np.repeat(numbers, shape[1])))
        return cls(
            metric=metric,
            model=model,
            truth=tuple(sorted({*truth} - {""})),
            values=scores.ravel()[order],
            observed=seen.ravel()[order],
            unit=np.repeat(numbers, shape[1])[order],
            origin=np.full(scores.size, origin, dtype=np.int64),
            horizon=np.tile(np.asarray(horizons, dtype=np.int64), shape[0])[order],
            draws=draws,
        )

    @classmethod
    def of_forecast(
        cls,
        metric: str,
        forecast: Forecast,
        values: ArrayLike,
        observed: ArrayLike,
        *,
        truth: Iterable[str],
        draws: int | None = None,
    ) -> Self:
        """Label scores (U, H) of a forecast with what it is a forecast of."""
        return cls.of(
            metric,
            forecast.identity.model,
            values,
            observed,
            units=forecast.units,
            origin=forecast.identity.origin,
            horizons=forecast.identity.horizons,
            truth=truth,
            draws=draws,
        )

    @classmethod
    def together(cls, several: Iterable[Self]) -> Self:
        """Join one model's scores over several origins.

        Raises HN522 to HN524 when they are not of one metric, model, truth and number of draws, HN526 for
        an origin that is given twice, HN525 for none.
        """
        kept = list(several)
        if not kept:
            raise HuneError("HN525", what_en="no scores", what_fr="aucun score")
        for score in kept[1:]:
            check_alike(kept[0], score)
        joined = replace(
            kept[0],
            values=np.concatenate([score.values for score in kept]),
            observed=np.concatenate([score.observed for score in kept]),
            unit=np.concatenate([score.unit for score in kept]),
            origin=np.concatenate([score.origin for score in kept]),
            horizon=np.concatenate([score.horizon for score in kept]),
        )
        ordered = joined._rows(np.lexsort((joined.horizon, joined.unit, joined.origin)))
        labels = np.stack([ordered.origin, ordered.unit, ordered.horizon])
        twice = np.flatnonzero((np.diff(labels, axis=1) == 0).all(axis=0))
        if len(twice):
            at, unit, horizon = labels[:, twice[0]].tolist()
            raise HuneError("HN526", unit=unit, origin=months.iso(at), horizon=horizon)
        return ordered

    def _rows(self, rows: NDArray[np.intp] | NDArray[np.bool_]) -> Self:
        return replace(
            self,
            values=self.values[rows],
            observed=self.observed[rows],
            unit=self.unit[rows],
            origin=self.origin[rows],
            horizon=self.horizon[rows],
        )

    def by_origin(self) -> dict[int, float]:
        """Return the mean of each origin."""
        origins, at = np.unique(self.origin, return_inverse=True)
        means = np.bincount(at, weights=self.values) / np.bincount(at)
        return dict(zip(origins.tolist(), means.tolist(), strict=True))

    def worst(self, k: int) -> tuple[int, ...]:
        """Return the k units with the largest sums of scores, the worst first."""
        units, at = np.unique(self.unit, return_inverse=True)
        order = np.argsort(-np.bincount(at, weights=self.values), kind="stable")
        return tuple(units[order[:k]].tolist())

    def without(self, units: Iterable[int]) -> Self:
        """Leave units out: of two models the same ones, which `worst` of the reference names."""
        return self._rows(~np.isin(self.unit, list(units)))

    def events(self, threshold: int = 1) -> Self:
        """Keep the rows in which `threshold` deaths or more were observed."""
        return self._rows(self.observed >= threshold)

    def quiet(self) -> Self:
        """Keep the rows in which none was."""
        return self._rows(self.observed == 0)

    def mean(self) -> float | None:
        """Return the mean over all rows; None where there is none."""
        return float(self.values.mean()) if len(self.values) else None

    def summary(self) -> Summary:
        """Summarise; raises HN525 where there is no row at all."""
        mean = self.mean()
        if mean is None:
            raise HuneError("HN525", what_en="no rows", what_fr="aucune ligne")
        return Summary(
            rows=len(self.values),
            events=int((self.observed > 0).sum()),
            mean=mean,
            on_events=self.events().mean(),
            on_quiet=self.quiet().mean(),
            median_origin=float(np.median(list(self.by_origin().values()))),
            without={k: self.without(self.worst(k)).mean() for k in WORST},
        )


def check_alike(one: Score, other: Score) -> None:
    """Refuse scores of different metrics (HN524), truths (HN523) or numbers of draws (HN522)."""
    if one.metric != other.metric:
        raise HuneError("HN524", model=one.model, other=other.model, what_en="metric", what_fr="mesure")
    if one.truth != other.truth:
        raise HuneError(
            "HN523",
            metric=one.metric,
            model=one.model,
            truth=", ".join(one.truth),
            other=other.model,
            other_truth=", ".join(other.truth),
        )
    if one.draws != other.draws:
        raise HuneError("HN522", draws=one.draws, other=other.draws)


class Comparison(NamedTuple):
    """How a model does against a reference on the same rows; below 1, and below 0, it is better.

    `ratio` is the geometric mean over origins of the model's mean divided by the reference's; in `better` of
    `origins` it was lower. `difference` is the model's mean less the reference's over all rows, and `low` and
    `high` its 90 % interval, None where a single origin cannot tell.
    """

    ratio: float
    better: int
    origins: int
    difference: float
    low: float | None
    high: float | None


def compare(score: Score, reference: Score, *, seed: int = 0) -> Comparison:
    """Compare a model with a reference, origin by origin.

    The interval draws origins anew with replacement, each with all its rows, as the rows of one origin miss
    together. Origins whose outcomes overlap are not independent either: give such as do not, or read the
    interval as too narrow. Raises HN522 to HN524 for scores that do not compare, HN525 where the reference
    has an origin with nothing to divide by.

    >>> options = {"units": [432], "horizons": [3], "truth": ["t"]}
    >>> one, two = (Score.of("crps", m, [[v]], [[2]], origin=526, **options) for m, v in (("one", 1), ("two", 2)))
    >>> compare(one, two)
    Comparison(ratio=0.5, better=1, origins=1, difference=-1.0, low=None, high=None)
    """
    check_alike(score, reference)
    _check_rows(score, reference)
    origins, at = np.unique(score.origin, return_inverse=True)
    rows = np.bincount(at)
    sums = np.bincount(at, weights=score.values).astype(np.float64)
    bars = np.bincount(at, weights=reference.values).astype(np.float64)
    if not bars.size or (bars <= 0).any():
        raise HuneError(
            "HN525",
            what_en=f"{reference.model} has an origin without any error, by which nothing can be divided",
            what_fr=f"{reference.model} a une origine sans aucune erreur, par laquelle on ne peut rien diviser",
        )
    ratios = sums / bars
    low, high = _interval(sums - bars, rows, seed) if len(origins) > 1 else (None, None)
    return Comparison(
        ratio=float(np.exp(np.log(ratios).mean())) if (ratios > 0).all() else 0.0,
        better=int((ratios < 1).sum()),
        origins=len(origins),
        difference=float((sums - bars).sum() / rows.sum()),
        low=low,
        high=high,
    )


def _check_rows(one: Score, other: Score) -> None:
    for name, what_en, what_fr in (
        ("unit", "units", "unités"),
        ("origin", "origins", "origines"),
        ("horizon", "horizons", "horizons"),
    ):
        if not np.array_equal(getattr(one, name), getattr(other, name)):
            raise HuneError("HN524", model=one.model, other=other.model, what_en=what_en, what_fr=what_fr)
    if not np.array_equal(one.observed, other.observed):
        raise HuneError(
            "HN524", model=one.model, other=other.model, what_en="observations", what_fr="valeurs observées"
        )


def _interval(sums: Floats, rows: Labels, seed: int) -> tuple[float, float]:
    chosen = np.random.default_rng(seed).integers(len(sums), size=(RESAMPLES, len(sums)))
    means = sums[chosen].sum(axis=1) / rows[chosen].sum(axis=1)
    low, high = np.quantile(means, INTERVAL)
    return float(low), float(high)
