import csv
from itertools import combinations
from pathlib import Path

import pytest
import shapely

from hune.errors import HuneError
from hune.places import borders, countries

SAHEL = (-18.0, 9.0, 16.0, 26.0)


def holders(lat: float, lon: float) -> list[int]:
    """Return the states whose outline holds a place."""
    states = {territory.gwno for territory in borders.territories() if territory.gwno is not None}
    point = shapely.Point(lon, lat)
    return sorted(gwno for gwno in states if borders.outline(gwno).contains(point))


@pytest.mark.parametrize(
    ("place", "lat", "lon", "gwnos"),
    [
        ("Gao", 16.27, -0.04, [432]),
        ("Djibo", 14.10, -1.63, [439]),
        ("Agadez", 16.97, 7.99, [436]),
        ("Maseru", -29.35, 27.60, [570]),
        ("Tarfaya", 27.93, -12.85, [600]),
        ("Laayoune", 27.15, -13.15, []),
        ("Tifariti", 26.16, -10.57, []),
        ("Ramallah", 31.90, 35.20, []),
        ("Simferopol", 44.95, 34.10, [369]),
        ("Pristina", 42.66, 21.16, [347]),
        ("Hargeisa", 9.56, 44.06, [520]),
        ("Kyrenia", 35.30, 33.30, [352]),
        ("Taipei", 25.00, 121.40, [713]),
        ("Nuuk, inland", 65.50, -48.00, [390]),
        ("Anadyr, east of 180", 66.50, -172.00, [365]),
        ("the Gulf of Guinea", 2.00, 2.00, []),
        ("the Atlantic between Siberia's two halves", 70.00, -40.00, [390]),
    ],
)
def test_places_lie_in_their_states(place: str, lat: float, lon: float, gwnos: list[int]) -> None:
    assert holders(lat, lon) == gwnos


def test_outlines_are_valid_and_do_not_overlap() -> None:
    shapes = [shape for _, shape in borders.shapes()]
    assert all(shape.is_valid and shape.area > 0 for shape in shapes)
    total = sum(shape.area for shape in shapes)
    assert shapely.union_all(shapes).area == pytest.approx(total, rel=1e-9)
    assert max(shape.bounds[2] - shape.bounds[0] for shape in shapes) < 155  # none runs across the world


def test_states_without_borders_say_so() -> None:
    held = {territory.gwno for territory in borders.territories()}
    lacking = [country for country in countries.all_countries() if country.gwno not in held]
    assert [country.gwno for country in lacking] == [265, 315, 345, 396, 397, 680, 973]
    for ask in (borders.outline, borders.land_neighbours):
        with pytest.raises(HuneError, match="HN307 no border of East Germany is held") as error:
            ask(265)
        assert "l’Allemagne de l’Est" in error.value.text("fr")
        with pytest.raises(HuneError, match="HN302 999 "):
            ask(999)


def test_a_frame_shows_what_lies_in_it() -> None:
    shown = borders.clip(SAHEL)
    frame = shapely.box(*SAHEL)
    assert {432, 436, 439, 475, 615, None} <= {gwno for gwno, _ in shown}
    assert [gwno for gwno, _ in shown][-1] is None
    for gwno, shape in shown:
        assert shape.geom_type in ("Polygon", "MultiPolygon")
        assert frame.buffer(1e-9).contains(shape)
        if gwno is not None:
            cut = shapely.intersection(borders.outline(gwno), frame)
            assert shape.area == pytest.approx(cut.area, rel=1e-12)


@pytest.mark.parametrize("simplify", [0.01, 0.05, 0.1])
def test_neighbours_still_fit_when_simplified(simplify: float) -> None:
    exact, simple = borders.clip(SAHEL), borders.clip(SAHEL, simplify)
    points, fewer = (sum(map(shapely.get_num_coordinates, dict(shown).values())) for shown in (exact, simple))
    assert fewer < 0.7 * points
    assert {432, 436, 439, 475, 615, None} <= {gwno for gwno, _ in simple}
    for (_, a), (_, b) in combinations(simple, 2):
        assert shapely.intersection(a, b).area < 1e-3
    # Mali has no coast: what its outline loses its neighbours gain, so that no gap opens around it.
    inner = (-10.0, 14.0, 2.0, 22.0)
    assert sum(s.area for _, s in borders.clip(inner, simplify)) == pytest.approx(12 * 8, rel=1e-6)


def test_an_empty_sea_shows_nothing() -> None:
    assert borders.clip((-35.0, 0.0, -30.0, 5.0)) == []


@pytest.mark.parametrize(
    ("code", "neighbours"),
    [
        ("MLI", "BFA CIV DZA GIN MRT NER SEN"),
        ("BFA", "BEN CIV GHA MLI NER TGO"),
        ("NER", "BEN BFA DZA LBY MLI NGA TCD"),
        ("GMB", "SEN"),
        ("MRT", "DZA MLI SEN"),
        ("LSO", "ZAF"),
        ("MDG", ""),
    ],
)
def test_land_neighbours(code: str, neighbours: str) -> None:
    found = borders.land_neighbours(countries.by_iso3(code).gwno)
    assert sorted(countries.by_gwno(gwno).iso3 or "" for gwno in found) == neighbours.split()


def test_land_neighbours_are_mutual_and_touch() -> None:
    for territory in borders.territories():
        if territory.gwno is not None:
            for other in borders.land_neighbours(territory.gwno):
                assert territory.gwno in borders.land_neighbours(other)
                assert borders.outline(territory.gwno).intersects(borders.outline(other))


@pytest.mark.shared
def test_land_neighbours_are_those_of_natural_earth(shared: Path) -> None:
    short = {
        **{"Bosnia and Herz.": "BIH", "Somaliland": "SOM", "N. Cyprus": "CYP", "Hong Kong": "CHN"},
        **{"Macao": "CHN", "St-Martin": "FRA", "Sint Maarten": "NLD"},
        **dict.fromkeys(("W. Sahara", "Palestine", "Siachen Glacier", "Vatican"), ""),
    }
    expected = set()
    with (shared / "geo/neighbours_from_ne50m.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [short.get(row[side], row[side]) for side in ("a", "b")]
            pair = {countries.find(name).gwno for name in names if name}
            if len(pair) == 2:
                expected.add(frozenset(pair))
    found = {
        frozenset((territory.gwno, other))
        for territory in borders.territories()
        if territory.gwno is not None
        for other in borders.land_neighbours(territory.gwno)
    }
    assert found == expected
    assert len(found) == 312
