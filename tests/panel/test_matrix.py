"""A matrix gives plain numbers only where it has them."""

import dataclasses

import numpy as np
import pytest

from hune import months
from hune.errors import HuneError
from hune.panel.matrix import FULLY, NOT, UNKNOWN, Matrix


def gap() -> Matrix:
    """Two countries over 2023-10 to 2023-12, the second unknown in November."""
    values = np.array([[3, 0, 5], [1, UNKNOWN, 2]])
    return Matrix(
        unit="country",
        units=np.array([432, 475], dtype=np.int32),
        first=months.parse("2023-10"),
        values=values,
        covered=np.where(values == UNKNOWN, NOT, FULLY).astype(np.uint8),
        target="best sb",
        truth=np.array(["ucdp ged 24.1", "ucdp ged 20.1"]),
    )


def test_a_window_with_a_gap_is_refused_by_the_first_unit_and_month_at_fault() -> None:
    with pytest.raises(HuneError) as refusal:
        gap().window(months.parse("2023-10"), months.parse("2023-12"))
    assert refusal.value.code == "HN501"
    assert refusal.value.details == {
        "value": 475,
        "month": "2023-11",
        "first": "2023-10",
        "last": "2023-12",
    }


@pytest.mark.parametrize(("first", "last"), [("2023-09", "2023-10"), ("2023-12", "2024-01"), ("2020-01", "2020-02")])
def test_a_window_beyond_the_matrix_is_not_covered(first: str, last: str) -> None:
    with pytest.raises(HuneError, match="HN501"):
        gap().select([432]).window(months.parse(first), months.parse(last))


def test_units_that_are_known_are_kept() -> None:
    first, last = months.parse("2023-10"), months.parse("2023-12")
    assert gap().known(first, last).tolist() == [True, False]
    assert gap().where_known(first, last).window(first, last).tolist() == [[3, 0, 5]]
    assert gap().where_known(last, last).units.tolist() == [432, 475]


def test_a_row_shows_a_gap_as_none() -> None:
    assert gap().row(475) == (1, None, 2)


def test_reach_is_the_last_covered_month_of_each_unit() -> None:
    matrix = gap()
    assert matrix.reach().tolist() == [months.parse("2023-12")] * 2
    nowhere = Matrix(
        unit="country",
        units=np.array([475], dtype=np.int32),
        first=1,
        values=np.full((1, 2), UNKNOWN),
        covered=np.zeros((1, 2), dtype=np.uint8),
        target="best sb",
        truth=np.array([""]),
    )
    assert nowhere.reach().tolist() == [0]


def test_counts_of_different_vintages_are_never_added() -> None:
    with pytest.raises(HuneError, match=r"HN506.*ucdp ged 20\.1; ucdp ged 24\.1"):
        gap().together()


def test_a_sum_is_known_only_where_all_its_units_are() -> None:
    both = dataclasses.replace(gap(), truth=np.array(["one", "one"]))
    assert both.together().row(0) == (4, None, 7)


def test_a_matrix_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        gap().values[0, 0] = 7


def test_an_unknown_unit_is_an_error_in_both_languages() -> None:
    with pytest.raises(HuneError) as refusal:
        gap().select([432, 999])
    assert "999" in refusal.value.text("fr")
    assert "HN502" in refusal.value.text("en")


def test_units_given_out_of_order_keep_their_values() -> None:
    matrix = Matrix.of([[1], [2]], units=[439, 432])
    assert matrix.units.tolist() == [432, 439]
    assert matrix.row(439) == (1,)


def test_a_matrix_cut_at_a_month_has_nothing_later_even_behind_its_arrays() -> None:
    whole = Matrix.of([[3, 0, 5], [0, 0, 1]], units=[432, 439], first=527)
    cut = whole.upto(528)
    assert (cut.last, cut.values.tolist(), cut.covered.shape) == (528, [[3, 0], [0, 0]], (2, 2))
    assert cut.values.base is None
    assert cut.covered.base is None
    assert whole.upto(529).values.tolist() == whole.upto(600).values.tolist() == whole.values.tolist()
    with pytest.raises(HuneError, match="HN513 month cannot be 2023-10"):
        whole.upto(526)
