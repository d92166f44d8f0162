"""The figures of a brief as SVG: drawn once for page and print, and made safe to stand inside HTML.

A drawing is parsed and built anew from a short list of elements and attributes. What a content policy
would refuse (inline styles), what could run (scripts, handlers, links) and what would clash when several
drawings share a page (ids) cannot pass, whatever the data of the chart contain.
"""

import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from hune.brief.lay import blocks
from hune.brief.model import Brief, Figure
from hune.errors import HuneError

_ELEMENTS = frozenset(
    """
    svg g path line rect circle ellipse polygon polyline text tspan defs clipPath linearGradient
    radialGradient stop pattern
    """.split()  # noqa: SIM905 (as a list of strings it would be a page long)
)
_ATTRIBUTES = frozenset(
    """
    clip-path clip-rule cx cy d display dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size
    font-style font-weight gradientTransform gradientUnits height id offset opacity paint-order
    patternTransform patternUnits points r rx ry shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2
    """.split()  # noqa: SIM905
)
_LOCAL = re.compile(r"url\(\s*[\"']?#([^\"')]+)[\"']?\s*\)")
_SVG = "http://www.w3.org/2000/svg"


def drawn(brief: Brief, lang: str) -> dict[str, str]:
    """Draw every figure of the brief in `lang`: SVG by the figure's id; raises HN634 where there is none."""
    from hune.draw.render import svg

    figures = (block for block in blocks(brief) if isinstance(block, Figure))
    return {figure.id: svg(spec_of(figure, lang)) for figure in figures}


def spec_of(figure: Figure, lang: str) -> dict[str, Any]:
    """Return the specification of a figure in `lang`; raises HN634 where there is none."""
    if lang not in figure.specs:
        raise HuneError("HN634", name=figure.id, lang=lang)
    return figure.specs[lang]


def inline(svg: str, prefix: str, alt: str) -> str:
    """Rebuild a drawing for use inside HTML: one image named `alt`, its ids made unique by `prefix`.

    >>> svg = '<svg xmlns="http://www.w3.org/2000/svg"><g id="a" onclick="x()"><script/></g></svg>'
    >>> inline(svg, "f-", "Map")
    '<svg role="img" aria-label="Map"><g id="f-a" /></svg>'
    """
    root = _rebuilt(ElementTree.fromstring(svg), prefix)
    if root is None:
        raise ValueError("not an SVG drawing")
    root.attrib = {"role": "img", "aria-label": alt, **root.attrib}
    return ElementTree.tostring(root, encoding="unicode")


def _rebuilt(element: ElementTree.Element, prefix: str) -> ElementTree.Element | None:
    name = element.tag.removeprefix(f"{{{_SVG}}}") if isinstance(element.tag, str) else ""
    if name not in _ELEMENTS:
        return None
    new = ElementTree.Element(name, _attributes({**_style(element), **element.attrib}, prefix))
    # Outside of text, the drawing's line breaks are only weight.
    new.text = element.text if name in ("text", "tspan") else None
    for child in element:
        kept = _rebuilt(child, prefix)
        if kept is not None:
            kept.tail = child.tail if name in ("text", "tspan") else None
            new.append(kept)
    return new


def _style(element: ElementTree.Element) -> dict[str, str]:
    """Read an inline style as the presentation attributes of the same names."""
    pairs = (item.partition(":") for item in element.get("style", "").split(";"))
    return {key.strip(): value.strip() for key, _, value in pairs if value.strip()}


def _attributes(given: Mapping[str, str], prefix: str) -> dict[str, str]:
    kept = {}
    for key, value in given.items():
        if key not in _ATTRIBUTES:
            continue
        if key == "id":
            value = prefix + value
        elif "url(" in value:
            local = _LOCAL.fullmatch(value.strip())
            if local is None:
                continue
            value = f"url(#{prefix}{local[1]})"
        kept[key] = value
    return kept
