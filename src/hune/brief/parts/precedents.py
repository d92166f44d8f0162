"""Precedents: where each country's last months have stood before, here or elsewhere, and what followed there."""

from hune import months
from hune.brief.model import EVERYONE, Arg, Column, Country, Month, Number, Say, Table
from hune.brief.parts.outlook import Outlook
from hune.forecast.explain.precedents import Precedent

HEADS = ("country", "recent", "case", "month", "before", "after")


def table(outlook: Outlook) -> Table | None:
    """Set beside each country the months of the past most like its last ones; None where no country has any."""
    rows: list[tuple[Arg, ...]] = []
    slugs: list[str] = []
    for gwno in outlook.countries:
        found = outlook.precedents(gwno)
        if found.cases and found.deaths_before is not None:
            slugs.append(outlook.precedents_slug(gwno, found, "; ".join(map(_case, found.cases))))
            rows += [_row(gwno, found.deaths_before, case) for case in found.cases if case.deaths_before is not None]
    if not rows:
        return None
    return Table(
        id="precedents",
        caption=Say("precedents"),
        columns=tuple(
            Column(Say(f"precedents-column-{head}"), figures=head in HEADS[1:2] + HEADS[4:]) for head in HEADS
        ),
        rows=tuple(rows),
        notes=(Say("precedents-note", {"last": Month(outlook.paths.identity.origin)}),),
        evidence=tuple(slugs),
        editions=EVERYONE,
    )


def _row(gwno: int, recent: int, case: Precedent) -> tuple[Arg, ...]:
    before = case.deaths_before or 0
    return (
        Country(gwno),
        Number(recent),
        Country(case.unit),
        Month(case.month),
        Number(before),
        Number(case.deaths_after),
    )


def _case(case: Precedent) -> str:
    return f"{case.unit} {months.iso(case.month)}"
