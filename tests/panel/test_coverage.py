"""Spans as arrays, and cells through the countries on their land."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.panel.coverage import cover, of_countries
from hune.panel.matrix import FULLY, NOT, PARTLY
from hune.record.batch import Span
from hune.record.schema import KINDS

month = st.integers(1, 9)
spans = st.builds(Span, st.sampled_from([432, 436, 475]), st.sampled_from([*KINDS, "other"]), month, month)


@given(covered=st.lists(spans, max_size=6), first=month, length=month)
@settings(max_examples=60, deadline=None)
def test_a_month_is_covered_when_some_span_holds_it(covered: list[Span], first: int, length: int) -> None:
    laid_out = of_countries(covered, np.array([432, 436], dtype=np.int32), first, first + length - 1)
    for (c, k, t), there in np.ndenumerate(laid_out):
        held = [span for span in covered if (span.gwno, span.kind) == ((432, 436)[c], KINDS[k])]
        assert there == any(span.first <= first + t <= span.last for span in held)


@pytest.mark.parametrize(
    ("covered", "expected"),
    [([1, 1], FULLY), ([1, 0], PARTLY), ([0, 1], PARTLY), ([0, 0], NOT)],
)
def test_a_cell_is_covered_as_far_as_its_countries_are(covered: list[int], expected: int) -> None:
    join, _ = cover([[0, 1]], vintage=np.array([0, 0]), reach=np.array([9, 9]))
    assert join.read(np.array(covered, dtype=bool)[:, None]).tolist() == [[expected]]


def test_a_country_of_another_vintage_does_not_cover_a_cell() -> None:
    join, reads = cover([[0, 1], [1]], vintage=np.array([0, 1]), reach=np.array([5, 9]))
    assert reads.tolist() == [1, 1]
    assert join.read(np.ones((2, 1), dtype=bool)).tolist() == [[PARTLY], [FULLY]]


def test_of_two_that_reach_as_far_the_one_with_more_land_is_read() -> None:
    _, reads = cover([[1, 0], [0, 1]], vintage=np.array([0, 1]), reach=np.array([9, 9]))
    assert reads.tolist() == [1, 0]
