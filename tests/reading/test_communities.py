"""A community is never an argument; a group that bears a community's name is a group."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from tests.reading.fixture import Sentence
from tests.reading.grading import document

from hune.actors.register import Register
from hune.reading import communities
from hune.reading.claim import Reading

if TYPE_CHECKING:
    from hune.reading.reader import Reader

NEVER = """
en Fulani herders attacked a Dogon village near Koro.
en The Dogon clashed with the Fulani in the circle of Bankass.
en Officials say Tuareg communities support the rebels.
en Clashes between Arabs and Masalit broke out in El Geneina.
en The army is arming Dogon villagers, a resident said.
fr Des éleveurs peuls ont attaqué un village près de Koro.
fr Les Touaregs soutiennent le JNIM, selon un officier.
fr Des affrontements ont opposé dimanche les Peuls aux Dogons.
fr L’armée arme les Dogons du plateau.
"""

ALL_THE_SAME = """
en DAN_NA_AMBASSAGOU Dan Na Ambassagou, a Dogon militia, attacked JNIM near Bankass.
fr DAN_NA_AMBASSAGOU Dan Na Ambassagou, une milice dogon, a attaqué le JNIM près de Bankass.
"""


def lines(text: str) -> list[tuple[str, str]]:
    return [(line[:2], line[3:]) for line in text.strip().splitlines()]


def read(reader: "Reader", language: str, text: str) -> Reading:
    sentence = Sentence("en001", "-", "fr" if language == "fr" else "en", None, text)
    return reader.read(document(sentence))


@pytest.mark.parametrize(("language", "text"), lines(NEVER))
def test_nothing_is_claimed_of_a_community(language: str, text: str, reader: "Reader") -> None:
    reading = read(reader, language, text)
    assert reading.claims == ()
    assert "community label" in {one.reason for one in reading.uncoded}


@pytest.mark.parametrize(("language", "text"), lines(ALL_THE_SAME))
def test_a_group_described_by_one_acts_all_the_same(language: str, text: str, reader: "Reader") -> None:
    actor, _, said = text.partition(" ")
    subjects = [claim.proposition.subject for claim in read(reader, language, said).claims]
    assert [one.actor for one in subjects if one is not None] == [actor]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("The Fulani support them.", 1, True), ("Dogon villagers fled.", 1, True), ("Malian villagers fled.", 1, False)],
)
def test_a_word_is_a_community_by_its_name_or_beside_one(
    text: str, at: int, expected: bool, parse: "Callable[[str, str], object]"
) -> None:
    doc = parse(text, "en")
    assert communities.label(doc[at], None, Register.load()) is expected  # type: ignore[index]
