"""A document as hune keeps it: one canonical text, what is known of who published it and when, and its marking."""

import hashlib
from datetime import date
from typing import Literal

import msgspec

from hune.errors import Notice
from hune.record.markings import Marking
from hune.sources.documents import canonical, language

Kind = Literal["title", "heading", "paragraph", "quotation", "list"]
ID = 32
"""Hexadecimal digits of a document's id."""

READ = ("en", "fr")
"""The languages that are read; what is in another is kept, and said not to be."""


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Characters `start` to `end` of a document's text, the end not included.

    >>> "Bamako said".__getitem__(Span(0, 6).slice)
    'Bamako'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """The span as Python cuts: `text[span.slice]`."""
        return slice(self.start, self.end)


class Block(msgspec.Struct, frozen=True, array_like=True):
    """A piece of a text of which the document's own format says what it is."""

    span: Span
    kind: Kind


class Document(msgspec.Struct, frozen=True):
    """A document, its `id` made from its canonical text: the same text has the same id, whoever prints it.

    `language` is the language most of it is in, None where that cannot be told. `origin` is the file or address as it
    was given, `layout` the pieces of the text that the format names. `derived_from` are the ids of the documents it
    reprints or excerpts, which only `hune.sources.documents.reprints` fills in. What is not said is INTERNAL.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    licence: str | None = None
    edition: str = "INTERNAL"
    tlp: str = "TLP:AMBER+STRICT"
    may_name_source: bool = False
    origin: str = ""
    format: str = "text"
    derived_from: tuple[str, ...] = ()
    flags: tuple[Notice, ...] = ()
    layout: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a marking nobody could act on; raises HN260, HN261 or HN262."""
        self.marking  # noqa: B018

    @property
    def marking(self) -> Marking:
        """How far the document may go, and whether its source may be named."""
        return Marking(self.edition, self.tlp, self.may_name_source)


class Opened(msgspec.Struct, frozen=True):
    """What a format makes of bytes: pieces of text in order, each with what the format says it is, if anything.

    `language` is the one the document declares. `part` tells apart the documents of one file, such as the entries of
    a feed.
    """

    blocks: tuple[tuple[Kind | None, str], ...]
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    licence: str | None = None
    part: str = ""
    flags: tuple[Notice, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """What a person says of documents that they do not say themselves; None leaves what they do say."""

    publisher: str | None = None
    published: date | None = None
    licence: str | None = None
    marking: Marking | None = None


def identity(text: str) -> str:
    """Return the id of a text: 128 bits of its SHA-256.

    >>> identity("Bamako said nothing.")
    'cfbfe978c0c8abefcf49feef86ae8248'
    """
    return hashlib.sha256(text.encode()).hexdigest()[:ID]


def made(opened: Opened, origin: str, form: str, said: Said) -> Document | None:
    """Make the document of what a format found; None where not one letter or digit is left of it."""
    text, layout, stripped = _laid_out(opened.blocks)
    if not any(character.isalnum() for character in text):
        return None
    flags = list(opened.flags)
    if stripped:
        flags.append(Notice("HN171", {"file": origin, "number": stripped}))
    if "\N{REPLACEMENT CHARACTER}" in text:
        flags.append(Notice("HN172", {"file": origin, "number": text.count("\N{REPLACEMENT CHARACTER}")}))
    spoken = language.mostly(text) or language.code(opened.language)
    if spoken is not None and spoken not in READ:
        flags.append(Notice("HN173", {"file": origin, "language": spoken}))
    marking = said.marking or Marking()
    return Document(
        id=identity(text),
        text=text,
        title=canonical.line(opened.title),
        publisher=said.publisher or canonical.line(opened.publisher),
        published=said.published or opened.published,
        language=spoken,
        licence=said.licence or canonical.line(opened.licence),
        origin=origin,
        format=form,
        flags=tuple(flags),
        layout=layout,
        **msgspec.structs.asdict(marking),
    )


def _laid_out(blocks: tuple[tuple[Kind | None, str], ...]) -> tuple[str, tuple[Block, ...], int]:
    """Set the pieces one under the other; items of a list without a blank line between them."""
    text, layout, stripped, before = "", [], 0, None
    for kind, given in blocks:
        piece, removed = canonical.text(given)
        stripped += removed
        if not piece:
            continue
        text += "" if not text else "\n" if kind == before == "list" else "\n\n"
        if kind is not None:
            layout.append(Block(Span(len(text), len(text) + len(piece)), kind))
        text += piece
        before = kind
    return text, tuple(layout), stripped
