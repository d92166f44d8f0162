"""What of a record a question is about: the countries to learn from, cells, and the months on record."""

from datetime import date
from pathlib import Path

import pytest
from tests.forecast.asked import BFA, FIRST, LAST, MLI, NER, made, monthly, table, yearly
from tests.record.made import batch, event, everywhere

from hune import months
from hune.forecast.models.reference import Conflictology
from hune.forecast.questions.chance import chance
from hune.forecast.questions.grammar import read
from hune.forecast.questions.material import begun, of_question, seen_of
from hune.record.record import Record

CELL = 150837


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return made(tmp_path / "record")


def test_a_model_learns_from_all_that_the_record_covers(record: Record) -> None:
    material = of_question(record.view(), read("MLI sb >= 5 in 2025-01"))
    assert material.matrix.units.tolist() == [MLI, NER, BFA]
    assert material.matrix.target == "best sb"
    assert (material.matrix.first, material.matrix.last) == (FIRST, LAST)


def test_states_that_are_no_more_are_left_out(tmp_path: Path) -> None:
    record = Record.create(tmp_path / "record")
    east = 265
    table(record, "25.1", date(2025, 6, 1), {MLI: [3] * 48, east: [0] * 48}, FIRST)
    assert of_question(record.view(), read("MLI sb >= 5 in 2025-01")).matrix.units.tolist() == [MLI]


@pytest.mark.parametrize(("months_on_record", "counts", "final"), [(0, (), True), (1, (6,), False), (2, (6, 7), False)])
def test_months_are_read_each_from_its_newest_vintage(
    record: Record, months_on_record: int, counts: tuple[int, ...], final: bool
) -> None:
    for at in range(months_on_record):
        monthly(record, f"2025-0{at + 1}", 6 + at)
    asked = read("MLI sb >= 50 in 2024-11..2025-03")
    seen = seen_of(record.view(), asked)
    assert (seen.counts, seen.final) == ((10, 10, *counts), final)
    assert seen.truth[-1] == "ucdp ged 25.1"
    assert len(seen.truth) == 1 + months_on_record


def test_a_month_that_is_missing_ends_what_is_seen(record: Record) -> None:
    monthly(record, "2025-02", 6)
    assert seen_of(record.view(), read("MLI sb >= 50 in 2024-12..2025-03")).counts == (10,)
    assert seen_of(record.view(), read("MLI sb >= 50 in 2025-01..2025-03")).counts == ()


def test_a_sum_waits_for_all_its_places(record: Record) -> None:
    table(record, "25.0.1", date(2025, 2, 28), {MLI: [9]}, months.parse("2025-01"))
    assert seen_of(record.view(), read("MLI sb >= 50 in 2024-12..2025-01")).counts == (10, 9)
    assert seen_of(record.view(), read("MLI+NER sb >= 50 in 2024-12..2025-01")).counts == (13,)


def test_a_yearly_vintage_makes_it_final(record: Record) -> None:
    monthly(record, "2025-01", 6)
    yearly(record, year=2026, last=[7] * 12)
    seen = seen_of(record.view(), read("MLI sb >= 50 in 2024-12..2025-01"))
    assert (seen.counts, seen.truth, seen.final) == ((10, 7), ("ucdp ged 26.1",), True)


def test_an_open_beginning_comes_after_all_that_is_on_record(record: Record) -> None:
    asked = read("MLI sb >= 50 by 2025-06")
    assert begun(record.view(), asked, LAST).first == LAST + 1
    monthly(record, "2025-01", 6)
    assert begun(record.view(), asked, LAST).first == LAST + 2


def test_cells_are_learnt_from_the_countries_around(tmp_path: Path) -> None:
    record = Record.create(tmp_path / "record")
    rows = [event(str(at), MLI, FIRST + at, best=2, gid=CELL, where_prec=1) for at in range(0, 48, 2)]
    rows += [event(f"n{at}", NER, FIRST + at, best=4, gid=153010, where_prec=1) for at in range(0, 48, 6)]
    spans = everywhere(MLI, NER, BFA, first=FIRST, last=LAST)
    record.ingest(batch(rows, spans, vintage="25.1", published=date(2025, 6, 1), units=("country", "cell", "unplaced")))
    asked = read(f"cell {CELL} sb any month >= 2 in 2024-12..2025-02")
    material = of_question(record.view(), asked)
    assert material.matrix.unit == "cell"
    assert {CELL, 153010} <= {*material.matrix.units.tolist()}
    assert seen_of(record.view(), asked).counts == (0,)
    told = chance(asked, material.matrix, Conflictology(12))
    assert (told.origin, told.observed) == (LAST, (0,))
    assert 0.3 < told.probability < 0.9
