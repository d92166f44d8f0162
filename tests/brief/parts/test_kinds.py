"""Events by country and kind: whole where the source is public, small counts withheld from PUBLIC where it is not."""

import csv
from datetime import date
from pathlib import Path

import pytest
from tests.brief.conftest import HEADER, event
from tests.brief.parts.conftest import basis_of, watch_of

from hune.brief import compose
from hune.brief.editions import admit
from hune.brief.formats import json
from hune.brief.model import Missing, Number, Table
from hune.brief.parts import kinds
from hune.record.markings import Marking
from hune.record.record import Record
from hune.record.view import View
from hune.sources.ingest import ingest

ISSUED = date(2024, 1, 22)


def record(folder: Path, marking: Marking | None) -> View:
    """Make a record of a country with many events, and one with a single event of violence against civilians."""
    events = [event(n, "MLI", f"2023-{n:02d}-15", 5) for n in range(1, 13)]
    events += [event(20 + n, "BFA", f"2023-{n:02d}-15", 7) for n in range(1, 10)]
    events += [event(40, "BFA", "2023-05-02", 931, type_of_violence=3, side_a="JNIM", side_b="Civilians")]
    events += [event(50 + n, "MLI", f"2023-{n:02d}-15", 4, type_of_violence=3, side_b="Civilians") for n in range(1, 9)]
    file = folder / "list.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, HEADER)
        writer.writeheader()
        writer.writerows(events)
    ingest(folder / "record", "ucdp", [file], vintage="24.1", marking=marking)
    return Record.open(folder / "record").view(through=528, edition="PUBLIC", on=ISSUED)


def test_a_public_source_is_shown_whole_to_everyone(tmp_path: Path) -> None:
    basis, ledger = basis_of(record(tmp_path, None), "MLI", "BFA", issued=ISSUED)
    [table] = kinds.tables(basis, ledger, basis.countries)
    assert len(table.editions) == 3
    assert not any(isinstance(cell, Missing) for row in table.rows for cell in row)


def test_a_count_of_one_event_is_withheld_and_cannot_be_computed(tmp_path: Path) -> None:
    basis, ledger = basis_of(record(tmp_path, Marking("PUBLIC", "TLP:CLEAR")), "MLI", "BFA", issued=ISSUED)
    whole, shown = kinds.tables(basis, ledger, basis.countries)
    assert "PUBLIC" not in whole.editions
    assert shown.editions == ("PUBLIC",)
    assert shown.protected
    hidden = [row for row in shown.rows if isinstance(row[2], Missing)]
    # The one event, its neighbour in the row, and the two that would give these back by the columns.
    assert len(hidden) >= 4
    numbers = [cell.value for row in shown.rows for cell in row if isinstance(cell, Number)]
    assert not {1, 931} & {*numbers}


def test_the_public_page_holds_nothing_small_of_such_a_list(tmp_path: Path) -> None:
    view = record(tmp_path, Marking("PUBLIC", "TLP:CLEAR"))
    public = admit(compose.compose(watch_of("MLI", "BFA"), view, ISSUED).brief, "PUBLIC")
    blocks = [block for section in public.sections for block in section.blocks]
    assert any(isinstance(block, Table) and block.id == "kinds" for block in blocks)
    written = json.render(public).decode()
    assert "931" not in written


@pytest.mark.parametrize("edition", ["INTERNAL", "PARTNERS"])
def test_the_inner_editions_have_it_whole(tmp_path: Path, edition: str) -> None:
    view = record(tmp_path, Marking("PUBLIC", "TLP:CLEAR"))
    inner = admit(compose.compose(watch_of("MLI", "BFA"), view, ISSUED).brief, edition)  # type: ignore[arg-type]
    assert "931" in json.render(inner).decode()
