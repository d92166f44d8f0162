"""The same work over many things, in this process or shared out among others, a few things ahead at a time.

Processes are started afresh (spawned), each with its share of the threads. Ctrl-C stops this process and, with it,
the others; if this one dies, they end themselves.
"""

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children, connection, get_context, parent_process
from typing import TypeVar

from hune.errors import HuneError

PATIENCE = 5.0
"""Seconds a process is given to end when it is told to; then it is killed."""

T = TypeVar("T")
R = TypeVar("R")


def each(work: Callable[[T], R], todo: Iterable[T], *, jobs: int = 1) -> Generator[R]:
    """Yield what `work` returns of each thing, as it is finished; things are asked for only as they are needed.

    With several jobs, `work`, the things and the results must be picklable, errors included. Raises HN554 when a
    process is ended from outside.

    >>> list(each(abs, [-1, 2]))
    [1, 2]
    """
    if jobs == 1:
        yield from map(work, todo)
        return
    things = iter(todo)
    before = {*active_children()}
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _settle, (max((os.cpu_count() or 1) // jobs, 1),))
    running: set[Future[R]] = set()
    try:
        while True:
            running |= {pool.submit(work, thing) for thing in islice(things, jobs + 1 - len(running))}
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for finished in done:
                yield finished.result()
    except BrokenProcessPool as error:
        raise HuneError("HN554", jobs=jobs) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        mine = {*active_children()} - before
        for process in mine:
            process.terminate()
        for process in mine:
            process.join(PATIENCE)
            process.kill()


def _settle(threads: int) -> None:
    """Make a new process leave Ctrl-C to its parent, end with it, and use no more than its share of threads."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.environ["OMP_NUM_THREADS"] = str(threads)
    import numba

    numba.set_num_threads(min(threads, numba.get_num_threads()))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
