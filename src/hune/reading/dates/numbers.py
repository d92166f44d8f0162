"""Dates in figures, the same in both languages but for which of two numbers is the month."""

from hune.reading.dates.grammar import DIGITS, Core, Groups, Writing
from hune.reading.dates.meaning import Dated, Meaning, Unclear

SLOTS = {
    "d": r"(?P<d>0?[1-9]|[12]\d|3\d)",
    "d2": r"(?P<d2>0?[1-9]|[12]\d|3\d)",
    "Y": r"(?P<Y>1[89]\d\d|20\d\d)",
    "Y2": r"(?P<Y2>1[89]\d\d|20\d\d)",
    "dash": r"\s?[-‐‑–—]\s?",
}


def number(groups: Groups, name: str) -> int | None:
    """Return what a group holds as a number, None where it holds nothing."""
    held = groups.get(name)
    return int(held) if held else None


def write(writing: Writing, *, month_may_lead: bool) -> None:
    """Write down the rules of dates in figures; `month_may_lead` where 03/04 may be the fourth of March."""

    def in_figures(groups: Groups) -> Core | None:
        first, second, year = int(groups["a"] or 0), int(groups["b"] or 0), int(groups["y"] or 0)
        year += 0 if year >= 100 else 2000 if year < 70 else 1900
        if not 1800 <= year < 2100 or not first or not second:
            return None
        return Core(_ordered(first, second, year))

    def _ordered(first: int, second: int, year: int) -> Meaning:
        if month_may_lead and first != second and max(first, second) <= 12:
            return Unclear()
        if month_may_lead and first <= 12 < second:
            first, second = second, first
        # A thirteenth month is no month that has such a day.
        return Dated(year=year, month=min(second, 12), day=first if second <= 12 else 99)

    def iso(groups: Groups) -> Core | None:
        month, day = number(groups, "m"), number(groups, "d")
        if month is None or not 1 <= month <= 12:
            return None
        return Core(Dated(year=number(groups, "Y"), month=month, day=day))

    def two_years(groups: Groups) -> Core | None:
        first, last = int(groups["Y"] or 0), int(groups["y"] or 0)
        last += first // 100 * 100 if last < 100 else 0
        if not first < last <= first + 60:
            return None
        return Core(Dated(year=first), "between", Dated(year=last), bare="year")

    for sign in ("/", r"\.", "-"):
        writing.add([DIGITS], rf"(?P<a>\d\d?){sign}(?P<b>\d\d?){sign}(?P<y>\d{{4}})(?!{sign}?\d)", in_figures)
    writing.add([DIGITS], r"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y>\d\d)(?!/?\d)", in_figures)
    writing.add([DIGITS], r"<Y>-(?P<m>\d\d)-(?P<d>\d\d)(?!-?\d)", iso)
    writing.add([DIGITS], r"<Y>-(?P<m>0[1-9]|1[0-2])(?!-?\d)", iso)
    writing.add([DIGITS], r"<Y>[-‐‑–/](?P<y>\d{4}|\d\d)(?![-/]?\d)", two_years)
    writing.add([DIGITS], r"<Y>(?![.,]\d| 000)", lambda groups: Core(Dated(year=number(groups, "Y")), bare="year"))
