"""What a backtest comes to, against the same numbers taken another way."""

from pathlib import Path

import numpy as np
import pytest
from tests.forecast.tested import ran, rules, without, world

from hune.errors import HuneError
from hune.forecast.backtest import scoreboard as board
from hune.forecast.backtest.known import Revised
from hune.forecast.backtest.run import Backtest, run
from hune.forecast.models.reference import Conflictology, Zero
from hune.forecast.scoring.comparison import Score, compare
from hune.panel.matrix import Matrix


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Backtest:
    return ran(tmp_path_factory.mktemp("made"), preset=rules(320, 350, 10, tuple(range(1, 7))))


def test_scores_are_those_of_the_rows(made: Backtest) -> None:
    found = board.scoreboard(made, "zero")
    assert (found.reference, [line.model for line in found.lines]) == ("zero", ["conflictology(3)", "zero"])
    rows = board.rows_of(made, "conflictology(3)")
    line = found.of("conflictology(3)")
    assert set(line.scores) == {*made.preset.metrics}
    assert line.scores["crps"].mean == pytest.approx(rows["crps"].mean())
    assert line.scores["crps"].rows == 12 * 6 * 4
    worst = board.score_of(made, "zero", "crps").worst(5)
    assert line.without[5] == pytest.approx(rows["crps"][~np.isin(rows["unit"], worst)].mean())
    # Of zero, whoever dies is off by the deaths.
    assert found.of("zero").scores["crps"].mean == pytest.approx(rows["observed"].mean())


def test_standing_is_the_comparison_with_its_own_interval(made: Backtest) -> None:
    one, other = (board.score_of(made, model, "crps") for model in made.models)
    stands, told = board.scoreboard(made, "zero").of("conflictology(3)").standing, compare(one, other)
    assert (stands.ratio, stands.better) == (told.ratio, told.better)
    assert np.exp(np.log(list(stands.by_origin.values())).mean()) == pytest.approx(stands.ratio)
    assert stands.low is not None
    assert stands.high is not None
    assert min(stands.by_origin.values()) <= stands.low <= stands.ratio <= stands.high  # type: ignore[operator]
    own = board.scoreboard(made, "zero").of("zero").standing
    assert (own.ratio, own.low, own.high, own.verdict) == (1, 1, 1, "even")


def scores(model: str, values: list[float]) -> Score:
    told = {"units": [432], "horizons": [3], "truth": ["t"]}
    return Score.together(
        Score.of("crps", model, [[v]], [[2]], origin=500 + 12 * n, **told) for n, v in enumerate(values)
    )


@pytest.mark.parametrize(
    ("values", "verdict"),
    [([1, 1.1, 0.9, 1.0], "better"), ([3, 4, 5, 3.5], "worse"), ([1, 4, 1, 4], "even"), ([1], "even")],
)
def test_a_verdict_asks_for_more_than_chance(values: list[float], verdict: str) -> None:
    assert board.standing(scores("one", values), scores("two", [2.0] * len(values))).verdict == verdict


def test_one_origin_or_one_block_cannot_tell() -> None:
    assert board.standing(scores("one", [1]), scores("two", [2])).low is None
    pair = scores("one", [1, 3]), scores("two", [2, 2])
    assert board.standing(*pair, 1).low is not None
    assert board.standing(*pair, 2).low is None


def test_blocks_of_neighbours_make_the_interval_wider() -> None:
    # Runs of good and of bad origins: alone they seem many, two by two they are half as many.
    values = [1.0, 1.0, 4.0, 4.0] * 6
    narrow, wide = (board.standing(scores("one", values), scores("two", [2.0] * 24), block) for block in (1, 4))
    assert narrow.low is not None
    assert narrow.high is not None
    runs = [1.0] * 12 + [4.0] * 12
    alone, blocked = (board.standing(scores("one", runs), scores("two", [2.0] * 24), block) for block in (1, 6))
    assert blocked.high - blocked.low > 1.5 * (alone.high - alone.low)  # type: ignore[operator]
    assert wide.ratio == narrow.ratio


def test_a_reference_without_error_and_a_model_without_error() -> None:
    none = board.standing(scores("one", [1, 2]), scores("two", [2, 0]))
    assert (none.ratio, none.low, none.verdict, none.by_origin) == (None, None, "even", {})
    perfect = board.standing(scores("one", [0, 2]), scores("two", [2, 2]))
    assert (perfect.ratio, perfect.low, perfect.better) == (0.0, None, 1)


@pytest.mark.parametrize(
    ("every", "horizons", "block"), [(12, range(1, 13), 1), (6, range(1, 13), 2), (5, (3,), 1), (1, (1, 2, 3), 3)]
)
def test_a_block_is_as_many_origins_as_overlap(tmp_path: Path, every: int, horizons: range, block: int) -> None:
    tried = run(Revised(world(80)), [Zero()], rules(330, 354, every, tuple(horizons)), tmp_path)
    assert board.block(tried) == block


def test_ranges_are_judged_where_there_was_a_death(tmp_path: Path) -> None:
    # Unit 1 has a death a month and then none, unit 2 none and then one.
    matrix = Matrix.of([[1] * 24 + [0] * 3, [0] * 24 + [1] * 3], units=[432, 439], first=1, target="best sb")
    line = board.scoreboard(
        run(Revised(matrix), [Conflictology(12)], rules(24, 24), tmp_path), "conflictology(12)"
    ).lines[0]
    assert line.held is not None
    assert (line.held.k, line.held.n) == (0, 3)
    assert line.held_all is not None
    assert (line.held_all.k, line.held_all.n) == (0, 6)
    assert line.held_total is not None
    assert (line.held_total.k, line.held_total.n) == (0, 1)
    assert (line.changes["onset"].cases, line.changes["onset"].rows) == (3, 3)
    assert (line.changes["halving"].cases, line.changes["halving"].rows) == (3, 3)
    assert line.changes["doubling"].cases == 0


def test_a_world_without_deaths_has_no_share_and_no_ratio(tmp_path: Path) -> None:
    quiet = Matrix.of(np.zeros((2, 40)), units=[432, 439], first=1, target="best sb")
    line = board.scoreboard(ran(tmp_path, quiet, rules(24, 30, 6)), "zero").of("conflictology(3)")
    assert (line.held, line.held_total, line.standing.ratio) == (None, None, None)
    assert line.scores["crps"].on_events is None
    assert line.changes["doubling"].brier is None
    assert line.changes["onset"].average_precision is None


def test_a_reference_that_was_not_run_is_refused(made: Backtest) -> None:
    with pytest.raises(HuneError, match=r"HN513 reference cannot be pool: it must be conflictology\(3\), zero"):
        board.scoreboard(made, "pool")


def test_units_that_come_and_go_still_compare(tmp_path: Path) -> None:
    found = board.scoreboard(ran(tmp_path, without(world(), 432, 300, 325)), "zero")
    assert found.of("conflictology(3)").standing.ratio is not None
