"""The text for an e-mail: one page, whole sentences, its marking first, and what it leaves out is named."""

import re
from datetime import date, timedelta
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st
from msgspec.structs import replace

from hune.brief.editions import admit
from hune.brief.formats.mail import COLUMNS, LINES, render
from hune.brief.lay import lay
from hune.brief.model import (
    EVERYONE,
    Arg,
    Bilingual,
    Block,
    Brief,
    Column,
    Country,
    Day,
    Identity,
    Note,
    Number,
    Paragraph,
    Prose,
    Raw,
    Run,
    Say,
    Section,
    Signature,
    Statement,
    Table,
)
from hune.brief.page import Passage

ROLE = {"en": "Analyst, Sahel desk", "fr": "Analyste, bureau Sahel"}


def prose(kind: str, *paragraphs: Paragraph, **languages: tuple[Paragraph, ...]) -> Prose:
    """Make an analyst's words, in English unless other languages are given."""
    texts = languages or {"en": paragraphs}
    return Prose(kind, kind, texts, ROLE, date(2024, 1, 20), ("deaths.NER.2023",))  # type: ignore[arg-type]


def calendar(*entries: str) -> Table:
    """Make the table of dates ahead as the outlook has it."""
    heads = ("day", "what", "source")
    rows: tuple[tuple[Arg, ...], ...] = tuple(
        (Day(date(2024, 2, 1) + timedelta(days=number)), Bilingual(text, text), Raw("ECOWAS"))
        for number, text in enumerate(entries)
    )
    columns = tuple(Column(Say(f"calendar-column-{head}"), figures=False) for head in heads)
    return Table("calendar", Say("outlook-calendar"), columns, rows)


def changed(rows: int) -> Section:
    """Make a section of what changed, in a sentence and a table."""
    columns = (Column(Say("specimen-col-country"), figures=False), Column(Say("specimen-col-deaths")))
    table = Table("what", Say("specimen-wide"), columns, tuple((Country(432), Number(n)) for n in range(rows)))
    return Section("changed", (Note("some", Say("specimen-wide")), table))


def added(brief: Brief, *blocks: Block) -> Brief:
    """Put blocks after the key points."""
    first, *rest = brief.sections
    return replace(brief, sections=(Section(first.name, (*first.blocks, *blocks)), *rest))


def squeezed(text: str) -> str:
    """Undo the line breaks."""
    return re.sub(r" *\n *", " ", text)


