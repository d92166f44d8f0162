"""Shares of a chance: they add up, and each says what it claims to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.explain.shares import (
    ARRANGEMENTS,
    FEWEST,
    Shares,
    alike,
    arrangements,
    chances,
    share_anywhere,
    shares,
)
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.forecast.models.analogues import Analogues
from hune.forecast.models.peers import Peers
from hune.forecast.models.reference import (
    Bootstrap,
    Conflictology,
    ConflictologyNeighbours,
    LastPoisson,
    WeightedHistory,
    Zero,
)
from hune.forecast.models.self_exciting import SelfExciting
from hune.forecast.models.states import States
from hune.panel.matrix import Matrix
from hune.places import grid

AROUND = ConflictologyNeighbours(12)
BLIND: list[Model] = [
    Zero(),
    LastPoisson(),
    Bootstrap(60),
    Conflictology(12),
    WeightedHistory(6, 36),
    Peers(24),
    States(),
    Analogues(),
]


def square(side: int, values: np.ndarray) -> Matrix:
    """Lay units out as a square of cells, row by row."""
    corner = 152_000
    gids = [corner + row * grid.COLUMNS + column for row in range(side) for column in range(side)]
    return Matrix.of(values, units=gids, unit="cell")


def told(model: Model, matrix: Matrix, origin: int, **asked: object) -> tuple[Shares, ...]:
    return shares(predict(model, matrix, origin, [1, 3]), model, matrix, **asked)  # type: ignore[arg-type]


def world(side: int = 6, seed: int = 3) -> Matrix:
    return square(side, clustered(side * side, 90, seed))


@pytest.mark.parametrize("model", [*BLIND, AROUND], ids=lambda model: model.name)
def test_shares_add_up_to_the_chance_that_is_told(model: Model) -> None:
    matrix = world()
    forecast = predict(model, matrix, 90, [1, 3])
    found = shares(forecast, model, matrix, thresholds=[1, 5, 25])
    assert len(found) == 36 * 2 * 3
    expected = chances(forecast.distribution, [1, 5, 25]).ravel()
    assert [one.told for one in found] == expected.tolist()
    for one in found:
        assert one.baseline + one.own + one.neighbours == pytest.approx(one.told, abs=1e-15)
        assert 0 <= one.anywhere <= 1
        assert -1e-12 <= one.alone <= 1 + 1e-12


@pytest.mark.parametrize("model", BLIND, ids=lambda model: model.name)
@pytest.mark.parametrize("unit", ["country", "cell"])
def test_a_model_that_does_not_look_around_has_no_share_of_neighbours(model: Model, unit: str) -> None:
    matrix = world() if unit == "cell" else Matrix.of(clustered(36, 90))
    assert {one.neighbours for one in told(model, matrix, 90)} == {0.0}


@dataclass(frozen=True, slots=True)
class Anew:
    """A model that learns each time it is asked."""

    model: Model

    @property
    def name(self) -> str:
        """That of the model."""
        return self.model.name

    @property
    def window(self) -> int:
        """That of the model."""
        return self.model.window

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Say what the model says."""
        return self.model.ahead(matrix, origin, horizons)


@pytest.mark.parametrize("model", [SelfExciting(), Anew(SelfExciting())], ids=["once", "each time"])
def test_what_learns_from_countries_in_another_order_has_none_either(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hune.forecast.models.self_exciting.MOST_SIZES", 100)
    assert {one.neighbours for one in told(model, Matrix.of(clustered(36, 90)), 90)} == {0.0}


def test_units_without_neighbours_have_no_share_of_them() -> None:
    far = Matrix.of(clustered(30, 90), units=[1 + 10 * n for n in range(30)], unit="cell")
    assert {one.neighbours for one in told(AROUND, far, 90)} == {0.0}


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 35), st.integers(2, 12), st.integers(1, 5))
def test_more_months_of_war_next_door_raise_the_share_of_neighbours(at: int, months: int, deaths: int) -> None:
    quiet = world(seed=7)
    starts, near = grid.neighbour_index(quiet.units)
    beside = int(near[starts[at]])
    values = quiet.values.copy()
    values[[at, beside], -12:] = 0
    values[at, -13], values[beside, -1] = 1, 1
    before = square(6, values.copy())
    # Up to five deaths a month it stays in its class, and all change places as before.
    values[beside, -months:] = deaths
    after = square(6, values)
    unit = int(quiet.units[at])
    one, other = (told(AROUND, matrix, 90, units=[unit], thresholds=[1])[0] for matrix in (before, after))
    rise = (months - 1) / 108
    assert other.told - one.told == pytest.approx(rise)
    assert rise / ARRANGEMENTS <= other.neighbours - one.neighbours <= rise + 1e-12


