"""What a PDF says: the text of each of its pages, read by the engine of a browser, which takes a moment a page."""

from pathlib import Path

from pypdf import PdfReader
from pypdfium2 import PdfDocument


def sheets(pdf: bytes | Path | PdfReader) -> list[str]:
    """Return the text of every page, lines parted by a line feed."""
    source = pdf.stream.getvalue() if isinstance(pdf, PdfReader) else pdf  # type: ignore[attr-defined]
    with PdfDocument(source) as document:
        # The engine writes U+0002 for a hyphen at the end of a line, and keeps the places where a long word may break.
        texts = (page.get_textpage().get_text_bounded() for page in document)
        return [text.replace("\r\n", "\n").replace("\x02", "-").replace("\u200b", "") for text in texts]
