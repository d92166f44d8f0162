from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from hune.brief.basis import Basis
from hune.brief.editions import admit
from hune.brief.lay import lay
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, Brief, Note, Raw, Say, Section
from hune.brief.notes.finding import WARNINGS, Finding
from hune.brief.notes.generated import generated, sentences_of
from hune.brief.notes.note import NoteFile
from hune.brief.notes.review import review
from hune.errors import CATALOGUE

Write = Callable[..., tuple[NoteFile, ...]]
HEADER = '+++\nedition = "{}"\nrole = "Analyst"\ndate = 2025-06-14\n{}+++\n'
EN = "UCDP recorded 6,109 [[deaths.BFA.2023]] deaths in Burkina Faso.\n\nDecision asked: go north."
FR = "UCDP recense 6 109 [[deaths.BFA.2023]] décès au Burkina Faso.\n\nDécision attendue : aller au nord."


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, int | None]]:
    for finding in findings:
        for lang in ("en", "fr"):
            assert finding.text(lang).startswith(f"{finding.code} {finding.file}")
        assert finding.severity == ("warning" if finding.code in WARNINGS else "error")
    return [(one.code, one.file.rpartition("/")[2], one.line) for one in findings]


def last_brief(basis: Basis, value: float, low: float | None = None, high: float | None = None) -> Any:
    """Return what stands for the last brief: evidence as it was."""
    ledger = Ledger(version="r", watched=basis.watch.gwnos)
    assert basis.detail is not None
    ledger.count(basis.detail, (439,), *basis.year)
    [piece] = ledger.evidence

    class Last:
        evidence = (replace(piece, value=value, low=low, high=high),)

    return Last


def test_two_notes_that_agree_have_nothing_found(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN, "outlook.fr.md": FR})
    assert review(notes, basis, ledger, ()) == ()


def test_no_notes_have_nothing_found(basis: Basis, ledger: Ledger) -> None:
    assert review((), basis, ledger, ()) == ()


def test_a_figure_that_has_moved_is_told_with_then_and_now(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN.replace("6,109", "5,900"), "outlook.fr.md": FR.replace("6 109", "5 914")})
    found = review(notes, basis, ledger, (), last_brief(basis, 5914))
    assert told(found) == [("HN669", "outlook.en.md", 5), ("HN669", "outlook.fr.md", 5)]
    assert found[0].details["then"] == "5,914 or 5,900"
    assert found[0].details["now"] == "6,109 (5,795–7,380) or 6,100 (5,800–7,400)"
    assert "alors 5\u202f914 ou 5\u202f900" in found[1].text("fr")


def test_a_figure_that_was_never_right_is_not_called_moved(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN.replace("6,109", "5,000"), "outlook.fr.md": FR})
    assert told(review(notes, basis, ledger, (), last_brief(basis, 5914))) == [("HN668", "outlook.en.md", 5)]


def test_a_figure_that_is_right_again_is_right(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN, "outlook.fr.md": FR})
    assert review(notes, basis, ledger, (), last_brief(basis, 5914)) == ()


def test_a_missing_translation_is_found_where_the_text_is(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN, "outlook.fr.md": "<!-- rien -->"})
    found = review(notes, basis, ledger, ())
    assert told(found) == [("HN678", "outlook.en.md", 5), ("HN678", "outlook.en.md", 7)]
    assert found[0].details["other"] == "outlook.fr.md"
    assert review(notes, _one_language(basis), ledger, ()) == ()


def _one_language(basis: Basis) -> Basis:
    from dataclasses import replace as change

    return change(basis, watch=replace(basis.watch, languages=("en",)))


def test_a_decision_in_one_language_is_found(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN, "outlook.fr.md": FR.partition("\n\n")[0]})
    found = review(notes, basis, ledger, ())
    assert told(found) == [("HN678", "outlook.en.md", 7)]
    assert found[0].details["what_fr"] == "la décision attendue"


def test_figures_must_be_cited_in_both_languages(write: Write, basis: Basis, ledger: Ledger) -> None:
    more = EN + " As 319 [[events.MLI.2023]] events show, and 319 [[events.MLI.2023]] it is."
    found = review(write({"outlook.en.md": more, "outlook.fr.md": FR}), basis, ledger, ())
    assert told(found) == [("HN678", "outlook.en.md", 7)]
    assert "events.MLI.2023" in found[0].text()


