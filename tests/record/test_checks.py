"""Damage that the check must see, each made by writing to the tables behind the record's back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from tests.record.made import batch, count, event, everywhere

from hune.record import schema
from hune.record.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record.create(tmp_path / "record")
    record.ingest(batch([event("1", 432, 510), event("2", 432, 511)], everywhere(432)))
    counts = [count(432, 510), count(434, 510, dyad=3)]
    record.ingest(batch(counts, everywhere(432, 434, last=520), stored_as="counts", table="cm", digest="b"))
    return record


def smuggle(record: Record, name: str, **changes: Any) -> None:
    """Write the first row of a table once more, with some values changed."""
    stored = schema.TABLES[name]
    row = pa.Table.from_batches(
        [batch_ for file in (record.path / name).glob("*.parquet") for batch_ in _read(file)]
    ).to_pylist()[0]
    write_deltalake(
        record.path / name, pa.Table.from_pylist([row | changes], schema=stored).cast(stored), mode="append"
    )


def _read(file: Path) -> list[pa.RecordBatch]:
    import pyarrow.parquet as pq

    return pq.ParquetFile(file).read().to_batches()


def codes(record: Record) -> set[str]:
    check = record.check()
    for notice in (*check.findings, *check.remarks):
        assert notice.text("en") != notice.text("fr")
    msgspec.json.encode(check)
    return {finding.code for finding in check.findings}


def test_a_sound_record_has_no_findings(record: Record) -> None:
    check = record.check()
    assert (check.is_whole, check.commits, check.rows) == (True, 2, 4)
    assert (check.findings, check.remarks) == ((), ())


def test_a_row_too_many_and_a_key_twice(record: Record) -> None:
    smuggle(record, "events")
    assert codes(record) == {"HN231", "HN232"}


def test_an_altered_row(record: Record) -> None:
    smuggle(record, "events", best=99, key="0" * 32, source_id="3")
    assert codes(record) == {"HN231", "HN233"}


def test_a_second_content_for_one_identity(record: Record) -> None:
    smuggle(record, "counts", best=99, key="0" * 32)
    assert codes(record) == {"HN231", "HN233", "HN238"}


def test_a_row_outside_what_its_file_covers(record: Record) -> None:
    smuggle(record, "events", month=529, source_id="3")
    assert codes(record) == {"HN231", "HN232", "HN233", "HN234"}


def test_a_commit_without_its_description(record: Record) -> None:
    now = datetime.now(UTC)
    smuggle(record, "commits", ingest_id="f" * 32, key="f" * 32, committed=now, source="acled", added=7)
    assert codes(record) == {"HN237"}


def test_a_table_older_than_a_commit_says(record: Record) -> None:
    later = [("events", 99)]
    smuggle(record, "commits", ingest_id="f" * 32, committed=datetime.now(UTC), versions=later, added=0)
    assert codes(record) == {"HN237", "HN239"}


@pytest.mark.parametrize("name", list(schema.TABLES))
def test_a_setting_under_which_history_may_be_deleted(record: Record, name: str) -> None:
    DeltaTable(record.path / name).alter.set_table_properties({"delta.enableExpiredLogCleanup": "true"})
    check = record.check()
    assert [(f.code, f.details["table"]) for f in check.findings] == [("HN235", name)]


def test_rows_of_an_interrupted_ingest_are_a_remark_and_never_seen(record: Record) -> None:
    smuggle(record, "events", ingest_id="f" * 32, best=99)
    check = record.check()
    assert check.is_whole
    assert [(remark.code, remark.details["rows"]) for remark in check.remarks] == [("HN236", 1)]
    assert record.view().events()["best"].to_pylist() == [1, 1]


def test_what_the_record_holds(record: Record) -> None:
    info = record.info()
    assert msgspec.json.decode(msgspec.json.encode(info))["version"]["ordinal"] == 2
    assert {table.name: table.rows for table in info.tables} == {
        "sources": 2,
        "vintages": 2,
        "events": 2,
        "counts": 2,
        "commits": 2,
    }
    assert [(c.table, c.gwno, c.kinds, c.first, c.last) for c in info.coverage] == [
        ("cm", 432, ("sb", "ns", "os"), 500, 520),
        ("cm", 434, ("sb", "ns", "os"), 500, 520),
        ("ged", 432, ("sb", "ns", "os"), 500, 528),
    ]
    assert [source.source for source in info.sources] == ["ucdp"]


def test_an_empty_record_has_an_empty_description(tmp_path: Path) -> None:
    record = Record.create(tmp_path / "empty")
    assert (record.info().version, record.info().vintages, record.history()) == (None, (), ())
    assert record.check().is_whole
