"""What the font of drawings can set: as its faces say themselves."""

import struct
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.draw.typeface import FOLDER, drawable


def characters(face: Path) -> set[int]:
    """Read the characters of a face from its `cmap` table (OpenType 1.9, format 4)."""
    data = face.read_bytes()
    tables = struct.unpack(">H", data[4:6])[0]
    (start,) = (
        struct.unpack(">I", data[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * tables, 16)
        if data[at : at + 4] == b"cmap"
    )
    found: set[int] = set()
    for number in range(struct.unpack(">H", data[start + 2 : start + 4])[0]):
        at = start + struct.unpack(">I", data[start + 8 + 8 * number : start + 12 + 8 * number])[0]
        if struct.unpack(">H", data[at : at + 2])[0] == 4:
            count = struct.unpack(">H", data[at + 6 : at + 8])[0] // 2
            ends = struct.unpack(f">{count}H", data[at + 14 : at + 14 + 2 * count])
            starts = struct.unpack(f">{count}H", data[at + 16 + 2 * count : at + 16 + 4 * count])
            found |= {c for a, b in zip(starts, ends, strict=True) for c in range(a, b + 1) if c != 0xFFFF}
    return found


@pytest.mark.parametrize("face", sorted(FOLDER.glob("*.ttf")), ids=lambda face: face.stem)
def test_every_face_has_what_is_called_drawable(face: Path) -> None:
    held = characters(face)
    assert {ord(letter) for letter in "éÉœ’«»–Ɓŋ"} <= held
    composed = {ord(unicodedata.normalize("NFC", chr(code))) for code in range(0x20, 0x3000) if drawable(chr(code))}
    assert composed <= held


# Two Greek signs are the same characters as a semicolon and a middle dot.
@given(st.text(st.characters(min_codepoint=0x370, max_codepoint=0x1CFF, exclude_characters="\u037e\u0387"), min_size=1))
def test_no_other_script_is_drawable(text: str) -> None:
    assert not drawable(f"Mali {text}")


@pytest.mark.parametrize("name", ["Côte d’Ivoire", "Ansaroul Islam – Koglweogo", "e\u0301tat", "Guéré (Wè)"])
def test_names_of_the_sources_are(name: str) -> None:
    assert drawable(name)
