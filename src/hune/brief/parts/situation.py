"""The situation over the last twelve months of the detail: change, kinds of violence, civilians, parties, places."""

from collections.abc import Iterator

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import (
    Actor,
    Arg,
    Block,
    Column,
    Countries,
    Country,
    Evidence,
    Missing,
    Months,
    Note,
    Number,
    Range,
    Say,
    Section,
    Share,
    Statement,
    Table,
    Word,
)
from hune.brief.parts import recorded, where
from hune.brief.parts.direction import Counted, direction
from hune.brief.parts.dyads import Dyad, deadliest
from hune.record.schema import KINDS

WORSE_BY = 0.10
"""A share of single-source events that rose by so much puts a caveat beside fewer recorded events."""


def section(basis: Basis, ledger: Ledger) -> Section:
    """Write the situation; without a table of details it says that it cannot."""
    countries = tuple(g for g in basis.detailed if basis.has(g, *basis.year))
    if basis.detail is None or not countries:
        return Section("situation", (Note("no-detail", Say("situation-none"), tone="caution"),))
    table = change_table(basis, ledger, countries)
    blocks: list[Block] = [
        Note("situation-window", Say("situation-window", {"months": Months(*basis.year, form="in")})),
        *left_out(basis, countries),
        recorded.change(basis, ledger, countries, table),
        table,
        kinds_table(basis, ledger, countries),
        recorded.by_month(basis, ledger, countries),
        *civilians(basis, ledger, countries),
        *parties(basis, ledger, countries),
        *reporting(basis, ledger, countries),
        *where.places(basis, ledger, countries),
    ]
    return Section("situation", tuple(blocks))


def left_out(basis: Basis, countries: tuple[int, ...]) -> Iterator[Note]:
    """Name the watched countries that the detail does not cover over the year: they are in none of its figures."""
    left = tuple(g for g in basis.countries if g not in countries)
    if left:
        args: dict[str, Arg] = {"countries": Countries(left, "the"), "months": Months(*basis.year, form="in")}
        yield Note("situation-left-out", Say("situation-left-out", args), tone="caution")


def change_table(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Table:
    """Set each country's last twelve months against the twelve before, with ranges and a verdict."""
    assert basis.detail is not None
    rows, slugs = [], []
    for gwno in countries:
        now = ledger.count(basis.detail, (gwno,), *basis.year)
        slugs.append(now.slug)
        cells: list[Arg] = [Country(gwno)]
        if basis.has(gwno, *basis.year_before):
            before = ledger.count(basis.detail, (gwno,), *basis.year_before)
            slugs.append(before.slug)
            verdict: Arg = Word(f"direction-{direction(before, now)}")
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
        notes=(Say("situation-change-note"),),
        evidence=tuple(slugs),
    )


def bounds(counted: Counted) -> Arg:
    """Write a range, or say that the table publishes none."""
    if counted.low is None or counted.high is None:
        return Missing("range-not-published")
    return Range(counted.low, counted.high)


def active_months(basis: Basis, gwno: int, first: int, last: int) -> int:
    """Count the months of a window with at least one recorded event."""
    assert basis.detail is not None
    return int((basis.detail.matrix("events").select([gwno]).window(first, last) > 0).sum())


