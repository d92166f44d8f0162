"""A list of units to score: a CSV with a column `gwno` or `gid`, and what a table says of units it never names."""

import csv
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from hune.errors import HuneError, Notice
from hune.panel.matrix import FULLY, NOT, UNKNOWN, Matrix, UnitKind
from hune.sources.coverage import membership

COLUMNS: dict[UnitKind, str] = {"country": "gwno", "cell": "gid"}


def read_units(path: Path, unit: UnitKind) -> tuple[tuple[int, ...], tuple[Notice, ...]]:
    """Read the numbers of countries (`gwno`) or cells (`gid`) from a CSV, each once; tell the rows kept out.

    Raises HN101 for no file, HN119 for one that is not text, HN121 for one without the column, HN122 without rows.
    """
    wanted, found, notices = COLUMNS[unit], set(), []
    if not path.is_file():
        raise HuneError("HN101", file=path)
    try:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        raise HuneError("HN119", file=path, line=before.count(b"\n") + 1, byte=hex(error.object[error.start])) from None
    rows = csv.reader(lines)
    header = [name.strip().lower() for name in next(rows, [])]
    if wanted not in header:
        raise HuneError("HN121", file=path, missing=wanted, found=", ".join(header) or "-")
    at = header.index(wanted)
    for row in rows:
        text = row[at].strip() if at < len(row) else ""
        if text.isascii() and text.isdigit() and 0 < int(text) < 2**31:
            found.add(int(text))
        elif any(cell.strip() for cell in row):
            notices.append(Notice("HN131", {"file": path, "line": rows.line_num, "value": text, "column": wanted}))
    if not found:
        raise HuneError("HN122", file=path)
    return tuple(sorted(found)), tuple(notices)


def completed(matrix: Matrix, units: Iterable[int], *, sparse: bool) -> Matrix:
    """Add the units that a table never names: with no deaths where it is `sparse`, unknown where it is not.

    A list of units says that the table speaks of them all; a country has no deaths as long as it is a member of the
    system of states. Raises HN302 for a number that no country has.

    >>> whole = completed(Matrix.of([[3, 0]], units=[432], first=527), [432, 439], sparse=True)
    >>> whole.units.tolist(), whole.values.tolist()
    ([432, 439], [[3, 0], [0, 0]])
    """
    more = np.setdiff1d(np.fromiter(units, dtype=np.int32), matrix.units)
    covered = np.full((len(more), matrix.values.shape[1]), FULLY if sparse else NOT, dtype=np.uint8)
    if sparse and matrix.unit == "country":
        calendar = np.arange(matrix.first, matrix.last + 1)
        for row, gwno in enumerate(more.tolist()):
            first, last = membership(gwno)
            covered[row, (calendar < first) | (calendar > last)] = NOT
    units_all = np.concatenate([matrix.units, more])
    order = np.argsort(units_all)
    truth = np.full(len(more), str(matrix.truth[0]) if sparse and len(matrix.truth) else "")
    return replace(
        matrix,
        units=units_all[order],
        values=np.concatenate([matrix.values, np.where(covered == NOT, UNKNOWN, 0)])[order],
        covered=np.concatenate([matrix.covered, covered])[order],
        truth=np.concatenate([matrix.truth, truth])[order],
    )
