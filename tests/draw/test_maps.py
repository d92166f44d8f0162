from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
import shapely
from shapely.geometry import shape as read
from shapely.geometry.base import BaseGeometry

from hune.draw.frame import Frame, around, framed, scale_length
from hune.draw.hatching import STEP, hatch
from hune.draw.labels import text_width
from hune.draw.maps import TALLEST, CellMap, CountryMap, Town, cell_map, country_map, uncovered_land
from hune.draw.palette import CLASSES, COUNTRY_CLASSES, HATCH, LAND, VOID
from hune.errors import HuneError
from hune.places.borders import clip, outline
from hune.places.grid import bounds, gid_of

MALI, BURKINA, NIGER, BENIN, NIGERIA = 432, 439, 436, 434, 475
DJIBO = gid_of(14.1, -1.63)
SAHEL = CellMap("2023", {DJIBO: 25}, {DJIBO: "Djibo"}, (MALI, BURKINA, NIGER), (MALI, BURKINA, NIGER))


def layers(spec: Any, **style: Any) -> list[Any]:
    return [
        one for one in spec["vconcat"][0]["layer"] if all(one["mark"].get(key) == value for key, value in style.items())
    ]


def geometry(spec: Any, **style: Any) -> BaseGeometry:
    (layer,) = layers(spec, type="geoshape", **style)
    (feature,) = layer["data"]["values"]
    return read(feature["geometry"])


def texts(spec: Any, part: int = 0) -> set[str]:
    return {
        row["text"]
        for one in spec["vconcat"][part]["layer"]
        if one["mark"]["type"] == "text"
        for row in one["data"]["values"]
    }


def test_every_piece_of_land_is_either_covered_or_hatched() -> None:
    frame = around((MALI, BURKINA, NIGER), 1, 640, TALLEST)
    land = [(gwno, frame.shape(one)) for gwno, one in clip(frame.bounds)]
    seen, unseen = uncovered_land(land, (MALI, BURKINA, NIGER))
    whole = shapely.union_all([one for _, one in land])
    assert shapely.intersection(seen, unseen).area < 1e-6
    assert shapely.symmetric_difference(shapely.union(seen, unseen), whole).area < 1e-3
    for gwno, one in land:
        covered = gwno in (MALI, BURKINA, NIGER)
        assert shapely.intersection(one, seen if covered else unseen).area == pytest.approx(one.area, rel=1e-6)


@pytest.mark.parametrize("covered", [(MALI, BURKINA, NIGER), (MALI, NIGERIA), ()])
def test_the_hatch_covers_exactly_what_is_not_covered(covered: tuple[int, ...]) -> None:
    spec = cell_map(replace(SAHEL, covered=covered), "en")
    lines, void = geometry(spec, stroke=HATCH), geometry(spec, color=VOID)
    # Corners are drawn to a tenth of a pixel.
    assert shapely.difference(lines, shapely.buffer(void, 0.2)).length < 1
    assert abs(lines.length * STEP - void.area) < 0.03 * void.area
    if covered:
        assert shapely.intersection(lines, shapely.buffer(geometry(spec, color=LAND), -0.2)).length < 1
    assert shapely.hausdorff_distance(lines, hatch(void)) < STEP * 2


def test_land_that_becomes_covered_is_no_longer_hatched() -> None:
    before, after = (cell_map(replace(SAHEL, covered=(*SAHEL.covered, *more)), "en") for more in ((), (NIGERIA,)))
    frame = around(SAHEL.countries, 1, 640, TALLEST)
    nigeria = shapely.buffer(frame.shape(shapely.intersection(outline(NIGERIA), shapely.box(*frame.bounds))), -1)
    assert shapely.intersection(geometry(before, stroke=HATCH), nigeria).length > 100
    assert shapely.intersection(geometry(after, stroke=HATCH), nigeria).length == 0


def test_a_cell_is_drawn_where_it_lies_in_the_colour_of_its_class() -> None:
    spec = cell_map(SAHEL, "fr")
    (layer,) = layers(spec, color=CLASSES[2].colour)
    (row,) = layer["data"]["values"]
    frame = around(SAHEL.countries, 1, 640, TALLEST)
    west, south, east, north = bounds(DJIBO)
    assert (row["a"], row["low"]) == pytest.approx(frame.point(north, west), abs=0.06)
    assert (row["b"], row["high"]) == pytest.approx(frame.point(south, east), abs=0.06)
    assert row["tip"] == "Djibo\u202f: 25"


def test_cells_without_deaths_are_plain_and_those_across_the_edge_are_cut() -> None:
    west, south, east, north = bounds(DJIBO)
    edge = replace(SAHEL, bounds=((west + east) / 2, south - 3, east + 4, north + 3))
    (layer,) = layers(cell_map(edge, "en"), color=CLASSES[2].colour)
    assert layer["data"]["values"][0]["a"] == 0
    assert layers(cell_map(replace(edge, deaths={DJIBO: 0}), "en"), color=CLASSES[0].colour) == []
    away = replace(edge, bounds=(east + 1, south - 3, east + 5, north + 3))
    assert layers(cell_map(away, "en"), color=CLASSES[2].colour) == []


