"""Bounds and half-open intervals: what is sure, what is possible, what is not."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.actors.intervals import ONGOING, UNKNOWN, Bound, Interval, parse

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def starts(day: date, precision: str) -> date:
    month = {"quarter": (day.month + 2) // 3 * 3 - 2, "year": 1}.get(precision, day.month)
    return day if precision == "day" else date(day.year, month, 1)


@st.composite
def bounds(draw: st.DrawFn, *, end: bool = True) -> Bound:
    kind = draw(st.sampled_from(["exact", "before", "after", "unknown", *(["ongoing"] if end else [])]))
    if kind in ("unknown", "ongoing"):
        return Bound(kind)
    precision = draw(st.sampled_from(["day", "month", "quarter", "year"]))
    return Bound(kind, precision, starts(draw(DAYS), precision))


INTERVALS = st.builds(Interval, bounds(end=False), bounds())


@given(bounds())
@settings(max_examples=200)
def test_a_bound_reads_as_it_is_written(bound: Bound) -> None:
    assert parse(str(bound)) == bound


@given(bounds())
def test_a_bound_lies_between_its_earliest_and_its_latest_day(bound: Bound) -> None:
    assert bound.earliest <= bound.latest


@given(bounds(), DAYS)
def test_time_only_makes_the_passing_of_a_bound_surer(bound: Bound, on: date) -> None:
    order = ["no", "possible", "yes"]
    assert order.index(bound.passed(on)) <= order.index(bound.passed(on + timedelta(days=1)))


@given(INTERVALS, st.data())
@settings(max_examples=200)
def test_covers_is_what_every_way_to_fix_the_bounds_says(interval: Interval, data: st.DataObject) -> None:
    on = data.draw(DAYS)
    since = data.draw(st.dates(interval.since.earliest, interval.since.latest))
    until = data.draw(st.dates(interval.until.earliest, interval.until.latest))
    answer = interval.covers(on)
    if answer != "possible":
        held = since <= on and (on < until or interval.until.kind == "ongoing")
        assert held == (answer == "yes")


@given(INTERVALS, INTERVALS)
def test_meeting_is_mutual(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(INTERVALS, DAYS)
def test_an_interval_meets_a_day_as_it_covers_it(interval: Interval, on: date) -> None:
    day = Interval(Bound("exact", "day", on), Bound("exact", "day", on + timedelta(days=1)))
    covers, meets = interval.covers(on), interval.meets(day)
    assert covers == meets or {covers, meets} <= {"possible", "no"}


@given(INTERVALS, DAYS)
def test_what_runs_backwards_covers_no_day(interval: Interval, on: date) -> None:
    if interval.backwards:
        assert interval.covers(on) == "no"


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2023", (2023, 1, 1), (2023, 12, 31)),
        ("2023-Q1", (2023, 1, 1), (2023, 3, 31)),
        ("2023-Q4", (2023, 10, 1), (2023, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2023-06-30", (2023, 6, 30), (2023, 6, 30)),
        ("before 2012", (1, 1, 1), (2011, 12, 31)),
        ("after 2023-Q2", (2023, 7, 1), (9999, 12, 31)),
        ("unknown", (1, 1, 1), (9999, 12, 31)),
        ("ongoing", (9999, 12, 31), (9999, 12, 31)),
    ],
)
def test_what_a_bound_leaves_open(written: str, earliest: tuple[int, int, int], latest: tuple[int, int, int]) -> None:
    bound = parse(written)
    assert (bound.earliest, bound.latest) == (date(*earliest), date(*latest))


@pytest.mark.parametrize(
    "written", ["", "31/02", "2023-13", "2023-02-30", "2023-Q5", "before", "since 2012", "0000", "2023-6"]
)
def test_what_is_no_bound_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"no bound|month|day|year"):
        parse(written)


def test_an_interval_does_not_hold_its_end() -> None:
    interval = Interval(parse("2013-04-25"), parse("2024-01-01"))
    days = [date(2013, 4, 24), date(2013, 4, 25), date(2023, 12, 31), date(2024, 1, 1)]
    assert [interval.covers(day) for day in days] == ["no", "yes", "yes", "no"]


def test_ongoing_is_not_an_unknown_end() -> None:
    since = parse("2020")
    on = date(2026, 1, 1)
    assert Interval(since, ONGOING).covers(on) == "yes"
    assert Interval(since, UNKNOWN).covers(on) == "possible"
    assert Interval(since, parse("after 2025")).covers(date(2025, 12, 31)) == "yes"
    assert Interval(since, parse("after 2025")).covers(on) == "possible"
