"""The revision report: what years already published became between two vintages that both cover them.

Where an earlier brief is given, the vintages that its evidence names are set beside those read now; else the newest
beside the one before it. A report names what it compares: it goes as far as both vintages may go, and outside only
where both may be named.
"""

from collections.abc import Iterable, Sequence
from typing import cast

from hune import months
from hune.brief.basis import Basis, named
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    SHARED,
    Arg,
    Bilingual,
    Block,
    Brief,
    Column,
    Country,
    Edition,
    Evidence,
    Month,
    Months,
    Note,
    Number,
    Say,
    Share,
    Table,
    Word,
)
from hune.brief.words import Words
from hune.panel.panel import label
from hune.panel.revisions import Revised, Revisions, revisions, two
from hune.record.markings import is_open, narrowest
from hune.record.schema import KINDS
from hune.record.vintages import Vintage
from hune.text.languages import LANGUAGES
from hune.text.numbers import NARROW_SPACE

YEARS = 3
"""Calendar years that the page goes back to."""

LISTED, TOLD = 10, 3
"""Sums that a table lists, the most revised, and those of them that are told in words; the workbook has every month."""


def revised(basis: Basis, ledger: Ledger, before: Brief | None) -> tuple[Block, ...]:
    """Write what was revised since the last brief, or since the vintage before the newest, or that none can be told.

    A table has the calendar years that both vintages cover whole, the last three of them; years that did not change,
    and countries that either vintage does not cover, have no row.
    """
    pairs = compared(basis, before)
    if pairs is None:
        return (Note("revised-same", Say("revised-same"), editions=EVERYONE),)
    if not pairs:
        return (Note("revised-none", Say("revised-none"), tone="caution", editions=EVERYONE),)
    blocks: list[Block] = []
    for number, (earlier, later) in enumerate(pairs, start=1):
        found = revisions(basis.view, earlier, later, basis.countries)
        blocks += _report(found, basis, ledger, "" if number == 1 else f"-{number}")
    return tuple(blocks)


def annex_tables(basis: Basis, before: Brief | None) -> tuple[Table, ...]:
    """Tabulate every country-month that changed, for the annex alone: too long for a page."""
    pairs = compared(basis, before) or ()
    every = (revisions(basis.view, earlier, later, basis.countries) for earlier, later in pairs)
    return tuple(
        _months(found, basis, "" if number == 1 else f"-{number}")
        for number, found in enumerate(every, 1)
        if found.changed
    )


def compared(basis: Basis, before: Brief | None) -> tuple[tuple[Vintage, Vintage], ...] | None:
    """Choose what to compare: pairs of vintages, earlier and later; none; None where nothing newer was read.

    Each vintage read now that the earlier brief did not read is set beside one that it did, of the same table if
    there is one. A brief that read nothing this record holds is no help, and the newest two are taken.
    """
    then = _cited(basis.view.vintages, before) if before is not None else ()
    if not then:
        pair = two(basis.view.vintages, basis.countries)
        return () if pair is None else (pair,)
    new = [vintage for vintage in _read(basis) if label(vintage) not in map(label, then)]
    if not new:
        return None
    pairs = ((_partner(vintage, then, basis.countries), vintage) for vintage in new)
    return tuple((earlier, later) for earlier, later in pairs if earlier is not None)


def _cited(vintages: Iterable[Vintage], before: Brief) -> tuple[Vintage, ...]:
    """Return the vintages that the evidence of a brief names and the record still holds."""
    names = {f"{evidence.table.rpartition(' of ')[2]} {evidence.vintage}" for evidence in before.evidence}
    return tuple(vintage for vintage in vintages if label(vintage) in names)


def _read(basis: Basis) -> tuple[Vintage, ...]:
    """Return the vintages that totals and detail are read from now, each once."""
    read = [basis.totals.vintages[gwno] for gwno in basis.countries]
    if basis.detail is not None:
        read += [basis.detail.vintages[gwno] for gwno in basis.detailed]
    return tuple({label(vintage): vintage for vintage in read}.values())


def _partner(later: Vintage, then: Sequence[Vintage], countries: Sequence[int]) -> Vintage | None:
    """Find the vintage read then that comes nearest to one read now: the same table, else the newest."""
    fit = [v for v in then if two((v, later), countries, earlier=v, later=later) is not None]
    same = [v for v in fit if (v.source, v.table) == (later.source, later.table)]
    return max(same or fit, key=lambda v: v.known_on, default=None)


