"""The blocks of a page as paragraphs and tables of Word: statements, an analyst's words, tables, figures."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from docx.oxml.ns import qn

from hune.brief.formats.docx_parts.elements import Node, Pen, w
from hune.brief.formats.docx_parts.fit import Fit, Text, fit
from hune.brief.formats.docx_parts.pictures import TWIP, Picture, drawing, inline
from hune.brief.page import Cell, Drawing, Lines, Mark, Page, Part, Passage, Piece, Remark, Sheet

LONG = 20
"""Rows up to which a table is kept on one page; one that is longer would push the text of the brief apart."""

TALL = 1500
"""Letters in a row's cells above which the row may be cut at the end of a page, which it could be taller than."""

NARROW = 3
"""A table with so few columns does not stretch over the page: its figures would stand far from their row's name."""


class Row(NamedTuple):
    """A row; `joins` says whether it, and the next one, repeat the first cell of the row above."""

    cells: tuple[Cell, ...]
    head: bool = False
    tied: bool = False
    joins: tuple[bool, bool] = (False, False)


_NUMBERED = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks with a pen; `room` is the width of the text and `high` what a picture may
    take of its height, in twentieths of a point.

    `shapes` are the figures' drawings by id, `place` takes a picture into the document and returns its relationship.
    Tables of figures that are too long to stand beneath them are put into `later`.
    """

    pen: Pen
    page: Page
    room: int
    high: int
    shapes: Mapping[str, str]
    place: Callable[[bytes], str]
    later: list[tuple[str, Drawing]]

    def part(self, part: Part) -> list[Node]:
        """Set a part of the page under its heading."""
        heading = self.pen.paragraph("heading 1", self.pen.run(part.heading))
        nodes = [heading, *(node for block in part.blocks for node in self.block(block))]
        return aired([*nodes, *self.pointers(part)])

    def pointers(self, part: Part) -> list[Node]:
        """Point to what of a part stands in the annex of details, a line for each."""
        label, pen, names = self.page.labels["see"], self.pen, anchors(self.page)
        return [
            pen.paragraph(
                "Hune Below",
                pen.run(f"{label} "),
                pen.link(names[one.id], one.label, "Hyperlink"),
                pen.run(f" {one.caption}"),
            )
            for one in part.see
        ]

    def block(self, block: Passage | Sheet | Drawing | Remark) -> list[Node]:
        """Set a block of any kind."""
        if isinstance(block, Passage):
            return self.passage(block)
        if isinstance(block, Remark):
            return self.remark(block)
        if isinstance(block, Sheet):
            return self.sheet(block)
        return self.drawing(block)

    def passage(self, passage: Passage) -> list[Node]:
        """Set a statement after its badge, or a note; its confidence is a paragraph of its own."""
        pen = self.pen
        before, strong, after = passage.text.partition(passage.strong) if passage.strong else (passage.text, "", "")
        words = [*pen.run(before), *pen.run(strong, "Strong"), *pen.run(after), *self.marks(passage.marks)]
        badge = passage.badge or (self.page.labels["caution"] if passage.tone == "caution" else None)
        tie = _tie(passage.confidence is not None)
        if badge is None:
            return [pen.paragraph("Hune Note", words, tie=tie), *self.confidence(passage)]
        style = f"Hune Badge {(passage.kind or 'caution').capitalize()}"
        paragraph = pen.paragraph("Hune Statement", pen.run(badge, style), pen.tab(), words, tie=tie)
        return [paragraph, *self.confidence(passage)]

    def confidence(self, passage: Passage) -> list[Node]:
        """Set how sure we are, if the passage says so."""
        return [self.pen.paragraph("Hune Confidence", self.pen.run(passage.confidence))] if passage.confidence else []

    def remark(self, remark: Remark) -> list[Node]:
        """Set an analyst's words beside their badge, a decision under it in a frame, and who answers for them."""
        badge = self.pen.run(remark.badge, "Hune Badge Assessed")
        if remark.kind == "decision":
            return self.decision(remark, badge)
        first, *others = remark.paragraphs or (Lines((Piece(remark.missing or ""),)),)
        if first.bullet:
            head = self.pen.paragraph("Hune Statement", badge, tie=_tie(True))
            others = [first, *others]
        else:
            head = self.pen.paragraph("Hune Statement", badge, self.pen.tab(), self.pieces(first), tie=_tie(True))
        byline = self.pen.paragraph("Hune Byline", self.pen.run(remark.byline))
        return [head, *(self.lines(line, "Hune Note") for line in others), byline]

    def decision(self, remark: Remark, badge: list[Node]) -> list[Node]:
        """Set a decision in the frame that paragraphs of its style share."""
        pen = self.pen
        head = pen.paragraph("Hune Decision", badge, tie=_tie(True), spacing=w("spacing", before=160))
        missing = [pen.paragraph("Hune Decision", pen.run(remark.missing), tie=_tie(True))] if remark.missing else []
        byline = pen.paragraph("Hune Decision", pen.run(remark.byline, "Hune Label"), spacing=w("spacing", after=200))
        return [head, *(self.lines(line, "Hune Decision") for line in remark.paragraphs), *missing, byline]

    def lines(self, lines: Lines, style: str) -> Node:
        """Set a paragraph of an analyst, or an item of a list, whose sign hangs before the text's own margin."""
        if lines.bullet:
            return self.pen.paragraph(
                "List Bullet", self.pieces(lines), tie=_tie(True), indent=w("ind", left=1758, hanging=284)
            )
        return self.pen.paragraph(style, self.pieces(lines), tie=_tie(True))

    def pieces(self, lines: Lines) -> list[Node]:
        """Set the stretches of a paragraph, each with the mark of its evidence."""
        set_pieces: list[Node] = []
        for piece in lines.pieces:
            set_pieces += self.pen.run(piece.text, "Strong" if piece.strong else None)
            set_pieces += self.marks((piece.mark,)) if piece.mark else []
        return set_pieces

    def marks(self, marks: Sequence[Mark]) -> list[Node]:
        """Set links to pieces of evidence; the first two stay with the word before them."""
        nodes: list[Node] = []
        for number, mark in enumerate(marks):
            nodes += [
                *self.pen.run(" " if number > 1 else "\u00a0"),
                self.pen.link(f"E{mark.first}", mark.text, "Hune Mark"),
            ]
        return nodes

    def caption(self, block: Sheet | Drawing) -> Node:
        """Set a caption, its number as the field by which Word counts figures and tables."""
        pen, anchor = self.pen, anchors(self.page).get(block.id)
        words = [node for piece in (*self.numbered(block.label), pen.run(block.caption)) for node in piece]
        named = pen.bookmark(anchor, words) if anchor else words
        return pen.paragraph("caption", named, self.marks(block.marks), tie=_tie(True))

    def numbered(self, label: str | None) -> list[list[Node]]:
        """Set the label of a caption: "Figure 2" is a word and a counted number."""
        if label is None:
            return []
        counted = _NUMBERED.fullmatch(label)
        if counted is None:
            return [self.pen.run(f"{label} ", "Hune Label")]
        word, number = counted.groups()
        return [
            self.pen.run(word, "Hune Label"),
            self.pen.field(f"SEQ {word.strip()} \\* ARABIC", number, "Hune Label"),
            self.pen.run(" ", "Hune Label"),
        ]

    def drawing(self, figure: Drawing) -> list[Node]:
        """Set a figure: caption, picture, notes, and its table, at once or, if it is long, behind the text."""
        picture = drawing(self.shapes[figure.id], (self.room * TWIP, self.high * TWIP))
        below = [self.pen.run(note) for note in figure.notes]
        sheet = figure.sheet
        if sheet is not None and len(sheet.rows) > LONG:
            self.later.append((f"T{len(self.later) + 1}", figure))
            link = self.pen.link(self.later[-1][0], self.page.labels["as-table"], "Hyperlink")
            below = [*below[:-1], [*below[-1], *self.pen.run(" "), link]] if below else [[link]]
            sheet = None
        nodes = [self.caption(figure)]
        nodes.append(self.picture(picture, figure.label, figure.alt, tied=bool(below)))
        nodes += [self.pen.paragraph("Hune Below", words) for words in below]
        return nodes + (self.sheet(sheet) if sheet is not None else [])

    def picture(self, picture: Picture, name: str, alt: str, *, tied: bool) -> Node:
        """Set a picture with what it shows in words."""
        shown = inline(picture, self.place(picture.data), self.pen.number(), name, alt)
        return self.pen.paragraph("Hune Figure", shown, tie=_tie(tied))

    def sheet(self, sheet: Sheet) -> list[Node]:
        """Set a table between its caption and its notes."""
        below = (self.pen.paragraph("Hune Below", self.pen.run(note)) for note in sheet.notes)
        return [self.caption(sheet), self.table(sheet), *below]

    def table(self, sheet: Sheet, *, tied: bool = False) -> Node:
        """Set the table itself, in widths that keep it on the page; `tied` keeps it with what follows, too."""
        headings = [heading.text for heading in sheet.headings]
        columns = [
            [Text(row[n].seen, heading.figures and n > 0) for row in sheet.rows]
            for n, heading in enumerate(sheet.headings)
        ]
        look = fit(headings, columns, self.room, 1.0 if len(headings) > NARROW else 0.6)
        properties = w(
            "tblPr",
            w("tblStyle", val=self.pen.style("Hune Table")),
            w("tblW", w=sum(look.widths), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
            w("tblCaption", val=" ".join(filter(None, (sheet.label, sheet.caption)))),
            w("tblDescription", val=" · ".join(headings)),
        )
        ties = ([len(sheet.rows) <= LONG] * (len(sheet.rows) - 1) + [tied])[: len(sheet.rows)]
        starts = [row[0].again for row in sheet.rows] + [False]
        head = self.row(Row(tuple(map(Cell, headings)), head=True, tied=True), sheet, look)
        rows = (
            self.row(Row(cells, tied=tie, joins=joins), sheet, look)
            for cells, tie, joins in zip(sheet.rows, ties, pairwise(starts), strict=True)
        )
        return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in look.widths)), head, *rows)

    def row(self, row: Row, sheet: Sheet, look: Fit) -> Node:
        """Set a row of a table."""
        cells = []
        for number, (cell, heading, width) in enumerate(zip(row.cells, sheet.headings, look.widths, strict=True)):
            right = w("jc", val="right") if heading.figures and number else None
            words = self.pen.run(cell.seen, "Hune Label" if cell.again else None)
            paragraph = self.pen.paragraph(look.style, words, tie=_tie(row.tied), align=right)
            cells.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa"), _edges(row.joins)), paragraph))
        short = sum(len(cell.seen) for cell in row.cells) < TALL
        properties = w("trPr", w("cantSplit") if short else None, w("tblHeader") if row.head else None)
        return w("tr", properties if len(properties) else None, *cells)


def aired(nodes: list[Node]) -> list[Node]:
    """Set what follows a table a little apart from it, since a table has no space of its own below."""
    for table, after in pairwise(nodes):
        if table.tag == qn("w:tbl") and after.tag == qn("w:p"):
            properties = after[0]
            kept = sum(child.tag in (qn("w:pStyle"), qn("w:keepNext")) for child in properties)
            properties.insert(kept, w("spacing", before=200))
    return nodes


def anchors(page: Page) -> dict[str, str]:
    """Name the bookmarks of the figures and tables that parts point to, by id."""
    pointed = (one.id for part in page.parts for one in part.see)
    return {name: f"D{number}" for number, name in enumerate(pointed, start=1)}


def _tie(tied: bool) -> Node | None:
    """Keep a paragraph on the page of the next one."""
    return w("keepNext") if tied else None


def _edges(group: tuple[bool, bool]) -> Node | None:
    """Leave out the lines inside a group of rows that share their first cell."""
    sides = [side for side, inside in zip(("top", "bottom"), group, strict=True) if inside]
    return w("tcBorders", *(w(side, val="nil") for side in sides)) if sides else None
