"""Withheld counts: none can be computed from what is shown, and no more are withheld than that takes."""

from collections.abc import Sequence
from datetime import date
from itertools import chain, combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hune.brief.model import Column, Country, Missing, Number, Say, Table
from hune.brief.suppress import FEW, Shown, cell, public, suppress
from hune.brief.words import Words
from hune.errors import HuneError
from hune.panel.assemble import given as rows_from_nowhere
from hune.record.vintages import Vintage

OWN: Vintage = rows_from_nowhere(())
PUBLIC = replace(OWN, edition="PUBLIC", tlp="TLP:CLEAR", may_name_source=True, published=date(2024, 6, 3))
Grid = list[list[int]]
At = tuple[int, int]


def tables(height: int, width: int, most: int = 5) -> st.SearchStrategy[Grid]:
    row = st.integers(1, width).flatmap
    return row(lambda w: st.lists(st.lists(st.integers(0, most), min_size=w, max_size=w), min_size=1, max_size=height))


def whole(inner: Sequence[Sequence[int]]) -> Grid:
    """Add totals: the last row and the last column."""
    rows = [[*row, sum(row)] for row in inner]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def hidden(shown: Shown, inner: Grid, row_totals: bool, column_totals: bool) -> set[At]:
    """Return where nothing is shown, totals that the table does not have included."""
    height, width = len(inner), len(inner[0])
    found = {(i, j) for i, j in product(range(height), range(width)) if shown.cells[i][j] is None}
    found |= {(i, width) for i in range(height) if not row_totals or shown.rows[i] is None}
    found |= {(height, j) for j in range(width) if not column_totals or shown.columns[j] is None}
    return found | ({(height, width)} if shown.total is None else set())


def possible(inner: Grid, withheld: set[At]) -> dict[At, set[int]]:
    """Return the values that each withheld number could have, one more or one less, all that is shown being so.

    What is not nil stays so: a reader may know that withheld numbers are not.
    """
    height, width = len(inner), len(inner[0])
    ways = [
        [v for v in (inner[i][j] - 1, inner[i][j], inner[i][j] + 1) if v >= min(inner[i][j], 1)]
        if (i, j) in withheld
        else [inner[i][j]]
        for i, j in product(range(height), range(width))
    ]
    other = np.array(list(product(*ways))).reshape(-1, height, width)
    rows = np.concatenate([other, other.sum(axis=2, keepdims=True)], axis=2)
    table = np.concatenate([rows, rows.sum(axis=1, keepdims=True)], axis=1)
    shown = np.ones((height + 1, width + 1), bool)
    for at in withheld:
        shown[at] = False
    fits = table[((table == np.array(whole(inner))) | ~shown).all(axis=(1, 2))]
    return {(i, j): set(fits[:, i, j].tolist()) for i, j in withheld}


TOTALS = st.tuples(st.booleans(), st.booleans())


@settings(max_examples=100, deadline=None)
@given(tables(3, 3), TOTALS)
def test_no_withheld_number_can_be_computed_from_what_is_shown(inner: Grid, totals: tuple[bool, bool]) -> None:
    shown = suppress(inner, row_totals=totals[0], column_totals=totals[1])
    withheld = hidden(shown, inner, *totals)
    table = whole(inner)
    displayed = withheld & set(entries(inner, totals))
    values = possible(inner, withheld)
    for at in displayed:
        assert len(values[at]) > 1, f"{at} can only be {table[at[0]][at[1]]}"
    for i, j in set(entries(inner, totals)) - withheld:
        assert table[i][j] not in FEW
    for i, row in enumerate(shown.cells):
        assert all(value in (None, inner[i][j]) for j, value in enumerate(row))
    if not any(table[i][j] in FEW for i, j in entries(inner, totals)):
        assert not displayed, "nothing is withheld without need"


def entries(inner: Grid, totals: tuple[bool, bool]) -> list[At]:
    """List the numbers that a table has, with the totals it has."""
    height, width = len(inner), len(inner[0])
    rows, columns = totals
    return [
        *product(range(height), range(width)),
        *(((i, width) for i in range(height)) if rows else ()),
        *(((height, j) for j in range(width)) if columns else ()),
        *([(height, width)] if rows and columns else ()),
    ]


@settings(max_examples=60, deadline=None)
@given(tables(3, 3), TOTALS)
def test_no_number_is_withheld_without_need(inner: Grid, totals: tuple[bool, bool]) -> None:
    withheld = hidden(suppress(inner, row_totals=totals[0], column_totals=totals[1]), inner, *totals)
    table, has = whole(inner), set(entries(inner, totals))
    few = {(i, j) for i, j in has if table[i][j] in FEW}
    for at in (withheld & has) - few:
        values = possible(inner, withheld - {at})
        assert any(len(values[one]) == 1 for one in few), f"{at} could be shown"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from((1, 2, 5, 6, 7)), min_size=2, max_size=2), min_size=2, max_size=2))
