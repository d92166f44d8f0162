"""Tune the pool's weights on past origins, into `src/hune/forecast/data/pool.json`.

Usage: python scripts/tune_pool.py SHARED_DATA_FOLDER [country|cell]

State-based deaths of the challenge's 191 countries (UCDP country-months 26.1) and of 1,174 West African cells
(UCDP GED 24.1), origins October 1999 to October 2016 (cells: from 2007), horizons 3 to 14. No later month is
read: what is scored on 2018 and after is not chosen on it. Each origin counts alike, whatever its wars: its
score is divided by that of conflictology(12). Printed beside the weights: the pool's score on origins that
its weights were not tuned on (blocks of three left out in turn).
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from benchmarks.country_month import countries
from benchmarks.reference_scores import cells
from numpy.typing import NDArray

from hune import months
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.models import Conflictology
from hune.forecast.pool import LEVEL, Weights, best_weights, members, mixed, places, quadratic
from hune.forecast.scores import crps
from hune.forecast.views2023 import HORIZONS
from hune.panel.matrix import Matrix

BOUNDS = {"country": (0.05, 1.0, 10.0, 100.0), "cell": (0.01, 0.3, 3.0)}
BANDS = (7,)
FIRST = {"country": 1999, "cell": 2007}
OUT = Path(__file__).parents[1] / "src" / "hune" / "forecast" / "data" / "pool.json"


class Seen(NamedTuple):
    """One origin: the models' distributions, the place of each entry's weights, what came, and its scores."""

    parts: list[Discrete]
    place: NDArray[np.intp]
    came: NDArray[np.int64]
    reference: float
    scores: list[Floats]


def main() -> None:
    data = Path(sys.argv[1])
    kept = msgspec.json.decode(OUT.read_bytes()) if OUT.exists() else {}
    for unit in sys.argv[2:] or ["country", "cell"]:
        matrix = countries(data) if unit == "country" else cells(data)
        kept[unit] = msgspec.to_builtins(tune(unit, matrix))
        OUT.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")


def tune(unit: str, matrix: Matrix) -> Weights:
    models = members(unit)
    blank = Weights(tuple(m.name for m in models), BOUNDS[unit], BANDS, (), "")
    count = (len(BOUNDS[unit]) + 1) * (len(BANDS) + 1)
    seen: list[Seen] = []
    for year in range(FIRST[unit], 2017):
        origin = months.month_id(year, 10)
        came = matrix.window(origin + 3, origin + 14)
        reference = crps(came, Conflictology(12).ahead(matrix, origin, HORIZONS)).mean()
        parts = [model.ahead(matrix, origin, HORIZONS) for model in models]
        place = places(LEVEL.distribution(matrix, origin).mean(), HORIZONS, blank)
        scores = [quadratic([part[place == at] for part in parts], came[place == at]) for at in range(count)]
        seen.append(Seen(parts, place, came, float(reference), scores))
        line = " ".join(f"{crps(came, part).mean() / reference:.3f}" for part in parts)
        print(f"{unit} {year} {reference:9.4f} {line}", flush=True)
    left: list[float] = []
    for block in range(0, len(seen), 3):
        weights = fitted([one for n, one in enumerate(seen) if not block <= n < block + 3], count)
        kept = seen[block : block + 3]
        left += [crps(one.came, mixed(one.parts, weights, one.place)).mean() / one.reference for one in kept]
    score = float(np.exp(np.log(left).mean()))
    print(f"{unit}: {score:.4f} of conflictology(12), left out in turn;", *(f"{x:.3f}" for x in left))
    weights = fitted(seen, count).round(3)
    weights /= weights.sum(axis=1, keepdims=True)
    print(weights.round(2))
    span = f"October {FIRST[unit]} to October 2016, horizons 3 to 14, sb"
    said = f"{span}: {score:.4f} of conflictology(12), on origins left out"
    shaped = weights.reshape(len(BOUNDS[unit]) + 1, len(BANDS) + 1, -1)
    return msgspec.convert({**msgspec.to_builtins(blank), "weights": shaped.tolist(), "tuned": said}, Weights)


def fitted(seen: Sequence[Seen], count: int) -> Floats:
    scored = [np.sum([one.scores[at] / one.reference for one in seen], axis=0) for at in range(count)]
    return np.array([best_weights(a) for a in scored])


if __name__ == "__main__":
    main()
