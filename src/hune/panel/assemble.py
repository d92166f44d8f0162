"""Rows and spans → a panel: which countries and cells have a say, and the months they are laid out over."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.panel import coverage
from hune.panel.coverage import Land
from hune.panel.matrix import UnitKind
from hune.panel.panel import Panel
from hune.panel.tally import Tally, tally
from hune.places.areas import countries_of
from hune.record.batch import Span
from hune.record.schema import KINDS, MEASURES

if TYPE_CHECKING:
    from hune.record.vintages import Vintage

NOWHERE = -1
"""Stands for the country of a cell with neither land nor events: nothing ever covers it."""


class Part(NamedTuple):
    """What one vintage contributes: the countries read from it, and its rows."""

    vintage: "Vintage"
    countries: tuple[int, ...]
    rows: pa.Table


def given(spans: Iterable[Span], measures: tuple[str, ...] = MEASURES) -> "Vintage":
    """Describe rows that come from no record as a vintage of their own."""
    # The record brings its database engine along, which rows from elsewhere do not need.
    from hune.record.vintages import Vintage

    return Vintage(
        source="given",
        table="rows",
        vintage="1",
        published=date.min,
        precision="day",
        stored_as="events",
        units=("cell", "unplaced", "country"),
        measures=measures,
        spans=tuple(Span(*span) for span in spans),
        caveat=None,
        files=(),
    )


def from_rows(
    rows: pa.Table,
    vintage: "Vintage",
    unit: UnitKind,
    *,
    units: Iterable[int] | None = None,
    first: int | None = None,
    last: int | None = None,
    land: Land | None = None,
) -> Panel:
    """Lay out rows (`EVENTS` or `COUNTS` columns) of one vintage; `given` describes rows without one.

    Without `units`: every country that is covered, every cell of `land` and of the rows, or every area of the
    rows. Without `first` and `last`: all the months it covers. `land` says whose land a cell is; a cell it lacks
    is left to the countries of its events.
    """
    part = Part(vintage, tuple(sorted({span.gwno for span in vintage.spans})), rows)
    start = min((span.first for span in vintage.spans), default=1) if first is None else first
    end = max((span.last for span in vintage.spans), default=start) if last is None else last
    return assemble([part], unit, units=units, first=start, last=end, land=land or {})


def assemble(
    parts: Sequence[Part],
    unit: UnitKind,
    *,
    units: Iterable[int] | None,
    first: int,
    last: int,
    land: Land,
    record: str = "",
) -> Panel:
    """Join what each vintage contributes to one panel; no country may be read from two of them.

    Raises HN508 when there is no unit, HN513 when the last month comes before the first.
    """
    if last < first:
        must_en, must_fr = f"{months.iso(first)} or later", f"{months.iso(first)} ou plus tard"
        raise HuneError("HN513", name="last", value=months.iso(last), must_en=must_en, must_fr=must_fr)
    read = tuple(part.vintage for part in parts)
    read_from = {gwno: at for at, part in enumerate(parts) for gwno in part.countries}
    measures = tuple(name for name in MEASURES if all(name in vintage.measures for vintage in read))
    counted = _join([_read(part, unit, measures, first, last) for part in parts])
    numbers = _units(unit, units, counted, land, read_from)
    counted = counted.keep(np.isin(counted.unit, numbers))
    rests_on = _rests_on(unit, numbers, counted, land)
    with_a_say = np.array([gwno for group in rests_on for gwno in group], dtype=np.int32)
    countries = np.union1d(with_a_say, counted.gwno).astype(np.int32)
    covered = np.zeros((len(countries), len(KINDS), last - first + 1), dtype=np.bool_)
    for part in parts:
        own = [span for span in part.vintage.spans if span.gwno in part.countries]
        covered |= coverage.of_countries(own, countries, first, last)
    country_reads = np.array([read_from.get(gwno, -1) for gwno in countries.tolist()], dtype=np.int64)
    reach = np.where(covered.any(axis=1), np.arange(1, last - first + 2), 0).max(axis=1, initial=0)
    rows = [np.searchsorted(countries, group).tolist() for group in rests_on]
    cover, unit_reads = coverage.cover(rows, country_reads, reach)
    return Panel(
        unit=unit,
        units=numbers,
        first=first,
        last=last,
        measures=(*measures, *(name for name in counted.counts if name not in measures)),
        countries=countries,
        read=read,
        country_reads=country_reads,
        unit_reads=unit_reads,
        covered=covered,
        cover=cover,
        tally=counted,
        record=record,
    )


def _read(part: Part, unit: UnitKind, measures: tuple[str, ...], first: int, last: int) -> Tally:
    """Count a part's rows by unit, of its own countries and where it covers them."""
    rows = tally(part.rows, unit, measures)
    countries = np.array(sorted(part.countries), dtype=np.int32)
    inside = np.isin(rows.gwno, countries) & (rows.month >= first) & (rows.month <= last) & (rows.kind >= 0)
    rows = rows.keep(inside)
    covered = coverage.of_countries(part.vintage.spans, countries, first, last)
    return rows.keep(covered[np.searchsorted(countries, rows.gwno), rows.kind, rows.month - first])


def _join(tallies: Sequence[Tally]) -> Tally:
    whole = tallies[0]
    for other in tallies[1:]:
        whole = whole.join(other)
    return whole


def _units(
    unit: UnitKind, units: Iterable[int] | None, counted: Tally, land: Land, read_from: Mapping[int, int]
) -> NDArray[np.int32]:
    """Number the units, ascending; raises HN508 when there are none."""
    if units is not None:
        numbers = np.unique(np.fromiter(units, dtype=np.int32))
    elif unit == "admin1":
        numbers = np.unique(counted.unit)
    elif unit == "cell":
        numbers = np.union1d(counted.unit, np.fromiter(land, dtype=np.int32))
    else:
        numbers = np.array(sorted(read_from), dtype=np.int32)
    if not numbers.size:
        raise HuneError("HN508")
    return numbers


def _rests_on(unit: UnitKind, numbers: NDArray[np.int32], counted: Tally, land: Land) -> list[tuple[int, ...]]:
    """List for each unit the countries that can cover it: of a cell, those with land in it, of an area its own.

    An event that its source puts in another country's cell does not cover it: the rest of what happened
    there stays unknown, and may not become zero. Only on water do the countries of events stand in.
    """
    if unit == "admin1":
        return [(int(number),) for number in countries_of(numbers)]
    if unit != "cell":
        return [(int(number),) for number in numbers]
    at_sea: dict[int, set[int]] = {}
    for gid, gwno in zip(counted.unit.tolist(), counted.gwno.tolist(), strict=True):
        if not land.get(gid):
            at_sea.setdefault(gid, set()).add(gwno)
    return [tuple(land.get(gid, ())) or tuple(sorted(at_sea.get(gid, ()))) or (NOWHERE,) for gid in numbers.tolist()]
