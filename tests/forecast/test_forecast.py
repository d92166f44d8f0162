"""What a forecast is of, and what it refuses."""

import dataclasses

import msgspec
import numpy as np
import pytest

from hune import months
from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.models.reference import Conflictology, Zero
from hune.panel.matrix import FULLY, NOT, UNKNOWN, Matrix

FIRST = months.parse("2020-01")


def known_to(*lasts: str) -> Matrix:
    """Countries with a death a month, each covered to its own last month, over 2020 to 2023."""
    steps = np.arange(48) + FIRST
    covered = np.stack([steps <= months.parse(last) for last in lasts])
    whole = Matrix.of(np.ones((len(lasts), 48)), units=range(1, len(lasts) + 1), first=FIRST)
    values = np.where(covered, whole.values, UNKNOWN)
    return dataclasses.replace(whole, values=values, covered=np.where(covered, FULLY, NOT).astype(np.uint8))


@pytest.mark.parametrize("horizons", [[0], [1, 37], [-1], []])
def test_a_horizon_is_one_to_thirty_six(horizons: list[int]) -> None:
    with pytest.raises(HuneError, match="HN511"):
        predict(Zero(), known_to("2023-12"), months.parse("2022-01"), horizons)


def test_an_origin_beyond_what_is_covered_is_refused_by_unit_and_month() -> None:
    with pytest.raises(HuneError, match=r"HN512 2023-12 .* unit 2 is covered to 2023-06 only"):
        predict(Zero(), known_to("2023-12", "2023-06"), months.parse("2023-12"))


def test_an_origin_beyond_the_matrix_is_refused() -> None:
    with pytest.raises(HuneError, match="HN512"):
        predict(Zero(), known_to("2023-12"), months.parse("2024-01"))


def test_a_memory_that_reaches_back_too_far_is_refused() -> None:
    with pytest.raises(HuneError, match="HN501"):
        predict(Conflictology(24), known_to("2023-12"), months.parse("2021-01"))


def test_a_unit_never_covered_is_refused() -> None:
    with pytest.raises(HuneError, match="HN512"):
        predict(Zero(), known_to("2019-12"), months.parse("2022-01"))


def test_outcomes_that_are_not_covered_are_refused() -> None:
    matrix = known_to("2023-12", "2023-06")
    forecast = predict(Conflictology(12), matrix, months.parse("2023-01"), [2, 5])
    assert forecast.outcome(matrix).tolist() == [[1, 1], [1, 1]]
    with pytest.raises(HuneError, match="HN501"):
        predict(Conflictology(12), matrix, months.parse("2023-01"), [6]).outcome(matrix)


def test_the_outcome_is_looked_up_by_unit_and_horizon() -> None:
    values = np.arange(96).reshape(2, 48)
    matrix = Matrix.of(values, units=[432, 439], first=FIRST)
    forecast = predict(Zero(), matrix.select([439]), FIRST + 9, [3, 1])
    assert forecast.outcome(matrix).tolist() == [[48 + 12, 48 + 10]]


def test_the_identity_holds_whatever_makes_a_difference() -> None:
    matrix, origin = known_to("2023-12", "2023-12"), months.parse("2022-12")
    base = predict(Conflictology(12), matrix, origin).identity
    other = dataclasses.replace(matrix, truth=np.array(["given", "ucdp ged 20.1"]))
    assert base.digest() == predict(Conflictology(12), matrix, origin).identity.digest()
    others = [
        predict(Conflictology(24), matrix, origin).identity,
        predict(Conflictology(12), matrix, origin - 1).identity,
        predict(Conflictology(12), matrix.select([1]), origin).identity,
        predict(Conflictology(12), matrix, origin, [1]).identity,
        predict(Conflictology(12), matrix, origin, seed=1).identity,
        predict(Conflictology(12), other, origin).identity,
        msgspec.structs.replace(base, record="another"),
        msgspec.structs.replace(base, target="events"),
        msgspec.structs.replace(base, code="0.0.0"),
    ]
    assert len({identity.digest() for identity in [base, *others]}) == 1 + len(others)


def test_every_horizon_has_the_same_forecast_in_this_tier() -> None:
    made = predict(Conflictology(12), known_to("2023-12"), months.parse("2022-12"), range(1, 37))
    assert made.distribution.shape == (1, 36)
    assert set(made.distribution.mean().ravel()) == {1.0}
