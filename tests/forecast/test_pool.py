"""Mixing distributions and finding the weights with the least score."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.ladder import on_ladder
from hune.forecast.models import Conflictology, WeightedHistory, Zero
from hune.forecast.pool import Pool, Weights, best_weights, members, mixed, places, quadratic, tuned
from hune.forecast.scores import crps
from hune.panel.matrix import Matrix

few = st.lists(st.integers(0, 40), min_size=1, max_size=5)


@given(few, few, st.floats(0, 1), st.integers(0, 45))
def test_a_mixture_adds_up_chances(one: list[int], other: list[int], share: float, value: int) -> None:
    a, b = Discrete.of([one]), Discrete.of([other])
    made = mixed([a, b], np.array([[share, 1 - share]]), np.array([0]))
    expected = share * a.exceedance(value) + (1 - share) * b.exceedance(value)
    assert made.exceedance(value) == pytest.approx(expected)


@settings(max_examples=50)
@given(few, few, st.integers(0, 300), st.floats(0, 1))
def test_the_quadratic_is_the_score(one: list[int], other: list[int], observed: int, share: float) -> None:
    parts = [Discrete.of([one]), Discrete.of([other])]
    score = quadratic(parts, np.array([observed]))

    def told(w: list[float]) -> float:
        return float(np.array(w) @ score @ w)

    def exact(w: list[float]) -> float:
        return float(crps([observed], mixed(parts, np.array([w]), np.array([0])))[0])

    here, there = [share, 1 - share], [1.0, 0.0]
    assert told(here) - told(there) == pytest.approx(exact(here) - exact(there), abs=1e-6)


def test_the_better_model_gets_the_weight_and_shrinking_takes_some_back() -> None:
    parts = [Discrete.of([[4.0]] * 3), Discrete.of([[30.0]] * 3)]
    score = quadratic(parts, np.array([4, 4, 4]))
    assert best_weights(score, shrink=0) == pytest.approx([1, 0], abs=1e-4)
    shrunk = best_weights(score, shrink=10)
    assert 0.5 < shrunk[0] < 0.9
    assert shrunk.sum() == pytest.approx(1)


def test_nothing_to_learn_gives_equal_weights() -> None:
    assert best_weights(quadratic([Discrete.of([[0.0]])] * 2, np.array([0]))).tolist() == [0.5, 0.5]


def test_a_unit_and_month_find_their_weights() -> None:
    weights = Weights(("zero",), (1.0, 10.0), (7,), (), "")
    assert places(np.array([0.5, 1.0, 50.0]), (6, 7), weights).tolist() == [[0, 1], [2, 3], [4, 5]]


def test_the_weights_that_come_along_are_for_the_models_that_are_pooled() -> None:
    for unit, weights in tuned().items():
        assert weights.members == tuple(model.name for model in members(unit))
        table = np.array(weights.weights)
        assert table.shape == (len(weights.bounds) + 1, len(weights.bands) + 1, len(weights.members))
        assert table.sum(axis=-1) == pytest.approx(1)
        assert (table >= 0).all()


def test_a_pool_of_given_models_mixes_them() -> None:
    models = (Zero(), Conflictology(2))
    weights = Weights(("zero", "conflictology(2)"), (), (), (((0.25, 0.75),),), "by hand")
    matrix = Matrix.of([[1] * 34 + [4, 8]])
    made = Pool(weights, models).ahead(matrix, 36, (1, 2))
    assert made.mean() == pytest.approx(np.full((1, 2), 4.5))
    assert on_ladder(made).sum() == pytest.approx(len(made.atoms))


def test_weights_of_other_models_are_refused() -> None:
    weights = Weights(("zero",), (), (), (((1.0,),),), "")
    with pytest.raises(HuneError, match="HN537"):
        Pool(weights, (WeightedHistory(3, 36),)).ahead(Matrix.of([[1] * 36]), 36, (1,))


def test_a_kind_of_unit_without_weights_is_refused() -> None:
    with pytest.raises(HuneError, match="HN503"):
        Pool().ahead(Matrix.of([[1] * 36], unit="unplaced"), 36, (1,))
