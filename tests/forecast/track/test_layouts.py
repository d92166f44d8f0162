"""Others' layouts: what is written is read back exactly, what is not sound is kept out and told."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tests.forecast.challenge import YEARS

from hune import months
from hune.errors import HuneError
from hune.forecast.draws import Draws
from hune.forecast.forecast import predict
from hune.forecast.models.reference import Conflictology
from hune.forecast.scoring import views2023
from hune.forecast.track import challengers, layouts
from hune.forecast.track.predictions import Predictions
from hune.panel.matrix import Matrix

MAPPING = {1: 110, 3: 432, 7: 439}
"""VIEWS' number of some countries, and their Gleditsch-Ward number."""


def said(values: np.ndarray, unit: str = "country", units: tuple[int, ...] = (110, 432, 439)) -> Predictions:
    """Lay out draws (units, months, draws) from 2025-05, for the months after it."""
    count, ahead, _ = values.shape
    return Predictions(
        model="pool (ours)",
        unit=unit,
        target="best os",
        origin=months.parse("2025-05"),
        units=np.repeat(np.array(units[:count], dtype=np.int64), ahead),
        months=np.tile(months.parse("2025-06") + np.arange(ahead), count),
        predictive=Draws.of(values.reshape(count * ahead, -1)),
    )


def same(one: Predictions, other: Predictions) -> bool:
    assert isinstance(one.predictive, Draws)
    assert isinstance(other.predictive, Draws)
    labels = (one.model, one.unit, one.target, one.origin) == (other.model, other.unit, other.target, other.origin)
    return (
        labels
        and one.keys.tolist() == other.keys.tolist()
        and bool((one.predictive.dense() == other.predictive.dense()).all())
    )


shapes = st.tuples(st.integers(1, 3), st.integers(1, 8), st.integers(1, 6))
counts = st.one_of(st.just(0), st.integers(0, 60), st.integers(0, layouts.MOST_EXACT))


@given(values=arrays.arrays(np.int64, shapes, elements=counts), unit=st.sampled_from(["country", "cell"]))
@settings(max_examples=25, deadline=None)
def test_both_layouts_are_read_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, values: np.ndarray, unit: str
) -> None:
    folder, one = tmp_path_factory.mktemp("out"), said(values, unit)
    layouts.write_challenge(folder / "challenge", one, MAPPING)
    layouts.write_frame(folder / "frame", one, MAPPING)
    for name in ("challenge", "frame"):
        (read,) = challengers.read(folder / name, MAPPING)
        assert same(read.predictions, one)
        assert read.notices == ()


def test_the_challenges_layout_is_what_it_asks_for(tmp_path: Path) -> None:
    path = layouts.write_challenge(tmp_path, said(np.array([[[0, 3], [5, 0]]])), MAPPING)
    assert path.relative_to(tmp_path).as_posix() == "cm/window=Y2025/pool_ours_cm_2025.parquet"
    table = pq.ParquetFile(path).read()
    assert [(field.name, str(field.type)) for field in table.schema] == [
        *(("month_id", "int32"), ("country_id", "int32"), ("draw", "int32"), ("outcome", "int64")),
    ]
    assert table.to_pylist()[1] == {"month_id": 546, "country_id": 1, "draw": 1, "outcome": 3}
    details = (tmp_path / "submission_details.yml").read_text(encoding="utf-8")
    for key in ("team", "short_title", "even_shorter_identifier", "contact", "authors"):
        assert f"\n{key}:" in details
    cells = layouts.write_challenge(tmp_path, said(np.array([[[1]]]), "cell", (153000,)))
    assert cells.relative_to(tmp_path).parts[0] == "pgm"
    assert pq.ParquetFile(cells).schema_arrow.names[1] == "priogrid_gid"


