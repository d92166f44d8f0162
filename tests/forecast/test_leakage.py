"""Nothing that happens after an origin changes what is forecast from it: not by any model, not in a backtest."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.forecast.tested import FIRST, world

from hune.forecast.backtest.known import Known, Revised
from hune.forecast.backtest.presets import Preset, rolling
from hune.forecast.backtest.stage import score, staged
from hune.forecast.distribution import Discrete
from hune.forecast.forecast import predict
from hune.forecast.models.catalogue import MODELS, named
from hune.panel.matrix import NOT, UNKNOWN, Matrix

MONTHS, ORIGIN = 270, FIRST + 251
AHEAD = (1, 2, 3)
SLOW = ("boosted",)
FORECAST = [
    "unit",
    "horizon",
    "months",
    "past",
    "mean",
    "q05",
    "q25",
    "q50",
    "q75",
    "q95",
    "p1",
    "p25",
    "p_double",
    "p_half",
]

Future = tuple[list[int], int]

futures = st.tuples(
    st.lists(st.sampled_from([0, 1, 7, 300, 10**6, 10**9]), min_size=18, max_size=18), st.integers(0, 11)
)
"""Months after the origin, which every unit has in turn, and a unit that is not covered in the last of them."""


def planted(future: Future, *, cells: bool) -> Matrix:
    """Write another future behind the same past."""
    values, unit = future
    base = world(MONTHS, cells=cells)
    counts, covered = base.values.copy(), base.covered.copy()
    for row in range(len(base.units)):
        counts[row, ORIGIN - FIRST + 1 :] = np.roll(values, row)
    counts[unit, -10:], covered[unit, -10:] = UNKNOWN, NOT
    return Matrix("cell" if cells else "country", base.units, FIRST, counts, covered, base.target, base.truth)


def told(made: Discrete) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return made.atoms[made.row], made.weights[made.row]


@cache
def forecast(name: str) -> Discrete:
    return predict(named(name), world(MONTHS, cells=True), ORIGIN, AHEAD).distribution


def examples(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return settings(max_examples=1 if name in SLOW else 8, deadline=None)


@pytest.mark.parametrize("name", MODELS)
def test_no_model_looks_beyond_its_origin(name: str) -> None:
    @examples(name)
    @given(futures)
    def unchanged(future: Future) -> None:
        made = predict(named(name), planted(future, cells=True), ORIGIN, AHEAD).distribution
        for one, other in zip(told(forecast(name)), told(made), strict=True):
            assert np.array_equal(one, other)

    unchanged()


def rules() -> Preset:
    return rolling(ORIGIN, ORIGIN, every=1, unit="cell", horizons=AHEAD)


@pytest.mark.parametrize("name", MODELS)
def test_no_future_changes_a_forecast_of_a_backtest(name: str) -> None:
    everything = np.array(world(cells=True).units)
    first = staged(Revised(world(MONTHS, cells=True)), ORIGIN, rules(), 240, everything)
    assert first is not None
    before = score(first, named(name))

    @examples(name)
    @given(futures)
    def unchanged(future: Future) -> None:
        stage = staged(Revised(planted(future, cells=True)), ORIGIN, rules(), 240, everything)
        assert stage is not None
        assert score(stage, named(name)).select(FORECAST).equals(before.select(FORECAST))

    unchanged()


class Careless:
    """An archive that hands out more than was known."""

    def __init__(self, truth: Matrix) -> None:
        self.truth = truth

    def at(self, origin: int) -> Known:
        """Give away the future."""
        return Known(self.truth, ())


class Seer:
    """A model that takes whatever it can get hold of."""

    name, window = "seer", 1

    def ahead(self, matrix: Matrix, origin: int, horizons: tuple[int, ...]) -> Discrete:
        """Expect the worst month that is anywhere to be found, behind the arrays it is handed too."""
        behind = matrix.values if matrix.values.base is None else matrix.values.base
        return Discrete.of(np.full((len(matrix.units), 1), np.asarray(behind).max())).at_each(len(horizons))


@settings(max_examples=8, deadline=None)
@given(futures)
def test_not_even_a_model_that_means_to_finds_the_future(future: Future) -> None:
    everything = np.array(world().units)
    stage = staged(Careless(planted(future, cells=False)), ORIGIN, rolling(ORIGIN, ORIGIN, every=1), 12, everything)
    assert stage is not None
    assert stage.known.last == ORIGIN
    past = world(MONTHS).window(FIRST, ORIGIN)
    assert score(stage, Seer())["q50"].to_pylist()[0] == past.max()
