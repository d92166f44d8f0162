"""Is the record whole? Every committed row is there once, says what it said, and nothing may delete it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pyarrow as pa

from hune.errors import HuneError, Notice
from hune.record import delta, keys, ledger, own, schema
from hune.record.engine import Engine, Expression, table_of
from hune.record.ledger import Ledger

_COVERED = pa.schema(
    schema.columns(
        span_ingest=pa.string(),
        span_gwno=pa.int32(),
        span_kind=pa.string(),
        first=pa.int32(),
        last=pa.int32(),
    )
)


class Check(msgspec.Struct, frozen=True):
    """What a check found: `findings` are damage, `remarks` are harmless; `rows` were looked at one by one."""

    commits: int
    rows: int
    findings: tuple[Notice, ...]
    remarks: tuple[Notice, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is damaged."""
        return not self.findings


def check(folder: Path, engine: Engine) -> Check:
    """Look at every committed row of the record in `folder`; what cannot be read is a finding too."""
    try:
        book = ledger.read(folder, engine)
    except HuneError as error:
        return Check(0, 0, (_said(error),), ())
    findings = [notice for name in schema.TABLES for notice in _found(_table(folder, name, book))]
    findings += _descriptions(book)
    remarks: list[Notice] = []
    rows = 0
    for name in dict.fromkeys(commit.table for commit in book.own):
        findings += _found(_own(folder, name, book, engine))
        rows += sum(commit.added for commit in book.own if commit.table == name)
    for name in schema.IDENTITY:
        try:
            stored = _stored(folder, name, engine)
            visible = stored.filter(stored.ingest_id.isin([c.ingest_id for c in book.commits]))
            rows += int(engine.run(visible.aggregate(n=visible.count()))["n"][0].as_py())
            remarks += _interrupted(name, stored, book, engine)
        except HuneError as error:
            findings.append(_said(error))
            continue
        findings += _found(_numbers(name, visible, book, engine))
        findings += _found(_repeated(name, visible, engine))
        findings += _found(_altered(name, visible, book, engine))
        findings += _found(_outside(name, visible, book, engine))
    return Check(len(book.every), rows, tuple(findings), tuple(remarks))


def _found(notices: Iterable[Notice]) -> list[Notice]:
    """Collect findings; a file that cannot be read on the way is one more."""
    found: list[Notice] = []
    try:
        found.extend(notices)
    except HuneError as error:
        found.append(_said(error))
    return found


def _said(error: HuneError) -> Notice:
    return Notice(error.code, error.details)


def _stored(folder: Path, name: str, engine: Engine) -> Expression:
    return engine.parquet(delta.files(delta.load(folder / name), folder / name), schema.TABLES[name])


def _table(folder: Path, name: str, book: Ledger) -> Iterator[Notice]:
    """Find settings that would let history be deleted, and commits that name a later version."""
    table = delta.load(folder / name)
    settings = table.metadata().configuration
    for key, wanted in delta.PROPERTIES.items():
        found = settings.get(key)
        if found != wanted:
            yield Notice("HN235", {"table": name, "name": key, "found": found or "", "wanted": wanted})
    for commit in book.every:
        said = commit.versions.get(name, 0)
        if table.version() < said:
            about = {"table": name, "ingest": commit.ingest_id, "said": said, "found": table.version()}
            yield Notice("HN239", about)


def _descriptions(book: Ledger) -> Iterator[Notice]:
    """Find commits that the other tables do not know."""
    described = {part.ingest_id for part in book.parts}
    for commit in book.commits:
        if commit.ingest_id not in described:
            yield Notice("HN237", {"table": "vintages", "ingest": commit.ingest_id})
        if commit.source not in book.sources:
            yield Notice("HN237", {"table": "sources", "ingest": commit.ingest_id})


def _numbers(name: str, visible: Expression, book: Ledger, engine: Engine) -> Iterator[Notice]:
    """Find ingests whose rows are not there in the number that their commit says."""
    counted = engine.run(visible.group_by("ingest_id").aggregate(rows=visible.count())).to_pylist()
    found = {row["ingest_id"]: row["rows"] for row in counted}
    said = {part.ingest_id: part.stored_as for part in book.parts}
    for commit in book.commits:
        expected = commit.added if said.get(commit.ingest_id) == name else 0
        if found.get(commit.ingest_id, 0) != expected:
            there = found.get(commit.ingest_id, 0)
            about = {"table": name, "ingest": commit.ingest_id, "said": expected, "found": there}
            yield Notice("HN231", about)


