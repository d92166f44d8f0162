"""Where: cells inside, countries outside, and nothing of a cell in what goes out."""

from collections.abc import Callable

import pytest
from tests.brief.conftest import event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import INSIDE, OUTSIDE, Country, Figure, Missing, Note, Number, Range, Raw
from hune.brief.parts import where
from hune.places.grid import gid_of

Reader = Callable[..., tuple[Basis, Ledger]]


def test_the_map_is_by_cell_inside_and_by_country_outside(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7, high=9), event(2, "MLI", "2023-03-01", 5, where_prec=6)])
    found = list(where.places(basis, ledger, basis.countries))
    inside, outside = (block for block in found if isinstance(block, Figure))
    assert (inside.id, outside.id) == ("map", "map-countries")
    assert (inside.editions, outside.editions) == (INSIDE, OUTSIDE)
    assert outside.table is not None
    assert outside.table.rows[0] == (Country(432), Number(12), Range(12, 14))
    assert {row[1] for row in outside.table.rows[1:]} == {Missing("covered-not")}
    public = [e for e in ledger.evidence if e.edition == "PUBLIC"]
    gid = str(gid_of(16.27, -0.04))
    assert not any(word in repr((outside, *public)) for word in (gid, "Gao"))
    assert {e.edition for e in ledger.evidence if e.slug in inside.evidence} == {"INTERNAL"}
    [note] = [block for block in found if isinstance(block, Note)]
    assert note.editions == INSIDE
    assert note.say.args["deaths"] == Number(5, "text")


def test_a_covered_neighbour_is_coloured_like_a_watched_country(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7), event(2, "BFA", "2023-02-01", 400)], "MLI")
    outside = where.country_figure(basis, ledger)
    assert outside.table is not None
    assert (Country(439), Number(400), Range(400, 400)) in outside.table.rows


def test_every_cell_of_the_map_with_an_event_has_a_row_in_its_table(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [(16.27, -0.04, 7), (14.7, -4.2, 0), (13.5, -8.2, 9)]
    events = [
        event(n, "MLI", "2023-02-01", best, latitude=lat, longitude=lon, priogrid_gid=gid_of(lat, lon))
        for n, (lat, lon, best) in enumerate(places)
    ]
    basis, ledger = read(events)
    found = where.spots(basis)
    table = where.map_figure(basis, ledger, found).table
    assert table is not None
    assert [row[3:] for row in table.rows] == [
        (Number(1), Number(9), Range(9, 9)),
        (Number(1), Number(7), Range(7, 7)),
        (Number(1), Number(0), Range(0, 0)),
    ]
    assert (table.notes, table.editions) == ((), INSIDE)
    monkeypatch.setattr(where, "ROOM", 2)
    cut = where.map_figure(basis, ledger, found).table
    assert cut is not None
    assert cut.rows == table.rows[:2]
    assert [note.args for note in cut.notes] == [{"given": Number(2), "whole": Number(3)}]


def test_a_cell_of_no_state_has_no_country_and_one_beyond_the_map_no_row(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7)])
    away, sea = where.Spot(gid_of(-30.2, 25.2), 9, 9, 9, 1), where.Spot(gid_of(13.2, -12.2), 5, 5, 5, 1)
    table = where.map_figure(basis, ledger, [away, sea]).table
    assert table is not None
    assert [row[2] for row in table.rows] == [Raw(str(sea.gid))]
