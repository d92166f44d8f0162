"""Statements about what the record does not cover: a country, or months, of which it says nothing.

A sentence is a claim where it speaks of violence; a mention of a country, a date of a decree, what is expected of
months to come, and a sentence that says itself that something is not covered, are none.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import msgspec

from hune import months
from hune.brief.basis import Basis
from hune.brief.notes.note import spaced
from hune.places.countries import all_countries, by_gwno
from hune.record.schema import KINDS
from hune.text.dates import format_month, format_months
from hune.text.languages import LANGUAGES, pick

_VIOLENCE = {
    "en": r"\b(?:deaths?|dead|died|kill(?:ed|ings?|s)?|fatalit(?:y|ies)|casualt(?:y|ies)|attack(?:s|ed)?"
    r"|events?|incidents?|violence|violent|fighting|fought|clash(?:es|ed)?|ambush(?:es|ed)?|bomb(?:ings?|ed)"
    r"|raids?|civilians?|insurgency)\b",
    "fr": r"\b(?:décès|morts?|tué(?:e|s|es)?|tueries?|pertes|attaqu(?:es?|é|ée|és|ées)|év[ée]nements?|incidents?"
    r"|violences?|violents?|combats?|affrontements?|embuscades?|attentats?|bombardements?|raids?|civils?|insurrection)\b",
}
_SAID = {
    "en": r"\bnot (?:in|covered|cover|held|known|recorded by)|\bno (?:data|record|coverage|figures?)\b"
    r"|\babsence of data|\bunknown\b|\b(?:beyond|outside) (?:the|this|our) (?:record|data)|\bdoes not (?:cover|hold)"
    r"|\bsilence\b|\bcannot (?:say|tell|know)",
    "fr": r"\bnon couvert|\bpas couvert|\bne (?:couvre|couvrent|figure|figurent|contient|porte)"
    r"|\bhors de (?:la|cette|notre) (?:base|couverture)|\babsence de (?:données|chiffres)|\b(?:aucune|pas de) donnée"
    r"|\binconnue?s?\b|\bsilence\b|\bne (?:savons|sait|peut|pouvons)\b|\bnous ignorons\b",
}
"""How a sentence says that something is not covered."""
_ELSEWHERE = re.compile(
    r"\b(?:Lake|Lac|lac|Lac du|Gulf of|Golfe de|golfe de|New|River|river|fleuve|Fleuve|Upper|delta du|bassin du"
    r"|État de|State of) (?:Chad|Tchad|Guinea|Guinée|Niger|Congo|Mexico|Jordan)\b"
    r"|\bNiger (?:River|river|State|Delta|delta|basin|Basin)\b"
)
"""Waters and provinces that have the name of a country."""


class Claim(msgspec.Struct, frozen=True):
    """What a sentence says something of and the record does not cover, in both languages."""

    value_en: str
    value_fr: str


def uncovered(sentence: str, lang: str, basis: Basis, *, expected: bool) -> Iterator[Claim]:
    """Yield what a sentence speaks of that is not covered; `expected` says that it speaks of what is to come.

    A country and a time in one sentence are taken together, so that a country is missed only in the months it lacks.
    """
    plain = spaced(unicodedata.normalize("NFC", sentence)).replace("'", "’")
    if not re.search(_VIOLENCE[lang], plain, re.IGNORECASE) or re.search(_SAID[lang], plain, re.IGNORECASE):
        return
    named = _countries(plain)
    times = [] if expected else [span for span in _times(plain, lang) if span[0] <= months.of_date(basis.issued)]
    for gwno in named:
        if not _knows(basis, gwno, None):
            yield Claim(*(by_gwno(gwno).name(each, "the") for each in LANGUAGES))
            continue
        for span in times:
            if not _covered(basis, gwno, span):
                yield Claim(*(_named(gwno, span, each) for each in LANGUAGES))
    for span in times if not named else []:
        if not any(_covered(basis, gwno, span) for gwno in basis.countries):
            yield Claim(*(format_months(*span, each) for each in LANGUAGES))


def _named(gwno: int, span: tuple[int, int], lang: str) -> str:
    return f"{by_gwno(gwno).name(lang, 'the')}, {format_months(*span, lang)}"


def _covered(basis: Basis, gwno: int, span: tuple[int, int]) -> bool:
    """Tell whether a country is covered in a month, or in every month that a year has had by the day of issue."""
    first, last = span[0], min(span[1], months.last_full_month_before(basis.issued))
    running = last < span[1]
    # Of a year that is not over, data to some month are all that anyone can speak of.
    enough = any if running else all
    return enough(_knows(basis, gwno, month) for month in range(first, last + 1))


def _knows(basis: Basis, gwno: int, month: int | None) -> bool:
    """Tell whether any vintage covers a country in a month (None: at any time), for every kind of violence."""
    return all(
        any(
            span.gwno == gwno and span.kind == kind and (month is None or span.first <= month <= span.last)
            for vintage in basis.view.vintages
            for span in vintage.spans
        )
        for kind in KINDS
    )


def _countries(text: str) -> list[int]:
    """Return the countries that a text names, in either language's spelling."""
    own = _ELSEWHERE.sub("", text)
    pattern, names = _names()
    return list(dict.fromkeys(names[match[0]] for match in pattern.finditer(own)))


@cache
def _names() -> tuple[re.Pattern[str], dict[str, int]]:
    """Return every country's names and an expression for them, the longer before those they contain."""
    names: dict[str, int] = {}
    for country in all_countries():
        for name in (country.english[0], country.french[0], *country.aliases):
            # Two French names of islands are first names too, and would be found where a person is meant.
            if name not in ("Dominique", "Maurice"):
                names.setdefault(name.replace("'", "’"), country.gwno)
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])"), names


def _times(text: str, lang: str) -> list[tuple[int, int]]:
    """Return the months and years that a text names, each as its first and last month."""
    spans = []
    left = text
    for pattern, month in _month_patterns(lang):
        for match in pattern.finditer(left):
            number = months.month_id(int(match["year"]), month)
            spans.append((number, number))
        left = pattern.sub("", left)
    for match in re.finditer(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])\b", left):
        number = months.month_id(int(match[1]), int(match[2]))
        spans.append((number, number))
    left = re.sub(r"\b\d{4}-\d{2}\b", "", left)
    for match in re.finditer(r"(?<![\w.,])(?:19[89]|20\d)\d(?!\w|[.,]\d| ?%)", left):
        year = int(match[0])
        spans.append((months.month_id(year, 1), months.month_id(year, 12)))
    return list(dict.fromkeys(spans))


@cache
def _month_patterns(lang: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Return an expression for each month with its year; the short form may stand for the long one."""
    found = []
    for month in range(1, 13):
        names = {format_month(month, lang, short=short).rpartition(" ")[0] for short in (False, True)}
        listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        # An English month has its capital, which tells it from the verb "may".
        named = pick(lang, en=rf"(?:{listed})", fr=rf"(?i:{listed})")
        found.append((re.compile(rf"\b{named}(?!\w),? (?P<year>(?:19|20)\d\d)\b"), month))
    return tuple(found)
