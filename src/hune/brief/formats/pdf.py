"""A brief as an accessible PDF (PDF/UA-1), set by Typst from the same `Page` as the HTML.

The template `page.typ` holds the layout; all that it says reaches it as strings, which Typst sets as text,
so markup in a name stays a name. Fonts are the package's own and the date is that of issue, hence the same
brief gives the same bytes on every machine.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path

import msgspec
from msgspec.structs import replace

from hune.brief.formats.colours import colours
from hune.brief.formats.drawings import drawn
from hune.brief.formats.glyphs import unset
from hune.brief.lay import lay
from hune.brief.model import Brief, Logo
from hune.brief.page import Page
from hune.draw.typeface import FAMILY, FOLDER
from hune.text.messages import say

BOX = "□"
"""What stands for a character that no font of print has."""

TEMPLATE = Path(__file__).with_name("templates") / "page.typ"

KEPT = 10
"""For how many more documents Typst keeps what it worked out for one."""


def render(brief: Brief, lang: str, *, drawings: Mapping[str, str] | None = None) -> bytes:
    """Set the brief in `lang` as a tagged A4 document.

    `drawings` are the figures' SVG by id, from `hune.brief.formats.drawings.drawn`, when they have been drawn before.
    Raises the errors of `hune.brief.lay.lay` and HN634 for a figure without a drawing in this language.
    """
    # Typst is a large library that only this format needs.
    import typst

    page = _settable(lay(brief, lang))
    shapes = drawn(brief, lang) if drawings is None else drawings
    day = brief.issued
    inputs = {
        "page": page,
        "colours": colours(brief),
        "logo": _logo(brief.identity.logo),
        "drawings": shapes,
        "issued": {"year": day.year, "month": day.month, "day": day.day},
        "fonts": [FAMILY],
    }
    _forget()
    pdf: bytes = typst.compile(
        TEMPLATE,
        sys_inputs={name: msgspec.json.encode(value).decode() for name, value in inputs.items()},
        font_paths=[FOLDER],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=datetime.combine(day, time(), tzinfo=UTC),
    )
    return pdf


def _forget() -> None:
    """Have Typst let go of what it worked out for the last brief, a hundred megabytes or more.

    It offers no way to ask for that, and lets go by itself of what `KEPT` more documents had no use for: empty ones.
    """
    import typst

    empty = typst.Compiler(b"", ignore_system_fonts=True)
    for _ in range(KEPT + 1):
        empty.compile(b"")


def _settable(page: Page) -> Page:
    """Put a box in the place of each character that no font of print has, and say so before anything else."""
    lost = unset(msgspec.json.encode(page).decode())
    if not lost:
        return page
    noted = replace(page, notices=(*page.notices, say(page.lang, "page-unset", box=BOX)))
    boxed = msgspec.json.encode(noted).decode().translate(dict.fromkeys(map(ord, lost), BOX))
    return msgspec.json.decode(boxed, type=Page)


def _logo(logo: Logo | None) -> dict[str, object] | None:
    """Give the mark as Typst takes it: what comes in as JSON has no bytes, only numbers."""
    if logo is None:
        return None
    kind = "jpg" if logo.kind == "jpeg" else logo.kind
    return {"kind": kind, "data": list(logo.data), "width": logo.width, "height": logo.height}
