"""Small batches made by hand, for tests of the record."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pyarrow as pa

from hune import months
from hune.record import schema
from hune.record.batch import Batch, Source, Span

SOURCE = Source("ucdp", "Uppsala", "Uppsala", "CC BY 4.0", "Cite so.", "https://ucdp.uu.se", "A")

_EVENT: dict[str, Any] = {
    "side_a": "Government of Mali",
    "side_b": "JNIM",
    "community": False,
    "deaths_a": 0,
    "deaths_b": 0,
    "deaths_civilians": 0,
    "deaths_unknown": 0,
    "provisional": False,
}
_COUNT: dict[str, Any] = {"unit_kind": "country", "events": 1, "best": 1, "provisional": False}


def event(source_id: str, gwno: int, month: int, kind: str = "sb", best: int = 1, **other: Any) -> dict[str, Any]:
    day = months.last_day(month)
    place = {"source_id": source_id, "gwno": gwno, "month": month, "kind": kind, "best": best}
    return _EVENT | place | {"date_start": day, "date_end": day} | other


def count(gwno: int, month: int, kind: str = "sb", **other: Any) -> dict[str, Any]:
    return _COUNT | {"unit": gwno, "gwno": gwno, "month": month, "kind": kind} | other


def batch(rows: Iterable[dict[str, Any]], spans: Iterable[Span], **other: Any) -> Batch:
    stored_as = other.get("stored_as", "events")
    fields = [schema.TABLES[stored_as].field(name).with_nullable(True) for name in schema.CONTENT[stored_as]]
    columns = {
        "source": SOURCE,
        "table": "ged",
        "vintage": "24.1",
        "published": date(2024, 6, 1),
        "published_precision": "day",
        "file": "ged.csv",
        "digest": "a file",
        "stored_as": stored_as,
        "units": ("country", "cell"),
        "measures": schema.MEASURES,
        "spans": tuple(spans),
        "rows": pa.Table.from_pylist(list(rows), schema=pa.schema(fields)),
    }
    return Batch(**(columns | other))


def everywhere(*gwnos: int, first: int = 500, last: int = 528) -> tuple[Span, ...]:
    """Cover some countries and all kinds over the same months."""
    return tuple(Span(gwno, kind, first, last) for gwno in gwnos for kind in schema.KINDS)
