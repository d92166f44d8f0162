"""Time `make brief` as a newcomer meets it: a fresh clone in an empty folder, nothing installed, packages fetched.

    python -m benchmarks.clone

Needs git, make and a way to the package index; the time of the downloads is in it.
"""

import os
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "hune"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        fresh = {**os.environ, "UV_CACHE_DIR": str(Path(folder) / "cache"), "PIP_NO_CACHE_DIR": "1"}
        start = time.perf_counter()
        subprocess.run(["make", "brief"], cwd=clone, env=fresh, check=True, capture_output=True)
        seconds = time.perf_counter() - start
        made = sorted(file.name for file in (clone / "brief").iterdir())
        if len(made) != 33:
            raise SystemExit(f"make brief made {made}")
    print(f"make_brief.from_a_clone {seconds:.0f} s 180")


if __name__ == "__main__":
    main()
