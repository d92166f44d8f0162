"""Processes that sign and issue."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def runs() -> Iterator[Callable[..., list[list[object]]]]:
    """Return a way to sign and issue in other processes, all at once, and to have them killed (see `issuer`)."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.brief.issue.issuer"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    asks, answers = process.stdin, process.stdout
    assert asks
    assert answers

    def run(*asked: tuple[str, Path, str, int | None]) -> list[list[object]]:
        asks.write(json.dumps(asked, default=str) + "\n")
        asks.flush()
        told: list[list[object]] = json.loads(answers.readline())
        return told

    yield run
    process.communicate(timeout=60)
