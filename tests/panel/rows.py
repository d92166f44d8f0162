"""Events and counts made by hand, and spans, for tests of the panel."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from hune.record import schema
from hune.record.batch import Span

DJIBO, TERA, GAO = 149397, 149401, 153000


def event(
    gwno: int, month: int, *, gid: int | None = GAO, kind: str = "sb", best: int = 1, **other: Any
) -> dict[str, Any]:
    row = {"gwno": gwno, "month": month, "gid": gid, "kind": kind, "best": best, "low": best, "high": best}
    return row | {"deaths_civilians": 0, "number_of_sources": 1} | other


def count(unit_kind: str, unit: int, gwno: int, month: int, **other: Any) -> dict[str, Any]:
    row = {"unit_kind": unit_kind, "unit": unit, "gwno": gwno, "month": month, "kind": "sb", "events": 1}
    return row | {"best": 1} | other


def table(rows: Iterable[dict[str, Any]], stored_as: str = "events") -> pa.Table:
    """Make the columns that the panel reads, of `EVENTS` or `COUNTS`."""
    names = {
        "events": "gwno kind month gid best low high deaths_civilians number_of_sources",
        "counts": "unit_kind unit gwno month kind dyad events best low high civilians single_source",
    }
    fields = [schema.TABLES[stored_as].field(name).with_nullable(True) for name in names[stored_as].split()]
    return pa.Table.from_pylist(list(rows), schema=pa.schema(fields))


def everywhere(*gwnos: int, first: int = 1, last: int = 24) -> tuple[Span, ...]:
    """Cover some countries and all kinds over the same months."""
    return tuple(Span(gwno, kind, first, last) for gwno in gwnos for kind in schema.KINDS)