def test_a_war_amid_peace_is_told_around_it() -> None:
    values = np.zeros((49, 60), dtype=int)
    values[24] = 40
    found = told(AROUND, square(7, values), 60, thresholds=[1])[::2]
    rows, columns = np.divmod(np.arange(49), 7)
    beside = (np.maximum(abs(rows - 3), abs(columns - 3)) == 1).tolist()
    shares_of = [one.neighbours for one in found]
    assert min(share for share, near in zip(shares_of, beside, strict=True) if near) > 0.05
    others = [share for at, (share, near) in enumerate(zip(shares_of, beside, strict=True)) if not near and at != 24]
    assert max(others) <= 0


def test_neighbours_neither_lift_nor_lower_a_whole_panel() -> None:
    found = told(AROUND, world(12), 90, thresholds=[1])
    by_unit = np.array([one.neighbours for one in found])
    assert np.abs(by_unit).max() > 0.1
    assert abs(by_unit.mean()) < 0.1 * np.abs(by_unit).mean()


def test_surroundings_calmer_than_usual_lower_a_chance() -> None:
    values = np.tile([[3] * 90], (36, 1))
    values[:14] = 0
    found = told(AROUND, square(6, values), 90, thresholds=[1])
    # In the third row of the square, the third cell borders the quiet two rows, the last row borders none.
    at_edge, deep = found[2 * 14], found[2 * 28]
    assert at_edge.neighbours < deep.neighbours
    assert at_edge.neighbours < 0


def test_the_baseline_is_the_share_of_all_months() -> None:
    matrix = Matrix.of([[0] * 11 + [30], [0] * 6 + [2] * 6])
    assert share_anywhere(matrix, 12, 1) == pytest.approx(7 / 24)
    assert share_anywhere(matrix, 12, 25) == pytest.approx(1 / 24)
    assert share_anywhere(matrix, 11, 25) == 0
    assert {one.baseline for one in told(Conflictology(12), matrix, 12, thresholds=[1])} == {7 / 24}


def test_the_baseline_forgets_after_twenty_years_and_knows_no_gap() -> None:
    long_ago = np.zeros((2, 300), dtype=int)
    long_ago[:, :60] = 9
    assert share_anywhere(Matrix.of(long_ago), 300, 1) == 0
    matrix = Matrix.of([[9] * 20, [0] * 20])
    assert share_anywhere(with_gap(matrix, unit=0, upto=15), 20, 1) == pytest.approx(5 / 25)


def test_a_unit_without_a_past_loses_the_baseline() -> None:
    values = clustered(20, 90)
    values[4] = 0
    one = told(Conflictology(12), Matrix.of(values), 90, units=[5], thresholds=[1])[0]
    assert one.told == one.alone == 0
    assert one.own == -one.baseline < 0


@pytest.mark.parametrize("model", [*BLIND, AROUND, SelfExciting()], ids=lambda model: model.name)
def test_a_panel_without_a_death_is_told_in_numbers(model: Model) -> None:
    for one in told(model, square(5, np.zeros((25, 70), dtype=int)), 70):
        parts = np.array([one.baseline, one.own, one.neighbours, one.told])
        assert np.isfinite(parts).all()
        assert one.baseline == 0
        assert 0 <= one.told < 0.1


def test_one_enormous_month_and_a_single_unit_are_told_in_numbers() -> None:
    values = clustered(25, 70)
    values[3, 69] = 500_000
    for matrix in (square(5, values), Matrix.of(values[3:4]), square(1, values[:1])):
        for one in told(SelfExciting() if len(matrix.units) > 1 else Conflictology(), matrix, 70):
            assert np.isfinite([one.own, one.neighbours, one.told]).all()


