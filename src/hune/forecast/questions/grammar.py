"""Questions as a person writes them, in English or in French, read word by word.

    MLI sb >= 100 in 2025-07..2025-12            MLI sb >= 100 en 2025-07..2025-12
    MLI+BFA+NER any month >= 25 by 2025-12       Mali + Niger un mois >= 25 d’ici 2025-12
    cell 150837 every month = 0 in 2025-07       maille 150837 chaque mois = 0 en 2025-07
    watch civilians < 50 in 2025-07..2025-09     veille civils < 50 en 2025-07..2025-09

Places come first: codes, names or Gleditsch-Ward numbers joined by +, a cell, or the watch, which stands for its
countries. Then, in any order, a target (all kinds of violence unless said) and what is compared (the total over the
months unless said); then a sign, a number and the months. What cannot be read is shown where it stands: → so ←.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar, cast

from hune import months
from hune.errors import HuneError
from hune.forecast.questions.question import Over, PlaceKind, Question, Sign, Target
from hune.places import countries, grid

T = TypeVar("T")

EXAMPLES = {
    "en": ("MLI sb >= 100 in 2025-07..2025-12", "MLI+BFA+NER any month >= 25 by 2025-12"),
    "fr": ("MLI sb >= 100 en 2025-07..2025-12", "MLI+BFA+NER un mois >= 25 d’ici 2025-12"),
}

_TOKEN = re.compile(r">=|=>|<=|=<|==|[<>=≥≤]|\+|\.\.+|[…–—]|[^\s<>=≥≤+…–—.]+(?:\.(?!\.)[^\s<>=≥≤+…–—.]*)*|\.")
_COUNT = re.compile(r"\d+|\d{1,3}(?:[,\u00a0\u202f]\d{3})+", re.ASCII)
_SIGNS = {">=": ">=", "=>": ">=", "≥": ">=", ">": ">", "<=": "<=", "=<": "<=", "≤": "<=", "<": "<", "=": "=", "==": "="}
_WATCH = ("watch", "veille")
_CELL = ("cell", "cells", "maille", "mailles")
_TO = ("..", "...", "…", "–", "—", "to", "à")
_IN = ("in", "en", "dans")
_BY = ("by", "d’ici", "d'ici")

_TARGETS: dict[tuple[str, ...], Target] = {
    ("sb",): "sb",
    ("ns",): "ns",
    ("os",): "os",
    ("all",): "all",
    ("civilians",): "civilians",
    ("tous",): "all",
    ("civils",): "civilians",
}
_OVER: dict[tuple[str, ...], Over] = {
    ("total",): "total",
    ("any", "month"): "any",
    ("some", "month"): "any",
    ("un", "mois"): "any",
    ("every", "month"): "every",
    ("each", "month"): "every",
    ("chaque", "mois"): "every",
    ("tous", "les", "mois"): "every",
}
_BEGINS = {phrase[0] for phrase in (*_TARGETS, *_OVER)} | {*_IN, *_BY, *_SIGNS}
"""What ends the name of a place that is written in several words."""


_EXPECTED = {
    "place": (
        "here a place is expected: a country’s code, name or number, a cell (cell 150837) or watch",
        "on attend ici un lieu : code, nom ou numéro d’un pays, maille (maille 150837) ou veille",
    ),
    "cell": ("here the number of a PRIO-GRID cell is expected", "on attend ici le numéro d’une maille PRIO-GRID"),
    "watch": (
        "no watch is given that this word could stand for; add --watch, or name the countries",
        "aucune veille n’est donnée que ce mot pourrait désigner ; ajoutez --watch, ou nommez les pays",
    ),
    "sign": (
        "here a sign is expected, >=, >, <=, < or =, after a target (sb, ns, os, all, civilians) and “any month” or "
        "“every month” where they are meant",
        "on attend ici un signe, >=, >, <=, < ou =, après une cible (sb, ns, os, tous, civils) et « un mois » ou "
        "« chaque mois » s’il y a lieu",
    ),
    "count": ("here a number of deaths is expected", "on attend ici un nombre de décès"),
    "when": (
        "here the months are expected: in 2025-07, in 2025-07..2025-12 or by 2025-12",
        "on attend ici les mois : en 2025-07, en 2025-07..2025-12 ou d’ici 2025-12",
    ),
    "month": ("here a month is expected, YYYY-MM", "on attend ici un mois, AAAA-MM"),
    "nothing": ("here the question should end", "la question devrait finir ici"),
}
"""What the reader of a question looks for, by name, in both languages."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def read(text: str, watch: Sequence[int] = ()) -> Question:
    """Read a question; `watch` are the countries that the word “watch” stands for.

    Raises HN565 for what is no question, showing where, HN566 for a place that is not known, HN567 to HN569 as
    `Question` does.

    >>> asked = read("Burkina Faso + MLI sb un mois ≥ 25 d’ici 2025-12")
    >>> asked.places, asked.target, asked.over, asked.text("en")
    ((432, 439), 'sb', 'any', 'MLI+BFA sb any month >= 25 by 2025-12')
    >>> read("MLI sb at least 100 in 2025-07")
    Traceback (most recent call last):
    hune.errors.HuneError: HN565 MLI sb → at ← least 100 in 2025-07: here a sign is expected, >=, >, <=, < or =...
    """
    line = _Line(text)
    unit, places = _places(line, watch)
    target: Target | None = None
    over: Over | None = None
    while True:
        if over is None and (found := line.phrase(_OVER)):
            over = found
        elif target is None and (named := line.phrase(_TARGETS)):
            target = named
        else:
            break
    sign = cast(Sign, _SIGNS[line.one(lambda word: word in _SIGNS, "sign").text])
    count = int(re.sub(r"\D", "", line.one(lambda word: bool(_COUNT.fullmatch(word)), "count").text))
    first, last = _months(line)
    line.ends()
    return Question(tuple(sorted({*places})), sign, count, first, last, target or "all", over or "total", unit)


