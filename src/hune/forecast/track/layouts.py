"""Forecasts as others lay them out, written and read: the VIEWS challenge's Parquet, and `views-frames`.

The challenge's layout is a folder with `submission_details.yml` and, for each kind of unit and window, a table with
a row for each month, unit and draw:

    cm/window=Y2025/NAME.parquet     month_id, country_id, draw, outcome
    pgm/window=Y2025/NAME.parquet    month_id, priogrid_gid, draw, outcome

A prediction frame of `views-frames` is a folder with `values.npy`, draws (N, S) as 32-bit numbers, which hold whole
numbers to 16,777,216 exactly; `identifiers.npz` with the month (`time`) and unit of each of the N rows, month after
month; and `header.json`, which says the level ("cm" or "pgm") and the model.

Countries are VIEWS' own numbers in both, which a mapping turns into those of Gleditsch and Ward and back. Where a
file does not say from which month it was made, a window of a calendar year was made from the October before, which
is the challenge's rule, and any other from the month before its first.

Sources: Hegre et al., "The 2023/24 VIEWS Prediction Challenge", Journal of Peace Research, 2025, and its templates
(prediction_competition_2023 of Peace Research Institute Oslo); views-frames of the views-platform, `io/npz.py`.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.lib import format as npy
from numpy.typing import NDArray

import hune
from hune import months
from hune.errors import HuneError, Notice
from hune.forecast.draws import AT_ONCE, Counts, Draws, are_counts
from hune.forecast.scoring import views2023
from hune.forecast.track.predictions import MOST_MONTH, Challenger, Predictions
from hune.panel.matrix import UnitKind

LEVELS: dict[UnitKind, str] = {"country": "cm", "cell": "pgm"}
COLUMNS: dict[UnitKind, str] = {"country": "country_id", "cell": "priogrid_gid"}
TARGET = "best sb"
"""What both layouts count unless they say otherwise: state-based deaths, UCDP's best estimate."""

MOST_EXACT = 1 << 24
"""The whole numbers that 32 bits of a decimal number tell apart."""

SHOWN = 10
_HUNE = b"hune"
_UNIT_NAMES = {"country_id": "country_id", "gwno": "gwno"} | dict.fromkeys(
    ("priogrid_gid", "priogrid_id", "pg_id", "gid"), "gid"
)


def write_challenge(folder: Path, said: Predictions, mapping: Mapping[int, int] | None = None) -> Path:
    """Write draws in the challenge's layout, and return the table's path; the window is the first month's year.

    `said.predictive` are draws, and `mapping` gives the Gleditsch-Ward number of each of VIEWS' countries. Raises
    HN559 for countries without a mapping, HN558 for one that it lacks.
    """
    draws = _draws_of(said)
    unit = _kind(said)
    ids = _numbered(said, mapping, folder.name)
    year, _ = months.year_and_month(int(said.months.min()))
    name = re.sub(r"\W+", "_", said.model).strip("_")
    path = folder / LEVELS[unit] / f"window=Y{year}" / f"{name}_{LEVELS[unit]}_{year}.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = pa.schema({"month_id": pa.int32(), COLUMNS[unit]: pa.int32(), "draw": pa.int32(), "outcome": pa.int64()})
    schema = schema.with_metadata({_HUNE: json.dumps(_made(said)).encode()})
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for first in range(0, len(said), AT_ONCE):
            part = slice(first, first + AT_ONCE)
            dense = draws[part].dense()
            columns = (
                np.repeat(said.months[part], draws.draws),
                np.repeat(ids[part], draws.draws),
                np.tile(np.arange(draws.draws), len(dense)),
                dense.ravel(),
            )
            arrays: list[Any] = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
            writer.write_table(pa.table(arrays, schema=schema))
    (folder / "submission_details.yml").write_text(_details(said), encoding="utf-8")
    return path


