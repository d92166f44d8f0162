"""Time every model and the pool on the synthetic grid: one origin, 12 horizons, 13,110 cells.

    python -m benchmarks.grid_forecast [MODEL ...]

Each model runs in a process of its own, whose highest memory is the operating system's; seconds are those of the
forecast alone, after one of a corner of the grid, which compiles what is compiled. In all is the sum of seconds and
the most that one process needs. Prints plain lines: name value unit target.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import grid as synthetic
from hune.forecast.forecast import predict
from hune.forecast.models.catalogue import MODELS, named
from hune.panel.matrix import Matrix

HORIZONS = range(1, 13)
CORNER = 1_500


def measure(name: str) -> None:
    """Print the seconds that one model takes, and the GB that this process held at most."""
    cells = Matrix.of(synthetic.deaths(), units=synthetic.gids(), first=synthetic.FIRST, unit="cell")
    origin, model = cells.last - max(HORIZONS), named(name)
    predict(model, cells.select(cells.units[:CORNER].tolist()), origin, HORIZONS)
    start = time.perf_counter()
    predict(model, cells, origin, HORIZONS)
    print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)


def measured(name: str) -> tuple[float, float]:
    """Run `measure` in a process of its own; returns seconds and GB."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.grid_forecast", "--measure", name],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def main(names: list[str]) -> None:
    made = {}
    for name in names:
        seconds, memory = made[name] = measured(name)
        print(f"grid_forecast.{name} {seconds:.2f} s -")
        print(f"grid_forecast.{name}_peak {memory:.2f} GB -", flush=True)
    print(f"grid_forecast.all {sum(seconds for seconds, _ in made.values()):.1f} s 240")
    print(f"grid_forecast.peak {max(memory for _, memory in made.values()):.2f} GB 4")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2])
    else:
        main(sys.argv[1:] or [*MODELS])
