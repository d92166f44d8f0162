"""Processes that ingest files and are killed on the way, for the tests of faults.

It reads requests, one JSON line each: a list of runs, each with the folder of the record, the first and last
event of the file, the step at which to die and the seconds after which to be killed (either may be null). All
runs of a request go at once, each in a process of its own, forked before any of the libraries did a thing:
importing them takes longer than all the rest. The answer is a JSON line: for each run its exit status, and
what its ingest reported.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from tests.record.made import batch, event, everywhere

from hune.record.batch import Batch
from hune.record.record import Record


def file_of(first: int, last: int, best: int = 1) -> Batch:
    """Make the file that holds the events numbered `first` to `last`, the last excluded."""
    rows = [event(str(n), 432, 500 + n % 29, best=best, place=f"Place {n}") for n in range(first, last)]
    return batch(rows, everywhere(432), digest=f"{first} {last} {best}", file=f"{first}-{last}.csv")


def ingest(folder: str, first: int, last: int, fatal: str | None) -> list[int]:
    """Ingest a file, or die without any goodbye when the step `fatal` begins."""

    def die(done: int, total: int, step: str) -> None:
        if step == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    report = Record.create(Path(folder)).ingest(file_of(first, last), die)
    return [report.added, report.already, report.rejected]


def run(folder: str, first: int, last: int, fatal: str | None) -> tuple[int, int]:
    """Start one ingest in a process of its own; returns its id and the pipe on which it will report."""
    reads, writes = os.pipe()
    process = os.fork()
    if process:
        os.close(writes)
        return process, reads
    os.write(writes, json.dumps(ingest(folder, first, last, fatal)).encode())
    sys.stderr.flush()
    os._exit(0)


def answer(runs: list[list[Any]]) -> list[dict[str, Any]]:
    """Start all runs of a request, kill those that are to be killed, and wait for the rest."""
    started = [run(*ingest_) for *ingest_, _ in runs]
    for (process, _), (*_, after) in zip(started, runs, strict=True):
        if after is not None:
            time.sleep(after)
            os.kill(process, signal.SIGKILL)
    told = []
    for process, reads in started:
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        with os.fdopen(reads) as pipe:
            told.append({"status": status, "told": json.loads(pipe.read() or "null")})
    return told


if __name__ == "__main__":
    file_of(0, 1)  # Making an Arrow table imports pandas, which is slow too.
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
