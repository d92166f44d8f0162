"""Models are loaded when asked for, one a language; what is missing is said with the command that installs it."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from hune.errors import HuneError
from hune.reading import parser

Parse = Callable[[str, str], "object"]


def test_nothing_heavy_is_imported_with_the_module() -> None:
    code = "import sys, hune.reading.parser; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


def test_a_language_that_is_not_parsed() -> None:
    with pytest.raises(HuneError, match=r"HN367.*ar.*en, fr"):
        parser.parse("سلام", "ar")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(parser.MODELS, "en", "no_such_model")
    parser._model.cache_clear()
    with pytest.raises(HuneError, match=r"HN366.*no_such_model.*hune\[reading\]"):
        parser.parse("Nothing.", "en")
    parser._model.cache_clear()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_many_are_parsed_in_order_and_their_text_is_kept(language: str) -> None:
    pytest.importorskip("spacy")
    texts = ["Kigali arms the M23.", "Ankara forme l’armée.", "", "U.S.-backed rebels (JNIM) l’ont « dit »\u202f!"]
    assert [doc.text for doc in parser.pipe(texts, language)] == texts


def test_names_are_looked_for_only_when_asked() -> None:
    pytest.importorskip("spacy")
    doc = parser.parse("Angela Merkel met Macky Sall.", "en")
    assert not doc.ents
    assert [name.text for name in parser.named(doc)] == ["Angela Merkel", "Macky Sall"]
    assert parser.named(doc) == doc.ents
