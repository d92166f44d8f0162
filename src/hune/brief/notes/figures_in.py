"""The figures of a sentence, as an analyst writes them: "6,109", « 6 109 », "5,800–7,375", "43 %", "<5 %".

A figure knows how it is written and every number it could be meant for, because "6.109" is six thousand to a reader
of one language and six to a reader of the other.
"""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import product

import msgspec

from hune.brief.notes.note import spaced
from hune.brief.notes.numerals import no_figures
from hune.text.numbers import MINUS

_NUMBER = r"\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_PERCENT = r" ?(?:%|per ?cent\b|pour ?cent\b)"
_FIGURE = re.compile(
    rf"(?P<bound>[<>] ?)?(?<![\w])(?<!\d[.,])(?P<minus>[{MINUS}-](?=\d))?(?P<first>{_NUMBER})"
    rf"(?:(?P<percent1>{_PERCENT})? ?[–—-] ?(?P<second>{_NUMBER}))?"
    rf"(?P<percent>{_PERCENT})?(?P<scale> ?(?:k|bn|Md)\b)?(?![\w]|[.,]\d)"
)
_WORDS = {
    "en": (
        r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
        r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores of",
        r"one|two|three|four|five|six|seven|eight|nine|ten|an?|several|some|and",
        r"[ -]",
    ),
    "fr": (
        r"onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingts?|vingt-et-un|trente|quarante"
        r"|cinquante|soixante|cents?|mille|milliers?|millions?|milliards?|dizaines?|douzaines?|vingtaines?|trentaines?"
        r"|quarantaines?|cinquantaines?|soixantaines?|centaines?|septante|octante|huitante|nonante",
        r"une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|et|quelques|des",
        r"[ -]",
    ),
}

_NO_COUNT = {
    "en": r"[ -](?:(?:last|past|next|previous|following) )?(?:second|minute|hour|day|week|month|quarter|year)s?\b"
    r"|[ -](?:per ?cent|kilomet)",
    "fr": r" (?:(?:derniers?|dernières?|prochaine?s?|premiers?) )?(?:seconde|minute|heure|jour|semaine|trimestre|an"
    r"|année)s?\b| (?:(?:derniers|prochains|premiers) )?mois\b| (?:pour ?cent|kilomètres?)",
}
"""What follows a number in words that is no count: a span of time, a distance, "per cent"."""


class Part(msgspec.Struct, frozen=True):
    """One number of a figure: its digits as written, its sign or bound, and whether it is a percentage."""

    digits: str
    bound: str = ""
    percent: bool = False

    @property
    def values(self) -> frozenset[Decimal]:
        """Every number that the digits could be meant for: a sign between them may group or may part."""
        digits = self.digits.lstrip(MINUS)
        readings = {digits.replace(",", ".")} if re.fullmatch(r"\d+(?:[.,]\d+)?", digits) else set[str]()
        if grouped := re.fullmatch(r"(\d{1,3}(?:([ ,.])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?", digits):
            whole = re.sub(r"\D", "", grouped[1])
            readings.add(f"{whole}.{grouped[3]}" if grouped[3] else whole)
        sign = -1 if digits != self.digits else 1
        return frozenset(sign * Decimal(reading) for reading in readings)


class Figure(msgspec.Struct, frozen=True):
    """A figure in a text: where it stands, and its number, or the two of a range."""

    start: int
    end: int
    text: str
    parts: tuple[Part, ...]

    @property
    def percent(self) -> bool:
        """Whether it is a percentage."""
        return self.parts[-1].percent


def figures(text: str, lang: str, editions: Collection[str] = ()) -> tuple[Figure, ...]:
    """Return the figures of a text in `lang`; numbers that are none are told by `numerals`.

    >>> [f.text for f in figures("In 2023 UCDP recorded 6,109 deaths (5,800–7,375), 57 % from one source.", "en")]
    ['6,109', '5,800–7,375', '57 %']
    """
    plain = list(spaced(text))
    for start, end in no_figures("".join(plain), lang, editions):
        plain[start:end] = "\x00" * (end - start)
    return tuple(_found("".join(plain), text))


def printed_parts(printed: str) -> tuple[Part, ...]:
    """Read what `hune.text` prints for a value the way a note is read.

    >>> printed_parts("<5\u202f%"), [part.digits for part in printed_parts("538–732")]
    ((Part(digits='5', bound='<', percent=True),), ['538', '732'])
    """
    return tuple(part for figure in _found(spaced(printed), printed) for part in figure.parts)


def _found(plain: str, text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(plain):
        bound = (match["bound"] or "").strip()
        percent = match["percent"] is not None
        minus = MINUS if match["minus"] else ""
        scale = match["scale"] or ""
        parts = [Part(minus + match["first"] + scale, bound, percent)]
        if match["second"]:
            parts.append(Part(match["second"] + scale, "", percent))
        yield Figure(match.start(), match.end(), text[match.start() : match.end()], tuple(parts))


def in_words(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Yield the places of numbers above ten that are written in words; spans of time and "per cent" are none.

    >>> [text[a:b] for text in ("Some forty-two people in twelve months.",) for a, b in in_words(text, "en")]
    ['forty-two']
    """
    source = spaced(text)
    big, small, join = _WORDS[lang]
    run = re.compile(rf"(?i)(?<![\w-])(?:(?:{small}){join})*(?:{big})(?:{join}(?:{big}|{small}))*(?![\w-])")
    exempt = re.compile(_NO_COUNT[lang], re.IGNORECASE)
    for match in run.finditer(source):
        start, end = match.span()
        if re.search(r"(?i)\b(?:per|pour)[ -]$", source[:start]) or exempt.match(source, end):
            continue
        trimmed = re.sub(rf"(?i)^(?:(?:and|et|an?|some|several|quelques|des|une?){join})+", "", source[start:end])
        trimmed = re.sub(rf"(?i)(?:{join}(?:and|et|an?|des|une?|some|several|quelques))+$", "", trimmed)
        if trimmed.lower() in ("dix", ""):
            continue
        start = source.index(trimmed, start)
        yield start, start + len(trimmed)


def means(values: tuple[Part, ...], wanted: tuple[Part, ...]) -> bool:
    """Tell whether parts could be meant for the same numbers, however they are written.

    >>> means(printed_parts("6.109"), printed_parts("6,109")), means(printed_parts("43"), printed_parts("43 %"))
    (True, False)
    """
    if [(part.bound, part.percent) for part in values] != [(part.bound, part.percent) for part in wanted]:
        return False
    pairs = zip(values, wanted, strict=True)
    return all(any(a == b for a, b in product(mine.values, theirs.values)) for mine, theirs in pairs)