def _made(said: Predictions) -> dict[str, str]:
    """Say what a file is a forecast of, where the layout itself has no place for it."""
    return {
        "model": said.model,
        "origin": months.iso(said.origin),
        "target": said.target,
        "hune": hune.__version__,
    }


def _details(said: Predictions) -> str:
    """Describe a submission as the challenge asks; who sends it in fills in who they are."""
    quoted = json.dumps(said.model)
    return (
        "# Put your own team, contact and authors here before you send this in.\n"
        f'team: "hune"\nshort_title: {quoted}\neven_shorter_identifier: {quoted}\n'
        'contact: "name@example.org"\nauthors:\n  - name: "Name"\n    affil: "Affiliation"\n'
    )


def write_frame(folder: Path, said: Predictions, mapping: Mapping[int, int] | None = None) -> Path:
    """Write draws as a prediction frame of `views-frames`, and return its folder.

    Raises HN559 and HN558 as `write_challenge` does, HN561 for a count that its numbers cannot hold exactly.
    """
    draws, unit = _draws_of(said), _kind(said)
    if draws.value.max(initial=0) > MOST_EXACT:
        at = int(draws.row[np.argmax(draws.value)])
        where = {"unit": int(said.units[at]), "month": months.iso(int(said.months[at]))}
        raise HuneError("HN561", file=folder.name, value=int(draws.value.max()), rows=1, **where)
    ids = _numbered(said, mapping, folder.name)
    order = np.lexsort((ids, said.months))
    folder.mkdir(parents=True, exist_ok=True)
    shape = (len(said), draws.draws)
    values = npy.open_memmap(folder / "values.npy", mode="w+", dtype=np.float32, shape=shape)
    for first in range(0, len(said), AT_ONCE):
        values[first : first + AT_ONCE] = draws[order[first : first + AT_ONCE]].dense()
    values.flush()
    np.savez(folder / "identifiers.npz", time=said.months[order], unit=ids[order])
    header = {"level": LEVELS[unit], "metadata": _made(said) | {"run_type": "forecasting"}}
    (folder / "header.json").write_text(json.dumps(header, sort_keys=True), encoding="utf-8")
    return folder


def read_challenge(path: Path, mapping: Mapping[int, int] | None = None) -> Challenger:
    """Read a table of draws, or of one number for each month and unit where it has no column `draw`.

    The unit is `country_id` (VIEWS', mapped), `gwno`, or a cell's gid; the month `month_id`, or `month` as YYYY-MM.
    Units and months with draws that are no counts, or not all there, are kept out and told (HN561, HN562), so are
    units that are not known (HN558). Raises HN116 for a damaged file, HN557 for other columns, HN559 for countries
    without a mapping.
    """
    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            unit = next((name for name in _UNIT_NAMES if name in names), None)
            month = next((name for name in ("month_id", "month") if name in names), None)
            if unit is None or month is None or "outcome" not in names:
                raise HuneError("HN557", file=path.name)
            wanted = [unit, month, "outcome", *(["draw"] if "draw" in names else [])]
            table = file.read(columns=wanted)
            said = json.loads((file.schema_arrow.metadata or {}).get(_HUNE, b"{}"))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise HuneError("HN116", file=path.name, reason=str(error).splitlines()[0]) from None
    units = _whole(table[unit], path)
    when = np.array([months.parse(str(text)) for text in table[month].to_pylist()]) if month == "month" else None
    rows = _Rows(path.name, units, _whole(table[month], path) if when is None else when)
    values = table["outcome"].to_numpy().astype(np.float64)
    numbers = _whole(table["draw"], path) if "draw" in names else None
    if unit == "country_id":
        units, lost = _mapped(units, mapping, path.name)
        rows = _Rows(path.name, units, rows.months)
    else:
        lost = ()
    kind: UnitKind = "cell" if _UNIT_NAMES[unit] == "gid" else "country"
    return _read(path, kind, rows, values, numbers, said, lost)


