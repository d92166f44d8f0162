"""The section that looks ahead: the table of countries, the fans, and the dated things to come."""

from collections.abc import Iterator
from datetime import date

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
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
    Ratio,
    Raw,
    Say,
    Section,
    Table,
)
from hune.brief.parts import figures, precedents, questions, shares, since, turns
from hune.brief.parts.outlook import WINDOW, Outlook
from hune.brief.parts.takeaways import no_outlook
from hune.forecast.questions.docket import Docket
from hune.forecast.track.earlier import Earlier
from hune.record.markings import is_open


def section(
    basis: Basis,
    ledger: Ledger,
    outlook: Outlook | None,
    docket: Docket | None,
    after: date | None,
    earlier: Earlier | None = None,
) -> Section:
    """Write the outlook: what it is, the table of countries, the fans, questions asked, and what lies ahead by date.

    Questions resolved `after` a day are told, else all that are; what changed since the last of the `earlier`
    forecasts, where there is one.
    """
    if outlook is None:
        blocks: list[Block] = [no_outlook(basis, "no-outlook")]
    else:
        blocks = [
            Note(
                "outlook-method",
                Say(
                    "outlook-method",
                    {"months": Months(*basis.outlook, form="in"), "last": Month(basis.totals_through)},
                ),
                editions=EVERYONE,
            ),
            *_nowcast(basis),
            *_left_out(outlook),
            turns.rule(outlook),
            _table(outlook),
            figures.fans(outlook),
            *shares.figure(outlook),
            *since.table(outlook, earlier),
            *turns.table(outlook),
        ]
        cases = precedents.table(outlook)
        blocks += [] if cases is None else [cases]
    asked = [] if docket is None else [*questions.tables(docket, ledger, after)]
    return Section("outlook", (*blocks, *asked, *_calendar(basis)), see=("shares", "since", "directions", "precedents"))


def _nowcast(basis: Basis) -> Iterator[Note]:
    first, last = basis.totals_through + 1, basis.outlook[0] - 1
    if first <= last:
        yield Note("outlook-nowcast", Say("outlook-nowcast", {"months": Months(first, last)}), editions=EVERYONE)


def _left_out(outlook: Outlook) -> Iterator[Note]:
    left = tuple(g for g in outlook.basis.countries if g not in outlook.countries)
    if left:
        last = outlook.basis.totals_through
        args: dict[str, Arg] = {
            "countries": outlook.basis.spoken(left, "the"),
            "months": Months(last - WINDOW + 1, last),
        }
        yield Note("outlook-left-out", Say("outlook-left-out", args), tone="caution", editions=EVERYONE)


def _table(outlook: Outlook) -> Table:
    rows, slugs = [], []
    for gwno in outlook.countries:
        cells, cited = _country(outlook, gwno)
        rows.append(cells)
        slugs += cited
    heads = ["country", "recent", "half", "most", "above-median", "worst-month", "came", "held"]
    # The column of rises and falls is there only where past dates allow one to be told.
    directed = bool(turns.told(outlook))
    if directed:
        heads.insert(4, "turn")
    return Table(
        id="outlook-table",
        caption=Say("outlook-table", {"months": Months(*outlook.basis.outlook)}),
        columns=tuple(
            Column(
                Say("outlook-column-recent", {"months": Number(outlook.basis.watch.outlook)})
                if head == "recent"
                else Say(f"outlook-column-{head}"),
                figures=head not in ("country", "turn"),
            )
            for head in heads
        ),
        rows=tuple(rows),
        notes=(
            Say("outlook-table-note"),
            *((Say("outlook-turn-note"),) if directed else ()),
        ),
        evidence=tuple(slugs),
        editions=EVERYONE,
    )


def _country(outlook: Outlook, gwno: int) -> tuple[tuple[Arg, ...], list[str]]:
    recent, _ = outlook.recent((gwno,))
    points, slug = outlook.ranges((gwno,))
    spans = [Range(points[at], points[-1 - at]) for at in (1, 0)]
    held = outlook.held(gwno)
    k, n, came = outlook.recurred(gwno)
    slugs = [recent.slug, slug, outlook.replay_slug(0.9, gwno), came]
    chances: list[Arg] = []
    deaths, _ = outlook.worst(gwno)
    for threshold, chance_name in ((int(outlook.median(gwno)) + 1, "above-median"), (deaths, "worst-month")):
        if deaths == 0:
            chances.append(Missing("outlook-quiet"))
            continue
        probability, chance_slug = outlook.chance(gwno, threshold, chance_name)
        chances.append(Chance(probability))
        slugs.append(chance_slug)
    turned, turn_slugs = turns.cell(outlook, gwno)
    slugs += turn_slugs
    return (
        Country(gwno),
        Number(recent.best),
        *spans,
        *turned,
        *chances,
        Ratio(k, n) if n else Missing("outlook-untried"),
        Ratio(held.k, held.n),
    ), slugs


def _calendar(basis: Basis) -> Iterator[Table]:
    """Set the dated things ahead, for each edition those that may go as far."""
    for edition in EVERYONE:
        ahead = [one for one in basis.watch.calendar if one.date >= basis.issued and is_open(one.edition, edition)]
        if ahead:
            yield Table(
                id="calendar",
                caption=Say("outlook-calendar"),
                columns=tuple(
                    Column(Say(f"calendar-column-{head}"), figures=False) for head in ("day", "what", "source")
                ),
                rows=tuple(
                    (Day(entry.date), Bilingual(entry.what.en, entry.what.fr), Raw(entry.source))
                    for entry in sorted(ahead, key=lambda dated: dated.date)
                ),
                editions=(edition,),
            )
