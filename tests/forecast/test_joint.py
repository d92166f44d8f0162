"""Joint draws: each month as it was forecast, and together as the formula says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import stats
from scipy.special import ndtri
from tests.forecast.threads import printed

from hune.errors import HuneError
from hune.forecast import drawing, draws, joint
from hune.forecast.distribution import Discrete
from hune.forecast.forecast import predict
from hune.forecast.joint import USUAL, Dependence, futures, joined
from hune.forecast.models.reference import Conflictology
from hune.panel.matrix import Matrix

APART = Dependence(lasts=0, common=0, fades=0)
HOWS = [USUAL, APART, Dependence(0.4, 0.3, 0.9), Dependence(1, 1, 0), Dependence(0, 0, 1), Dependence(0.5, 1, 0.2)]

FINE = 2000
"""So many equally likely counts tell the normal number behind each."""


def several(rows: int = 80, months: int = 3, seed: int = 6) -> Discrete:
    """Make distributions of up to six counts, with and without zero, some with atoms of no weight."""
    rng = np.random.default_rng(seed)
    atoms = rng.integers(0, 30, (rows * months, 6)).astype(float)
    weights = rng.dirichlet(np.full(6, 0.7), rows * months) * (rng.random((rows * months, 6)) < 0.8)
    weights[:, 0] += weights.sum(axis=1) == 0
    made = Discrete.of(atoms, weights / weights.sum(axis=1, keepdims=True))
    return Discrete(made.atoms, made.weights, made.row.reshape(rows, months))


def fine(units: int, months: int) -> Discrete:
    """Make one distribution for all, whose draws tell their ranks."""
    return Discrete.of([range(FINE)])[np.zeros((units, months), dtype=np.intp)]


def numbers_of(values: np.ndarray) -> np.ndarray:
    """Turn draws of `fine` back into normal numbers."""
    return np.asarray(ndtri((values + 0.5) / FINE))


@pytest.mark.parametrize("how", HOWS)
def test_every_month_has_the_distribution_that_was_forecast(how: Dependence) -> None:
    law = several()
    values = joined(law, 2000, seed=3, how=how).dense()
    least = 1.0
    for at in np.ndindex(law.shape):
        atoms, weights = law.atoms[law.row[at]], law.weights[law.row[at]]
        counts, which = np.unique(atoms, return_inverse=True)
        chances = np.bincount(which, weights=weights)
        found = (values[at][:, None] == counts).sum(axis=0)
        assert found.sum() == 2000
        assert (found[chances == 0] == 0).all()
        often = chances * 2000 >= 5
        # What is too rare for the test is one class; the draws of one month are independent of each other.
        told = np.append(chances[often], chances[~often].sum()) * 2000
        came = np.append(found[often], found[~often].sum())
        kept = told > 0
        if kept.sum() > 1:
            least = min(least, stats.chisquare(came[kept], told[kept]).pvalue)
    # The least of 240 is seldom under 1e-6, whatever they have to do with each other.
    assert least > 1e-6


@pytest.mark.parametrize("seed", [1, 2])
def test_rare_counts_come_up_as_often_as_they_should(seed: int) -> None:
    chances = np.array([1e-5, 1e-4, 1e-3, 1e-2])
    weights = np.concatenate([chances, [1 - 2 * chances.sum()], chances[::-1]])
    law = Discrete.of([range(9)], weights)[np.zeros((1000, 4), dtype=np.intp)]
    made = joined(law, 1000, seed=seed, how=APART)
    for count, chance in enumerate(weights):
        spread = (chance * (1 - chance) / 4_000_000) ** 0.5
        assert made.mass(count).mean() == pytest.approx(chance, abs=4.5 * spread)


def test_numbers_are_normal_all_over() -> None:
    law = Discrete.of([range(1000)])[np.zeros((2000, 1), dtype=np.intp)]
    found = np.bincount(joined(law, 2000, seed=9, how=APART).dense().ravel(), minlength=1000)
    assert stats.chisquare(found).pvalue > 1e-4
    assert stats.chisquare(found.reshape(50, 20).sum(axis=1)).pvalue > 1e-4


def test_numbers_are_normal_far_out() -> None:
    far = stats.norm.sf(3.66)
    law = Discrete.of([range(9)], [1 - far, *[far / 8] * 8])[np.zeros((2000, 12), dtype=np.intp)]
    found = np.bincount(joined(law, 2500, seed=3, how=APART).value, minlength=9)[1:]
    assert found.sum() == pytest.approx(60e6 * far, abs=4.5 * (60e6 * far) ** 0.5)
    assert stats.chisquare(found).pvalue > 1e-4


@pytest.mark.parametrize("how", HOWS)
def test_numbers_hang_together_as_the_formula_says(how: Dependence) -> None:
    horizons, draws = (1, 2, 4, 9), 20_000
    z = numbers_of(joined(fine(4, 4), draws, horizons=horizons, seed=5, how=how).dense())
    found = np.corrcoef(z.reshape(16, draws))
    unit, month = np.divmod(np.arange(16), 4)
    apart = np.abs(np.subtract.outer(np.array(horizons)[month], np.array(horizons)[month]))
    same = np.equal.outer(unit, unit)
    expected = how.lasts * np.where(same, 1, how.common) + same * (1 - how.lasts) * how.fades**apart
    # A correlation of n draws is off by less than 5 / sqrt(n); so fine a grid costs less than a thousandth.
    assert np.abs(found - expected).max() < 5 / draws**0.5 + 1e-3


def test_without_anything_shared_draws_are_independent() -> None:
    values = joined(several(300, 4), 500, seed=8, how=APART).dense().astype(float)
    spread = values.std(axis=2, keepdims=True)
    some = (spread > 0).all(axis=(1, 2))
    z = ((values - values.mean(axis=2, keepdims=True)) / np.where(spread > 0, spread, 1))[some]
    for one, other in [(z[:, :-1], z[:, 1:]), (z[:-1], z[1:]), (z[:, :, :-1], z[:, :, 1:])]:
        assert (one * other).mean() == pytest.approx(0, abs=4.5 / one.size**0.5)


def test_what_is_all_shared_is_one_number_for_everyone() -> None:
    values = joined(fine(3, 3), 500, seed=2, how=Dependence(1, 1, 0.3)).dense()
    assert (values == values[:1, :1]).all()
    others = joined(several(20), 500, seed=2, how=Dependence(1, 1, 0.3)).dense()
    # Whatever the distributions: a worse future is worse, or no better, for every unit in every month.
    assert (np.diff(others[:, :, np.argsort(others.sum(axis=(0, 1)))], axis=2) >= 0).all()


@pytest.mark.parametrize("how", [Dependence(1, 0, 0.3), Dependence(0, 1, 1)])
def test_what_only_a_unit_shares_is_one_number_for_its_months(how: Dependence) -> None:
    values = joined(fine(3, 5), 500, seed=2, how=how).dense()
    assert (values == values[:, :1]).all()
    assert np.abs(np.corrcoef(values[:, 0]) - np.eye(3)).max() < 5 / 500**0.5


def test_a_years_range_is_wider_than_of_months_on_their_own() -> None:
    law = Discrete.of([[0, 0, 1, 5, 40]]).at_each(12)
    together, alone = (joined(law, 5000, seed=1, how=how).total() for how in (USUAL, APART))
    widths = [made.quantile(0.95).item() - made.quantile(0.05).item() for made in (together, alone)]
    assert widths[0] > 1.3 * widths[1]
    assert together.mean() == pytest.approx(alone.mean(), rel=0.1)


def test_months_are_drawn_in_time_in_whatever_order_they_stand() -> None:
    law = several(5, 4)
    there = joined(law, 300, horizons=(1, 2, 4, 9), seed=4)
    back = joined(law[:, ::-1], 300, horizons=(9, 4, 2, 1), seed=4)
    assert (back.dense() == there.dense()[:, ::-1]).all()


def test_only_how_far_apart_months_are_matters() -> None:
    law = several(5, 3)
    assert (joined(law, 99, horizons=(7, 8, 9)).dense() == joined(law, 99).dense()).all()
    assert (joined(law, 99, horizons=(1, 2, 4)).dense() != joined(law, 99).dense()).any()


def test_a_unit_is_drawn_alike_whatever_others_there_are_and_wherever_it_stands() -> None:
    law, numbers = several(40, 4), 2 + np.arange(40) * 7
    whole = joined(law, 200, units=numbers, kind="country", seed=5).dense()
    kept = np.random.default_rng(2).permutation(40)[:17]
    assert (joined(law[kept], 200, units=numbers[kept], kind="country", seed=5).dense() == whole[kept]).all()
    alone = [joined(law[[at]], 200, units=[numbers[at]], kind="country", seed=5).dense()[0] for at in range(40)]
    assert (np.array(alone) == whole).all()


def test_nothing_is_shared_by_countries_and_cells_of_the_same_numbers() -> None:
    numbers, draws = np.arange(1, 31), 2000
    kinds = ("country", "cell", "unplaced", "admin1", "")
    z = [numbers_of(joined(fine(30, 2), draws, units=numbers, kind=kind, seed=5).dense()) for kind in kinds]
    for at, one in enumerate(z):
        for other in z[:at]:
            assert not (one == other).all(axis=2).any()
            # What all units have in common would show in their means.
            assert abs(np.corrcoef(one.mean(axis=(0, 1)), other.mean(axis=(0, 1)))[0, 1]) < 5 / draws**0.5


def test_units_are_numbered_one_by_one() -> None:
    law = several(5)
    assert (joined(law, 50, units=[1, 2, 3, 4, 5]).dense() == joined(law, 50).dense()).all()
    with pytest.raises(HuneError, match="HN513 units cannot be"):
        joined(law, units=[432])


def test_a_forecast_is_drawn_by_its_units() -> None:
    matrix = Matrix.of(np.random.default_rng(1).poisson(3, (4, 24)), units=[432, 434, 436, 439])
    whole = predict(Conflictology(12), matrix, 24, (2, 5))
    part = predict(Conflictology(12), matrix.select([434, 439]), 24, (2, 5))
    drawn = futures(whole, 300, seed=4)
    assert (futures(part, 300, seed=4).dense() == drawn.dense()[[1, 3]]).all()
    given = {"horizons": (2, 5), "units": whole.units, "kind": "country", "seed": 4}
    assert (drawn.dense() == joined(whole.distribution, 300, **given).dense()).all()


def test_what_else_is_drawn_changes_nothing() -> None:
    law = several(60, 4)
    whole = joined(law, 200, seed=5).dense()
    assert (joined(law[:7], 200, seed=5).dense() == whole[:7]).all()
    assert (joined(law[:, :2], 200, seed=5).dense() == whole[:, :2]).all()
    assert (joined(law, 120, seed=5).dense() == whole[:, :, :120]).all()


def test_how_many_units_are_drawn_at_a_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    law = several(23, 3)
    whole = joined(law, 50, seed=5).dense()
    for at_once in (1, 5 * 3 * 50, 23 * 3 * 50):
        monkeypatch.setattr(joint, "AT_ONCE", at_once)
        assert (joined(law, 50, seed=5).dense() == whole).all()


def test_a_seed_says_all() -> None:
    law = several(5)
    made = [joined(law, 50, seed=seed).dense() for seed in (1, 1, 2, -1, 2**64 + 1)]
    assert (made[0] == made[1]).all()
    assert (made[0] == made[4]).all()
    assert (made[0] != made[2]).any()
    assert (made[0] != made[3]).any()


SCRIPT = """
import hashlib
import numpy as np
from hune.forecast.distribution import Discrete
from hune.forecast.joint import joined
law = Discrete.of(np.random.default_rng(5).negative_binomial(0.2, 0.05, (300, 24))).at_each(7)
made = joined(law, 1000, seed=2)
parts = made.starts, made.draw, made.value, made.total().value, made.maximum().value
print(hashlib.sha256(b"".join(part.tobytes() for part in parts)).hexdigest(), len(made.value))
"""


def test_results_do_not_depend_on_the_number_of_threads() -> None:
    assert int(printed(SCRIPT).split()[1]) > 100_000


def test_of_certain_zeros_nothing_is_kept() -> None:
    law = Discrete.of([[0, 0], [0, 9], [0, 0]]).at_each(3)
    made = joined(law, 400, seed=1)
    assert np.diff(made.starts).reshape(3, 3)[[0, 2]].tolist() == [[0] * 3] * 2
    assert set(made.value.tolist()) == {9}
    nothing = joined(law[[0, 2]], 400)
    assert (nothing.shape, len(nothing.value)) == ((2, 3), 0)
    assert not nothing.dense().any()


def test_a_quiet_month_between_others_stays_quiet() -> None:
    law = Discrete.of([[0, 0], [3, 9]])[np.array([[1, 0, 1]])]
    values = joined(law, 400).dense()[0]
    assert not values[1].any()
    assert {*values[[0, 2]].ravel().tolist()} == {3, 9}


def test_what_is_certain_comes_in_every_draw() -> None:
    law = Discrete.of([[10**12, 10**12], [1, 1]]).at_each(2)
    assert joined(law, 30).dense().tolist() == [[[10**12] * 30] * 2, [[1] * 30] * 2]


@pytest.mark.parametrize("shape", [(0, 4), (3, 0), (0, 0)])
def test_nothing_asked_is_nothing_drawn(shape: tuple[int, int]) -> None:
    made = joined(Discrete.of([[0, 4]])[np.zeros(shape, dtype=np.intp)], 10)
    assert (made.shape, made.draws, made.dense().shape) == (shape, 10, (*shape, 10))
    assert made.total().shape == shape[:1]


def test_one_draw_of_one_month_is_a_draw() -> None:
    law = Discrete.of([[2, 7]])[np.zeros((400, 1), dtype=np.intp)]
    values = joined(law, 1, seed=3).dense()
    assert values.shape == (400, 1, 1)
    assert 140 < (values == 7).sum() < 260


@given(
    atoms=arrays.arrays(np.int64, st.tuples(st.integers(1, 6), st.integers(1, 4)), elements=st.integers(0, 300)),
    months=st.integers(1, 5),
    draws=st.integers(1, 40),
    seed=st.integers(0, 2**64),
    level=st.sampled_from([0.05, 0.5, 0.95]),
)
@settings(max_examples=40, deadline=None)
def test_what_is_read_from_draws_is_what_they_hold(
    atoms: np.ndarray, months: int, draws: int, seed: int, level: float
) -> None:
    law = Discrete.of(atoms).at_each(months)
    made = joined(law, draws, seed=seed)
    values = made.dense()
    assert all(np.isin(values[u], atoms[u]).all() for u in range(len(atoms)))
    assert (made.value > 0).all()
    assert (made.total().dense() == values.sum(axis=1)).all()
    assert (made.maximum().dense() == values.max(axis=1)).all()
    assert (made.total(axis=0).dense() == values.sum(axis=0)).all()
    rank = int(np.ceil(draws * level - 1e-9)) - 1
    assert (made.quantile(level) == np.sort(values, axis=2)[:, :, rank]).all()
    assert made.mean() == pytest.approx(values.mean(axis=2))


@pytest.mark.parametrize("draws", [0, -1, 10**6 + 1])
def test_a_number_of_draws_is_sensible(draws: int) -> None:
    with pytest.raises(HuneError, match="HN513 draws cannot be"):
        joined(several(2), draws)


@pytest.mark.parametrize("wrong", [{"lasts": 1.1}, {"common": -0.1}, {"fades": np.nan}, {"fades": 2}])
def test_shares_are_between_none_and_all(wrong: dict[str, float]) -> None:
    with pytest.raises(HuneError, match=f"HN513 {next(iter(wrong))} cannot be") as refusal:
        joined(several(2), how=USUAL._replace(**wrong))
    assert "0 à 1" in refusal.value.text("fr")


@pytest.mark.parametrize("horizons", [(1,), (1, 2, 3, 4)])
def test_horizons_are_as_many_as_the_months_that_were_forecast(horizons: tuple[int, ...]) -> None:
    with pytest.raises(HuneError, match="HN513 horizons cannot be"):
        joined(several(2, 3), horizons=horizons)


@pytest.mark.parametrize(("atoms", "named"), [([[0, 1], [0.5, 2]], "row 2: 0.5"), ([[-2, 0]], "row 0: -2")])
def test_what_is_no_count_is_not_drawn(atoms: list[list[float]], named: str) -> None:
    with pytest.raises(HuneError, match=f"HN520 {named} is not a count"):
        joined(Discrete.of(atoms).at_each(2))


def test_a_ladder_that_all_share_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ladder, weights = np.array([0.0, 0.5, 3.0, 7.0]), np.tile([0.5, 0.0, 0.25, 0.25], (50, 1))
    looked = []

    def are_counts(values: np.ndarray) -> np.ndarray:
        looked.append(values.size)
        return draws.are_counts(values)

    monkeypatch.setattr(drawing, "are_counts", are_counts)
    law = Discrete(np.broadcast_to(ladder, weights.shape), weights, np.arange(50))
    drawing.check_atoms(law)
    weights[20] = [0.5, 0.5, 0, 0]
    with pytest.raises(HuneError, match=r"HN520 row 20: 0\.5 is not a count"):
        drawing.check_atoms(law)
    assert looked == [4, 4]


def test_an_atom_without_weight_need_not_be_a_count_and_is_never_drawn() -> None:
    law = Discrete.of([[0, 0.5, 3, 7.5]], [0.5, 0, 0.5, 0]).at_each(2)
    assert {*joined(law, 500, how=APART).value.tolist()} == {3}
