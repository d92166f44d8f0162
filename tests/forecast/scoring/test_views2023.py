"""The challenge's ruler against its definitions, done slowly, and against what was published."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tests.forecast.challenge import YEARS, laid_out

from hune import months
from hune.forecast.distribution import Discrete
from hune.forecast.draws import Draws
from hune.forecast.scoring.scores import crps, interval_of_draws, interval_score
from hune.forecast.scoring.views2023 import DRAWS, HORIZONS, WINDOWS, ignorance, origin, repeated, score

BINS = [(0, 0), (1, 2), (3, 5), (6, 10), (11, 25), (26, 50), (51, 100), (101, 250), (251, 500), (501, 1000)]

counts = st.one_of(st.just(0), st.integers(0, 60), st.integers(0, 200_000))


def bin_of(count: int) -> int:
    return next((b for b, (low, high) in enumerate(BINS) if low <= count <= high), len(BINS))


@given(values=arrays.arrays(np.int64, st.tuples(st.just(3), st.integers(1, 40)), elements=counts), data=st.data())
@settings(max_examples=80, deadline=None)
def test_one_pass_is_the_three_definitions(values: np.ndarray, data: st.DataObject) -> None:
    observed = data.draw(arrays.arrays(np.int64, 3, elements=counts))
    made = score(observed, Draws.of(values))
    assert made.draws == values.shape[1]
    np.testing.assert_allclose(made.crps, crps(observed, Discrete.of(values)), rtol=1e-9, atol=1e-9)
    bounds = interval_of_draws(values, alpha=0.1)
    np.testing.assert_array_equal(made.interval, interval_score(observed, *bounds, alpha=0.1))
    for row, y, found in zip(values, observed, made.ignorance, strict=True):
        same = sum(bin_of(x) == bin_of(y) for x in row)
        assert found == pytest.approx(-math.log2((same + 1) / (len(row) + 11)), abs=1e-12)


@pytest.mark.parametrize("edge", [n for low, high in BINS for n in (low, high)] + [1001, 10**6])
def test_counts_at_the_edges_are_in_their_bins(edge: int) -> None:
    law = [0, 1, 3, 6, 11, 26, 51, 101, 251, 501, 1001]
    chances = np.arange(1, 12) / 66
    expected = -math.log2((1000 * chances[bin_of(edge)] + 1) / 1011)
    assert ignorance([edge], Discrete.of([law], chances)).tolist() == pytest.approx([expected])


def test_ignorance_is_never_beyond_what_a_thousand_draws_can_say() -> None:
    best, worst = ignorance([0, 7], Discrete.of([[0], [0]]))
    assert (best, worst) == pytest.approx((math.log2(1011 / 1001), math.log2(1011)))
    # With twelve draws the best there is would be worse than many a forecast of a thousand.
    assert score([0], Draws.of([[0] * 12])).ignorance[0] == pytest.approx(math.log2(23 / 13))


def test_a_distribution_is_scored_as_the_draws_it_would_be() -> None:
    law = Discrete.of([[0, 4, 30]], [0.5, 0.3, 0.2])
    values = [[0] * 500 + [4] * 300 + [30] * 200]
    for y in (0, 3, 4, 30, 5000):
        exact, drawn = score([y], law), score([y], Draws.of(values))
        assert exact.draws == drawn.draws == DRAWS
        assert [s.item() for s in exact[:3]] == pytest.approx([s.item() for s in drawn[:3]], abs=1e-9)


def test_a_draw_counts_as_ten_thousand_million_at_most() -> None:
    assert score([0], Draws.of([[10**12]])).crps.tolist() == [1e10]


def test_repeating_draws_changes_nothing_but_their_number() -> None:
    values = np.random.default_rng(3).poisson(0.8, (5, 4, 12))
    made = repeated(Draws.of(values))
    assert made.draws == 996
    assert (made.dense() == np.repeat(values, 83, axis=2)).all()
    observed = np.ones((5, 4))
    np.testing.assert_allclose(score(observed, made).crps, crps(observed, Draws.of(values)), rtol=1e-12)
    assert repeated(made).draws == 996


def test_the_windows_are_calendar_years_seen_from_the_october_before() -> None:
    assert WINDOWS[:1] + WINDOWS[-1:] == (2018, 2024)
    assert months.iso(origin(2024)) == "2023-10"
    assert [months.iso(origin(2024) + horizon) for horizon in (HORIZONS[0], HORIZONS[-1])] == ["2024-01", "2024-12"]


@pytest.mark.shared
def test_the_challenges_own_draws_get_its_published_scores(shared: Path) -> None:
    """Mean CRPS and interval score of the twelve draws, as published; their ignorance after whole repetitions."""
    folder = shared / "views_challenge"
    with (folder / "published_scores_2018_2021.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["benchmark"] == "bm_conflictology"]
    published = {(int(row["window"]), row["metric"]): float(row["mean"]) for row in rows}
    ignorances, exact = [], []
    for year in YEARS:
        draws = laid_out(folder / f"bm_conflictology_cm_{year}.parquet")[2]
        came = laid_out(folder / f"cm_actuals_{year}.parquet")[2][:, :, 0]
        made = score(came, Draws.of(draws))
        assert made.crps.mean() == pytest.approx(published[year, "crps"], rel=1e-10)
        assert made.interval.mean() == pytest.approx(published[year, "mis"], rel=1e-10)
        ignorances.append(round(score(came, repeated(Draws.of(draws))).ignorance.mean(), 4))
        exact.append(round(ignorance(came.ravel(), Discrete.of(draws.reshape(-1, 12))).mean(), 4))
    assert ignorances == [0.7407, 0.6839, 0.6335, 0.7410]
    assert exact == [0.7409, 0.6841, 0.6336, 0.7412]
