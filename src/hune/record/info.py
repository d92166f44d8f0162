"""What a record holds, at a glance: its tables, its vintages, and the months of each country they cover."""

from pathlib import Path

import msgspec

from hune.record import delta, schema
from hune.record.batch import Source
from hune.record.ledger import Ledger, Version
from hune.record.vintages import Vintage, gather, holdings


class TableInfo(msgspec.Struct, frozen=True):
    """A Delta table: its version, its rows (those of interrupted ingests included), its files."""

    name: str
    version: int
    rows: int
    files: int


class Covered(msgspec.Struct, frozen=True):
    """The months of a country, `first` to `last`, for which one vintage speaks on these kinds of violence."""

    source: str
    table: str
    vintage: str
    gwno: int
    kinds: tuple[str, ...]
    first: int
    last: int


class Info(msgspec.Struct, frozen=True):
    """What a record holds now; `version` is None and the rest empty where nothing was ingested."""

    path: str
    version: Version | None
    tables: tuple[TableInfo, ...]
    sources: tuple[Source, ...]
    vintages: tuple[Vintage, ...]
    coverage: tuple[Covered, ...]


def info(folder: Path, ledger: Ledger) -> Info:
    """Describe the record in `folder`."""
    vintages = gather(ledger.parts)
    return Info(
        path=str(folder),
        version=ledger.commits[-1].version if ledger.commits else None,
        tables=tuple(_table(folder / name, name) for name in schema.TABLES),
        sources=tuple(ledger.sources.values()),
        vintages=vintages,
        coverage=_coverage(vintages),
    )


def _table(folder: Path, name: str) -> TableInfo:
    table = delta.load(folder)
    return TableInfo(name, int(table.version()), int(table.count()), len(table.file_uris()))


def _coverage(vintages: tuple[Vintage, ...]) -> tuple[Covered, ...]:
    kinds: dict[tuple[str, str, int, int, int, str], list[str]] = {}
    for source, table, vintage, span in holdings(vintages):
        months_ = (source, table, span.gwno, span.first, span.last, vintage)
        kinds.setdefault(months_, []).append(span.kind)
    return tuple(
        Covered(source, table, vintage, gwno, tuple(sorted(found, key=schema.KINDS.index)), first, last)
        for (source, table, gwno, first, last, vintage), found in sorted(kinds.items())
    )
