"""What the record survives: kills, other writers, a full disk, no permission, a damaged file."""

import errno
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError
from tests.record.ingester import file_of
from tests.record.made import everywhere

from hune.errors import HuneError
from hune.record import delta, schema
from hune.record.ingest import STEPS
from hune.record.record import Record

ROOT = Path(__file__).resolve().parents[2]

Runs = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Return a way to ingest in other processes, all at once, and to have them killed (see `ingester`)."""
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.record.ingester"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        asks, answers = process.stdin, process.stdout
        assert asks
        assert answers

        def run(*asked: tuple[Path, int, int, str | None, float | None]) -> list[dict[str, Any]]:
            asks.write(json.dumps(asked, default=str) + "\n")
            asks.flush()
            told: list[dict[str, Any]] = json.loads(answers.readline())
            return told

        yield run
        process.communicate(timeout=60)
        errors.seek(0)
        assert errors.read() == "", "a library wrote to stderr"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record.create(tmp_path / "record")


def ids(record: Record) -> list[int]:
    return sorted(int(name) for name in record.view().events(columns=["source_id"])["source_id"].to_pylist())


def test_a_kill_at_any_step_loses_nothing_and_the_next_run_completes(tmp_path: Path, runs: Runs) -> None:
    steps = [step for step in STEPS if step not in ("sift", "done")]
    for step in steps:
        Record.create(tmp_path / step).ingest(file_of(0, 100))
    told = runs(*((tmp_path / step, 50, 400, step, None) for step in steps))
    for step, each in zip(steps, told, strict=True):
        record = Record.open(tmp_path / step)
        assert each["status"] == -signal.SIGKILL
        is_committed = step == "report"
        assert ids(record) == list(range(400 if is_committed else 100))
        check = record.check()
        assert check.findings == ()
        assert [remark.code for remark in check.remarks] == (["HN236"] if step == "commit" else [])
        again = record.ingest(file_of(50, 400))
        assert (again.added, again.already) == ((0, 350) if is_committed else (300, 50))
        assert ids(record) == list(range(400))
        assert record.check().findings == record.check().remarks == ()
        stored = DeltaTable(record.path / "events").count()
        assert stored == 400, "the run again did not use what the killed one had written"


def test_kills_at_random_moments_lose_nothing(tmp_path: Path, runs: Runs) -> None:
    chance = random.Random(20240122)
    record = Record.create(tmp_path / "record")
    record.ingest(file_of(0, 10))
    known, outcomes = 10, set()
    for _ in range(10):
        told = runs((record.path, known, known + 4000, None, chance.uniform(0.1, 1.2)))
        outcomes.add(told[0]["status"])
        assert len(ids(record)) in (known, known + 4000)
        again = record.ingest(file_of(known, known + 4000))
        assert again.added + again.already == 4000
        known += 4000
        assert ids(record) == list(range(known))
    assert -signal.SIGKILL in outcomes
    assert record.check().findings == ()


def test_two_processes_with_one_file_create_the_record_and_add_it_once(tmp_path: Path, runs: Runs) -> None:
    for n in range(3):
        told = runs(*[(tmp_path / str(n), 0, 500, None, None)] * 2)
        assert sorted(each["told"] for each in told) == [[0, 500, 0], [500, 0, 0]]
        record = Record.open(tmp_path / str(n))
        assert ids(record) == list(range(500))
        assert len(record.history()) == 1
        assert DeltaTable(record.path / "events").count() == 500
        assert record.check().findings == ()


def test_processes_with_overlapping_files_count_nothing_twice(tmp_path: Path, runs: Runs) -> None:
    record = tmp_path / "record"
    told = runs(*((record, first, first + 2000, None, None) for first in (0, 500, 1000, 0)))
    assert sum(each["told"][0] for each in told) == 3000
    assert [sum(each["told"]) for each in told] == [2000] * 4
    assert ids(Record.open(record)) == list(range(3000))
    assert Record.open(record).check().findings == ()


@pytest.mark.parametrize("step", ["sources", "vintages", "rows", "commit"])
def test_another_commit_in_between_is_seen_before_ours(record: Record, step: str) -> None:
    """Force the race: at a step of one ingest, another one comes and goes."""
    others = [file_of(50, 150), file_of(150, 180, best=9), file_of(180, 200)]

    def intrude(done: int, total: int, now: str) -> None:
        if now == step and others:
            record.ingest(others.pop(0))

    ours = record.ingest(file_of(0, 200), intrude)
    assert not others
    assert (ours.added, ours.already, ours.rejected) == (50, 120, 30)
    assert ids(record) == list(range(200))
    best = record.view().events(columns=["best"])["best"].to_pylist()
    assert sorted(best) == [1] * 170 + [9] * 30
    assert record.check().findings == ()
    assert sum(commit.added for commit in record.history()) == 200


def test_the_same_file_in_between_leaves_nothing_to_add(record: Record) -> None:
    others = [file_of(0, 100)]

    def intrude(done: int, total: int, now: str) -> None:
        if now == "commit" and others:
            record.ingest(others.pop())

    ours = record.ingest(file_of(0, 100), intrude)
    assert (ours.committed, ours.added, ours.already) == (False, 0, 100)
    assert len(record.history()) == 1
    assert DeltaTable(record.path / "events").count() == 100


def test_a_writer_that_is_always_too_late_says_so(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delta, "commit", lambda *_: False)
    monkeypatch.setattr(delta, "ATTEMPTS", 3)
    with pytest.raises(HuneError, match="HN208"):
        record.ingest(file_of(0, 10))
    assert record.history() == ()


@contextmanager
def small_files_only(size: int) -> Iterator[None]:
    """Let the machine refuse files above a size, as a full disk refuses them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_said_and_the_last_commit_stays_readable(record: Record) -> None:
    record.ingest(file_of(0, 100))
    with small_files_only(20_000), pytest.raises(HuneError, match="HN206"):
        record.ingest(file_of(0, 30_000))
    assert ids(record) == list(range(100))
    assert record.check().findings == ()
    assert record.ingest(file_of(0, 30_000)).added == 29_900
    assert record.check().findings == ()


