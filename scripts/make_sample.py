"""Make the sample record in `src/hune/sample/record` from UCDP's event file and country-month table.

Usage: python scripts/make_sample.py GED_CSV COUNTRY_MONTH_CSV

Reads the yearly GED of eight West African states (a third party's copy: version 24.1 inferred from its coverage,
Niger's rows repaired from a damaged export) and the country-month table 26.1. Writes figures computed from them:
cell (or country, where not placed) × month × kind, country × month × dyad, and country × month × kind for the
countries of the Sahel watch and all their neighbours. No row and no text of the source is kept; pairs of
communities lose their names.
"""

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from hune import months
from hune.record import schema
from hune.record.batch import Batch, Span
from hune.record.record import Record
from hune.sources import ucdp
from hune.watch import find

FOLDER = Path(__file__).resolve().parents[1] / "src" / "hune" / "sample" / "record"
SOURCE = replace(
    ucdp.SOURCE,
    name_en="Uppsala Conflict Data Program (UCDP), figures computed for a sample",
    name_fr="Programme d’Uppsala sur les données de conflits (UCDP), chiffres calculés pour un échantillon",
)
MEASURES = schema.MEASURES


def main(events_file: Path, counts_file: Path) -> None:
    """Make the record anew."""
    [events] = ucdp.read(events_file, vintage="24.1")
    [counts] = ucdp.read(counts_file)
    shutil.rmtree(FOLDER, ignore_errors=True)
    record = Record.create(FOLDER)
    for batch in (by_cell(events), by_dyad(events), by_country(counts)):
        report = record.ingest(batch)
        print(report.table, report.vintage, report.added, "rows")
    shutil.rmtree(FOLDER / "reports", ignore_errors=True)
    for log in FOLDER.glob("*/_delta_log/*.json"):
        forget_location(log)


def forget_location(log: Path) -> None:
    """Drop from a table's log where on the maker's disk the table was made; nothing reads it."""
    actions = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    for action in actions:
        action.get("commitInfo", {}).get("operationParameters", {}).pop("location", None)
    text = "\n".join(json.dumps(action, separators=(",", ":")) for action in actions)
    log.write_text(text, encoding="utf-8")


def by_cell(events: Batch) -> Batch:
    """Count events by cell, or by country where they are not placed, month and kind."""
    rows = events.rows
    placed = pc.is_valid(rows["gid"])
    rows = rows.append_column("unit_kind", pc.if_else(placed, "cell", "unplaced"))
    rows = rows.append_column("unit", pc.coalesce(rows["gid"], rows["gwno"]))
    counted = tally(rows, ["unit_kind", "unit", "gwno", "month", "kind"])
    return counts_batch(events, "ged-cell", counted, units=("cell", "unplaced"))


def by_dyad(events: Batch) -> Batch:
    """Count events by country, month and dyad; communities are not named."""
    rows = events.rows
    for side in ("side_a", "side_b"):
        named = pc.if_else(rows["community"], pa.scalar(None, pa.string()), rows[side])
        rows = rows.set_column(rows.column_names.index(side), side, named)
    rows = rows.append_column("unit_kind", pa.array(["country"] * rows.num_rows))
    rows = rows.append_column("unit", rows["gwno"])
    keys = ["unit_kind", "unit", "gwno", "month", "kind", "dyad", "side_a", "side_b", "community"]
    return counts_batch(events, "ged-dyad", tally(rows, keys), units=("dyad",))


def by_country(counts: Batch) -> Batch:
    """Keep the watched countries of the Sahel and their neighbours."""
    watch = find("sahel")
    kept = {*watch.gwnos, *watch.neighbour_gwnos}
    rows = counts.rows.filter(pc.is_in(counts.rows["gwno"], value_set=pa.array(sorted(kept), pa.int32())))
    return replace(
        counts,
        source=SOURCE,
        spans=tuple(Span(*span) for span in counts.spans if span[0] in kept),
        rows=rows,
        lines=None,
    )


def tally(rows: pa.Table, keys: list[str]) -> pa.Table:
    """Add up the measures by `keys`; a range that the source left open counts the best estimate."""
    sources = rows["number_of_sources"]
    columns: dict[str, Any] = {
        "events": pa.array([1] * rows.num_rows, pa.int64()),
        "best": rows["best"],
        "low": pc.coalesce(rows["low"], rows["best"]),
        "high": pc.coalesce(rows["high"], rows["best"]),
        "civilians": rows["deaths_civilians"],
        "single_source": pc.cast(pc.equal(sources, pa.scalar(1)), pa.int64()),
    }
    columns |= {key: rows[key] for key in keys}
    table = pa.table(columns)
    # A sum is unknown as soon as one event's sourcing is.
    options = pc.ScalarAggregateOptions(skip_nulls=False, min_count=0)
    grouped = table.group_by(keys, use_threads=False).aggregate([(name, "sum", options) for name in MEASURES])
    names = {f"{name}_sum": name for name in MEASURES}
    return grouped.rename_columns([names.get(name, name) for name in grouped.column_names])


def counts_batch(events: Batch, table: str, counted: pa.Table, *, units: tuple[str, ...]) -> Batch:
    """Make counts a batch of the record, with the vintage and coverage of the events they come from."""
    left_out = ("key", "ingest_id", "source", "table", "vintage", "edition", "tlp", "may_name_source")
    fields = [field for field in schema.COUNTS if field.name not in left_out]
    columns: dict[str, Any] = {
        "provisional": pa.array([False] * counted.num_rows),
        **{name: counted[name] for name in counted.column_names},
    }
    empty: Any = pa.nulls(counted.num_rows)
    rows = pa.table([columns.get(f.name, empty).cast(f.type) for f in fields], schema=pa.schema(fields))
    order: Any = [
        (f.name, "ascending") for f in fields if f.name in ("unit_kind", "unit", "gwno", "month", "kind", "dyad")
    ]
    return replace(
        events,
        source=SOURCE,
        table=table,
        file=f"hune sample, {table}, to {months.iso(max(span[3] for span in events.spans))}",
        stored_as="counts",
        units=units,
        measures=MEASURES,
        rows=rows.sort_by(order),
        rejects=(),
        notices=(),
        lines=None,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
