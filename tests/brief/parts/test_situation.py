"""The situation as a whole: what each edition has of it, and what it says where the detail is missing."""

from collections.abc import Callable
from itertools import product

import pytest
from tests.brief.conftest import event, monthly

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Missing, Note, Number
from hune.brief.parts import situation

Reader = Callable[..., tuple[Basis, Ledger]]
BELOW = {"map", "cells", "cells-most", "unplaced", "ignited-most", "ignited-cells"}
"""What tells of places below the country."""


def test_blocks_that_share_a_name_never_meet_in_an_edition(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 5 + i % 7, range(2015, 2024), 1))
    blocks = situation.section(basis, ledger).blocks
    for one, other in product(blocks, repeat=2):
        assert one is other or one.id != other.id or not {*one.editions} & {*other.editions}


def test_all_but_places_goes_to_everyone(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 5 + i % 7, range(2015, 2024), 1))
    editions: dict[str, set[str]] = {}
    for block in situation.section(basis, ledger).blocks:
        editions.setdefault(block.id, set()).update(block.editions)
    assert {name for name, those in editions.items() if those == {"INTERNAL"}} <= BELOW
    public = {e.slug for e in ledger.evidence if e.edition == "PUBLIC"}
    for block in situation.section(basis, ledger).blocks:
        if "PUBLIC" in block.editions:
            assert {*block.evidence} <= public, block.id


def test_totals_alone_say_nothing_of_parties(sample_basis: tuple[Basis, Ledger]) -> None:
    basis, ledger = sample_basis
    bare = type(basis)(**{name: getattr(basis, name) for name in basis.__slots__} | {"detail": None, "detailed": ()})
    [note] = situation.section(bare, ledger).blocks
    assert isinstance(note, Note)
    assert note.say.message == "situation-none"


@pytest.mark.parametrize(
    ("kind", "message"), [(1, "situation-civilians"), (2, "situation-civilians"), (3, "situation-civilians-alone")]
)
def test_a_count_of_one_sided_violence_alone_is_said_to_miss_what_it_misses(
    read: Reader, kind: int, message: str
) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7, deaths_civilians=7, type_of_violence=kind)])
    [statement] = situation.civilians(basis, ledger, basis.countries)
    assert statement.say.message == message
    assert statement.say.args["deaths"] == Number(7, "text")
    assert statement.say.args.get("fighting", Number(0, "text")) == Number(7 if kind < 3 else 0, "text")


@pytest.mark.parametrize("countries", [("CPV",), ("MUS",)])
def test_a_country_with_no_event_ever_has_a_page_without_a_verdict(read: Reader, countries: tuple[str, ...]) -> None:
    covers = (f"MLI,{countries[0]}:1989-01..2023-12",)
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7)], *countries, covers=covers)
    table = situation.change_table(basis, ledger, basis.countries)
    assert table.rows[0][5] == Missing("situation-silent")
    ids = [block.id for block in situation.section(basis, ledger).blocks]
    assert not {"perpetrators", "dyads", "reporting", "ignited", "civilians"} & set(ids)
    assert {"map", "map-countries"} <= set(ids)
