"""Where: the map of the last twelve months, and the cells with most deaths named by the nearest town."""

from collections.abc import Iterator
from dataclasses import dataclass

from hune import months
from hune.brief.basis import DETAIL, Basis
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    Arg,
    Bilingual,
    Block,
    Column,
    Country,
    Evidence,
    Missing,
    Months,
    Note,
    Number,
    Range,
    Raw,
    Say,
    Table,
)
from hune.panel.build import build
from hune.panel.matrix import NOT
from hune.places import cells as lands
from hune.places import names

MOST = 8
"""Cells that are named."""


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


def partly(basis: Basis) -> set[int]:
    """Return the cells that are only partly covered in the window: a neighbour's side of them is unknown."""
    assert basis.cells is not None
    matrix = basis.cells.matrix("best")
    first, last = (month - matrix.first for month in basis.year)
    shown = matrix.covered[:, first : last + 1]
    return {int(gid) for gid, row in zip(matrix.units, shown, strict=True) if (row == 1).any() and (row != NOT).all()}


def cells_table(basis: Basis, ledger: Ledger, found: list[Spot]) -> Table | None:
    """Name the cells with most recorded deaths in the watched countries."""
    own = [spot for spot in found if spot.best and lands.country_of(spot.gid) in basis.countries]
    worst = sorted(own, key=lambda spot: (-spot.best, -spot.events, spot.gid))[:MOST]
    if not worst:
        return None
    rows = tuple(
        (
            near(spot.gid),
            Country(lands.country_of(spot.gid) or 0),
            Raw(str(spot.gid)),
            Number(spot.events),
            Number(spot.best),
            Range(spot.low, spot.high),
        )
        for spot in worst
    )
    heads = ("place", "country", "cell", "events", "deaths", "range")
    return Table(
        id="cells",
        caption=Say("situation-cells", {"months": Months(*basis.year)}),
        columns=tuple(
            Column(Say(f"situation-column-{head}"), figures=head in ("events", "deaths", "range")) for head in heads
        ),
        rows=rows,
        evidence=(keep(basis, ledger, worst),),
    )


def near(gid: int) -> Arg:
    """Name a cell by the town nearest to it."""
    place = names.nearest(gid)
    return Bilingual(place.name, place.french) if place else Missing("situation-no-place")


def keep(basis: Basis, ledger: Ledger, found: list[Spot]) -> str:
    """Keep one piece of evidence for a set of cells."""
    assert basis.cells is not None
    parent = basis.cells.vintages[basis.detailed[0]]
    first, last = basis.year
    return ledger.keep(
        Evidence(
            slug=f"cells.{ledger.place(basis.countries)}.{window(first, last)}",
            table=f"{parent.source} {parent.table}",
            vintage=parent.vintage,
            filter=f"sum of best by cell; gid in ({', '.join(str(spot.gid) for spot in found)})",
            record_version=ledger.version,
            unit="best",
            value=sum(spot.best for spot in found),
            low=sum(spot.low for spot in found),
            high=sum(spot.high for spot in found),
            first=months.iso(first),
            last=months.iso(last),
            sources=(parent.source,),
            through=months.iso(basis.detail_through),
            reconstructed=parent.reconstructed,
            rows=sum(spot.events for spot in found),
        )
    )


def unplaced(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Note]:
    """Say how many deaths are in events placed in a country only."""
    assert basis.detail is not None
    panel = build(basis.view, "unplaced", countries=countries, needs=DETAIL)
    counted = ledger.count(panel, countries, *basis.year, name="not-placed")
    whole = ledger.count(basis.detail, countries, *basis.year)
    if counted.best:
        yield Note(
            "unplaced",
            Say("situation-map-unplaced", {"deaths": Number(counted.best), "whole": Number(whole.best)}),
            evidence=(counted.slug, whole.slug),
        )


def places(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Block]:
    """Show where: the map, the worst cells, and what is not on the map."""
    table = cells_table(basis, ledger, spots(basis))
    if table is not None:
        yield table
    yield from unplaced(basis, ledger, countries)
