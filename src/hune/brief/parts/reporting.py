"""How the events came to be known: sources, precision and what is provisional, this year against the year before.

A count of events is also a count of reports. Where more of them rest on a single source, or are placed less
precisely, than a year before, a smaller count may be the reports' doing, and the page says so beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger, window
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
    Share,
    Table,
    Word,
)
from hune.brief.parts.evidence import derive
from hune.record.vintages import Vintage

WORSE_BY = 0.10
"""A share that rose by so much puts a caveat beside fewer recorded deaths."""

IMPRECISE = 4
"""UCDP's precision of place from which on only a first-level division, or less, is known."""


MEASURES = ("single", "sources", "imprecise", "provisional")
"""What is known of events, in the order of the table's columns."""


class Reported(NamedTuple):
    """How the events of a country and window are known; None where the record does not say.

    `single` is the share of events on one source, `sources` the mean number of sources of an event, `imprecise` the
    share placed no better than by first-level division, `provisional` the share that the source may still change.
    `slugs` name what each rests on, as far as it is known.
    """

    events: int
    single: float | None
    sources: float | None
    imprecise: float | None
    provisional: float | None
    slugs: dict[str, str]


class Row(NamedTuple):
    """An event, or a row of counts, as far as it says how its events are known."""

    gwno: int
    month: int
    events: int
    provisional: bool
    sources: int | None
    where_prec: int | None


def reported(basis: Basis, ledger: Ledger, gwno: int, span: tuple[int, int], rows: Sequence[Row]) -> Reported:
    """Read how the events of a covered country and window are known, from `rows` of `read`."""
    assert basis.detail is not None
    events = ledger.count(basis.detail, (gwno,), *span, measure="events", name="events")
    found = ledger.share_of_single_source(basis.detail, (gwno,), *span)
    slugs = {"single": found[1]} if found else {}
    own = [row for row in rows if row.gwno == gwno and span[0] <= row.month <= span[1]]
    known = _known(own, events.best)
    for name, (value, rows_known) in known.items():
        slug = f"{_SLUGS[name]}.{ledger.place((gwno,))}.{window(*span)}"
        unit = "sources" if name == "sources" else "share"
        slugs[name] = derive(ledger, events.slug, slug, _WHAT[name], unit=unit, value=value, rows=rows_known)
    values = {name: value for name, (value, _) in known.items()}
    return Reported(
        events=events.best,
        single=found[0] if found else None,
        sources=values.get("sources"),
        imprecise=values.get("imprecise"),
        provisional=values.get("provisional"),
        slugs=slugs,
    )


def _known(rows: Sequence[Row], events: int) -> dict[str, tuple[float, int]]:
    """Return what a country's rows say of its events, and of how many of them: no mean and no share of nothing."""
    known: dict[str, tuple[float, int]] = {}
    sources = [row.sources for row in rows if row.sources]
    places = [row.where_prec for row in rows if row.where_prec is not None]
    if sources:
        known["sources"] = sum(sources) / len(sources), len(sources)
    if places:
        known["imprecise"] = sum(place >= IMPRECISE for place in places) / len(places), len(places)
    if events:
        known["provisional"] = sum(row.events for row in rows if row.provisional) / events, events
    return known


_SLUGS = {"sources": "sources-per-event", "imprecise": "imprecise", "provisional": "provisional"}
_WHAT = {
    "sources": "mean of number_of_sources, where known",
    "imprecise": f"share of where_prec of {IMPRECISE} or more, where known",
    "provisional": "share of provisional events",
}


def read(basis: Basis, countries: Sequence[int]) -> list[Row]:
    """Return the events of countries over both years, each from the vintage of its detail; of counts, their rows."""
    assert basis.detail is not None
    found: list[Row] = []
    for vintage in dict.fromkeys(basis.detail.vintages[gwno].vintage for gwno in countries):
        alike = [gwno for gwno in countries if basis.detail.vintages[gwno].vintage == vintage]
        found += _rows(basis, basis.detail.vintages[alike[0]], alike)
    return [row for row in found if row.month >= basis.year_before[0]]