def _repeated(name: str, visible: Expression, engine: Engine) -> Iterator[Notice]:
    """Find keys that stand twice, and identities with two contents in one vintage."""
    times = visible.group_by("key").aggregate(found=visible.count())
    for row in engine.run(times.filter(times.found > 1).order_by("key")).to_pylist():
        yield Notice("HN232", {"table": name, **row})
    identity = ["source", "table", "vintage", *schema.IDENTITY[name]]
    contents = visible.group_by(identity).aggregate(contents=visible.key.nunique())
    for row in engine.run(contents.filter(contents.contents > 1)).to_pylist():
        about = " ".join(str(row[column]) for column in schema.IDENTITY[name] if row[column] is not None)
        yield Notice("HN238", {"table": name, "id": about, "vintage": row["vintage"]})


def _altered(name: str, visible: Expression, book: Ledger, engine: Engine) -> Iterator[Notice]:
    """Find rows whose key is no longer that of their content, one vintage after another."""
    wrong: list[str] = []
    for edition in dict.fromkeys((p.source, p.table, p.vintage) for p in book.parts if p.stored_as == name):
        its = [part.ingest_id for part in book.of_vintage(*edition)]
        rows = engine.run(visible.filter(visible.ingest_id.isin(its)), schema.TABLES[name])
        pairs = zip(rows["key"].to_pylist(), keys.row_keys(rows, name, *edition).to_pylist(), strict=True)
        wrong += [str(stored) for stored, made in pairs if stored != made]
    if wrong:
        yield Notice("HN233", {"table": name, "found": len(wrong), "key": min(wrong)})


def _outside(name: str, visible: Expression, book: Ledger, engine: Engine) -> Iterator[Notice]:
    """Find rows outside the spans that their ingest declared."""
    said = [(p.ingest_id, s.gwno, s.kind, s.first, s.last) for p in book.parts for s in p.spans]
    s = engine.arrow(table_of(said, _COVERED))
    within = [
        visible.ingest_id == s.span_ingest,
        visible.gwno == s.span_gwno,
        visible.kind == s.span_kind,
        visible.month >= s.first,
        visible.month <= s.last,
    ]
    outside = visible.anti_join(s, within).select("ingest_id")
    counted = outside.group_by("ingest_id").aggregate(found=outside.count()).order_by("ingest_id")
    for row in engine.run(counted).to_pylist():
        yield Notice("HN234", {"table": name, "ingest": row["ingest_id"], "found": row["found"]})


def _own(folder: Path, name: str, book: Ledger, engine: Engine) -> Iterator[Notice]:
    """Find what is damaged in a table of hune's own: its settings, rows lost or added, twice there, or altered."""
    yield from _table(folder, name, book)
    rows = own.committed(folder, name, book, engine)
    there = Counter(rows["ingest_id"].to_pylist())
    for commit in book.own:
        if commit.table == name and there[commit.ingest_id] != commit.added:
            about = {"table": name, "ingest": commit.ingest_id, "said": commit.added, "found": there[commit.ingest_id]}
            yield Notice("HN231", about)
    stored = list(map(str, rows["key"].to_pylist()))
    for key, found in Counter(stored).items():
        if found > 1:
            yield Notice("HN232", {"table": name, "key": key, "found": found})
    wrong = [key for key, made in zip(stored, own.row_keys(name, rows), strict=True) if key != made]
    if wrong:
        yield Notice("HN233", {"table": name, "found": len(wrong), "key": min(wrong)})


def _interrupted(name: str, stored: Expression, book: Ledger, engine: Engine) -> Iterator[Notice]:
    """Say how many rows were written by ingests that never came to their commit."""
    orphans = stored.filter(~stored.ingest_id.isin([c.ingest_id for c in book.commits]))
    told = orphans.aggregate(rows=orphans.count(), ingests=orphans.ingest_id.nunique())
    (found,) = engine.run(told).to_pylist()
    if found["rows"]:
        yield Notice("HN236", {"table": name, **found})
