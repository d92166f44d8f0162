"""Civilians by recorded party: one table and one frame of sentence for the State and for everybody else.

A death in one-sided violence is attributed by the source to the party that committed it. A civilian killed in
fighting is attributed to neither side, and stands with both of them: one-sided violence alone would leave out the
worst event in some records. The two are never added up over parties.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    SHARED,
    Actor,
    Arg,
    Bilingual,
    Block,
    Column,
    Country,
    Edition,
    Missing,
    Months,
    Number,
    Range,
    Say,
    Statement,
    Table,
    Word,
)
from hune.brief.parts.dyads import foremost
from hune.brief.parts.evidence import derive
from hune.brief.parts.tolls import Toll
from hune.brief.parts.wholes import part
from hune.brief.words import Words
from hune.text.actors import party_name
from hune.text.languages import LANGUAGES

LISTED = 4
"""Parties of a country that have a row of their own; the others share one."""

ENOUGH, TOLD = 200, 3
"""Civilian deaths from which a party gets a sentence, more than a single event is likely to make; and how many parties
get one, those with most deaths, whoever they are."""

ONE_EVENT_SHARE, ONE_EVENT_DEATHS = 0.10, 50
"""A single event of fighting with so many of a country's civilian deaths is told of."""

FIGHTING = ("sb", "ns")


class Harm(NamedTuple):
    """What is recorded with a party in one country and window: deaths in its one-sided violence, and civilians in
    fighting with it.

    `alone`, with `low` and `high`, are all deaths in the one-sided events, of which `events` is the number; `fighting`
    are civilians only, `fights` the events of fighting. Several names stand for parties that share a row.
    """

    gwno: int
    names: tuple[str, ...]
    community: bool
    alone: int
    low: int
    high: int
    events: int
    fighting: int
    fights: int

    @property
    def together(self) -> int:
        """Deaths of both sorts, attributed to the party or not."""
        return self.alone + self.fighting

    @property
    def is_state(self) -> bool:
        """Whether the party is a government, by the source's way to name one."""
        return self.names[0].startswith("Government of ")


def harms(tolls: Sequence[Toll], gwno: int) -> list[Harm]:
    """Count by party of one country, most deaths first; deaths that tie are decided by name.

    Parties without either sort of death are left out.
    """
    own = [toll for toll in tolls if toll.gwno == gwno]
    parties = {(side, toll.community) for toll in own for side in _sides(toll)}
    found = [_harm(own, gwno, (name,), community) for name, community in parties]
    return sorted((harm for harm in found if harm.together), key=lambda harm: (-harm.together, harm.names))


def _sides(toll: Toll) -> tuple[str, ...]:
    """Name the parties of a toll: of one-sided violence, whoever committed it."""
    sides = (toll.side_a,) if toll.kind == "os" else (toll.side_a, toll.side_b)
    return tuple(dict.fromkeys(sides))


def _harm(tolls: Iterable[Toll], gwno: int, names: tuple[str, ...], community: bool) -> Harm:
    """Add up the tolls with any of some parties, each toll once."""
    mine = [toll for toll in tolls if toll.community == community and set(_sides(toll)) & set(names)]
    alone = [toll for toll in mine if toll.kind == "os"]
    fights = [toll for toll in mine if toll.kind in FIGHTING]
    return Harm(
        gwno=gwno,
        names=names,
        community=community,
        alone=sum(toll.best for toll in alone),
        low=sum(toll.low for toll in alone),
        high=sum(toll.high for toll in alone),
        events=sum(toll.events for toll in alone),
        fighting=sum(toll.civilians or 0 for toll in fights),
        fights=sum(toll.events for toll in fights),
    )


def blocks(basis: Basis, ledger: Ledger, countries: tuple[int, ...], tolls: Sequence[Toll]) -> Iterator[Block]:
    """Tell who is recorded with civilian deaths over the year, for the countries whose parties are known."""
    year = [toll for toll in tolls if basis.year[0] <= toll.month <= basis.year[1]]
    uncounted = {toll.gwno for toll in year if toll.civilians is None}
    counted = tuple(gwno for gwno in countries if gwno not in uncounted)
    if not any(toll.civilians for toll in year if toll.gwno in counted):
        return
    generic = [_unnamed(toll) for toll in year]
    yield _table(basis, ledger, counted, generic, SHARED)
    yield _table(basis, ledger, counted, generic, ("PUBLIC",))
    yield from _sentences(basis, ledger, most([harm for gwno in counted for harm in harms(generic, gwno)]))
    told_of = foremost(counted, year)
    fights = _fights(basis, told_of)
    for gwno in told_of:
        yield from one_event(basis, ledger, gwno, [fight for fight in fights if fight["gwno"] == gwno])


