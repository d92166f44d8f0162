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
from pathlib import Path

import numpy as np

from hune import months
from hune.forecast.forecast import predict
from hune.forecast.models import (
    Bootstrap,
    Conflictology,
    ConflictologyNeighbours,
    LastPoisson,
    Model,
    WeightedHistory,
    Zero,
)
from hune.forecast.pool import Pool
from hune.forecast.scores import crps
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


def cells(data: Path) -> Matrix:
    """Count deaths by cell and month; cells outside the list are left out."""
    with (data / "geo" / "west_africa_cells.csv").open(encoding="utf-8") as file:
        gids = np.array(sorted(int(row["gid"]) for row in csv.DictReader(file)))
    place = {int(gid): at for at, gid in enumerate(gids)}
    values = np.zeros((len(gids), months.month_id(WINDOWS[-1], 12)), dtype=np.int64)
    with gzip.open(data / "ucdp" / "ged_west_africa_1989_2023.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            placed = row["where_prec"] in ("1.0", "2.0", "3.0", "4.0", "5.0")
            at = place.get(int(float(row["priogrid_gid"])))
            if row["type_of_violence"] == "1" and placed and at is not None:
                month = months.parse(row["date_end"][:7])
                values[at, month - 1] += int(row["best"])
    return Matrix.of(values, units=gids, unit="cell", target="best sb", truth="ucdp ged 24.1")


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
