"""Half-open intervals of days whose ends are known well, roughly or not at all, and the three answers they give."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import msgspec

Certainty = Literal["yes", "no", "possible"]
Kind = Literal["exact", "before", "after", "unknown", "ongoing"]
Precision = Literal["day", "month", "quarter", "year"]

_WRITTEN = re.compile(r"(?:(before|after) )?([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?")


class Bound(msgspec.Struct, frozen=True):
    """One end of an interval: `day` is the first day of the day, month, quarter or year that it names.

    `unknown` says that nothing is known, `ongoing` that there was no end when the source spoke; both have no day.
    """

    kind: Kind
    precision: Precision | None = None
    day: date | None = None

    @property
    def earliest(self) -> date:
        """Return the first day on which the end may lie; `date.max` when it has not come."""
        if self.kind == "ongoing":
            return date.max
        if self.day is None or self.kind == "before":
            return date.min
        return _next(self.day, self.precision) if self.kind == "after" else self.day

    @property
    def latest(self) -> date:
        """Return the last day on which the end may lie."""
        if self.day is None or self.kind == "after":
            return date.max
        if self.kind == "before":
            return self.day - timedelta(days=1)
        return _next(self.day, self.precision) - timedelta(days=1)

    def passed(self, on: date) -> Certainty:
        """Say whether the end lies on or before a day.

        >>> [parse("2023-06").passed(date(2023, month, 15)) for month in (5, 6, 7)]
        ['no', 'possible', 'yes']
        """
        if self.latest <= on and self.kind != "ongoing":
            return "yes"
        return "no" if on < self.earliest else "possible"

    def __str__(self) -> str:
        if self.day is None:
            return self.kind
        year = f"{self.day.year:04d}"
        text = {
            "day": self.day.isoformat(),
            "month": f"{year}-{self.day.month:02d}",
            "quarter": f"{year}-Q{(self.day.month + 2) // 3}",
            "year": year,
        }[self.precision or "day"]
        return text if self.kind == "exact" else f"{self.kind} {text}"


UNKNOWN = Bound("unknown")
ONGOING = Bound("ongoing")


class Interval(msgspec.Struct, frozen=True):
    """The days from `since` up to, and without, `until`."""

    since: Bound = UNKNOWN
    until: Bound = UNKNOWN

    def covers(self, on: date) -> Certainty:
        """Say whether a day lies in the interval.

        >>> mission = Interval(parse("2013-04-25"), parse("2024-01-01"))
        >>> mission.covers(date(2023, 12, 31)), mission.covers(date(2024, 1, 1))
        ('yes', 'no')
        >>> Interval(parse("before 2012")).covers(date(2020, 1, 1))
        'possible'
        """
        begun, over = self.since.passed(on), self.until.passed(on)
        if begun == "no" or over == "yes":
            return "no"
        return "yes" if begun == "yes" and over == "no" else "possible"

    def meets(self, other: "Interval") -> Certainty:
        """Say whether the two have a day in common.

        >>> wagner = Interval(parse("2021-12"), parse("2025-06-06"))
        >>> wagner.meets(Interval(parse("2025-09"), ONGOING)), wagner.meets(Interval(parse("2025"), ONGOING))
        ('no', 'possible')
        """
        if max(self.since.latest, other.since.latest) < min(self.until.earliest, other.until.earliest):
            return "yes"
        latest_end = min(self.until.latest, other.until.latest)
        return "no" if max(self.since.earliest, other.since.earliest) >= latest_end else "possible"

    @property
    def backwards(self) -> bool:
        """Say whether it surely ends before it holds for a day."""
        return self.until.latest <= self.since.earliest

    def __str__(self) -> str:
        return f"[{self.since}, {self.until})"


@lru_cache(maxsize=4096)
def parse(text: str) -> Bound:
    """Read a bound: 2023, 2023-Q2, 2023-06, 2023-06-30, any of them after "before" or "after", unknown, ongoing.

    Raises ValueError for anything else, a day that no calendar has among it.

    >>> str(parse("after 2023-Q2")), parse("after 2023-Q2").earliest
    ('after 2023-Q2', datetime.date(2023, 7, 1))
    """
    if text == "unknown":
        return UNKNOWN
    if text == "ongoing":
        return ONGOING
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise ValueError(f"no bound: {text!r}")
    kind: Kind = "before" if written[1] == "before" else "after" if written[1] == "after" else "exact"
    year = int(written[2])
    if written[3]:
        return Bound(kind, "quarter", date(year, int(written[3]) * 3 - 2, 1))
    if written[5]:
        return Bound(kind, "day", date(year, int(written[4]), int(written[5])))
    if written[4]:
        return Bound(kind, "month", date(year, int(written[4]), 1))
    return Bound(kind, "year", date(year, 1, 1))


def _next(day: date, precision: Precision | None) -> date:
    """Return the first day after the period of `precision` that begins on `day`."""
    month = {"year": 12, "quarter": day.month + 2}.get(precision or "day", day.month)
    last = day if precision == "day" else date(day.year, month, calendar.monthrange(day.year, month)[1])
    return date.max if last == date.max else last + timedelta(days=1)
