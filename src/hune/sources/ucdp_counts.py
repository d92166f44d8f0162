"""Read a table of countries, months and kinds made from UCDP's events (`country_month_26_1`).

Such a table lists only the months in which something happened. It speaks for the whole world, zeros
included, only when it is whole: when every state known to have had an event is in it. One that lacks such
a state is an extract, and its reader has to say of what (`--covers`).
"""

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hune import months
from hune.errors import HuneError
from hune.places import countries
from hune.record import schema
from hune.record.batch import Span
from hune.sources import columns, coverage
from hune.sources.columns import Place
from hune.sources.coverage import Cover
from hune.sources.delimited import Sheet
from hune.sources.sieve import Sieve
from hune.sources.ucdp_columns import COUNTS
from hune.sources.ucdp_events import MOST_DEATHS, Rows
from hune.sources.ucdp_vintages import FIRST_MONTH, Vintage
from hune.sources.values import Mask, Values, column, whole

STATES = Path(__file__).with_name("data") / "ucdp_states_with_events.csv"
"""The states in which UCDP recorded an event from 1989 on (GED 26.1, CC BY 4.0), made by
`scripts/make_states_with_events.py`."""

MOST_EVENTS = 100_000
LAST_YEAR = 2099

Integers = npt.NDArray[np.int64]


def is_counts(header: list[str]) -> bool:
    """Say whether a header is that of a table of countries and months."""
    return {"gwno", "year", "month"} <= set(header) and any(name.endswith("_deaths") for name in header)


def choose(header: list[str], file: str) -> dict[str, Place]:
    """Say where the columns stand; raises HN121."""
    return columns.find(COUNTS, header, file)


def counts(sheet: Sheet, vintage: Vintage, covers: Sequence[Cover]) -> Rows:
    """Turn a sheet whose columns `choose` named into rows of the record, one per kind that is not zero.

    Raises HN129 for an extract that nobody says the coverage of.
    """
    sieve = Sieve(sheet)
    read = _numbers(sheet, sieve)
    gwno, provisional = read["gwno"], read["provisional"] == 1
    known = np.array([country.gwno for country in countries.all_countries()], np.int64)
    sieve.keep_out(~np.isin(gwno, known), "gwno", "HN138")
    month = (read["year"] - months.EPOCH_YEAR) * 12 + read["month"]
    # A yearly edition ends with December; months after it can only be Candidate events of the year since.
    late = month > np.where(provisional, vintage.last + 12, vintage.last)
    told = {"gwno": gwno, "kind": "sb, ns, os", "vintage": vintage.version}
    sieve.keep_out(late | (month < FIRST_MONTH), "year", "HN143", **told)
    spans = _spans(covers, gwno[sieve.sound], month[sieve.sound], sheet.file)
    for kind in schema.KINDS:
        some = (read[f"{kind}_events"] > 0) | (read[f"{kind}_deaths"] > 0)
        position = np.full(len(month), schema.KINDS.index(kind), np.int64)
        outside = some & ~coverage.covered(spans, gwno, position, month)
        sieve.keep_out(outside, "year", "HN143", **{**told, "kind": kind})
    rows, lines = _table(read, month, provisional, sheet, sieve.sound)
    return Rows(rows, lines, spans, sieve.rejects, ())


def _numbers(sheet: Sheet, sieve: Sieve) -> dict[str, Integers]:
    """Read every column, keeping out the rows where a number is missing, unreadable or out of bounds."""
    bounds = {"year": (1989, LAST_YEAR), "month": (1, 12), "provisional": (0, 1)}
    read: dict[str, Integers] = {}
    for name in sheet.columns:
        one = column(sheet.columns[name], whole, pa.int64())
        low, high = bounds.get(name, (0, MOST_EVENTS if name.endswith("_events") else MOST_DEATHS))
        values = one.filled(low).astype(np.int64)
        sieve.keep_out(one.blank, name, "HN130")
        sieve.keep_out(one.unreadable, name, "HN131")
        sieve.keep_out((values < low) | (values > high), name, "HN136", low=low, high=high)
        read[name] = values
    return read


def _spans(covers: Sequence[Cover], gwno: Integers, month: Integers, file: str) -> tuple[Span, ...]:
    """Return what the user says is covered, or else, of a whole table, every member of the system of states.

    Somewhere on earth something happens every month, so a month without any row is missing, not peaceful.
    """
    present = np.unique(gwno)
    if covers:
        return coverage.spans(covers, present.tolist())
    absent = sorted(_states_with_events() - set(present.tolist()))
    if absent:
        names = [countries.by_gwno(number) for number in absent[:5]]
        raise HuneError(
            "HN129",
            file=file,
            number=len(absent),
            states_en=", ".join(country.name("en") for country in names),
            states_fr=", ".join(country.name("fr") for country in names),
        )
    members = tuple(country.gwno for country in countries.all_countries())
    return coverage.spans((Cover(members, schema.KINDS, *run) for run in _runs(month)), ())


def _runs(month: Integers) -> list[tuple[int, int]]:
    """Return the unbroken runs of months that occur."""
    occurring = np.unique(month)
    parts = np.split(occurring, np.flatnonzero(np.diff(occurring) > 1) + 1)
    return [(int(part[0]), int(part[-1])) for part in parts if len(part)]


def _table(
    read: dict[str, Integers], month: Integers, provisional: Mask, sheet: Sheet, sound: Mask
) -> tuple[pa.Table, Values]:
    """Return one row per country, month and kind that is not zero, with the line each stands on."""
    fields = [schema.COUNTS.field(name) for name in schema.CONTENT["counts"]]
    parts, lines = [], []
    for kind in schema.KINDS:
        events, deaths = read[f"{kind}_events"], read[f"{kind}_deaths"]
        rows = np.flatnonzero(sound & ((events > 0) | (deaths > 0)))
        made: dict[str, Values] = {
            "unit_kind": pa.array(["country"] * len(rows), pa.string()),
            "unit": pa.array(read["gwno"][rows]),
            "gwno": pa.array(read["gwno"][rows]),
            "month": pa.array(month[rows]),
            "kind": pa.array([kind] * len(rows), pa.string()),
            "events": pa.array(events[rows]),
            "best": pa.array(deaths[rows]),
            "provisional": pa.array(provisional[rows]),
        }
        arrays = [
            made[field.name].cast(field.type) if field.name in made else pa.nulls(len(rows), field.type)
            for field in fields
        ]
        parts.append(pa.table(arrays, schema=pa.schema(fields)))
        lines.append(pa.array(sheet.lines[rows]))
    return pa.concat_tables(parts).combine_chunks(), pa.concat_arrays(lines)


@cache
def _states_with_events() -> frozenset[int]:
    with STATES.open(encoding="utf-8", newline="") as file:
        return frozenset(int(row["gwno"]) for row in csv.DictReader(file))
