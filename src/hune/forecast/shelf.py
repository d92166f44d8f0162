"""A shelf of forecasts: what was made of the same counts by the same code before is not made again.

A learned model takes seconds at each origin, and a brief asks it at twenty origins of the past each time it is drafted,
checked, signed and issued. So distributions are kept, each in a file whose name is the digest of all that decides what
is in it. Nothing depends on the shelf: a file that is missing, damaged or cannot be written only costs time.

It stands where `HUNE_CACHE` says, else in the user's folder for such things; the oldest files are thrown away.
"""

import os
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np

from hune.forecast.distribution import Discrete

MOST = 1000
"""So many files are kept; one of a dozen countries has some hundred kilobytes."""


def folder() -> Path:
    """Return where the shelf stands."""
    given = os.environ.get("HUNE_CACHE")
    if given:
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hune"


def kept(key: str, make: Callable[[], Discrete]) -> Discrete:
    """Return what stands on the shelf under a key, else make it and put it there."""
    file = folder() / f"forecast-{key}.npz"
    found = _read(file)
    if found is None:
        found = make()
        with suppress(OSError):
            _write(file, found)
    return found


def _read(file: Path) -> Discrete | None:
    try:
        with np.load(file) as held:
            return Discrete(atoms=held["atoms"], weights=held["weights"], row=held["row"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _write(file: Path, made: Discrete) -> None:
    """Write wholly or not at all, and make room."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=".", suffix=".part", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            # Rows of a part of the units: those that none of them has are left out.
            used, row = np.unique(made.row, return_inverse=True)
            row = row.reshape(made.row.shape)
            np.savez_compressed(out, atoms=made.atoms[used], weights=made.weights[used], row=row)
        Path(draft).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(draft).unlink()
        raise
    files = sorted(file.parent.glob("forecast-*.npz"), key=lambda one: one.stat().st_mtime)
    for old in files[:-MOST]:
        with suppress(OSError):
            old.unlink()
