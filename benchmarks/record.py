"""Time the record with 400,000 events shaped like UCDP GED: adding them, adding them again, reading them.

    python benchmarks/record.py [ROWS]

The rows come from a fixed seed and are in memory before the clock starts. An earlier vintage with half of them
goes in first, so that the reads have something to supersede. Prints plain lines: name value unit target. Times
of reads are the best of five, each with a view of its own.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np
import pyarrow as pa

from hune.record import schema
from hune.record.batch import Batch, Source, Span
from hune.record.record import Record

ROWS = 400_000
SEED = 20240603
RUNS = 5
FIRST, LAST = 109, 528
GWNOS = np.array([432, 433, 434, 436, 437, 439, 452, 461, 475, 483, 490, 500])
SOURCE = Source("ucdp", "UCDP", "UCDP", "CC BY 4.0", "Invented rows.", "https://ucdp.uu.se", None)
PANEL = (
    *("source_id", "gwno", "kind", "month", "date_start", "date_end", "gid", "where_prec"),
    *("best", "low", "high", "deaths_civilians", "number_of_sources"),
)
Result = TypeVar("Result")


def events(rows: int) -> pa.Table:
    """Invent events: as many distinct names, cells and places as GED has, none of its text."""
    rng = np.random.default_rng(SEED)

    def whole(low: int, high: int, type_: pa.DataType) -> pa.Array:
        return pa.array(rng.integers(low, high, rows)).cast(type_)

    def names(word: str, distinct: int) -> pa.Array:
        vocabulary = pa.array([f"{word} {number}" for number in range(distinct)])
        return vocabulary.take(pa.array(rng.integers(0, distinct, rows)))

    month = np.sort(rng.integers(FIRST, LAST + 1, rows))
    day = (np.datetime64("1980-01") + (month - 1)).astype("datetime64[D]") + rng.integers(0, 28, rows)
    best = rng.geometric(0.15, rows) - 1
    columns = {
        "source_id": pa.array([str(number) for number in range(rows)]),
        "gwno": pa.array(rng.choice(GWNOS, rows)),
        "kind": pa.array(list(schema.KINDS)).take(pa.array(rng.integers(0, 3, rows))),
        "month": pa.array(month),
        "date_start": pa.array(day),
        "date_end": pa.array(day),
        "date_prec": whole(1, 6, pa.int8()),
        "gid": whole(120_000, 180_000, pa.int32()),
        "latitude": pa.array(np.round(rng.uniform(-10, 20, rows), 6)),
        "longitude": pa.array(np.round(rng.uniform(-17, 30, rows), 6)),
        "where_prec": whole(1, 8, pa.int8()),
        "place": names("a town some way north of place", 20_000),
        "adm_1": names("region", 300),
        "adm_2": names("district", 3_000),
        "side_a": names("Government of state", 120),
        "side_b": names("Armed movement for the liberation of", 900),
        "side_a_id": whole(1, 200, pa.int64()),
        "side_b_id": whole(1, 2_000, pa.int64()),
        "dyad": whole(400, 20_000, pa.int64()),
        "dyad_name": names("Government of state - Armed movement", 1_500),
        "conflict": whole(200, 16_000, pa.int64()),
        "conflict_name": names("State: Government", 700),
        "community": pa.array(np.zeros(rows, bool)),
        "deaths_a": pa.array(best // 4),
        "deaths_b": pa.array(best // 4),
        "deaths_civilians": pa.array(best // 3),
        "deaths_unknown": pa.array(np.zeros(rows, int)),
        "best": pa.array(best),
        "low": pa.array(best - best // 5),
        "high": pa.array(best + best // 2),
        "number_of_sources": whole(-1, 9, pa.int32()),
        "event_clarity": whole(1, 3, pa.int8()),
        "code_status": pa.array(["Clear"]).take(pa.array(np.zeros(rows, int))),
        "provisional": pa.array(np.zeros(rows, bool)),
    }
    return pa.table(columns)


def batch(rows: pa.Table, vintage: str, published: date) -> Batch:
    """Make a file of one vintage that covers everything it could."""
    return Batch(
        source=SOURCE,
        table="ged",
        vintage=vintage,
        published=published,
        published_precision="day",
        file=f"ged{vintage}.csv",
        digest=vintage,
        stored_as="events",
        units=("cell", "country"),
        measures=schema.MEASURES,
        spans=tuple(Span(int(gwno), kind, FIRST, LAST) for gwno in GWNOS for kind in schema.KINDS),
        rows=rows,
    )


def timed(work: Callable[[], Result], runs: int = 1) -> tuple[float, Result]:
    """Return the shortest time of some runs, and the last result."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def main(rows: int = ROWS) -> None:
    made = events(rows)
    older = batch(made.slice(0, rows // 2), "23.1", date(2023, 6, 1))
    newer = batch(made, "24.1", date(2024, 6, 3))
    with tempfile.TemporaryDirectory() as folder:
        record = Record.create(Path(folder) / "record")
        record.ingest(older)
        ingest, report = timed(lambda: record.ingest(newer))
        again, repeated = timed(lambda: record.ingest(newer))
        assert (report.added, repeated.already) == (rows, rows)
        then = date(2024, 1, 22)
        early, some = timed(lambda: record.view(as_known=then).events(columns=PANEL), RUNS)
        late, all_ = timed(lambda: record.view(as_known=date(2024, 7, 1)).events(columns=PANEL), RUNS)
        assert (some.num_rows, all_.num_rows) == (rows // 2, rows)
        check, found = timed(record.check)
        assert found.is_whole
        size = sum(file.stat().st_size for file in Path(folder).rglob("*.parquet"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"record.rows {rows} rows -")
    print(f"record.ingest {ingest:.2f} s 8")
    print(f"record.ingest_again {again:.2f} s 8")
    print(f"record.read_as_known_superseded {early:.3f} s 0.6")
    print(f"record.read_as_known {late:.3f} s 0.6")
    print(f"record.check {check:.2f} s -")
    print(f"record.on_disk {size / 1e6:.1f} MB -")
    print(f"record.memory {peak:.2f} GB 2")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
