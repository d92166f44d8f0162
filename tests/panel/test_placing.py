"""Events in areas: what is placed, what is not, and that both make the country."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given as arbitrary
from hypothesis import settings
from hypothesis import strategies as st
from tests.places.squares import SAHEL, written
from tests.record.made import batch, everywhere
from tests.record.made import count as counted
from tests.record.made import event as happened

from hune.errors import HuneError
from hune.forecast.forecast import unit_set
from hune.panel.assemble import from_rows, given
from hune.panel.build import build
from hune.panel.matrix import UNKNOWN
from hune.panel.placing import placed
from hune.places.areas import Areas
from hune.record import schema
from hune.record.record import Record

MALI, NIGER, BURKINA = 432, 436, 439
NORTH, SOUTH, WEST, FASO = 432001, 432002, 436001, 439001

COLUMNS = ("gwno", "kind", "month", "gid", "best", "low", "high", "deaths_civilians", "number_of_sources")


@pytest.fixture(scope="module")
def areas(tmp_path_factory: pytest.TempPathFactory) -> Areas:
    return Areas.read(written(tmp_path_factory.mktemp("areas"), SAHEL))


def event(gwno: int, lat: float | None, lon: float | None, prec: int | None = 1, best: int = 1) -> dict[str, Any]:
    return {
        **{"gwno": gwno, "kind": "sb", "month": 1, "gid": 153000, "best": best, "low": best, "high": best},
        **{"deaths_civilians": 0, "number_of_sources": 1, "latitude": lat, "longitude": lon, "where_prec": prec},
    }


def table(rows: list[dict[str, Any]]) -> pa.Table:
    names = (*COLUMNS, "latitude", "longitude", "where_prec")
    fields = [schema.TABLES["events"].field(name).with_nullable(True) for name in names]
    return pa.Table.from_pylist(rows, schema=pa.schema(fields))


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (event(MALI, 20, -2), NORTH),
        (event(MALI, 15, -2, 4), SOUTH),
        (event(MALI, 15, -2, 5), None),
        (event(MALI, 15, -2, 6), None),
        (event(MALI, 15, -2, 7), None),
        (event(MALI, 15, -2, None), None),
        (event(MALI, None, None), None),
        (event(MALI, 13, -2), None),
        (event(BURKINA, 13, -2), FASO),
        (event(MALI, 40, -2), None),
    ],
)
def test_what_is_known_as_finely_as_an_area_is_placed(areas: Areas, row: dict[str, Any], where: int | None) -> None:
    assert placed(table([row]), areas)["gid"].to_pylist() == [where]


rows = st.lists(
    st.builds(
        event,
        st.sampled_from([MALI, NIGER, BURKINA]),
        st.one_of(st.none(), st.floats(10, 24)),
        st.one_of(st.none(), st.floats(-6, 6)),
        st.one_of(st.none(), st.integers(1, 7)),
        st.integers(0, 50),
    ),
    max_size=25,
)


@arbitrary(rows=rows)
@settings(max_examples=60, deadline=None)
def test_placed_and_not_placed_make_the_country_exactly(areas: Areas, rows: list[dict[str, Any]]) -> None:
    events = table(rows)
    vintage = given(everywhere(MALI, NIGER, BURKINA, first=1, last=3))
    inside = from_rows(placed(events, areas), vintage, "admin1", units=areas.keys).matrix("best")
    outside = from_rows(placed(events, areas), vintage, "unplaced").matrix("best")
    whole = from_rows(events, vintage, "country").matrix("best")
    for gwno in (MALI, NIGER, BURKINA):
        own = inside.select(areas.of([gwno])).window(1, 3).sum(axis=0)
        assert (own + outside.select([gwno]).window(1, 3)[0]).tolist() == whole.select([gwno]).window(1, 3)[0].tolist()


def test_an_area_is_covered_as_its_country_is(areas: Areas) -> None:
    vintage = given(everywhere(MALI, first=1, last=3))
    made = from_rows(placed(table([event(MALI, 20, -2)]), areas), vintage, "admin1", units=areas.keys).matrix("best")
    assert made.units.tolist() == [NORTH, SOUTH, WEST, FASO]
    assert made.select([NORTH, SOUTH]).window(1, 3).tolist() == [[1, 0, 0], [0, 0, 0]]
    assert (made.select([WEST, FASO]).values == UNKNOWN).all()


# From a record --------------------------------------------------------------------------------------


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made = Record.create(tmp_path / "record")
    places = [(MALI, 20.0, -2.0, 1, 3), (MALI, 15.0, -2.0, 4, 5), (MALI, 15.0, -2.0, 6, 7), (BURKINA, 13.0, -2.0, 2, 9)]
    made.ingest(
        batch(
            [
                happened(str(at), gwno, 510, best=best, latitude=lat, longitude=lon, where_prec=prec)
                for at, (gwno, lat, lon, prec, best) in enumerate(places)
            ],
            everywhere(MALI, BURKINA),
        )
    )
    return made


def test_a_record_is_laid_out_by_area(record: Record, areas: Areas) -> None:
    made = build(record.view(), "admin1", areas=areas).matrix("best")
    assert (made.unit, made.units.tolist()) == ("admin1", [NORTH, SOUTH, FASO])
    assert made.window(510, 510)[:, 0].tolist() == [3, 5, 9]
    assert made.window(500, 528).sum() == 17
    left = build(record.view(), "unplaced", areas=areas).matrix("best")
    assert left.select([MALI, BURKINA]).window(510, 510).tolist() == [[7], [0]]
    assert set(made.truth.tolist()) == {"ucdp ged 24.1"}


def test_only_the_countries_asked_for_are_laid_out(record: Record, areas: Areas) -> None:
    made = build(record.view(), "admin1", areas=areas, countries=[BURKINA, NIGER]).matrix("best")
    assert made.units.tolist() == [WEST, FASO]
    assert made.known(500, 528).tolist() == [False, True]


def test_other_polygons_make_another_forecast(record: Record, areas: Areas, tmp_path: Path) -> None:
    other = Areas.read(written(tmp_path, [*SAHEL[:2], *SAHEL[3:], {**SAHEL[2], "geometry": SAHEL[0]["geometry"]}]))
    one, two = (build(record.view(), "admin1", areas=made).matrix("best") for made in (areas, other))
    assert unit_set(one) == unit_set(two)
    assert one.record != two.record


def test_areas_go_with_admin1(record: Record, areas: Areas) -> None:
    for unit, given_areas in (("admin1", None), ("cell", areas), ("country", areas)):
        with pytest.raises(HuneError, match="HN513"):
            build(record.view(), unit, areas=given_areas)  # type: ignore[arg-type]


def test_counts_by_country_say_nothing_of_areas(areas: Areas, tmp_path: Path) -> None:
    made = Record.create(tmp_path / "record")
    rows = [counted(MALI, 510)]
    made.ingest(batch(rows, everywhere(MALI), stored_as="counts", units=("country",), measures=("events", "best"),
                      published=date(2024, 6, 1)))  # fmt: skip
    for unit in ("admin1", "unplaced"):
        with pytest.raises(HuneError, match="HN507"):
            build(made.view(), unit, areas=areas)  # type: ignore[arg-type]


@pytest.mark.shared
def test_west_africa_in_areas(shared: Path) -> None:
    from benchmarks.admin1 import areas as laid_out

    made = laid_out(shared)
    assert (made.unit, len(made.units)) == ("admin1", 105)
    assert not np.any(made.values < 0)
