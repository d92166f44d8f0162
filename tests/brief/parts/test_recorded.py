"""What was recorded, month by month: nothing but silent months is left out of the table, and none is taken for one."""

from collections.abc import Callable

from tests.brief.conftest import event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Country, Missing, Month, Months, Number
from hune.brief.parts import recorded

Reader = Callable[..., tuple[Basis, Ledger]]
NONE = (Missing("covered-not"),) * 3


def rows(basis: Basis, ledger: Ledger) -> tuple[tuple[object, ...], ...]:
    table = recorded.by_month(basis, ledger, basis.countries).table
    assert table is not None
    assert [note.message for note in table.notes] == ["situation-months-silent"]
    return table.rows


def test_silent_months_have_no_row_but_a_silent_country_has(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7)], "MLI", "NER", covers=("MLI,NER:2000-01..2023-12",))
    assert rows(basis, ledger) == (
        (Country(432), Month(518), Number(7), Number(0), Number(0)),
        (Country(436), Months(505, 528), Number(0), Number(0), Number(0)),
    )


def test_months_without_coverage_are_one_row_and_never_silent(read: Reader) -> None:
    events = [event(1, "MLI", "2023-02-01", 7), event(2, "NER", "2023-02-01", 5)]
    basis, ledger = read(events, "MLI", "NER", covers=("MLI:2000-01..2023-12", "NER:2022-03..2023-12"))
    of_niger = [row for row in rows(basis, ledger) if row[0] == Country(436)]
    assert of_niger == [
        (Country(436), Months(505, 506), *NONE),
        (Country(436), Month(518), Number(5), Number(0), Number(0)),
    ]
