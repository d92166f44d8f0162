"""What is seen of a unit: closed forms, and nothing of what comes after."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.forecast.past import LONG, Past, Ring
from hune.panel.matrix import Matrix
from hune.places import grid


def see(values: list[list[int]], known: list[list[bool]] | None = None) -> Past:
    covered = np.ones(np.shape(values), dtype=bool) if known is None else np.array(known)
    return Past.of(np.array(values, dtype=np.int64), covered, ())


def column(past: Past, name: str) -> list[float]:
    return [round(float(value), 6) for value in past.values[0, :, past.names.index(name)]]


def test_levels_are_fading_means() -> None:
    past = see([[3, 0, 9]])
    # With a half-life of one month: 3, (3/2)/(3/2) = 1, and (9 + 0.75)/1.75.
    means = np.expm1(column(past, "level_1"))
    np.testing.assert_allclose(means, [3, 1, 9.75 / 1.75], rtol=1e-5)


def test_the_last_month_and_the_worst_stand_against_the_level() -> None:
    past = see([[3, 0, 9]])
    level = past.scales[0, :, 2]
    np.testing.assert_allclose(column(past, "rise_last"), np.log1p([3, 0, 9]) - level, atol=1e-5)
    np.testing.assert_allclose(column(past, "rise_before"), np.log1p([0, 3, 0]) - level, atol=1e-5)
    assert past.worst.tolist() == [[3, 3, 9]]


def test_months_since_a_death_are_counted_and_end_at_a_limit() -> None:
    past = see([[0, 1] + [0] * 130])
    assert column(past, "since")[:4] == [LONG, 0, 1, 2]
    assert column(past, "since")[-1] == LONG


def test_a_month_that_is_not_covered_is_no_zero() -> None:
    past = see([[8, -1, -1, 8]], [[True, False, False, True]])
    np.testing.assert_allclose(np.expm1(past.scales[0, :, 3]), 8, rtol=1e-5)
    assert past.seen.tolist() == [[1, 0, 0, 1]]


def test_units_where_nothing_ever_was_are_left_out() -> None:
    assert see([[0, 0], [0, 2]]).rows.tolist() == [1]


def test_a_ring_adds_up_neighbours() -> None:
    ring = Ring(np.array([0, 1, 3, 4]), np.array([1, 0, 2, 1]))
    assert ring.total(np.array([1.0, 10.0, 100.0])).tolist() == [10, 101, 10]


def test_cells_see_the_rings_around_them() -> None:
    gids = np.array(sorted(153000 + 720 * r + c for r in range(5) for c in range(5)))
    values = np.zeros((25, 3), dtype=np.int64)
    values[12, 1] = 5
    past = Past.of_matrix(Matrix.of(values, units=gids, unit="cell"), 3)
    assert len(past.rows) == 9 == 1 + len(grid.neighbour_index(gids)[1][slice(*grid.neighbour_index(gids)[0][12:14])])
    at = past.names.index("near_1")
    centre = int(np.flatnonzero(past.rows == 12)[0])
    np.testing.assert_allclose(
        np.expm1(past.values[:, 1, at]), [0 if n == centre else 10 / 3 for n in range(9)], rtol=1e-5
    )


@settings(max_examples=30)
@given(st.lists(st.integers(0, 50), min_size=6, max_size=20), st.integers(1, 5))
def test_a_month_never_sees_a_later_one(row: list[int], upto: int) -> None:
    cut, whole = see([[7, *row[:upto]]]), see([[7, *row]])
    assert np.array_equal(cut.values, whole.values[:, : upto + 1])
