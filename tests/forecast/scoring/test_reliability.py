"""Reliability, precision and PIT against closed forms and slow definitions."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.draws import Draws
from hune.forecast.scoring.reliability import average_precision, inside, pit, pit_histogram, reliability, share
from hune.forecast.scoring.scores import Interval

asked = st.lists(st.tuples(st.booleans(), st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0])), min_size=1, max_size=30)


def test_wilsons_interval_is_as_published() -> None:
    # Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: 95 % intervals by method 3.
    for k, n, low, high in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ]:
        made = share(k, n, level=0.95)
        assert (round(made.low, 4), round(made.high, 4)) == (low, high)


@given(n=st.integers(1, 500), data=st.data())
@settings(max_examples=60, deadline=None)
def test_an_interval_holds_its_share_and_stays_a_probability(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    made, other = share(k, n), share(n - k, n)
    assert 0 <= made.low <= made.share <= made.high <= 1
    assert made.low == pytest.approx(1 - other.high)
    assert (made.low == 0) == (k == 0)


def test_bins_are_of_equal_number_and_never_split_a_tie() -> None:
    chances = [0.0] * 6 + [0.2, 0.4, 0.6, 0.8]
    table = reliability([False] * 6 + [False, True, False, True], chances, bins=5)
    assert [(round(step.said, 6), step.came.k, step.came.n) for step in table] == [(0, 0, 6), (0.3, 1, 2), (0.7, 1, 2)]


@given(rows=asked, bins=st.integers(1, 12))
@settings(max_examples=80, deadline=None)
def test_a_table_holds_every_row_once_and_rises(rows: list[tuple[bool, float]], bins: int) -> None:
    came, chances = map(list, zip(*rows, strict=True))
    table = reliability(came, chances, bins=bins)
    assert sum(step.came.n for step in table) == len(rows)
    assert sum(step.came.k for step in table) == sum(came)
    assert sum(step.came.n * step.said for step in table) == pytest.approx(sum(chances))
    assert len(table) <= min(bins, len(set(chances)))
    assert all(one.said < two.said for one, two in pairwise(table))


def test_of_ten_different_ranks_each_bin_has_its_share() -> None:
    table = reliability([True] * 100, np.linspace(0, 1, 100), bins=10)
    assert [step.came.n for step in table] == [10] * 10


@given(rows=asked)
@settings(max_examples=100, deadline=None)
def test_average_precision_is_its_definition_with_ties_together(rows: list[tuple[bool, float]]) -> None:
    came, chances = (np.array(column) for column in zip(*rows, strict=True))
    if not came.any():
        with pytest.raises(HuneError, match="HN525"):
            average_precision(came, chances)
        return
    total, recall = 0.0, 0.0
    for chance in sorted(set(chances.tolist()), reverse=True):
        chosen = chances >= chance
        total += (came[chosen].sum() / came.sum() - recall) * came[chosen].mean()
        recall = came[chosen].sum() / came.sum()
    assert average_precision(came, chances) == pytest.approx(total)
    backwards = average_precision(came[::-1], chances[::-1])
    assert backwards == average_precision(came, chances)


def test_average_precision_of_known_orders() -> None:
    # The example of scikit-learn's documentation.
    assert average_precision([False, False, True, True], [0.1, 0.4, 0.35, 0.8]) == pytest.approx(0.5 + 0.5 * 2 / 3)
    assert average_precision([True, True, False], [0.9, 0.8, 0.1]) == 1.0
    assert average_precision([True, False, False, False], [0.3] * 4) == 0.25


counts = st.lists(st.integers(0, 6), min_size=1, max_size=8)


@given(values=st.lists(st.tuples(counts, st.integers(0, 8)), min_size=1, max_size=6), bins=st.integers(1, 12))
@settings(max_examples=80, deadline=None)
def test_the_pit_steps_are_the_distribution_function_around_what_came(
    values: list[tuple[list[int], int]], bins: int
) -> None:
    lowers, uppers, expected = [], [], np.zeros(bins)
    for atoms, y in values:
        made = pit([y], Discrete.of([atoms]))
        for forecast in (Discrete.of([atoms]), Draws.of([atoms])):
            steps = pit([y], forecast)
            assert steps.lower[0] == pytest.approx(np.mean(np.array(atoms) <= y - 1), abs=1e-9)
            assert steps.upper[0] == pytest.approx(np.mean(np.array(atoms) <= y), abs=1e-9)
        lowers.append(made.lower[0])
        uppers.append(made.upper[0])
    shares = pit_histogram(Interval(np.array(lowers), np.array(uppers)), bins=bins)
    for low, high in zip(lowers, uppers, strict=True):
        for b in range(bins):
            if high > low:
                overlap = min(high, (b + 1) / bins) - max(low, b / bins)
                expected[b] += max(overlap, 0) / (high - low) / len(values)
            else:
                first = b == 0 and low == 0
                expected[b] += (first or b / bins < low <= (b + 1) / bins) / len(values)
    assert shares.sum() == pytest.approx(1)
    if all(high > low for low, high in zip(lowers, uppers, strict=True)):
        np.testing.assert_allclose(shares, expected, atol=1e-6)


def test_what_was_excluded_falls_into_an_outer_bin() -> None:
    law = Discrete.of([[3, 4, 5]] * 2)
    assert pit_histogram(pit([0, 9], law), bins=4).tolist() == [0.5, 0, 0, 0.5]
    assert pit_histogram(Interval(np.array([0.5]), np.array([0.5])), bins=4).tolist() == [0, 1, 0, 0]


def test_the_right_distribution_has_a_flat_pit_in_expectation() -> None:
    law = np.array([0.5, 0.2, 0.2, 0.1])
    # Every outcome as often as its probability says.
    came = np.repeat(np.arange(4), (law * 10).round().astype(int))
    forecast = Discrete.of([[0, 1, 2, 3]], law)[np.zeros(10, dtype=int)]
    np.testing.assert_allclose(pit_histogram(pit(came, forecast), bins=10), 0.1)


def test_ranges_are_closed_and_central() -> None:
    forecast = Discrete.of([np.arange(20)])[np.zeros(4, dtype=int)]
    assert inside([0, 17, 18, 19], forecast, level=0.9).tolist() == [True, True, True, False]
    assert inside([0, 4, 14, 15], forecast, level=0.5).tolist() == [False, True, True, False]


@pytest.mark.parametrize(
    "wrong",
    [lambda: reliability([], []), lambda: share(0, 0), lambda: pit_histogram(Interval(np.zeros(0), np.zeros(0)))],
)
def test_nothing_is_not_a_result(wrong: object) -> None:
    with pytest.raises(HuneError, match="HN525"):
        wrong()  # type: ignore[operator]


@pytest.mark.parametrize("chance", [-0.1, 1.1, np.nan])
def test_a_probability_is_one(chance: float) -> None:
    with pytest.raises(HuneError, match="HN513"):
        reliability([True], [chance])
    with pytest.raises(HuneError, match="HN515"):
        average_precision([True, False], [0.5])
