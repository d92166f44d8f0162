"""Fading means and worst months: closed forms, and what is not known is left out."""

import numpy as np
import pytest
from tests.forecast.worlds import with_gap

from hune.forecast.models.seen import decayed_means, seen_upto, worst_months
from hune.panel.matrix import Matrix


def test_decayed_means_are_weighted_means_of_what_is_known() -> None:
    counts, known = np.array([[0, 8, 0, 3]]), np.array([[False, True, False, True]])
    made = decayed_means(counts, known, 2.0)[0]
    assert made[:3].tolist() == [0, 8, 8]
    assert made[3] == pytest.approx((3 + 8 * 0.5) / 1.5)


def test_the_worst_month_looks_back_only() -> None:
    counts = np.array([[1, 9, 2, 3, 4, 0, 7]])
    for window in (1, 2, 3, 4):
        expected = [counts[0, max(0, t - window + 1) : t + 1].max() for t in range(7)]
        assert worst_months(counts, window)[0].tolist() == expected


def test_months_count_as_past_once_enough_are_known_in_a_row() -> None:
    matrix = with_gap(Matrix.of([[1, 2, 3, 4], [1, 2, 3, 4]]), unit=1, upto=1)
    seen = seen_upto(matrix, 4, 2)
    assert seen.enough.tolist() == [[False, True, True, True], [False, False, True, True]]
    assert seen.counts[1].tolist() == [0, 2, 3, 4]
