"""Where: cells inside, countries outside, and nothing of a cell in what goes out."""

from collections.abc import Callable

from tests.brief.conftest import event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import INSIDE, OUTSIDE, Country, Figure, Missing, Note, Number, Range
from hune.brief.parts import where
from hune.places.grid import gid_of

Reader = Callable[..., tuple[Basis, Ledger]]


def test_the_map_is_by_cell_inside_and_by_country_outside(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7, high=9), event(2, "MLI", "2023-03-01", 5, where_prec=6)])
    found = list(where.places(basis, ledger, basis.countries))
    inside, outside = (block for block in found if isinstance(block, Figure))
    assert (inside.id, outside.id) == ("map", "map")
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
    assert note.say.args["deaths"] == Number(5)


def test_a_covered_neighbour_is_coloured_like_a_watched_country(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7), event(2, "BFA", "2023-02-01", 400)], "MLI")
    outside = where.country_figure(basis, ledger)
    assert outside.table is not None
    assert (Country(439), Number(400), Range(400, 400)) in outside.table.rows
