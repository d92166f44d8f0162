"""How a text is set: spaces, quotation marks, apostrophes.

Texts are written as they are to be printed; `typeset` says how that is, and the tests hold every message
to it, so nothing is altered while a page is made. French takes the narrow no-break space (U+202F) before
; : ! ? and inside « », where the Imprimerie nationale has a full one before the colon and inside the
guillemets: one space everywhere is what is printed on the web today and cannot be mistaken. Both
languages set it before the per cent sign and write ’ for an apostrophe.
"""

import re

from hune.text.languages import pick
from hune.text.numbers import NARROW_SPACE

ARGUMENT = "\ufffc"
"""Stands for an argument in the text of a message that is checked without it."""

_SPACE = "[ \u00a0\u2009\u202f]"
_BOTH = (
    (re.compile(r"(?<=\w)'(?=\w)|(?<=\w)'"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(rf"(?<=[\d{ARGUMENT}]){_SPACE}?%"), f"{NARROW_SPACE}%"),
)
_ENGLISH = (
    (re.compile(r'"([^"]*)"'), r"“\1”"),
    # A sign that ends a word stands against it; "<1 % : 3" or a line of dots is left alone.
    (re.compile(rf"(?<=[\w{ARGUMENT})”’]){_SPACE}+(?=[;:!?](?:\s|$))"), ""),
)
_FRENCH = (
    (re.compile(r'"([^"]*)"'), r"«\1»"),
    (re.compile(rf"«{_SPACE}*"), f"«{NARROW_SPACE}"),
    (re.compile(rf"{_SPACE}*»"), f"{NARROW_SPACE}»"),
    # Only a sign that ends a word: "TLP:AMBER", "12:30" and addresses keep theirs.
    (re.compile(rf"(?<=[^\s;:!?([«]){_SPACE}*([;:!?]+)(?=[\s)\]»”]|$)"), rf"{NARROW_SPACE}\1"),
    (re.compile(rf"(?<![\d,.])(\d{{1,3}}(?:{_SPACE}\d{{3}})+)(?!\d)"), lambda m: _grouped(m[1])),
    (re.compile(r"\b[nN][º°] ?(?=\d)"), "nº\u00a0"),
)


def typeset(text: str, lang: str) -> str:
    """Return a text as it is set in `lang`; doing it twice changes nothing more.

    >>> typeset("Combien d'événements ? 1 798 (43 %) : « recensés »...", "fr")
    'Combien d’événements\u202f? 1\u202f798 (43\u202f%)\u202f: «\u202frecensés\u202f»…'
    >>> typeset("Niger's \\"range\\" : 43%", "en")
    'Niger’s “range”: 43\u202f%'
    """
    for pattern, replacement in (*_BOTH, *pick(lang, en=_ENGLISH, fr=_FRENCH)):
        text = pattern.sub(replacement, text)
    return text


def check_typography(text: str, lang: str) -> str | None:
    """Return the text as it should be set if it is not set so, else None.

    >>> check_typography("43\u202f% of events", "en") is None
    True
    """
    wanted = typeset(text, lang)
    return wanted if wanted != text else None


def _grouped(digits: str) -> str:
    return re.sub(_SPACE, NARROW_SPACE, digits)
