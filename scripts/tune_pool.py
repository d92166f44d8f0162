"""Tune the pool's weights and sharpness on past origins, into `src/hune/forecast/data/pool.json`.

Usage: python scripts/tune_pool.py SHARED_DATA_FOLDER [country|cell|admin1]

State-based deaths, horizons 3 to 14. Countries: the challenge's 191 (UCDP country-months 26.1), origins October
1999 to October 2016. Cells: West Africa's 1,174 (UCDP GED 24.1), origins October 2012 to 2016, and Nigeria's 312
(UCDP GED 20.1), October 2011 to 2016: before, there was next to nothing to learn from. Admin-1 areas: West Africa's
105 (UCDP GED 24.1), October 2006 to 2016. No later month is read: what is scored on 2018 and after is not chosen on
it. Each origin counts alike, whatever its wars: its score is divided by that of the reference. Printed beside the
weights: the pool's score on origins that neither its weights nor its sharpness were tuned on (blocks of three years
left out in turn).
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from benchmarks.admin1 import areas
from benchmarks.country_month import countries
from benchmarks.reference_scores import cells
from numpy.typing import NDArray

from hune import months
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.model import Model
from hune.forecast.models.pool import LEVEL, Weights, best_weights, members, mixed, places, quadratic
from hune.forecast.models.reference import Conflictology, ConflictologyNeighbours
from hune.forecast.scoring.scores import crps
from hune.forecast.scoring.views2023 import HORIZONS
from hune.panel.matrix import Matrix
from hune.places.cells import cells_of

BOUNDS = {"country": (0.05, 1.0, 10.0, 100.0), "cell": (0.01, 0.3, 3.0), "admin1": (0.05, 1.0, 10.0)}
BANDS = (7,)
REFERENCE: dict[str, Model] = {
    "country": Conflictology(12),
    "cell": ConflictologyNeighbours(12),
    "admin1": Conflictology(12),
}
SHRINK = 0.2
SHARPNESS = {"country": (1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6), "cell": (1.0,), "admin1": (1.0,)}
"""Cells and areas are not sharpened: of most, the whole range is zero, and active ones too few to tell by how much."""

TOGETHER = 3
NIGERIA = 475
OUT = Path(__file__).parents[1] / "src" / "hune" / "forecast" / "data" / "pool.json"


class Seen(NamedTuple):
    """One origin: the models' distributions, the place of each entry's weights, what came, and its scores."""

    year: int
    parts: list[Discrete]
    place: NDArray[np.intp]
    came: NDArray[np.int64]
    reference: float
    scores: list[Floats]


class Tuned(NamedTuple):
    """Weights (places, members) and the sharpness of each class, spread over its bands: (places,)."""

    weights: Floats
    sharpness: Floats


def main() -> None:
    data = Path(sys.argv[1])
    kept = msgspec.json.decode(OUT.read_bytes()) if OUT.exists() else {}
    for unit in sys.argv[2:] or [*BOUNDS]:
        kept[unit] = msgspec.to_builtins(tune(unit, [*looked(unit, data)]))
        OUT.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")


def looked(unit: str, data: Path) -> Iterator[Seen]:
    if unit == "country":
        matrix = countries(data)
        yield from (look(unit, matrix, year) for year in range(1999, 2017))
    elif unit == "admin1":
        matrix = areas(data)
        yield from (look(unit, matrix, year) for year in range(2006, 2017))
    else:
        nigeria = cells(data, "ged_nigeria_1990_2019_hdx.csv.gz", cells_of(NIGERIA).tolist(), "ucdp ged 20.1")
        yield from (look(unit, nigeria, year) for year in range(2011, 2017))
        west_africa = cells(data)
        yield from (look(unit, west_africa, year) for year in range(2012, 2017))


def look(unit: str, matrix: Matrix, year: int) -> Seen:
    origin, models = months.month_id(year, 10), members(unit)
    blank = Weights(tuple(m.name for m in models), BOUNDS[unit], BANDS, (), (), "")
    came = matrix.window(origin + 3, origin + 14)
    reference = crps(came, REFERENCE[unit].ahead(matrix, origin, HORIZONS)).mean()
    parts = [model.ahead(matrix, origin, HORIZONS) for model in models]
    place = places(LEVEL.distribution(matrix, origin).mean(), HORIZONS, blank)
    count = (len(BOUNDS[unit]) + 1) * (len(BANDS) + 1)
    scores = [quadratic([part[place == at] for part in parts], came[place == at]) for at in range(count)]
    line = " ".join(f"{crps(came, part).mean() / reference:.3f}" for part in parts)
    print(f"{unit} {year} {matrix.truth[0]} {reference:9.4f} {line}", flush=True)
    return Seen(year, parts, place, came, float(reference), scores)


def tune(unit: str, seen: Sequence[Seen]) -> Weights:
    years = sorted({one.year for one in seen})
    left: list[float] = []
    for block in range(0, len(years), TOGETHER):
        out = years[block : block + TOGETHER]
        tuned = fitted([one for one in seen if one.year not in out], SHARPNESS[unit])
        kept = [one for one in seen if one.year in out]
        left += [score(one, tuned.weights, tuned.sharpness) / one.reference for one in kept]
    whole = float(np.exp(np.log(left).mean()))
    print(f"{unit}: {whole:.4f} of {REFERENCE[unit].name}, left out in turn;", *(f"{x:.3f}" for x in left))
    tuned = fitted(seen, SHARPNESS[unit])
    weights = tuned.weights.round(3)
    # Rounded weights must still sum to one: the largest takes up the difference.
    weights[np.arange(len(weights)), weights.argmax(axis=1)] += 1 - weights.sum(axis=1)
    print(weights.round(2), tuned.sharpness)
    shaped = weights.round(3).reshape(len(BOUNDS[unit]) + 1, len(BANDS) + 1, -1)
    return Weights(
        members=tuple(model.name for model in members(unit)),
        bounds=BOUNDS[unit],
        bands=BANDS,
        weights=tuple(tuple(tuple(band) for band in kind) for kind in shaped.tolist()),
        sharpness=tuple(tuned.sharpness[:: len(BANDS) + 1].tolist()),
        tuned=f"sb, horizons 3 to 14, origins October {years[0]} to October {years[-1]}: {whole:.4f} of "
        f"{REFERENCE[unit].name} on origins left out",
    )


def fitted(seen: Sequence[Seen], sharpness_of: Sequence[float]) -> Tuned:
    """Find weights place by place, then for each class the sharpness that lowers its score most."""
    count = len(seen[0].scores)
    scored = [np.sum([one.scores[at] / one.reference for one in seen], axis=0) for at in range(count)]
    weights = np.array([best_weights(a, SHRINK) for a in scored])
    sharpness = np.ones(count)
    for first in range(0, count, len(BANDS) + 1):
        here = np.arange(first, first + len(BANDS) + 1)
        cut = [only(one, here) for one in seen]
        told = [sum(score(one, weights, np.full(count, a)) for one in cut) for a in sharpness_of]
        sharpness[here] = sharpness_of[int(np.argmin(told))]
    return Tuned(weights, sharpness)


def only(one: Seen, here: NDArray[np.intp]) -> Seen:
    """Keep the entries of some places, each worth what it is among all, over the reference."""
    kept = np.isin(one.place, here)
    parts = [part[kept] for part in one.parts]
    return one._replace(parts=parts, place=one.place[kept], came=one.came[kept], reference=one.reference * kept.size)


def score(one: Seen, weights: Floats, sharpness: Floats) -> float:
    """Return the mean CRPS of an origin or, of some of its entries, their part in the score over the reference."""
    values = crps(one.came, mixed(one.parts, weights, one.place, sharpness))
    return float(values.mean() if one.place.ndim == 2 else values.sum() / one.reference)


if __name__ == "__main__":
    main()
