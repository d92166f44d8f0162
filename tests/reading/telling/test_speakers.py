"""Who speaks, by which means, for which side, and what weakens it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from hune.reading.telling import tell

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = "Callable[[str, str], Doc]"


def at(doc: "Doc", word: str) -> "object":
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("language", "sentence", "word", "speaker", "channel"),
    [
        ("en", "In a statement, the ministry said that Ghana arms them.", "arms", "the ministry", "a statement"),
        ("en", "A statement by the ministry said that Ghana arms them.", "arms", "the ministry", "A statement"),
        (
            "fr",
            "Dans un communiqué, le ministère affirme que le Ghana arme les rebelles.",
            "arme",
            "le ministère",
            None,
        ),
        ("fr", "Le Ghana a armé les rebelles, selon un communiqué de l’armée.", "armé", "l’armée", "un communiqué"),
    ],
)
def test_a_statement_is_the_means_and_its_author_speaks(
    parse: "Callable[[str, str], Doc]", language: str, sentence: str, word: str, speaker: str, channel: str | None
) -> None:
    doc = parse(sentence, language)
    [one] = tell(at(doc, word)).attribution  # type: ignore[arg-type]
    assert doc.text[one.span.slice] == speaker
    if channel is not None:
        assert one.channel is not None
        assert doc.text[one.channel.slice].startswith(channel)


@pytest.mark.parametrize(
    ("language", "sentence", "word", "side"),
    [
        ("fr", "« Nous ne quitterons pas la ville », a dit le porte-parole du M23.", "quitterons", "M23"),
        ("en", "Benin’s foreign minister said his country hosts no base.", "hosts", "Benin"),
        ("en", "The spokesman for the junta said: “We will not leave.”", "leave", "junta"),
        ("en", "“We will not leave,” said Kagame.", "leave", "Kagame"),
    ],
)
def test_we_is_the_side_of_who_speaks(
    parse: "Callable[[str, str], Doc]", language: str, sentence: str, word: str, side: str
) -> None:
    telling = tell(at(parse(sentence, language), word))  # type: ignore[arg-type]
    assert telling.speaker_side is not None
    assert telling.speaker_side.text == side


@pytest.mark.parametrize(
    ("language", "sentence", "word", "hedges"),
    [
        ("en", "Ghana reportedly arms the rebels.", "arms", ["reportedly"]),
        ("en", "Ghana arms the rebels.", "arms", []),
        ("en", "Officials suspect that Ghana arms the rebels.", "arms", ["suspect"]),
        ("fr", "Le Ghana a peut-être armé les rebelles.", "armé", ["peut-être"]),
    ],
)
def test_hedges_are_given_as_words(
    parse: "Callable[[str, str], Doc]", language: str, sentence: str, word: str, hedges: list[str]
) -> None:
    doc = parse(sentence, language)
    assert [doc.text[span.slice] for span in tell(at(doc, word)).hedges] == hedges  # type: ignore[arg-type]


def test_spans_are_of_the_document(parse: "Callable[[str, str], Doc]") -> None:
    before = "A heading\n"
    doc = parse("Officials said that Ghana reportedly arms the rebels.", "en")
    telling = tell(at(doc, "arms"), offset=len(before))  # type: ignore[arg-type]
    text = before + doc.text
    assert [text[one.span.slice] for one in telling.attribution] == ["Officials"]
    assert [text[span.slice] for span in telling.hedges] == ["reportedly"]


def test_an_attitude_is_itself_told(parse: "Callable[[str, str], Doc]") -> None:
    doc = parse("Officials say that Accra may welcome the withdrawal of the troops.", "en")
    position = tell(at(doc, "withdrawal")).position  # type: ignore[arg-type]
    assert position is not None
    assert (position.attitude, [token.text for token in position.holder]) == ("welcomes", ["Accra"])
    assert position.telling.realis == "conditional"
    assert [doc.text[one.span.slice] for one in position.telling.attribution] == ["Officials"]
