"""`hune forecast --unit admin1`: polygons and a table or a record in, areas out."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.places.squares import SAHEL, box, feature, written
from tests.record.made import batch, event, everywhere

from hune.cli import main
from hune.record import forecasts
from hune.record.record import Record
from hune.watch import folder

Answer = Callable[..., dict[str, object]]

QUICK = ("--unit", "admin1", "--model", "conflictology", "--out", "x.parquet")


@pytest.fixture(autouse=True)
def drawn(tmp_path: Path) -> None:
    """Lay polygons and a table of two areas into the folder."""
    written(tmp_path, [*SAHEL, feature("ML-C", box(-4, 22, -3.6, 22.4))])
    rows = [f"{id},2023-{month:02d},{month}" for id in ("ML-S", "BF-N") for month in range(1, 13)]
    (tmp_path / "table.csv").write_text("\n".join(["admin1,month,sb", *rows]), encoding="utf-8")


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Answer:
    def run(*line: str, code: int = 0) -> dict[str, object]:
        capsys.readouterr()
        assert main(["forecast", *line, "--json"]) == code
        found = json.loads(capsys.readouterr().out)
        assert isinstance(found, dict)
        return found

    return run


def watched(*countries: str) -> Record:
    """Make a watch with a record of events in Mali and Burkina Faso, through December 2023."""
    folder.init("liptako", countries, Path("liptako"))
    record = Record.create(Path("liptako") / "record")
    events = [
        event(f"{gwno} {month}", gwno, month, best=best, latitude=lat, longitude=-2.0, where_prec=1)
        for gwno, lat, best in ((432, 15.0, 4), (439, 13.0, 2))
        for month in range(500, 529)
    ]
    record.ingest(batch(events, everywhere(432, 439)))
    return record


def codes(told: dict[str, object]) -> list[str]:
    return [notice["code"] for notice in told["notices"]]  # type: ignore[attr-defined]


def test_a_table_of_areas(answer: Answer) -> None:
    told = answer("table.csv", "--areas", "areas.geojson", *QUICK)
    assert (told["unit"], told["units"], told["kept"]) == ("admin1", 2, None)
    assert codes(told) == ["HN588"]
    rows = pq.read_table("x.parquet").to_pylist()
    assert [(row["admin1"], row["name"], row["gwno"], row["mean"]) for row in rows[::12]] == [
        ("ML-S", "Name of ML-S", 432, 6.5),
        ("BF-N", "Name of BF-N", 439, 6.5),
    ]


def test_draws_of_areas(answer: Answer) -> None:
    answer("table.csv", "--areas", "areas.geojson", "--draws", "20", *QUICK)
    found = pq.read_table("x.parquet")
    assert found.column_names == ["admin1", "name", "gwno", "month", "draw", "outcome"]
    assert found.num_rows == 2 * 12 * 20


def test_the_record_of_a_watch_by_area(answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    record = watched("MLI", "BFA")
    told = answer("liptako", "--areas", "areas.geojson", *QUICK)
    assert (told["units"], told["kept"], told["origin"]) == (3, None, "2023-12")
    rows = {row["admin1"]: row["mean"] for row in pq.read_table("x.parquet").to_pylist()}
    assert rows == {"ML-C + ML-N": 0.0, "ML-S": 4.0, "BF-N": 2.0}
    assert len(forecasts.kept(record.path)) == 0
    assert main(["forecast", "liptako", "--areas", "areas.geojson", *QUICK]) == 0
    assert "kept in no record" in capsys.readouterr().out


def test_a_country_without_polygons_is_told(answer: Answer) -> None:
    watched("MLI", "BFA", "CIV")
    told = answer("liptako", "--areas", "areas.geojson", *QUICK)
    assert codes(told) == ["HN588", "HN589"]
    assert told["units"] == 3


def test_polygons_of_other_countries_only_are_refused(answer: Answer, nowhere: Path) -> None:
    watched("CIV", "GHA")
    assert answer("liptako", "--areas", "areas.geojson", *QUICK, code=1)["code"] == "HN589"


@pytest.mark.parametrize(
    ("line", "code", "exit_code"),
    [
        (("--unit", "admin1", "--out", "x.parquet"), "HN907", 2),
        (("--areas", "areas.geojson", "--out", "x.parquet"), "HN910", 2),
        (("--areas", "none.geojson", *QUICK), "HN101", 1),
        (("--areas", "table.csv", *QUICK), "HN585", 1),
        (("--areas", "areas.geojson", *QUICK[:2], "--model", "surroundings", "--out", "x.parquet"), "HN549", 1),
        (("--areas", "areas.geojson", *QUICK[:2], "--model", "conflictology_neighbours", *QUICK[4:]), "HN503", 1),
    ],
)
def test_what_cannot_be_forecast_is_refused(line: tuple[str, ...], code: str, exit_code: int, answer: Answer) -> None:
    assert answer("table.csv", *line, code=exit_code)["code"] == code
    assert not Path("x.parquet").exists()
