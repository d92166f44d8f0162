"""Forecasts in the record: read back exactly, kept once, small where cells are quiet, and seen by every reader."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tests.record.foretold import about, said
from tests.record.ingester import file_of
from tests.record.test_faults import ROOT, small_files_only

from hune.errors import HuneError
from hune.record import delta, forecasts, schema
from hune.record.forecasts import Said
from hune.record.markings import Marking
from hune.record.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record.create(tmp_path / "record")


def plain(one: Said, row: int) -> list[tuple[int, float]]:
    """Return what a distribution says: its atoms that have weight, with it."""
    pairs = zip(one.atoms[row].tolist(), one.weights[row].tolist(), strict=True)
    return [(atom, weight) for atom, weight in pairs if weight > 0]


def same(one: Said, other: Said) -> bool:
    labels = np.array_equal(one.units, other.units) and np.array_equal(one.months, other.months)
    pairs = zip(one.row.ravel().tolist(), other.row.ravel().tolist(), strict=True)
    return labels and all(plain(one, a) == plain(other, b) for a, b in {*pairs})


@st.composite
def forecasts_of_any_shape(draw: st.DrawFn) -> Said:
    units = draw(st.lists(st.integers(1, 2**31 - 1), min_size=1, max_size=5, unique=True))
    months = draw(st.lists(st.integers(1, 4000), min_size=1, max_size=4, unique=True))
    count, size = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    atoms = draw(arrays.arrays(np.int64, (count, size), elements=st.integers(0, 10**12)))
    weights = draw(arrays.arrays(np.float64, (count, size), elements=st.floats(0, 1)))
    weights[:, 0] = np.where(weights.sum(axis=1) > 0, weights[:, 0], 1)
    row = draw(arrays.arrays(np.intp, (len(units), len(months)), elements=st.integers(0, count - 1)))
    labels = np.sort(np.array(units, dtype=np.int32)), np.sort(np.array(months, dtype=np.int32))
    return Said(*labels, row, np.sort(atoms, axis=1), weights)


@given(one=forecasts_of_any_shape())
@settings(max_examples=60, deadline=None)
def test_rows_say_exactly_what_was_said(one: Said) -> None:
    table = forecasts.laid_out(about(), one)
    assert table.schema == schema.FORECASTS
    assert same(forecasts._said(table, Path()), one)
    assert len({*table["key"].to_pylist()}) == one.row.size
    assert table["atoms"].null_count == one.row.size - len(np.unique(one.row))


def test_what_is_kept_is_read_back_with_what_it_is_of(record: Record) -> None:
    one, head = said(), about(seed=7, marking=Marking("PUBLIC", "TLP:CLEAR", may_name_source=True))
    assert forecasts.keep(record.path, head, one)
    kept, read = forecasts.read(record.path, head.forecast)
    assert kept.about == head
    assert same(read, one)
    assert read.row.max() < len(read.atoms)
    assert forecasts.kept(record.path) == (kept,)
    assert kept.issued == record.history()[0].committed


def test_a_name_that_is_not_kept_is_said(record: Record) -> None:
    with pytest.raises(HuneError, match=r"HN555.*nobody"):
        forecasts.read(record.path, "nobody")
    assert forecasts.kept(record.path) == ()


def test_the_same_identity_twice_adds_nothing_even_with_other_content(record: Record) -> None:
    assert forecasts.keep(record.path, about(), said(seed=1))
    assert not forecasts.keep(record.path, about(), said(seed=1))
    assert not forecasts.keep(record.path, about(), said(seed=2))
    assert len(record.history()) == 1
    assert same(forecasts.read(record.path, about().forecast)[1], said(seed=1))


def test_where_two_writers_kept_one_identity_the_first_stands(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    assert forecasts.keep(record.path, about(), said(seed=1))
    with monkeypatch.context() as blind:
        blind.setattr(forecasts, "kept", lambda *_: ())
        assert forecasts.keep(record.path, about(), said(seed=2))
        assert not forecasts.keep(record.path, about(), said(seed=1))
    assert same(forecasts.read(record.path, about().forecast)[1], said(seed=1))
    assert [one.about.forecast for one in forecasts.kept(record.path)] == [about().forecast]


def test_forecasts_stand_in_the_order_in_which_they_were_kept(record: Record) -> None:
    for name in ("b" * 16, "a" * 16, "c" * 16):
        forecasts.keep(record.path, about(name), said(2, 3))
    names = [one.about.forecast[0] for one in forecasts.kept(record.path)]
    assert names == ["b", "a", "c"]
    middle = record.history()[1].committed
    assert [one.about.forecast[0] for one in forecasts.kept(record.path, middle)] == ["b", "a"]


def test_quiet_cells_cost_next_to_nothing(record: Record) -> None:
    """A distribution that is shared stands once, and what is left is hardly more than the rows' keys."""
    forecasts.keep(record.path, about(), said(2000, 12, quiet=5))
    (file,) = (record.path / "forecasts").glob("*.parquet")
    atoms = pq.read_table(file, columns=["atoms"])["atoms"]
    assert len(atoms) - atoms.null_count == 1 + 5 * 12
    assert file.stat().st_size < 35 * 24_000