def test_one_evidence_may_be_cited_in_two_ways(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": EN, "outlook.fr.md": FR.replace("BFA.2023", "BFA.2023-01..2023-12")})
    assert review(notes, basis, ledger, ()) == ()


def test_headers_that_disagree_are_found_in_the_wider(write: Write, basis: Basis, ledger: Ledger) -> None:
    for piece in ledger.evidence:
        ledger.keep(replace(piece, edition="PUBLIC"))
    notes = write(
        {"outlook.en.md": HEADER.format("PUBLIC", "") + EN, "outlook.fr.md": HEADER.format("PARTNERS", "") + FR}
    )
    found = review(notes, basis, ledger, ())
    assert told(found) == [("HN679", "outlook.en.md", 1)]
    assert found[0].details["narrower"] == "PARTNERS"


def test_a_text_that_would_go_further_than_its_evidence_is_found(write: Write, basis: Basis, ledger: Ledger) -> None:
    for piece in ledger.evidence:
        ledger.keep(replace(piece, edition="INTERNAL"))
    notes = write({f"outlook.{lang}.md": HEADER.format("PARTNERS", "") + t for lang, t in (("en", EN), ("fr", FR))})
    found = review(notes, basis, ledger, ())
    assert told(found) == [("HN679", "outlook.en.md", 6), ("HN679", "outlook.fr.md", 6)]


EDIT = '[[confidence]]\nstatement = "{}"\nlevel = "{}"\nbecause = "{}"\n'


@pytest.mark.parametrize(
    ("english", "french", "wanted"),
    [
        (EDIT.format("worst-month", "low", "x"), EDIT.format("worst-month", "low", "y"), []),
        (EDIT.format("worst-month", "low", "x"), "", ["HN678"]),
        (EDIT.format("worst-month", "low", "x"), EDIT.format("worst-month", "high", "y"), ["HN678", "HN678"]),
        (EDIT.format("no-such", "low", "x"), EDIT.format("no-such", "low", "y"), ["HN663", "HN663"]),
        (EDIT.format("total", "low", "x"), EDIT.format("total", "low", "y"), ["HN663", "HN663"]),
        (EDIT.format("worst-month", "low", "3 sources"), EDIT.format("worst-month", "low", "y"), ["HN666"]),
        (EDIT.format("worst-month", "low", "**x**"), EDIT.format("worst-month", "low", "[[y]]"), ["HN663", "HN663"]),
        (EDIT.format("worst-month", "low", "the junta"), EDIT.format("worst-month", "low", "y"), ["HN676"]),
    ],
)
def test_an_edited_confidence_is_checked(
    english: str, french: str, wanted: list[str], write: Write, basis: Basis, ledger: Ledger, sample_brief: Brief
) -> None:
    texts = {"en": HEADER.format("INTERNAL", english) + EN, "fr": HEADER.format("INTERNAL", french) + FR}
    notes = write({f"outlook.{lang}.md": text for lang, text in texts.items()})
    brief = admit(sample_brief, "INTERNAL")
    assert [one.code for one in review(notes, basis, ledger, (brief,)) if one.code != "HN620"] == wanted


def test_a_long_sentence_is_found(write: Write, basis: Basis, ledger: Ledger) -> None:
    long = "We go " + "and so " * 40 + "on."
    notes = write({"outlook.en.md": EN + f"\n\nYes. {long}", "outlook.fr.md": FR + "\n\nOui."})
    assert told(review(notes, basis, ledger, ())) == [("HN677", "outlook.en.md", 9)]


def test_findings_of_the_file_are_among_them(write: Write, basis: Basis, ledger: Ledger) -> None:
    notes = write({"outlook.en.md": "# Heading", "outlok.fr.md": "x"})
    assert {code for code, _, _ in told(review(notes, basis, ledger, ()))} == {"HN661", "HN664", "HN678"}


def test_the_page_s_own_words_are_held_to_the_lexicon(sample_brief: Brief) -> None:
    clean = admit(sample_brief, "INTERNAL")
    for lang in ("en", "fr"):
        assert list(generated(clean, lang)) == []


def test_a_forbidden_word_of_the_page_is_found(sample_brief: Brief, basis: Basis, ledger: Ledger) -> None:
    section = Section("unknown", (Note("planted", Say("brief-range"), editions=EVERYONE),))
    page = lay(admit(sample_brief, "PUBLIC"), "en")
    assert len(set(sentences_of(page))) > 20
    planted = replace(admit(sample_brief, "INTERNAL"), sections=(section,))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hune.brief.words.Words.say", lambda *_: "the junta signed")
        [found] = generated(planted, "en")
    assert (found.code, found.severity, found.line) == ("HN620", "error", None)
    assert "junta" in found.text("fr")


def test_a_name_that_a_source_gives_is_exempt(sample_brief: Brief) -> None:
    says = Say("outlook-left-out", {"months": Raw("then"), "countries": Raw("Milice of Kona")})
    section = Section("unknown", (Note("planted", says, editions=EVERYONE),))
    planted = replace(admit(sample_brief, "INTERNAL"), sections=(section,))
    assert list(generated(planted, "fr")) == []


def test_every_number_of_the_notes_is_in_the_catalogue() -> None:
    numbers = {code for code in CATALOGUE if code[:4] in ("HN66", "HN67")}
    assert len(numbers) == 20
    assert numbers >= WARNINGS
