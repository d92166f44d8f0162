"""Time scores and draws on the synthetic grid, and the same work by `views-evaluation` and `views-baseline`.

    python -m benchmarks.scoring                 hune alone: 157,320 rows of 1,000 draws, three metrics
    python -m benchmarks.scoring PEERS           and its peers, installed with uv into environments under PEERS

Each side reads the same files, and runs in a process of its own, which times nothing but the work itself, the
best of three runs after one that compiles. A peer scores dense draws, hune the same ones kept sparse; what it
takes to make them sparse is printed too. Both score as the VIEWS challenge does: eleven bins, 90 % interval.
`views-evaluation` 2.0.0 takes the bins as an argument. Draws are those of the last 36 months, 1,000 for each
of 13,110 cells and 12 months. Prints plain lines: name value unit target, where a ratio's target is the least.

The peers' side of this file is run by their own Python and imports nothing of hune.
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

PEERS = {"views-evaluation": "2.0.0", "views-baseline": "1.0.2"}
RUNS, DRAWS, MONTHS, WINDOW = 3, 1000, 12, 36
EDGES = [0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5, 1e15]


def fastest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def make(folder: Path) -> None:
    """Write the panel, what was observed, and 1,000 draws for each row."""
    from benchmarks import grid
    from hune.forecast.drawing import draw
    from hune.forecast.models.reference import Conflictology
    from hune.panel.matrix import Matrix

    counts = grid.deaths()
    cells = Matrix.of(counts, units=grid.gids(), unit="cell")
    law = Conflictology(WINDOW).distribution(cells, cells.last - MONTHS).at_each(MONTHS)
    np.save(folder / "panel.npy", counts)
    np.save(folder / "gids.npy", cells.units)
    np.save(folder / "observed.npy", counts[:, -MONTHS:].ravel())
    np.save(folder / "draws.npy", draw(law, DRAWS, seed=1).dense().reshape(-1, DRAWS).astype(np.float32))


def hune_scores(folder: Path) -> dict[str, float]:
    from hune.forecast.draws import Draws
    from hune.forecast.scoring.views2023 import score

    observed = np.load(folder / "observed.npy")
    start = time.perf_counter()
    draws = Draws.of(np.load(folder / "draws.npy", mmap_mode="r"))
    sparse = time.perf_counter() - start
    made = score(observed, draws)
    means = {name: float(getattr(made, name).mean()) for name in ("crps", "ignorance", "interval")}
    return {"seconds": fastest(lambda: score(observed, draws)), "sparse": sparse} | means


def hune_draws(folder: Path) -> dict[str, float]:
    from hune.forecast.drawing import draw
    from hune.forecast.draws import Draws
    from hune.forecast.models.reference import Conflictology
    from hune.panel.matrix import Matrix

    cells = Matrix.of(np.load(folder / "panel.npy"), units=np.load(folder / "gids.npy"), unit="cell")

    def work() -> Draws:
        law = Conflictology(WINDOW).distribution(cells, cells.last - MONTHS).at_each(MONTHS)
        return draw(law, DRAWS, seed=1)

    mean = float(work().mean().mean())
    return {"seconds": fastest(work), "mean": mean}


def views_evaluation(folder: Path) -> dict[str, float]:
    from views_evaluation.evaluation import native_metric_calculators as peer

    observed = np.load(folder / "observed.npy").astype(np.float64)
    draws = np.load(folder / "draws.npy")
    metrics = {
        "crps": lambda: peer.calculate_crps_native(observed, draws),
        "ignorance": lambda: peer.calculate_ignorance_score_native(observed, draws, bins=EDGES, low_bin=0, high_bin=1),
        "interval": lambda: peer.calculate_mean_interval_score_native(observed, draws, alpha=0.1),
    }
    means = {name: float(metric()) for name, metric in metrics.items()}
    return {"seconds": sum(fastest(metric) for metric in metrics.values())} | means


def views_baseline(folder: Path) -> dict[str, float]:
    from views_baseline.model.models.distributional.conflictology import ConflictologyModel
    from views_frames import FeatureFrame, PredictionFrame, SpatialLevel, SpatioTemporalIndex

    panel, gids = np.load(folder / "panel.npy"), np.load(folder / "gids.npy")
    months = np.arange(1, panel.shape[1] + 1)
    index = SpatioTemporalIndex(
        time=np.repeat(months, len(gids)),
        unit=np.tile(gids.astype(np.int64), len(months)),
        level=SpatialLevel.PGM,
    )
    frame = FeatureFrame.from_2d(panel.T.reshape(-1, 1), index, ["deaths"])
    test = (len(months) - MONTHS + 1, len(months))

    def work() -> PredictionFrame:
        model = ConflictologyModel(["deaths"], WINDOW, {"test": test}, "pgm", DRAWS, seed=1).fit(frame)
        return model.predict(frame, 0, MONTHS)["deaths"]

    mean = float(work().values.mean(dtype=np.float64))
    return {"seconds": fastest(work), "mean": mean}


SIDES = {side.__name__: side for side in (make, hune_scores, hune_draws, views_evaluation, views_baseline)}


def run(python: str, side: str, folder: Path) -> dict[str, float]:
    """Run one side in a process of its own, and read what it prints."""
    done = subprocess.run(
        [python, str(Path(__file__).resolve()), "--side", side, str(folder)],
        cwd=Path(__file__).resolve().parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{side} failed:\n{done.stderr}")
    lines = [line.split() for line in done.stdout.splitlines() if line.startswith("side ")]
    return {name: float(value) for _, name, value in lines}


def environment(peers: Path, package: str) -> str:
    """Install a peer where it is not yet, and return its Python."""
    python = peers / package / "bin" / "python"
    if not python.is_file():
        uv = shutil.which("uv")
        if uv is None:
            raise SystemExit("installing the peers needs uv on the path")
        subprocess.run([uv, "venv", "--quiet", "--python", "3.11", str(peers / package)], check=True)
        wanted = f"{package}=={PEERS[package]}"
        subprocess.run([uv, "pip", "install", "--quiet", "--python", str(python), wanted], check=True)
    return str(python)


def main(peers: Path | None = None) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "make", folder)
        scores, draws = run(sys.executable, "hune_scores", folder), run(sys.executable, "hune_draws", folder)
        print(f"scoring.three_metrics {scores['seconds']:.4f} s 0.1")
        print(f"scoring.from_dense {scores['sparse']:.2f} s -")
        print(f"scoring.peak {scores['peak']:.2f} GB -")
        for metric in ("crps", "ignorance", "interval"):
            print(f"scoring.{metric} {scores[metric]:.6f} mean -")
        print(f"drawing.conflictology_36 {draws['seconds']:.4f} s 0.1")
        print(f"drawing.peak {draws['peak']:.2f} GB -")
        if peers is None:
            return
        theirs = run(environment(peers, "views-evaluation"), "views_evaluation", folder)
        apart = max(abs(theirs[metric] / scores[metric] - 1) for metric in ("crps", "ignorance", "interval"))
        if apart > 1e-6:
            raise SystemExit(f"the means differ: {theirs} and {scores}")
        print(f"scoring.views_evaluation {theirs['seconds']:.2f} s -")
        print(f"scoring.views_evaluation_peak {theirs['peak']:.2f} GB -")
        print(f"scoring.means_apart {apart:.1e} relative -")
        print(f"scoring.ratio {theirs['seconds'] / scores['seconds']:.0f} times 50")
        theirs = run(environment(peers, "views-baseline"), "views_baseline", folder)
        print(f"drawing.views_baseline {theirs['seconds']:.2f} s -")
        print(f"drawing.views_baseline_peak {theirs['peak']:.2f} GB -")
        print(f"drawing.means_apart {abs(theirs['mean'] / draws['mean'] - 1):.1e} relative -")
        print(f"drawing.ratio {theirs['seconds'] / draws['seconds']:.0f} times 300")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--side"]:
        # The folder of this file holds names that a peer may mean otherwise.
        sys.path[0] = str(Path(__file__).resolve().parents[1])
        for key, value in (SIDES[sys.argv[2]](Path(sys.argv[3])) or {}).items():
            print("side", key, value)
        print("side peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)
    else:
        main(*map(Path, sys.argv[1:2]))
