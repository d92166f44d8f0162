"""A list of countries names a few and counts many."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.text.counted import Counted
from hune.text.lists import FIRST, MANY, listed

NAMES = [f"N{n}" for n in range(60)]


@pytest.mark.parametrize("lang", ["en", "fr"])
@settings(deadline=None)
@given(n=st.integers(1, 60), whole=st.integers(0, 60))
def test_few_are_named_and_many_are_counted(lang: str, n: int, whole: int) -> None:
    if whole < n:
        whole = 0
    said = listed(NAMES[:n], NAMES[:n], "the", whole, lang)
    assert said.value == n
    named = [name for name in NAMES[:n] if name in said.text.replace(",", " ").replace("(", " ").split()]
    if n < MANY:
        assert named == NAMES[:n]
    elif n == whole:
        assert named == []
        assert str(n) in said.text
    else:
        assert named == NAMES[:FIRST]
        assert {str(n), str(n - FIRST)} <= set(said.text.replace("(", " ").replace(")", " ").split())


@pytest.mark.parametrize(
    ("form", "whole", "english", "french"),
    [
        ("in", 12, "in the 12 watched countries", "dans les 12 pays suivis"),
        ("of", 12, "of the 12 watched countries", "des 12 pays suivis"),
        ("plain", 12, "the 12 watched countries", "les 12 pays suivis"),
        (
            "in",
            54,
            "in 12 of the 54 watched countries (N0, N1, N2 and 9 others)",
            "dans 12 des 54 pays suivis (N0, N1, N2 et 9 autres)",
        ),
        ("of", 0, "of 12 countries (N0, N1, N2 and 9 others)", "de 12 pays (N0, N1, N2 et 9 autres)"),
    ],
)
def test_many_in_the_frame_of_their_sentence(form: str, whole: int, english: str, french: str) -> None:
    assert listed([], NAMES[:12], form, whole, "en") == Counted(english, 12)  # type: ignore[arg-type]
    assert listed([], NAMES[:12], form, whole, "fr") == Counted(french, 12)  # type: ignore[arg-type]
