"""A brief as a Word document, to be edited and signed: real styles, headings, captions, links and tables.

It sets the same `Page` as the other formats. An organisation's own template, where there is one, gives the styles,
the letterhead and the margins. Nothing in the file tells the machine or the hour it was made on, hence the same brief
gives the same bytes.
"""

import io
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from itertools import pairwise
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml.ns import qn

from hune.brief.formats.colours import colours
from hune.brief.formats.docx_parts.blocks import Setter, aired
from hune.brief.formats.docx_parts.elements import Node, Pen, w
from hune.brief.formats.docx_parts.frame import Frame, stops
from hune.brief.formats.docx_parts.letterhead import letterhead, style_ids
from hune.brief.formats.docx_parts.paper import LOCALES, PACKAGE, bound, plain, repacked
from hune.brief.formats.drawings import drawn
from hune.brief.lay import lay
from hune.brief.model import DETAILS, Brief
from hune.brief.page import Cell, Credit, Entry, Fact, Heading, Page, Sheet

_BEFORE_COLUMNS = ("pgSz", "pgMar", "paperSrc", "pgBorders")

LEAST = 4000
"""The narrowest text, in twentieths of a point, that columns and pictures are still fitted to."""


def render(
    brief: Brief, lang: str, *, drawings: Mapping[str, str] | None = None, template: bytes | None = None
) -> bytes:
    """Set the brief in `lang` as a Word document.

    `drawings` are the figures' SVG by id, from `hune.brief.formats.drawings.drawn`, when they have been drawn before;
    `template` is an organisation's own document (.docx or .dotx), whose text is left out. Raises the errors of
    `hune.brief.lay.lay`, HN634 for a figure without a drawing in this language, and those of
    `hune.brief.formats.docx_parts.letterhead.letterhead` for the template.
    """
    page = lay(brief, lang)
    shapes = drawn(brief, lang) if drawings is None else drawings
    shades = colours(brief)
    paper = plain(lang, shades) if template is None else letterhead(template, lang, shades)
    document = Document(io.BytesIO(bound(paper, lang, about(page, brief.issued))))
    body: Any = document.element.body
    pen = Pen(style_ids(document.styles.element))
    room, high = _room(body.sectPr)

    def place(picture: bytes) -> str:
        return document.part.get_or_add_image(io.BytesIO(picture))[0]

    setter = Setter(pen, page, room, high, shapes, place, [])
    Frame(pen, page, shades, room, stops(document.styles.element)).around(document, brief.identity.logo)
    text = (*_head(page, pen), *_parts(page, setter), *_evidence(page, setter, body.sectPr), *_foot(page, pen))
    body.sectPr.addprevious(text[0])
    for node, after in pairwise(text):
        node.addnext(after)
    _continue(body.sectPr, 1)
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def about(page: Page, issued: date) -> bytes:
    """Return the properties of the file: title, author, language and date are those of the brief."""
    day = f"{issued.isoformat()}T00:00:00Z"
    who = escape(page.organisation or "")
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(page.full_title)}</dc:title><dc:creator>{who}</dc:creator>"
        f"<cp:lastModifiedBy>{who}</cp:lastModifiedBy><dc:language>{LOCALES[page.lang]}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    ).encode()


def _room(section: Any) -> tuple[int, int]:
    """Return how wide and high the text of a page may be, in twentieths of a point."""

    def inches(length: Any) -> int:
        return 0 if length is None else int(length.twips)

    width = inches(section.page_width) - inches(section.left_margin) - inches(section.right_margin)
    height = inches(section.page_height) - abs(inches(section.top_margin)) - abs(inches(section.bottom_margin))
    return max(LEAST, width - inches(section.gutter)), max(LEAST, height - 2400)


def _head(page: Page, pen: Pen) -> list[Node]:
    """Set the title, the facts of the brief, who signed it, and what to know before reading."""
    return [
        pen.paragraph("Title", pen.run(page.title)),
        pen.paragraph("Subtitle", pen.run(page.genre)),
        *(_fact(fact, pen) for fact in page.facts),
        *(pen.paragraph("Hune Signature", pen.run(signature)) for signature in page.signatures),
        *(
            pen.paragraph(
                "Hune Notice",
                pen.run(notice),
                spacing=w("spacing", **({} if n else {"before": 200}), **({} if n < last else {"after": 200})),
            )
            for last in [len(page.notices) - 1]
            for n, notice in enumerate(page.notices)
        ),
    ]


def _fact(fact: Fact, pen: Pen) -> Node:
    return pen.paragraph("Hune Fact", pen.run(fact.label, "Hune Label"), pen.tab(), pen.run(fact.text))


