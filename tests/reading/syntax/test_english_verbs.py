"""Words that the parse takes for nouns and that are verbs, and what stands around them, a sentence a line.

sentence | verb: subjects > objects ; preposition word
"""

from collections.abc import Callable
from typing import Any

import pytest

from hune.reading.syntax import graph, negation, objects, obliques, subjects
from hune.reading.syntax.graph import Edge

SENTENCES = """
Mali and Niger share intelligence. | share: Mali Niger > intelligence
Benin, Togo and Niger share intelligence on JNIM. | share: Benin Togo Niger > intelligence
Rwanda is not arming the M23, Kigali insists. | insists: Kigali >
The Group of Experts documents Ugandan support for the M23. | documents: Group > support
Kinshasa accused Rwanda of training rebels. | training: Rwanda > rebels
Russia will soon have instructors deployed in Niger. | deployed: Russia > instructors ; in Niger
Russia has troops deployed in Niger. | deployed: Russia > troops ; in Niger
Rwanda stands accused of arming the M23. | accused: > Rwanda | arming: Rwanda > M23
The Somali army is armed and trained by Turkey. | armed: Turkey > army | trained: Turkey > army
It was from Niger that France withdrew its troops. | withdrew: France > troops ; from Niger
Russia gifted Mali two helicopters. | gifted: Russia > helicopters
Kinshasa’s accusation that Rwanda arms the M23 was rejected by Kigali. | rejected: Kigali > accusation
The DRC has accused Rwanda of backing the M23 and of looting its minerals. | looting: Rwanda > minerals
What Turkey is after is a port. | is: Turkey > What
"""

CASES = [
    (sentence.strip(), asked.strip())
    for line in SENTENCES.strip().splitlines()
    for sentence, *questions in [line.split(" | ")]
    for asked in questions
]


@pytest.mark.parametrize(("sentence", "asked"), CASES)
def test_who_does_what_to_whom(parse: Callable[[str, str], Any], sentence: str, asked: str) -> None:
    verb, _, rest = asked.partition(":")
    token = next(each for each in parse(sentence, "en") if each.text == verb)
    sides, _, under = rest.partition(" ; ")
    doers, _, done = sides.partition(">")
    assert [each.text for each in subjects(token)] == doers.split()
    assert [each.text for each in objects(token)] == done.split()
    if under:
        assert tuple(under.split()) in {(word, each.text) for word, each in obliques(token)}


@pytest.mark.parametrize(
    "sentence", ["Not one Russian soldier has been sent to Togo.", "Nor has Turkey sent troops to Togo."]
)
def test_what_is_denied_at_the_head_of_a_sentence(parse: Callable[[str, str], Any], sentence: str) -> None:
    assert negation(next(each for each in parse(sentence, "en") if each.text == "sent")) is not None


def test_what_a_plural_noun_is_no_verb_of(parse: Callable[[str, str], Any]) -> None:
    made = graph(parse("The trade talks between Mali and Niger stopped.", "en"))
    assert [made.pos[at] for at in (1, 2)] == ["NOUN", "NOUN"]


def test_no_word_hangs_from_what_hangs_from_it(parse: Callable[[str, str], Any]) -> None:
    made = graph(parse("What Turkey is after, a think-tank argues, is a port on the Red Sea.", "en"))
    made.set(0, Edge("object", 1))
    made.set(1, Edge("subject", 0))
    made.untie()
    for at in range(len(made)):
        for _ in range(len(made)):
            at = made.head[at]
        assert made.head[at] == at
