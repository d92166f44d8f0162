"""What is not known, and what would change the page's mind.

The gaps stand in the order of what they may hide, five at most: countries and months without a record, neighbours
without one, what the source's own rule keeps out of sight, then how firmly the rest is known. What would change a
verdict is arithmetic on the ranges it was read from.
"""

import re
from collections.abc import Iterator
from itertools import islice

from hune import months
from hune.brief.basis import Basis, read_from
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Arg,
    Chance,
    Column,
    Country,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Range,
    Say,
    Section,
    Table,
    Word,
)
from hune.brief.parts.direction import Counted, direction
from hune.brief.parts.evidence import derive
from hune.brief.parts.expected import WORTH_NAMING
from hune.brief.parts.outlook import WINDOW, Outlook
from hune.brief.parts.tolls import told, tolls
from hune.brief.parts.where import not_placed
from hune.brief.parts.wholes import part

MOST = 5
"""Gaps that are told of."""

HALF = 0.5
"""Countries where more of the events rest on a single source are named."""

_UNIDENTIFIED = re.compile(
    r"\s*|.*\b(?:unidentified|unknown|unclear|non identifié\w*|inconnu\w*)\b.*|XXX.*", re.IGNORECASE
)
"""Names that say the party is not known, as sources write them."""


def section(basis: Basis, ledger: Ledger, outlook: Outlook | None) -> Section:
    """Write the gaps, the ones that may hide most first, and what would change each verdict."""
    gaps = islice(_gaps(basis, ledger), MOST)
    return Section("unknown", (*gaps, *_minds(basis, ledger), *_beyond(basis, outlook)))


def _gaps(basis: Basis, ledger: Ledger) -> Iterator[Note]:
    detailed = tuple(g for g in basis.detailed if basis.has(g, *basis.year))
    yield from _countries(basis, detailed)
    yield from _since(basis)
    silent = tuple(g for g in basis.around if not basis.has(g, *basis.year))
    if silent and detailed:
        args: dict[str, Arg] = {"countries": basis.spoken(silent, "the"), "months": Months(*basis.year)}
        yield _gap("neighbours", args)
    yield _gap("threshold", {})
    yield from _sources(basis, ledger, detailed)
    yield from _parties(basis, ledger, detailed)
    yield from _places(basis, ledger, detailed)


def _gap(name: str, args: dict[str, Arg], *slugs: str) -> Note:
    return Note(f"unknown-{name}", Say(f"unknown-{name}", args), evidence=slugs, editions=EVERYONE)


def _countries(basis: Basis, detailed: tuple[int, ...]) -> Iterator[Note]:
    """Name the watched countries of which nothing is known, or totals only."""
    if basis.absent:
        yield _gap("countries", {"countries": basis.spoken(basis.absent, "the")})
    bare = tuple(g for g in basis.countries if g not in detailed)
    if bare:
        yield _gap("detail", {"countries": basis.spoken(bare, "the"), "months": Months(*basis.year)})


def _since(basis: Basis) -> Iterator[Note]:
    """Count the whole months that had passed by the day of issue and are in no table."""
    passed = months.of_date(basis.issued) - 1
    detail = basis.detail_through if basis.detail is not None else basis.totals_through
    if passed > basis.totals_through:
        args: dict[str, Arg] = {"gap": Months(basis.totals_through + 1, passed, form="in")}
        if basis.totals_through > detail:
            yield _gap("since-both", args | {"lag": Months(detail + 1, basis.totals_through, form="in")})
        else:
            yield _gap("since", args)
    elif basis.totals_through > detail:
        yield _gap("since-detail", {"lag": Months(detail + 1, basis.totals_through, form="in")})


def _sources(basis: Basis, ledger: Ledger, detailed: tuple[int, ...]) -> Iterator[Note]:
    """Name the countries where more than half of the events rest on a single source."""
    assert basis.detail is not None or not detailed
    found = {
        gwno: ledger.share_of_single_source(basis.detail, (gwno,), *basis.year) for gwno in detailed if basis.detail
    }
    thin = {gwno: share[1] for gwno, share in found.items() if share is not None and share[0] > HALF}
    if thin:
        args: dict[str, Arg] = {"where": basis.spoken(thin, "in"), "months": Months(*basis.year, form="in")}
        yield _gap("sources", args, *thin.values())


