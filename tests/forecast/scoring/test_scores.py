"""Scores against closed forms, their plain definitions, and the challenge's published numbers."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tests.forecast.challenge import YEARS, laid_out

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.scoring.scores import brier, crps, interval_of_draws, interval_score, log_score, twcrps

deaths = st.integers(0, 200_000)


@given(
    atoms=arrays.arrays(np.int64, (3, 7), elements=deaths),
    weights=arrays.arrays(np.int64, 7, elements=st.integers(0, 9)).filter(lambda w: w.sum() > 0),
    observed=arrays.arrays(np.int64, 3, elements=deaths),
)
@settings(max_examples=60, deadline=None)
def test_crps_is_its_definition(atoms: np.ndarray, weights: np.ndarray, observed: np.ndarray) -> None:
    w = weights / weights.sum()
    x = atoms.astype(np.float64)
    error = (w * np.abs(x - observed[:, None])).sum(axis=1)
    spread = np.einsum("i,j,nij->n", w, w, np.abs(x[:, :, None] - x[:, None, :])) / 2
    np.testing.assert_allclose(crps(observed, Discrete.of(x, w)), error - spread, rtol=1e-9, atol=1e-9)


def test_of_a_certain_value_crps_is_the_distance_exactly() -> None:
    assert crps([113_554, 7, 0], Discrete.of([[7]] * 3)).tolist() == [113_547.0, 0.0, 7.0]
    assert crps([0, 3], Discrete.of([[0] * 12] * 2)).tolist() == [0.0, 3.0]


@pytest.mark.parametrize("p", [0.1, 0.5, 0.9])
def test_of_two_atoms_crps_has_a_closed_form(p: float) -> None:
    # Y = 10 with probability p, else 0: at y = 0 the score is 10 p^2, at y = 10 it is 10 (1 - p)^2.
    bernoulli = Discrete.of([[0, 10]] * 2, [1 - p, p])
    assert crps([0, 10], bernoulli).tolist() == pytest.approx([10 * p**2, 10 * (1 - p) ** 2])


def test_crps_is_smallest_for_the_truth() -> None:
    truth = np.random.default_rng(1).poisson(4, 4000)
    means = [
        crps(truth, Discrete.of(rival[None, :])[np.zeros(4000, dtype=int)]).mean()
        for rival in (truth, truth + 1, np.zeros(4000), truth // 2)
    ]
    assert means.index(min(means)) == 0


@given(
    atoms=arrays.arrays(np.int64, (2, 5), elements=st.integers(0, 80)),
    observed=arrays.arrays(np.int64, 2, elements=st.integers(0, 80)),
    threshold=st.integers(0, 90),
)
@settings(max_examples=60, deadline=None)
def test_twcrps_is_its_integral(atoms: np.ndarray, observed: np.ndarray, threshold: int) -> None:
    xs = np.arange(threshold, 200)
    chance = (atoms[:, :, None] <= xs).mean(axis=1)
    expected = ((chance - (observed[:, None] <= xs)) ** 2).sum(axis=1)
    forecast = Discrete.of(atoms)
    np.testing.assert_allclose(twcrps(observed, forecast, threshold=threshold), expected, atol=1e-9)
    assert (twcrps(observed, forecast, threshold=-np.inf) == crps(observed, forecast)).all()
    assert (twcrps(observed, forecast, threshold=100) == 0).all()


@pytest.mark.parametrize("threshold", [np.inf, np.nan])
def test_there_is_nothing_beyond_infinity(threshold: float) -> None:
    with pytest.raises(HuneError, match="HN513"):
        twcrps([1], Discrete.of([[1]]), threshold=threshold)


def test_brier_is_the_squared_distance() -> None:
    assert brier([True, False, True], [1, 0.5, 0.2]) == pytest.approx([0, 0.25, 0.64])
    # The smallest expected score is that of the true probability.
    said = np.linspace(0, 1, 21)
    expected = 0.3 * brier(np.ones(21, bool), said) + 0.7 * brier(np.zeros(21, bool), said)
    assert said[np.argmin(expected)] == pytest.approx(0.3)


@pytest.mark.parametrize(("happened", "chance", "error"), [([True], [1.2], "HN513"), ([True], [0.5, 0.5], "HN515")])
def test_brier_takes_one_probability_each(happened: list[bool], chance: list[float], error: str) -> None:
    with pytest.raises(HuneError, match=error):
        brier(happened, chance)


def test_what_is_unknown_is_not_scored_as_a_count() -> None:
    with pytest.raises(HuneError, match="HN520 observation 1: -1 is not a count"):
        crps([0, -1], Discrete.of([[1], [2]]))


def test_log_score_of_what_was_excluded_is_infinite_and_never_nan() -> None:
    scores = log_score([3, 5], Discrete.of([[3, 3, 4, 4]] * 2))
    assert scores[0] == pytest.approx(math.log(2))
    assert scores[1] == math.inf
    assert log_score([0], Discrete.of([[0]])).tolist() == [0.0]


@pytest.mark.parametrize("observed", [[1], [1, 2, 3], [1, np.nan]])
def test_one_finite_value_is_needed_for_each_forecast(observed: list[float]) -> None:
    with pytest.raises(HuneError, match="HN515"):
        crps(observed, Discrete.of([[1], [2]]))


def test_interval_score_counts_width_and_misses() -> None:
    assert interval_score([4, 1, 12], [2, 2, 2], [10, 10, 10], alpha=0.5).tolist() == [8.0, 12.0, 16.0]
    with pytest.raises(HuneError, match="HN513"):
        interval_score([1], [0], [2], alpha=0)


@pytest.mark.shared
def test_the_challenges_own_draws_get_its_published_scores(shared: Path) -> None:
    """Mean CRPS and interval score (alpha 0.1) of conflictology on 2,292 rows a year, to ten digits."""
    with (shared / "views_challenge" / "published_scores_2018_2021.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["benchmark"] == "bm_conflictology"]
    published = {(int(row["window"]), row["metric"]): float(row["mean"]) for row in rows}
    for year in YEARS:
        _, _, draws = laid_out(shared / "views_challenge" / f"bm_conflictology_cm_{year}.parquet")
        _, _, came = laid_out(shared / "views_challenge" / f"cm_actuals_{year}.parquet")
        draws, observed = draws.reshape(-1, draws.shape[2]), came.ravel()
        bounds = interval_of_draws(draws, alpha=0.1)
        mean = interval_score(observed, *bounds, alpha=0.1).mean()
        assert crps(observed, Discrete.of(draws)).mean() == pytest.approx(published[year, "crps"], rel=1e-10)
        assert mean == pytest.approx(published[year, "mis"], rel=1e-10)
    assert round(published[2018, "crps"], 4) == 14.4829
