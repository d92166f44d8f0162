"""Cells of one table made to add up to the countries of another: draws of both, and of what is not placed.

What no cell of the table has of a country's deaths is *not placed*: what it had of each past month is the country's
count less its part of its cells' counts. It is forecast by what twelve months remember, countries by the cells' own
model. A plain table does not say whose the deaths in a shared cell are; they are shared as the land is, among the
countries that are forecast.
"""

import numpy as np

from hune import months
from hune.errors import HuneError, Notice
from hune.forecast.coherence import Coherent, coherent
from hune.forecast.files.tables import Table
from hune.forecast.files.units import narrowed, ready
from hune.forecast.forecast import Forecast, predict
from hune.forecast.model import Model
from hune.forecast.models.reference import Conflictology
from hune.forecast.owners import Owners, of_land
from hune.panel.matrix import FULLY, NOT, UNKNOWN, Matrix

REST = Conflictology(12)
"""What forecasts *not placed*: no weights were tuned for it."""

NAMED = 12
"""So many cells of no country are named, the others counted."""


def fitted(
    model: Model, cells: Forecast, history: Matrix, countries: Table, draws: int, *, seed: int = 0
) -> tuple[Coherent, Forecast, tuple[Notice, ...]]:
    """Draw cells, their countries and *not placed* that add up, with the countries' forecast and what was left out.

    `history` are the counts of cells that `cells` were forecast from, `countries` those of their countries, of the
    same target. Raises HN549 when no country can be forecast, HN590 when the countries do not reach back and forth as
    far as needed, HN591 for cells of none of them, and as `hune.forecast.forecast.predict` does.
    """
    origin, horizons = cells.identity.origin, cells.identity.horizons
    _check_span(countries, max(model.window, REST.window), origin)
    known, left_out = ready(countries.matrix, model, origin)
    owners = among(of_land(cells.units.tolist()), known.units.tolist(), countries.file)
    wanted = np.unique(owners.gwno).tolist()
    own = narrowed(predict(model, known, origin, horizons, seed=seed), known, wanted)
    rest = not_placed(known.select(wanted), history.select(cells.units.tolist()), owners)
    told = predict(REST, rest, origin, horizons, seed=seed)
    return coherent(own, cells, told, owners, draws, seed=seed), own, left_out


def among(owners: Owners, countries: list[int], file: str) -> Owners:
    """Share cells among some countries only; raises HN591 for cells of which none of them has any land.

    >>> owners = among(of_land([150837]), [439], "table.csv")
    >>> owners.gwno.tolist(), owners.part.tolist()
    ([439], [1.0])
    """
    kept = np.isin(owners.gwno, countries)
    without = np.setdiff1d(owners.gid, owners.gid[kept]).tolist()
    if without:
        shown = ", ".join(map(str, without[:NAMED])) + (", …" if len(without) > NAMED else "")
        raise HuneError("HN591", number=len(without), file=file, cells=shown)
    return Owners.of(owners.gid[kept], owners.gwno[kept], owners.part[kept])


def not_placed(countries: Matrix, cells: Matrix, owners: Owners) -> Matrix:
    """Return the counts of countries (C, T) less their parts of their cells', never below nothing.

    A month is known where the country and all its cells are.

    >>> country, cell = Matrix.of([[9, 1]], units=[432]), Matrix.of([[4, 2]], units=[153000], unit="cell")
    >>> not_placed(country, cell, Owners.of([153000], [432], [1])).values.tolist()
    [[5, 0]]
    """
    first, last = max(countries.first, cells.first), min(countries.last, cells.last)
    span = slice(first - countries.first, last + 1 - countries.first)
    inside = slice(first - cells.first, last + 1 - cells.first)
    known = countries.covered[:, span] != NOT
    placed = np.zeros(known.shape)
    row, of = np.searchsorted(cells.units, owners.gid), np.searchsorted(countries.units, owners.gwno)
    np.add.at(placed, of, cells.values[row, inside] * owners.part[:, None])
    gap = np.zeros(known.shape, dtype=np.int64)
    np.add.at(gap, of, cells.covered[row, inside] == NOT)
    known &= gap == 0
    rest = np.maximum(countries.values[:, span] - np.rint(placed).astype(np.int64), 0)
    return Matrix(
        unit="unplaced",
        units=countries.units,
        first=first,
        values=np.where(known, rest, UNKNOWN),
        covered=np.where(known, FULLY, NOT).astype(np.uint8),
        target=countries.target,
        truth=countries.truth,
    )


def _check_span(countries: Table, window: int, origin: int) -> None:
    matrix, start = countries.matrix, origin - window + 1
    if matrix.last < origin or matrix.first > start:
        raise HuneError(
            "HN590",
            file=countries.file,
            first=months.iso(matrix.first),
            last=months.iso(matrix.last),
            origin=months.iso(origin),
            start=months.iso(start),
        )
