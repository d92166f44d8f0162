"""Which units can be forecast from an origin, which are left out, and what is kept of a forecast."""

import numpy as np
import pytest
from tests.forecast.worlds import with_gap

from hune.errors import HuneError
from hune.forecast.files.units import NAMED, last_covered, narrowed, ready
from hune.forecast.forecast import predict, unit_set
from hune.forecast.models.reference import Conflictology
from hune.panel.matrix import NOT, UNKNOWN, Matrix

STATES = [432, 436, 439]


def ending(matrix: Matrix, lasts: list[int]) -> Matrix:
    """Make each unit unknown after so many months."""
    values, covered = matrix.values.copy(), matrix.covered.copy()
    for row, last in enumerate(lasts):
        values[row, last:], covered[row, last:] = UNKNOWN, NOT
    given = Matrix.of(matrix.values, units=matrix.units, first=matrix.first, unit=matrix.unit)
    return Matrix(given.unit, given.units, given.first, values, covered, given.target, given.truth)


def world(lasts: list[int]) -> Matrix:
    return ending(Matrix.of(np.arange(36).reshape(3, 12), units=STATES, first=481), lasts)


@pytest.mark.parametrize(
    ("lasts", "month"),
    [([12, 12, 12], 492), ([12, 12, 3], 492), ([12, 5, 4], 485), ([1, 1, 0], 481), ([12, 0, 0], 492)],
)
def test_a_forecast_begins_where_most_units_still_are(lasts: list[int], month: int) -> None:
    assert last_covered(world(lasts)) == month


@pytest.mark.parametrize("matrix", [world([0, 0, 0]), world([12, 12, 12]).select([])])
def test_where_nothing_is_known_there_is_no_origin(matrix: Matrix) -> None:
    with pytest.raises(HuneError, match="HN508"):
        last_covered(matrix)


def test_a_unit_that_is_not_covered_costs_nobody_elses_forecast() -> None:
    kept, told = ready(world([12, 9, 12]), Conflictology(3), 492)
    assert kept.units.tolist() == [432, 439]
    (notice,) = told
    assert notice.code == "HN548"
    assert (notice.details["first"], notice.details["last"], notice.details["number"]) == ("2020-10", "2020-12", 1)
    assert "Niger" in notice.text("en")
    assert ready(world([12, 9, 12]), Conflictology(3), 489)[1] == ()


def test_a_gap_counts_only_where_the_model_looks() -> None:
    matrix = with_gap(world([12, 12, 12]), unit=0, upto=6)
    assert ready(matrix, Conflictology(6), 492)[1] == ()
    assert ready(matrix, Conflictology(7), 492)[0].units.tolist() == [436, 439]


def test_only_those_asked_for_are_told() -> None:
    kept, told = ready(world([12, 9, 12]), Conflictology(3), 492, wanted=[432])
    assert (kept.units.tolist(), told) == ([432, 439], ())


@pytest.mark.parametrize(
    ("origin", "wanted", "end"), [(493, None, "2020-12"), (492, [436], "2020-09"), (492, [475], "-")]
)
def test_nothing_left_is_an_error(origin: int, wanted: list[int] | None, end: str) -> None:
    with pytest.raises(HuneError, match=f"HN549.*to {end}\\."):
        ready(world([12, 9, 12]), Conflictology(3), origin, wanted)


def test_many_left_out_are_counted() -> None:
    units = range(1, 101)
    matrix = ending(Matrix.of(np.ones((100, 12)), units=list(units), unit="cell"), [12] + [3] * 99)
    (notice,) = ready(matrix, Conflictology(3), 12)[1]
    assert notice.details["number"] == 99
    assert notice.details["units_en"].count(",") == NAMED
    assert notice.details["units_en"].endswith("…")


def test_a_narrower_forecast_says_whose_it_is() -> None:
    matrix = world([12, 12, 12])
    whole = predict(Conflictology(3), matrix, 492, [1, 2])
    part = narrowed(whole, matrix, [439, 432, 475])
    assert part.units.tolist() == [432, 439]
    assert part.distribution.mean().tolist() == whole.distribution.mean()[[0, 2]].tolist()
    assert part.identity.units == unit_set(matrix.select([432, 439]))
    assert part.identity.digest() != whole.identity.digest()
    assert narrowed(whole, matrix, STATES) is whole
