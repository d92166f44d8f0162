"""Others' files as they were published: VIEWS in JSON and CSV, PaCE; what cannot be believed is kept out and told."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from hune import months
from hune.errors import HuneError
from hune.forecast.track import challengers
from hune.forecast.track.predictions import Challenger

HEADER = "country_id,month_id,name,gwcode,isoab,year,month,main_mean_ln,main_mean,main_dich"
PACE = """,Mali,Bosnia and Herz.,Côte d'Ivoire,Dem. Rep. Congo,S. Sudan,eSwatini
2024-10-31,175.4,0,0.8,198.5,7,0
2024-11-30,112.1,0,0.5,168,3.5,0
"""


def one(path: Path, **other: Any) -> Challenger:
    (found,) = challengers.read(path, **other)
    return found


def views(path: Path, *rows: str, header: str = HEADER) -> Path:
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    return path


def test_a_table_of_views_is_points_and_chances_of_25(tmp_path: Path) -> None:
    rows = ("1,558,Guyana,110,GUY,2026,6,0.1,0.25,0.01", "3,558,Mali,432,MLI,2026,6,3,20.5,0.4")
    read = one(views(tmp_path / "fatalities003_2026_05_t01_cm.csv", *rows)).predictions
    assert (read.model, read.unit, read.target) == ("VIEWS fatalities003", "country", "best sb")
    assert months.iso(read.origin) == "2026-05"
    assert (read.units.tolist(), read.months.tolist()) == ([110, 432], [558, 558])
    assert read.points is not None
    assert read.points.tolist() == [0.25, 20.5]
    assert {threshold: chance.tolist() for threshold, chance in read.chances.items()} == {25: [0.01, 0.4]}


def test_the_first_runs_said_logarithms(tmp_path: Path) -> None:
    path = views(
        tmp_path / "a.csv", "511,432,0.0", "512,432,1.6094379124341003", header="month_id,gwcode,sc_cm_sb_main"
    )
    read = one(path).predictions
    assert read.points is not None
    assert read.points.tolist() == pytest.approx([0, 4])
    assert (read.model, read.origin) == ("VIEWS", 510)


@pytest.mark.parametrize(
    ("header", "row", "mapping"),
    [
        ("month_id,isoab,main_mean", "558,mli,1", None),
        ("month_id,country_id,main_mean", "558,50,1", {50: 432}),
        ("month_id,country_id,gwcode,main_mean", "558,50,432,1", {50: 99}),
    ],
)
def test_a_country_is_known_by_what_the_file_has(
    tmp_path: Path, header: str, row: str, mapping: dict[int, int] | None
) -> None:
    assert one(views(tmp_path / "a.csv", row, header=header), mapping=mapping).predictions.units.tolist() == [432]


def test_views_own_numbers_are_never_taken_for_ours(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN559"):
        challengers.read(views(tmp_path / "a.csv", "558,432,1", header="month_id,country_id,main_mean"))


def test_cells_have_a_chance_of_one(tmp_path: Path) -> None:
    path = views(tmp_path / "a.csv", "153000,558,0.5", header="pg_id,month_id,main_dich")
    read = one(path).predictions
    assert (read.unit, read.units.tolist(), read.points) == ("cell", [153000], None)
    assert [*read.chances] == [1]


def test_an_answer_of_the_api_is_read(tmp_path: Path) -> None:
    row = {"country_id": 245, "month_id": 561, "name": "Sudan", "isoab": "SDN", "year": 2026, "month": 9}
    said = row | {"main_mean_ln": 5.5909, "main_dich": 1.0, "main_mean": 266.9778}
    page = {"next_page": "", "page_count": 1, "start_date": 560, "end_date": 596, "data": [said]}
    for answer in (page, [page, {"data": [said | {"month_id": 562}]}]):
        path = tmp_path / "answer.json"
        path.write_text(json.dumps(answer), encoding="utf-8")
        read = one(path).predictions
        assert read.units.tolist()[0] == 625
        assert (read.months.tolist()[0], read.origin) == (561, 559)
        assert read.points is not None
        assert read.points[0] == 266.9778


def test_rows_that_cannot_be_believed_are_kept_out_with_their_line(tmp_path: Path) -> None:
    rows = (
        "3,558,Mali,432,MLI,2026,6,3,20.5,0.4",
        "3,559,Mali,432,MLI,2026,7,3,-1,0.4",
        "3,560,Mali,432,MLI,2026,8,3,1,1.4",
        "3,561,Mali,432,MLI,2026,9,3,,0.4",
        "3,562,Mali,432,MLI,2026,9,3,many,0.4",
        "3,563,Mali,432,MLI,2026,9,3,1,0.4",
        "3,563,Mali,432,MLI,2026,9,3,2,0.4",
        "3,564,Nowhere,9999,XXX,2026,9,3,2,0.4",
    )
    read = one(views(tmp_path / "a.csv", *rows))
    assert read.predictions.months.tolist() == [558]
    told = [(notice.code, notice.details.get("line")) for notice in read.notices]
    assert told == [
        *(("HN558", None), ("HN136", 3), ("HN136", 4), ("HN130", 5), ("HN131", 6), ("HN542", 7), ("HN542", 8)),
    ]
    assert "9999" in read.notices[0].text()


def test_a_file_without_a_row_to_believe_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match=r"HN547.*HN136"):
        challengers.read(views(tmp_path / "a.csv", "3,558,Mali,432,MLI,2026,6,3,-1,0.4"))


def test_many_faults_are_not_all_told(tmp_path: Path) -> None:
    rows = [f"3,{month},Mali,432,MLI,2026,6,3,{-1 if month > 400 else 1},0.4" for month in range(400, 440)]
    read = one(views(tmp_path / "a.csv", *rows))
    assert len(read.notices) == challengers.TOLD + 1
    assert (read.notices[-1].code, read.notices[-1].details["rows"]) == ("HN546", 19)


def test_a_table_of_pace_is_months_down_and_countries_across(tmp_path: Path) -> None:
    path = tmp_path / "2024-09_Oct-2024_to_Mar-2025.csv"
    path.write_text(PACE, encoding="utf-8")
    read = one(path).predictions
    assert (read.model, read.target, months.iso(read.origin)) == ("PaCE", "best sb+ns+os", "2024-09")
    assert sorted({*read.units.tolist()}) == [346, 432, 437, 490, 572, 626]
    assert read.points is not None
    assert read.points[read.units == 432].tolist() == [175.4, 112.1]
    # As published since: a month for a date, and a counter beside it.
    later = PACE.replace("-31,", ",0,").replace("-30,", ",1,").replace(",Mali", "date,Unnamed: 0,Mali", 1)
    packed = tmp_path / "later.csv.gz"
    packed.write_bytes(gzip.compress(later.encode()))
    again = one(packed).predictions
    assert again.keys.tolist() == read.keys.tolist()
    assert again.points is not None
    assert again.points.tolist() == read.points.tolist()


def test_what_pace_says_of_no_state_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",Mali,Somaliland,Solomon Islands,Solomon Is.\n2024-10-31,1,0,0,0\n", encoding="utf-8")
    read = one(path)
    assert read.predictions.units.tolist() == [432, 940]
    (notice,) = read.notices
    assert (notice.code, notice.details["units"]) == ("HN558", "somaliland, solomon is.")


def test_a_month_of_pace_with_a_fault_is_kept_out_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",Mali,Chad\n2024-10-31,1,0\n2024-11-30,-4,0\nDecember,1,1\n", encoding="utf-8")
    read = one(path)
    assert read.predictions.months.tolist() == [538, 538]
    assert [(notice.code, notice.details["line"]) for notice in read.notices] == [("HN136", 3), ("HN541", 4)]


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "month_id,gwcode\n1,432\n",
        '{"runs": ["fatalities001_2022_00_t01"]}',
        '{"data": []}',
        "[1, 2]",
        '{"data": [{"month_id": 1, "gwcode": 432}]}',
        '{"data": [',
    ],
)
def test_other_files_are_no_forecasts(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HuneError, match="HN557"):
        challengers.read(path)


def test_a_file_with_the_marks_of_two_versions_is_refused(tmp_path: Path) -> None:
    """One was published so."""
    path = tmp_path / "latest_h6.csv"
    path.write_text(f"<<<<<<< Updated upstream\n{PACE}=======\n", encoding="utf-8")
    with pytest.raises(HuneError, match="HN120"):
        challengers.read(path)


def test_there_is_no_forecast_in_an_empty_folder_nor_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN557"):
        challengers.read(tmp_path)
    with pytest.raises(HuneError, match="HN101"):
        challengers.read(tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    "text",
    [
        "country_id,name\n1,Guyana\n",
        "country_id,gwno\n",
        "country_id,gwno\n1,110\n1,115\n",
        "country_id,gwno\n1,110\n2,110\n",
        "country_id,gwno\n1,x\n",
    ],
)
def test_a_mapping_says_each_number_once(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mapping.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HuneError, match="HN559"):
        challengers.read_mapping(path)
    with pytest.raises(HuneError, match="HN101"):
        challengers.read_mapping(tmp_path / "nowhere.csv")


@pytest.mark.shared
def test_the_challenges_own_mapping_is_read(shared: Path) -> None:
    mapping = challengers.read_mapping(shared / "views_challenge" / "country_gwno.csv")
    assert len(mapping) == 191
    assert mapping[1] == 110
