"""A watch and a view of its record → the brief, as data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from hune import months
from hune.brief.basis import Basis, reach, read_basis, read_from
from hune.brief.issue.folder import EMPTY, Shelf
from hune.brief.ledger import Ledger
from hune.brief.model import (
    DETAILS,
    SCHEMA,
    Block,
    Brief,
    Countries,
    Day,
    Month,
    Number,
    Prose,
    Say,
    Section,
    Table,
    Vintages,
)
from hune.brief.notes.confidence import edited
from hune.brief.notes.prose import prose
from hune.brief.notes.read import NoteFile
from hune.brief.parts import ahead, borders, limits, lookback, situation, unknown
from hune.brief.parts.outlook import read_outlook
from hune.brief.parts.revised import annex_tables, revised
from hune.brief.parts.takeaways import UNWRITTEN, takeaways
from hune.forecast.questions.docket import Docket
from hune.forecast.track.earlier import Earlier
from hune.panel.panel import Panel
from hune.record.markings import TLP
from hune.record.view import View
from hune.watch import Watch
from hune.watch.model import SECTIONS

OLD_DAYS = 90
"""Data older than this on the day of issue are said to be old, in the header."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A brief for all editions, and what it was made from."""

    brief: Brief
    basis: Basis
    ledger: Ledger


def compose(
    watch: Watch,
    view: View,
    issued: date,
    *,
    sample: bool = False,
    notes: Sequence[NoteFile] = (),
    shelf: Shelf = EMPTY,
    docket: Docket | None = None,
    earlier: Earlier | None = None,
) -> Composed:
    """Write the brief of a watch as of an issue date, from what `view` lets through.

    The brief that comes back holds the blocks of all editions; `hune.brief.editions.admit` makes the page of one.
    `notes` are the analyst's, `shelf` holds the briefs issued before, `docket` the questions asked,
    `earlier` the forecasts that the record keeps. Raises HN651 when
    the record covers none of the watched countries. Countries that it does not cover are named in the header; what
    rests on them is left out and said to be.
    """
    basis = read_basis(watch, view, issued, sample=sample)
    ledger = Ledger(version=view.version.ingest_id, watched=watch.gwnos)
    outlook = read_outlook(basis, ledger)
    looked = lookback.issued_lookback(basis, ledger, shelf.issued, shelf.damaged)
    last = shelf.issued[-1].briefs.get("INTERNAL") if shelf.issued else None
    report = revised(basis, ledger, last)
    sections = [
        takeaways(basis, ledger, outlook, looked),
        Section("changed", report, see=tuple(block.id for block in report if isinstance(block, Table))),
        ahead.section(basis, ledger, outlook, docket, shelf.issued[-1].issued if shelf.issued else None, earlier),
        situation.section(basis, ledger),
        borders.section(basis, ledger),
        Section("lookback", (*looked.blocks, *(limits.replays(outlook).blocks if outlook is not None else ()))),
        replace(unknown.section(basis, ledger, outlook), see=("minds",)),
        limits.limits(basis, outlook),
    ]
    # Notes come last: they may cite whatever the sections have counted.
    own = prose(notes, basis, ledger)
    brief = Brief(
        schema=SCHEMA,
        watch=watch.name,
        title={"en": watch.title.en, "fr": watch.title.fr},
        number=None,
        issued=issued,
        totals_through=basis.totals_through,
        detail_through=basis.detail_through if basis.detail is not None else None,
        age_days=basis.age_days,
        edition="INTERNAL",
        tlp=TLP["INTERNAL"],
        notices=notices(basis),
        sections=set_apart(edited(_with_notes(sections, own), notes, watch.languages)),
        annex=annex_tables(basis, last),
        evidence=ledger.evidence,
        sources=limits.sources(basis, ledger),
        record_version=view.version.ingest_id,
    )
    return Composed(brief, basis, ledger)


