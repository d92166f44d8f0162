"""Mixing distributions, sharpening them, and finding the weights with the least score."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tests.forecast.worlds import clustered

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.model import Model
from hune.forecast.models.boosted import Boosted
from hune.forecast.models.ladder import LADDER, on_ladder
from hune.forecast.models.pool import (
    FEW,
    Pool,
    Weights,
    best_weights,
    members,
    mixed,
    places,
    quadratic,
    sharpened,
    tuned,
)
from hune.forecast.models.reference import Conflictology, WeightedHistory, Zero
from hune.forecast.models.self_exciting import SelfExciting
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import Matrix

few = st.lists(st.integers(0, 40), min_size=1, max_size=5)
rows = arrays(np.float64, st.tuples(st.integers(1, 3), st.integers(2, 8)), elements=st.floats(0, 1)).filter(
    lambda weights: bool((weights.sum(axis=1) > 0.01).all())
)


@dataclass(frozen=True)
class Refusing:
    """A model that cannot say anything."""

    code: str = "HN535"
    name: str = "refusing"
    window: int = 1

    def fit(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Model:
        raise HuneError(self.code, origin="", value=0, least=1, weights="", models="")

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        raise HuneError(self.code, origin="", value=0, least=1, weights="", models="")


def by_hand(models: Sequence[Model], *weights: float, sharpness: float = 1.0) -> Pool:
    """Pool models with the same weights everywhere."""
    names = tuple(model.name for model in models)
    return Pool(Weights(names, (), (), ((weights,),), (sharpness,), "by hand"), tuple(models))


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
    weights = Weights(("zero",), (1.0, 10.0), (7,), (), (), "")
    assert places(np.array([0.5, 1.0, 50.0]), (6, 7), weights).tolist() == [[0, 1], [2, 3], [4, 5]]


def test_the_weights_that_come_along_are_for_the_models_that_are_pooled() -> None:
    for unit, weights in tuned().items():
        assert weights.members == tuple(model.name for model in members(unit))
        table = np.array(weights.weights)
        assert table.shape == (len(weights.bounds) + 1, len(weights.bands) + 1, len(weights.members))
        assert table.sum(axis=-1) == pytest.approx(1)
        assert (table >= 0).all()
        assert len(weights.sharpness) == len(weights.bounds) + 1
        assert min(weights.sharpness) >= 1


def test_a_pool_of_given_models_mixes_them() -> None:
    models = (Zero(), Conflictology(2))
    weights = Weights(("zero", "conflictology(2)"), (), (), (((0.25, 0.75),),), (1.0,), "by hand")
    matrix = Matrix.of([[1] * 34 + [4, 8]])
    made = Pool(weights, models).ahead(matrix, 36, (1, 2))
    assert made.mean() == pytest.approx(np.full((1, 2), 4.5))
    assert on_ladder(made).sum() == pytest.approx(len(made.atoms))


def test_weights_of_other_models_are_refused() -> None:
    weights = Weights(("zero",), (), (), (((1.0,),),), (1.0,), "")
    with pytest.raises(HuneError, match="HN537"):
        Pool(weights, (WeightedHistory(3, 36),)).ahead(Matrix.of([[1] * 36]), 36, (1,))


def test_a_kind_of_unit_without_weights_is_refused() -> None:
    with pytest.raises(HuneError, match="HN503"):
        Pool().ahead(Matrix.of([[1] * 36], unit="unplaced"), 36, (1,))


QUIET = Matrix.of([[1] * 34 + [4, 8]])


def test_a_member_with_too_little_to_learn_from_leaves_its_weight_to_the_others() -> None:
    others = (Zero(), Conflictology(2))
    cases: list[tuple[tuple[Model, ...], tuple[float, ...]]] = [
        ((Refusing(), *others), (0.6, 0.1, 0.3)),
        ((Zero(), Refusing(), Conflictology(2)), (0.1, 0.6, 0.3)),
    ]
    alone = by_hand(others, 0.25, 0.75).ahead(QUIET, 36, (1, 2))
    for models, weights in cases:
        made = by_hand(models, *weights).ahead(QUIET, 36, (1, 2))
        assert on_ladder(made)[made.row] == pytest.approx(on_ladder(alone)[alone.row])


def test_the_last_member_has_to_say_something() -> None:
    with pytest.raises(HuneError, match="HN535"):
        by_hand((Zero(), Refusing()), 0.5, 0.5).ahead(QUIET, 36, (1,))


def test_any_other_refusal_is_passed_on() -> None:
    with pytest.raises(HuneError, match="HN537"):
        by_hand((Refusing(code="HN537"), Zero()), 0.5, 0.5).ahead(QUIET, 36, (1,))


@pytest.mark.parametrize(("kind", "count"), [("country", 12), ("country", 32), ("cell", 9)])
def test_a_pool_that_has_learnt_says_the_same_and_learns_no_more(kind: str, count: int) -> None:
    matrix = Matrix.of(clustered(count), units=range(153000, 153000 + count), unit=kind)
    learnt = Pool().fit(matrix, 140, (1, 2, 6))
    assert learnt.name == Pool().name
    at_once, later = Pool().ahead(matrix, 140, (1, 2, 6)), learnt.ahead(matrix, 140, (1, 2, 6))
    assert np.array_equal(on_ladder(later)[later.row], on_ladder(at_once)[at_once.row])
    assert not any(isinstance(model, SelfExciting) for model in learnt.models)
    assert any(isinstance(model, Boosted) for model in learnt.models) == (kind == "country" and count < FEW)


def test_a_member_that_cannot_learn_yet_is_asked_and_left_out() -> None:
    pool = by_hand((Refusing(), *(Zero(), Conflictology(2))), 0.6, 0.1, 0.3)
    assert pool.fit(QUIET, 36, (1,)).models == pool.models


def test_ranks_are_stretched_by_the_beta_distribution() -> None:
    weights = np.array([[0.1, 0.2, 0.3, 0.4]] * 2)
    upto = np.array([0.1, 0.3, 0.6, 1.0])
    made = sharpened(weights, np.array([2.0, 1.0]))
    assert np.cumsum(made[0]) == pytest.approx(3 * upto**2 - 2 * upto**3)
    assert made[1] == pytest.approx(weights[1])


@given(rows, st.floats(1, 5))
def test_sharpening_keeps_the_median_and_takes_from_both_ends(weights: np.ndarray, sharpness: float) -> None:
    weights = weights / weights.sum(axis=1, keepdims=True)
    made = sharpened(weights, np.full(len(weights), sharpness))
    assert (made >= 0).all()
    assert made.sum(axis=1) == pytest.approx(1)
    assert (made[weights == 0] == 0).all()
    before, after = np.cumsum(weights, axis=1), np.cumsum(made, axis=1)
    assert (np.where(before < 0.5, before - after, after - before) > -1e-9).all()
    # Which end a distribution is read from makes no difference.
    back = sharpened(weights[:, ::-1], np.full(len(weights), sharpness))[:, ::-1]
    assert back == pytest.approx(made, abs=1e-9)


def test_a_mixture_is_sharpened_place_by_place() -> None:
    parts = [Discrete.of([[0, 1, 2, 3]] * 2), Discrete.of([[0, 0, 0, 3]] * 2)]
    weights, place = np.array([[0.5, 0.5], [0.5, 0.5]]), np.array([0, 1])
    plain = mixed(parts, weights, place)
    made = mixed(parts, weights, place, np.array([1.0, 3.0]))
    assert made.exceedance(2)[0] == pytest.approx(plain.exceedance(2)[0])
    upto = 1 - plain.exceedance(2)[1]
    assert 1 - made.exceedance(2)[1] == pytest.approx(10 * upto**3 - 15 * upto**4 + 6 * upto**5)


def test_a_pool_is_sharpened_by_the_class_of_each_unit() -> None:
    calm, busy = [0, 1] * 18, [0, 90] * 18
    models = (Conflictology(36), Zero())
    names, even = tuple(model.name for model in models), ((0.9, 0.1), (0.9, 0.1))
    weights = Weights(names, (20.0,), (7,), (even, even), (1.0, 4.0), "by hand")
    made = Pool(weights, models).ahead(Matrix.of([calm, busy]), 36, (1, 12))
    plain = 0.9 * 0.5
    tail = plain**4 * (35 - 84 * plain + 70 * plain**2 - 20 * plain**3)
    assert made.exceedance(1) == pytest.approx(np.array([[plain] * 2, [tail] * 2]))
    assert LADDER[on_ladder(made)[made.row[1, 0]] > 0].max() > 80


def test_where_all_the_weight_was_on_those_left_out_the_others_count_alike() -> None:
    # Too few months with deaths for trees to learn from.
    models = (Boosted(), Zero(), Conflictology(2))
    weights = Weights(("boosted(84)", "zero", "conflictology(2)"), (), (), (((1.0, 0.0, 0.0),),), (1.0,), "by hand")
    made = Pool(weights, models).ahead(Matrix.of([[0] * 34 + [4, 8]]), 36, (1,))
    assert made.mean() == pytest.approx(np.full((1, 1), 3.0))
