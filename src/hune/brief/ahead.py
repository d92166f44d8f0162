"""The section that looks ahead: the table of countries, the fans, and the dated things to come."""

from collections.abc import Iterator

from hune.brief import figures
from hune.brief.basis import Basis
from hune.brief.model import (
    Arg,
    Bilingual,
    Block,
    Chance,
    Column,
    Country,
    Day,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Range,
    Raw,
    Say,
    Section,
    Table,
)
from hune.brief.outlook import Outlook
from hune.forecast.forecast import MOST_MONTHS


def section(basis: Basis, outlook: Outlook | None) -> Section:
    """Write the outlook: what it is, the table of countries, the fans, and what lies ahead by date."""
    if outlook is None:
        blocks: list[Block] = [
            Note(
                "no-outlook",
                Say("outlook-none", {"last": Month(basis.totals_through), "reach": Number(MOST_MONTHS)}),
                tone="caution",
            )
        ]
    else:
        blocks = [
            Note(
                "outlook-method",
                Say(
                    "outlook-method",
                    {"months": Months(*basis.outlook, form="in"), "last": Month(basis.totals_through)},
                ),
            ),
            *_nowcast(basis),
            _table(outlook),
            figures.fans(outlook),
        ]
    return Section("outlook", (*blocks, *_calendar(basis)))


def _nowcast(basis: Basis) -> Iterator[Note]:
    first, last = basis.totals_through + 1, basis.outlook[0] - 1
    if first <= last:
        yield Note("outlook-nowcast", Say("outlook-nowcast", {"months": Months(first, last)}))


def _table(outlook: Outlook) -> Table:
    rows, slugs = [], []
    for gwno in outlook.countries:
        cells, cited = _country(outlook, gwno)
        rows.append(cells)
        slugs += cited
    heads = ("country", "recent", "half", "most", "above-median", "worst-month", "held")
    return Table(
        id="outlook-table",
        caption=Say("outlook-table", {"months": Months(*outlook.basis.outlook)}),
        columns=tuple(
            Column(
                Say("outlook-column-recent", {"months": Number(outlook.basis.watch.outlook)})
                if head == "recent"
                else Say(f"outlook-column-{head}"),
                figures=head != "country",
            )
            for head in heads
        ),
        rows=tuple(rows),
        notes=(Say("outlook-table-note"),),
        evidence=tuple(slugs),
    )


def _country(outlook: Outlook, gwno: int) -> tuple[tuple[Arg, ...], list[str]]:
    basis = outlook.basis
    last = basis.totals_through
    name = "totals" if basis.detail is not None else "deaths"
    recent = outlook.ledger.count(basis.totals, (gwno,), last - basis.watch.outlook + 1, last, name=name)
    points, slug = outlook.ranges((gwno,))
    held = outlook.held(gwno)
    slugs = [recent.slug, slug, outlook.replay_slug(0.9, gwno)]
    chances: list[Arg] = []
    deaths, _ = outlook.worst(gwno)
    for threshold, chance_name in ((int(outlook.median(gwno)) + 1, "above-median"), (deaths, "worst-month")):
        if deaths == 0:
            chances.append(Missing("outlook-quiet"))
            continue
        probability, chance_slug = outlook.chance(gwno, threshold, chance_name)
        chances.append(Chance(probability))
        slugs.append(chance_slug)
    return (
        Country(gwno),
        Number(recent.best),
        Range(points[1], points[3]),
        Range(points[0], points[4]),
        *chances,
        Raw(f"{held.k}/{held.n}"),
    ), slugs


def _calendar(basis: Basis) -> Iterator[Table]:
    ahead = [dated for dated in basis.watch.calendar if dated.date >= basis.issued]
    if ahead:
        yield Table(
            id="calendar",
            caption=Say("outlook-calendar"),
            columns=tuple(Column(Say(f"calendar-column-{head}"), figures=False) for head in ("day", "what", "source")),
            rows=tuple(
                (Day(entry.date), Bilingual(entry.what.en, entry.what.fr), Raw(entry.source))
                for entry in sorted(ahead, key=lambda d: d.date)
            ),
        )
