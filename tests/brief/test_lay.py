"""A brief said in one language: numbering, and what is refused."""

import io
from datetime import date
from types import ModuleType
from typing import Any

import pytest
from docx import Document
from msgspec.structs import replace
from python_calamine import CalamineWorkbook
from tests.sheets import sheets

from hune.brief.formats import docx, html, json, mail, pdf, xlsx
from hune.brief.formats.colours import ACCENT, HEADING, colours
from hune.brief.formats.colours import TLP as LABELS
from hune.brief.lay import check, lay, numbered
from hune.brief.model import Brief, Identity, Raw, Section, Signature, Table
from hune.brief.page import Drawing, Sheet
from hune.errors import HuneError
from hune.watch.colours import LEAST, contrast
from hune.watch.model import SECTIONS


def test_evidence_is_numbered_in_order_of_first_use(specimen: ModuleType) -> None:
    numbers = numbered(specimen.specimen())
    assert list(numbers)[:5] == [
        "deaths.SAHEL.2022",
        "deaths.SAHEL.2023",
        "deaths.NER.2022",
        "deaths.NER.2023",
        "months.coast.2023",
    ]
    assert list(numbers.values()) == list(range(1, 13))
    assert numbers["never.cited"] == 12


def test_the_page_lists_evidence_by_number_with_its_marks_pointing_into_it(specimen: ModuleType) -> None:
    page = lay(specimen.specimen(), "en")
    assert [entry.number for entry in page.evidence] == list(range(1, 13))
    assert page.evidence[0].value == "6,923 (6,405–8,104)"
    assert [mark.text for mark in page.parts[0].blocks[0].marks] == ["E1", "E2"]


def test_marks_that_follow_each_other_are_one(specimen: ModuleType) -> None:
    first, second = specimen.takeaways().blocks[:2]
    many = replace(second, evidence=("replay.2023", *second.evidence))
    page = lay(specimen.specimen(sections=(Section("takeaways", (first, many)),)), "en")
    assert [[mark.text for mark in block.marks] for block in page.parts[0].blocks] == [["E1", "E2"], ["E3–E5"]]


def test_what_all_evidence_has_in_common_is_said_once(specimen: ModuleType) -> None:
    page = lay(specimen.specimen(), "en")
    common = ["Measure", "Table", "Data through", "Rows", "Sources", "Record", "Edition"]
    assert [fact.label for fact in page.common] == common
    assert [fact.label for fact in page.evidence[0].facts] == ["Period", "Filter"]


def test_a_missing_value_is_a_dash_and_its_reason_stands_below(specimen: ModuleType) -> None:
    outlook, situation = (lay(specimen.specimen(), "fr").parts[n] for n in (1, 2))
    table = outlook.blocks[1]
    assert isinstance(table, Sheet)
    assert [cell.text for cell in table.rows[-1]] == ["Côte d’Ivoire", "–*", "–*", "–†"]
    assert table.notes == ("–* hors de la couverture de cette base", "–† non couvert")
    alone = situation.blocks[3]
    assert isinstance(alone, Sheet)
    assert alone.rows[2][2].text == "–"
    assert alone.notes[-1] == "– aucune fourchette publiée"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_table_without_rows_keeps_its_headings_and_says_so_in_every_format(specimen: ModuleType, lang: str) -> None:
    whole = specimen.specimen()
    table, figure = whole.sections[1].blocks[1], specimen.outlook().blocks[2]
    assert isinstance(table, Table)
    inner = replace(figure.table, rows=())
    bare = Section("outlook", (replace(table, rows=(), notes=()), replace(figure, table=inner)))
    brief = specimen.specimen(sections=(bare,))
    page, shapes = lay(brief, lang), specimen.still(brief)
    said = {"en": "This table has no row.", "fr": "Ce tableau n’a aucune ligne."}[lang]
    sheet, drawing = page.parts[0].blocks
    assert isinstance(sheet, Sheet)
    assert isinstance(drawing, Drawing)
    assert (sheet.rows, sheet.notes) == ((), (said,))
    assert len(sheet.headings) == len(table.columns)
    assert html.render(brief, lang, drawings=shapes).count(said) == 2
    printed = sheets(pdf.render(brief, lang, drawings=shapes))
    assert "".join(printed).replace("\u00a0", " ").count(said) == 2
    written = Document(io.BytesIO(docx.render(brief, lang, drawings=shapes)))
    assert [paragraph.text for paragraph in written.paragraphs].count(said) == 2
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx.render(brief, lang)))
    assert [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names[2:4]] == [1, 1]
    assert mail.render(brief, lang)
    assert lay(json.read(json.render(brief)), lang) == page


