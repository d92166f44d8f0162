"""Observed states against their boundaries, chains with counted transitions, and paths against distributions."""

import numpy as np
import pytest
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.models.limit import limit
from hune.forecast.models.states import State, States
from hune.panel.matrix import Matrix

EVER = 1e15
"""A memory so long that every month counts once."""


@pytest.mark.parametrize(
    ("year", "state"),
    [
        ([0] * 12, State.PEACE),
        ([0] * 11 + [24], State.PEACE),
        ([0] * 11 + [25], State.ESCALATION),
        ([3] * 12, State.WAR),
        ([3] * 9 + [9] * 3, State.WAR),
        ([3] * 9 + [9, 9, 10], State.ESCALATION),
        ([3] * 9 + [1] * 3, State.WAR),
        ([3] * 9 + [1, 1, 0], State.DE_ESCALATION),
        ([25] + [0] * 11, State.DE_ESCALATION),
    ],
)
def test_states_are_read_off_twelve_months(year: list[int], state: State) -> None:
    assert States(low=25).state(Matrix.of([[99, *year]]), 13).tolist() == [state]


def test_transitions_are_counted() -> None:
    # Twelve months of peace before month 12; month 13 escalates, and nine months on it is over.
    values = [[0] * 12 + [30] + [0] * 14]
    states = [int(States(low=25).state(Matrix.of(values), month)[0]) for month in range(12, 28)]
    assert states == [0, 1, 1, 1, *[3] * 9, 0, 0, 0]
    made = States(low=25, memory=EVER).transitions(Matrix.of(values), 27)
    counts = np.zeros((4, 4))
    np.add.at(counts, (states[:-1], states[1:]), 1)
    assert made == pytest.approx((counts + 0.5) / (counts + 0.5).sum(axis=1, keepdims=True))


def test_transitions_fade() -> None:
    values = [[0] * 12 + [30] + [0] * 14]
    made = States(low=25, memory=3).transitions(Matrix.of(values), 27)
    leave, stay = 0.5 ** (14 / 3), 1 + 0.5 ** (1 / 3)
    assert made[0] == pytest.approx(np.array([stay + 0.5, leave + 0.5, 0.5, 0.5]) / (stay + leave + 2))


def test_a_chain_of_two_states_is_carried_ahead() -> None:
    # Half the units are always at peace, half always at war with five deaths a month.
    values = np.repeat([[0], [50]], 10, axis=0) * np.ones((20, 60), dtype=int)
    model = States(memory=EVER)
    chain = model.transitions(Matrix.of(values), 60)
    assert chain[0] == pytest.approx(np.array([480.5, 0.5, 0.5, 0.5]) / 482)
    made = model.ahead(Matrix.of(values), 60, [1, 12])
    # Who was at peace and is at peace never had a death; each other state leans on few cases, or on none.
    for at, horizon in enumerate((1, 12)):
        stay = np.linalg.matrix_power(chain, horizon)[0, 0]
        assert made.exceedance(1)[0, at] < 1 - stay + 0.02
        assert made.exceedance(1)[0, at] > 0
    # Sizes are told against the level plus one, which is the same before and after.
    assert made.quantile(0.5)[10:].ravel().tolist() == [50.0] * 20


def test_sizes_scale_with_the_level() -> None:
    war = np.random.default_rng(1).poisson(100, (20, 100))
    war[0, -14:] *= 3
    made = States().ahead(Matrix.of(war), 100, [6]).mean()[:, 0]
    assert made[0] == pytest.approx(300, rel=0.1)
    assert made[1:] == pytest.approx(100, rel=0.25)


def test_what_comes_after_the_origin_changes_nothing() -> None:
    values = clustered()
    planted = values.copy()
    planted[:, 120:] = 10**6
    model, horizons = States(low=25), (1, 5, 14, 36)
    made, other = (model.ahead(Matrix.of(table), 120, horizons) for table in (values, planted))
    assert (made.weights == other.weights).all()
    assert (made.row == other.row).all()
    paths, others = (model.paths(Matrix.of(table), 120, 6, draws=20) for table in (values, planted))
    assert (paths.dense() == others.dense()).all()


