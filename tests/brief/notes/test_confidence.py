from collections.abc import Callable

from msgspec.structs import replace

from hune.brief.editions import admit
from hune.brief.model import EVERYONE, Brief, Section, Statement
from hune.brief.notes.confidence import computed, edited
from hune.brief.notes.note import NoteFile
from hune.brief.words import Words

Write = Callable[..., tuple[NoteFile, ...]]


def header(level: str, because: str, edition: str = "INTERNAL", role: str = "Analyst") -> str:
    return (
        f'+++\nedition = "{edition}"\nrole = "{role}"\ndate = 2025-06-14\n[[confidence]]\nstatement = "worst-month"\n'
        f'level = "{level}"\nbecause = "{because}"\n+++\n'
    )


def statements(sections: tuple[Section, ...]) -> list[Statement]:
    blocks = (block for section in sections for block in section.blocks if block.id == "worst-month")
    return [block for block in blocks if isinstance(block, Statement)]


def test_a_person_edits_a_confidence_in_both_languages(write: Write, sample_brief: Brief) -> None:
    assert "worst-month" in computed(sample_brief.sections)
    notes = write(
        {
            "outlook.en.md": header("moderate", "two sources agree."),
            "outlook.fr.md": header("moderate", "deux sources concordent", role="Analyste"),
        }
    )
    [before, *_] = statements(sample_brief.sections)
    assert before.confidence is not None
    statement, *_ = statements(edited(sample_brief.sections, notes, ("fr", "en")))
    assert statement.confidence is not None
    assert (statement.confidence.level, statement.confidence.rule) == ("moderate", "analyst")
    assert Words("en").confidence(statement.confidence) == (
        "Our confidence in this is moderate: two sources agree (judged by Analyst; the rule gives "
        f"“{before.confidence.level}”)."
    )
    assert "deux sources concordent (jugement : Analyste" in Words("fr").confidence(statement.confidence)


def test_an_edit_of_one_language_or_of_two_levels_changes_nothing(write: Write, sample_brief: Brief) -> None:
    one = write({"outlook.en.md": header("moderate", "two sources agree")})
    assert edited(sample_brief.sections, one, ("fr", "en")) == sample_brief.sections
    two = write({"outlook.fr.md": header("high", "deux sources")})
    assert edited(sample_brief.sections, two, ("fr", "en")) == sample_brief.sections
    assert edited(sample_brief.sections, two, ("fr",)) != sample_brief.sections


def test_the_reason_goes_no_further_than_its_note(write: Write, sample_brief: Brief) -> None:
    notes = write(
        {
            "outlook.en.md": header("moderate", "PLANTED agrees", "PARTNERS"),
            "outlook.fr.md": header("moderate", "PLANTED concorde", "PUBLIC"),
        }
    )
    sections = tuple(
        replace(
            section,
            blocks=tuple(
                replace(block, editions=EVERYONE, evidence=()) if block.id == "worst-month" else block
                for block in section.blocks
            ),
        )
        for section in sample_brief.sections
    )
    brief = replace(sample_brief, sections=edited(sections, notes, ("fr", "en")))
    for edition, told in (("INTERNAL", True), ("PARTNERS", True), ("PUBLIC", False)):
        [statement] = statements(admit(brief, edition).sections)  # type: ignore[arg-type]
        assert statement.confidence is not None
        assert statement.confidence.level == "moderate"
        assert ("PLANTED" in Words("en").confidence(statement.confidence)) is told
