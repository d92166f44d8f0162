"""Stretches of the calendar, made and moved: days, weeks from Monday to Sunday, months, quarters, years.

A part of a year or a stretch of years that is none of these is a span. Nothing here leaves the years 1 to 9999: what
would is None.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from hune.reading.claim import Period

Unit = Literal["day", "week", "weekend", "month", "quarter", "year"]

MONTHS_OF = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "early": (1, 3), "late": (10, 12), "mid": (4, 9),
    "H1": (1, 6), "H2": (7, 12), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}  # fmt: skip
"""The months of a part of a year, first and last. Winter is left out: it lies in two years, and which is not said."""


def day(on: date) -> Period:
    """Return one day as a period."""
    return Period(on, on, "day")


def month(year: int, of_year: int) -> Period:
    """Return a month.

    >>> str(month(2024, 2)), month(2024, 2).last.day
    ('2024-02', 29)
    """
    return Period(date(year, of_year, 1), date(year, of_year, monthrange(year, of_year)[1]), "month")


def year(number: int) -> Period:
    """Return a year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Period:
    """Return the ten years that begin with one."""
    return Period(date(first, 1, 1), date(first + 9, 12, 31), "span")


def part(number: int, name: str) -> Period:
    """Return a part of a year by its name in `MONTHS_OF`; the whole year for a part that is not there.

    >>> str(part(2022, "early")), str(part(2022, "H2")), str(part(2022, "winter"))
    ('2022-Q1', '2022-07-01..2022-12-31', '2022')
    """
    if name not in MONTHS_OF:
        return year(number)
    first, last = MONTHS_OF[name]
    quarter = last - first == 2 and first % 3 == 1
    return Period(month(number, first).first, month(number, last).last, "quarter" if quarter else "span")


def around(on: date, unit: Unit) -> Period:
    """Return the day, week, month, quarter or year that a day lies in; of a weekend the one last begun.

    >>> str(around(date(2024, 3, 4), "week")), str(around(date(2024, 3, 4), "weekend"))
    ('2024-03-04..2024-03-10', '2024-03-02..2024-03-03')
    """
    match unit:
        case "day":
            return day(on)
        case "week":
            monday = on - timedelta(days=on.weekday())
            return Period(monday, monday + timedelta(days=6), "week")
        case "weekend":
            saturday = on - timedelta(days=(on.weekday() - 5) % 7)
            return Period(saturday, saturday + timedelta(days=1), "span")
        case "month":
            return month(on.year, on.month)
        case "quarter":
            return part(on.year, f"Q{(on.month + 2) // 3}")
        case "year":
            return year(on.year)


def moved(on: date, unit: Unit, by: int) -> Period | None:
    """Return the unit that lies `by` units after the one a day lies in; None where the calendar ends.

    >>> str(moved(date(2024, 3, 31), "month", -1)), str(moved(date(2024, 3, 4), "week", -1))
    ('2024-02', '2024-02-26..2024-03-03')
    """
    try:
        match unit:
            case "day":
                return day(on + timedelta(days=by))
            case "week" | "weekend":
                first = around(on, unit).first + timedelta(weeks=by)
                return around(first, unit)
            case "month" | "quarter":
                number = on.year * 12 + on.month - 1 + by * (1 if unit == "month" else 3)
                return around(date(number // 12, number % 12 + 1, 1), unit)
            case "year":
                return year(on.year + by)
    except (ValueError, OverflowError):
        return None


def years(around_year: int, step: Literal[1, -1], most: int = 30) -> Iterator[int]:
    """Go through the years from one on, forwards or backwards, as far as the calendar goes."""
    return (each for each in range(around_year, around_year + step * most, step) if 1 <= each <= 9999)
