"""Time the reference tier on the synthetic grid, exact CRPS for 12 horizons included: the best of five runs.

    python -m benchmarks.forecast

Nothing here is compiled. The grid is 13,110 cells, so that each model makes and scores 157,320 forecasts.
Prints plain lines: name value unit target.
"""

import numpy as np

from benchmarks import grid as synthetic
from benchmarks.panel import seconds
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.forecast.models.reference import (
    Bootstrap,
    Conflictology,
    ConflictologyNeighbours,
    LastPoisson,
    WeightedHistory,
    Zero,
)
from hune.forecast.paths import lay
from hune.forecast.scoring.replay import replay
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import Matrix

HORIZONS = range(1, 13)


def main() -> None:
    counts = synthetic.deaths()
    cells = Matrix.of(counts, units=synthetic.gids(), first=synthetic.FIRST, unit="cell")
    origin = cells.last - max(HORIZONS)

    def scored(model: Model) -> float:
        forecast = predict(model, cells, origin, HORIZONS)
        return float(crps(forecast.outcome(cells), forecast.distribution).mean())

    models: list[tuple[Model, str]] = [
        (Conflictology(12), "0.6"),
        (Zero(), "-"),
        (LastPoisson(), "-"),
        (Bootstrap(240), "-"),
        (ConflictologyNeighbours(12), "-"),
        (WeightedHistory(12, 84), "-"),
    ]
    for model, target in models:
        name = model.name.replace(", ", "_").replace("(", "_").rstrip(")")
        print(f"forecast.{name} {seconds(lambda m=model: scored(m)):.3f} s {target}")
        print(f"forecast.{name}_crps {scored(model):.6f} deaths -")

    rows = [counts[synthetic.owners() == gwno].sum(axis=0) for gwno in synthetic.COUNTRIES]
    countries = Matrix.of(np.stack(rows), units=synthetic.COUNTRIES, first=synthetic.FIRST)
    for months in (6, 12):
        paths = seconds(lambda h=months: lay(Conflictology(12), countries, origin, h).total().quantile(0.95))
        print(f"forecast.paths_{months}_months {paths:.4f} s -")
        replayed = seconds(lambda h=months: replay(Conflictology(12), countries, h, last=origin))
        print(f"forecast.replay_{months}_months {replayed:.3f} s -")


if __name__ == "__main__":
    main()
