"""One process that ingests a file, and may kill itself on the way: started by the tests of faults.

The arguments are the folder of the record, a first and a last row, and the step at which to die, if any.
"""

import os
import signal
import sys
from pathlib import Path

from made import batch, event, everywhere

from hune.record.batch import Batch
from hune.record.record import Record


def file_of(first: int, last: int, best: int = 1) -> Batch:
    """Make the file that holds the events numbered `first` to `last`, the last excluded."""
    rows = [event(str(n), 432, 500 + n % 29, best=best, place=f"Place {n}") for n in range(first, last)]
    return batch(rows, everywhere(432), digest=f"{first} {last} {best}", file=f"{first}-{last}.csv")


if __name__ == "__main__":
    folder, first, last, fatal = sys.argv[1:]
    made = file_of(int(first), int(last))

    def die(done: int, total: int, step: str) -> None:
        """Kill this process without any goodbye when the step begins."""
        if step == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    print("ready", flush=True)
    sys.stdin.readline()
    report = Record.create(Path(folder)).ingest(made, die)
    print(report.added, report.already, report.rejected, flush=True)
