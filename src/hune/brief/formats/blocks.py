"""The blocks of a page as HTML: statements, notes, tables and figures, each with its marks of evidence."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from hune.brief.formats.drawings import inline
from hune.brief.formats.markup import Markup, join, soft, tag, verbatim
from hune.brief.page import Cell, Drawing, Lines, Mark, Page, Part, Passage, Piece, Remark, Sheet

NARROW = 3
"""A table with so few columns does not stretch over the page: its figures would stand far from their row's name."""

_RANGE = re.compile(r"(\d[\d.,\u202f]*–\d[\d.,\u202f]*(?:\u202f%)?)")


def section(part: Part, page: Page, shapes: Mapping[str, str]) -> Markup:
    """Return a part of the page under its heading; `shapes` are the figures' drawings by id."""
    return tag(
        "section",
        tag("h2", part.heading, id=f"{part.name}-heading"),
        *(_block(block, page, shapes) for block in part.blocks),
        _pointers(part, page),
        id=part.name,
        class_="part",
        aria_labelledby=f"{part.name}-heading",
    )


def _pointers(part: Part, page: Page) -> Markup | None:
    """Point to what of a part stands in the annex of details."""
    if not part.see:
        return None
    links = [join(tag("a", one.label, href=f"#b-{one.id}"), f" {one.caption}") for one in part.see]
    return tag("p", page.labels["see"], " ", *_parted(links, "; "), class_="below see")


def _block(block: Passage | Sheet | Drawing | Remark, page: Page, shapes: Mapping[str, str]) -> Markup:
    if isinstance(block, Passage):
        return _passage(block, page)
    if isinstance(block, Sheet):
        return _sheet(block)
    if isinstance(block, Remark):
        return _remark(block)
    return _drawing(block, page, shapes)


def _passage(passage: Passage, page: Page) -> Markup:
    badge = passage.badge or (page.labels["caution"] if passage.tone == "caution" else None)
    kind = passage.kind or ("caution" if passage.tone == "caution" else "note")
    return tag(
        "div",
        tag("p", badge, class_="badge") if badge else None,
        tag(
            "div",
            tag("p", *_sentence(passage), _marks(passage.marks)),
            tag("p", passage.confidence, class_="confidence") if passage.confidence else None,
        ),
        id=f"b-{passage.id}",
        class_=f"passage {kind}",
    )


def _remark(remark: Remark) -> Markup:
    runs = groupby(remark.paragraphs, key=lambda lines: lines.bullet)
    return tag(
        "div",
        tag("p", remark.badge, class_="badge"),
        tag(
            "div",
            *(_lines(tuple(lines), bulleted) for bulleted, lines in runs),
            tag("p", remark.missing, class_="missing") if remark.missing else None,
            tag("p", remark.byline, class_="byline"),
        ),
        id=f"b-{remark.id}",
        class_=f"passage {remark.kind}",
    )


def _lines(paragraphs: tuple[Lines, ...], bulleted: bool) -> Markup:
    written = (
        tag("li" if bulleted else "p", *(p for piece in one.pieces for p in _piece(piece))) for one in paragraphs
    )
    return tag("ul", *written) if bulleted else join(*written)


def _piece(piece: Piece) -> list[Markup | str | None]:
    words = [tag("strong", *_unbroken(piece.text))] if piece.strong else _unbroken(piece.text)
    return [*words, _marks((piece.mark,)) if piece.mark else None]


def _sentence(passage: Passage) -> list[str]:
    """Set the words of the likelihood in bold and keep ranges on one line."""
    before, strong, after = passage.text.partition(passage.strong) if passage.strong else (passage.text, "", "")
    return [*_unbroken(before), *([tag("strong", *_unbroken(strong))] if strong else []), *_unbroken(after)]


def _unbroken(text: str) -> list[str]:
    pieces = _RANGE.split(text)
    return [tag("span", p, class_="range") if number % 2 else p for number, p in enumerate(pieces)]


def _marks(references: Iterable[Mark]) -> Markup | None:
    """Return links to pieces of evidence, None where there are none."""
    links = [tag("a", mark.text, class_="mark", href=f"#E{mark.first}", data_last=mark.last) for mark in references]
    # The space before the marks must not let the first of them fall alone on a new line.
    return join("\u00a0", tag("span", *_parted(links, " "), class_="marks")) if links else None


def _parted(items: list[Markup], separator: str) -> list[str]:
    return [part for item in items for part in (separator, item)][1:]


def _sheet(sheet: Sheet) -> Markup:
    head = tag(
        "tr",
        *(tag("th", *soft(h.text), scope="col", class_="figures" if h.figures else None) for h in sheet.headings),
    )
    caption = tag(
        "caption",
        tag(
            "span",
            join(tag("span", sheet.label, class_="label"), " ") if sheet.label else None,
            sheet.caption,
            _marks(sheet.marks),
            class_="said",
        ),
        id=f"b-{sheet.id}-caption",
    )
    table = tag("table", caption, tag("thead", head), tag("tbody", *(_row(row, sheet) for row in sheet.rows)))
    return tag(
        "div",
        # Focusable, so that a table wider than the screen can be scrolled from the keyboard.
        tag("div", table, class_="scroll", role="region", tabindex=0, aria_labelledby=f"b-{sheet.id}-caption"),
        *(tag("p", note, class_="below") for note in sheet.notes),
        id=f"b-{sheet.id}",
        class_="sheet narrow" if len(sheet.headings) <= NARROW else "sheet",
    )


def _row(row: tuple[Cell, ...], sheet: Sheet) -> Markup:
    cells = []
    for number, (cell, heading) in enumerate(zip(row, sheet.headings, strict=True)):
        set_right = "figures" if heading.figures and number else None
        spoken = tag("span", f" {cell.reason}", class_="spoken") if cell.reason else None
        if number == 0:
            cells.append(tag("th", *soft(cell.text), spoken, scope="row", class_="again" if cell.again else None))
        else:
            # The text beside it says what the sign shows.
            sign = tag("span", f"{cell.sign}\u00a0", class_="sign", aria_hidden=True) if cell.sign else None
            cells.append(tag("td", sign, *soft(cell.text), spoken, class_=set_right, title=cell.reason))
    return tag("tr", *cells)


def _drawing(drawing: Drawing, page: Page, shapes: Mapping[str, str]) -> Markup:
    still = verbatim(inline(shapes[drawing.id], f"{drawing.id}-", drawing.alt))
    return tag(
        "figure",
        tag(
            "figcaption",
            tag("span", drawing.label, class_="label"),
            " ",
            drawing.caption,
            _marks(drawing.marks),
            id=f"b-{drawing.id}-caption",
        ),
        # Focusable, as a table is: on a narrow screen the drawing moves in its box and not the page.
        tag(
            "div",
            tag("div", still, class_="still"),
            tag("div", class_="live", data_spec=f"spec-{drawing.id}", data_alt=drawing.alt, hidden=True),
            class_="shape",
            role="group",
            tabindex=0,
            aria_labelledby=f"b-{drawing.id}-caption",
        ),
        *(tag("p", note, class_="below") for note in drawing.notes),
        tag("details", tag("summary", page.labels["as-table"]), _sheet(drawing.sheet)) if drawing.sheet else None,
        id=f"b-{drawing.id}",
    )
