"""Digests of what a number rests on: the code that made it, the counts it was made from."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np

import hune
from hune.panel.matrix import Matrix

ROOMS = ("forecast", "forecast/backtest", "forecast/data", "forecast/models", "forecast/scoring", "panel")
"""Where the code stands that forecasts and their scores depend on."""


@cache
def code_version() -> str:
    """Name the code that makes numbers: its version, a digest of its files, and the library that grows trees.

    >>> code_version().startswith(hune.__version__)
    True
    """
    made = hashlib.sha256()
    for file in sorted(file for room in ROOMS for file in (Path(hune.__file__).parent / room).glob("*.*")):
        if file.suffix in (".py", ".json"):
            made.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"{hune.__version__}+{made.hexdigest()[:12]}, numpy {np.__version__}, lightgbm {version('lightgbm')}"


def content(matrix: Matrix) -> str:
    """Digest what a matrix holds: its units, months, counts, coverage, target and vintages.

    >>> one, other = Matrix.of([[3, 0]]), Matrix.of([[3, 1]])
    >>> content(one) == content(Matrix.of([[3, 0]])), content(one) == content(other)
    (True, False)
    """
    made = hashlib.sha256(f"{matrix.unit} {matrix.first} {matrix.target} {matrix.values.shape}".encode())
    for array in (matrix.units, matrix.values, matrix.covered):
        made.update(np.ascontiguousarray(array).tobytes())
    made.update("\n".join(matrix.truth.tolist()).encode())
    return made.hexdigest()


def digest(told: Iterable[object]) -> str:
    """Digest whatever decides what a piece holds."""
    return hashlib.sha256("\0".join(map(str, told)).encode()).hexdigest()[:20]
