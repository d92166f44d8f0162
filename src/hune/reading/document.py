"""A document and its pieces, as everything that reads takes them: spans are characters of the document's text."""

from typing import Literal

import msgspec

from hune.sources.documents.document import Document, Span

__all__ = ["Document", "Segment", "SegmentKind", "Span"]

SegmentKind = Literal["title", "heading", "paragraph", "quotation", "list"]


class Segment(msgspec.Struct, frozen=True):
    """A piece of a document: what it is, and the language it is in, None where nothing tells."""

    span: Span
    kind: SegmentKind
    language: str | None