def _unnamed(toll: Toll) -> Toll:
    """Leave the names of communities out: all of a country then are one party."""
    return toll._replace(side_a="", side_b="") if toll.community else toll


def _table(
    basis: Basis, ledger: Ledger, countries: tuple[int, ...], tolls: Sequence[Toll], editions: tuple[Edition, ...]
) -> Table:
    """Set all parties in one table, by the deaths of civilians in events with them."""
    rows: list[tuple[Arg, ...]] = []
    slugs = []
    for gwno in countries:
        own = [toll for toll in tolls if toll.gwno == gwno]
        found = harms(own, gwno)
        named, rest = (found, []) if len(found) <= LISTED + 1 else (found[:LISTED], found[LISTED:])
        rows += [_row(harm, _party(harm)) for harm in named]
        if rest:
            rows.append(_row(_others(own, gwno, rest), _count_of(len(rest))))
        if found:
            slugs.append(_civilians(basis, ledger, gwno))
    heads = ("country", "party", "alone", "alone-range", "alone-events", "fighting", "together")
    notes = [Say("situation-perpetrators-note")]
    if editions == ("PUBLIC",):
        contact = basis.watch.brief.contact
        notes.append(Say("situation-perpetrators-reply" if contact else "situation-perpetrators-reply-issuer"))
    return Table(
        id="perpetrators",
        caption=Say("situation-perpetrators", {"months": Months(*basis.year)}),
        columns=tuple(
            Column(Say(f"situation-column-{head}"), figures=head not in ("country", "party")) for head in heads
        ),
        rows=tuple(rows),
        notes=tuple(notes),
        evidence=tuple(slugs),
        editions=editions,
    )


def _others(tolls: Sequence[Toll], gwno: int, rest: Sequence[Harm]) -> Harm:
    """Put parties into one row: a toll with two of them counts once."""
    parts = [
        _harm(tolls, gwno, tuple(harm.names[0] for harm in rest if harm.community == community), community)
        for community in (False, True)
    ]
    sums = (sum(values) for values in zip(*(part[3:] for part in parts), strict=True))
    return Harm(gwno, tuple(harm.names[0] for harm in rest), False, *sums)


def _row(harm: Harm, party: Arg) -> tuple[Arg, ...]:
    bounds: Arg = Range(harm.low, harm.high) if harm.events else Missing("situation-none-attributed")
    return (
        Country(harm.gwno),
        party,
        Number(harm.alone),
        bounds,
        Number(harm.events),
        Number(harm.fighting),
        Number(harm.together),
    )


def _party(harm: Harm) -> Arg:
    """Name a party; communities are no parties, and are named by what the violence was between."""
    [name] = harm.names
    return Word("situation-community-groups") if harm.community else Actor(name)


def _count_of(parties: int) -> Arg:
    said = {lang: Words(lang).label("situation-other-parties", parties=Number(parties)) for lang in LANGUAGES}
    return Bilingual(en=said["en"], fr=said["fr"])


def _civilians(basis: Basis, ledger: Ledger, gwno: int) -> str:
    assert basis.detail is not None
    return ledger.count(basis.detail, (gwno,), *basis.year, measure="civilians", name="civilians").slug


def most(found: Iterable[Harm]) -> list[Harm]:
    """Return the parties with most civilian deaths, where they are enough, in any country: `TOLD`, or more that tie."""
    enough = [harm for harm in found if harm.together >= ENOUGH and not harm.community]
    deadliest = sorted(enough, key=lambda harm: -harm.together)
    return [harm for harm in deadliest if harm.together >= deadliest[:TOLD][-1].together]


def _sentences(basis: Basis, ledger: Ledger, told: Iterable[Harm]) -> Iterator[Statement]:
    """State in one frame what is recorded with each party."""
    met = Counter[tuple[int, str]]()
    for harm in told:
        sort = "state" if harm.is_state else "group"
        met[harm.gwno, sort] += 1
        name = sort if met[harm.gwno, sort] == 1 else f"{sort}-{met[harm.gwno, sort]}"
        yield Statement(
            f"perpetrator-{name}-{ledger.place((harm.gwno,))}",
            "observed",
            sentence(harm, Months(*basis.year, form="in")),
            _keep(basis, ledger, harm, name),
            editions=EVERYONE,
        )


