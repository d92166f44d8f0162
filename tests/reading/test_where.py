"""Names of places come to a cell only where the text licenses it, and never to a guess."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.actors.register import Register
from hune.places import grid
from hune.places.areas import Areas
from hune.reading.claim import Where
from hune.reading.mentions.finding import Finder
from hune.reading.where import of_name, where

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = Callable[[str, str], "Doc"]

MALI, NIGER, BURKINA, DRC, CAR = 432, 436, 439, 490, 482


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Register.load())


def place(parse: Parse, finder: Finder, language: str, sentence: str, word: str, offset: int = 0) -> str:
    doc = parse(sentence, language)
    predicate = next(token for token in doc if token.text == word)
    found = where(predicate, finder.find(doc, offset, language), doc, offset)
    if found is None:
        return "-"
    words = sentence[found.span.start - offset : found.span.end - offset]
    return f"{words}: {found.gwno} {found.cell or '-'} {found.confidence}"


def cell(lat: float, lon: float) -> int:
    return grid.gid_of(lat, lon)


def test_a_town_of_a_country_that_is_named() -> None:
    found = of_name("Kidal", {MALI})
    assert found is not None
    assert (found.gwno, found.cell, found.confidence) == (MALI, cell(18.44, 1.41), "exact")


def test_a_town_of_a_neighbour_is_likely() -> None:
    found = of_name("Djibo", {MALI})
    assert found is not None
    assert (found.gwno, found.confidence) == (BURKINA, "likely")


@pytest.mark.parametrize("name", ["Banikelli", "Tamboura", "Tin-Sabrou", "", "the", "Paris"])
def test_what_is_invented_or_elsewhere_is_no_place(name: str) -> None:
    assert of_name(name, {MALI, NIGER}) is None


def test_without_any_country_there_is_no_place() -> None:
    assert of_name("Kidal", ()) is None


def test_accents_and_hyphens_do_not_matter() -> None:
    assert of_name("TOMBOUCTOU", {MALI}) == of_name("Timbuktu", {MALI}) is not None


def test_a_region_is_not_its_town() -> None:
    found = of_name("Mopti", {MALI}, region=True)
    assert found is not None
    assert (found.gwno, found.cell, found.area, found.confidence) == (MALI, None, None, "country")


def test_areas_of_the_user(tmp_path: Path) -> None:
    file = tmp_path / "mali.geojson"
    file.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"iso3": "MLI", "id": "ML7", '
        '"name": "Gao"}, "geometry": {"type": "Polygon", "coordinates": [[[-1, 15], [1, 15], [1, 18], [-1, 18], '
        "[-1, 15]]]}}]}"
    )
    areas = Areas.read(file)
    town, region, other = (
        of_name("Gao", {MALI}, areas), of_name("Gao", {MALI}, areas, region=True), of_name("Kidal", {MALI}, areas)
    )  # fmt: skip
    assert town is not None
    assert (town.area, town.cell) == (432001, cell(16.27, -0.04))
    assert region is not None
    assert (region.area, region.cell) == (432001, None)
    assert other is not None
    assert other.area is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=20), st.sets(st.sampled_from([MALI, NIGER, BURKINA, DRC, 2, 999]), max_size=3))
def test_any_name_gives_a_place_of_a_country_or_none(name: str, near: set[int]) -> None:
    found = of_name(name, near)
    assert found is None or (isinstance(found, Where) and found.gwno is not None)


SENTENCES = [
    ("en", "Malian troops were ambushed near Kidal.", "ambushed", f"Kidal: {MALI} {cell(18.44, 1.41)} exact"),
    ("en", "In Mali, jihadists attacked a convoy near Gao.", "attacked", f"Gao: {MALI} {cell(16.27, -0.04)} exact"),
    ("en", "Nigerien soldiers died in an ambush near Diffa.", "died", f"Diffa: {NIGER} {cell(13.31, 12.61)} exact"),
    ("en", "The ambassador in Gao condemned Mali’s army.", "condemned", "-"),
    ("fr", "L’armée malienne a repris un camp au nord de Gao.", "repris", f"Gao: {MALI} - country"),
    ("en", "Niger’s army fought insurgents around Banikelli.", "fought", "-"),
    ("en", "Bamako thanked Moscow for its help.", "thanked", "-"),
    ("en", "Rwandan troops fought in Mali.", "fought", f"Mali: {MALI} - country"),
    ("fr", "L’armée malienne a attaqué près de Gao.", "attaqué", f"Gao: {MALI} {cell(16.27, -0.04)} exact"),
    ("fr", "Des soldats nigériens ont été tués à Diffa.", "tués", f"Diffa: {NIGER} {cell(13.31, 12.61)} exact"),
    ("fr", "L’armée s’est repliée de Tamboura, au Mali.", "repliée", f"Mali: {MALI} - country"),
    ("fr", "Bamako a suspendu sa coopération avec Paris.", "suspendu", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "word", "wanted"), SENTENCES)
def test_the_place_of_a_predicate(
    parse: Parse, finder: Finder, language: str, sentence: str, word: str, wanted: str
) -> None:
    assert place(parse, finder, language, sentence, word) == wanted
    assert place(parse, finder, language, sentence, word, 77) == wanted
