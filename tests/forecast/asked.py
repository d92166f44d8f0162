"""Small records for questions: country-months in yearly and in monthly vintages."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.record.made import batch, count, everywhere

from hune import months
from hune.record.record import Record

MLI, NER, BFA = 432, 436, 439
FIRST = months.parse("2021-01")
LAST = months.parse("2024-12")


def table(
    record: Record, vintage: str, published: date, counts: Mapping[int, Sequence[int]], first: int, **other: Any
) -> None:
    """Ingest counts of state-based deaths by country, from the month `first` on."""
    last = first + max(map(len, counts.values())) - 1
    rows = [
        count(gwno, first + at, best=best) for gwno, series in counts.items() for at, best in enumerate(series) if best
    ]
    record.ingest(
        batch(
            rows,
            everywhere(*counts, first=first, last=last),
            table="ged",
            vintage=vintage,
            published=published,
            stored_as="counts",
            units=("country",),
            measures=("events", "best"),
            digest=f"{vintage} {first} {sorted(counts.items())}",
            **other,
        )
    )


def yearly(record: Record, deaths: int = 10, year: int = 2025, last: Sequence[int] = (), **other: Any) -> None:
    """Ingest a yearly vintage to December of the year before; `last` are Mali's last months."""
    length = 12 * (year - 2021)
    mali = [deaths] * (length - len(last)) + list(last)
    counts = {MLI: mali, NER: [3] * length, BFA: [40, 80] * (length // 2)}
    table(record, f"{year - 2000}.1", date(year, 6, 1), counts, FIRST, **other)


def monthly(record: Record, month: str, deaths: int, **other: Any) -> None:
    """Ingest a month of candidate events."""
    at = months.parse(month)
    year, of_year = months.year_and_month(at)
    counts = {MLI: [deaths], NER: [3], BFA: [40]}
    table(record, f"{year - 2000}.0.{of_year}", months.last_day(at + 1), counts, at, **other)


def made(folder: Path) -> Record:
    """Make a record of Mali, Niger and Burkina Faso through December 2024."""
    record = Record.create(folder)
    yearly(record)
    return record