def read_frame(folder: Path, mapping: Mapping[int, int] | None = None) -> Challenger:
    """Read a prediction frame of `views-frames`; raises HN557 for another folder, HN559 as `read_challenge` does."""
    try:
        header = json.loads((folder / "header.json").read_text(encoding="utf-8"))
        values = np.load(folder / "values.npy", mmap_mode="r", allow_pickle=False)
        with np.load(folder / "identifiers.npz", allow_pickle=False) as identifiers:
            when, units = (identifiers[name].astype(np.int64) for name in ("time", "unit"))
        unit = next(kind for kind, level in LEVELS.items() if level == header["level"])
        metadata = dict(header.get("metadata") or {})
    except (OSError, ValueError, KeyError, StopIteration, AttributeError) as error:
        raise HuneError("HN557", file=folder.name) from error
    if values.ndim != 2 or not len(values) == len(when) == len(units):
        raise HuneError("HN557", file=folder.name)
    lost: tuple[Notice, ...] = ()
    if unit == "country":
        units, lost = _mapped(units, mapping, folder.name)
    count, draws = values.shape
    rows = _Rows(folder.name, np.repeat(units, draws), np.repeat(when, draws))
    numbers = np.tile(np.arange(draws), count)
    return _read(folder, unit, rows, np.asarray(values, dtype=np.float64).ravel(), numbers, metadata, lost)


class _Rows:
    """The rows of a table by their unit and month, one number each; a unit of 0 is not known."""

    def __init__(self, file: str, units: Counts, when: Counts) -> None:
        self.file, self.units, self.months = file, units, when
        self.keys, self.back = np.unique(units * MOST_MONTH + when, return_inverse=True)
        self.good: NDArray[np.bool_] = self.keys >= MOST_MONTH

    def keep_out(self, bad: NDArray[np.bool_], code: str, **details: Any) -> tuple[Notice, ...]:
        """Keep out whole units and months (by place among the keys) and say so, naming the first.

        Details that are arrays give each its own value, written out: a value at fault may not be a number.
        """
        bad = bad & self.good
        if not bad.any():
            return ()
        self.good = self.good & ~bad
        first = int(np.argmax(bad))
        unit, month = divmod(int(self.keys[first]), MOST_MONTH)
        told = {"file": self.file, "unit": unit, "month": months.iso(month), "rows": int(bad.sum())}
        for name, detail in details.items():
            told[name] = f"{detail[first]:.15g}" if isinstance(detail, np.ndarray) else detail
        return (Notice(code, told),)


def _read(
    path: Path,
    unit: UnitKind,
    rows: _Rows,
    values: NDArray[np.float64],
    numbers: Counts | None,
    said: Mapping[str, Any],
    lost: tuple[Notice, ...],
) -> Challenger:
    """Lay out what was read, without the units and months that cannot be scored."""
    sound = are_counts(values) if numbers is not None else np.isfinite(values) & (values >= 0)
    faults = np.bincount(rows.back[~sound], minlength=len(rows.keys)) > 0
    shown = np.full(len(rows.keys), np.nan)
    bad = np.flatnonzero(~sound)
    whose, first_of = np.unique(rows.back[bad], return_index=True)
    shown[whose] = values[bad[first_of]]
    notices = [*lost, *rows.keep_out(faults, "HN561", value=shown)]
    laid: dict[str, Any]
    if numbers is None:
        found = np.bincount(rows.back, minlength=len(rows.keys))
        notices += rows.keep_out(found != 1, "HN562", found=found, draws=1)
        first = np.zeros(len(rows.keys))
        first[rows.back] = values
        laid = {"points": first[rows.good]}
    else:
        draws, s = np.unique(numbers, return_inverse=True)
        pairs = np.unique(rows.back * len(draws) + s) // len(draws)
        found = np.bincount(pairs, minlength=len(rows.keys))
        times = np.bincount(rows.back, minlength=len(rows.keys))
        notices += rows.keep_out((found != len(draws)) | (times != found), "HN562", found=found, draws=len(draws))
        laid = {"predictive": _laid(rows, values, s, len(draws))}
    keys = rows.keys[rows.good]
    predictions = Predictions(
        model=str(said.get("model") or path.stem),
        unit=unit,
        target=str(said.get("target") or TARGET),
        origin=_origin(said, keys % MOST_MONTH),
        units=keys // MOST_MONTH,
        months=keys % MOST_MONTH,
        **laid,
    )
    return Challenger(path.name, predictions, tuple(notices))


