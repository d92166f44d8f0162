"""Issuing: what was signed, whole and for good, or nothing at all."""

import json
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.brief.issue.invented import DAY, PEOPLE, briefs, evidence, files, issued, signed, whole

from hune.brief.editions import admit
from hune.brief.issue.folder import MANIFEST, SIGNATURES, next_number, read_issued, read_shelf, sha256
from hune.brief.issue.issuing import issue, ready
from hune.brief.issue.signing import Arguments, file_of, open_signing, sign
from hune.brief.model import EVERYONE, Brief, Edition, Prose
from hune.errors import HuneError
from hune.watch.model import Bilingual, Embargo

ELECTION = Embargo(date(2025, 6, 10), date(2025, 6, 20), Bilingual("Election, Benin", "Élection, Bénin"))
Runs = Callable[..., list[list[object]]]


def issuing(folder: Path, made: dict[Edition, Brief], **changes: Any) -> None:
    signing = changes.get("signing") or open_signing(folder)
    given: dict[str, Any] = {"briefs": made, "signing": signing, "on": DAY}
    if "files" not in changes:
        changes["files"] = files(ready(made, signing))
    issue(folder, **(given | changes))


def refusal(folder: Path, code: str, made: dict[Edition, Brief], **changes: Any) -> HuneError:
    """Issue, be refused, and find everything as it was."""
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with pytest.raises(HuneError) as caught:
        issuing(folder, made, **changes)
    assert caught.value.code == code
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.name != ".lock"} == {
        path: moment for path, moment in before.items() if path.name != ".lock"
    }
    return caught.value


def test_what_is_issued_is_all_there_and_can_only_be_read(tmp_path: Path) -> None:
    made = briefs()
    one = issued(tmp_path, made)
    folder = tmp_path / "001"
    written = files(ready(made, signing_of(one.folder)))
    assert {path.name for path in folder.iterdir()} == {*written, SIGNATURES, MANIFEST}
    for name, content in written.items():
        assert (folder / name).read_bytes() == content
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) & 0o333 == 0
    told = json.loads((folder / MANIFEST).read_bytes())
    assert told["digest"] == one.digest
    assert (told["number"], told["issued"], told["on"]) == (1, "2025-06-16", "2025-06-16")
    assert {entry["name"]: (entry["sha256"], entry["size"]) for entry in told["files"]} == {
        path.name: (sha256(path.read_bytes()), path.stat().st_size)
        for path in folder.iterdir()
        if path.name != MANIFEST
    }
    assert not file_of(tmp_path, 1).exists()
    assert not list(tmp_path.glob(".*.part"))
    assert next_number(tmp_path) == 2


def signing_of(folder: Path) -> Any:
    """Sign the invented brief again elsewhere: the same people give the same signatures."""
    signed(folder.parent / "again", briefs())
    return open_signing(folder.parent / "again")


def test_the_public_edition_shows_roles_the_others_names(tmp_path: Path) -> None:
    made = briefs()
    signed(tmp_path, made)
    under = ready(made, open_signing(tmp_path))
    names = [name for name, *_ in PEOPLE]
    assert [one.name for one in under["INTERNAL"].signatures] == names
    assert [one.name for one in under["PARTNERS"].signatures] == names
    assert [one.name for one in under["PUBLIC"].signatures] == [None, None]
    assert [one.role["fr"] for one in under["PUBLIC"].signatures] == ["Analyste", "Directeur"]
    made_public = files(under)
    for name, _, _ in PEOPLE:
        assert name.encode() in made_public["brief.partners.json"]
        assert name.encode() not in made_public["brief.public.json"]


def test_a_signature_stands_only_under_the_editions_it_is_for(tmp_path: Path) -> None:
    made, role = briefs(("INTERNAL", "PARTNERS")), {"en": "Analyst", "fr": "Analyste"}
    for name, editions in (("A B", ("INTERNAL",)), ("C D", ("INTERNAL", "PARTNERS"))):
        sign(tmp_path, briefs=made, arguments=Arguments(DAY), name=name, role=role, day=DAY, editions=editions)  # type: ignore[arg-type]
    under = ready(made, open_signing(tmp_path))
    assert [[one.name for one in brief.signatures] for brief in under.values()] == [["A B", "C D"], ["C D"]]


