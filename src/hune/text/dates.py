"""Dates and months in words, by the language's own rules; month numbers are those of `hune.months`."""

from datetime import date
from functools import cache

from hune import months
from hune.errors import HuneError
from hune.text.languages import pick


def parse_date(text: str) -> date:
    """Read a date written YYYY-MM-DD; raises HN103 for anything else.

    >>> parse_date("2024-01-22")
    datetime.date(2024, 1, 22)
    """
    cleaned = text.strip()
    try:
        day = date.fromisoformat(cleaned)
    except ValueError:
        raise HuneError("HN103", value=text) from None
    # fromisoformat also takes 20240122 and 2024-W04-1, which nobody here writes on purpose.
    if day.isoformat() != cleaned:
        raise HuneError("HN103", value=text)
    return day


def format_date(day: date, lang: str) -> str:
    """Write a date in full; the first of a month is "1er" in French.

    >>> format_date(date(2024, 1, 22), "en"), format_date(date(2023, 11, 1), "fr")
    ('22 January 2024', '1er novembre 2023')
    """
    number = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{number} {format_month(months.of_date(day), lang)}"


def format_month(month: int, lang: str, *, short: bool = False) -> str:
    """Write a month and its year; `short` is for the axes of charts and the heads of tables.

    >>> format_month(528, "fr"), format_month(528, "en", short=True)
    ('décembre 2023', 'Dec 2023')
    """
    year, of_year = months.year_and_month(month)
    return f"{_names(lang, short)[of_year]} {year}"


def format_months(first: int, last: int, lang: str) -> str:
    """Write the months from `first` to `last`, both included; whole years by their numbers; raises HN618.

    In French a span of months brings its own preposition; `in_months` gives the right one to every span.

    >>> format_months(517, 528, "fr"), format_months(517, 522, "fr"), format_months(515, 522, "en")
    ('2023', 'de janvier à juin 2023', 'November 2022 to June 2023')
    """
    start, end = _bounds(first, last, lang, short=False)
    if not end:
        return start
    if start.isdigit():
        return f"{start}–{end}"
    vowel = start[0] in "ao"
    return pick(lang, en=f"{start} to {end}", fr=f"{'d’' if vowel else 'de '}{start} à {end}")


def in_months(first: int, last: int, lang: str) -> str:
    """Write when something happened, with its preposition; raises HN618.

    >>> in_months(517, 528, "en"), in_months(528, 528, "fr"), in_months(520, 522, "fr")
    ('in 2023', 'en décembre 2023', 'd’avril à juin 2023')
    """
    span = format_months(first, last, lang)
    if _is_one_word(first, last):
        return pick(lang, en="in ", fr="en ") + span
    return pick(lang, en="from ", fr="") + span


def format_months_short(first: int, last: int, lang: str) -> str:
    """Write the months from `first` to `last` for the head of a table; raises HN618.

    >>> format_months_short(517, 522, "en"), format_months_short(515, 522, "fr")
    ('Jan–Jun 2023', 'nov. 2022 – juin 2023')
    """
    start, end = _bounds(first, last, lang, short=True)
    dash = " – " if " " in start else "–"
    return f"{start}{dash}{end}" if end else start


def _bounds(first: int, last: int, lang: str, *, short: bool) -> tuple[str, str]:
    """Return the two ends in words, the second empty where one word says both."""
    if first > last:
        raise HuneError("HN618", first=months.iso(first), last=months.iso(last))
    (year, of_year), (end_year, end_of_year) = months.year_and_month(first), months.year_and_month(last)
    if (of_year, end_of_year) == (1, 12):
        return str(year), str(end_year) if end_year > year else ""
    if first == last:
        return format_month(first, lang, short=short), ""
    start = _names(lang, short)[of_year] if year == end_year else format_month(first, lang, short=short)
    return start, format_month(last, lang, short=short)


def _is_one_word(first: int, last: int) -> bool:
    """Whether a span is one month or whole years, which "in" can stand before."""
    ends = months.year_and_month(first)[1], months.year_and_month(last)[1]
    return first == last or ends == (1, 12)


@cache
def _names(lang: str, short: bool) -> dict[int, str]:
    # Babel takes a tenth of a second to import, which commands that print no date must not pay.
    from babel.dates import get_month_names

    locale = pick(lang, en="en_GB", fr="fr_FR")
    names = get_month_names("abbreviated" if short else "wide", "format", locale)
    return {number: str(names[number]) for number in range(1, 13)}
