"""Precedents: analogues by name, with the year before and the year after."""

import pytest
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.explain.precedents import Precedent, precedents
from hune.forecast.models.analogues import Analogues
from hune.panel.matrix import Matrix

SHAPE = [3, 0, 9, 27, 14, 2]
UNITS = [432, 436, 437, 438, 439, 450, 451, 452, 461, 471, 475, 482]


def repeated() -> Matrix:
    """Mali with six months long ago, Burkina Faso that ends with the same."""
    long_ago = [0] * 150 + SHAPE + list(range(5, 29)) + [0] * 40
    return Matrix.of([long_ago, [0] * 214 + SHAPE], units=[432, 439])


def test_a_repeat_is_told_by_name_with_what_followed() -> None:
    found = precedents(repeated(), 220, 439)
    first = found.cases[0]
    assert (first.country("en"), first.country("fr"), first.month) == ("Mali", "Mali", 156)
    assert first.before == (0, 0, 0, 0, 0, 0, *SHAPE)
    assert first.followed == tuple(range(5, 17))
    assert (first.deaths_before, first.deaths_after) == (sum(SHAPE), sum(range(5, 17)))
    assert (found.unit, found.origin, found.before, found.deaths_before) == (439, 220, first.before, sum(SHAPE))


def test_they_are_the_analogues_in_their_order() -> None:
    matrix = Matrix.of(clustered(), units=UNITS)
    found = precedents(matrix, 150, 438, k=5)
    matches = Analogues().matches(matrix, 150, 438, k=5)
    assert [(c.unit, c.month, c.distance, c.followed) for c in found.cases] == [tuple(match) for match in matches]
    assert len(found.cases) == 5
    for case in found.cases:
        assert case.month + 12 <= 150
        assert case.before == matrix.row(case.unit)[case.month - 12 : case.month]
        assert case.deaths_before == sum(count or 0 for count in case.before)
        assert case.country("fr")


def test_names_are_written_in_both_languages() -> None:
    chad = Precedent(unit=483, gwno=483, month=400, distance=0.1, before=(0,) * 12, followed=(1,) * 12)
    assert (chad.country("en"), chad.country("fr")) == ("Chad", "Tchad")
    assert chad.deaths_after == 12


def test_a_cell_is_told_by_its_country() -> None:
    matrix = Matrix.of(repeated().values, units=[1, 153000], unit="cell")
    assert precedents(matrix, 220, 153000).cases[0].gwno is None
    other = Matrix.of(repeated().values, units=[153000, 153001], unit="cell")
    case = precedents(other, 220, 153001).cases[0]
    assert (case.unit, case.gwno, case.country("en")) == (153000, 432, "Mali")


def test_months_that_are_not_covered_are_not_told() -> None:
    late = with_gap(Matrix.of(clustered(), units=UNITS), unit=3, upto=115)
    cases = [case for case in precedents(late, 150, 436, k=60).cases if case.unit == 438]
    assert all(case.month > 115 + 23 for case in cases)
    assert precedents(late, 150, 438).before == late.row(438)[138:150]
    assert Precedent(432, 432, 5, 0.0, (None, *(1,) * 11), (0,) * 12).deaths_before is None


def test_what_lies_before_the_panel_is_not_known() -> None:
    matrix = Matrix.of([[4, 9, 2, 1] * 10] * 2, units=[432, 439])
    found = precedents(matrix, 40, 439, model=Analogues(window=3))
    early = [case for case in found.cases if case.month < 12]
    assert all(case.before[: 12 - case.month] == (None,) * (12 - case.month) for case in early)
    assert all(case.deaths_before is None for case in early)
    assert all(len(case.before) == len(case.followed) == 12 for case in found.cases)


def test_a_quiet_unit_has_no_precedents() -> None:
    values = clustered()
    values[0] = 0
    found = precedents(Matrix.of(values, units=UNITS), 150, 432)
    assert found.cases == ()
    assert found.deaths_before == 0


def test_a_number_that_no_country_has_is_refused() -> None:
    case = precedents(Matrix.of(clustered(), units=[9000 + n for n in range(12)]), 150, 9003).cases[0]
    with pytest.raises(HuneError, match="HN302"):
        case.country("en")
    with pytest.raises(HuneError, match="HN502"):
        precedents(Matrix.of(clustered()), 150, 432)
