"""What print can set, as Typst itself answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.brief.formats.glyphs import unset
from hune.draw.typeface import drawable


@pytest.mark.parametrize(
    "text",
    ["Côte d’Ivoire : 1\u202f000", "حركة تحرير أزواد", "Группа Ομάδα", "\u2068Ẹgbẹ́ Ọ̀yọ́\u2069", "a\u0301 \u200b ₦", ""],
)
def test_what_print_has_letters_for(text: str) -> None:
    assert unset(text) == ""


def test_what_it_has_none_for_is_named_once_in_its_order() -> None:
    assert unset("Mali ⵉⵎ 🙂 武ⵉ") == "ⵉⵎ🙂武"


@given(st.text(st.characters(max_codepoint=0x17F, exclude_categories=["Cc"])))
def test_what_drawings_can_set_print_can(text: str) -> None:
    assert drawable(text)
    assert unset(text) == ""
