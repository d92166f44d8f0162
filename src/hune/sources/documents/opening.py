"""Which format a document is in: its content decides, whatever its name ends in."""

import json
import re

from hune.errors import HuneError
from hune.sources.opening import EMPTY_ZIP, GZIP, OLD_OFFICE, ZIP

MOST = 25_000_000
"""Bytes that a document may have unless more is allowed."""

_START = 4096
_SIGNS = (
    (GZIP, "gzip"),
    (OLD_OFFICE, "Word 97–2003 (.doc), Outlook (.msg)…"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"\x1aE\xdf\xa3", "Matroska"),
)
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(r"<(?:article|main|section|div|p|h[1-6]|table|ul)(?:\s[^<>]*)?>", re.IGNORECASE)
_HEADER = re.compile(r"(?:From \S+ .*|[!-9;-~]+:.*|[ \t]+\S.*)")
_OF_MAIL = ("from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "delivered-to")
_MARKDOWN = (
    re.compile(r"^#{1,6} +\S", re.MULTILINE),
    re.compile(r"(?<!!)\[[^\]\n]+\]\((?:https?:|/|#|\.)[^)\s]*\)"),
    re.compile(r"^\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),
)


def check_size(size: int, file: str, most: int = MOST) -> None:
    """Raise HN151 for more bytes than are read of a document."""
    if size > most:
        raise HuneError("HN151", file=file, size=-(-size // 1_000_000), most=most // 1_000_000)


def form(body: bytes, file: str) -> str:
    """Return the format of a document: pdf, docx, eml, html, feed, reliefweb, markdown or text.

    Raises HN150 for an empty one and HN152 for what is no document or one of a kind that is not read.

    >>> form(b"%PDF-1.7 ...", "a.txt"), form(b"Bamako said nothing.", "a.pdf"), form(b"# Mali", "a")
    ('pdf', 'text', 'markdown')
    """
    if not body.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise HuneError("HN150", file=file)
    if b"%PDF-" in body[:1024]:
        return "pdf"
    if body.startswith((ZIP, EMPTY_ZIP)):
        return "docx"
    for sign, name in _SIGNS:
        if body.startswith(sign):
            raise HuneError("HN152", file=file, found=name)
    if _is_binary(body[:_START]):
        raise HuneError("HN152", file=file, found="?")
    start = _readable(body)
    return _of_text(start, body, file)


def _is_binary(start: bytes) -> bool:
    """Tell bytes of no text: many that no encoding uses; those of UTF-16 and stray zeros are not among them."""
    if start.startswith(_TEXT_MARKS):
        return False
    strange = sum(byte < 32 and byte not in b"\x00\t\n\x0b\x0c\r\x1b" for byte in start)
    zeros = start.count(0)
    halves = max(start[::2].count(0), start[1::2].count(0))
    return strange > 0.05 * len(start) or (zeros > 0.1 * len(start) and halves < 0.9 * zeros)


def _readable(body: bytes) -> str:
    """Return the start of a text, as far as ASCII goes, which is enough to know its format."""
    start = body[:_START]
    if start.startswith(_TEXT_MARKS[1:]) or start.count(0) > 0.2 * len(start):
        start = start.replace(b"\x00", b"")
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe").decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _of_text(start: str, body: bytes, file: str) -> str:
    begins = start.lstrip()
    if begins.startswith("<"):
        if _FEED.search(begins):
            return "feed"
        if _PAGE.search(begins) or (_FRAGMENT.search(begins) and not begins.startswith("<?xml")):
            return "html"
        if begins.startswith("<?xml"):
            raise HuneError("HN152", file=file, found="XML")
    if begins[:1] in ("{", "["):
        try:
            json.loads(body)
        except (ValueError, RecursionError):
            pass
        else:
            return "reliefweb"
    if _is_mail(start):
        return "eml"
    if any(sign.search(start) for sign in _MARKDOWN):
        return "markdown"
    return "text"


def _is_mail(start: str) -> bool:
    """Tell a message by its header: lines with names and colons up to an empty one, of which mail has at least two."""
    names = set()
    for line in start.lstrip("\n").split("\n"):
        if not line.strip():
            break
        if _HEADER.fullmatch(line) is None:
            return False
        names.add(line.partition(":")[0].lower())
    return len(names.intersection(_OF_MAIL)) >= 2 and bool(names & {"from", "message-id", "received", "return-path"})
