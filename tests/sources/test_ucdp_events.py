"""Every fault of a row: its number, its line, its value; and what is kept of sound rows."""

import csv
import gzip
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sources.invented import BENIN, HEADER, cell, event, save, table

from hune import months
from hune.errors import HuneError
from hune.record import schema
from hune.record.batch import Batch, Reject, Span
from hune.sources import ucdp
from hune.sources.sieve import LISTED


def read(folder: Path, *rows: dict[str, Any], header: tuple[str, ...] = HEADER, **options: Any) -> Batch:
    (batch,) = ucdp.read(save(folder, table(rows, header)), **options)
    return batch


def kept(folder: Path, **changes: Any) -> dict[str, Any]:
    """Return the one row that a changed event becomes."""
    batch = read(folder, event(1, **changes))
    assert batch.rejects == ()
    (row,) = batch.rows.to_pylist()
    return dict(row)


def rejected(folder: Path, **changes: Any) -> Reject:
    """Put a changed event between two sound ones and return its reject; the others must be untouched."""
    batch = read(folder, event(1), event(2, **changes), event(3))
    assert batch.rows.equals(read(folder, event(1), event(3)).rows)
    (reject,) = batch.rejects
    assert reject.line == 3
    for lang in ("en", "fr"):
        said = reject.notice.text(lang)
        assert "GEDEvent_v24_1.csv" in said
        assert " 3" in said
    return reject


def test_a_sound_row_in_full(tmp_path: Path) -> None:
    batch = read(tmp_path, event(7))
    assert batch.rows.schema.names == list(schema.CONTENT["events"])
    assert batch.rows.to_pylist() == [
        {
            "source_id": "7",
            "gwno": 432,
            "kind": "sb",
            "month": months.parse("2020-05"),
            "date_start": date(2020, 5, 3),
            "date_end": date(2020, 5, 3),
            "date_prec": 1,
            "gid": cell(14.6, -3.2),
            "latitude": 14.6,
            "longitude": -3.2,
            "where_prec": 1,
            "place": "a village",
            "adm_1": "Mopti region",
            "adm_2": None,
            "side_a": "Government of Mali",
            "side_b": "JNIM",
            "side_a_id": 72,
            "side_b_id": 6716,
            "dyad": 15108,
            "dyad_name": "Government of Mali - JNIM",
            "conflict": 11347,
            "conflict_name": "Mali: Government",
            "community": False,
            "deaths_a": 1,
            "deaths_b": 2,
            "deaths_civilians": 3,
            "deaths_unknown": 0,
            "best": 6,
            "low": 5,
            "high": 9,
            "number_of_sources": 2,
            "event_clarity": 1,
            "code_status": "Clear",
            "provisional": False,
        }
    ]
    assert batch.notices == ()


def test_what_the_batch_says_of_itself(tmp_path: Path) -> None:
    batch = read(tmp_path, event(1), event(2, country_id=439))
    assert (batch.source.source, batch.table, batch.vintage) == ("ucdp", "ged", "24.1")
    assert (batch.published, batch.published_precision) == (date(2024, 6, 3), "day")
    last = months.parse("2023-12")
    assert batch.spans == tuple(Span(gwno, kind, 109, last) for gwno in (432, 439) for kind in ("ns", "os", "sb"))
    assert batch.caveat in ucdp.CAVEATS
    assert batch.stored_as == "events"


def test_article_texts_are_not_kept(tmp_path: Path) -> None:
    batch = read(tmp_path, event(1, source_original="spoken by nobody", where_description="behind the mill"))
    everything = str(batch.rows.to_pylist())
    assert "never kept" not in everything
    assert "nobody" not in everything
    assert "mill" not in everything


@pytest.mark.parametrize(
    "name", ["</script><script>alert(1)</script>", '#eval("1+1")', '=HYPERLINK("x")', "’«é»\u202e"]
)
def test_any_name_is_ordinary_text(tmp_path: Path, name: str) -> None:
    row = kept(tmp_path, side_b=name, where_coordinates=name, dyad_name=name)
    assert (row["side_b"], row["place"], row["dyad_name"]) == (name, name, name)


