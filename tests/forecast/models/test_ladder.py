"""The ladder keeps small counts exactly and means always."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.forecast.distribution import Discrete
from hune.forecast.models.ladder import LADDER, STEP, of_exceedance, of_weights, on_ladder

counts = st.lists(st.integers(0, 2_000_000), min_size=1, max_size=8)


def test_the_rungs_are_counts_that_ascend() -> None:
    assert (np.round(LADDER) == LADDER).all()
    assert LADDER[:52].tolist() == [*range(51), 53]
    assert (LADDER[52:] / LADDER[51:-1] < STEP + 0.02).all()


@given(counts)
def test_a_distribution_keeps_its_mean(atoms: list[int]) -> None:
    given_ = Discrete.of([atoms])
    weights = on_ladder(given_)
    assert weights.sum() == pytest.approx(1)
    assert of_weights(weights, np.array([0])).mean()[0] == pytest.approx(given_.mean()[0], rel=1e-9)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=8))
def test_counts_to_fifty_are_exact(atoms: list[int]) -> None:
    given_, laid = Discrete.of([atoms]), of_weights(on_ladder(Discrete.of([atoms])), np.array([0]))
    for value in range(52):
        assert laid.mass(value)[0] == pytest.approx(given_.mass(value)[0])


def test_what_is_above_the_last_rung_is_put_there() -> None:
    laid = of_weights(on_ladder(Discrete.of([[1e12]])), np.array([0]))
    assert laid.mean().tolist() == [LADDER[-1]]


def test_exceedances_become_weights() -> None:
    falling = np.linspace(0.9, 0, len(LADDER) - 1)[None, :]
    laid = of_exceedance(falling, np.array([0]))
    assert laid.exceedance(1)[0] == pytest.approx(0.9)
    for rung in (2, 25, 100):
        assert laid.exceedance(LADDER[rung])[0] == pytest.approx(falling[0, rung - 1])
