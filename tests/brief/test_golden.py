"""The sentences kept for a reader to review are those that are printed today, in both languages alike."""

import importlib.util
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from hune.brief.model import Brief, Say
from hune.brief.words import Words, numbers_in
from hune.text.lexicon import findings
from hune.text.readability import long_sentences
from hune.text.typography import check_typography

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def golden() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_golden", ROOT / "scripts" / "make_golden.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_kept_is_what_is_printed(golden: ModuleType, lang: str) -> None:
    kept = (ROOT / "tests" / "golden" / f"statements.{lang}.txt").read_text(encoding="utf-8")
    assert golden.golden(lang) == kept, "read what has changed, then run scripts/make_golden.py"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_there_are_more_than_a_hundred(golden: ModuleType, lang: str) -> None:
    assert len({text for _, text in golden.statements(lang)}) > 100


def test_a_sentence_without_an_example_is_refused(golden: ModuleType) -> None:
    with pytest.raises(LookupError, match="brief-total-rose"):
        golden.check(example for example in golden.examples() if example.message != "brief-total-rose")


def test_both_languages_print_the_same_figures(golden: ModuleType) -> None:
    for example in golden.examples():
        own = Say(example.message, example.args)
        english, french = (numbers_in(Words(lang).say(own), lang) for lang in ("en", "fr"))
        assert english == french, example.message


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_sentence_is_set_as_it_is_printed(golden: ModuleType, lang: str) -> None:
    wrong = {message: wanted for message, text in golden.statements(lang) if (wanted := check_typography(text, lang))}
    assert wrong == {}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_sentence_has_a_forbidden_word(golden: ModuleType, lang: str) -> None:
    assert [(message, f.word) for message, text in golden.statements(lang) for f in findings(text, lang)] == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_sentences_are_short_enough(golden: ModuleType, lang: str) -> None:
    assert {message for message, text in golden.statements(lang) if long_sentences(text, lang)} == set()


def says(value: object) -> list[Say]:
    """Return everything that a part of a brief says."""
    found = [value] if isinstance(value, Say) else []
    if isinstance(value, msgspec.Struct):
        parts = [getattr(value, name) for name in value.__struct_fields__]
    elif isinstance(value, dict):
        parts = list(value.values())
    else:
        parts = list(value) if isinstance(value, tuple) else []
    return [*found, *(say for part in parts for say in says(part))]


def kinds(say: Say) -> dict[str, tuple[object, ...]]:
    """Return what a message is filled with, but for the values: the kinds of its arguments and their forms."""
    forms = ("form", "rounding", "phrase", "clause")
    return {
        name: (type(arg).__name__, *(getattr(arg, form) for form in forms if hasattr(arg, form)))
        for name, arg in say.args.items()
    }


def test_examples_are_filled_as_the_page_fills_them(golden: ModuleType, sample_brief: Brief) -> None:
    shown: dict[str, list[dict[str, tuple[object, ...]]]] = {}
    for example in golden.examples():
        shown.setdefault(example.message, []).append(kinds(Say(example.message, example.args)))
    printed = {say.message: kinds(say) for say in says(sample_brief) if say.message in shown}
    assert len(printed) > 30
    assert {message: filled for message, filled in printed.items() if filled not in shown[message]} == {}
