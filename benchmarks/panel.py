"""Time a panel of the synthetic grid and its 18 features: wall time, the best of five runs.

    python -m benchmarks.panel

The kernels are compiled, or loaded from numba's cache, before the clock starts; how long that took is printed
too. Prints plain lines: name value unit target.
"""

import time
from collections.abc import Callable

import numpy as np

from benchmarks import grid as synthetic
from hune.panel import features
from hune.panel.assemble import from_rows, given
from hune.panel.matrix import Matrix
from hune.places import grid

RUNS = 5


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the shortest of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    rows, vintage, land = synthetic.events(synthetic.deaths()), given(synthetic.spans()), synthetic.land()

    def panel() -> Matrix:
        return from_rows(rows, vintage, "cell", land=land).matrix("best")

    matrix = panel()
    counts = matrix.window(matrix.first, matrix.last)

    def stack() -> features.Features:
        return features.history(counts, grid.neighbour_index(matrix.units))

    compiled = seconds(stack, runs=1)
    made = stack()
    print(f"panel.rows {rows.num_rows} rows -")
    print(f"panel.nonzero {100 * np.count_nonzero(counts) / counts.size:.2f} % -")
    print(f"panel.build {seconds(panel):.3f} s 2")
    print(f"panel.first_call {compiled:.3f} s -")
    print(f"panel.features {seconds(stack):.3f} s 0.5")
    print(f"panel.feature_columns {len(made.names)} columns -")


if __name__ == "__main__":
    main()
