"""Occurrence from near by, sizes from afar."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hune.errors import HuneError
from hune.forecast.models.surroundings import Surroundings
from hune.panel.matrix import Matrix
from hune.places import grid

ROW = [153000 + step for step in range(8)]


def cells(values: np.ndarray, gids: list[int] = ROW) -> Matrix:
    return Matrix.of(values, units=gids, unit="cell")


def test_the_chance_is_the_mean_share_weighted_by_distance() -> None:
    values = np.zeros((8, 24), dtype=np.int64)
    values[0] = 5
    made = Surroundings().distribution(cells(values), 24)
    weight = np.exp(-np.arange(3) / 0.4)
    # The first cell has two neighbours within six times 0.4 cells on one side only, the second one on the other.
    assert made.exceedance(1)[0] == pytest.approx(1 / weight.sum())
    assert made.exceedance(1)[1] == pytest.approx(weight[1] / (weight.sum() + weight[1]))
    assert made.exceedance(1)[3:].tolist() == [0.0] * 5


def test_sizes_come_from_further_and_fade_with_distance_and_age() -> None:
    values = np.zeros((8, 24), dtype=np.int64)
    values[0, -1], values[5, -1], values[5, -7] = 3, 40, 20
    made = Surroundings().distribution(cells(values), 24)
    far = np.exp(-5 / 2.4)
    sizes = np.array([1.0, far, far / 2])
    chances = sizes / sizes.sum() * made.exceedance(1)[0]
    assert [made.mass(count)[0] for count in (3, 40, 20)] == pytest.approx(chances)


def test_the_date_line_does_not_part_neighbours() -> None:
    west, east = grid.gid_of(10, 179.9), grid.gid_of(10, -179.9)
    values = np.zeros((2, 24), dtype=np.int64)
    values[0] = 2
    pair = cells(values, [east, west])
    assert (Surroundings().distribution(pair, 24).exceedance(1) > 0).all()


@settings(max_examples=40, deadline=None)
@given(arrays(np.int64, (8, 24), elements=st.integers(0, 60)))
def test_every_row_is_a_distribution_of_counts_that_were_seen(values: np.ndarray) -> None:
    made = Surroundings().distribution(cells(values), 24)
    assert made.weights.sum(axis=1) == pytest.approx(1)
    assert (made.weights >= 0).all()
    # Between two rungs a count is shared, six per cent above at most.
    assert (made.exceedance(values.max() * 1.06 + 1) == 0).all()


def test_countries_are_refused() -> None:
    with pytest.raises(HuneError, match="HN503"):
        Surroundings().distribution(Matrix.of(np.zeros((2, 24))), 24)


@pytest.mark.parametrize("name", ["near", "far", "half_life", "window"])
def test_what_is_not_positive_is_refused(name: str) -> None:
    with pytest.raises(HuneError, match="HN513"):
        Surroundings(**{name: 0})
