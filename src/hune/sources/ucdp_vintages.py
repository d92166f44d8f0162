"""Which edition of UCDP's events a file is: its version, the months it accounts for, the day it came out.

UCDP publishes its events three ways (downloads page and codebooks of GED and of UCDP Candidate):

    24.1         the yearly GED of 2024: January 1989 to December 2023
    26.0.2       a month of Candidate events: February 2026, provisional
    24.01.24.09  several months of Candidate events at once: January to September 2024, provisional

`data/ucdp_published.csv` holds the days the yearly editions came out, each with the fact it rests on. Where
only the month is known the edition counts as published on the last day of it, so that nobody is said to
have known it sooner.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from hune import months
from hune.errors import HuneError

PUBLISHED = Path(__file__).with_name("data") / "ucdp_published.csv"
FIRST_MONTH = months.month_id(1989, 1)
"""The first month of UCDP GED."""

FIRST_YEARLY = 2017
"""The year from which on editions are numbered by their year."""

_YEARLY = re.compile(r"(\d{2})\.([1-9])")
_MONTHLY = re.compile(r"(\d{2})\.0\.(\d{1,2})")
_SEVERAL = re.compile(r"(\d{2})\.(\d{2})\.(\d{2})\.(\d{2})")
# Names UCDP gives its files, and the one of the country-month tables made from them.
_NAMES = (
    (re.compile(r"gedevent_v(\d{2})_(\d{2})_(\d{2})_(\d{2})(?!\d)", re.I), "{}.{}.{}.{}"),
    (re.compile(r"gedevent_v(\d{2})_0_(\d{1,2})(?!\d)", re.I), "{}.0.{}"),
    (re.compile(r"gedevent_v(\d{1,2})_([1-9])(?![\d_])", re.I), "{}.{}"),
    (re.compile(r"(?<![a-z])ged(\d{2})([1-9])(?!\d)", re.I), "{}.{}"),
    (re.compile(r"country_month_(\d{2})_([1-9])(?!\d)", re.I), "{}.{}"),
)


@dataclass(frozen=True, slots=True)
class Vintage:
    """An edition: its `version`, the months from `first` to `last`, and when it came out.

    `derived` says that the day is not on record and follows from UCDP's rhythm.
    """

    version: str
    first: int
    last: int
    published: date
    precision: Literal["day", "month"]
    derived: bool
    candidate: bool


def parse(version: str) -> Vintage:
    """Return the edition of a version number; raises HN125 for text that is none.

    >>> edition = parse("24.1")
    >>> months.iso(edition.first), months.iso(edition.last), edition.published.isoformat()
    ('1989-01', '2023-12', '2024-06-03')
    >>> edition = parse("26.0.2")
    >>> months.iso(edition.first), months.iso(edition.last), edition.candidate
    ('2026-02', '2026-02', True)
    """
    text = version.strip()
    if match := _YEARLY.fullmatch(text):
        return _yearly(text, 2000 + int(match[1]))
    if match := _MONTHLY.fullmatch(text):
        return _candidate(text, match[1], match[2], match[1], match[2])
    if match := _SEVERAL.fullmatch(text):
        return _candidate(text, *match.groups())
    raise HuneError("HN125", value=version)


def of(names: tuple[str, ...], given: str | None) -> Vintage:
    """Return the edition of a file from its names (innermost first) or from what the user gave.

    Raises HN124 when neither tells, HN125 for a version that is none, HN126 when the two disagree.

    >>> of(("GEDEvent_v24_1.csv", "ged241-csv.zip"), None).version
    '24.1'
    """
    named = next((version for name in names if (version := in_name(name)) is not None), None)
    if given is None:
        if named is None:
            raise HuneError("HN124", file=names[-1])
        return parse(named)
    edition = parse(given)
    if named is not None and parse(named).version != edition.version:
        raise HuneError("HN126", file=names[-1], value=given, named=named)
    return edition


def in_name(name: str) -> str | None:
    """Return the version that a file's name tells, if it does.

    >>> [in_name(name) for name in ("ged241-csv.zip", "GEDEvent_v25_0_12.csv", "GEDEvent_v24_01_24_09.csv")]
    ['24.1', '25.0.12', '24.01.24.09']
    >>> in_name("country_month_26_1.csv.gz"), in_name("ged_west_africa_1989_2023.csv.gz")
    ('26.1', None)
    """
    for pattern, version in _NAMES:
        if match := pattern.search(name):
            return version.format(*match.groups())
    return None


def _yearly(version: str, year: int) -> Vintage:
    """Return a yearly edition; a first one (YY.1) whose day is not on record came out in June, as they do."""
    if version not in _published() and (year < FIRST_YEARLY or not version.endswith(".1")):
        raise HuneError("HN125", value=version)
    published, precision = _published().get(version, (f"{year}-06", "month"))
    return Vintage(
        version=version,
        first=FIRST_MONTH,
        last=months.month_id(year - 1, 12),
        published=date.fromisoformat(published) if precision == "day" else _end(months.parse(published)),
        precision="day" if precision == "day" else "month",
        derived=version not in _published(),
        candidate=False,
    )


def _candidate(version: str, *numbers: str) -> Vintage:
    """Return an edition of Candidate events, which comes out in the month after the last it holds."""
    year, month, last_year, last_month = (int(number) for number in numbers)
    if not (1 <= month <= 12 and 1 <= last_month <= 12) or (last_year, last_month) < (year, month):
        raise HuneError("HN125", value=version)
    last = months.month_id(2000 + last_year, last_month)
    return Vintage(
        version=version,
        first=months.month_id(2000 + year, month),
        last=last,
        published=_end(last + 1),
        precision="month",
        derived=True,
        candidate=True,
    )


def _end(month: int) -> date:
    return months.last_day(month)


@cache
def _published() -> dict[str, tuple[str, str]]:
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return {row["version"]: (row["published"], row["precision"]) for row in csv.DictReader(file)}
