"""Dated things ahead: each goes as far as its line in the watch says, and no further."""

from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from tests.brief.conftest import event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, Bilingual, Edition, Table
from hune.brief.parts import ahead
from hune.watch.model import Bilingual as Text
from hune.watch.model import Dated

Reader = Callable[..., tuple[Basis, Ledger]]


def dated(day: date, name: str, edition: Edition) -> Dated:
    return Dated(day, Text(name, name), "https://example.org", edition)


@pytest.mark.parametrize(
    ("edition", "names"), [("INTERNAL", ["a", "b", "c"]), ("PARTNERS", ["b", "c"]), ("PUBLIC", ["c"])]
)
def test_an_edition_has_the_dates_that_may_go_as_far(read: Reader, edition: Edition, names: list[str]) -> None:
    basis, ledger = read([event(1, "MLI", "2023-05-01", 3)], "MLI")
    calendar = (
        dated(date(2024, 3, 1), "b", "PARTNERS"),
        dated(date(2024, 2, 1), "a", "INTERNAL"),
        dated(date(2024, 4, 1), "c", "PUBLIC"),
        dated(date(2024, 1, 1), "past", "PUBLIC"),
    )
    watch = msgspec.structs.replace(basis.watch, calendar=calendar)
    basis = Basis(**{name: getattr(basis, name) for name in Basis.__slots__} | {"watch": watch})
    tables = [
        block
        for block in ahead.section(basis, ledger, None, None, None).blocks
        if isinstance(block, Table) and block.id == "calendar" and edition in block.editions
    ]
    assert len(tables) == 1
    cells = [row[1] for row in tables[0].rows]
    assert [cell.en for cell in cells if isinstance(cell, Bilingual)] == names


def test_what_is_not_said_to_be_open_stays_inside() -> None:
    assert Dated(date(2024, 2, 1), Text("a", "b"), "c").edition == "INTERNAL"
    assert EVERYONE[0] == "INTERNAL"
