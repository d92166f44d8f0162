"""The columns of a plain table: which names say the unit, the month and the count, and how their texts are read.

    unit     gwno, or iso3 where there is no gwno (countries); gid or priogrid_gid (cells); admin1 (areas)
    month    month_id (1 is January 1980, as in VIEWS); or year and month as numbers; or month as YYYY-MM
    count    TARGET_deaths or TARGET, of civilians also deaths_civilians; else best or deaths, where the table has
             no other count; all is also the sum of sb, ns and os

Names are read in any case. Where a table has two columns that could be the count, none is chosen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.panel.matrix import UnitKind
from hune.places import countries
from hune.places.areas import Part
from hune.places.grid import CELLS
from hune.record.schema import KINDS
from hune.sources.columns import Place
from hune.sources.sieve import Sieve
from hune.sources.ucdp_events import MOST_DEATHS
from hune.sources.values import column, whole

Integers = NDArray[np.int64]

UNITS: dict[UnitKind, tuple[str, ...]] = {
    "country": ("gwno", "iso3"),
    "cell": ("gid", "priogrid_gid"),
    "admin1": ("admin1",),
}
MONTHS = (("month_id",), ("year", "month"), ("month",))

COUNTS = {
    "sb": ("sb_deaths", "sb"),
    "ns": ("ns_deaths", "ns"),
    "os": ("os_deaths", "os"),
    "all": ("all_deaths", "all"),
    "civilians": ("civilians_deaths", "civilians", "deaths_civilians"),
}
"""The names of a target's own column."""

ALONE = ("best", "deaths")
"""The names of a count that does not say of what; the table must have no other."""

FIRST_YEAR, LAST_YEAR = months.EPOCH_YEAR, 2099
LAST_MONTH = months.month_id(LAST_YEAR, 12)

UNREAD = 0
"""Stands for a month, or a unit, that could not be read."""


def choose(header: Sequence[str], unit: UnitKind, target: str, file: str) -> dict[str, Place]:
    """Say where the unit, the month and the count stand: under `unit`, the names of `MONTHS`, and `count`.

    The three parts of `all` stand under their kinds. Raises HN121 for what is missing, HN540 where several
    columns could be the count.

    >>> list(choose(["gwno", "year", "month", "sb_deaths"], "country", "sb", "table.csv"))
    ['unit', 'year', 'month', 'count']
    """
    own = [name for name in UNITS[unit] if name in header][:1]
    when = next((names for names in MONTHS if {*names} <= {*header}), ())
    counts = _counts(header, target, file)
    found = {"unit": own[0]} if own else {}
    found |= {name: name for name in when} | counts
    missing = [] if own else ["/".join(UNITS[unit])]
    missing += [] if when else ["/".join("+".join(names) for names in MONTHS)]
    missing += [] if counts else ["/".join((*COUNTS[target], *(() if _others(header) else ALONE)))]
    if missing:
        raise HuneError("HN121", file=file, missing=", ".join(missing), found=", ".join(header)[:600])
    return {name: Place(list(header).index(called), called) for name, called in found.items()}


def _counts(header: Sequence[str], target: str, file: str) -> dict[str, str]:
    """Return the column of the count, or the three it is the sum of; nothing where there is none."""
    if column := _one([name for name in COUNTS[target] if name in header], target, file):
        return {"count": column}
    parts = {kind: _one([name for name in COUNTS[kind] if name in header], kind, file) for kind in KINDS}
    if target == "all" and all(parts.values()):
        return {kind: name for kind, name in parts.items() if name}
    alone = [] if _others(header) else [name for name in ALONE if name in header]
    column = _one(alone, target, file)
    return {"count": column} if column else {}


def _others(header: Sequence[str]) -> bool:
    """Tell whether a table has a count that says of what."""
    return any(name in header for names in COUNTS.values() for name in names)