def test_the_month_is_that_of_the_last_day(tmp_path: Path) -> None:
    row = kept(tmp_path, date_start="2020-05-30", date_end="2020-06-02", date_prec=2)
    assert months.iso(row["month"]) == "2020-06"


@pytest.mark.parametrize(("number", "kind"), [("1", "sb"), ("2", "ns"), ("3.0", "os")])
def test_the_three_kinds(tmp_path: Path, number: str, kind: str) -> None:
    assert kept(tmp_path, type_of_violence=number)["kind"] == kind


@pytest.mark.parametrize(
    "column",
    [
        *("id", "type_of_violence", "country_id", "date_start", "date_end", "side_a", "side_b", "best"),
        *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"),
    ],
)
def test_a_missing_mandatory_value(tmp_path: Path, column: str) -> None:
    reject = rejected(tmp_path, **{column: " "})
    assert (reject.notice.code, reject.column, reject.value) == ("HN130", column, "")


@pytest.mark.parametrize("value", ["3.5", "inf", "NaN", "1e400", "1,234", "1 234", "two", "1e3"])
@pytest.mark.parametrize("column", ["best", "low", "deaths_civilians", "where_prec", "country_id", "id"])
def test_what_is_no_whole_number(tmp_path: Path, column: str, value: str) -> None:
    reject = rejected(tmp_path, **{column: value})
    assert (reject.notice.code, reject.column, reject.value) == ("HN131", column, value)


@pytest.mark.parametrize("value", ["14,5", "nan", "-inf", "1e400", "14°35'"])
def test_what_is_no_coordinate(tmp_path: Path, value: str) -> None:
    reject = rejected(tmp_path, latitude=value, priogrid_gid=cell(14.6, -3.2))
    assert (reject.notice.code, reject.column, reject.value) == ("HN131", "latitude", value)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *((name, "-1") for name in ("best", "low", "high", "deaths_a", "deaths_b", "deaths_civilians")),
        *(("best", "10000001"), ("where_prec", "8"), ("where_prec", "0"), ("date_prec", "6")),
        *(
            ("type_of_violence", "4"),
            ("event_clarity", "3"),
            ("number_of_sources", "-2"),
            ("priogrid_gid", "0"),
        ),
        ("priogrid_gid", "259201"),
    ],
)
def test_what_is_out_of_bounds(tmp_path: Path, column: str, value: str) -> None:
    reject = rejected(tmp_path, **{column: value})
    assert (reject.notice.code, reject.column, reject.value) == ("HN136", column, value)


@pytest.mark.parametrize("value", ["2020-02-30", "2020-13-01", "yesterday", "2020", "31/31/2020"])
def test_what_is_no_date(tmp_path: Path, value: str) -> None:
    reject = rejected(tmp_path, date_end=value)
    assert (reject.notice.code, reject.column, reject.value) == ("HN133", "date_end", value)


def test_an_end_before_the_beginning(tmp_path: Path) -> None:
    reject = rejected(tmp_path, date_end="2020-05-02")
    assert (reject.notice.code, reject.column, reject.value) == ("HN135", "date_end", "2020-05-02")
    assert "2020-05-03" in reject.notice.text()


@pytest.mark.parametrize("number", ["999", "0", "-2", "90000000000"])
def test_an_unknown_country(tmp_path: Path, number: str) -> None:
    reject = rejected(tmp_path, country_id=number)
    assert (reject.notice.code, reject.column, reject.value) == ("HN138", "country_id", number)


def test_the_first_fault_of_a_row_is_the_one_named(tmp_path: Path) -> None:
    reject = rejected(tmp_path, best="x", country_id=999, date_end="2020-01-01")
    assert reject.notice.code == "HN131"


# places


def test_off_the_globe(tmp_path: Path) -> None:
    north = rejected(tmp_path, latitude="91.5", longitude="-3.2", priogrid_gid="")
    assert (north.notice.code, north.column, north.value) == ("HN136", "latitude", "91.5")
    east = rejected(tmp_path, latitude="14.6", longitude="-180.1", priogrid_gid="")
    assert (east.notice.code, east.column, east.value) == ("HN136", "longitude", "-180.1")


