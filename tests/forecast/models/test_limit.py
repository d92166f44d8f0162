"""A bound that leaves room, less of it the larger the war."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.forecast.distribution import Discrete
from hune.forecast.models.ladder import LADDER, on_ladder
from hune.forecast.models.limit import beyond_reach, limit

worst = st.integers(0, 3_000_000)


@pytest.mark.parametrize(
    ("before", "most"), [(0, 100), (10, 100), (11, 110), (100, 1000), (400, 2000), (2500, 5000), (10_000, 20_000)]
)
def test_ten_times_as_many_then_with_the_root_at_last_twice(before: int, most: float) -> None:
    assert limit(before) == pytest.approx(most)


@given(worst)
def test_there_is_always_room_for_a_hundred_and_for_twice_as_many(before: int) -> None:
    most = float(limit(before))
    assert 100 <= most <= LADDER[-1]
    assert min(2 * before, LADDER[-1]) <= most <= max(100, 10 * before)


@given(worst, worst)
def test_the_worse_it_was_the_more_is_possible(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert limit(low) <= limit(high)


def test_units_and_months_keep_their_places() -> None:
    before = np.array([[0, 5, 50], [200, 1000, 20_000]])
    assert limit(before).shape == (2, 3)
    assert limit(before).tolist() == [[float(limit(count)) for count in row] for row in before]


@given(worst)
def test_what_lies_at_the_limit_is_told_by_rungs_within_reach(before: int) -> None:
    most = float(limit(before))
    [used] = on_ladder(Discrete.of([[0, most]]))
    assert LADDER[np.flatnonzero(used)].max() <= float(beyond_reach(before)) <= 1.06 * most + 1
