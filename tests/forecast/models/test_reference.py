"""The reference tier against closed forms, the challenge's draws and the reference scores of the cells."""

import csv
import gzip
import math
from pathlib import Path

import numpy as np
import pytest
from tests.forecast.challenge import laid_out

from hune import months
from hune.errors import HuneError
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.forecast.models.reference import (
    Bootstrap,
    Conflictology,
    ConflictologyNeighbours,
    LastPoisson,
    WeightedHistory,
    Zero,
)
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import Matrix
from hune.places import grid


@pytest.mark.parametrize("rate", [0, 1, 7, 300, 113_554])
def test_last_poisson_is_poisson_but_for_its_outermost_tails(rate: int) -> None:
    made = LastPoisson().distribution(Matrix.of([[rate]]), origin=1)
    atoms, weights = made.atoms[0], made.weights[0]
    assert weights.sum() == pytest.approx(1, abs=1e-12)
    assert made.mean()[0] == pytest.approx(rate, abs=1e-8)
    assert (weights * (atoms - rate) ** 2).sum() == pytest.approx(rate, rel=1e-7)
    for k in {0, rate, rate + math.isqrt(rate)}:
        exact = math.exp(k * math.log(rate) - rate - math.lgamma(k + 1)) if rate else float(k == 0)
        assert made.mass(k)[0] == pytest.approx(exact, rel=1e-8, abs=1e-11)


def test_last_poisson_keeps_a_mass_of_one_less_1e_12() -> None:
    made = LastPoisson().distribution(Matrix.of([[7]]), origin=1)
    kept = made.atoms[0][made.weights[0] > 0].astype(int)
    chances = [math.exp(k * math.log(7) - 7 - math.lgamma(k + 1)) for k in range(200)]
    assert kept[0] == 0
    assert sum(chances[kept[-1] + 1 :]) < 1e-12 <= sum(chances[kept[-1] :])


def test_last_poisson_has_the_crps_of_a_poisson() -> None:
    # At 0 it is E|X| - E|X - X'| / 2, and E|X - X'| = 2 r e^(-2r) (I0(2r) + I1(2r)) for rate r, here 1.
    i0, i1 = 2.2795853023360673, 1.5906368546373291
    made = LastPoisson().distribution(Matrix.of([[1]]), origin=1)
    assert crps([0], made)[0] == pytest.approx(1 - math.exp(-2) * (i0 + i1), abs=1e-10)


def test_units_with_the_same_last_count_share_a_distribution() -> None:
    made = LastPoisson().distribution(Matrix.of([[0], [5], [0], [5]]), origin=1)
    assert len(made.atoms) == 2
    assert made.row.tolist() == [0, 1, 0, 1]


def test_bootstrap_pools_all_units() -> None:
    made = Bootstrap(2).distribution(Matrix.of([[9, 0, 4], [9, 0, 0]]), origin=3)
    assert made.exceedance(4).tolist() == [0.25, 0.25]
    assert made.exceedance(5).tolist() == [0.0, 0.0]


def test_weights_halve_with_each_half_life() -> None:
    made = WeightedHistory(half_life=12, window=25).distribution(Matrix.of([[8] + [0] * 11 + [4] + [0] * 11 + [2]]), 25)
    total = sum(0.5 ** (age / 12) for age in range(25))
    assert made.mass(2)[0] == pytest.approx(1 / total)
    assert made.mass(4)[0] == pytest.approx(0.5 / total)
    assert made.mass(8)[0] == pytest.approx(0.25 / total)


def test_neighbours_that_are_missing_count_as_zeros() -> None:
    gids = [grid.gid_of(15.25, 0.25 + 0.5 * step) for step in range(3)]
    matrix = Matrix.of([[9, 9], [0, 0], [3, 0]], units=gids, unit="cell")
    made = ConflictologyNeighbours(2).distribution(matrix, origin=2)
    assert made.exceedance(1).tolist() == pytest.approx([2 / 18, 3 / 18, 1 / 18])
    assert made.mean().tolist() == pytest.approx([1.0, 21 / 18, 3 / 18])


