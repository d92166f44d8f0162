"""Editions: what a version covers, when it came out, and which one a file's name tells."""

import csv
from datetime import date

import pytest

from hune import months
from hune.errors import HuneError
from hune.sources import ucdp_vintages
from hune.sources.ucdp_vintages import in_name, of, parse


def code(version: str | None, *names: str) -> str:
    with pytest.raises(HuneError) as caught:
        of(names or ("events.csv",), version)
    return caught.value.code


def test_the_yearly_edition_ends_with_the_year_before() -> None:
    for year in range(17, 27):
        edition = parse(f"{year}.1")
        assert (months.iso(edition.first), months.iso(edition.last)) == ("1989-01", f"20{year - 1}-12")
        assert months.of_date(edition.published) > edition.last
        assert not edition.derived


def test_an_edition_not_on_record_came_out_in_june_and_says_so() -> None:
    edition = parse("27.1")
    assert (edition.published, edition.precision, edition.derived) == (date(2027, 6, 30), "month", True)


def test_months_of_candidate_events() -> None:
    one, several = parse("26.0.2"), parse("24.01.24.09")
    assert (months.iso(one.first), months.iso(one.last), one.published) == (
        "2026-02",
        "2026-02",
        date(2026, 3, 31),
    )
    assert (months.iso(several.first), months.iso(several.last)) == ("2024-01", "2024-09")
    assert one.candidate
    assert several.candidate
    assert several.derived


@pytest.mark.parametrize(
    "version", ["", "24", "24.0", "2024", "latest", "24.0.13", "24.05.24.01", "5.1", "16.1", "24.2", "v24.1"]
)
def test_what_is_no_edition(version: str) -> None:
    assert code(version) == "HN125"


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("GEDEvent_v24_1.csv", "24.1"),
        ("gedevent_v26_1.csv.gz", "26.1"),
        ("ged241-csv.zip", "24.1"),
        ("GEDEvent_v25_0_12.csv", "25.0.12"),
        ("GEDEvent_v24_01_24_09.csv", "24.01.24.09"),
        ("country_month_26_1.csv.gz", "26.1"),
        ("ged_west_africa_1989_2023.csv.gz", None),
        ("conflict_data_nga.csv", None),
        ("aged241.csv", None),
        ("ged2411.csv", None),
    ],
)
def test_the_edition_in_a_name(name: str, version: str | None) -> None:
    assert in_name(name) == version


def test_the_inner_name_counts_before_that_of_the_archive() -> None:
    assert of(("GEDEvent_v24_1.csv", "ged231-csv.zip"), None).version == "24.1"
    assert of(("events.csv", "ged231-csv.zip"), None).version == "23.1"


def test_neither_name_nor_user_tells() -> None:
    assert code(None) == "HN124"


def test_name_and_user_disagree() -> None:
    assert code("23.1", "GEDEvent_v24_1.csv") == "HN126"
    assert of(("GEDEvent_v24_1.csv",), " 24.1 ").version == "24.1"


def test_every_day_on_record_has_the_fact_it_rests_on() -> None:
    with ucdp_vintages.PUBLISHED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        assert row["precision"] in ("day", "month")
        assert len(row["published"]) == (10 if row["precision"] == "day" else 7)
        assert len(row["fact"]) > 20
        edition = parse(row["version"])
        if row["precision"] == "month":
            assert edition.published == months.last_day(months.parse(row["published"]))