def test_paths_are_distributed_as_each_month_ahead() -> None:
    matrix = Matrix.of(clustered(6))
    model = States(low=25)
    made, paths = model.ahead(matrix, 150, range(1, 13)), model.paths(matrix, 150, 12, draws=20_000)
    assert np.abs(paths.exceedance(1) - made.exceedance(1)).max() < 0.04
    assert np.abs(paths.exceedance(10) - made.exceedance(10)).max() < 0.05
    assert paths.mean().mean() == pytest.approx(made.mean().mean(), rel=0.02)


def test_months_of_a_path_hang_together() -> None:
    paths = States(low=25).paths(Matrix.of(clustered(6)), 150, 12, draws=2000)
    independent = np.sqrt((paths.dense().std(axis=2) ** 2).sum(axis=1))
    assert (paths.total().dense().std(axis=1) > 1.3 * independent).all()


def test_paths_are_the_same_for_the_same_seed() -> None:
    matrix = Matrix.of(clustered())
    model = States(low=25)
    made, again = (model.paths(matrix, 150, 6, draws=50, seed=1).dense() for _ in range(2))
    assert (made == again).all()
    assert (made != model.paths(matrix, 150, 6, draws=50, seed=2).dense()).any()


def test_paths_are_laid_out_as_draws_are() -> None:
    made = States(low=25).paths(Matrix.of(clustered()), 150, 6, draws=50)
    other = type(made).of(made.dense())
    assert (made.starts == other.starts).all()
    assert (made.value == other.value).all()


def test_nothing_ever_may_still_be_one_death() -> None:
    made = States().ahead(Matrix.of(np.zeros((3, 40), dtype=int)), 40, [1, 36])
    assert (made.exceedance(1) > 0).all()
    assert (made.exceedance(1) < 0.1).all()
    assert (made.exceedance(2) == 0).all()


@pytest.mark.parametrize("months", [12, 13, 40])
def test_one_unit_is_forecast_from_little(months: int) -> None:
    made = States(low=25).ahead(Matrix.of(np.full((1, months), 7)), months, [1, 14, 36])
    assert made.weights.sum(axis=1) == pytest.approx(1)
    assert (made.mean() > 0).all()


def test_an_enormous_month_goes_twice_as_far_at_most_and_only_where_it_was() -> None:
    values = clustered()
    values[3, 100] = 300_000
    made = States(low=25).ahead(Matrix.of(values), 150, [1, 12])
    # Between rungs mass is shared, one rung at most above.
    assert (made.exceedance(2 * 300_000 * 1.07) == 0).all()
    others = np.arange(len(values)) != 3
    most = limit(values[others, 90:150].max(axis=1))
    assert (made[others].exceedance(most[:, None] * 1.07 + 1) == 0).all()
    assert np.isfinite(made.mean()).all()


def test_unknown_months_are_in_no_state_and_teach_nothing() -> None:
    values = clustered()
    late = with_gap(Matrix.of(values), unit=0, upto=100)
    assert States(low=25).ahead(late, 150, [3]).shape == (12, 1)
    without = States(low=25).transitions(Matrix.of(values[1:]), 111)
    assert States(low=25).transitions(with_gap(Matrix.of(values), unit=0, upto=99), 111) == pytest.approx(without)


def test_a_window_with_a_gap_is_refused() -> None:
    with pytest.raises(HuneError, match="HN501"):
        States().ahead(with_gap(Matrix.of(clustered()), unit=2, upto=139), 150, [1])


def test_it_is_a_model_with_a_name() -> None:
    forecast = predict(States(), Matrix.of(clustered()), 150, (3, 14))
    assert forecast.distribution.shape == (12, 2)
    assert forecast.identity.model == "states(100, 48)"


@pytest.mark.parametrize("wrong", [{"low": 0}, {"memory": np.inf}])
def test_what_is_no_positive_number_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(HuneError, match="HN513"):
        States(**wrong)