def _with_notes(sections: Iterable[Section], own: Mapping[str, tuple[Prose, ...]]) -> tuple[Section, ...]:
    """Put the analyst's words into their sections; a section that only the analyst writes comes into its place."""
    written = {section.name: section for section in sections}
    named = (written.get(name, Section(name, ())) for name in SECTIONS if name in written or name in own)
    return tuple(replace(section, blocks=_joined(own.get(section.name, ()), section.blocks)) for section in named)


def _joined(own: tuple[Block, ...], written: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the analyst's words where the section keeps a place for them, else before the rest."""
    at = next((n for n, block in enumerate(written) if block.id == UNWRITTEN), None)
    if not own or at is None:
        return (*own, *written)
    return (*written[:at], *own, *written[at + 1 :])


def set_apart(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Put what sections only point to behind them all, in the annex of details."""
    body = tuple(replace(one, blocks=tuple(b for b in one.blocks if b.id not in one.see)) for one in sections)
    details = tuple(block for one in sections for block in one.blocks if block.id in one.see)
    return (*body, Section(DETAILS, details)) if details else body


def notices(basis: Basis) -> tuple[Say, ...]:
    """Say before anything else what kind of page this is: a sample, a replay, reconstructed, old, or partial."""
    said = []
    if basis.sample:
        said.append(Say("sample-notice"))
    if basis.view.reconstructed:
        names = dict.fromkeys(f"{r.source} {r.table} {r.vintage}" for r in basis.view.reconstructed)
        named = all(vintage.may_name_source for vintage in basis.view.vintages if vintage.reconstructed)
        known = Day(basis.view.as_known or basis.issued)
        said.append(Say("notice-reconstructed", {"vintage": Vintages(tuple(names), named), "known": known}))
    elif any(vintage.known_on > basis.issued for vintage in basis.view.vintages):
        said.append(Say("notice-replay", {"issued": Day(basis.issued)}))
    if basis.view.through is not None and basis.view.through < cut(basis.issued, None):
        said.append(Say("notice-cut", {"last": Month(basis.view.through)}))
    if basis.absent:
        said.append(Say("notice-absent", {"countries": Countries(basis.absent, "the")}))
    if basis.age_days > OLD_DAYS:
        said.append(Say("notice-old", {"days": Number(basis.age_days), "last": Month(basis.totals_through)}))
    said += _behind(basis)
    return tuple(said)


def _behind(basis: Basis) -> Iterator[Say]:
    """Say which countries hold the page back, and how far the detail lags behind the totals."""
    yield from _shortest("notice-shortest", basis.totals, basis.countries, basis.totals_through)
    if basis.detail is None:
        yield Say("notice-no-detail")
    else:
        yield from _shortest("notice-detail-shortest", basis.detail, basis.detailed, basis.detail_through)
    if basis.detail is None or basis.detail_through >= basis.totals_through:
        return
    yield Say(
        "notice-detail-behind",
        {
            "totals": read_from(basis.totals, basis.countries),
            "detail": read_from(basis.detail, basis.detailed),
            "through": Month(basis.totals_through),
            "last": Month(basis.detail_through),
            "days": Number((basis.issued - months.last_day(basis.detail_through)).days),
        },
    )


def _shortest(message: str, panel: Panel, countries: tuple[int, ...], last: int) -> Iterator[Say]:
    """Name the countries that end before the others, and with which the page stops."""
    shortest = tuple(g for g in countries if reach(panel, g) == last)
    if len(shortest) < len(countries) and any(reach(panel, g) > last for g in countries):
        yield Say(message, {"countries": Countries(shortest, "the"), "last": Month(last)})


def cut(issued: date, through: int | None) -> int:
    """Return the last month a page issued on a day may read: whole months that had passed, or `through`.

    >>> months.iso(cut(date(2024, 1, 22), None)), months.iso(cut(date(2024, 1, 22), 517))
    ('2023-12', '2023-01')
    """
    last = months.last_full_month_before(issued)
    return last if through is None else min(last, through)