def test_the_countries_of_the_map_are_always_named() -> None:
    coast = replace(SAHEL, countries=(MALI, BURKINA, NIGER, BENIN, 461))
    assert {"Mali", "Burkina Faso", "Niger", "Bénin", "Togo"} <= texts(cell_map(coast, "fr"))
    assert "Benin" in texts(cell_map(coast, "en"))
    assert {"Nigéria", "Algérie"} <= texts(cell_map(coast, "fr"))


def test_names_of_small_neighbours_do_not_touch() -> None:
    small = (645, 651, 652, 660, 663, 666)  # From Iraq and Egypt to Lebanon and Israel.
    spec = cell_map(replace(SAHEL, countries=small), "fr")
    own = layers(spec, type="text", fontWeight=700)[-1]["data"]["values"]
    assert len(own) == len(small)
    boxes = [(row["a"], row["low"] - 6, row["a"] + text_width(row["text"], 12.5), row["low"] + 6) for row in own]
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_towns_that_find_no_room_are_left_out() -> None:
    towns = tuple(Town(f"Town {n}", 16.0, 0.0 + n / 100) for n in range(9))
    named = [text for text in texts(cell_map(replace(SAHEL, towns=towns), "en")) if text.startswith("Town")]
    assert 1 <= len(named) <= 4


def test_the_legend_says_classes_coverage_and_scale() -> None:
    assert texts(cell_map(SAHEL, "fr"), 1) == {
        "2023", "aucun", "1–4", "5–24", "25–99", "≥\u202f100", "non couvert", "500 km",
    }  # fmt: skip


def test_what_cannot_be_drawn_is_refused() -> None:
    for bad, code in (
        (replace(SAHEL, countries=()), "HN601"),
        (replace(SAHEL, bounds=(10, 0, -10, 5)), "HN602"),
        (replace(SAHEL, deaths={DJIBO: -1}), "HN603"),
        (replace(SAHEL, deaths={0: 1}, near={0: ""}), "HN306"),
        (replace(SAHEL, countries=(999999,)), "HN302"),
    ):
        with pytest.raises(HuneError) as error:
            cell_map(bad, "en")
        assert error.value.code == code


def test_a_frame_is_true_to_scale_along_its_middle() -> None:
    frame = framed((-10.0, 10.0, 10.0, 20.0), 600)
    east, south = frame.point(15, 1)[0] - frame.point(15, 0)[0], frame.point(14, 0)[1] - frame.point(15, 0)[1]
    # A degree of longitude at 15° N is 107.4 km, one of latitude 111.2 km.
    assert east / frame.per_km == pytest.approx(107.41, abs=0.01)
    assert south / frame.per_km == pytest.approx(111.195, abs=0.001)
    assert frame.point(20, -10) == (0, 0)
    assert frame.point(10, 10) == pytest.approx((600, frame.height))


def test_a_frame_holds_its_countries_and_is_not_too_high() -> None:
    for countries in ((MALI, BURKINA, NIGER), (155,), (437,)):
        frame = around(countries, 1, 640, 430)
        west, south, east, north = shapely.total_bounds([outline(gwno) for gwno in countries])
        assert frame.bounds[0] <= west
        assert frame.bounds[1] < south
        assert frame.bounds[2] >= east
        assert frame.bounds[3] > north
        assert frame.height <= 430.001


def test_a_scale_is_a_round_length() -> None:
    for width in (0.5, 3.0, 20.0, 60.0):
        frame = Frame((0.0, 0.0, width, width / 2), 640)
        length = scale_length(frame, 110)
        assert 0.4 * 110 <= length * frame.per_km <= 110
        assert str(length).rstrip("0") in {"1", "2", "5"}


def test_a_country_is_shaded_whole_in_its_class_and_a_covered_one_without_deaths_is_plain() -> None:
    spec = country_map(CountryMap("2023", {MALI: 2109, BURKINA: 999, NIGER: 0}, (MALI, BURKINA, NIGER)), "fr")
    frame = around((MALI, BURKINA, NIGER), 1, 640, TALLEST)
    for gwno, place in ((MALI, 3), (BURKINA, 2)):
        shaded = geometry(spec, color=COUNTRY_CLASSES[place].colour)
        wanted = frame.shape(outline(gwno))
        assert shapely.symmetric_difference(shaded, wanted).area < 0.01 * wanted.area
    niger = shapely.buffer(frame.shape(outline(NIGER)), -1)
    assert geometry(spec, color=LAND).covers(niger)
    assert shapely.intersection(geometry(spec, stroke=HATCH), niger).length == 0
    assert shapely.intersection(geometry(spec, stroke=HATCH), frame.shape(outline(NIGERIA))).length > 100


def test_the_legend_of_countries_says_its_own_classes() -> None:
    spec = country_map(CountryMap("2023", {MALI: 3}, (MALI,)), "fr")
    assert texts(spec, 1) >= {"aucun", "1–24", "25–99", "100–999", "≥\u202f1\u202f000", "non couvert"}


def test_of_many_countries_no_name_hides_another() -> None:
    forty = tuple(gwno for gwno in range(402, 626) if has_border(gwno))[:40]
    named = texts(country_map(CountryMap("2023", dict.fromkeys(forty, 5.0), forty), "en"))
    assert {"Algeria", "Niger"} <= named
    assert "Gambia" not in named


def has_border(gwno: int) -> bool:
    try:
        return not outline(gwno).is_empty
    except HuneError:
        return False
