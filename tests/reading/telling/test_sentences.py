"""Sentences by their punctuation, and phrases found in them."""

import pytest
import spacy

from hune.reading.telling import sentences

PARSED = {language: spacy.blank(language) for language in ("en", "fr")}


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "He left. She stayed.", ["He left.", "She stayed."]),
        ("en", "“He left. She stayed,” they said.", ["“He left. She stayed,” they said."]),
        ("en", "“He left.” They knew.", ["“He left.”", "They knew."]),
        ("fr", "« Il part. Elle reste », dit-on. Puis rien.", ["« Il part. Elle reste », dit-on.", "Puis rien."]),
        ("fr", "Qui part ? Personne.", ["Qui part ?", "Personne."]),
    ],
)
def test_a_stop_in_a_quotation_ends_no_sentence(language: str, text: str, parts: list[str]) -> None:
    doc = PARSED[language](text)
    assert [doc[one.start : one.end].text for one in sentences.cut(doc)] == parts


@pytest.mark.parametrize(
    ("language", "text", "name", "found"),
    [
        ("en", "According to officials, it left.", "speaker", ["According to"]),
        ("fr", "D’après l’armée, il part.", "speaker", ["D’après"]),
        ("fr", "De l’avis des experts, il part.", "speaker", ["De l’avis des"]),
        ("fr", "Aux dires du maire, il part.", "speaker", ["Aux dires du"]),
        ("fr", "Il part à condition qu’elle reste.", "conditions", ["à condition qu’"]),
        ("en", "It is notified.", "conditions", []),
    ],
)
def test_phrases_are_found_elided_or_not(language: str, text: str, name: str, found: list[str]) -> None:
    doc = PARSED[language](text)
    assert [doc[one.start : one.end].text for one in sentences.find(doc, 0, name)] == found
