"""The borders: what is known on the other side, and where silence is only an absence of data."""

from collections.abc import Iterator

from hune.brief.basis import YEAR, Basis, covers, reach
from hune.brief.ledger import Ledger
from hune.brief.model import (
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
    Table,
)
from hune.places.borders import land_neighbours


def section(basis: Basis, ledger: Ledger) -> Section:
    """Write a row for every neighbour, covered or not, and a caution for those that are not."""
    if not basis.around:
        return Section("borders", (Note("no-neighbours", Say("borders-none")),))
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
        )
    ]
    return Section("borders", (*blocks, *_silent(basis)))


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
            args: dict[str, Arg] = {"countries": Countries(countries, "the"), "last": Month(basis.detail_through)}
            yield Note(name, Say(name, args), tone="caution")


def _through(month: int) -> Arg:
    return Month(month) if month else Missing("covered-not")
