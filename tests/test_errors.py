"""The catalogue of errors is whole, in both languages: what is used is in it, what is in it is used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from hune.errors import CATALOGUE, HuneError, Notice, describe
from hune.text.typography import check_typography

ROOT = Path(__file__).resolve().parents[1]
SOURCE = sorted((ROOT / "src" / "hune").rglob("*.py"))
NUMBER = re.compile(r"HN\d{3}")


def fields(text: str) -> set[str]:
    """Return the values a text names, one in each language counting as one."""
    return {re.sub("_(en|fr)$", "", name) for _, name, _, _ in Formatter().parse(text) if name}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in SOURCE:
        yield file.relative_to(ROOT), ast.parse(file.read_text(encoding="utf-8"))


def is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(NUMBER.fullmatch(node.value))


def used() -> set[str]:
    """Return the numbers that stand in the code, the catalogue's own keys apart."""
    return {
        node.value
        for file, tree in trees()
        if file.parent.name != "errors"
        for node in ast.walk(tree)
        if is_number(node)
    }


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield f"{file}:{node.lineno}", node


def given(call: ast.Call) -> set[str] | None:
    """Return the values a call gives to an error or a notice; None where they are not written out."""
    if isinstance(call.func, ast.Name) and call.func.id == "Notice":
        values = call.args[1] if len(call.args) > 1 else None
        if not isinstance(values, ast.Dict) or not all(isinstance(key, ast.Constant) for key in values.keys):
            return None
        names = [key.value for key in values.keys if isinstance(key, ast.Constant)]
    elif any(keyword.arg is None for keyword in call.keywords):
        return None
    else:
        names = [keyword.arg for keyword in call.keywords if keyword.arg]
    return {re.sub("_(en|fr)$", "", str(name)) for name in names}


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_text_says_the_same_in_both_languages(code: str) -> None:
    english, french = CATALOGUE[code]
    assert NUMBER.fullmatch(code)
    assert english.strip() == english
    assert french.strip() == french
    assert english != french
    assert fields(english) == fields(french)
    assert "«" not in english, "English quotes with “ ”"
    assert "“" not in french, "French quotes with « »"
    assert "'" not in re.sub("`[^`]*`", "", french), "French text takes the apostrophe ’"
    # What is typed, such as a line of Python or MLI:2012-01..2023-12:sb, is set as it is typed.
    for lang, text in (("en", english), ("fr", french)):
        said = re.sub(r"\(\"{measure}\",\)|\S*\[\S+", "", text)
        assert check_typography(said, lang) is None


def test_numbers_stand_in_order_and_none_is_given_twice() -> None:
    # A dictionary would silently keep the second of two texts with one number.
    rooms = [tree for file, tree in trees() if file.parent.name == "errors"]
    dictionaries = [node for tree in rooms for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    written = sorted([ast.literal_eval(key) for key in one.keys if key] for one in dictionaries)
    assert [number for room in written for number in room] == sorted(CATALOGUE) == list(CATALOGUE)


def test_every_number_used_is_in_the_catalogue() -> None:
    assert sorted(used() - CATALOGUE.keys()) == []


def test_every_number_of_the_catalogue_is_used() -> None:
    assert sorted(CATALOGUE.keys() - used()) == []


def test_no_error_is_raised_without_a_number() -> None:
    bare = [
        where
        for where, call in calls("HuneError", "Notice")
        if not call.args or (isinstance(call.args[0], ast.Constant) and not is_number(call.args[0]))
    ]
    assert bare == []


def test_every_error_gives_the_values_that_its_text_names() -> None:
    wrong = []
    for where, call in calls("HuneError", "UsageError", "Notice"):
        if call.args and is_number(call.args[0]):
            code, values = call.args[0].value, given(call)  # type: ignore[attr-defined]
            if code in CATALOGUE and values is not None and not fields(CATALOGUE[code][0]) <= values:
                wrong.append(f"{where}: {code} names {fields(CATALOGUE[code][0])}, is given {values}")
    assert wrong == []


def test_an_error_speaks_both_languages() -> None:
    error = HuneError("HN102", value="13/2023")
    assert error.code == "HN102"
    assert error.text() == str(error) == describe("HN102", {"value": "13/2023"}, "en")
    assert error.text("fr").startswith("HN102 «")
    assert Notice("HN102", {"value": "13/2023"}).text("fr") == error.text("fr")


def test_a_missing_value_is_a_defect() -> None:
    with pytest.raises(KeyError):
        HuneError("HN102")
