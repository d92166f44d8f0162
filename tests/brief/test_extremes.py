"""Watches and records at the edge of what a page can hold: forty countries, an island, 100,000 deaths, Arabic names."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from xml.etree import ElementTree

import msgspec
import pytest
from tests.brief.conftest import Event, event, monthly

from hune.brief import compose
from hune.brief.editions import admit
from hune.brief.formats import drawings, html, pdf
from hune.brief.lay import blocks, lay
from hune.brief.model import Brief, Edition, Figure, Note, Statement, Table
from hune.brief.words import Words, numbers_in
from hune.places.cells import cells_of
from hune.places.countries import find as country
from hune.places.grid import centre
from hune.record.view import View
from hune.text.lists import MANY
from hune.text.typography import check_typography
from hune.watch import Watch, find

EDITIONS: tuple[Edition, ...] = ("INTERNAL", "PARTNERS", "PUBLIC")
FORTY = """
    DZA AGO BEN BWA BFA BDI CMR CPV CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY
    MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA
""".split()  # noqa: SIM905 (as a list of strings it would be a page long)
ARMY = "\u0627\u0644\u062c\u064a\u0634 \u0627\u0644\u0648\u0637\u0646\u064a (2)"
"""A name that ends in a figure, which the script's direction would carry to its other side."""

MAPS = {"map", "map-countries"}


def watch_of(*countries: str) -> Watch:
    return msgspec.structs.replace(find("sahel"), name="test", countries=countries, sample=None)


def abroad(number: int, iso3: str, day: str, best: int, **more: object) -> Event:
    """Invent an event in the first cell of a country."""
    state = country(iso3)
    gid = int(cells_of(state.gwno)[0])
    latitude, longitude = centre(gid)
    row = event(number, "MLI", day, best)
    row |= {"country": state.name(), "country_id": state.gwno, "side_a": f"Government of {state.name()}"}
    row |= {"priogrid_gid": gid, "latitude": latitude, "longitude": longitude}
    return Event(row | more)


def said(brief: Brief, lang: str) -> Iterator[str]:
    page = lay(brief, lang)
    for part in page.parts:
        for block in part.blocks:
            yield from (text for name in ("text", "caption", "alt") if (text := getattr(block, name, None)))


def editions(brief: Brief) -> dict[Edition, Brief]:
    """Admit each edition, and hold both its languages to the same numbers."""
    found = {edition: admit(brief, edition) for edition in EDITIONS}
    for one in found.values():
        english, french = (list(said(one, lang)) for lang in ("en", "fr"))
        assert len(english) == len(french) > 5
        assert [numbers_in(text, "en") for text in english] == [numbers_in(text, "fr") for text in french]
        assert not [text for text in french if "  " in text]
    return found


def ids(brief: Brief) -> list[str]:
    return [block.id for block in blocks(brief)]


def height(drawing: str) -> float:
    return float(re.findall(r'<svg [^>]*\bheight="([\d.]+)"', drawing)[0])


def test_forty_countries_fit_their_charts_and_stand_in_every_table(invent: Callable[..., View]) -> None:
    days = [f"{year}-{month:02d}-15" for year in range(2020, 2024) for month in range(1, 13, 3)]
    rows = [
        abroad(len(days) * n + i, iso3, day, 3 + (n * 7 + i) % 40, deaths_civilians=n % 3)
        for n, iso3 in enumerate(FORTY)
        for i, day in enumerate(days)
    ]
    brief = compose.compose(watch_of(*FORTY), invent(rows), date(2024, 1, 22)).brief
    inside = editions(brief)["INTERNAL"]
    tables = {b.id: b for b in blocks(inside) if isinstance(b, Table)}
    assert len(tables["change"].rows) == 40
    assert {row[0] for row in tables["months-table"].rows} == {row[0] for row in tables["change"].rows}
    figures = {b.id: b for b in blocks(inside) if isinstance(b, Figure)}
    for name in ("change-ranges", "months"):
        assert [note.message for note in figures[name].notes] == ["situation-shown"]
    kept = msgspec.structs.replace(
        inside, sections=tuple(section for section in inside.sections if section.name == "situation")
    )
    # A printed page has room for 259 mm, which is 979 pixels, with a caption and a note.
    assert all(height(drawing) < 900 for drawing in drawings.drawn(kept, "fr").values())
    told = [b for b in blocks(inside) if isinstance(b, Statement) and b.id.startswith("dyad-")]
    assert len(told) == 8