def test_coordinates_swapped_against_the_cell(tmp_path: Path) -> None:
    reject = rejected(tmp_path, latitude=-3.2, longitude=14.6, priogrid_gid=cell(14.6, -3.2))
    assert (reject.notice.code, reject.column, reject.value) == ("HN140", "latitude", "-3.2")
    far = rejected(tmp_path, latitude="120.5", longitude="14.0", priogrid_gid=cell(14.0, 120.5))
    assert far.notice.code == "HN140"


def test_coordinates_swapped_against_the_country_where_there_is_no_cell(tmp_path: Path) -> None:
    reject = rejected(tmp_path, latitude=-3.2, longitude=14.6, priogrid_gid="")
    assert reject.notice.code == "HN140"
    # A point outside its country that would not be inside it either way is an incursion, not a slip.
    assert kept(tmp_path, latitude=12.3, longitude=2.4, priogrid_gid="")["gid"] == cell(12.3, 2.4)


def test_a_cell_elsewhere(tmp_path: Path) -> None:
    reject = rejected(tmp_path, priogrid_gid=cell(20.0, 10.0))
    assert (reject.notice.code, reject.column) == ("HN141", "priogrid_gid")
    assert str(cell(14.6, -3.2)) in reject.notice.text()


def test_the_cell_of_the_file_is_kept_where_it_touches_that_of_the_point(tmp_path: Path) -> None:
    assert kept(tmp_path, priogrid_gid=f"{cell(15.1, -3.2)}.0")["gid"] == cell(15.1, -3.2)
    across = {"latitude": "10.2", "longitude": "179.9", "priogrid_gid": cell(10.2, -179.9)}
    assert kept(tmp_path, **across)["gid"] == cell(10.2, -179.9)


@pytest.mark.parametrize(
    ("precision", "placed"),
    [*((str(n), True) for n in range(1, 6)), ("6", False), ("7.0", False), ("", False)],
)
def test_who_is_placed(tmp_path: Path, precision: str, placed: bool) -> None:
    row = kept(tmp_path, where_prec=precision)
    assert row["gid"] == (cell(14.6, -3.2) if placed else None)
    assert row["latitude"] == 14.6


def test_a_point_without_a_cell_makes_one_and_a_cell_without_a_point_stands(tmp_path: Path) -> None:
    assert kept(tmp_path, priogrid_gid="")["gid"] == cell(14.6, -3.2)
    row = kept(tmp_path, latitude="", longitude="", priogrid_gid=150000)
    assert (row["gid"], row["latitude"]) == (150000, None)


def test_half_a_point(tmp_path: Path) -> None:
    reject = rejected(tmp_path, longitude="", priogrid_gid=150000)
    assert (reject.notice.code, reject.column) == ("HN130", "longitude")


def test_a_place_said_to_be_known_and_not_given(tmp_path: Path) -> None:
    batch = read(tmp_path, event(1), event(2, latitude="", longitude="", priogrid_gid=""))
    assert batch.rows["gid"].to_pylist() == [cell(14.6, -3.2), None]
    assert [(notice.code, notice.details["lines"]) for notice in batch.notices] == [("HN145", "3")]


# deaths and sources


@pytest.mark.parametrize(("low", "best", "high"), [(7, 6, 9), (5, 6, 5), (9, 6, 5), (7, 6, ""), ("", 6, 5)])
def test_estimates_out_of_order_keep_the_best_and_lose_the_range(
    tmp_path: Path, low: Any, best: int, high: Any
) -> None:
    batch = read(tmp_path, event(1), event(2, low=low, best=best, high=high))
    row = batch.rows.to_pylist()[1]
    assert (row["low"], row["best"], row["high"]) == (None, 6, None)
    (notice,) = batch.notices
    assert (notice.code, notice.details["rows"], notice.details["lines"]) == ("HN147", 1, "3")


def test_equal_estimates_are_in_order(tmp_path: Path) -> None:
    row = kept(tmp_path, low=6, best=6, high=6)
    assert (row["low"], row["best"], row["high"]) == (6, 6, 6)


def test_a_range_half_known_stays_half_known(tmp_path: Path) -> None:
    row = kept(tmp_path, low="", high=9)
    assert (row["low"], row["best"], row["high"]) == (None, 6, 9)


