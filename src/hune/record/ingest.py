"""Putting a batch into the record: compare, write, and let it be seen by one row in `commits`.

The rows are compared with one version of the record, and the commit goes in only if that is still the
newest; otherwise the comparison is made again. So what a committed ingest added was new to all commits before
it, whoever else was writing. The id of an ingest is a digest of what it writes: an interrupted ingest that is
run again has the same id, finds what it had written, and goes on.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import pyarrow as pa
from msgspec import structs

from hune.errors import HuneError, Notice
from hune.record import delta, keys, ledger, report, schema, spans
from hune.record.batch import Batch, Span
from hune.record.engine import Engine, Expression
from hune.record.ledger import Ledger, Part, Version
from hune.record.markings import Marking, allows
from hune.record.report import Ingest
from hune.record.sift import Sifted, Sound, sift, sound

Progress = Callable[[int, int, str], None]
"""Called with the steps done, the steps in all, and the name of the step that begins (one of `STEPS`)."""

STEPS = ("sift", "sources", "vintages", "rows", "commit", "report", "done")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A batch as it would enter the record after the commits of `ledger`."""

    ingest_id: str
    sifted: Sifted
    ledger: Ledger
    is_news: bool
    notices: tuple[Notice, ...]


def ingest(folder: Path, batch: Batch, progress: Progress | None = None) -> Ingest:
    """Add to the record in `folder` what is new in a batch, and write a report.

    Raises HN206 (disk full), HN208 (too many other writers), HN215 to HN217 (a batch that cannot be right)
    and HN901 (no permission); the last commit stays readable then.
    """
    engine = Engine(folder)
    _tell(progress, "sift")
    checked = sound(batch, engine)
    for _ in range(delta.ATTEMPTS):
        entry = _entry(folder, batch, checked, engine)
        if not entry.is_news:
            return _reported(folder, batch, entry, None, {}, progress)
        versions = _write(folder, batch, entry, progress)
        _tell(progress, "commit")
        made = entry.ledger.following(entry.ingest_id)
        row = _commit_row(batch, entry, made, versions)
        if delta.commit(folder / "commits", row, entry.ledger.table_version):
            return _reported(folder, batch, entry, made, versions, progress)
    raise HuneError("HN208", record=str(folder))


def _entry(folder: Path, batch: Batch, checked: Sound, engine: Engine) -> _Entry:
    """Compare a batch with the newest version of the record."""
    book = ledger.read(folder, engine)
    source = batch.source.source
    for part in book.parts:
        if (part.source, part.table) == (source, batch.table) and part.stored_as != batch.stored_as:
            given = {"source": source, "table": batch.table, "held": part.stored_as, "given": batch.stored_as}
            raise HuneError("HN217", file=batch.file, **given)
    parts = book.of_vintage(source, batch.table, batch.vintage)
    sifted = sift(batch, checked, _visible(folder, batch.stored_as, parts, engine), engine)
    notices = list(batch.notices)
    if sifted.repeated:
        notices.append(Notice("HN220", {"file": batch.file, "rows": sifted.repeated}))
    is_good = bool(sifted.rows.num_rows or sifted.already or not sifted.rejects)
    marking = _marking(batch)
    held = [span for part in parts if allows(marking, part.marking) for span in part.spans]
    unheld = spans.minus(batch.spans, held)
    is_news = bool(sifted.rows.num_rows or unheld)
    notices += _remarked(batch, marking, parts, unheld if is_good else ())
    if parts and (parts[-1].published, parts[-1].precision) != (batch.published, batch.published_precision):
        is_news = True
        dates = {"before": parts[-1].published, "now": batch.published}
        notices.append(Notice("HN218", {"file": batch.file, "vintage": batch.vintage, **dates}))
    name = keys.ingest_id(_identity(batch), sifted.keys)
    if not is_good:
        rejects = str(_place(folder, name) / "rejects.csv")
        notices.append(Notice("HN219", {"file": batch.file, "rejects": rejects}))
    return _Entry(name, sifted, book, is_good and is_news, tuple(notices))


def _remarked(batch: Batch, marking: Marking, parts: tuple[Part, ...], unheld: tuple[Span, ...]) -> Iterator[Notice]:
    """Say where a file closes what was open in its vintage, and where it does not open what is closed."""
    about = {"file": batch.file, "vintage": batch.vintage, **_said("now", marking)}
    for before in dict.fromkeys(part.marking for part in parts if part.marking != marking):
        covered = [span for part in parts if part.marking == before for span in part.spans]
        if not allows(marking, before) and spans.minus(unheld, covered) != unheld:
            yield Notice("HN263", {**about, **_said("before", before)})
        if not allows(before, marking) and spans.minus(batch.spans, covered) != spans.union(batch.spans):
            yield Notice("HN264", {**about, **_said("before", before)})


def _said(name: str, marking: Marking) -> dict[str, str]:
    """Write a marking in both languages, as values of a notice."""
    what = f"{marking.edition}, {marking.tlp}"
    unnamed = ("", "") if marking.may_name_source else (", source not named", ", source non nommée")
    return {f"{name}_en": what + unnamed[0], f"{name}_fr": what + unnamed[1]}


