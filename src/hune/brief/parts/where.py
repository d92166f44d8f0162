"""Where: the map of the last twelve months, by cell inside and by country outside, and the cells with most deaths.

A cell and its name are INTERNAL, and so is the evidence of cells; without divisions of its own between a cell and a
country, the record has nothing finer than a country for the other editions.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hune import months
from hune.brief.basis import DETAIL, Basis
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    OUTSIDE,
    Arg,
    Bilingual,
    Block,
    Column,
    Country,
    Evidence,
    Figure,
    Missing,
    Months,
    Note,
    Number,
    Range,
    Raw,
    Say,
    Statement,
    Table,
)
from hune.brief.parts.direction import Counted
from hune.brief.parts.wholes import part
from hune.brief.words import Words
from hune.draw.maps import CellMap, CountryMap, Town, cell_map, country_map, shown
from hune.panel.build import build
from hune.places import cells as lands
from hune.places import names
from hune.places.grid import bounds
from hune.text.languages import LANGUAGES
from hune.text.words import capital, join

TOLD, MOST, ROOM = 3, 8, 400
"""Cells that a sentence names, and a table of the worst, and that the table of the map has room for."""

HEADS = "place", "country", "cell", "events", "deaths", "range"
"""The columns of a table of cells."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell over a window: recorded deaths with their range, and events."""

    gid: int
    best: int
    low: int
    high: int
    events: int


def spots(basis: Basis) -> list[Spot]:
    """Count deaths by cell over the last twelve months, of the cells that are covered throughout, by gid."""
    assert basis.cells is not None
    first, last = basis.year
    measures = {name: basis.cells.matrix(name) for name in ("best", "low", "high", "events")}
    seen = measures["best"].where_known(first, last).units
    counted = {name: matrix.select(seen.tolist()).window(first, last).sum(axis=1) for name, matrix in measures.items()}
    return [
        Spot(int(gid), *(int(counted[name][row]) for name in ("best", "low", "high", "events")))
        for row, gid in enumerate(seen)
    ]


def cells_table(basis: Basis, ledger: Ledger, found: list[Spot]) -> Table | None:
    """Name the cells with most recorded deaths in the watched countries."""
    own = [spot for spot in found if spot.best and lands.country_of(spot.gid) in basis.countries]
    worst = _deadliest(own)[:MOST]
    if not worst:
        return None
    return Table(
        id="cells",
        caption=Say("situation-cells", {"months": Months(*basis.year)}),
        columns=_columns(),
        rows=_rows(worst),
        evidence=(keep(basis, ledger, "cells", worst),),
    )


def most(basis: Basis, ledger: Ledger, found: list[Spot]) -> Iterator[Statement]:
    """Name in a sentence the first of the cells with most recorded deaths."""
    own = [spot for spot in found if spot.best and lands.country_of(spot.gid) in basis.countries]
    worst = _deadliest(own)[:TOLD]
    if worst:
        args: dict[str, Arg] = {
            "cells": named((spot.gid, spot.best) for spot in worst),
            "months": Months(*basis.year, form="in"),
        }
        slug = keep(basis, ledger, "cells-most", worst)
        yield Statement("cells-most", "observed", Say("situation-cells-most", args), (slug,))


def named(cells: Iterable[tuple[int, int]]) -> Bilingual:
    """List cells in words, each by its nearest town, or else by its number, with its deaths."""
    said: dict[str, list[str]] = {lang: [] for lang in LANGUAGES}
    for gid, deaths in cells:
        place = near(gid)
        for lang, series in said.items():
            name = Raw(str(gid)) if isinstance(place, Missing) else place
            args: dict[str, Arg] = {"cell": name, "deaths": Number(deaths, "text")}
            series.append(Words(lang).say(Say("situation-cell-deaths", args)))
    return Bilingual(*(join(series, lang) for lang, series in said.items()))


def _deadliest(found: list[Spot]) -> list[Spot]:
    return sorted(found, key=lambda spot: (-spot.best, -spot.events, spot.gid))


