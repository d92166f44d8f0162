"""The likelihood key: which words go with which probability, and how the number beside them is rounded.

The key is data (`likelihood.toml`). A reader holds the words against the number beside them and against the
printed key, never against what was rounded away: so the words follow from the number as it is printed, to 5
points, and 19 % is "unlikely (about 20 %)". Where a whole percentage is printed, they follow from that, and
19 % is "very unlikely".
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from hune.errors import HuneError
from hune.text.languages import pick
from hune.text.numbers import above, below, format_share, fraction, percent, round_to

STEP = Decimal(5)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the key: bounds in percentage points, and words by language, empty where it has none."""

    id: str
    low: int
    high: int
    words: Mapping[str, Mapping[str, str]]

    def span(self, lang: str) -> str:
        """Return the row's bounds as the key prints them: "20–45 %", "<1 %", ">99 %"."""
        if self.low == 0:
            return below(self.high, lang)
        if self.high == 100:
            return above(self.low, lang)
        return f"{self.low}–{percent(self.high, lang)}"


@cache
def rows() -> tuple[Row, ...]:
    """Return the rows of the key from the least to the most likely."""
    with Path(__file__).with_name("likelihood.toml").open("rb") as file:
        table = tomllib.load(file)["row"]
    return tuple(Row(r["id"], r["from"], r["to"], {"en": r["en"], "fr": r["fr"]}) for r in table)


def row(p: float) -> Row:
    """Return the row of the key a probability lies in as `number` prints it; raises HN617 and HN619.

    >>> row(0.2).id, row(0.19).id, row(0.17).id, row(0.99).id
    ('unlikely', 'unlikely', 'very-unlikely', 'almost-certain')
    """
    points = fraction(p) * 100
    return row_of(round_to(points, STEP) if 5 <= points <= 95 else points)


def row_of(points: Decimal) -> Row:
    """Return the row of the key that a number of percentage points lies in; raises HN619."""
    for candidate in rows():
        # 99 itself is not above 99, so the last bound belongs to the row below.
        if points < candidate.high or (points == candidate.high and candidate.high >= 99):
            return candidate
    raise HuneError("HN619", value=points)


def phrase(p: float, lang: str) -> str:
    """Return the words for a probability, or its number where the key has none; raises HN611, HN617, HN619.

    >>> phrase(0.65, "en"), phrase(0.65, "fr"), phrase(0.004, "en")
    ('likely', 'probable', '<1\u202f%')
    """
    found = row(p)
    return pick(lang, **found.words)["phrase"] or found.span(lang)


def number(p: float, lang: str) -> str:
    """Return a probability to the nearest 5 points, and as a bound below 5 and above 95; raises as `phrase`.

    >>> number(0.634, "fr"), number(0.03, "en"), number(0.97, "en"), number(0.999, "en")
    ('65\u202f%', '<5\u202f%', '>95\u202f%', '>99\u202f%')
    """
    points = fraction(p) * 100
    if points < 1:
        return below(1, lang)
    if points < 5:
        return below(5, lang)
    if points > 99:
        return above(99, lang)
    if points > 95:
        return above(95, lang)
    return percent(round_to(points, STEP), lang)


def about(p: float, lang: str) -> str:
    """Return the number of a probability as prose has it: "about 65 %", but "<5 %"; raises as `phrase`.

    >>> about(0.65, "fr")
    'environ 65\u202f%'
    """
    text = number(p, lang)
    return pick(lang, en="about ", fr="environ ") + text if text[0].isdigit() else text


def chance(p: float, lang: str) -> str:
    """Return words and number together; raises as `phrase`.

    >>> chance(0.65, "en"), chance(0.003, "fr")
    ('likely (about 65\u202f%)', '<\u202f1\u202f%')
    """
    words = pick(lang, **row(p).words)["phrase"]
    return f"{words} ({about(p, lang)})" if words else number(p, lang)


def share(p: float, lang: str) -> str:
    """Return a probability as a whole percentage and its words, for one who wants every point; raises as `phrase`.

    >>> share(0.19, "en"), share(0.196, "fr"), share(0.003, "en")
    ('19\u202f% (very unlikely)', '20\u202f% (peu probable)', '<1\u202f%')
    """
    words = pick(lang, **row_of(round_to(fraction(p) * 100, Decimal(1))).words)["phrase"]
    return format_share(p, lang) + (f" ({words})" if words else "")


def clause(p: float, lang: str) -> str:
    """Return the opening of a sentence about a probability, to be followed by "that"; raises as `phrase`.

    In French the subjunctive can follow every row but "quasi certain", which takes the indicative.

    >>> clause(0.65, "fr"), clause(0.5, "en")
    ('il est probable (environ 65\u202f%)', 'there is a roughly even chance (about 50\u202f%)')
    """
    found = pick(lang, **row(p).words)
    return found["clause"].format(about(p, lang))


def band(p_low: float, p_high: float, lang: str) -> str:
    """Return the words for a band of probability: both phrases where it straddles rows; raises HN618 too.

    >>> band(0.35, 0.5, "en"), band(0.15, 0.35, "fr"), band(0.6, 0.7, "en")
    ('unlikely to roughly even', 'très peu probable à peu probable', 'likely')
    """
    _ordered(p_low, p_high)
    first, last = row(p_low), row(p_high)
    if first == last:
        return phrase(p_low, lang)
    ends = [pick(lang, **end.words)["band"] or end.span(lang) for end in (first, last)]
    return pick(lang, en=" to ", fr=" à ").join(ends)


def numbers(p_low: float, p_high: float, lang: str) -> str:
    """Return the numbers of a band of probability: "15–35 %"; raises HN618 too.

    >>> numbers(0.15, 0.35, "en"), numbers(0.02, 0.12, "fr"), numbers(0.61, 0.59 + 0.03, "en")
    ('15–35\u202f%', '<\u202f5\u202f% à 10\u202f%', '60\u202f%')
    """
    _ordered(p_low, p_high)
    first, last = number(p_low, lang), number(p_high, lang)
    if first == last:
        return first
    if first[0].isdigit() and last[0].isdigit():
        return f"{first[:-2]}–{last}"
    return pick(lang, en=" to ", fr=" à ").join((first, last))


def key(lang: str) -> tuple[tuple[str, str], ...]:
    """Return the key as it is printed in every brief: bounds and words, from the least likely.

    >>> key("en")[0], key("fr")[3]
    (('<1\u202f%', ''), ('20–45\u202f%', 'peu probable'))
    """
    return tuple((r.span(lang), pick(lang, **r.words)["phrase"]) for r in rows())


def _ordered(p_low: float, p_high: float) -> None:
    if fraction(p_low) > fraction(p_high):
        raise HuneError("HN618", first=p_low, last=p_high)