def test_the_words_of_the_likelihood_are_those_of_the_sentence(specimen: ModuleType) -> None:
    for lang in ("en", "fr"):
        expected = lay(specimen.specimen(), lang).parts[0].blocks[3]
        assert expected.strong in expected.text  # type: ignore[union-attr, operator]


def test_a_signed_brief_is_no_draft(specimen: ModuleType) -> None:
    assert lay(specimen.specimen(), "fr").mark == "PROJET"
    role = {"en": "Director", "fr": "Directrice"}
    signature = Signature("3f9c2e" * 10 + "abcd", "A. Name", role, date(2024, 1, 23), ("INTERNAL",))
    signed = lay(specimen.specimen(signatures=(signature,)), "fr")
    assert signed.mark is None
    assert signed.facts[-1].text == "Validée"
    assert signed.signatures == ("Signé par A. Name, Directrice, le 23 janvier 2024 (empreinte 3f9c2e3f9c2e)",)


def test_the_page_says_for_whom_it_is_and_where_replies_go(specimen: ModuleType) -> None:
    identity = Identity({"en": "Observatory", "fr": "Observatoire"}, "desk@example.org")
    brief = specimen.specimen(edition="INTERNAL", identity=identity)
    page = lay(brief, "fr")
    assert (page.audience, page.tlp, page.edition) == ("INTERNE", "TLP:AMBER+STRICT", "INTERNE, TLP:AMBER+STRICT")
    assert (page.contact, page.reply) == (
        "desk@example.org",
        "Corrections et droit de réponse\u202f: desk@example.org",
    )
    nobody = lay(specimen.specimen(identity=Identity()), "en")
    assert (nobody.organisation, nobody.contact, nobody.reply) == (None, None, None)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_section_has_a_heading(specimen: ModuleType, lang: str) -> None:
    page = lay(specimen.specimen(sections=tuple(Section(name, ()) for name in SECTIONS)), lang)
    assert [part.name for part in page.parts] == list(SECTIONS)
    assert len({part.heading for part in page.parts}) == len(SECTIONS)


def test_colours_are_the_organisations_and_the_labels(specimen: ModuleType) -> None:
    plain = specimen.specimen(identity=Identity())
    assert colours(plain) == {"accent": ACCENT, "heading": HEADING, "tlp": "#ffc000"}
    own = specimen.specimen(identity=Identity(colours={"accent": "#7a1f1f"}), tlp="TLP:CLEAR")
    assert colours(own) == {"accent": "#7a1f1f", "heading": HEADING, "tlp": "#ffffff"}
    assert colours(specimen.specimen(tlp="x"))["tlp"] == "#ffffff"
    assert all(contrast(colour) >= LEAST for colour in (ACCENT, HEADING))
    assert all(contrast(colour, "#000000") >= LEAST for colour in LABELS.values())


def without_evidence(brief: Brief) -> Brief:
    return replace(brief, evidence=brief.evidence[1:])


def with_a_block_twice(brief: Brief) -> Brief:
    return replace(brief, sections=(*brief.sections, Section("changed", brief.sections[0].blocks[:1])))


def with_evidence_twice(brief: Brief) -> Brief:
    return replace(brief, evidence=(*brief.evidence, brief.evidence[0]))


def for_everyone(brief: Brief) -> Brief:
    return replace(brief, edition="PUBLIC")


def with_a_name_no_link_can_have(brief: Brief) -> Brief:
    block = replace(brief.sections[0].blocks[0], id="a b")
    return replace(brief, sections=(Section("takeaways", (block,)), *brief.sections[1:]))


def with_a_short_row(brief: Brief) -> Brief:
    table = brief.sections[1].blocks[1]
    assert isinstance(table, Table)
    short = replace(table, id="short", rows=((Raw("x"),),))
    return replace(brief, sections=(*brief.sections, Section("changed", (short,))))


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (without_evidence, "HN630"),
        (with_a_block_twice, "HN631"),
        (with_evidence_twice, "HN631"),
        (for_everyone, "HN632"),
        (with_a_name_no_link_can_have, "HN633"),
        (with_a_short_row, "HN635"),
    ],
)
def test_what_could_only_be_set_wrongly_is_refused(specimen: ModuleType, broken: Any, code: str) -> None:
    check(specimen.specimen())
    with pytest.raises(HuneError) as error:
        check(broken(specimen.specimen()))
    assert error.value.code == code
    assert "{" not in error.value.text("fr")


def test_a_section_without_a_heading_in_the_catalogue_is_refused(specimen: ModuleType) -> None:
    with pytest.raises(HuneError, match="HN612"):
        lay(specimen.specimen(sections=(Section("weather", ()),)), "en")
