"""What hune keeps of its own: documents it read, forecasts, and questions with their answers, beside the events.

A table of `schema.OWN` is made when its first row comes. A row is its content: kept once, whoever keeps it how
often. What changes is a further row, and which of several rows speaks is decided by the room that reads them.
Rows stand under an act of their own and are seen once `commits` has it, as those of a source are; but such an act
changes nothing of what is known, so that no view of the record has another version because of it.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa

from hune.errors import HuneError
from hune.record import delta, keys, ledger, schema
from hune.record.engine import Engine, Expression
from hune.record.ledger import Ledger, Version

Rows = Sequence[Mapping[str, Any]]


def keep(folder: Path, name: str, rows: Rows) -> Version | None:
    """Add to the table `name` of the record in `folder` the rows that it lacks, in one commit; None where it has all.

    A row gives every column but `key` and `ingest_id`. Raises HN206 (disk full), HN208 (too many other writers) and
    HN901 (no permission); the last commit stays readable then.
    """
    return add(folder, name, laid_out(name, rows))


def add(folder: Path, name: str, given: pa.Table) -> Version | None:
    """Add what a table that is laid out already has and the record lacks, as `keep` does; its keys are taken as given.

    For the many rows of a forecast, whose keys need not be made one by one.
    """
    engine = Engine(folder)
    for _ in range(delta.ATTEMPTS):
        book = ledger.read(folder, engine)
        held = {*committed(folder, name, book, engine, ("key",))["key"].to_pylist()}
        new = given.filter(pa.array([key not in held for key in given["key"].to_pylist()], pa.bool_()))
        if new.num_rows == 0:
            return None
        act = keys.ingest_id(keys.digest(schema.FORMAT, schema.MAKER, name), new["key"])
        new = new.set_column(1, schema.OWN[name].field("ingest_id"), [[act] * new.num_rows])
        delta.create(folder / name, name)
        written = delta.append_once(folder / name, new, act)
        made = book.following(act)
        row = _commit_row(name, made, written, new.num_rows)
        if delta.commit(folder / "commits", row, book.table_version):
            return made
    raise HuneError("HN208", record=str(folder))


def kept(folder: Path, name: str, as_recorded: datetime | None = None) -> pa.Table:
    """Return the rows of a table of hune's own, in columns of `schema.OWN`, those of the oldest act first.

    With `as_recorded` those that had been kept by that moment. Raises HN207 where a table that holds committed rows
    has gone, HN221 for a moment without a time zone.
    """
    engine = Engine(folder)
    return committed(folder, name, ledger.read(folder, engine, as_recorded), engine)


def laid_out(name: str, rows: Rows) -> pa.Table:
    """Return rows as the table keeps them, each once and under the key of its content, without their act.

    >>> from datetime import date
    >>> row = {"what": "resolved", "question": "MLI sb >= 1 in 2025-07", "on": date(2025, 9, 1), "record": ""}
    >>> row |= {"truth": ["ucdp ged 26.1"], "observed": [3], "hune": "0.1.0"}
    >>> row |= {"edition": "PUBLIC", "tlp": "TLP:CLEAR", "may_name_source": True}
    >>> laid_out("questions", [row | {"answer": "yes"}] * 2)["answer"].to_pylist()
    ['yes']
    """
    stored = schema.OWN[name]
    content = pa.schema([field for field in stored if field.name not in schema.KEPT])
    table = pa.Table.from_pylist([dict(row) for row in rows], schema=content)
    made = dict(zip(row_keys(name, table), table.to_pylist(), strict=True))
    filled = [{"key": key, "ingest_id": "", **row} for key, row in made.items()]
    return pa.Table.from_pylist(filled, schema=stored)


def row_keys(name: str, rows: pa.Table) -> list[str]:
    """Return the key of each row: the digest of its content, of the table and of the record's format.

    What `hune.record.keys.digest` makes of a row's values, made of columns: a forecast has many rows, alike in most.
    """
    columns = [column for column in schema.OWN[name].names if column not in schema.KEPT]
    begun = msgspec.json.encode((schema.FORMAT, name)).removesuffix(b"]")
    return [
        hashlib.blake2b(b",".join((begun, *values)) + b"]", digest_size=keys.KEY_BYTES).hexdigest()
        for values in zip(*(_encoded(rows[column]) for column in columns), strict=True)
    ]


def _encoded(column: "pa.ChunkedArray[Any]") -> list[bytes]:
    """Write each value of a column as JSON, one that comes often only once."""
    if pa.types.is_nested(column.type):
        return [msgspec.json.encode(value) for value in column.to_pylist()]
    different = column.unique().to_pylist()
    written = dict(zip(different, map(msgspec.json.encode, different), strict=True))
    return [written[value] for value in column.to_pylist()]


def committed(
    folder: Path,
    name: str,
    book: Ledger,
    engine: Engine,
    columns: Sequence[str] | None = None,
    only: Callable[[Expression], Expression] | None = None,
) -> pa.Table:
    """Return the rows of a table that the acts of a ledger kept, the oldest act first.

    `columns` are those wanted, all unless given; `only` says of the stored rows which are.
    """
    stored = schema.OWN[name]
    wanted = stored if columns is None else pa.schema([stored.field(column) for column in columns])
    order = {commit.ingest_id: commit.ordinal for commit in book.own if commit.table == name}
    if not order:
        return wanted.empty_table()
    table = delta.load(folder / name)
    rows = engine.parquet(delta.files(table, folder / name), stored)
    seen = rows.filter(rows.ingest_id.isin(list(order)))
    chosen = seen if only is None else seen.filter(only(seen))
    needed = pa.schema([field for field in stored if field.name in (*schema.KEPT, *wanted.names)])
    found = engine.run(chosen.select(needed.names), needed)
    acts = pa.array([order[str(act)] for act in found["ingest_id"].to_pylist()], pa.int64())
    ordered = found.append_column("order of acts", acts).sort_by([("order of acts", "ascending"), ("key", "ascending")])
    return ordered.select(wanted.names)


def _commit_row(name: str, made: Version, written: int, added: int) -> pa.Table:
    row = {
        "key": keys.digest("commit", made.ingest_id),
        "ingest_id": made.ingest_id,
        "source": schema.MAKER,
        "table": name,
        "vintage": "",
        "committed": made.committed,
        "versions": [(name, written)],
        "added": added,
        "rejected": 0,
        "file": "",
        "digest": "",
        "hune": version("hune"),
    }
    return pa.Table.from_pylist([row], schema=schema.COMMITS)
