"""Who is recorded as fighting whom: the parties of a country's deadliest dyad, from the detail's own vintage."""

from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from hune.record.view import View
from hune.record.vintages import Vintage


class Dyad(NamedTuple):
    """A kind of violence between two parties, and what it cost in a window of months.

    For one-sided violence `side_a` is the recorded perpetrator. `community` dyads are between communities: their
    names are never printed.
    """

    kind: str
    side_a: str
    side_b: str
    community: bool
    events: int
    best: int


def deadliest(view: View, vintage: Vintage, gwno: int, first: int, last: int) -> Dyad | None:
    """Return the dyad with most recorded deaths in a country and window, None where none is recorded.

    Reads the events of `vintage`, or the counts by dyad that its source published as the same vintage. Equal
    deaths are decided by events, then by name, so that the order of rows never matters.
    """
    rows = _rows(view, vintage, gwno)
    inside = pc.and_(pc.greater_equal(rows["month"], pa.scalar(first)), pc.less_equal(rows["month"], pa.scalar(last)))
    grouped = (
        rows.filter(inside)
        .group_by(["kind", "side_a", "side_b", "community"])
        .aggregate([("events", "sum"), ("best", "sum")])
    )
    dyads = [
        Dyad(
            kind=row["kind"],
            side_a=row["side_a"] or "",
            side_b=row["side_b"] or "",
            community=bool(row["community"]),
            events=row["events_sum"],
            best=row["best_sum"],
        )
        for row in grouped.to_pylist()
        if row["best_sum"]
    ]
    return min(dyads, key=lambda d: (-d.best, -d.events, d.side_a, d.side_b), default=None)


def _rows(view: View, vintage: Vintage, gwno: int) -> pa.Table:
    names = ["kind", "month", "side_a", "side_b", "community", "best"]
    if vintage.stored_as == "events":
        rows = view.events(vintage, countries=[gwno], columns=names)
        return rows.append_column("events", pa.array([1] * rows.num_rows, pa.int64()))
    by_dyad = [
        v
        for v in view.vintages
        if v.stored_as == "counts" and "dyad" in v.units and (v.source, v.vintage) == (vintage.source, vintage.vintage)
    ]
    if not by_dyad:
        return pa.table({name: pa.array([]) for name in [*names, "events"]})
    return view.counts(by_dyad[0], countries=[gwno], columns=[*names, "events"])
