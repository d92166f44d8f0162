"""Who is recorded as fighting whom: each country's deadliest pair of parties in a sentence, the deadliest in charts.

Every pair is framed alike, by kind of violence and never by who the parties are. Violence that the source codes as
between communities names none of them; the source's own label for it stays inside, beside a note on what it is.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    OUTSIDE,
    Actor,
    Arg,
    Bilingual,
    Column,
    Countries,
    Country,
    Edition,
    Figure,
    Missing,
    Month,
    Months,
    Number,
    Raw,
    Say,
    Statement,
    Table,
)
from hune.brief.parts.evidence import derive
from hune.brief.parts.tolls import Toll
from hune.brief.parts.wholes import part
from hune.brief.words import Words
from hune.draw.bars import Stack, bars
from hune.draw.typeface import drawable
from hune.record.schema import KINDS

DRAWN, SHOWN = 6, 36
"""Pairs that have a chart of their own, and its months."""

MOST_TOLD = 8
"""Countries that get sentences of their own; tables tell of all."""


class Dyad(NamedTuple):
    """A kind of violence between two parties, and what it cost in a window of months.

    For one-sided violence `side_a` is the recorded perpetrator. Of `community` dyads the names stay inside.
    """

    kind: str
    side_a: str
    side_b: str
    community: bool
    events: int
    best: int
    low: int
    high: int

    @property
    def name(self) -> tuple[str, str, str, bool]:
        """What makes it this dyad and no other."""
        return self.kind, self.side_a, self.side_b, self.community


def dyads(tolls: Iterable[Toll]) -> list[Dyad]:
    """Add up tolls by pair, the deadliest first; equal deaths are decided by events, then by name."""
    together: dict[tuple[str, str, str, bool], list[int]] = {}
    for toll in tolls:
        sums = together.setdefault((toll.kind, toll.side_a, toll.side_b, toll.community), [0, 0, 0, 0])
        for at, value in enumerate((toll.events, toll.best, toll.low, toll.high)):
            sums[at] += value
    found = [Dyad(*name, *sums) for name, sums in together.items() if sums[1]]
    return sorted(found, key=lambda dyad: (-dyad.best, -dyad.events, dyad.name))


def foremost(countries: Sequence[int], tolls: Iterable[Toll]) -> tuple[int, ...]:
    """Return the countries that sentences are for: all of few, of many those with most deaths, in the given order."""
    deaths: Counter[int] = Counter()
    for toll in tolls:
        deaths[toll.gwno] += toll.best
    most = sorted(countries, key=lambda gwno: (-deaths[gwno], gwno))[:MOST_TOLD]
    return tuple(gwno for gwno in countries if gwno in most)


def sentences(basis: Basis, ledger: Ledger, countries: tuple[int, ...], tolls: Sequence[Toll]) -> Iterator[Statement]:
    """State for each country which pair the source records most deaths of, all framed alike, the deadliest first."""
    assert basis.detail is not None
    year = [toll for toll in tolls if basis.year[0] <= toll.month <= basis.year[1]]
    found = [(gwno, dyads(toll for toll in year if toll.gwno == gwno)) for gwno in foremost(countries, year)]
    deadliest = [(gwno, pairs[0]) for gwno, pairs in found if pairs]
    for gwno, dyad in sorted(deadliest, key=lambda one: -one[1].best):
        whole = ledger.count(basis.detail, (gwno,), *basis.year)
        slug = _keep(ledger, whole.slug, whole.slug.replace("deaths.", "dyad.", 1), dyad)
        yield Statement(
            f"dyad-{ledger.place((gwno,))}",
            "observed",
            sentence(dyad, gwno, whole.best, Months(*basis.year, form="in")),
            (slug, whole.slug),
            editions=EVERYONE,
        )


def sentence(dyad: Dyad, gwno: int, whole: int, months: Months) -> Say:
    """Frame a dyad: by kind of violence only, never by who the parties are; communities are not named."""
    args: dict[str, Arg] = {
        "country": Country(gwno, "in"),
        **part(dyad.best, whole),
        "months": months,
    }
    if dyad.community:
        return Say("situation-dyad-community", args)
    if dyad.kind == "os":
        return Say("situation-dyad-os", args | {"perpetrator": Actor(dyad.side_a, "by")})
    return Say(f"situation-dyad-{dyad.kind}", args | {"a": Actor(dyad.side_a, "the"), "b": Actor(dyad.side_b, "the")})


def _keep(ledger: Ledger, parent: str, slug: str, dyad: Dyad) -> str:
    names = "community-based groups" if dyad.community else f"{dyad.side_a} - {dyad.side_b}"
    what = f"kind {dyad.kind}; dyad {names}"
    return derive(
        ledger, parent, slug, what, value=dyad.best, low=dyad.low, high=dyad.high, rows=dyad.events, unit="deaths"
    )


class Chart(NamedTuple):
    """A pair in the countries where it was recorded, all of one vintage, month by month (None: not covered)."""

    dyad: Dyad
    countries: tuple[int, ...]
    places: tuple[str, ...]
    active: tuple[int, int]
    months: tuple[int | None, ...]


def charts(basis: Basis, ledger: Ledger, countries: tuple[int, ...], tolls: Sequence[Toll]) -> Iterator[Figure]:
    """Draw the deadliest pairs of the year over three years: with the source's own labels inside, without outside."""
    for editions, given in ((INSIDE, tolls), (OUTSIDE, [_unnamed(toll) for toll in tolls])):
        found = _deadliest(basis, countries, given)
        if found:
            yield _figure(basis, ledger, found, editions)


