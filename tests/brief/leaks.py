"""Secrets, and the search for them in every byte of a file.

A secret is a word that occurs in no text of ours, with its own number, so that the one that is found says which field
it was planted in. It is searched for as it stands, in any case of letters, in UTF-16, in base64 at each of its three
alignments, in hexadecimal, and with every letter escaped as HTML, JSON and addresses do; in what a ZIP file holds,
members' names included; and in what a PDF holds: every stream unpacked, its text, its metadata.
"""

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache

from pypdf import PdfReader
from pypdf.generic import StreamObject
from tests.sheets import sheets

CORE = "QZXJVK"
_NUMBERED = re.compile(rf"{CORE}(\d+)Z", re.IGNORECASE)
_ENCODED = re.compile(rb"base64,([A-Za-z0-9+/]{16,})")


class Secrets:
    """Hands out secrets and remembers where each was planted."""

    def __init__(self) -> None:
        """Begin with none."""
        self.places: list[str] = []

    def __len__(self) -> int:
        """Return how many were handed out."""
        return len(self.places)

    def __call__(self, place: str) -> str:
        """Return a new secret for a field.

        It has letters that formats escape, and others that they do not.
        """
        self.places.append(place)
        return f"é<&{self.word()}’"

    def name(self, place: str) -> str:
        """Return a new secret that can be a name: no more than letters and digits."""
        self.places.append(place)
        return self.word()

    def word(self) -> str:
        """Return the secret handed out last, by itself."""
        return f"{CORE}{len(self.places) - 1}Z"

    def told(self, text: str) -> str:
        """Say where the secrets that occur in a text were planted."""
        where = {self.places[int(number)] for number in _NUMBERED.findall(text) if int(number) < len(self.places)}
        return ", ".join(sorted(where)) or "a secret in part"


def leaks(files: dict[str, bytes], secrets: Secrets) -> list[str]:
    """Return what leaked: for each finding the file, how the secret stands there, and where it was planted."""
    return [
        f"{name}: {form}: {secrets.told(around)}"
        for name, content in files.items()
        for part, data in unpacked(content)
        for form, around in found(part.encode() + b"\0" + data)
    ]


def found(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each form in which a secret stands in some bytes, and what stands around it."""
    if CORE.lower().encode() in data.lower():
        text = data.decode("utf-8", "replace")
        yield "as it stands", " ".join(m[0] for m in _NUMBERED.finditer(text))
    for form, needle in _needles().items():
        if needle in data:
            yield form, ""


@cache
def _needles() -> dict[str, bytes]:
    """Return the secret's word in the forms that hide its letters."""
    forms = {}
    for case, word in (("", CORE), (" in small letters", CORE.lower())):
        for encoding in ("utf-16-le", "utf-16-be"):
            forms[f"{encoding}{case}"] = word.encode(encoding)
            forms[f"hexadecimal {encoding}{case}"] = word.encode(encoding).hex().encode()
            forms[f"HEXADECIMAL {encoding}{case}"] = word.encode(encoding).hex().upper().encode()
        forms[f"hexadecimal{case}"] = word.encode().hex().encode()
        forms[f"HEXADECIMAL{case}"] = word.encode().hex().upper().encode()
        forms[f"percent-encoded{case}"] = "".join(f"%{ord(c):02X}" for c in word).encode()
        forms[f"JSON escapes{case}"] = "".join(f"\\u{ord(c):04x}" for c in word).encode()
        forms[f"decimal references{case}"] = "".join(f"&#{ord(c)};" for c in word).encode()
        forms[f"hexadecimal references{case}"] = "".join(f"&#x{ord(c):x};" for c in word).encode()
        for shift in range(3):
            # Of the encoded letters, those that also depend on the unknown bytes beside the word are cut off.
            encoded = base64.b64encode(b"\0" * shift + word.encode()).rstrip(b"=")
            forms[f"base64 at {shift}{case}"] = encoded[(0, 2, 3)[shift] : len(encoded) - 1]
    return forms


def unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file's own bytes and, where it holds others, theirs, each with its name."""
    yield "", content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield "comment", archive.comment
            for member in archive.infolist():
                for name, data in unpacked(archive.read(member)):
                    yield f"{member.filename} {name}", data
    elif content.startswith(b"%PDF"):
        yield from _of_pdf(content)
    for encoded in _ENCODED.findall(content):
        yield "decoded", _decoded(encoded)


@cache
def _decoded(encoded: bytes) -> bytes:
    return base64.b64decode(encoded[: len(encoded) // 4 * 4])


def _of_pdf(content: bytes) -> Iterator[tuple[str, bytes]]:
    reader = PdfReader(io.BytesIO(content))
    for number in range(1, int(reader.trailer["/Size"])):
        held = reader.get_object(number)
        if isinstance(held, StreamObject):
            yield f"object {number}", held.get_data()
        yield f"object {number}", "\n".join(_strings(held)).encode("utf-8", "replace")
    yield "metadata", str(reader.metadata).encode("utf-8", "replace")
    for number, text in enumerate(sheets(content), start=1):
        # A long word may be broken at the end of a line.
        yield f"page {number}", re.sub(r"[\s\u00ad-]", "", text).encode("utf-8", "replace")


def _strings(held: object) -> Iterator[str]:
    """Yield every name and string of an object; what it refers to is an object of its own."""
    if isinstance(held, dict):
        for key, value in dict.items(held):
            yield str(key)
            yield from _strings(value)
    elif isinstance(held, list):
        for value in list.__iter__(held):
            yield from _strings(value)
    elif isinstance(held, str):
        yield held
    elif isinstance(held, bytes):
        yield held.decode("latin-1")
