"""Forecasts as files: every draw is there, chances are those of the draws, and nothing else is overwritten."""

import tempfile
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hune import months
from hune.errors import HuneError
from hune.forecast.draws import Draws, from_table
from hune.forecast.files import outputs
from hune.forecast.files.thresholds import own
from hune.forecast.forecast import Forecast, predict
from hune.forecast.joint import joined
from hune.forecast.models.reference import Conflictology
from hune.panel.matrix import Matrix, UnitKind

ORIGIN = months.parse("2021-12")


def made(
    past: np.ndarray, horizons: tuple[int, ...] = (1, 2, 3), unit: UnitKind = "country"
) -> tuple[Matrix, Forecast]:
    units = [432, 436, 439, 475][: len(past)]
    matrix = Matrix.of(past, units=units, first=ORIGIN - past.shape[1] + 1, unit=unit, truth="table.csv 0123456789ab")
    return matrix, predict(Conflictology(24), matrix, ORIGIN, horizons, seed=5)


PAST = np.stack([np.arange(24), np.zeros(24, dtype=int), [0] * 20 + [40] * 4])


@settings(max_examples=25, deadline=None)
@given(
    values=arrays(np.int64, (3, 2, 7), elements=st.integers(0, 3) | st.integers(0, 10**12)),
    at_once=st.sampled_from([1, 20, 10**6]),
)
def test_draws_are_read_back_as_they_were(values: np.ndarray, at_once: int) -> None:
    _, forecast = made(PAST, horizons=(3, 14))
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(outputs, "AT_ONCE", at_once)
        (file,) = outputs.write_draws(Path(folder) / "x.parquet", forecast, Draws.of(values))
        table = pq.read_table(file)
    month = [months.parse(text) for text in table["month"].to_pylist()]
    laid = from_table(month, table["gwno"].to_numpy(), table["draw"].to_numpy(), table["outcome"].to_numpy())
    assert laid.units.tolist() == [432, 436, 439]
    assert laid.months.tolist() == [ORIGIN + 3, ORIGIN + 14]
    assert laid.draws.dense().tolist() == values.tolist()


def test_the_columns_of_draws(tmp_path: Path) -> None:
    _, forecast = made(PAST, unit="cell")
    (file,) = outputs.write_draws(tmp_path / "x.parquet", forecast, joined(forecast.distribution, 10))
    schema = pq.read_schema(file)
    assert {name: str(schema.field(name).type) for name in schema.names} == {
        "gid": "int32",
        "month": "string",
        "draw": "int32",
        "outcome": "int64",
    }


def test_row_groups_keep_memory_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "AT_ONCE", 60)
    _, forecast = made(PAST)
    (file,) = outputs.write_draws(tmp_path / "x.parquet", forecast, joined(forecast.distribution, 20))
    told = pq.read_metadata(file)
    assert [told.row_group(at).num_rows for at in range(told.num_row_groups)] == [60, 60, 60]


def test_months_hold_what_the_distribution_says(tmp_path: Path) -> None:
    matrix, forecast = made(PAST)
    limits = own(matrix, ORIGIN)
    file, _ = outputs.write_chances(tmp_path / "x.parquet", forecast, joined(forecast.distribution, 50), limits)
    rows = pq.read_table(file).to_pylist()
    assert [(row["gwno"], row["month"]) for row in rows] == [
        (unit, month) for unit in (432, 436, 439) for month in ("2022-01", "2022-02", "2022-03")
    ]
    assert rows[0] == {
        "gwno": 432,
        "month": "2022-01",
        "mean": 11.5,
        "q05": 1,
        "q25": 5,
        "q50": 11,
        "q75": 17,
        "q95": 22,
        "p_ge_1": pytest.approx(23 / 24),
        "p_ge_25": 0.0,
        "p_ge_100": 0.0,
        "above_median": 12,
        "p_above_median": 0.5,
        "as_worst": 23,
        "p_as_worst": pytest.approx(1 / 24),
    }


