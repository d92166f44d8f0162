"""Joint paths: what is kept together, what adds up, and what is never certain."""

import dataclasses
import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from hune.errors import HuneError
from hune.forecast.paths import LEVELS, block_paths, path_steps, shrink
from hune.forecast.scores import crps
from hune.panel.matrix import Matrix

counts = arrays.arrays(np.int64, (3, 24), elements=st.integers(0, 500))


def test_up_to_six_months_every_start_is_kept_once() -> None:
    for months in range(1, 7):
        steps = path_steps(months)
        assert steps.shape == (24, months)
        assert steps[:, 0].tolist() == list(range(24))
        assert (np.diff(steps, axis=1) % 24 == 1).all()


@pytest.mark.parametrize(("months", "paths"), [(7, 576), (12, 576), (13, 2000), (36, 2000)])
def test_longer_futures_are_blocks_end_to_end(months: int, paths: int) -> None:
    steps = path_steps(months)
    assert steps.shape == (paths, months)
    assert steps.min() >= 0
    assert steps.max() <= 23
    within = np.arange(1, months) % 6 != 0
    assert (np.diff(steps, axis=1)[:, within] % 24 == 1).all()


@pytest.mark.parametrize("months", [1, 6, 12])
def test_every_past_month_is_as_likely_at_each_month_ahead(months: int) -> None:
    steps = path_steps(months)
    for ahead in range(months):
        assert np.bincount(steps[:, ahead], minlength=24).tolist() == [len(steps) // 24] * 24


def test_a_war_that_just_began_is_seen() -> None:
    history = [0] * 22 + [150_000, 150_000]
    total = block_paths(Matrix.of([history]), 24, 1).total()
    assert total.exceedance(1).tolist() == pytest.approx([2 / 24])
    assert block_paths(Matrix.of([history]), 24, 3).total().quantile(0.95).tolist() == [300_000]


def test_what_is_drawn_is_drawn_with_its_seed() -> None:
    assert (path_steps(18, seed=3) == path_steps(18, seed=3)).all()
    assert (path_steps(18, seed=3) != path_steps(18, seed=4)).any()
    assert (path_steps(12, seed=3) == path_steps(12, seed=4)).all()


@given(history=counts, months=st.sampled_from([1, 4, 6, 8, 12]))
@settings(max_examples=40, deadline=None)
def test_totals_and_worst_months_are_those_of_the_paths(history: np.ndarray, months: int) -> None:
    paths = block_paths(Matrix.of(history), 24, months)
    values = paths.values
    assert values.shape == (len(paths.steps), 3, months)
    np.testing.assert_array_equal(np.sort(values.sum(axis=2), axis=0).T, dense(paths.total()))
    np.testing.assert_array_equal(np.sort(values.max(axis=2), axis=0).T, dense(paths.maximum()))
    np.testing.assert_allclose(paths.monthly().mean(), values.mean(axis=0))
    np.testing.assert_allclose(paths.any_at_least(250), (values >= 250).any(axis=2).mean(axis=0))


def dense(distribution: object) -> np.ndarray:
    return distribution.atoms[distribution.row]  # type: ignore[attr-defined, no-any-return]


@given(history=counts)
@settings(max_examples=30, deadline=None)
def test_units_are_added_up_within_each_path(history: np.ndarray) -> None:
    paths = block_paths(Matrix.of(history), 24, 6)
    alone = block_paths(Matrix.of(history).together(), 24, 6)
    assert (paths.together().values == paths.values.sum(axis=1, keepdims=True)).all()
    assert (dense(paths.together().total()) == dense(alone.total())).all()


def test_what_moves_together_stays_together() -> None:
    # Two countries at war in turns: the sum never changes, though each alone swings between 20 and 30.
    turns = np.array([[10, 0] * 12, [0, 10] * 12])
    paths = block_paths(Matrix.of(turns), 24, 5)
    assert {*dense(paths.total()).ravel().tolist()} == {20.0, 30.0}
    assert set(dense(paths.together().total()).ravel()) == {50.0}


def test_months_already_past_are_left_out() -> None:
    paths = block_paths(Matrix.of([range(24)]), 24, 12)
    late = paths.over(8, 12)
    assert late.horizons == (8, 9, 10, 11, 12)
    assert (late.values == paths.values[:, :, 7:]).all()
    with pytest.raises(HuneError, match="HN511"):
        late.over(7, 9)
    with pytest.raises(HuneError, match="HN511"):
        paths.over(9, 8)


def test_equal_blocks_give_their_smallest_and_largest_as_ninety_percent() -> None:
    total = block_paths(Matrix.of([range(24)]), 24, 6).total()
    ranges = [total.quantile(level).item() for level in LEVELS]
    totals = sorted(sum((start + step) % 24 for step in range(6)) for start in range(24))
    assert ranges == [totals[rank] for rank in (0, 5, 11, 17, 23)]


def test_a_fan_is_the_quantiles_month_by_month() -> None:
    fan = block_paths(Matrix.of([range(24), [0] * 24]), 24, 6).fan()
    assert fan.shape == (2, 6, 5)
    assert fan[0, 0].tolist() == [0, 5, 11, 17, 23]
    assert not fan[1].any()


def test_no_block_of_evidence_makes_anything_certain() -> None:
    quiet = block_paths(Matrix.of([[0] * 24]), 24, 12)
    assert quiet.blocks == 24
    assert shrink(quiet.any_at_least(1), quiet.blocks).tolist() == [0.02]
    assert shrink(quiet.any_at_least(0), quiet.blocks).tolist() == pytest.approx([0.98])


def test_thresholds_may_be_each_units_own() -> None:
    paths = block_paths(Matrix.of([range(24), range(24)]), 24, 6)
    assert paths.any_at_least([6, 23]).tolist() == pytest.approx([23 / 24, 6 / 24])


@pytest.mark.parametrize("wrong", [{"months": 0}, {"months": 37}])
def test_a_length_is_one_to_thirty_six(wrong: dict[str, int]) -> None:
    with pytest.raises(HuneError, match="HN511"):
        block_paths(Matrix.of([range(24)]), 24, **wrong)


@pytest.mark.parametrize("wrong", [{"block": 25}, {"block": 0}, {"months": 36, "draws": 0}])
def test_blocks_fit_their_window(wrong: dict[str, int]) -> None:
    with pytest.raises(HuneError, match="HN513"):
        block_paths(Matrix.of([range(24)]), 24, **({"months": 6} | wrong))


def test_a_window_that_is_not_covered_is_refused() -> None:
    with pytest.raises(HuneError, match="HN501"):
        block_paths(Matrix.of([range(23)]), 23, 6)
    with pytest.raises(HuneError, match="HN512"):
        block_paths(Matrix.of([range(24)]), 25, 6)


def test_different_vintages_are_not_added_up() -> None:
    whole = Matrix.of([range(24), range(24)])
    paths = block_paths(dataclasses.replace(whole, truth=np.array(["one", "two"])), 24, 6)
    with pytest.raises(HuneError, match="HN506"):
        paths.together()
    assert paths.select([2]).together().units.tolist() == [0]


SCRIPT = """
import numpy as np
from hune.panel.matrix import Matrix
from hune.forecast.paths import block_paths
from hune.forecast.models import WeightedHistory
from hune.forecast.scores import crps
rng = np.random.default_rng(5)
matrix = Matrix.of(rng.poisson(3, (400, 120)))
paths = block_paths(matrix, 100, 18, seed=2)
scores = crps(np.full(400, 40), paths.total())
own = crps(np.full(400, 4), WeightedHistory(12, 84).distribution(matrix, 100))
print(scores.tobytes().hex() + own.tobytes().hex())
"""


def test_results_do_not_depend_on_the_number_of_threads() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=os.environ | dict.fromkeys(["OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS", "OMP_NUM_THREADS"], threads),
            capture_output=True,
            check=True,
        ).stdout
        for threads in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 10_000


def test_paths_are_scored_as_distributions() -> None:
    paths = block_paths(Matrix.of([[5] * 24]), 24, 6)
    assert crps([33], paths.total()).tolist() == pytest.approx([3.0])
