"""Vega at work: specifications to SVG and PNG here, and the script that draws them in a browser.

vl-convert brings Vega, Vega-Lite and Vega-Embed in one library, so a page, a printed sheet and a reader's
browser draw with the same versions. Its engine starts with the first drawing, which takes half a second, and
then serves the whole process.
"""

import gzip
import re
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from hune.draw.typeface import FOLDER
from hune.errors import HuneError

VERSION = "6.4"
"""The version of Vega-Lite that draws, of those in vl-convert."""

SCRIPT = Path(__file__).with_name("data") / "vega.js.gz"

_ID = re.compile(r'\bid="([^"]+)"')


def svg(spec: dict[str, Any]) -> str:
    """Draw a specification of this room as SVG, its text as text in the font of `typeface`.

    The same specification gives the same text, in whatever order drawings are made. Raises HN605 when Vega
    refuses it.
    """
    return _steady(_convert("vegalite_to_svg", spec))


def png(spec: dict[str, Any], scale: float = 2.0) -> bytes:
    """Draw a specification as PNG, `scale` dots to a pixel of the SVG; raises HN605."""
    picture: bytes = _convert("vegalite_to_png", spec, scale=scale)
    return picture


@cache
def browser_script() -> str:
    """Return the script that gives a page `vegaEmbed(element, spec, options)`, with nothing else to load.

    It is what `bundle` returns, committed by `scripts/make_vega_bundle.py` with the licences of what is in it.
    Under a content policy without `unsafe-eval` the options must be `ast: true` (expressions are interpreted,
    not compiled), `defaultStyle: false` and `tooltip: {disableDefaultStyle: true}`. Vega measures text as it
    draws, so a page loads its faces first: `await Promise.all(Array.from(document.fonts, (f) => f.load()))`.
    """
    return gzip.decompress(SCRIPT.read_bytes()).decode()


def bundle() -> str:
    """Bundle Vega, Vega-Lite and Vega-Embed for browsers, in the versions that draw here."""
    script: str = _vega().javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VERSION)
    return script


def _convert(method: str, spec: dict[str, Any], **options: Any) -> Any:
    try:
        return getattr(_vega(), method)(
            msgspec.json.encode(spec).decode(),
            vl_version=VERSION,
            allowed_base_urls=[],
            format_locale=spec["usermeta"]["embedOptions"]["formatLocale"],
            **options,
        )
    except ValueError as reason:
        raise HuneError("HN605", reason=str(reason).strip().splitlines()[0]) from reason


@cache
def _vega() -> ModuleType:
    # The library is 80 MB, which only drawing needs.
    import vl_convert

    vl_convert.register_font_directory(str(FOLDER))
    module: ModuleType = vl_convert
    return module


def _steady(svg: str) -> str:
    """Number the ids of a drawing in the order of the drawing; Vega counts them over the whole process."""
    names = dict.fromkeys(_ID.findall(svg))
    for number, name in enumerate(names):
        svg = re.sub(rf'(\bid="|url\(#|href="#){re.escape(name)}(["\)])', rf"\g<1>v{number}\2", svg)
    return svg
