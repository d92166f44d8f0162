"""Calendar months as integers: 1 is January 1980, the numbering of VIEWS; ISO text outside.

Everything inside hune that has a month in it holds this integer, so that windows, lags and horizons
are plain arithmetic. Intervals of months are closed at both ends, as an analyst says them
("January to March"); intervals of dates are half-open.
"""

import calendar
import re
from datetime import date, timedelta

from hune.errors import HuneError

EPOCH_YEAR = 1980
_ISO = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def month_id(year: int, month: int) -> int:
    """Return the number of a calendar month, 1 being January 1980.

    >>> month_id(1980, 1), month_id(2018, 1)
    (1, 457)
    """
    return (year - EPOCH_YEAR) * 12 + month


def year_and_month(month: int) -> tuple[int, int]:
    """Return the calendar year and the month of the year of a month number.

    >>> year_and_month(457)
    (2018, 1)
    """
    years, rest = divmod(month - 1, 12)
    return EPOCH_YEAR + years, rest + 1


def of_date(day: date) -> int:
    """Return the month a day lies in.

    >>> of_date(date(2023, 12, 31))
    528
    """
    return month_id(day.year, day.month)


def first_day(month: int) -> date:
    """Return the first day of a month.

    >>> first_day(528)
    datetime.date(2023, 12, 1)
    """
    return date(*year_and_month(month), 1)


def last_day(month: int) -> date:
    """Return the last day of a month.

    >>> last_day(month_id(2024, 2))
    datetime.date(2024, 2, 29)
    """
    year, of_year = year_and_month(month)
    return date(year, of_year, calendar.monthrange(year, of_year)[1])


def last_full_month_before(day: date) -> int:
    """Return the last month that had wholly passed when a day began.

    >>> iso(last_full_month_before(date(2024, 1, 22))), iso(last_full_month_before(date(2024, 2, 1)))
    ('2023-12', '2024-01')
    """
    return of_date(day - timedelta(days=day.day)) if day.day > 1 else of_date(day) - 1


def iso(month: int) -> str:
    """Write a month as ISO text.

    >>> iso(528)
    '2023-12'
    """
    year, of_year = year_and_month(month)
    return f"{year:04d}-{of_year:02d}"


def parse(text: str) -> int:
    """Read a month written YYYY-MM; raises HN102 for anything else.

    >>> parse("2023-12")
    528
    """
    match = _ISO.fullmatch(text.strip())
    if match is None or not 1 <= int(match[2]) <= 12:
        raise HuneError("HN102", value=text)
    return month_id(int(match[1]), int(match[2]))
