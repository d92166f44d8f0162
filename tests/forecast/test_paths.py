"""Joint paths: what is kept together, what adds up, and what is never certain."""

import dataclasses
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.forecast import predict
from hune.forecast.joint import futures
from hune.forecast.models.reference import Bootstrap, Conflictology, WeightedHistory, Zero
from hune.forecast.paths import LEVELS, Paths, lay, quantiles, shrink
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import Matrix

counts = arrays.arrays(np.int64, (3, 24), elements=st.integers(0, 500))


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path))


@dataclasses.dataclass(frozen=True)
class Counting:
    """Is certain of h deaths, h months after the origin, times the unit's place."""

    name: str = "counting"
    window: int = 1

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        places = 1 + np.arange(len(matrix.units))
        every = Discrete.of(np.multiply.outer(places, horizons).reshape(-1, 1))
        return dataclasses.replace(every, row=every.row.reshape(len(places), len(horizons)))


def world() -> Matrix:
    return Matrix.of(clustered(6, 80), units=[432, 433, 434, 436, 438, 439], first=400)


def test_what_never_changes_is_certain() -> None:
    paths = lay(Conflictology(24), Matrix.of([[7] * 24, [0] * 24]), 24, 12)
    assert {*paths.total().dense()[0].tolist()} == {84}
    assert {*paths.maximum().dense()[0].tolist()} == {7}
    assert paths.fan()[0].tolist() == [[7.0] * 5] * 12
    assert paths.any_at_least(7).tolist() == [1.0, 0.0]
    assert len(paths.draws[1].value) == 0
    assert crps([90, 0], paths.total()).tolist() == [6.0, 0.0]


def test_each_month_ahead_is_the_forecast_of_that_month() -> None:
    paths = lay(Counting(), world(), 470, 12, draws=10)
    assert (paths.draws.dense() == np.multiply.outer([1, 2, 3, 4, 5, 6], np.arange(1, 13))[:, :, None]).all()
    assert paths.total().mean().tolist() == [78.0 * place for place in range(1, 7)]
    assert paths.maximum().mean().tolist() == [12.0 * place for place in range(1, 7)]
    assert paths.together().total().mean().tolist() == [78.0 * 21]


def test_paths_are_joint_draws_of_the_forecast() -> None:
    matrix = world()
    paths = lay(Conflictology(24), matrix, 470, 9, draws=300, seed=7)
    forecast = predict(Conflictology(24), matrix, 470, range(1, 10), seed=7)
    assert paths.identity == forecast.identity
    assert paths.identity.seed == 7
    assert paths.horizons == tuple(range(1, 10))
    assert (paths.units == matrix.units).all()
    assert (paths.draws.dense() == futures(forecast, 300, seed=7).dense()).all()


def test_what_is_drawn_is_drawn_with_its_seed() -> None:
    made = [lay(Conflictology(24), world(), 470, 6, draws=100, seed=seed).draws.dense() for seed in (3, 3, 4)]
    assert (made[0] == made[1]).all()
    assert (made[0] != made[2]).any()


def test_a_model_learns_from_all_units_whichever_are_asked_for() -> None:
    matrix = world()
    paths = lay(Bootstrap(24), matrix, 470, 3, units=[439, 433], draws=5000)
    past = matrix.window(447, 470)
    assert paths.units.tolist() == [433, 439]
    assert paths.draws.exceedance(1) == pytest.approx(np.full((2, 3), (past > 0).mean()), abs=5 / 5000**0.5)
    with pytest.raises(HuneError, match="HN502"):
        lay(Bootstrap(24), matrix, 470, 3, units=[433, 435])


def test_what_comes_after_the_origin_is_not_seen() -> None:
    matrix = world()
    later = matrix.values.copy()
    later[:, 71:] += 1000
    seen = lay(WeightedHistory(6, 36), matrix, 470, 6, draws=50)
    blind = lay(WeightedHistory(6, 36), dataclasses.replace(matrix, values=later), 470, 6, draws=50)
    assert (seen.draws.dense() == blind.draws.dense()).all()


