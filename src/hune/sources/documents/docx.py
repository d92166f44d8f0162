"""Word documents: paragraphs as their styles name them, footnotes after them; nothing in the file is run or fetched."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from hune.errors import HuneError
from hune.sources.documents.document import Kind, Opened

Blocks = tuple[tuple[Kind | None, str], ...]

MOST_UNPACKED, MOST_PARTS = 200_000_000, 2_000
"""Bytes and files that a document may unpack to."""

MOST_XML = 40_000_000
"""Bytes of a single part of its text."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_STYLES: tuple[tuple[str, Kind], ...] = (
    ("heading", "heading"),
    ("title", "title"),
    ("subtitle", "heading"),
    ("list", "list"),
    ("quote", "quotation"),
    ("intense quote", "quotation"),
)


def read(body: bytes, file: str, _declared: str | None = None) -> Opened:
    """Read a Word document, tables cell by cell; text that was struck out in revision is not read.

    Raises HN160 for a ZIP that is none, HN161 for one that unpacks to far more than a document, HN156 for parts that
    declare entities, HN158 for a damaged one.
    """
    check(body, file)
    import docx

    try:
        opened = docx.Document(io.BytesIO(body))
        pieces = tuple(_blocks(opened.element.body, opened))
        notes: Blocks = tuple(("paragraph", text) for text in _notes(body))
        said = opened.core_properties
    except Exception as error:
        # Each way of being damaged shows as an error of another library.
        raise HuneError("HN158", file=file, reason=(str(error) or type(error).__name__)[:120]) from error
    title = next((text for kind, text in pieces if kind == "title"), None)
    return Opened(blocks=(*pieces, *notes), title=title or said.title or None, language=said.language or None)


def check(body: bytes, file: str) -> None:
    """Look at the ZIP before anything is unpacked; raises as `read` does."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(body))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise HuneError("HN158", file=file, reason=str(error)[:120]) from error
    names = [entry.filename for entry in entries]
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_UNPACKED or len(entries) > MOST_PARTS:
        raise HuneError("HN161", file=file, size=unpacked // 1_000_000, parts=len(entries))
    if _MAIN not in names or "[Content_Types].xml" not in names:
        raise HuneError("HN160", file=file, found=", ".join(names[:5]) or "–")
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        if entry.file_size > MOST_XML:
            raise HuneError("HN161", file=file, size=entry.file_size // 1_000_000, parts=len(entries))
        try:
            start = archive.read(entry)[:100_000]
        except Exception as error:
            raise HuneError("HN158", file=file, reason=str(error)[:120]) from error
        if re.search(rb"<!(?:DOCTYPE|ENTITY)", start.replace(b"\x00", b"")):
            raise HuneError("HN156", file=file)


def _blocks(body: Any, opened: Any) -> Iterator[tuple[Kind | None, str]]:
    names = {style.style_id: str(style.name).lower() for style in opened.styles}
    for paragraph in body.iter(f"{_W}p"):
        text = _text(paragraph)
        if text.strip() and not _falls_back(paragraph):
            yield _kind(paragraph, names), text


def _kind(paragraph: Any, names: dict[str, str]) -> Kind:
    """Return what the style of a paragraph says it is; Word keeps the names of its own styles in English."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = names.get(style.get(f"{_W}val"), "") if style is not None else ""
    for begins, kind in _STYLES:
        if name.startswith(begins):
            return kind
    return "list" if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else "paragraph"


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph as it reads with all revisions taken; of what stands in a box in it, nothing."""
    pieces = []
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if _own(element, paragraph):
            name = element.tag.removeprefix(_W)
            pieces.append({"t": element.text or "", "tab": " ", "noBreakHyphen": "-"}.get(name, "\n"))
    return "".join(pieces)


def _own(element: Any, paragraph: Any) -> bool:
    """Tell whether an element is of this paragraph and not of one in a box within it, nor a stop of its tabs."""
    above = next(element.iterancestors(f"{_W}p", f"{_W}pPr", f"{_W}moveFrom"), None)
    return above is paragraph


def _falls_back(paragraph: Any) -> bool:
    """Tell the second copy of a drawing's text, which is there for programs that cannot show the first."""
    return next(paragraph.iterancestors(_FALLBACK), None) is not None


def _notes(body: bytes) -> Iterator[str]:
    from defusedxml.ElementTree import fromstring

    archive = zipfile.ZipFile(io.BytesIO(body))
    for name in _NOTES:
        if name in archive.namelist():
            for note in fromstring(archive.read(name)):
                # Word keeps the rule above the notes as notes of a type.
                if note.get(f"{_W}type") is None:
                    text = "".join(one.text or "" for one in note.iter(f"{_W}t")).strip()
                    if text:
                        yield text
