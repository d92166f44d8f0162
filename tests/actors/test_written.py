"""Register files: what is read is what is written, and every fault has its number, file and id."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.actors.actor import Actor, Fact, Holding, Name, Rank, Source, Succession, Tie
from hune.actors.intervals import UNKNOWN, Interval, parse
from hune.actors.printed import write
from hune.actors.register import parts
from hune.actors.written import Part, parse_text, read
from hune.errors import HuneError

ENTRY = "sources: [{id: s, title: T, publisher: P, date: '2023'}]\nactors:\n- id: X\n  kind: armed_group\n  source: s\n"

words = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12).filter(
    lambda text: text == text.strip()
)
since = st.sampled_from(["2012", "2012-Q3", "2013-04-25", "before 2011", "after 2010-02", "unknown"]).map(parse)
until = st.sampled_from(["2022", "2023-12", "2024-01-01", "before 2025", "after 2025", "unknown", "ongoing"]).map(parse)
facts = st.fixed_dictionaries(
    {"interval": st.builds(Interval, since, until), "source": words, "until_source": st.none() | words}
)


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    def some(struct: type, /, **fields: st.SearchStrategy[str]) -> tuple:  # type: ignore[type-arg]
        made = st.builds(lambda fact, more: struct(**fact, **more), facts, st.fixed_dictionaries(fields))
        return tuple(draw(st.lists(made, max_size=3)))

    # A file holds the names of one language together, and in it those of one kind.
    names = some(Name, text=words, lang=st.just("en"), kind=st.just("full"))
    names += some(Name, text=words, lang=st.just("fr"), kind=st.just("acronym"))
    return Actor(
        draw(words),
        draw(st.sampled_from(["armed_group", "person", "mission"])),
        names,
        Fact(**draw(facts)),
        draw(words),
        (*some(Tie, kind=st.just("part_of"), to=words), *some(Tie, kind=st.just("present_in"), to=words)),
        tuple(draw(st.lists(st.builds(Succession, words, since, st.none() | words, words), max_size=2))),
        some(Rank, grade=words),
        some(Holding, office=words),
        tuple(draw(st.lists(st.integers(1, 99999), max_size=3))),
        draw(st.none() | words),
    )


@given(actors())
@settings(max_examples=60, deadline=None)
def test_what_is_printed_reads_as_what_it_was(actor: Actor) -> None:
    part = Part("x.yaml", actors=(actor,), sources=(Source("s", "no", "2017", parse("2017-03")),))
    assert parse_text(write(part), "x.yaml") == part


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.file)
def test_the_register_printed_reads_as_the_register(part: Part) -> None:
    assert parse_text(write(part), part.file) == part


def test_scalars_are_text() -> None:
    text = ENTRY + "  life: {since: 2017-03-02}\n  names: {no: {full: [yes, 0x1F, 2017-03-02, null, 12:30]}}\n"
    (actor,) = parse_text(text, "x.yaml").actors
    assert [name.text for name in actor.names] == ["yes", "0x1F", "2017-03-02", "null", "12:30"]
    assert actor.names[0].lang == "no"
    assert actor.lifetime == Interval(parse("2017-03-02"), UNKNOWN)


def test_a_fact_stands_on_its_source_or_on_that_of_its_entry() -> None:
    text = (
        ENTRY + "  names: {en: {full: [A, {text: B, source: t, since: '2020'}]}}\n  part_of: [Y, {to: Z, source: u}]\n"
    )
    (actor,) = parse_text(text, "x.yaml").actors
    assert [name.source for name in actor.names] == ["s", "t"]
    assert [(tie.to, tie.source) for tie in actor.ties] == [("Y", "s"), ("Z", "u")]


def test_a_tie_without_dates_lasts_as_long_as_the_actor() -> None:
    text = ENTRY + "  life: {since: '2020', until: '2022'}\n  names: {}\n  part_of: [Y, {to: Z, since: '2021'}]\n"
    (actor,) = parse_text(text, "x.yaml").actors
    assert [str(tie.interval) for tie in actor.ties] == ["[2020, 2022)", "[2021, unknown)"]


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("a: [", "HN322", "line 1: “a: [”"),
        ("a: &x [1]\nb: *x", "HN322", "line 1: “a: &x [1]”"),
        ("sources: []\nsources: []", "HN328", "line 2"),
        ("? [a]\n: b", "HN322", ""),
        ("- 1", "HN323", ""),
        ("actors: 3", "HN323", "actors"),
        ("actors: [hello]", "HN323", "hello"),
        ("actor: []", "HN324", "“actor”"),
        ("actors: [{id: X}]", "HN325", "X: the field “kind”"),
        ("actors: [{id: X, kind: community, source: s, names: {}}]", "HN326", "community"),
        (ENTRY + "  names: {en: {nick: [a]}}\n", "HN326", "nick"),
        (ENTRY + "  names: {en: {full: a}}\n", "HN323", "X"),
        (ENTRY + "  names: {}\n  ucdp: [a]\n", "HN323", "ucdp[0]: a"),
        (ENTRY + "  names: {}\n  born: 1980\n", "HN324", "born"),
        (ENTRY + "  names: {}\n  life: {from: '2020'}\n", "HN324", "life.from"),
        (ENTRY + "  names: {}\n  ranks: [{since: '2020'}]\n", "HN325", "ranks[0].grade"),
        (ENTRY + "  names: {}\n  life: {since: 31/02}\n", "HN327", "31/02"),
        ("states: [{iso3: XXX, source: s}]", "HN304", "XXX"),
    ],
)
def test_a_fault_has_its_number_and_says_where(text: str, code: str, shown: str) -> None:
    with pytest.raises(HuneError) as error:
        parse_text(text, "mine.yaml")
    assert error.value.code == code
    assert shown in str(error.value)
    assert code == "HN304" or "mine.yaml" in error.value.text("fr")


def test_a_tag_makes_no_object() -> None:
    with pytest.raises(HuneError):
        parse_text("actors: !!python/object/apply:os.getcwd []\nx: 1", "mine.yaml")
    assert parse_text("actors: !!python/object/apply:os.getcwd []", "mine.yaml") == Part("mine.yaml")


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN101"):
        read(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes("# été".encode("latin-1"))
    with pytest.raises(HuneError, match="HN418"):
        read(tmp_path / "latin.yaml")
    (tmp_path / "empty.yaml").write_text("")
    assert read(tmp_path / "empty.yaml") == Part("empty.yaml")


def test_without_pyyaml_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(HuneError, match=r"HN321 .*hune\[reading\]"):
        parse_text("actors: []", "mine.yaml")