@pytest.mark.parametrize(
    ("change", "english", "french"),
    [
        ({"record_version": "9c1b"}, "the record (edition INTERNAL)", "la base (édition INTERNE)"),
        ({"evidence": (evidence(value=1.0),)}, "the evidence “deaths.MLI.2024”", "la pièce «\u202fdeaths.MLI.2024"),
        ({"title": {"en": "Other", "fr": "Autre"}}, "the header", "l’en-tête"),
        ({"sections": whole().sections[1:]}, "the analyst’s text under “Key points”", "le texte de l’analyste dans"),
    ],
)
def test_what_changed_since_it_was_signed_is_named_and_nothing_issued(
    tmp_path: Path, change: dict[str, Any], english: str, french: str
) -> None:
    signed(tmp_path, briefs())
    written = files(ready(briefs(), open_signing(tmp_path)))
    error = refusal(tmp_path, "HN708", briefs(**change), files=written)
    if "sections" not in change:
        assert english in error.text()
        assert french in error.text("fr")


def test_public_needs_two_and_every_edition_one(tmp_path: Path) -> None:
    made = briefs()
    signed(tmp_path, made, people=1)
    error = refusal(tmp_path, "HN709", made, files={})
    assert (error.details["edition"], error.details["signed"], error.details["needed"]) == ("PUBLIC", 1, 2)
    issued(tmp_path / "inner", briefs(("INTERNAL", "PARTNERS")))


def test_both_languages_or_none(tmp_path: Path) -> None:
    made = briefs()
    signed(tmp_path, made)
    error = refusal(tmp_path, "HN710", made, languages=("en",))
    assert "French" in error.text()
    assert "français" in error.text("fr")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_without_their_translation_are_not_issued(tmp_path: Path, lang: str) -> None:
    takeaways, situation = whole().sections
    own = takeaways.blocks[1]
    assert isinstance(own, Prose)
    for texts in ({key: text for key, text in own.texts.items() if key != lang}, own.texts | {lang: ()}):
        blocks = (takeaways.blocks[0], replace(own, texts=texts))
        made = briefs(sections=(replace(takeaways, blocks=blocks), situation))
        signed(tmp_path / str(len(texts)), made)
        error = refusal(tmp_path / str(len(texts)), "HN711", made, files={})
        assert f"notes/takeaways.{lang}.md" in error.text("fr")


def test_under_an_embargo_nothing_leaves_the_house(tmp_path: Path) -> None:
    for editions in (("INTERNAL", "PARTNERS"), ("PUBLIC",), EVERYONE):
        made = briefs(editions)  # type: ignore[arg-type]
        folder = tmp_path / str(len(editions)) / editions[0]
        signed(folder, made)
        error = refusal(folder, "HN712", made, embargo=ELECTION)
        assert "Élection, Bénin" in error.text("fr")
        assert "2025-06-20" in error.text()
    made = briefs(("INTERNAL",))
    signed(tmp_path / "inside", made)
    issuing(tmp_path / "inside", made, embargo=ELECTION)
    assert len(read_issued(tmp_path / "inside")) == 1


def test_files_that_do_not_say_what_was_signed(tmp_path: Path) -> None:
    made = briefs()
    signed(tmp_path, made)
    right = files(ready(made, open_signing(tmp_path)))
    other = files(briefs(evidence=(evidence(value=1.0),)))
    swapped = {**right, "brief.public.json": right["brief.internal.json"]}
    wrong: list[dict[str, bytes]] = [
        {name: content for name, content in right.items() if not name.endswith(".fr.html")},
        {name: content for name, content in right.items() if "partners" not in name},
        {**right, "brief.public.en.pdf": b"%PDF"},
        {**right, "brief.internal.json": other["brief.internal.json"]},
        {**right, "brief.internal.json": b"{"},
        {**right, "brief.internal.json": b"\xff"},
        swapped,
        {},
    ]
    for content in wrong:
        refusal(tmp_path, "HN717", made, files=content)
    issuing(tmp_path, made, files=right)


def test_a_number_is_issued_once(tmp_path: Path) -> None:
    made = briefs()
    signed(tmp_path, made)
    signing = open_signing(tmp_path)
    issuing(tmp_path, made)
    refusal(tmp_path, "HN705", made, signing=signing, files=files(ready(made, signing)))
    assert len(read_issued(tmp_path)) == 1


