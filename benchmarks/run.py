"""Run every benchmark, each in a process of its own; write `benchmarks/results.md` and the README's table.

    make bench

The README quotes the figures that have a target; a test holds it to `results.md`. Figures depend on the machine,
which the first line names.
"""

import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
SCRIPTS = ("clone", "brief", "ingest", "record", "panel", "forecast", "grid_forecast")
RESULTS = FOLDER / "results.md"
README = FOLDER.parent / "README.md"
MARK = "<!-- benchmarks/results.md -->"
END = "<!-- /benchmarks/results.md -->"


def measure(script: str) -> list[tuple[str, str, str, str]]:
    """Run one benchmark and read its lines: name, value, unit, target ("-" for none)."""
    print(f"benchmarks/{script}.py …", file=sys.stderr, flush=True)
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{script}"],
        cwd=FOLDER.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"benchmarks/{script}.py failed:\n{done.stderr}")
    rows = []
    for line in done.stdout.splitlines():
        name, value, unit, target = line.split()
        rows.append((name, value, unit, target))
    return rows


def table(rows: list[tuple[str, str, str, str]]) -> str:
    """Set the figures as a Markdown table with the machine they were measured on."""
    cores = len(os.sched_getaffinity(0))
    lines = [
        f"Measured with `make bench` on {date.today().isoformat()}: {cores} cores, "
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.",
        "",
        "| what | measured | target |",
        "|---|---|---|",
    ]
    for name, value, unit, target in rows:
        goal = "" if target == "-" else f"≤ {target} {unit}"
        lines.append(f"| {name} | {value} {unit} | {goal} |")
    return "\n".join(lines) + "\n"


def quote(results: str) -> str:
    """Keep of the results what the README quotes: the first line, and the figures that have a target."""
    return "".join(line + "\n" for line in results.splitlines() if not line.endswith("|  |"))


def main() -> None:
    results = table([row for script in SCRIPTS for row in measure(script)])
    RESULTS.write_text(results, encoding="utf-8")
    before, rest = README.read_text(encoding="utf-8").split(MARK)
    after = rest.split(END)[1]
    README.write_text(f"{before}{MARK}\n{quote(results)}{END}{after}", encoding="utf-8")
    print(results)


if __name__ == "__main__":
    main()