def test_a_frame_is_arrays_with_the_level_in_the_header(tmp_path: Path) -> None:
    """As `views_frames.io.npz` has it: month after month, 32-bit numbers, identifiers of whole numbers."""
    layouts.write_frame(tmp_path, said(np.array([[[0, 3], [5, 0]], [[1, 1], [2, 2]]])), MAPPING)
    values = np.load(tmp_path / "values.npy")
    assert values.dtype == np.float32
    assert values.tolist() == [[0, 3], [1, 1], [5, 0], [2, 2]]
    with np.load(tmp_path / "identifiers.npz") as identifiers:
        assert sorted(identifiers) == ["time", "unit"]
        assert all(np.issubdtype(identifiers[name].dtype, np.integer) for name in identifiers)
        assert identifiers["time"].tolist() == [546, 546, 547, 547]
        assert identifiers["unit"].tolist() == [1, 3, 1, 3]
    header = json.loads((tmp_path / "header.json").read_text(encoding="utf-8"))
    assert header["level"] == "cm"
    assert header["metadata"]["model"] == "pool (ours)"


def test_countries_need_a_mapping_that_has_them(tmp_path: Path) -> None:
    one = said(np.array([[[0, 3]]]), units=(500,))
    for write in (layouts.write_challenge, layouts.write_frame):
        with pytest.raises(HuneError, match="HN559"):
            write(tmp_path, one)
        with pytest.raises(HuneError, match=r"HN558.*500"):
            write(tmp_path, one, MAPPING)


def test_a_count_that_a_frame_cannot_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN561"):
        layouts.write_frame(tmp_path, said(np.array([[[0, layouts.MOST_EXACT + 1]]])), MAPPING)


def test_only_draws_of_countries_and_cells_can_be_written(tmp_path: Path) -> None:
    points = Predictions("m", "country", "t", 1, np.array([110]), np.array([2]), points=np.array([1.0]))
    with pytest.raises(HuneError, match="HN560"):
        layouts.write_frame(tmp_path, points, MAPPING)
    with pytest.raises(HuneError, match="HN556"):
        layouts.write_challenge(tmp_path, said(np.array([[[1]]]), "admin1"))


def written(path: Path, **columns: Any) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def draws(path: Path, outcome: list[float], **other: Any) -> Path:
    """Write two units of two draws over one month."""
    columns = {"month_id": [529] * 4, "country_id": [1, 1, 3, 3], "draw": [0, 1, 0, 1], "outcome": outcome}
    return written(path, **(columns | other))


@pytest.mark.parametrize("bad", [-1.0, 2.5, 1e13, float("nan"), float("inf")])
def test_draws_that_are_no_counts_are_kept_out_and_the_others_read(tmp_path: Path, bad: float) -> None:
    read = layouts.read_challenge(draws(tmp_path / "a.parquet", [0, 7, bad, 3]), MAPPING)
    assert read.predictions.units.tolist() == [110]
    assert isinstance(read.predictions.predictive, Draws)
    assert read.predictions.predictive.dense().tolist() == [[0, 7]]
    (notice,) = read.notices
    assert notice.code == "HN561"
    assert (notice.details["unit"], notice.details["month"], notice.details["rows"]) == (432, "2024-01", 1)
    assert notice.details["value"] == f"{bad:.15g}"


@pytest.mark.parametrize("numbers", [[0, 1, 0, 0], [0, 1, 0, 5]])
def test_units_that_lack_draws_or_repeat_them_are_kept_out(tmp_path: Path, numbers: list[int]) -> None:
    read = layouts.read_challenge(draws(tmp_path / "a.parquet", [0, 7, 1, 3], draw=numbers), MAPPING)
    kept = [110] if 5 not in numbers else []
    assert read.predictions.units.tolist() == kept
    assert [notice.code for notice in read.notices] == ["HN562"]


def test_countries_that_the_mapping_lacks_are_named(tmp_path: Path) -> None:
    read = layouts.read_challenge(draws(tmp_path / "a.parquet", [0, 7, 1, 3], country_id=[1, 1, 99, 99]), MAPPING)
    assert read.predictions.units.tolist() == [110]
    assert [(notice.code, notice.details["units"]) for notice in read.notices] == [("HN558", "99")]


