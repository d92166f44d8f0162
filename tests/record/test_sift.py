"""Rows that are kept out: each with its number, its line, and what to do."""

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from tests.record.made import batch, count, event, everywhere

from hune.errors import HuneError, Notice
from hune.record.batch import Reject, Span
from hune.record.record import Record
from hune.record.report import Ingest


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record.create(tmp_path / "record")


def rejects(report: Ingest) -> list[dict[str, str]]:
    assert report.rejects_file
    with Path(report.rejects_file).open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_a_row_outside_its_own_coverage_is_kept_out(record: Record) -> None:
    rows = [event("1", 432, 510), event("2", 475, 510), event("3", 432, 529), event("4", 432, 510, kind="ns")]
    covers = [Span(432, "sb", 500, 528), Span(475, "os", 500, 528)]
    report = record.ingest(batch(rows, covers, lines=pa.array([2, 3, 4, 5])))
    assert (report.added, report.rejected) == (1, 3)
    assert [(row["line"], row["column"], row["code"]) for row in rejects(report)] == [
        ("3", "month", "HN211"),
        ("4", "month", "HN211"),
        ("5", "month", "HN211"),
    ]
    assert record.view().events()["source_id"].to_pylist() == ["1"]


def test_the_same_id_with_other_content_is_kept_out_within_a_file_and_across_files(record: Record) -> None:
    first = [event("1", 432, 510, best=5), event("1", 432, 510, best=6), event("2", 432, 511)]
    one = record.ingest(batch(first, everywhere(432), lines=pa.array([2, 3, 4])))
    assert (one.added, one.rejected) == (2, 1)
    assert [(r["line"], r["value"], r["code"]) for r in rejects(one)] == [("3", "1", "HN213")]
    second = [event("1", 432, 510, best=7), event("2", 432, 511), event("3", 432, 512)]
    two = record.ingest(batch(second, everywhere(432), digest="b", lines=pa.array([2, 3, 4])))
    assert (two.added, two.already, two.rejected) == (1, 1, 1)
    assert [(r["line"], r["code"]) for r in rejects(two)] == [("2", "HN212")]
    assert "24.1" in rejects(two)[0]["reason_en"]
    seen = record.view().events(columns=["source_id", "best"]).to_pylist()
    assert sorted((row["source_id"], row["best"]) for row in seen) == [("1", 5), ("2", 1), ("3", 1)]


def test_the_same_id_in_another_vintage_is_a_revision_not_a_clash(record: Record) -> None:
    record.ingest(batch([event("1", 432, 510, best=5)], everywhere(432)))
    later = batch(
        [event("1", 432, 510, best=6)],
        everywhere(432),
        vintage="25.1",
        published=date(2025, 6, 1),
        digest="b",
    )
    assert record.ingest(later).added == 1
    assert record.view().events()["best"].to_pylist() == [6]


def test_a_count_is_identified_by_unit_month_kind_and_dyad(record: Record) -> None:
    rows = [
        count(432, 510, best=4),
        count(432, 510, best=4, dyad=7),
        count(432, 510, best=5),
        count(432, 510, best=4),
        count(432, 510, best=9, unit_kind="cell", unit=150000),
    ]
    report = record.ingest(batch(rows, everywhere(432), stored_as="counts", table="cm"))
    assert (report.added, report.repeated, report.rejected) == (3, 1, 1)
    assert rejects(report)[0]["value"] == "country 432 432 2022-06 sb"
    assert "HN220" in [notice.code for notice in report.notices]
    again = record.ingest(batch(rows, everywhere(432), stored_as="counts", table="cm"))
    assert (again.added, again.committed, again.rejected) == (0, False, 1)


@pytest.mark.parametrize(
    ("column", "value"), [("best", None), ("kind", None), ("latitude", float("nan")), ("date_end", None)]
)
def test_a_row_without_a_required_value_or_with_nan_is_kept_out(record: Record, column: str, value: Any) -> None:
    rows = [event("1", 432, 510), event("2", 432, 511, **{column: value})]
    report = record.ingest(batch(rows, everywhere(432)))
    assert (report.added, report.rejected) == (1, 1)
    assert (rejects(report)[0]["column"], rejects(report)[0]["code"]) == (column, "HN214")


