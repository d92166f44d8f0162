"""Expressions of time in sentences of two languages, one a line; and what holds of any text."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hune.reading.claim import Period, When
from hune.reading.dates import Expression, find
from hune.reading.dates import english_words as english
from hune.reading.dates import french_words as french
from hune.reading.document import Span

ANCHOR = date(2024, 3, 4)
HERE = Path(__file__).parent


def lines(language: str) -> Iterator[tuple[str, str]]:
    for line in (HERE / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, wanted = line.rpartition(" | ")
            yield text, wanted


def written(text: str, one: Expression) -> str:
    words = text[one.span.slice]
    if one.fault is not None and not one.dates:
        return f"{words} = !"
    if one.relative:
        return f"{words} = ?"
    ahead = "" if one.ahead is None else f" ~ {When(one.span, *one.ahead)}"
    return f"{words} = {When(one.span, one.start, one.end)}{ahead}"


@pytest.mark.parametrize(("text", "wanted"), [*lines("english")])
def test_english(text: str, wanted: str) -> None:
    assert " ; ".join(written(text, one) for one in find(text, "en", ANCHOR)) == wanted.replace("-", "", wanted == "-")


@pytest.mark.parametrize(("text", "wanted"), [*lines("french")])
def test_french(text: str, wanted: str) -> None:
    assert " ; ".join(written(text, one) for one in find(text, "fr", ANCHOR)) == wanted.replace("-", "", wanted == "-")


MONTHS_EN = [name.capitalize() for name in english.MONTHS]
MONTHS_FR = [name for name, at in french.MONTHS.items() if name not in ("fevrier", "aout", "decembre")]
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FORMATS = {
    "en": [
        "{d} {month} {y}",
        "{d}{th} {month} {y}",
        "{d} {month}, {y}",
        "{month} {d}, {y}",
        "{month} {d} {y}",
        "{month} {d}{th}, {y}",
        "the {d}{th} of {month} {y}",
        "{weekday}, {d} {month} {y}",
        "{weekday}, {month} {d}, {y}",
        "{iso}",
    ],
    "fr": [
        "{d} {month} {y}",
        "le {d} {month} {y}",
        "{weekday} {d} {month} {y}",
        "le {weekday} {d} {month} {y}",
        "{d:02}/{m:02}/{y}",
        "{d}.{m}.{y}",
        "{iso}",
    ],
}


def printed(day: date, language: str, pattern: str) -> str:
    months, weekdays = (MONTHS_EN, [*english.WEEKDAYS]) if language == "en" else (MONTHS_FR, [*french.WEEKDAYS])
    tens = day.day % 10 if day.day // 10 != 1 else 0
    return pattern.format(
        d=day.day,
        m=day.month,
        y=day.year,
        iso=day.isoformat(),
        th={1: "st", 2: "nd", 3: "rd"}.get(tens, "th"),
        month=months[day.month - 1],
        weekday=weekdays[day.weekday()].capitalize() if language == "en" else weekdays[day.weekday()],
    )


@settings(max_examples=80, deadline=None)
@given(DAYS, st.sampled_from(["en", "fr"]), st.data())
def test_a_day_that_is_printed_is_read_back(day: date, language: str, data: st.DataObject) -> None:
    words = printed(day, language, data.draw(st.sampled_from(FORMATS[language])))
    text = f"Ab {words}; cd."
    [one] = find(text, language, None)
    assert text[one.span.slice] == words
    assert (one.start, one.end, one.role, one.fault) == (Period(day, day, "day"), Period(day, day, "day"), "at", None)


@settings(max_examples=60, deadline=None)
@given(DAYS, st.sampled_from(["en", "fr"]))
def test_a_month_that_is_printed_is_read_back(day: date, language: str) -> None:
    month = MONTHS_EN[day.month - 1] if language == "en" else MONTHS_FR[day.month - 1]
    words = f"{'in' if language == 'en' else 'en'} {month} {day.year}"
    [one] = find(words, language, None)
    assert one.span == Span(0, len(words))
    assert str(one.start) == f"{day:%Y-%m}"
    assert one.start == one.end


def test_every_day_of_a_leap_year_without_its_year_is_the_last_one() -> None:
    for number in range(366):
        day = date(2024, 1, 1) + timedelta(days=number)
        for language, pattern in (("en", "on {d} {month}"), ("fr", "le {d} {month}")):
            [one] = find(printed(day, language, pattern), language, date(2024, 12, 31))
            assert one.start == one.end == Period(day, day, "day")


def test_a_day_that_no_month_has_is_a_fault_and_no_date() -> None:
    for month, name in enumerate(MONTHS_EN, start=1):
        for day in range(calendar.monthrange(2024, month)[1] + 1, 32):
            [one] = find(f"on {day} {name}", "en", ANCHOR)
            assert one.start is None
            assert one.end is None
            assert not one.dates
            assert one.fault is not None
            assert one.fault.code == "HN378"


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(0, 6), st.sampled_from(["en", "fr"]))
def test_a_weekday_is_the_last_one_on_or_before(anchor: date, number: int, language: str) -> None:
    name = [*english.WEEKDAYS][number].capitalize() if language == "en" else [*french.WEEKDAYS][number]
    [one] = find(f"{'on ' if language == 'en' else ''}{name}", language, anchor)
    assert one.start is not None
    assert one.start.first.weekday() == number
    assert 0 <= (anchor - one.start.first).days < 7
    ahead = one.forward().start
    assert ahead is not None
    assert 0 <= (ahead.first - anchor).days < 7


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_last_week_is_monday_to_sunday_before(anchor: date) -> None:
    [one] = find("la semaine dernière", "fr", anchor)
    assert one.start is not None
    assert (one.start.first.weekday(), one.start.last.weekday(), one.start.precision) == (0, 6, "week")
    assert 1 <= (anchor - one.start.last).days <= 7


SCRAPS = (
    "from",
    "to",
    "du",
    "au",
    "entre",
    "since",
    "31",
    "0",
    "2024",
    "mai",
    "May",
    "-",
    "–",
    "/",
    "’",
    "\n",
    "Q1",
    "the",
)

PIECES = st.lists(
    st.one_of(
        st.sampled_from([*(text for name in ("english", "french") for text, _ in lines(name)), *SCRAPS]),
        st.text(st.characters(codec="utf-8"), max_size=12),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@example([""], "en", None, 0)
@example(["0/0/0000", "99/99/9999", "00 00", "T4 l’an"], "fr", ANCHOR, 3)
@given(PIECES, st.sampled_from(["en", "fr", "ar"]), st.none() | st.dates(), st.integers(0, 1000))
def test_whatever_the_text_spans_are_of_it_and_do_not_overlap(
    pieces: list[str], language: str, anchor: date | None, offset: int
) -> None:
    text = " ".join(pieces)
    found = find(text, language, anchor, offset)
    at = offset
    for one in found:
        assert at <= one.span.start < one.span.end <= offset + len(text)
        words = text[one.span.start - offset : one.span.end - offset]
        assert words == words.strip()
        at = one.span.end
        assert not (one.relative and (one.start or one.end))
        for first, last in ((one.start, one.end), *([one.ahead] if one.ahead else [])):
            assert first is None or last is None or first.first <= last.last
    assert found == find(text, language, anchor, offset)


@pytest.mark.parametrize(("text", "wanted"), [*lines("english")])
def test_without_a_date_what_is_relative_stays_in_words(text: str, wanted: str) -> None:
    for one in find(text, "en", None):
        assert one.ahead is None
        assert not one.coming
        if one.relative:
            assert (one.start, one.end) == (None, None)
        elif one.dates:
            assert any(character.isdigit() for character in text)


def test_another_weekday_is_said_and_the_date_is_kept() -> None:
    [one] = find("on Monday 16 August 2022", "en", None)
    assert str(one.start) == "2022-08-16"
    assert one.fault is not None
    assert one.fault.code == "HN380"
    assert "on Monday 16 August 2022" in one.fault.text("fr")


def test_a_weekday_tells_the_year() -> None:
    [one] = find("vendredi 13 novembre", "fr", date(2016, 6, 1))
    assert str(one.start) == "2015-11-13"


def test_offsets_are_of_the_document() -> None:
    [one] = find("in May 2022", "en", None, 100)
    assert one.span == Span(100, 111)


def test_another_language_has_none() -> None:
    assert find("in May 2022", "ar", None) == ()
