"""The JSON form: the model with its texts, small, the same every time, and back again."""

import json
from types import ModuleType
from typing import Any

import msgspec
import pytest

from hune.brief.formats.json import render
from hune.brief.lay import blocks
from hune.brief.model import Brief, Figure
from hune.brief.words import Words

LIMIT = 500_000


@pytest.fixture(scope="module")
def document(specimen: ModuleType) -> dict[str, Any]:
    return json.loads(render(specimen.specimen()))  # type: ignore[no-any-return]


def test_it_names_its_schema_first(document: dict[str, Any]) -> None:
    assert next(iter(document.items())) == ("schema", "hune.brief/1")
    assert document["through"] == {"totals": "2023-12", "detail": "2023-12"}


def test_statements_carry_kind_likelihood_confidence_evidence_and_both_texts(
    document: dict[str, Any],
) -> None:
    expected = document["sections"][0]["blocks"][3]
    assert expected["type"] == "statement"
    assert expected["kind"] == "expected"
    assert expected["likelihood"] == {
        "probability": 0.64,
        "phrase": "likely",
        "text": {"en": "likely (about 65\u202f%)", "fr": "probable (environ 65\u202f%)"},
    }
    assert expected["confidence"]["level"] == "low"
    assert expected["confidence"]["text"]["fr"].startswith("Notre confiance est faible\u202f: 66\u202f%")
    assert expected["evidence"] == ["chance.NER.60"]
    assert expected["say"]["text"]["en"].startswith("It is likely (about 65\u202f%) that Niger")


def test_evidence_stands_under_its_number(document: dict[str, Any]) -> None:
    assert [piece["number"] for piece in document["evidence"]] == list(range(1, 13))
    first = document["evidence"][0]
    assert first["slug"] == "deaths.SAHEL.2022"
    assert (first["value"], first["low"], first["high"], first["sources"]) == (6923, 6405, 8104, ["ucdp"])
    assert all(first[name] for name in ("filter", "record_version", "table", "vintage"))


def test_values_keep_their_types_and_have_codes_beside_them(document: dict[str, Any]) -> None:
    row = document["sections"][2]["blocks"][3]["rows"][2]
    assert row[0] == {"type": "country", "gwno": 436, "form": "plain", "iso3": "NER"}
    assert row[2] == {"type": "missing", "reason": "specimen-not-given"}
    assert row[5] == {"type": "month", "month": 528, "iso": "2023-12"}


def test_figures_are_tables_and_the_file_is_small(specimen: ModuleType, document: dict[str, Any]) -> None:
    figure = document["sections"][1]["blocks"][2]
    assert figure["specs"] == {}
    assert len(figure["table"]["rows"]) == 8
    assert len(render(specimen.specimen())) <= LIMIT


def test_the_model_comes_back_but_for_drawings_and_order(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    back = msgspec.json.decode(render(brief), type=Brief)
    assert {e.slug: e for e in back.evidence} == {e.slug: e for e in brief.evidence}
    for one, other in zip(blocks(back), blocks(brief), strict=True):
        if isinstance(other, Figure):
            other = msgspec.structs.replace(other, specs={})
        assert one == other
    bare = {"evidence": (), "sections": ()}
    assert msgspec.structs.replace(back, **bare) == msgspec.structs.replace(brief, **bare)


def test_rendering_what_came_back_gives_the_same_bytes(specimen: ModuleType) -> None:
    once = render(specimen.specimen())
    assert render(msgspec.json.decode(once, type=Brief)) == once
    assert render(specimen.specimen()) == once


def test_the_texts_are_those_of_the_page(specimen: ModuleType, document: dict[str, Any]) -> None:
    brief = specimen.specimen()
    for lang in ("en", "fr"):
        said = [b.say for b in blocks(brief) if hasattr(b, "say")]
        written = [b["say"]["text"][lang] for s in document["sections"] for b in s["blocks"] if "say" in b]
        assert written == [Words(lang).sentence(say) for say in said]


@pytest.mark.parametrize("number", range(9))
def test_a_name_that_looks_like_code_is_a_string(specimen: ModuleType, number: int) -> None:
    text = specimen.HOSTILE[number]
    document = json.loads(render(specimen.hostile(text)))
    assert document["title"]["en"] == text
    assert document["evidence"][0]["slug"] == text