def test_a_file_of_which_nothing_is_good_covers_nothing(record: Record) -> None:
    report = record.ingest(batch([event("1", 475, 510)], everywhere(432)))
    assert (report.added, report.rejected, report.committed, report.version) == (0, 1, False, None)
    assert [notice.code for notice in report.notices] == ["HN219"]
    assert record.history() == ()


def test_a_file_without_rows_still_says_what_it_covers(record: Record) -> None:
    report = record.ingest(batch([], everywhere(432)))
    assert (report.added, report.committed) == (0, True)
    assert {span.gwno for span in record.view().coverage("ucdp", "ged")} == {432}


def test_new_coverage_alone_is_news_and_known_coverage_is_not(record: Record) -> None:
    rows = [event("1", 432, 510)]
    record.ingest(batch(rows, everywhere(432, last=520)))
    wider = record.ingest(batch(rows, everywhere(432)))
    assert (wider.added, wider.already, wider.committed) == (0, 1, True)
    narrower = record.ingest(batch(rows, everywhere(432, last=515)))
    assert not narrower.committed
    assert {span.last for span in record.view().coverage("ucdp", "ged")} == {528}


def test_a_publication_date_can_be_corrected_and_the_past_stays(record: Record) -> None:
    rows = [event("1", 432, 510)]
    one = record.ingest(batch(rows, everywhere(432), published=date(2024, 1, 1)))
    two = record.ingest(batch(rows, everywhere(432), published=date(2024, 6, 1)))
    assert (two.committed, [notice.code for notice in two.notices]) == (True, ["HN218"])
    assert one.version
    assert record.view().vintages[0].published == date(2024, 6, 1)
    assert record.view(as_recorded=one.version.committed).vintages[0].published == date(2024, 1, 1)


def test_impossible_batches_are_refused_whole(record: Record) -> None:
    row = event("1", 432, 510)
    with pytest.raises(HuneError, match=r"HN216.*2023-12–2021-08"):
        record.ingest(batch([row], [Span(432, "sb", 528, 500)]))
    with pytest.raises(HuneError, match=r"HN216.*xx"):
        record.ingest(batch([row], [Span(432, "xx", 500, 528)]))
    with pytest.raises(HuneError, match="HN215"):
        record.ingest(replace(batch([], everywhere(432)), rows=pa.table({"gwno": [432]})))
    good = batch([row], everywhere(432))
    text = good.rows.set_column(good.rows.schema.get_field_index("best"), "best", pa.array(["many"]))
    with pytest.raises(HuneError, match="HN215"):
        record.ingest(replace(good, rows=text))
    record.ingest(good)
    with pytest.raises(HuneError, match=r"HN217.*events.*counts"):
        record.ingest(batch([], everywhere(432), stored_as="counts"))
    assert len(record.history()) == 1


def test_the_report_says_everything_in_both_languages(record: Record) -> None:
    said = Notice("HN211", {"file": "g", "line": 7, "gwno": 475, "kind": "sb", "month": "2022-06"})
    own = Reject(7, "country", '=HYPERLINK("http://x")', said)
    notice = Notice("HN220", {"file": "ged.csv", "rows": 3})
    report = record.ingest(batch([event("1", 432, 510)], everywhere(432), rejects=(own,), notices=(notice,)))
    (row,) = rejects(report)
    assert row["value"] == '\'=HYPERLINK("http://x")'
    assert row["reason_en"].startswith("HN211 g, line 7")
    assert row["reason_fr"].startswith("HN211 g, ligne 7")
    told = json.loads(Path(report.report_file).read_text("utf-8"))
    assert (told["added"], told["rejected"], told["version"]["ordinal"]) == (1, 1, 1)
    assert told["notices"][0]["fr"].startswith("HN220")
    assert Path(report.report_file).parent == record.path / "reports" / report.ingest_id


def test_a_report_is_written_where_nothing_was_new_and_leaves_the_first_alone(record: Record) -> None:
    one = record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    two = record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    assert (two.already, two.version) == (1, one.version)
    assert Path(two.report_file).is_file()
    assert json.loads(Path(one.report_file).read_text("utf-8"))["added"] == 1


def test_progress_tells_each_step(record: Record) -> None:
    steps: list[tuple[int, int, str]] = []
    record.ingest(batch([event("1", 432, 510)], everywhere(432)), lambda *step: steps.append(step))
    assert [step[2] for step in steps] == ["sift", "sources", "vintages", "rows", "commit", "report", "done"]
    assert [step[0] for step in steps] == list(range(7))
    assert {step[1] for step in steps} == {6}
