"""The revision report: which vintages it compares, what it lists, how far it may go."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.brief.conftest import HEADER, Event, event

from hune.brief.basis import Basis, read_basis
from hune.brief.editions import admit
from hune.brief.lay import lay
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    SCHEMA,
    SHARED,
    Block,
    Brief,
    Country,
    Edition,
    Month,
    Months,
    Note,
    Number,
    Section,
    Table,
    Word,
)
from hune.brief.parts.revised import LISTED, annex_tables, revised
from hune.brief.words import Words, numbers_in
from hune.places.countries import find as country
from hune.record.markings import OPEN, TLP, Marking
from hune.record.record import Record
from hune.sources.ingest import ingest
from hune.watch import find

MALI, BURKINA, NIGER = 432, 439, 436
WATCH = replace(find("sahel"), countries=("BFA", "MLI", "NER"), neighbours=())


def give(folder: Path, vintage: str, events: Iterable[Event], *covers: str, marking: Marking | None = None) -> None:
    """Ingest invented events as a vintage that covers the three countries from 2019 on, or `covers`."""
    file = folder / "ged.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, HEADER)
        writer.writeheader()
        writer.writerows(events)
    last = 2000 + int(vintage.split(".")[0]) - 1
    said = covers or (f"MLI,BFA,NER:2019-01..{last}-12",)
    for report in ingest(folder / "record", "ucdp", [file], vintage=vintage, covers=said, marking=marking):
        assert not report.rejected, report


def basis_of(folder: Path, **clocks: Any) -> Basis:
    view = Record.open(folder / "record").view(**clocks)
    return read_basis(WATCH, view, date(2026, 1, 20), sample=False)


def ledger_of(basis: Basis) -> Ledger:
    return Ledger(version=basis.view.version.ingest_id, watched=basis.watch.gwnos)


def report(basis: Basis, before: Brief | None = None) -> tuple[dict[str, Block], Ledger]:
    ledger = ledger_of(basis)
    return {block.id: block for block in revised(basis, ledger, before)}, ledger


def brief(ledger: Ledger, blocks: Iterable[Block], **other: Any) -> Brief:
    """Make a brief of one section and the evidence of a ledger."""
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "watch": "sahel",
        "title": {"en": "Sahel", "fr": "Sahel"},
        "number": None,
        "issued": date(2026, 1, 20),
        "totals_through": 528,
        "detail_through": 528,
        "age_days": 20,
        "edition": "INTERNAL",
        "tlp": TLP["INTERNAL"],
        "notices": (),
        "sections": (Section("changed", tuple(blocks)),),
        "evidence": ledger.evidence,
        "sources": (),
        "record_version": ledger.version,
    }
    return Brief(**(fields | other))


def last_brief(basis: Basis, vintage: str) -> Brief:
    """Return an earlier brief whose evidence was counted from one vintage."""
    ledger = ledger_of(basis)
    ledger.count(basis.totals, (MALI,), basis.totals_through - 11, basis.totals_through)
    counted = replace(ledger.evidence[0], vintage=vintage)
    return replace(brief(ledger, ()), evidence=(counted,))


def table(block: Block) -> Table:
    assert isinstance(block, Table)
    return block


FIRST = [event(1, "MLI", "2022-03-05", 40), event(2, "BFA", "2022-04-05", 30), event(3, "BFA", "2023-02-05", 9)]
SECOND = [*FIRST[:1], event(2, "BFA", "2022-04-05", 36), *FIRST[2:], event(4, "BFA", "2021-07-01", 5)]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with a record of two vintages."""
    give(tmp_path, "24.1", FIRST)
    give(tmp_path, "25.1", SECOND)
    return tmp_path  # type: ignore[return-value]


def test_sums_that_changed_are_listed_with_what_they_were_and_are(folder: Path) -> None:
    blocks, ledger = report(basis_of(folder))
    assert list(blocks) == ["revised-share", "revised-largest", "revised"]
    rows = table(blocks["revised"]).rows
    assert rows == (
        (Country(BURKINA), Word("kind-sb"), Months(493, 504), Number(0), Number(5), Number(5)),
        (Country(BURKINA), Word("kind-sb"), Months(505, 516), Number(30), Number(36), Number(6)),
    )
    kept = {evidence.slug: evidence for evidence in ledger.evidence}
    assert kept["revised-then.sb.BFA.2022"].value == 30
    assert (kept["revised-now.sb.BFA.2022"].value, kept["revised-now.sb.BFA.2022"].vintage) == (36, "25.1")
    share = kept["revised.watch.2019-01..2023-12"]
    assert (share.value, share.rows, share.vintage) == (2 / 180, 180, "25.1")
    assert "ucdp ged 24.1" in share.filter
    assert set(table(blocks["revised"]).evidence) | {share.slug} == kept.keys()
    assert {evidence.edition for evidence in ledger.evidence} == {"PUBLIC"}


