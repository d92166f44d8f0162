"""Draws have the distribution they are drawn from, whoever draws them."""

import numpy as np
import pytest
from scipy import stats
from tests.forecast.threads import printed

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.forecast.drawing import draw

ROWS = 3000


@pytest.mark.parametrize("chance", [0.001, 0.02, 0.3, 0.5, 0.75, 0.999])
@pytest.mark.parametrize("draws", [1, 12, 1000])
def test_how_many_draws_are_not_zero_is_binomial(chance: float, draws: int) -> None:
    sizes = np.diff(draw(Discrete.of([[0, 6]], [1 - chance, chance])[np.zeros(ROWS, int)], draws, seed=3).starts)
    law = stats.binom(draws, chance)
    assert sizes.mean() == pytest.approx(law.mean(), abs=5 * law.std() / ROWS**0.5)
    ks = np.arange(draws + 1)
    gap = np.abs((sizes[:, None] <= ks).mean(axis=0) - law.cdf(ks)).max()
    # Kolmogorov's distance; 1.95 / sqrt(n) is passed by chance once in a thousand.
    assert gap < 1.95 / ROWS**0.5


def test_each_atom_comes_up_as_often_as_its_weight() -> None:
    weights = np.array([0.1, 0.2, 0.05, 0.4, 0.0, 0.25])
    made = draw(Discrete.of([[0, 3, 7, 8, 9, 200]], weights)[np.zeros(400, int)], 1000, seed=7)
    for atom, weight in zip([0, 3, 7, 8, 9, 200], weights, strict=True):
        spread = (weight * (1 - weight) / 400_000) ** 0.5
        assert made.mass(atom).mean() == pytest.approx(weight, abs=5 * spread)


def test_draws_are_dealt_evenly_and_independently() -> None:
    made = draw(Discrete.of([[0, 1, 50]], [0.6, 0.3, 0.1])[np.zeros(4000, int)], 50, seed=1).dense()
    by_place = made.mean(axis=0)
    spread = made.std() / 4000**0.5
    assert np.abs(by_place - 5.3).max() < 4.5 * spread
    together = np.corrcoef(made[:-1].ravel(), made[1:].ravel())[0, 1]
    neighbours = np.corrcoef(made[:, :-1].ravel(), made[:, 1:].ravel())[0, 1]
    assert abs(together) < 0.01
    # Draws of one row are independent, not dealt out of a fixed number of hits.
    assert abs(neighbours) < 0.01


def test_rows_side_by_side_share_no_random_numbers() -> None:
    made = draw(Discrete.of([[0, 1, 2]], [0.5, 0.25, 0.25])[np.zeros(20_000, int)], 1, seed=4)
    sizes, twos = np.diff(made.starts), made.mass(2)
    one, two = sizes[:-1] == 1, sizes[1:] == 1
    assert np.corrcoef(sizes[:-1], sizes[1:])[0, 1] == pytest.approx(0, abs=0.03)
    # What a row's draw was has nothing to do with whether the next row has one.
    assert twos[:-1][one & two].mean() == pytest.approx(0.5, abs=0.03)


def test_what_has_no_zero_never_draws_one() -> None:
    made = draw(Discrete.of([[5] * 12, [1] * 11 + [2]]), 997, seed=2)
    assert (np.diff(made.starts) == 997).all()
    assert set(made.value[:997].tolist()) == {5}
    assert (np.sort(made.draw[:997]) == np.arange(997)).all()


def test_a_row_is_drawn_alike_whatever_else_is_drawn() -> None:
    law = Discrete.of(np.random.default_rng(1).poisson(0.7, (40, 24)))
    few, many = draw(law[:10], seed=5), draw(law, seed=5)
    assert (few.dense() == many[:10].dense()).all()
    assert (few.dense() != draw(law[:10], seed=6).dense()).any()
    assert (draw(law[:1], seed=-1).dense() != draw(law[:1], seed=1).dense()).any()


def test_each_horizon_is_drawn_for_itself() -> None:
    made = draw(Discrete.of([[0, 1, 2, 3]]).at_each(3), 100)
    assert made.shape == (1, 3)
    assert (made.dense()[0, 0] != made.dense()[0, 1]).any()


@pytest.mark.parametrize(("atoms", "named"), [([[0, 1], [0.5, 2]], "row 1: 0.5"), ([[-2, 0]], "row 0: -2")])
def test_what_is_no_count_is_not_drawn(atoms: list[list[float]], named: str) -> None:
    with pytest.raises(HuneError, match=f"HN520 {named} is not a count"):
        draw(Discrete.of(atoms))


@pytest.mark.parametrize("draws", [0, -1, 10**7])
def test_a_number_of_draws_is_sensible(draws: int) -> None:
    with pytest.raises(HuneError, match="HN513"):
        draw(Discrete.of([[0, 1]]), draws)


SCRIPT = """
import hashlib
import numpy as np
from hune.forecast.distribution import Discrete
from hune.forecast.drawing import draw
from hune.forecast.scoring.views2023 import score
rng = np.random.default_rng(5)
law = Discrete.of(rng.negative_binomial(0.2, 0.05, (400, 24))).at_each(3)
made = draw(law, 1000, seed=2)
scores = score(rng.poisson(2, (400, 3)), made)
parts = made.starts, made.draw, made.value, *scores[:3]
print(hashlib.sha256(b"".join(part.tobytes() for part in parts)).hexdigest(), len(made.value))
"""


def test_results_do_not_depend_on_the_number_of_threads() -> None:
    assert int(printed(SCRIPT).split()[1]) > 100_000
