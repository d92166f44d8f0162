"""Forecasts made by hand, for tests of how a record keeps them; run as a program it keeps one, or dies on the way."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import numpy as np

from hune.record import delta, forecasts
from hune.record.forecasts import About, Said


def about(name: str = "a" * 16, **other: Any) -> About:
    fields: dict[str, Any] = {
        "forecast": name,
        "model": "pool",
        "code": "0.1.0",
        "seed": None,
        "record": "r" * 32,
        "truth": ("ucdp ged 24.1",),
        "unit_kind": "country",
        "units": "country:2:0",
        "target": "best sb",
        "origin": 528,
    }
    return About(**(fields | other))


def said(units: int = 3, months: int = 12, quiet: int = 2, seed: int = 1) -> Said:
    """Make distributions of which all units from `quiet` on share the first."""
    rng = np.random.default_rng(seed)
    busy = min(quiet, units)
    row = np.zeros((units, months), dtype=np.intp)
    row[:busy] = 1 + np.arange(busy * months).reshape(busy, months)
    atoms = np.sort(rng.integers(0, 900, (1 + busy * months, 8)), axis=1)
    atoms[0] = 0
    weights = rng.random(atoms.shape)
    return Said(
        units=np.arange(1, units + 1, dtype=np.int32),
        months=np.arange(529, 529 + months, dtype=np.int32),
        row=row,
        atoms=atoms,
        weights=weights / weights.sum(axis=1, keepdims=True),
    )


def die(*_: Any) -> bool:
    """Die without any goodbye."""
    os.kill(os.getpid(), signal.SIGKILL)
    return False


if __name__ == "__main__":
    folder, fatal = Path(sys.argv[1]), sys.argv[2]
    if fatal in ("append_once", "commit"):
        setattr(delta, fatal, die)
    print(forecasts.keep(folder, about(), said(300)))