def test_signatures_that_changed_meanwhile(tmp_path: Path) -> None:
    made = briefs(("INTERNAL",))
    signed(tmp_path, made)
    early = open_signing(tmp_path)
    signed(tmp_path, made, people=0)
    sign(tmp_path, briefs=made, arguments=Arguments(DAY), name="C D", role={"en": "x", "fr": "y"}, day=DAY)
    refusal(tmp_path, "HN719", made, signing=early)
    other = briefs(("INTERNAL",), record_version="2")
    role = {"en": "x", "fr": "y"}
    sign(tmp_path, briefs=other, arguments=Arguments(DAY), name="E F", role=role, day=DAY, void=True)
    refusal(tmp_path, "HN708", made, signing=early, files=files(ready(made, early)))
    file_of(tmp_path, 1).unlink()
    refusal(tmp_path, "HN707", made, signing=early, files=files(ready(made, early)))


def test_briefs_of_a_year(tmp_path: Path) -> None:
    for number in range(1, 13):
        issued(tmp_path, briefs(("INTERNAL",), number=number, issued=date(2024, number, 16)))
    assert [one.number for one in read_issued(tmp_path)] == list(range(1, 13))
    assert read_shelf(tmp_path).notices == ()


# Faults ----------------------------------------------------------------------------------------------


def test_a_kill_at_any_line_leaves_no_brief_or_the_whole_one(tmp_path: Path, runs: Runs) -> None:
    made, outcomes = briefs(("INTERNAL",)), set()
    for line in range(0, 300, 2):
        folder = tmp_path / str(line)
        signed(folder, made)
        [[status, _]] = runs(("issue", folder, "", line))
        found = read_shelf(folder)
        assert found.notices == ()
        outcomes.add((status, len(found.issued)))
        if not found.issued:
            assert runs(("issue", folder, "", None)) == [[0, ""]]
        (one,) = read_issued(folder)
        assert (one.folder / "brief.internal.fr.html").stat().st_size == 5000
        issued(folder, briefs(("INTERNAL",), number=2))
        assert sorted(path.name for path in folder.iterdir()) == [".lock", "001", "002"]
        if status == 0:
            break
    assert outcomes == {(-9, 0), (-9, 1), (0, 1)}


def test_of_several_who_issue_at_once_one_wins(tmp_path: Path, runs: Runs) -> None:
    for attempt in range(3):
        folder = tmp_path / str(attempt)
        signed(folder, briefs(("INTERNAL",)))
        told = runs(*(("issue", folder, "", None) for _ in range(4)))
        assert sorted(status for status, _ in told) == [0] * 4  # type: ignore[type-var]
        codes = [code for _, code in told]
        assert codes.count("") == 1
        # The others come too late: while it is put in place, or after.
        assert {*codes} <= {"", "HN705", "HN707"}
        assert len(read_issued(folder)) == 1
        assert sorted(path.name for path in folder.iterdir()) == [".lock", "001"]


@contextmanager
def small_files_only(size: int) -> Iterator[None]:
    """Fill the disk, as it were: no file may grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 50, 5000, 20_000])
def test_a_full_disk_leaves_no_half_brief(tmp_path: Path, size: int) -> None:
    made = briefs()
    signed(tmp_path, made)
    signing = open_signing(tmp_path)
    written = files(ready(made, signing), 30_000)
    before = file_of(tmp_path, 1).read_bytes()
    with small_files_only(size), pytest.raises(HuneError, match="HN915"):
        issue(tmp_path, briefs=made, files=written, signing=signing, on=DAY)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "001.signing.json"]
    assert file_of(tmp_path, 1).read_bytes() == before
    issuing(tmp_path, made, files=written)
    assert len(read_issued(tmp_path)) == 1


def test_a_full_disk_keeps_the_signatures_of_before(tmp_path: Path) -> None:
    made = briefs()
    signed(tmp_path, made, people=1)
    before = file_of(tmp_path, 1).read_bytes()
    with small_files_only(len(before)), pytest.raises(HuneError, match="HN915"):
        sign(tmp_path, briefs=made, arguments=Arguments(DAY), name="C D", role={"en": "x", "fr": "y"}, day=DAY)
    assert file_of(tmp_path, 1).read_bytes() == before
    assert not list(tmp_path.glob(".*.part"))


def test_a_name_in_the_way_is_said(tmp_path: Path) -> None:
    made = briefs(("INTERNAL",))
    signed(tmp_path, made)
    (tmp_path / "001").write_text("a file", encoding="utf-8")
    refusal(tmp_path, "HN916", made)
    assert admit(whole(), "INTERNAL") == made["INTERNAL"]