def test_a_notice_lists_so_many_lines_and_counts_all(tmp_path: Path) -> None:
    batch = read(tmp_path, *(event(number, low=7) for number in range(1, LISTED + 51)))
    (notice,) = batch.notices
    assert notice.details["rows"] == LISTED + 50
    assert notice.details["lines"].endswith(f" {LISTED + 1}, …")


@pytest.mark.parametrize(("given_", "known"), [("-1", None), ("-1.0", None), ("3.0", 3), ("", None)])
def test_sources_not_recorded_are_unknown(tmp_path: Path, given_: str, known: int | None) -> None:
    assert kept(tmp_path, number_of_sources=given_)["number_of_sources"] == known


def test_dyads_between_communities(tmp_path: Path) -> None:
    batch = read(
        tmp_path,
        event(1, type_of_violence=2, dyad_new_id=5175),
        event(2, type_of_violence=2, dyad_new_id=5174),
        event(3, type_of_violence=1, dyad_new_id=5175),
        event(4, type_of_violence=2, dyad_new_id=99999999),
        event(5, type_of_violence=2, dyad_new_id=""),
    )
    assert batch.rows["community"].to_pylist() == [True, False, False, True, True]
    assert [(notice.code, notice.details["lines"]) for notice in batch.notices] == [("HN139", "5, 6")]


# coverage


def test_a_row_after_the_edition_ends_or_before_it_begins(tmp_path: Path) -> None:
    for day in ("2024-01-01", "1988-12-31"):
        reject = rejected(tmp_path, date_start=day, date_end=day)
        assert (reject.notice.code, reject.column, reject.value) == ("HN143", "date_end", day)
        assert "24.1" in reject.notice.text()


def test_a_row_outside_what_the_user_says_is_covered(tmp_path: Path) -> None:
    rows = [event(1), event(2, country_id=439), event(3, date_end="2021-07-01"), event(4, type_of_violence=2)]
    batch = read(tmp_path, *rows, covers=["MLI:2020-01..2020-12:sb"])
    assert batch.spans == (Span(432, "sb", months.parse("2020-01"), months.parse("2020-12")),)
    assert batch.rows["source_id"].to_pylist() == ["1"]
    assert [(reject.line, reject.notice.code) for reject in batch.rejects] == [(n, "HN143") for n in (3, 4, 5)]


def test_nobody_can_say_that_an_edition_covers_what_came_after_it(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN132"):
        read(tmp_path, event(1), covers=["2020-01..2024-01"])


def test_a_country_with_no_sound_row_is_not_covered(tmp_path: Path) -> None:
    batch = read(tmp_path, event(1), event(2, country_id=439, best=-1), event(3, country_id=436, date_end="2024-06-01"))
    assert {span.gwno for span in batch.spans} == {432}


def test_a_file_with_no_sound_row_covers_nothing_and_says_why(tmp_path: Path) -> None:
    batch = read(tmp_path, event(1, best=-1))
    assert (batch.rows.num_rows, batch.spans) == (0, ())
    assert [reject.line for reject in batch.rejects] == [2]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.sets(st.sampled_from([432, 434, 436, 439, 475, 625, 626])))
def test_a_country_taken_out_of_a_file_is_not_covered(tmp_path: Path, gone: set[int]) -> None:
    every = [432, 434, 436, 439, 475, 625, 626]
    rows = [event(n, country_id=gwno, priogrid_gid="", latitude="", longitude="") for n, gwno in enumerate(every, 1)]
    left = [row for row in rows if row["country_id"] not in gone]
    if left:
        assert {span.gwno for span in read(tmp_path, *left).spans} == set(every) - gone


# the forms of the file


def test_a_country_export(tmp_path: Path) -> None:
    tags = {
        "year": "#date+year",
        "side_a": "#group+name+first",
        "latitude": "#geo+lat",
        "best_est": "#affected+killed",
    }
    numbers = (
        "id",
        "type_of_violence",
        "country_id",
        "best_est",
        "low_est",
        "deaths_a",
        "where_prec",
        "priogrid_gid",
    )
    rows = []
    for number, start, end in [
        (1, "10/11/2022 00:00:00", "10/12/2022 00:00:00"),
        (2, "3/4/2021 00:00", "3/4/2021 00:00"),
    ]:
        row = event(number, date_start=start, date_end=end, date_prec=2 if number == 1 else 1)
        rows.append(row | {name: f"{row[name]}.0" for name in numbers})
    batch = read(tmp_path, tags, *rows, header=BENIN)
    assert batch.rejects == ()
    assert batch.rows["source_id"].to_pylist() == ["1", "2"]
    assert batch.rows["best"].to_pylist() == [6, 6]
    assert batch.rows["date_end"].to_pylist() == [date(2022, 10, 12), date(2021, 3, 4)]
    assert batch.lines is not None
    assert batch.lines.to_pylist() == [3, 4]


