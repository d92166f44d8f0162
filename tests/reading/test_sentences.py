"""The sentences for whoever writes rules come out right; so does the grading itself."""

from typing import TYPE_CHECKING

import pytest
from tests.reading.fixture import Sentence, load, parse
from tests.reading.grading import difference, document, faults, grade

from hune.reading.claim import Claim, Mention, Proposition, Reading, Speaker
from hune.reading.document import Span

if TYPE_CHECKING:
    from hune.reading.reader import Reader


@pytest.mark.parametrize("sentence", load("development"), ids=lambda sentence: sentence.id)
def test_a_sentence_comes_out_as_expected(sentence: Sentence, reader: "Reader") -> None:
    graded = grade(sentence, reader.read(document(sentence)))
    assert graded.right(), difference(graded)


TEXT = "Officials say Mali fights JNIM."
[GOLD] = parse(f'# en001: a sentence\nen 2024-03-04 {TEXT}\n= MLI | fights | JNIM | - | reported | "Officials"\n')

MALI, JNIM = Mention(Span(14, 18), "name", "MLI"), Mention(Span(26, 30), "name", "JNIM")
OFFICIALS = Speaker(Span(0, 9), Mention(Span(0, 9), "nominal"))


def claim(subject: Mention = MALI, object: Mention = JNIM, speaker: Speaker | None = OFFICIALS) -> Claim:
    said = Proposition("fights", subject, object)
    return Claim("d", Span(0, 31), said, "reported", (speaker,) if speaker else ())


def test_a_claim_as_expected_has_no_faults_whichever_way_round() -> None:
    [expected] = GOLD.expected
    assert faults(expected, claim(), TEXT) == ()
    assert faults(expected, claim(JNIM, MALI), TEXT) == ()


def test_faults_name_the_fields() -> None:
    [expected] = GOLD.expected
    assert faults(expected, claim(speaker=None), TEXT) == ("attribution",)
    assert faults(expected, claim(object=MALI), TEXT) == ("object",)


def test_a_sentence_is_right_only_without_a_claim_too_many() -> None:
    right = Reading(document(GOLD), (claim(),))
    more = Reading(document(GOLD), (claim(), claim(object=OFFICIALS.mention or MALI)))
    assert grade(GOLD, right).right()
    assert not grade(GOLD, more).right()
    assert not grade(GOLD, Reading(document(GOLD))).right()