def test_a_full_disk_at_the_very_commit_or_report(record: Record) -> None:
    record.ingest(file_of(0, 100))
    for size, step in ((300, "commit"), (50, "report")):
        limit = small_files_only(size)

        def full(done: int, total: int, now: str, step: str = step, limit: object = limit) -> None:
            if now == step:
                limit.__enter__()  # type: ignore[attr-defined]

        with pytest.raises(HuneError, match="HN206"):
            record.ingest(file_of(100, 300), full)
        limit.__exit__(None, None, None)
        assert ids(record) == list(range(100 if step == "commit" else 300))
    assert record.ingest(file_of(100, 300)).already == 200


READER = """
import os, sys, tempfile
from pathlib import Path
from tests.record.ingester import file_of
from hune.errors import HuneError
from hune.record import delta
from hune.record.record import Record
if os.geteuid() == 0:
    # To root nothing is read-only. Everything is loaded first: another user may not read root's Python.
    with tempfile.TemporaryDirectory() as folder:
        warm = Record.create(Path(folder))
        warm.ingest(file_of(0, 10))
        warm.view().events(), warm.check(), warm.info()
    os.setgid(65534)
    os.setuid(65534)
record = Record.open(Path(sys.argv[1]))
print(record.view().events().num_rows, record.check().findings, len(record.info().tables))
for act in (
    lambda: record.ingest(file_of(0, 20)),
    lambda: Record.create(Path(sys.argv[1]) / "below"),
    lambda: delta.create(Path(sys.argv[1]) / "forecasts", "forecasts"),
):
    try:
        act()
    except HuneError as error:
        print(error.code)
"""


def test_a_read_only_record_is_read_and_written_to_by_nobody() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lecture seule, é"
        record = Record.create(path)
        record.ingest(file_of(0, 10))
        shutil.rmtree(path / "reports")
        before = sorted(path.rglob("*"))
        for each in (Path(folder), path, *before):
            each.chmod(0o555 if each.is_dir() else 0o444)
        command = [sys.executable, "-c", READER, str(path)]
        here = os.environ | {"PYTHONPATH": str(ROOT), "HOME": "/nonexistent"}
        told = subprocess.run(command, capture_output=True, text=True, env=here, cwd="/", check=False)
        for each in (Path(folder), path, *before):
            each.chmod(0o755)
        assert (told.stdout.split("\n"), told.stderr) == (["10 () 5", *["HN901"] * 3, ""], "")
        assert sorted(path.rglob("*")) == before


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, "HN901"), (errno.EROFS, "HN901"), (errno.ENOSPC, "HN206"), (errno.EIO, "HN207")]
)
@pytest.mark.parametrize("said", ["Python", "the library"])
def test_a_table_that_cannot_be_made_says_why(
    record: Record, monkeypatch: pytest.MonkeyPatch, number: int, code: str, said: str
) -> None:
    def refused(*_: object, **__: object) -> None:
        if said == "Python":
            raise OSError(number, os.strerror(number))
        raise DeltaError(f"Could not create local directory: x\nError: Os {{ code: {number}, kind: Other }}")

    monkeypatch.setattr(delta.DeltaTable, "create", refused)
    with pytest.raises(HuneError, match=f"{code} {record.path / 'forecasts'}"):
        delta.create(record.path / "forecasts", "forecasts")


