"""The little language: what is read is printed again, and what cannot be read says why, in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.reading.frames.pattern import Fixed, Pattern, PatternError, Slot, Told, Word, parse

LINES = [
    "S sanction|blacklist O",
    "S impose|slap <sanction|embargo|travel ban> on|against:O",
    "S withdraw|pull_out from|out_of:O",
    "S se retirer|replier de:O",
    "S patrol|fight together|jointly with:O",
    "S+O negotiate",
    "<sanction|embargo> of:S on|against:O",
    "<blockade> poss:S of:O",
    "<talk|negotiation> between:S+O",
    "S is <member|membre> of:O",
    "O is based in:S[state|armed_group]",
    "O is under:<blockade|siege> of|by:S",
    "<aim|goal> of:S is M",
    "O<government|regime> of:S[person]",
    "S host O[armed_forces|armed_group|mission]",
    "S accuse|blame O of|for:P?",
    "suspend O from:S[organisation] ; ends",
    "S admit M<harm|killing>",
    "S support O militarily?",
    "S add O to:<list|black list>?",
]


@pytest.mark.parametrize("line", LINES)
def test_a_pattern_is_printed_as_it_is_written(line: str) -> None:
    assert str(parse(line)) == line


def test_the_parts() -> None:
    pattern = parse("S withdraw|pull_out <armed group|troop> from|out_of:O[state]? ; ends")
    assert pattern.heads == ("withdraw", "pull out")
    assert pattern.before == Slot("S")
    assert pattern.elements == (
        Fixed(("armed group", "troop")),
        Slot("O", ("from", "out of"), (), ("state",), True),
    )
    assert pattern.aspect == "ends"
    assert parse("<aim> of:S is M").elements[-1] == Told(Slot("M"))
    assert parse("S fight together").heads == ("fight together",)
    assert parse("S fight together|jointly").elements == (Word(("together", "jointly")),)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("S withdraw|pull out from|out of:O", "S withdraw|pull_out from|out_of:O"),
        ("S pull out of:O", "S pull_out of:O"),
        ("S  est <membre>   de:O", "S is <membre> de:O"),
        ("S fight alongside|side by side with:O", "S fight alongside|side_by_side_with:O"),
        ("S act in support of:O", "S act in_support_of:O"),
        ("S negotiate|hold talks with:O", "S negotiate|hold_talks with:O"),
        ("S livrer|faire parvenir <arme> à:O", "S livrer|faire_parvenir <arme> à:O"),
        ("S s’ allier avec:O", "S se allier avec:O"),
    ],
)
def test_other_ways_to_write_it(written: str, read: str) -> None:
    assert str(parse(written)) == read


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("", "empty"),
        ("S impose <sanction on:O", "bracket"),
        ("S", "no word"),
        ("S O", "“O” stands where a verb should"),
        ("S hit S", "a role stands in it twice"),
        ("S+O meet O", "a role stands in it twice"),
        ("on:S hit O", "preposition comes first"),
        ("S hit of:", "“of:” is no element"),
        ("hit hard", "no slot"),
        ("<aim> of:S is", "nothing follows"),
        ("S hit O ; maybe", "; maybe"),
        ("S hit Q:O!", "no element"),
    ],
)
def test_what_is_no_pattern(line: str, fault: str) -> None:
    with pytest.raises(PatternError, match=fault) as raised:
        parse(line)
    assert raised.value.fr not in ("", raised.value.en)


words = st.from_regex(r"[a-zéè]{2,8}", fullmatch=True).filter(lambda word: word not in ("is", "est", "se"))
several = st.lists(words, min_size=1, max_size=3, unique=True).map(tuple)
phrases = st.lists(st.lists(words, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=3).map(tuple)
kinds = st.sampled_from([(), ("state",), ("armed_group", "mission")])


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    slots = iter(draw(st.permutations(["O", "M", "P"])))
    elements = []
    for _ in range(draw(st.integers(1, 2))):
        role = next(slots)
        elements.append(Slot(role, draw(several), draw(phrases), draw(kinds), draw(st.booleans())))  # type: ignore[arg-type]
        elements.append(Fixed(draw(phrases), draw(several), draw(st.booleans())))
    nominal = draw(st.booleans())
    shape = "noun" if nominal else "verb"
    heads = draw(phrases if nominal else several)
    before = None if nominal else draw(st.sampled_from([None, Slot("S")]))
    aspect = draw(st.sampled_from([None, "begins", "ends", "denied"]))
    return Pattern(shape, heads, before, tuple(elements), nominal, False, aspect)  # type: ignore[arg-type]


@settings(max_examples=80, deadline=None)
@given(patterns())
def test_what_is_printed_reads_as_the_same(pattern: Pattern) -> None:
    assert parse(str(pattern)) == pattern
