"""The JSON form: the model with its texts, small, the same every time, and back again."""

import hashlib
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from hune.brief.editions import admit
from hune.brief.formats.json import read, render
from hune.brief.lay import blocks
from hune.brief.model import (
    EVERYONE,
    SCHEMA,
    SHARED,
    Brief,
    Figure,
    Identity,
    Logo,
    Paragraph,
    Prose,
    Run,
    Section,
    Signature,
)
from hune.brief.words import Words
from hune.errors import HuneError

LIMIT = 500_000


@pytest.fixture(scope="module")
def document(specimen: ModuleType) -> dict[str, Any]:
    return json.loads(render(specimen.specimen()))  # type: ignore[no-any-return]


def test_it_names_its_schema_first(document: dict[str, Any]) -> None:
    assert next(iter(document.items())) == ("schema", "hune.brief/2")
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
    assert row[2] == {
        "type": "missing",
        "reason": "specimen-not-given",
        "text": {lang: Words(lang).reason("specimen-not-given") for lang in ("en", "fr")},
    }
    assert row[5] == {"type": "month", "month": 528, "iso": "2023-12"}


def test_figures_are_tables_and_the_file_is_small(specimen: ModuleType, document: dict[str, Any]) -> None:
    figure = document["sections"][1]["blocks"][2]
    assert figure["specs"] == {}
    assert len(figure["table"]["rows"]) == 8
    assert len(render(specimen.specimen())) <= LIMIT


PNG = b"\x89PNG\r\n\x1a\n not a picture"
ASSESSMENT = Prose(
    "assessment",
    "assessment",
    {"fr": (Paragraph((Run("Nous estimons que "), Run("534", strong=True, slug="deaths.NER.2023")), bullet=True),)},
    {"en": "Analyst, Sahel desk", "fr": "Analyste, bureau Sahel"},
    date(2024, 1, 20),
    ("deaths.NER.2023",),
    SHARED,
)
SIGNED = Signature("a1" * 32, None, {"en": "Director", "fr": "Directrice"}, date(2024, 1, 22), SHARED)


@pytest.fixture(scope="module")
def signed(specimen: ModuleType) -> Brief:
    """Return a brief with everything that the specimen lacks: an analyst's words, a signature, a logo."""
    brief: Brief = specimen.specimen()
    first, *rest = brief.sections
    identity = Identity(
        {"en": "Observatory", "fr": "Observatoire"},
        "desk@example.org",
        Logo("png", PNG, 40, 20),
        {"accent": "#12507b"},
    )
    sections = (Section(first.name, (*first.blocks, ASSESSMENT)), *rest)
    return replace(brief, sections=sections, signatures=(SIGNED,), identity=identity)


def without_pictures(brief: Brief) -> Brief:
    """Return a brief as it may come back: figures without drawings, no logo, evidence in the order of its slugs."""
    sections = tuple(
        Section(s.name, tuple(replace(b, specs={}) if isinstance(b, Figure) else b for b in s.blocks))
        for s in brief.sections
    )
    evidence = tuple(sorted(brief.evidence, key=lambda piece: piece.slug))
    return replace(brief, sections=sections, evidence=evidence, identity=replace(brief.identity, logo=None))


def test_the_model_comes_back_but_for_pictures_and_order(specimen: ModuleType, signed: Brief) -> None:
    for brief in (specimen.specimen(), signed):
        back = read(render(brief))
        assert without_pictures(back) == without_pictures(brief)
        assert back.identity.logo is None
        assert msgspec.json.decode(render(brief), type=Brief).evidence == back.evidence


def test_the_samples_brief_comes_back(sample_brief: Brief) -> None:
    for edition in EVERYONE:
        brief = admit(sample_brief, edition)
        back = read(render(brief))
        assert without_pictures(back) == without_pictures(brief)
        assert render(back) == render(brief)


def test_rendering_what_came_back_gives_the_same_bytes(specimen: ModuleType) -> None:
    once = render(specimen.specimen())
    assert render(read(once)) == once
    assert render(specimen.specimen()) == once


def test_of_the_logo_only_the_digest_is_kept(signed: Brief) -> None:
    logo = json.loads(render(signed))["identity"]["logo"]
    digest = hashlib.sha256(PNG).hexdigest()
    assert logo == {"kind": "png", "data": "", "width": 40, "height": 20, "sha256": digest}


def test_an_analysts_words_stand_in_the_languages_they_were_written_in(signed: Brief) -> None:
    prose = json.loads(render(signed))["sections"][0]["blocks"][-1]
    assert prose["type"] == "prose"
    assert prose["editions"] == ["INTERNAL", "PARTNERS"]
    assert list(prose["texts"]) == ["fr"]
    assert prose["texts"]["fr"][0]["runs"][1] == {"text": "534", "strong": True, "slug": "deaths.NER.2023"}


def test_a_signature_without_a_name_shows_its_role(signed: Brief) -> None:
    [signature] = json.loads(render(signed))["signatures"]
    assert (signature["name"], signature["role"]["fr"], signature["day"]) == (None, "Directrice", "2024-01-22")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"PK\x03\x04",
        b'{"schema": 2}',
        b'{"schema": "' + SCHEMA.encode() + b'"}',
        b"[" * 100_000,
        b'{"schema": "' + SCHEMA.encode() + b'", "x": ' + b"[" * 100_000,
    ],
)
def test_what_is_not_a_brief_is_refused_by_its_name(damaged: bytes) -> None:
    with pytest.raises(HuneError, match=r"briefs/003/brief\.internal\.json") as caught:
        read(damaged, file=Path("briefs/003/brief.internal.json"))
    assert caught.value.code == "HN695"


def test_half_a_file_and_a_wrong_value_are_refused(specimen: ModuleType) -> None:
    whole = render(specimen.specimen())
    for damaged in (whole[: len(whole) // 2], whole.replace(b'"INTERNAL"', b'"SECRET"')):
        with pytest.raises(HuneError, match="HN695"):
            read(damaged)


def test_a_brief_of_another_schema_is_refused_whatever_else_it_holds() -> None:
    with pytest.raises(HuneError, match=r"hune\.brief/1.*hune\.brief/2") as caught:
        read(b'{"schema": "hune.brief/1", "signed": null}')
    assert caught.value.code == "HN696"


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
