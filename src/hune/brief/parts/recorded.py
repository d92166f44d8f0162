"""The charts of what was recorded: two years side by side with their ranges, and month by month by kind.

A chart has room for so many countries; of a watch of more it draws those with most deaths, and says so. Its table
tells of all.
"""

from itertools import groupby

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, Arg, Column, Country, Figure, Missing, Month, Months, Number, Say, Table
from hune.brief.parts.direction import Counted
from hune.draw.bars import Stack, bars
from hune.draw.ranges import Compared, Estimate, ranges
from hune.places.countries import by_gwno
from hune.record.schema import KINDS
from hune.text.dates import format_months_short

ROWS, PANELS = 16, 10
"""Countries that a chart with a row for each has room for on a page, and one with a panel for each."""


def most(basis: Basis, ledger: Ledger, countries: tuple[int, ...], room: int) -> tuple[int, ...]:
    """Return the countries that are drawn, in their order: all, or those with most deaths in the year."""
    assert basis.detail is not None
    if len(countries) <= room:
        return countries
    deaths = {gwno: ledger.count(basis.detail, (gwno,), *basis.year).best for gwno in countries}
    chosen = sorted(countries, key=lambda gwno: (-deaths[gwno], gwno))[:room]
    return tuple(gwno for gwno in countries if gwno in chosen)


def shown(drawn: tuple[int, ...], countries: tuple[int, ...]) -> tuple[Say, ...]:
    """Say that a chart leaves countries to its table, where it does."""
    if len(drawn) == len(countries):
        return ()
    return (Say("situation-shown", {"drawn": Number(len(drawn)), "whole": Number(len(countries))}),)


def change(basis: Basis, ledger: Ledger, countries: tuple[int, ...], table: Table) -> Figure:
    """Draw each country's last twelve months below the twelve before; `table` says the same in figures."""
    detail = basis.detail
    assert detail is not None
    counted = {
        gwno: tuple(
            ledger.count(detail, (gwno,), *window) if basis.has(gwno, *window) else None
            for window in (basis.year_before, basis.year)
        )
        for gwno in most(basis, ledger, countries, ROWS)
    }
    windows: dict[str, Arg] = {"earlier": Months(*basis.year_before), "months": Months(*basis.year)}
    return Figure(
        id="change-ranges",
        caption=Say("situation-ranges", windows),
        alt=Say("situation-ranges-alt", windows),
        specs={
            lang: ranges(
                [Compared(by_gwno(g).name(lang), *map(_estimate, pair)) for g, pair in counted.items()],
                (format_months_short(*basis.year_before, lang), format_months_short(*basis.year, lang)),
                lang,
            )
            for lang in basis.watch.languages
        },
        notes=shown(tuple(counted), countries),
        table=table,
        evidence=table.evidence,
        editions=EVERYONE,
    )


def _estimate(counted: Counted | None) -> Estimate | None:
    return None if counted is None else Estimate(counted.best, counted.low, counted.high)


def by_month(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Figure:
    """Draw each country's deaths by month and kind over the last two years of the detail."""
    detail = basis.detail
    assert detail is not None
    first, last = basis.year_before[0], basis.year[1]
    stacks = {}
    for gwno in countries:
        by_kind = {}
        for kind in KINDS:
            matrix = detail.matrix("best", (kind,))
            row = dict(enumerate(matrix.row(gwno), matrix.first))
            by_kind[kind] = tuple(row.get(month) for month in range(first, last + 1))
        stacks[gwno] = by_kind
    drawn = most(basis, ledger, countries, PANELS)
    whole = [gwno for gwno in countries if basis.has(gwno, first, last)]
    months: dict[str, Arg] = {"months": Months(first, last)}
    return Figure(
        id="months",
        caption=Say("situation-months", months),
        alt=Say("situation-months-alt", months),
        specs={
            lang: bars([Stack(by_gwno(g).name(lang), first, stacks[g]) for g in drawn], lang)
            for lang in basis.watch.languages
        },
        notes=shown(drawn, countries),
        table=_table(stacks, first, last),
        evidence=tuple(ledger.count(detail, (gwno,), first, last).slug for gwno in whole if gwno in drawn),
        editions=EVERYONE,
    )


def _table(stacks: dict[int, dict[str, tuple[int | None, ...]]], first: int, last: int) -> Table:
    """Set the same by country and month; covered months without a recorded death have no row."""
    rows: list[tuple[Arg, ...]] = []
    silent = False
    for gwno, by_kind in stacks.items():
        silent = silent or (0, 0, 0) in zip(*by_kind.values(), strict=True)
        rows += _told(gwno, by_kind, first) or [(Country(gwno), Months(first, last), *[Number(0)] * len(KINDS))]
    return Table(
        id="months-table",
        caption=Say("situation-months", {"months": Months(first, last)}),
        columns=(
            Column(Say("situation-column-country"), figures=False),
            Column(Say("outlook-fans-column-month"), figures=False),
            *(Column(Say(f"kind-{kind}")) for kind in KINDS),
        ),
        rows=tuple(rows),
        notes=(Say("situation-months-silent"),) if silent else (),
    )


def _told(gwno: int, by_kind: dict[str, tuple[int | None, ...]], first: int) -> list[tuple[Arg, ...]]:
    """Return a country's months with a recorded death, and in one row each stretch that no source covers."""
    months = enumerate(zip(*(by_kind[kind] for kind in KINDS), strict=True), first)
    rows: list[tuple[Arg, ...]] = []
    for covered, stretch in groupby(months, lambda month: None not in month[1]):
        if covered:
            rows += [
                (Country(gwno), Month(month), *(Number(value or 0) for value in values))
                for month, values in stretch
                if any(values)
            ]
        else:
            start, *others = (month for month, _ in stretch)
            when = Months(start, others[-1]) if others else Month(start)
            rows.append((Country(gwno), when, *[Missing("covered-not")] * len(KINDS)))
    return rows