def test_slashes_that_nothing_explains_cost_the_rows_they_matter_for(tmp_path: Path) -> None:
    rows = [
        event(1, date_start="3/4/2021", date_end="3/4/2021"),
        event(2, date_start="5/5/2021", date_end="5/5/2021"),
        event(3),
    ]
    batch = read(tmp_path, *rows)
    assert batch.rows["source_id"].to_pylist() == ["2", "3"]
    (reject,) = batch.rejects
    assert (reject.line, reject.column, reject.value, reject.notice.code) == (
        2,
        "date_start",
        "3/4/2021",
        "HN134",
    )


def test_rows_that_lost_their_first_value_are_read_one_place_to_the_left(tmp_path: Path) -> None:
    whole = table([event(1), event(2)], BENIN)
    lines = whole.splitlines()
    lost = "\n".join([lines[0], *(line.partition(",")[2] + "," for line in lines[1:])])
    (batch,) = ucdp.read(save(tmp_path, lost))
    (sound,) = ucdp.read(save(tmp_path, whole))
    assert batch.rows.drop(["source_id"]).equals(sound.rows.drop(["source_id"]))
    assert batch.rows["source_id"].to_pylist() == ["MLI-2020-1-11347-1", "MLI-2020-1-11347-2"]
    assert [notice.code for notice in batch.notices] == ["HN149"]


def test_one_row_that_lost_its_first_value_does_not_shift_the_others(tmp_path: Path) -> None:
    lines = table([event(1), event(2), event(3)], BENIN).splitlines()
    lines[1] = lines[1].partition(",")[2] + ","
    (batch,) = ucdp.read(save(tmp_path, "\n".join(lines)))
    assert batch.rows["source_id"].to_pylist() == ["2", "3"]
    assert [reject.line for reject in batch.rejects] == [2]


def test_candidate_events_are_provisional_and_a_table_of_their_own(tmp_path: Path) -> None:
    rows = [
        event(1, date_start="2026-02-03", date_end="2026-02-03"),
        event(2, date_start="2026-01-31", date_end="2026-01-31"),
    ]
    (batch,) = ucdp.read(save(tmp_path, table(rows), "GEDEvent_v26_0_2.csv"))
    assert (batch.table, batch.vintage) == ("candidate", "26.0.2")
    assert batch.rows["provisional"].to_pylist() == [True]
    assert {(span.first, span.last) for span in batch.spans} == {(months.parse("2026-02"),) * 2}
    assert [reject.line for reject in batch.rejects] == [3]
    assert [notice.code for notice in batch.notices] == ["HN137"]


# good rows among bad ones