def test_a_unit_at_peace_has_no_threshold_of_its_own(tmp_path: Path) -> None:
    matrix, forecast = made(PAST)
    files = outputs.write_chances(
        tmp_path / "x.parquet", forecast, joined(forecast.distribution, 50), own(matrix, ORIGIN)
    )
    for file in files:
        row = next(row for row in pq.read_table(file).to_pylist() if row["gwno"] == 436)
        absent = {name for name, value in row.items() if value is None}
        assert {"above_median", "as_worst"} < absent
        assert len(absent) == 4
        assert row["mean"] == row["q95"] == 0


def test_totals_are_sums_over_whole_futures(tmp_path: Path) -> None:
    matrix, forecast = made(PAST)
    draws = joined(forecast.distribution, 400, seed=5)
    limits = own(matrix, ORIGIN)
    _, file = outputs.write_chances(tmp_path / "x.parquet", forecast, draws, limits)
    assert file.name == "x.total.parquet"
    rows, dense = pq.read_table(file).to_pylist(), draws.dense()
    for at, row in enumerate(rows):
        total = np.sort(dense[at].sum(axis=0))
        assert (row["first"], row["last"]) == ("2022-01", "2022-03")
        assert row["mean"] == pytest.approx(3 * forecast.distribution.mean()[at, 0])
        assert (row["q05"], row["q50"], row["q95"]) == (total[19], total[199], total[379])
        assert row["p_any_ge_25"] == (dense[at] >= 25).any(axis=0).mean()
        if limits.as_worst[at]:
            assert row["p_any_as_worst"] == (dense[at] >= limits.as_worst[at]).any(axis=0).mean()


def test_a_file_says_what_it_is_a_forecast_of(tmp_path: Path) -> None:
    matrix, forecast = made(PAST)
    draws = joined(forecast.distribution, 10)
    files = [
        *outputs.write_draws(tmp_path / "draws.parquet", forecast, draws),
        *outputs.write_chances(tmp_path / "chances.parquet", forecast, draws, own(matrix, ORIGIN)),
    ]
    for file in files:
        assert outputs.read_identity(file) == (forecast.identity, ("table.csv 0123456789ab",))


def test_an_earlier_forecast_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    matrix, forecast = made(PAST)
    draws = joined(forecast.distribution, 10)
    file = tmp_path / "new" / "x.parquet"
    for _ in range(2):
        outputs.write_draws(file, forecast, draws)
    other = tmp_path / "x.parquet"
    other.write_text("somebody's work", encoding="utf-8")
    plain = tmp_path / "x.total.parquet"
    pq.write_table(pq.read_table(file).select(["gwno"]).replace_schema_metadata(None), plain)
    for taken in (other, tmp_path):
        with pytest.raises(HuneError, match=r"HN513.*forecast"):
            outputs.write_draws(taken, forecast, draws)
    other.unlink()
    with pytest.raises(HuneError, match=r"HN513.*total"):
        outputs.write_chances(other, forecast, draws, own(matrix, ORIGIN))
    assert not other.exists()
    assert sorted(tmp_path.rglob("*.*")) == sorted([file, plain])


def test_what_fails_half_way_leaves_the_earlier_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, forecast = made(PAST)
    file = tmp_path / "x.parquet"
    outputs.write_draws(file, forecast, joined(forecast.distribution, 10))
    before = file.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pq.ParquetWriter, "write_table", full)
    with pytest.raises(HuneError, match="HN915"):
        outputs.write_draws(file, forecast, joined(forecast.distribution, 20))
    assert file.read_bytes() == before
    assert [*tmp_path.iterdir()] == [file]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    _, forecast = made(PAST)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(HuneError, match="HN916"):
        outputs.write_draws(tmp_path / "file" / "x.parquet", forecast, joined(forecast.distribution, 10))
