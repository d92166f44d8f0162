"""Processes that sign and issue, all at once or killed on the way, for the tests of faults.

It reads requests, one JSON line each: a list of runs, each with what to do ("sign", "issue"), the folder, who signs,
and at which line of `hune.brief.issue.disk` to die (or null). All runs of a request go at once, each in a process of
its own. The answer is a JSON line: for each run its exit status and the number of the error it met, "" for none.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from tests.brief.issue.invented import DAY, briefs, files

from hune.brief.issue import disk
from hune.brief.issue.issuing import issue, ready
from hune.brief.issue.signing import Arguments, open_signing, sign
from hune.errors import HuneError

MADE = briefs(("INTERNAL",))


def die_at(line: int) -> Callable[[FrameType, str, Any], Any]:
    """Count the lines of `disk` that are run, and die without any goodbye before the one of that number."""
    left = [line]

    def trace(frame: FrameType, event: str, _arg: Any) -> Any:
        if frame.f_code.co_filename != disk.__file__:
            return None
        if event == "line":
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def act(what: str, folder: Path, name: str) -> None:
    """Sign or issue the invented brief."""
    if what == "sign":
        role = {"en": "Analyst", "fr": "Analyste"}
        sign(folder, briefs=MADE, arguments=Arguments(DAY), name=name, role=role, day=DAY)
    else:
        signing = open_signing(folder)
        issue(folder, briefs=MADE, files=files(ready(MADE, signing), 5000), signing=signing, on=DAY)


def run(what: str, folder: str, name: str, fatal: int | None) -> tuple[int, int]:
    """Start one process; returns its id and the pipe on which it will report."""
    reads, writes = os.pipe()
    process = os.fork()
    if process:
        os.close(writes)
        return process, reads
    if fatal is not None:
        sys.settrace(die_at(fatal))
    try:
        act(what, Path(folder), name)
        told = ""
    except HuneError as error:
        told = error.code
    sys.settrace(None)
    os.write(writes, told.encode())
    os._exit(0)


def answer(runs: list[list[Any]]) -> list[list[Any]]:
    """Start all runs of a request and wait for them."""
    started = [run(*each) for each in runs]
    told = []
    for process, reads in started:
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        with os.fdopen(reads) as pipe:
            told.append([status, pipe.read()])
    return told


if __name__ == "__main__":
    files(MADE)  # The messages are read once, before any process starts.
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
