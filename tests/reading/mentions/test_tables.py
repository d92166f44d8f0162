"""Who is meant by which words, over sentences of our own in both languages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from tests.reading.mentions.table import Line, lines, said

from hune.actors.register import Register
from hune.reading.mentions.finding import Finder

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = Callable[[str, str], "Doc"]

TABLES = [
    pytest.param(language, line, id=f"{language}-{line.text[:48]}")
    for language, file in (("en", "english.txt"), ("fr", "french.txt"))
    for line in lines(file)
]


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Register.load())


@pytest.mark.parametrize(("language", "line"), TABLES)
def test_words_stand_for(language: str, line: Line, parse: Parse, finder: Finder) -> None:
    mentions = finder.find(parse(line.text, language), 0, language, line.on)
    assert {words: said(words, line.text, mentions) for words, _ in line.expected} == dict(line.expected)
