"""How predicates are told, one sentence a line: `sentence @word => realis | speakers | aspect, attitude, flags`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hune.reading.telling import Telling, tell

if TYPE_CHECKING:
    from spacy.tokens import Doc

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "fr")


def lines(language: str) -> list[str]:
    text = (FOLDER / f"told.{language}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def written(doc: "Doc", telling: Telling) -> str:
    """Write a telling as the lines have it."""
    speakers = " > ".join(doc.text[one.span.slice] for one in telling.attribution) or "-"
    more: list[str] = [telling.aspect] if telling.aspect else []
    if telling.position:
        holders = ",".join(token.text for token in telling.position.holder)
        setting = f":{telling.position.setting}" if telling.position.setting else ""
        more.append(f"{telling.position.attitude}({holders}{setting})")
    more += ["threat"] if telling.threat else []
    more += [flag for flag in ("question", "editorial", "aim") if getattr(telling, flag)]
    return f"{telling.realis} | {speakers} | {' '.join(more) or '-'}"


@pytest.mark.parametrize(("language", "line"), [(language, line) for language in LANGUAGES for line in lines(language)])
def test_each_line_is_told_so(parse: "Callable[[str, str], Doc]", language: str, line: str) -> None:
    told, expected = line.split(" => ")
    sentence, word = told.rsplit(" @", 1)
    doc = parse(sentence, language)
    predicate = next(token for token in doc if token.text == word)
    assert written(doc, tell(predicate)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_many(language: str) -> None:
    assert len(lines(language)) >= 100
    assert len(set(lines(language))) == len(lines(language))
