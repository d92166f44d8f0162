"""UCDP, the Uppsala Conflict Data Program: its events (GED, Candidate) and counts made from them.

Three tables: `ged`, the yearly events; `candidate`, the provisional events of single months, kept apart so
that the two never join into one series; `country_month`, counts of events and best estimates by country,
month and kind.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from hune import months
from hune.errors import HuneError, Notice
from hune.record.batch import Batch, Source
from hune.sources import coverage, delimited, opening, ucdp_columns, ucdp_counts, ucdp_events, ucdp_vintages
from hune.sources.columns import Column, Place
from hune.sources.coverage import Cover
from hune.sources.delimited import Progress, Sheet
from hune.sources.opening import Member
from hune.sources.ucdp_vintages import Vintage

SOURCE = Source(
    source="ucdp",
    name_en="Uppsala Conflict Data Program (UCDP)",
    name_fr="Programme d’Uppsala sur les données de conflits (UCDP)",
    licence="CC-BY-4.0",
    citation=(
        "Sundberg, Ralph, and Erik Melander (2013), “Introducing the UCDP Georeferenced Event Dataset”, "
        "Journal of Peace Research 50(4): 523–532; Davies, Shawn, Therése Pettersson and Magnus Öberg, "
        "“Organized violence”, Journal of Peace Research (yearly)."
    ),
    url="https://ucdp.uu.se/downloads/",
    reliability=None,
    edition="PUBLIC",
    tlp="TLP:CLEAR",
    may_name_source=True,
)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "ged": ucdp_columns.EVENTS,
    "candidate": ucdp_columns.EVENTS,
    "country_month": ucdp_columns.COUNTS,
}
"""The columns of each table of the source."""

CAVEAT = "ucdp-25-deaths"
"""A pair of sides is on UCDP's yearly list only once its fighting has killed 25 people in a year."""

CAVEATS = {
    CAVEAT: (
        "UCDP lists a pair of sides, or a group that kills civilians, only once at least 25 deaths were "
        "recorded in a calendar year: violence below that is not in these figures.",
        "UCDP ne retient une dyade, ou un groupe qui tue des civils, qu’à partir de 25 décès recensés dans "
        "une année civile : la violence en deçà ne figure pas dans ces chiffres.",
    )
}


def read(
    path: Path,
    *,
    vintage: str | None = None,
    covers: Iterable[str] = (),
    progress: Progress | None = None,
) -> list[Batch]:
    """Read a file as released or as exported by others, plain, gzipped or zipped: one batch per table in it.

    `vintage` is a version of UCDP's ("24.1"), needed where the names of the files do not tell it; `covers`
    says what the file accounts for (`hune.sources.coverage`), by default what `ucdp_vintages` says of the
    edition, for the countries in the file. Raises HN101 and HN111 to HN129.
    """
    said = tuple(coverage.parse(cover) for cover in covers)
    return [_batch(member, vintage, said, progress) for member in opening.members(path)]


def _batch(member: Member, given: str | None, covers: tuple[Cover, ...], progress: Progress | None) -> Batch:
    edition = ucdp_vintages.of(tuple(dict.fromkeys((Path(member.name).name, member.path.name))), given)
    of_counts = shifted = False

    def choose(header: list[str], sample: list[list[str]]) -> dict[str, Place]:
        nonlocal of_counts, shifted
        of_counts = ucdp_counts.is_counts(header)
        shifted = ucdp_events.is_shifted(header, sample)
        if of_counts:
            return ucdp_counts.choose(header, member.name)
        return ucdp_events.choose(header, sample, member.name)

    sheet = delimited.read(member, choose, progress)
    # Tables of counts may go on into the year since, with provisional months.
    last = edition.last + 12 * of_counts
    for cover in covers:
        if cover.first < edition.first or cover.last > last:
            possible = {"first": months.iso(edition.first), "last": months.iso(last)}
            raise HuneError("HN132", value=str(cover), vintage=edition.version, **possible)
    if of_counts:
        return _counts(sheet, edition, covers)
    return _events(sheet, edition, covers, shifted)


def _events(sheet: Sheet, edition: Vintage, covers: tuple[Cover, ...], shifted: bool) -> Batch:
    read = ucdp_events.events(sheet, edition, covers)
    notices = (Notice("HN149", {"file": sheet.file}),) if shifted else ()
    return Batch(
        source=SOURCE,
        table="candidate" if edition.candidate else "ged",
        vintage=edition.version,
        published=edition.published,
        published_precision=edition.precision,
        file=sheet.file,
        digest=sheet.digest,
        stored_as="events",
        units=("cell", "country"),
        measures=("events", "best", "low", "high", "civilians", "single_source"),
        spans=read.spans,
        rows=read.rows,
        caveat=CAVEAT,
        rejects=read.rejects,
        notices=(*_derived(sheet, edition), *notices, *read.notices),
        lines=read.lines,
    )


def _counts(sheet: Sheet, edition: Vintage, covers: tuple[Cover, ...]) -> Batch:
    if edition.candidate:
        raise HuneError("HN125", value=edition.version)
    read = ucdp_counts.counts(sheet, edition, covers)
    return Batch(
        source=SOURCE,
        table="country_month",
        vintage=edition.version,
        published=edition.published,
        published_precision=edition.precision,
        file=sheet.file,
        digest=sheet.digest,
        stored_as="counts",
        units=("country",),
        measures=("events", "best"),
        spans=read.spans,
        rows=read.rows,
        caveat=CAVEAT,
        rejects=read.rejects,
        notices=(*_derived(sheet, edition), *read.notices),
        lines=read.lines,
    )


def _derived(sheet: Sheet, edition: Vintage) -> tuple[Notice, ...]:
    """Say so where the day an edition came out is not on record."""
    if not edition.derived:
        return ()
    published: date = edition.published
    return (Notice("HN137", {"file": sheet.file, "vintage": edition.version, "published": f"{published:%Y-%m}"}),)
