"""Names as they are compared: without accents and case, hyphens and apostrophes made spaces."""

import unicodedata

_SPACES = frozenset("'’‘ʼ`´-‐‑‒–—_\u00ad\u00a0\u202f")
_LETTERS = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}


def fold(text: str) -> str:
    """Fold a name for comparison; folding twice changes nothing.

    >>> fold("  Jamāʿat N’Djaména–Est "), fold("Côte d'Ivoire"), fold("Goïta") == fold("GOITA")
    ('jamaʿat n djamena est', 'cote d ivoire', True)
    """
    return fold_with_offsets(text)[0]


def fold_with_offsets(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold a text and say for each folded character the offset in `text` of the character it comes from.

    Runs of space become one space, those at both ends go; so a name found in folded text leads back to its words.

    >>> fold_with_offsets("L’Œil")
    ('l oeil', (0, 1, 2, 2, 3, 4))
    """
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for letter in _folded(character):
            if letter != " " or (folded and folded[-1] != " "):
                folded.append(letter)
                offsets.append(offset)
    if folded and folded[-1] == " ":
        folded.pop()
        offsets.pop()
    return "".join(folded), tuple(offsets)


def fold_keeping_case(text: str) -> str:
    """Fold all but the case, which tells an acronym ("US") from a word ("us").

    >>> fold_keeping_case("G5-Sahel"), fold_keeping_case("É.-U.")
    ('G5 Sahel', 'E. U.')
    """
    spaced = "".join(" " if c in _SPACES or c.isspace() else c for c in unicodedata.normalize("NFKD", text))
    return " ".join("".join(c for c in spaced if not unicodedata.combining(c)).split())


def _folded(character: str) -> str:
    """Return what one character becomes: usually one letter, none for an accent of its own."""
    if character in _SPACES or character.isspace():
        return "" if character == "\u00ad" else " "
    lower = character.casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c)).casefold()
    return "".join(_LETTERS.get(c, " " if c in _SPACES or c.isspace() else c) for c in bare)
