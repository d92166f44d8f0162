"""Sparse draws against the same thing done densely, and what is no draw."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.draws import Draws, from_table
from hune.forecast.scoring.scores import crps, twcrps

counts = st.one_of(st.just(0), st.integers(0, 9), st.integers(0, 200_000))
dense = arrays.arrays(np.int64, st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 12)), elements=counts)


@given(values=dense)
@settings(max_examples=60, deadline=None)
def test_what_is_kept_is_what_was_given(values: np.ndarray) -> None:
    made = Draws.of(values)
    assert made.shape == values.shape[:2]
    assert (made.dense() == values).all()
    assert len(made.value) == np.count_nonzero(values)
    for first, last in zip(made.starts, made.starts[1:], strict=False):
        assert (np.diff(made.value[first:last]) >= 0).all()


@given(values=dense, threshold=st.integers(0, 12), level=st.sampled_from([0.05, 0.25, 1 / 3, 0.5, 0.9, 0.95]))
@settings(max_examples=60, deadline=None)
def test_draws_answer_as_the_distribution_they_make(values: np.ndarray, threshold: int, level: float) -> None:
    made = Draws.of(values)
    whole = Discrete.of(values.reshape(-1, values.shape[2]))
    flat = values.shape[:2]
    np.testing.assert_allclose(made.mean(), values.mean(axis=2), atol=1e-9)
    np.testing.assert_array_equal(made.exceedance(threshold), (values >= threshold).mean(axis=2))
    np.testing.assert_array_equal(made.mass(threshold), (values == threshold).mean(axis=2))
    np.testing.assert_array_equal(made.quantile(level), whole.quantile(level).reshape(flat))
    own = values.max(axis=2)
    np.testing.assert_array_equal(made.exceedance(own), (values >= own[:, :, None]).mean(axis=2))


@given(values=dense, data=st.data())
@settings(max_examples=80, deadline=None)
def test_scores_of_draws_are_those_of_their_distribution(values: np.ndarray, data: st.DataObject) -> None:
    observed = data.draw(arrays.arrays(np.int64, values.shape[:2], elements=counts))
    threshold = data.draw(st.sampled_from([-np.inf, 0.0, 1.0, 25.0, 1000.0]))
    whole = Discrete.of(values.reshape(-1, values.shape[2]))
    expected = twcrps(observed.ravel(), whole, threshold=threshold).reshape(observed.shape)
    found = twcrps(observed, Draws.of(values), threshold=threshold)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-9)
    assert (found >= 0).all()
    if threshold <= 0:
        np.testing.assert_array_equal(found, crps(observed, Draws.of(values)))


@given(value=st.integers(0, 10**9), observed=st.integers(0, 10**9), draws=st.integers(1, 50))
@settings(max_examples=40, deadline=None)
def test_of_a_certain_value_crps_is_the_distance_exactly(value: int, observed: int, draws: int) -> None:
    assert crps([observed], Draws.of([[value] * draws])).tolist() == [abs(value - observed)]


@given(values=dense, axis=st.sampled_from([0, 1, -1, -2]))
@settings(max_examples=40, deadline=None)
def test_totals_and_maxima_are_taken_draw_by_draw(values: np.ndarray, axis: int) -> None:
    made, along = Draws.of(values), axis % 2
    for joined, expected in (
        (made.total(axis), values.sum(axis=along)),
        (made.maximum(axis), values.max(axis=along)),
    ):
        assert joined.shape == expected.shape[:1]
        assert (joined.dense() == expected).all()
        assert (joined.value > 0).all()


def test_along_the_last_axis_unless_told_otherwise() -> None:
    values = np.array([[[0, 3], [1, 1], [0, 0]], [[2, 0], [0, 0], [4, 9]]])
    made = Draws.of(values)
    assert made.total().dense().tolist() == [[1, 4], [6, 9]]
    assert made.maximum().dense().tolist() == [[1, 3], [4, 9]]
    assert made.total().total().dense().tolist() == made.total(0).total(0).dense().tolist() == [7, 13]
    assert made.total().total().shape == ()


def test_of_nothing_the_total_is_zero() -> None:
    made = Draws.of(np.zeros((0, 3, 4), dtype=np.int64))
    assert made.total(0).dense().tolist() == [[0] * 4] * 3
    assert made.maximum().shape == (0,)


@given(values=dense, seed=st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_keys_may_come_in_any_order_within_their_row(values: np.ndarray, seed: int) -> None:
    made, flat = Draws.of(values), values.reshape(-1, values.shape[2])
    rng, draws = np.random.default_rng(seed), values.shape[2]
    rows = [rng.permutation(np.flatnonzero(row)) for row in flat]
    keys = np.concatenate([row[at] * draws + at for row, at in zip(flat, rows, strict=True)])
    starts = np.concatenate([[0], np.cumsum([len(at) for at in rows])])
    laid = Draws.of_keys(starts, keys, draws=draws, shape=values.shape[:2])
    assert (laid.draws, laid.shape) == (made.draws, made.shape)
    for name in ("starts", "value", "draw"):
        assert getattr(laid, name).tolist() == getattr(made, name).tolist()


def test_keys_hold_the_largest_count_of_the_most_draws() -> None:
    largest = 10**12 * 10**6 + 10**6 - 1
    made = Draws.of_keys(np.array([0, 1]), np.array([largest]), draws=10**6, shape=(1,))
    assert (made.value.tolist(), made.draw.tolist()) == ([10**12], [10**6 - 1])


def test_a_choice_is_made_as_of_an_array() -> None:
    values = np.random.default_rng(1).poisson(0.4, (6, 4, 9))
    made = Draws.of(values)
    for key in (np.array([3, 0]), slice(2, 5), (slice(None), [1, 3]), np.arange(6) % 2 == 0, 4):
        assert (made[key].dense() == values[key]).all()
    assert made[np.zeros(0, dtype=int)].shape == (0, 4)


@pytest.mark.parametrize("wrong", [-1, 0.5, np.nan, np.inf, -np.inf, 1e13])
def test_what_is_no_count_is_refused_by_row_and_draw(wrong: float) -> None:
    values = np.zeros((5000, 3))
    values[4321, 1] = wrong
    with pytest.raises(HuneError, match="HN520 row 4321, draw 1: ") as refusal:
        Draws.of(values)
    assert "ligne 4321, tirage 1" in refusal.value.text("fr")


def test_no_draws_at_all_are_refused() -> None:
    with pytest.raises(HuneError, match="HN513"):
        Draws.of(np.zeros((2, 0)))


def table() -> dict[str, np.ndarray]:
    """Two countries, two months, three draws, in no order."""
    month, unit, draw = (grid.ravel() for grid in np.meshgrid([529, 530], [436, 432], [1, 2, 3], indexing="ij"))
    order = np.random.default_rng(2).permutation(12)
    columns = {"month": month, "unit": unit, "draw": draw, "outcome": np.arange(12) % 5}
    return {name: column[order] for name, column in columns.items()}


def test_a_long_table_is_read_in_any_order() -> None:
    columns = table()
    made = from_table(**columns)
    assert (made.units.tolist(), made.months.tolist()) == ([432, 436], [529, 530])
    values = made.draws.dense()
    for month, unit, draw, outcome in zip(*columns.values(), strict=True):
        assert values[unit // 4 - 108, month - 529, draw - 1] == outcome


def test_a_lost_draw_is_named() -> None:
    columns = {name: column[(table()["draw"] != 2) | (table()["unit"] != 436)] for name, column in table().items()}
    with pytest.raises(HuneError, match=r"HN521 unit 436, 2024-01: draw 2 stands 0 times"):
        from_table(**columns)


def test_a_draw_given_twice_is_named() -> None:
    columns = {name: np.append(column, column[:1]) for name, column in table().items()}
    with pytest.raises(HuneError, match=r"HN521 .* stands 2 times"):
        from_table(**columns)


@pytest.mark.parametrize("wrong", [-3, 2.5, np.nan])
def test_a_count_of_a_table_that_is_none_is_named(wrong: float) -> None:
    columns = table() | {"outcome": np.where(np.arange(12) == 7, wrong, 1.0)}
    with pytest.raises(HuneError, match=r"HN520 unit 43[26], 2024-0[12], draw [123]: ") as refusal:
        from_table(**columns)
    assert "tirage" in refusal.value.text("fr")


@pytest.mark.parametrize("observed", [[-1], [0, 0], [np.nan]])
def test_what_was_not_observed_is_not_scored(observed: list[float]) -> None:
    with pytest.raises(HuneError, match=r"HN515|HN520 observation 0: -1 is not a count"):
        crps(observed, Draws.of([[1, 2]]))
