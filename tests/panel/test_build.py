"""Which vintage a country is read from, and panels from views of a record."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from tests.panel.rows import event, everywhere

from hune import months
from hune.errors import HuneError
from hune.panel.build import build, choose
from hune.panel.matrix import PARTLY
from hune.panel.panel import label
from hune.places import cells
from hune.record import schema
from hune.record.batch import Batch, Source, Span
from hune.record.record import Record
from hune.record.view import View
from hune.record.vintages import Vintage
from hune.sources.ingest import ingest

MALI, NIGER, BURKINA, BENIN, NIGERIA = 432, 436, 439, 434, 475
SOURCE = Source("ucdp", "Uppsala", "Uppsala", "CC BY 4.0", "Cite so.", "https://ucdp.uu.se", "A")


def vintage(name: str, published: date, spans: Iterable[Span], **other: Any) -> Vintage:
    columns = {
        "source": "ucdp",
        "table": "ged",
        "vintage": name,
        "published": published,
        "precision": "day",
        "stored_as": "events",
        "units": ("cell", "country"),
        "measures": schema.MEASURES,
        "spans": tuple(spans),
        "caveat": None,
        "files": (),
    }
    return Vintage(**(columns | other))


OLD = vintage("20.1", date(2020, 6, 30), everywhere(MALI, NIGERIA, last=40))
NEW = vintage("24.1", date(2024, 6, 3), everywhere(MALI, NIGER, last=88))
COUNTS = vintage("26.1", date(2026, 6, 9), everywhere(MALI, NIGER, last=105), table="country_month")
RECENT = vintage("v26.2", date(2026, 7, 1), everywhere(MALI, NIGER, first=106, last=108), table="candidate")


def chosen(vintages: list[Vintage], first: int | None, last: int | None, *countries: int) -> dict[int, str]:
    found = choose(vintages, countries, schema.KINDS, first, last)
    return {gwno: vintages[at].vintage for gwno, at in found.items()}


def test_a_window_takes_the_newest_vintage_that_covers_it() -> None:
    assert chosen([OLD, NEW, COUNTS], 10, 40, MALI) == {MALI: "26.1"}
    assert chosen([OLD, NEW], 10, 40, MALI) == {MALI: "24.1"}
    assert chosen([OLD, NEW, RECENT], 10, 88, MALI, NIGER) == {MALI: "24.1", NIGER: "24.1"}


def test_a_window_that_none_covers_takes_what_covers_most_of_it() -> None:
    assert chosen([OLD, NEW], 10, 88, NIGERIA) == {NIGERIA: "20.1"}
    assert chosen([NEW, RECENT], 80, 107, MALI) == {MALI: "24.1"}


def test_without_a_window_the_table_that_reaches_furthest_serves_all_it_covers() -> None:
    assert chosen([OLD, NEW], None, None, MALI, NIGER, NIGERIA) == {
        MALI: "24.1",
        NIGER: "24.1",
        NIGERIA: "20.1",
    }
    assert chosen([OLD, NEW, COUNTS], None, None, MALI, NIGERIA) == {MALI: "26.1", NIGERIA: "20.1"}


def test_a_provisional_month_is_no_series_where_there_is_a_longer_one() -> None:
    assert chosen([NEW, RECENT], None, None, MALI, NIGER) == {MALI: "24.1", NIGER: "24.1"}
    assert chosen([RECENT], None, None, MALI) == {MALI: "v26.2"}


def test_a_first_month_keeps_out_tables_that_begin_later() -> None:
    later = vintage("later", date(2026, 7, 1), everywhere(MALI, first=60, last=108), table="other")
    assert chosen([COUNTS, later], 1, None, MALI) == {MALI: "26.1"}
    assert chosen([COUNTS, later], None, None, MALI) == {MALI: "later"}


def test_of_two_that_reach_as_far_the_wider_then_the_newer_is_read() -> None:
    export = vintage("25.1", date(2025, 6, 1), everywhere(MALI, last=88), table="export")
    assert chosen([export, NEW], None, None, MALI, NIGER) == {MALI: "24.1", NIGER: "24.1"}
    assert chosen([export, NEW], None, None, MALI) == {MALI: "25.1"}


def test_what_was_public_goes_before_what_stands_in_and_the_oldest_stand_in_first() -> None:
    late = vintage("25.1", date(2025, 6, 1), everywhere(MALI, last=88), table="other", reconstructed=True)
    later = vintage("26.1", date(2026, 6, 9), everywhere(MALI, last=88), table="counts", reconstructed=True)
    for first, last in [(1, 88), (None, None)]:
        assert chosen([OLD, late, later], first, last, MALI) == {MALI: "20.1"}
        assert chosen([late, later], first, last, MALI) == {MALI: "25.1"}
    assert chosen([OLD, late, later], 50, 88, MALI) == {MALI: "25.1"}


def test_a_country_nobody_covers_is_left_out_of_the_choice() -> None:
    assert chosen([NEW], None, None, BURKINA) == {}
    assert chosen([NEW], 1, 5, BURKINA) == {}
    assert chosen([], 1, 5, MALI) == {}


_REST: dict[str, Any] = {
    **{"side_a": "A", "side_b": "B", "community": False, "provisional": False},
    **{"deaths_a": 0, "deaths_b": 0, "deaths_unknown": 0},
}


def batch(name: str, published: date, spans: Iterable[Span], rows: Iterable[dict[str, Any]]) -> Batch:
    """Make a file of events, its places at the centre of their cells."""
    whole = []
    for at, row in enumerate(rows):
        day = months.last_day(row["month"])
        whole.append(_REST | row | {"source_id": f"{name}-{at}", "date_start": day, "date_end": day})
    fields = [schema.EVENTS.field(column).with_nullable(True) for column in schema.CONTENT["events"]]
    return Batch(
        source=SOURCE,
        table="ged",
        vintage=name,
        published=published,
        published_precision="day",
        file=f"{name}.csv",
        digest=name,
        stored_as="events",
        units=("cell", "country"),
        measures=schema.MEASURES,
        spans=tuple(spans),
        rows=pa.Table.from_pylist(whole, schema=pa.schema(fields)),
    )


def between(one: int, other: int) -> int:
    """Find a cell of `one` with land of `other` and of no third country."""
    return next(int(gid) for gid in cells.cells_of(one) if [gwno for gwno, _ in cells.shares(int(gid))] == [one, other])


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    """Mali and Niger to month 88 from one vintage, Nigeria to month 40 from an older one; one cell shared."""
    record = Record.create(tmp_path_factory.mktemp("record"))
    shared = between(NIGER, NIGERIA)
    old = [event(NIGERIA, 30, gid=shared, best=50), event(MALI, 30, gid=None, best=99)]
    new = [
        event(NIGER, 30, gid=shared, best=3),
        event(NIGER, 80, gid=shared, best=4),
        event(NIGER, 80, gid=None, best=7),
        event(MALI, 30, gid=int(cells.cells_of(MALI)[0]), best=1),
    ]
    record.ingest(batch("20.1", date(2020, 6, 30), everywhere(NIGERIA, MALI, last=40), old))
    record.ingest(batch("24.1", date(2024, 6, 3), everywhere(MALI, NIGER, last=88), new))
    return record.view()


def test_each_country_is_read_from_one_vintage(view: View) -> None:
    panel = build(view, "country", countries=[MALI, NIGER, NIGERIA, BURKINA])
    assert {gwno: read.vintage for gwno, read in panel.vintages.items()} == {
        MALI: "24.1",
        NIGER: "24.1",
        NIGERIA: "20.1",
    }
    assert (panel.first, panel.last) == (1, 88)
    matrix = panel.matrix("best")
    assert matrix.row(MALI)[29] == 1
    assert matrix.reach().tolist() == [88, 88, 0, 40]
    assert set(matrix.row(BURKINA)) == {None}
    assert matrix.record == view.version.ingest_id


def test_totals_across_vintages_are_refused(view: View) -> None:
    panel = build(view, "country", countries=[MALI, NIGER, NIGERIA])
    assert panel.total("best", [MALI, NIGER], 1, 40) == 4
    with pytest.raises(HuneError, match=r"HN506.*ucdp ged 20\.1; ucdp ged 24\.1"):
        panel.total("best", [NIGER, NIGERIA], 1, 40)


def test_a_cell_two_vintages_share_reads_the_one_that_reaches_furthest(view: View) -> None:
    shared = between(NIGER, NIGERIA)
    panel = build(view, "cell", countries=[NIGER, NIGERIA])
    row = panel.matrix("best").select([shared])
    assert (row.values[0, 29], row.values[0, 79]) == (3, 4)
    assert (row.covered == PARTLY).all()
    assert panel.of(NIGERIA).matrix("best").row(shared)[29] == 50
    assert panel.of(NIGERIA).matrix("best").row(shared)[79] is None


def test_a_cell_counts_the_events_of_neighbours_that_were_not_asked_for(view: View) -> None:
    panel = build(view, "cell", countries=[MALI])
    assert set(panel.vintages) == {MALI, NIGER}
    assert set(cells.cells_of(MALI).tolist()) <= set(panel.units.tolist())


def test_chosen_cells_bring_their_countries(view: View) -> None:
    shared = between(NIGER, NIGERIA)
    panel = build(view, "cell", cells=[shared])
    assert panel.units.tolist() == [shared]
    assert set(panel.countries.tolist()) == {NIGER, NIGERIA}


def test_not_placed_stands_apart(view: View) -> None:
    panel = build(view, "unplaced", countries=[NIGER])
    assert panel.total("best", [NIGER], 1, 88) == 7


def test_nothing_to_read_is_an_error_in_both_languages(view: View) -> None:
    with pytest.raises(HuneError) as refusal:
        build(view, "cell", countries=[BURKINA], needs=("low", "high"))
    assert refusal.value.code == "HN507"
    assert "maille" in refusal.value.text("fr")


def test_where_no_country_is_named_the_error_says_what_there_is(view: View) -> None:
    with pytest.raises(
        HuneError, match="HN507 nothing in the record covers any country by cell with best, wounded"
    ) as no:
        build(view, "cell", needs=("best", "wounded"))
    held = "; ".join(sorted({label(vintage) for vintage in view.vintages}))
    assert f"; it holds {held}. Ingest" in no.value.text("en")
    assert f"un seul pays par maille avec best, wounded\u202f; elle contient {held}." in no.value.text("fr")


def test_a_panel_ends_with_its_window(view: View) -> None:
    assert build(view, "country", countries=[MALI], last=50).matrix("best").values.shape == (1, 50)


def test_a_window_that_ends_before_it_begins_is_refused(view: View) -> None:
    with pytest.raises(HuneError, match="HN513 last"):
        build(view, "country", countries=[MALI], first=50, last=40)


@pytest.mark.parametrize("kinds", [(), ("sb", "war")])
def test_kinds_are_those_of_the_record(view: View, kinds: tuple[str, ...]) -> None:
    with pytest.raises(HuneError, match="HN513 kinds"):
        build(view, "country", countries=[MALI], kinds=kinds)
    with pytest.raises(HuneError, match="HN513 kinds"):
        build(view, "country", countries=[MALI]).matrix("best", kinds)


@pytest.mark.shared
def test_the_sahel_of_the_real_files(shared: Path, tmp_path: Path) -> None:
    record = Record.create(tmp_path / "record")
    ingest(record.path, "ucdp", [shared / "ucdp" / "ged_west_africa_1989_2023.csv.gz"], vintage="24.1")
    view = record.view()
    core, last = [MALI, NIGER, BURKINA], months.parse("2023-12")
    panel = build(view, "country", countries=core, last=last, needs=("low", "civilians", "single_source"))
    year = months.parse("2022-01"), months.parse("2022-12")
    assert panel.total("civilians", [MALI], *year) == 1798
    assert panel.total("best", [BURKINA], months.parse("2023-01"), last) == 6109
    niger = [panel.total(name, [NIGER], *year) for name in ("best", "low", "high")]
    # One event of best 33 has a high of 32: its range is unknown, and 33 stands in both bounds.
    assert niger == [664, 571, 733]
    assert panel.total("unranged", [NIGER], *year) == 1
    shares = [panel.single_source([gwno], months.parse("2023-01"), last) for gwno in core]
    assert [round(100 * one / known) for one, known in shares] == [43, 66, 57]
    placed = build(view, "cell", countries=core, last=last)
    unplaced = build(view, "unplaced", countries=core, last=last).matrix("best")
    for gwno in core:
        cell = placed.of(gwno).matrix("best")
        added = cell.window(panel.first, last).sum(axis=0) + np.array(unplaced.row(gwno))
        assert added.tolist() == list(panel.matrix("best").row(gwno))
