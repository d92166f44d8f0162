"""Whose a cell's deaths are: parts by land, by months with deaths, and draws that go to one country whole."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.panel.rows import event, everywhere, table

from hune.errors import HuneError
from hune.forecast.draws import Draws
from hune.forecast.owners import Owners, of_land, of_record, split
from hune.panel.assemble import from_rows
from hune.panel.assemble import given as described
from hune.panel.panel import Panel
from hune.places.cells import NOBODY, shares

MALI, BURKINA, NIGER = 432, 439, 436
BORDER, GAO, SEA = 150837, 153000, 1


def parts(owners: Owners) -> dict[tuple[int, int], float]:
    rows = zip(owners.gid.tolist(), owners.gwno.tolist(), owners.part.tolist(), strict=True)
    return {(gid, gwno): round(part, 9) for gid, gwno, part in rows}


def panel(*events: dict[str, object], countries: tuple[int, ...] = (MALI, BURKINA)) -> Panel:
    cells = (BORDER, GAO, SEA)
    land = {gid: tuple(gwno for gwno, _ in shares(gid) if gwno is not None) for gid in cells}
    return from_rows(table(events), described(everywhere(*countries)), "cell", units=cells, land=land)


def test_land_is_shared_as_the_cell_is() -> None:
    (first, most), (second, least) = shares(BORDER)
    whole = most + least
    assert (first, second) == (MALI, BURKINA)
    assert parts(of_land([GAO, BORDER, SEA])) == {
        (BORDER, MALI): pytest.approx(most / whole),
        (BORDER, BURKINA): pytest.approx(least / whole),
        (GAO, MALI): 1.0,
        (SEA, NOBODY): 1.0,
    }


def test_months_with_deaths_go_before_land_and_count_once_each() -> None:
    rows = [
        event(BURKINA, 3, gid=BORDER, best=70),
        event(BURKINA, 3, gid=BORDER, best=2),
        event(BURKINA, 5, gid=BORDER, best=1),
        event(MALI, 6, gid=BORDER, best=0),
        event(MALI, 9, gid=BORDER, best=500),
        event(MALI, 4, gid=BORDER, best=5, kind="os"),
    ]
    land = dict(shares(BORDER))
    mali = land[MALI] / (land[MALI] + land[BURKINA])
    found = parts(of_record(panel(*rows), 8, kinds=["sb"]))
    assert found[BORDER, MALI] == pytest.approx(mali / 3)
    assert found[BORDER, BURKINA] == pytest.approx(1 - mali / 3)
    assert parts(of_record(panel(*rows), 9))[BORDER, MALI] == pytest.approx((2 + mali) / 5)


def test_what_comes_after_the_origin_changes_nothing() -> None:
    now = [event(BURKINA, 3, gid=BORDER), event(MALI, 2, gid=SEA)]
    later = [event(MALI, 9, gid=BORDER, best=900), event(BURKINA, 10, gid=SEA), event(NIGER, 11, gid=BORDER)]
    assert parts(of_record(panel(*now), 8)) == parts(of_record(panel(*now, *later), 8))


def test_a_country_whose_events_are_not_counted_has_no_part() -> None:
    assert parts(of_record(panel(countries=(BURKINA,)), 8))[BORDER, BURKINA] == 1.0
    assert (BORDER, MALI) not in parts(of_record(panel(countries=(BURKINA,)), 8))


def test_at_sea_cells_are_whose_events_they_saw_or_nobodys() -> None:
    assert parts(of_record(panel(event(MALI, 2, gid=SEA)), 8))[SEA, MALI] == 1.0
    assert parts(of_record(panel(), 8))[SEA, NOBODY] == 1.0


def test_only_cells_have_owners() -> None:
    countries = from_rows(table([]), described(everywhere(MALI)), "country")
    with pytest.raises(HuneError, match="HN503"):
        of_record(countries, 8)


@pytest.mark.parametrize("weights", [[1.0, -0.5], [np.nan, 1.0], [0.0, 0.0]])
def test_parts_that_are_none_are_refused_by_cell(weights: list[float]) -> None:
    with pytest.raises(HuneError, match=f"HN582 cell {BORDER}"):
        Owners.of([BORDER, BORDER], [MALI, BURKINA], weights)


cells = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 3), st.floats(0.01, 9)), min_size=1, max_size=12)


@given(pairs=cells, seed=st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_every_draw_goes_to_one_owner_whole(pairs: list[tuple[int, int, float]], seed: int) -> None:
    owners = Owners.of(*zip(*pairs, strict=True))
    gids = np.unique(owners.gid)[::-1].copy()
    values = np.random.default_rng(seed).poisson(1.0, (len(gids), 2, 30))
    made = split(Draws.of(values), gids, owners, seed=seed).dense()
    for at, gid in enumerate(gids):
        own = made[owners.gid == gid]
        np.testing.assert_array_equal(own.sum(axis=0), values[at])
        assert ((own > 0).sum(axis=0) <= 1).all()


def test_a_part_is_the_share_of_draws() -> None:
    owners = Owners.of([BORDER] * 3, [MALI, BURKINA, NIGER], [5, 3, 2])
    made = split(Draws.of(np.ones((1, 10, 2000), dtype=int)), [BORDER], owners, seed=3)
    np.testing.assert_allclose(made.mean().mean(axis=1), owners.part, atol=0.01)


def test_parts_that_miss_one_are_refused() -> None:
    owners = Owners(np.array([BORDER]), np.array([MALI]), np.array([0.5]))
    with pytest.raises(HuneError, match=f"HN582 cell {BORDER}: .* 0.5"):
        split(Draws.of([[[1, 2]]]), [BORDER], owners)
    with pytest.raises(HuneError, match=f"HN582 cell {GAO}: .* 0"):
        split(Draws.of([[[1, 2]]]), [GAO], owners.among([GAO]))