def _report(found: Revisions, basis: Basis, ledger: Ledger, suffix: str) -> list[Block]:
    editions = _editions(found.earlier, found.later)
    years = [year for year in found.years(YEARS) if year.difference]
    listed = _in_order(sorted(years, key=lambda year: -abs(year.difference))[:LISTED], basis)
    slug = ledger.keep(_evidence(found, ledger, suffix))
    blocks: list[Block] = [Note(f"revised-share{suffix}", _share(found), evidence=(slug,), editions=editions)]
    if (found.earlier.source, found.earlier.table) != (found.later.source, found.later.table):
        blocks.append(Note(f"revised-tables{suffix}", Say("revised-tables"), tone="caution", editions=editions))
    if listed:
        most = sorted(listed, key=lambda year: -abs(year.difference))[:TOLD]
        told = tuple(slug for year in most for slug in _count(found, ledger, year, suffix))
        largest = Say("revised-largest", {"sums": _series(most)})
        blocks.append(Note(f"revised-largest{suffix}", largest, evidence=told, editions=editions))
        slugs = [_count(found, ledger, year, suffix) for year in listed]
        notes = [Say("revised-note", {"earlier": named((found.earlier,)), "later": named((found.later,))})]
        if len(listed) < len(years):
            notes.append(Say("revised-more", {"left": Number(len(years) - len(listed))}))
        blocks.append(
            Table(
                id=f"revised{suffix}",
                caption=Say("revised-table"),
                columns=_columns("year"),
                rows=tuple(_row(year, Months(year.first, year.last)) for year in listed),
                notes=tuple(notes),
                evidence=tuple(slug for pair in slugs for slug in pair),
                editions=editions,
            )
        )
    return blocks


def _series(years: Sequence[Revised]) -> Bilingual:
    """Write sums before and since as a list in words."""
    said = [
        Say(
            "revised-one",
            {
                "country": Country(year.gwno),
                "kind": Word(f"kind-{year.kind}"),
                "year": Months(year.first, year.last),
                "before": Number(year.then),
                "since": Number(year.now),
            },
        )
        for year in years
    ]
    english, french = ([Words(lang).say(one) for one in said] for lang in LANGUAGES)
    return Bilingual(en="; ".join(english), fr=f"{NARROW_SPACE}; ".join(french))


def _editions(earlier: Vintage, later: Vintage) -> tuple[Edition, ...]:
    """Return the editions that a comparison may be in, its vintages named."""
    both = (earlier, later)
    if all(vintage.is_public for vintage in both):
        return EVERYONE
    shared = all(is_open(vintage.edition, "PARTNERS") and vintage.may_name_source for vintage in both)
    return SHARED if shared else INSIDE


def _share(found: Revisions) -> Say:
    """Say how much of what both vintages cover is no longer as it was."""
    changed, n = found.country_months
    args: dict[str, Arg] = {
        "earlier": named((found.earlier,)),
        "earlier-published": Month(months.of_date(found.earlier.published)),
        "later": named((found.later,)),
        "later-published": Month(months.of_date(found.later.published)),
        "n": Number(n),
    }
    if not changed:
        return Say("revised-nothing", args)
    args |= {"changed": Number(changed), "rest": Number(n - changed), "share": Share(changed / n)}
    return Say("revised-share", args)


def _evidence(found: Revisions, ledger: Ledger, suffix: str) -> Evidence:
    """Keep what the share rests on: the later vintage, read against the earlier."""
    (changed, n), countries, both = found.country_months, found.countries.tolist(), (found.earlier, found.later)
    first, last = months.iso(found.first), months.iso(found.last)
    return Evidence(
        slug=f"revised{suffix}.{ledger.place(countries)}.{window(found.first, found.last)}",
        table=f"{found.later.source} {found.later.table}",
        vintage=found.later.vintage,
        filter=(
            f"share of country-months whose best is not that of {label(found.earlier)}, where both cover; "
            f"gwno in ({', '.join(map(str, countries))}); month {first} to {last}"
        ),
        record_version=ledger.version,
        unit="share",
        value=changed / n,
        low=None,
        high=None,
        first=first,
        last=last,
        sources=tuple(dict.fromkeys(vintage.source for vintage in both)),
        through=last,
        reconstructed=any(vintage.reconstructed for vintage in both),
        rows=n,
        edition=cast(Edition, narrowest(vintage.edition for vintage in both)),
        may_name_source=all(vintage.may_name_source for vintage in both),
    )


def _count(found: Revisions, ledger: Ledger, year: Revised, suffix: str) -> tuple[str, str]:
    """Count a year in both vintages, so that each of the two figures leaves its trace."""
    countries, kinds = (year.gwno,), (year.kind,)
    then = ledger.count(found.before, countries, year.first, year.last, kinds=kinds, name=f"revised-then{suffix}")
    now = ledger.count(found.after, countries, year.first, year.last, kinds=kinds, name=f"revised-now{suffix}")
    return then.slug, now.slug


def _in_order(changes: Iterable[Revised], basis: Basis) -> list[Revised]:
    """Sort by country, as the watch has them, then by kind, then by time."""
    return sorted(changes, key=lambda one: (basis.countries.index(one.gwno), KINDS.index(one.kind), one.first))


def _months(found: Revisions, basis: Basis, suffix: str) -> Table:
    return Table(
        id=f"revised-months{suffix}",
        caption=Say("revised-months", {"earlier": named((found.earlier,)), "later": named((found.later,))}),
        columns=_columns("month"),
        rows=tuple(_row(change, Month(change.first)) for change in _in_order(found.changed, basis)),
        editions=_editions(found.earlier, found.later),
    )


def _columns(period: str) -> tuple[Column, ...]:
    heads = ("country", "kind", period, "then", "now", "difference")
    return tuple(Column(Say(f"revised-column-{head}"), figures=at > 2) for at, head in enumerate(heads))


def _row(change: Revised, when: Month | Months) -> tuple[Arg, ...]:
    counts = (change.then, change.now, change.difference)
    return (Country(change.gwno), Word(f"kind-{change.kind}"), when, *map(Number, counts))
