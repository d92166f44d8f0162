"""Pictures in a document: drawings as PNG, an organisation's mark, and nothing in them but what is seen.

A PNG or JPEG may carry who made it, with what, and where. Only the parts that a picture is drawn from are kept.
"""

import re
import struct
from collections.abc import Iterator
from functools import cache, lru_cache
from types import ModuleType
from typing import NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from hune.brief.formats.docx_parts.elements import Node, w
from hune.brief.model import Logo
from hune.draw.typeface import FOLDER

EMU = 914400
"""English Metric Units to an inch, in which Word measures pictures."""

TWIP = 635
"""The same to a twentieth of a point."""

DPI = 200
SCREEN = 96
"""Dots to an inch, of a picture in print and of the pixels that a drawing is measured in."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SEEN = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB", b"cHRM", b"sBIT", b"bKGD"})
_MADE_WITH = frozenset({0xFE, 0xE1, *range(0xE3, 0xEE), 0xEF})
"""Segments of a JPEG that it is not drawn from: comments, Exif and XMP, those of programs."""

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What ends a stretch of the coded picture."""


class Picture(NamedTuple):
    """A PNG or JPEG and the size at which it is shown, in EMU."""

    data: bytes
    width: int
    height: int


def drawing(svg: str, room: tuple[int, int]) -> Picture:
    """Turn an SVG into a PNG of 200 dots to an inch, shown at its own size or as large as `room` (EMU) allows."""
    picture = _png(svg, DPI / SCREEN)
    return _within(picture, size(picture), room, EMU / DPI)


def mark(logo: Logo, room: tuple[int, int]) -> Picture:
    """Show an organisation's mark as large as `room` (EMU) allows, a PNG or JPEG no larger than it is on a screen."""
    own = (logo.width, logo.height)
    if logo.kind != "svg":
        return _within(bare(logo.data), own, room, EMU / SCREEN)
    shown = _within(b"", own, room, max(room))
    return shown._replace(data=_png(logo.data.decode(), 2 * DPI * shown.width / EMU / logo.width))


def _within(data: bytes, own: tuple[int, int], room: tuple[int, int], most: float) -> Picture:
    """Size a picture of `own` dots to fit, at `most` so many EMU to a dot."""
    scale = min(room[0] / own[0], room[1] / own[1], most)
    return Picture(data, round(own[0] * scale), round(own[1] * scale))


@lru_cache(maxsize=64)
def _png(svg: str, scale: float) -> bytes:
    """Draw an SVG, `scale` dots to its pixel; the editions of a brief share their drawings."""
    return bare(_vega().svg_to_png(svg, scale=scale, ppi=72))


@cache
def _vega() -> ModuleType:
    # The library is 80 MB, which only drawing needs.
    import vl_convert

    vl_convert.register_font_directory(str(FOLDER))
    module: ModuleType = vl_convert
    return module


def size(png: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG in dots."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def bare(picture: bytes) -> bytes:
    """Return a PNG or JPEG without its texts, dates and descriptions; anything else as it is."""
    if picture.startswith(_SIGNATURE):
        return _SIGNATURE + b"".join(chunk for kind, chunk in _chunks(picture) if kind in _SEEN)
    if picture.startswith(b"\xff\xd8"):
        return b"\xff\xd8" + b"".join(_segments(picture))
    return picture


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at + 12 <= len(png):
        end = at + 12 + int.from_bytes(png[at : at + 4])
        yield png[at + 4 : at + 8], png[at:end]
        at = end


def _segments(jpeg: bytes) -> Iterator[bytes]:
    """Yield the segments that a JPEG is drawn from, each with the coded picture behind it, up to its end."""
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xD9:
        kind, end = jpeg[at + 1], at + 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        if kind == 0xDA:
            next_marker = _MARKER.search(jpeg, end)
            end = next_marker.start() if next_marker else len(jpeg)
        if kind not in _MADE_WITH:
            yield jpeg[at:end]
        at = end
    yield b"\xff\xd9"


def inline(picture: Picture, link: str, number: int, name: str, alt: str) -> Node:
    """Make the run that shows a picture; `link` is its relationship, `alt` what it shows, in words."""
    shape = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{picture.width}" cy="{picture.height}"/><wp:docPr id="{number}" name="" title=""/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{picture.width}" cy="{picture.height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    described = shape.find(f".//{qn('wp:docPr')}")
    if described is not None:
        described.set("name", name)
        described.set("descr", alt)
    return w("r", shape)
