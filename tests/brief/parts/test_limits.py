"""Every page credits what it was read from, however little it can say."""

from collections.abc import Callable

from tests.brief.conftest import event, monthly

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.parts.limits import sources

Reader = Callable[..., tuple[Basis, Ledger]]


def test_a_record_of_one_month_has_a_source(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-12-15", 30)], covers=("MLI:2023-12..2023-12",))
    assert ledger.evidence == ()
    [line] = sources(basis, ledger)
    assert (line.table, line.vintage) == ("ged", "24.1")


def test_a_source_is_credited_once(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 3, range(2015, 2024), 1))
    ledger.count(basis.totals, (432,), *basis.year)
    assert [line.id for line in sources(basis, ledger)] == ["ucdp-ged-24.1"]
