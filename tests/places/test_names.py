import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.places import grid, names


@pytest.mark.parametrize(
    ("lat", "lon", "name", "french", "gwno"),
    [
        (16.27, -0.04, "Gao", "Gao", 432),
        (14.10, -1.63, "Djibo", "Djibo", 439),
        (16.77, -3.01, "Timbuktu", "Tombouctou", 432),
        (16.97, 7.99, "Agadez", "Agadez", 436),
        (27.15, -13.20, "Laayoune", "Laayoune", None),
    ],
)
def test_nearest(lat: float, lon: float, name: str, french: str, gwno: int | None) -> None:
    place = names.nearest(grid.gid_of(lat, lon))
    assert place is not None
    assert (place.name, place.french, place.gwno) == (name, french, gwno)
    assert place.population > 20_000


@pytest.mark.parametrize(("lat", "lon"), [(22.5, -1.0), (0.0, -30.0), (-75.0, 0.0)])
def test_a_cell_far_from_any_town_has_no_name(lat: float, lon: float) -> None:
    assert names.nearest(grid.gid_of(lat, lon)) is None


@given(st.integers(1, grid.CELLS))
def test_near_is_within_150_km_and_nothing_is_nearer(gid: int) -> None:
    place = names.nearest(gid)
    _, lats, lons = names._towns()
    lat, lon = np.radians(grid.centre(gid))
    cosine = np.sin(lat) * np.sin(lats) + np.cos(lat) * np.cos(lats) * np.cos(lons - lon)
    least = 6371.0088 * float(np.arccos(np.clip(cosine, -1, 1)).min())
    if place is None:
        assert least > 149.99
    else:
        assert place.distance_km <= 150
        assert place.distance_km == pytest.approx(least, abs=0.01)


def test_only_towns_are_named_and_no_camps() -> None:
    rows, _, _ = names._towns()
    assert len(rows) > 25_000
    assert min(int(row["population"]) for row in rows) > 20_000
    assert not {"Mbera", "Kakuma"} & {row["name"] for row in rows}
    assert not [row["name"] for row in rows if "refugee" in row["name"].lower()]
    assert all(row["name"].strip() and "'" not in row["name"] for row in rows)


def test_a_number_that_is_no_cell_is_refused() -> None:
    with pytest.raises(HuneError, match="HN306"):
        names.nearest(0)