def test_there_is_no_record_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN201"):
        Record.open(tmp_path / "nowhere")
    with pytest.raises(HuneError, match="HN201"):
        Record.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("character", delta.UNSAFE)
def test_a_path_that_would_be_misread_is_refused(tmp_path: Path, character: str) -> None:
    with pytest.raises(HuneError, match="HN205"):
        Record.create(tmp_path / f"a{character}b")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a space", "été", "a#b?"[:3], "it's", "C:x", "{x}", "a&b=c;d", "日本"])
def test_other_paths_are_fine(tmp_path: Path, name: str) -> None:
    record = Record.create(tmp_path / name)
    record.ingest(file_of(0, 3))
    assert ids(record) == [0, 1, 2]
    assert record.check().findings == ()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_record_of_a_later_format_is_refused(tmp_path: Path) -> None:
    DeltaTable.create(tmp_path / "commits", schema.COMMITS, description="hune record, format 2")
    with pytest.raises(HuneError, match=r"HN204.*format 2"):
        Record.open(tmp_path)


def test_a_record_half_made_is_no_record_until_it_is_made_whole(record: Record) -> None:
    shutil.rmtree(record.path / "commits")
    shutil.rmtree(record.path / "counts")
    with pytest.raises(HuneError, match="HN201"):
        Record.open(record.path)
    assert Record.create(record.path).ingest(file_of(0, 10)).added == 10


def test_a_record_can_be_copied(record: Record, tmp_path: Path) -> None:
    record.ingest(file_of(0, 10))
    shutil.copytree(record.path, tmp_path / "copié")
    shutil.rmtree(record.path)
    assert ids(Record.open(tmp_path / "copié")) == list(range(10))


@pytest.mark.parametrize("name", ["events", "vintages", "commits"])
@pytest.mark.parametrize("log", [False, True])
def test_a_damaged_file_is_a_numbered_error_and_a_finding(record: Record, name: str, log: bool) -> None:
    record.ingest(file_of(0, 10))
    (file,) = (record.path / name).glob("_delta_log/*1.json" if log else "*.parquet")
    content = bytearray(file.read_bytes())
    content[len(content) // 3 :] = bytes(len(content) - len(content) // 3)
    file.write_bytes(content)
    with pytest.raises(HuneError, match="HN207"):
        Record.open(record.path).view().events()
    assert "HN207" in [finding.code for finding in record.check().findings]


def test_a_missing_file_of_the_record_is_named(record: Record) -> None:
    record.ingest(file_of(0, 10))
    (parquet,) = (record.path / "events").glob("*.parquet")
    parquet.unlink()
    with pytest.raises(HuneError, match="HN207"):
        record.view().events()
    assert [finding.code for finding in record.check().findings] == ["HN207"]


def test_rows_of_interrupted_ingests_are_left_where_the_comparison_changed(record: Record, runs: Runs) -> None:
    runs((record.path, 0, 100, "commit", None))
    record.ingest(file_of(50, 60))
    record.ingest(file_of(0, 100))
    assert ids(record) == list(range(100))
    check = record.check()
    assert check.findings == ()
    assert [(r.code, r.details["rows"], r.details["ingests"]) for r in check.remarks] == [("HN236", 100, 1)]


def test_nothing_in_the_tables_is_ever_deleted(record: Record) -> None:
    record.ingest(file_of(0, 10))
    for name in schema.TABLES:
        table = DeltaTable(record.path / name)
        assert table.metadata().configuration == delta.PROPERTIES
        assert [field.name for field in table.schema().fields] == schema.TABLES[name].names
    with pytest.raises(Exception, match="append"):
        DeltaTable(record.path / "events").delete()


def test_published_later_by_another_writer_in_between(record: Record) -> None:
    others = [replace(file_of(0, 10), published=date(2024, 5, 1), rows=file_of(0, 10).rows)]

    def intrude(done: int, total: int, now: str) -> None:
        if now == "commit" and others:
            record.ingest(others.pop())

    ours = record.ingest(replace(file_of(0, 10), spans=everywhere(432)), intrude)
    assert [notice.code for notice in ours.notices] == ["HN218"]
    assert isinstance(record.view().events(), pa.Table)


def test_a_table_that_has_gone_never_comes_back_empty(record: Record) -> None:
    record.ingest(file_of(0, 10))
    shutil.rmtree(record.path / "vintages")
    for act in (Record.create, Record.open):
        with pytest.raises(HuneError, match="HN207"):
            act(record.path)
    assert not (record.path / "vintages").exists()


def test_a_file_in_the_place_of_a_record_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "record").write_text("a file", encoding="utf-8")
    with pytest.raises(HuneError, match="HN222"):
        Record.create(tmp_path / "record")
