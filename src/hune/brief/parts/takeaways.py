"""The takeaways: what the record holds, what the model expects, and the place of the analyst's judgement."""

from collections.abc import Iterator

from hune.brief.basis import YEAR, Basis, covers
from hune.brief.ledger import Ledger
from hune.brief.model import (
    Arg,
    Block,
    Countries,
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
from hune.brief.parts.outlook import Outlook
from hune.forecast.forecast import MOST_MONTHS
from hune.panel.panel import Panel

MOST_OF = 2 / 3
"""A country that accounts for so much of a change accounts for "most" of it."""

FEW = 100
"""Deaths a year under which a change is read for its direction only: one event may make it."""


def takeaways(basis: Basis, ledger: Ledger, outlook: Outlook | None) -> Section:
    """Write the first section: observed, expected, assessed, and one line of look-back."""
    blocks: list[Block] = [*_observed(basis, ledger), *_latest(basis, ledger)]
    blocks += [no_outlook(basis)] if outlook is None else expected(outlook)
    blocks.append(Statement("assessed", "assessed", Say("brief-no-assessment"), ()))
    if outlook is not None:
        blocks += look_back(outlook)
    return Section("takeaways", tuple(blocks))


def no_outlook(basis: Basis, name: str = "nothing-expected") -> Note:
    """Say that nothing is expected, and why: silence would be read as calm."""
    args: dict[str, Arg] = {"last": Month(basis.totals_through)}
    if basis.outlook[1] - basis.totals_through > MOST_MONTHS:
        return Note(name, Say("outlook-none", args | {"reach": Number(MOST_MONTHS)}), tone="caution")
    return Note(name, Say("outlook-no-past", args), tone="caution")


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
        args = compared(before, now) | windows | {"where": Countries(countries, "in")}
        yield Statement(
            "total", "observed", Say(f"brief-total-{direction(before, now)}", args), (before.slug, now.slug)
        )
        mover = _mover(pairs, verdicts, direction(before, now), now.best - before.best)
        if mover is not None:
            gwno, part = mover
            args = compared(*pairs[gwno]) | {"country": Country(gwno, "in")}
            slugs = tuple(counted.slug for counted in pairs[gwno])
            yield Statement("mover", "observed", Say(f"brief-mover-{verdicts[gwno]}-{part}", args), slugs)
    silent = tuple(g for g, pair in pairs.items() if not any(counted.best for counted in pair))
    told = {g: verdict for g, verdict in verdicts.items() if g not in silent}
    if told and (len(countries) > 1 or not together):
        yield _by_country(pairs, told, windows)
    yield from few(pairs, told)
    if silent:
        slugs = tuple(counted.slug for g in silent for counted in pairs[g])
        yield Note("silent", Say("brief-silent", windows | {"where": Countries(silent, "in")}), evidence=slugs)


def _pair(basis: Basis, ledger: Ledger, countries: tuple[int, ...]) -> tuple[Counted, Counted]:
    assert basis.detail is not None
    return (
        ledger.count(basis.detail, countries, *basis.year_before),
        ledger.count(basis.detail, countries, *basis.year),
    )


def edition(panel: Panel, countries: tuple[int, ...]) -> str:
    """Name the tables and vintages that countries of a panel are read from: "country_month 26.1"."""
    vintages = [panel.vintages[g] for g in countries]
    return ", ".join(dict.fromkeys(f"{vintage.table} {vintage.vintage}" for vintage in vintages))


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
    pairs: dict[int, tuple[Counted, Counted]], verdicts: dict[int, Direction], windows: dict[str, Arg]
) -> Statement:
    """State for every country whether its recorded deaths rose, fell, or show no clear change."""
    groups = {
        name: tuple(g for g, verdict in verdicts.items() if verdict == name)
        for name in ("rose", "fell", "no-clear-change")
    }
    said = [name for name, members in groups.items() if members]
    args: dict[str, Arg] = windows | {name: Countries(groups[name], "in") for name in said}
    return Statement(
        "by-country",
        "observed",
        Say(f"brief-countries-{'-and-'.join(said)}", args),
        tuple(counted.slug for g in verdicts for counted in pairs[g]),
    )


def few(pairs: dict[int, tuple[Counted, Counted]], verdicts: dict[int, Direction]) -> Iterator[Note]:
    """Warn of a direction that rests on few deaths."""
    low = tuple(
        g for g, verdict in verdicts.items() if verdict in ("rose", "fell") and max(one.best for one in pairs[g]) < FEW
    )
    if low:
        slugs = tuple(counted.slug for g in low for counted in pairs[g])
        yield Note("few", Say("brief-few", {"where": Countries(low, "in")}), evidence=slugs)


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
        "where": Countries(countries, "in"),
        "last": Month(last),
    }
    yield Statement("latest", "observed", Say("brief-latest", args), (now.slug, before.slug))