def test_a_count_that_was_revised_is_not_overlooked() -> None:
    before, after = ([[4] * 23 + [last]] for last in (4, 5))
    totals = [lay(Conflictology(1), Matrix.of(known), 24, 2).total().mean().item() for known in (before, after)]
    assert totals == [8.0, 10.0]


@given(history=counts, months=st.sampled_from([1, 4, 12]), seed=st.integers(0, 99))
@settings(max_examples=30, deadline=None)
def test_totals_and_worst_months_are_those_of_the_paths(history: np.ndarray, months: int, seed: int) -> None:
    paths = lay(Conflictology(24), Matrix.of(history), 24, months, draws=60, seed=seed)
    values = paths.draws.dense()
    assert values.shape == (3, months, 60)
    assert all(np.isin(values[u], history[u]).all() for u in range(3))
    assert (paths.total().dense() == values.sum(axis=1)).all()
    assert (paths.maximum().dense() == values.max(axis=1)).all()
    np.testing.assert_allclose(paths.any_at_least(250), (values >= 250).any(axis=1).mean(axis=1))


@given(history=counts, seed=st.integers(0, 99))
@settings(max_examples=20, deadline=None)
def test_units_are_added_up_within_each_path(history: np.ndarray, seed: int) -> None:
    paths = lay(Conflictology(24), Matrix.of(history), 24, 6, draws=60, seed=seed)
    whole = paths.together()
    assert (whole.draws.dense() == paths.draws.dense().sum(axis=0, keepdims=True)).all()
    assert (whole.total().dense() == paths.total().dense().sum(axis=0, keepdims=True)).all()
    assert (whole.units.tolist(), whole.horizons, whole.truth.tolist()) == ([0], paths.horizons, ["given"])
    assert whole.total().mean() == pytest.approx(paths.total().mean().sum(keepdims=True))


def test_a_range_of_the_sum_is_narrower_than_the_sum_of_ranges() -> None:
    matrix = Matrix.of(np.random.default_rng(1).poisson(20, (8, 36)))
    paths = lay(Conflictology(36), matrix, 36, 12)

    def width(draws: Paths) -> float:
        return float((draws.total().quantile(0.95) - draws.total().quantile(0.05)).sum())

    assert 0.3 * width(paths) < width(paths.together()) < 0.8 * width(paths)


def test_different_vintages_are_not_added_up() -> None:
    whole = Matrix.of([range(24), range(24)])
    paths = lay(Conflictology(24), dataclasses.replace(whole, truth=np.array(["one", "two"])), 24, 6)
    with pytest.raises(HuneError, match="HN506"):
        paths.together()
    assert paths.select([2]).together().truth.tolist() == ["two"]


def test_of_no_units_the_sum_is_zero() -> None:
    nobody = lay(Zero(), Matrix.of([[0]]), 1, 2, units=[], draws=9)
    assert nobody.draws.shape == (0, 2)
    assert nobody.together().draws.dense().tolist() == [[[0] * 9] * 2]


def test_some_units_are_the_same_paths() -> None:
    paths = lay(Conflictology(24), world(), 470, 6, draws=50)
    some = paths.select([439, 433])
    assert some.units.tolist() == [433, 439]
    assert (some.draws.dense() == paths.draws.dense()[[1, 5]]).all()
    with pytest.raises(HuneError, match="HN502"):
        paths.select([440])


def test_months_already_past_are_left_out() -> None:
    paths = lay(Conflictology(24), Matrix.of([range(24)]), 24, 12, draws=50)
    late = paths.over(8, 12)
    assert late.horizons == (8, 9, 10, 11, 12)
    assert (late.draws.dense() == paths.draws.dense()[:, 7:]).all()
    assert late.over(9, 9).horizons == (9,)
    for first, last in [(0, 3), (9, 13), (9, 8)]:
        with pytest.raises(HuneError, match="HN511"):
            paths.over(first, last)
    with pytest.raises(HuneError, match="HN511"):
        late.over(7, 9)


