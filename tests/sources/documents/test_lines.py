"""Broken lines are joined, and nothing else is."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.documents.files import LONG, LONG_FR

from hune.sources.documents.lines import joined


@pytest.mark.parametrize("width", [45, 60, 72, 80, 98])
def test_paragraphs_broken_at_a_width_are_whole_again(width: int) -> None:
    paragraphs = [LONG, f"{LONG_FR} {LONG_FR}", LONG]
    broken = "\n\n".join(textwrap.fill(one, width, break_on_hyphens=False) for one in paragraphs)
    assert joined(broken) == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        f"A heading\n{LONG}\nAnother\n{LONG_FR}",
        "Gao\nKidal\nMénaka\nTombouctou",
        "- the first item of the list is short\n- the second item is short as well\n- and a third",
        "",
        "\n\n",
    ],
)
def test_lines_that_stand_for_themselves_are_left(text: str) -> None:
    assert joined(text) == text


def test_a_divided_word_is_whole_unless_it_has_a_hyphen_elsewhere() -> None:
    lines = [
        "The minister for territorial administra-",
        "tion said that the ceasefire with the north-",
        "ern groups holds",
    ]
    assert joined("\n".join(lines), 0.85) == (
        "The minister for territorial administration said that the ceasefire with the northern groups holds"
    )
    known = "\n".join(
        ["The officers of the peace-keeping force met on", "Monday the commanders of that same peace-", "keeping force"]
    )
    assert joined(known, 0.85).endswith("same peace-keeping force")


def test_items_of_a_list_begin_anew() -> None:
    lines = (
        "They asked for three things in the letter to the ministry:",
        "- that the road between Gao and Kidal be opened again for",
        "all those who live along it",
        "- that the prisoners of the first of March be set free at",
        "once and without any further condition of whatever kind",
    )
    assert joined("\n".join(lines)).split("\n") == [lines[0], f"{lines[1]} {lines[2]}", f"{lines[3]} {lines[4]}"]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab -\n>#."), max_size=300))
def test_no_word_is_lost(text: str) -> None:
    kept = joined(text)
    assert sorted(kept.replace("-", "").replace("\n", "").replace(" ", "")) == sorted(
        text.replace("-", "").replace("\n", "").replace(" ", "")
    )