def _parts(page: Page, setter: Setter) -> list[Node]:
    body = [setter.part(part) for part in page.parts if part.name != DETAILS]
    details = [setter.part(part) for part in page.parts if part.name == DETAILS]
    credits = [_credit(credit, setter.pen) for credit in page.credits]
    nodes = [node for part in (*body[:1], _key(page, setter), *body[1:], *credits, *details) for node in part]
    return nodes + _later(page, setter)


def _key(page: Page, setter: Setter) -> list[Node]:
    """Set the likelihood key: spans of probability, and beneath each the words for it."""
    spans = tuple(Heading(band.span, figures=False) for band in page.bands)
    phrases = tuple(Cell(band.phrase) for band in page.bands)
    key = page.labels["key"]
    table = setter.table(Sheet("key", None, key, spans, (phrases,), (), ()), tied=True)
    pen = setter.pen
    heading = pen.paragraph("heading 2", pen.run(key))
    return aired([heading, table, pen.paragraph("Hune Below", pen.run(page.labels["key-note"]))])


def _credit(credit: Credit, pen: Pen) -> list[Node]:
    return [pen.paragraph("heading 2", pen.run(credit.name)), *(_fact(fact, pen) for fact in credit.facts)]


def _later(page: Page, setter: Setter) -> list[Node]:
    """Set the tables of figures that are too long to stand in the text."""
    if not setter.later:
        return []
    pen = setter.pen
    nodes = [pen.paragraph("heading 1", pen.run(page.labels["annex-figures"]))]
    for anchor, figure in setter.later:
        if figure.sheet is not None:
            name = pen.bookmark(anchor, [*pen.run(f"{figure.label} ", "Hune Label"), *pen.run(figure.sheet.caption)])
            nodes += [pen.paragraph("caption", name, tie=w("keepNext")), *setter.sheet(figure.sheet)[1:]]
    return aired(nodes)


def _evidence(page: Page, setter: Setter, section: Any) -> list[Node]:
    """Set the list of evidence, in two columns under its heading and what holds for all of it."""
    pen = setter.pen
    nodes = [
        pen.paragraph("heading 1", pen.run(page.labels["annex"])),
        pen.paragraph("Normal", pen.run(page.labels["evidence-note"])),
    ]
    if page.common:
        nodes.append(_inline(page.labels["evidence-common"], page.common, pen))
    nodes[-1][0].append(deepcopy(section))
    nodes += [node for entry in page.evidence for node in _entry(entry, pen)]
    if page.evidence:
        nodes[-1][0].append(_continue(deepcopy(section), 2))
    return nodes


def _continue(section: Any, columns: int) -> Any:
    """Let a section of so many columns begin where the one before ends, under its headers and page numbers."""
    for name in ("headerReference", "footerReference", "titlePg", "pgNumType", "type", "cols"):
        for child in section.findall(qn(f"w:{name}")):
            section.remove(child)
    place = sum(child.tag in {qn(f"w:{name}") for name in _BEFORE_COLUMNS} for child in section)
    section.insert(place, w("cols", num=columns, space=400))
    section.insert(0, w("type", val="continuous"))
    return section


def _entry(entry: Entry, pen: Pen) -> list[Node]:
    """Set a piece of evidence where its marks lead."""
    number = pen.bookmark(f"E{entry.number}", pen.run(f"E{entry.number}", "Strong"))
    value = pen.run(f"  {entry.value}", "Strong") if entry.value else []
    nodes = [pen.paragraph("Hune Entry", number, value, pen.run(f"  {entry.name}", "Hune Code"))]
    nodes.append(_inline(None, entry.facts, pen))
    if entry.caution:
        nodes.append(pen.paragraph("Hune Entry Facts", pen.run(entry.caution, "Hune Label")))
    return nodes


def _inline(label: str | None, facts: tuple[Fact, ...], pen: Pen) -> Node:
    """Set facts one after the other, as a paragraph."""
    runs = pen.run(label, "Hune Label") if label else []
    for fact in facts:
        runs += pen.run(" · ", "Hune Label") if runs else []
        runs += [*pen.run(f"{fact.label}\u00a0", "Hune Label"), *pen.run(fact.text)]
    return pen.paragraph("Hune Entry Facts", runs)


def _foot(page: Page, pen: Pen) -> list[Node]:
    """Set where corrections go and what the brief was made with."""
    reply = [page.reply] if page.reply else []
    return [pen.paragraph("Hune Colophon", pen.run(line)) for line in (*reply, *page.colophon)]
