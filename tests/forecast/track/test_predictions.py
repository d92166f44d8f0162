"""What was said, row by row: each kind is held to what it says, and rows pair by unit and month alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.draws import Draws
from hune.forecast.forecast import predict
from hune.forecast.models.reference import Conflictology
from hune.forecast.scoring.comparison import compare
from hune.forecast.scoring.scores import crps
from hune.forecast.track.predictions import Predictions, common
from hune.panel.matrix import Matrix

THREE = np.array([5, 6, 7]), np.array([530, 530, 531])


def made(**said: object) -> Predictions:
    return Predictions("m", "country", "best sb", 528, *THREE, **said)  # type: ignore[arg-type]


def test_a_forecast_is_the_same_row_by_row() -> None:
    matrix = Matrix.of([[3, 0, 5, 1], [0, 0, 0, 9]], units=[439, 432], first=525)
    forecast = predict(Conflictology(2), matrix, 526, (2, 1))
    rows = Predictions.of(forecast)
    assert rows.units.tolist() == [432, 432, 439, 439]
    assert rows.months.tolist() == [527, 528, 527, 528]
    seen = np.array([0, 9, 5, 1])
    expected = crps(forecast.outcome(matrix), forecast.distribution)[:, ::-1].ravel()
    assert rows.crps(seen) == pytest.approx(expected)
    assert (rows.unit, rows.origin, rows.model) == ("country", 526, "conflictology(2)")


def test_points_are_points() -> None:
    said = made(points=np.array([0.0, 2.5, 10.0]))
    seen = np.array([0, 0, 40])
    assert said.crps(seen).tolist() == [0.0, 2.5, 30.0]  # type: ignore[union-attr]
    assert (said.chance(1), said.inside(seen)) == (None, None)
    with pytest.raises(HuneError, match=r"HN560.*no ignorance"):
        said.ignorance(seen)


def test_chances_alone_have_a_brier_score_and_nothing_else() -> None:
    said = made(chances={25: np.array([0.1, 0.2, 0.9])})
    assert said.crps(np.zeros(3, dtype=np.int64)) is None
    assert said.chance(25).tolist() == [0.1, 0.2, 0.9]  # type: ignore[union-attr]
    assert said.chance(1) is None
    with pytest.raises(HuneError, match="HN560"):
        said.ignorance(np.zeros(3, dtype=np.int64))


def test_draws_and_the_distribution_they_are_say_the_same() -> None:
    values = np.array([[0, 0, 4], [1, 2, 30], [0, 0, 0]])
    seen = np.array([0, 30, 2])
    drawn, exact = made(predictive=Draws.of(values)), made(predictive=Discrete.of(values))
    assert drawn.crps(seen) == pytest.approx(exact.crps(seen))
    assert drawn.chance(25) == pytest.approx(exact.chance(25))
    assert drawn.inside(seen).tolist() == exact.inside(seen).tolist()  # type: ignore[union-attr]
    assert drawn.ignorance(seen).shape == (3,)


pairs = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=12, unique=True)


@given(one=pairs, other=pairs)
@settings(max_examples=60, deadline=None)
def test_common_rows_are_those_that_both_have_in_one_order(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    several = []
    for rows in (one, other):
        units, when = (np.array([pair[at] for pair in rows], dtype=np.int64) for at in (0, 1))
        several.append(Predictions("m", "cell", "t", 0, units, when).sorted())
    left, right = common(several)
    assert left.keys.tolist() == right.keys.tolist()
    assert [*zip(left.units.tolist(), left.months.tolist(), strict=True)] == sorted({*one} & {*other})


def test_scores_against_different_vintages_do_not_compare() -> None:
    said, seen = made(points=np.zeros(3)), np.array([1, 2, 3])
    one, other = (said.score("crps", seen.astype(float), seen, [truth]) for truth in ("ged 24.1", "ged 25.1"))
    with pytest.raises(HuneError, match=r"HN523.*ged 24\.1.*ged 25\.1"):
        compare(one, other)
    assert compare(one, one).ratio == 1
    assert one.horizon.tolist() == [2, 2, 3]
