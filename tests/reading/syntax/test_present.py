"""Words that stand where only a verb does are told from nouns by what stands around them."""

import pytest

from hune.reading.syntax.present import verbs


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kigali arms the rebels .", ["arms"]),
        ("Ankara funds Somalia .", ["funds"]),
        ("Iran and Russia back the army .", ["back"]),
        ("The junta sanctions several diplomats .", ["sanctions"]),
        ("Turkey arms and trains the army .", ["arms", "trains"]),
        ("Many states fund the mission .", ["fund"]),
        ("The UN arms embargo on Libya held .", []),
        ("Russian arms the rebels bought were old .", []),
        ("He lifted the sanctions the EU imposed .", []),
        ("Sanctions France wants are ready .", []),
    ],
)
def test_verbs(sentence: str, found: list[str]) -> None:
    words = sentence.split()
    assert [words[at] for at in verbs(words)] == found
