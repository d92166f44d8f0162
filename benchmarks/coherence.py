"""Score cells before and after they are made to add up to their countries, on West Africa; print a table.

    python -m benchmarks.coherence SHARED_DATA_FOLDER

State-based deaths (best estimate) of eight countries and the 1,174 cells of the list; what has where_prec 6, 7 or
none, or lies outside the list, is not placed. Origin October of the year before, horizons 3 to 14, 1,000 draws,
windows 2018 to 2023, truth UCDP GED 24.1. Cells by conflictology_neighbours(12), not placed by conflictology(12),
countries by conflictology(12) and by the pool (which is made from the 191 countries of country-month 26.1).

"month" and "year" are the mean CRPS of single months and of the sum over all twelve; "deaths" that of the months
with any; squares are of 4 x 4 cells. Reads ucdp/ged_west_africa_1989_2023.csv.gz, geo/west_africa_cells.csv and
what benchmarks.country_month reads.
"""

import csv
import gzip
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from benchmarks.country_month import countries as world
from hune import months
from hune.forecast.coherence import Coherent, coherent
from hune.forecast.draws import Draws
from hune.forecast.forecast import Forecast, predict
from hune.forecast.joint import joined
from hune.forecast.models.pool import Pool
from hune.forecast.models.reference import Conflictology, ConflictologyNeighbours
from hune.forecast.owners import of_record, split
from hune.forecast.scoring.scores import crps
from hune.panel.assemble import from_rows, given
from hune.panel.panel import Panel
from hune.places import cells, grid
from hune.record.batch import Span
from hune.record.schema import EVENTS, KINDS

COUNTRIES = (404, 432, 433, 434, 436, 437, 439, 461)
WINDOWS = range(2018, 2024)
HORIZONS = tuple(range(3, 15))
FIRST, LAST = months.parse("1989-01"), months.parse("2023-12")
SQUARE = 4


class Panels(NamedTuple):
    """One record by three kinds of units."""

    country: Panel
    cell: Panel
    unplaced: Panel


def panels(data: Path) -> Panels:
    """Read the events once and lay them out by country, by cell and as not placed."""
    with (data / "geo" / "west_africa_cells.csv").open(encoding="utf-8") as file:
        gids = sorted(int(row["gid"]) for row in csv.DictReader(file))
    rows, listed = [], set(gids)
    with gzip.open(data / "ucdp" / "ged_west_africa_1989_2023.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            gid = int(float(row["priogrid_gid"]))
            placed = row["where_prec"] in ("1.0", "2.0", "3.0", "4.0", "5.0") and gid in listed
            best = int(row["best"])
            rows.append(
                {
                    "gwno": int(row["country_id"]),
                    "kind": KINDS[int(row["type_of_violence"]) - 1],
                    "month": months.parse(row["date_end"][:7]),
                    "gid": gid if placed else None,
                    **dict.fromkeys(("best", "low", "high"), best),
                    **dict.fromkeys(("deaths_civilians", "number_of_sources"), 0),
                }
            )
    table = pa.Table.from_pylist(rows, pa.schema([EVENTS.field(name).with_nullable(True) for name in rows[0]]))
    vintage = given([Span(gwno, kind, FIRST, LAST) for gwno in COUNTRIES for kind in KINDS], measures=("best",))
    land = {gid: tuple(gwno for gwno, _ in cells.shares(gid) if gwno is not None) for gid in gids}
    return Panels(
        from_rows(table, vintage, "country"),
        from_rows(table, vintage, "cell", units=gids, land=land),
        from_rows(table, vintage, "unplaced"),
    )


class Futures(NamedTuple):
    """Draws of countries (C, H, S), cells (G, H, S) and *not placed* (C, H, S), with what came (…, H)."""

    country: NDArray[np.int64]
    cell: NDArray[np.int64]
    unplaced: NDArray[np.int64]


def scores(drawn: Futures, came: Futures, squares: NDArray[np.intp]) -> Iterator[float]:
    """Score, in the order of `COLUMNS`."""
    of_cells = crps(came.cell, Draws.of(drawn.cell))
    yield of_cells.mean()
    yield of_cells[came.cell > 0].mean()
    yield crps(came.cell.sum(axis=1), Draws.of(drawn.cell.sum(axis=1))).mean()
    seen, told = (np.zeros((squares.max() + 1, *array.shape[1:]), dtype=np.int64) for array in (came.cell, drawn.cell))
    np.add.at(seen, squares, came.cell)
    np.add.at(told, squares, drawn.cell)
    for observed, values in ((seen, told), (came.unplaced, drawn.unplaced), (came.country, drawn.country)):
        yield crps(observed, Draws.of(values)).mean()
        yield crps(observed.sum(axis=1), Draws.of(values.sum(axis=1))).mean()


COLUMNS = (
    *("cell month", "deaths", "cell year", "square month", "square year"),
    *("unplaced month", "unplaced year", "country month", "country year"),
)


def dense(made: Coherent) -> Futures:
    """Write out every draw."""
    return Futures(*(laid.draws.dense() for laid in (made.country, made.cell, made.unplaced)))


def main() -> None:
    data = Path(sys.argv[1])
    read = panels(data)
    by_cell, by_country, by_rest = (panel.matrix("best", ["sb"]) for panel in (read.cell, read.country, read.unplaced))
    whole = world(data)
    squares = np.unique(np.stack(grid.rows_cols(by_cell.units)) // SQUARE, axis=1, return_inverse=True)[1].ravel()
    found: dict[str, list[list[float]]] = {}
    for year in WINDOWS:
        origin = months.month_id(year - 1, 10)
        cell = predict(ConflictologyNeighbours(12), by_cell, origin, HORIZONS)
        rest = predict(Conflictology(12), by_rest, origin, HORIZONS)
        own = predict(Conflictology(12), by_country, origin, HORIZONS)
        came = Futures(own.outcome(by_country), cell.outcome(by_cell), rest.outcome(by_rest))
        owners = of_record(read.cell, origin, kinds=["sb"])
        for name, country in (("conflictology(12)", own), ("the pool", some(predict(Pool(), whole, origin, HORIZONS)))):
            made = coherent(country, cell, rest, owners, seed=year)
            found.setdefault(f"fitted to {name}", []).append(list(scores(dense(made), came, squares)))
        cells_alone = joined(cell.distribution, horizons=HORIZONS, seed=year + 1)
        rest_alone = joined(rest.distribution, horizons=HORIZONS, seed=year + 2).dense()
        upward = rest_alone.copy()
        parts = split(cells_alone, cell.units, owners, seed=year).dense()
        np.add.at(upward, np.searchsorted(own.units, owners.gwno), parts)
        alone = Futures(upward, cells_alone.dense(), rest_alone)
        found.setdefault("cells alone, added up", []).append(list(scores(alone, came, squares)))
    print(f"{'mean CRPS over the windows':<28}", *(f"{column:>14}" for column in COLUMNS))
    for name, values in sorted(found.items()):
        print(f"{name:<28}", *(f"{value:14.4f}" for value in np.mean(values, axis=0)))
    print(f"\n{'cell month by window':<28}", *(f"{year:>7}" for year in WINDOWS))
    for name, values in sorted(found.items()):
        print(f"{name:<28}", *(f"{window[0]:7.4f}" for window in values))


def some(forecast: Forecast) -> Forecast:
    """Keep the eight countries."""
    kept = np.isin(forecast.units, COUNTRIES)
    return replace(forecast, units=forecast.units[kept], distribution=forecast.distribution[kept])


if __name__ == "__main__":
    main()
