"""The font that ships with hune, for pages, print and charts.

Hune Sans is Source Sans 3 by Paul D. Hunt for Adobe, cut down to Latin letters, punctuation and signs by
`scripts/make_fonts.py` and renamed as its licence, the SIL Open Font License 1.1 (`fonts/OFL.txt`), asks.
"""

import base64
import unicodedata
from functools import cache
from pathlib import Path

FAMILY = "Hune Sans"
FOLDER = Path(__file__).with_name("fonts")
"""Where the TTF files lie, for a renderer that takes a folder of fonts."""

_DRAWN = (
    *((0x0020, 0x007E), (0x00A0, 0x017F), (0x0181, 0x0181), (0x0186, 0x0186), (0x018A, 0x018A), (0x018D, 0x0190)),
    *((0x0192, 0x0194), (0x0196, 0x0197), (0x0218, 0x021B), (0x0253, 0x0257), (0x025B, 0x025B), (0x0272, 0x0272)),
    *((0x02BC, 0x02BF), (0x1E0C, 0x1E0D), (0x1E24, 0x1E25), (0x1E62, 0x1E63), (0x1E6C, 0x1E6D), (0x1E92, 0x1E93)),
    *((0x2007, 0x2007), (0x2009, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026)),
    *((0x202F, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2190, 0x2199), (0x2212, 0x2212)),
)
"""The characters of all four faces that a name or a number may hold, as first and last code points."""


def drawable(text: str) -> bool:
    """Tell whether the family has every character of a text; a drawing has no other font to fall back on.

    >>> drawable("Côte d’Ivoire"), drawable("\u062c\u064a\u0634")
    (True, False)
    """
    return all(any(first <= ord(c) <= last for first, last in _DRAWN) for c in unicodedata.normalize("NFC", text))


_FACES = (
    ("Regular", "normal", 400),
    ("Italic", "italic", 400),
    ("Semibold", "normal", 600),
    ("Bold", "normal", 700),
)


@cache
def font_css() -> str:
    """Return the `@font-face` rules of the family for a page that loads nothing, the fonts inside as data.

    >>> font_css().count("@font-face"), font_css().isascii()
    (4, True)
    """
    rules = []
    for face, style, weight in _FACES:
        data = base64.b64encode((FOLDER / f"HuneSans-{face}.woff2").read_bytes()).decode()
        rules.append(
            f'@font-face{{font-family:"{FAMILY}";font-style:{style};font-weight:{weight};'
            f'src:url("data:font/woff2;base64,{data}") format("woff2")}}'
        )
    return "\n".join(rules)
