"""What words say of a time, before it is known when they were written.

`Dated` is a place in a year, `Moved` so many units from the document's date, `Weekday` a day of the week, `Told` so
many units from the time that the text named last, `Lasting` a length, `Vague` no more than a direction.

A place in a year of which no year is told is the last one before the document's date, or on it, as the press has it;
`Reach.later` is the next one, for what is told of the future.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hune.reading.claim import Period
from hune.reading.dates import calendar
from hune.reading.dates.calendar import Unit

Fault = Literal["no such day", "which is the month", "another weekday"]


@dataclass(frozen=True, slots=True)
class Reach:
    """The period that words come to, the one they come to if they look forward, and what is wrong with them."""

    period: Period | None = None
    later: Period | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A year or a place in it; `aim` is -1 for the last one that has passed, 1 for the next.

    The year is given as such, or as so many years from the document's date (`ago`), or from what was told last
    (`since_told`); `part` is a name of `calendar.MONTHS_OF`, "winter" or "decade".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    weekday: int | None = None
    aim: Literal[-1, 0, 1] = 0
    ago: int | None = None
    since_told: int | None = None

    def on(self, anchor: date | None, told: Period | None) -> Reach:
        """Return the period in the calendar, as seen from the document's date and after what was told last."""
        if self.month is not None and not self._possible():
            return Reach(fault="no such day")
        year = self._year(anchor, told)
        if year is not None:
            period = self._in(year) if 1 <= year <= 9989 else None
            if period is None:
                return Reach(fault="no such day")
            return Reach(period, period, self._disagrees(period) if self.year is not None else None)
        if anchor is None or self._counted():
            return Reach()
        return self._nearest(anchor)

    @property
    def yearless(self) -> bool:
        """Say whether the year is nowhere told."""
        return self.year is None and not self._counted()

    def _counted(self) -> bool:
        return self.ago is not None or self.since_told is not None

    def _year(self, anchor: date | None, told: Period | None) -> int | None:
        if self.year is not None:
            return self.year
        if self.ago is not None and anchor is not None:
            return anchor.year + self.ago
        if self.since_told is not None and told is not None:
            return told.first.year + self.since_told
        return None

    def _possible(self) -> bool:
        """Say whether any year has it; a leap year has most."""
        return self._in(2024) is not None

    def _in(self, year: int) -> Period | None:
        try:
            if self.month is None:
                return calendar.decade(year) if self.part == "decade" else calendar.part(year, self.part or "")
            if self.day is None:
                return calendar.month(year, self.month)
            return calendar.day(date(year, self.month, self.day))
        except ValueError:
            return None

    def _disagrees(self, period: Period) -> Fault | None:
        apart = self.weekday is not None and period.first.weekday() != self.weekday
        return "another weekday" if apart else None

    def _nearest(self, anchor: date) -> Reach:
        if self.weekday is not None and (same := self._same_weekday(anchor)):
            return Reach(same, same)
        back = (period for period in self._all(anchor.year, -1) if self._before(period, anchor))
        on = (period for period in self._all(anchor.year, 1) if self._from(period, anchor))
        earlier, later = next(back, None), next(on, None)
        if self.aim:
            earlier = later = earlier if self.aim < 0 else later
        return Reach(earlier, later, "another weekday" if self.weekday is not None else None)

    def _same_weekday(self, anchor: date) -> Period | None:
        """Return the nearest such date on that day of the week: within a year, else the last one before."""
        near = [period for period in self._all(anchor.year + 1, -1) if not self._disagrees(period)]
        near.sort(key=lambda period: (period.first > anchor and period.first.year > anchor.year, period.first > anchor))
        near.sort(key=lambda period: abs((period.first - anchor).days))
        return near[0] if near else None

    def _all(self, year: int, step: Literal[1, -1]) -> Iterator[Period]:
        return (period for each in calendar.years(year, step) if (period := self._in(each)) is not None)

    def _before(self, period: Period, anchor: date) -> bool:
        return period.last < anchor if self.aim < 0 else period.first <= anchor

    def _from(self, period: Period, anchor: date) -> bool:
        return period.first > anchor if self.aim > 0 else period.last >= anchor


