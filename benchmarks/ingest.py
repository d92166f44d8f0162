"""Time an ingest of 400,000 rows shaped like UCDP GED, from the file to the commit.

    python benchmarks/ingest.py [ROWS]

Writes the file from a fixed seed into a temporary folder, reads it and records it in one process, and prints
plain lines: name value unit target. Memory is the highest the process held, the writing of the file apart.
"""

import csv
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import numpy as np

ROWS = 400_000
SEED = 20240603
HEADER = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"),
    *("conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id"),
    *("side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources"),
    *("source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"),
    *("where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *("priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"),
)
LAND = {
    432: (12, 20, -8, 2),
    436: (13, 20, 2, 12),
    439: (10, 14, -4, 1),
    475: (6, 13, 4, 13),
    490: (-8, 3, 15, 28),
}


def write(path: Path, rows: int) -> None:
    """Write an invented table of events, with article texts of realistic length and some on several lines."""
    rng = np.random.default_rng(SEED)
    gwnos = rng.choice(list(LAND), rows)
    boxes = np.array([LAND[int(gwno)] for gwno in gwnos], float)
    lat = np.round(boxes[:, 0] + rng.random(rows) * (boxes[:, 1] - boxes[:, 0]), 6)
    lon = np.round(boxes[:, 2] + rng.random(rows) * (boxes[:, 3] - boxes[:, 2]), 6)
    gid = np.floor((lat + 90) * 2).astype(int) * 720 + np.floor((lon + 180) * 2).astype(int) + 1
    start = rng.integers(0, (date(2023, 12, 1) - date(1989, 1, 1)).days, rows)
    lasts = np.where(rng.random(rows) < 0.8, 0, rng.integers(0, 30, rows))
    deaths = rng.geometric(0.4, (rows, 4)) - 1
    best = deaths.sum(axis=1)
    low, high = best - rng.binomial(best, 0.1), best + rng.binomial(best, 0.2)
    kind, prec = rng.integers(1, 4, rows), rng.choice([1, 2, 3, 4, 5, 6], rows)
    sources, dyad = rng.integers(-1, 6, rows), rng.integers(400, 1400, rows)
    article = "“Agency of the Capital, Report on an incident in the north, said by officials” " * 4
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for row in range(rows):
            first = date(1989, 1, 1) + timedelta(days=int(start[row]))
            last = first + timedelta(days=int(lasts[row]))
            a, b = f"Group {dyad[row] % 97}", "Civilians" if kind[row] == 3 else f"Group {dyad[row] % 89}"
            text = article + ("\nsecond line" if row % 50 == 0 else "")
            group, other, number = dyad[row] % 97, dyad[row] % 89, dyad[row]
            writer.writerow(
                [
                    *(row + 1, f"XXX-{first.year}-{kind[row]}-{row}", last.year, True, "Clear", kind[row]),
                    *(number, number, f"Conflict {number}", number, number, f"{a} - {b}"),
                    *(group, group, a, other, other, b, sources[row]),
                    *(text, "Agency", first, "Report", "officials", prec[row]),
                    *(f"place {row % 5000}", "near the river", f"region {row % 40}", f"district {row % 400}"),
                    *(lat[row], lon[row], f"POINT ({lon[row]} {lat[row]})", gid[row], "Country", gwnos[row]),
                    *("Africa", 1 + row % 2, 1 if first == last else 2, first, last, *deaths[row]),
                    *(best[row], high[row], low[row], gwnos[row], ""),
                ]
            )


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "GEDEvent_v24_1.csv"
        writing = multiprocessing.get_context("spawn").Process(target=write, args=(path, rows))
        writing.start()
        writing.join()
        size = path.stat().st_size / 1e6

        from hune.record.record import Record
        from hune.sources import ucdp

        began = time.perf_counter()
        (batch,) = ucdp.read(path)
        read = time.perf_counter()
        report = Record.create(Path(folder) / "record").ingest(batch)
        done = time.perf_counter()
        if report.added != rows:
            raise SystemExit(f"{rows} rows written, {report.added} recorded")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if os.uname().sysname == "Linux" else 1e9)
    print(f"ingest.file {size:.0f} MB -")
    print(f"ingest.read {read - began:.1f} s -")
    print(f"ingest.total {done - began:.1f} s 20")
    print(f"ingest.peak {peak:.2f} GB 2")


if __name__ == "__main__":
    main()
