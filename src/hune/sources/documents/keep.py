"""Documents in the record: each kept once, with what is said of it, and read again as one.

A row is what somebody said of a text: who published it, when, under which marking. The same text said by another
publisher is a further row under the same id. Read again, a text is one document: published by whoever had it first, and
marked as narrowly as any act marked it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from hune.errors import Notice
from hune.record import ledger, own
from hune.record.engine import Engine
from hune.record.ledger import Version
from hune.record.markings import Marking, is_open, together
from hune.sources.documents.document import Block, Document, Span

NAME = "documents"
_SAME = ("document", "title", "publisher", "published", "licence", "edition", "tlp", "may_name_source")
"""What two rows agree in of which one adds nothing to the other, wherever each was found."""


def keep(record: Path, documents: Iterable[Document]) -> Version | None:
    """Keep documents in the record in a folder, in one commit; None where it has them all.

    Raises HN206 (disk full), HN208 (too many other writers) and HN901 (no permission).
    """
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for document in documents:
        row = _row(document)
        rows.setdefault(_same(row), row)
    if not rows:
        return None
    engine = Engine(record)
    held = own.committed(record, NAME, ledger.read(record, engine), engine, _SAME).to_pylist()
    known = {_same(row) for row in held}
    return own.keep(record, NAME, [row for same, row in rows.items() if same not in known])


def kept(
    record: Path, *, edition: str = "INTERNAL", as_known: date | None = None, as_recorded: datetime | None = None
) -> tuple[Document, ...]:
    """Return the documents that the record in a folder holds, the first kept first.

    An outer `edition` has those that are open to it, by the narrowest of their markings. `as_known` leaves those
    published by that day, which the undated are not known to be; `as_recorded` those that had been kept by a moment.
    """
    said: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in own.kept(record, NAME, as_recorded).to_pylist():
        said[row["document"]].append(row)
    found = (_together(rows, as_known) for rows in said.values())
    return tuple(one for one in found if one is not None and is_open(one.edition, edition))


def _same(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in _SAME)


def _row(document: Document) -> dict[str, Any]:
    return {
        "document": document.id,
        "digest": sha256(document.text.encode()).hexdigest(),
        "text": document.text,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "language": document.language,
        "licence": document.licence,
        "origin": document.origin,
        "format": document.format,
        "flags": [
            {"code": flag.code, "details": msgspec.json.encode(flag.details).decode()} for flag in document.flags
        ],
        "layout": [{"start": one.span.start, "end": one.span.end, "kind": one.kind} for one in document.layout],
        **msgspec.structs.asdict(document.marking),
    }


def _together(rows: list[dict[str, Any]], as_known: date | None) -> Document | None:
    """Make one document of what was said of a text; None where it was not published by the day."""
    marking = together(Marking(**{name: row[name] for name in Marking.__struct_fields__}) for row in rows)
    public = [row for row in rows if as_known is None or (row["published"] and row["published"] <= as_known)]
    if not public:
        return None
    first = min(public, key=lambda row: row["published"] or date.max)
    return _document(first, marking)


def _document(row: dict[str, Any], marking: Marking) -> Document:
    fields = {name: row[name] for name in Document.__struct_fields__ if name in row}
    fields |= msgspec.structs.asdict(marking)
    fields |= {"flags": tuple(_flags(row["flags"])), "layout": tuple(_layout(row["layout"]))}
    return Document(id=row["document"], **fields)


def _flags(rows: list[dict[str, str]]) -> Iterator[Notice]:
    return (Notice(row["code"], msgspec.json.decode(row["details"])) for row in rows)


def _layout(rows: list[dict[str, Any]]) -> Iterator[Block]:
    return (Block(Span(row["start"], row["end"]), row["kind"]) for row in rows)
