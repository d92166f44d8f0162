"""What a source hands to the record: the rows of one file, what they cover, and what was kept out."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

import pyarrow as pa

from hune.errors import Notice
from hune.record.markings import Marking


class Span(NamedTuple):
    """A country and kind of violence covered from a month to a month, both included."""

    gwno: int
    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes: declared once by each module of `hune.sources`, copied into the record."""

    source: str
    name_en: str
    name_fr: str
    licence: str
    citation: str
    url: str
    reliability: str | None
    edition: str = "INTERNAL"
    tlp: str = "TLP:AMBER+STRICT"
    may_name_source: bool = False

    @property
    def marking(self) -> Marking:
        """How far its rows may go where nothing else is said of a file."""
        return Marking(self.edition, self.tlp, self.may_name_source)


@dataclass(frozen=True, slots=True)
class Reject:
    """A row kept out: where it stands, which value is at fault, and the numbered reason."""

    line: int
    column: str
    value: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class Batch:
    """One file of one vintage of one source's table, validated.

    `rows` has the columns of `schema.EVENTS` or `schema.COUNTS` (by `stored_as`) without `key`, `ingest_id`,
    `source`, `table`, `vintage` and the markings, which the record fills in. `digest` is that of the file's
    decompressed content. `lines`, where the reader knows them, are the rows' lines in the file, so that a row
    the record keeps out can be found there. `marking` is that of these rows, of the vintage as far as this file covers
    it, and of all else written with them; None takes the source's own.
    """

    source: Source
    table: str
    vintage: str
    published: date
    published_precision: Literal["day", "month"]
    file: str
    digest: str
    stored_as: Literal["events", "counts"]
    units: tuple[str, ...]
    measures: tuple[str, ...]
    spans: tuple[Span, ...]
    rows: pa.Table
    caveat: str | None = None
    rejects: tuple[Reject, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
    lines: "pa.Array[Any] | None" = None
    marking: Marking | None = None