def test_both_languages_give_the_same_numbers(folder: Path) -> None:
    blocks, _ = report(basis_of(folder))
    note = blocks["revised-share"]
    assert isinstance(note, Note)
    english, french = (Words(lang).sentence(note.say) for lang in ("en", "fr"))
    assert numbers_in(english, "en") == numbers_in(french, "fr")
    assert "UCDP GED 24.1 (June 2024) to UCDP GED 25.1 (June 2025)" in english
    assert "2 of the 180 monthly country figures" in english
    assert "2 des 180 chiffres mensuels par pays" in french


def test_years_are_the_last_three_that_both_cover_whole(folder: Path) -> None:
    give(folder, "26.1", [event(9, "MLI", "2020-05-01", 7), event(8, "MLI", "2019-05-01", 7)])
    blocks, _ = report(basis_of(folder, through=539))
    years = {row[2] for row in table(blocks["revised"]).rows}
    assert years == {Months(493, 504), Months(505, 516), Months(517, 528)}, "2024 is not whole for both"


def test_every_edition_renders_it_where_the_vintages_are_public(folder: Path) -> None:
    blocks, ledger = report(basis_of(folder))
    for edition in EVERYONE:
        page = admit(brief(ledger, blocks.values()), edition)
        assert [block.id for block in page.sections[0].blocks] == ["revised-share", "revised-largest", "revised"]
        for lang in ("en", "fr"):
            assert lay(page, lang).parts[0].name == "changed"


@pytest.mark.parametrize(
    ("marking", "editions"),
    [
        (Marking(), INSIDE),
        (Marking("PARTNERS", "TLP:AMBER", True), SHARED),
        (Marking("PARTNERS", "TLP:AMBER", False), INSIDE),
        (Marking("PUBLIC", "TLP:CLEAR", False), INSIDE),
        (Marking("PUBLIC", "TLP:CLEAR", True), EVERYONE),
    ],
)
def test_a_report_goes_as_far_as_both_vintages_may_and_may_be_named(
    tmp_path: Path, marking: Marking, editions: tuple[Edition, ...]
) -> None:
    give(tmp_path, "24.1", FIRST, marking=OPEN)
    give(tmp_path, "25.1", SECOND, marking=marking)
    basis = basis_of(tmp_path)
    blocks, ledger = report(basis)
    assert {block.editions for block in blocks.values()} == {editions}
    assert {one.editions for one in annex_tables(basis, None)} == {editions}
    share = next(evidence for evidence in ledger.evidence if evidence.unit == "share")
    assert (share.edition, share.may_name_source) == (marking.edition, marking.may_name_source)
    for edition in EVERYONE:
        shown = repr(admit(brief(ledger, blocks.values()), edition))
        assert ("25.1" in shown) == (edition in editions)


def test_without_a_second_vintage_it_says_that_it_cannot_say(tmp_path: Path) -> None:
    give(tmp_path, "24.1", FIRST)
    basis = basis_of(tmp_path)
    blocks, ledger = report(basis)
    (note,) = blocks.values()
    assert (note.id, note.editions) == ("revised-none", EVERYONE)
    assert isinstance(note, Note)
    assert note.tone == "caution"
    assert (ledger.evidence, annex_tables(basis, None)) == ((), ())
    for lang in ("en", "fr"):
        assert Words(lang).sentence(note.say)


def test_vintages_of_different_months_or_countries_are_not_compared(tmp_path: Path) -> None:
    give(tmp_path, "24.1", FIRST, "MLI,BFA,NER:2021-01..2023-12")
    give(tmp_path, "25.1", [event(9, "MLI", "2024-05-01", 7)], "MLI:2024-01..2024-12")
    assert list(report(basis_of(tmp_path, through=540))[0]) == ["revised-none"]


