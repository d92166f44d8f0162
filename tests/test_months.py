from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune import months
from hune.errors import HuneError

MONTHS = st.integers(months.month_id(1900, 1), months.month_id(2200, 12))
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("text", "number"),
    [("1980-01", 1), ("1979-12", 0), ("1989-01", 109), ("2018-01", 457), ("2023-12", 528), ("2025-05", 545)],
)
def test_numbers_are_those_of_views(text: str, number: int) -> None:
    assert months.parse(text) == number
    assert months.iso(number) == text


@given(MONTHS)
def test_a_month_survives_every_round_trip(month: int) -> None:
    assert months.parse(months.iso(month)) == month
    assert months.month_id(*months.year_and_month(month)) == month
    assert months.of_date(months.first_day(month)) == months.of_date(months.last_day(month)) == month


@given(MONTHS)
def test_months_follow_each_other_without_gap(month: int) -> None:
    assert months.last_day(month) + timedelta(days=1) == months.first_day(month + 1)


@given(DAYS)
def test_the_last_full_month_is_over_and_the_next_is_not(day: date) -> None:
    last = months.last_full_month_before(day)
    assert months.last_day(last) < day
    assert months.last_day(last + 1) >= day


@pytest.mark.parametrize("text", ["2023", "2023-13", "2023-00", "12-2023", "2023-1", "2023-12-01", "", "décembre"])
def test_anything_else_is_refused_by_number(text: str) -> None:
    with pytest.raises(HuneError) as raised:
        months.parse(text)
    assert raised.value.code == "HN102"
    assert raised.value.details == {"value": text}


@given(st.from_regex(r"\s?[0-9]{4}-[0-9]{2}\s?", fullmatch=True) | st.text(max_size=12))
def test_text_is_a_month_or_a_numbered_error(text: str) -> None:
    with suppress(HuneError):
        assert months.iso(months.parse(text)) == text.strip()
