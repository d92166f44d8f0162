"""Whichever format and language a reader opens, the numbers are the same: they are parsed back out of the files.

The files are read as other programs read them (an HTML parser, pypdf, python-docx, calamine), and block by block what
each of them prints is compared. In HTML a block is found by its id and in the workbook by its row. In the other
formats it is found by its words: the sentence as it is laid, with any number where it has a number. A sentence that
cannot be found so is a difference too.
"""

import io
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from types import ModuleType
from typing import Any

import pytest
from docx import Document
from docx.table import Table as WordTable
from msgspec.structs import replace
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from hune.brief.editions import admit
from hune.brief.formats import docx, html, json, mail, pdf, xlsx
from hune.brief.formats.typed import tabulate
from hune.brief.lay import blocks, lay
from hune.brief.model import (
    EVERYONE,
    Block,
    Brief,
    Edition,
    Figure,
    Number,
    Paragraph,
    Prose,
    Range,
    Run,
    Say,
    Section,
    Statement,
    Table,
)
from hune.brief.page import Drawing, Page, Passage, Remark, Sheet
from hune.brief.words import Words, numbers_in
from hune.text import likelihood, numbers
from hune.text.languages import LANGUAGES

Printed = tuple[Decimal, ...]
Found = dict[str, Printed | None]
"""What a file prints in each block, by the block's id; None where the block's words are not in the file."""

FORMATS = ("html", "pdf", "docx", "xlsx", "txt", "json")
DIGITS = r"\d+(?:[.,\u202f]\d+)*"


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says in one block, line by line and cell by cell; `rows` are those of a table, without its frame."""

    id: str
    lines: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...] = ()
    kind: str = "said"

    def printed(self, lang: str) -> Printed:
        return of((cell for line in self.lines for cell in line), lang)


def told(page: Page) -> Iterator[Told]:
    """Go through what a page says, block by block, the table of a figure after its figure."""
    for block in (block for part in page.parts for block in part.blocks):
        match block:
            case Passage(text=text, confidence=confidence):
                yield Told(block.id, ((text,), *(((confidence,),) if confidence else ())))
            case Remark(paragraphs=paragraphs, missing=missing):
                pieces = [(piece.text,) for lines in paragraphs for piece in lines.pieces]
                yield Told(block.id, tuple([*pieces, (missing,)] if missing else pieces))
            case Sheet():
                yield _table(block, "table")
            case Drawing(caption=caption, notes=notes, sheet=sheet):
                yield Told(block.id, ((caption,), *((note,) for note in notes)), kind="figure")
                if sheet:
                    yield _table(sheet, "table of a figure")


def _table(sheet: Sheet, kind: str) -> Told:
    rows = tuple(tuple(cell.text for cell in row) for row in sheet.rows)
    heads = tuple(heading.text for heading in sheet.headings)
    return Told(sheet.id, ((sheet.caption,), heads, *rows, *((note,) for note in sheet.notes)), rows, kind)


def of(texts: Iterable[str], lang: str) -> Printed:
    """Return the numbers that texts print, in order of size."""
    return tuple(sorted(number for text in texts for number in numbers_in(text, lang)))


def wanted(page: Page, name: str) -> Found:
    """Return what a file of a format has to print, in each block that the format has."""
    if name == "txt":
        page = takeaways(page)
    found: Found = {}
    for block in told(page):
        # In the workbook a figure is its table, which stands without its frame.
        if (name, block.kind) == ("xlsx", "figure"):
            continue
        bare = name == "xlsx" and block.kind != "said"
        found[block.id] = of((c for row in block.rows for c in row), page.lang) if bare else block.printed(page.lang)
    return found


def takeaways(page: Page) -> Page:
    return replace(page, parts=tuple(part for part in page.parts if part.name == "takeaways"))


def differences(page: Page, name: str, found: Found) -> list[str]:
    """Return the blocks in which a file prints other numbers than it should, or which it has and should not."""
    should = wanted(page, name)
    return sorted(block for block in should | found if should.get(block, ()) != found.get(block))


# Formats that are a run of text


def skeleton(cells: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for words with any numbers in the place of theirs; a reader may lose or add spaces."""
    written = (
        r"\s*".join(DIGITS if found[0].isdigit() else re.escape(found) for found in re.findall(rf"{DIGITS}|\S", cell))
        for cell in cells
    )
    return re.compile(r"\s+".join(written))