def _one(found: Sequence[str], target: str, file: str) -> str | None:
    if len(found) > 1:
        raise HuneError("HN540", file=file, value=target, found=", ".join(found))
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Units:
    """How a table names its units; `parts` are the areas of which admin-1 units are read, each by its place from 1."""

    kind: UnitKind
    parts: tuple[Part, ...] = ()

    def read(self, sieve: Sieve, texts: "pa.Array[pa.StringScalar]", called: str) -> Integers:
        """Read the units, `UNREAD` where a cell says none; keeps out as `read_units` does, and HN586."""
        if self.kind != "admin1":
            return read_units(sieve, texts, self.kind, called)
        place = {part.id: at for at, part in enumerate(self.parts, start=1)}
        read = column(texts, lambda text: place.get(" ".join(text.split())), pa.int64())
        sieve.keep_out(read.blank, "unit", "HN130")
        sieve.keep_out(read.unreadable, "unit", "HN586")
        return read.filled(UNREAD).astype(np.int64)

    def name(self, unit: int) -> str:
        """Write a unit as its table does."""
        return self.parts[unit - 1].id if self.parts else str(unit)

    def state(self, unit: int) -> int | None:
        """Return the country whose membership of the system limits what is known of a unit; None for a cell."""
        if self.parts:
            return self.parts[unit - 1].gwno
        return unit if self.kind == "country" else None


def read_units(sieve: Sieve, texts: "pa.Array[pa.StringScalar]", unit: UnitKind, called: str) -> Integers:
    """Read the units, `UNREAD` where a cell says none; keeps out HN130, HN131, HN136 and HN138."""
    read = column(texts, _country_of if called == "iso3" else whole, pa.int64())
    units = read.filled(UNREAD).astype(np.int64)
    sieve.keep_out(read.blank, "unit", "HN130")
    if unit == "cell":
        sieve.keep_out(read.unreadable, "unit", "HN131")
        bad = (units < 1) | (units > CELLS)
        sieve.keep_out(bad, "unit", "HN136", low=1, high=CELLS)
    else:
        bad = ~np.isin(units, _gwnos())
        sieve.keep_out(read.unreadable | bad, "unit", "HN138")
    return np.where(bad | ~read.known, UNREAD, units)


def read_months(sieve: Sieve, texts: "dict[str, pa.Array[pa.StringScalar]]") -> Integers:
    """Read the months, `UNREAD` where a cell says none; keeps out HN130, HN131, HN136 and HN541."""
    if "month_id" in texts:
        return _bounded(sieve, texts, "month_id", 1, LAST_MONTH)
    if "year" in texts:
        year = _bounded(sieve, texts, "year", FIRST_YEAR, LAST_YEAR)
        of_year = _bounded(sieve, texts, "month", 1, 12)
        known = (year != UNREAD) & (of_year != UNREAD)
        return np.where(known, (year - months.EPOCH_YEAR) * 12 + of_year, UNREAD)
    read = column(texts["month"], _month_of, pa.int64())
    sieve.keep_out(read.blank, "month", "HN130")
    sieve.keep_out(read.unreadable, "month", "HN541", first=FIRST_YEAR, last=LAST_YEAR)
    return read.filled(UNREAD).astype(np.int64)


def read_counts(sieve: Sieve, texts: "dict[str, pa.Array[pa.StringScalar]]") -> Integers:
    """Read the counts, the sum of parts where there are parts; keeps out HN130, HN131 and HN136."""
    parts = [_bounded(sieve, texts, name, 0, MOST_DEATHS) for name in ("count", *KINDS) if name in texts]
    return np.asarray(np.sum(parts, axis=0), dtype=np.int64)


def _bounded(sieve: Sieve, texts: "dict[str, pa.Array[pa.StringScalar]]", name: str, low: int, high: int) -> Integers:
    """Read whole numbers from `low` to `high`; what is none is kept out and 0 here."""
    read = column(texts[name], whole, pa.int64())
    values = read.filled(low).astype(np.int64)
    outside = (values < low) | (values > high)
    sieve.keep_out(read.blank, name, "HN130")
    sieve.keep_out(read.unreadable, name, "HN131")
    sieve.keep_out(outside, name, "HN136", low=low, high=high)
    return np.where(read.known & ~outside, values, UNREAD)


_ISO = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def _month_of(text: str) -> int | None:
    found = _ISO.fullmatch(text)
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR or not 1 <= int(found[2]) <= 12:
        return None
    return months.month_id(int(found[1]), int(found[2]))


@cache
def _gwnos() -> Integers:
    return np.array([country.gwno for country in countries.all_countries()], dtype=np.int64)


def _country_of(text: str) -> int | None:
    try:
        return countries.by_iso3(text).gwno
    except HuneError:
        return None
