"""Where the words that a model gave stand in a document, or that they do not.

Kinds of apostrophe, quotation mark, dash and space count as the same, since models write them their own way; nothing
else does. A word is found whole: "US" is not in "focus".
"""

from collections.abc import Iterator

from hune.reading.document import Span

_SAME = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—", "-")
    | dict.fromkeys("\u00a0\u202f\u2009\n\t", " ")
)


def occurrences(words: str, text: str, within: Span) -> Iterator[Span]:
    """Yield where some words stand, whole, in a part of a text.

    >>> list(occurrences("US", "The focus: the US’s pause", Span(0, 25)))
    [Span(start=15, end=17)]
    >>> list(occurrences("US's pause", "The focus: the US’s pause", Span(0, 25)))
    [Span(start=15, end=25)]
    """
    sought, among = words.strip().translate(_SAME), text.translate(_SAME)
    if not sought:
        return
    at = among.find(sought, within.start, within.end)
    while at >= 0:
        end = at + len(sought)
        if not (_joined(among, at) or _joined(among, end)):
            yield Span(at, end)
        at = among.find(sought, at + 1, within.end)


def _joined(text: str, at: int) -> bool:
    """Tell whether a word goes on over a place in a text."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def place(words: str, text: str, *within: Span) -> Span | None:
    """Return the first place of some words in the first of some parts of a text that has them.

    >>> place("Mali", "Mali. In Mali", Span(6, 13), Span(0, 13))
    Span(start=9, end=13)
    """
    return next((span for part in within for span in occurrences(words, text, part)), None)
