"""Which date belongs to which predicate, one sentence a line, with the aspect that its telling gives it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hune.reading.dates import attach, find
from hune.reading.telling import tell

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = Callable[[str, str], "Doc"]

LINES = [
    line
    for line in (Path(__file__).parent / "attached.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def dated(doc: "Doc", word: str, published: date | None, offset: int = 0) -> str:
    predicate = next(token for token in doc if token.text == word)
    expressions = find(doc.text, doc.lang_, published, offset)
    when = attach.when(predicate, expressions, doc, offset, tell(predicate).aspect)
    return "-" if when is None else str(when) or "?"


@pytest.mark.parametrize("line", LINES)
def test_when(parse: Parse, line: str) -> None:
    told, wanted = line.rsplit(" | ", 1)
    language, published, sentence = told.split(" ", 2)
    doc = parse(sentence, language)
    for word, time in (pair.split(":", 1) for pair in wanted.split()):
        assert (word, dated(doc, word, date.fromisoformat(published))) == (word, time)


def test_without_a_date_the_words_are_kept(parse: Parse) -> None:
    doc = parse("Des soldats ont attaqué le camp la semaine dernière.", "fr")
    predicate = next(token for token in doc if token.text == "attaqué")
    when = attach.when(predicate, find(doc.text, "fr", None), doc, 0, None)
    assert when is not None
    assert when.relative
    assert doc.text[when.span.slice] == "la semaine dernière"


def test_spans_are_of_the_document(parse: Parse) -> None:
    doc = parse("Rwanda armed the rebels in 2022.", "en")
    predicate = next(token for token in doc if token.text == "armed")
    when = attach.when(predicate, find(doc.text, "en", None, 50), doc, 50, None)
    assert when is not None
    assert str(when) == "2022"
    assert doc.text[when.span.start - 50 : when.span.end - 50] == "in 2022"


def test_a_date_that_is_none_dates_nothing(parse: Parse) -> None:
    doc = parse("Rwanda armed the rebels on 31/02/2022.", "en")
    predicate = next(token for token in doc if token.text == "armed")
    assert attach.when(predicate, find(doc.text, "en", date(2024, 3, 4)), doc, 0, None) is None


def test_dates_of_another_sentence_are_not_its(parse: Parse) -> None:
    doc = parse("It began in 2012. Rwanda armed the rebels.", "en")
    assert dated(doc, "armed", date(2024, 3, 4)) == "-"


def test_what_a_verb_ends_is_dated_by_its_own_clause_too(parse: Parse) -> None:
    doc = parse("La Cédéao a levé le 24 février les sanctions qui frappaient le Niger depuis juillet 2023.", "fr")
    predicate = next(token for token in doc if token.text == "levé")
    when = attach.when(predicate, find(doc.text, "fr", date(2024, 3, 4)), doc, 0, "ends")
    assert str(when) == "2023-07..2024-02-24"
