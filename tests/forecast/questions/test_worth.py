"""Brier scores of answered questions, from small cases worked by hand."""

from datetime import date

import pytest

from hune.forecast.questions.classes import Class
from hune.forecast.questions.docket import Asked, Resolution, Told
from hune.forecast.questions.question import Question
from hune.forecast.questions.worth import worths
from hune.record.markings import OPEN

DAY = date(2025, 7, 1)


def told(probability: float, own: tuple[int, int] = (0, 0), model: str = "pool") -> Told:
    came, cases = own
    return Told(
        on=DAY,
        asked="",
        origin=540,
        observed=(),
        model=model,
        identity="",
        draws=4000,
        evidence=10,
        probability=probability,
        classes=(Class("own", came, cases, 1 if cases else 0),),
        truth=(),
        record="",
    )


def asked(answer: str, *forecasts: Told, provisional: bool = False, count: int = 1) -> Asked:
    resolved = Resolution(DAY, answer, provisional, (), (), "")
    return Asked(Question((432,), ">=", count, 541, 541), OPEN, forecasts, (resolved,))


def test_a_question_counts_once_however_often_it_was_asked() -> None:
    (every, once, twice) = worths([asked("yes", told(0.8)), asked("no", told(0.5), told(0.1))])
    assert (every.times, every.questions, every.forecasts) == (None, 2, 3)
    assert every.brier == pytest.approx((0.04 + (0.25 + 0.01) / 2) / 2)
    assert (once.times, once.questions, once.brier) == (1, 1, pytest.approx(0.04))
    assert (twice.times, twice.questions, twice.brier) == (2, 1, pytest.approx(0.13))


def test_a_class_is_scored_where_it_has_a_case_and_the_model_on_the_same() -> None:
    every = worths([asked("yes", told(0.8, (1, 1))), asked("no", told(0.6))])[0]
    (own,) = every.against
    # One case that came true is drawn to 0.75.
    assert (own.name, own.questions) == ("own", 1)
    assert own.other == pytest.approx(0.25**2)
    assert own.brier == pytest.approx(0.2**2)
    assert every.brier == pytest.approx((0.04 + 0.36) / 2)


def test_void_and_open_questions_have_no_score() -> None:
    assert worths([asked("void", told(0.8)), asked("open", told(0.8))]) == ()
    assert worths([]) == ()


def test_models_stand_apart_and_provisional_answers_are_counted() -> None:
    found = worths([asked("yes", told(0.8), told(0.4, model="zero"), provisional=True), asked("yes", told(1.0))])
    assert [(one.model, one.times, one.questions, one.provisional) for one in found] == [
        ("pool", None, 2, 1),
        ("pool", 1, 2, 1),
        ("zero", None, 1, 1),
        ("zero", 1, 1, 1),
    ]
