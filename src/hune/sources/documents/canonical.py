"""The canonical form of a text: what is kept, hashed and counted in characters.

Unicode in its composed form (NFC); line ends are LF; each run of blanks within a line is one space, whichever blanks
they were, none at the end of a line and never two empty lines; no control, direction or tag characters, with
which a page can say to a program what no reader sees.
"""

import re
import unicodedata

_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY = re.compile(r"\n{3,}")
_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SILENT = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens, spaces of no width and marks of byte order: typography, dropped without a word."""

_JOINERS = "\u200c\u200d"
"""Arabic and Indic scripts spell with them."""


def text(given: str) -> tuple[str, int]:
    r"""Return the canonical form of a text, and how many unprintable characters were taken out of it.

    >>> text("Cote\u0301  d\u2019Ivoire\x00\r\n")
    ('Coté d’Ivoire', 1)
    """
    whole = _SILENT.sub("", _ENDS.sub("\n", _without_halves(given)))
    kept = "".join(filter(_stays, whole))
    lines = _BLANKS.sub(" ", unicodedata.normalize("NFC", kept)).split("\n")
    joined = _EMPTY.sub("\n\n", "\n".join(line.strip(" ") for line in lines)).strip("\n")
    return joined, len(whole) - len(kept)


def line(given: str | None) -> str | None:
    r"""Return a short text, such as a title, canonical and on one line; None for a blank one.

    >>> line(" Le Mali\n et ses voisins "), line(" ")
    ('Le Mali et ses voisins', None)
    """
    return " ".join(text(given or "")[0].split()) or None


def _stays(character: str) -> bool:
    if character < "\x7f":
        return character >= " " or character in "\n\t"
    category = unicodedata.category(character)
    if category == "Cf":
        # Marks of Arabic and Syriac numbering are of this category and are seen.
        return character in _JOINERS or "\u0600" <= character <= "\u08e2"
    return category != "Cc"


def _without_halves(given: str) -> str:
    """Join surrogate pairs; a half of one, which no encoding can write, becomes the replacement character."""
    if given.isascii():
        return given
    return given.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
