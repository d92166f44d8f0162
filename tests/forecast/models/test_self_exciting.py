"""Self-exciting counts against data of known rates, closed forms of their parts, and awkward panels."""

import math

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.models import self_exciting
from hune.forecast.models.limit import limit
from hune.forecast.models.self_exciting import SelfExciting
from hune.panel.matrix import FULLY, Matrix
from hune.places import grid

HORIZONS = (1, 4, 9, 14, 24, 36)


@pytest.mark.parametrize("rate", [1.0, 5.0, 40.0])
def test_a_poisson_process_has_its_mean_recovered(rate: float) -> None:
    values = np.random.default_rng(1).poisson(rate, (40, 120))
    made = SelfExciting().ahead(Matrix.of(values), 120, [1, 12])
    assert made.mean().mean() == pytest.approx(rate, rel=0.06)
    assert made.exceedance(1).mean() == pytest.approx(-math.expm1(-rate), abs=0.03)


def test_independent_coins_have_their_chance_recovered() -> None:
    values = (np.random.default_rng(2).random((60, 150)) < 0.1).astype(int)
    made = SelfExciting().ahead(Matrix.of(values), 150, [3])
    assert made.exceedance(1).mean() == pytest.approx(0.1, abs=0.02)
    assert made.exceedance(2).max() < 0.01


@pytest.mark.parametrize("spread", [-5.0, -1.0, 1.5])
def test_gradients_are_those_of_the_likelihood(monkeypatch: pytest.MonkeyPatch, spread: float) -> None:
    rng = np.random.default_rng(5)
    columns = np.concatenate([np.ones((1, 30)), rng.gamma(1, 10, (2, 30))])
    sizes, weight = rng.geometric(0.05, 30).astype(float), rng.random(30)
    caught = []

    def catch(loss: object, start: np.ndarray, **_: object) -> object:
        caught.append((loss, start))
        raise StopIteration

    monkeypatch.setattr(self_exciting, "minimize", catch)
    with pytest.raises(StopIteration):
        self_exciting._fit_sizes(columns, sizes, weight)
    with pytest.raises(StopIteration):
        self_exciting._fit_occurrence(columns / 10, weight, columns[:, :10].sum(axis=1))
    points = [np.array([0.7, -2.0, -0.5, spread, 0.3]), np.array([0.05, 0.2, 0.4])]
    for (loss, _), point in zip(caught, points, strict=True):
        numeric = approx_fprime(point, lambda c, loss=loss: loss(c)[0], 1e-7)
        assert loss(point)[1] == pytest.approx(numeric, rel=1e-3, abs=1e-5)


def test_recent_violence_excites() -> None:
    values = clustered()
    values[0, -12:], values[1, -36:] = 20, 0
    chance = SelfExciting().ahead(Matrix.of(values), 150, [1, 14]).exceedance(1)
    assert chance[0, 0] > chance[0, 1] > chance[1, 1] > 0
    assert chance[0, 0] > 0.6
    assert chance[1, 0] < 0.3


def test_neighbours_excite_cells_only() -> None:
    # A fire that leaves a cell at once and takes a third of its eight neighbours.
    rng, fires = np.random.default_rng(1), [np.zeros((10, 10), dtype=bool)]
    for _ in range(200):
        padded = np.pad(fires[-1], 1)
        near = sum(padded[r : r + 10, c : c + 10] for r in range(3) for c in range(3) if (r, c) != (1, 1))
        fires.append(rng.random((10, 10)) < 0.01 + np.minimum(0.1 * near, 0.5))
    values = np.stack(fires, axis=-1).reshape(100, -1).astype(int)
    values[:, -10:] = 0
    values[[44, 45, 46, 54, 56, 64, 65, 66], -1] = 1
    gids = [grid.gid_of(15.25 + 0.5 * row, 0.25 + 0.5 * column) for row in range(10) for column in range(10)]
    cells = SelfExciting().ahead(Matrix.of(values, units=gids, unit="cell"), 201, [1]).exceedance(1)[:, 0]
    countries = SelfExciting().ahead(Matrix.of(values, units=gids), 201, [1]).exceedance(1)[:, 0]
    assert cells[55] > 3 * cells[99]
    assert countries[55] == pytest.approx(countries[99], rel=0.5)


def test_what_comes_after_the_origin_changes_nothing() -> None:
    values = clustered()
    planted = values.copy()
    planted[:, 120:] = 10**6
    for horizon in HORIZONS:
        made, other = (SelfExciting().ahead(Matrix.of(table), 120, [horizon]) for table in (values, planted))
        assert (made.weights == other.weights).all()
        assert (made.row == other.row).all()


def test_a_horizon_is_forecast_alike_whatever_others_are_asked() -> None:
    matrix = Matrix.of(clustered())
    together = SelfExciting().ahead(matrix, 140, HORIZONS)
    for at, horizon in enumerate(HORIZONS):
        alone = SelfExciting().ahead(matrix, 140, [horizon])
        assert together[:, at].mean().tolist() == pytest.approx(alone[:, 0].mean().tolist(), rel=1e-12)


