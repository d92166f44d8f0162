"""The Sahel brief, whole: from the sample, and from two real editions in one record."""

import json
from datetime import date
from pathlib import Path

import msgspec
import pytest

from hune.brief.files import FORMATS
from hune.brief.formats.names import file_name
from hune.brief.model import Edition
from hune.brief.write import Written, write_brief
from hune.errors import HuneError
from hune.record.record import Record
from hune.sources.ingest import ingest
from hune.watch import find

EDITIONS: tuple[Edition, ...] = ("INTERNAL", "PARTNERS", "PUBLIC")


def names(*languages: str, editions: tuple[Edition, ...] = EDITIONS) -> set[str]:
    """Name the files of a brief: every format of every edition, and one JSON file for each."""
    set_ = {file_name(edition, lang, ending) for edition in editions for lang in languages for ending in FORMATS}
    return set_ | {file_name(edition, None, "json") for edition in editions}


def write(out: Path, record: Path | None = None, issued: date | None = None) -> Written:
    return write_brief(find("sahel"), record=record, languages=("en", "fr"), editions=EDITIONS, out=out, issued=issued)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("brief")
    written = write(out)
    assert written.sample
    return out


def test_every_format_of_every_edition_and_nothing_else(page: Path) -> None:
    assert {file.name for file in page.iterdir()} == names("en", "fr")


def test_every_language_says_that_it_is_a_sample(page: Path) -> None:
    english = "a copy of UCDP GED that a third party put out"
    french = "d’une copie d’UCDP GED diffusée par un tiers"
    for edition in EDITIONS:
        assert english in (page / file_name(edition, "en", "html")).read_text(encoding="utf-8")
        assert french in (page / file_name(edition, "fr", "html")).read_text(encoding="utf-8")


def test_the_same_record_and_day_give_the_same_bytes(page: Path, tmp_path: Path) -> None:
    write(tmp_path)
    for name in names("en", "fr"):
        assert (tmp_path / name).read_bytes() == (page / name).read_bytes(), name


def test_progress_reaches_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_brief(
        find("sahel"),
        record=None,
        languages=("fr",),
        out=tmp_path,
        progress=lambda done, total, _: told.append((done, total)),
    )
    assert told[0] == (0, told[-1][1])
    assert told[-1][0] == told[-1][1]
    assert {file.name for file in tmp_path.iterdir()} == names("fr", editions=("INTERNAL",))


def test_a_watch_of_one_language_can_be_written_in_the_other(tmp_path: Path) -> None:
    french = msgspec.structs.replace(find("sahel"), languages=("fr",))
    write_brief(french, record=None, languages=("en",), out=tmp_path)
    assert "Recorded deaths in Mali" in (tmp_path / "brief.internal.en.html").read_text(encoding="utf-8")


def test_a_file_in_the_way_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "brief").write_text("a file", encoding="utf-8")
    with pytest.raises(HuneError) as caught:
        write(tmp_path / "brief")
    assert caught.value.code == "HN652"


@pytest.mark.shared
def test_two_editions_in_one_record_show_nigeria_to_2019_and_not_after(shared: Path, tmp_path: Path) -> None:
    editions = {"ged_west_africa_1989_2023.csv.gz": "24.1", "ged_nigeria_1990_2019_hdx.csv.gz": "20.1"}
    added = []
    for _ in range(2):
        for name, vintage in editions.items():
            (report,) = ingest(tmp_path / "record", "ucdp", [shared / "ucdp" / name], vintage=vintage)
            added.append(report.added)
    assert added == [5073, 4603, 0, 0]
    assert len(Record.open(tmp_path / "record").history()) == 2
    write(tmp_path / "out", tmp_path / "record", date(2024, 1, 22))
    brief = json.loads((tmp_path / "out" / "brief.internal.json").read_text(encoding="utf-8"))
    (borders,) = [
        block for section in brief["sections"] for block in section["blocks"] if block["id"] == "borders-table"
    ]
    rows = {row[0]["gwno"]: row for row in borders["rows"]}
    assert [cell.get("month") for cell in rows[475][2:4]] == [480, 480]
    assert rows[475][4]["type"] == "missing"
    assert rows[437][3]["month"] == 528
    assert rows[452][3]["type"] == "missing"
