"""Forecasts as Parquet files: whole futures draw by draw, or what can be read from them.

    with draws        gwno or gid, month, draw, outcome: every unit and month has every draw, and draw s is one future
    without           gwno or gid, month, then the mean, quantiles and chances of the month
                      and, in a second file beside it, those of all months together

The second file is not more rows of the first: chances of a single month and of any month in a year are different
things, and somebody would add them up. With draws there is no second file, as totals are sums over draws.

Cells that add up to countries have `gwno`, `gid` and `place` before the month: what a country has of a cell, or, where
`gid` is null and `place` says "not placed", of none; their countries stand in a file of draws beside it.

Areas have three columns in the place of one: `admin1` and `name`, as their file of polygons has them, and `gwno`.

Months are ISO texts. A threshold that a unit does not have (`hune.forecast.files.thresholds`) is null, and so is its
chance. The file says in its metadata what it is a forecast of: `hune.identity` and `hune.truth`, as JSON.
"""

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast.coherence import Coherent
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.draws import Draws
from hune.forecast.files.thresholds import FIXED, NONE, Own, any_month
from hune.forecast.forecast import Forecast, Identity
from hune.places.areas import Areas, countries_of

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
"""The quantiles: the 90 % range, the 50 % range and the median."""

COLUMNS = {"country": "gwno", "cell": "gid"}
"""What the column of the unit is called, by kind of unit."""

PLACED, NOT_PLACED = "cell", "not placed"
"""What the column `place` says of draws that add up to a country."""

IDENTITY, TRUTH = "hune.identity", "hune.truth"

AT_ONCE = 1 << 20
"""About so many rows are laid out at a time, and make a row group: memory does not grow with the forecast."""


def months_table(forecast: Forecast, own: Own, areas: Areas | None = None) -> pa.Table:
    """Lay out the mean, quantiles and chances of each unit and month, one row each.

    >>> from hune.forecast.forecast import predict
    >>> from hune.forecast.models.reference import Conflictology
    >>> from hune.forecast.files.thresholds import own
    >>> from hune.panel.matrix import Matrix
    >>> matrix = Matrix.of([[0] * 12 + [6] * 12], units=[432])
    >>> forecast = predict(Conflictology(24), matrix, origin=24, horizons=[1])
    >>> row = months_table(forecast, own(matrix, 24)).to_pylist()[0]
    >>> row["gwno"], row["month"], row["mean"], row["q50"], row["p_ge_25"], row["above_median"], row["p_above_median"]
    (432, '1982-01', 3.0, 0, 0.0, 4, 0.5)
    """
    units, horizons = forecast.distribution.shape
    chance = forecast.distribution.exceedance
    columns: dict[str, Any] = {
        **_who(forecast, np.repeat(np.arange(units), horizons), areas),
        "month": _months(forecast, np.tile(np.arange(horizons), units)),
        "mean": forecast.distribution.mean().ravel(),
        **_quantiles(forecast.distribution),
        **{f"p_ge_{count}": chance(count).ravel() for count in FIXED},
    }
    for name, threshold in own._asdict().items():
        each = np.repeat(threshold, horizons)
        columns |= _own(name, f"p_{name}", each, chance(threshold[:, None]).ravel())
    return pa.table(columns)


def total_table(forecast: Forecast, draws: Draws, own: Own, areas: Areas | None = None) -> pa.Table:
    """Lay out the mean and quantiles of each unit's total over all months, and the chances of any month; one row each.

    `draws` (U, H) are joint, as `hune.forecast.joint.joined` makes them of the forecast.
    """
    units = len(forecast.units)
    columns: dict[str, Any] = {
        **_who(forecast, np.arange(units), areas),
        "first": _months(forecast, np.zeros(units, dtype=np.intp)),
        "last": _months(forecast, np.full(units, len(forecast.identity.horizons) - 1)),
        "mean": forecast.distribution.mean().sum(axis=1),
        **_quantiles(draws.total()),
        **{f"p_any_ge_{count}": any_month(draws, count) for count in FIXED},
    }
    for name, threshold in own._asdict().items():
        columns |= _own(name, f"p_any_{name}", threshold, any_month(draws, np.maximum(threshold, 1)))
    return pa.table(columns)


