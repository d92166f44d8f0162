"""The takeaways: what the record holds, what the model expects, and the place of the analyst's judgement."""

from collections.abc import Iterator

from msgspec.structs import replace

from hune.brief.basis import YEAR, Basis, covers
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Arg,
    Block,
    Country,
    Month,
    Months,
    Note,
    Number,
    Range,
    Say,
    Section,
    Statement,
)
from hune.brief.parts.direction import Counted, Direction, direction
from hune.brief.parts.expected import expected, look_back
from hune.brief.parts.lookback import Looked
from hune.brief.parts.outlook import Outlook
from hune.brief.parts.reporting import worsened
from hune.forecast.forecast import MOST_MONTHS

MOST_OF = 2 / 3
"""A country that accounts for so much of a change accounts for "most" of it."""

UNWRITTEN = "assessed"
"""The statement that stands where the analyst's words are to come."""

FEW = 100
"""Deaths a year under which a change is read for its direction only: one event may make it."""


def takeaways(
    basis: Basis,
    ledger: Ledger,
    outlook: Outlook | None,
    looked: Looked,
) -> Section:
    """Write the first section: observed, expected, assessed, and one line of look-back.

    `looked` is the look-back on issued forecasts; an edition in which none is due is told a replay. That the analyst
    has written nothing is said inside, by a statement in whose place the words come.
    """
    blocks: list[Block] = [*_observed(basis, ledger), *_latest(basis, ledger)]
    blocks += [no_outlook(basis)] if outlook is None else expected(outlook)
    blocks.append(Statement(UNWRITTEN, "assessed", Say("brief-no-assessment"), ()))
    blocks += looked.lines
    replayed = tuple(edition for edition in EVERYONE if edition not in looked.editions)
    if outlook is not None and replayed:
        blocks += (replace(note, editions=replayed) for note in look_back(outlook))
    return Section("takeaways", tuple(blocks))


def no_outlook(basis: Basis, name: str = "nothing-expected") -> Note:
    """Say that nothing is expected, and why: silence would be read as calm."""
    args: dict[str, Arg] = {"last": Month(basis.totals_through)}
    if basis.outlook[1] - basis.totals_through > MOST_MONTHS:
        return Note(name, Say("outlook-none", args | {"reach": Number(MOST_MONTHS)}), tone="caution", editions=EVERYONE)
    return Note(name, Say("outlook-no-past", args), tone="caution", editions=EVERYONE)


def compared(before: Counted, now: Counted) -> dict[str, Arg]:
    """Return the arguments of a comparison: two totals and their ranges, rounded as sentences are."""
    args: dict[str, Arg] = {"before": Number(before.best, "text"), "now": Number(now.best, "text")}
    for name, counted in (("before", before), ("now", now)):
        if counted.low is not None and counted.high is not None:
            args[f"{name}-range"] = Range(counted.low, counted.high, "text")
    return args


def _observed(basis: Basis, ledger: Ledger) -> Iterator[Block]:
    """State the year's total against the year before, and which countries changed."""
    detail = basis.detail
    both = basis.year_before[0], basis.year[1]
    countries = tuple(g for g in basis.detailed if basis.has(g, *both))
    if detail is None or not countries:
        return
    pairs = {g: _pair(basis, ledger, (g,)) for g in countries}
    verdicts = {g: direction(*pair) for g, pair in pairs.items()}
    windows: dict[str, Arg] = {"earlier": Months(*basis.year_before), "months": Months(*basis.year)}
    together = len({detail.vintages[g].vintage for g in countries}) == 1
    if together and any(counted.best for pair in pairs.values() for counted in pair):
        before, now = _pair(basis, ledger, countries)
        args = compared(before, now) | windows | {"where": basis.spoken(countries, "in")}
        yield Statement(
            "total",
            "observed",
            Say(f"brief-total-{direction(before, now)}", args),
            (before.slug, now.slug),
            editions=EVERYONE,
        )
        mover = _mover(pairs, verdicts, direction(before, now), now.best - before.best)
        if mover is not None:
            gwno, part = mover
            args = compared(*pairs[gwno]) | {"country": Country(gwno, "in")}
            slugs = tuple(counted.slug for counted in pairs[gwno])
            said = Say(f"brief-mover-{verdicts[gwno]}-{part}", args)
            yield Statement("mover", "observed", said, slugs, editions=EVERYONE)
    silent = tuple(g for g, pair in pairs.items() if not any(counted.best for counted in pair))
    told = {g: verdict for g, verdict in verdicts.items() if g not in silent}
    if told and (len(countries) > 1 or not together):
        yield _by_country(basis, pairs, told, windows)
    yield from few(basis, pairs, told)
    fewer = tuple(g for g in worsened(basis, ledger) if told.get(g) == "fell")
    if fewer:
        args = {"where": basis.spoken(fewer, "in")}
        yield Note("fewer-recorded", Say("situation-reporting-worse", args), tone="caution", editions=EVERYONE)
    if silent:
        slugs = tuple(counted.slug for g in silent for counted in pairs[g])
        args = windows | {"where": basis.spoken(silent, "in")}
        yield Note("silent", Say("brief-silent", args), evidence=slugs, editions=EVERYONE)