def _parties(basis: Basis, ledger: Ledger, detailed: tuple[int, ...]) -> Iterator[Note]:
    """Count the deaths in events with a party that the source could not identify."""
    known = told(basis, detailed, *basis.year)
    if basis.detail is None or not known or len({basis.detail.vintages[g].vintage for g in known}) > 1:
        return
    every = tolls(basis, known, *basis.year)
    rows = [t for t in every if not t.community and any(map(_UNIDENTIFIED.fullmatch, (t.side_a, t.side_b)))]
    if not sum(toll.best for toll in rows):
        return
    whole = ledger.count(basis.detail, known, *basis.year)
    slug = derive(
        ledger,
        whole.slug,
        whole.slug.replace("deaths.", "deaths-unidentified.", 1),
        "either side not identified by the source",
        value=sum(toll.best for toll in rows),
        low=sum(toll.low for toll in rows),
        high=sum(toll.high for toll in rows),
        rows=sum(toll.events for toll in rows),
    )
    args: dict[str, Arg] = {
        **part(sum(toll.best for toll in rows), whole.best),
        "months": Months(*basis.year, form="in"),
    }
    yield _gap("parties", args, slug, whole.slug)


def _places(basis: Basis, ledger: Ledger, detailed: tuple[int, ...]) -> Iterator[Note]:
    """Count the deaths without a place, of two vintages in the one that has more of them."""
    found = list(not_placed(basis, ledger, detailed))
    if found:
        alike, counted, whole = max(found, key=lambda one: one[1].best)
        args: dict[str, Arg] = {
            "where": basis.spoken(alike, "in"),
            **part(counted.best, whole.best),
            "months": Months(*basis.year, form="in"),
        }
        yield _gap("places", args, counted.slug, whole.slug)


def _minds(basis: Basis, ledger: Ledger) -> Iterator[Table]:
    """Set beside each verdict the bounds that would turn it: those of the year before."""
    both = basis.year_before[0], basis.year[1]
    countries = tuple(g for g in basis.detailed if basis.has(g, *both))
    if basis.detail is None or not countries:
        return
    units: list[tuple[Arg, tuple[int, ...]]] = [(Country(gwno), (gwno,)) for gwno in countries]
    if len(countries) > 1 and len({basis.detail.vintages[g].vintage for g in countries}) == 1:
        units.insert(0, (Word("unknown-together"), countries))
    rows, slugs = [], []
    for name, gwnos in units:
        before, now = (ledger.count(basis.detail, gwnos, *span) for span in (basis.year_before, basis.year))
        if before.best or now.best:
            rows.append((name, *_mind(before, now)))
            slugs += [before.slug, now.slug]
    if rows:
        windows: dict[str, Arg] = {"earlier": Months(*basis.year_before), "months": Months(*basis.year)}
        heads = ("country", "verdict", "now", "rise", "fall")
        yield Table(
            id="minds",
            caption=Say("unknown-minds", windows),
            columns=tuple(
                Column(Say(f"unknown-column-{head}"), figures=head not in ("country", "verdict")) for head in heads
            ),
            rows=tuple(rows),
            notes=(Say("unknown-minds-note", {"table": read_from(basis.detail, countries)}),),
            evidence=tuple(slugs),
            editions=EVERYONE,
        )


def _mind(before: Counted, now: Counted) -> tuple[Arg, ...]:
    """Give the verdict, the range of now, and the bounds it must pass: the high and the low of the year before."""
    verdict = Word(f"direction-{direction(before, now)}")
    if before.low is None or before.high is None or now.low is None or now.high is None:
        return (verdict, *[Missing("range-not-published")] * 3)
    fall: Arg = Number(before.low) if before.low else Missing("unknown-no-fall")
    return verdict, Range(now.low, now.high), Number(before.high), fall


def _beyond(basis: Basis, outlook: Outlook | None) -> Iterator[Note]:
    """Say how far the outlook goes beyond what was seen, what it cannot see, and what would refute it."""
    if outlook is None:
        return
    args: dict[str, Arg] = {"last": Month(basis.totals_through), "window": Number(WINDOW)}
    named = [g for g in outlook.countries if outlook.worst(g)[0] >= WORTH_NAMING]
    if not named:
        yield Note("unknown-outlook", Say("unknown-outlook", args), editions=EVERYONE)
        return
    gwno = max(named, key=lambda g: (outlook.chance(g, outlook.worst(g)[0], "worst-month")[0], outlook.worst(g)[0], g))
    deaths, _ = outlook.worst(gwno)
    probability, slug = outlook.chance(gwno, deaths + 1, "deadlier-month")
    most, limit = outlook.most(gwno)
    args |= {
        "country": Country(gwno, "in"),
        "deaths": Number(deaths, "text"),
        "chance": Chance(probability),
        "months": Months(*basis.outlook, form="in"),
        "most": Number(most),
    }
    yield Note("unknown-outlook", Say("unknown-outlook-worst", args), evidence=(slug, limit), editions=EVERYONE)
