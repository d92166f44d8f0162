"""Bytes to text: marks of byte order, what the document declares, and what can be told where nothing is declared."""

import codecs
import re
from typing import Any

from hune.errors import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ("ascii", "iso8859-1", "latin-1", "cp1252")
"""What is declared so is read as Windows-1252, as all browsers do (WHATWG, Encoding, 4.2): it holds them all."""

_TWICE = re.compile("[ÃÂÅâ][\u0080-\u00ffŒœŠšŸŽžƒˆ˜\u2010-\u203a€™]{1,2}")
"""What UTF-8 looks like once it has been read as Windows-1252 and written again."""

_SAMPLE = 200_000
_MIXED = 0.02

_FRENCH = frozenset("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’‘“”–—…€°ºª\xa0".encode("cp1252"))
"""The bytes above 127 of French, and of English as it is printed, in Windows-1252."""


def decode(body: bytes, file: str, declared: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of a document's bytes, and what had to be mended or supposed.

    A mark of byte order decides; else UTF-8 if all of it is; else what is declared; else, where most of it is UTF-8,
    that, the rest read as Windows-1252 (HN174); else what the frequencies of characters suggest (HN175).

    >>> decode("Goïta".encode("cp1252"), "a.txt", "iso-8859-1")
    ('Goïta', ())
    >>> text, flags = decode("Tombouctou, Kidal, Goïta et ".encode() * 9 + "armée".encode("cp1252"), "a.txt")
    >>> text[-9:], [flag.code for flag in flags]
    (' et armée', ['HN174'])
    >>> decode("dès février".encode("cp1252"), "a.txt")[0]
    'dès février'
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace"), ()
    try:
        return _mended(body.decode("utf-8"), file, 0)
    except UnicodeDecodeError:
        pass
    for told in (_known(declared), _wide(body)):
        if told is not None and told != "utf-8":
            try:
                return _mended(body.decode("cp1252" if told in _WESTERN else told), file, 0)
            except UnicodeDecodeError:
                pass
    patched, wrong = _patched(body)
    # Bytes above 127 that happen to form UTF-8 do not come about by chance.
    formed = len(body) - wrong - len(body.decode("utf-8", "ignore"))
    if formed and wrong <= max(_MIXED * len(body), formed):
        return _mended(patched, file, wrong)
    name = _likely(body)
    return body.decode(name, "replace"), (Notice("HN175", {"file": file, "encoding": name}),)


def _known(declared: str | None) -> str | None:
    """Return Python's name of a declared encoding of text, None for one it does not know."""
    try:
        found = codecs.lookup((declared or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    # Some names, such as “hex” or “zip”, are of no encoding of text.
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _wide(body: bytes) -> str | None:
    """Return the name of UTF-16 where every other byte of a text is zero, as of one without its mark."""
    start = body[:_SAMPLE]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) >= 8 and max(even, odd) > 0.4 * (len(start) // 2) and min(even, odd) < 0.1 * max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _patched(body: bytes) -> tuple[str, int]:
    """Return bytes as UTF-8, what is not UTF-8 as Windows-1252, and how many bytes were not."""
    escaped = body.decode("utf-8", "surrogateescape")
    western = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
    return escaped.translate(western), sum("\udc80" <= character <= "\udcff" for character in escaped)


def _likely(body: bytes) -> str:
    """Return the encoding whose letters come as often as they should; Windows-1252 where none stands out."""
    from charset_normalizer import from_bytes

    # Short texts fit many encodings; those of Europe differ in letters that French does not have.
    if all(byte < 0x80 or byte in _FRENCH for byte in body):
        return "cp1252"
    best = from_bytes(body[:_SAMPLE]).best()
    if best is None or best.encoding in ("utf_8", "ascii"):
        return "cp1252"
    return "cp1252" if _known(best.encoding) in _WESTERN else best.encoding


def _mended(text: str, file: str, mended: int) -> tuple[str, tuple[Notice, ...]]:
    """Undo what was encoded twice, and say how many places were mended in all."""

    def once(match: re.Match[str]) -> str:
        nonlocal mended
        for end in (3, 2):
            try:
                back = b"".join(map(_byte, match[0][:end])).decode("utf-8")
            except UnicodeError:
                continue
            mended += 1
            return back + match[0][end:]
        return match[0]

    text = _TWICE.sub(once, text)
    return text, (Notice("HN174", {"file": file, "number": mended}),) if mended else ()


def _byte(character: str) -> bytes:
    return bytes([ord(character)]) if "\x80" <= character <= "\x9f" else character.encode("cp1252")


def declared_in(body: bytes, pattern: Any) -> str | None:
    """Return the encoding that the start of a page or of XML names, found by `pattern`, a regular expression."""
    found = re.search(pattern, body[:2048])
    return found[1].decode("ascii", "ignore") if found else None
