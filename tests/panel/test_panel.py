"""Panels from rows: what is counted where, what adds up, and what never becomes zero."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given as arbitrary
from hypothesis import settings
from hypothesis import strategies as st
from tests.panel.rows import GAO, count, event, everywhere, table

from hune.errors import HuneError
from hune.panel.assemble import from_rows, given
from hune.panel.matrix import FULLY, NOT, PARTLY, UNKNOWN
from hune.record.batch import Span
from hune.record.schema import KINDS, MEASURES

MALI, NIGER, BURKINA = 432, 436, 439
A, B, C = 1001, 1002, 1003
LAND = {A: (MALI,), B: (BURKINA, MALI), C: (NIGER, BURKINA)}

places = st.sampled_from([A, B, C, None])
countries = st.sampled_from([MALI, NIGER, BURKINA])


@st.composite
def some_events(draw: st.DrawFn) -> list[dict[str, Any]]:
    def one() -> dict[str, Any]:
        best = draw(st.integers(0, 50))
        ranged = draw(st.booleans())
        return event(
            draw(countries),
            draw(st.integers(1, 6)),
            gid=draw(places),
            kind=draw(st.sampled_from(KINDS)),
            best=best,
            low=max(best - 3, 0) if ranged else None,
            high=best + 9 if ranged else None,
            deaths_civilians=draw(st.integers(0, best)),
            number_of_sources=draw(st.sampled_from([None, 1, 2])),
        )

    return [one() for _ in range(draw(st.integers(0, 25)))]


@arbitrary(rows=some_events(), measure=st.sampled_from([*MEASURES, "unranged", "sourced"]))
@settings(max_examples=60, deadline=None)
def test_placed_and_not_placed_make_the_country_exactly(rows: list[dict[str, Any]], measure: str) -> None:
    events, vintage = table(rows), given(everywhere(MALI, NIGER, BURKINA, last=6))
    cells = from_rows(events, vintage, "cell", land=LAND)
    unplaced = from_rows(events, vintage, "unplaced").matrix(measure)
    whole = from_rows(events, vintage, "country").matrix(measure)
    for gwno in (MALI, NIGER, BURKINA):
        placed = cells.of(gwno).matrix(measure).window(1, 6).sum(axis=0)
        assert (placed + np.array(unplaced.row(gwno))).tolist() == list(whole.row(gwno))


@arbitrary(rows=some_events(), gone=countries)
@settings(max_examples=60, deadline=None)
def test_a_country_taken_out_never_turns_into_zeros(rows: list[dict[str, Any]], gone: int) -> None:
    left = [gwno for gwno in (MALI, NIGER, BURKINA) if gwno != gone]
    events = table(row for row in rows if row["gwno"] != gone)
    vintage = given(everywhere(*left, last=6))
    whole = from_rows(events, vintage, "country", units=[MALI, NIGER, BURKINA])
    assert set(whole.matrix("best").row(gone)) == {None}
    assert (whole.matrix("best").select([gone]).values == UNKNOWN).all()
    with pytest.raises(HuneError, match="HN501"):
        whole.total("best", [gone], 1, 6)
    cells = from_rows(events, vintage, "cell", units=[A, B, C], land=LAND).matrix("best")
    for gid, owners in LAND.items():
        seen = cells.covered[cells.units == gid]
        if set(owners) == {gone}:
            assert (seen == NOT).all()
        elif gone in owners:
            assert (seen == PARTLY).all()
        else:
            assert (seen == FULLY).all()


@arbitrary(rows=some_events())
@settings(max_examples=40, deadline=None)
def test_a_matrix_is_the_plain_sum_of_its_rows(rows: list[dict[str, Any]]) -> None:
    panel = from_rows(table(rows), given(everywhere(MALI, NIGER, BURKINA, last=6)), "country")
    high = panel.matrix("high", kinds=("os", "sb"))
    for at, gwno in enumerate(panel.units.tolist()):
        for month in range(1, 7):
            mine = [r for r in rows if (r["gwno"], r["month"]) == (gwno, month) and r["kind"] != "ns"]
            expected = sum(r["best"] if r["high"] is None else r["high"] for r in mine)
            assert high.values[at, month - 1] == expected


def test_an_event_in_a_cell_without_land_of_its_country_counts_but_does_not_cover_the_cell() -> None:
    events = table([event(NIGER, 1, gid=A, best=4), event(MALI, 1, gid=A, best=1)])
    both = from_rows(events, given(everywhere(MALI, NIGER, last=2)), "cell", land=LAND)
    assert both.matrix("best").row(A) == (5, 0)
    niger = from_rows(events, given(everywhere(NIGER, last=2)), "cell", land=LAND)
    assert niger.matrix("best").row(A) == (None, None)
    assert niger.of(NIGER).matrix("best").row(A) == (4, 0)


def test_a_cell_of_water_is_covered_by_the_countries_of_its_events() -> None:
    panel = from_rows(table([event(NIGER, 1, gid=5, best=4)]), given(everywhere(NIGER, last=2)), "cell")
    assert panel.matrix("best").row(5) == (4, 0)


def test_a_cell_of_water_without_events_is_not_covered() -> None:
    panel = from_rows(table([]), given(everywhere(MALI)), "cell", units=[A, 5], land=LAND)
    assert panel.matrix("best").known(1, 24).tolist() == [False, True]


def test_a_range_out_of_order_counts_at_best_and_is_told() -> None:
    events = table([event(MALI, 1, best=7, low=None, high=None), event(MALI, 1, best=2, low=1, high=5)])
    panel = from_rows(events, given(everywhere(MALI, last=1)), "country")
    totals = {name: panel.total(name, [MALI], 1, 1) for name in ("low", "best", "high", "unranged")}
    assert totals == {"low": 8, "best": 9, "high": 12, "unranged": 1}


def test_events_of_unknown_sourcing_are_in_neither_part_of_the_share() -> None:
    events = table(event(MALI, 1, number_of_sources=n) for n in (None, 1, 1, 3))
    panel = from_rows(events, given(everywhere(MALI, last=1)), "country")
    assert panel.single_source([MALI], 1, 1) == (2, 3)


def test_rows_outside_their_coverage_are_not_counted() -> None:
    spans = (Span(MALI, "sb", 1, 3), Span(MALI, "ns", 1, 2), Span(MALI, "os", 1, 3))
    events = table([event(MALI, 3, kind="ns", best=9), event(MALI, 3, kind="sb", best=4)])
    panel = from_rows(events, given(spans), "country")
    assert panel.matrix("best").row(MALI) == (0, 0, None)
    assert panel.matrix("best", kinds=("sb", "os")).row(MALI) == (0, 0, 4)


def test_counts_by_dyad_never_enter() -> None:
    rows = [count("country", MALI, MALI, 1, best=5), count("country", MALI, MALI, 1, best=5, dyad=7)]
    vintage = given(everywhere(MALI, last=1), measures=("events", "best"))
    assert from_rows(table(rows, "counts"), vintage, "country").total("best", [MALI], 1, 1) == 5
    with pytest.raises(HuneError, match="HN503"):
        from_rows(table(rows[1:], "counts"), vintage, "country")


def test_counts_of_cells_and_not_placed_make_a_country() -> None:
    rows = [count("cell", GAO, MALI, 1, best=5), count("unplaced", MALI, MALI, 1, best=2)]
    vintage = given(everywhere(MALI, last=1), measures=("events", "best"))
    counts = table(rows, "counts")
    assert from_rows(counts, vintage, "country").total("best", [MALI], 1, 1) == 7
    assert from_rows(counts, vintage, "unplaced").total("best", [MALI], 1, 1) == 2
    assert from_rows(counts, vintage, "cell").matrix("best").row(GAO) == (5,)


def test_where_every_count_has_its_cell_none_is_left_over() -> None:
    vintage = given(everywhere(MALI, last=1), measures=("events", "best"))
    placed = table([count("cell", GAO, MALI, 1, best=5)], "counts")
    assert from_rows(placed, vintage, "unplaced", units=[MALI]).total("best", [MALI], 1, 1) == 0


def test_a_countrys_own_counts_are_not_added_to_those_of_its_cells() -> None:
    rows = [count("country", MALI, MALI, 1, best=9), count("cell", GAO, MALI, 1, best=5)]
    vintage = given(everywhere(MALI, last=1), measures=("events", "best"))
    assert from_rows(table(rows, "counts"), vintage, "country").total("best", [MALI], 1, 1) == 9


def test_what_a_table_does_not_publish_is_an_error_and_not_zero() -> None:
    vintage = given(everywhere(MALI), measures=("events", "best"))
    panel = from_rows(table([], "counts"), vintage, "country")
    for measure in ("low", "civilians", "unranged", "sourced"):
        with pytest.raises(HuneError, match="HN505"):
            panel.matrix(measure)


def test_an_empty_value_of_a_published_measure_is_an_error_and_not_zero() -> None:
    rows = [count("country", MALI, MALI, 13, civilians=None)]
    vintage = given(everywhere(MALI), measures=("events", "best", "civilians"))
    with pytest.raises(HuneError, match=r"HN504 civilians is empty for unit 432 in 1981-01"):
        from_rows(table(rows, "counts"), vintage, "country")


def test_counts_of_unknown_sourcing_are_in_neither_part_of_the_share() -> None:
    rows = [
        count("country", MALI, MALI, 1, events=4, single_source=3),
        count("country", MALI, MALI, 1, kind="os", events=9, single_source=None),
    ]
    vintage = given(everywhere(MALI, last=1), measures=("events", "best", "single_source"))
    assert from_rows(table(rows, "counts"), vintage, "country").single_source([MALI], 1, 1) == (3, 4)


def test_a_panel_of_nothing_is_an_error() -> None:
    with pytest.raises(HuneError, match="HN508"):
        from_rows(table([]), given(()), "country")