@dataclass(frozen=True, slots=True)
class Moved:
    """So many units from the document's date: yesterday, last week; `weekday` picks a day of the week it comes to."""

    unit: Unit
    by: int
    weekday: int | None = None
    forward: int | None = None
    """The same where the words look forward, where that differs: “this weekend”."""

    def on(self, anchor: date | None, _told: Period | None) -> Reach:
        """Return the period; nothing without a date to count from."""
        if anchor is None:
            return Reach()
        forward = self.by if self.forward is None else self.forward
        return Reach(self._at(anchor, self.by), self._at(anchor, forward))

    def _at(self, anchor: date, by: int) -> Period | None:
        period = calendar.moved(anchor, self.unit, by)
        if period is None or self.weekday is None:
            return period
        return calendar.moved(period.first, "day", self.weekday)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the last one before the document's date or on it; with `aim`, the one before or after it."""

    number: int
    aim: Literal[-1, 0, 1] = 0

    def on(self, anchor: date | None, _told: Period | None) -> Reach:
        """Return the day; nothing without a date to count from."""
        if anchor is None:
            return Reach()
        back, forth = (anchor.weekday() - self.number) % 7, (self.number - anchor.weekday()) % 7
        back, forth = (back or 7) if self.aim < 0 else back, (forth or 7) if self.aim > 0 else forth
        earlier, later = calendar.moved(anchor, "day", -back), calendar.moved(anchor, "day", forth)
        if self.aim:
            earlier = later = earlier if self.aim < 0 else later
        return Reach(earlier, later)


@dataclass(frozen=True, slots=True)
class Told:
    """So many units from what the text told last: the next day, that year, two months later; `weekday`: that Friday."""

    unit: Unit
    by: int
    weekday: int | None = None

    def on(self, _anchor: date | None, told: Period | None) -> Reach:
        """Return the period; nothing where what was told last is less precise than the unit."""
        if told is None or (self.unit in ("day", "week", "weekend") and told.precision != "day"):
            return Reach()
        if self.unit == "month" and told.precision in ("quarter", "year", "span"):
            return Reach()
        if self.weekday is not None:
            ahead = (self.weekday - told.first.weekday()) % 7 or 7
            period = calendar.moved(told.first, "day", ahead)
        else:
            period = calendar.moved(told.first, self.unit, self.by)
        return Reach(period, period)


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of so many units that begins (`forward`) or ends at the document's date; `number` None: not told."""

    unit: Unit
    number: int | None
    forward: bool = False

    def on(self, anchor: date | None, _told: Period | None) -> Reach:
        """Return the unit at the far end of it."""
        if anchor is None or self.number is None:
            return Reach()
        period = calendar.moved(anchor, self.unit, self.number if self.forward else -self.number)
        return Reach(period, period)

    def near(self, anchor: date | None) -> Period | None:
        """Return the unit at its near end, that of the document's date."""
        return None if anchor is None or self.number is None else calendar.around(anchor, self.unit)


@dataclass(frozen=True, slots=True)
class Vague:
    """Words of time that no calendar holds: in recent months, for years."""

    def on(self, _anchor: date | None, _told: Period | None) -> Reach:
        """Return nothing."""
        return Reach()


@dataclass(frozen=True, slots=True)
class Unclear:
    """Numbers that are a date in two ways: 03/04/2023."""

    def on(self, _anchor: date | None, _told: Period | None) -> Reach:
        """Return what is wrong."""
        return Reach(fault="which is the month")


Meaning = Dated | Moved | Weekday | Told | Lasting | Vague | Unclear


def completed(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Give the first of two ends of a range the year that only the last has, or the other way.

    >>> first, last = completed(Dated(month=11), Dated(year=2023, month=2))
    >>> first.year, last.year
    (2022, 2023)
    """
    if not (isinstance(first, Dated) and isinstance(last, Dated)):
        return first, last
    if first.month is None or last.month is None:
        return first, last
    turns = (first.month, first.day or 0) > (last.month, last.day or 99)
    if first.yearless and not last.yearless:
        lent = replace(first, year=last.year, ago=last.ago, since_told=last.since_told)
        return _shifted(lent, -1 if turns else 0), last
    if last.yearless and not first.yearless:
        lent = replace(last, year=first.year, ago=first.ago, since_told=first.since_told)
        return first, _shifted(lent, 1 if turns else 0)
    return first, last


def _shifted(one: Dated, years: int) -> Dated:
    if not years:
        return one
    moved = {name: value + years for name in ("year", "ago", "since_told") if (value := getattr(one, name)) is not None}
    return replace(one, **moved)
