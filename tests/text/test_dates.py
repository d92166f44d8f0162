from datetime import date

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


@pytest.mark.parametrize(
    ("first", "last", "english", "french", "in_english", "in_french", "short_english", "short_french"),
    [
        (M(2023, 1), M(2023, 12), "2023", "2023", "in 2023", "en 2023", "2023", "2023"),
        (M(2022, 1), M(2023, 12), "2022–2023", "2022–2023", "in 2022–2023", "en 2022–2023", "2022–2023", "2022–2023"),
        (M(2023, 12), M(2023, 12), "December 2023", "décembre 2023", "in December 2023", "en décembre 2023",
         "Dec 2023", "déc. 2023"),
        (M(2023, 1), M(2023, 6), "January to June 2023", "de janvier à juin 2023", "from January to June 2023",
         "de janvier à juin 2023", "Jan–Jun 2023", "janv.–juin 2023"),
        (M(2022, 11), M(2023, 4), "November 2022 to April 2023", "de novembre 2022 à avril 2023",
         "from November 2022 to April 2023", "de novembre 2022 à avril 2023", "Nov 2022 – Apr 2023",
         "nov. 2022 – avr. 2023"),
        (M(2023, 4), M(2023, 9), "April to September 2023", "d’avril à septembre 2023",
         "from April to September 2023", "d’avril à septembre 2023", "Apr–Sept 2023", "avr.–sept. 2023"),
        (M(2022, 2), M(2023, 1), "February 2022 to January 2023", "de février 2022 à janvier 2023",
         "from February 2022 to January 2023", "de février 2022 à janvier 2023", "Feb 2022 – Jan 2023",
         "févr. 2022 – janv. 2023"),
        (M(2022, 12), M(2023, 12), "December 2022 to December 2023", "de décembre 2022 à décembre 2023",
         "from December 2022 to December 2023", "de décembre 2022 à décembre 2023", "Dec 2022 – Dec 2023",
         "déc. 2022 – déc. 2023"),
    ],
)  # fmt: skip
def test_spans(
    first: int,
    last: int,
    english: str,
    french: str,
    in_english: str,
    in_french: str,
    short_english: str,
    short_french: str,
) -> None:
    assert (format_months(first, last, "en"), format_months(first, last, "fr")) == (english, french)
    assert (in_months(first, last, "en"), in_months(first, last, "fr")) == (in_english, in_french)
    assert format_months_short(first, last, "en") == short_english
    assert format_months_short(first, last, "fr") == short_french


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
