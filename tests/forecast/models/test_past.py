"""What is seen of a unit: closed forms, and nothing of what comes after."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.forecast.models.past import LONG, Look, Past, Ring
from hune.panel.matrix import Matrix
from hune.places import grid


def see(values: list[list[int]], known: list[list[bool]] | None = None) -> Past:
    covered = np.ones(np.shape(values), dtype=bool) if known is None else np.array(known)
    return Past.of(np.array(values, dtype=np.int64), covered, ())


def look(past: Past, unit: int = 0) -> Look:
    """Look at each month of a unit."""
    months = np.arange(past.counts.shape[1])
    return past.at(np.full_like(months, unit), months)


def column(past: Past, name: str, unit: int = 0) -> list[float]:
    return [round(float(value), 6) for value in look(past, unit).features[:, past.names.index(name)]]


def test_every_feature_has_a_name() -> None:
    cells = Matrix.of([[1, 0], [0, 2]], units=[153000, 153001], unit="cell")
    for past in (see([[3, 0, 9]]), Past.of_matrix(cells, 2)):
        assert look(past).features.shape[1] == len(past.names) == len(set(past.names))


def test_levels_are_fading_means() -> None:
    past = see([[3, 0, 9]])
    # With a half-life of one month: 3, (3/2)/(3/2) = 1, and (9 + 0.75)/1.75.
    means = np.expm1(column(past, "level_1"))
    np.testing.assert_allclose(means, [3, 1, 9.75 / 1.75], rtol=1e-5)


def test_the_last_month_and_the_worst_stand_against_the_level() -> None:
    past = see([[3, 0, 9]])
    level = look(past).scales[:, 2]
    np.testing.assert_allclose(column(past, "rise_last"), np.log1p([3, 0, 9]) - level, atol=1e-5)
    np.testing.assert_allclose(column(past, "rise_before"), np.log1p([0, 3, 0]) - level, atol=1e-5)
    assert look(past).worst.tolist() == [3, 3, 9]


def test_shares_are_of_months_with_deaths_and_of_severe_ones() -> None:
    past = see([[30, 0, 0]])
    keep = 0.5 ** (np.arange(3) / 12)
    np.testing.assert_allclose(column(past, "severe_12"), keep / np.cumsum(keep), atol=1e-6)
    np.testing.assert_allclose(column(past, "active_12"), column(past, "severe_12"))
    assert column(see([[24, 0, 0]]), "severe_12") == [0, 0, 0]


def test_months_since_a_death_are_counted_and_end_at_a_limit() -> None:
    past = see([[0, 1] + [0] * 130])
    assert column(past, "since")[:4] == [LONG, 0, 1, 2]
    assert column(past, "since")[-1] == LONG


def test_a_month_that_is_not_covered_is_no_zero() -> None:
    past = see([[8, -1, -1, 8]], [[True, False, False, True]])
    np.testing.assert_allclose(np.expm1(look(past).scales[:, 3]), 8, rtol=1e-5)
    assert past.seen.tolist() == [[1, 0, 0, 1]]


def test_units_where_nothing_ever_was_are_left_out() -> None:
    assert see([[0, 0], [0, 2]]).rows.tolist() == [1]


def test_a_unit_is_quiet_after_five_years() -> None:
    quiet = see([[1] + [0] * 70]).quiet[0]
    assert np.flatnonzero(quiet)[0] == 60
    assert quiet[60:].all()


def test_a_cell_is_not_quiet_where_a_neighbour_is_not() -> None:
    pair = Matrix.of([[1] + [0] * 70, [0] * 50 + [1] + [0] * 20], units=[153000, 153001], unit="cell")
    assert np.flatnonzero(Past.of_matrix(pair, 71).quiet[0]).tolist() == []
    later = Matrix.of([[1] + [0] * 80, [0] * 40 + [1] + [0] * 40], units=[153000, 153001], unit="cell")
    assert np.flatnonzero(Past.of_matrix(later, 81).quiet[0])[0] == 64


def test_a_ring_adds_up_neighbours() -> None:
    ring = Ring(np.array([0, 1, 3, 4]), np.array([1, 0, 2, 1]))
    values = np.array([[0.0, 1.0], [0.0, 10.0], [7.0, 100.0]])
    assert ring.total(values, np.array([0, 1, 2, 1]), np.array([1, 1, 1, 0])).tolist() == [10, 101, 10, 7]


def test_cells_see_the_rings_around_them() -> None:
    gids = np.array(sorted(153000 + 720 * r + c for r in range(5) for c in range(5)))
    values = np.zeros((25, 3), dtype=np.int64)
    values[12, 1] = 5
    past = Past.of_matrix(Matrix.of(values, units=gids, unit="cell"), 3)
    assert len(past.rows) == 9 == 1 + len(grid.neighbour_index(gids)[1][slice(*grid.neighbour_index(gids)[0][12:14])])
    near, far = (past.names.index(name) for name in ("near_1", "far_3"))
    seen = past.at(past.rows, np.ones_like(past.rows)).features
    np.testing.assert_allclose(np.expm1(seen[:, near]), [0 if unit == 12 else 10 / 3 for unit in past.rows], rtol=1e-5)
    # The cell itself is nobody's second ring but that of the corners and edges, which no death is near.
    assert not seen[:, far].any()
    corner = past.at(np.array([0]), np.array([1])).features[0]
    np.testing.assert_allclose(np.expm1(corner[far]), 5 / (1 + 0.5 ** (1 / 3)), rtol=1e-5)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 50), min_size=6, max_size=20), st.integers(1, 5))
def test_a_month_never_sees_a_later_one(row: list[int], upto: int) -> None:
    cut, whole = look(see([[7, *row[:upto]]])), look(see([[7, *row]]))
    assert np.array_equal(cut.features, whole.features[: upto + 1])
    assert np.array_equal(cut.scales, whole.scales[: upto + 1])
