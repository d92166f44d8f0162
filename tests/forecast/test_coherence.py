"""Cells and not placed add up to their country, draw by draw, and keep what they can of their own futures."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.panel.rows import event, everywhere, table

from hune.errors import HuneError
from hune.forecast.coherence import Coherent, coherent, reconcile
from hune.forecast.draws import Draws, Laid
from hune.forecast.forecast import Forecast, predict
from hune.forecast.joint import futures
from hune.forecast.models.reference import Conflictology, ConflictologyNeighbours
from hune.forecast.owners import Owners, of_record
from hune.panel.assemble import from_rows
from hune.panel.assemble import given as described
from hune.places.cells import shares

MALI, BURKINA, NIGER = 432, 439, 436
BORDER, GAO, TERA = 150837, 153000, 149401


def laid(units: Iterable[int], values: np.ndarray) -> Laid:
    return Laid(np.array([*units], dtype=np.int64), 500 + np.arange(values.shape[1]), Draws.of(values))


def check(made: Coherent, country: np.ndarray) -> None:
    """What must hold whatever was given."""
    np.testing.assert_array_equal(made.country.draws.dense(), country)
    rest, parts, cells = made.unplaced.draws.dense(), made.part.dense(), made.cell.draws.dense()
    for drawn in (made.unplaced.draws, made.part, made.cell.draws):
        assert (drawn.value > 0).all()
    for c, gwno in enumerate(made.country.units):
        assert made.unplaced.units[c] == gwno
        np.testing.assert_array_equal(parts[made.owners.gwno == gwno].sum(axis=0) + rest[c], country[c])
    for g, gid in enumerate(made.cell.units):
        np.testing.assert_array_equal(parts[made.owners.gid == gid].sum(axis=0), cells[g])


class World:
    """Two to four countries and a few cells, some of them shared, some of a country that is not forecast."""

    def __init__(self, seed: int, countries: int, cells: int, size: float, scale: float) -> None:
        rng = np.random.default_rng(seed)
        months, draws = int(rng.integers(1, 4)), int(rng.integers(1, 25))
        self.units = rng.permutation(np.arange(2, 2 + countries))
        self.gids = rng.permutation(np.arange(1, 1 + cells)) * 7
        pairs = [(gid, rng.integers(1, 2 + countries)) for gid in self.gids for _ in range(rng.integers(1, 4))]
        gid, gwno = zip(*pairs, strict=True) if pairs else ((), ())
        self.owners = Owners.of(gid, gwno, rng.uniform(0.1, 1, len(pairs)))

        def counts(rows: int, mean: float) -> np.ndarray:
            some = rng.random((rows, months, draws)) < rng.uniform(0, 0.8, (rows, 1, 1))
            return np.where(some, rng.poisson(mean * rng.exponential(1, (rows, months, draws))), 0)

        self.country, self.cell = counts(countries, size * scale), counts(cells, size)
        self.rest = counts(countries, size) * (rng.random((countries, 1, 1)) < 0.5)

    def fitted(self, seed: int = 0) -> Coherent:
        return reconcile(
            laid(self.units, self.country),
            laid(self.gids, self.cell),
            laid(self.units, self.rest),
            self.owners,
            seed=seed,
        )


worlds = st.builds(
    World,
    seed=st.integers(0, 10**6),
    countries=st.integers(1, 4),
    cells=st.integers(0, 8),
    size=st.sampled_from([0.5, 5, 4e5]),
    scale=st.sampled_from([0.0, 0.1, 1, 30]),
)


@given(world=worlds, seed=st.integers(-3, 2**64))
@settings(max_examples=80, deadline=None)
def test_cells_and_not_placed_are_the_country_in_every_draw(world: World, seed: int) -> None:
    check(world.fitted(seed), world.country)


@given(world=worlds)
@settings(max_examples=40, deadline=None)
def test_where_a_country_has_nothing_no_cell_has(world: World) -> None:
    made = world.fitted()
    parts, rest = made.part.dense(), made.unplaced.draws.dense()
    for c, gwno in enumerate(world.units):
        quiet = world.country[c] == 0
        assert not parts[made.owners.gwno == gwno][:, quiet].any()
        assert not rest[c][quiet].any()


@given(world=worlds, shuffle=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_units_is_nothing(world: World, shuffle: object) -> None:
    rng = np.random.default_rng(shuffle.getrandbits(32))  # type: ignore[attr-defined]
    c, d, g, p = (rng.permutation(n) for n in (len(world.units),) * 2 + (len(world.gids), len(world.owners.gid)))
    one = world.fitted(5)
    owners = Owners.of(world.owners.gid[p], world.owners.gwno[p], world.owners.part[p])
    other = reconcile(
        laid(world.units[c], world.country[c]),
        laid(world.gids[g], world.cell[g]),
        laid(world.units[d], world.rest[d]),
        owners,
        seed=5,
    )
    np.testing.assert_array_equal(one.cell.draws.dense()[g], other.cell.draws.dense())
    np.testing.assert_array_equal(one.unplaced.draws.dense()[c], other.unplaced.draws.dense())
    np.testing.assert_array_equal(one.part.dense(), other.part.dense())


@given(world=worlds)
@settings(max_examples=20, deadline=None)
def test_a_seed_says_all(world: World) -> None:
    one, again = world.fitted(3), world.fitted(3)
    for a, b in ((one.part, again.part), (one.cell.draws, again.cell.draws)):
        for column in ("starts", "draw", "value"):
            np.testing.assert_array_equal(getattr(a, column), getattr(b, column))


def alone(cells: int, months: int, draws: int, seed: int) -> tuple[np.ndarray, np.ndarray, Owners]:
    """Cells of one country whose futures all have different totals and something in every month."""
    rng = np.random.default_rng(seed)
    values = rng.poisson(3.0, (cells, months, draws))
    values[0] += 1 + 1000 * rng.permutation(draws)
    return values, rng.poisson(1.0, (1, months, draws)), Owners.of(np.arange(cells) + 1, [MALI] * cells, [1] * cells)


@given(cells=st.integers(1, 5), months=st.integers(1, 4), draws=st.integers(1, 20), seed=st.integers(0, 999))
@settings(max_examples=40, deadline=None)
def test_what_adds_up_already_is_left_alone(cells: int, months: int, draws: int, seed: int) -> None:
    values, rest, owners = alone(cells, months, draws, seed)
    order = np.random.default_rng(seed).permutation(draws)
    country = (values.sum(axis=0) + rest[0])[None, :, order]
    made = reconcile(laid([MALI], country), laid(owners.gid, values), laid([MALI], rest), owners)
    np.testing.assert_array_equal(made.cell.draws.dense(), values[:, :, order])
    np.testing.assert_array_equal(made.unplaced.draws.dense(), rest[:, :, order])


@given(draws=st.integers(2, 20), seed=st.integers(0, 999))
@settings(max_examples=30, deadline=None)
def test_the_order_in_which_futures_come_is_nothing(draws: int, seed: int) -> None:
    values, rest, owners = alone(4, 3, draws, seed)
    rng = np.random.default_rng(seed)
    country, order = laid([MALI], rng.poisson(40, (1, 3, draws))), rng.permutation(draws)
    one = reconcile(country, laid(owners.gid, values), laid([MALI], rest), owners)
    other = reconcile(country, laid(owners.gid, values[:, :, order]), laid([MALI], rest[:, :, order]), owners)
    np.testing.assert_array_equal(one.part.dense(), other.part.dense())


def test_a_bad_future_of_the_country_is_one_of_its_cells() -> None:
    values = np.array([[[1, 50]], [[3, 30]]])
    made = reconcile(
        laid([MALI], np.array([[[800, 40]]])),
        laid([1, 2], values),
        laid([MALI], np.zeros((1, 1, 2), dtype=int)),
        Owners.of([1, 2], [MALI, MALI], [1, 1]),
    )
    assert made.cell.draws.dense().tolist() == [[[500, 10]], [[300, 30]]]


def test_shares_are_right_on_average_and_within_a_death_of_it_always() -> None:
    values = np.broadcast_to(np.array([5, 3, 1, 1])[:, None, None], (4, 1, 4000)).copy()
    made = reconcile(
        laid([MALI], np.full((1, 1, 4000), 3)),
        laid([4, 3, 2, 1], values),
        laid([MALI], np.zeros((1, 1, 4000), dtype=int)),
        Owners.of([4, 3, 2, 1], [MALI] * 4, [1] * 4),
        seed=1,
    ).cell.draws
    np.testing.assert_allclose(made.mean()[:, 0], [1.5, 0.9, 0.3, 0.3], atol=0.03)
    share = np.array([1.5, 0.9, 0.3, 0.3])[:, None]
    assert (np.abs(made.dense()[:, 0] - share) < 1).all()


def one_month(country: list[int], cells: list[list[int]], rest: list[int], owned: int | None = None) -> Coherent:
    cells_of = len(cells) if owned is None else owned
    gids = np.arange(len(cells)) + 1
    return reconcile(
        laid([MALI], np.array([[country]])),
        laid(gids, np.array(cells).reshape(len(cells), 1, len(country))),
        laid([MALI], np.array([[rest]])),
        Owners.of(gids, np.where(gids <= cells_of, MALI, NIGER), np.ones(len(cells))),
    )


def test_where_a_future_has_nothing_another_stands_in() -> None:
    made = one_month([9, 9, 9], [[0, 0, 4], [0, 0, 0]], [0, 0, 0])
    assert made.cell.draws.dense()[:, 0].tolist() == [[9, 9, 9], [0, 0, 0]]


def test_where_nothing_was_ever_foreseen_nobody_knows_where() -> None:
    made = one_month([9, 0, 2], [[0, 0, 0], [0, 0, 0]], [0, 0, 0])
    assert made.unplaced.draws.dense().tolist() == [[[9, 0, 2]]]
    assert not made.cell.draws.value.size


def test_a_country_without_cells_has_only_what_is_not_placed() -> None:
    made = one_month([9, 0, 2], [], [0, 1, 0])
    assert made.unplaced.draws.dense().tolist() == [[[9, 0, 2]]]
    assert made.cell.draws.shape == (0, 1)


def test_with_only_not_placed_foreseen_all_is_not_placed() -> None:
    made = one_month([9, 0, 2], [[0, 0, 0]], [0, 1, 0])
    assert made.unplaced.draws.dense().tolist() == [[[9, 0, 2]]]


def test_cells_of_a_country_that_is_not_forecast_stay_as_they_are() -> None:
    made = one_month([9, 0, 2], [[1, 0, 1], [5, 6, 7]], [0, 0, 0], owned=1)
    assert made.cell.draws.dense()[:, 0].tolist() == [[9, 0, 2], [5, 6, 7]]


def test_counts_as_large_as_any_keep_their_sum() -> None:
    made = one_month([10**12, 10**12 - 1, 1], [[10**12, 1, 3], [10**12, 7, 10**12], [1, 0, 2]], [0, 10**12, 1])
    check(made, made.country.draws.dense())


def test_threads_change_nothing(tmp_path: Path) -> None:
    code = (
        "import sys, numpy as np\n"
        "from tests.forecast.test_coherence import World\n"
        "made = World(4, 4, 60, 5, 2).fitted(7)\n"
        "np.savez(sys.argv[1], made.part.value, made.part.draw, made.cell.draws.value, made.unplaced.draws.value)\n"
    )
    saved = []
    for threads in ("1", "2"):
        file = tmp_path / f"{threads}.npz"
        environment = os.environ | {"NUMBA_NUM_THREADS": threads}
        subprocess.run(
            [sys.executable, "-c", code, str(file)], check=True, env=environment, cwd=Path(__file__).parents[2]
        )
        saved.append(np.load(file))
    assert saved[0]["arr_0"].size > 0
    for name in saved[0]:
        np.testing.assert_array_equal(saved[0][name], saved[1][name])


def test_what_does_not_go_together_is_refused() -> None:
    two, three = np.ones((1, 2, 3), dtype=int), np.ones((1, 2, 4), dtype=int)
    owners = Owners.of([1], [MALI], [1])
    with pytest.raises(HuneError, match="HN580 numbers of draws differ: 3 for the countries, 4"):
        reconcile(laid([MALI], two), laid([1], three), laid([MALI], two), owners)
    with pytest.raises(HuneError, match=r"HN580 months differ: \[500, 501\]"):
        reconcile(laid([MALI], two), laid([1], two), laid([MALI], two[:, :1]), owners)
    with pytest.raises(HuneError, match="HN581 country 432 is forecast in total or as not placed"):
        reconcile(laid([MALI], two), laid([1], two), laid([NIGER], two), Owners.of([1], [MALI], [1]))
    with pytest.raises(HuneError, match="HN582 cell 2"):
        reconcile(laid([MALI], two), laid([2], two), laid([MALI], two), owners)
    with pytest.raises(HuneError, match="HN583 unit 1 stands 2 times"):
        reconcile(laid([MALI], two), laid([1, 1], np.ones((2, 2, 3), dtype=int)), laid([MALI], two), owners)


def forecasts() -> tuple[Forecast, Forecast, Forecast, Owners]:
    """Two countries with a border cell both have events in, a cell each, and what is not placed."""
    rng = np.random.default_rng(8)
    places = [(MALI, GAO), (MALI, BORDER), (BURKINA, BORDER), (BURKINA, TERA), (MALI, None)]
    rows = [
        event(gwno, month, gid=gid, best=int(rng.geometric(0.2)))
        for month in range(1, 25)
        for gwno, gid in places
        if rng.random() < 0.4
    ]
    vintage, cells = described(everywhere(MALI, BURKINA)), (BORDER, GAO, TERA)
    land = {gid: tuple(gwno for gwno, _ in shares(gid) if gwno is not None) for gid in cells}
    by_cell = from_rows(table(rows), vintage, "cell", units=cells, land=land)
    made = [predict(ConflictologyNeighbours(12), by_cell.matrix("best"), 24, (1, 2, 3))]
    for unit in ("country", "unplaced"):
        panel = from_rows(table(rows), vintage, unit)  # type: ignore[arg-type]
        made.append(predict(Conflictology(12), panel.matrix("best"), 24, (1, 2, 3)))
    return made[1], made[0], made[2], of_record(by_cell, 24)


def test_forecasts_of_panels_are_drawn_and_add_up() -> None:
    country, cells, unplaced, owners = forecasts()
    made = coherent(country, cells, unplaced, owners, 200, seed=2)
    own = futures(country, 200, seed=2).dense()
    check(made, own)
    assert made.country.months.tolist() == made.cell.months.tolist() == [25, 26, 27]
    assert made.cell.units.tolist() == sorted([BORDER, GAO, TERA])
    both = made.part[made.owners.gid == BORDER].mean().sum(axis=1)
    assert (both > 0).sum() == 2
    drawn = made.cell.draws.mean().sum() + made.unplaced.draws.mean().sum()
    assert drawn == pytest.approx(own.mean(axis=2).sum())


def test_forecasts_of_different_things_are_refused() -> None:
    country, cells, unplaced, owners = forecasts()
    with pytest.raises(HuneError, match="HN584 a forecast by cell is needed here, and this one is by not placed"):
        coherent(country, unplaced, cells, owners)
    for name, value, message in (
        ("target", "best sb", "targets differ: best sb"),
        ("origin", 23, "origins differ: 1981-11"),
        ("horizons", (1, 2, 4), r"horizons differ: \(1, 2, 4\)"),
    ):
        other = replace_identity(country, **{name: value})
        with pytest.raises(HuneError, match=f"HN580 {message}"):
            coherent(other, cells, unplaced, owners)


def replace_identity(forecast: Forecast, **other: object) -> Forecast:
    return replace(forecast, identity=msgspec.structs.replace(forecast.identity, **other))
