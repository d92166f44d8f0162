"""Areas newly affected, or affected again: cells where an event was recorded after 24 months without any.

A cell counts in the month in which that happens, and once in twelve months at most. It must be covered in every
month that is looked at, its neighbours' side of a border included as far as that is covered at all; it counts for
the country that the source puts the event in.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    EVERYONE,
    Arg,
    Block,
    Column,
    Country,
    Missing,
    Month,
    Months,
    Number,
    Raw,
    Say,
    Statement,
    Table,
)
from hune.brief.parts.evidence import derive, kept
from hune.brief.parts.where import MOST, TOLD, named, near
from hune.panel.panel import Panel

QUIET = 24
"""Months without an event before a cell counts as newly affected, or affected again."""


class Ignited(NamedTuple):
    """A cell with an event after so many months without: the month, the country, and the year's events and deaths."""

    gid: int
    gwno: int
    month: int
    events: int
    best: int


def ignited(cells: Panel, countries: Sequence[int], first: int, last: int) -> list[Ignited]:
    """Return the cells of `countries` that were newly affected in the months `first` to `last`, most deaths first.

    Events and deaths are those of the cell from that month to `last`.
    """
    events = cells.matrix("events").where_known(first - QUIET, last)
    happened = events.window(first - QUIET, last) > 0
    busy = np.asarray(np.lib.stride_tricks.sliding_window_view(happened, QUIET, axis=1).any(axis=2))
    new = happened[:, QUIET:] & ~busy[:, : last - first + 1]
    rows = np.flatnonzero(new.any(axis=1))
    best = cells.matrix("best").select(events.units[rows].tolist()).window(first, last)
    counted = events.select(events.units[rows].tolist()).window(first, last)
    found = []
    for at, row in enumerate(rows.tolist()):
        gid, month = int(events.units[row]), first + int(np.argmax(new[row]))
        gwno = _country(cells, gid, month, countries)
        if gwno is not None:
            later = month - first
            found.append(Ignited(gid, gwno, month, int(counted[at, later:].sum()), int(best[at, later:].sum())))
    return sorted(found, key=lambda one: (-one.best, -one.events, one.gid))


def _country(cells: Panel, gid: int, month: int, countries: Sequence[int]) -> int | None:
    """Return the first of `countries` that the source puts an event of a cell and month in."""
    there = (cells.tally.unit == gid) & (cells.tally.month == month)
    named = set(cells.tally.gwno[there].tolist())
    return next((gwno for gwno in countries if gwno in named), None)


def blocks(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Block]:
    """Count newly affected cells by country, this year and the year before, and name those with most deaths."""
    if basis.cells is None:
        return
    now = _known(basis, countries, basis.year)
    before = _known(basis, countries, basis.year_before)
    if not now:
        return
    found = ignited(basis.cells, now, *basis.year)
    earlier = ignited(basis.cells, before, *basis.year_before)
    if not found and not earlier:
        return
    slugs = {
        span: {gwno: _keep(basis, ledger, gwno, span, cells) for gwno in known}
        for span, known, cells in ((basis.year, now, found), (basis.year_before, before, earlier))
    }
    both = tuple(gwno for gwno in now if gwno in before)
    if both:
        args: dict[str, Arg] = {
            "where": basis.spoken(both, "in"),
            "before": Number(sum(one.gwno in both for one in earlier)),
            "months": Months(*basis.year, form="in"),
            "earlier": Months(*basis.year_before),
            "quiet": Number(QUIET),
        }
        said = Say("situation-ignited-none", args)
        if new := sum(one.gwno in both for one in found):
            said = Say("situation-ignited", args | {"now": Number(new)})
        evidence = tuple(slugs[span][gwno] for span in slugs for gwno in both)
        yield Statement("ignited", "observed", said, evidence, editions=EVERYONE)
    if any(one.best for one in found):
        worst = [one for one in found if one.best][:TOLD]
        args = {"cells": named((one.gid, one.best) for one in worst)}
        slug = _keep_cells(basis, ledger, worst, "newly-affected-most")
        yield Statement("ignited-most", "observed", Say("situation-ignited-most", args), (slug,))
    yield _by_country(basis, now, before, found, earlier, slugs)
    if found:
        yield _named(basis, ledger, found)


