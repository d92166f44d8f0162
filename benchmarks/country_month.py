"""Score models on the VIEWS challenge's 191 countries, windows 2018 to 2024; print a table.

    python -m benchmarks.country_month SHARED_DATA_FOLDER [--kind sb] [--without GWNO ...]

Countries that are left out are left out of the CRPS only (530 is Ethiopia, where one war outweighs all others). Beside
it how often the closed 90 % range held where there was a death in the twelve months to the origin: of single months,
and of the twelve months' total from joint draws.

State-based deaths unless another kind is asked for (ns, os, or all), origin October of the year before, horizons 3 to
14. Truth: UCDP country-months 26.1. Reads ucdp/country_month_26_1.csv.gz and views_challenge/country_gwno.csv.
"""

import argparse
import csv
import gzip
from pathlib import Path

import numpy as np

from hune import months
from hune.forecast.forecast import predict
from hune.forecast.joint import joined
from hune.forecast.model import Model
from hune.forecast.models.pool import Pool
from hune.forecast.models.reference import Bootstrap, Conflictology, LastPoisson, WeightedHistory, Zero
from hune.forecast.scoring.comparison import Score, compare
from hune.forecast.scoring.reliability import inside
from hune.forecast.scoring.scores import crps
from hune.forecast.scoring.views2023 import HORIZONS, WINDOWS, ignorance, origin
from hune.panel.matrix import Matrix

REFERENCES: list[Model] = [
    Zero(),
    LastPoisson(),
    Bootstrap(240),
    Conflictology(12),
    Conflictology(18),
    Conflictology(24),
    WeightedHistory(6, 84),
    WeightedHistory(12, 84),
]


def countries(data: Path, kind: str = "sb") -> Matrix:
    """Read deaths by country and month, of one kind or of "all"; a country that the file never names has none."""
    kinds = ("sb", "ns", "os") if kind == "all" else (kind,)
    with (data / "views_challenge" / "country_gwno.csv").open(encoding="utf-8") as file:
        units = np.array(sorted({int(row["gwno"]) for row in csv.DictReader(file)}))
    first, last = months.parse("1989-01"), months.parse("2025-05")
    values = np.zeros((len(units), last - first + 1), dtype=np.int64)
    with gzip.open(data / "ucdp" / "country_month_26_1.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            at = int(np.searchsorted(units, int(row["gwno"])))
            if at < len(units) and units[at] == int(row["gwno"]):
                month = months.month_id(int(row["year"]), int(row["month"]))
                values[at, month - first] += sum(int(row[f"{one}_deaths"]) for one in kinds)
    return Matrix.of(values, units=units, first=first, target=f"best {kind}", truth="ucdp country_month 26.1")


def named_in_file(data: Path) -> set[int]:
    """Return the states that the file names: those that ever had an event."""
    with gzip.open(data / "ucdp" / "country_month_26_1.csv.gz", "rt", encoding="utf-8") as file:
        return {int(row["gwno"]) for row in csv.DictReader(file)}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("data", type=Path)
    asked.add_argument("--kind", default="sb")
    asked.add_argument("--without", type=int, nargs="*", default=[], metavar="GWNO")
    options = asked.parse_args()
    matrix = countries(options.data, options.kind)
    scores: dict[str, Score] = {}
    print(f"{'CRPS':<26}", *(f"{year:>7}" for year in WINDOWS), f"{'mean':>7} {'median':>7} {'ratio':>6} better")
    for model in [*REFERENCES, Pool()]:
        told, held, total, unknown = [], [], [], []
        for year in WINDOWS:
            at = origin(year)
            forecast = predict(model, matrix, at, HORIZONS)
            came = forecast.outcome(matrix)
            values = crps(came, forecast.distribution)
            told.append(Score.of_forecast("crps", forecast, values, came, truth=np.unique(matrix.truth)))
            active = matrix.window(at - 11, at).sum(axis=1) > 0
            held.append(inside(came[active], forecast.distribution[active]).ravel())
            draws = joined(forecast.distribution[active], horizons=HORIZONS)
            total.append(inside(came[active].sum(axis=1), draws.total()))
            unknown.append(ignorance(came, forecast.distribution).mean())
        scores[model.name] = score = Score.together(told).without(options.without)
        by = list(score.by_origin().values())
        line = " ".join(f"{value:7.2f}" for value in [*by, np.mean(by), np.median(by)])
        against = compare(score, scores["conflictology(12)"]) if "conflictology(12)" in scores else None
        ratio = f"{against.ratio:6.4f} {against.better} of {against.origins}" if against else ""
        print(f"{model.name:<26} {line} {ratio}", flush=True)
        print(
            f"{'':<26} 90 % range held where active: {np.concatenate(held).mean():.3f} of months, "
            f"{np.concatenate(total).mean():.3f} of totals; ignorance {np.mean(unknown):.3f}"
        )
    best = np.min([list(scores[m.name].by_origin().values()) for m in REFERENCES], axis=0)
    pool = np.array(list(scores["pool"].by_origin().values()))
    print(f"the pool is below the best reference of each window in {int((pool < best).sum())} of {len(best)}")


if __name__ == "__main__":
    main()