def test_readers_of_the_record_know_what_they_see(record: Record) -> None:
    record.ingest(file_of(0, 20))
    before = record.view()
    forecasts.keep(record.path, about(), said())
    after = record.view()
    assert after.version == before.version, "a forecast is nothing that is known of the world"
    assert after.vintages == before.vintages
    assert [(commit.source, commit.table, commit.added) for commit in record.history()][1:] == [
        ("hune", "forecasts", 36)
    ]
    assert record.info().version == before.version
    check = record.check()
    assert (check.findings, check.remarks, check.commits, check.rows) == ((), (), 2, 56)
    assert record.ingest(file_of(20, 30)).added == 10
    assert [commit.ordinal for commit in record.history()] == [1, 2, 3]


def test_a_record_from_before_there_were_forecasts_opens_and_keeps_them(record: Record) -> None:
    assert not (record.path / "forecasts").exists()
    record.ingest(file_of(0, 5))
    again = Record.open(record.path)
    assert again.check().findings == ()
    assert forecasts.keep(again.path, about(), said())
    assert DeltaTable(again.path / "forecasts").metadata().configuration == delta.PROPERTIES
    assert Record.open(record.path).check().is_whole


def test_a_table_of_forecasts_that_has_gone_is_damage(record: Record) -> None:
    record.ingest(file_of(0, 5))
    forecasts.keep(record.path, about(), said())
    shutil.rmtree(record.path / "forecasts")
    assert not record.check().is_whole
    with pytest.raises(HuneError, match="HN207"):
        forecasts.read(record.path, about().forecast)


def test_altered_rows_are_found(record: Record) -> None:
    forecasts.keep(record.path, about(), said())
    (file,) = (record.path / "forecasts").glob("*.parquet")
    rows = pq.read_table(file)
    at = rows.column_names.index("month")
    pq.write_table(rows.set_column(at, rows.schema.field("month"), pa.array([530] * len(rows), pa.int32())), file)
    assert "HN233" in [finding.code for finding in record.check().findings]


def test_missing_rows_are_no_forecast() -> None:
    table = forecasts.laid_out(about(), said())
    with pytest.raises(HuneError, match="HN207"):
        forecasts._said(table.slice(0, 30), Path("record"))


def keeper(folder: Path, fatal: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.record.foretold", str(folder), fatal]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("fatal", ["append_once", "commit"])
def test_a_kill_while_keeping_loses_nothing_and_is_made_good(record: Record, fatal: str) -> None:
    killed = keeper(record.path, fatal)
    killed.communicate(timeout=120)
    assert killed.returncode < 0
    assert forecasts.kept(record.path) == ()
    assert record.check().findings == ()
    assert forecasts.keep(record.path, about(), said(300))
    assert DeltaTable(record.path / "forecasts").count() == 3600, "rows of the killed writer were not used"
    assert same(forecasts.read(record.path, about().forecast)[1], said(300))


def test_two_processes_keep_one_forecast_once(record: Record) -> None:
    writers = [keeper(record.path, "") for _ in range(2)]
    told = [writer.communicate(timeout=120)[0].strip() for writer in writers]
    assert sorted(told) == ["False", "True"]
    assert len(record.history()) == 1
    assert DeltaTable(record.path / "forecasts").count() == 3600
    assert record.check().findings == ()


def test_a_full_disk_is_said_and_leaves_nothing_behind(record: Record) -> None:
    with small_files_only(20_000), pytest.raises(HuneError, match="HN206"):
        forecasts.keep(record.path, about(), said(1000))
    assert forecasts.kept(record.path) == ()
    assert record.check().findings == ()
    assert forecasts.keep(record.path, about(), said(1000))
