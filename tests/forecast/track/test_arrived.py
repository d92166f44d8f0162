"""What has come, from which vintage, and whether it may yet change."""

from pathlib import Path

import numpy as np
import pytest
from tests.forecast.archive import AFTER, BEFORE, CANDIDATE, CELLS, COUNTRIES, ORIGIN, begun, ingest

from hune import months
from hune.forecast.track.arrived import Measured, arrived, measured
from hune.panel.matrix import UNKNOWN
from hune.record.record import Record

SB = Measured("best", ("sb",))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return begun(tmp_path / "record")


def test_a_month_is_read_from_the_newest_vintage_that_covers_it(record: Record) -> None:
    ingest(record, CANDIDATE, ORIGIN + 1, first=ORIGIN + 1, table="candidate", shift=2)
    made = arrived(record.view(), "country", COUNTRIES, SB, ORIGIN, ORIGIN + 2)
    assert made.vintage[0].tolist() == [f"ucdp ged {BEFORE}", f"ucdp candidate {CANDIDATE}", ""]
    assert (made.observed[:, 2] == UNKNOWN).all()
    ingest(record, AFTER, ORIGIN + 2, shift=1)
    later = arrived(record.view(), "country", COUNTRIES, SB, ORIGIN, ORIGIN + 2)
    assert {*later.vintage.ravel().tolist()} == {f"ucdp ged {AFTER}"}
    assert (later.observed[:, 1] - made.observed[:, 1]).tolist() == [-1 if n else 0 for n in made.observed[:, 1]]


def test_candidates_are_provisional_and_a_yearly_vintage_is_final_in_its_years(record: Record) -> None:
    ingest(record, CANDIDATE, ORIGIN + 1, first=ORIGIN + 1, table="candidate", shift=2)
    yearly = months.month_id(months.year_and_month(ORIGIN)[0] - 1, 12)
    made = arrived(record.view(), "country", COUNTRIES, SB, yearly, ORIGIN + 2)
    expected = [True] + [False] * (ORIGIN + 2 - yearly)
    assert made.final.tolist() == [expected] * 3, "months after the years of an edition are not reviewed by it"
    ingest(record, AFTER, ORIGIN + 2, shift=1)
    assert arrived(record.view(), "country", COUNTRIES, SB, yearly, ORIGIN + 2).final.all()


def test_rows_are_looked_up_one_by_one(record: Record) -> None:
    made = arrived(record.view(), "country", COUNTRIES, SB, ORIGIN - 1, ORIGIN)
    outcome = made.of(np.array([439, 432, 999, 432]), np.array([ORIGIN, ORIGIN - 1, ORIGIN, ORIGIN + 1]))
    assert outcome.observed.tolist() == [made.observed[2, 1], made.observed[0, 0], UNKNOWN, UNKNOWN]
    assert outcome.vintage.tolist() == [f"ucdp ged {BEFORE}"] * 2 + [""] * 2
    assert outcome.final.tolist()[2:] == [False, False]


def test_cells_and_units_that_nothing_covers(record: Record) -> None:
    made = arrived(record.view(), "cell", CELLS.values(), SB, ORIGIN, ORIGIN)
    assert (made.observed != UNKNOWN).all()
    nobody = arrived(record.view(), "country", [2, 20], SB, ORIGIN, ORIGIN)
    assert (nobody.observed == UNKNOWN).all()
    assert not nobody.final.any()


def test_targets_that_a_panel_counts() -> None:
    assert measured("civilians sb+ns+os") == Measured("civilians", ("sb", "ns", "os"))
    assert [measured(text) for text in ("best", "best xx", "rain sb", "")] == [None] * 4
