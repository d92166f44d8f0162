"""Pictures carry what is seen and nothing else."""

import base64
import io
import struct
import zlib

import pytest
from docx.image.image import Image

from hune.brief.formats.docx_parts.pictures import EMU, bare, drawing, mark, size
from hune.brief.model import Logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><circle cx="9" cy="9" r="8"/></svg>'
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQ"
    "Ew8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k="
)


def test_a_drawing_has_two_hundred_dots_to_an_inch_and_its_own_size() -> None:
    shown = drawing(SVG.format(642, 480), (7 * EMU, 9 * EMU))
    assert size(shown.data) == (1337, 999)
    assert shown.width == pytest.approx(642 / 96 * EMU, rel=0.001)
    assert shown.height == pytest.approx(480 / 96 * EMU, rel=0.001)
    assert Image.from_blob(shown.data).px_width == 1337


def test_a_drawing_never_leaves_the_page() -> None:
    for wide, high in ((2000, 100), (600, 4000)):
        shown = drawing(SVG.format(wide, high), (6 * EMU, 8 * EMU))
        assert shown.width <= 6 * EMU
        assert shown.height <= 8 * EMU
        assert shown.width / shown.height == pytest.approx(wide / high, rel=0.02)


def test_the_same_drawing_gives_the_same_dots() -> None:
    from hune.brief.formats.docx_parts import pictures

    svg = SVG.format(60, 20)
    first = drawing(svg, (EMU, EMU))
    pictures._png.cache_clear()
    assert drawing(svg, (EMU, EMU)) == first


def test_a_mark_is_never_drawn_larger_than_it_is_unless_it_is_made_of_lines() -> None:
    room = (3 * EMU, EMU)
    dots = drawing(SVG.format(48, 24), (EMU, EMU)).data
    raster = mark(Logo("png", dots, 100, 50), room)
    assert (raster.width, raster.height) == (round(100 / 96 * EMU), round(50 / 96 * EMU))
    lines = mark(Logo("svg", SVG.format(48, 24).encode(), 48, 24), room)
    assert (lines.width, lines.height) == (2 * EMU, EMU)
    assert size(lines.data) == (800, 400)


def test_what_is_written_into_a_picture_is_dropped() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    png = drawing(SVG.format(20, 20), (EMU, EMU)).data
    told = png[:33] + chunk(b"tEXt", b"Author\0Jane") + chunk(b"eXIf", b"Jane") + png[33:] + b"Jane"
    assert bare(told) == png
    comment = b"\xff\xfe" + struct.pack(">H", 6) + b"Jane"
    exif = b"\xff\xe1" + struct.pack(">H", 12) + b"Exif\0\0Jane"
    written = JPEG[:2] + comment + exif + JPEG[2:] + b"Jane"
    assert bare(written) == bare(JPEG) == JPEG
    assert Image.from_file(io.BytesIO(bare(written))).px_width == 1
    assert bare(b"GIF89a") == b"GIF89a"


def test_a_cut_picture_does_not_stop_the_work() -> None:
    png = drawing(SVG.format(20, 20), (EMU, EMU)).data
    for at in range(0, len(png), 7):
        assert bare(png[:at]).startswith(png[: min(at, 8)])
    for at in range(len(JPEG)):
        assert bare(JPEG[:at]).startswith(JPEG[: min(at, 2)])
