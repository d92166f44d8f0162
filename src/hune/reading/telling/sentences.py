"""Sentences by their punctuation: the parse cuts some in two, and a quotation may hold several."""

import bisect
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hune.reading.telling.operators import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STOPS = frozenset((".", "!", "?", "…", "...", "?!"))
_OPENING, _CLOSING = frozenset("«“„("), frozenset("»”)")


def text(doc: "Doc") -> str:
    """Return the text of a passage, which spaCy puts together each time it is asked for."""
    kept: str | None = doc.user_data.get("hune.text")
    if kept is None:
        doc.user_data["hune.text"] = kept = doc.text
    return kept


class Stretch(NamedTuple):
    """Words from `start` up to `end`, which is not within."""

    start: int
    end: int


def cut(doc: "Doc") -> tuple[Stretch, ...]:
    """Return the sentences of a passage; a stop within marks of quotation ends none, unless it ends the quotation."""
    kept: tuple[Stretch, ...] | None = doc.user_data.get("hune.sentences")
    if kept is None:
        doc.user_data["hune.sentences"] = kept = tuple(_cut(doc))
    return kept


def _cut(doc: "Doc") -> list[Stretch]:
    found, start, depth = [], 0, 0
    for at, token in enumerate(doc):
        text = token.text
        if text in _OPENING:
            depth += 1
        elif text in _CLOSING:
            depth = max(0, depth - 1)
        ends = text in _STOPS and depth == 0
        # A quotation that ends with its own stop ends the sentence where what follows begins another.
        ends = ends or (
            text in _CLOSING and depth == 0 and at > 0 and doc[at - 1].text in _STOPS and _begins(doc, at + 1)
        )
        if (ends and _begins(doc, at + 1)) or "\n" in text:
            found.append(Stretch(start, at + 1))
            start = at + 1
    if start < len(doc):
        found.append(Stretch(start, len(doc)))
    return found


def _begins(doc: "Doc", at: int) -> bool:
    """Say whether a sentence can begin at a word: in capitals, with a figure or a mark, or at the end of all."""
    if at >= len(doc):
        return True
    text = doc[at].text
    return not text[0].islower() and text not in _CLOSING and text not in ",;:" and text not in _STOPS


def number(doc: "Doc", at: int) -> int:
    """Return which of the sentences a word is in."""
    return max(0, bisect.bisect_right(cut(doc), at, key=lambda each: each.start) - 1)


def around(doc: "Doc", at: int) -> Stretch:
    """Return the sentence that a word is in."""
    return cut(doc)[number(doc, at)]


def find(doc: "Doc", at: int, name: str) -> tuple[Stretch, ...]:
    """Return where phrases of a list of the lexicon stand in a word's sentence, in the order of the text.

    “De” stands for du, des, d’ as well, “que” for qu’; the adverbs of a family go by its name.
    """
    within = around(doc, at)
    key = f"hune.phrases.{name}.{within.start}"
    kept: tuple[Stretch, ...] | None = doc.user_data.get(key)
    if kept is None:
        text = doc[within.start : within.end].text.lower().replace("'", "’")
        offset = doc[within.start].idx
        spans = [
            doc.char_span(
                offset + found.start(), offset + len(found[0].rstrip()) + found.start(), alignment_mode="expand"
            )
            for found in _pattern(doc.lang_, name).finditer(text)
        ]
        doc.user_data[key] = kept = tuple(Stretch(span.start, span.end) for span in spans if span is not None)
    return kept


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    told = lexicon(language)
    phrases = told.phrases.get(name) or told.adverbs.get(name) or ()
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(_loose, longest)) + ")" if longest else r"(?!)")


def _loose(phrase: str) -> str:
    """Return the pattern of a phrase, its last preposition or conjunction elided or not."""
    words = [_ELIDED.get(word, re.escape(word) + r"\s+") for word in phrase.split()]
    last = phrase.split()[-1]
    if last in _ELIDED or last.endswith("’"):
        return "".join(words).removesuffix(r"\s+")
    return "".join(words).removesuffix(r"\s+") + r"(?!\w)"


_ELIDED = {
    "de": r"(?:de\s+|du\b\s*|des\b\s*|d’\s*)",
    "que": r"(?:que\s+|qu’\s*)",
    "le": r"(?:le\s+|la\s+|les\s+|l’\s*)",
    "à": r"(?:à\s+|au\b\s*|aux\b\s*)",
}


def before(doc: "Doc", at: int, name: str) -> bool:
    """Say whether a phrase of a list stands just before a predicate, but for its auxiliaries and pronouns."""
    for spot in find(doc, at, name):
        between = list(doc[spot.end : at])
        if (
            spot.end <= at
            and all(token.pos_ in ("AUX", "PART", "PRON", "ADV", "ADP") for token in between)
            and len(between) < 5
        ):
            return True
    return False
