"""Questions about change: whom they are put to, what counts as one, what the forecast says."""

from collections.abc import Callable

import numpy as np
import pytest

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.draws import Draws
from hune.forecast.scoring.change import Asked, doubling, halving, onset, turning

# A quiet unit, one with a mean of 2 and one with a mean of 1/12, two months ahead.
PAST = np.array([[0] * 12, [24] + [0] * 11, [0] * 11 + [1]])
OBSERVED = np.array([[0, 30], [4, 1], [0, 1]])
VALUES = np.array([[0, 0, 1, 40], [0, 1, 4, 5], [0, 0, 0, 3]])
FORECASTS = [Discrete.of(VALUES).at_each(2), Draws.of(np.repeat(VALUES[:, None], 2, axis=1))]


@pytest.mark.parametrize("forecast", FORECASTS, ids=["distribution", "draws"])
def test_each_question_is_put_to_the_units_it_is_about(forecast: Discrete) -> None:
    one, many = onset(PAST, OBSERVED, forecast), onset(PAST, OBSERVED, forecast, threshold=25)
    assert (one.happened.tolist(), one.probability.tolist()) == ([False, True], [0.5, 0.5])
    assert (many.happened.tolist(), many.probability.tolist()) == ([False, True], [0.25, 0.25])
    more, less = doubling(PAST, OBSERVED, forecast), halving(PAST, OBSERVED, forecast)
    assert (more.happened.tolist(), more.probability.tolist()) == ([True, False, False, True], [0.5, 0.5, 0.25, 0.25])
    assert (less.happened.tolist(), less.probability.tolist()) == ([False, True, True, False], [0.5, 0.5, 0.75, 0.75])


def test_answers_are_scored_with_their_cases() -> None:
    asked = doubling(PAST, OBSERVED, FORECASTS[0])
    assert (asked.rows, asked.cases) == (4, 2)
    assert asked.brier == pytest.approx((0.25 + 0.25 + 0.0625 + 0.5625) / 4)
    assert asked.average_precision == pytest.approx(0.5)


def test_what_never_happened_has_no_precision_and_what_nobody_asked_no_score() -> None:
    never = onset(PAST[:1], [[0, 0]], FORECASTS[0][:1])
    assert (never.rows, never.cases, never.brier, never.average_precision) == (2, 0, 0.25, None)
    nobody = onset(PAST[1:], OBSERVED[1:], FORECASTS[0][1:])
    assert (nobody.rows, nobody.brier, nobody.average_precision) == (0, None, None)
    assert Asked.together([]).rows == 0
    assert doubling(PAST[:1], OBSERVED[:1], FORECASTS[0][:1]).rows == 0


def test_origins_are_pooled_before_anything_is_averaged() -> None:
    first = Asked(np.array([True, False]), np.array([0.2, 0.1]))
    second = Asked(np.array([False, False]), np.array([0.9, 0.8]))
    assert Asked.together([first, second]).average_precision == pytest.approx(1 / 3)
    assert Asked.together([first, second]).rows == 4


def test_a_past_is_twelve_months() -> None:
    with pytest.raises(HuneError, match="HN513"):
        onset(PAST[:, :11], OBSERVED, FORECASTS[0])
    with pytest.raises(HuneError, match="HN515"):
        doubling(PAST, OBSERVED[:, :1], FORECASTS[0])


@pytest.mark.parametrize("many", [Discrete.of, Draws.of], ids=["distribution", "draws"])
def test_totals_turn_at_twice_and_at_half_what_stood_before(many: Callable[[np.ndarray], Discrete | Draws]) -> None:
    total = many(np.array([[2, 3, 4, 10], [0, 2, 3, 10], [0, 0, 0, 9]]))
    found = turning([5, 5, 0], total)
    assert found.rise.tolist() == [0.25, 0.25, 0]
    assert found.fall.tolist() == [0.25, 0.5, 0]
