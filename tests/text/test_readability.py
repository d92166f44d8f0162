"""How easily a text reads: words, syllables and the two formulas, held against counts made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.text.readability import MOST, long_sentences, reading_ease, syllables, words

ENGLISH = {
    1: """the were fell rose month months least low high range death deaths once worst group state side while sides
    held caused reached stands chad reads what these whole those some came lives lines line shown armed source parts""",
    2: """mali niger table tables given record event before people against places never above northern between being
    dying fighting statement likely single country countries model border neighbour ranges ended parties counted lower
    decline towards outlook increase wounded women hundred figure figures measure later rises issue reader language
    village middle attack attacks pages sources covered""",
    3: """recorded attacker violence area areas evidence estimate period median position together separate coverage
    confidence assessment numbering creating usual edition editions provinces government neighbouring decision analyst
    covering families serious obvious previous various created reported idea ideas militant expected incomplete
    civilians""",
    4: """nigeria situation january actually authorities territory community historical population reality identified
    perpetrator independent provisional estimated february military information uncertainty""",
    5: "probability opportunity international mauritania individual",
}
FRENCH = {
    1: """le de que et mort morts mois base hausse baisse pire fin est dans seul août cent vent l’an d’un qu’un lui
    huit groupe groupes sont guerre camp source sources jours chiffre chiffres bas haut très moins chaque zone plus
    nord sud l’est l’ouest force forces nulle ville villes vie
    doivent portent""",
    2: """mali niger pays décès civils année années souvent région violence violences possible mesure moyenne données
    moyen meilleur janvier probable relève état s’arrêtent l’année lecture nombreux civile combat combats village
    villages frontière frontières fourchette fourchettes touchés total bilan partie parties dépasse dépassent attaque
    conflit sahel rapport aucun voisin voisins tableau février relèvent contient agent agents niveau médiane commises
    publient""",
    3: """recensés territoire perspectives reculer attendu détaillé prévision prévisions observé hypothèse burkina
    précédent attendus décision décisions habitants commandant estimée estimées échéances incident nigéria éventuelle
    président violemment constatés groupement""",
    4: """réalité population actualité individuel autorités évolution opération communauté communautés
    humanitaire mauritanie autorité gouvernement estimation appréciation évaluation argenterie""",
    5: "possibilités probabilité universitaires",
    6: "communautairement",
}
COUNTED = {"en": ENGLISH, "fr": FRENCH}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_syllables_are_those_counted_by_hand(lang: str) -> None:
    pairs = [(word, by_hand) for by_hand, text in COUNTED[lang].items() for word in text.split()]
    wrong = [(word, by_hand, syllables(word, lang)) for word, by_hand in pairs if syllables(word, lang) != by_hand]
    assert len(wrong) <= 0.05 * len(pairs), wrong
    whole = sum(by_hand for _, by_hand in pairs)
    assert sum(syllables(word, lang) for word, _ in pairs) == pytest.approx(whole, rel=0.02)


@pytest.mark.parametrize(("lang", "word"), [("en", "6,900"), ("fr", "0"), ("en", "UCDP"), ("fr", "l’")])
def test_every_word_has_a_syllable(lang: str, word: str) -> None:
    assert syllables(word, lang) == 1


@given(st.text(), st.sampled_from(["en", "fr"]))
def test_no_text_is_too_strange_to_count(text: str, lang: str) -> None:
    for word in words(text):
        assert 1 <= syllables(word, lang) <= len(word)


SPLIT = {
    "It rose (low–high 6,400–8,100; 2022).": ["It", "rose", "low–high", "0", "0"],
    "Les décès : 6\u202f900 (6\u202f400–8\u202f100), soit 43\u202f% [E1–E3].": ["Les", "décès", "0", "0", "soit", "0"],
    "« Bas » – l’État n’a rien dit !": ["Bas", "l’État", "n’a", "rien", "dit"],
    "<1 % of 1,000,000 or −12.5 to ≥ 100": ["0", "of", "0", "or", "0", "to", "0"],
    "[E9] · – … 1er juin 2024": ["0", "juin", "0"],
}


@pytest.mark.parametrize("text", SPLIT)
def test_a_number_is_one_word_and_a_mark_is_none(text: str) -> None:
    assert words(text) == SPLIT[text]


def test_the_formulas_are_those_published() -> None:
    # Ten words of one syllable in one sentence, then ten of one syllable in two.
    once = "One two three four five six eight nine ten twelve"
    assert reading_ease(f"{once}.", "en") == pytest.approx(206.835 - 1.015 * 10 - 84.6)
    twice = "Le chat dort. Il est sur le grand lit blanc."
    assert reading_ease(twice, "fr") == pytest.approx(207 - 1.015 * 5 - 73.6)


def test_longer_words_and_sentences_are_harder() -> None:
    easy = "He ran home. He shut the door. He sat down."
    hard = "He ran home, he shut the door and he sat down."
    harder = "Immediately returning, he necessarily barricaded every available entrance before resting."
    assert reading_ease(easy, "en") > reading_ease(hard, "en") > reading_ease(harder, "en")


def test_a_text_without_words_cannot_be_judged() -> None:
    with pytest.raises(ValueError, match="without a word"):
        reading_ease("– [E1] …", "fr")


def test_long_sentences_are_told_from_short_ones() -> None:
    short, long = " ".join(["mot"] * MOST) + ".", " ".join(["Mot", *["mot"] * MOST]) + "."
    assert long_sentences(f"{short} {long} {short.capitalize()}", "fr") == [long]
    assert long_sentences(f"{short} {long}", "fr", most=MOST + 1) == []
