"""Two vintages side by side: what changed, where both cover, and which two."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.panel.rows import everywhere
from tests.panel.test_build import vintage

from hune import months
from hune.errors import HuneError
from hune.panel.matrix import UNKNOWN
from hune.panel.revisions import Revised, compare, named, revisions, shared, two
from hune.record import schema
from hune.record.batch import Span
from hune.record.record import Record
from hune.record.vintages import Vintage
from hune.sources.ingest import ingest

MALI, NIGER, BURKINA, BENIN = 432, 436, 439, 434
JANUARY = months.month_id(2020, 1)


class Shelf:
    """A view of rows made by hand: country, kind, month and best estimate, as counts by country."""

    def __init__(self, held: dict[Vintage, list[tuple[int, str, int, int]]]) -> None:
        self.vintages = tuple(held)
        self._held = held

    def counts(self, vintage: Vintage, *, countries: Iterable[int]) -> pa.Table:
        asked = set(countries)
        rows = [
            {"unit_kind": "country", "unit": g, "gwno": g, "kind": k, "month": m, "best": n, "events": 1}
            for g, k, m, n in self._held[vintage]
            if g in asked
        ]
        return pa.Table.from_pylist(rows, schema=pa.schema([f.with_nullable(True) for f in schema.COUNTS]))


def edition(name: str, covers: Iterable[Span], **other: Any) -> Vintage:
    year = 2000 + int(name.split(".")[0])
    shape: dict[str, Any] = {"stored_as": "counts", "units": ("country",), "measures": ("events", "best")}
    return vintage(name, date(year, 6, 1), covers, **(shape | other))


def test_only_months_and_kinds_that_both_cover_are_compared() -> None:
    old = edition("24.1", [Span(MALI, "sb", JANUARY, JANUARY + 5), Span(NIGER, "sb", JANUARY, JANUARY + 5)])
    new = edition("25.1", [Span(MALI, "sb", JANUARY + 3, JANUARY + 9), Span(MALI, "os", JANUARY, JANUARY + 9)])
    shelf: Any = Shelf(
        {
            old: [(MALI, "sb", JANUARY, 7), (MALI, "sb", JANUARY + 4, 5), (NIGER, "sb", JANUARY + 4, 2)],
            new: [(MALI, "sb", JANUARY + 4, 6), (MALI, "os", JANUARY + 4, 9), (MALI, "sb", JANUARY + 8, 3)],
        }
    )
    found = revisions(shelf, old, new, [MALI, NIGER, BENIN])
    assert found.countries.tolist() == [MALI]
    assert found.changed == (Revised(MALI, "sb", JANUARY + 4, JANUARY + 4, 5, 6),)
    assert found.changed[0].difference == 1
    assert found.country_months == (1, 3)
    assert found.years() == ()
    assert (found.then == UNKNOWN).sum() == (found.now == UNKNOWN).sum() == 2 * 3


def test_what_vanished_and_what_appeared_is_a_change() -> None:
    old, new = edition("24.1", everywhere(MALI)), edition("25.1", everywhere(MALI))
    shelf: Any = Shelf({old: [(MALI, "sb", 3, 4)], new: [(MALI, "ns", 3, 4)]})
    found = revisions(shelf, old, new, [MALI])
    assert [(x.kind, x.then, x.now) for x in found.changed] == [("sb", 4, 0), ("ns", 0, 4)]
    assert found.country_months == (1, 24)


def test_years_are_calendar_years_that_both_cover_whole() -> None:
    covers = [
        Span(MALI, "sb", JANUARY - 1, JANUARY + 24),
        Span(NIGER, "sb", JANUARY + 12, JANUARY + 23),
        Span(NIGER, "os", JANUARY + 1, JANUARY + 11),
    ]
    old, new = edition("24.1", covers), edition("25.1", covers)
    rows = [(MALI, "sb", JANUARY + m, 1) for m in range(-1, 25)]
    shelf: Any = Shelf({old: rows, new: [*rows, (NIGER, "sb", JANUARY + 12, 5)]})
    found = revisions(shelf, old, new, [MALI, NIGER])
    assert found.years() == (
        Revised(MALI, "sb", JANUARY, JANUARY + 11, 12, 12),
        Revised(MALI, "sb", JANUARY + 12, JANUARY + 23, 12, 12),
        Revised(NIGER, "sb", JANUARY + 12, JANUARY + 23, 0, 5),
    )
    assert found.years(1) == found.years()[1:]
    assert found.years(0) == ()


KEYS = st.tuples(st.sampled_from((MALI, NIGER)), st.sampled_from(schema.KINDS), st.integers(1, 30))
TABLE = st.dictionaries(KEYS, st.integers(0, 9), max_size=20)
COVERS = st.lists(
    st.builds(
        lambda g, k, ends: Span(g, k, *sorted(ends)),
        st.sampled_from((MALI, NIGER)),
        st.sampled_from(schema.KINDS),
        st.tuples(st.integers(1, 30), st.integers(1, 30)),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(TABLE, TABLE, COVERS, COVERS)
def test_a_revision_equals_a_naive_comparison(
    then: dict[Any, int], now: dict[Any, int], covers_then: list[Span], covers_now: list[Span]
) -> None:
    old, new = edition("24.1", covers_then), edition("25.1", covers_now)
    shelf: Any = Shelf({v: [(*key, n) for key, n in t.items()] for v, t in ((old, then), (new, now))})
    cells = [{(g, k, m) for g, k, a, b in covers for m in range(a, b + 1)} for covers in (covers_then, covers_now)]
    both = cells[0] & cells[1]
    assert {(g, k, m) for g, k, a, b in shared(old, new, [MALI, NIGER]) for m in range(a, b + 1)} == both
    if not both:
        with pytest.raises(HuneError, match="HN266"):
            revisions(shelf, old, new, [MALI, NIGER])
        return
    found = revisions(shelf, old, new, [NIGER, MALI])
    wanted = {cell: (then.get(cell, 0), now.get(cell, 0)) for cell in both}
    changed = {cell: pair for cell, pair in wanted.items() if pair[0] != pair[1]}
    assert {(x.gwno, x.kind, x.first): (x.then, x.now) for x in found.changed} == changed
    assert found.country_months == (len({(g, m) for g, _, m in changed}), len({(g, m) for g, _, m in both}))
    for year in found.years():
        inside = [(year.gwno, year.kind, month) for month in range(year.first, year.last + 1)]
        assert year.last - year.first == 11
        assert months.year_and_month(year.first)[1] == 1
        assert both.issuperset(inside)
        assert (year.then, year.now) == tuple(sum(wanted[cell][at] for cell in inside) for at in (0, 1))


def test_the_newest_and_the_one_before_that_covers_the_same_are_chosen() -> None:
    first, second, third = (edition(name, everywhere(MALI, NIGER)) for name in ("23.1", "24.1", "25.1"))
    assert two([third, first, second], [MALI]) == (second, third)
    assert two([third, first, second], [MALI], earlier=first) == (first, third)
    assert two([third, first, second], [MALI], later=second) == (first, second)
    other = edition("26.1", everywhere(BENIN))
    assert two([first, second, other], [MALI, BENIN]) == (first, second)


def test_a_single_provisional_month_does_not_stand_in_for_a_year() -> None:
    yearly = edition("24.1", everywhere(MALI, last=60)), edition("25.1", everywhere(MALI, last=72))
    month = edition("25.0.1", everywhere(MALI, first=72, last=72), table="candidate")
    month = vintage("25.0.1", date(2025, 2, 28), month.spans, table="candidate")
    assert two([*yearly, month], [MALI]) == yearly
    assert two([yearly[1], month], [MALI]) == (month, yearly[1])


@pytest.mark.parametrize(
    "vintages",
    [
        [],
        [edition("24.1", everywhere(MALI))],
        [edition("24.1", everywhere(MALI)), edition("25.1", everywhere(BENIN))],
        [edition("24.1", everywhere(MALI, last=5)), edition("25.1", everywhere(MALI, first=6))],
        [edition("24.1", everywhere(MALI)), edition("25.1", everywhere(MALI), units=("dyad",))],
        [edition("24.1", everywhere(MALI)), edition("25.1", everywhere(MALI), reconstructed=True)],
        [edition("24.1", everywhere(MALI)), edition("25.1", everywhere(MALI), measures=("events",))],
    ],
)
def test_where_there_are_no_two_none_are_chosen(vintages: list[Vintage]) -> None:
    assert two(vintages, [MALI]) is None
    assert compare(Shelf({v: [] for v in vintages}), [MALI]) is None  # type: ignore[arg-type]


def test_vintages_without_a_month_in_common_are_refused_by_name() -> None:
    old, new = edition("24.1", everywhere(MALI)), edition("25.1", everywhere(BENIN))
    shelf: Any = Shelf({old: [], new: []})
    with pytest.raises(HuneError, match=r"HN266 ucdp ged 24.1 and ucdp ged 25.1 .* 432, 434"):
        compare(shelf, [MALI, BENIN], earlier="24.1", later="25.1")
    with pytest.raises(HuneError, match="HN266"):
        compare(shelf, [], earlier="24.1", later="25.1")


def test_vintages_are_named_in_full_or_by_their_end() -> None:
    counts = edition("24.1", everywhere(MALI), table="country_month")
    events, newer = edition("24.1", everywhere(MALI)), edition("25.1", everywhere(MALI))
    held = [counts, events, newer]
    assert [named(held, name) for name in ("ucdp ged 24.1", "ged 24.1", " 25.1 ")] == [events, events, newer]
    with pytest.raises(HuneError, match=r"HN267.*country_month 24.1, ucdp ged 24.1"):
        named(held, "24.1")
    for unknown in ("4.1", "23.1", "", "  ", "d 24.1"):
        with pytest.raises(HuneError, match=r"HN209.*ucdp ged 25.1"):
            named(held, unknown)


def test_named_vintages_are_compared_in_the_order_given() -> None:
    old, new = edition("24.1", everywhere(MALI)), edition("25.1", everywhere(MALI))
    shelf: Any = Shelf({old: [(MALI, "sb", 3, 4)], new: []})
    there, back = compare(shelf, [MALI]), compare(shelf, [MALI], earlier="25.1", later="24.1")
    assert there is not None
    assert back is not None
    assert [(x.then, x.now) for x in there.changed] == [(4, 0)]
    assert [(x.then, x.now) for x in back.changed] == [(0, 4)]


def test_a_country_with_no_event_ever_has_nothing_revised() -> None:
    old, new = edition("24.1", everywhere(BENIN)), edition("25.1", everywhere(BENIN))
    found = compare(Shelf({old: [], new: []}), [BENIN])  # type: ignore[arg-type]
    assert found is not None
    assert (found.changed, found.country_months) == ((), (0, 24))
    assert {(x.then, x.now) for x in found.years()} == {(0, 0)}
    assert not found.then.flags.writeable
    assert found.then.dtype == np.int64


@pytest.mark.shared
def test_burkina_faso_2023_was_revised_as_published(shared: Path, tmp_path: Path) -> None:
    ingest(tmp_path / "r", "ucdp", [shared / "ucdp" / "ged_west_africa_1989_2023.csv.gz"], vintage="24.1")
    ingest(tmp_path / "r", "ucdp", [shared / "ucdp" / "country_month_26_1.csv.gz"])
    found = compare(Record.open(tmp_path / "r").view(), [MALI, NIGER, BURKINA, BENIN])
    assert found is not None
    assert (found.earlier.table, found.later.table) == ("ged", "country_month")
    sums = {(x.gwno, x.kind, months.iso(x.first)[:4]): (x.then, x.now) for x in found.years(3)}
    assert sums[BURKINA, "sb", "2023"] == (4605, 4806)
    assert sums[BURKINA, "sb", "2021"] == (991, 991)
    assert {year for _, _, year in sums} == {"2021", "2022", "2023"}
