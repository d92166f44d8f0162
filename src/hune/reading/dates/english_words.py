"""The words of English expressions of time, the slots of their patterns, and what is read from a match."""

from collections.abc import Iterable, Mapping
from typing import Any

from hune.reading.dates import events, numbers
from hune.reading.dates.calendar import Unit
from hune.reading.dates.grammar import Groups, alternatives, listed
from hune.reading.dates.meaning import Dated, Meaning, Moved
from hune.reading.dates.numbers import number

MONTHS = {
    name: at
    for at, name in enumerate(
        listed("january february march april may june july august september october november december"), start=1
    )
}
SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
         "nov": 11, "dec": 12}  # fmt: skip
WEEKDAYS = {name: at for at, name in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"))}
UNITS: Mapping[str, tuple[Unit, int]] = {
    **dict.fromkeys(("day", "morning", "afternoon", "evening", "night"), ("day", 1)),
    "week": ("week", 1),
    "weekend": ("weekend", 1),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
}
COUNTS = {
    name: at
    for at, name in enumerate(listed("one two three four five six seven eight nine ten eleven twelve"), start=1)
} | {"a": 1, "an": 1, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4}  # fmt: skip
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
PARTS = {"early": "early", "beginning": "early", "start": "early", "dawn": "early", "mid": "mid", "middle": "mid",
         "late": "late", "end": "late", "close": "late"}  # fmt: skip

TAILS: Mapping[str, dict[str, Any]] = {
    "last year": {"ago": -1},
    "this year": {"ago": 0},
    "next year": {"ago": 1},
    "that year": {"since_told": 0},
    "that same year": {"since_told": 0},
    "the same year": {"since_told": 0},
    "the following year": {"since_told": 1},
    "the next year": {"since_told": 1},
    "the previous year": {"since_told": -1},
    "the year before": {"since_told": -1},
}

SOLDIERS = (
    r"soldiers?|troops|people|men|women|children|civilians?|fighters?|dead|deaths?|casualties|killed|wounded|injured|"
    r"euros?|dollars?|pounds|francs?|km|kilomet\w+|miles?|met(?:re|er)s?|tons?|tonnes?|villages?|homes|houses|families|"
    r"households|refugees?|displaced|police\w*|peacekeepers?|personnel|vehicles?|members?|cases?|troops|million|billion|"
    r"percent|per cent|barrels?|hectares?|rebels?|militants?|mercenaries|protesters|workers?|employees|inhabitants|"
    r"residents|strong|of them|other|others|feet|hours?|days?|weeks?|months?|years?|migrants?|students?|prisoners?"
)


def _capital(names: Iterable[str]) -> str:
    """Return a pattern for names as English writes them: "may" and "march" are no months."""
    return f"(?-i:{alternatives(form for name in names for form in (name.capitalize(), name.upper()))})"


SLOTS: Mapping[str, str] = numbers.SLOTS | {
    "month": rf"(?P<month>{_capital(MONTHS)})",
    "month2": rf"(?P<month2>{_capital(MONTHS)})",
    "short": rf"(?:(?P<month>{_capital(MONTHS)})|(?P<short>{_capital(SHORT)})\.?)",
    "weekday": rf"(?P<weekday>{_capital(WEEKDAYS)})",
    "th": r"(?:\s?(?:st|nd|rd|th))?",
    "count": rf"(?P<count>\d{{1,3}}|{alternatives(COUNTS)})",
    "some": r"(?P<some>several|some|many|a few|few|a couple of|a number of|numerous)",
    "unit": r"(?P<unit>day|week|month|quarter|year|decade)",
    "tail": rf"(?P<tail>{alternatives(TAILS)})",
    "year": r"(?:,? (?:of )?<Y>|,? (?:of )?<tail>)",
    "hour": r"(?: (?:morning|afternoon|evening|night|noon|dawn|midday))",
    "season": rf"(?P<season>{alternatives(SEASONS)})",
    "ordinal": rf"(?P<ordinal>{alternatives(ORDINALS)})",
    "aim": r"(?P<aim>last|past|this past|this|this coming|next|coming)",
    "events": alternatives(events.ENGLISH),
}

AIMS = {"last": -1, "past": -1, "this past": -1, "this": 0, "next": 1, "coming": 1, "this coming": 1}


def month(groups: Groups, name: str = "month") -> int | None:
    """Return the number of a month, in full or short."""
    full, short = groups.get(name), groups.get("short")
    return MONTHS[full.lower()] if full else SHORT[short.lower()] if short else None


def weekday(groups: Groups) -> int | None:
    """Return the day of the week, Monday being 0."""
    said = groups.get("weekday")
    return WEEKDAYS[said.lower()] if said else None


def year(groups: Groups) -> dict[str, Any]:
    """Return what is told of the year: a number, or how far it lies."""
    if groups.get("Y"):
        return {"year": number(groups, "Y")}
    tail = groups.get("tail")
    return dict(TAILS[" ".join(tail.lower().split())]) if tail else {}


def count(groups: Groups) -> int | None:
    """Return how many, None where that is not told."""
    said = (groups.get("count") or "").lower()
    return None if not said else COUNTS[said] if said in COUNTS else int(said)


def unit(groups: Groups) -> tuple[Unit, int]:
    """Return the unit, and how many of it the word is."""
    return UNITS[(groups["unit"] or "").lower()]


def moved(unit: Unit, by: int) -> Meaning:
    """Return so many units from the document's date; of years the year as such."""
    return Dated(ago=by) if unit == "year" else Moved(unit, by)


def aim(groups: Groups) -> Any:
    """Return whether the words look back (-1), forward (1) or neither."""
    return AIMS[" ".join((groups.get("aim") or "this").lower().split())]
