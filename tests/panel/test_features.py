"""Each kernel against the plain definition of what it computes."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.panel import features
from hune.places import grid

Counts = NDArray[np.int64]

WIDE, HIGH, MONTHS = 9, 7, 50


@pytest.fixture(scope="module")
def counts() -> Counts:
    """Cells of which some never see an event, some often."""
    rng = np.random.default_rng(3)
    busy = rng.choice([0, 0, 0.1, 0.6], size=WIDE * HIGH)
    return rng.poisson(8, (WIDE * HIGH, MONTHS)) * (rng.random((WIDE * HIGH, MONTHS)) < busy[:, None])


@pytest.fixture(scope="module")
def neighbours() -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    gids = [150_000 + 720 * row + col for row in range(HIGH) for col in range(WIDE)]
    return grid.neighbour_index(gids)


def by_month(counts: Counts, rule: Callable[[Counts], NDArray[np.float64]]) -> NDArray[np.float64]:
    """Apply a rule to every row's past, month by month, the month itself included."""
    return np.stack([rule(counts[:, : t + 1]) for t in range(counts.shape[1])], axis=1)


def run(kernel: Callable[..., None], counts: Counts, *parameters: object) -> NDArray[np.float32]:
    out = np.zeros(counts.shape, dtype=np.float32)
    kernel(counts, features.active(counts), *parameters, out)
    return out


def months_since(past: Counts, threshold: int, never: float) -> NDArray[np.float64]:
    reached = past[:, ::-1] >= threshold
    return np.where(reached.any(axis=1), reached.argmax(axis=1), never)


@pytest.mark.parametrize("months", [1, 7, MONTHS - 1, MONTHS + 5])
def test_lag(counts: Counts, months: int) -> None:
    expected = np.zeros_like(counts)
    expected[:, months:] = counts[:, : max(MONTHS - months, 0)]
    assert (run(features.lag, counts, months) == expected).all()


@pytest.mark.parametrize("window", [1, 3, 36, MONTHS + 5])
def test_moving_sum(counts: Counts, window: int) -> None:
    expected = by_month(counts, lambda past: past[:, -window:].sum(axis=1))
    assert (run(features.moving_sum, counts, window) == expected).all()


@pytest.mark.parametrize("half_life", [1.0, 7.5])
def test_decayed_sum(counts: Counts, half_life: float) -> None:
    expected = by_month(counts, lambda past: (past * 0.5 ** (np.arange(past.shape[1])[::-1] / half_life)).sum(axis=1))
    np.testing.assert_allclose(run(features.decayed_sum, counts, half_life), expected, rtol=1e-6, atol=1e-30)


@pytest.mark.parametrize("threshold", [1, 9])
def test_time_since_and_recency(counts: Counts, threshold: int) -> None:
    since = by_month(counts, lambda past: months_since(past, threshold, 99.0))
    assert (run(features.time_since, counts, threshold, 99.0) == since).all()
    expected = np.where(since == 99.0, 0.0, 0.5 ** (since / 12))
    np.testing.assert_allclose(run(features.recency, counts, threshold, 12.0), expected, rtol=1e-6)


def around(counts: Counts, steps: int) -> Counts:
    """Sum over the cells exactly `steps` king's moves away, by shifting the padded grid."""
    padded = np.pad(counts.reshape(HIGH, WIDE, MONTHS), ((steps, steps), (steps, steps), (0, 0)))
    total = np.zeros((HIGH, WIDE, MONTHS), dtype=np.int64)
    for north in range(-steps, steps + 1):
        for east in range(-steps, steps + 1):
            if max(abs(north), abs(east)) == steps:
                total += padded[steps + north :, steps + east :][:HIGH, :WIDE]
    return total.reshape(HIGH * WIDE, MONTHS)


def test_ring_sum(counts: Counts, neighbours: tuple[NDArray[np.intp], NDArray[np.intp]]) -> None:
    assert (run(features.ring_sum, counts, *neighbours) == around(counts, 1)).all()
    assert (run(features.ring_sum, counts, *features.ring(*neighbours, 2)) == around(counts, 2)).all()
    assert (run(features.ring_sum, counts, *features.ring(*neighbours, 3)) == around(counts, 3)).all()


def test_the_stack_is_the_kernels_one_after_the_other(
    counts: Counts, neighbours: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> None:
    stack = features.history(counts, neighbours)
    assert len(stack.names) == 18
    assert (stack.values[stack.names.index("lag_12")] == run(features.lag, counts, 12)).all()
    assert (stack.values[stack.names.index("sum_36")] == run(features.moving_sum, counts, 36)).all()
    assert (stack.values[stack.names.index("recency_12")] == run(features.recency, counts, 1, 12.0)).all()
    assert (stack.values[stack.names.index("neighbours")] == around(counts, 1)).all()
    assert stack.complete_from == 35


def test_rows_shared_out_among_threads_give_the_same_to_the_last_bit(counts: Counts) -> None:
    rows = features.active(counts)
    alone, shared = np.zeros((2, *counts.shape), dtype=np.float32)
    features.decayed_sum(counts, rows, 7.5, alone)
    with ThreadPoolExecutor(4) as pool:
        parts = [pool.submit(features.decayed_sum, counts, rows[k::4], 7.5, shared) for k in range(4)]
        for part in parts:
            part.result()
    assert alone.tobytes() == shared.tobytes()


@pytest.mark.parametrize("wrong", [{"lags": [0]}, {"sums": [-1]}, {"half_life": 0.0}])
def test_a_window_that_is_not_positive_is_an_error(counts: Counts, wrong: dict[str, Any]) -> None:
    alone = np.zeros(len(counts) + 1, dtype=np.intp), np.zeros(0, dtype=np.intp)
    with pytest.raises(HuneError, match="HN513"):
        features.history(counts, alone, **wrong)
