"""What a question asks: when it holds, when it is decided, and that it can always be written down and read again."""

import itertools

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune import months
from hune.errors import HuneError
from hune.forecast.questions.question import Question
from hune.places.countries import all_countries

SIGNS = (">=", ">", "<=", "<", "=")
OVERS = ("total", "any", "every")


@st.composite
def questions(draw: st.DrawFn) -> Question:
    unit = draw(st.sampled_from(("country", "cell")))
    known = [country.gwno for country in all_countries()] if unit == "country" else range(1, 259_201)
    sign = draw(st.sampled_from(SIGNS))
    last = draw(st.integers(months.month_id(1990, 1), months.month_id(2060, 12)))
    return Question(
        places=tuple(sorted(draw(st.sets(st.sampled_from(known), min_size=1, max_size=4)))),
        sign=sign,
        count=draw(st.integers(1 if sign in (">=", "<") else 0, 10**12)),
        first=draw(st.one_of(st.none(), st.integers(last - 40, last))),
        last=last,
        target=draw(st.sampled_from(("sb", "ns", "os", "all", "civilians"))),
        over=draw(st.sampled_from(OVERS)),
        unit=unit,
    )


@pytest.mark.parametrize(
    ("over", "sign", "count", "held", "not_held"),
    [
        ("total", ">=", 5, [5, 0, 0], [4, 0, 0]),
        ("total", ">", 5, [5, 0, 1], [5, 0, 0]),
        ("total", "<=", 5, [5, 0, 0], [5, 1, 0]),
        ("total", "<", 5, [4, 0, 0], [5, 0, 0]),
        ("total", "=", 0, [0, 0, 0], [0, 1, 0]),
        ("any", ">=", 5, [0, 5, 0], [4, 4, 4]),
        ("any", "=", 0, [9, 0, 9], [9, 9, 9]),
        ("every", ">=", 5, [5, 6, 7], [5, 4, 7]),
        ("every", "<", 5, [4, 0, 4], [4, 5, 4]),
    ],
)
def test_when_a_question_holds(over: str, sign: str, count: int, held: list[int], not_held: list[int]) -> None:
    asked = Question((432,), sign, count, 500, 502, over=over)
    assert asked.holds([held, not_held]).tolist() == [True, False]


@given(
    st.sampled_from(OVERS),
    st.sampled_from(SIGNS),
    st.integers(1, 4),
    st.lists(st.integers(0, 5), max_size=3),
)
def test_a_question_is_decided_when_nothing_that_may_come_changes_the_answer(
    over: str, sign: str, count: int, seen: list[int]
) -> None:
    asked = Question((432,), sign, count, 500, 502, over=over)
    ends = [asked.holds([*seen, *rest]).item() for rest in itertools.product(range(8), repeat=3 - len(seen))]
    assert asked.decided(seen) == (ends[0] if len(set(ends)) == 1 else None)


@given(questions())
def test_a_question_survives_being_stored(asked: Question) -> None:
    assert msgspec.json.decode(msgspec.json.encode(asked), type=Question) == asked


def test_an_open_beginning_is_the_month_after_the_origin() -> None:
    asked = Question((432,), ">=", 5, None, 510)
    assert asked.since(500) == Question((432,), ">=", 5, 501, 510)
    assert asked.since(500).months == 10
    said = Question((432,), ">=", 5, 400, 510)
    assert said.since(500) is said
    with pytest.raises(HuneError, match="HN569"):
        asked.since(510)


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ({"sign": ">=", "count": 0}, "HN568"),
        ({"sign": "<", "count": 0}, "HN568"),
        ({"count": -1}, "HN567"),
        ({"count": 10**12 + 1}, "HN567"),
        ({"first": 511}, "HN569"),
        ({"places": (999,)}, "HN302"),
        ({"places": (259_201,), "unit": "cell"}, "HN306"),
    ],
)
def test_what_cannot_be_asked_is_refused(given_: dict[str, object], code: str) -> None:
    sound: dict[str, object] = {"places": (432,), "sign": ">=", "count": 5, "first": 500, "last": 510}
    Question(**sound)  # type: ignore[arg-type]
    with pytest.raises(HuneError, match=code):
        Question(**(sound | given_))  # type: ignore[arg-type]


def test_months_without_a_beginning_cannot_be_counted() -> None:
    with pytest.raises(HuneError, match="HN569"):
        _ = Question((432,), ">=", 5, None, 510).months


@given(st.lists(st.integers(0, 60), min_size=3, max_size=3), st.integers(1, 150), st.sampled_from(OVERS))
def test_a_number_and_its_denial_never_agree(counts: list[int], count: int, over: str) -> None:
    yes = Question((432,), ">=", count, 500, 502, over=over).holds(counts)
    denied = {"total": "total", "any": "every", "every": "any"}[over]
    assert bool(yes) != bool(Question((432,), "<", count, 500, 502, over=denied).holds(counts))


def test_many_futures_are_judged_at_once() -> None:
    asked = Question((432,), ">", 2, 500, 501)
    assert asked.holds(np.zeros((3, 4, 2), dtype=np.int64)).shape == (3, 4)
