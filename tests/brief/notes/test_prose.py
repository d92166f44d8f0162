from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from tests.brief.notes.conftest import ISSUED

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, INSIDE, SHARED, Edition, Run
from hune.brief.notes.note import NoteFile
from hune.brief.notes.prose import prose

Write = Callable[..., tuple[NoteFile, ...]]


def header(edition: str = "INTERNAL", role: str = "Analyst", day: str = "2025-06-14") -> str:
    return f'+++\nedition = "{edition}"\nrole = "{role}"\ndate = {day}\n+++\n'


def opened(ledger: Ledger, edition: Edition) -> None:
    """Mark all that a ledger holds."""
    for piece in ledger.evidence:
        ledger.keep(replace(piece, edition=edition))


def test_assessment_and_decision_are_blocks_of_their_own(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write(
        {
            "outlook.en.md": header()
            + "We **assess 6,109 [[deaths.BFA.2023]]** deaths, as before.\n- One\n\nDecision asked: go\n- to Gao",
            "outlook.fr.md": header(role="Analyste", day="2025-06-15")
            + "Nous estimons 6 109 [[deaths.BFA.2023]] décès.\n\nDécision attendue : partir.",
        }
    )
    set_ = prose(notes, basis, ledger)
    assert list(set_) == ["outlook"]
    assessment, decision = set_["outlook"]
    assert (assessment.id, assessment.kind) == ("note-outlook", "assessment")
    assert (decision.id, decision.kind) == ("decision-outlook", "decision")
    assert assessment.evidence == ("deaths.BFA.2023",)
    assert decision.evidence == ()
    assert assessment.role == {"en": "Analyst", "fr": "Analyste"}
    assert assessment.dated == date(2025, 6, 15)
    first, item = assessment.texts["en"]
    assert first.runs == (
        Run("We "),
        Run("assess 6,109", True, "deaths.BFA.2023"),
        Run(" deaths, as before."),
    )
    assert (item.runs, item.bullet) == ((Run("One"),), True)
    assert ["".join(run.text for run in p.runs) for p in decision.texts["en"]] == ["Go", "to Gao"]
    assert ["".join(run.text for run in p.runs) for p in decision.texts["fr"]] == ["Partir."]


def test_a_language_without_text_is_left_out(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": "We stay.\n\nDecision asked: go.", "outlook.fr.md": "Nous restons."})
    assessment, decision = prose(notes, basis, ledger)["outlook"]
    assert set(assessment.texts) == {"en", "fr"}
    assert set(decision.texts) == {"en"}


def test_empty_notes_make_no_block(write: Write, basis: Basis, ledger: Ledger) -> None:
    assert prose(write({"outlook.en.md": "<!-- x -->", "outlok.fr.md": "x"}), basis, ledger) == {}
    assert prose((), basis, ledger) == {}


def test_a_count_made_for_a_note_is_evidence_of_the_brief(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": "UCDP recorded 319 [[events.MLI.2023]] events in Mali."})
    assert "events.MLI.2023" not in {piece.slug for piece in ledger.evidence}
    [block] = prose(notes, basis, ledger)["outlook"]
    assert block.evidence == ("events.MLI.2023",)
    assert "events.MLI.2023" in {piece.slug for piece in ledger.evidence}


def test_a_slug_is_cited_by_the_name_of_its_evidence(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": "In all 6,109 [[deaths.BFA.2023-01..2023-12]]."})
    [block] = prose(notes, basis, ledger)["outlook"]
    assert block.texts["en"][0].runs[0] == Run("In all 6,109", False, "deaths.BFA.2023")


def test_an_unknown_slug_stays_in_sight_and_inside(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": header("PUBLIC") + "So 12 [[no.such]] and [[deaths.BFA.2023]][[events.BFA.2023]]."})
    [block] = prose(notes, basis, ledger)["outlook"]
    runs = block.texts["en"][0].runs
    assert runs == (
        Run("So 12 [[no.such]]"),
        Run(" and", False, "deaths.BFA.2023"),
        Run("", False, "events.BFA.2023"),
        Run("."),
    )
    assert block.evidence == ("deaths.BFA.2023", "events.BFA.2023")
    assert block.editions == INSIDE


@pytest.mark.parametrize(
    ("english", "french", "marked", "wanted"),
    [
        ("PUBLIC", "PUBLIC", "PUBLIC", EVERYONE),
        ("PARTNERS", "PUBLIC", "PUBLIC", SHARED),
        ("PUBLIC", "PARTNERS", "PUBLIC", SHARED),
        ("PUBLIC", "INTERNAL", "PUBLIC", INSIDE),
        ("PUBLIC", "PUBLIC", "PARTNERS", SHARED),
        ("PUBLIC", "PUBLIC", "INTERNAL", INSIDE),
        ("PARTNERS", "PARTNERS", "PUBLIC", SHARED),
    ],
)
def test_a_text_goes_as_far_as_its_headers_and_its_evidence(
    english: str,
    french: str,
    marked: Edition,
    wanted: tuple[Edition, ...],
    write: Write,
    basis: Basis,
    ledger: Ledger,
) -> None:
    opened(ledger, marked)
    notes = write(
        {
            "outlook.en.md": header(english) + "In all 6,109 [[deaths.BFA.2023]].",
            "outlook.fr.md": header(french) + "En tout 6 109 [[deaths.BFA.2023]].",
        }
    )
    [block] = prose(notes, basis, ledger)["outlook"]
    assert block.editions == wanted


def test_a_figure_that_is_not_the_evidence_s_stays_inside(write: Write, basis: Basis, ledger: Ledger) -> None:
    # As in an outer edition that sees other vintages: the figure was right where all of the record is seen.
    opened(ledger, "PUBLIC")
    notes = write({"outlook.en.md": header("PUBLIC") + "In all 6,310 [[deaths.BFA.2023]]."})
    [block] = prose(notes, basis, ledger)["outlook"]
    assert block.editions == INSIDE


def test_a_header_that_cannot_be_read_keeps_its_text_inside(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": "+++\nedition = PUBLIC\n+++\nWe stay."})
    [block] = prose(notes, basis, ledger)["outlook"]
    assert (block.editions, block.role, block.dated) == (INSIDE, {}, ISSUED)
