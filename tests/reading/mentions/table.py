"""Tables of sentences: which words stand for whom, one line a sentence (see the top of `english.txt`)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hune.reading.claim import Mention
from hune.reading.mentions.found import Mentions


class Line(NamedTuple):
    """A sentence, the day it is of, and who its words stand for."""

    on: date
    text: str
    expected: tuple[tuple[str, str], ...]


def lines(file: str) -> Iterator[Line]:
    """Read a table beside this file."""
    for row in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            on, text, told = row.split(" | ")
            pairs = tuple(each.split(" = ") for each in told.split(" ; "))
            yield Line(date.fromisoformat(on), text, tuple((words, who.strip()) for words, who in pairs))


def said(words: str, text: str, mentions: Mentions) -> str:
    """Return who the words stand for, as the table writes it: of the mentions they meet, those they meet best."""
    start = text.index(words)
    end = start + len(words)

    def shared(mention: Mention) -> float:
        common = min(end, mention.span.end) - max(start, mention.span.start)
        return common / (max(end, mention.span.end) - min(start, mention.span.start)) if common > 0 else 0.0

    best = max((shared(mention) for mention in mentions.all), default=0.0)
    met = [mention for mention in mentions.all if best and shared(mention) == best]
    if not met:
        return "-"
    if any(mention.actor for mention in met):
        return "+".join(str(mention.actor) for mention in met)
    return f"?{met[0].sort or ''}"
