"""Names are found whole, the longest first, in their own case where that tells them from a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.actors.folding import fold
from hune.actors.register import Register
from hune.reading.mentions.names import Gazetteer, Letters, Phrases, flatten


@pytest.fixture(scope="module")
def english() -> Gazetteer:
    return Gazetteer(Register.load(), "en", [("guinea fowl", "")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malian troops left Mali.", ["Malian", "Mali"]),
        ("They gave us what the US has.", ["US"]),
        ("the U.S. and the U.K.", ["the U.S.", "the U.K."]),
        ("guinea fowl of Guinea", ["guinea fowl", "Guinea"]),
        ("He chaired Chad.", ["Chad"]),
        ("Mali. Army of none", ["Mali"]),
        ("GUINEA-BISSAU", ["GUINEA-BISSAU"]),
        ("N'Djamena, N’Djaména", ["N'Djamena", "N’Djaména"]),
        ("malian", []),
        ("Codeco, Fact", ["Codeco"]),
        ("THIS IS IT", []),
        ("", []),
    ],
)
def test_names_found(english: Gazetteer, text: str, expected: list[str]) -> None:
    found = [text[name.start : name.end] for name in english.find(text)]
    assert [each.removeprefix("the ") for each in found] == [each.removeprefix("the ") for each in expected]


@given(st.text(max_size=80))
def test_flat_characters_lead_back_to_what_they_were(text: str) -> None:
    flat = flatten(text, Letters())
    for place, letter in enumerate(flat.text):
        start, end = flat.back(place, place + 1)
        assert 0 <= start < end <= len(text)
        if letter != " ":
            assert letter in fold(f"a{text[start]}a")


@given(st.text(alphabet="ab œ-’É.", max_size=30))
def test_a_phrase_is_found_in_itself(phrase: str) -> None:
    if flatten(phrase, Letters()).text.strip():
        assert next(iter(Phrases([(phrase, 1)], Letters()).find(phrase))).values == (1,)
