"""The engine: what it draws, what it refuses, and that page and print use the same one."""

import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hune.draw.layers import figure, placed, words
from hune.draw.render import browser_script, bundle, png, svg
from hune.draw.typeface import FOLDER, font_css
from hune.errors import HuneError

FRENCH = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»–—’‘“”…−≥≤≈→↑↓•·°№\u00a0\u202f€"


def test_a_process_of_its_own_draws_the_same(make: Callable[[str, str, str], dict[str, Any]]) -> None:
    program = (
        "from hune.draw.render import svg; from hune.draw.ranges import *; import sys;"
        "rows = [Compared('Niger', Estimate(664, 538, 732), Estimate(534, 465, 926)), Compared('Togo', None, "
        "Estimate(60))]; sys.stdout.buffer.write(svg(ranges(rows, ('2022', '2023'), 'fr')).encode())"
    )
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert other.stdout.decode() == svg(make("ranges", "Niger", "fr"))


def test_text_is_drawn_as_text() -> None:
    spec = figure(placed([words([{"a": 0, "low": 9, "text": "1\u202f365 décès"}])], width=99, height=20), "fr")
    assert ">1\u202f365 décès</text>" in svg(spec)


def test_a_picture_is_a_png_of_twice_the_size() -> None:
    spec = figure(placed([words([{"a": 0, "low": 9, "text": "Mali"}])], width=100, height=20), "en")
    data = png(spec)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (200, 40)


def test_what_vega_refuses_is_a_numbered_error() -> None:
    spec = figure(
        {"mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative", "axis": {"labelExpr": "(("}}}}, "en"
    )
    with pytest.raises(HuneError) as error:
        svg(spec)
    assert error.value.code == "HN605"


def test_nothing_is_fetched(tmp_path: Path) -> None:
    file = tmp_path / "secret.csv"
    file.write_text("name\nsecret\n", encoding="utf-8")
    spec = figure({"mark": "text", "encoding": {"text": {"field": "name", "type": "nominal"}}}, "en")
    assert "secret" in svg({**spec, "data": {"values": [{"name": "secret"}]}})
    assert "secret" not in svg({**spec, "data": {"url": file.as_uri()}})


def test_a_browser_draws_with_what_draws_here() -> None:
    licences, _, script = browser_script().partition("\n*/\n")
    assert script == bundle(), "run scripts/make_vega_bundle.py again"
    assert "University of Washington Interactive Data Lab" in licences
    assert "Redistributions in binary form must reproduce" in licences
    assert len(browser_script()) < 1_000_000
    assert "</script" not in browser_script().lower()


def characters(font: bytes) -> set[int]:
    """Read the characters of a TrueType font: format 4 of its cmap table."""
    tables = {
        font[at : at + 4]: struct.unpack(">II", font[at + 8 : at + 16])
        for at in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16)
    }
    cmap = font[tables[b"cmap"][0] :]
    for at in range(4, 4 + 8 * struct.unpack(">H", cmap[2:4])[0], 8):
        start = struct.unpack(">I", cmap[at + 4 : at + 8])[0]
        table = cmap[start:]
        if struct.unpack(">H", table[:2])[0] == 4:
            segments = struct.unpack(">H", table[6:8])[0] // 2
            ends = struct.unpack(f">{segments}H", table[14 : 14 + 2 * segments])
            starts = struct.unpack(f">{segments}H", table[16 + 2 * segments : 16 + 4 * segments])
            return {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)}
    raise AssertionError("no such table")


@pytest.mark.parametrize("face", ["Regular", "Italic", "Semibold", "Bold"])
def test_the_font_has_every_character_of_both_languages(face: str) -> None:
    held = characters((FOLDER / f"HuneSans-{face}.ttf").read_bytes())
    ascii_ones = {chr(code) for code in range(0x20, 0x7F)}
    assert {one for one in ascii_ones | set(FRENCH) if ord(one) not in held} == set()


def test_the_fonts_are_small_and_carry_their_licence() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 1_200_000
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert len(font_css()) < 160_000