def _places(line: "_Line", watch: Sequence[int]) -> tuple[PlaceKind, list[int]]:
    """Read the places, which come first."""
    if line.next_is(_WATCH):
        word = line.take()
        if not watch:
            raise line.error("watch", word)
        return "country", list(watch)
    if line.next_is(_CELL):
        line.take()
        return "cell", _joined(line, _cell)
    return "country", _joined(line, _country)


def _joined(line: "_Line", one: Callable[["_Line"], int]) -> list[int]:
    """Read places joined by +."""
    places = [one(line)]
    while line.next_is(("+",)):
        line.take()
        places.append(one(line))
    return places


def _cell(line: "_Line") -> int:
    word = line.one(lambda text: text.isascii() and text.isdigit(), "cell")
    return line.known(lambda: _gid(word.text), word)


def _gid(text: str) -> int:
    grid.row_col(int(text))
    return int(text)


def _country(line: "_Line") -> int:
    """Read a country: a first word (SB is a code, sb a target), then what else is of its name."""
    first = line.one(lambda text: text not in _BEGINS and text != "+", "place")
    ends = [first.end]
    for word in line.words[line.at :]:
        if word.text.lower() in _BEGINS or not word.text[0].isalpha():
            break
        ends.append(word.end)
    longest = next((n for n in range(len(ends), 0, -1) if _is_country(line.text[first.start : ends[n - 1]])), len(ends))
    line.at += longest - 1
    name = _Word(line.text[first.start : ends[longest - 1]], first.start, ends[longest - 1])
    return line.known(lambda: countries.find(name.text).gwno, name)


def _is_country(text: str) -> bool:
    try:
        countries.find(text)
    except HuneError:
        return False
    return True


def _months(line: "_Line") -> tuple[int | None, int]:
    when = line.one(lambda word: word.lower() in (*_IN, *_BY), "when").text.lower()
    first = _month(line)
    if when in _BY:
        return None, first
    if line.next_is(_TO):
        line.take()
        return first, _month(line)
    return first, first


def _month(line: "_Line") -> int:
    word = line.one(lambda text: bool(re.match(r"\d{4}-\d{2}$", text, re.ASCII)), "month")
    return line.known(lambda: months.parse(word.text), word)


class _Line:
    """A text cut into words, and how far it has been read."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self.words = [_Word(found[0], *found.span()) for found in _TOKEN.finditer(self.text)]
        self.at = 0

    @property
    def at_end(self) -> bool:
        return self.at == len(self.words)

    @property
    def word(self) -> _Word:
        """The word that comes next."""
        return self.words[self.at]

    def take(self) -> _Word:
        self.at += 1
        return self.words[self.at - 1]

    def next_is(self, words: Sequence[str]) -> bool:
        return not self.at_end and self.word.text.lower() in words

    def phrase(self, phrases: dict[tuple[str, ...], T]) -> T | None:
        """Take the longest of some phrases that comes next, and return what it stands for; None where none does."""
        for length in (3, 2, 1):
            words = tuple(word.text.lower() for word in self.words[self.at : self.at + length])
            if len(words) == length and words in phrases:
                self.at += length
                return phrases[words]
        return None

    def one(self, fits: Callable[[str], bool], expected: str) -> _Word:
        """Take the next word where it fits; else say what was expected in its place."""
        if self.at_end or not fits(self.word.text):
            raise self.error(expected)
        return self.take()

    def known(self, find: Callable[[], int], word: _Word) -> int:
        """Return what a word stands for, or show which word stands for nothing and why."""
        try:
            return find()
        except HuneError as error:
            why = {f"why_{lang}": error.text(lang).partition(" ")[2] for lang in ("en", "fr")}
            raise HuneError("HN566", pointed=self._pointed(word), **why) from None

    def ends(self) -> None:
        """Refuse words that are left over."""
        if not self.at_end:
            raise self.error("nothing")

    def error(self, expected: str, word: _Word | None = None) -> HuneError:
        """Say what was expected where reading stopped, or at a word."""
        here = word or (_Word("", len(self.text), len(self.text)) if self.at_end else self.word)
        english, french = _EXPECTED[expected]
        return HuneError(
            "HN565",
            pointed=self._pointed(here),
            expected_en=english,
            expected_fr=french,
            example_en=EXAMPLES["en"][0],
            example_fr=EXAMPLES["fr"][0],
        )

    def _pointed(self, word: _Word) -> str:
        """Show where in the text a word stands; an arrow and no word says that one is missing at the end."""
        marked = f"{self.text[: word.start]} → {word.text} ← {self.text[word.end :]}" if word.text else f"{self.text} →"
        return " ".join(marked.split())
