import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.places import grid

gids = st.integers(1, grid.CELLS)
lats = st.floats(-90, 90)
lons = st.floats(-180, 180)


@pytest.mark.parametrize(
    ("lat", "lon", "gid"),
    [
        (16.27, -0.04, 153000),  # Gao
        (14.10, -1.63, 150117),  # Djibo
        (-90.0, -180.0, 1),
        (-90.0, 179.99, 720),
        (0.0, 0.0, 129961),
        (16.0, -0.5, 153000),  # a cell holds its southern and western edges
        (16.5, -0.5, 153720),
        (90.0, 0.0, 258841),  # the north pole lies in the northernmost row
        (16.27, 180.0, 152641),  # longitude 180 is longitude -180
        (90.0, 180.0, 258481),
    ],
)
def test_points_lie_in_their_cells(lat: float, lon: float, gid: int) -> None:
    assert grid.gid_of(lat, lon) == gid
    assert grid.gids_of([lat], [lon]).tolist() == [gid]


@pytest.mark.parametrize(("lat", "lon"), [(90.01, 0), (0, 180.5), (-91, 0), (0, -181), (math.nan, 0), (0, math.inf)])
def test_points_off_the_globe_are_refused(lat: float, lon: float) -> None:
    with pytest.raises(HuneError) as one:
        grid.gid_of(lat, lon)
    with pytest.raises(HuneError) as many:
        grid.gids_of([10.0, lat], [10.0, lon])
    assert one.value.code == many.value.code == "HN305"
    assert f"latitude {lat}, longitude {lon} " in str(one.value)
    assert f"latitude {float(lat)}, longitude {float(lon)} " in str(many.value)


@pytest.mark.parametrize("gid", [0, -1, 259201])
def test_numbers_that_are_no_cell_are_refused(gid: int) -> None:
    for ask in (grid.row_col, grid.centre, grid.bounds, grid.polygon, grid.neighbours):
        with pytest.raises(HuneError, match="HN306"):
            ask(gid)
    with pytest.raises(HuneError, match=f"HN306 {gid} "):
        grid.neighbour_index([1, gid])


@given(lats, lons)
def test_scalar_and_array_agree_and_the_cell_holds_the_point(lat: float, lon: float) -> None:
    gid = grid.gid_of(lat, lon)
    assert grid.gids_of([lat], [lon]).tolist() == [gid]
    west, south, east, north = grid.bounds(gid)
    hair = 1e-12  # a point closer than this to an edge may be rounded across it
    assert south - hair <= lat <= north + hair
    assert west - hair <= lon <= east + hair or (lon > 180 - hair and west == -180)


@given(gids)
def test_centre_and_number_are_two_ways_to_say_a_cell(gid: int) -> None:
    lat, lon = grid.centre(gid)
    assert grid.gid_of(lat, lon) == gid
    row, col = grid.row_col(gid)
    assert row * 720 + col + 1 == gid
    assert [array.tolist() for array in grid.centres([gid])] == [[lat], [lon]]
    assert grid.polygon(gid).bounds == grid.bounds(gid)


@given(gids, st.integers(0, 5))
def test_rings_have_their_size_where_no_pole_cuts_them(gid: int, steps: int) -> None:
    row, _ = grid.row_col(gid)
    ring, within = grid.ring(gid, steps), grid.within(gid, steps)
    assert list(ring) == sorted(set(ring))
    if steps <= row < 360 - steps:
        assert len(ring) == max(8 * steps, 1)
        assert len(within) == (2 * steps + 1) ** 2
    assert set(within) == {cell for k in range(steps + 1) for cell in grid.ring(gid, k)}
    assert sum(len(grid.ring(gid, k)) for k in range(steps + 1)) == len(within)


@given(gids)
def test_neighbours_are_mutual(gid: int) -> None:
    row, _ = grid.row_col(gid)
    around = grid.neighbours(gid)
    assert len(around) == (5 if row in (0, 359) else 8)
    assert gid not in around
    assert all(gid in grid.neighbours(other) for other in around)


def test_columns_close_into_a_ring_and_rows_stop_at_the_poles() -> None:
    assert grid.neighbours(1) == (2, 720, 721, 722, 1440)
    assert grid.neighbours(grid.CELLS) == (257761, 258479, 258480, 258481, 259199)
    assert len(grid.within(grid.gid_of(0.25, 0.25), 360)) == grid.CELLS


@given(st.lists(gids, min_size=1, max_size=30, unique=True), st.randoms(use_true_random=False))
def test_neighbour_index_says_what_neighbours_says(some: list[int], random: object) -> None:
    cells = list(dict.fromkeys([*some, *grid.neighbours(some[0])]))
    random.shuffle(cells)  # type: ignore[attr-defined]
    indptr, indices = grid.neighbour_index(np.array(cells))
    for i, gid in enumerate(cells):
        found = indices[indptr[i] : indptr[i + 1]].tolist()
        assert found == sorted(found)
        assert {cells[j] for j in found} == set(grid.neighbours(gid)) & set(cells)


def test_neighbour_index_of_a_rectangle() -> None:
    cells = (np.arange(100, 215)[:, None] * 720 + np.arange(300, 414) + 1).ravel()
    indptr, indices = grid.neighbour_index(cells)
    # Eight for each inner cell, five for each on a side, three for each corner.
    assert len(cells) == 13110
    assert len(indices) == indptr[-1] == 8 * 113 * 112 + 5 * 2 * (113 + 112) + 3 * 4


def test_neighbour_index_refuses_a_cell_listed_twice() -> None:
    with pytest.raises(HuneError, match="HN308 cell 7 is listed twice"):
        grid.neighbour_index([5, 7, 6, 7])


def test_neighbour_index_of_nothing_is_empty() -> None:
    indptr, indices = grid.neighbour_index(np.array([], dtype=np.int32))
    assert (indptr.tolist(), indices.tolist()) == ([0], [])