def kinds_table(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Table:
    """Count events, deaths and civilians by country and kind of violence."""
    detail = basis.detail
    assert detail is not None
    rows, slugs = [], []
    for gwno in countries:
        for kinds in (KINDS, *((kind,) for kind in KINDS)):
            events = ledger.count(detail, (gwno,), *basis.year, measure="events", kinds=kinds, name="events")
            if not events.best and kinds != KINDS:
                continue
            deaths = ledger.count(detail, (gwno,), *basis.year, kinds=kinds)
            dead_civilians = ledger.count(
                detail, (gwno,), *basis.year, measure="civilians", kinds=kinds, name="civilians"
            )
            slugs += [events.slug, deaths.slug, dead_civilians.slug] if kinds == KINDS else []
            rows.append(
                (
                    Country(gwno),
                    Word("kind-all" if kinds == KINDS else f"kind-{kinds[0]}"),
                    Number(events.best),
                    Number(deaths.best),
                    bounds(deaths),
                    Number(dead_civilians.best),
                )
            )
    heads = ("country", "kind", "events", "deaths", "range", "civilians")
    return Table(
        id="kinds",
        caption=Say("situation-kinds", {"months": Months(*basis.year)}),
        columns=tuple(
            Column(Say(f"situation-column-{head}"), figures=head not in ("country", "kind")) for head in heads
        ),
        rows=tuple(rows),
        notes=(Say("situation-kinds-note"),),
        evidence=tuple(slugs),
    )


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
    yield Statement(
        "civilians",
        "observed",
        Say(
            "situation-civilians",
            {
                "deaths": Number(every.best, "text"),
                "fighting": Number(fighting.best, "text"),
                "where": Countries(countries, "in"),
                "months": Months(*basis.year, form="in"),
            },
        ),
        (every.slug, fighting.slug),
    )


def parties(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Statement]:
    """State for each country which dyad the source records most deaths in, all parties framed alike."""
    assert basis.detail is not None
    for gwno in countries:
        vintage = basis.detail.vintages[gwno]
        dyad = deadliest(basis.view, vintage, gwno, *basis.year)
        if dyad is None:
            continue
        whole = ledger.count(basis.detail, (gwno,), *basis.year)
        slug = ledger.keep(_dyad_evidence(ledger, whole.slug, dyad))
        yield Statement(
            f"dyad-{ledger.place((gwno,))}",
            "observed",
            party_sentence(dyad, gwno, whole.best, Months(*basis.year, form="in")),
            (slug, whole.slug),
        )


def party_sentence(dyad: Dyad, gwno: int, whole: int, window: Months) -> Say:
    """Frame a dyad: by kind of violence only, never by who the parties are; communities are not named."""
    args: dict[str, Arg] = {
        "country": Country(gwno, "in"),
        "deaths": Number(dyad.best, "text"),
        "whole": Number(whole, "text"),
        "months": window,
    }
    if dyad.community:
        return Say("situation-dyad-community", args)
    if dyad.kind == "os":
        return Say("situation-dyad-os", args | {"perpetrator": Actor(dyad.side_a, "by")})
    return Say(f"situation-dyad-{dyad.kind}", args | {"a": Actor(dyad.side_a, "the"), "b": Actor(dyad.side_b, "the")})


def _dyad_evidence(ledger: Ledger, whole: str, dyad: Dyad) -> Evidence:
    """Make the evidence of a dyad from that of its country: same table and window, fewer rows."""
    parent = next(evidence for evidence in ledger.evidence if evidence.slug == whole)
    names = "community-based groups" if dyad.community else f"{dyad.side_a} - {dyad.side_b}"
    return Evidence(
        slug=whole.replace("deaths.", "dyad.", 1),
        table=parent.table,
        vintage=parent.vintage,
        filter=f"{parent.filter}; kind {dyad.kind}; dyad {names}",
        record_version=parent.record_version,
        unit="deaths",
        value=dyad.best,
        low=None,
        high=None,
        first=parent.first,
        last=parent.last,
        sources=parent.sources,
        through=parent.through,
        reconstructed=parent.reconstructed,
        rows=dyad.events,
        edition=parent.edition,
    )


def reporting(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> Iterator[Block]:
    """Tabulate how many events rest on one source, and warn where that worsened."""
    detail = basis.detail
    assert detail is not None
    rows, slugs, worse = [], [], []
    for gwno in countries:
        now = ledger.share_of_single_source(detail, (gwno,), *basis.year)
        before = (
            ledger.share_of_single_source(detail, (gwno,), *basis.year_before)
            if basis.has(gwno, *basis.year_before)
            else None
        )
        rows.append(
            (
                Country(gwno),
                *_sourced(basis, gwno, basis.year_before, before),
                *_sourced(basis, gwno, basis.year, now),
            )
        )
        slugs += [found[1] for found in (before, now) if found]
        if now and before and now[0] - before[0] >= WORSE_BY:
            worse.append(gwno)
    windows = {"before": Months(*basis.year_before), "now": Months(*basis.year)}
    yield Table(
        id="reporting",
        caption=Say("situation-reporting"),
        columns=(
            Column(Say("situation-column-country"), figures=False),
            *(
                column
                for name, months in windows.items()
                for column in (
                    Column(Say(f"situation-column-{name}", {"months": months})),
                    Column(Say("situation-column-sourced")),
                )
            ),
        ),
        rows=tuple(rows),
        evidence=tuple(slugs),
    )
    if worse:
        yield Note(
            "reporting-worse",
            Say("situation-reporting-worse", {"where": Countries(tuple(worse), "in")}),
            tone="caution",
        )


def _sourced(basis: Basis, gwno: int, months: tuple[int, int], found: tuple[float, str] | None) -> tuple[Arg, Arg]:
    """Write a share and the number of events it is a share of."""
    if not basis.has(gwno, *months):
        return Missing("covered-not"), Missing("covered-not")
    assert basis.detail is not None
    share: Arg = Share(found[0]) if found else Missing("sources-unknown")
    return share, Number(basis.detail.single_source([gwno], *months)[1])
