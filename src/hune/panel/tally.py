"""Rows of the record as parallel arrays: who, where, when, what kind, and how many of each measure."""

from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.panel.matrix import UnitKind, misfit
from hune.record.schema import KINDS

DERIVED = ("unranged", "sourced")
"""Counted beside the published measures: events whose low–high range is unknown (their `best` then stands
for both bounds), and events whose number of sources is known (the denominator of `single_source`)."""

PLACED = ("cell", "admin1")
"""What an event is placed in, under `gid`."""

SPLIT = ("cell", "unplaced")
"""The two that a country's counts are split into by place; in a short window either may have no row."""


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """N rows: each a unit, a country, a month, a kind (its place in `KINDS`) and a count of each measure.

    A row is one event, or one row of a source's own counts; nothing is added up yet.
    """

    unit: NDArray[np.int32]
    gwno: NDArray[np.int32]
    month: NDArray[np.int32]
    kind: NDArray[np.int8]
    counts: dict[str, NDArray[np.int64]]

    def keep(self, rows: NDArray[np.bool_]) -> Self:
        """Keep the rows marked True."""
        kept = {field.name: getattr(self, field.name)[rows] for field in fields(self) if field.name != "counts"}
        return replace(self, **kept, counts={name: column[rows] for name, column in self.counts.items()})

    def join(self, other: Self) -> Self:
        """Put the rows of two tallies one after the other; they must count the same measures."""
        both = {
            field.name: np.concatenate([getattr(self, field.name), getattr(other, field.name)])
            for field in fields(self)
            if field.name != "counts"
        }
        counts = {name: np.concatenate([column, other.counts[name]]) for name, column in self.counts.items()}
        return replace(self, **both, counts=counts)


def tally(rows: pa.Table, unit: UnitKind, measures: tuple[str, ...]) -> Tally:
    """Read rows of `EVENTS` or `COUNTS` as counts by `unit`, for the measures their table publishes.

    Placed events count for their cell, or for the area that `hune.panel.placing` wrote in its stead, events
    without a gid for the country's *not placed*; a country takes both. Rows of counts by dyad never enter. Raises
    HN503 when counts cannot be laid out by this unit, HN504 when a published measure is empty in a row.
    """
    by_events = "unit_kind" not in rows.column_names
    chosen = _placed_events(rows, unit) if by_events else _counts_of(rows, unit)
    cell = "gid" if by_events else "unit"
    return Tally(
        unit=_integers(chosen, cell if unit in PLACED else "gwno").astype(np.int32),
        gwno=_integers(chosen, "gwno").astype(np.int32),
        month=_integers(chosen, "month").astype(np.int32),
        kind=pc.index_in(chosen["kind"], value_set=pa.array(KINDS)).to_numpy().astype(np.int8),
        counts=_event_counts(chosen, measures) if by_events else _row_counts(chosen, measures),
    )


def _placed_events(rows: pa.Table, unit: UnitKind) -> pa.Table:
    if unit == "country":
        return rows
    placed = pc.is_valid(rows["gid"])
    return rows.filter(placed if unit in PLACED else pc.invert(placed))


def _counts_of(rows: pa.Table, unit: UnitKind) -> pa.Table:
    """Choose rows so that nothing counts twice: a country's own, or else its cells and its not placed."""
    whole = rows.filter(pc.is_null(rows["dyad"]))
    if rows.num_rows and not whole.num_rows:
        raise misfit([unit], ["dyad"])
    kinds_of_unit = {str(kind) for kind in pc.unique(whole["unit_kind"]).to_pylist()}
    wanted = {unit} if unit in kinds_of_unit or unit != "country" else {*SPLIT}
    # Where all is placed, nothing is left over: a count of zero, which is no misfit.
    if kinds_of_unit and not kinds_of_unit & {unit, *SPLIT}:
        raise misfit([unit], sorted(kinds_of_unit))
    return whole.filter(pc.is_in(whole["unit_kind"], value_set=pa.array(sorted(wanted))))


def _event_counts(rows: pa.Table, measures: tuple[str, ...]) -> dict[str, NDArray[np.int64]]:
    best = _integers(rows, "best")
    unranged = np.asarray(pc.or_(pc.is_null(rows["low"]), pc.is_null(rows["high"])))
    sources = _integers(rows, "number_of_sources")
    every = {
        "events": np.ones(len(best), dtype=np.int64),
        "best": best,
        "low": np.where(unranged, best, _integers(rows, "low")),
        "high": np.where(unranged, best, _integers(rows, "high")),
        "civilians": _integers(rows, "deaths_civilians"),
        "single_source": (sources == 1).astype(np.int64),
        "unranged": unranged.astype(np.int64),
        "sourced": (sources > 0).astype(np.int64),
    }
    return {name: every[name] for name in (*measures, *_derived(measures))}


def _row_counts(rows: pa.Table, measures: tuple[str, ...]) -> dict[str, NDArray[np.int64]]:
    """Take the counts as published; what a row cannot say falls back as it does for an event."""
    events, best = _integers(rows, "events"), _integers(rows, "best")
    every = {"events": events, "best": best}
    if {"low", "high"} & {*measures}:
        unranged = np.asarray(pc.or_(pc.is_null(rows["low"]), pc.is_null(rows["high"])))
        every["low"] = np.where(unranged, best, _integers(rows, "low"))
        every["high"] = np.where(unranged, best, _integers(rows, "high"))
        every["unranged"] = np.where(unranged, events, 0)
    if "single_source" in measures:
        known = np.asarray(pc.is_valid(rows["single_source"]))
        every["single_source"] = _integers(rows, "single_source")
        every["sourced"] = np.where(known, events, 0)
    if "civilians" in measures:
        empty = np.asarray(pc.is_null(rows["civilians"]))
        if empty.any():
            at = int(np.argmax(empty))
            month = months.iso(int(rows["month"][at].as_py()))
            raise HuneError("HN504", measure="civilians", value=rows["unit"][at].as_py(), month=month)
        every["civilians"] = _integers(rows, "civilians")
    return {name: every[name] for name in (*measures, *_derived(measures))}


def _derived(measures: tuple[str, ...]) -> tuple[str, ...]:
    ranged = "low" in measures or "high" in measures
    return tuple(name for name, there in zip(DERIVED, (ranged, "single_source" in measures), strict=True) if there)


def _integers(rows: pa.Table, name: str) -> NDArray[np.int64]:
    """Read a column as integers, 0 for null: callers ask for the nulls themselves."""
    return np.asarray(rows[name].cast(pa.int64()).fill_null(pa.scalar(0)), dtype=np.int64)
