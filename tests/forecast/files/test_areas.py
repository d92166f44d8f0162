"""Tables of areas: which rows are whose, and what is known of areas that were joined."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.places.squares import SAHEL, box, feature
from tests.places.squares import written as drawn

from hune.errors import HuneError
from hune.forecast.files import outputs
from hune.forecast.files.tables import Table, read
from hune.forecast.files.thresholds import own
from hune.forecast.files.units import ready
from hune.forecast.forecast import predict
from hune.forecast.joint import joined
from hune.forecast.models.pool import Pool
from hune.forecast.models.reference import Conflictology
from hune.panel.matrix import Matrix
from hune.places.areas import Areas

SMALL = feature("ML-C", box(-4, 22, -3.6, 22.4))
ALONE = feature("ML-I", box(-30, 0, -29.8, 0.2))


@pytest.fixture
def areas(tmp_path: Path) -> Areas:
    """Draw Mali's north with a small area joined to it, and an island too small to be forecast."""
    return Areas.read(drawn(tmp_path, [*SAHEL, SMALL, ALONE]))


def rows(id: str, counts: Iterable[int], first: int = 1) -> list[str]:
    return [f"{id},2020-{month:02d},{count}" for month, count in enumerate(counts, start=first)]


def of(folder: Path, areas: Areas, *lines: str, sparse: bool = False) -> Table:
    file = folder / "table.csv"
    file.write_text("\n".join(["admin1,month,sb", *lines]) + "\n", encoding="utf-8")
    return read(file, unit="admin1", target="sb", sparse=sparse, areas=areas)


def test_rows_are_told_by_the_ids_of_the_polygons(tmp_path: Path, areas: Areas) -> None:
    table = of(tmp_path, areas, *rows("NE-W", [1, 2]), *rows(" ML-S ", [3, 4]))
    assert (table.matrix.unit, table.matrix.units.tolist()) == ("admin1", [432002, 436001])
    assert table.matrix.values.tolist() == [[3, 4], [1, 2]]
    assert table.matrix.record == f"areas {areas.digest}"


def test_an_area_that_was_joined_is_the_sum_of_its_parts(tmp_path: Path, areas: Areas) -> None:
    table = of(tmp_path, areas, *rows("ML-C", [1, 2, 3]), *rows("ML-N", [10, 20, 30]))
    assert table.matrix.units.tolist() == [432001]
    assert table.matrix.values.tolist() == [[11, 22, 33]]


def test_it_is_unknown_where_a_part_is(tmp_path: Path, areas: Areas) -> None:
    table = of(tmp_path, areas, *rows("ML-C", [1, 2]), *rows("ML-N", [10, -20]), *rows("ML-S", [0, 0]))
    assert table.matrix.row(432001) == (11, None)
    lacking = of(tmp_path, areas, *rows("ML-N", [10, 20]), *rows("ML-S", [0, 0]))
    assert lacking.matrix.row(432001) == (None, None)
    assert lacking.matrix.row(432002) == (0, 0)


def test_in_a_sparse_table_a_part_without_a_row_is_quiet(tmp_path: Path, areas: Areas) -> None:
    table = of(tmp_path, areas, "ML-N,2020-02,7", "NE-W,2020-04,1", sparse=True)
    assert table.matrix.units.tolist() == [432001, 436001]
    assert table.matrix.values.tolist() == [[7, 0, 0], [0, 0, 1]]


def test_in_a_sparse_table_an_area_is_known_while_its_country_is(tmp_path: Path) -> None:
    areas = Areas.read(drawn(tmp_path, [*SAHEL, feature("SS-1", box(28, 6, 30, 8), "SSD")]))
    table = of(tmp_path, areas, "ML-N,2010-12,1", "SS-1,2012-01,1", "ML-N,2012-02,1", sparse=True)
    south = table.matrix.row(626001)
    assert south[:7] == (None,) * 7
    assert south[7:14] == (0, 0, 0, 0, 0, 0, 1)[: len(south[7:14])]


def test_an_area_too_small_to_be_forecast_is_dropped(tmp_path: Path, areas: Areas) -> None:
    table = of(tmp_path, areas, "ML-I,2020-01,9", "ML-S,2020-01,1", sparse=True)
    assert table.matrix.units.tolist() == [432002]
    assert table.rejects == ()


def test_an_id_that_is_not_drawn_is_kept_out(tmp_path: Path, areas: Areas) -> None:
    table = of(tmp_path, areas, *rows("ML-S", [1, 2]), *rows("ML-X", [5]), ",2020-01,3")
    assert [(one.line, one.value, one.notice.code) for one in table.rejects] == [(4, "ML-X", "HN586"), (5, "", "HN130")]
    assert table.matrix.values.tolist() == [[1, 2]]


def test_rows_that_stand_twice_and_gaps_are_told_by_id(tmp_path: Path, areas: Areas) -> None:
    lines = [*rows("ML-S", range(12)), *rows("NE-W", range(6)), *rows("NE-W", range(5), 8), "ML-S,2020-01,4"]
    table = of(tmp_path, areas, *lines)
    assert "ML-S 2020-01" in table.rejects[0].notice.text()
    (gap,) = table.remarks
    assert "NE-W" in gap.text()


def test_areas_and_admin1_go_together(tmp_path: Path, areas: Areas) -> None:
    for unit, given in (("admin1", None), ("country", areas)):
        with pytest.raises(HuneError, match="HN513"):
            read(tmp_path / "table.csv", unit=unit, target="sb", areas=given)  # type: ignore[arg-type]


# What is forecast -----------------------------------------------------------------------------------


def test_units_left_out_are_named(areas: Areas) -> None:
    matrix = Matrix.of([[1], [2]], units=[432001, 432002], unit="admin1")
    _, (told,) = ready(matrix, Conflictology(1), 1, [432001, 436001], areas)
    assert "Name of NE-W" in told.text()


def test_a_forecast_of_areas_says_whose_it_is(tmp_path: Path, areas: Areas) -> None:
    matrix = Matrix.of([[0, 4] * 12, [6] * 24], units=[432001, 439001], unit="admin1")
    forecast = predict(Conflictology(24), matrix, origin=24, horizons=(1, 2))
    draws, thresholds = joined(forecast.distribution, 20), own(matrix, 24)
    chances, total = outputs.write_chances(tmp_path / "c.parquet", forecast, draws, thresholds, areas)
    (drawn_file,) = outputs.write_draws(tmp_path / "d.parquet", forecast, draws, areas)
    for file, times in ((chances, 2), (total, 1), (drawn_file, 40)):
        found = pq.read_table(file)
        assert found.column_names[:3] == ["admin1", "name", "gwno"]
        assert found["admin1"].to_pylist() == ["ML-C + ML-N"] * times + ["BF-N"] * times
        assert found["name"].to_pylist()[0] == "Name of ML-C + Name of ML-N"
        assert found["gwno"].to_pylist() == [432] * times + [439] * times


def test_the_pool_forecasts_areas() -> None:
    matrix = Matrix.of([[0, 4, 9] * 30, [0] * 90, [1, 0, 0] * 30], units=[432001, 432002, 439001], unit="admin1")
    forecast = predict(Pool(), matrix, origin=90, horizons=range(1, 13))
    mean = forecast.distribution.mean()
    assert forecast.identity.units.startswith("admin1:3:")
    assert (mean[0] > mean[2]).all()
    assert (mean[2] > mean[1]).all()
