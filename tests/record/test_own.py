"""Rows of hune’s own making: kept once, by one commit, seen when committed, checked, and no part of what is known."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from tests.record.made import batch, event, everywhere

from hune.errors import HuneError
from hune.record import delta, keys, ledger, own, schema
from hune.record.engine import Engine
from hune.record.record import Record

NAME = "questions"


def row(question: str, **other: Any) -> dict[str, Any]:
    fixed = {"what": "resolved", "on": date(2025, 9, 1), "truth": ["ucdp ged 26.1"], "observed": [3], "record": "r"}
    marking = {"edition": "PUBLIC", "tlp": "TLP:CLEAR", "may_name_source": True}
    return {"question": question, "hune": "0.1.0", "answer": "yes", **fixed, **marking, **other}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record.create(tmp_path / "record")
    record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    return record


def said(record: Record, as_recorded: datetime | None = None) -> list[Any]:
    return own.kept(record.path, NAME, as_recorded)["question"].to_pylist()


def test_a_record_has_no_such_table_until_it_has_a_row(record: Record) -> None:
    assert not (record.path / NAME).exists()
    assert said(record) == []
    assert own.kept(record.path, NAME).schema == schema.OWN[NAME]
    assert own.keep(record.path, NAME, []) is None
    assert not (record.path / NAME).exists()


def test_a_row_is_kept_once_whoever_keeps_it(record: Record) -> None:
    made = own.keep(record.path, NAME, [row("a"), row("b"), row("a")])
    assert made is not None
    assert made.ordinal == 2
    assert own.keep(record.path, NAME, [row("b"), row("a")]) is None
    assert own.keep(record.path, NAME, [row("b"), row("c")]) is not None
    assert sorted(said(record)[:2]) == ["a", "b"]
    assert said(record)[2:] == ["c"]
    assert [(commit.source, commit.table, commit.added) for commit in record.history()] == [
        ("ucdp", "ged", 1),
        ("hune", NAME, 2),
        ("hune", NAME, 1),
    ]


def test_rows_come_back_as_they_were(record: Record) -> None:
    given = row("a", classes=[{"name": "own", "came": 1, "cases": 2, "apart": 1}], probability=0.1 + 0.2, places=[432])
    own.keep(record.path, NAME, [given])
    (kept,) = own.kept(record.path, NAME).to_pylist()
    assert {name: kept[name] for name in given} == given
    assert kept["model"] is None


def test_a_key_is_the_digest_of_the_content(record: Record) -> None:
    own.keep(record.path, NAME, [row("a"), row("b", observed=[])])
    table = own.kept(record.path, NAME)
    columns = [name for name in table.schema.names if name not in schema.KEPT]
    for one in table.to_pylist():
        assert one["key"] == keys.digest(schema.FORMAT, NAME, *(one[name] for name in columns))


def test_what_hune_keeps_changes_no_view(record: Record) -> None:
    before = record.view().version
    own.keep(record.path, NAME, [row("a")])
    assert record.view().version == before
    assert [commit.ordinal for commit in record.history()] == [1, 2]
    record.ingest(batch([event("2", 432, 511)], everywhere(432), digest="b"))
    assert record.view().version.ordinal == 3
    assert own.keep(record.path, NAME, [row("b")]) is not None
    assert [commit.ordinal for commit in record.history()] == [1, 2, 3, 4]


def test_what_was_kept_by_a_moment(record: Record) -> None:
    own.keep(record.path, NAME, [row("a")])
    moment = datetime.now(UTC)
    own.keep(record.path, NAME, [row("b")])
    assert said(record, moment) == ["a"]
    assert said(record) == ["a", "b"]


def test_rows_without_a_commit_are_not_seen_and_are_kept_when_it_is_tried_again(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(delta, "commit", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            own.keep(record.path, NAME, [row("a")])
    assert said(record) == []
    own.keep(record.path, NAME, [row("a")])
    assert said(record) == ["a"]
    assert DeltaTable(record.path / NAME).count() == 1


def test_several_writers_keep_each_row_once(record: Record) -> None:
    def write(at: int) -> None:
        own.keep(record.path, NAME, [row("same"), row(f"of {at}")])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert sorted(said(record)) == ["of 0", "of 1", "of 2", "of 3", "same"]
    assert record.check().is_whole


def test_another_commit_in_between_makes_it_look_again(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    others = [row("theirs")]
    plain = delta.commit

    def late(folder: Path, one: pa.Table, seen: int) -> bool:
        if others:
            own.keep(record.path, NAME, [others.pop()])
        return plain(folder, one, seen)

    monkeypatch.setattr(delta, "commit", late)
    own.keep(record.path, NAME, [row("ours")])
    assert said(record) == ["theirs", "ours"]


def test_a_table_that_has_gone_is_said_and_never_made_anew(record: Record) -> None:
    own.keep(record.path, NAME, [row("a")])
    shutil.rmtree(record.path / NAME)
    with pytest.raises(HuneError, match="HN207"):
        own.kept(record.path, NAME)
    with pytest.raises(HuneError, match="HN207"):
        own.keep(record.path, NAME, [row("b")])
    assert not (record.path / NAME).exists()
    assert "HN207" in {finding.code for finding in record.check().findings}
    assert record.view().events().num_rows == 1


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, {"HN231", "HN232"}),
        ({"answer": "no"}, {"HN231", "HN232", "HN233"}),
        ({"answer": "no", "key": "0" * 32}, {"HN231", "HN233"}),
    ],
)
def test_damage_is_found(record: Record, changes: dict[str, Any], codes: set[str]) -> None:
    own.keep(record.path, NAME, [row("a")])
    assert record.check().is_whole
    (there,) = own.kept(record.path, NAME).to_pylist()
    smuggled = pa.Table.from_pylist([there | changes], schema=schema.OWN[NAME])
    write_deltalake(record.path / NAME, smuggled, mode="append")
    assert {finding.code for finding in record.check().findings} == codes


def test_its_history_can_no_more_be_deleted_than_that_of_a_source(record: Record) -> None:
    own.keep(record.path, NAME, [row("a")])
    assert DeltaTable(record.path / NAME).metadata().configuration == delta.PROPERTIES
    with pytest.raises(Exception, match="append"):
        DeltaTable(record.path / NAME).delete()


def test_a_record_of_hunes_own_rows_alone_is_empty(tmp_path: Path) -> None:
    record = Record.create(tmp_path / "record")
    own.keep(record.path, NAME, [row("a")])
    with pytest.raises(HuneError, match="HN202"):
        record.view()
    assert record.info().version is None
    book = ledger.read(record.path, Engine(record.path))
    assert (book.commits, len(book.own)) == ((), 1)
