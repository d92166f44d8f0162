"""Borders: what is near one, and where silence is an absence of data."""

from collections.abc import Callable

import pytest
from tests.brief.conftest import event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import INSIDE, Country, Note, Number, Statement
from hune.brief.parts import borders
from hune.brief.words import Words
from hune.places.grid import gid_of

Reader = Callable[..., tuple[Basis, Ledger]]


def near(basis: Basis, ledger: Ledger) -> dict[str, Statement]:
    return {b.id: b for b in borders.section(basis, ledger).blocks if isinstance(b, Statement)}


@pytest.mark.parametrize(("latitude", "told"), [(21.2, True), (20.7, True), (19.4, False)])
def test_two_cells_from_an_uncovered_neighbour_count_and_three_do_not(
    read: Reader, latitude: float, told: bool
) -> None:
    # Along 0° E Mali meets Algeria at 21.8° N, in the row of cells that begins at 21.5°.
    place = {"latitude": latitude, "longitude": -0.2, "priogrid_gid": gid_of(latitude, -0.2)}
    found = near(*read([event(1, "MLI", "2023-02-01", 7, **place)]))
    assert ("near-border-DZA" in found) is told
    if told:
        said = found["near-border-DZA"]
        assert said.editions == INSIDE
        assert (said.say.args["deaths"], said.say.args["neighbour"]) == (Number(7, "text"), Country(615, "of"))


@pytest.mark.parametrize(
    ("covers", "message"),
    [("BFA:1989-01..2023-12", "borders-near"), ("BFA:1989-01..2023-12;MLI:2023-06..2023-12", "borders-near-behind")],
)
def test_a_side_that_is_covered_in_part_is_not_told_as_not_covered(read: Reader, covers: str, message: str) -> None:
    found = near(*read([event(1, "BFA", "2023-02-01", 7)], "BFA", covers=tuple(covers.split(";"))))
    assert found["near-border-MLI"].say.message == message


def test_deaths_beside_a_border_are_rounded_as_on_page_1(read: Reader) -> None:
    said = near(*read([event(1, "BFA", "2023-02-01", 1234)], "BFA"))["near-border-MLI"].say
    assert "1,230 deaths" in Words("en").sentence(said)


def test_a_covered_neighbour_is_not_told_of(read: Reader) -> None:
    basis, ledger = read([event(1, "BFA", "2023-02-01", 7)], "BFA", covers=("BFA,MLI:1989-01..2023-12",))
    assert "near-border-MLI" not in near(basis, ledger)


def test_the_same_neighbour_not_covered_is(read: Reader) -> None:
    assert "near-border-MLI" in near(*read([event(1, "BFA", "2023-02-01", 7)], "BFA"))


@pytest.mark.parametrize(("country", "message"), [("MUS", "borders-island"), ("CPV", "borders-island")])
def test_an_island_has_no_land_border(read: Reader, country: str, message: str) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7)], country, covers=(f"MLI,{country}:1989-01..2023-12",))
    [note] = borders.section(basis, ledger).blocks
    assert isinstance(note, Note)
    assert note.say.message == message
