"""The same work with one thread and with two, each in a process of its own."""

import os
import subprocess
import sys


def printed(script: str) -> str:
    """Run a script with one thread and with two; it must print the same, which is returned."""
    one, two = (
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"NUMBA_NUM_THREADS": threads},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for threads in ("1", "2")
    )
    assert one == two
    return one