def test_nothing_ever_is_unlikely_and_not_impossible() -> None:
    made = SelfExciting().ahead(Matrix.of(np.zeros((5, 60), dtype=int)), 60, HORIZONS)
    chance = made.exceedance(1)
    assert (chance > 0).all()
    assert (chance < 0.02).all()
    assert len(np.unique(made.row[:, 0])) == 1


@pytest.mark.parametrize("months", [24, 30, 60, 200])
def test_one_unit_is_forecast_from_little(months: int) -> None:
    made = SelfExciting().ahead(Matrix.of(np.full((1, months), 7)), months, HORIZONS)
    assert np.isfinite(made.weights).all()
    assert (made.quantile(0.5) >= 1).all()
    assert (made.quantile(0.5) <= 21).all()


def test_an_enormous_month_is_not_forecast_for_others_and_none_is_beyond_its_limit() -> None:
    values = clustered()
    values[3, 100] = 300_000
    made = SelfExciting().ahead(Matrix.of(values), 150, [1, 12])
    assert np.isfinite(made.mean()).all()
    most = limit(values[:, 90:].max(axis=1))
    assert (made.exceedance(np.repeat(most[:, None] + 1, 2, axis=1)) == 0).all()
    others = np.arange(12) != 3
    assert (made.mean()[others] < 200).all()


def test_a_unit_that_appears_is_forecast_and_its_unknown_months_are_no_zeros() -> None:
    values = clustered()
    values[0, 100:] = 30
    late = with_gap(Matrix.of(values), unit=0, upto=100)
    made = SelfExciting().ahead(late, 150, [1])
    zeros = values.copy()
    zeros[0, :100] = 0
    early = SelfExciting().ahead(Matrix.of(zeros), 150, [1])
    assert made.mean()[0, 0] > early.mean()[0, 0]


def test_a_window_with_a_gap_is_refused() -> None:
    with pytest.raises(HuneError, match="HN501"):
        SelfExciting().ahead(with_gap(Matrix.of(clustered()), unit=2, upto=127), 150, [1])
    SelfExciting().ahead(with_gap(Matrix.of(clustered()), unit=2, upto=126), 150, [1])


def test_long_panels_are_thinned_alike_by_the_same_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = Matrix.of(clustered(40))
    whole = SelfExciting().ahead(matrix, 150, [3]).exceedance(10)
    monkeypatch.setattr(self_exciting, "MOST_SIZES", 400)
    made, again, other = (SelfExciting(seed=seed).ahead(matrix, 150, [3]).exceedance(10) for seed in (1, 1, 2))
    assert (made == again).all()
    assert (made != other).any()
    assert np.abs(made - whole).mean() < 0.03


def test_what_it_has_learnt_says_what_it_says_itself() -> None:
    matrix = Matrix.of(clustered())
    learnt = SelfExciting().fit(matrix, 140, HORIZONS)
    assert (learnt.name, learnt.window) == (SelfExciting().name, SelfExciting().window)
    for asked in (HORIZONS, (4, 24)):
        made, other = (model.ahead(matrix, 140, asked) for model in (learnt, SelfExciting()))
        assert np.array_equal(made.weights, other.weights)
        assert np.array_equal(made.row, other.row)


def test_what_it_has_learnt_learns_no_more() -> None:
    values = clustered()
    altered = values.copy()
    altered[0, -24:] = 300
    learnt = SelfExciting().fit(Matrix.of(values), 150, [1, 6])
    made, other = (learnt.ahead(Matrix.of(v), 150, [1, 6]).exceedance(25) for v in (values, altered))
    assert (other[0] > made[0]).all()
    assert other[1:] == pytest.approx(made[1:], rel=1e-12)


def test_it_is_not_asked_for_a_horizon_it_has_not_learnt_for() -> None:
    matrix = Matrix.of(clustered())
    with pytest.raises(HuneError, match=r"HN513.*horizon.*1, 6"):
        SelfExciting().fit(matrix, 150, [1, 6]).ahead(matrix, 150, [2])


def test_months_that_no_death_came_after_count_by_their_sums() -> None:
    rng = np.random.default_rng(4)
    columns, hit, weight = np.concatenate([np.ones((1, 500)), rng.random((1, 500))]), rng.random(500) < 0.3, 1.0
    calm = (weight * columns[:, ~hit]).sum(axis=1)
    b = self_exciting._fit_occurrence(columns[:, hit], np.full(hit.sum(), weight), calm)

    def likelihood(base: float, slope: float) -> float:
        intensity = base + slope * columns[1]
        return float(np.where(hit, np.log(-np.expm1(-intensity)), -intensity).sum())

    best = likelihood(*b)
    for step in (-0.01, 0.01):
        assert likelihood(b[0] + step, b[1]) < best
        assert likelihood(b[0], max(b[1] + step, 0)) <= best


def test_it_is_a_model_with_a_name() -> None:
    forecast = predict(SelfExciting(), Matrix.of(clustered()), 150, (3, 14))
    assert forecast.distribution.shape == (12, 2)
    assert forecast.identity.model == "self_exciting(1.5/6/36, 48, 24)"
    assert (Matrix.of(clustered()).covered == FULLY).all()


@pytest.mark.parametrize("wrong", [{"window": 0}, {"memory": -1.0}, {"half_lives": (1.0, math.nan)}])
def test_what_is_no_positive_number_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(HuneError, match="HN513"):
        SelfExciting(**wrong)