def sought(text: str, page: Page) -> Found:
    """Find every block in a text, each after the one before; the table of a figure may stand anywhere."""
    found: Found = {}
    place = 0
    for block in told(page):
        apart = block.kind == "table of a figure"
        at, printed = 0 if apart else place, list[str]()
        found[block.id] = None
        for line in block.lines:
            match = skeleton(line).search(text, at)
            if match is None:
                break
            printed.append(match.group())
            at = match.end()
        else:
            found[block.id] = of(printed, page.lang)
            place = place if apart else at
    return found


def in_pdf(data: bytes, page: Page) -> Found:
    """Read the print version with pypdf, which keeps a cell of several lines whole; to it kerned digits are two."""
    text = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(data)).pages)
    # The tables of figures stand behind the text, under captions that may be those of their figures.
    behind = "\n".join(text.rpartition(f"\n{page.labels['annex-figures']}\n")[1:])
    in_cells, in_prose = sought(text, page), sought(re.sub(r"(?<=\d) (?=\d)", "", text), page)
    apart = sought(behind, page)
    found = {"said": in_prose, "figure": in_prose, "table": in_cells, "table of a figure": apart}
    return {block.id: found[block.kind][block.id] for block in told(page)}


def in_docx(data: bytes, page: Page) -> Found:
    lines = []
    for item in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(item, WordTable):
            lines += ["\t".join(cell.text for cell in row.cells) for row in item.rows]
        else:
            lines.append(item.text)
    return sought("\n".join(lines), page)


def in_mail(text: str, page: Page) -> Found:
    """Read the text for an e-mail: the key points, but for those that it says it has left out."""
    page = takeaways(page)
    found = sought(text, page)
    if Words(page.lang).label("mail-further") not in " ".join(text.split()):
        return found
    may_be_left_out = (b for part in page.parts for b in part.blocks if isinstance(b, Passage))
    optional = {b.id for b in may_be_left_out if b.kind in (None, "observed")}
    should = wanted(page, "txt")
    return {name: should[name] if said is None and name in optional else said for name, said in found.items()}


# HTML