def _columns() -> tuple[Column, ...]:
    return tuple(Column(Say(f"situation-column-{head}"), figures=head in HEADS[3:]) for head in HEADS)


def _rows(found: list[Spot]) -> tuple[tuple[Arg, ...], ...]:
    return tuple(
        (
            near(spot.gid),
            Country(gwno) if (gwno := lands.country_of(spot.gid)) else Missing("situation-no-country"),
            Raw(str(spot.gid)),
            Number(spot.events),
            Number(spot.best),
            Range(spot.low, spot.high),
        )
        for spot in found
    )


def near(gid: int) -> Arg:
    """Name a cell by the town nearest to it."""
    place = names.nearest(gid)
    return Bilingual(place.name, place.french) if place else Missing("situation-no-place")


def keep(basis: Basis, ledger: Ledger, name: str, found: list[Spot]) -> str:
    """Keep one piece of evidence for a set of cells."""
    assert basis.cells is not None
    parents = {basis.cells.vintages[g].vintage: basis.cells.vintages[g] for g in basis.detailed}
    parent, mixed = next(iter(parents.values())), len(parents) > 1
    first, last = basis.year
    return ledger.keep(
        Evidence(
            slug=f"{name}.{ledger.place(basis.countries)}.{window(first, last)}",
            table=f"{parent.source} {parent.table}",
            vintage=", ".join(parents),
            filter=f"sum of best by cell; {_cells(found)}",
            record_version=ledger.version,
            unit="deaths",
            value=None if mixed else sum(spot.best for spot in found),
            low=None if mixed else sum(spot.low for spot in found),
            high=None if mixed else sum(spot.high for spot in found),
            first=months.iso(first),
            last=months.iso(last),
            sources=(parent.source,),
            through=months.iso(basis.detail_through),
            reconstructed=parent.reconstructed,
            rows=sum(spot.events for spot in found),
            edition="INTERNAL",
            may_name_source=parent.may_name_source,
        )
    )


def _cells(found: list[Spot]) -> str:
    """Name cells in a filter: one by one while they are few."""
    if len(found) > MOST:
        return "all cells covered throughout"
    return f"gid in ({', '.join(str(spot.gid) for spot in found)})"


def not_placed(
    basis: Basis, ledger: Ledger, countries: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], Counted, Counted]]:
    """Count the deaths in events placed in a country only, and all deaths, of the countries of each vintage."""
    if basis.detail is None or not countries:
        return
    panel = build(basis.view, "unplaced", countries=countries, needs=DETAIL)
    for vintage in dict.fromkeys(basis.detail.vintages[g].vintage for g in countries):
        alike = tuple(g for g in countries if basis.detail.vintages[g].vintage == vintage)
        counted = ledger.count(panel, alike, *basis.year, name="not-placed")
        whole = ledger.count(basis.detail, alike, *basis.year)
        if counted.best:
            yield alike, counted, whole


def unplaced(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Note]:
    """Say how many deaths are not on the map of cells; on that of countries they are."""
    for number, (alike, counted, whole) in enumerate(not_placed(basis, ledger, countries), 1):
        args: dict[str, Arg] = {
            "where": basis.spoken(alike, "in"),
            **part(counted.best, whole.best),
        }
        name = "unplaced" if number == 1 else f"unplaced-{number}"
        yield Note(name, Say("situation-map-unplaced", args), evidence=(counted.slug, whole.slug))


def map_figure(basis: Basis, ledger: Ledger, found: list[Spot]) -> Figure:
    """Draw the year's deaths by cell, over what is covered and what is not."""
    year = Months(*basis.year)
    marked = {spot.gid: near(spot.gid) for spot in found if spot.best}
    return Figure(
        id="map",
        caption=Say("situation-map", {"months": year}),
        alt=Say("situation-map-alt", {"months": Months(*basis.year, form="in")}),
        specs={lang: _drawn(basis, found, marked, lang) for lang in basis.watch.languages},
        notes=(Say("map-disclaimer"),),
        table=_map_table(basis, found),
        evidence=(keep(basis, ledger, "map", found),),
    )


