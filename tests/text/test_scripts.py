"""Names written from right to left are set apart, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.text.actors import actor
from hune.text.scripts import FIRST_STRONG, POP, isolate

ARMY = "\u0627\u0644\u062c\u064a\u0634 (2)"


@given(st.text(st.characters(max_codepoint=0x4FF, categories=("L", "N", "P", "Zs"))))
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert isolate(text) == text


@pytest.mark.parametrize("text", [ARMY, "\u05e6\u05d1\u05d0", "JNIM \u0627", "\u0660"])
def test_right_to_left_is_set_apart_whole(text: str) -> None:
    assert isolate(text) == f"{FIRST_STRONG}{text}{POP}"


@pytest.mark.parametrize(("lang", "of"), [("en", "of "), ("fr", "du groupe ")])
def test_a_party_is_set_apart_and_not_the_words_around_it(lang: str, of: str) -> None:
    assert actor(ARMY, lang, "of", lambda country, _: country) == f"{of}{FIRST_STRONG}{ARMY}{POP}"
    both = actor(f"{ARMY}, JNIM", lang, "plain", lambda country, _: country)
    assert both.startswith(f"{FIRST_STRONG}{ARMY}{POP} ")
