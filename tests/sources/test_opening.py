"""Files as they lie on disk: packed, damaged, or no tables at all."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from tests.sources.invented import event, save, table

from hune.errors import HuneError
from hune.sources import opening, ucdp

TEXT = table([event(1), event(2)])


def zipped(**entries: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def error(path: Path, **options: str) -> HuneError:
    with pytest.raises(HuneError) as caught:
        ucdp.read(path, **options)  # type: ignore[arg-type]
    assert str(path.name) in str(caught.value)
    assert str(path.name) in caught.value.text("fr")
    return caught.value


@pytest.mark.parametrize("name", ["GEDEvent_v24_1.csv", "GEDEvent_v24_1.csv.gz", "ged241-csv.zip", "ged241.csv"])
def test_plain_gzip_and_zip_read_alike_whatever_their_name(tmp_path: Path, name: str) -> None:
    packings = (TEXT.encode(), gzip.compress(TEXT.encode()), zipped(**{"any/GEDEvent_v24_1.csv": TEXT}))
    read = [ucdp.read(save(tmp_path, content, name))[0] for content in packings]
    assert len({batch.digest for batch in read}) == 1
    assert all(batch.rows.equals(read[0].rows) for batch in read)


def test_a_zip_may_hold_several_tables_and_other_things(tmp_path: Path) -> None:
    other = table([event(3, country_id=439)])
    archive = {"a.csv": TEXT, "b.csv": other, "readme.pdf": b"%PDF", "__MACOSX/a.csv": b"\0", ".b.csv": b"\0"}
    batches = ucdp.read(save(tmp_path, zipped(**archive), "ged241-csv.zip"))
    assert [batch.file for batch in batches] == ["ged241-csv.zip/a.csv", "ged241-csv.zip/b.csv"]
    assert [batch.rows.num_rows for batch in batches] == [2, 1]


def test_a_folder(tmp_path: Path) -> None:
    assert error(tmp_path).code == "HN111"


def test_no_such_file(tmp_path: Path) -> None:
    assert error(tmp_path / "ged241.csv").code == "HN101"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path, TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert error(path).code == "HN112"


def test_an_empty_file(tmp_path: Path) -> None:
    assert error(save(tmp_path, "")).code == "HN113"
    assert error(save(tmp_path, gzip.compress(b""))).code == "HN113"
    assert error(save(tmp_path, "\n\n  \n")).code in ("HN113", "HN120")


@pytest.mark.parametrize(
    "content",
    [zipped(**{"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}), b"\xd0\xcf\x11\xe0" + b"\0" * 600],
)
def test_a_spreadsheet_under_whatever_name(tmp_path: Path, content: bytes) -> None:
    assert error(save(tmp_path, content)).code == "HN114"


def test_a_truncated_gzip_names_the_last_line_and_keeps_nothing(tmp_path: Path) -> None:
    text = table(event(number, where_coordinates=f"place {number * 7919}") for number in range(1, 2001))
    caught = error(save(tmp_path, gzip.compress(text.encode())[:-2000]))
    assert caught.code == "HN115"
    assert 1 < caught.details["line"] < 2000


def test_a_damaged_gzip_and_a_damaged_zip(tmp_path: Path) -> None:
    text = table(event(number, where_coordinates=f"place {number * 7919}") for number in range(1, 2001))
    packed = bytearray(gzip.compress(text.encode()))
    packed[len(packed) // 2] ^= 0xFF
    assert error(save(tmp_path, bytes(packed))).code in ("HN115", "HN116")
    archive = bytearray(zipped(**{"GEDEvent_v24_1.csv": text}))
    archive[len(archive) // 2] ^= 0xFF
    assert error(save(tmp_path, bytes(archive))).code == "HN116"
    assert error(save(tmp_path, bytes(archive[: len(archive) // 2]))).code == "HN116"


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    archive = bytearray(zipped(**{"GEDEvent_v24_1.csv": TEXT}))
    # The lowest bit of the flags, in the entry and in the directory, says that a password is needed.
    archive[6] |= 1
    archive[archive.index(b"PK\x01\x02") + 8] |= 1
    assert error(save(tmp_path, bytes(archive))).code == "HN116"


def test_a_zip_without_a_table(tmp_path: Path) -> None:
    caught = error(save(tmp_path, zipped(**{"readme.pdf": b"%PDF"})))
    assert caught.code == "HN117"
    assert "readme.pdf" in str(caught)


@pytest.mark.parametrize("pack", [gzip.compress, lambda content: zipped(**{"GEDEvent_v24_1.csv": content})])
def test_a_file_that_unpacks_to_far_too_much(
    tmp_path: Path, pack: "type[bytes]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "ALWAYS_ALLOWED", 1 << 16)
    caught = error(save(tmp_path, pack(TEXT.encode() + b"\n" * (1 << 22))))
    assert caught.code == "HN118"


def test_a_line_without_end(tmp_path: Path) -> None:
    assert error(save(tmp_path, gzip.compress(TEXT.encode() + b"a" * (9 << 20)))).code == "HN118"
