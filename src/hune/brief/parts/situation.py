"""The situation over the last twelve months of the detail: change, kinds of violence, civilians, parties, places."""

from collections.abc import Iterator

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Arg,
    Block,
    Column,
    Country,
    Missing,
    Months,
    Note,
    Number,
    Say,
    Section,
    Statement,
    Table,
    Word,
)
from hune.brief.parts import dyads, ignited, kinds, perpetrators, recorded, reporting, where
from hune.brief.parts.direction import Counted, direction
from hune.brief.parts.kinds import bounds
from hune.brief.parts.tolls import told, tolls

APART = ("months", "dyads", "map-countries", "cells", "ignited-countries", "ignited-cells")
"""Figures and tables that the body tells the greatest of in words, and leaves to the annex of details."""


def section(basis: Basis, ledger: Ledger) -> Section:
    """Write the situation; without a table of details it says that it cannot."""
    countries = tuple(g for g in basis.detailed if basis.has(g, *basis.year))
    if basis.detail is None or not countries:
        return Section("situation", (Note("no-detail", Say("situation-none"), tone="caution", editions=EVERYONE),))
    window = Say("situation-window", {"months": Months(*basis.year, form="in")})
    blocks: list[Block] = [
        Note("situation-window", window, editions=EVERYONE),
        *left_out(basis, countries),
        *civilians(basis, ledger, countries),
        recorded.change(basis, ledger, countries, change_table(basis, ledger, countries)),
        *kinds.tables(basis, ledger, countries),
        recorded.by_month(basis, ledger, countries),
        *_parties(basis, ledger, countries),
        *where.places(basis, ledger, countries),
        *ignited.blocks(basis, ledger, countries),
        *reporting.blocks(basis, ledger, countries),
    ]
    pairs = [block.id for block in blocks if block.id.startswith("dyad-")]
    return Section("situation", tuple(blocks), see=(*APART, *pairs[1:]))


def _parties(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Block]:
    """Tell who is recorded with civilian deaths, and which pairs cost most; say where parties are not known."""
    known = told(basis, countries, *basis.year)
    unknown = tuple(gwno for gwno in countries if gwno not in known)
    if known:
        rows = tolls(basis, known, dyads.first_shown(basis), basis.detail_through)
        yield from perpetrators.blocks(basis, ledger, known, rows)
        yield from dyads.sentences(basis, ledger, known, rows)
        yield from dyads.charts(basis, ledger, known, rows)
    if unknown:
        said = Say("situation-parties-unknown", {"where": basis.spoken(unknown, "in")})
        yield Note("parties-unknown", said, tone="caution", editions=EVERYONE)


def left_out(basis: Basis, countries: tuple[int, ...]) -> Iterator[Note]:
    """Name the watched countries that the detail does not cover over the year: they are in none of its figures."""
    left = tuple(g for g in basis.countries if g not in countries)
    if left:
        args: dict[str, Arg] = {"countries": basis.spoken(left, "the"), "months": Months(*basis.year)}
        yield Note("situation-left-out", Say("situation-left-out", args), tone="caution", editions=EVERYONE)


def change_table(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Table:
    """Set each country's last twelve months against the twelve before, with ranges and a verdict."""
    assert basis.detail is not None
    rows, slugs, fell = [], [], []
    for gwno in countries:
        now = ledger.count(basis.detail, (gwno,), *basis.year)
        slugs.append(now.slug)
        cells: list[Arg] = [Country(gwno)]
        if basis.has(gwno, *basis.year_before):
            before = ledger.count(basis.detail, (gwno,), *basis.year_before)
            slugs.append(before.slug)
            verdict: Arg = Word(f"direction-{direction(before, now)}")
            if not before.high and not now.high:
                verdict = Missing("situation-silent")
            fell += [gwno] if direction(before, now) == "fell" else []
            cells += [Number(before.best), bounds(before)]
        else:
            verdict = Missing("covered-not")
            cells += [Missing("covered-not"), Missing("covered-not")]
        cells += [Number(now.best), bounds(now), verdict, Number(active_months(basis, gwno, *basis.year))]
        rows.append(tuple(cells))
    heads = ("country", "before", "range", "now", "range", "verdict", "active")
    windows: dict[str, Arg] = {"earlier": Months(*basis.year_before), "months": Months(*basis.year)}
    return Table(
        id="change",
        caption=Say("situation-change", windows),
        columns=tuple(
            Column(
                Say(
                    f"situation-column-{head}",
                    {"months": windows["earlier" if head == "before" else "months"]},
                )
                if head in ("before", "now")
                else Say(f"situation-column-{head}"),
                figures=head not in ("country", "verdict"),
            )
            for head in heads
        ),
        rows=tuple(rows),
        notes=(Say("situation-change-note"), *_caveat(basis, ledger, fell)),
        evidence=tuple(slugs),
        editions=EVERYONE,
    )


def _caveat(basis: Basis, ledger: Ledger, fell: list[int]) -> Iterator[Say]:
    """Say of a fall where reporting worsened that it may be the reports' doing."""
    worse = [gwno for gwno in reporting.worsened(basis, ledger) if gwno in fell] if fell else []
    if worse:
        yield Say("situation-change-caveat", {"where": basis.spoken(worse, "in")})


def active_months(basis: Basis, gwno: int, first: int, last: int) -> int:
    """Count the months of a window with at least one recorded event."""
    assert basis.detail is not None
    return int((basis.detail.matrix("events").select([gwno]).window(first, last) > 0).sum())


def _fighting(every: Counted, fighting: Counted) -> dict[str, Arg]:
    return {"fighting": Number(fighting.best, "text"), "rest": Number(every.best - fighting.best)}


def civilians(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Statement]:
    """State civilian deaths over all kinds of event, and how many a count of one-sided violence would miss."""
    detail = basis.detail
    assert detail is not None
    if len({detail.vintages[g].vintage for g in countries}) != 1:
        return
    every = ledger.count(detail, countries, *basis.year, measure="civilians", name="civilians")
    if not every.best:
        return
    fighting = ledger.count(detail, countries, *basis.year, measure="civilians", kinds=("sb", "ns"), name="civilians")
    args: dict[str, Arg] = {
        "deaths": Number(every.best, "text"),
        "where": basis.spoken(countries, "in"),
        "months": Months(*basis.year, form="in"),
    }
    said = Say("situation-civilians-alone", args)
    if fighting.best:
        said = Say("situation-civilians", args | _fighting(every, fighting))
    yield Statement("civilians", "observed", said, (every.slug, fighting.slug), editions=EVERYONE)