def _visible(folder: Path, stored_as: str, parts: tuple[Part, ...], engine: Engine) -> Expression | None:
    """Return the rows of a vintage that committed ingests brought, or None where there are none."""
    ingests = [part.ingest_id for part in parts if part.rows]
    if not ingests:
        return None
    files = delta.files(delta.load(folder / stored_as), folder / stored_as)
    rows = engine.parquet(files, schema.TABLES[stored_as])
    return rows.filter(rows.ingest_id.isin(ingests))


def _identity(batch: Batch) -> str:
    """Digest all that an ingest writes apart from its rows; the file's name is not part of it."""
    return keys.digest(
        *(schema.FORMAT, batch.source.source, batch.table, batch.vintage, batch.published),
        *(batch.published_precision, batch.digest, batch.stored_as, batch.units, batch.measures),
        *(spans.union(batch.spans), batch.caveat, _marking(batch)),
    )


def _write(folder: Path, batch: Batch, entry: _Entry, progress: Progress | None) -> dict[str, int]:
    """Write everything but the commit; returns the version of each table."""
    _tell(progress, "sources")
    versions = {"sources": delta.append_once(folder / "sources", _source_row(batch, entry), entry.ingest_id)}
    _tell(progress, "vintages")
    versions["vintages"] = delta.append_once(folder / "vintages", _vintage_row(batch, entry), entry.ingest_id)
    _tell(progress, "rows")
    for name in schema.IDENTITY:
        rows = _rows(batch, entry) if name == batch.stored_as else schema.TABLES[name].empty_table()
        versions[name] = delta.append_once(folder / name, rows, entry.ingest_id)
    return versions


def _rows(batch: Batch, entry: _Entry) -> pa.Table:
    """Complete the new rows with where they came from and their markings."""
    table = schema.TABLES[batch.stored_as]
    same = {
        "ingest_id": entry.ingest_id,
        "source": batch.source.source,
        "table": batch.table,
        "vintage": batch.vintage,
        **structs.asdict(_marking(batch)),
    }
    rows = entry.sifted.rows
    columns = {name: rows[name] for name in rows.column_names} | {"key": entry.sifted.keys}
    columns |= {name: pa.repeat(value, rows.num_rows) for name, value in same.items()}
    return pa.table([columns[name] for name in table.names], names=table.names).cast(table)


def _marking(batch: Batch) -> Marking:
    """Return how far what a batch writes may go: as was said of its file, else as its source declares."""
    return batch.marking or batch.source.marking


def _source_row(batch: Batch, entry: _Entry) -> pa.Table:
    fields = asdict(batch.source) | structs.asdict(_marking(batch))
    row = {"key": keys.digest(fields), "ingest_id": entry.ingest_id, **fields}
    return pa.Table.from_pylist([row], schema=schema.SOURCES)


def _vintage_row(batch: Batch, entry: _Entry) -> pa.Table:
    row = {
        "key": keys.digest(_identity(batch)),
        "ingest_id": entry.ingest_id,
        "source": batch.source.source,
        "spans": [span._asdict() for span in spans.union(batch.spans)],
        "rows": entry.sifted.rows.num_rows,
        **structs.asdict(_marking(batch)),
    }
    row |= {name: getattr(batch, name) for name in schema.VINTAGES.names if name not in row}
    return pa.Table.from_pylist([row], schema=schema.VINTAGES)


def _commit_row(batch: Batch, entry: _Entry, made: Version, versions: dict[str, int]) -> pa.Table:
    row = {
        "key": keys.digest("commit", entry.ingest_id),
        "ingest_id": entry.ingest_id,
        "source": batch.source.source,
        "table": batch.table,
        "vintage": batch.vintage,
        "committed": made.committed,
        "versions": list(versions.items()),
        "added": entry.sifted.rows.num_rows,
        "rejected": len(entry.sifted.rejects),
        "file": batch.file,
        "digest": batch.digest,
        "hune": version("hune"),
    }
    return pa.Table.from_pylist([row], schema=schema.COMMITS)


def _reported(
    folder: Path,
    batch: Batch,
    entry: _Entry,
    made: Version | None,
    versions: dict[str, int],
    progress: Progress | None,
) -> Ingest:
    """Write the report and the rejects, and return the report."""
    _tell(progress, "report")
    place = _place(folder, entry.ingest_id)
    sifted, commits = entry.sifted, entry.ledger.commits
    done = Ingest(
        ingest_id=entry.ingest_id,
        committed=made is not None,
        version=made or (commits[-1].version if commits else None),
        source=batch.source.source,
        table=batch.table,
        vintage=batch.vintage,
        file=batch.file,
        digest=batch.digest,
        added=sifted.rows.num_rows if made else 0,
        already=sifted.already,
        repeated=sifted.repeated,
        rejected=len(sifted.rejects),
        notices=entry.notices,
        versions=versions,
        report_file=str(place / "ingest.json"),
        rejects_file=str(place / "rejects.csv") if sifted.rejects else None,
    )
    if done.rejects_file:
        report.write_rejects(Path(done.rejects_file), batch.file, sifted.rejects)
    report.write_report(done)
    _tell(progress, "done")
    return done


def _place(folder: Path, ingest_id: str) -> Path:
    return folder / "reports" / ingest_id


def _tell(progress: Progress | None, step: str) -> None:
    if progress is not None:
        progress(STEPS.index(step), len(STEPS) - 1, step)