GOOD = st.fixed_dictionaries(
    {
        "type_of_violence": st.integers(1, 3),
        "country_id": st.sampled_from([432, 436, 439, 475]),
        "where_prec": st.sampled_from(["1", "2.0", 5, 6, ""]),
        "number_of_sources": st.integers(-1, 9),
        "side_b": st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1).filter(str.strip),
        "where_coordinates": st.sampled_from(["Gao, town", 'the "old" well', "two\nlines", "Ségou"]),
        "best": st.integers(0, 500),
        "low": st.integers(0, 500),
    }
)
BAD = st.sampled_from(
    [
        *({"best": value} for value in ("-1", "3.5", "", "1e400", "9" * 30)),
        *({"date_end": value} for value in ("2020-05-01", "2024-02-01", "x", "")),
        *({"country_id": "999"}, {"type_of_violence": "4"}, {"latitude": "91"}, {"priogrid_gid": "1"}),
        *({"latitude": -3.2, "longitude": 14.6, "priogrid_gid": cell(14.6, -3.2)}, {"side_a": " "}),
    ]
)
BROKEN = st.sampled_from(
    [
        lambda line: line[:-6] + b"\n",
        lambda line: b'"' + line,
        lambda line: b"\xff" + line,
        lambda line: b"1," + line,
    ]
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(GOOD, st.none() | BAD, st.none() | BROKEN), min_size=2, max_size=25))
def test_good_rows_survive_any_company(tmp_path: Path, rows: list[tuple[dict[str, Any], Any, Any]]) -> None:
    header = table([])
    made, sound = header.encode(), header
    for number, (good, bad, broken) in enumerate(rows, 1):
        line = table([event(number, **{**good, **(bad or {})})])[len(header) :].encode()
        if broken is not None and b"\n" in line[:-1]:
            broken = None
        made += broken(line) if broken is not None else line
        if bad is None and broken is None:
            sound += line.decode()
    (batch,) = ucdp.read(save(tmp_path, made))
    assert batch.rows.num_rows + len(batch.rejects) == len(rows)
    assert batch.lines is not None
    assert not set(batch.lines.to_pylist()) & {reject.line for reject in batch.rejects}
    if sound != header:
        (alone,) = ucdp.read(save(tmp_path, sound))
        assert batch.rows.equals(alone.rows)
        assert batch.spans == alone.spans


# real files


@pytest.mark.shared
def test_the_events_of_eight_states_of_west_africa(shared: Path) -> None:
    (batch,) = ucdp.read(shared / "ucdp/ged_west_africa_1989_2023.csv.gz", vintage="24.1")
    assert (batch.rows.num_rows, batch.rejects) == (5073, ())
    assert [(notice.code, notice.details["rows"]) for notice in batch.notices] == [("HN147", 64)]
    assert pc.sum(pc.and_(batch.rows["low"].is_null(), batch.rows["high"].is_null())).as_py() == 64
    assert batch.rows["gid"].null_count == 34 + 43
    assert batch.rows["where_prec"].null_count == 34
    placed = batch.rows.filter(batch.rows["gid"].is_valid()).select(["gid", "latitude", "longitude"]).to_pylist()
    assert [row["gid"] for row in placed] == [cell(row["latitude"], row["longitude"]) for row in placed]
    assert sorted({span.gwno for span in batch.spans}) == [404, 432, 433, 434, 436, 437, 439, 461]
    with gzip.open(shared / "ucdp/ged_west_africa_1989_2023.csv.gz", "rt", encoding="utf-8") as file:
        plain = list(csv.DictReader(file))
    assert pc.sum(batch.rows["best"]).as_py() == sum(int(row["best"]) for row in plain)
    assert batch.rows["source_id"].to_pylist() == [row["id"] for row in plain]
    assert batch.rows["date_end"].to_pylist() == [date.fromisoformat(row["date_end"]) for row in plain]


@pytest.mark.shared
def test_the_export_of_nigeria(shared: Path) -> None:
    (batch,) = ucdp.read(shared / "ucdp/ged_nigeria_1990_2019_hdx.csv.gz", vintage="20.1")
    assert (batch.rows.num_rows, batch.rejects) == (4603, ())
    assert {(span.gwno, months.iso(span.last)) for span in batch.spans} == {(475, "2019-12")}
    placed = batch.rows.filter(batch.rows["gid"].is_valid()).select(["gid", "latitude", "longitude"]).to_pylist()
    assert [row["gid"] for row in placed] == [cell(row["latitude"], row["longitude"]) for row in placed]
    assert pc.sum(batch.rows["community"]).as_py() > 500


@pytest.mark.shared
def test_the_export_of_benin_with_its_columns_shifted(shared: Path) -> None:
    (batch,) = ucdp.read(shared / "ucdp/specimen_hdx_benin.csv", vintage="24.1")
    assert (batch.rows.num_rows, batch.rejects) == (36, ())
    assert [notice.code for notice in batch.notices] == ["HN149"]
    assert set(batch.rows["gwno"].to_pylist()) == {434}
    years = [int(name.split("-")[1]) for name in batch.rows["source_id"].to_pylist()]
    assert years == [day.year for day in batch.rows["date_end"].to_pylist()]
    assert all(row["date_end"] >= row["date_start"] for row in batch.rows.to_pylist())
