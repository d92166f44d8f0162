"""A note as it was read: the header's settings, and paragraphs of plain text that know their lines and slugs."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from hune.brief.model import Edition
from hune.brief.notes.finding import Finding
from hune.text import lexicon


class Cite(msgspec.Struct, frozen=True):
    """A slug as the analyst wrote it, and the place in the text that it stands after."""

    slug: str
    at: int


class Text(msgspec.Struct, frozen=True):
    """A paragraph or an item: the words as printed, without marks, on one line.

    `strong` are the spans in bold, `lines` the places where each line of the file begins and its number.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    bullet: bool = False
    decision: bool = False
    strong: tuple[tuple[int, int], ...] = ()
    cites: tuple[Cite, ...] = ()

    def line(self, at: int = 0) -> int:
        """Return the line of the file that a place in the text comes from.

        >>> Text("one two", lines=((0, 7), (4, 8))).line(5)
        8
        """
        return self.lines[max(bisect_right(self.lines, (at, 1 << 30)) - 1, 0)][1]


Level = Literal["high", "moderate", "low"]


class Judged(msgspec.Struct, frozen=True):
    """A person's edit of a computed confidence: of which statement, to what, and why."""

    statement: str
    level: Level
    because: str


class NoteFile(msgspec.Struct, frozen=True):
    """A file of the folder of notes; `section` and `lang` are None where its name says neither.

    A note without paragraphs is empty. What is wrong with the file itself is in `findings`.
    """

    file: str
    section: str | None = None
    lang: str | None = None
    edition: Edition = "INTERNAL"
    role: str | None = None
    dated: date | None = None
    confidence: tuple[Judged, ...] = ()
    paragraphs: tuple[Text, ...] = ()
    findings: tuple[Finding, ...] = ()


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each sentence.

    >>> list(sentences("Deaths fell. It is likely (about 65 %)."))
    [(0, 12), (13, 39)]
    """
    at = 0
    for sentence in lexicon.sentences(text):
        # A sentence is given without the spaces around it, and otherwise as it stands.
        start = text.index(sentence, at)
        at = start + len(sentence)
        yield start, at


def spaced(text: str) -> str:
    """Make every kind of space a plain one, place by place.

    >>> spaced("6\\u202f109\\u00a0%")
    '6 109 %'
    """
    return re.sub(r"\s", " ", text)
