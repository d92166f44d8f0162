"""The elements of a Word document: paragraphs, runs, links, bookmarks, fields.

Text is put into elements and never read as markup. A style is named as Word names it in English ("heading 1",
"Hune Note"), whatever its id in the document at hand.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Node = BaseOxmlElement

TEXT_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_DIRECTIONS = re.compile(f"([{_RIGHT_TO_LEFT}](?:[^\\w]*[{_RIGHT_TO_LEFT}])*)")


def w(name: str, /, *children: Node | None, **attributes: str | int) -> Node:
    """Make an element of WordprocessingML; a trailing underscore in an attribute's name is dropped.

    >>> w("jc", val="right").xml.split("xmlns")[0], w("p", w("r"), None).xml.count("<w:r/>")
    ('<w:jc ', 1)
    """
    element = cast(Node, OxmlElement(f"w:{name}"))
    for key, value in attributes.items():
        element.set(qn(f"w:{key.rstrip('_')}"), str(value))
    element.extend([child for child in children if child is not None])
    return element


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes paragraphs and runs in the styles of a document; `styles` are their ids by name in small letters."""

    styles: Mapping[str, str]
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def number(self) -> int:
        """Return the next number for a bookmark or a picture, which no two may share."""
        return next(self._ids)

    def style(self, name: str) -> str:
        """Return the id of a style."""
        return self.styles[name.lower()]

    def paragraph(self, style: str, *content: Node | Sequence[Node] | None, **direct: Node | None) -> Node:
        """Make a paragraph of runs and links; `direct` are properties beyond its style, in the schema's order."""
        properties = w("pPr", w("pStyle", val=self.style(style)), *direct.values())
        paragraph = w("p", properties)
        for piece in content:
            paragraph.extend(piece if isinstance(piece, list | tuple) else [] if piece is None else [piece])
        return paragraph

    def run(self, text: str, style: str | None = None, *more: Node) -> list[Node]:
        """Make runs of a text, a run for each stretch that is written from right to left."""
        return [
            self._run(piece, style, *more, *([w("rtl")] if number % 2 else []))
            for number, piece in enumerate(_DIRECTIONS.split(text))
            if piece
        ]

    def _run(self, text: str, style: str | None, *more: Node) -> Node:
        words = w("t")
        words.text = text
        words.set(TEXT_SPACE, "preserve")
        return w("r", self._look(style, more), words)

    def _look(self, style: str | None, more: Sequence[Node]) -> Node | None:
        if style is None and not more:
            return None
        return w("rPr", w("rStyle", val=self.style(style)) if style else None, *more)

    def tab(self) -> Node:
        """Make a run that goes to the next tab stop."""
        return w("r", w("tab"))

    def link(self, anchor: str, text: str, style: str) -> Node:
        """Make a link to a bookmark of the same document."""
        return w("hyperlink", *self.run(text, style), anchor=anchor, history=1)

    def bookmark(self, name: str, content: Sequence[Node]) -> list[Node]:
        """Put a bookmark around runs."""
        number = self.number()
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]

    def field(self, instruction: str, result: str, style: str | None = None) -> list[Node]:
        """Make a field with the result it has now, so that it reads right before anything updates it."""
        code = w("instrText")
        code.text = f" {instruction} "
        code.set(TEXT_SPACE, "preserve")

        def part(content: Node) -> Node:
            return w("r", self._look(style, ()), content)

        return [
            part(w("fldChar", fldCharType="begin")),
            part(code),
            part(w("fldChar", fldCharType="separate")),
            *self.run(result, style),
            part(w("fldChar", fldCharType="end")),
        ]
