"""Time the command line as a user meets it: help, and the sample's brief in both languages, for one audience and three.

    python -m benchmarks.brief

Each run is a process of its own; wall time and the highest memory are the operating system's. The first brief after
an installation also compiles numerical kernels, which are kept; what is timed is a run after that. The first of a
record makes forecasts from past dates, which are kept as well: it is timed apart, from an empty shelf.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HUNE = Path(sys.executable).with_name("hune")


def run(*arguments: str, shelf: str | None = None) -> tuple[float, float]:
    """Run hune once, with its usual shelf of forecasts or another; returns seconds and GB."""
    start = time.perf_counter()
    environment = os.environ | ({} if shelf is None else {"HUNE_CACHE": shelf})
    process = subprocess.Popen(
        [HUNE, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"hune {' '.join(arguments)} failed")
    return seconds, usage.ru_maxrss / 1e6


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        brief = ("brief", "sahel", "--lang", "en", "--lang", "fr", "--out", folder)
        run(*brief)
        seconds, memory = min(run(*brief) for _ in range(3))
        first, _ = min(run(*brief, shelf=f"{folder}/shelf {n}") for n in range(2))
        one_seconds, _ = min(run(*brief, "--edition", "INTERNAL") for _ in range(3))
    help_seconds, _ = min(run("--help") for _ in range(5))
    print(f"brief.three_editions {seconds:.1f} s 40")
    print(f"brief.three_editions_first {first:.1f} s -")
    print(f"brief.peak {memory:.2f} GB 1.5")
    print(f"brief.one_edition {one_seconds:.1f} s 15")
    print(f"help {help_seconds:.2f} s 0.5")


if __name__ == "__main__":
    main()