def test_what_was_not_public_yet_is_not_called_a_revision(folder: Path) -> None:
    basis = basis_of(folder, as_known=date(2024, 1, 22))
    assert list(report(basis)[0]) == ["revised-none"]
    assert list(report(basis_of(folder, as_known=date(2024, 12, 1)))[0]) == ["revised-none"]


def test_a_country_with_no_event_ever_stands_as_published(tmp_path: Path) -> None:
    for vintage in ("24.1", "25.1"):
        give(tmp_path, vintage, [event(1, "MLI", "2019-03-05", 4)], "MLI:2019-01..2019-12", "NER:2021-01..2023-12")
    basis = basis_of(tmp_path)
    blocks, _ = report(basis)
    (note,) = blocks.values()
    assert isinstance(note, Note)
    assert note.say.message == "revised-nothing"
    assert note.say.args["n"] == Number(48)
    assert annex_tables(basis, None) == ()


def test_the_vintages_of_the_last_brief_are_set_beside_those_read_now(folder: Path) -> None:
    give(folder, "23.1", [event(1, "MLI", "2022-03-05", 11)])
    basis = basis_of(folder)
    newest, _ = report(basis)
    assert table(report(basis, last_brief(basis, "24.1"))[0]["revised"]).rows == table(newest["revised"]).rows
    since, ledger = report(basis, last_brief(basis, "23.1"))
    assert {row[0] for row in table(since["revised"]).rows} == {Country(MALI), Country(BURKINA)}
    assert {evidence.vintage for evidence in ledger.evidence} == {"23.1", "25.1"}


def test_a_brief_from_the_same_vintages_has_nothing_revised(folder: Path) -> None:
    basis = basis_of(folder)
    before = last_brief(basis, "25.1")
    blocks, ledger = report(basis, before)
    assert [(b.id, b.editions) for b in blocks.values()] == [("revised-same", EVERYONE)]
    assert ledger.evidence == ()
    assert annex_tables(basis, before) == ()


def test_a_brief_from_another_record_is_no_help_and_the_newest_two_are_compared(folder: Path) -> None:
    basis = basis_of(folder)
    assert list(report(basis, last_brief(basis, "19.1"))[0]) == ["revised-share", "revised-largest", "revised"]


def test_the_page_lists_the_greatest_revisions_and_says_how_many_are_left(tmp_path: Path) -> None:
    many = [(code, kind, year) for code in ("MLI", "BFA", "NER") for kind in (1, 2, 3) for year in (2021, 2022, 2023)]
    old = [event(n, c, f"{y}-01-05", 50, type_of_violence=k) for n, (c, k, y) in enumerate(many)]
    new = [event(n, c, f"{y}-01-05", 51 + n, type_of_violence=k) for n, (c, k, y) in enumerate(many)]
    give(tmp_path, "24.1", old)
    give(tmp_path, "25.1", new)
    basis = basis_of(tmp_path)
    blocks, _ = report(basis)
    listed = table(blocks["revised"])
    assert len(listed.rows) == LISTED < len(many) == 27
    differences = sorted(row[-1].value for row in listed.rows if isinstance(row[-1], Number))
    assert differences == list(range(28 - LISTED, 28)), "the smallest are left out"
    assert [row[0] for row in listed.rows] == sorted(
        (row[0] for row in listed.rows), key=[*map(Country, (BURKINA, MALI, NIGER))].index
    )
    assert listed.notes[1].args == {"left": Number(27 - LISTED)}
    (annex,) = annex_tables(basis, None)
    assert (annex.id, len(annex.rows)) == ("revised-months", 27)
    assert annex.rows[0][:3] == (Country(BURKINA), Word("kind-sb"), Month(493))
    assert all(len(row) == len(annex.columns) for row in annex.rows)


def test_the_sample_s_counts_are_set_beside_its_events_with_a_caution(sample_view: Any) -> None:
    basis = read_basis(find("sahel"), sample_view, date(2025, 6, 16), sample=True)
    blocks, _ = report(basis)
    assert list(blocks) == ["revised-share", "revised-tables", "revised-largest", "revised"]
    burkina = country("Burkina Faso").gwno
    of_2023 = (Country(burkina), Word("kind-sb"), Months(517, 528), Number(4605), Number(4806), Number(201))
    assert of_2023 in table(blocks["revised"]).rows
