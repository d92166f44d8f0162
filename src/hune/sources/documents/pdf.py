"""PDF: the text of its pages, lines joined; what is printed at the head or foot of every page is read once."""

import io
import logging
import re
from collections import Counter
from typing import Any

from hune.errors import HuneError, Notice
from hune.sources.documents import lines
from hune.sources.documents.document import Opened

PAGES = 200
"""Pages that are read of a document."""

_ENOUGH = 20
"""Letters and digits of a page below which it has no text to speak of."""

_EDGE = 2
"""Lines at the head and at the foot of a page in which it may repeat what others have there."""

_MADE_BY = re.compile(r"^(?:microsoft word|untitled|document\d*)\b|\.(?:docx?|pdf|indd|odt|rtf)$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:;…»”\"’)]\s*$")
_NUMBERING = re.compile(r"(?:page|p\.)?[\s\d/|–—-]*(?:of|sur|de)?[\s\d/|–—-]*", re.IGNORECASE)
_SLACK = 0.85
"""Letters of print differ in width, so that a full line may have fewer of them than the widest."""


def read(body: bytes, file: str, _declared: str | None = None) -> Opened:
    """Read a PDF, its first 200 pages; the day it was made is not the day it was published, and not taken for it.

    Raises HN157 for pages that are pictures only, HN158 for a damaged or locked file. Flags HN177 where there are more
    pages than are read, HN178 where some have no text.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise HuneError("HN159", file=file)
        count = len(reader.pages)
    except HuneError:
        raise
    except Exception as error:
        # Damage shows as whatever the parser trips over.
        raise HuneError("HN158", file=file, reason=_reason(error)) from error
    pages = [_page(reader, at) for at in range(min(count, PAGES))]
    blank = [at + 1 for at, page in enumerate(pages) if sum(map(str.isalnum, page)) < _ENOUGH]
    if len(blank) == len(pages):
        # A document of a few words is a document; one of pictures is a scan.
        if any(_has_picture(reader, at) for at in range(min(len(pages), 5))) or not any(map(str.strip, pages)):
            raise HuneError("HN157", file=file, pages=count)
        blank = []
    flags = []
    if count > PAGES:
        flags.append(Notice("HN177", {"file": file, "read": PAGES, "pages": count}))
    if blank:
        flags.append(Notice("HN178", {"file": file, "pages": _few(blank)}))
    heads, kept, feet = _without_edges(pages)
    text = _across([lines.joined(page, _SLACK) for page in kept])
    text = "\n\n".join([*heads, *filter(None, [text]), *feet])
    return Opened(blocks=((None, text),), title=_title(reader), flags=tuple(flags))


def _page(reader: Any, at: int) -> str:
    """Return the text of a page; nothing of one that cannot be read, which is said as one without text."""
    try:
        return str(reader.pages[at].extract_text())
    except Exception:
        return ""


def _has_picture(reader: Any, at: int) -> bool:
    try:
        found = reader.pages[at]["/Resources"].get_object().get("/XObject")
        return found is not None and any(
            one.get_object().get("/Subtype") == "/Image" for one in found.get_object().values()
        )
    except Exception:
        return False


def _title(reader: Any) -> str | None:
    """Return the title that the file states, unless it is the name of the file it was made from."""
    try:
        title = str(reader.metadata.title or "").strip()
    except Exception:
        return None
    return title if title and not _MADE_BY.search(title) else None


def _without_edges(pages: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Return what most pages have at their head, numbers aside, once each; the pages without it; and so their foot.

    What stands on every page may be all that a page says, so that nothing but its number is taken away for good.
    """
    split = [[line.strip() for line in page.split("\n")] for page in pages]
    split = [_trimmed(page) for page in split]
    seen = Counter(form for page in split for form in {*map(_form, _edges(page))})
    often = {form for form, count in seen.items() if count >= max(3, 0.6 * len(pages))}
    heads: dict[str, str] = {}
    feet: dict[str, str] = {}
    kept: list[str] = []
    for page in split:
        first, last = 0, len(page)
        while first < min(_EDGE, last) and _form(page[first]) in often:
            heads.setdefault(_form(page[first]), page[first])
            first += 1
        while last > first and last > len(page) - _EDGE and _form(page[last - 1]) in often:
            last -= 1
            feet.setdefault(_form(page[last]), page[last])
        kept.append("\n".join(page[first:last]))
    said = [one for form, one in heads.items() if not _NUMBERING.fullmatch(form)]
    return said, kept, [one for form, one in feet.items() if form not in heads and not _NUMBERING.fullmatch(form)]


def _trimmed(page: list[str]) -> list[str]:
    there = [at for at, line in enumerate(page) if line]
    return page[there[0] : there[-1] + 1] if there else []


def _edges(page: list[str]) -> list[str]:
    """Return the lines at the head and foot of a page; a sentence is never one of every page."""
    return [line for line in (*page[:_EDGE], *page[-_EDGE:]) if not _ENDS.search(line)]


def _form(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _across(pages: list[str]) -> str:
    """Set pages one after the other; a sentence that goes on over the page goes on."""
    text = ""
    for page in filter(str.strip, pages):
        start = page.lstrip()
        goes_on = bool(text) and not _ENDS.search(text) and start[:1].islower()
        text += f" {start}" if goes_on else f"\n\n{start}" if text else start
    return text


def _few(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:10])) + (", …" if len(pages) > 10 else "")


def _reason(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:120]
