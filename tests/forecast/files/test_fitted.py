"""Cells of a plain table that add up to the countries of another, draw by draw."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.forecast.files.fitted import among, fitted, not_placed
from hune.forecast.files.tables import Table
from hune.forecast.forecast import Forecast, predict
from hune.forecast.models.reference import Conflictology
from hune.forecast.owners import Owners, of_land
from hune.panel.matrix import NOT, UNKNOWN, Matrix

MALI, BURKINA, NIGER = 432, 439, 436
BORDER, GAO, TERA = 150837, 153000, 149401
"""Cells of Mali and Burkina Faso, of Mali alone, of Niger and Burkina Faso."""

GIDS = sorted((BORDER, GAO, TERA))
MODEL = Conflictology(12)


def drawn_counts(seed: int, units: int, months: int = 24) -> np.ndarray:
    return np.random.default_rng(seed).negative_binomial(0.6, 0.1, (units, months))


def cells(seed: int, first: int = 500, months: int = 24) -> tuple[Matrix, Forecast]:
    matrix = Matrix.of(drawn_counts(seed, 3, months), units=GIDS, unit="cell", first=first)
    return matrix, predict(MODEL, matrix, matrix.last, [1, 2, 3])


def of_countries(
    seed: int, units: tuple[int, ...] = (MALI, NIGER, BURKINA), first: int = 500, months: int = 24
) -> Table:
    matrix = Matrix.of(3 * drawn_counts(seed, len(units), months), units=units, first=first)
    return Table("countries.csv", matrix, (), ())


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 2**32), st.integers(1, 60))
def test_parts_and_not_placed_are_the_country_in_every_draw(seed: int, other: int, draws: int) -> None:
    history, forecast = cells(seed)
    made, own, left_out = fitted(MODEL, forecast, history, of_countries(other), draws, seed=seed)
    assert left_out == ()
    assert own.units.tolist() == made.country.units.tolist() == [MALI, NIGER, BURKINA]
    part, rest, whole = made.part.dense(), made.unplaced.draws.dense(), made.country.draws.dense()
    for c, gwno in enumerate(made.country.units):
        np.testing.assert_array_equal(part[made.owners.gwno == gwno].sum(axis=0) + rest[c], whole[c])
    assert part.sum() + rest.sum() == whole.sum()


def test_what_was_not_placed_is_the_country_less_its_parts_of_cells() -> None:
    country = Matrix.of([[9, 1, 5], [7, 7, 7]], units=[MALI, BURKINA], first=500)
    placed = Matrix.of([[4, 8, 0], [2, 2, 2]], units=[BORDER, GAO], unit="cell", first=501)
    found = not_placed(country, placed, Owners.of([BORDER, BORDER, GAO], [MALI, BURKINA, MALI], [3, 1, 1]))
    # Of the border cell Mali has three deaths of four, then six of eight; counts end with the country's.
    assert (found.unit, found.first, found.units.tolist()) == ("unplaced", 501, [MALI, BURKINA])
    assert found.values.tolist() == [[0, 0], [6, 5]]


def test_a_month_with_a_cell_unknown_is_unknown() -> None:
    country = Matrix.of([[9, 1]], units=[MALI])
    gap = Matrix.of([[4, 8]], units=[GAO], unit="cell")
    covered, values = gap.covered.copy(), gap.values.copy()
    covered[0, 1], values[0, 1] = NOT, UNKNOWN
    gap = Matrix("cell", gap.units, 1, values, covered, "best", gap.truth)
    found = not_placed(country, gap, Owners.of([GAO], [MALI], [1]))
    assert found.values.tolist() == [[5, UNKNOWN]]
    assert found.covered[0, 1] == NOT


def test_cells_are_shared_among_the_countries_that_are_forecast() -> None:
    assert among(of_land(GIDS), [BURKINA, MALI, NIGER], "x").gid.tolist() == of_land(GIDS).gid.tolist()
    alone = among(of_land([BORDER]), [MALI], "x")
    assert (alone.gwno.tolist(), alone.part.tolist()) == ([MALI], [1.0])


@pytest.mark.parametrize(
    ("table", "code", "said"),
    [
        (of_countries(1, (BURKINA,)), "HN591", "153000"),
        (of_countries(1, months=23), "HN590", "2021-08 to 2023-06"),
        (of_countries(1, first=513, months=11), "HN590", "2022-09 to 2023-07"),
        (of_countries(1, first=600), "HN590", "2029-12"),
    ],
)
def test_what_cannot_add_up_is_refused(table: Table, code: str, said: str) -> None:
    history, forecast = cells(1)
    with pytest.raises(HuneError, match=said) as refused:
        fitted(MODEL, forecast, history, table, 10)
    assert refused.value.code == code


def test_water_is_of_no_country() -> None:
    with pytest.raises(HuneError, match="HN591"):
        among(of_land([1]), [MALI], "x")
