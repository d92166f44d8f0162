"""Score P(sb ≥ 25) of the pool and its members against a trailing rate; print a table.

    python -m benchmarks.exceedance SHARED_DATA_FOLDER

The 126 states that ever had an event, horizons 1 to 12, origins April and October from April 2023 to April 2025 as
far as the truth reaches (UCDP country-months 26.1, to May 2025). The reference is the share of the last twelve months
with 25 deaths or more. Brier scores of other systems on other rows do not compare.
"""

import sys
from pathlib import Path

import numpy as np

from benchmarks.country_month import countries, named_in_file
from hune import months
from hune.forecast.model import Model
from hune.forecast.models.pool import Pool, members
from hune.forecast.models.reference import Conflictology
from hune.forecast.scoring.reliability import average_precision

THRESHOLD = 25
ORIGINS = ("2023-04", "2023-10", "2024-04", "2024-10", "2025-04")


def main() -> None:
    data = Path(sys.argv[1])
    matrix = countries(data)
    states = np.isin(matrix.units, [*named_in_file(data)])
    models: list[Model] = [Conflictology(12), *members("country"), Pool()]
    reference = 0.0
    print(f"{'model':<32} {'Brier':>7} {'ratio':>6} {'AP':>6}   by origin")
    for model in models:
        values, chances, came = [], [], []
        for text in ORIGINS:
            origin = months.parse(text)
            horizons = range(1, min(12, matrix.last - origin) + 1)
            chance = model.ahead(matrix, origin, horizons).exceedance(THRESHOLD)[states]
            seen = matrix.window(origin + 1, origin + len(horizons))[states] >= THRESHOLD
            values.append(((chance - seen) ** 2).ravel())
            chances.append(chance.ravel())
            came.append(seen.ravel())
        score = float(np.concatenate(values).mean())
        reference = reference or score
        ap = average_precision(np.concatenate(came), np.concatenate(chances))
        by = " ".join(f"{one.mean():.4f}" for one in values)
        print(f"{model.name:<32} {score:7.5f} {score / reference:6.4f} {ap:6.3f}   {by}", flush=True)


if __name__ == "__main__":
    main()