class Reader(HTMLParser):
    """Reads the text of each element whose id is that of a block; marks, labels, drawings, spoken asides apart."""

    ASIDES = frozenset({"marks", "spoken", "label", "byline"})

    def __init__(self, text: str, ids: Container[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.ids, self.texts = ids, dict[str, list[str]]()
        self.open: list[tuple[str, str | None, bool]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = (given.get("id") or "").removeprefix("b-")
        aside = tag in ("svg", "script", "style") or given.get("class") in self.ASIDES
        if tag not in ("meta", "link", "br", "img", "hr"):
            self.open.append((tag, name if name in self.ids else None, aside))

    def handle_endtag(self, tag: str) -> None:
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        within = [name for _, name, _ in self.open if name]
        if within and not any(aside for *_, aside in self.open):
            self.texts.setdefault(within[-1], []).append(data)


def in_html(text: str, page: Page) -> Found:
    ids = {block.id for block in told(page)}
    texts = Reader(text, ids).texts
    return {name: of(texts[name], page.lang) if name in texts else None for name in ids}


# The workbook


def in_xlsx(data: bytes, page: Page, brief: Brief) -> Found:
    """Read the workbook: sentences as they are printed, and exact figures as the language would print them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    _, said, *others = (book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names)
    spoken = [block for block in told(page) if block.kind == "said"]
    found: Found = {
        block.id: of((str(row[2]), str(row[3])), page.lang) for block, row in zip(spoken, said[1:], strict=True)
    }
    tables = [block for block in blocks(brief) if isinstance(block, Table)]
    for table, (_, *rows) in zip(tables, others, strict=False):
        layout = [heading.facet for heading in tabulate(table, Words(page.lang)).headings]
        found[table.id] = of((cell for row in rows for cell in _printed(row, layout, page.lang)), page.lang)
    return found


def _printed(row: list[Any], layout: list[str], lang: str) -> Iterator[str]:
    """Print the cells of a row as a page would: the two of a range together, codes not at all."""
    for (facet, cell), (following, beside) in pairwise([*zip(layout, row, strict=True), ("", "")]):
        if facet == "text":
            yield str(cell)
        elif cell == "":
            continue
        elif facet == "value":
            yield numbers.format_number(cell, lang)
        elif facet == "low":
            yield numbers.format_range(cell, beside, lang)
        elif facet in ("k", "n"):
            yield numbers.format_number(cell, lang)
        elif facet == "share":
            has_phrase = following == "phrase" and beside
            yield likelihood.number(cell, lang) if has_phrase else numbers.format_share(cell, lang)


# All of them


def read_back(brief: Brief, page: Page, stills: Mapping[str, str], name: str) -> Found:
    """Render a brief in a format, and find in the file what `page` has it say."""
    lang = page.lang
    match name:
        case "html":
            return in_html(html.render(brief, lang, drawings=stills), page)
        case "pdf":
            return in_pdf(pdf.render(brief, lang, drawings=stills), page)
        case "docx":
            return in_docx(docx.render(brief, lang, drawings=stills), page)
        case "xlsx":
            return in_xlsx(xlsx.render(brief, lang), page, brief)
        case "txt":
            return in_mail(mail.render(brief, lang), page)
    return {block.id: block.printed(lang) for block in told(lay(json.read(json.render(brief)), lang))}


ASSESSMENT = Prose(
    "assessment",
    "assessment",
    {
        "en": (
            Paragraph((Run("We count "), Run("534", strong=True, slug="deaths.NER.2023"), Run(" deaths in 2023."))),
        ),
        "fr": (Paragraph((Run("Nous comptons 1\u202f798 décès en 2022", slug="civilians.MLI.2022"), Run("."))),),
    },
    {"en": "Analyst", "fr": "Analyste"},
    date(2024, 1, 20),
    ("deaths.NER.2023", "civilians.MLI.2022"),
)


@pytest.fixture(scope="module")
def invented(specimen: ModuleType) -> Brief:
    """Return the specimen with an analyst's words, which say other numbers in the two languages."""
    brief: Brief = specimen.specimen()
    first, *rest = brief.sections
    return replace(brief, sections=(Section(first.name, (*first.blocks, ASSESSMENT)), *rest))


@pytest.mark.parametrize("name", FORMATS)
def test_the_specimens_numbers_are_the_same_in_every_format(specimen: ModuleType, invented: Brief, name: str) -> None:
    stills = specimen.still(invented)
    found = {}
    for lang in LANGUAGES:
        page = lay(invented, lang)
        found[lang] = read_back(invented, page, stills, name)
        assert differences(page, name, found[lang]) == []
    assert sum(map(len, filter(None, found["en"].values()))) > 20
    between = {block for block in found["en"] if found["en"][block] != found["fr"][block]}
    assert between == {"assessment"}


@pytest.mark.parametrize("edition", EVERYONE)
@pytest.mark.parametrize("name", FORMATS)
def test_the_samples_numbers_are_the_same_in_every_format(
    specimen: ModuleType, sample_brief: Brief, edition: Edition, name: str
) -> None:
    brief = admit(sample_brief, edition)
    stills = specimen.still(brief)
    found = {}
    for lang in LANGUAGES:
        page = lay(brief, lang)
        found[lang] = read_back(brief, page, stills, name)
        assert differences(page, name, found[lang]) == []
    assert [block for block in found["en"] if found["en"][block] != found["fr"][block]] == []


def planted(brief: Brief) -> Brief:
    """Change one number of a statement, one of a table and one of a figure's table, by two of their digits."""

    def other(block: Block) -> Block:
        if isinstance(block, Statement) and block.id == "niger":
            return replace(block, say=Say(block.say.message, block.say.args | {"before": Number(646, "text")}))
        if isinstance(block, Table) and block.id == "by-country":
            (country, deaths, _, *cells), *rows = block.rows
            return replace(block, rows=((country, deaths, Range(1910, 2840), *cells), *rows))
        if isinstance(block, Figure) and block.id == "fan-bfa" and block.table is not None:
            (month, _), *rest = block.table.rows
            return replace(block, table=replace(block.table, rows=((month, Number(987)), *rest)))
        return block

    return replace(brief, sections=tuple(Section(s.name, tuple(map(other, s.blocks))) for s in brief.sections))


@pytest.mark.parametrize("name", FORMATS)
def test_a_number_that_one_format_has_otherwise_is_found(specimen: ModuleType, invented: Brief, name: str) -> None:
    page = lay(invented, "fr")
    found = read_back(planted(invented), page, specimen.still(invented), name)
    assert differences(page, name, found) == (["niger"] if name == "txt" else ["by-country", "fan-bfa-table", "niger"])


def test_a_number_that_a_reader_of_text_takes_for_another_is_found(invented: Brief) -> None:
    page = lay(invented, "fr")
    text = mail.render(invented, "fr")
    assert "6\u202f900" in text
    assert differences(page, "txt", in_mail(text, page)) == []
    assert differences(page, "txt", in_mail(text.replace("6\u202f900", "6 900"), page)) == ["deaths-rose"]
    assert differences(page, "txt", in_mail(text.replace("passés", "allés"), page)) == ["deaths-rose"]
