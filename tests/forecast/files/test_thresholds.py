"""Thresholds of a unit's own past, and the chance that any month reaches one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tests.forecast.worlds import with_gap

from hune.forecast.draws import Draws
from hune.forecast.files.thresholds import MEMORY, NONE, any_month, own
from hune.panel.matrix import Matrix


@pytest.mark.parametrize(
    ("past", "above", "worst"),
    [
        ([0] * 24, NONE, NONE),
        ([0] * 23 + [1], 1, 1),
        ([0] * 12 + [1] * 12, 1, 1),  # the median is a half: one is above it
        ([3] * 24, 4, 3),
        ([2] * 12 + [5] * 12, 4, 5),  # 3.5
        ([2] * 12 + [4] * 12, 4, 4),  # 3
        ([1_000_000] + [0] * 23, 1, 1_000_000),
    ],
)
def test_the_thresholds_of_a_past(past: list[int], above: int, worst: int) -> None:
    found = own(Matrix.of([past]), origin=24)
    assert (found.above_median.tolist(), found.as_worst.tolist()) == ([above], [worst])


def test_only_the_two_years_up_to_the_origin_count() -> None:
    series = [900] + [7] * 24 + [800]
    assert own(Matrix.of([series]), origin=25) == (np.array([8]), np.array([7]))


def test_a_unit_with_a_gap_has_none_and_the_others_have_theirs() -> None:
    matrix = with_gap(Matrix.of([[5] * 24, [5] * 24]), unit=0, upto=1)
    found = own(matrix, origin=24)
    assert (found.above_median.tolist(), found.as_worst.tolist()) == ([NONE, 6], [NONE, 5])


def test_too_short_a_past_gives_none() -> None:
    assert own(Matrix.of([[5] * 23]), origin=23).as_worst.tolist() == [NONE]


@settings(max_examples=40, deadline=None)
@given(arrays(np.int64, (3, MEMORY), elements=st.integers(0, 40)))
def test_half_of_the_months_at_most_are_above_the_median(past: np.ndarray) -> None:
    found = own(Matrix.of(past), origin=MEMORY)
    for row, above, worst in zip(past, *found, strict=True):
        if row.any():
            assert (row >= above).sum() <= MEMORY / 2 < (row >= above - 1).sum() + 1
            assert (row >= worst).any()
            assert not (row > worst).any()
        else:
            assert above == worst == NONE


@settings(max_examples=40, deadline=None)
@given(arrays(np.int64, (2, 3, 5), elements=st.integers(0, 9)), st.integers(1, 10), st.integers(1, 10))
def test_any_month_is_what_counting_dense_draws_gives(values: np.ndarray, one: int, other: int) -> None:
    thresholds = np.array([one, other])
    counted = (values >= thresholds[:, None, None]).any(axis=1).mean(axis=1)
    assert any_month(Draws.of(values), thresholds).tolist() == counted.tolist()
