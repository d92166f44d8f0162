"""The deadliest pairs of parties: counted once, framed alike, communities by their own labels nowhere but inside."""

from collections.abc import Callable
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from tests.brief.conftest import event, monthly

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import INSIDE, OUTSIDE, Actor, Figure, Missing, Month, Number
from hune.brief.parts import dyads
from hune.brief.parts.tolls import Toll, told, tolls
from hune.brief.words import Words
from hune.draw.render import svg

Reader = Callable[..., tuple[Basis, Ledger]]
COMMUNAL = {"type_of_violence": 2, "side_a": "Dogon", "side_b": "Fulani", "dyad_new_id": 5175, "adm_1": "Mopti"}


def figures(basis: Basis, ledger: Ledger) -> list[Figure]:
    known = told(basis, basis.countries, *basis.year)
    return list(dyads.charts(basis, ledger, known, tolls(basis, known, dyads.first_shown(basis), basis.detail_through)))


def deaths(figure: Figure, column: int) -> list[float]:
    """Return the deaths of a pair by month, as its table gives them."""
    assert figure.table is not None
    cells = [row[column] for row in figure.table.rows]
    return [cell.value for cell in cells if isinstance(cell, Number)]


def toll(month: int, side: str, best: int) -> Toll:
    return Toll(432, month, "sb", "Government of Mali", side, False, None, 1, best, best, best, 0)


def test_the_order_of_rows_never_matters() -> None:
    rows = [toll(517, "JNIM", 5), toll(518, "IS", 5), toll(519, "AQIM", 3)]
    orders = {tuple(dyads.dyads(order)) for order in permutations(rows)}
    assert len(orders) == 1
    assert [dyad.side_b for dyad in orders.pop()] == ["IS", "JNIM", "AQIM"]


@given(st.lists(st.builds(toll, st.integers(1, 9), st.sampled_from(["JNIM", "IS"]), st.integers(0, 50)), max_size=12))
def test_nothing_is_lost_and_nothing_counts_twice(rows: list[Toll]) -> None:
    assert sum(dyad.best for dyad in dyads.dyads(rows)) == sum(row.best for row in rows)


def test_a_chart_holds_three_years_and_its_table_every_month_of_them(read: Reader) -> None:
    [inside, _] = figures(*read(monthly("MLI", lambda i: i % 3, range(2015, 2024), 1)))
    assert inside.table is not None
    assert [row[0] for row in inside.table.rows] == [Month(month) for month in range(493, 529)]
    assert sum(deaths(inside, 1)) == 36
    assert sum(deaths(inside, 1)[-12:]) == 12


def test_a_table_has_a_column_for_each_pair_and_says_where_it_is_counted(read: Reader) -> None:
    sides = ("JNIM", "IS", "AQIM")
    [inside, _] = figures(*read([event(n, "MLI", "2023-02-01", 9 - n, side_b=side) for n, side in enumerate(sides)]))
    assert inside.table is not None
    assert [column.heading.args["b"] for column in inside.table.columns[1:]] == [Actor(side) for side in sides]
    assert [row[1:] for row in inside.table.rows if row[0] == Month(518)] == [(Number(9), Number(8), Number(7))]
    said = [Words("en").sentence(note) for note in inside.table.notes]
    assert said[0] == "Government of Mali – JNIM, in Mali"
    assert len(said) == 3


def test_a_month_without_coverage_is_no_zero(read: Reader) -> None:
    covers = ("MLI:2022-01..2023-12",)
    [inside, _] = figures(*read([event(1, "MLI", "2023-02-01", 7)], covers=covers))
    assert inside.table is not None
    cells = [row[1] for row in inside.table.rows]
    assert cells[:12] == [Missing("covered-not")] * 12
    assert Missing("covered-not") not in cells[12:]


def test_a_pair_is_one_pair_in_two_countries(read: Reader) -> None:
    side = {"type_of_violence": 3, "side_a": "JNIM", "side_b": "Civilians"}
    basis, ledger = read(
        [event(1, "MLI", "2023-02-01", 7, **side), event(2, "BFA", "2023-02-01", 9, **side)], "MLI", "BFA"
    )
    [inside, _] = figures(basis, ledger)
    assert sum(deaths(inside, 1)) == 16
    assert len(inside.evidence) == 1


def test_communities_are_labelled_inside_and_generic_outside(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7, **COMMUNAL), event(2, "MLI", "2023-03-01", 5)])
    inside, outside = figures(basis, ledger)
    assert (inside.editions, outside.editions) == (INSIDE, OUTSIDE)
    assert "Dogon – Fulani" in repr(inside)
    assert "Mopti" in repr(inside)
    assert "not a claim about a community" in repr(inside)
    public = [e for e in ledger.evidence if e.edition == "PUBLIC"]
    assert not any(word in repr((outside, *public)) for word in ("Dogon", "Fulani", "Mopti"))
    assert "between community-based groups, Mali, February 2023" in repr(outside)


def test_communities_of_one_country_are_one_outside(read: Reader) -> None:
    other = COMMUNAL | {"side_a": "Bambara", "dyad_new_id": 5176}
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7, **COMMUNAL), event(2, "MLI", "2023-03-01", 5, **other)])
    inside, outside = figures(basis, ledger)
    assert [sum(deaths(inside, column)) for column in (1, 2)] == [7, 5]
    assert sum(deaths(outside, 1)) == 12
    assert len(outside.evidence) == 1


def test_communities_of_two_countries_have_headings_that_differ(read: Reader) -> None:
    events = [event(n, country, "2023-02-01", 7, **COMMUNAL) for n, country in enumerate(("MLI", "BFA"))]
    for figure in figures(*read(events, "MLI", "BFA")):
        assert figure.table is not None
        heads = [Words("fr").sentence(column.heading) for column in figure.table.columns]
        assert len(set(heads)) == len(heads) == 3


def test_a_name_that_charts_cannot_set_stands_in_the_table(read: Reader) -> None:
    name = "\u0627\u0644\u062c\u064a\u0634"
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7, side_b=name, adm_1=name)])
    [inside, _] = figures(basis, ledger)
    assert name in repr(inside.table)
    assert name not in svg(inside.specs["fr"])
    assert "Couple 1" in svg(inside.specs["fr"])


def test_sentences_are_for_the_deadliest_of_many_countries() -> None:
    rows = [toll(517, "IS", n)._replace(gwno=n) for n in range(1, 31)]
    assert dyads.foremost(range(1, 31), rows) == tuple(range(23, 31))
    assert dyads.foremost((3, 1, 2), rows) == (3, 1, 2)