def _laid(rows: _Rows, values: NDArray[np.float64], number: NDArray[np.intp], draws: int) -> Draws:
    """Lay out the draws of the units and months that are good."""
    place = np.cumsum(rows.good) - 1
    kept = rows.good[rows.back] & (values != 0)
    row = place[rows.back[kept]]
    order = np.argsort(row, kind="stable")
    keys = (values[kept].astype(np.int64) * draws + number[kept])[order]
    count = int(rows.good.sum())
    starts = np.searchsorted(row[order], np.arange(count + 1)).astype(np.int64)
    return Draws.of_keys(starts, keys, draws=draws, shape=(count,))


def _origin(said: Mapping[str, Any], when: Counts) -> int:
    """Return the month a forecast was made from, as the file says or as the challenge's rule has it."""
    if "origin" in said:
        return months.parse(str(said["origin"]))
    first, last = (int(when.min()), int(when.max())) if len(when) else (1, 1)
    year, month = months.year_and_month(first)
    if month == 1 and last == first + 11:
        return views2023.origin(year)
    return first - 1


def _whole(column: "pa.ChunkedArray[Any]", path: Path) -> Counts:
    """Return a column of whole numbers; raises HN557 for any other."""
    try:
        return np.asarray(column.cast(pa.int64()).to_numpy(), dtype=np.int64)
    except (pa.ArrowException, ValueError):
        raise HuneError("HN557", file=path.name) from None


def _mapped(ids: Counts, mapping: Mapping[int, int] | None, file: str) -> tuple[Counts, tuple[Notice, ...]]:
    """Turn VIEWS' countries into Gleditsch-Ward numbers, 0 where the mapping has none; raises HN559 without one."""
    if mapping is None:
        raise HuneError("HN559", file=file)
    different, back = np.unique(ids, return_inverse=True)
    numbers = np.array([mapping.get(int(one), 0) for one in different], dtype=np.int64)
    return numbers[back], unknown(file, [str(one) for one in different[numbers == 0]], int((numbers == 0)[back].sum()))


def unknown(file: str, names: list[str], rows: int) -> tuple[Notice, ...]:
    """Say which units are kept out because nothing here has their name or number."""
    shown = ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
    return (Notice("HN558", {"file": file, "rows": rows, "units": shown}),) if names else ()


def _numbered(said: Predictions, mapping: Mapping[int, int] | None, file: str) -> Counts:
    """Return the number that VIEWS gives each row's unit."""
    if said.unit != "country":
        return said.units
    if mapping is None:
        raise HuneError("HN559", file=file)
    back = {gwno: country for country, gwno in mapping.items()}
    lost = sorted({*said.units.tolist()} - back.keys())
    if lost:
        notice = unknown(file, [str(one) for one in lost], int(np.isin(said.units, lost).sum()))[0]
        raise HuneError(notice.code, **notice.details)
    return np.array([back[one] for one in said.units.tolist()], dtype=np.int64)


def _kind(said: Predictions) -> UnitKind:
    """Return the kind of unit; raises HN556 for one that neither layout has."""
    if said.unit in LEVELS:
        return said.unit
    raise HuneError("HN556", model=said.model, origin=months.iso(said.origin), value=said.unit)


def _draws_of(said: Predictions) -> Draws:
    """Return the draws; raises HN560 where there are none."""
    if not isinstance(said.predictive, Draws):
        raise HuneError("HN560", model=said.model)
    return said.predictive