def draw_tables(forecast: Forecast, draws: Draws, areas: Areas | None = None) -> Iterator[pa.Table]:
    """Lay out every draw, so many units at a time that a table has about `AT_ONCE` rows."""
    horizons, number = draws.shape[1], draws.draws
    step = max(1, AT_ONCE // (horizons * number))
    for first in range(0, len(forecast.units), step):
        units = np.arange(first, min(first + step, len(forecast.units)))
        columns: dict[str, Any] = {
            **_who(forecast, np.repeat(units, horizons * number), areas),
            "month": _months(forecast, np.tile(np.repeat(np.arange(horizons), number), len(units))),
            "draw": np.tile(np.arange(number, dtype=np.int32), len(units) * horizons),
            "outcome": draws[first : first + step].dense().ravel(),
        }
        yield pa.table(columns)


def write_draws(path: Path, forecast: Forecast, draws: Draws, areas: Areas | None = None) -> tuple[Path, ...]:
    """Write a forecast as draws (U, H); raises as `check_place` does, HN901, HN915 and HN916."""
    return _write({path: draw_tables(forecast, draws, areas)}, forecast)


def write_chances(
    path: Path, forecast: Forecast, draws: Draws, own: Own, areas: Areas | None = None
) -> tuple[Path, ...]:
    """Write a forecast as means, quantiles and chances: of each month, and beside it of all (`x.total.parquet`).

    `draws` (U, H) are joint. Raises as `check_place` does, HN901, HN915 and HN916.
    """
    tables = {path: [months_table(forecast, own, areas)], beside(path): [total_table(forecast, draws, own, areas)]}
    return _write(tables, forecast)


def write_fitted(path: Path, forecast: Forecast, countries: Forecast, fitted: Coherent) -> tuple[Path, ...]:
    """Write draws of cells that add up to countries, and beside them those countries (`x.countries.parquet`).

    A row is what a country has of a cell in a month and draw, or, without a cell, what is *not placed*. Raises as
    `write_draws` does.
    """
    other = beside(path, "countries")
    own = draw_tables(countries, fitted.country.draws)
    return _write({path: _parts(forecast, fitted)}, forecast) + _write({other: own}, countries)


def _parts(forecast: Forecast, fitted: Coherent) -> Iterator[pa.Table]:
    """Lay out the parts of cells by country and cell, then what is not placed by country."""
    owners, rest = fitted.owners, fitted.unplaced
    yield from _placed(forecast, owners.gwno, owners.gid, fitted.part)
    yield from _placed(forecast, rest.units, None, rest.draws)


def _placed(
    forecast: Forecast, gwno: NDArray[np.int64], gid: NDArray[np.int64] | None, draws: Draws
) -> Iterator[pa.Table]:
    horizons, number = draws.shape[1], draws.draws
    step = max(1, AT_ONCE // (horizons * number))
    for first in range(0, len(gwno), step):
        rows = np.repeat(np.arange(first, min(first + step, len(gwno))), horizons * number)
        units = len(rows) // (horizons * number)
        cells = pa.nulls(len(rows), pa.int32()) if gid is None else pa.array(gid[rows].astype(np.int32))
        place = pa.array([NOT_PLACED if gid is None else PLACED])
        columns: dict[str, Any] = {
            "gwno": gwno[rows].astype(np.int32),
            "gid": cells,
            "place": pa.DictionaryArray.from_arrays(np.zeros(len(rows), dtype=np.int8), place),
            "month": _months(forecast, np.tile(np.repeat(np.arange(horizons), number), units)),
            "draw": np.tile(np.arange(number, dtype=np.int32), units * horizons),
            "outcome": draws[first : first + step].dense().ravel(),
        }
        yield pa.table(columns)


def beside(path: Path, what: str = "total") -> Path:
    """Return where the table of totals stands, or another that belongs to a file.

    >>> beside(Path("mali.parquet")).name
    'mali.total.parquet'
    """
    return path.with_name(f"{path.stem}.{what}{path.suffix}")


def read_identity(path: Path) -> tuple[Identity, tuple[str, ...]] | None:
    """Read what a file is a forecast of and the vintages it was made from; None for a file that is no forecast."""
    try:
        told = pq.read_metadata(path).metadata or {}
    except (pa.ArrowException, OSError):
        return None
    if IDENTITY.encode() not in told:
        return None
    identity = msgspec.json.decode(told[IDENTITY.encode()], type=Identity)
    return identity, msgspec.json.decode(told[TRUTH.encode()], type=tuple[str, ...])


def check_place(path: Path) -> None:
    """Refuse to write over anything but an earlier forecast (HN513)."""
    if path.exists() and read_identity(path) is None:
        english = "a new file, or a forecast of hune’s that may be replaced"
        french = "un nouveau fichier, ou une prévision de hune que l’on peut remplacer"
        raise HuneError("HN513", name="out", value=path, must_en=english, must_fr=french)


def _who(forecast: Forecast, at: NDArray[np.intp], areas: Areas | None) -> dict[str, Any]:
    """Say whose each row is, by the place of its unit."""
    if areas is None:
        return {COLUMNS.get(forecast.identity.units.partition(":")[0], "unit"): forecast.units[at]}
    own = areas.at(forecast.units.tolist())
    ids, names = ([getattr(area, column) for area in own] for column in ("id", "name"))
    told = pa.table({"admin1": ids, "name": names, "gwno": pa.array(countries_of(forecast.units))}).take(at)
    return {column: told[column] for column in told.column_names}


def _months(forecast: Forecast, at: NDArray[np.intp]) -> "pa.Array[Any]":
    names = [months.iso(forecast.identity.origin + horizon) for horizon in forecast.identity.horizons]
    return pa.DictionaryArray.from_arrays(at.astype(np.int8), pa.array(names))


def _quantiles(distribution: Discrete | Draws) -> dict[str, NDArray[np.int64]]:
    return {f"q{level * 100:02.0f}": distribution.quantile(level).ravel().astype(np.int64) for level in LEVELS}


def _own(name: str, chance: str, threshold: NDArray[np.int64], value: Floats) -> dict[str, "pa.Array[Any]"]:
    absent = threshold == NONE
    return {name: pa.array(threshold, mask=absent), chance: pa.array(value, mask=absent)}


def _write(files: Mapping[Path, Iterable[pa.Table]], forecast: Forecast) -> tuple[Path, ...]:
    """Write files beside their places and then move them there: a reader finds old ones or new ones, never halves."""
    told = {IDENTITY: msgspec.json.encode(forecast.identity), TRUTH: msgspec.json.encode(forecast.truth)}
    for path in files:
        check_place(path)
    parts = {path: path.with_name(f".{path.name}.part") for path in files}
    try:
        for path, tables in files.items():
            with _refused(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                _parquet(parts[path], tables, told)
        for path, part in parts.items():
            with _refused(path):
                part.replace(path)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()
    return tuple(files)


def _parquet(path: Path, tables: Iterable[pa.Table], told: dict[str, bytes]) -> None:
    """Write tables of one schema, at least one of them, as row groups."""
    coming = iter(tables)
    first = next(coming)
    with path.open("wb") as file:
        writer = pq.ParquetWriter(file, first.schema, **_how(first.column_names))
        try:
            for table in chain([first], coming):
                writer.write_table(table, row_group_size=table.num_rows)
            writer.add_key_value_metadata({name: value.decode() for name, value in told.items()})
            writer.close()
        except BaseException:
            # A writer that could not finish tries again when it is thrown away, and complains on the screen.
            writer.is_open = False
            raise


def _how(columns: Sequence[str]) -> dict[str, Any]:
    """Say how columns are kept small: draws count up, everything else repeats."""
    rising = [name for name in columns if name == "draw"]
    return {
        "compression": "zstd",
        "use_dictionary": [name for name in columns if name not in rising],
        "column_encoding": dict.fromkeys(rising, "DELTA_BINARY_PACKED") or None,
        # Without Arrow's own schema every reader finds months as text, not as categories.
        "store_schema": False,
    }


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    """Say by number what the disk refused."""
    try:
        yield
    except PermissionError as error:
        raise HuneError("HN901", file=path) from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise HuneError("HN915", file=path) from error
        raise HuneError("HN916", file=path, value=error.strerror or error) from error
