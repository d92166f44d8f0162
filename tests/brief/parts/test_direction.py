"""A direction is stated only where ranges part."""

from hypothesis import given
from hypothesis import strategies as st

from hune.brief.parts.direction import Counted, direction

counts = st.integers(0, 10_000)


@st.composite
def counted(draw: st.DrawFn) -> Counted:
    low, best, high = sorted(draw(st.tuples(counts, counts, counts)))
    return Counted(best, low, high, "slug")


@given(counted(), counted())
def test_a_direction_reverses_with_time(before: Counted, now: Counted) -> None:
    opposite = {"rose": "fell", "fell": "rose", "no-clear-change": "no-clear-change"}
    assert direction(now, before) == opposite[direction(before, now)]


@given(counted(), counted())
def test_overlapping_ranges_never_have_a_direction(before: Counted, now: Counted) -> None:
    overlap = max(before.low or 0, now.low or 0) <= min(before.high or 0, now.high or 0)
    assert (direction(before, now) == "no-clear-change") == overlap


@given(counted(), counted())
def test_without_a_range_nothing_is_stated(before: Counted, now: Counted) -> None:
    assert direction(before._replace(low=None), now) == "not-stated"
    assert direction(before, now._replace(high=None)) == "not-stated"
