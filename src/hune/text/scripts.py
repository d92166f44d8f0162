"""Names in scripts written from right to left: kept as the source writes them, and set apart from the line.

A name is never transliterated here: that would be a spelling of ours under the source's authority. Without isolates
(Unicode annex 9) a name in Arabic would draw the figures beside it to its other side.
"""

import unicodedata

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
FIRST_STRONG, POP = "\u2068", "\u2069"
"""The characters that open and close a stretch with a direction of its own."""


def isolate(text: str) -> str:
    """Set a text apart if any of it is written from right to left; any other text stays as it is.

    >>> isolate("JNIM"), isolate("\\u062c\\u064a\\u0634") == "\\u2068\\u062c\\u064a\\u0634\\u2069"
    ('JNIM', True)
    """
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return f"{FIRST_STRONG}{text}{POP}"
    return text
