"""What changed since the last origin: new months apart from revision."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.explain.since import News, Revision, Since, compared, since
from hune.forecast.forecast import predict
from hune.forecast.models.reference import Conflictology, WeightedHistory
from hune.panel.matrix import Matrix

MODEL = Conflictology(4)


def published(values: list[list[int]], vintage: str = "ged 1") -> Matrix:
    return Matrix.of(values, units=[432, 439][: len(values)], truth=vintage)


def test_new_months_are_told_with_what_was_expected_of_them() -> None:
    found = since(MODEL, published([[0, 2, 0, 4, 0, 8]]), 6, [1, 2, 3], last=4, thresholds=[1, 5])
    assert (found.last, found.origin, found.thresholds) == (4, 6, (1, 5))
    assert found.news == (News(432, 5, (0.0, 0.0, 4.0), 0), News(432, 6, (0.0, 0.0, 4.0), 8))
    (change,) = found.changes
    assert (change.month, change.then) == (7, None)
    assert change.again.chances == (0.5, 0.0)
    assert change.now.chances == (0.5, 0.25)
    assert change.by_months == change.chances == (0.0, 0.25)
    assert (change.again.median, change.now.median, change.median) == (0, 0, 0)


def test_without_the_matrix_of_that_day_revision_is_unknown() -> None:
    found = since(MODEL, published([[0, 2, 0, 4, 0]]), 5)
    assert {change.by_revision for change in found.changes} == {None}
    assert found.revisions is None
    assert found.truth_then is None
    assert found.new_vintage is None
    assert [change.month for change in found.changes] == list(range(6, 17))


def test_revision_is_told_apart_from_new_months() -> None:
    then, now = published([[0, 2, 0, 4]]), published([[0, 2, 9, 4, 0]], "ged 2")
    found = since(MODEL, now, 5, [1, 2], earlier=then, thresholds=[1, 5])
    change = found.changes[0]
    assert change.then is not None
    assert change.then.chances == (0.5, 0.0)
    assert change.by_revision == (0.25, 0.25)
    assert change.by_months == (0.0, 0.0)
    assert change.chances == (0.25, 0.25)
    assert (change.then.median, change.again.median, change.median) == (0, 2, 2)
    assert found.revisions == (Revision(432, 3, 0, 9),)
    assert (found.truth_then, found.truth_now, found.new_vintage) == (("ged 1",), ("ged 2",), True)
    # What had been expected of a new month is what was said then.
    assert found.news == (News(432, 5, (0.0, 0.0, 4.0), 0),)


def test_the_same_matrix_twice_was_not_revised() -> None:
    matrix = published(clustered(2, 60).tolist())
    found = since(MODEL, matrix, 60, earlier=matrix)
    assert found.revisions == ()
    assert found.new_vintage is False
    for change in found.changes:
        assert change.by_revision == (0.0, 0.0)
        assert change.by_months == change.chances


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 5))
def test_revision_and_new_months_add_up(seed: int, steps: int) -> None:
    rng = np.random.default_rng(seed)
    values = clustered(4, 60, seed)
    before = np.maximum(values + rng.integers(-3, 4, values.shape) * (rng.random(values.shape) < 0.2), 0)
    matrix, earlier = Matrix.of(values), Matrix.of(before[:, : 60 - steps])
    found = since(WeightedHistory(6, 24), matrix, 60, range(1, 7), last=60 - steps, earlier=earlier)
    assert len(found.changes) == 4 * (6 - steps)
    assert len(found.news) == 4 * steps
    for change in found.changes:
        assert change.by_revision is not None
        both = np.add(change.by_revision, change.by_months)
        assert both.tolist() == pytest.approx(change.chances, abs=1e-15)
        assert np.isfinite(both).all()
    assert found.revisions is not None
    told = {(one.unit, one.month): (one.then, one.now) for one in found.revisions}
    where = np.argwhere(values[:, : 60 - steps] != before[:, : 60 - steps])
    assert told == {(u + 1, m + 1): (before[u, m], values[u, m]) for u, m in where.tolist()}


def test_a_unit_that_was_not_there_was_not_forecast() -> None:
    then, now = published([[0, 2, 0, 4]]), published([[0, 2, 0, 4, 1], [0, 0, 0, 5, 0]])
    found = since(MODEL, now, 5, [1, 2], earlier=then, units=[439])
    assert {change.unit for change in found.changes} == {439}
    assert {change.by_revision for change in found.changes} == {None}
    assert found.news == (News(439, 5, None, 0),)
    assert found.revisions == ()


def test_a_month_that_was_not_covered_is_a_revision_too() -> None:
    whole = published([[1] * 30, [2] * 30])
    found = since(MODEL, whole, 30, [1, 2], earlier=with_gap(whole, unit=1, upto=2))
    assert found.revisions == (Revision(439, 1, None, 2), Revision(439, 2, None, 2))


def test_what_was_not_forecast_has_no_expectation() -> None:
    found = since(MODEL, published([[0, 2, 0, 4, 0, 8]]), 6, [2, 3, 4], last=4)
    assert [news.expected is None for news in found.news] == [True, False]
    assert [change.month for change in found.changes] == [8]


def test_forecasts_that_were_made_already_are_compared_alike() -> None:
    then, now = published([[0, 2, 0, 4]]), published([[0, 2, 9, 4, 0]], "ged 2")
    made = [predict(MODEL, *what, [1, 2]) for what in ((now, 5), (now, 4), (then, 4))]
    assert compared(made[0], made[1], made[2], now, then) == since(MODEL, now, 5, [1, 2], earlier=then)
    kept: Since = compared(made[0], made[1], made[2], now)
    assert kept.revisions is None
    assert kept.changes[0].by_revision is not None


@pytest.mark.parametrize("last", [5, 6, 3])
def test_without_a_month_in_common_there_is_nothing_to_compare(last: int) -> None:
    matrix = published([[0, 2, 0, 4, 0, 8]])
    with pytest.raises(HuneError, match="HN575"):
        since(Conflictology(2), matrix, 5, [1, 2], last=last)


def test_forecasts_of_different_things_are_refused() -> None:
    matrix = published([[0, 2, 0, 4, 0, 8]])
    now, again = predict(MODEL, matrix, 6, [1, 2]), predict(MODEL, matrix, 5, [1, 2])
    with pytest.raises(HuneError, match="HN576"):
        compared(now, predict(Conflictology(3), matrix, 5, [1, 2]), None, matrix)
    with pytest.raises(HuneError, match="HN576"):
        since(MODEL, matrix, 6, [1, 2], earlier=replace(matrix, target="events"))
    with pytest.raises(HuneError, match="HN576"):
        compared(now, again, predict(MODEL, matrix, 4, [1, 2]), matrix)
    with pytest.raises(HuneError, match="HN502"):
        compared(now, again, None, matrix, units=[1])
    with pytest.raises(HuneError, match="HN512"):
        since(MODEL, matrix, 6, [1, 2], earlier=published([[0, 2, 0, 4]]))
