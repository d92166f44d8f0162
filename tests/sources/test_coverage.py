"""What a person says a file covers, and which rows lie within it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune import months
from hune.errors import HuneError
from hune.record.batch import Span
from hune.record.schema import KINDS
from hune.sources.coverage import Cover, covered, membership, parse, spans


def test_countries_by_code_number_or_name() -> None:
    cover = parse("MLI, 439,Niger:2012-01..2023-12:sb,os")
    assert cover == Cover((432, 439, 436), ("sb", "os"), months.month_id(2012, 1), months.month_id(2023, 12))


def test_without_countries_those_in_the_file() -> None:
    (span, *_) = spans([parse("2012-01..2023-12")], [439])
    assert span == Span(439, "ns", months.month_id(2012, 1), months.month_id(2023, 12))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "MLI",
        "2012-01",
        "2012-01..",
        "2023-12..2012-01",
        "2012..2023",
        "MLI:2012-01..2023-12:xx",
        "MLI:2012-01..2023-12:",
        "MLI:2012-01..2023-12:sb:os",
        "a:b:2012-01..2023-12",
        "2012-01..2013-01..2014-01",
    ],
)
def test_what_says_nothing_is_refused(text: str) -> None:
    with pytest.raises(HuneError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.details["value"]) == ("HN128", text)


def test_an_unknown_country_is_refused_with_a_suggestion() -> None:
    with pytest.raises(HuneError, match="Burkina Faso"):
        parse("Burkina Fasso:2012-01..2023-12")


def test_a_state_is_covered_only_while_it_exists() -> None:
    first, _ = membership(626)
    assert months.iso(first) == "2011-07"
    assert spans([parse("SSD:1989-01..2011-06")], []) == ()
    assert [span.first for span in spans([parse("SSD:1989-01..2023-12")], [])] == [first] * 3


SPANS = st.lists(
    st.builds(
        lambda gwno, kind, first, length: Span(gwno, kind, first, first + length),
        st.sampled_from([432, 436, 439]),
        st.sampled_from(KINDS),
        st.integers(109, 140),
        st.integers(0, 20),
    ),
    max_size=6,
)


@given(SPANS)
def test_covered_is_membership_in_any_span(pieces: list[Span]) -> None:
    grid = np.array(
        [(gwno, kind, month) for gwno in (404, 432, 436, 439) for kind in range(3) for month in range(105, 165)]
    )
    told = covered(pieces, *grid.T)
    expected = [
        any(
            span.gwno == gwno and KINDS.index(span.kind) == kind and span.first <= month <= span.last for span in pieces
        )
        for gwno, kind, month in grid.tolist()
    ]
    assert told.tolist() == expected