def _rows(basis: Basis, vintage: Vintage, countries: Sequence[int]) -> list[Row]:
    if vintage.stored_as == "events":
        columns = ("gwno", "month", "provisional", "number_of_sources", "where_prec")
        events = basis.view.events(vintage, countries=countries, columns=columns).to_pylist()
        return [
            Row(e["gwno"], e["month"], 1, e["provisional"], e["number_of_sources"], e["where_prec"]) for e in events
        ]
    columns = ("gwno", "month", "dyad", "events", "provisional")
    counts = basis.view.counts(vintage, countries=countries, columns=columns).to_pylist()
    return [Row(c["gwno"], c["month"], c["events"], c["provisional"], None, None) for c in counts if c["dyad"] is None]


def worsened(basis: Basis, ledger: Ledger) -> tuple[int, ...]:
    """Return the countries where "fewer" carries a caveat: single-source or imprecise events rose by ten points.

    Only the detail says how events came to be known: countries that it does not cover in both years are not judged.
    """
    both = basis.year_before[0], basis.year[1]
    countries = [gwno for gwno in basis.detailed if basis.has(gwno, *both)]
    rows = read(basis, countries)
    return tuple(
        gwno
        for gwno in countries
        if _worse(*(reported(basis, ledger, gwno, span, rows) for span in (basis.year_before, basis.year)))
    )


def _worse(before: Reported, now: Reported) -> bool:
    pairs = ((before.single, now.single), (before.imprecise, now.imprecise))
    # Shares are quotients: 0.4 - 0.3 is a little less than a tenth in binary.
    return any(a is not None and b is not None and b - a >= WORSE_BY - 1e-9 for a, b in pairs)


def blocks(basis: Basis, ledger: Ledger, countries: Sequence[int]) -> Iterator[Block]:
    """Tabulate how the events of both years are known, and warn where that worsened."""
    events = read(basis, countries)
    both: dict[int, tuple[Reported | None, ...]] = {
        gwno: tuple(
            reported(basis, ledger, gwno, span, events) if basis.has(gwno, *span) else None
            for span in (basis.year_before, basis.year)
        )
        for gwno in countries
    }
    said = [one for pair in both.values() for one in pair if one]
    if any(one.events for one in said):
        yield _table(basis, both, said)
    worse = tuple(gwno for gwno, (before, now) in both.items() if before and now and _worse(before, now))
    if worse:
        caution = Say("situation-reporting-worse", {"where": basis.spoken(worse, "in")})
        yield Note("reporting-worse", caution, tone="caution", editions=EVERYONE)


def _table(basis: Basis, both: dict[int, tuple[Reported | None, ...]], said: Sequence[Reported]) -> Table:
    assert basis.detail is not None
    # A table of counts does not say all of this: a column that nothing is known for is left out.
    known = [name for name in MEASURES if any(getattr(one, name) is not None for one in said)]
    bare = any(basis.detail.vintages[gwno].stored_as != "events" for gwno in both)
    spans = basis.year_before, basis.year
    return Table(
        id="reporting",
        caption=Say("situation-reporting"),
        columns=(
            Column(Say("situation-column-country"), figures=False),
            *(Column(_heading(measure, span)) for measure in ("events", *known) for span in spans),
        ),
        rows=tuple(
            (Country(gwno), *chain.from_iterable(zip(*(_cells(one, known) for one in pair), strict=True)))
            for gwno, pair in both.items()
        ),
        notes=(Say("situation-reporting-note"), *((Say("situation-reporting-bare"),) if bare else ())),
        evidence=tuple(dict.fromkeys(slug for one in said for slug in one.slugs.values())),
        editions=EVERYONE,
    )


def _heading(measure: str, span: tuple[int, int]) -> Say:
    return Say("situation-column-of", {"what": Word(f"situation-column-{measure}"), "months": Months(*span)})


def _cells(found: Reported | None, known: Sequence[str]) -> Iterator[Arg]:
    """Write the number of events and what is known of them, the mean number of sources to a tenth."""
    if found is None:
        yield from [Missing("covered-not")] * (1 + len(known))
        return
    yield Number(found.events)
    for name in known:
        value = getattr(found, name)
        if value is None:
            yield Missing("situation-reporting-unknown" if found.events else "situation-no-event")
        else:
            yield Number(round(value, 1)) if name == "sources" else Share(value)
