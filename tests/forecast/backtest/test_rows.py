"""Rows of scores against the scores themselves, and closed forms of totals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.forecast.backtest import rows
from hune.forecast.distribution import Discrete
from hune.forecast.scoring import change, views2023
from hune.forecast.scoring.reliability import inside, pit
from hune.forecast.scoring.scores import brier, crps, interval_score, twcrps

UNITS = np.array([432, 439])
HORIZONS = (3, 4, 5)


def column(table: object, name: str) -> np.ndarray:
    return table[name].to_numpy()  # type: ignore[index]


def of(forecast: Discrete, observed: list[list[int]], past: list[int], horizons: tuple[int, ...] = HORIZONS) -> object:
    units = UNITS[: len(observed)]
    return rows.scored(forecast, np.array(observed), np.array(past), units=units, kind="country", horizons=horizons)


counts = st.integers(0, 400)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(counts, min_size=4, max_size=4), min_size=2, max_size=2),
    st.lists(st.lists(counts, min_size=3, max_size=3), min_size=2, max_size=2),
    st.lists(st.integers(0, 3000), min_size=2, max_size=2),
)
def test_a_month_is_scored_as_the_scores_say(atoms: list[list[int]], came: list[list[int]], past: list[int]) -> None:
    forecast, observed = Discrete.of(atoms).at_each(3), np.array(came)
    table = of(forecast, came, past).slice(0, 6)  # type: ignore[attr-defined]
    low, high = forecast.quantile(0.05), forecast.quantile(0.95)
    expected = {
        "observed": observed,
        "mean": forecast.mean(),
        "q50": forecast.quantile(0.5),
        "crps": crps(observed, forecast),
        "ignorance": views2023.ignorance(observed, forecast),
        "interval": interval_score(observed, low, high, alpha=0.1),
        "twcrps25": twcrps(observed, forecast, threshold=25),
        "brier1": brier(observed >= 1, forecast.exceedance(1)),
        "brier25": brier(observed >= 25, forecast.exceedance(25)),
        "inside": inside(observed, forecast),
        "pit_low": pit(observed, forecast).lower,
        "pit_high": pit(observed, forecast).upper,
    }
    for name, values in expected.items():
        assert column(table, name) == pytest.approx(values.ravel()), name
    year = np.zeros((2, 12))
    year[:, 0] = past
    some = np.repeat(np.array(past) > 0, 3)
    doubled, halved = change.doubling(year, observed, forecast), change.halving(year, observed, forecast)
    assert column(table, "p_double")[some] == pytest.approx(doubled.probability)
    assert column(table, "p_half")[some] == pytest.approx(halved.probability)
    assert np.isnan(column(table, "p_double")[~some]).all()


def test_rows_stand_by_unit_and_horizon_and_totals_after_them() -> None:
    table = of(Discrete.of([[1], [2]]).at_each(3), [[1, 2, 3], [4, 5, 6]], [0, 12])
    told = table.select(["unit", "horizon", "months", "observed", "past"]).to_pylist()  # type: ignore[attr-defined]
    assert [tuple(row.values()) for row in told] == [
        *((432, h, 1, n, 0) for h, n in zip(HORIZONS, (1, 2, 3), strict=True)),
        *((439, h, 1, n, 12) for h, n in zip(HORIZONS, (4, 5, 6), strict=True)),
        (432, 5, 3, 6, 0),
        (439, 5, 3, 15, 12),
    ]


def test_a_certain_total_is_the_sum() -> None:
    table = of(Discrete.of([[2], [0]]).at_each(3), [[2, 2, 2], [0, 0, 0]], [24, 0])
    total = table.slice(6).to_pylist()  # type: ignore[attr-defined]
    assert [(row["mean"], row["q05"], row["q95"], row["crps"], row["inside"]) for row in total] == [
        (6, 6, 6, 0, True),
        (0, 0, 0, 0, True),
    ]
    assert {row["ignorance"] for row in total} == {None}
    assert {row["p_double"] for row in total} == {None}


def test_a_total_is_wider_than_months_that_know_nothing_of_each_other() -> None:
    coin = Discrete.of([[0, 10]]).at_each(12)
    total = of(coin, [[0] * 12], [0], tuple(range(1, 13))).slice(12).to_pylist()[0]  # type: ignore[attr-defined]
    # Independent months would give 5 % of totals at or below 30 of 120.
    assert total["q05"] < 30
    assert total["mean"] == pytest.approx(60, abs=4)


@pytest.mark.parametrize("horizons", [(4,), (1, 3, 4)])
def test_months_that_are_no_span_have_no_total(horizons: tuple[int, ...]) -> None:
    table = of(Discrete.of([[1]]).at_each(len(horizons)), [[1] * len(horizons)], [0], horizons)
    assert set(column(table, "months")) == {1}


def test_units_that_are_certain_to_have_nothing_do_not_change_the_others() -> None:
    alone = of(Discrete.of([[0, 10]]).at_each(3), [[0, 10, 0]], [0])
    pair = of(Discrete.of([[0, 10], [0, 0]]).at_each(3), [[0, 10, 0], [0, 0, 0]], [0, 0])
    one, two = alone.slice(3).to_pylist()[0], pair.slice(6).to_pylist()[0]  # type: ignore[attr-defined]
    assert one == two


def test_a_score_that_is_not_finite_is_refused() -> None:
    wild = Discrete(atoms=np.array([[np.inf]]), weights=np.array([[1.0]]), row=np.zeros((1, 1), dtype=np.intp))
    with pytest.raises(HuneError, match="HN513"):
        of(wild, [[0]], [0], (1,))
