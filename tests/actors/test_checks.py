"""What is wrong in register files, each by its number."""

import pytest

from hune.actors.checks import faults, remarks
from hune.actors.register import Register, parts
from hune.actors.written import Part, parse_text
from hune.errors import HuneError, Notice

SOURCE = "sources: [{id: s, title: T, publisher: P, date: '2023'}]\n"


def group(id: str = "X", more: str = "", names: str = "{mul: {full: [Nom]}}") -> str:
    return f"- {{id: {id}, kind: armed_group, source: s, names: {names}{', ' if more else ''}{more}}}\n"


def part(actors: str, rest: str = "", file: str = "mine.yaml") -> Part:
    return parse_text(f"{SOURCE}actors:\n{actors}{rest}", file)


def codes(*given: Part) -> list[str]:
    return [notice.code for notice in faults(given)]


def test_the_register_has_no_fault() -> None:
    assert [notice.text() for notice in faults(parts())] == []


def test_what_several_actors_are_called_is_listed() -> None:
    told = {notice.details.get("value"): notice.details["ids"] for notice in remarks(parts())}
    assert told["Brussels"] == "BEL.gov, EU"
    assert told["Congolese army"] == "COD.army, COG.army"
    assert all(notice.code == "HN338" for notice in remarks(parts()))


@pytest.mark.parametrize(
    ("actors", "code"),
    [
        (group(more="part_of: [Y]"), "HN331"),
        (group(more="succeeded_by: [{by: Y, on: '2020'}]"), "HN331"),
        (group(more="offices: [{office: Y.chief}]"), "HN331"),
        (group(more="ranks: [{grade: admiral}]"), "HN331"),
        (group(more="life: {since: '2020', source: t}"), "HN332"),
        (group(more="life: {since: '2020', until: ongoing, until_source: t}"), "HN332"),
        (group(more="life: {since: '2020-05', until: '2020-04'}"), "HN329"),
        (group(more="life: {since: '2020-05-01', until: '2020-05-01'}"), "HN329"),
        (group(more="life: {since: after 2021, until: before 2020}"), "HN329"),
        (group(more="life: {since: ongoing}"), "HN340"),
        (group("x"), "HN335"),
        (group(names="{english: {full: [Nom]}, mul: {full: [Nom]}}"), "HN337"),
        (group(names="{en: {full: [Name]}}"), "HN341"),
        ("- {id: a_person, kind: person, source: s, names: {mul: {full: [A Person]}}}\n", "HN339"),
        (group(more="part_of: [X]"), "HN334"),
        (group(more="part_of: [Y]") + group("Y", "part_of: [Z]") + group("Z", "part_of: [X]"), "HN334"),
    ],
)
def test_each_fault_is_told_once(actors: str, code: str) -> None:
    assert codes(part(actors)) == [code]


@pytest.mark.parametrize("life", ["{since: '2020', until: '2020'}", "{since: '2020', until: unknown}", "{}"])
def test_an_interval_that_may_be_right_is_no_fault(life: str) -> None:
    assert codes(part(group(more=f"life: {life}"))) == []


COMMUNITY = "communities: [{id: tuareg, source: s, names: {mul: {full: [Touareg, Touaregs]}}}]\n"


@pytest.mark.parametrize(
    "actors",
    [group(names="{mul: {full: [TOUAREGS]}}"), group(more="part_of: [tuareg]")],
)
def test_a_community_is_no_actor(actors: str) -> None:
    assert codes(part(actors, COMMUNITY)) == ["HN333"]


def test_a_community_of_one_file_is_no_actor_of_another() -> None:
    mine = part(group(names="{fr: {full: [Touareg]}, en: {full: [Tuareg]}}"))
    assert {notice.code for notice in faults([*parts(), mine])} == {"HN333"}
    with pytest.raises(HuneError, match="HN333"):
        Register.of([*parts(), mine])


def test_a_later_file_may_repeat_but_not_change() -> None:
    first = part(group(more="ucdp: [1]"), file="one.yaml")
    assert codes(first, part(group(more="ucdp: [1]"), file="two.yaml")) == []
    (notice,) = faults([first, part(group(more="ucdp: [2]"), file="two.yaml")])
    assert notice == Notice("HN330", {"file": "two.yaml", "id": "X", "other": "one.yaml"})


def test_two_in_one_office_are_listed() -> None:
    text = "".join(
        f"- {{id: {id}, kind: person, source: s, names: {{mul: {{full: [{id}]}}}}, "
        f"offices: [{{office: X.chief, since: '{since}', until: '{until}'}}]}}\n"
        for id, since, until in (("a_a", "2019-01-01", "2021-01-01"), ("b_b", "2020-01-01", "2022-01-01"))
    )
    offices = "offices: [{id: X.chief, of: X, source: s, titles: {}}]\n"
    (notice,) = remarks([part(group() + text, offices)])
    assert notice == Notice("HN342", {"office": "X.chief", "ids": "a_a, b_b"})


def test_names_of_actors_that_never_met_are_not_shared() -> None:
    old, new = "life: {since: '2000', until: '2005'}", "life: {since: '2010', until: '2015'}"
    assert list(remarks([part(group(more=old) + group("Y", new))])) == []
    assert [notice.code for notice in remarks([part(group(more=old) + group("Y", old))])] == ["HN338"]


def test_every_fault_says_file_and_id_in_both_languages() -> None:
    (notice,) = faults([part(group(more="life: {since: '2020-05', until: '2020-04'}"))])
    for lang in ("en", "fr"):
        assert all(said in notice.text(lang) for said in ("mine.yaml", "X", "[2020-05, 2020-04)"))
