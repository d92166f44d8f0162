"""Distributions against closed forms, ties and shared rows included."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from hune.errors import HuneError
from hune.forecast.distribution import Discrete

draws = arrays.arrays(np.int64, arrays.array_shapes(min_dims=2, max_dims=2, max_side=9), elements=st.integers(0, 30))


@given(values=draws, threshold=st.integers(0, 31))
@settings(max_examples=80, deadline=None)
def test_equally_likely_draws_are_counted(values: np.ndarray, threshold: int) -> None:
    made = Discrete.of(values)
    np.testing.assert_allclose(made.mean(), values.mean(axis=1), atol=1e-12)
    np.testing.assert_allclose(made.exceedance(threshold), (values >= threshold).mean(axis=1), atol=1e-12)
    np.testing.assert_allclose(made.mass(threshold), (values == threshold).mean(axis=1), atol=1e-12)


@given(values=draws, level=st.sampled_from([0.05, 0.25, 1 / 3, 0.5, 0.75, 0.95]))
@settings(max_examples=80, deadline=None)
def test_a_quantile_is_the_smallest_value_that_reaches_its_level(values: np.ndarray, level: float) -> None:
    expected = np.quantile(values, level, axis=1, method="inverted_cdf")
    assert (Discrete.of(values).quantile(level) == expected).all()


@given(values=draws)
@settings(max_examples=40, deadline=None)
def test_what_is_asked_of_a_choice_is_the_choice_of_what_is_asked(values: np.ndarray) -> None:
    made = Discrete.of(values)
    backwards = np.arange(len(values))[::-1]
    assert (made[backwards].mean() == made.mean()[backwards]).all()
    assert (made.at_each(3).exceedance(2) == made.exceedance(2)[:, None]).all()


def test_ties_count_together_and_twelfths_add_up_to_a_half() -> None:
    twelve = Discrete.of([[0] * 6 + [5] * 6])
    assert twelve.quantile(0.5).tolist() == [0]
    assert twelve.exceedance(5).tolist() == pytest.approx([0.5])
    assert Discrete.of([[4, 4, 4]]).quantile(0.05).tolist() == [4]


def test_units_that_never_see_anything_share_one_row() -> None:
    made = Discrete.of([[0, 0], [3, 1], [0, 0], [0, 0]])
    assert made.atoms.shape == (2, 2)
    assert made.mean().tolist() == [0, 2, 0, 0]
    assert made.atoms[made.row[1]].tolist() == [1, 3]


def test_weights_go_with_their_atoms() -> None:
    made = Discrete.of([[9, 1]], [0.25, 0.75])
    assert made.mean().tolist() == [3.0]
    assert made.quantile(0.75).tolist() == [1.0]
    assert made.quantile(0.76).tolist() == [9.0]


def test_thresholds_may_be_each_units_own() -> None:
    made = Discrete.of([[0, 10], [0, 10]])
    assert made.exceedance([0, 11]).tolist() == [1.0, 0.0]


@pytest.mark.parametrize(
    ("atoms", "weights"),
    [([[1, np.nan]], None), ([[1, np.inf]], None), ([[1, 2]], [0.5, 0.6]), ([[1, 2]], [1.5, -0.5])],
)
def test_what_is_no_distribution_is_refused(atoms: list[list[float]], weights: list[float] | None) -> None:
    with pytest.raises(HuneError, match="HN514"):
        Discrete.of(atoms, weights)


@pytest.mark.parametrize("level", [0, 1, -0.5])
def test_a_level_lies_between_zero_and_one(level: float) -> None:
    with pytest.raises(HuneError, match="HN513"):
        Discrete.of([[1]]).quantile(level)
