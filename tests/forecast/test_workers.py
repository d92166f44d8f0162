"""Work is shared out lazily, stops when asked to, and says when a process was ended."""

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from hune.errors import HuneError
from hune.forecast.workers import each


def doubled(value: int) -> int:
    return 2 * value


def ended(value: int) -> int:
    if value == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return value


def test_things_are_asked_for_as_they_are_needed() -> None:
    asked = []

    def things() -> Iterator[int]:
        for one in range(100):
            asked.append(one)
            yield one

    made = each(doubled, things())
    assert (next(made), next(made)) == (0, 2)
    assert asked == [0, 1]


def test_processes_share_the_work_and_are_gone_afterwards() -> None:
    assert sorted(each(doubled, range(7), jobs=2)) == [0, 2, 4, 6, 8, 10, 12]
    # A process that has ended is told of a moment later, when another thread was the one to wait for it.
    patience = time.monotonic() + 30
    while active_children() and time.monotonic() < patience:
        time.sleep(0.02)
    assert not active_children()


def test_a_process_that_is_ended_is_told() -> None:
    with pytest.raises(HuneError, match=r"HN554 one of 2 processes"):
        list(each(ended, range(6), jobs=2))
