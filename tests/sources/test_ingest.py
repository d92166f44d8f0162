"""From files to the record: one call, all files read before the first is written."""

from pathlib import Path

import pytest
from tests.sources.invented import event, save, table

from hune.errors import HuneError
from hune.record.record import Record
from hune.sources.ingest import ingest


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record.create(tmp_path / "record")


def test_twice_adds_nothing(record: Record, tmp_path: Path) -> None:
    path = save(tmp_path, table([event(1), event(2, best=-1), event(3)]))
    (first,) = ingest(record.path, "ucdp", [path])
    assert (first.added, first.already, first.rejected) == (2, 0, 1)
    (second,) = ingest(record.path, "ucdp", [path])
    assert (second.added, second.already, second.rejected, second.committed) == (0, 2, 1, False)


def test_an_error_in_the_last_file_writes_nothing_of_the_first(record: Record, tmp_path: Path) -> None:
    good = save(tmp_path, table([event(1)]))
    with pytest.raises(HuneError, match="HN101"):
        ingest(record.path, "ucdp", [good, tmp_path / "missing.csv"], vintage="24.1")
    assert record.history() == ()


def test_repeated_and_contradicting_rows_of_one_file(record: Record, tmp_path: Path) -> None:
    rows = [event(1), event(2), event(1), event(2, best=7), event(1, best="6.0", source_article="another")]
    (report,) = ingest(record.path, "ucdp", [save(tmp_path, table(rows))])
    assert (report.added, report.repeated, report.rejected) == (2, 2, 1)
    assert report.rejects_file is not None
    rejects = Path(report.rejects_file).read_text(encoding="utf-8-sig")
    assert "HN213" in rejects
    assert "GEDEvent_v24_1.csv,5,source_id,2,HN213" in rejects


def test_every_reject_reaches_the_file_of_rejects(record: Record, tmp_path: Path) -> None:
    lines = table([event(1), event(2, country_id=999), event(3)]).splitlines(keepends=True)
    (report,) = ingest(record.path, "ucdp", [save(tmp_path, "".join([*lines, "cut off,here\n"]))])
    assert report.rejects_file is not None
    rejects = Path(report.rejects_file).read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[1:5] for row in rejects[1:]] == [
        ["3", "country_id", "999", "HN138"],
        ["5", "", '"cut off', 'here"'],
    ]


def test_the_steps_are_told_in_turn(record: Record, tmp_path: Path) -> None:
    steps: list[str] = []
    path = save(tmp_path, table([event(1)]))
    ingest(record.path, "ucdp", [path], progress=lambda done, total, step: steps.append(step))
    assert steps[0] == "read"
    assert steps[-1] == "done"


@pytest.mark.shared
def test_west_africa_and_nigeria_in_one_record(record: Record, shared: Path) -> None:
    files = {"24.1": "ged_west_africa_1989_2023.csv.gz", "20.1": "ged_nigeria_1990_2019_hdx.csv.gz"}
    for vintage, name in files.items():
        (report,) = ingest(record.path, "ucdp", [shared / "ucdp" / name], vintage=vintage)
        assert report.rejected == 0
    held = {holding.span.gwno: holding.vintage for holding in record.view().holdings}
    assert held == dict.fromkeys((404, 432, 433, 434, 436, 437, 439, 461), "24.1") | {475: "20.1"}
    assert record.view().events().num_rows == 5073 + 4603
