"""What the record holds, act by act: its commits, the files each vintage came in, and who publishes.

Everything here is small (a few rows for each ingest) and is read whole. Only committed ingests appear.
"""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from hune.errors import HuneError
from hune.record import delta, schema, spans
from hune.record.batch import Source, Span
from hune.record.engine import Engine
from hune.record.markings import Marking, is_open


class Version(msgspec.Struct, frozen=True):
    """A version of the record: the commit that made it, and its place in their order, from 1."""

    ingest_id: str
    ordinal: int
    committed: datetime


class Commit(msgspec.Struct, frozen=True):
    """The last act of an ingest: from then on its rows are seen. `versions` are those of the Delta tables."""

    ordinal: int
    ingest_id: str
    source: str
    table: str
    vintage: str
    committed: datetime
    versions: dict[str, int]
    added: int
    rejected: int
    file: str
    digest: str
    hune: str

    @property
    def version(self) -> Version:
        """The version of the record that this commit made."""
        return Version(self.ingest_id, self.ordinal, self.committed)


class Part(msgspec.Struct, frozen=True):
    """What one ingest says of its vintage: the file, when it was published, what it covers, how far it may go."""

    ingest_id: str
    source: str
    table: str
    vintage: str
    published: date
    precision: str
    file: str
    digest: str
    stored_as: str
    units: tuple[str, ...]
    measures: tuple[str, ...]
    spans: tuple[Span, ...]
    rows: int
    caveat: str | None
    marking: Marking


class Ledger(msgspec.Struct, frozen=True):
    """The committed ingests of a record, oldest first, up to a moment where one was asked for.

    `own` are the commits of what hune made itself (`hune.record.own`), which say nothing about the world: they count
    in the order of commits, but make no version that a view has.
    """

    folder: Path
    table_version: int
    commits: tuple[Commit, ...]
    own: tuple[Commit, ...]
    parts: tuple[Part, ...]
    declared: tuple[tuple[str, Source], ...]

    @property
    def every(self) -> tuple[Commit, ...]:
        """All commits, oldest first."""
        return tuple(sorted((*self.commits, *self.own), key=lambda commit: commit.ordinal))

    @property
    def sources(self) -> dict[str, Source]:
        """Who publishes, by name, as the latest ingest of each has it; `declared` are all, each with its ingest."""
        return {source.source: source for _, source in self.declared}

    def following(self, ingest_id: str) -> Version:
        """Return the version that a commit makes now; moments only go forward, even where the clock does not."""
        every, now = self.every, datetime.now(UTC)
        if every:
            now = max(now, every[-1].committed + timedelta(microseconds=1))
        return Version(ingest_id, len(every) + 1, now)

    def open_to(self, edition: str) -> "Ledger":
        """Return the ledger as an edition may have it: without the ingests that are not open to it.

        What a closed ingest covers is covered by no other of its vintage either: rows that both brought stand in
        the one that came first, so that the other alone would show a month emptier than it was. An older vintage
        may speak there.
        """
        closed: dict[tuple[str, str, str], list[Span]] = {}
        for part in self.parts:
            if not is_open(part.marking.edition, edition):
                closed.setdefault((part.source, part.table, part.vintage), []).extend(part.spans)
        if not closed:
            return self
        # A closed ingest loses all it covers, and with that its place.
        parts = [
            msgspec.structs.replace(
                part, spans=spans.minus(part.spans, closed.get((part.source, part.table, part.vintage), ()))
            )
            for part in self.parts
        ]
        kept = {part.ingest_id for part in parts if part.spans}
        return msgspec.structs.replace(
            self,
            commits=tuple(commit for commit in self.commits if commit.ingest_id in kept),
            parts=tuple(part for part in parts if part.ingest_id in kept),
            declared=tuple(pair for pair in self.declared if pair[0] in kept),
        )

    def of_vintage(self, source: str, table: str, vintage: str) -> tuple[Part, ...]:
        """Return the parts of one vintage, oldest first."""
        return tuple(p for p in self.parts if (p.source, p.table, p.vintage) == (source, table, vintage))


def read(folder: Path, engine: Engine, as_recorded: datetime | None = None) -> Ledger:
    """Read the ledger of the record in `folder`, as it stood at `as_recorded` where given.

    Raises HN221 for a moment without a time zone.
    """
    if as_recorded is not None and as_recorded.tzinfo is None:
        raise HuneError("HN221", value=as_recorded.isoformat())
    # `commits` first: whatever it names was written before it, so the other tables hold it for certain.
    commits_table = delta.load(folder / "commits")
    rows = _rows(folder, "commits", engine)
    commits = tuple(_commit(n, row) for n, row in enumerate(sorted(rows, key=_moment), start=1))
    if as_recorded is not None:
        commits = tuple(commit for commit in commits if commit.committed <= as_recorded)
    own = tuple(commit for commit in commits if commit.source == schema.MAKER)
    commits = tuple(commit for commit in commits if commit.source != schema.MAKER)
    order = {commit.ingest_id: commit.ordinal for commit in commits}
    parts = [_part(row, folder) for row in _rows(folder, "vintages", engine) if row["ingest_id"] in order]
    sources = [row for row in _rows(folder, "sources", engine) if row["ingest_id"] in order]
    sources.sort(key=lambda row: order[row["ingest_id"]])
    return Ledger(
        folder=folder,
        table_version=int(commits_table.version()),
        commits=commits,
        own=own,
        parts=tuple(sorted(parts, key=lambda part: order[part.ingest_id])),
        declared=tuple((row["ingest_id"], _source(row)) for row in sources),
    )


def _rows(folder: Path, name: str, engine: Engine) -> list[dict[str, Any]]:
    table = delta.load(folder / name)
    expression = engine.parquet(delta.files(table, folder / name), schema.TABLES[name])
    rows: list[dict[str, Any]] = engine.run(expression, schema.TABLES[name]).to_pylist()
    return rows


def _moment(row: dict[str, Any]) -> tuple[datetime, str]:
    return row["committed"], row["ingest_id"]


def _commit(ordinal: int, row: dict[str, Any]) -> Commit:
    fields = {name: row[name] for name in Commit.__struct_fields__ if name in row}
    fields["committed"] = row["committed"].astimezone(UTC)
    fields["versions"] = dict(row["versions"])
    return Commit(ordinal=ordinal, **fields)


def _part(row: dict[str, Any], folder: Path) -> Part:
    fields = {name: row[name] for name in Part.__struct_fields__ if name in row}
    fields["spans"] = tuple(Span(**span) for span in row["spans"])
    fields["units"], fields["measures"] = tuple(row["units"]), tuple(row["measures"])
    try:
        fields["marking"] = Marking(**{name: row[name] for name in Marking.__struct_fields__})
    except HuneError as error:
        raise HuneError("HN207", file=str(folder / "vintages"), reason=error) from error
    return Part(precision=row["published_precision"], **fields)


def _source(row: dict[str, Any]) -> Source:
    return Source(**{name: row[name] for name in Source.__dataclass_fields__})
