"""Reference classes, counted by hand and by another way of counting."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.forecast.worlds import clustered, with_gap

from hune.forecast.questions.classes import LOOKED_BACK, Class, classes
from hune.forecast.questions.question import Question
from hune.panel.matrix import Matrix

NONE = np.zeros(0, dtype=np.int64)
MLI, NER, BFA = 432, 436, 439


def by_name(asked: Question, matrix: Matrix, origin: int, observed: np.ndarray = NONE) -> dict[str, Class]:
    return {one.name: one for one in classes(asked, matrix, origin, observed)}


def test_own_past_counts_every_window_and_those_apart() -> None:
    matrix = Matrix.of([[0, 0, 5, 0, 0, 0, 5, 0]], units=[MLI], first=501)
    own = by_name(Question((MLI,), ">=", 5, 509, 511), matrix, 508)["own"]
    # Of the six windows of three months, the five that hold month 3 or month 7.
    assert (own.came, own.cases, own.apart) == (5, 6, 2)


def test_windows_reach_ten_years_back_and_no_further() -> None:
    values = np.zeros((1, 200), dtype=int)
    values[0, : 200 - LOOKED_BACK] = 9
    own = by_name(Question((MLI,), ">=", 1, 701, 701), Matrix.of(values, units=[MLI], first=501), 700)["own"]
    assert (own.came, own.cases, own.apart) == (0, LOOKED_BACK, LOOKED_BACK)


def test_the_same_months_of_ten_years() -> None:
    months = np.arange(240)
    values = np.where(months % 12 == 3, 7, 0)[None, :]
    matrix = Matrix.of(values, units=[MLI], first=1)
    # Columns 0 to 239 are months 1 to 240; column 243, month 244, is a month of the season.
    season = by_name(Question((MLI,), ">=", 7, 244, 244), matrix, 240)["season"]
    assert (season.came, season.cases, season.apart) == (10, 10, 10)
    off = by_name(Question((MLI,), ">=", 7, 245, 245), matrix, 240)["season"]
    assert (off.came, off.cases) == (0, 10)


def test_same_months_of_a_year_are_all_on_record() -> None:
    values = np.zeros((1, 60), dtype=int)
    values[0, -1] = 9
    matrix = Matrix.of(values, units=[MLI], first=1)
    # Fourteen months ahead: the year before is not over, so that the nearest window is two years back.
    season = by_name(Question((MLI,), ">=", 9, 61, 74), matrix, 60)["season"]
    assert (season.came, season.cases, season.apart) == (0, 4, 2)


def test_the_months_before_are_one_case() -> None:
    matrix = Matrix.of([[9, 9, 9, 1, 2]], units=[MLI], first=1)
    before = by_name(Question((MLI,), ">=", 4, 6, 7), matrix, 5)["before"]
    assert (before.came, before.cases, before.apart, before.probability) == (0, 1, 1, 0.25)


def test_what_is_on_record_stays_as_it_is() -> None:
    matrix = Matrix.of([[3] * 24], units=[MLI], first=1)
    asked = Question((MLI,), ">=", 10, 23, 26)
    seen = np.array([1, 3])
    before = by_name(asked, matrix, 24, seen)["before"]
    assert (before.came, before.cases) == (1, 1)
    assert by_name(Question((MLI,), ">=", 11, 23, 26), matrix, 24, seen)["before"].came == 0


def test_peers_were_as_violent_then_as_the_places_are_now() -> None:
    quiet, calm, war = [0] * 24, [2] * 24, [50] * 24
    matrix = Matrix.of([calm, [3] * 24, war, quiet], units=[MLI, NER, BFA, 434], first=1)
    peers = by_name(Question((MLI,), ">=", 3, 25, 25), matrix, 24)["peers"]
    # Only Niger was in Mali's class; its first year has no year before it.
    assert (peers.came, peers.cases, peers.apart) == (12, 12, 12)


def test_the_class_of_peers_is_told_as_long_before_as_the_questions() -> None:
    # Niger breaks out in month 25: twelve quiet months lie before any window up to then.
    niger = [0] * 24 + [9] * 12
    matrix = Matrix.of([[0] * 36, niger], units=[MLI, NER], first=1)
    near = by_name(Question((MLI,), ">=", 9, 37, 37), matrix, 36)["peers"]
    far = by_name(Question((MLI,), ">=", 9, 40, 40), matrix, 36)["peers"]
    # Windows begin in months 13 to 25 after a quiet year; three months later, in months 16 to 28.
    assert (near.came, near.cases) == (1, 13)
    assert (far.came, far.cases) == (4, 13)


def test_a_sum_is_a_case_of_its_own() -> None:
    matrix = Matrix.of([[5] * 24, [6] * 24, [11] * 24], units=[MLI, NER, BFA], first=1)
    own = by_name(Question((MLI, NER), ">=", 11, 25, 25), matrix, 24)
    assert (own["own"].came, own["own"].cases) == (24, 24)
    assert (own["peers"].came, own["peers"].cases) == (12, 12)


def test_a_month_that_is_not_covered_makes_no_case() -> None:
    matrix = with_gap(Matrix.of([[5] * 30, [5] * 30], units=[MLI, NER], first=1), 0, 20)
    found = by_name(Question((MLI,), ">=", 5, 31, 32), matrix, 30)
    assert (found["own"].came, found["own"].cases, found["own"].apart) == (9, 9, 5)
    # Mali's last year is not known throughout: nothing can be said of its peers.
    assert (found["peers"].cases, found["peers"].probability) == (0, None)


def test_a_class_without_cases_has_no_probability() -> None:
    assert Class("own", 0, 0, 0).probability is None


@pytest.mark.parametrize(("came", "apart", "probability"), [(10, 1, 0.75), (0, 1, 0.25), (5, 4, 0.5), (10, 9, 0.95)])
def test_how_far_a_share_is_drawn_from_certainty(came: int, apart: int, probability: float) -> None:
    assert Class("own", came, 10, apart).probability == pytest.approx(probability)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 2**16),
    st.integers(1, 6),
    st.integers(0, 5),
    st.integers(1, 60),
    st.sampled_from(["total", "any", "every"]),
    st.data(),
)
def test_peers_counted_one_by_one(
    seed: int, length: int, ahead: int, count: int, over: str, data: st.DataObject
) -> None:
    values = clustered(6, 60, seed)
    matrix = Matrix.of(values, units=[MLI, 434, NER, BFA, 437, 438], first=1)
    kept = data.draw(st.integers(0, length - 1)) if ahead == 0 else 0
    asked = Question((MLI,), ">=", count, 61 + ahead - kept, 60 + ahead + length - kept, over=over)
    seen = values[matrix.units.tolist().index(MLI), 60 - kept :]
    found = by_name(asked, matrix, 60, seen)["peers"]
    bounds = [0, 5, 25, 100]
    rows = dict(zip(matrix.units.tolist(), matrix.values, strict=True))
    now = sum(rows[MLI][48:60].mean() > bound for bound in bounds)
    came = cases = 0
    for unit in rows.keys() - {MLI}:
        for start in range(12 + ahead, 61 - (length - kept)):
            if sum(rows[unit][start - ahead - 12 : start - ahead].mean() > bound for bound in bounds) == now:
                cases += 1
                came += int(asked.holds([*seen, *rows[unit][start : start + length - kept]]))
    assert (found.came, found.cases) == (came, cases)
    assert found.apart <= found.cases