def test_one_number_a_month_is_a_point(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", month_id=[529, 530], gid=[153000, 153000], outcome=[0.5, 3.0])
    read = layouts.read_challenge(path)
    assert read.predictions.points is not None
    assert read.predictions.points.tolist() == [0.5, 3.0]
    assert (read.predictions.unit, read.predictions.predictive) == ("cell", None)


def test_our_own_draws_are_a_challenger_too(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", gwno=[432, 432], month=["2025-06", "2025-06"], draw=[0, 1], outcome=[1, 2])
    read = layouts.read_challenge(path).predictions
    assert (read.units.tolist(), read.months.tolist()) == ([432], [months.parse("2025-06")])


def test_a_calendar_year_was_forecast_from_the_october_before(tmp_path: Path) -> None:
    year = written(tmp_path / "a.parquet", month_id=np.arange(457, 469), gid=[1] * 12, outcome=[0] * 12)
    assert months.iso(layouts.read_challenge(year).predictions.origin) == "2017-10"
    part = written(tmp_path / "b.parquet", month_id=np.arange(457, 460), gid=[1] * 3, outcome=[0] * 3)
    assert months.iso(layouts.read_challenge(part).predictions.origin) == "2017-12"


def test_what_is_no_such_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN557"):
        layouts.read_challenge(written(tmp_path / "a.parquet", month_id=[1], outcome=[1]))
    with pytest.raises(HuneError, match="HN557"):
        layouts.read_challenge(written(tmp_path / "a.parquet", month_id=["x"], gid=[1], outcome=[1]))
    with pytest.raises(HuneError, match="HN559"):
        layouts.read_challenge(draws(tmp_path / "a.parquet", [0, 7, 1, 3]))
    (tmp_path / "b.parquet").write_bytes(b"PAR1 and then nothing")
    with pytest.raises(HuneError, match="HN116"):
        layouts.read_challenge(tmp_path / "b.parquet")
    (tmp_path / "header.json").write_text('{"level": "xm"}', encoding="utf-8")
    with pytest.raises(HuneError, match="HN557"):
        layouts.read_frame(tmp_path)


@pytest.mark.shared
def test_our_conflictology_in_the_challenges_layout_gets_the_published_scores(shared: Path, tmp_path: Path) -> None:
    """The last twelve months known each October, written and read back, on history and truth as published."""
    folder = shared / "views_challenge"
    mapping = challengers.read_mapping(folder / "country_gwno.csv")
    with (folder / "published_scores_2018_2021.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["benchmark"] == "bm_conflictology"]
    published = {(int(row["window"]), row["metric"]): float(row["mean"]) for row in rows}
    truth = {year: challengers.read(folder / f"cm_actuals_{year}.parquet", mapping)[0].predictions for year in YEARS}
    units = np.unique(truth[2018].units)
    counts = [one.points.reshape(len(units), 12) for one in truth.values() if one.points is not None]
    matrix = Matrix.of(np.concatenate(counts, axis=1), units=units, first=int(truth[2018].months[0]), target="best sb")
    for year in (2020, 2021):
        forecast = predict(Conflictology(12), matrix, views2023.origin(year), views2023.HORIZONS)
        past = Draws.of(matrix.window(views2023.origin(year) - 11, views2023.origin(year)))
        ours = Predictions.of(forecast)
        repeated = past[np.repeat(np.arange(len(units)), 12)]
        one = Predictions(ours.model, ours.unit, ours.target, ours.origin, ours.units, ours.months, repeated)
        layouts.write_challenge(tmp_path / str(year), one, mapping)
        layouts.write_frame(tmp_path / f"{year} frame", one, mapping)
        for place in (tmp_path / str(year), tmp_path / f"{year} frame"):
            (read,) = challengers.read(place, mapping)
            assert read.predictions.keys.tolist() == truth[year].keys.tolist()
            seen = truth[year].points.astype(np.int64)  # type: ignore[union-attr]
            assert read.predictions.predictive is not None
            made = views2023.score(seen, read.predictions.predictive)
            assert made.crps.mean() == pytest.approx(published[year, "crps"], rel=1e-10)
            assert made.interval.mean() == pytest.approx(published[year, "mis"], rel=1e-10)
            assert ours.crps(seen).mean() == pytest.approx(published[year, "crps"], rel=1e-10)  # type: ignore[union-attr]