def test_a_model_that_learns_each_time_is_explained_too() -> None:
    found = told(Anew(SelfExciting()), world(7), 90)
    assert all(np.isfinite([one.own, one.neighbours]).all() for one in found)
    assert any(one.neighbours != 0 for one in found)


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(20)))
def test_the_order_of_rows_does_not_matter(order: list[int]) -> None:
    values, units = clustered(20, 60), np.array([152_000 + n for n in range(20)])
    plain = Matrix.of(values, units=units, unit="cell")
    mixed = Matrix.of(values[order], units=units[order], unit="cell")
    assert told(AROUND, plain, 60) == told(AROUND, mixed, 60)
    some = units[order[:5]].tolist()
    kept = [one for one in told(AROUND, plain, 60) if one.unit in some]
    assert list(told(AROUND, plain, 60, units=some)) == kept


def test_what_comes_after_the_origin_changes_nothing() -> None:
    values = clustered(36, 90)
    planted = values.copy()
    planted[:, 80:] = 10**6
    assert told(AROUND, square(6, values), 80) == told(AROUND, square(6, planted), 80)


@dataclass
class Learning:
    """A model that counts how often it learns and is asked."""

    learnt: int = 0
    asked: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        return AROUND.name

    @property
    def window(self) -> int:
        return 12

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        raise AssertionError("a learner is not run anew")

    def fit(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> "Fitted":
        self.learnt += 1
        return Fitted(self.asked)


@dataclass
class Fitted:
    asked: list[int]
    name: str = AROUND.name
    window: int = 12

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        self.asked.append(origin)
        return AROUND.ahead(matrix, origin, horizons)


def test_a_learner_learns_once() -> None:
    matrix, model = world(), Learning()
    forecast = predict(AROUND, matrix, 90, [1, 3])
    assert shares(forecast, model, matrix) == shares(forecast, AROUND, matrix)
    assert (model.learnt, len(model.asked)) == (1, ARRANGEMENTS)


def test_a_model_that_does_not_look_around_is_asked_once() -> None:
    matrix = Matrix.of(clustered(20, 60), units=range(1, 201, 10), unit="cell")
    asked: list[int] = []
    shares(predict(AROUND, matrix, 60, [1]), Fitted(asked), matrix)
    assert asked == [60]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 60), st.integers(0, 10**6))
def test_classes_part_all_units(units: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = rng.poisson(rng.choice([0, 0, 0.05, 2, 40, 300], (units, 1)), (units, 70))
    classes = alike(Matrix.of(values), 70)
    assert sorted(np.concatenate(classes).tolist()) == list(range(units))
    assert all(len(rows) >= min(FEWEST, units) for rows in classes)
    means = [values[rows, -12:].mean(axis=1) for rows in classes]
    for calmer, fiercer in pairwise(means):
        assert calmer.max() <= fiercer.min()


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 50), st.integers(0, 10**6))
def test_arrangements_move_whole_pasts_within_their_class(units: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = rng.poisson(rng.choice([0, 0.05, 2, 40], (units, 1)), (units, 70))
    matrix = Matrix.of(values)
    classes = alike(matrix, 70)
    made = list(arrangements(matrix, 70))
    assert len(made) == ARRANGEMENTS
    for moved, to in made:
        assert (moved.values[to] == matrix.values).all()
        assert (moved.units == matrix.units).all()
        for rows in classes:
            assert sorted(to[rows].tolist()) == rows.tolist()
            assert len(rows) == 1 or (to[rows] != rows).all()
    for rows in classes:
        seen = {int(to[rows[0]]) for _, to in made}
        assert len(seen) == max(min(ARRANGEMENTS, len(rows) - 1), 1)


def test_a_gap_moves_with_its_past() -> None:
    matrix = with_gap(Matrix.of(clustered(14, 80)), unit=3, upto=40)
    for moved, to in arrangements(matrix, 80):
        assert (moved.covered[to] == matrix.covered).all()
    assert {one.neighbours for one in told(Conflictology(12), matrix, 80)} == {0.0}


@pytest.mark.parametrize("threshold", [0, -1, float("nan"), float("inf")])
def test_a_threshold_that_is_none_is_refused(threshold: float) -> None:
    with pytest.raises(HuneError, match="HN513"):
        told(AROUND, world(), 90, thresholds=[threshold])


def test_a_forecast_of_something_else_is_refused() -> None:
    matrix = world()
    with pytest.raises(HuneError, match="HN576"):
        shares(predict(AROUND, matrix, 90, [1]), Zero(), matrix)
    with pytest.raises(HuneError, match="HN576"):
        shares(predict(AROUND, matrix, 90, [1]), AROUND, matrix.select(matrix.units[:9].tolist()))
    with pytest.raises(HuneError, match="HN502"):
        told(AROUND, matrix, 90, units=[7])
