"""What a predicate hangs from, its mood and its phrase, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest

from hune.reading.syntax import complements, conjuncts, governor, mood, passive, phrase, subjects, subtree, tense

Parse = Callable[[str, str], Any]


def token(doc: Any, text: str) -> Any:
    return next(each for each in doc if each.text == text)


@pytest.mark.parametrize(
    ("sentence", "word", "kind", "governing", "joined"),
    [
        ("Kigali insists that the FDLR fights alongside the army.", "fights", "complement", "insists", "that"),
        ("Ethiopia refused to withdraw.", "withdraw", "complement", "refused", "to"),
        ("Chad denied hosting French troops.", "hosting", "complement", "denied", ""),
        ("The army accused Iran of arming the rebels.", "arming", "oblique", "accused", "of"),
        ("France announced the withdrawal of its troops.", "withdrawal", "object", "announced", ""),
        ("The withdrawal of French troops began.", "withdrawal", "subject", "began", ""),
        ("Mali would defend Niger if ECOWAS attacked it.", "attacked", "adverbial", "defend", "if"),
        ("Togo, which trains officers, is neutral.", "trains", "relative", "Togo", ""),
        ("Forces backed by Russia advanced.", "backed", "relative", "Forces", ""),
        ("Ankara trained and armed them.", "armed", "conjunct", "trained", ""),
    ],
)
def test_the_governor(sentence: str, word: str, kind: str, governing: str, joined: str, parse: Parse) -> None:
    link = governor(token(parse(sentence, "en"), word))
    assert link is not None
    assert (link.kind, link.token.text, link.word) == (kind, governing, joined)


def test_the_head_of_a_sentence_has_no_governor(parse: Parse) -> None:
    assert governor(token(parse("Ankara armed them.", "en"), "armed")) is None


@pytest.mark.parametrize(
    ("sentence", "word", "form"),
    [
        ("Ankara arms the rebels.", "arms", ("indicative", "present")),
        ("Ankara armed the rebels.", "armed", ("indicative", "past")),
        ("Ankara had armed the rebels.", "armed", ("indicative", "past")),
        ("Ankara is arming the rebels.", "arming", ("indicative", "present")),
        ("Ankara will arm the rebels.", "arm", ("future", "future")),
        ("Ankara is going to arm the rebels.", "arm", ("future", "future")),
        ("Ankara is to arm the rebels.", "arm", ("future", "future")),
        ("Ankara would arm the rebels.", "arm", ("conditional", "present")),
        ("Ankara may arm the rebels.", "arm", ("indicative", "present")),
        ("Ankara wants to arm the rebels.", "arm", ("infinitive", None)),
        ("The rebels were armed by Ankara.", "armed", ("indicative", "past")),
        ("Rebels armed by Ankara advanced.", "armed", ("participle", None)),
        ("Mali is a member of it.", "member", ("indicative", "present")),
    ],
)
def test_mood_and_tense(sentence: str, word: str, form: tuple[str, str | None], parse: Parse) -> None:
    asked = token(parse(sentence, "en"), word)
    assert (mood(asked), tense(asked)) == form


def test_passives_told_from_actives(parse: Parse) -> None:
    said = "Rebels armed by Ankara, which had been warned and threatened, advanced and took Goma."
    doc = parse(said, "en")
    words = ["armed", "warned", "threatened", "advanced", "took"]
    assert [passive(token(doc, word)) for word in words] == [True, True, True, False, False]


def test_a_phrase_ends_before_its_clauses(parse: Parse) -> None:
    doc = parse("The massacre of African riflemen at Thiaroye, which Paris had long denied, was acknowledged.", "en")
    found = phrase(token(doc, "massacre"))
    assert doc.text[found.start : found.end] == "The massacre of African riflemen at Thiaroye"
    whole = subtree(token(doc, "massacre"))
    assert doc.text[whole.start : whole.end].endswith("which Paris had long denied")


def test_what_is_coordinated(parse: Parse) -> None:
    doc = parse("Kenya, Uganda and Burundi agreed.", "en")
    assert [each.text for each in conjuncts(token(doc, "Uganda"))] == ["Kenya", "Uganda", "Burundi"]


def test_complements(parse: Parse) -> None:
    doc = parse("Officials said that Ankara armed the rebels.", "en")
    [link] = complements(token(doc, "said"))
    assert (link.kind, link.token.text, link.word) == ("complement", "armed", "that")


@pytest.mark.parametrize(
    ("sentence", "word", "who"),
    [
        ("France’s support for Haftar has grown.", "support", ["France"]),
        ("France gave full support to Haftar.", "support", ["France"]),
        ("The withdrawal of French forces was slow.", "withdrawal", ["forces"]),
        ("The training of soldiers by Turkey goes on.", "training", ["Turkey"]),
        ("Sanctions were imposed on Mali by ECOWAS.", "Sanctions", ["ECOWAS"]),
        ("They want a French withdrawal.", "withdrawal", ["French"]),
    ],
)
def test_who_does_what_a_noun_says(sentence: str, word: str, who: list[str], parse: Parse) -> None:
    assert [each.text for each in subjects(token(parse(sentence, "en"), word))] == who
