"""The folder of issued briefs: read whole or not at all, whatever else lies in it."""

import json
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from tests.brief.issue.invented import briefs, issued, numbered

from hune.brief.issue.digest import digest, digest_of, said_in
from hune.brief.issue.folder import EMPTY, MANIFEST, SIGNATURES, Shelf, next_number, read_issued, read_shelf, sha256
from hune.brief.issue.signing import read_signing
from hune.brief.model import EVERYONE
from hune.errors import HuneError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a `briefs/` with nos. 1 to 3."""
    numbered(tmp_path / "briefs", 3)
    return tmp_path / "briefs"


def codes(shelf: Shelf) -> list[str]:
    return [notice.code for notice in shelf.notices]


def test_what_was_issued_is_read_back(tmp_path: Path) -> None:
    made = briefs(EVERYONE)
    one = issued(tmp_path, made)
    assert read_issued(tmp_path) == (one,)
    assert (one.number, one.folder, one.issued) == (1, tmp_path / "001", made["INTERNAL"].issued)
    assert one.digest == digest(made) == digest(one.briefs)
    assert list(one.briefs) == list(EVERYONE)
    assert [s.name for s in one.signatures] == ["Awa Traoré", "Jean Dupont"]
    assert [s.name for s in one.briefs["PUBLIC"].signatures] == [None, None]
    for edition, brief in made.items():
        assert one.briefs[edition].sections == brief.sections
        assert one.briefs[edition].evidence == brief.evidence


def test_an_empty_or_absent_folder_holds_nothing(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "briefs"):
        assert read_shelf(folder) == Shelf((), (), ())
        assert next_number(folder) == 1
        assert read_signing(folder) is None


def test_a_file_in_the_place_of_the_folder_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "briefs").write_text("a file", encoding="utf-8")
    for ask in (read_shelf, next_number, read_signing):
        with pytest.raises(HuneError) as error:
            ask(tmp_path / "briefs")
        assert error.value.code == "HN112"


def test_the_oldest_comes_first(folder: Path) -> None:
    assert [one.number for one in read_issued(folder)] == [1, 2, 3]
    assert next_number(folder) == 4
    assert codes(read_shelf(folder)) == []


def test_a_replay_of_a_day_knows_only_what_had_been_issued(folder: Path) -> None:
    (folder / "003" / MANIFEST).unlink()
    shelf = read_shelf(folder)
    assert [one.number for one in shelf.before(date(2024, 2, 16)).issued] == [1, 2]
    assert shelf.before(date(2024, 2, 15)) == Shelf(shelf.issued[:1], (), ())
    assert shelf.before(date(2023, 12, 31)) == EMPTY
    assert shelf.before(date(2025, 1, 1)) == shelf


def test_stray_files_and_half_written_folders_are_left_alone(folder: Path) -> None:
    (folder / "README.txt").write_text("mine", encoding="utf-8")
    (folder / "004").write_text("a file", encoding="utf-8")
    for name in (".004.1234.part", "old", "0005", "000", "05", "٠٠٦"):
        (folder / name).mkdir()
    (folder / "003" / ".DS_Store").write_bytes(b"x")
    assert [one.number for one in read_issued(folder)] == [1, 2, 3]
    assert next_number(folder) == 4
    assert codes(read_shelf(folder)) == []


def test_a_link_that_leads_nowhere_is_a_brief_that_is_lost(folder: Path) -> None:
    (folder / "004").symlink_to("nowhere")
    assert codes(read_shelf(folder)) == ["HN713"]
    assert next_number(folder) == 5


def test_a_gap_is_said(folder: Path) -> None:
    (folder / "002").rename(folder / "away")
    shelf = read_shelf(folder)
    assert (shelf.gaps, codes(shelf)) == ((2,), ["HN716"])
    assert "002" in shelf.notices[0].text("fr")
    assert [one.number for one in shelf.issued] == [1, 3]
    assert next_number(folder) == 4


def overwrite(file: Path, content: bytes) -> None:
    file.chmod(0o644)
    file.write_bytes(content)


def enter(manifest: Path, name: str, content: bytes, **changes: object) -> None:
    """Change a file of an issued brief, and its sum in the list of files with it."""
    overwrite(manifest.with_name(name), content)
    told = json.loads(manifest.read_bytes()) | changes
    for entry in told["files"]:
        if entry["name"] == name:
            entry["sha256"] = sha256(content)
    overwrite(manifest, json.dumps(told).encode())


def test_every_file_that_was_changed_or_lost_is_named_and_the_brief_left_out(folder: Path) -> None:
    named = 0
    for path in sorted((folder / "003").iterdir()):
        if path.name == MANIFEST:
            continue
        kept = path.read_bytes()
        for content in (kept + b" ", kept[:-2], b"", None):
            if content is None:
                path.unlink()
            else:
                overwrite(path, content)
            shelf = read_shelf(folder)
            (damaged,) = shelf.damaged
            assert (damaged.number, damaged.notice.details["file"]) == (3, path)
            assert damaged.notice.code == ("HN714" if content is None else "HN715")
            assert [one.number for one in shelf.issued] == [1, 2]
            assert next_number(folder) == 4
            named += 1
        path.write_bytes(kept)
    assert named == 16
    assert codes(read_shelf(folder)) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"schema": "hune.issue/1"}', b"null"],
    ids=["empty", "cut", "a list", "not UTF-8", "deep", "lacking", "null"],
)
def test_a_list_of_files_that_cannot_be_read(folder: Path, content: bytes) -> None:
    overwrite(folder / "002" / MANIFEST, content)
    assert codes(read_shelf(folder)) == ["HN713"]
    assert [one.number for one in read_issued(folder)] == [1, 3]


def test_an_edit_that_takes_its_new_sum_into_the_list_is_found_all_the_same(folder: Path) -> None:
    name = "brief.internal.json"
    enter(folder / "003" / MANIFEST, name, (folder / "003" / name).read_bytes().replace(b"2109", b"1109"))
    assert codes(read_shelf(folder)) == ["HN715"]


def test_a_list_of_another_number_or_form_or_without_its_briefs(folder: Path) -> None:
    manifest = folder / "003" / MANIFEST
    kept = json.loads(manifest.read_bytes())
    without = [entry for entry in kept["files"] if entry["name"] != "brief.internal.json"]
    unsigned = [entry for entry in kept["files"] if entry["name"] != SIGNATURES]
    for change in ({"number": 2}, {"schema": "hune.issue/9"}, {"files": without}, {"files": unsigned}):
        overwrite(manifest, json.dumps(kept | change).encode())
        assert codes(read_shelf(folder)) == ["HN713"], change


def test_a_brief_that_a_later_version_wrote_is_left_out_and_said(folder: Path) -> None:
    name = "brief.internal.json"
    later = (folder / "003" / name).read_bytes().replace(b'"hune.brief/2"', b'"hune.brief/9"')
    enter(folder / "003" / MANIFEST, name, later, digest=digest_of(said_in({"INTERNAL": later})))
    assert codes(read_shelf(folder)) == ["HN696"]


def test_without_its_list_a_folder_is_no_brief(folder: Path) -> None:
    (folder / "003" / MANIFEST).unlink()
    assert codes(read_shelf(folder)) == ["HN713"]
    (folder / "004").mkdir()
    assert codes(read_shelf(folder)) == ["HN713", "HN713"]
    assert next_number(folder) == 5


AS_ANOTHER = """
import os, sys
from pathlib import Path
from hune.brief.issue.folder import next_number, read_shelf
from hune.errors import HuneError
read_shelf(Path(sys.argv[1]))
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
print([notice.code for notice in read_shelf(Path(sys.argv[1])).notices])
for ask in (read_shelf, next_number):
    try:
        ask(Path(sys.argv[2]))
    except HuneError as error:
        print(error.code)
"""


def test_what_may_not_be_read_is_said(folder: Path) -> None:
    # Not below pytest's own folder, into which another user may not look.
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        open_, closed = Path(name) / "open", Path(name) / "closed"
        shutil.copytree(folder, open_)
        shutil.copytree(folder, closed)
        (open_ / "002" / "brief.internal.fr.html").chmod(0)
        closed.chmod(0)
        command = [sys.executable, "-c", AS_ANOTHER, open_, closed]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        closed.chmod(0o755)
    assert done.stdout.split() == ["['HN714']", "HN112", "HN112"]
