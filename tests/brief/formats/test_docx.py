"""The Word document: its texts in order, its structure, its frame, the same every time."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from msgspec.structs import replace

from hune.brief.formats.docx import render
from hune.brief.lay import lay
from hune.brief.model import DETAILS, Identity, Logo, Paragraph, Prose, Raw, Run, Section, Signature, Table
from hune.brief.page import Drawing, Fact, Page, Passage, Remark, Sheet
from hune.brief.words import numbers_in

LOCALES = {"en": "en-GB", "fr": "fr-FR"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="red"/></svg>'


@pytest.fixture(scope="module", params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def brief(specimen: ModuleType) -> Any:
    """The specimen with an analyst's words in one language, a decision, and an organisation's mark."""
    said = Paragraph((Run("Three districts "), Run("need", strong=True), Run(" 243", slug="civilians.MLI.2022")))
    point = Paragraph((Run("one; two"),), bullet=True)
    prose = (
        Prose("view", "assessment", {"en": (said, point)}, {"en": "Analyst", "fr": "Analyste"}, date(2024, 1, 20)),
        Prose("list", "assessment", {"en": (point,)}, {"en": "Analyst", "fr": "Analyste"}, date(2024, 1, 20)),
        Prose(
            "ask",
            "decision",
            {"en": (Paragraph((Run("Go in February."),)),), "fr": (Paragraph((Run("Partir en février."),)),)},
            {"en": "Head of desk", "fr": "Chef de bureau"},
            date(2024, 1, 21),
        ),
    )
    first, *others = specimen.specimen().sections
    return specimen.specimen(
        sections=(Section(first.name, (*first.blocks, *prose)), *others, long_figure(specimen)),
        identity=Identity(
            name={"en": "Observatory & <Partners>", "fr": "Observatoire & <Partenaires>"},
            contact="desk@example.org",
            logo=Logo("svg", SVG.encode(), 90, 30),
            colours={"accent": "#7a1f1f"},
        ),
    )


def long_figure(specimen: ModuleType) -> Section:
    """A section whose figure has more rows than stand beneath a figure."""
    figure = specimen.fan("fan-mli", specimen.MLI, list(range(100, 140)))
    return Section("lookback", (replace(figure, evidence=("fan.fan-bfa",)),))


@pytest.fixture(scope="module")
def page(brief: Any, lang: str) -> Page:
    return lay(brief, lang)


@pytest.fixture(scope="module")
def docx(specimen: ModuleType, brief: Any, lang: str) -> bytes:
    return render(brief, lang, drawings=specimen.still(brief))


@pytest.fixture(scope="module")
def body(docx: bytes) -> Any:
    return Document(io.BytesIO(docx)).element.body


def files(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(element: Any) -> str:
    """The text of an element as it is read, a tab between what it parts, a line for each paragraph."""
    lines = []
    for paragraph in element.iter(qn("w:p")):
        pieces = (piece.text if piece.tag == qn("w:t") else "\t" for piece in paragraph.iter(qn("w:t"), qn("w:tab")))
        lines.append("".join(piece or "" for piece in pieces))
    return "\n".join(lines)


def style(paragraph: Any) -> str:
    return str(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val")))


def said(page: Page) -> Iterator[str]:
    """All that the page says, in the order in which the document says it; long tables come after the parts."""
    yield from (page.title, page.genre)
    yield from facts(page.facts)
    yield from (*page.signatures, *page.notices)
    later: list[Sheet] = []
    for number, part in enumerate(page.parts):
        yield part.heading
        for block in part.blocks:
            yield from said_of(block, page, later)
        if number == 0:
            yield page.labels["key"]
            yield from (band.span for band in page.bands)
            yield from (band.phrase for band in page.bands)
            yield page.labels["key-note"]
    for credit in page.credits:
        yield credit.name
        yield from facts(credit.facts)
    for sheet in later:
        yield sheet.caption
        yield from cells(sheet)
    yield from (page.labels["annex"], page.labels["evidence-note"])
    for entry in page.evidence:
        yield from (f"E{entry.number}", *([entry.value] if entry.value else []), entry.name)
        yield from (text for fact in entry.facts for text in (fact.label, fact.text))
        yield from [entry.caution] if entry.caution else []
    yield from [page.reply] if page.reply else []
    yield from page.colophon


def facts(given: tuple[Fact, ...]) -> list[str]:
    return [f"{fact.label}\t{fact.text}" for fact in given]


def cells(sheet: Sheet) -> Iterator[str]:
    yield from (heading.text for heading in sheet.headings)
    yield from (cell.text for row in sheet.rows for cell in row)
    yield from sheet.notes


def said_of(block: Passage | Remark | Sheet | Drawing, page: Page, later: list[Sheet]) -> Iterator[str]:
    if isinstance(block, Passage):
        yield from [f"{block.badge}\t{block.text}" if block.badge else block.text]
        yield from (mark.text for mark in block.marks)
        yield from [block.confidence] if block.confidence else []
    elif isinstance(block, Remark):
        yield block.badge
        yield from ("".join(piece.text for piece in line.pieces) for line in block.paragraphs)
        yield from [block.missing] if block.missing else []
        yield block.byline
    elif isinstance(block, Sheet):
        yield f"{block.label} {block.caption}" if block.label else block.caption
        yield from cells(block)
    else:
        yield f"{block.label} {block.caption}"
        yield from block.notes
        if block.sheet and len(block.sheet.rows) > 20:
            yield page.labels["as-table"]
            later.append(block.sheet)
        elif block.sheet:
            yield block.sheet.caption
            yield from cells(block.sheet)


def test_it_says_what_the_page_says_in_the_same_order(page: Page, body: Any) -> None:
    text, at = words(body), 0
    for piece in said(page):
        found = text.find(piece, at)
        assert found >= 0, (piece, text[at : at + 200])
        at = found + len(piece)


def test_every_number_of_the_page_is_in_it(page: Page, body: Any, lang: str) -> None:
    wanted = Counter(number for piece in said(page) for number in numbers_in(piece, lang))
    assert not wanted - Counter(numbers_in(words(body), lang))
    if lang == "fr":
        assert "6\u202f900" in words(body)


def test_its_headings_are_those_of_the_page_and_skip_no_level(page: Page, body: Any) -> None:
    found = [(style(p)[-1], words_of(p)) for p in body.iter(qn("w:p")) if style(p).startswith("Heading")]
    first, *rest = (part.heading for part in page.parts)
    wanted = [("1", first), ("2", page.labels["key"]), *(("1", heading) for heading in rest)]
    wanted += [("2", credit.name) for credit in page.credits]
    assert [pair for pair in found if pair in wanted] == wanted
    assert [level for level, _ in found][-2:] == ["1", "1"]
    assert [style(p) for p in body.iter(qn("w:p"))].count("Title") == 1


def words_of(paragraph: Any) -> str:
    return "".join(piece.text or "" for piece in paragraph.iter(qn("w:t")))


def test_captions_are_counted_by_fields_that_show_the_pages_numbers(page: Page, body: Any) -> None:
    labels = [
        block.label
        for part in page.parts
        for block in part.blocks
        if isinstance(block, Sheet | Drawing) and block.label
    ]
    counts: Counter[str] = Counter()
    shown = []
    for paragraph in body.iter(qn("w:p")):
        code = "".join(piece.text for piece in paragraph.iter(qn("w:instrText")))
        if code:
            name = code.split()[1]
            counts[name] += 1
            runs = list(paragraph)
            kinds = [run.find(qn("w:fldChar")) for run in runs]
            marks = [n for n, mark in enumerate(kinds) if mark is not None]
            result = "".join(words_of(run) for run in runs[marks[1] : marks[2]])
            assert [kinds[n].get(qn("w:fldCharType")) for n in marks] == ["begin", "separate", "end"]
            assert result == str(counts[name])
            shown.append(f"{name} {result}")
            assert style(paragraph) == "Caption"
    assert shown == labels


def test_every_picture_has_its_words(page: Page, body: Any) -> None:
    wanted = [block.alt for part in page.parts for block in part.blocks if isinstance(block, Drawing)]
    shapes = list(body.iter(qn("wp:docPr")))
    assert [shape.get("descr") for shape in shapes] == wanted
    assert {shape.get("title") for shape in shapes} == {""}
    assert len({shape.get("id") for shape in shapes}) == len(wanted)


def test_every_table_has_a_heading_row_a_name_and_a_width_that_fits(body: Any) -> None:
    tables = list(body.iter(qn("w:tbl")))
    assert len(tables) == 6
    for table in tables:
        head, *rows = table.findall(qn("w:tr"))
        assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in (head, *rows))
        assert not any(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows)
        properties = table.find(qn("w:tblPr"))
        assert properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert properties.find(qn("w:tblDescription")).get(qn("w:val"))
        widths = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
        assert sum(widths) <= 9638
        assert min(widths) > 0
        assert all(len(row.findall(qn("w:tc"))) == len(widths) for row in (head, *rows))


def test_marks_lead_to_the_evidence_and_links_to_the_long_tables(page: Page, body: Any) -> None:
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert names == ["T1", *(f"E{entry.number}" for entry in page.evidence)]
    ids = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert ids == [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd"))]
    assert len(set(ids)) == len(ids)
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert len(links) > 15
    assert set(links) <= set(names)


def test_a_pointer_leads_to_what_stands_in_the_annex(specimen: ModuleType) -> None:
    plain = specimen.specimen()
    table = next(b for section in plain.sections for b in section.blocks if isinstance(b, Table))
    rest = [replace(one, blocks=tuple(b for b in one.blocks if b is not table)) for one in plain.sections]
    sections = (replace(rest[0], see=(table.id,)), *rest[1:], Section(DETAILS, (table,)))
    brief = replace(plain, sections=sections)
    body = Document(io.BytesIO(render(brief, "en", drawings=specimen.still(brief)))).element
    [link] = (one for one in body.iter(qn("w:hyperlink")) if one.get(qn("w:anchor")) == "D1")
    [mark] = (one for one in body.iter(qn("w:bookmarkStart")) if one.get(qn("w:name")) == "D1")
    assert words_of(link).startswith("Table ")
    assert words_of(mark.getparent()).startswith(words_of(link))


def test_the_analysts_words_are_set_as_written(page: Page, body: Any, lang: str) -> None:
    lines = [(style(p), words_of(p)) for p in body.iter(qn("w:p"))]
    if lang == "en":
        number = next(e.number for e in page.evidence if e.name == "civilians.MLI.2022")
        assert ("HuneStatement", f"AssessedThree districts need 243\u00a0E{number}") in lines
        assert ("ListBullet", "one; two") in lines
        strong = [
            words_of(run)
            for run in body.iter(qn("w:r"))
            if run.find(f".//{qn('w:rStyle')}[@{qn('w:val')}='Strong']") is not None
        ]
        assert "need" in strong
    else:
        missing = [text for name, text in lines if name == "HuneStatement" and "pas été rédigé en français" in text]
        assert len(missing) == 2
        assert all(text.startswith("Apprécié") for text in missing)
    framed = [text for name, text in lines if name == "HuneDecision"]
    assert framed[1] == {"en": "Go in February.", "fr": "Partir en février."}[lang]


def test_its_language_is_said_wherever_word_looks_for_it(docx: bytes, lang: str) -> None:
    parts = files(docx)
    assert f'w:lang w:val="{LOCALES[lang]}"'.encode() in parts["word/styles.xml"]
    assert f'w:themeFontLang w:val="{LOCALES[lang]}"'.encode() in parts["word/settings.xml"]
    assert Document(io.BytesIO(docx)).core_properties.language == LOCALES[lang]


def test_its_properties_are_the_briefs(docx: bytes, page: Page) -> None:
    properties = Document(io.BytesIO(docx)).core_properties
    assert properties.title == page.full_title
    assert properties.author == properties.last_modified_by == page.organisation
    assert properties.created is not None
    assert properties.created == properties.modified
    assert properties.created.date() == date(2024, 1, 22)


def test_nothing_in_it_tells_of_the_machine_or_the_hour(docx: bytes) -> None:
    parts = files(docx)
    assert set(parts) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/_rels/header2.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/media/image1.png",
        "word/media/image2.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    }
    for name, data in parts.items():
        assert not re.search(rb"w:rsid|w:vanish|w:comment|python|TargetMode", data), name
        if name.endswith(".png"):
            assert set(re.findall(rb"(?<=....)(?:tEXt|zTXt|iTXt|tIME|eXIf)", data)) == set()
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_the_same_brief_gives_the_same_bytes(specimen: ModuleType, brief: Any, docx: bytes, lang: str) -> None:
    assert render(brief, lang, drawings=specimen.still(brief)) == docx


def test_every_page_says_how_far_it_may_go(docx: bytes, page: Page, lang: str) -> None:
    parts = files(docx)
    mark = {"en": "DRAFT", "fr": "PROJET"}[lang]
    for name in ("word/header1.xml", "word/header2.xml", "word/footer1.xml"):
        text = "".join(re.findall(r"<w:t [^>]*>([^<]*)<", parts[name].decode()))
        assert f"{page.audience} \u00a0TLP:AMBER+STRICT\u00a0" in text
        assert (mark in text) == ("header" in name)
        assert b'w:val="ffc000"' in parts[name]
    assert re.findall(rb"<w:instrText[^>]*> (\w+) <", parts["word/footer1.xml"]) == [b"PAGE", b"NUMPAGES"]
    assert f"{page.title} {page.genre}" in parts["word/header1.xml"].decode()
    assert b"Observat" in parts["word/header1.xml"]
    assert b"hune" not in parts["word/header1.xml"] + parts["word/header2.xml"] + parts["word/footer1.xml"]


def test_the_organisations_mark_and_colour_are_used(docx: bytes, page: Page) -> None:
    parts = files(docx)
    shape = next(etree.fromstring(parts["word/header2.xml"]).iter(qn("wp:docPr")))
    assert shape.get("descr") == page.organisation
    assert parts["word/styles.xml"].count(b'w:color="7a1f1f"') >= 4


def test_a_signed_brief_is_no_draft(specimen: ModuleType) -> None:
    signature = Signature(
        "0f" * 32, "A. Diallo", {"en": "Director", "fr": "Directrice"}, date(2024, 1, 23), ("INTERNAL",)
    )
    brief = specimen.specimen(sections=(specimen.takeaways(),), signatures=(signature,))
    parts = files(render(brief, "fr", drawings={}))
    assert "A. Diallo" in parts["word/document.xml"].decode()
    assert not any(b"PROJET" in data for name, data in parts.items() if name.startswith("word/"))


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing "
    "jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs caps noProof color spacing sz szCs u shd vertAlign rtl lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW tcBorders vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": "headerReference type pgSz pgMar cols titlePg",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
    "settings": "zoom mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
}


def test_properties_stand_in_the_order_of_the_schema(docx: bytes) -> None:
    """Word refuses a file whose properties are out of the order of ECMA-376, part 1, annex A."""
    names = {qn(f"w:{parent}"): [qn(f"w:{name}") for name in order.split()] for parent, order in ORDER.items()}
    for name, data in files(docx).items():
        if name.startswith("word/") and name.endswith(".xml"):
            for element in etree.fromstring(data).iter(*names):
                tags = [child.tag.replace("footerReference", "headerReference") for child in element]
                places = [names[element.tag].index(tag) for tag in tags]
                assert places == sorted(places), (name, etree.tostring(element))


@pytest.mark.parametrize("number", range(9))
def test_a_name_that_looks_like_markup_is_text(specimen: ModuleType, number: int) -> None:
    text = specimen.HOSTILE[number]
    brief = specimen.hostile(text)
    plain = text.replace("\x00", "").replace("\u202e", "").replace("\u2028", "")
    found = Document(io.BytesIO(render(brief, "en", drawings=specimen.still(brief))))
    assert words(found.element.body).count(plain) >= 10
    assert not list(found.element.body.iter(qn("w:fldSimple")))


def test_what_xml_refuses_does_not_reach_it(specimen: ModuleType) -> None:
    text = "Mali" + "".join(map(chr, range(32))) + "\x7f\x85\ufffe\uffff\ud800 \u202eمالي 12 النيجر"
    brief = specimen.hostile(text)
    found = Document(io.BytesIO(render(brief, "fr", drawings=specimen.still(brief))))
    arabic = [run for run in found.element.body.iter(qn("w:r")) if "مالي" in words_of(run)]
    assert arabic
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None for run in arabic)
    assert "\u202e" not in words(found.element.body)


def test_a_cell_of_ten_thousand_letters_stays_in_its_column(specimen: ModuleType) -> None:
    model = specimen.situation().blocks[3]
    rows = ((Raw("x" * 10_000), *model.rows[0][1:]), *model.rows)
    table = Table("big", model.caption, model.columns, rows)
    brief = specimen.specimen(sections=(Section("situation", (table,)),))
    found = Document(io.BytesIO(render(brief, "en", drawings={}))).element.body
    big = next(found.iter(qn("w:tbl")))
    assert sum(int(column.get(qn("w:w"))) for column in big.iter(qn("w:gridCol"))) <= 9638
    # A row taller than a page must be let across it.
    assert [row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in big.iter(qn("w:tr"))][:3] == [
        True,
        False,
        True,
    ]


def test_a_brief_without_anything_is_still_a_document(specimen: ModuleType) -> None:
    brief = specimen.specimen(sections=(), evidence=(), sources=(), notices=(), identity=Identity())
    found = Document(io.BytesIO(render(brief, "fr", drawings={})))
    assert found.core_properties.author == ""
    assert "Sahel" in words(found.element.body)
