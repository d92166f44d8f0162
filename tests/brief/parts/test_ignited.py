"""Newly affected cells: twenty-four months of quiet, then an event."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.brief.conftest import event

from hune import months
from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import INSIDE, Number, Statement, Table
from hune.brief.parts import ignited
from hune.brief.words import Words
from hune.places.grid import gid_of

Reader = Callable[..., tuple[Basis, Ledger]]


def months_found(basis: Basis, first: str = "2023-01", last: str = "2023-12") -> list[str]:
    assert basis.cells is not None
    found = ignited.ignited(basis.cells, basis.countries, months.parse(first), months.parse(last))
    return [months.iso(one.month) for one in found]


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("2021-04-30", "2023-05-01", ["2023-05"]),
        ("2021-05-01", "2023-05-31", []),
        ("2021-05-01", "2023-06-01", ["2023-06"]),
        ("2019-01-01", "2023-01-01", ["2023-01"]),
    ],
)
def test_twenty_four_whole_months_lie_between(read: Reader, before: str, now: str, found: list[str]) -> None:
    basis, _ = read([event(1, "MLI", before, 3), event(2, "MLI", now, 3)])
    assert months_found(basis) == found


def test_a_cell_counts_once_a_year_with_all_that_followed(read: Reader) -> None:
    days = ["2023-02-01", "2023-02-20", "2023-09-01"]
    basis, _ = read([event(n, "MLI", day, 10 + n) for n, day in enumerate(days)])
    assert basis.cells is not None
    [one] = ignited.ignited(basis.cells, basis.countries, *basis.year)
    assert (one.events, one.best, months.iso(one.month)) == (3, 33, "2023-02")


def test_an_event_across_the_border_in_the_same_cell_ends_its_quiet(read: Reader) -> None:
    shared = {"latitude": 14.1, "longitude": -1.63, "priogrid_gid": gid_of(14.1, -1.63)}
    basis, _ = read(
        [
            event(1, "BFA", "2022-06-01", 4),
            event(2, "MLI", "2023-06-01", 4, **shared),
            event(3, "MLI", "2023-07-01", 1),
        ],
        "MLI",
        "BFA",
    )
    assert months_found(basis) == ["2023-07"]


def test_a_record_too_short_to_know_the_quiet_says_nothing(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-06-01", 4)], covers=("MLI:2021-02..2023-12",))
    assert list(ignited.blocks(basis, ledger, basis.countries)) == []


def test_a_year_without_a_newly_affected_cell_says_so_and_counts_the_year_before(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2022-06-01", 4)])
    statement, *_ = ignited.blocks(basis, ledger, basis.countries)
    assert isinstance(statement, Statement)
    assert statement.say.message == "situation-ignited-none"
    assert statement.say.args["before"] == Number(1)
    assert "no half-degree cell was newly affected" in Words("en").sentence(statement.say)


def test_cells_stay_inside_and_their_number_goes_out(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-06-01", 4)])
    statement, most, table, cells = ignited.blocks(basis, ledger, basis.countries)
    assert isinstance(statement, Statement)
    assert isinstance(table, Table)
    assert "PUBLIC" in statement.editions
    assert "PUBLIC" in table.editions
    assert most.editions == cells.editions == INSIDE
    gid = str(gid_of(16.27, -0.04))
    open_ones = [e for e in ledger.evidence if e.edition == "PUBLIC"]
    assert {*statement.evidence, *table.evidence} <= {e.slug for e in open_ones}
    assert not any(gid in repr(one) for one in (statement, table, *open_ones))
    assert gid in repr(cells)
    inside = {*most.evidence, *cells.evidence}
    assert [e.edition for e in ledger.evidence if e.slug in inside] == ["INTERNAL", "INTERNAL"]


@pytest.mark.shared
@pytest.mark.parametrize(("issued", "cells"), [(date(2023, 1, 22), 69), (date(2024, 1, 22), 60)])
def test_the_five_countries_of_the_sahel(ged: Callable[[date], tuple[Basis, Ledger]], issued: date, cells: int) -> None:
    basis, ledger = ged(issued)
    statement, _, table, _ = ignited.blocks(basis, ledger, basis.detailed)
    assert isinstance(statement, Statement)
    assert isinstance(table, Table)
    assert statement.say.args["now"] == Number(cells)
    assert sum(row[2].value for row in table.rows if isinstance(row[2], Number)) == cells
