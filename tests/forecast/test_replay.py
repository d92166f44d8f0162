"""Replays against doing the same thing slowly, and against what is known of the Sahel."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from hune import months
from hune.errors import HuneError
from hune.forecast.paths import LEVELS, block_paths
from hune.forecast.replay import replay
from hune.forecast.scores import crps
from hune.panel.matrix import NOT, UNKNOWN, Matrix


@pytest.fixture(scope="module")
def counts() -> Matrix:
    """Three countries over sixty months, the third covered from the eleventh month only."""
    values = np.random.default_rng(8).negative_binomial(1, 0.05, (3, 60))
    whole = Matrix.of(values, units=[432, 436, 439], first=100)
    covered = whole.covered.copy()
    covered[2, :10] = NOT
    return dataclasses.replace(whole, covered=covered, values=np.where(covered == NOT, UNKNOWN, values))


@pytest.mark.parametrize("length", [1, 6, 12])
def test_a_replay_is_the_paths_from_each_origin(counts: Matrix, length: int) -> None:
    past = replay(counts, length)
    assert past.origins.tolist() == list(range(123, 159 - length + 1))
    for o, origin in enumerate(past.origins.tolist()):
        known = counts.where_known(origin - 23, origin + length)
        assert counts.units[past.usable[:, o]].tolist() == known.units.tolist()
        paths = block_paths(known, origin, length)
        came = known.window(origin + 1, origin + length).sum(axis=1)
        ranges = np.stack([paths.total().quantile(level) for level in LEVELS], axis=-1)
        assert (past.ranges[past.usable[:, o], o] == ranges).all()
        assert (past.fans[past.usable[:, o], o] == paths.fan()).all()
        assert (past.observed[past.usable[:, o], o] == came).all()
        assert (past.crps[past.usable[:, o], o] == crps(came, paths.total())).all()


def test_only_origins_with_memory_and_outcome_covered_count(counts: Matrix) -> None:
    past = replay(counts, 6)
    assert past.usable.sum(axis=1).tolist() == [31, 31, 21]
    assert (past.observed[~past.usable] == UNKNOWN).all()
    assert (past.ranges[~past.usable] == UNKNOWN).all()
    assert [held.n for held in past.held()] == [31, 31, 21]
    assert past.held_together().n == 83


def test_what_held_is_counted(counts: Matrix) -> None:
    past = replay(counts, 6)
    low, high = past.ranges[0, :, 0], past.ranges[0, :, -1]
    inside = (low <= past.observed[0]) & (past.observed[0] <= high)
    assert past.held(0.9)[0] == (inside.sum(), 31, 6)
    assert past.held(0.5)[0].k <= past.held(0.9)[0].k
    with pytest.raises(HuneError, match="HN513"):
        past.held(0.8)


def test_outcomes_apart_are_those_that_share_no_month(counts: Matrix) -> None:
    assert [held.apart for held in replay(counts, 6).held()] == [6, 6, 4]
    assert replay(counts, 1).held()[0].apart == 36


def test_the_look_back_is_the_last_full_replay_of_each_unit(counts: Matrix) -> None:
    backs = replay(counts, 6).look_back()
    assert [back.unit for back in backs] == [432, 436, 439]
    mali, values = backs[0], counts.values[0]
    assert mali.origin == 153
    assert mali.observed == values[54:60].sum()
    assert mali.same_as_last_year == values[42:48].sum()
    assert mali.same_as_before == values[48:54].sum()
    assert mali.inside_90 == (mali.ranges[0] <= mali.observed <= mali.ranges[4])
    assert mali.better_than_last_year == (mali.crps < abs(mali.observed - mali.same_as_last_year))


def test_a_year_ahead_last_year_is_the_months_before(counts: Matrix) -> None:
    back = replay(counts, 12).look_back()[0]
    assert back.same_as_last_year == back.same_as_before


@pytest.mark.parametrize("skip", [1, 7])
def test_months_between_the_origin_and_the_outcome_are_left_out(counts: Matrix, skip: int) -> None:
    past = replay(counts, 6, skip=skip)
    assert past.origins.tolist() == list(range(123, 154 - skip))
    paths = block_paths(counts, 140, skip + 6).over(skip + 1, skip + 6)
    at = past.origins.tolist().index(140)
    assert past.observed[:, at].tolist() == counts.window(141 + skip, 146 + skip).sum(axis=1).tolist()
    ranges = np.stack([paths.total().quantile(level) for level in LEVELS], axis=-1)
    assert (past.ranges[:, at] == ranges).all()
    assert (past.fans[:, at] == paths.fan()).all()
    back = past.look_back()[0]
    assert back.window == (154, 159)
    assert back.same_as_last_year == counts.values[0, [(54 + i - 12 * ((i + skip) // 12 + 1)) for i in range(6)]].sum()


def test_the_origins_can_be_bounded(counts: Matrix) -> None:
    assert replay(counts, 6, first=130, last=140).origins.tolist() == list(range(130, 141))
    assert replay(counts, 6, last=400).origins[-1] == 153


def test_a_series_too_short_is_an_error_in_both_languages(counts: Matrix) -> None:
    with pytest.raises(HuneError) as refusal:
        replay(counts.select([439]), 36)
    assert refusal.value.code == "HN516"
    assert "36 mois" in refusal.value.text("fr")


def test_where_months_are_alike_ranges_hold_as_often_as_they_say() -> None:
    same = Matrix.of(np.random.default_rng(4).poisson(30, (40, 200)))
    past = replay(same, 6)
    ninety, fifty = past.held_together(0.9), past.held_together(0.5)
    # Overlapping blocks are worth fewer than twenty-four: ranges are narrow even in a world without change.
    assert 0.75 < ninety.k / ninety.n < 0.92
    assert 0.38 < fifty.k / fifty.n < 0.55


@pytest.mark.shared
def test_the_challenges_countries_can_be_replayed(shared: Path, actuals: Matrix) -> None:
    past = replay(actuals, 6)
    assert past.origins[0] == months.parse("2019-12")
    assert past.usable.all()
    assert past.held_together().n == 191 * 19
