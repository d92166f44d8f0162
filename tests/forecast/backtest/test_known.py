"""What was known at an origin: the vintages of the time where there are any, else today's, cut and named."""

from datetime import date
from pathlib import Path

import pytest
from tests.record.made import batch, event, everywhere

from hune import months
from hune.errors import HuneError
from hune.forecast.backtest.known import Recorded, Revised
from hune.panel.matrix import Matrix
from hune.record.record import Record

MALI, NIGER = 432, 436
FIRST, ORIGIN, LAST = 481, months.parse("2021-12"), months.parse("2023-12")


def brought(record: Record, vintage: str, published: date, last: int, best: int, *countries: int) -> None:
    rows = [event(f"{gwno} {month}", gwno, month, best=best) for gwno in countries for month in range(FIRST, last + 1)]
    spans = everywhere(*countries, first=FIRST, last=last)
    record.ingest(batch(rows, spans, vintage=vintage, published=published, file=vintage, digest=vintage))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Today's vintage has 5 deaths in every month, that of January 2022 had 3."""
    made = Record.create(tmp_path / "record")
    brought(made, "22.1", date(2022, 1, 20), ORIGIN, 3, MALI, NIGER)
    brought(made, "24.1", date(2024, 6, 1), LAST, 5, MALI, NIGER)
    return made


def test_a_table_is_always_reconstructed() -> None:
    archive = Revised(Matrix.of([[3, 0, 5]], first=527, truth="t 1"))
    known = archive.at(527)
    assert (known.matrix.last, known.matrix.values.tolist(), known.reconstructed) == (527, [[3]], ("t 1",))


def test_an_origin_reads_what_was_public_then(record: Record) -> None:
    archive = Recorded.of(record, "country", kinds=("sb",))
    known = archive.at(ORIGIN)
    assert archive.truth.window(ORIGIN, ORIGIN).tolist() == [[5], [5]]
    assert known.matrix.window(ORIGIN, ORIGIN).tolist() == [[3], [3]]
    assert (known.matrix.last, known.reconstructed) == (ORIGIN, ())


def test_an_origin_before_any_vintage_is_reconstructed(record: Record) -> None:
    known = Recorded.of(record, "country", kinds=("sb",)).at(ORIGIN - 1)
    # The earliest vintage stands in, cut at the origin.
    assert known.reconstructed == ("ucdp ged 22.1",)
    assert known.matrix.last == ORIGIN - 1
    assert known.matrix.window(ORIGIN - 1, ORIGIN - 1).tolist() == [[3], [3]]


def test_an_origin_that_the_vintage_of_the_time_does_not_reach_is_reconstructed(record: Record) -> None:
    known = Recorded.of(record, "country", kinds=("sb",)).at(ORIGIN + 6)
    assert known.reconstructed == ("ucdp ged 24.1",)
    assert known.matrix.window(ORIGIN + 6, ORIGIN + 6).tolist() == [[5], [5]]


def test_a_vintage_that_stands_in_for_some_countries_is_named(tmp_path: Path) -> None:
    made = Record.create(tmp_path / "mixed")
    brought(made, "22.1", date(2022, 1, 20), ORIGIN, 3, MALI)
    brought(made, "24.1", date(2024, 6, 1), LAST, 5, MALI, NIGER)
    known = Recorded.of(made, "country", kinds=("sb",)).at(ORIGIN)
    assert known.reconstructed == ("ucdp ged 24.1",)
    assert known.matrix.window(ORIGIN, ORIGIN).tolist() == [[3], [5]]
    assert known.matrix.last == ORIGIN


def test_a_record_that_knows_nothing_of_them_is_refused(record: Record) -> None:
    with pytest.raises(HuneError, match="HN507"):
        Recorded.of(record, "country", [439])