def _known(basis: Basis, countries: tuple[int, ...], span: tuple[int, int]) -> tuple[int, ...]:
    return tuple(gwno for gwno in countries if basis.has(gwno, span[0] - QUIET, span[1]))


def _keep(basis: Basis, ledger: Ledger, gwno: int, span: tuple[int, int], found: Sequence[Ignited]) -> str:
    """Keep how many cells of a country were newly affected: a figure of the country, which names none of them."""
    assert basis.detail is not None
    own = [one for one in found if one.gwno == gwno]
    parent = ledger.count(basis.detail, (gwno,), *span).slug
    return derive(
        ledger,
        parent,
        f"newly-affected.{ledger.place((gwno,))}.{window(*span)}",
        f"half-degree cells with an event after {QUIET} months without",
        unit="cells",
        value=len(own),
        rows=sum(one.events for one in own),
    )


def _by_country(
    basis: Basis,
    now: tuple[int, ...],
    before: tuple[int, ...],
    found: Sequence[Ignited],
    earlier: Sequence[Ignited],
    slugs: dict[tuple[int, int], dict[int, str]],
) -> Table:
    rows: list[tuple[Arg, ...]] = []
    for gwno in now:
        then: Arg = Missing("covered-not")
        if gwno in before:
            then = Number(sum(one.gwno == gwno for one in earlier))
        rows.append((Country(gwno), then, Number(sum(one.gwno == gwno for one in found))))
    return Table(
        id="ignited-countries",
        caption=Say("situation-ignited-countries"),
        columns=(
            Column(Say("situation-column-country"), figures=False),
            Column(Say("situation-column-before", {"months": Months(*basis.year_before)})),
            Column(Say("situation-column-now", {"months": Months(*basis.year)})),
        ),
        rows=tuple(rows),
        notes=(Say("situation-ignited-note", {"quiet": Number(QUIET)}),),
        evidence=tuple(slug for by_country in slugs.values() for slug in by_country.values()),
        editions=EVERYONE,
    )


def _named(basis: Basis, ledger: Ledger, found: Sequence[Ignited]) -> Table:
    """Name the newly affected cells with most deaths; it stays inside, as everything below a country does."""
    worst = found[:MOST]
    heads = ("place", "country", "cell", "since", "events", "deaths")
    return Table(
        id="ignited-cells",
        caption=Say("situation-ignited-cells", {"months": Months(*basis.year)}),
        columns=tuple(Column(Say(f"situation-column-{head}"), figures=head in ("events", "deaths")) for head in heads),
        rows=tuple(
            (
                near(one.gid),
                Country(one.gwno),
                Raw(str(one.gid)),
                Month(one.month),
                Number(one.events),
                Number(one.best),
            )
            for one in worst
        ),
        evidence=(_keep_cells(basis, ledger, worst, "newly-affected-cells"),),
    )


def _keep_cells(basis: Basis, ledger: Ledger, worst: Sequence[Ignited], name: str) -> str:
    assert basis.detail is not None
    first, last = basis.year
    vintages = {basis.detail.vintages[one.gwno].vintage for one in worst}
    parent = kept(ledger, f"newly-affected.{ledger.place((worst[0].gwno,))}.{window(first, last)}")
    slug = f"{name}.{ledger.place(basis.countries)}.{window(first, last)}"
    gids = ", ".join(str(one.gid) for one in worst)
    return ledger.keep(
        replace(
            parent,
            slug=slug,
            vintage=", ".join(sorted(vintages)),
            filter=f"events and best from the first event after {QUIET} months without; gid in ({gids})",
            unit="deaths",
            value=sum(one.best for one in worst) if len(vintages) == 1 else None,
            rows=sum(one.events for one in worst),
            edition="INTERNAL",
        )
    )
