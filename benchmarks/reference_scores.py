"""Score the reference tier and the pool on 1,174 West African cells, as the VIEWS challenge does; print a table.

    python -m benchmarks.reference_scores SHARED_DATA_FOLDER

State-based deaths (best estimate, where_prec 1 to 5, month of the last day), origin October of the year
before, horizons 3 to 14, windows 2018 to 2023: mean CRPS of each window, their mean, and their mean over the
rows with deaths only. Truth: UCDP GED 24.1. Reads ucdp/ged_west_africa_1989_2023.csv.gz and
geo/west_africa_cells.csv.
"""

import csv
import gzip
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from hune import months
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.forecast.models.pool import Pool
from hune.forecast.models.reference import (
    Bootstrap,
    Conflictology,
    ConflictologyNeighbours,
    LastPoisson,
    WeightedHistory,
    Zero,
)
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import Matrix

WINDOWS = range(2018, 2024)
MODELS: list[Model] = [
    Zero(),
    LastPoisson(),
    Bootstrap(240),
    Conflictology(12),
    Conflictology(24),
    ConflictologyNeighbours(12),
    WeightedHistory(12, 84),
    Pool(),
]


WEST_AFRICA = "ged_west_africa_1989_2023.csv.gz"


def cells(
    data: Path, file: str = WEST_AFRICA, gids: Sequence[int] | None = None, truth: str = "ucdp ged 24.1"
) -> Matrix:
    """Count deaths by cell and month, of the listed cells unless others are given; the rest is left out."""
    with (data / "geo" / "west_africa_cells.csv").open(encoding="utf-8") as listed:
        units = np.array(sorted(gids or (int(row["gid"]) for row in csv.DictReader(listed))))
    with gzip.open(data / "ucdp" / file, "rt", encoding="utf-8") as events:
        # An export may have a row of tags under its header.
        rows = [row for row in csv.DictReader(events) if not row["year"].startswith("#")]
    values = np.zeros((len(units), months.month_id(max(int(float(row["year"])) for row in rows), 12)), dtype=np.int64)
    for row in rows:
        gid, placed = int(float(row["priogrid_gid"])), row["where_prec"] and float(row["where_prec"]) <= 5
        at = int(np.searchsorted(units, gid))
        if float(row["type_of_violence"]) == 1 and placed and at < len(units) and units[at] == gid:
            values[at, months.parse(row["date_end"][:7]) - 1] += int(float(row["best"]))
    return Matrix.of(values, units=units, unit="cell", target="best sb", truth=truth)


def main() -> None:
    matrix = cells(Path(sys.argv[1]))
    print(f"{'model':<30}", *(f"{year:>7}" for year in WINDOWS), f"{'mean':>7} {'events':>7}")
    for model in MODELS:
        windows, events = [], []
        for year in WINDOWS:
            forecast = predict(model, matrix, months.month_id(year - 1, 10), range(3, 15))
            came = forecast.outcome(matrix)
            scores = crps(came, forecast.distribution)
            windows.append(scores.mean())
            events.append(scores[came > 0].mean())
        line = " ".join(f"{score:7.4f}" for score in [*windows, np.mean(windows)])
        print(f"{model.name:<30} {line} {np.mean(events):7.2f}")


if __name__ == "__main__":
    main()
