"""Who is recorded with civilian deaths: the State and everybody else in one frame, and each death counted once."""

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.brief.conftest import event

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Actor, Block, Missing, Months, Number, Range, Statement, Table, Word
from hune.brief.parts import perpetrators
from hune.brief.parts.perpetrators import ENOUGH, TOLD, Harm, harms, most
from hune.brief.parts.tolls import Toll, told, tolls
from hune.brief.words import Words, numbers_in

Reader = Callable[..., tuple[Basis, Ledger]]
PARTIES = ("Government of Mali", "JNIM", "IS", "Dozos (Mali)", "Government of Ivory Coast", "GATIA, MSA")


def toll(kind: str, a: str, b: str, deaths: int, civilians: int) -> Toll:
    return Toll(432, 528, kind, a, b, False, None, 1, deaths, deaths - 1, deaths + 5, civilians)


def blocks(basis: Basis, ledger: Ledger) -> list[Block]:
    known = told(basis, basis.countries, *basis.year)
    return list(perpetrators.blocks(basis, ledger, known, tolls(basis, known, *basis.year)))


@pytest.mark.parametrize(("lang", "counted"), list(product(("en", "fr"), ((0, 253), (4, 253), (4, 0)))))
def test_swapping_the_perpetrator_keeps_the_frame(lang: str, counted: tuple[int, int]) -> None:
    events, fighting = counted
    words, frames = Words(lang), set()
    for name in PARTIES:
        harm = Harm(432, (name,), False, 30 * bool(events), 28, 35, events, fighting, 9)
        say = perpetrators.sentence(harm, Months(517, 528, form="in"))
        frames.add(words.say(say).replace(words.arg(say.args["party"]), "*"))
    assert len(frames) == 1
    assert "*" in frames.pop()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_party_without_civilian_deaths_in_fighting_is_told_of_none(lang: str) -> None:
    say = perpetrators.sentence(Harm(432, ("JNIM",), False, 130, 128, 135, 4, 0, 0), Months(517, 528, form="in"))
    assert "fighting" not in say.args
    assert [*numbers_in(Words(lang).sentence(say), lang)] == [128, 130, 135, 2023]


def test_a_death_in_fighting_stands_with_both_sides_and_a_one_sided_one_with_its_author() -> None:
    found = harms(
        [toll("sb", "Government of Mali", "JNIM", 40, 12), toll("os", "Government of Mali", "Civilians", 7, 7)], 432
    )
    assert [(h.names, h.alone, h.low, h.high, h.fighting) for h in found] == [
        (("Government of Mali",), 7, 6, 12, 12),
        (("JNIM",), 0, 0, 0, 12),
    ]


@given(st.permutations(PARTIES))
def test_the_parties_swapped_have_each_others_figures(order: list[str]) -> None:
    swap = dict(zip(PARTIES, order, strict=True))
    given = [toll("sb", a, b, 9, n) for n, (a, b) in enumerate(product(PARTIES, repeat=2), 1) if a < b]
    given += [toll("os", a, "Civilians", 3 + n, 3 + n) for n, a in enumerate(PARTIES)]
    there = [t._replace(side_a=swap[t.side_a], side_b=swap.get(t.side_b, t.side_b)) for t in given]
    figures = {h.names[0]: (h.alone, h.fighting) for h in harms(given, 432)}
    swapped = {h.names[0]: (h.alone, h.fighting) for h in harms(there, 432)}
    assert swapped == {swap[name]: figure for name, figure in figures.items()}


def harm(name: str, deaths: int, gwno: int = 432) -> Harm:
    return Harm(gwno, (name,), False, deaths, deaths, deaths, 1, 0, 0)


@given(st.permutations(PARTIES), st.lists(st.integers(0, 900), min_size=len(PARTIES), max_size=len(PARTIES)))
def test_who_is_told_of_follows_from_the_deaths_and_never_from_the_party(order: list[str], deaths: list[int]) -> None:
    told_of = {h.names[0]: h.together for h in most(map(harm, PARTIES, deaths))}
    swap = dict(zip(PARTIES, order, strict=True))
    swapped = {h.names[0]: h.together for h in most(map(harm, order, deaths))}
    assert swapped == {swap[name]: figure for name, figure in told_of.items()}
    least = sorted(deaths, reverse=True)[TOLD - 1]
    assert sorted(told_of.values()) == sorted(d for d in deaths if d >= max(least, ENOUGH))


def test_two_parties_of_a_sort_in_a_country_have_sentences_of_their_own(read: Reader) -> None:
    attack = {"type_of_violence": 3, "side_b": "Civilians"}
    rows = [
        event(n, "MLI", "2023-05-01", 300 + n, side_a=side, deaths_civilians=300 + n, **attack)
        for n, side in enumerate(("JNIM", "IS"))
    ]
    basis, ledger = read(rows)
    said = {block.id: block for block in blocks(basis, ledger) if isinstance(block, Statement)}
    assert list(said) == ["perpetrator-group-MLI", "perpetrator-group-2-MLI"]
    assert [one.say.args["party"] for one in said.values()] == [Actor("IS", "by"), Actor("JNIM", "by")]
    values = {e.slug: e.value for e in ledger.evidence}
    assert (values["one-sided-group.MLI.2023"], values["one-sided-group-2.MLI.2023"]) == (301, 300)


