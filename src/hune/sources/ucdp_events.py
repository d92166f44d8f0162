"""Read UCDP's events: the yearly GED and Candidate events, as released or as exported by others.

The month of an event is that of its last day; it counts in its own cell when its place is known at least
to an area (`where_prec` 1 to 5), else for the country only. Where low, best and high are out of order, best
is kept and the range dropped. Rows that repeat or contradict another of the same id are the record's to sort.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from hune import months
from hune.errors import Notice
from hune.places import countries, grid
from hune.record import schema
from hune.record.batch import Reject, Span
from hune.sources import columns, coverage, dates, ucdp_communal, ucdp_places
from hune.sources.columns import Place
from hune.sources.coverage import Cover
from hune.sources.delimited import Sheet
from hune.sources.sieve import Sieve
from hune.sources.ucdp_columns import EVENTS
from hune.sources.ucdp_vintages import Vintage
from hune.sources.values import Column, Mask, Values, column, decimal, whole, words

MOST_DEATHS = 10_000_000
"""More deaths than any event can hold: a larger number is a slip of the keyboard, and would drown sums."""

DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high")
IDS = ("dyad", "conflict", "side_a_id", "side_b_id")
TEXTS = ("place", "adm_1", "adm_2", "side_a", "side_b", "dyad_name", "conflict_name", "code_status")
MANDATORY = (
    "kind", "gwno", "date_start", "date_end", "side_a", "side_b",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
)  # fmt: skip

BOUNDS: dict[str, tuple[int, int]] = {
    "kind": (1, 3),
    "number_of_sources": (-1, 100_000),
    "where_prec": (1, 7),
    "event_clarity": (1, 2),
    "date_prec": (1, 5),
    "gid": (1, grid.CELLS),
    **dict.fromkeys(DEATHS, (0, MOST_DEATHS)),
}
"""The least and the greatest number each column may hold."""

_RELID = re.compile(r"[A-Z]{3}-\d{4}-[123]-\S+")
_YEAR = re.compile(r"(19|20)\d\d(\.0)?")


class Rows(NamedTuple):
    """What a table came to: rows as the record's schema has them with their lines, and what they cover."""

    rows: pa.Table
    lines: Values
    spans: tuple[Span, ...]
    rejects: tuple[Reject, ...]
    notices: tuple[Notice, ...]


def choose(header: list[str], sample: list[list[str]], file: str) -> dict[str, Place]:
    """Say where the columns stand; raises HN121.

    In some exports every row has lost its first value, the id, and all others stand one place to the left
    of their names. The older name of the event, which is then first, tells, and stands in for the id.
    """
    if is_shifted(header, sample):
        found = columns.find(EVENTS, ["", *header[1:]], file)
        return {name: place._replace(at=place.at - 1) for name, place in found.items()}
    found = columns.find(EVENTS, header, file)
    if "id" not in found and "relid" not in found:
        columns.find([columns.Column("id", "", "", ("id",))], header, file)
    return found


def is_shifted(header: list[str], sample: list[list[str]]) -> bool:
    """Say whether the values of all rows of a sample stand one place to the left of their names."""
    return bool(sample) and all(
        header[:2] == ["id", "relid"]
        and _RELID.fullmatch(row[0].strip()) is not None
        and _YEAR.fullmatch(row[1].strip()) is not None
        and not row[len(header) - 1].strip()
        for row in sample
    )


def events(sheet: Sheet, vintage: Vintage, covers: Sequence[Cover]) -> Rows:
    """Turn a sheet whose columns `choose` named into rows of the record."""
    sieve = Sieve(sheet)
    read = _columns(sheet, sieve)
    for name in MANDATORY:
        sieve.keep_out(read[name].blank, name, "HN130")
    begin, end = (dates.days(read[name].values) for name in ("date_start", "date_end"))
    sieve.keep_out(end < begin, "date_end", "HN135", start=_iso(read["date_start"]))
    gwno = read["gwno"].filled(0).astype(np.int64)
    known = np.array([country.gwno for country in countries.all_countries()], np.int64)
    sieve.keep_out(~np.isin(gwno, known), "gwno", "HN138")
    gid, without_place = ucdp_places.cells(sieve, read)

    kind, month = np.clip(read["kind"].filled(1), 1, len(schema.KINDS)) - 1, _months(end)
    spans = _covered(sieve, covers or (_whole(vintage),), gwno, kind, month, vintage)
    communal, unlisted = ucdp_communal.flags(kind == schema.KINDS.index("ns"), read["dyad"].filled(0))
    ordered = _ordered(read)
    sources = read["number_of_sources"]
    made = {name: one.values for name, one in read.items()} | {
        "source_id": read["id"].values,
        "kind": pa.array(np.array(schema.KINDS)[kind], pa.string()),
        "month": pa.array(month),
        "gid": gid,
        "low": _only(ordered, read["low"]),
        "high": _only(ordered, read["high"]),
        "number_of_sources": _only(sources.filled(-1) >= 0, sources),
        "community": pa.array(communal),
        "provisional": pa.array(np.full(len(month), vintage.candidate)),
    }
    notices = (
        *sieve.notice("HN147", sieve.sound & ~ordered),
        *sieve.notice("HN145", sieve.sound & without_place),
        *sieve.notice("HN139", sieve.sound & unlisted),
    )
    lines = pa.array(sheet.lines[sieve.sound])
    return Rows(_table(made, sieve.sound), lines, spans, sieve.rejects, notices)


