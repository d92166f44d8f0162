"""Pieces are kept wholly or not at all, and nothing stale or damaged is read."""

from pathlib import Path

import pyarrow as pa
import pytest

from hune.forecast.backtest import parts

TABLE = pa.table({"unit": list(range(2000)), "crps": [float(n) for n in range(2000)]})
NOTE = parts.Note("key", "zero", 454, 2000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "parts" / parts.name("zero", "2017-10", "key")
    parts.save(path, TABLE, NOTE, tmp_path / "drafts")
    return path


def test_what_is_saved_is_read_back(file: Path) -> None:
    made = parts.load(file, TABLE.schema, "key")
    assert made is not None
    assert made.equals(TABLE)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_another_digest_or_schema_is_not_read(file: Path) -> None:
    assert parts.load(file, TABLE.schema, "other") is None
    assert parts.load(file, pa.schema({"unit": pa.int64()}), "key") is None
    assert parts.load(file.with_name("absent.parquet"), TABLE.schema, "key") is None


@pytest.mark.parametrize("left", [0, 3, 100, -1])
def test_a_truncated_file_counts_as_not_there(file: Path, left: int) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:left])
    assert parts.load(file, TABLE.schema, "key") is None


def test_a_damaged_file_counts_as_not_there(file: Path) -> None:
    whole = file.read_bytes()
    # Anywhere in the pages, a single bit.
    for at in range(60, len(whole) // 2, 97):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        made = parts.load(file, TABLE.schema, "key")
        assert made is None or made.equals(TABLE)


def test_another_file_by_that_name_counts_as_not_there(file: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(TABLE, file)
    assert parts.load(file, TABLE.schema, "key") is None
    file.unlink()
    file.mkdir()
    assert parts.load(file, TABLE.schema, "key") is None


def test_a_draft_that_cannot_be_finished_is_no_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object, draft: Path, **__: object) -> None:
        draft.write_bytes(b"PAR1")
        raise KeyboardInterrupt

    monkeypatch.setattr(parts.pq, "write_table", stop)
    file, drafts = tmp_path / "one.parquet", tmp_path / ".drafts"
    with pytest.raises(KeyboardInterrupt):
        parts.save(file, TABLE, NOTE, drafts)
    assert not file.exists()
    assert parts.load(file, TABLE.schema, "key") is None
    assert list(tmp_path.iterdir()) == [drafts]


def test_names_are_safe_for_a_file() -> None:
    assert parts.name("a/b (1, 2) ../x", "2017-10", "k") == "a_b_1_2_.._x.2017-10.k.parquet"
