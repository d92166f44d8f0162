"""Tables of countries and months: what is not zero, what is covered, and when nobody can tell."""

import csv
import gzip
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sources.invented import COUNTS, month, save, table

from hune import months
from hune.errors import HuneError
from hune.places import countries
from hune.record.batch import Batch, Span
from hune.sources import ucdp, ucdp_counts

NAME = "country_month_26_1.csv"
WORLD = sorted(ucdp_counts._states_with_events())


def world() -> list[dict[str, Any]]:
    """Make a table of 2012 in which every state that is known to have had events has one, some earlier."""
    rows = []
    for gwno in WORLD:
        last = countries.by_gwno(gwno).last
        year = 2012 if last is None else last.year - 1
        rows.append(month(gwno, year, 5, sb_events=1, sb_deaths=3))
    return [*rows, *(month(432, 2012, of_year, os_events=1) for of_year in range(1, 13) if of_year != 5)]


def read(folder: Path, rows: list[dict[str, Any]], **options: Any) -> Batch:
    (batch,) = ucdp.read(save(folder, table(rows, COUNTS), NAME), **options)
    return batch


def test_one_row_per_kind_that_is_not_zero_and_nothing_it_does_not_say(tmp_path: Path) -> None:
    rows = [month(432, 2012, 5, sb_events=2, sb_deaths=30, os_events=1), month(436, 2012, 5)]
    batch = read(tmp_path, rows, covers=["MLI,NER:2012-01..2012-12"])
    unknown = dict.fromkeys(("dyad", "side_a", "side_b", "community", "low", "high", "civilians", "single_source"))
    same = unknown | {"unit_kind": "country", "unit": 432, "gwno": 432, "month": 389, "provisional": False}
    assert batch.rows.to_pylist() == [
        same | {"kind": "sb", "events": 2, "best": 30},
        same | {"kind": "os", "events": 1, "best": 0},
    ]
    assert batch.lines is not None
    assert batch.lines.to_pylist() == [2, 2]
    assert (batch.table, batch.stored_as, batch.units) == ("country_month", "counts", ("country",))
    assert batch.measures == ("events", "best")


def test_a_whole_table_covers_every_member_while_it_is_one(tmp_path: Path) -> None:
    batch = read(tmp_path, world())
    assert batch.rejects == ()
    within = Span(225, "sb", months.parse("2012-01"), months.parse("2012-12"))
    assert within in batch.spans
    assert 225 not in batch.rows["gwno"].to_pylist()
    south_sudan = [span for span in batch.spans if span.gwno == 626]
    assert {months.iso(span.first) for span in south_sudan} == {"2012-01"}
    assert not [span for span in batch.spans if span.gwno == 680 and span.first > months.parse("1990-12")]


def test_a_month_in_which_nothing_happened_anywhere_is_missing(tmp_path: Path) -> None:
    rows = [row for row in world() if row["month"] != 8]
    spans = [span for span in read(tmp_path, rows).spans if span.gwno == 432 and span.kind == "sb"]
    assert [(months.iso(span.first), months.iso(span.last)) for span in spans][-2:] == [
        ("2012-01", "2012-07"),
        ("2012-09", "2012-12"),
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.sets(st.sampled_from(WORLD), min_size=1, max_size=20))
def test_an_extract_never_speaks_for_the_countries_taken_out(tmp_path: Path, gone: set[int]) -> None:
    left = [row for row in world() if row["gwno"] not in gone]
    with pytest.raises(HuneError) as caught:
        read(tmp_path, left)
    assert (caught.value.code, caught.value.details["number"]) == ("HN129", len(gone))
    batch = read(tmp_path, left, covers=["1989-01..2012-12"])
    assert not {span.gwno for span in batch.spans} & gone


def test_a_state_lost_to_a_fault_makes_an_extract_too(tmp_path: Path) -> None:
    rows = world()
    rows[3]["sb_deaths"] = "x"
    with pytest.raises(HuneError) as caught:
        read(tmp_path, rows)
    assert countries.by_gwno(rows[3]["gwno"]).name("en") in caught.value.text("en")
    assert countries.by_gwno(rows[3]["gwno"]).name("fr") in caught.value.text("fr")


@pytest.mark.parametrize(
    ("change", "code", "column", "value"),
    [
        ({"sb_deaths": ""}, "HN130", "sb_deaths", ""),
        ({"sb_deaths": "3.5"}, "HN131", "sb_deaths", "3.5"),
        ({"ns_events": "-1"}, "HN136", "ns_events", "-1"),
        ({"month": "13"}, "HN136", "month", "13"),
        ({"year": "1988"}, "HN136", "year", "1988"),
        ({"provisional": "2"}, "HN136", "provisional", "2"),
        ({"gwno": "999"}, "HN138", "gwno", "999"),
        ({"year": "2026"}, "HN143", "year", "2026"),
        ({"gwno": "626", "year": "2010"}, "HN143", "year", "2010"),
    ],
)
def test_faults_of_a_row(tmp_path: Path, change: dict[str, str], code: str, column: str, value: str) -> None:
    rows = [
        month(432, 2012, 5, sb_events=1),
        month(436, 2012, 5, sb_events=1) | change,
        month(439, 2012, 6, ns_events=1),
    ]
    batch = read(tmp_path, rows, covers=["1989-01..2025-12"])
    assert batch.rows["gwno"].to_pylist() == [432, 439]
    (reject,) = batch.rejects
    assert (reject.line, reject.column, reject.value, reject.notice.code) == (3, column, value, code)


def test_provisional_months_may_come_after_the_edition(tmp_path: Path) -> None:
    rows = [month(432, 2026, 2, sb_events=1, provisional=1), month(432, 2026, 2, sb_events=1)]
    batch = read(tmp_path, rows, covers=["MLI:2025-01..2026-03"])
    assert batch.rows["provisional"].to_pylist() == [True]
    assert [reject.line for reject in batch.rejects] == [3]


def test_a_table_of_counts_is_of_a_yearly_edition(tmp_path: Path) -> None:
    path = save(tmp_path, table(world(), COUNTS), "counts.csv")
    with pytest.raises(HuneError, match="HN124"):
        ucdp.read(path)
    with pytest.raises(HuneError, match="HN125"):
        ucdp.read(path, vintage="26.0.2")
    assert ucdp.read(path, vintage="26.1")[0].vintage == "26.1"


@pytest.mark.shared
def test_the_table_of_the_world_to_may_2025(shared: Path) -> None:
    path = shared / "ucdp" / "country_month_26_1.csv.gz"
    (batch,) = ucdp.read(path)
    assert batch.rejects == ()
    plain: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            plain.update({name: int(row[name]) for name in COUNTS if "_" in name})
    for kind in ("sb", "ns", "os"):
        of_kind = batch.rows.filter(pc.equal(batch.rows["kind"], kind))
        assert pc.sum(of_kind["events"]).as_py() == plain[f"{kind}_events"]
        assert pc.sum(of_kind["best"]).as_py() == plain[f"{kind}_deaths"]
    assert {span.first for span in batch.spans} >= {109}
    assert months.iso(max(span.last for span in batch.spans)) == "2025-05"
    members = {country.gwno for country in countries.members(months.parse("2025-05"))}
    assert members <= {span.gwno for span in batch.spans}