def _map_table(basis: Basis, found: list[Spot]) -> Table:
    """Set the same as a table: the cells of the map with an event, the deadliest first."""
    west, south, east, north = shown(basis.watch.gwnos)
    drawn = []
    for spot in found:
        left, bottom, right, top = bounds(spot.gid)
        if spot.events and left < east and right > west and bottom < north and top > south:
            drawn.append(spot)
    given = _deadliest(drawn)[:ROOM]
    cut: dict[str, Arg] = {"given": Number(len(given)), "whole": Number(len(drawn))}
    return Table(
        id="map-table",
        caption=Say("situation-map-table", {"months": Months(*basis.year)}),
        columns=_columns(),
        rows=_rows(given),
        notes=(Say("situation-map-most", cut),) if len(given) < len(drawn) else (),
    )


def country_figure(basis: Basis, ledger: Ledger) -> Figure:
    """Draw the year's deaths by country, of the watched ones and of the neighbours that the detail covers."""
    assert basis.detail is not None
    covered = [gwno for gwno in (*basis.countries, *basis.around) if basis.has(gwno, *basis.year)]
    counted = {gwno: ledger.count(basis.detail, (gwno,), *basis.year) for gwno in covered}
    year: dict[str, Arg] = {"months": Months(*basis.year)}
    deaths = {gwno: float(one.best) for gwno, one in counted.items()}
    return Figure(
        id="map-countries",
        caption=Say("situation-map-countries", year),
        alt=Say("situation-map-countries-alt", {"months": Months(*basis.year, form="in")}),
        specs={
            lang: country_map(CountryMap(capital(Words(lang).label("word-deaths")), deaths, basis.watch.gwnos), lang)
            for lang in basis.watch.languages
        },
        notes=(Say("map-disclaimer"),),
        table=Table(
            id="map-countries-table",
            caption=Say("situation-map-countries", year),
            columns=(
                Column(Say("situation-column-country"), figures=False),
                Column(Say("situation-column-deaths")),
                Column(Say("situation-column-range")),
            ),
            rows=tuple((Country(gwno), *_deaths(counted.get(gwno))) for gwno in (*basis.watch.gwnos, *basis.around)),
        ),
        evidence=tuple(one.slug for one in counted.values()),
        editions=OUTSIDE,
    )


def _deaths(counted: Counted | None) -> tuple[Arg, Arg]:
    if counted is None:
        return Missing("covered-not"), Missing("covered-not")
    if counted.low is None or counted.high is None:
        return Number(counted.best), Missing("range-not-published")
    return Number(counted.best), Range(counted.low, counted.high)


def _drawn(basis: Basis, found: list[Spot], marked: dict[int, Arg], lang: str) -> dict[str, Any]:
    words = Words(lang)
    covered = {gwno for gwno in (*basis.countries, *basis.around) if basis.has(gwno, *basis.year)}
    towns = [names.largest(gwno) for gwno in basis.countries]
    return cell_map(
        CellMap(
            title=capital(words.label("word-deaths")),
            deaths={spot.gid: float(spot.best) for spot in found if spot.gid in marked},
            near={gid: words.arg(place) for gid, place in marked.items()},
            countries=basis.watch.gwnos,
            covered=covered,
            towns=tuple(
                Town(town.french if lang == "fr" else town.name, town.lat, town.lon)
                for town in towns
                if town is not None
            ),
        ),
        lang,
    )


def places(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Block]:
    """Show where: the map, its worst cells, and what is not on the map."""
    found = spots(basis)
    yield map_figure(basis, ledger, found)
    yield country_figure(basis, ledger)
    table = cells_table(basis, ledger, found)
    yield from most(basis, ledger, found)
    if table is not None:
        yield table
    yield from unplaced(basis, ledger, countries)
