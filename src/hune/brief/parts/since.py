"""What changed since the last forecast that the record kept: each country's chance of a deadly month, then and now.

The chance is that of the shares, in the outlook's first month. What the revision of earlier counts did to it and what
the months recorded since did are set apart, in whole points that add up. Where no forecast of the same thing was kept,
or none that reaches the month, there is no table: a replay is no forecast, and none is made up.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

import hune
from hune import months
from hune.brief.ledger import window
from hune.brief.model import (
    EVERYONE,
    Arg,
    Column,
    Country,
    Day,
    Edition,
    Evidence,
    Missing,
    Month,
    Number,
    Ratio,
    Say,
    Share,
    Table,
    Vintages,
)
from hune.brief.parts.outlook import Outlook
from hune.brief.parts.shares import LEAST, chances_told
from hune.draw.shares import Parts
from hune.forecast.explain.since import Change, Since
from hune.forecast.paths import shrink
from hune.forecast.track.earlier import Before, Earlier
from hune.record.markings import is_open

HEADS = ("country", "then", "revision", "months", "now", "outside")


class Row(NamedTuple):
    """A country's chance then, again from that origin, and now; and of its months since how many came as not told."""

    gwno: int
    then: float
    again: float
    now: float
    outside: int
    known: int


def table(outlook: Outlook, earlier: Earlier | None) -> Iterator[Table]:
    """Set each country's chance beside that of the last forecast kept; nothing where there is none."""
    month = outlook.basis.outlook[0]
    if earlier is None:
        return
    before = earlier.since(
        outlook.model, outlook.world, outlook.paths.identity, outlook.countries, (month,), thresholds=(LEAST,)
    )
    rows = [] if before is None else [*_rows(outlook, before.since, month)]
    if before is None or not rows:
        return
    about, marking = before.kept.about, before.kept.about.marking
    args: dict[str, Arg] = {
        "least": Number(LEAST),
        "last": Month(before.since.last),
        "kept": Day(before.kept.issued.date()),
        "count": Number(before.since.origin - before.since.last),
    }
    notes = [Say("since-note", args)]
    if before.since.new_vintage:
        vintages = {name: Vintages(named, marking.may_name_source) for name, named in _vintages(before.since)}
        notes.append(Say("since-vintage", {**vintages}))
    if about.code != hune.__version__:
        notes.append(Say("since-code"))
    yield Table(
        id="since",
        caption=Say("since", {"month": Month(month), "last": Month(before.since.last)}),
        columns=tuple(Column(Say(f"since-column-{head}"), figures=head != "country") for head in HEADS),
        rows=tuple(_cells(row) for row in rows),
        notes=tuple(notes),
        evidence=tuple(_keep(outlook, before, row, month) for row in rows),
        editions=tuple(edition for edition in EVERYONE if is_open(marking.edition, edition)),
    )


def _rows(outlook: Outlook, since: Since, month: int) -> Iterator[Row]:
    told = chances_told(outlook)
    changes = {change.unit: change for change in since.changes if change.month == month}
    for gwno in outlook.countries:
        change = changes.get(gwno)
        if change is None or change.then is None:
            continue
        judged = [one for one in since.news if one.unit == gwno and one.expected and one.observed is not None]
        outside = sum(
            not one.expected[0] <= one.observed <= one.expected[-1]
            for one in judged
            if one.expected is not None and one.observed is not None
        )
        yield Row(gwno, *_chances(told[gwno], change), outside, len(judged))


def _chances(told: float, change: Change) -> tuple[float, float, float]:
    """Return the chance then, again and now: differences between forecasts, counted back from the chance told.

    The chance told is read from draws, a point at most from the forecast they are drawn from.
    """
    assert change.then is not None
    then, again, now = (float(shrink(one.chances[0])) for one in (change.then, change.again, change.now))
    return _inside(told - now + then), _inside(told - now + again), told


def _inside(chance: float) -> float:
    return min(max(chance, float(shrink(0))), float(shrink(1)))


def _cells(row: Row) -> tuple[Arg, ...]:
    then, revision, by_months = Parts("", row.then, row.again - row.then, row.now - row.again).points
    outside: Arg = Ratio(row.outside, row.known) if row.known else Missing("since-not-reached")
    return Country(row.gwno), Number(then), Number(revision), Number(by_months), Share(row.now), outside


def _vintages(since: Since) -> Sequence[tuple[str, tuple[str, ...]]]:
    return ("then", since.truth_then or ()), ("now", since.truth_now)


def _keep(outlook: Outlook, before: Before, row: Row, month: int) -> str:
    """Keep what the earlier forecast gave a country, and return the slug."""
    about = before.kept.about
    vintage = outlook.basis.totals.vintages[row.gwno]
    return outlook.ledger.keep(
        Evidence(
            slug=f"chance-before.deadly-month.{outlook.ledger.place((row.gwno,))}.{window(month, month)}",
            table=f"kept forecast of {vintage.source} {vintage.table}",
            vintage="; ".join(about.truth),
            filter=f"{about.model}; origin {months.iso(about.origin)}; target {about.target}; gwno in ({row.gwno}); "
            f"identity {about.forecast}; threshold {LEAST}; the same model on the counts of today {row.again:.4f}",
            record_version=about.record,
            unit="probability",
            value=row.then,
            low=None,
            high=None,
            first=months.iso(month),
            last=months.iso(month),
            sources=(vintage.source,),
            through=months.iso(about.origin),
            reconstructed=vintage.reconstructed,
            rows=1,
            edition=cast(Edition, about.marking.edition),
            may_name_source=about.marking.may_name_source,
        )
    )
