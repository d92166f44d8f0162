"""The font that ships with hune, for pages, print and charts.

Hune Sans is Source Sans 3 by Paul D. Hunt for Adobe, cut down to Latin letters, punctuation and signs by
`scripts/make_fonts.py` and renamed as its licence, the SIL Open Font License 1.1 (`fonts/OFL.txt`), asks.
"""

import base64
from functools import cache
from pathlib import Path

FAMILY = "Hune Sans"
FOLDER = Path(__file__).with_name("fonts")
"""Where the TTF files lie, for a renderer that takes a folder of fonts."""

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
