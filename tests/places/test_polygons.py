"""Polygons from files: which property says what, and what becomes of features that cannot be used."""

import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from tests.places.squares import SAHEL, box, feature, written

from hune.errors import HuneError, Notice
from hune.places import polygons
from hune.places.polygons import Drawn, read

HERE = box(0, 10, 2, 12)


def of(folder: Path, *features: Any, **members: Any) -> tuple[list[Drawn], list[Notice]]:
    return read(written(folder, features, **members))


def reason(file: Path) -> str:
    with pytest.raises(HuneError) as caught:
        read(file)
    assert caught.value.code == "HN585"
    assert caught.value.text("fr")
    return caught.value.text()


@pytest.mark.parametrize(
    ("properties", "found"),
    [
        ({"shapeName": "Gao", "shapeISO": "ML-7", "shapeID": "B1", "shapeGroup": "MLI"}, ("B1", "Gao", 432)),
        ({"ADM1_FR": "Gao", "ADM1_PCODE": "ML07", "ADM0_PCODE": "ML", "ADM0_FR": "Mali"}, ("ML07", "Gao", 432)),
        ({"adm1_name": "Gao", "adm1_pcode": "ML07", "adm0_name": "Mali", "iso3": "MLI"}, ("ML07", "Gao", 432)),
        ({"GID_1": "MLI.2_1", "NAME_1": "Gao", "GID_0": "MLI", "COUNTRY": "Mali"}, ("MLI.2_1", "Gao", 432)),
        ({"iso_3166_2": "ML-7", "adm1_code": "M-1", "name": "Gao", "adm0_a3": "MLI"}, ("ML-7", "Gao", 432)),
        ({"adm1_code": "NOR-1", "name": "Oslo", "iso_a2": "-1", "admin": "Norway"}, ("NOR-1", "Oslo", 385)),
        ({"id": "NE.NI\t", "iso3": "NER", "name": "Niamey"}, ("NE.NI", "Niamey", 436)),
        ({"code": 7.0, "gwno": 432}, ("7", "7", 432)),
        ({"admin1": "G", "country": "Côte d’Ivoire"}, ("G", "G", 437)),
    ],
)
def test_properties_of_common_files_are_known(tmp_path: Path, properties: dict[str, Any], found: object) -> None:
    (one,), notices = of(tmp_path, {"type": "Feature", "properties": properties, "geometry": HERE})
    assert one[:3] == found
    assert notices == []


def test_the_id_of_the_feature_itself_serves(tmp_path: Path) -> None:
    (one,), _ = of(tmp_path, {"type": "Feature", "id": 12, "properties": {"iso3": "MLI"}, "geometry": HERE})
    assert one.id == "12"


def test_a_bad_feature_costs_itself_only(tmp_path: Path) -> None:
    bad = [
        feature("", HERE),
        feature(None, HERE),
        feature(True, HERE),
        feature("ABROAD", HERE, "XXX"),
        feature("SAHARA", HERE, "ESH"),
        feature("NULL", None),
        feature("POINT", {"type": "Point", "coordinates": [0, 10]}),
        feature("LINE", {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0], [0, 0]]]}),
        feature("NONE", {"type": "Polygon", "coordinates": []}),
        feature("OPEN", {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]}),
        feature("TEXT", {"type": "Polygon", "coordinates": "here"}),
        feature("FAR", box(700, 10, 702, 12)),
        None,
        17,
        {"type": "Feature", "properties": [], "geometry": HERE},
        {"type": "Feature"},
    ]
    drawn, notices = of(tmp_path, *SAHEL[:2], *bad, *SAHEL[2:], *(feature(f"A{n}", HERE) for n in range(12)))
    assert [one.id for one in drawn] == ["ML-N", "ML-S", "BF-N", "NE-W", *(f"A{n}" for n in range(12))]
    assert {notice.code for notice in notices} == {"HN587"}
    assert sum(notice.details["number"] for notice in notices) == len(bad)
    told = {notice.details["why_en"]: notice.details["areas"] for notice in notices}
    assert told["no property names a state of the list"] == "ABROAD, SAHARA"
    assert told["they lie outside the globe"] == "FAR"
    assert told["their outline encloses nothing"] == "POINT, LINE, NONE"
    assert told["they have no id"] == "n° 3, n° 4, n° 5"


