"""Summaries and comparisons against closed forms, and what does not compare."""

import dataclasses
import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.models.reference import Conflictology
from hune.forecast.scoring.comparison import Score, compare
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import Matrix

UNITS, HORIZONS = [436, 432, 439], [3, 4]


def scored(values: object, *, origin: int = 526, model: str = "one", observed: object = None, **more: object) -> Score:
    came = np.arange(6).reshape(3, 2) if observed is None else observed
    given_ = {"units": UNITS, "origin": origin, "horizons": HORIZONS, "truth": ["ucdp 24.1"]} | more
    return Score.of("crps", model, values, came, **given_)  # type: ignore[arg-type]


def by_origin(means: list[float], model: str = "one") -> Score:
    """One row an origin, so that its mean is what is given."""
    return Score.together(
        scored([[mean]], origin=500 + 12 * at, model=model, units=[432], horizons=[3], observed=[[1]])
        for at, mean in enumerate(means)
    )


def test_rows_keep_their_labels_and_have_one_order() -> None:
    made = scored([[1, 2], [3, 4], [5, 6]])
    assert made.unit.tolist() == [432, 432, 436, 436, 439, 439]
    assert made.horizon.tolist() == [3, 4] * 3
    assert made.values.tolist() == [3, 4, 1, 2, 5, 6]
    assert made.observed.tolist() == [2, 3, 0, 1, 4, 5]


def test_a_summary_is_not_won_by_one_unit() -> None:
    made = Score.together([scored([[0, 1], [2, 3], [90, 100]]), scored(np.zeros((3, 2)), origin=538)]).summary()
    assert (made.rows, made.events) == (12, 10)
    assert made.mean == pytest.approx(196 / 12)
    assert made.on_events == pytest.approx(196 / 10)
    assert made.on_quiet == 0
    assert made.median_origin == pytest.approx(196 / 12)
    assert made.without == {1: pytest.approx(6 / 8), 5: None, 10: None}


def test_what_there_is_none_of_has_no_mean() -> None:
    quiet = scored(np.ones((3, 2)), observed=np.zeros((3, 2)))
    assert quiet.summary().on_events is None
    assert quiet.events().mean() is None
    with pytest.raises(HuneError, match="HN525"):
        quiet.events().summary()
    with pytest.raises(HuneError, match="HN525"):
        Score.together([])


def test_the_worst_units_are_those_of_the_largest_sums() -> None:
    made = scored([[0, 9], [5, 5], [1, 2]])
    assert made.worst(2) == (432, 436)
    assert made.without(made.worst(2)).mean() == 1.5


def test_the_median_is_over_origins() -> None:
    assert by_origin([1, 2, 30]).summary().median_origin == 2
    assert by_origin([1, 2, 30]).by_origin() == {500: 1, 512: 2, 524: 30}


def test_ratios_are_averaged_as_ratios() -> None:
    made = compare(by_origin([1, 8, 3]), by_origin([2, 4, 3], model="two"))
    assert made.ratio == pytest.approx(1)
    assert (made.better, made.origins, made.difference) == (1, 3, pytest.approx(1))
    assert compare(by_origin([0, 1]), by_origin([1, 1], model="two")).ratio == 0


def test_an_interval_over_two_origins_is_from_one_to_the_other() -> None:
    # Two draws of two: both the first, both the second, or one of each; a quarter of the time at either end.
    made = compare(by_origin([1, 5]), by_origin([2, 2], model="two"))
    assert (made.low, made.high) == (-1, 3)


def test_an_interval_is_the_quantile_of_all_draws_of_origins() -> None:
    gaps = [-3.0, -1.0, 0.5, 4.0]
    every = np.mean(list(itertools.product(gaps, repeat=4)), axis=1)
    made = compare(by_origin([10 + gap for gap in gaps]), by_origin([10] * 4, model="two"))
    assert made.low == pytest.approx(np.quantile(every, 0.05), abs=0.26)
    assert made.high == pytest.approx(np.quantile(every, 0.95), abs=0.26)
    assert made.low <= made.difference <= made.high