def _unnamed(toll: Toll) -> Toll:
    """Leave only the country of violence between communities."""
    return toll._replace(side_a="", side_b="", place=None) if toll.community else toll


def _deadliest(basis: Basis, countries: tuple[int, ...], tolls: Sequence[Toll]) -> list[Chart]:
    """Return the pairs with most deaths in the year.

    Tolls of two vintages are never added, nor those of violence between communities in two countries.
    """
    assert basis.detail is not None
    groups: dict[tuple[str, int], list[Toll]] = {}
    for toll in tolls:
        where = basis.detail.vintages[toll.gwno].vintage, toll.gwno if toll.community else 0
        groups.setdefault(where, []).append(toll)
    found = [(dyad, rows) for rows in groups.values() for dyad in dyads(t for t in rows if t.month >= basis.year[0])]
    # Of two vintages, or of communities in two countries, pairs may tie in all but where they are.
    found.sort(key=lambda one: (-one[0].best, -one[0].events, one[0].name, min(toll.gwno for toll in one[1])))
    return [_chart(basis, countries, dyad, rows) for dyad, rows in found[:DRAWN]]


def _chart(basis: Basis, countries: tuple[int, ...], dyad: Dyad, tolls: Sequence[Toll]) -> Chart:
    """Follow a pair over the months that are drawn, in the countries that it was recorded in during the year."""
    mine = [toll for toll in tolls if (toll.kind, toll.side_a, toll.side_b, toll.community) == dyad.name]
    year = [toll for toll in mine if toll.month >= basis.year[0]]
    own = tuple(gwno for gwno in countries if gwno in {toll.gwno for toll in year})
    mine = [toll for toll in mine if toll.gwno in own]
    deaths = dict.fromkeys(_covered(basis, own), 0)
    for toll in mine:
        if toll.month in deaths:
            deaths[toll.month] += toll.best
    return Chart(
        dyad=dyad,
        countries=own,
        places=tuple(sorted({toll.place for toll in year if toll.place})),
        active=(min(toll.month for toll in mine), max(toll.month for toll in mine)),
        months=tuple(deaths.get(month) for month in _months(basis)),
    )


def _covered(basis: Basis, countries: tuple[int, ...]) -> list[int]:
    """Return the months drawn that are covered in every one of some countries."""
    assert basis.detail is not None
    known = basis.detail.matrix("best").select(countries)
    return [month for month in _months(basis) if bool(known.known(month, month).all())]


def first_shown(basis: Basis) -> int:
    """Return the first month that a chart shows."""
    return basis.detail_through - SHOWN + 1


def _months(basis: Basis) -> range:
    return range(first_shown(basis), basis.detail_through + 1)