@pytest.fixture(scope="module", params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_it_is_a_page_of_lines_that_no_program_breaks_again(specimen: ModuleType, lang: str) -> None:
    lines = render(specimen.specimen(), lang).splitlines()
    assert len(lines) <= LINES
    assert max(map(len, lines)) <= COLUMNS
    assert not any(line != line.rstrip() for line in lines)


def test_it_begins_with_its_marking_and_says_whose_it_is(specimen: ModuleType, lang: str) -> None:
    lines = render(specimen.specimen(), lang).splitlines()
    wanted = {
        "en": ["INTERNAL, TLP:AMBER+STRICT · DRAFT", "", "Sahel – Early-warning brief no. 14"],
        "fr": ["INTERNE, TLP:AMBER+STRICT · PROJET", "", "Sahel – Note de veille nº\u00a014"],
    }[lang]
    assert lines[:4] == [*wanted, "Observatoire du Sahel & <Partners>"]
    said = {"en": "Issued 22 January 2024 · Totals through December 2023", "fr": "Parution 22 janvier 2024 · Totaux"}
    assert lines[4].startswith(said[lang])


def test_the_key_points_are_whole_and_under_their_badges(specimen: ModuleType, lang: str) -> None:
    brief = specimen.specimen()
    text = squeezed(render(brief, lang))
    for block in lay(brief, lang).parts[0].blocks:
        assert isinstance(block, Passage)
        marks = ", ".join(mark.text for mark in block.marks)
        assert f"{block.badge} – {block.text} [{marks}]" if block.badge else block.text in text
        assert (block.confidence or "") in text


def test_numbers_are_not_broken_over_lines(specimen: ModuleType) -> None:
    text = render(specimen.specimen(), "fr")
    assert "6\u202f900 (6\u202f400–8\u202f100)" in squeezed(text)
    assert "\u202f\n" not in text


def test_the_likelihood_key_takes_few_lines_and_is_whole(specimen: ModuleType, lang: str) -> None:
    text = squeezed(render(specimen.specimen(), lang))
    for band in lay(specimen.specimen(), lang).bands:
        assert f"{band.phrase} {band.span}" in text


def test_it_says_where_the_rest_is(specimen: ModuleType, lang: str) -> None:
    brief = replace(specimen.specimen(), edition="INTERNAL")
    text = squeezed(render(brief, lang))
    assert f"brief.internal.{lang}.pdf" in text
    assert f"brief.internal.{lang}.xlsx" in text
    parts = {
        "en": "Also in the full brief: Outlook; Situation; Borders; Sources and limits.",
        "fr": "Perspectives\u202f; Situation",
    }
    assert parts[lang] in text


def test_an_analysts_words_and_the_decision_asked_are_there(specimen: ModuleType) -> None:
    assessment = prose(
        "assessment",
        Paragraph((Run("We assess that "), Run("534", strong=True, slug="deaths.NER.2023"), Run(" is too low."))),
        Paragraph((Run("Two reasons."),)),
        Paragraph((Run("Few sources."),), bullet=True),
    )
    decision = prose("decision", Paragraph((Run("Bring the mission forward."),)))
    lines = render(added(specimen.specimen(), assessment, decision), "en").splitlines()
    begun = lines.index("Assessed – We assess that 534 [E4] is too low.")
    assert lines[begun + 1 : begun + 6] == [
        "  Two reasons.",
        "  - Few sources.",
        "  (Analyst, Sahel desk, 20 January 2024)",
        "Decision asked – Bring the mission forward.",
        "  (Analyst, Sahel desk, 20 January 2024)",
    ]


def test_words_that_were_not_written_in_a_language_are_said_to_be_missing(specimen: ModuleType) -> None:
    brief = added(specimen.specimen(), prose("assessment", fr=(Paragraph((Run("Nous estimons."),)),)))
    assert "has not been written in English" in squeezed(render(brief, "en"))
    assert "Nous estimons" not in render(brief, "en")


def test_what_changed_what_is_ahead_and_the_gaps_have_their_headings(specimen: ModuleType) -> None:
    sections = (
        specimen.takeaways(),
        changed(2),
        Section("outlook", (calendar("Summit", "Elections"),)),
        Section("unknown", (Note("gap", Say("specimen-wide")),)),
    )
    text = render(specimen.specimen(sections=sections, notices=()), "en")
    order = [text.index(h) for h in ("KEY POINTS", "SINCE THE LAST BRIEF", "DATED EVENTS AHEAD", "WHAT WE DO NOT KNOW")]
    assert order == sorted(order)
    assert "Country · Deaths\nMali · 0\nMali · 1\n" in text
    assert "- 1 February 2024 – Summit – ECOWAS\n- 2 February 2024 – Elections – ECOWAS\n" in text


def test_whole_parts_are_left_out_in_order_and_named(specimen: ModuleType) -> None:
    def of(rows: int, gaps: int, dates: int) -> str:
        note = Note("gap", Say("specimen-wide"))
        sections = (
            specimen.takeaways(),
            changed(rows),
            Section("outlook", (calendar(*["Summit"] * dates),)),
            Section("unknown", tuple(replace(note, id=f"gap{number}") for number in range(gaps))),
        )
        return render(specimen.specimen(sections=sections, notices=()), "en")

    rows_out = of(36, 1, 1)
    assert "Mali · 0" not in rows_out
    assert "SINCE THE LAST BRIEF" in rows_out
    assert "Also in the full brief: Since the last brief (table); " in squeezed(rows_out)
    gaps_out = of(1, 26, 1)
    assert "WHAT WE DO NOT KNOW" not in gaps_out
    assert "DATED EVENTS AHEAD" in gaps_out
    assert "Since the last brief (table); What we do not know; " in squeezed(gaps_out)
    dates_out = of(1, 1, 33)
    assert "Summit" not in dates_out
    assert "Since the last brief (table); Dated events ahead; What we do not know; " in squeezed(dates_out)
    assert all(len(text.splitlines()) <= LINES for text in (rows_out, gaps_out, dates_out))


def test_a_part_that_is_left_out_whole_is_named_once(specimen: ModuleType) -> None:
    notes = tuple(Note(f"gap{number}", Say("specimen-wide")) for number in range(40))
    unknown = Section("unknown", (*notes, changed(1).blocks[1]))
    text = squeezed(render(specimen.specimen(sections=(specimen.takeaways(), unknown), notices=()), "en"))
    assert "Also in the full brief: What we do not know. " in text


def test_what_is_expected_assessed_and_asked_is_never_left_out(specimen: ModuleType) -> None:
    long = prose("assessment", *[Paragraph((Run(f"Reason {n} " + "word " * 20),)) for n in range(30)])
    text = render(added(specimen.specimen(), long), "en")
    assert len(text.splitlines()) > LINES
    assert all(f"Reason {n} " in text for n in range(30))
    assert text.count("Observed – ") == 1
    assert text.count("Expected – ") == 1
    assert "further key points" in squeezed(text)


def test_the_first_key_points_the_look_back_and_the_decision_stay_where_others_must_go(
    specimen: ModuleType, lang: str
) -> None:
    def says(text: str) -> Say:
        return Say("specimen-title-of", {"title": Raw(f"{text} " * 20)})

    observed = tuple(Statement(f"seen-{n}", "observed", says(f"point{n}"), ()) for n in range(12))
    remarks = tuple(Note(f"remark-{n}", says(f"remark{n}")) for n in range(3))
    decision = prose("decision", en=(Paragraph((Run("Go."),)),), fr=(Paragraph((Run("Allez."),)),))
    key_points = Section("takeaways", (*observed, decision, *remarks, Note("look-back", says("lookback"))))
    identity = Identity(contact="desk@example.org")
    brief = specimen.specimen(sections=(key_points, changed(3)), identity=identity)
    lines = render(brief, lang).splitlines()
    assert len(lines) <= LINES
    text = squeezed("\n".join(lines))
    assert "remark" not in text
    said = re.findall(r"point\d+", text)
    first = list(dict.fromkeys(said))
    assert first == [f"point{n}" for n in range(len(first))]
    assert 1 < len(first) < 12
    page = lay(brief, lang)
    asked = {"en": "Decision asked – Go.", "fr": "Décision attendue – Allez."}[lang]
    order = (page.notices[0], "point0 point0", asked, "lookback lookback", page.bands[0].span, "desk@example.org")
    where = [text.index(one) for one in order]
    assert where == sorted(where)


def test_both_languages_leave_out_the_same(specimen: ModuleType) -> None:
    # In French the text is longer: what does not fit there is not in the English text either.
    said = set()
    for dates in range(1, 40):
        ahead = Section("outlook", (calendar(*["Sommet"] * dates),))
        brief = specimen.specimen(sections=(specimen.takeaways(), changed(1), ahead))
        english, french = (
            ("Sommet" in text, "Mali · 0" in text) for text in (render(brief, "en"), render(brief, "fr"))
        )
        assert english == french
        said.add(english)
    assert said == {(True, True), (True, False), (False, False)}


def test_who_signed_and_where_to_write_stand_at_the_end(specimen: ModuleType) -> None:
    signature = Signature("ab" * 32, "A. Diallo", {"en": "Director", "fr": "Directrice"}, date(2024, 1, 22), EVERYONE)
    brief = specimen.specimen(signatures=(signature,), identity=Identity(contact="desk@example.org"))
    text = render(brief, "fr")
    assert "PROJET" not in text
    end = text[text.index("A. Diallo") :]
    assert "desk@example.org" in end
    assert "hune" in end


def test_an_outer_edition_names_its_own_files(specimen: ModuleType, lang: str) -> None:
    note = Note("s", Say("specimen-wide"), editions=EVERYONE)
    brief = admit(specimen.specimen(sections=(Section("takeaways", (note,)),)), "PUBLIC")
    text = render(brief, lang)
    assert f"brief.public.{lang}.pdf" in text
    assert "TLP:CLEAR" in text.splitlines()[0]


def test_the_same_brief_gives_the_same_text(specimen: ModuleType, lang: str) -> None:
    assert render(specimen.specimen(), lang) == render(specimen.specimen(), lang)


def test_the_sample_fits_a_page_in_every_edition(sample_brief: Brief, lang: str) -> None:
    for edition in EVERYONE:
        lines = render(admit(sample_brief, edition), lang).splitlines()
        assert len(lines) <= LINES
        assert max(map(len, lines)) <= COLUMNS


@limited(max_examples=30, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_keeps_to_its_lines(specimen: ModuleType, text: str) -> None:
    brief = added(specimen.specimen(), prose("assessment", Paragraph((Run(text),))))
    for line in render(brief, "en").split("\n"):
        assert len(line) <= COLUMNS or " " not in line.strip(" ").removeprefix("- ").removeprefix("Assessed – ")
