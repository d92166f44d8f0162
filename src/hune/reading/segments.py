"""A document in its pieces: title, headings, paragraphs, lists and quotations, each with its language.

What the document's format says of a piece is believed. Where it says nothing, lines tell by their look: a short line
without a full stop, above a longer one that has it, is a heading. The pieces do not overlap, and hold all that is
not blank.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hune.reading.document import Document, Segment, SegmentKind, Span
from hune.reading.language import languages
from hune.sources.documents import canonical

SHORT_LINE, SHORT_WORDS = 90, 14
"""Characters and words that a heading has at most."""

_LOOK = 3
"""Lines below a heading among which its paragraph begins: there may be a heading under a heading."""

_ENDS = re.compile(r"(?:[.!?;:,…]|[.!?…]\s?[»”\"’)\]])$")
_ASKS = re.compile(r"\?\s?[»”\"’)\]]?$")
_BEGINS = re.compile(r"^[«“\"‘'(\[]?\s?(?:[^\W\d_]|\d)")
_ITEM = re.compile(r"^(?:[-*•–—‣▪◦●]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
_PAIRS = {"«": "»", "“": "”", "„": "“", '"': '"'}
"""Marks of quotation; single ones are apostrophes as often, and tell nothing."""


class _Line(NamedTuple):
    start: int
    text: str
    kind: SegmentKind | None


def segments(document: Document) -> tuple[Segment, ...]:
    """Return the pieces of a document, in order.

    >>> from hune.sources.documents.gathering import read
    >>> [one] = read(b"A quiet pivot\\nBamako said on Monday that it had received nothing.", "a.txt")
    >>> [(piece.kind, piece.language, one.text[piece.span.slice][:13]) for piece in segments(one)]
    [('heading', 'en', 'A quiet pivot'), ('paragraph', 'en', 'Bamako said o')]
    """
    lines = tuple(_lines(document))
    kinds = [_kind(lines, at, document.title) for at in range(len(lines))]
    spoken = languages([line.text for line in lines], document.language)
    return tuple(
        Segment(Span(line.start, line.start + len(line.text)), kind, heard)
        for line, kind, heard in zip(lines, kinds, spoken, strict=True)
    )


def quotations(text: str, within: Span) -> tuple[Span, ...]:
    """Return what stands between marks of quotation in a piece of a text, without the marks; a mark alone is none.

    The outer of two within each other is returned.

    >>> text = "Il a dit : « La “paix” viendra ». Puis rien."
    >>> [text[span.slice] for span in quotations(text, Span(0, len(text)))]
    ['La “paix” viendra']
    """
    found, at = [], within.start
    while at < within.end:
        end = _closing(text, at, within.end)
        if end is None:
            at += 1
            continue
        inner = text[at + 1 : end]
        start = at + 1 + len(inner) - len(inner.lstrip())
        if inner.strip():
            found.append(Span(start, start + len(inner.strip())))
        at = end + 1
    return tuple(found)


def _closing(text: str, at: int, end: int) -> int | None:
    """Return where the quotation ends that a mark begins; None where the character is no such mark, or has no other."""
    opening, closing = text[at], _PAIRS.get(text[at])
    # A mark of inches or seconds follows a number.
    if closing is None or (opening == closing and text[at - 1 : at].isalnum()):
        return None
    depth = 0
    for here in range(at, end):
        if text[here] == opening and (opening != closing or here == at):
            depth += 1
        elif text[here] == closing:
            depth -= 1
            if depth == 0:
                return here
    return None


def _lines(document: Document) -> Iterator[_Line]:
    """Go through what the format names, and line by line through all that lies between."""
    at = 0
    for block in document.layout:
        yield from _bare(document.text, at, block.span.start)
        yield from _stripped(document.text, block.span.start, block.span.end, block.kind)
        at = block.span.end
    yield from _bare(document.text, at, len(document.text))


def _bare(text: str, start: int, end: int) -> Iterator[_Line]:
    for line in text[start:end].split("\n"):
        yield from _stripped(text, start, start + len(line), None)
        start += len(line) + 1


def _stripped(text: str, start: int, end: int, kind: SegmentKind | None) -> Iterator[_Line]:
    piece = text[start:end]
    if piece.strip():
        yield _Line(start + len(piece) - len(piece.lstrip()), piece.strip(), kind)


def _kind(lines: Sequence[_Line], at: int, title: str | None) -> SegmentKind:
    line = lines[at]
    if line.kind in (None, "heading") and title and canonical.line(line.text) == title and _is_first(lines, at, title):
        return "title"
    if line.kind is not None:
        return "quotation" if line.kind == "paragraph" and _is_quoted(line.text) else line.kind
    beside = [near.text for near in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])]
    if _ITEM.match(line.text) and any(map(_ITEM.match, beside)):
        return "list"
    if _is_heading(lines, at):
        return "heading"
    return "quotation" if _is_quoted(line.text) else "paragraph"


def _is_first(lines: Sequence[_Line], at: int, title: str) -> bool:
    return not any(canonical.line(line.text) == title for line in lines[:at])


def _is_quoted(text: str) -> bool:
    """Tell a piece that is one quotation from end to end."""
    [*spans] = quotations(text, Span(0, len(text)))
    return len(spans) == 1 and spans[0].start <= 2 and spans[0].end >= len(text) - 3


def _is_heading(lines: Sequence[_Line], at: int) -> bool:
    """Tell a heading by its look: short, without a full stop, and what it heads not far below."""
    text = lines[at].text
    if len(text) > SHORT_LINE or len(text.split()) > SHORT_WORDS or not _BEGINS.match(text) or text[:1].islower():
        return False
    if _ENDS.search(text) and not _ASKS.search(text):
        return False
    below = lines[at + 1 : at + 1 + _LOOK]
    for line in below:
        if line.kind == "paragraph" or (len(line.text) > len(text) and _ENDS.search(line.text)):
            return True
        if line.kind is not None or len(line.text) > SHORT_LINE:
            return False
    return False
