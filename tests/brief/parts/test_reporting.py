"""How events came to be known, and when "fewer" needs a caveat."""

from collections.abc import Callable

import pytest
from tests.brief.conftest import Event, event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Number, Share, Table
from hune.brief.parts import reporting, situation
from hune.brief.parts.reporting import Reported, worsened
from hune.brief.words import Words

Reader = Callable[..., tuple[Basis, Ledger]]


def year(year: int, single: int, imprecise: int, of: int = 10, deaths: int = 5) -> list[Event]:
    """Invent a year of events, some on one source, some known by region only."""
    return [
        event(
            year * 1000 + n,
            "MLI",
            f"{year}-03-15",
            deaths,
            number_of_sources=1 if n < single else 4,
            where_prec=4 if n < imprecise else 1,
        )
        for n in range(of)
    ]


@pytest.mark.parametrize(
    ("before", "now", "worse"),
    [
        ((3, 0), (4, 0), True),
        ((3, 0), (3, 0), False),
        ((3, 2), (3, 3), True),
        ((3, 5), (3, 2), False),
        ((4, 0), (3, 1), True),
    ],
)
def test_ten_points_more_of_either_are_worse(
    read: Reader, before: tuple[int, int], now: tuple[int, int], worse: bool
) -> None:
    basis, ledger = read([*year(2022, *before), *year(2023, *now)])
    assert worsened(basis, ledger) == ((432,) if worse else ())


def test_nine_points_are_not(read: Reader) -> None:
    basis, ledger = read([*year(2022, 30, 0, of=100), *year(2023, 39, 0, of=100)])
    assert worsened(basis, ledger) == ()


def test_shares_and_means_are_those_of_the_rows(read: Reader) -> None:
    basis, ledger = read([*year(2022, 3, 2), *year(2023, 5, 4)])
    [table, note] = reporting.blocks(basis, ledger, basis.countries)
    assert isinstance(table, Table)
    assert table.rows[0][2::2] == (Number(10), Share(0.5), Number(2.5), Share(0.4), Share(0.0))
    assert note.id == "reporting-worse"
    values = {e.slug: (e.value, e.rows) for e in ledger.evidence}
    assert values["sources-per-event.MLI.2023"] == (2.5, 10)
    assert values["imprecise.MLI.2023"] == (0.4, 10)


def test_what_is_unknown_is_in_no_share(read: Reader) -> None:
    rows = year(2023, 2, 1, of=4)
    rows[3] |= {"number_of_sources": "", "where_prec": ""}
    basis, ledger = read([*year(2022, 1, 1), *rows])
    [found] = [reporting.reported(basis, ledger, 432, basis.year, reporting.read(basis, basis.countries))]
    assert found.sources == 2.0
    assert [found.single, found.imprecise] == pytest.approx([2 / 3, 1 / 3])


def test_counts_say_neither_sources_nor_places(sample_basis: tuple[Basis, Ledger]) -> None:
    basis, ledger = sample_basis
    table, *_ = reporting.blocks(basis, ledger, basis.detailed)
    assert isinstance(table, Table)
    heads = [Words("en").sentence(column.heading) for column in table.columns]
    pairs = ("Events", "On a single source", "Provisional")
    assert heads == ["Country", *(f"{head}, {year}" for head in pairs for year in (2022, 2023))]
    assert [note.message for note in table.notes][-1] == "situation-reporting-bare"


def test_without_events_there_is_no_table(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "1995-03-15", 4)])
    assert list(reporting.blocks(basis, ledger, basis.countries)) == []


def test_unknown_in_one_year_is_not_worse() -> None:
    known = Reported(9, 0.9, 1.2, 0.5, 0.0, {})
    assert not reporting._worse(known._replace(single=None, imprecise=None), known)


@pytest.mark.parametrize(("before", "now", "caveat"), [(90, 5, True), (5, 90, False)])
def test_a_fall_beside_worse_reporting_carries_the_caveat(read: Reader, before: int, now: int, caveat: bool) -> None:
    basis, ledger = read([*year(2022, 1, 0, deaths=before), *year(2023, 4, 0, deaths=now)])
    notes = [note.message for note in situation.change_table(basis, ledger, basis.countries).notes]
    assert ("situation-change-caveat" in notes) is caveat
