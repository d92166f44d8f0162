"""Probabilities: exact where the future is certain, conditioned on what is on record, and coherent among themselves."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.forecast.worlds import clustered, with_gap

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.models.reference import Conflictology
from hune.forecast.paths import shrink
from hune.forecast.questions.chance import Chance, Seen, chance, known
from hune.forecast.questions.question import Question
from hune.panel.matrix import Matrix

MLI, NER, BFA, BEN = 432, 436, 439, 434
MATRIX = Matrix.of(clustered(4, 150), units=[MLI, NER, BFA, BEN], first=401)
ORIGIN = 550
MODEL = Conflictology(12)


class Counting:
    """Expects h deaths, h months after the origin: which months are drawn can be read from the total."""

    name, window = "counting", 1

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        flat = Discrete.of([[float(horizon)] for horizon in horizons])
        return replace(flat, row=np.broadcast_to(flat.row, (len(matrix.units), len(horizons))))


def drawn_total(asked: Question, matrix: Matrix, seen: Seen | None = None) -> int:
    """Find the total that `Counting` is certain of, through the numbers asked for."""

    def is_sure(count: int) -> bool:
        from hune.forecast.questions.chance import drawn

        one = msgspec.structs.replace(asked, count=count)
        return drawn(known(one, matrix, seen), matrix, Counting()).probability > 0.5

    return max(count for count in range(1, 200) if is_sure(count))


def test_the_months_of_a_question_are_those_that_are_drawn() -> None:
    quiet = Matrix.of([[0] * 24, [0] * 24], units=[MLI, NER], first=1)
    assert drawn_total(Question((MLI,), ">=", 1, 25, 27), quiet) == 1 + 2 + 3
    assert drawn_total(Question((MLI,), ">=", 1, 27, 28), quiet) == 3 + 4
    assert drawn_total(Question((MLI, NER), ">=", 1, 27, 27), quiet) == 3 + 3
    assert drawn_total(Question((MLI,), ">=", 1, 23, 26), quiet) == 0 + 0 + 1 + 2
    assert drawn_total(Question((MLI,), ">=", 1, None, 26), quiet) == 1 + 2


def test_later_months_on_record_are_not_drawn_again() -> None:
    quiet = Matrix.of([[0] * 24], units=[MLI], first=1)
    seen = Seen((40, 50), ("ucdp ged 26.0.1",), False)
    assert drawn_total(Question((MLI,), ">=", 100, 25, 28), quiet, seen) == 40 + 50 + 3 + 4


def test_what_is_counted_so_far_is_kept() -> None:
    steady = Matrix.of([[3] * 24], units=[MLI], first=1)
    sure = chance(Question((MLI,), ">=", 12, 23, 26), steady, MODEL)
    never = chance(Question((MLI,), ">=", 13, 23, 26), steady, MODEL)
    # Two months of three on record and two more certain: 12, drawn from certainty by the windows of two months.
    own = 24 // 2
    assert (sure.observed, sure.decided, sure.evidence) == ((3, 3), None, own)
    assert sure.probability == pytest.approx((own + 0.5) / (own + 1))
    assert never.probability == pytest.approx(0.5 / (own + 1))


def test_a_record_that_decides_leaves_nothing_to_forecast() -> None:
    steady = Matrix.of([[3] * 24], units=[MLI], first=1)
    told = chance(Question((MLI,), ">=", 6, 23, 30), steady, MODEL)
    assert (told.decided, told.probability, told.identity, told.classes) == (True, 1.0, None, ())
    told = chance(Question((MLI,), ">=", 7, 23, 24), steady, MODEL)
    assert (told.decided, told.probability) == (False, 0.0)


def test_one_month_is_the_models_own_chance() -> None:
    told = chance(Question((MLI,), ">=", 5, ORIGIN + 3, ORIGIN + 3), MATRIX, MODEL, draws=20_000)
    share = MODEL.distribution(MATRIX.select([MLI]), ORIGIN).exceedance(5).item()
    assert told.probability == pytest.approx(float(shrink(share, told.evidence)), abs=0.012)


def test_totals_over_places_are_those_of_joint_draws() -> None:
    both = chance(Question((MLI, NER), ">=", 6, ORIGIN + 1, ORIGIN + 6), MATRIX, MODEL).probability
    each = [chance(Question((one,), ">=", 6, ORIGIN + 1, ORIGIN + 6), MATRIX, MODEL).probability for one in (MLI, NER)]
    assert both > max(each)


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from(["total", "any", "every"]),
    st.integers(-3, 4),
    st.integers(1, 6),
    st.lists(st.integers(1, 200), min_size=2, max_size=4, unique=True),
    st.sampled_from([(MLI,), (BFA,), (MLI, NER)]),
)
def test_probabilities_fall_as_the_number_rises_and_a_yes_and_a_no_add_up(
    over: str, ahead: int, length: int, counts: list[int], places: tuple[int, ...]
) -> None:
    def told(sign: str, count: int, over: str) -> Chance:
        first = ORIGIN + ahead
        return chance(Question(places, sign, count, first, first + length - 1, over=over), MATRIX, MODEL, draws=500)

    denied = {"total": "total", "any": "every", "every": "any"}[over]
    rising = [told(">=", count, over) for count in sorted(counts)]
    assert all(before.probability >= after.probability for before, after in pairwise(rising))
    for count, one in zip(sorted(counts), rising, strict=True):
        assert one.probability + told("<", count, denied).probability == pytest.approx(1)
        assert one.probability == told(">", count - 1, over).probability if count > 1 else True
        assert (one.decided is not None) == (one.probability in (0, 1))


def test_the_evidence_does_not_depend_on_the_number() -> None:
    told = [chance(Question((MLI,), ">=", n, ORIGIN + 1, ORIGIN + 6), MATRIX, MODEL) for n in (1, 10**6)]
    assert told[0].evidence == told[1].evidence == sum(c.apart for c in told[0].classes if c.name in ("own", "peers"))
    assert 0 < told[1].probability < 1 / told[1].evidence


def test_a_chance_says_what_it_is_of() -> None:
    told = chance(Question((MLI,), ">=", 5, ORIGIN + 1, ORIGIN + 2), MATRIX, MODEL)
    assert (told.model, told.origin, told.truth, told.draws) == ("conflictology(12)", ORIGIN, ("given",), 4000)
    assert told.identity is not None
    assert told.identity.horizons == (1, 2)
    assert [one.name for one in told.classes] == ["own", "season", "before", "peers"]
    assert told == chance(Question((MLI,), ">=", 5, ORIGIN + 1, ORIGIN + 2), MATRIX, MODEL)


def test_the_origin_is_the_last_month_of_all_places() -> None:
    values, covered = MATRIX.values.copy(), MATRIX.covered.copy()
    values[1, -4:], covered[1, -4:] = -1, 0
    short = replace(MATRIX, values=values, covered=covered)
    late = int(MATRIX.units[1])
    other = next(unit for unit in (MLI, NER, BFA) if unit != late)
    assert chance(Question((late,), ">=", 5, ORIGIN + 1, ORIGIN + 2), short, MODEL).origin == ORIGIN - 4
    assert chance(Question(tuple(sorted((late, other))), ">=", 5, 552, 553), short, MODEL).origin == ORIGIN - 4
    assert chance(Question((other,), ">=", 5, ORIGIN + 1, ORIGIN + 2), short, MODEL).origin == ORIGIN


def test_a_place_with_a_gap_is_refused_and_another_with_one_is_left_out() -> None:
    units = [MLI, BEN, NER]
    gap = with_gap(Matrix.of([[1] * 24, [1] * 24, [1] * 24], units=units, first=1), 1, 20)
    unknown, whole = int(gap.units[1]), int(gap.units[0])
    assert chance(Question((whole,), ">=", 5, 25, 26), gap, MODEL).model == MODEL.name
    with pytest.raises(HuneError, match=f"HN501 unit {unknown}"):
        chance(Question((unknown,), ">=", 5, 25, 26), gap, MODEL)
    with pytest.raises(HuneError, match="HN501"):
        chance(Question((unknown,), ">=", 5, 19, 26), gap, MODEL)


def test_what_cannot_be_told_is_refused() -> None:
    with pytest.raises(HuneError, match=r"HN570.*lies 37 months after"):
        chance(Question((MLI,), ">=", 5, ORIGIN + 1, ORIGIN + 37), MATRIX, MODEL)
    assert chance(Question((MLI,), ">=", 5, ORIGIN + 1, ORIGIN + 36), MATRIX, MODEL).origin == ORIGIN
    with pytest.raises(HuneError, match="HN571 the record does not cover Nigeria"):
        chance(Question((475,), ">=", 5, ORIGIN + 1, ORIGIN + 2), MATRIX, MODEL)
    with pytest.raises(HuneError, match="HN569"):
        chance(Question((MLI,), ">=", 5, None, ORIGIN), MATRIX, MODEL)
    mixed = replace(MATRIX, truth=np.array(["a", "b", "b", "b"]))
    with pytest.raises(HuneError, match="HN506"):
        chance(Question((MLI, NER), ">=", 5, ORIGIN + 1, ORIGIN + 2), mixed, MODEL)