def test_in_a_table_of_two_by_two_no_fewer_would_do(inner: Grid) -> None:
    withheld = hidden(suppress(inner), inner, True, True)
    table, every = whole(inner), entries(inner, (True, True))
    few = {(i, j) for i, j in every if table[i][j] in FEW}
    rest = [at for at in every if at not in few]
    for more in chain.from_iterable(combinations(rest, n) for n in range(len(withheld) - len(few))):
        values = possible(inner, few | {*more})
        assert any(len(values[at]) == 1 for at in few), f"{more} would have been enough"


def test_a_single_small_number_takes_three_others_with_it_or_one_where_there_are_no_column_totals() -> None:
    inner = [[1, 12, 4], [5, 3, 6], [8, 9, 9]]
    assert hidden(suppress(inner), inner, True, True) == {(0, 0), (0, 2), (1, 0), (1, 2)}
    alone = suppress(inner, column_totals=False)
    assert alone.cells == ((None, 12, None), (5, 3, 6), (8, 9, 9))
    assert (alone.rows, alone.columns, alone.total) == ((17, 14, 26), (), None)


def test_without_totals_only_the_small_numbers_are_withheld() -> None:
    shown = suppress([[1, 7], [0, 2]], row_totals=False, column_totals=False)
    assert shown == Shown(((None, 7), (0, None)), (), (), None)


def test_where_everything_is_small_everything_is_withheld() -> None:
    assert suppress([[1]]) == Shown(((None,),), (None,), (None,), None)
    assert suppress([[2, 0]], column_totals=False).rows == (None,)


def test_zeros_and_large_numbers_are_shown() -> None:
    assert suppress([[0, 3], [12, 0]]) == Shown(((0, 3), (12, 0)), (3, 12), (12, 3), 15)
    assert suppress([]) == Shown((), (), (), 0)


def test_deaths_are_withheld_by_the_number_of_events_behind_them() -> None:
    deaths, events = [[40, 7, 4], [5, 30, 6]], [[1, 7, 4], [5, 3, 6]]
    shown = suppress(deaths, events=events)
    assert shown.cells[0][0] is None
    assert len(hidden(shown, deaths, True, True)) == 4
    none_died = suppress([[0, 0, 4], [5, 3, 6]], events=events)
    assert all(len(v) > 1 for v in possible([[0, 0, 4], [5, 3, 6]], hidden(none_died, deaths, True, True)).values())


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 3).flatmap(
        lambda w: st.lists(
            st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=w, max_size=w), min_size=1, max_size=3
        )
    )
)
def test_no_withheld_number_of_deaths_can_be_computed(pairs: list[list[tuple[int, int]]]) -> None:
    deaths, events = ([[pair[at] for pair in row] for row in pairs] for at in (0, 1))
    withheld = hidden(suppress(deaths, events=events), deaths, True, True)
    assert all(len(values) > 1 for values in possible(deaths, withheld).values())
    assert {(i, j) for i, row in enumerate(events) for j, n in enumerate(row) if n in FEW} <= withheld


def test_what_is_public_anyway_is_shown_whole() -> None:
    inner = [[1, 7], [5, 2]]
    assert public(inner, [PUBLIC]) == Shown(((1, 7), (5, 2)), (8, 7), (6, 9), 15)
    assert public(inner, [PUBLIC, OWN]) == public(inner, [OWN]) == suppress(inner)
    for narrower in ({"may_name_source": False}, {"edition": "PARTNERS"}, {"tlp": "TLP:GREEN"}):
        assert public(inner, [replace(PUBLIC, **narrower)]).cells[0][0] is None


@pytest.mark.parametrize("wrong", [[[-1, 3]], [[4], [-2]]])
def test_what_is_not_covered_is_no_count(wrong: Grid) -> None:
    with pytest.raises(HuneError, match="HN268 -"):
        suppress(wrong)


def test_rows_of_unequal_length_are_no_table() -> None:
    with pytest.raises(ValueError, match="inhomogeneous"):
        suppress([[1, 2], [3]])


def test_the_same_table_is_withheld_the_same_way_each_time() -> None:
    inner = [[(7 * i * j + i + 3 * j) % 11 for j in range(4)] for i in range(12)]
    assert len({suppress(inner) for _ in range(3)}) == 1


def test_a_table_says_why_a_number_is_missing() -> None:
    """A builder of a table of PUBLIC: cells and totals go through `public`, then each through `cell`."""
    events = [[1, 7, 4], [5, 3, 6]]
    shown = public(events, [OWN], column_totals=False)
    rows = tuple(
        (Country(gwno), *map(cell, (*counts, total)))
        for gwno, counts, total in zip((432, 439), shown.cells, shown.rows, strict=True)
    )
    columns = (
        Column(Say("revised-column-country"), figures=False),
        *(Column(Say(f"kind-{k}")) for k in ("sb", "ns", "os", "all")),
    )
    table = Table("events", Say("revised-table"), columns, rows, editions=("PUBLIC",))
    assert table.rows[0] == (Country(432), Missing("suppressed"), Number(7), Missing("suppressed"), Number(12))
    assert table.rows[1] == (Country(439), Number(5), Number(3), Number(6), Number(14))
    reasons = [Words(lang).reason("suppressed") for lang in ("en", "fr")]
    assert ["one or two events" in reasons[0], "un ou deux événements" in reasons[1]] == [True, True]
