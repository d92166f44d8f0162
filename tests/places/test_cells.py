import csv
import gzip
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.places import borders, cells, grid

gids = st.integers(1, grid.CELLS)


@given(gids)
def test_shares_of_a_cell_are_shares(gid: int) -> None:
    shares = cells.shares(gid)
    sizes = [share for _, share in shares]
    assert sizes == sorted(sizes, reverse=True)
    assert all(0 < share <= 1 for share in sizes)
    assert sum(sizes) <= 1 + 1e-4 * len(sizes)
    assert len({gwno for gwno, _ in shares}) == len(shares)
    assert cells.country_of(gid) == (shares[0][0] if shares else None)
    assert cells.countries_of([gid]).tolist() == [cells.country_of(gid) or cells.NOBODY]


@pytest.mark.parametrize("gwno", [432, 439, 436, 404, 390, 365, 600])
def test_cells_of_a_country_hold_its_land(gwno: int) -> None:
    found = cells.cells_of(gwno)
    assert (np.diff(found) > 0).all()
    assert (cells.countries_of(found) == gwno).all()
    outline = borders.outline(gwno)
    for gid in found[:: max(len(found) // 25, 1)].tolist():
        expected = shapely.intersection(outline, grid.polygon(gid)).area / 0.25
        (owner, share), *_ = cells.shares(gid)
        assert owner == gwno
        assert share == pytest.approx(expected, abs=5.1e-5)


def test_every_cell_belongs_to_one_state_or_none() -> None:
    owners = cells.countries_of(np.arange(1, grid.CELLS + 1))
    owned = np.concatenate([cells.cells_of(gwno) for gwno in set(owners.tolist()) - {cells.NOBODY}])
    assert sorted(owned.tolist()) == (np.flatnonzero(owners) + 1).tolist()


def test_land_of_no_state_is_said_to_be_so() -> None:
    smara = grid.gid_of(26.74, -11.67)
    assert cells.shares(smara) == ((None, 1.0),)
    assert cells.country_of(smara) is None


def test_what_cannot_be_told_is_refused() -> None:
    with pytest.raises(HuneError, match="HN306"):
        cells.shares(0)
    with pytest.raises(HuneError, match="HN306 259201"):
        cells.countries_of([1, 259201])
    with pytest.raises(HuneError, match="HN302"):
        cells.cells_of(433433)
    with pytest.raises(HuneError, match="HN307 no border of South Yemen"):
        cells.cells_of(680)


@pytest.mark.shared
def test_cells_are_those_of_the_reference_list(shared: Path) -> None:
    with (shared / "geo/west_africa_cells.csv").open(encoding="utf-8", newline="") as file:
        expected = {int(row["gid"]): (int(row["gwno"]), float(row["share"])) for row in csv.DictReader(file)}
    states = {gwno for gwno, _ in expected.values()}
    found = {gid: cells.shares(gid)[0] for gwno in states for gid in cells.cells_of(gwno).tolist()}
    assert len(found) == 1174
    assert found == expected


@pytest.mark.shared
def test_cells_of_events_are_their_own(shared: Path) -> None:
    """UCDP gives each event its cell: the arithmetic must give the same one."""
    with gzip.open(shared / "ucdp/ged_west_africa_1989_2023.csv.gz", "rt", encoding="utf-8") as file:
        rows = [(float(r["latitude"]), float(r["longitude"]), int(r["priogrid_gid"])) for r in csv.DictReader(file)]
    lats, lons, expected = zip(*rows, strict=True)
    assert grid.gids_of(lats, lons).tolist() == list(expected)