def test_origins_are_drawn_with_all_their_rows() -> None:
    # Rows of an origin miss together: drawn one by one, the interval would be narrower by half.
    one, two = np.full((3, 2), 2.0), np.full((3, 2), 1.0)
    model = Score.together([scored(one), scored(two, origin=538)])
    other = Score.together([scored(two, model="two"), scored(one, origin=538, model="two")])
    made = compare(model, other)
    assert (made.low, made.high, made.difference) == (-1, 1, 0)


@given(values=arrays.arrays(np.float64, (4, 3, 2), elements=st.floats(0.01, 1000)), shift=st.floats(-0.005, 50))
@settings(max_examples=40, deadline=None)
def test_a_shift_is_a_certain_difference(values: np.ndarray, shift: float) -> None:
    reference = Score.together(scored(v, origin=500 + 12 * at, model="two") for at, v in enumerate(values))
    model = dataclasses.replace(reference, model="one", values=reference.values + shift)
    made = compare(model, reference)
    assert [made.difference, made.low, made.high] == pytest.approx([shift] * 3, abs=1e-9)
    ratios = [model.by_origin()[at] / reference.by_origin()[at] for at in model.by_origin()]
    assert math.log(made.ratio) == pytest.approx(np.log(ratios).mean(), abs=1e-9)


def test_the_order_of_origins_does_not_matter() -> None:
    parts = [scored(np.full((3, 2), float(at)), origin=500 + at) for at in (2, 0, 1)]
    forth, back = Score.together(parts), Score.together(parts[::-1])
    assert (forth.values == back.values).all()
    assert forth.origin.tolist() == [500] * 6 + [501] * 6 + [502] * 6


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"truth": ("ucdp 20.1",)}, "HN523 crps of one is against ucdp 24.1"),
        ({"draws": 12}, "HN522"),
        ({"metric": "interval"}, "HN524 .*metric"),
        ({"unit": np.full(6, 432)}, "HN524 .*units"),
        ({"origin": np.full(6, 527)}, "HN524 .*origins"),
        ({"horizon": np.full(6, 3)}, "HN524 .*horizons"),
        ({"observed": np.zeros(6, dtype=int)}, "HN524 .*observations"),
    ],
)
def test_what_is_not_scored_alike_is_not_compared(change: dict[str, object], error: str) -> None:
    one = scored(np.ones((3, 2)), draws=1000 if "draws" in change else None)
    other = dataclasses.replace(one, model="two", **change)  # type: ignore[arg-type]
    with pytest.raises(HuneError, match=error):
        compare(one, other)


def test_a_row_scored_twice_and_a_perfect_reference_are_refused() -> None:
    one = scored(np.ones((3, 2)))
    with pytest.raises(HuneError, match="HN526 unit 432, origin 2023-10, horizon 3"):
        Score.together([one, one])
    with pytest.raises(HuneError, match="HN525"):
        compare(one, scored(np.zeros((3, 2)), model="two"))


@pytest.mark.parametrize("wrong", [np.inf, np.nan])
def test_a_score_is_a_number(wrong: float) -> None:
    with pytest.raises(HuneError, match="HN513"):
        scored([[1, 1], [1, 1], [1, wrong]])
    with pytest.raises(HuneError, match="HN515"):
        scored([[1, 1]])


def test_a_forecast_lends_its_labels() -> None:
    matrix = Matrix.of([[1, 4, 2, 8], [0, 0, 1, 0]], units=[432, 436], first=525, truth="ucdp 24.1")
    forecast = predict(Conflictology(2), matrix, 526, [1, 2])
    came = forecast.outcome(matrix)
    made = Score.of_forecast("crps", forecast, crps(came, forecast.distribution), came, truth=matrix.truth.tolist())
    assert (made.model, made.truth, made.origin.tolist()) == ("conflictology(2)", ("ucdp 24.1",), [526] * 4)
    assert made.observed.tolist() == [2, 8, 1, 0]