def test_an_outline_that_crosses_itself_is_mended(tmp_path: Path) -> None:
    bow = {"type": "Polygon", "coordinates": [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]}
    (one,), (told,) = of(tmp_path, feature("BOW", bow))
    assert shapely.is_valid(one.shape)
    assert one.shape.area == pytest.approx(2)
    assert (told.code, told.details["areas"]) == ("HN588", "BOW")


def test_heights_are_dropped(tmp_path: Path) -> None:
    high = {"type": "Polygon", "coordinates": [[[0, 0, 9], [2, 0, 9], [2, 2, 9], [0, 0, 9]]]}
    (one,), _ = of(tmp_path, feature("HIGH", high))
    assert not shapely.has_z(one.shape)


@pytest.mark.parametrize(
    "ring",
    [
        [[179, -18], [-179, -18], [-179, -16], [179, -16], [179, -18]],
        [[179, -18], [181, -18], [181, -16], [179, -16], [179, -18]],
        [[-179, -18], [-181, -18], [-181, -16], [-179, -16], [-179, -18]],
    ],
)
def test_an_area_across_the_antimeridian_is_cut_there(tmp_path: Path, ring: list[list[float]]) -> None:
    (one,), notices = of(tmp_path, feature("FJ", {"type": "Polygon", "coordinates": [ring]}, "FJI"))
    assert one.shape.area == pytest.approx(4)
    assert shapely.intersects_xy(one.shape, [179.5, -179.5, 0], [-17, -17, -17]).tolist() == [True, True, False]
    assert notices == []


def test_parts_on_both_sides_stay_where_they_are(tmp_path: Path) -> None:
    east, west = box(170, 60, 180, 70)["coordinates"], box(-180, 60, -170, 70)["coordinates"]
    (one,), _ = of(tmp_path, feature("CHU", {"type": "MultiPolygon", "coordinates": [east, west]}, "RUS"))
    assert one.shape.area == pytest.approx(200)
    assert not shapely.intersects_xy(one.shape, 0, 65)


# Files that are refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is no GeoJSON"),
        ("[" * 100_000, "it is no GeoJSON"),
        ("gwno,month,sb", "it is no GeoJSON"),
        ("{}", "it is no GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "no FeatureCollection with features"),
        ('{"type": "Topology", "features": [{}]}', "no FeatureCollection with features"),
        ('{"type": "FeatureCollection", "features": [{}]}', "no property is its areas’ id"),
        (json.dumps({"type": "FeatureCollection", "features": [feature("A", HERE, "XXX")]}), "no area is left"),
        (json.dumps({"type": "FeatureCollection", "features": [feature("A", box(5e5, 1e6, 6e5, 2e6))]}), "not degrees"),
    ],
)
def test_what_is_no_collection_of_areas_is_refused(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "areas.geojson"
    file.write_text(text, encoding="utf-8")
    assert said in reason(file)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "areas.geojson"
    file.write_bytes(b"\xff\xfe\x00{")
    assert "it is no GeoJSON" in reason(file)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = written(tmp_path, SAHEL)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(read(file)[0]) == len(SAHEL)


@pytest.mark.parametrize(("name", "read_so"), [("urn:ogc:def:crs:OGC:1.3:CRS84", True), ("EPSG:4326", True),
                                                ("urn:ogc:def:crs:EPSG::3857", False)])  # fmt: skip
def test_only_degrees_of_wgs_84_are_read(tmp_path: Path, name: str, read_so: bool) -> None:
    file = written(tmp_path, SAHEL, crs={"type": "name", "properties": {"name": name}})
    if read_so:
        assert len(read(file)[0]) == len(SAHEL)
    else:
        assert "its reference system is not WGS 84" in reason(file)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, SAHEL)
    monkeypatch.setattr(polygons, "MOST_BYTES", file.stat().st_size - 1)
    assert "MB" in reason(file)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN101"):
        read(tmp_path / "none.geojson")
