"""What stands around the text of a document: headers and footers, with the protocol's label on every page.

A template's own header and footer are kept. Where it fills both, a line with the label is added to its footers, for
a page that does not say how far it may go can go anywhere.
"""

import io
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from hune.brief.formats.docx_parts.elements import Node, Pen, w
from hune.brief.formats.docx_parts.letterhead import style_ids
from hune.brief.formats.docx_parts.pictures import EMU, SCREEN, inline, mark
from hune.brief.model import Logo
from hune.brief.page import Page

LOGO = (240 * EMU // SCREEN, 64 * EMU // SCREEN)
"""The most that a logo takes, across and down."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Sets headers and footers; `room` is the width of the text in twentieths of a point.

    `stops` are the tab stops of the paper's own styles, which would stand in the way of ours.
    """

    pen: Pen
    page: Page
    colours: Mapping[str, str]
    room: int
    stops: tuple[str, ...]

    def around(self, document: Document, logo: Logo | None) -> None:
        """Put a header and a footer around each page, where the paper has none of its own."""
        section, main = document.element.body.sectPr, _main(document)
        kept = {kind: section.findall(qn(f"w:{kind}Reference")) for kind in ("header", "footer")}
        if not kept["header"]:
            part, link = main.add_header_part()
            _fill(part.element, self.header())
            _refer(section, "header", "default", link)
            self.first(document, section, logo, kept["footer"])
        marked = bool(kept["header"])
        if marked:
            for link in sorted({reference.get(qn("r:id")) for reference in kept["footer"]}):
                main.related_parts[link].element.append(self.label())
        bare = set(_places(section, document)) - {reference.get(qn("w:type")) for reference in kept["footer"]}
        if bare and (marked or not kept["footer"]):
            part, link = main.add_footer_part()
            _fill(part.element, self.footer(marked=marked))
            for place in sorted(bare):
                _refer(section, "footer", place, link)

    def first(self, document: Document, section: Any, logo: Logo | None, footers: list[Any]) -> None:
        """Put the organisation's mark at the head of the first page; a template's footer stays on it."""
        part, link = _main(document).add_header_part()
        picture = None
        if logo is not None:
            shown = mark(logo, LOGO)
            image, _ = part.get_or_add_image(io.BytesIO(shown.data))
            picture = inline(
                shown, image, self.pen.number(), self.page.organisation or "", self.page.organisation or ""
            )
        _fill(part.element, self.masthead(picture))
        _refer(section, "header", "first", link)
        if section.find(qn("w:titlePg")) is None:
            section.titlePg_val = True
            for reference in footers:
                if reference.get(qn("w:type")) == "default":
                    first = deepcopy(reference)
                    first.set(qn("w:type"), "first")
                    section.insert(0, first)

    def masthead(self, picture: Node | None) -> list[Node]:
        """Set the head of the first page: mark and name of the organisation, edition and state of the brief."""
        pen, page = self.pen, self.page
        name = pen.run(page.organisation or "", "Strong")
        draft = pen.run(page.mark, "Hune Draft") if page.mark else []
        if picture is None:
            return [self.line(name, self.right(draft))]
        return [self.line([picture], self.marking()), self.line(name, draft)]

    def header(self) -> list[Node]:
        """Set the head of the pages after the first: who says it, what it is, how far it may go."""
        pen, page = self.pen, self.page
        draft = pen.run(page.mark, "Hune Draft") if page.mark else []
        name = pen.run(page.organisation or "", "Strong")
        title = pen.run(f"{page.title} {page.genre} · {page.issued}")
        border = w("pBdr", w("bottom", val="single", sz=4, space=4, color="C8CED6"))
        if not name:
            return [self.line(title, self.right(draft), border)]
        return [self.line(name, self.marking()), self.line(title, draft, border)]

    def right(self, draft: list[Node]) -> list[Node]:
        """Set the state of the brief before its edition."""
        return [*draft, *(self.pen.run("  ") if draft else []), *self.marking()]

    def footer(self, *, marked: bool) -> list[Node]:
        """Set the foot of every page: its number and how far it may go; `marked` that it is a draft, too."""
        pen = self.pen
        draft = pen.run(self.page.mark, "Hune Draft") if marked and self.page.mark else []
        number = [*pen.field("PAGE", "1"), *pen.run(" / "), *pen.field("NUMPAGES", "1")]
        return [self.line(number, self.right(draft), style="footer")]

    def label(self) -> Node:
        """Set the line that is added to a template's footer."""
        draft = self.pen.run(self.page.mark, "Hune Draft") if self.page.mark else []
        return self.pen.paragraph("footer", self.right(draft), align=w("jc", val="right"))

    def line(self, left: list[Node], right: list[Node], border: Node | None = None, style: str = "header") -> Node:
        """Set words at the left and at the right margin."""
        tabs = w("tabs", *(w("tab", val="clear", pos=pos) for pos in self.stops), w("tab", val="right", pos=self.room))
        return self.pen.paragraph(style, left, self.pen.tab(), right, border=border, tabs=tabs)

    def marking(self) -> list[Node]:
        """Set the audience and the label of the Traffic Light Protocol in its own colours."""
        page = self.page
        look = (w("color", val=self.colours["tlp"].lstrip("#")), w("shd", val="clear", color="auto", fill="000000"))
        label = self.pen.run(f"\u00a0{page.tlp}\u00a0", "Hune TLP", *look)
        return [*self.pen.run(f"{page.audience} "), *label]


def stops(styles: Any) -> tuple[str, ...]:
    """Return the tab stops that the styles of headers and footers have of their own, from the left."""
    ids = {style_ids(styles)[name] for name in ("header", "footer")}
    found = {
        int(tab.get(qn("w:pos"), 0))
        for style in styles.iterfind(qn("w:style"))
        if style.get(qn("w:styleId")) in ids
        for tab in style.iter(qn("w:tab"))
    }
    return tuple(map(str, sorted(found)))


def _main(document: Document) -> Any:
    """Return the main part, whose methods for headers and footers carry no types."""
    return document.part


def _places(section: Any, document: Document) -> list[str]:
    even = document.settings.element.find(qn("w:evenAndOddHeaders")) is not None
    first = section.find(qn("w:titlePg")) is not None
    return ["default", *(["first"] if first else []), *(["even"] if even else [])]


def _fill(root: Any, lines: list[Node]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(lines)


def _refer(section: Any, kind: str, place: str, link: str) -> None:
    reference = w(f"{kind}Reference", type=place)
    reference.set(qn("r:id"), link)
    section.insert(0, reference)
