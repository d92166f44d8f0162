"""The lexicon of operators: what is written there can be found, in both languages alike."""

from typing import get_args

import pytest

from hune.reading.telling.operators import Family, lexicon

LANGUAGES = ("en", "fr")
ENGLISH = "of for about on upon in with from against over at by as into"
FRENCH = "of de à d’ des par pour sur selon avec dans devant en d’à face"


@pytest.mark.parametrize("language", LANGUAGES)
def test_families_are_known(language: str) -> None:
    families = {one.family for found in lexicon(language).operators.values() for one in found}
    assert families <= set(get_args(Family))


def test_both_languages_have_every_family_phrase_and_word() -> None:
    en, fr = (lexicon(language) for language in LANGUAGES)
    assert {one.family for found in en.operators.values() for one in found} == {
        one.family for found in fr.operators.values() for one in found
    }
    assert en.words.keys() == fr.words.keys()
    assert en.phrases.keys() <= fr.phrases.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_operator_takes_is_written_right(language: str) -> None:
    codes = {"that", "whether", "to", "ing", "noun", "subject", "modifies", "to-noun"}
    english = set(ENGLISH.split())
    french = set(FRENCH.split())
    known = codes | (english if language == "en" else french)
    taken = {code for found in lexicon(language).operators.values() for one in found for code in one.takes}
    assert taken <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_words_and_reflexives_come_before_one(language: str) -> None:
    for found in lexicon(language).operators.values():
        order = [(-len(one.words), not one.reflexive) for one in found]
        assert order == sorted(order)