def _keep(basis: Basis, ledger: Ledger, harm: Harm, name: str) -> tuple[str, str]:
    """Keep both counts of a party as evidence: its one-sided violence, and civilians in fighting with it."""
    assert basis.detail is not None
    deaths = ledger.count(basis.detail, (harm.gwno,), *basis.year).slug
    civilians = _civilians(basis, ledger, harm.gwno)
    return (
        derive(
            ledger,
            deaths,
            deaths.replace("deaths.", f"one-sided-{name}.", 1),
            f"kind os; side_a {harm.names[0]}",
            value=harm.alone,
            low=harm.low,
            high=harm.high,
            rows=harm.events,
        ),
        derive(
            ledger,
            civilians,
            civilians.replace("civilians.", f"civilians-in-fighting-{name}.", 1),
            f"kind in ({', '.join(FIGHTING)}); either side {harm.names[0]}",
            value=harm.fighting,
            rows=harm.fights,
        ),
    )


def sentence(harm: Harm, months: Months) -> Say:
    """Frame a party: the same words for the State and for everybody else."""
    [name] = harm.names
    args: dict[str, Arg] = {"country": Country(harm.gwno, "in"), "months": months}
    alone: dict[str, Arg] = {"alone": Number(harm.alone, "text"), "range": Range(harm.low, harm.high, "text")}
    fighting: dict[str, Arg] = {"fighting": Number(harm.fighting, "text")}
    if not harm.events:
        return Say("situation-perpetrator-fighting", args | fighting | {"party": Actor(name, "of")})
    args |= alone | {"party": Actor(name, "by")}
    if not harm.fighting:
        return Say("situation-perpetrator-alone", args)
    return Say("situation-perpetrator", args | fighting)


def _fights(basis: Basis, countries: tuple[int, ...]) -> list[dict[str, Any]]:
    """Return the single events of fighting with many civilian deaths; counts that a source published hold none."""
    assert basis.detail is not None
    columns = ("gwno", "month", "kind", "side_a", "side_b", "community", "deaths_civilians", "source_id")
    found = []
    for vintage in dict.fromkeys(basis.detail.vintages[gwno].vintage for gwno in countries):
        alike = [gwno for gwno in countries if basis.detail.vintages[gwno].vintage == vintage]
        if basis.detail.vintages[alike[0]].stored_as == "events":
            events = basis.view.events(basis.detail.vintages[alike[0]], countries=alike, columns=columns)
            found += [row for row in events.to_pylist() if row["kind"] in FIGHTING]
    first, last = basis.year
    return [row for row in found if first <= row["month"] <= last and row["deaths_civilians"] >= ONE_EVENT_DEATHS]


def one_event(basis: Basis, ledger: Ledger, gwno: int, fights: Sequence[dict[str, Any]]) -> Iterator[Statement]:
    """State that one of a country's `fights` holds a large part of its civilian deaths, where one does."""
    assert basis.detail is not None
    if not fights:
        return
    worst = max(fights, key=lambda row: (row["deaths_civilians"], row["source_id"]))
    whole = ledger.count(basis.detail, (gwno,), *basis.year, measure="civilians", name="civilians")
    if worst["deaths_civilians"] < ONE_EVENT_SHARE * whole.best:
        return
    slug = derive(
        ledger,
        whole.slug,
        whole.slug.replace("civilians.", "civilians-one-event.", 1),
        f"the one event of kind {worst['kind']} with most of them",
        value=worst["deaths_civilians"],
        rows=1,
    )
    args: dict[str, Arg] = {
        **part(worst["deaths_civilians"], whole.best),
        "where": Country(gwno, "in"),
        "months": Months(*basis.year, form="in"),
    }
    if worst["community"]:
        said = Say("situation-one-event-community", args)
    else:
        args |= {name: Actor(party_name(worst[f"side_{name}"]), "the") for name in ("a", "b")}
        said = Say("situation-one-event", args)
    yield Statement(f"one-event-{ledger.place((gwno,))}", "observed", said, (slug, whole.slug), editions=EVERYONE)
