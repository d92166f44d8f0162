"""Days with slashes: which number is the month is for the whole file to say."""

from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.sources.dates import Order, reader, slashes

DAYS = st.dates(date(1989, 1, 1), date(2030, 12, 31))
AMERICAN, EUROPEAN = "{0.month}/{0.day}/{0.year} 00:00:00", "{0.day:02d}/{0.month:02d}/{0.year}"


@given(DAYS)
def test_iso_days_read_the_same_whatever_the_order(day: date) -> None:
    for text in (f"{day}", f"{day} 00:00:00.000", f"{day}T12:30", f"{day} 23:59:59Z"):
        assert {reader(order)(text) for order in ("month first", "day first", None)} == {day}


@given(DAYS)
def test_slashed_days_come_back_in_their_order(day: date) -> None:
    assert reader("month first")(AMERICAN.format(day)) == day
    assert reader("day first")(EUROPEAN.format(day)) == day
    assert reader(None)(EUROPEAN.format(day)) in ({day, None} if day.day == day.month else {None, day, day})


@pytest.mark.parametrize(
    "text",
    ["", "2020-13-01", "2020-02-30", "31/31/2020", "2020", "2020-05", "May 2020", "1/2/20", "20200501"],
)
def test_what_is_no_day(text: str) -> None:
    assert [reader(order)(text) for order in ("month first", "day first", None)] == [None] * 3


def weigh(starts: list[str], ends: list[str], precision: int = 0) -> Order | None:
    return slashes(pa.array(starts), pa.array(ends), np.full(len(starts), precision))


def test_a_day_past_twelve_tells() -> None:
    assert weigh(["10/11/2022", "11/25/2021"], ["10/12/2022", "11/25/2021"]) == "month first"
    assert weigh(["11/10/2022", "25/11/2021"], ["12/10/2022", "25/11/2021"]) == "day first"


def test_an_event_that_would_end_before_it_begins_tells() -> None:
    assert weigh(["12/3/2022"], ["1/4/2022"]) == "day first"
    assert weigh(["3/12/2022"], ["4/1/2022"]) == "month first"


@pytest.mark.parametrize(
    ("precision", "end", "order"),
    [
        (1, "3/4/2022", None),
        (2, "4/4/2022", "day first"),
        (2, "3/6/2022", "month first"),
        (4, "3/28/2022", "month first"),
        (5, "4/4/2022", "month first"),
        (0, "4/4/2022", None),
    ],
)
def test_the_precision_of_the_date_tells(precision: int, end: str, order: str | None) -> None:
    assert weigh(["3/4/2022"], [end], precision) == order


def test_what_cannot_be_told_stays_open() -> None:
    assert weigh(["3/4/2022", "5/5/2022"], ["3/4/2022", "5/5/2022"]) is None


@given(st.lists(st.tuples(DAYS, st.integers(0, 20)), min_size=1, max_size=30), st.booleans())
def test_the_true_order_is_never_outweighed(events: list[tuple[date, int]], american: bool) -> None:
    form, true = (AMERICAN, "month first") if american else (EUROPEAN, "day first")
    starts = [form.format(day) for day, _ in events]
    ends = [form.format(day + timedelta(days=length)) for day, length in events]
    assert weigh(starts, ends) in (true, None)
