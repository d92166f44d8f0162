"""Events, deaths and civilians by country and kind of violence, and what of it PUBLIC may have of lists not public."""

from collections.abc import Iterator
from typing import NamedTuple

from hune.brief import suppress
from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    SHARED,
    Arg,
    Column,
    Country,
    Edition,
    Missing,
    Months,
    Number,
    Range,
    Say,
    Table,
    Word,
)
from hune.brief.parts.direction import Counted
from hune.record.schema import KINDS

HEADS = ("country", "kind", "events", "deaths", "range", "civilians")
WITHHELD = Missing("suppressed")


class Kind(NamedTuple):
    """What is counted of one kind of violence in a country, or of all kinds together."""

    events: Counted
    deaths: Counted
    civilians: Counted


def tables(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Table]:
    """Count by country and kind; where a list is not public, PUBLIC has a table with small counts withheld."""
    assert basis.detail is not None
    counted = {gwno: _counted(basis, ledger, gwno) for gwno in countries}
    slugs = tuple(one.slug for kinds in counted.values() for one in kinds[0])
    vintages = [basis.detail.vintages[gwno] for gwno in countries]
    is_public = all(vintage.is_public for vintage in vintages)
    rows = tuple(
        (*_named(gwno, at), *_cells(kind))
        for gwno, kinds in counted.items()
        for at, kind in enumerate(kinds)
        if kind.events.best or not at
    )
    yield _table(basis, rows, slugs, EVERYONE if is_public else SHARED)
    if not is_public:
        # Its evidence would give the counts that are withheld.
        yield _table(basis, tuple(_protected(counted)), (), ("PUBLIC",), protected=True)


def _counted(basis: Basis, ledger: Ledger, gwno: int) -> list[Kind]:
    """Count all kinds together, then each."""
    detail = basis.detail
    assert detail is not None
    found = []
    for kinds in (KINDS, *((kind,) for kind in KINDS)):
        events = ledger.count(detail, (gwno,), *basis.year, measure="events", kinds=kinds, name="events")
        deaths = ledger.count(detail, (gwno,), *basis.year, kinds=kinds)
        civilians = ledger.count(detail, (gwno,), *basis.year, measure="civilians", kinds=kinds, name="civilians")
        found.append(Kind(events, deaths, civilians))
    return found


def _protected(counted: dict[int, list[Kind]]) -> Iterator[tuple[Arg, ...]]:
    """Yield the rows of the table with counts of few events withheld, and what they could be computed from."""
    events = [[kind.events.best for kind in kinds[1:]] for kinds in counted.values()]
    shown = suppress.suppress(events)
    for (gwno, kinds), total, cells in zip(counted.items(), shown.rows, shown.cells, strict=True):
        for at, (kind, seen) in enumerate(zip(kinds, (total, *cells), strict=True)):
            # A row left out would say that it is nil; one that is withheld may be.
            if seen is None:
                yield *_named(gwno, at), *[WITHHELD] * 4
            elif seen or not at:
                yield *_named(gwno, at), *_cells(kind)


def _named(gwno: int, at: int) -> tuple[Arg, Arg]:
    return Country(gwno), Word(f"kind-{KINDS[at - 1]}" if at else "kind-all")


def _cells(kind: Kind) -> tuple[Arg, ...]:
    return Number(kind.events.best), Number(kind.deaths.best), bounds(kind.deaths), Number(kind.civilians.best)


def bounds(counted: Counted) -> Arg:
    """Write a range, or say that the table publishes none."""
    if counted.low is None or counted.high is None:
        return Missing("range-not-published")
    return Range(counted.low, counted.high)


def _table(
    basis: Basis,
    rows: tuple[tuple[Arg, ...], ...],
    evidence: tuple[str, ...],
    editions: tuple[Edition, ...],
    *,
    protected: bool = False,
) -> Table:
    return Table(
        id="kinds",
        caption=Say("situation-kinds", {"months": Months(*basis.year)}),
        columns=tuple(
            Column(Say(f"situation-column-{head}"), figures=head not in ("country", "kind")) for head in HEADS
        ),
        rows=rows,
        notes=(Say("situation-kinds-note"),),
        evidence=evidence,
        editions=editions,
        protected=protected,
    )
