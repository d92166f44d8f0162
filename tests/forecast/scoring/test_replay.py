"""Replays against doing the same thing slowly, and against what is known of the Sahel."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hune import months
from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.model import Model
from hune.forecast.models.reference import Bootstrap, Conflictology
from hune.forecast.paths import LEVELS, lay
from hune.forecast.scoring.replay import Replay, replay
from hune.panel.matrix import NOT, UNKNOWN, Matrix

MODEL = Conflictology(24)
UNITS = [432, 436, 439]


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path))


@pytest.fixture(scope="module")
def counts() -> Matrix:
    """Three countries over sixty months, the third covered from the eleventh month only."""
    values = np.random.default_rng(8).negative_binomial(1, 0.05, (3, 60))
    return hidden(Matrix.of(values, units=UNITS, first=100), 2, 0, 10)


def hidden(matrix: Matrix, row: int, begin: int, end: int) -> Matrix:
    """Make a unit unknown in some columns."""
    covered = matrix.covered.copy()
    covered[row, begin:end] = NOT
    return dataclasses.replace(matrix, covered=covered, values=np.where(covered == NOT, UNKNOWN, matrix.values))


def steady(level: int = 2, length: int = 60) -> Matrix:
    return Matrix.of([[level] * length, [0] * length], units=[432, 436], first=1)


@dataclasses.dataclass(frozen=True)
class Learned:
    """Expects a unit's mean once the origin is late enough, and refuses before."""

    since: int
    code: str = "HN535"
    window: int = 24
    name: str = "learned"

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        if origin < self.since:
            told = {"origin": months.iso(origin), "value": 0, "least": 1, "reason": "", "models": "", "weights": ""}
            raise HuneError(self.code, **told)
        means = matrix.window(origin - 23, origin).mean(axis=1).round()
        return Discrete.of(means[:, None]).at_each(len(horizons))