def test_parties_that_share_a_row_count_a_death_between_them_once(read: Reader) -> None:
    pairs = [(f"Front {n}", f"Front {n + 1}") for n in range(9)]
    rows = [
        event(n, "MLI", "2023-05-01", 20, side_a=a, side_b=b, deaths_civilians=20 - n) for n, (a, b) in enumerate(pairs)
    ]
    [table, *_] = blocks(*read(rows))
    assert isinstance(table, Table)
    *named, rest = table.rows
    assert len(named) == perpetrators.LISTED
    left = {f"Front {n}" for n in range(10)} - {arg.name for row in named for arg in row if isinstance(arg, Actor)}
    once = sum(20 - n for n, (a, b) in enumerate(pairs) if {a, b} & left)
    assert rest[5] == rest[6] == Number(once)
    assert Words("en").arg(rest[1]) == f"{10 - perpetrators.LISTED} other parties"


def test_communities_are_generic_in_every_edition(read: Reader) -> None:
    between = {"type_of_violence": 2, "side_a": "Dogon", "side_b": "Fulani", "dyad_new_id": 5175}
    basis, ledger = read([event(1, "MLI", "2023-05-01", 60, deaths_civilians=60, **between)])
    found = blocks(basis, ledger)
    assert {tuple(block.editions) for block in found if isinstance(block, Table)} == {
        ("INTERNAL", "PARTNERS"),
        ("PUBLIC",),
    }
    assert [row[1] for row in found[0].rows] == [Word("situation-community-groups")]  # type: ignore[union-attr]
    assert not any("Dogon" in repr(one) or "Fulani" in repr(one) for one in (*found, *ledger.evidence))
    [one] = [block for block in found if block.id == "one-event-MLI"]
    assert one.say.message == "situation-one-event-community"  # type: ignore[union-attr]


def test_no_attributed_event_is_not_a_range_of_nought(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-05-01", 30, deaths_civilians=3)])
    [table, *_] = blocks(basis, ledger)
    assert isinstance(table, Table)
    assert {row[3] for row in table.rows} == {Missing("situation-none-attributed")}


def test_deaths_of_unknown_status_stay_within_the_range(read: Reader) -> None:
    attack = {"type_of_violence": 3, "side_a": "IS", "side_b": "Civilians"}
    basis, ledger = read([event(1, "MLI", "2023-05-01", 47, deaths_civilians=34, deaths_unknown=13, high=60, **attack)])
    [table, *_] = blocks(basis, ledger)
    assert isinstance(table, Table)
    assert table.rows[0][2:4] == (Number(47), Range(47, 60))


@pytest.mark.parametrize(("civilians", "told_of"), [(49, False), (50, True)])
def test_one_event_is_told_of_from_fifty_deaths_and_a_tenth(read: Reader, civilians: int, told_of: bool) -> None:
    basis, ledger = read([event(1, "MLI", "2023-05-01", 200, deaths_civilians=civilians)])
    assert any(block.id == "one-event-MLI" for block in blocks(basis, ledger)) is told_of


def test_an_event_below_a_tenth_is_not_told_of(read: Reader) -> None:
    many = [event(n, "MLI", "2023-05-01", 60, deaths_civilians=60) for n in range(11)]
    assert not any(block.id == "one-event-MLI" for block in blocks(*read(many)))


def test_without_any_civilian_death_nothing_is_said(read: Reader) -> None:
    assert blocks(*read([event(1, "MLI", "2023-05-01", 200)])) == []


@pytest.mark.shared
def test_the_worst_event_of_the_record_is_in_no_count_of_one_sided_violence(
    ged: Callable[[date], tuple[Basis, Ledger]],
) -> None:
    basis, ledger = ged(date(2023, 1, 22))
    found = {block.id: block for block in blocks(basis, ledger) if isinstance(block, Statement)}
    said = found["one-event-MLI"].say
    assert Words("en").say(said) == (
        "243 of the 1,800 civilian deaths recorded in Mali in 2022 are in one event that UCDP codes as fighting "
        "between the Government of Mali and JNIM."
    )
    state = found["perpetrator-state-MLI"].say.args
    assert (state["alone"], state["range"], state["fighting"]) == (
        Number(269, "text"),
        Range(269, 298, "text"),
        Number(343, "text"),
    )
    assert found["perpetrator-group-MLI"].say.args["party"] == Actor("IS", "by")
    values = {e.slug: (e.value, e.rows, e.edition) for e in ledger.evidence}
    assert values["civilians-one-event.MLI.2022"] == (243, 1, "PUBLIC")
    assert values["one-sided-state.MLI.2022"] == (269, 24, "PUBLIC")