def test_a_fan_is_the_quantiles_month_by_month() -> None:
    paths = lay(Conflictology(24), Matrix.of([range(24), [0] * 24]), 24, 6, draws=200)
    fan, values = paths.fan(), np.sort(paths.draws.dense(), axis=2)
    assert fan.shape == (2, 6, 5)
    assert (fan == values[:, :, [9, 49, 99, 149, 189]]).all()
    assert (quantiles(paths.total())[:, 2] == paths.total().quantile(LEVELS[2])).all()


def test_thresholds_may_be_each_units_own() -> None:
    paths = lay(Counting(), world(), 470, 3, draws=10)
    assert paths.any_at_least([3, 7, 9, 13, 15, 19]).tolist() == [1, 0, 1, 0, 1, 0]


@given(share=st.floats(0, 1), tried=st.integers(1, 10_000))
def test_no_share_of_paths_is_certainty(share: float, tried: int) -> None:
    drawn = float(shrink(share, tried))
    assert 0 < drawn < 1
    # As far towards one half as one try more that came out either way.
    assert drawn - share == pytest.approx((0.5 - share) / (tried + 1), abs=1e-12)


def test_a_hundred_tries_leave_half_a_percent() -> None:
    quiet = lay(Conflictology(24), Matrix.of([[0] * 24]), 24, 12)
    assert shrink(quiet.any_at_least(1)).tolist() == pytest.approx([0.5 / 101])
    assert shrink(quiet.any_at_least(0)).tolist() == pytest.approx([100.5 / 101])
    assert shrink(quiet.any_at_least(1), 24).tolist() == [0.02]


@pytest.mark.parametrize("months", [0, -1, 37])
def test_a_length_is_one_to_thirty_six(months: int) -> None:
    with pytest.raises(HuneError, match="HN511"):
        lay(Conflictology(24), Matrix.of([range(24)]), 24, months)


def test_three_years_can_be_laid() -> None:
    assert lay(Conflictology(24), Matrix.of([range(24)]), 24, 36, draws=5).draws.dense().shape == (1, 36, 5)


def test_no_paths_at_all_are_refused() -> None:
    with pytest.raises(HuneError, match="HN513"):
        lay(Conflictology(24), Matrix.of([range(24)]), 24, 6, draws=0)


def test_a_window_that_is_not_covered_is_refused() -> None:
    with pytest.raises(HuneError, match="HN501"):
        lay(Conflictology(24), Matrix.of([range(23)]), 23, 6)
    with pytest.raises(HuneError, match="HN501"):
        lay(Conflictology(24), with_gap(world(), 2, 60), 470, 6)
    with pytest.raises(HuneError, match="HN512"):
        lay(Conflictology(24), Matrix.of([range(24)]), 25, 6)


SCRIPT = """
import numpy as np
from hune.panel.matrix import Matrix
from hune.forecast.paths import lay
from hune.forecast.models.reference import WeightedHistory
from hune.forecast.scoring.scores import crps
rng = np.random.default_rng(5)
matrix = Matrix.of(rng.poisson(3, (400, 120)))
paths = lay(WeightedHistory(12, 84), matrix, 100, 18, draws=300, seed=2)
scores = crps(np.full(400, 40), paths.total())
own = crps(np.full(400, 4), WeightedHistory(12, 84).distribution(matrix, 100))
print(scores.tobytes().hex() + own.tobytes().hex() + paths.together().total().value.tobytes().hex())
"""


def test_results_do_not_depend_on_the_number_of_threads(tmp_path: Path) -> None:
    names = ["OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS", "OMP_NUM_THREADS"]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=os.environ | dict.fromkeys(names, threads) | {"HUNE_CACHE": str(tmp_path / threads)},
            capture_output=True,
            check=True,
        ).stdout
        for threads in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 10_000
