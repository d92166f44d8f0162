"""What page 1 says of the months ahead, each with its likelihood, and of how the last replay fared."""

from collections.abc import Iterator

from hune import months
from hune.brief.model import (
    EVERYONE,
    Arg,
    Chance,
    Confidence,
    Country,
    Likelihood,
    Month,
    Months,
    Note,
    Number,
    Range,
    Say,
    Statement,
)
from hune.brief.parts.confidence import confidence
from hune.brief.parts.outcomes import fared, nearer, out_of
from hune.brief.parts.outlook import Outlook
from hune.brief.parts.turns import likeliest, skill_slug, turn_slug
from hune.forecast.paths import shrink
from hune.forecast.scoring.direction import Verdict
from hune.forecast.scoring.replay import Held
from hune.text import likelihood

WORTH_NAMING = 25
"""A worst month of fewer deaths is not put on page 1: a single event could repeat it."""


def expected(outlook: Outlook) -> Iterator[Statement | Note]:
    """State what page 1 says of the months ahead: a worst month, rise and fall where told, the total's range."""
    named = [(outlook.worst(g)[0], g) for g in outlook.countries if outlook.worst(g)[0] >= WORTH_NAMING]
    if named:
        yield _worst_month(
            outlook, max(named, key=lambda pair: (outlook.chance(pair[1], pair[0], "worst-month")[0], pair[0]))[1]
        )
    yield from (_turn(outlook, *found) for found in likeliest(outlook))
    if outlook.past_total is not None and any(outlook.worst(g)[0] for g in outlook.countries):
        yield _total(outlook, outlook.past_total.held(0.9)[0])


def _worst_month(outlook: Outlook, gwno: int) -> Statement:
    deaths, month = outlook.worst(gwno)
    probability, slug = outlook.chance(gwno, deaths, "worst-month")
    k, n, came = outlook.recurred(gwno)
    row = likelihood.row(probability)
    args: dict[str, Arg] = {
        "chance": Chance(probability, clause=True),
        "country": Country(gwno, "in"),
        "months": Months(*outlook.basis.outlook, form="in"),
        "deaths": Number(deaths, "text"),
        "month": Month(month),
        **out_of(k, n),
    }
    return Statement(
        "worst-month",
        "expected",
        Say("brief-worst-month", args),
        (slug, came),
        likelihood=Likelihood(probability, row.id),
        confidence=_confidence(outlook, outlook.held(gwno), (gwno,)),
        editions=EVERYONE,
    )


def _turn(outlook: Outlook, verdict: Verdict, gwno: int, probability: float) -> Statement:
    """State the likeliest rise or fall, beside how often such a one came on past dates."""
    recent, window_of_recent = outlook.recent((gwno,))
    args: dict[str, Arg] = {
        "chance": Chance(probability, clause=True),
        "country": Country(gwno, "in"),
        "months": Months(*outlook.basis.outlook, form="in"),
        "before": Number(recent.best, "text"),
        "recent-months": Months(*window_of_recent, form="in"),
        "k": Number(verdict.came),
        "n": Number(verdict.asked),
    }
    return Statement(
        verdict.to,
        "expected",
        Say(f"brief-{verdict.to}", args),
        (turn_slug(outlook, verdict.to, gwno, probability), recent.slug, skill_slug(outlook, verdict)),
        likelihood=Likelihood(probability, likelihood.row(probability).id),
        confidence=_confidence(outlook, outlook.held(gwno), (gwno,)),
        editions=EVERYONE,
    )


def _confidence(outlook: Outlook, held: Held, gwnos: tuple[int, ...]) -> Confidence:
    return confidence(held, _single_source(outlook, gwnos), outlook.basis.year, outlook.basis.age_days)


def _single_source(outlook: Outlook, gwnos: tuple[int, ...]) -> float | None:
    """Return the share of events on a single source; None unless one vintage covers every country's year."""
    basis = outlook.basis
    if basis.detail is None or not all(basis.has(g, *basis.year) for g in gwnos):
        return None
    if len({basis.detail.vintages[g].vintage for g in gwnos}) > 1:
        return None
    found = outlook.ledger.share_of_single_source(basis.detail, gwnos, *basis.year)
    return found[0] if found else None


def _total(outlook: Outlook, held: Held) -> Statement:
    """State the range of the countries' total, as likely as such ranges held in replays."""
    points, slug = outlook.ranges(outlook.countries)
    probability = float(shrink(held.k / held.n, held.apart))
    recent, window_of_recent = outlook.recent(outlook.countries)
    args: dict[str, Arg] = {
        "chance": Chance(probability, clause=True),
        "recent": Number(recent.best, "text"),
        "recent-months": Months(*window_of_recent, form="in"),
        "where": outlook.basis.spoken(outlook.countries, "in"),
        "months": Months(*outlook.basis.outlook, form="in"),
        "range": Range(points[0], points[4], "text"),
    }
    return Statement(
        "range",
        "expected",
        Say("brief-range", args),
        (slug, recent.slug, outlook.total_slug(0.9, held)),
        likelihood=Likelihood(probability, likelihood.row(probability).id),
        confidence=_confidence(outlook, held, outlook.countries),
        editions=EVERYONE,
    )


def look_back(outlook: Outlook) -> Iterator[Note]:
    """Say in one line how the last full replay fared, and whether its medians beat "same as a year before"."""
    looks = outlook.last_looks()
    if not looks:
        return
    by_unit = {look.unit: look for look in looks}
    missed = {
        "above": tuple(g for g in outlook.countries if g in by_unit and by_unit[g].observed > by_unit[g].ranges[-1]),
        "below": tuple(g for g in outlook.countries if g in by_unit and by_unit[g].observed < by_unit[g].ranges[0]),
    }
    said = [name for name, gwnos in missed.items() if gwnos]
    inside = sum(look.inside_90 for look in looks)
    better = sum(nearer(look.median, look.observed, look.same_as_last_year) == "nearer" for look in looks)
    args: dict[str, Arg] = {
        "origin": Month(looks[0].origin),
        "months": Months(*looks[0].window, form="in"),
        **fared(inside, better, len(looks)),
        **{name: outlook.basis.spoken(missed[name]) for name in said},
    }
    what = f"origin {months.iso(looks[0].origin)} only; country totals inside the central 90 % range"
    slug = outlook.keep_replay("look-back", tuple(look.unit for look in looks), what, inside, len(looks))
    message = f"brief-look-back-{'-and-'.join(said)}" if said else "brief-look-back"
    yield Note("look-back", Say(message, args), evidence=(slug,), editions=EVERYONE)