def test_a_whole_neighbourhood_is_remembered() -> None:
    gids = sorted(grid.within(grid.gid_of(15.25, 0.25), 1))
    values = np.arange(1, 10)[:, None] * [1, 10]
    made = ConflictologyNeighbours(2).distribution(Matrix.of(values, units=gids, unit="cell"), origin=2)
    assert sorted(made.atoms[made.row[4]].tolist()) == sorted(values.ravel().tolist())


def test_neighbours_are_for_cells() -> None:
    with pytest.raises(HuneError, match="HN503"):
        ConflictologyNeighbours(1).distribution(Matrix.of([[1]]), origin=1)


@pytest.mark.parametrize("make", [Bootstrap, Conflictology, ConflictologyNeighbours])
def test_a_memory_of_nothing_is_refused(make: type[Conflictology]) -> None:
    with pytest.raises(HuneError, match="HN513"):
        make(0)


@pytest.mark.parametrize("half_life", [0, -1, math.inf, math.nan])
def test_a_half_life_is_a_positive_number(half_life: float) -> None:
    with pytest.raises(HuneError, match="HN513"):
        WeightedHistory(half_life)


@pytest.mark.shared
@pytest.mark.parametrize("year", [2020, 2021])
def test_conflictology_from_the_actuals_is_as_published(shared: Path, actuals: Matrix, year: int) -> None:
    _, countries, draws = laid_out(shared / "views_challenge" / f"bm_conflictology_cm_{year}.parquet")
    origin = months.month_id(year - 1, 10)
    made = predict(Conflictology(12), actuals, origin, range(3, 15)).distribution
    assert (actuals.units == countries).all()
    assert made.shape == draws.shape[:2]
    assert (made.atoms[made.row] == np.sort(draws, axis=2)).all()


@pytest.fixture(scope="module")
def cells(shared: Path) -> Matrix:
    """State-based deaths of the 1,174 West African cells, where_prec 1 to 5, by month of the last day."""
    with (shared / "geo" / "west_africa_cells.csv").open() as file:
        gids = np.array(sorted(int(row["gid"]) for row in csv.DictReader(file)))
    values = np.zeros((len(gids), months.month_id(2023, 12)), dtype=np.int64)
    with gzip.open(shared / "ucdp" / "ged_west_africa_1989_2023.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            placed = row["where_prec"] not in ("", "6.0", "7.0")
            gid = int(float(row["priogrid_gid"]))
            if row["type_of_violence"] == "1" and placed and gid in gids:
                year, month = map(int, row["date_end"].split("-")[:2])
                values[np.searchsorted(gids, gid), months.month_id(year, month) - 1] += int(row["best"])
    return Matrix.of(values, units=gids, unit="cell")


REFERENCE: list[tuple[Model, list[float], float, float]] = [
    (Zero(), [0.0473, 0.0857, 0.1153, 0.1425, 0.2768, 0.4446], 0.1854, 10.04),
    (Conflictology(12), [0.0491, 0.0842, 0.1147, 0.1399, 0.2675, 0.4285], 0.1807, 9.10),
    (Conflictology(24), [0.0478, 0.0837, 0.1133, 0.1355, 0.2648, 0.4219], 0.1778, 9.26),
    (ConflictologyNeighbours(12), [0.0464, 0.0829, 0.1116, 0.1352, 0.2645, 0.4116], 0.1754, 9.30),
    (WeightedHistory(12, 84), [0.0475, 0.0834, 0.1123, 0.1348, 0.2647, 0.4206], 0.1772, 9.31),
]

NAMES = [row[0].name for row in REFERENCE]


@pytest.mark.shared
@pytest.mark.parametrize(("model", "windows", "mean", "events"), REFERENCE, ids=NAMES)
def test_the_reference_scores_of_the_cells(
    cells: Matrix, model: Model, windows: list[float], mean: float, events: float
) -> None:
    """Mean CRPS by window (2018-2023, origin October before, horizons 3-14), of all and on deaths only."""
    by_window, on_events = [], []
    for year in range(2018, 2024):
        forecast = predict(model, cells, months.month_id(year - 1, 10), range(3, 15))
        came = forecast.outcome(cells)
        scores = crps(came, forecast.distribution)
        by_window.append(scores.mean())
        on_events.append(scores[came > 0].mean())
    assert [round(score, 4) for score in by_window] == windows
    assert round(float(np.mean(by_window)), 4) == mean
    assert round(float(np.mean(on_events)), 2) == events
