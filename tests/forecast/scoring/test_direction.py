"""A verdict on rises and falls against doing it by hand, and never one without skill."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.forecast.models.reference import Conflictology
from hune.forecast.paths import LEVELS, shrink
from hune.forecast.scoring.comparison import INTERVAL, RESAMPLES
from hune.forecast.scoring.direction import CASES, DATES, LEAST, Verdict, verdicts
from hune.forecast.scoring.replay import Replay, replay
from hune.panel.matrix import Matrix


def of(
    before: np.ndarray, observed: np.ndarray, rise: np.ndarray, fall: np.ndarray, usable: np.ndarray | None = None
) -> Replay:
    """Make a replay (U, O) over six months of which only totals and chances matter."""
    units, origins = before.shape
    return Replay(
        units=np.arange(400, 400 + units, dtype=np.int32),
        origins=np.arange(100, 100 + 6 * origins, 6),
        skip=0,
        months=6,
        usable=np.ones(before.shape, dtype=np.bool_) if usable is None else usable,
        observed=observed,
        ranges=np.zeros((*before.shape, len(LEVELS)), dtype=np.int64),
        fans=np.zeros((*before.shape, 6, len(LEVELS)), dtype=np.int64),
        crps=np.zeros(before.shape),
        same_as_last_year=before,
        same_as_before=before,
        rise=rise,
        fall=fall,
        truth=np.array(["t"] * units),
    )


def alternating(units: int = 3, origins: int = 20) -> tuple[np.ndarray, np.ndarray]:
    """Totals before, and totals that rise to twice, fall to half, and stay, in turn."""
    before = np.full((units, origins), 100)
    turn = (np.arange(origins) + np.arange(units)[:, None]) % 3
    return before, np.choose(turn, [200, 50, 100])


def slow_interval(happened: np.ndarray, chance: np.ndarray, plain: float) -> tuple[float, float]:
    """Draw origins anew one by one, all units of each (U, O), and give the gain over the plain share's score."""
    rng = np.random.default_rng(0)
    saved = (plain - happened) ** 2 - (chance - happened) ** 2
    drawn = rng.integers(happened.shape[1], size=(RESAMPLES, happened.shape[1]))
    gains = [saved[:, chosen].mean() / ((plain - happened) ** 2).mean() for chosen in drawn]
    low, high = np.quantile(gains, INTERVAL)
    return float(low), float(high)


def test_scores_and_interval_are_those_worked_out_by_hand() -> None:
    before, observed = alternating()
    rng = np.random.default_rng(5)
    chances = rng.random((2, 3, 20)) * 0.5 + 0.4 * np.stack([observed >= 200, observed <= 50])
    for verdict, chance, came in zip(
        verdicts(of(before, observed, *chances)), chances, (observed >= 200, observed <= 50), strict=True
    ):
        given_, plain = shrink(chance), came.mean()
        assert (verdict.asked, verdict.came, verdict.dates) == (60, came.sum(), 20)
        assert verdict.brier == pytest.approx(((given_ - came) ** 2).mean())
        assert verdict.plain == pytest.approx(plain * (1 - plain))
        assert verdict.gain == pytest.approx(1 - ((given_ - came) ** 2).mean() / (plain * (1 - plain)))
        assert (verdict.low, verdict.high) == pytest.approx(slow_interval(came, given_, plain))


def test_who_knows_what_comes_may_tell_it() -> None:
    before, observed = alternating()
    rise, fall = verdicts(of(before, observed, (observed >= 200) * 1.0, (observed <= 50) * 1.0))
    assert rise.told
    assert fall.told
    assert rise.brier == pytest.approx(float(shrink(0.0)) ** 2)


def test_one_may_be_told_without_the_other() -> None:
    before, observed = alternating()
    rise, fall = verdicts(of(before, observed, (observed >= 200) * 1.0, np.full(before.shape, 0.5)))
    assert (rise.told, fall.told) == (True, False)
    assert fall.tried