def _figure(basis: Basis, ledger: Ledger, found: Sequence[Chart], editions: tuple[Edition, ...]) -> Figure:
    inside = editions == INSIDE
    labelled = inside and any(one.dyad.community and one.dyad.side_a for one in found)
    names = [_name(one, inside=inside) for one in found]
    shown = Months(_months(basis)[0], _months(basis)[-1])
    return Figure(
        id="dyads",
        caption=Say("situation-dyads", {"months": Months(*basis.year, form="in"), "shown": shown}),
        alt=Say("situation-dyads-alt", {"shown": shown}),
        specs={
            lang: bars([_stack(basis, one, n, names[n - 1], lang) for n, one in enumerate(found, 1)], lang)
            for lang in basis.watch.languages
        },
        notes=(Say("situation-dyads-note"), *((Say("situation-dyads-label"),) if labelled else ())),
        table=_table(basis, found, names),
        evidence=tuple(_evidence(basis, ledger, one, number) for number, one in enumerate(found, 1)),
        editions=editions,
    )


def _name(one: Chart, *, inside: bool) -> Say:
    """Name a pair; one between communities by where and when, and inside by the source's label as well."""
    dyad = one.dyad
    # A record made for everyone may hold no labels of communities.
    if dyad.community and inside and dyad.side_a:
        return Say("community-raw", {"name": Raw(f"{dyad.side_a} – {dyad.side_b}")})
    if dyad.community:
        where = Raw(", ".join(one.places)) if one.places else Countries(one.countries)
        return Say("community-violence", {"where": where, "when": Months(*one.active)})
    if dyad.kind == "os":
        return Say("situation-pair-os", {"a": Actor(dyad.side_a)})
    return Say("situation-pair", {"a": Actor(dyad.side_a), "b": Actor(dyad.side_b)})


def _stack(basis: Basis, one: Chart, number: int, said: Say, lang: str) -> Stack:
    """Gather what is drawn of a pair; a name that the font of drawings lacks letters for is left to the table."""
    words = Words(lang)
    name = words.sentence(said)
    if not drawable(name):
        name = words.label("situation-pair-undrawn", number=Number(number))
    places = [place for place in one.places if drawable(place)]
    silent = tuple(None if value is None else 0 for value in one.months)
    where = words.arg(basis.spoken(one.countries))
    return Stack(
        name=name,
        beneath=f"{', '.join(places)} ({where})" if places else where,
        first=_months(basis)[0],
        by_kind={kind: one.months if kind == one.dyad.kind else silent for kind in KINDS},
    )


def _table(basis: Basis, found: Sequence[Chart], names: Sequence[Say]) -> Table:
    """Set the same as a table: a row for each month, a column for each pair, and beneath it where each is counted."""
    placed = [_placed(basis, one, name) for one, name in zip(found, names, strict=True)]
    # A pair may be drawn twice: of two vintages, or of communities in two countries.
    heads = [full if names.count(name) > 1 else name for name, full in zip(names, placed, strict=True)]
    by_month = zip(*(one.months for one in found), strict=True)
    return Table(
        id="dyads-table",
        caption=Say("situation-dyads-table", {"months": Months(_months(basis)[0], _months(basis)[-1])}),
        columns=(Column(Say("outlook-fans-column-month"), figures=False), *map(Column, heads)),
        rows=tuple(
            (Month(month), *(Missing("covered-not") if value is None else Number(value) for value in values))
            for month, values in zip(_months(basis), by_month, strict=True)
        ),
        notes=tuple(placed),
    )


def _placed(basis: Basis, one: Chart, name: Say) -> Say:
    """Name a pair with the countries where it is counted."""
    pair = Bilingual(*(Words(lang).say(name) for lang in ("en", "fr")))
    return Say("situation-pair-where", {"pair": pair, "where": basis.spoken(one.countries, "in")})


def _evidence(basis: Basis, ledger: Ledger, one: Chart, number: int) -> str:
    """Keep what a chart's year rests on; pairs of communities are told apart by their place in the order."""
    assert basis.detail is not None
    dyad = one.dyad
    whole = ledger.count(basis.detail, one.countries, *basis.year)
    sides = _slug(f"{dyad.side_a}-{dyad.side_b}") or f"pair-{number}"
    if dyad.community:
        sides = f"community-{number}" if dyad.side_a else "communities"
    slug = f"dyad.{dyad.kind}.{sides}.{ledger.place(one.countries)}.{window(*basis.year)}"
    return _keep(ledger, whole.slug, slug, dyad)


def _slug(text: str) -> str:
    """Write names in the letters of a slug; nothing of a name in another script is left.

    >>> _slug("Government of Côte d’Ivoire-MPCI")
    'government-of-cote-d-ivoire-mpci'
    """
    bare = unicodedata.normalize("NFKD", text.replace("’", " ")).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", bare))
