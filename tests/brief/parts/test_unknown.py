"""Gaps: the gravest first, five at most; and bounds that would turn a verdict, and do."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.brief.conftest import event, monthly

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, Missing, Note, Number, Table
from hune.brief.parts import outlook as outlooks
from hune.brief.parts import unknown
from hune.brief.parts.direction import Counted, direction
from hune.brief.parts.outlook import read_outlook
from hune.brief.words import Words
from hune.forecast.models.limit import LEAST, SMALL, TIMES, WORST_OF, limit
from hune.forecast.models.pool import Pool

Reader = Callable[..., tuple[Basis, Ledger]]
COUNTS = st.integers(0, 500)


@st.composite
def counted(draw: st.DrawFn) -> Counted:
    low, best, high = sorted(draw(st.tuples(COUNTS, COUNTS, COUNTS)))
    return Counted(best, low, high, "slug")


def gaps(basis: Basis, ledger: Ledger) -> list[str]:
    section = unknown.section(basis, ledger, read_outlook(basis, ledger))
    notes = [b.id for b in section.blocks if isinstance(b, Note) and b.id != "unknown-outlook"]
    assert all(block.editions == EVERYONE for block in section.blocks)
    return notes


@given(counted(), counted())
def test_passing_the_bound_turns_the_verdict(before: Counted, now: Counted) -> None:
    _, _, rise, fall = unknown._mind(before, now)
    assert isinstance(rise, Number)
    risen = Counted(0, int(rise.value) + 1, int(rise.value) + 9, "slug")
    assert direction(before, risen) == "rose"
    assert direction(before, risen._replace(low=int(rise.value))) != "rose"
    if isinstance(fall, Number):
        fallen = Counted(0, 0, int(fall.value) - 1, "slug")
        assert direction(before, fallen) == "fell"
        assert direction(before, fallen._replace(high=int(fall.value))) != "fell"
    else:
        assert before.low == 0


def test_without_a_range_there_is_no_bound() -> None:
    bare = Counted(5, None, None, "slug")
    assert unknown._mind(bare, bare)[1:] == (Missing("range-not-published"),) * 3


def test_five_gaps_at_most_the_gravest_first(read: Reader) -> None:
    rows = [
        event(1, "MLI", "2023-02-01", 7, number_of_sources=1, side_b="Unidentified armed group"),
        event(2, "MLI", "2023-03-01", 5, number_of_sources=1, where_prec=6),
    ]
    basis, ledger = read(rows, "MLI", "BFA", issued=date(2024, 4, 22))
    assert gaps(basis, ledger) == [
        "unknown-countries",
        "unknown-since",
        "unknown-neighbours",
        "unknown-threshold",
        "unknown-sources",
    ]


def test_gaps_that_do_not_exist_are_not_told(read: Reader) -> None:
    rows = [event(1, "MLI", "2023-02-01", 7, side_b="Unknown group"), event(2, "MLI", "2023-03-01", 5, where_prec=6)]
    basis, ledger = read(rows)
    assert gaps(basis, ledger) == ["unknown-neighbours", "unknown-threshold", "unknown-parties", "unknown-places"]
    values = {e.slug: e.value for e in ledger.evidence}
    assert values["deaths-unidentified.MLI.2023"] == 7
    assert values["not-placed.MLI.2023"] == 5


def test_communities_without_a_label_are_not_unidentified(read: Reader) -> None:
    between = {"type_of_violence": 2, "side_a": "Unknown A", "side_b": "Unknown B", "dyad_new_id": 5175}
    assert "unknown-parties" not in gaps(*read([event(1, "MLI", "2023-02-01", 7, **between)]))


def test_the_outlook_says_what_would_refute_it(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 30 if i % 12 == 0 else 1, range(2000, 2024), 1))
    section = unknown.section(basis, ledger, read_outlook(basis, ledger))
    [note] = [block for block in section.blocks if block.id == "unknown-outlook"]
    assert isinstance(note, Note)
    assert note.say.args["deaths"] == Number(30, "text")
    # The rung above ten times thirty, 301, in round figures.
    assert note.say.args["most"] == Number(310)
    chance, limit = (one for one in ledger.evidence if one.slug in note.evidence)
    assert "threshold 31" in chance.filter
    assert limit.value == 310


def test_a_quiet_outlook_names_no_country(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: i % 3, range(2000, 2024), 1))
    section = unknown.section(basis, ledger, read_outlook(basis, ledger))
    [note] = [block for block in section.blocks if block.id == "unknown-outlook"]
    assert isinstance(note, Note)
    assert note.say.message == "unknown-outlook"
    assert note.say.args.keys() == {"last", "window"}


def test_what_is_said_of_the_limit_is_what_the_pool_does(
    sample_basis: tuple[Basis, Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlooks, "MODEL", Pool())
    outlook = read_outlook(*sample_basis)
    assert outlook is not None
    drawn = outlook.paths.maximum().dense().max(axis=1)
    for gwno, most in zip(outlook.paths.units.tolist(), drawn.tolist(), strict=True):
        assert outlook.worst(gwno)[0] < most <= outlook.most(gwno)[0]
        assert 0.05 < outlook.chance(gwno, outlook.worst(gwno)[0] + 1, "deadlier-month")[0] < 0.5
    # "Ten times, fewer above a hundred but at least twice, about a hundred below ten."
    assert (TIMES, SMALL, LEAST, WORST_OF) == (10, 100, 100, 60)
    assert limit([100_000, 9]).tolist() == [200_000, 100]


@pytest.mark.parametrize(
    ("deaths", "english", "french"),
    [
        ((1,), "The one death recorded in 2023 is in an event", "Le seul décès recensé en 2023 relève d’un événement"),
        ((2, 3), "All 5 deaths recorded in 2023 are in", "Les 5 décès recensés en 2023 relèvent tous d’"),
        (
            (1, 0),
            "The one death recorded in 2023 is in an event",
            "Le seul décès recensé en 2023 relève d’un événement",
        ),
    ],
)
def test_all_of_the_deaths_are_said_to_be_all(read: Reader, deaths: tuple[int, ...], english: str, french: str) -> None:
    rows = [event(n, "MLI", f"2023-0{n}-01", d, side_b="XXX", where_prec=6) for n, d in enumerate(deaths, 1)]
    section = unknown.section(*read(rows), None)
    found = {b.id: b for b in section.blocks if isinstance(b, Note)}
    for lang, begins in (("en", english), ("fr", french)):
        assert Words(lang).sentence(found["unknown-parties"].say).startswith(begins)
        said = Words(lang).sentence(found["unknown-places"].say)
        assert not re.search(r"(\d+) (?:of the|des) \1\b", said)


@pytest.mark.parametrize(
    ("countries", "english", "french"),
    [
        (("MLI", "NER"), "Niger: the record does not cover it.", "ce pays, que la base ne couvre pas\u202f: le Niger."),
        (("MLI", "NER", "BFA"), "Niger and Burkina Faso: the record does not cover them.", "ces pays, que"),
    ],
)
def test_one_country_without_a_record_is_one(
    read: Reader, countries: tuple[str, ...], english: str, french: str
) -> None:
    basis, ledger = read([event(1, "MLI", "2023-02-01", 7)], *countries)
    [note] = [b for b in unknown.section(basis, ledger, None).blocks if b.id == "unknown-countries"]
    assert isinstance(note, Note)
    assert english in Words("en").sentence(note.say)
    assert french in Words("fr").sentence(note.say)


def test_every_verdict_has_its_bounds(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 2 if i < 96 else 40, range(2015, 2024), 1))
    [table] = [b for b in unknown.section(basis, ledger, None).blocks if isinstance(b, Table)]
    assert table.rows[0][3:] == (Number(24), Number(24))
