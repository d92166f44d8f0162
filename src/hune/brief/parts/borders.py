"""The borders: what is known on the other side, and where silence is only an absence of data."""

from collections.abc import Iterator

from hune.brief.basis import YEAR, Basis, covers, reach
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Arg,
    Block,
    Column,
    Countries,
    Country,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Say,
    Section,
    Statement,
    Table,
)
from hune.brief.parts.where import Spot, keep, spots
from hune.places.borders import land_neighbours
from hune.places.cells import cells_of, country_of
from hune.places.grid import within

BESIDE = 2
"""Cells from a border, about 110 km, that still count as near it."""

TOLD = 3
"""Borders that get a sentence, those with most recorded deaths beside them."""


def section(basis: Basis, ledger: Ledger) -> Section:
    """Write a row for every neighbour, covered or not, and a caution for those that are not."""
    if not basis.around:
        island = not any(land_neighbours(gwno) for gwno in basis.watch.gwnos)
        said = Say("borders-island" if island else "borders-none")
        return Section("borders", (Note("no-neighbours", said, editions=EVERYONE),))
    last = basis.totals_through
    rows, slugs = [], []
    for gwno in basis.around:
        beside = tuple(g for g in basis.watch.gwnos if g in land_neighbours(gwno))
        deaths: Arg = Missing("covered-not")
        if covers(basis.totals, gwno, last - YEAR + 1, last):
            name = "totals" if basis.detail is not None else "deaths"
            counted = ledger.count(basis.totals, (gwno,), last - YEAR + 1, last, name=name)
            deaths = Number(counted.best)
            slugs.append(counted.slug)
        rows.append(
            (
                Country(gwno),
                Countries(beside) if beside else Missing("borders-no-land"),
                _through(reach(basis.totals, gwno)),
                _through(reach(basis.detail, gwno) if basis.detail is not None else 0),
                deaths,
            )
        )
    heads = ("neighbour", "beside", "totals", "detail", "deaths")
    blocks: list[Block] = [
        Table(
            id="borders-table",
            caption=Say("borders-table"),
            columns=tuple(
                Column(
                    Say(f"borders-column-{head}", {"months": Months(last - YEAR + 1, last)})
                    if head == "deaths"
                    else Say(f"borders-column-{head}"),
                    figures=head == "deaths",
                )
                for head in heads
            ),
            rows=tuple(rows),
            notes=(Say("borders-zero"),),
            evidence=tuple(slugs),
            editions=EVERYONE,
        )
    ]
    return Section("borders", (*blocks, *_silent(basis), *_near(basis, ledger)))


def _silent(basis: Basis) -> Iterator[Note]:
    """Caution against reading silence as calm where the detail does not reach, or reaches less far."""
    if basis.detail is None:
        return
    reached = {g: reach(basis.detail, g) for g in basis.around}
    silent = {
        "borders-silence": tuple(g for g in basis.around if not reached[g]),
        "borders-behind": tuple(g for g in basis.around if 0 < reached[g] < basis.detail_through),
    }
    for name, countries in silent.items():
        if countries:
            args: dict[str, Arg] = {"countries": basis.spoken(countries, "the"), "last": Month(basis.detail_through)}
            yield Note(name, Say(name, args), tone="caution", editions=EVERYONE)


def _near(basis: Basis, ledger: Ledger) -> Iterator[Statement]:
    """State what was recorded within two cells of the worst borders whose far side is not covered; it stays inside."""
    if basis.cells is None:
        return
    found = {spot.gid: spot for spot in spots(basis) if spot.events}
    own = {gid: gwno for gid in found if (gwno := country_of(gid)) in basis.detailed}
    beside: dict[int, list[Spot]] = {}
    for gwno in basis.around:
        beyond = set(cells_of(gwno).tolist())
        near = [found[gid] for gid in own if beyond.intersection(within(gid, BESIDE))]
        if near and not basis.has(gwno, *basis.year):
            beside[gwno] = near
    worst = sorted(beside, key=lambda gwno: (-sum(spot.best for spot in beside[gwno]), gwno))[:TOLD]
    for gwno in worst:
        near = beside[gwno]
        there = {own[spot.gid] for spot in near}
        args: dict[str, Arg] = {
            "neighbour": Country(gwno, "of"),
            "where": basis.spoken((g for g in basis.detailed if g in there), "in"),
            "events": Number(sum(spot.events for spot in near)),
            "deaths": Number(sum(spot.best for spot in near), "text"),
            "months": Months(*basis.year, form="in"),
            "cells": Number(BESIDE),
        }
        place = ledger.place((gwno,))
        slug = keep(basis, ledger, f"near-border-{place}", near)
        reached = basis.detail is not None and reach(basis.detail, gwno)
        said = Say("borders-near-behind" if reached else "borders-near", args)
        yield Statement(f"near-border-{place}", "observed", said, (slug,))


def _through(month: int) -> Arg:
    return Month(month) if month else Missing("covered-not")
