"""What holds of every figure: valid, complete in itself, small, the same each time, and in one language."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import altair
import pytest
from jsonschema.validators import validator_for

from hune.draw.layers import SCHEMA
from hune.draw.render import svg
from hune.errors import HuneError

Spec = dict[str, Any]

FRENCH = ("recensés", "fourchette", "non couvert", "provisoire", "Lecture", "aucun", "pire")
ENGLISH = ("recorded", "range", "not covered", "provisional", "How to read", "none", "worst")


@cache
def validator() -> Any:
    schema = json.loads((Path(altair.__file__).parent / "vegalite/v6/schema/vega-lite-schema.json").read_text("utf-8"))
    return validator_for(schema)(schema)


def without_rows(spec: Any) -> Any:
    """Keep one row of each layer: checking hundreds alike takes seconds and finds nothing more."""
    if isinstance(spec, dict):
        return {key: value[:1] if key == "values" else without_rows(value) for key, value in spec.items()}
    return [without_rows(one) for one in spec] if isinstance(spec, list) else spec


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def test_it_is_valid_vega_lite(drawn: tuple[str, Spec]) -> None:
    errors = [error.message for error in validator().iter_errors(without_rows(drawn[1]))]
    assert errors == []


def test_the_schema_would_refuse_a_mistake(make: Callable[[str, str, str], Spec]) -> None:
    spec = make("ranges", "Mali", "en")
    spec["hconcat"][0]["layer"][0]["mark"]["type"] = "rectangle"
    assert list(validator().iter_errors(without_rows(spec)))


def test_the_schema_is_that_of_the_version_that_draws() -> None:
    assert SCHEMA.rpartition("/")[2] == "v6.json"


def test_it_loads_nothing_and_is_small(drawn: tuple[str, Spec]) -> None:
    text = json.dumps(drawn[1], ensure_ascii=False, separators=(",", ":"))
    assert '"url"' not in text
    assert len(text.encode()) < 250_000


def test_it_is_said_in_one_language(drawn: tuple[str, Spec]) -> None:
    lang, spec = drawn
    said = " ".join(strings(spec))
    own, other = (FRENCH, ENGLISH) if lang == "fr" else (ENGLISH, FRENCH)
    assert any(word in said for word in own)
    assert [word for word in other if re.search(rf"\b{word}\b", said)] == []


def test_it_draws_in_the_font_that_ships_and_passes_a_content_policy(drawn: tuple[str, Spec]) -> None:
    drawing = svg(drawn[1])
    assert set(re.findall(r'font-family="([^"]+)"', drawing)) == {"Hune Sans"}
    assert not re.search(r"\sstyle=", drawing)
    assert "undefined" not in drawing
    assert "NaN" not in drawing


def test_it_is_as_wide_as_the_text_of_the_page(drawn: tuple[str, Spec]) -> None:
    (width,) = map(float, re.findall(r'<svg [^>]*\bwidth="([\d.]+)"', svg(drawn[1])))
    assert 600 <= width <= 645


def test_the_same_figures_give_the_same_drawings_in_any_order(make: Callable[[str, str, str], Spec]) -> None:
    once = {name: svg(make(name, "Mali", "fr")) for name in ("fans", "map")}
    again = {name: svg(make(name, "Mali", "fr")) for name in ("map", "ranges", "fans")}
    assert once["fans"] == again["fans"]
    assert once["map"] == again["map"]


@pytest.mark.parametrize("figure", ["fan", "bar", "ranges", "map"])
def test_a_name_that_looks_like_code_is_text(make: Callable[[str, str, str], Spec], figure: str) -> None:
    name = "</script><script>alert(1)</script>\"' {{x}} datum.a"
    drawing = svg(make(figure, name, "en"))
    assert "<script" not in drawing
    if figure != "map":
        assert "&lt;/script&gt;" in drawing


def test_a_language_that_is_not_written_is_refused(make: Callable[[str, str, str], Spec]) -> None:
    for figure in ("fan", "bars", "ranges", "map"):
        with pytest.raises(HuneError) as error:
            make(figure, "Mali", "de")
        assert error.value.code == "HN611"