def test_of_many_countries_every_sentence_counts_them(invent: Callable[..., View]) -> None:
    known = {"number_of_sources": 4, "where_prec": 1}
    rows = []
    for n, iso3 in enumerate(FORTY[: MANY + 1]):
        new = int(cells_of(country(iso3).gwno)[1])
        there = dict(zip(("latitude", "longitude"), centre(new), strict=True)) | {"priogrid_gid": new}
        once = {"number_of_sources": 1}
        rows.append(abroad(4 * n, iso3, "2019-03-10", 5, **known))
        rows.append(abroad(4 * n + 1, iso3, "2022-03-10", 5, **known))
        rows.append(abroad(4 * n + 2, iso3, "2023-03-10", 5, **once, **there))
        rows.append(abroad(4 * n + 3, iso3, "2023-04-10", 5, where_prec=6))
    brief = admit(compose.compose(watch_of(*FORTY), invent(rows), date(2024, 1, 22)).brief, "INTERNAL")
    said = {block.id: block.say for block in blocks(brief) if isinstance(block, Note | Statement)}
    for name in ("ignited", "unplaced", "reporting-worse"):
        assert " 9 of the 40 watched countries (" in Words("en").sentence(said[name]), name
        assert " 9 des 40 pays suivis (" in Words("fr").sentence(said[name]), name


def test_one_country_alone_has_a_whole_page(invent: Callable[..., View]) -> None:
    view = invent(monthly("MLI", lambda i: 5 + i % 7, range(2015, 2024), 1))
    found = editions(compose.compose(watch_of("MLI"), view, date(2024, 1, 22)).brief)
    assert {"change", "dyads", "reporting", "minds", "borders-table"} <= set(ids(found["PUBLIC"]))


def test_an_island_has_no_neighbour_and_says_so(invent: Callable[..., View]) -> None:
    rows = [abroad(n, "MUS", f"{2015 + n % 9}-03-10", 4 + n) for n in range(20)]
    found = editions(compose.compose(watch_of("MUS"), invent(rows), date(2024, 1, 22)).brief)
    for edition, brief in found.items():
        [note] = [b for section in brief.sections if section.name == "borders" for b in section.blocks]
        assert isinstance(note, Note)
        assert note.say.message == "borders-island"
        assert MAPS & set(ids(brief)) == {"map" if edition == "INTERNAL" else "map-countries"}
        assert "unknown-neighbours" not in ids(brief)


def test_a_country_with_no_event_ever_is_given_no_verdict(invent: Callable[..., View]) -> None:
    view = invent([event(1, "MLI", "2020-01-15", 3)], covers=("MLI,CPV:1989-01..2023-12",))
    found = editions(compose.compose(watch_of("CPV"), view, date(2024, 1, 22)).brief)
    for edition, brief in found.items():
        assert {"silent", "change", "months"} <= set(ids(brief))
        assert MAPS & set(ids(brief)) == {"map" if edition == "INTERNAL" else "map-countries"}
        assert not {"total", "by-country", "perpetrators", "dyads", "minds"} & set(ids(brief))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_month_of_100000_deaths_leaves_the_charts_within_the_page(invent: Callable[..., View], lang: str) -> None:
    rows = monthly("MLI", lambda i: 100_000 if i == 100 else 20, range(2015, 2024), 1)
    rows += monthly("BFA", lambda i: 12, range(2015, 2024), 1000)
    brief = admit(compose.compose(watch_of("MLI", "BFA"), invent(rows), date(2024, 1, 22)).brief, "INTERNAL")
    drawn = drawings.drawn(brief, lang)
    for name in ("change-ranges", "months", "dyads"):
        root = ElementTree.fromstring(drawn[name])
        assert 600 <= float(root.attrib["width"]) <= 660, name
        assert {"en": "100,000", "fr": "100\u202f000"}[lang] in drawn[name]
    page = lay(brief, lang)
    cells = [cell.text for part in page.parts for b in part.blocks for row in getattr(b, "rows", ()) for cell in row]
    assert {"en": "100,220", "fr": "100\u202f220"}[lang] in cells


@pytest.mark.parametrize(("lang", "edition"), list(product(("en", "fr"), EDITIONS)))
def test_a_name_in_arabic_survives_and_moves_nothing(invent: Callable[..., View], lang: str, edition: Edition) -> None:
    rows = monthly("MLI", lambda i: 20, range(2015, 2024), 1)
    view = invent([Event(row | {"side_b": ARMY, "deaths_civilians": 15}) for row in rows])
    brief = admit(compose.compose(watch_of("MLI"), view, date(2024, 1, 22)).brief, edition)
    texts = [text for text in said(brief, lang) if ARMY in text]
    assert texts
    for text in texts:
        assert text.count("\u2068") == text.count("\u2069") > 0
        for isolated in re.findall("\u2068[^\u2069]*\u2069", text):
            assert isolated == f"\u2068{ARMY}\u2069"
        assert check_typography(text, lang) is None
    assert ARMY in html.render(brief, lang)
    # The drawings have no font for it; the printed page has, and refuses what it cannot set.
    assert not any(ARMY.split()[0] in drawing for drawing in drawings.drawn(brief, lang).values())
    assert pdf.render(brief, lang).startswith(b"%PDF")
