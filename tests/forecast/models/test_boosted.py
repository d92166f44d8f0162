"""The boosted model: distributions, from the past alone, whatever the past holds."""

import numpy as np
import pytest
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.forecast.models import boosted
from hune.forecast.models.boosted import Boosted, sampled
from hune.forecast.models.limit import limit
from hune.forecast.models.past import Past
from hune.forecast.models.reference import Bootstrap
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import FULLY, NOT, UNKNOWN, Matrix

ORIGIN = 150


def invented(units: int = 40, seed: int = 0) -> NDArray[np.int64]:
    """Make counts of units that are quiet, simmer or are at war, in spells of years."""
    rng = np.random.default_rng(seed)
    rate = np.repeat(rng.choice([0, 0.3, 5, 60], (units, 8)), 24, axis=1)
    return rng.negative_binomial(1, 1 / (1 + rate)).astype(np.int64)


def wrapped(values: NDArray[np.int64]) -> Matrix:
    return Matrix.of(values, units=np.arange(1, len(values) + 1))


def test_what_comes_after_the_origin_changes_nothing() -> None:
    values = invented()
    planted = values.copy()
    planted[:, ORIGIN:] = 1_000_000
    one, other = (predict(Boosted(), wrapped(v), ORIGIN, (1, 6)).distribution for v in (values, planted))
    assert np.array_equal(one.atoms, other.atoms)
    assert np.array_equal(one.weights, other.weights)
    assert np.array_equal(one.row, other.row)


def test_it_tells_war_from_peace_and_beats_what_all_share() -> None:
    values = invented()
    matrix = wrapped(values)
    forecast = predict(Boosted(), matrix, ORIGIN, range(1, 7))
    level = values[:, ORIGIN - 6 : ORIGIN].mean(axis=1)
    mean = forecast.distribution.mean().mean(axis=1)
    assert np.median(mean[level > 20]) > 10 * np.median(mean[level == 0])
    came = forecast.outcome(matrix)
    shared = predict(Bootstrap(60), matrix, ORIGIN, range(1, 7)).distribution
    assert crps(came, forecast.distribution).mean() < 0.9 * crps(came, shared).mean()


def test_exceedances_fall_and_end() -> None:
    values = invented()
    forecast = predict(Boosted(), wrapped(values), ORIGIN, (3,)).distribution
    chances = np.stack([forecast.exceedance(z)[:, 0] for z in (0, 1, 5, 25, 100, 1000)])
    assert chances[0] == pytest.approx(1)
    assert (np.diff(chances, axis=0) <= 1e-12).all()
    worst = values[:, ORIGIN - 60 : ORIGIN].max(axis=1).astype(np.float64)
    assert (forecast.exceedance(limit(worst)[:, None] * 1.1 + 1) == 0).all()


def test_units_without_a_death_ever_share_one_distribution() -> None:
    values = invented()
    values[[3, 9], :ORIGIN] = 0
    row = predict(Boosted(), wrapped(values), ORIGIN, (1, 2)).distribution.row
    assert len({*row[[3, 9]].ravel().tolist()}) == 1


def test_one_enormous_month_is_survived() -> None:
    values = invented()
    values[0, ORIGIN - 1] = 500_000
    made = predict(Boosted(), wrapped(values), ORIGIN, (1, 12)).distribution
    assert np.isfinite(made.weights).all()
    assert made.weights.sum(axis=1) == pytest.approx(1)


def test_cases_weigh_as_many_as_they_stand_for() -> None:
    values = invented(units=400)
    values[200:, :120] = 0
    matrix = wrapped(values)
    cases = sampled(matrix, Past.of_matrix(matrix, ORIGIN), ORIGIN, (1, 2, 3), np.random.default_rng(0))
    quiet = cases.weight > 1
    assert quiet.any()
    assert (cases.came[quiet] == 0).all()
    # Months 24 to 150 less the horizon, two cases each, for every unit that ever had a death.
    expected = 2 * (values[:, :ORIGIN].any(axis=1).sum()) * (ORIGIN - 23 - 2)
    assert cases.weight.sum() == pytest.approx(expected, rel=0.05)


def test_months_that_are_not_covered_teach_nothing() -> None:
    values, covered = invented(), np.full((40, 192), FULLY, dtype=np.uint8)
    values[:20, 40:60], covered[:20, 40:60] = UNKNOWN, NOT
    whole = wrapped(np.zeros_like(values))
    matrix = Matrix(whole.unit, whole.units, 1, values, covered, "best", whole.truth)
    cases = sampled(matrix, Past.of_matrix(matrix, ORIGIN), ORIGIN, (1, 6), np.random.default_rng(0))
    assert (cases.came >= 0).all()
    began = cases.at[cases.unit < 20]
    assert not ((began > 40 - 1) & (began < 60 + 23)).any()


def test_too_little_to_learn_from_is_said() -> None:
    with pytest.raises(HuneError, match="HN535"):
        predict(Boosted(), wrapped(np.zeros((5, 160), dtype=np.int64)), ORIGIN, (1,))


def test_a_gap_before_the_origin_is_refused() -> None:
    whole = wrapped(invented())
    covered = whole.covered.copy()
    covered[4, ORIGIN - 3] = NOT
    matrix = Matrix(whole.unit, whole.units, 1, whole.values, covered, "best", whole.truth)
    with pytest.raises(HuneError, match="HN501"):
        predict(Boosted(), matrix, ORIGIN, (1,))


def test_what_it_has_learnt_says_what_it_says_itself() -> None:
    matrix = wrapped(invented())
    learnt = Boosted().fit(matrix, ORIGIN, (1, 6))
    assert (learnt.name, learnt.window) == (Boosted().name, Boosted().window)
    for made, other in zip(told(learnt, matrix), told(Boosted(), matrix), strict=True):
        assert np.array_equal(made, other)


def test_what_it_has_learnt_learns_no_more() -> None:
    values = invented()
    altered = values.copy()
    altered[0, ORIGIN - 12 : ORIGIN] = 300
    learnt = Boosted().fit(wrapped(values), ORIGIN, (1, 6))
    made, other = (learnt.ahead(wrapped(v), ORIGIN, (1, 6)).exceedance(25) for v in (values, altered))
    assert (other[0] > made[0]).all()
    assert other[1:] == pytest.approx(made[1:], rel=1e-12)


def test_it_is_not_asked_for_a_horizon_it_has_not_learnt_for() -> None:
    matrix = wrapped(invented())
    with pytest.raises(HuneError, match=r"HN513.*horizon.*1, 6"):
        Boosted().fit(matrix, ORIGIN, (1, 6)).ahead(matrix, ORIGIN, (1, 7))


def told(model: Model, matrix: Matrix) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.intp]]:
    made = model.ahead(matrix, ORIGIN, (1, 6))
    return made.atoms, made.weights, made.row


def test_a_grid_is_asked_about_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = wrapped(invented())
    learnt = Boosted().fit(matrix, ORIGIN, (1, 6))
    whole = told(learnt, matrix)
    monkeypatch.setattr(boosted, "AT_ONCE", 7)
    for made, other in zip(told(learnt, matrix), whole, strict=True):
        assert made == pytest.approx(other, rel=1e-12)
