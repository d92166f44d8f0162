"""Likelihoods in an analyst's sentence: the words of the key, the number beside them, and whether the two agree.

An analyst's own likelihood rests on judgement and has no slug; one that is cited is compared with its evidence like
any other figure. Either way words and number go together, and each word means what the key says.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from hune.brief.notes.figures_in import Figure
from hune.brief.notes.finding import both
from hune.brief.notes.note import sentences, spaced
from hune.text import likelihood
from hune.text.likelihood import Row

_FORMS = {
    "en": {
        "almost-no-chance": r"almost no chance",
        "very-unlikely": r"very unlikely",
        "unlikely": r"unlikely",
        "roughly-even": r"roughly even(?: chance)?",
        "very-likely": r"very likely",
        "likely": r"likely|probably",
        "almost-certain": r"almost certain(?:ly)?",
    },
    "fr": {
        "almost-no-chance": r"presque exclue?s?",
        "very-unlikely": r"très peu probables?",
        "unlikely": r"peu probables?",
        "roughly-even": r"(?:environ )?une chance sur deux",
        "very-likely": r"très probable(?:s|ment)?",
        "likely": r"probable(?:s|ment)?",
        "almost-certain": r"quasi[ -]certaine?s?",
    },
}
"""The words of the key as sentences bend them, the longer before those they contain."""

_COMPARED = {
    "en": r"(?<!how )(?<!more )(?<!less )(?<!most )(?<!least )(?<!as )",
    "fr": r"(?<!plus )(?<!moins )(?<!aussi )",
}
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_TIED = re.compile(
    r",? ?(?:to|à)?(?: [^\W\d]+){0,4}?,? ?\(?(?:about|around|some|environ|autour de|de l[’']ordre de|soit)? ?"
)
_CHANCE = {
    "en": re.compile(r" (?:chance|likelihood|probability)\b"),
    "fr": re.compile(r" (?:de (?:chances?|probabilité)\b)"),
}
_BOUNDS = ("<1", "<5", ">95", ">99")


class Fault(msgspec.Struct, frozen=True):
    """What is wrong with a likelihood, where: a number of the catalogue and its details."""

    code: str
    at: int
    details: dict[str, str]


class Likelihoods(msgspec.Struct, frozen=True):
    """The faults of a paragraph's likelihoods, and the places of the numbers that are an analyst's own likelihoods."""

    faults: tuple[Fault, ...]
    own: frozenset[int]


class _Phrase(msgspec.Struct, frozen=True):
    start: int
    end: int
    row: Row


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    names = "|".join(f"(?P<{name.replace('-', '_')}>{form})" for name, form in _FORMS[lang].items())
    return re.compile(rf"(?<![\w-]){_COMPARED[lang]}(?:{names})(?![\w-])", re.IGNORECASE)


def read_likelihoods(text: str, lang: str, found: tuple[Figure, ...], cited: frozenset[int]) -> Likelihoods:
    """Hold the likelihoods of a paragraph against the key; `cited` are the places of figures that have a slug.

    >>> from hune.brief.notes.figures_in import figures
    >>> text = "It is likely (about 40 %) that they go on."
    >>> read_likelihoods(text, "en", figures(text, "en"), frozenset()).faults[0].details["fault_en"]
    'the key says 55–80\u202f% for it, not 40 %'
    """
    faults: list[Fault] = []
    own: set[int] = set()
    for start, end in sentences(text):
        percents = [figure for figure in found if figure.percent and start <= figure.start < end]
        own |= {f.start for f in percents if _CHANCE[lang].match(spaced(text[f.end : end]))}
        phrases = list(_phrases(text, lang, start, end))
        for at, phrase in enumerate(phrases):
            following = phrases[at + 1].start if at + 1 < len(phrases) else end
            number, tied = _number(text, phrase, following, percents)
            if number is None:
                faults.append(_bare(text, lang, phrase))
                continue
            if tied:
                own.add(number.start)
            if not _fits(number, phrase.row):
                faults.append(_outside(text, lang, phrase, number))
    own -= cited
    faults += [
        Fault("HN674", figure.start, {"value": figure.text} | both("note-likelihood-points", "fault"))
        for figure in found
        if figure.start in own and not _is_rounded(figure)
    ]
    return Likelihoods(tuple(faults), frozenset(own))


def _phrases(text: str, lang: str, start: int, end: int) -> Iterator[_Phrase]:
    rows = {row.id: row for row in likelihood.rows()}
    own = spaced(_QUOTED.sub(lambda match: "\x00" * len(match[0]), text[start:end]))
    for match in _pattern(lang).finditer(own):
        assert match.lastgroup is not None, "one of the names matches"
        yield _Phrase(start + match.start(), start + match.end(), rows[match.lastgroup.replace("_", "-")])


def _number(text: str, phrase: _Phrase, following: int, percents: list[Figure]) -> tuple[Figure | None, bool]:
    """Return the number that goes with a phrase, and whether it stands right beside it.

    It is the next one; two phrases of a band ("unlikely to roughly even") share theirs.
    """
    for figure in percents:
        between = spaced(text[phrase.end : figure.start]) if figure.start >= phrase.end else None
        if between is not None and (figure.start <= following or _TIED.fullmatch(between)):
            return figure, _TIED.fullmatch(between) is not None
    before = [figure for figure in percents if figure.end <= phrase.start]
    return (before[-1], False) if before else (None, False)


def _fits(figure: Figure, row: Row) -> bool:
    """Tell whether a printed number can stand beside the words of a row; a bound belongs to the row that it opens."""
    low, high = (float(min(part.values, default=-1)) for part in (figure.parts[0], figure.parts[-1]))
    if figure.parts[0].bound == "<":
        return row.high <= high
    if figure.parts[0].bound == ">":
        return row.low >= low
    return low < row.high and row.low <= high


def _is_rounded(figure: Figure) -> bool:
    if bound := figure.parts[0].bound:
        return bound + figure.parts[0].digits in _BOUNDS
    return all(any(value % 5 == 0 and 5 <= value <= 95 for value in part.values) for part in figure.parts)


def _bare(text: str, lang: str, phrase: _Phrase) -> Fault:
    written = text[phrase.start : phrase.end]
    number = likelihood.about((phrase.row.low + phrase.row.high) / 200, lang)
    return Fault("HN675", phrase.start, {"value": written, "example": f"{written} ({number})"})


def _outside(text: str, lang: str, phrase: _Phrase, number: Figure) -> Fault:
    details = both("note-likelihood-band", "fault", span=phrase.row.span(lang), number=number.text)
    return Fault("HN674", phrase.start, {"value": text[phrase.start : phrase.end]} | details)