def _pair(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> tuple[Counted, Counted]:
    assert basis.detail is not None
    return (
        ledger.count(basis.detail, countries, *basis.year_before),
        ledger.count(basis.detail, countries, *basis.year),
    )


def _mover(
    pairs: dict[int, tuple[Counted, Counted]],
    verdicts: dict[int, Direction],
    overall: Direction,
    change: int,
) -> tuple[int, str] | None:
    """Find the country that accounts for all, or most, of a change that is itself established."""
    if overall not in ("rose", "fell"):
        return None
    gwno = max(pairs, key=lambda g: (pairs[g][1].best - pairs[g][0].best) * (1 if change > 0 else -1))
    share = (pairs[gwno][1].best - pairs[gwno][0].best) / change
    if verdicts[gwno] != overall or share < MOST_OF or len(pairs) == 1:
        return None
    return gwno, "all" if share >= 1 else "most"


def _by_country(
    basis: Basis,
    pairs: dict[int, tuple[Counted, Counted]],
    verdicts: dict[int, Direction],
    windows: dict[str, Arg],
) -> Statement:
    """State for every country whether its recorded deaths rose, fell, or show no clear change."""
    groups = {
        name: tuple(g for g, verdict in verdicts.items() if verdict == name)
        for name in ("rose", "fell", "no-clear-change")
    }
    said = [name for name, members in groups.items() if members]
    args: dict[str, Arg] = windows | {name: basis.spoken(groups[name], "in") for name in said}
    return Statement(
        "by-country",
        "observed",
        Say(f"brief-countries-{'-and-'.join(said)}", args),
        tuple(counted.slug for g in verdicts for counted in pairs[g]),
        editions=EVERYONE,
    )


def few(basis: Basis, pairs: dict[int, tuple[Counted, Counted]], verdicts: dict[int, Direction]) -> Iterator[Note]:
    """Warn of a direction that rests on few deaths."""
    low = tuple(
        g for g, verdict in verdicts.items() if verdict in ("rose", "fell") and max(one.best for one in pairs[g]) < FEW
    )
    if low:
        slugs = tuple(counted.slug for g in low for counted in pairs[g])
        yield Note("few", Say("brief-few", {"where": basis.spoken(low, "in")}), evidence=slugs, editions=EVERYONE)


def _latest(basis: Basis, ledger: Ledger) -> Iterator[Statement]:
    """State the totals that reach further than the detail; without a range there is no direction."""
    last = basis.totals_through
    first = last - YEAR + 1
    countries = tuple(g for g in basis.countries if covers(basis.totals, g, first - YEAR, last))
    same_vintage = len({basis.totals.vintages[g].vintage for g in countries}) == 1
    if (last <= basis.detail_through and basis.detail is not None) or not countries or not same_vintage:
        return
    name = "totals" if basis.detail is not None else "deaths"
    now = ledger.count(basis.totals, countries, first, last, name=name)
    before = ledger.count(basis.totals, countries, first - YEAR, last - YEAR, name=name)
    args: dict[str, Arg] = {
        "before": Number(before.best, "text"),
        "now": Number(now.best, "text"),
        "where": basis.spoken(countries, "in"),
        "last": Month(last),
    }
    yield Statement("latest", "observed", Say("brief-latest", args), (now.slug, before.slug), editions=EVERYONE)