def _columns(sheet: Sheet, sieve: Sieve) -> dict[str, Column]:
    """Read every column as what it holds, keeping out the rows where it holds something else."""
    read: dict[str, Column] = {}
    for name in sheet.columns:
        texts = sheet.columns[name]
        if name in ("latitude", "longitude"):
            read[name] = column(texts, decimal, pa.float64())
        elif name in (*BOUNDS, *IDS, "gwno"):
            read[name] = column(texts, whole, pa.int64())
        elif name in TEXTS:
            read[name] = column(texts, words, pa.string())
    read |= _days(sheet, sieve, read)
    read["id"] = _identity(sheet, sieve)
    for name, one in read.items():
        sieve.keep_out(one.unreadable, name, "HN131")
    for name, (low, high) in BOUNDS.items():
        if name in read:
            values = read[name].filled(low)
            sieve.keep_out((values < low) | (values > high), name, "HN136", low=low, high=high)
    return read


def _days(sheet: Sheet, sieve: Sieve, read: dict[str, Column]) -> dict[str, Column]:
    """Read the days; where the order of day and month cannot be told, keep out the rows it matters for."""
    starts, ends = sheet.columns["date_start"], sheet.columns["date_end"]
    precision = read["date_prec"].filled(0) if "date_prec" in read else np.zeros(len(starts), np.int64)
    slashed = {name: column(texts, dates.slashed, pa.bool_()).known for name, texts in
               (("date_start", starts), ("date_end", ends))}  # fmt: skip
    any_slashed = any(mask.any() for mask in slashed.values())
    order = dates.slashes(starts, ends, precision) if any_slashed else None
    days = {name: column(sheet.columns[name], dates.reader(order), pa.date32()) for name in slashed}
    for name, one in days.items():
        sieve.keep_out(one.unreadable & slashed[name], name, "HN134")
        sieve.keep_out(one.unreadable, name, "HN133")
    return days


def _identity(sheet: Sheet, sieve: Sieve) -> Column:
    """Read what names each event: UCDP's number, or its older name in files without it."""
    if "id" not in sheet.columns:
        relid = column(sheet.columns["relid"], words, pa.string())
        sieve.keep_out(relid.blank, "relid", "HN130")
        return relid
    number = column(sheet.columns["id"], whole, pa.int64())
    sieve.keep_out(number.blank, "id", "HN130")
    return Column(number.values.cast(pa.string()), number.blank, number.unreadable)


def _months(days: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """Return the month of each day since 1970-01-01."""
    since_1970 = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return since_1970 + months.month_id(1970, 1)


def _iso(days: Column) -> npt.NDArray[np.str_]:
    """Return days as ISO text, for messages."""
    return dates.days(days.values).astype("datetime64[D]").astype(np.str_)


def _whole(vintage: Vintage) -> Cover:
    """Return what an edition accounts for, unless said otherwise: the countries in the file, all kinds."""
    return Cover(None, schema.KINDS, vintage.first, vintage.last)


def _covered(
    sieve: Sieve,
    covers: Sequence[Cover],
    gwno: npt.NDArray[np.int64],
    kind: npt.NDArray[np.int64],
    month: npt.NDArray[np.int64],
    vintage: Vintage,
) -> tuple[Span, ...]:
    """Keep out the rows outside the coverage; return the coverage of the countries that then remain."""

    def spans() -> tuple[Span, ...]:
        return coverage.spans(covers, np.unique(gwno[sieve.sound]).tolist())

    outside = ~coverage.covered(spans(), gwno, kind, month)
    sieve.keep_out(outside, "date_end", "HN143", gwno=gwno, kind=np.array(schema.KINDS)[kind], vintage=vintage.version)
    return spans()


def _ordered(read: dict[str, Column]) -> Mask:
    """Tell where low, best and high are in order, as far as they are known."""
    best = read["best"].filled(0)
    ordered: Mask = (read["low"].filled(0) <= best) | ~read["low"].known
    ordered &= (read["high"].filled(0) >= best) | ~read["high"].known
    return ordered


def _only(where: Mask, one: Column) -> Values:
    values: Values = pc.if_else(pa.array(where), one.values, pa.scalar(None, one.values.type))
    return values


def _table(made: dict[str, Values], rows: Mask) -> pa.Table:
    """Choose rows and give them the columns and types of the record's events; what a file lacks is null."""
    fields = [schema.EVENTS.field(name) for name in schema.CONTENT["events"]]
    chosen = pa.array(rows)
    number = int(np.count_nonzero(rows))
    return pa.table(
        [
            made[field.name].filter(chosen).cast(field.type) if field.name in made else pa.nulls(number, field.type)
            for field in fields
        ],
        schema=pa.schema(fields),
    )
