from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune import months
from hune.errors import HuneError
from hune.text.dates import (
    format_date,
    format_month,
    format_months,
    format_months_short,
    in_months,
    parse_date,
)

M = months.month_id
LINES = [
    line.split(" | ")
    for line in Path(__file__).with_name("spans.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (date(2024, 1, 22), "22 January 2024", "22 janvier 2024"),
        (date(2023, 11, 1), "1 November 2023", "1er novembre 2023"),
        (date(2025, 8, 31), "31 August 2025", "31 août 2025"),
        (date(2024, 2, 11), "11 February 2024", "11 février 2024"),
    ],
)
def test_dates(day: date, english: str, french: str) -> None:
    assert (format_date(day, "en"), format_date(day, "fr")) == (english, french)


@pytest.mark.parametrize(("first", "last", "lang", "span", "within", "short"), LINES)
def test_spans(first: str, last: str, lang: str, span: str, within: str, short: str) -> None:
    bounds = months.parse(first), months.parse(last)
    assert format_months(*bounds, lang) == span
    assert in_months(*bounds, lang) == within
    assert format_months_short(*bounds, lang) == short


def test_the_elided_months_are_those_that_begin_with_a_vowel() -> None:
    elided = [m for m in range(1, 12) if format_months(M(2023, m), M(2023, m + 1), "fr").startswith("d’")]
    assert elided == [4, 8, 10]


def test_short_months() -> None:
    assert [format_month(M(2023, m), "fr", short=True).split()[0] for m in range(1, 13)] == [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]  # fmt: skip


def test_a_span_does_not_run_backwards() -> None:
    for write in (format_months, in_months, format_months_short):
        with pytest.raises(HuneError) as error:
            write(528, 527, "en")
        assert error.value.code == "HN618"
        assert "2023-12" in str(error.value)


@given(st.dates(date(1980, 1, 1), date(2100, 1, 1)))
def test_a_date_comes_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert format_date(day, "en").startswith(f"{day.day} ")
    assert format_date(day, "fr").endswith(f" {day.year}")


@pytest.mark.parametrize(
    "text",
    ["", "2023-13-01", "2023-02-29", "20240122", "2024-W04-1", "22/01/2024", "2024-1-22", "2024-01-22T00"],
)
def test_what_is_not_a_date(text: str) -> None:
    with pytest.raises(HuneError) as error:
        parse_date(text)
    assert error.value.code == "HN103"
    assert text in str(error.value)
