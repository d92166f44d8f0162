"""Analogues against planted repeats, scaled repeats, and awkward panels."""

import numpy as np
import pytest
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.models import analogues
from hune.forecast.models.analogues import Analogues
from hune.forecast.models.seen import decayed_means
from hune.panel.matrix import Matrix

SHAPE = [3, 0, 9, 27, 14, 2]


def repeated(scale: int = 1) -> Matrix:
    """One unit with a stretch of six months long ago, one that ends with it, `scale` times as deadly."""
    long_ago = [0] * 150 + SHAPE + list(range(5, 29)) + [0] * 40
    now = [0] * 214 + [scale * count for count in SHAPE]
    return Matrix.of([long_ago, now], units=[432, 439])


def test_a_repeat_is_its_own_analogue() -> None:
    first, *others = Analogues().matches(repeated(), 220, 439)
    assert (first.unit, first.month) == (432, 156)
    assert first.followed == (5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
    # Alike but for its unit, and for months before the panel whose weight the half-life of 36 months still feels.
    assert first.distance == pytest.approx(analogues.ELSEWHERE, abs=0.01)
    assert all(other.distance > first.distance for other in others)


@pytest.mark.parametrize("scale", [1, 2, 5])
def test_what_followed_is_scaled_by_the_level(scale: int) -> None:
    matrix = repeated(scale)
    nearest = Analogues().matches(matrix, 220, 439, k=1)[0]
    levels = decayed_means(matrix.values, matrix.covered > 0, analogues.HALF_LIVES[0])
    ratio = (levels[1, 219] + 1) / (levels[0, nearest.month - 1] + 1)
    made = Analogues(nearest=1).ahead(matrix, 220, [14])[1]
    came = matrix.values[0, nearest.month - 1 + 14]
    assert made.mean()[0] == pytest.approx(max(came * ratio, 1) if came else 0, rel=1e-5)
    assert (ratio > 1) == (scale > 1)


def test_cases_of_one_unit_are_two_years_apart() -> None:
    matrix = Matrix.of(clustered())
    found = Analogues().matches(matrix, 150, 3, k=12)
    assert len(found) == 12
    assert [match.distance for match in found] == sorted(match.distance for match in found)
    for at, match in enumerate(found):
        assert match.month + 12 <= 150
        assert match.followed == tuple(matrix.row(match.unit)[match.month : match.month + 12])
        for other in found[:at]:
            assert match.unit != other.unit or abs(match.month - other.month) >= 24


def test_a_quiet_unit_has_no_cases() -> None:
    values = clustered()
    values[0] = 0
    assert Analogues().matches(Matrix.of(values), 150, 1) == ()


def test_a_short_panel_has_no_cases_yet() -> None:
    assert Analogues().matches(Matrix.of([[1] * 30]), 30, 1) == ()


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(HuneError, match="HN502"):
        Analogues().matches(Matrix.of(clustered()), 150, 999)


def test_quiet_units_share_what_came_after_quiet_months() -> None:
    values = np.zeros((40, 200), dtype=int)
    values[0, 150] = 6
    made = Analogues().ahead(Matrix.of(values), 200, [1])
    assert (made.row[1:] == made.row[1]).all()
    # Of every unit's months from the 24th to the 199th: the one that broke out stops being quiet with it.
    quiet = 39 * 176 + 127
    assert made.exceedance(1)[5, 0] == pytest.approx(1 / quiet)
    assert made.mass(6)[5, 0] == pytest.approx(1 / quiet)


def test_nothing_ever_may_still_be_one_death() -> None:
    made = Analogues().ahead(Matrix.of(np.zeros((3, 40), dtype=int)), 40, [1])
    assert made.exceedance(1).ravel().tolist() == pytest.approx([0.5 / (3 * 16 + 1)] * 3)
    assert (made.exceedance(2) == 0).all()


def test_what_comes_after_the_origin_changes_nothing() -> None:
    values = clustered()
    planted = values.copy()
    planted[:, 120:] = 10**6
    horizons = (1, 5, 14, 36)
    made, other = (Analogues().ahead(Matrix.of(table), 120, horizons) for table in (values, planted))
    assert (made.weights == other.weights).all()
    assert (made.row == other.row).all()
    assert Analogues().matches(Matrix.of(values), 120, 3) == Analogues().matches(Matrix.of(planted), 120, 3)


def test_a_horizon_is_forecast_alike_whatever_others_are_asked() -> None:
    matrix, horizons = Matrix.of(clustered()), (1, 4, 9, 14, 24, 36)
    together = Analogues().ahead(matrix, 140, horizons)
    for at, horizon in enumerate(horizons):
        alone = Analogues().ahead(matrix, 140, [horizon])
        assert together[:, at].mean().tolist() == pytest.approx(alone[:, 0].mean().tolist(), rel=1e-12)


def test_units_in_parts_are_as_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = Matrix.of(clustered())
    whole = Analogues().ahead(matrix, 150, [1, 6])
    monkeypatch.setattr(analogues, "AT_ONCE", 5)
    assert (Analogues().ahead(matrix, 150, [1, 6]).weights == whole.weights).all()


def test_long_panels_are_thinned_alike_by_the_same_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = Matrix.of(clustered())
    monkeypatch.setattr(analogues, "MOST", 200)
    made, again, other = (Analogues(seed=seed).ahead(matrix, 150, [3]).mean() for seed in (1, 1, 2))
    assert (made == again).all()
    assert (made != other).any()


@pytest.mark.parametrize("months", [24, 25, 30, 60])
@pytest.mark.parametrize("nearest", [1, 150])
def test_one_unit_is_forecast_from_little(months: int, nearest: int) -> None:
    made = Analogues(nearest=nearest).ahead(Matrix.of(np.full((1, months), 7)), months, [1, 14, 36])
    assert made.mean().ravel().tolist() == pytest.approx([7] * 3, rel=1e-6)


def test_an_enormous_month_gives_finite_forecasts() -> None:
    values = clustered()
    values[3, 100] = 300_000
    made = Analogues().ahead(Matrix.of(values), 150, [1, 12])
    assert np.isfinite(made.mean()).all()
    assert made.weights.sum(axis=1) == pytest.approx(1)
    values[3, 149] = 300_000
    made = Analogues().ahead(Matrix.of(values), 150, [1, 12])
    assert np.isfinite(made.mean()).all()


def test_a_unit_that_appears_is_no_case_while_unknown() -> None:
    late = with_gap(Matrix.of(clustered()), unit=0, upto=100)
    found = Analogues().matches(late, 150, 2, k=50)
    assert all(match.month >= 124 for match in found if match.unit == 1)
    assert np.isfinite(Analogues().ahead(late, 150, [1, 12]).mean()).all()


def test_a_window_with_a_gap_is_refused() -> None:
    with pytest.raises(HuneError, match="HN501"):
        Analogues().ahead(with_gap(Matrix.of(clustered()), unit=2, upto=127), 150, [1])


def test_it_is_a_model_with_a_name() -> None:
    forecast = predict(Analogues(), Matrix.of(clustered()), 150, (3, 14))
    assert forecast.distribution.shape == (12, 2)
    assert forecast.identity.model == "analogues(150, 24)"


@pytest.mark.parametrize("wrong", [{"nearest": 0}, {"window": -1}])
def test_what_is_no_positive_number_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(HuneError, match="HN513"):
        Analogues(**wrong)