@given(st.floats(0, 1), st.integers(0, 2**32 - 1), st.integers(2, 5))
@settings(max_examples=40, deadline=None)
def test_a_constant_is_never_told(constant: float, seed: int, units: int) -> None:
    rng = np.random.default_rng(seed)
    observed = rng.choice([50, 100, 200], size=(units, 20))
    same = np.full(observed.shape, constant)
    assert not any(verdict.told for verdict in verdicts(of(np.full(observed.shape, 100), observed, same, same)))


@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 20), st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_none_is_told_while_the_interval_includes_zero(
    seed: int, units: int, origins: int, knowing: float, rate: float
) -> None:
    rng = np.random.default_rng(seed)
    shape = (units, origins)
    observed = np.where(rng.random(shape) < rate, rng.choice([50, 200], size=shape), 100)
    usable, before = rng.random(shape) < 0.8, rng.choice([100, 100, 100, LEAST - 1], size=shape)
    rise = knowing * (observed >= 2 * before) + (1 - knowing) * rng.random(shape)
    fall = knowing * (2 * observed <= before) + (1 - knowing) * rng.random(shape)
    for verdict in verdicts(of(before, observed, rise, fall, usable)):
        few = min(verdict.came, verdict.asked - verdict.came) < CASES or verdict.dates < DATES
        assert verdict.tried == (not few)
        assert verdict.asked == (usable & (before >= LEAST)).sum()
        if verdict.low is None or verdict.high is None:
            assert not verdict.told
            continue
        assert verdict.gain is not None
        assert verdict.low <= verdict.high
        assert verdict.told == (verdict.low > 0)
        if verdict.told:
            assert verdict.gain > 0


@pytest.mark.parametrize(("low", "told"), [(None, False), (-0.1, False), (0.0, False), (0.01, True)])
def test_the_lower_end_decides(low: float | None, told: bool) -> None:
    assert Verdict("rise", 60, 20, 20, 0.1, 0.2, 0.5, low, None if low is None else 0.9).told is told


def test_few_cases_give_no_verdict_however_good() -> None:
    before = np.full((1, 20), 100)
    observed = np.where(np.arange(20) < CASES - 1, 200, 100)[None]
    rise, fall = verdicts(of(before, observed, (observed >= 200) * 1.0, np.zeros((1, 20))))
    assert (rise.came, rise.tried, rise.told) == (CASES - 1, False, False)
    assert rise.gain is not None
    assert rise.gain > 0.9
    assert (fall.came, fall.plain, fall.gain, fall.told) == (0, 0.0, None, False)
    few = alternating(units=9, origins=DATES - 1)
    assert not any(verdict.tried for verdict in verdicts(of(*few, (few[1] >= 200) * 1.0, (few[1] <= 50) * 1.0)))


def test_units_with_few_deaths_before_are_not_asked() -> None:
    observed = np.full((2, 20), 60)
    before = np.stack([np.full(20, LEAST - 1), np.full(20, LEAST)])
    rise, _ = verdicts(of(before, observed, np.ones((2, 20)), np.zeros((2, 20))))
    assert (rise.asked, rise.came) == (20, 20)
    nobody, _ = verdicts(of(before[:1], observed[:1], np.ones((1, 20)), np.zeros((1, 20))))
    assert nobody == Verdict("rise", 0, 0, 0)


def test_a_model_of_the_past_is_not_told_where_no_past_tells_what_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path))
    steps = np.cumsum(np.random.default_rng(2).integers(-1, 2, (5, 30)), axis=1).clip(-3, 3)
    values = np.repeat((64 * 2.0**steps).astype(np.int64), 6, axis=1)
    past = replay(Conflictology(24), Matrix.of(values, units=range(432, 437), first=100), 6, draws=200).each
    found = verdicts(past)
    assert [verdict.tried for verdict in found] == [True, True]
    assert not any(verdict.told for verdict in found)