def slow_crps(observed: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Score draws (U, S): their mean distance to what came, less half of that to each other."""
    off = np.abs(values - observed[:, None]).mean(axis=1)
    return np.asarray(off - np.abs(values[:, :, None] - values[:, None]).mean(axis=(1, 2)) / 2)


def slow_quantiles(values: np.ndarray) -> np.ndarray:
    """Read the quantiles of draws (…, S), each a value that was drawn."""
    rank = [int(np.ceil(level * values.shape[-1] - 1e-9)) - 1 for level in LEVELS]
    return np.sort(values, axis=-1)[..., rank]


@pytest.mark.parametrize(("length", "skip"), [(1, 0), (6, 0), (12, 0), (5, 1), (6, 7), (3, 12)])
@pytest.mark.parametrize("model", [MODEL, Bootstrap(24)])
def test_a_replay_is_the_paths_from_each_origin(counts: Matrix, length: int, skip: int, model: Model) -> None:
    past = replay(model, counts, length, skip=skip, draws=200, seed=4)
    each, whole = past
    assert whole is not None
    assert whole.units.tolist() == [0]
    assert each.origins.tolist() == whole.origins.tolist()
    assert each.origins[-1] == 159 - length - skip
    for o, origin in enumerate(each.origins.tolist()):
        known = counts.where_known(origin - 23, origin + skip + length)
        used = each.usable[:, o]
        assert counts.units[used].tolist() == known.units.tolist()
        learnt = counts.where_known(origin - 23, origin)
        paths = lay(model, learnt, origin, skip + length, units=known.units.tolist(), draws=200, seed=4)
        values = paths.draws.dense()[:, skip:]
        came = known.window(origin + skip + 1, origin + skip + length).sum(axis=1)
        assert (each.observed[used, o] == came).all()
        assert (each.ranges[used, o] == slow_quantiles(values.sum(axis=1))).all()
        assert (each.fans[used, o] == slow_quantiles(values)).all()
        assert each.crps[used, o] == pytest.approx(slow_crps(came, values.sum(axis=1)))
        before = each.same_as_before[used, o, None]
        stood = before[:, 0] > 0
        assert each.rise[used, o] == pytest.approx(stood * (values.sum(axis=1) >= 2 * before).mean(axis=1))
        assert each.fall[used, o] == pytest.approx(stood * (values.sum(axis=1) <= before / 2).mean(axis=1))
        assert whole.usable[0, o] == used.all()
        if used.all():
            total = values.sum(axis=(0, 1))
            assert whole.observed[0, o] == came.sum()
            assert (whole.ranges[0, o] == slow_quantiles(total)).all()
            assert (whole.fans[0, o] == slow_quantiles(values.sum(axis=0))).all()
            assert whole.crps[:, o] == pytest.approx(slow_crps(came.sum(keepdims=True), total[None]))


def test_what_never_changes_always_holds() -> None:
    each, whole = replay(MODEL, steady(), 6)
    assert each.held(0.9) == each.held(0.5) == ((6, 6, 6), (6, 6, 6))
    assert each.ranges.tolist() == [[[12] * 5] * 6, [[0] * 5] * 6]
    assert not each.crps.any()
    assert whole is not None
    assert whole.held()[0] == (6, 6, 6)
    assert (whole.ranges == 12).all()


def test_what_is_never_as_it_was_never_holds() -> None:
    growing = Matrix.of([[10 * month for month in range(60)]], units=[432], first=1)
    each, _ = replay(MODEL, growing, 6)
    assert each.held()[0] == (0, 6, 6)
    nearest, furthest = (each.observed[0] - each.ranges[0, :, end] for end in (4, 0))
    assert (nearest > 0).all()
    assert ((nearest < each.crps[0]) & (each.crps[0] < furthest)).all()


def test_outcomes_do_not_overlap_and_reach_to_the_end(counts: Matrix) -> None:
    assert replay(MODEL, counts, 6).each.origins.tolist() == [123, 129, 135, 141, 147, 153]
    assert replay(MODEL, counts, 12).each.origins.tolist() == [123, 135, 147]
    assert replay(MODEL, counts, 6, skip=2).each.origins.tolist() == [127, 133, 139, 145, 151]
    held = replay(MODEL, counts, 1, draws=10).each.held()
    assert [(one.n, one.apart) for one in held] == [(20, 20)] * 3
    assert replay(MODEL, counts, 1, most=99, draws=10).each.origins.tolist() == list(range(123, 159))


def test_the_newest_are_kept_where_there_are_many(counts: Matrix) -> None:
    assert replay(MODEL, counts, 6, most=2).each.origins.tolist() == [147, 153]
    assert replay(MODEL, counts, 6, last=150).each.origins.tolist() == [126, 132, 138, 144]
    assert replay(MODEL, counts, 6, last=150, skip=1).each.origins.tolist() == [125, 131, 137, 143]
    assert replay(MODEL, counts, 6, last=400).each.origins[-1] == 153


def test_memory_is_as_long_as_what_is_forecast(counts: Matrix) -> None:
    assert replay(Conflictology(3), counts, 6).each.origins[0] == 111
    assert replay(Conflictology(3), counts, 18).each.origins.tolist() == [123, 141]


def test_only_origins_with_memory_and_outcome_covered_count(counts: Matrix) -> None:
    each, whole = replay(MODEL, counts, 6)
    assert each.usable.tolist() == [[True] * 6, [True] * 6, [False] * 2 + [True] * 4]
    for told in (each.observed, each.ranges, each.fans, each.crps, each.same_as_last_year, each.same_as_before):
        assert (told[~each.usable] == UNKNOWN).all()
        assert (told[each.usable] >= 0).all()
    assert [held.n for held in each.held()] == [6, 6, 4]
    assert each.held_together().n == 16
    assert each.held_together().apart == 6
    assert whole is not None
    assert whole.held()[0].n == 4


def test_a_gap_in_the_middle_costs_what_touches_it() -> None:
    values = np.random.default_rng(8).poisson(9, (2, 100))
    each, whole = replay(Conflictology(12), hidden(Matrix.of(values, first=1), 1, 50, 51), 6)
    # Month 51 is unknown: no outcome may hold it, and no memory of twelve months before an origin.
    fine = ~((each.origins - 11 <= 51) & (each.origins + 6 >= 51))
    assert each.usable[0].all()
    assert each.usable[1].tolist() == fine.tolist()
    assert fine.sum() == len(fine) - 3
    assert whole is not None
    assert whole.usable[0].tolist() == fine.tolist()


def test_a_unit_without_a_future_is_learnt_from_all_the_same(counts: Matrix) -> None:
    ends = hidden(counts, 0, 54, 60)
    each, whole = replay(Bootstrap(24), ends, 6, units=[436], draws=100)
    same, _ = replay(Bootstrap(24), counts, 6, units=[436], draws=100)
    assert (each.ranges == same.ranges).all()
    assert whole is not None
    assert (whole.ranges == each.ranges).all()
    one, none = replay(Bootstrap(24), hidden(counts, 0, 20, 60), 6, units=[432, 436], draws=100)
    assert one.usable.tolist() == [[False] * 6, [True] * 6]
    assert none is None


def test_the_units_asked_for_are_replayed(counts: Matrix) -> None:
    each, whole = replay(MODEL, counts, 6, units=[439, 432], draws=100)
    assert each.units.tolist() == [432, 439]
    assert each.truth.tolist() == ["given", "given"]
    assert whole is not None
    assert whole.truth.tolist() == ["given"]
    assert whole.observed[0, -1] == each.observed[:, -1].sum()
    with pytest.raises(HuneError, match="HN502"):
        replay(MODEL, counts, 6, units=[440])


def test_units_of_different_vintages_have_no_sum(counts: Matrix) -> None:
    mixed = dataclasses.replace(counts, truth=np.array(["one", "two", "one"]))
    each, whole = replay(MODEL, mixed, 6, draws=50)
    assert whole is None
    assert each.truth.tolist() == ["one", "two", "one"]
    both = replay(MODEL, mixed, 6, units=[432, 439], draws=50).together
    assert both is not None
    assert both.truth.tolist() == ["one"]


def test_where_a_model_has_too_little_to_learn_from_there_is_no_replay(counts: Matrix) -> None:
    each, whole = replay(Learned(since=140), counts, 6, draws=10)
    assert each.origins.tolist() == [123, 129, 135, 141, 147, 153]
    assert each.usable.any(axis=0).tolist() == [False] * 3 + [True] * 3
    assert each.held()[0].n == 3
    assert (each.observed[:, :3] == UNKNOWN).all()
    assert whole is not None
    assert whole.usable[0].tolist() == [False] * 3 + [True] * 3


def test_where_it_has_nowhere_enough_to_learn_from_the_error_says_so(counts: Matrix) -> None:
    with pytest.raises(
        HuneError, match=r"HN516 nothing can be replayed.*: HN535 up to 1992-09 there are 0 cases"
    ) as no:
        replay(Learned(since=500), counts, 6)
    assert "HN535 jusqu’à 1992-09" in no.value.text("fr")
    assert "history" not in no.value.text("en")


def test_any_other_refusal_is_passed_on(counts: Matrix) -> None:
    with pytest.raises(HuneError, match="HN537"):
        replay(Learned(since=140, code="HN537"), counts, 6)


def test_what_is_drawn_is_drawn_with_its_seed(counts: Matrix) -> None:
    made = [replay(MODEL, counts, 6, draws=100, seed=seed).each for seed in (1, 1, 2)]
    assert (made[0].fans == made[1].fans).all()
    assert (made[0].crps == made[1].crps).all()
    assert (made[0].fans != made[2].fans).any()


def test_progress_is_told_before_each_origin(counts: Matrix) -> None:
    told: list[tuple[int, int]] = []
    replay(MODEL, counts, 6, draws=10, progress=lambda done, of: told.append((done, of)))
    assert told == [(done, 6) for done in range(6)]


def test_what_held_is_counted(counts: Matrix) -> None:
    each = replay(MODEL, counts, 6).each
    low, high = each.ranges[0, :, 0], each.ranges[0, :, -1]
    inside = (low <= each.observed[0]) & (each.observed[0] <= high)
    assert each.held(0.9)[0] == (inside.sum(), 6, 6)
    assert each.held_together(0.9).k == sum(held.k for held in each.held(0.9))
    assert each.held(0.5)[0].k <= each.held(0.9)[0].k
    with pytest.raises(HuneError, match="HN513"):
        each.held(0.8)


def made_up(origins: Sequence[int], usable: Sequence[bool]) -> Replay:
    """Make a replay of one unit, over six months from each of some origins, where nothing happened."""
    shape, none = (1, len(origins)), np.zeros((1, len(origins)), dtype=np.int64)
    return Replay(
        units=np.array([432], dtype=np.int32),
        origins=np.array(origins),
        skip=0,
        months=6,
        usable=np.array(usable).reshape(shape),
        observed=none,
        ranges=np.zeros((*shape, 5), dtype=np.int64),
        fans=np.zeros((*shape, 6, 5), dtype=np.int64),
        crps=np.zeros(shape),
        same_as_last_year=none,
        same_as_before=none,
        rise=np.zeros(shape),
        fall=np.zeros(shape),
        truth=np.array(["given"]),
    )


def test_outcomes_apart_are_those_that_share_no_month() -> None:
    assert made_up([10, 12, 16, 18, 22], [True] * 5).held()[0] == (5, 5, 3)
    assert made_up([10, 12, 16, 18, 22], [False, True, True, True, False]).held()[0] == (3, 3, 2)
    assert made_up([10, 12], [False, False]).held()[0] == (0, 0, 0)


def test_the_look_back_is_the_last_full_replay_of_each_unit(counts: Matrix) -> None:
    backs = replay(MODEL, hidden(counts, 1, 57, 60), 6).each.look_back()
    assert [(back.unit, back.origin) for back in backs] == [(432, 153), (436, 147), (439, 153)]
    mali, values = backs[0], counts.values[0]
    assert mali.window == (154, 159)
    assert mali.observed == values[54:60].sum()
    assert mali.same_as_last_year == values[42:48].sum()
    assert mali.same_as_before == values[48:54].sum()
    assert mali.median == mali.ranges[2]
    assert mali.inside_90 == (mali.ranges[0] <= mali.observed <= mali.ranges[4])
    assert mali.inside_50 == (mali.ranges[1] <= mali.observed <= mali.ranges[3])
    assert mali.better_than_last_year == (mali.crps < abs(mali.observed - mali.same_as_last_year))
    assert mali.better_than_before == (mali.crps < abs(mali.observed - mali.same_as_before))


def test_a_unit_that_was_never_replayed_has_no_look_back(counts: Matrix) -> None:
    backs = replay(MODEL, hidden(counts, 0, 20, 40), 6, draws=10).each.look_back()
    assert [back.unit for back in backs] == [436, 439]


def test_a_year_ahead_last_year_is_the_months_before(counts: Matrix) -> None:
    back = replay(MODEL, counts, 12).each.look_back()[0]
    assert back.same_as_last_year == back.same_as_before


@pytest.mark.parametrize("skip", [1, 7, 12])
def test_last_year_is_the_same_months_of_the_last_year_known(counts: Matrix, skip: int) -> None:
    back = replay(MODEL, counts, 6, skip=skip).each.look_back()[0]
    assert back.window == (154, 159)
    assert back.same_as_last_year == counts.values[0, [(54 + i - 12 * ((i + skip) // 12 + 1)) for i in range(6)]].sum()
    assert back.same_as_before == counts.values[0, 48 - skip : 54 - skip].sum()


@pytest.mark.parametrize(("length", "skip"), [(0, 0), (37, 0), (12, 25), (6, -1)])
def test_no_month_is_beyond_the_furthest(counts: Matrix, length: int, skip: int) -> None:
    with pytest.raises(HuneError, match="HN511"):
        replay(MODEL, counts, length, skip=skip)


def test_a_series_too_short_is_an_error_in_both_languages(counts: Matrix) -> None:
    with pytest.raises(HuneError) as refusal:
        replay(MODEL, counts, 36, units=[439])
    assert refusal.value.code == "HN516"
    assert "36 mois" in refusal.value.text("fr")


@pytest.mark.parametrize("nothing", [{"most": 0}, {"last": 105}, {"units": []}])
def test_nothing_to_replay_is_an_error(counts: Matrix, nothing: dict[str, Any]) -> None:
    with pytest.raises(HuneError, match="HN516"):
        replay(MODEL, counts, 6, **nothing)


def test_where_months_are_alike_ranges_hold_as_often_as_they_say() -> None:
    same = Matrix.of(np.random.default_rng(4).poisson(30, (60, 200)))
    each, _ = replay(Bootstrap(60), same, 1, draws=500)
    ninety, fifty = each.held_together(0.9), each.held_together(0.5)
    assert ninety.n == 60 * 20
    # A range of counts includes both of its ends, and holds a little more often than it says.
    assert 0.88 < ninety.k / ninety.n < 0.95
    assert 0.47 < fifty.k / fifty.n < 0.62


@pytest.mark.shared
def test_the_challenges_countries_can_be_replayed(shared: Path, actuals: Matrix) -> None:
    each, whole = replay(MODEL, actuals, 6, draws=200)
    assert each.origins.tolist() == [months.parse(month) for month in ("2019-12", "2020-06", "2020-12", "2021-06")]
    assert each.usable.all()
    assert each.held_together().n == 191 * 4
    assert whole is not None
    assert (whole.observed[0] == each.observed.sum(axis=0)).all()
