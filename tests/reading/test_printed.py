"""Claims as JSON and back, and in the words of a reader."""

from typing import Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.said import claim, document, fight, mention, span, year

from hune.actors.register import Register
from hune.errors import HuneError
from hune.reading.claim import (
    Aspect,
    Claim,
    Matter,
    Mention,
    Period,
    Precision,
    Proposition,
    Realis,
    Speaker,
    When,
    Where,
)
from hune.reading.document import Span
from hune.reading.printed import REALIS, Printer, from_json, to_json

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(0, 99))
WORDS = st.none() | st.text(max_size=8)
MENTIONS = st.builds(
    Mention,
    span=SPANS,
    kind=st.sampled_from(["name", "nominal", "pronoun", "metonym", "title"]),
    actor=WORDS,
    sort=WORDS,
    candidates=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    why=WORDS,
)
PROPOSITIONS = st.recursive(
    st.builds(
        Proposition,
        relation=st.text(max_size=8),
        subject=st.none() | MENTIONS,
        object=st.none() | MENTIONS | st.builds(Matter, SPANS),
        mode=WORDS,
        setting=st.sampled_from([None, "public", "private"]),
    ),
    lambda inner: st.builds(Proposition, relation=st.just("takes_position"), subject=MENTIONS, object=inner),
    max_leaves=3,
)
PERIODS = st.builds(Period, st.dates(), st.dates(), st.sampled_from(list(Precision.__args__)))  # type: ignore[attr-defined]
CLAIMS = st.builds(
    Claim,
    document=st.text(max_size=8),
    passage=SPANS,
    proposition=PROPOSITIONS,
    realis=st.sampled_from(list(Realis.__args__)),  # type: ignore[attr-defined]
    attribution=st.lists(
        st.builds(
            Speaker,
            SPANS,
            mention=st.none() | MENTIONS,
            named=st.booleans(),
            role=st.none() | SPANS,
            channel=st.none() | SPANS,
        ),
        max_size=2,
    ).map(tuple),
    when=st.none() | st.builds(When, SPANS, start=st.none() | PERIODS, end=st.none() | PERIODS),
    where=st.none() | st.builds(Where, SPANS, gwno=st.none() | st.integers(2, 990), cell=st.none() | st.integers(1, 9)),
    hedges=st.lists(SPANS, max_size=2).map(tuple),
    by=st.text(max_size=5),
    reliability=st.sampled_from([None, "A", "F"]),
    credibility=st.sampled_from([None, "1", "6"]),
    aspect=st.sampled_from([None, *Aspect.__args__]),  # type: ignore[attr-defined]
)


@given(CLAIMS)
def test_what_is_printed_is_read_back_as_it_was(one: Claim) -> None:
    again = from_json(to_json(one))
    assert again == one
    assert to_json(again) == to_json(one)
    assert again.id == one.id


@given(CLAIMS)
def test_fields_beside_its_own_are_passed_over(one: Claim) -> None:
    told = msgspec.json.decode(to_json(one)) | {"id": one.id, "quote": "…", "flags": []}
    assert from_json(msgspec.json.encode(told)) == one


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"proposition": 1}',
        '{"proposition": {"relation": 3}}',
        '{"document": "a", "proposition": {}}',
        '{"document":"a","passage":[0,"x"],"proposition":{"relation":"fights"},"realis":"asserted"}',
        '{"document":"a","passage":[0,1],"proposition":{"relation":"fights"},"realis":"certain"}',
        '{"document":"a","passage":[0,1],"proposition":' + '{"relation":"x","object":' * 3000,
    ],
)
def test_what_is_no_claim_is_an_error_by_number(text: str) -> None:
    with pytest.raises(HuneError) as error:
        from_json(text, "claims")
    assert error.value.code == "HN243"


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def test_who_relation_whom_in_the_words_of_both_languages(register: Register) -> None:
    one, made = fight()
    english, french = (Printer(one.text, register, lang).proposition(made.proposition) for lang in ("en", "fr"))
    assert english.endswith("– fights – “the army”")
    assert french.endswith("– combat – «\u202fthe army\u202f»")


def test_a_position_is_named_by_its_attitude_and_holds_its_proposition_in_brackets(register: Register) -> None:
    text = "Dakar fears that JNIM will blockade Bamako."
    one = document(text)
    inner = Proposition("blockades", mention(text, "JNIM", "JNIM"), mention(text, "Bamako", "MLI"))
    said = claim(one, mention(text, "Dakar", "SEN"), "takes_position", inner, mode="fears").proposition
    assert Printer(text, register, "en").proposition(said).startswith("Senegal – fears – [")
    assert Printer(text, register, "fr").proposition(said).endswith("– Mali]")
    assert " – craint – [" in Printer(text, register, "fr").proposition(said)


def test_sides_that_are_missing_and_relations_that_are_gone_are_still_written(register: Register) -> None:
    printer = Printer("aims", register, "en")
    assert printer.proposition(Proposition("gone_from_list", mode="x")) == "… – gone_from_list:x"
    assert printer.proposition(Proposition("has_objective", object=Matter(Span(0, 4)))).endswith("– “aims”")
    assert printer.actor("NOBODY_KNOWS") == "NOBODY_KNOWS"


def test_lines_are_those_of_the_text_and_quotations_on_one() -> None:
    text = "Title\n\nThe army\nleft."
    printer = Printer(text, Register.load(), "en")
    assert printer.line(span(text, "The army")) == 3
    assert printer.words(Span(7, len(text))) == "“The army left.”"


def test_speakers_have_their_words_and_the_actor_they_are(register: Register) -> None:
    text = "In a letter, the French presidency said so."
    said = (Speaker(span(text, "the French presidency"), mention(text, "the French presidency", "FRA.presidency")),)
    assert Printer(text, register, "en").speakers(said).endswith("“the French presidency”")
    channel = (msgspec.structs.replace(said[0], mention=None, channel=span(text, "In a letter")),)
    assert Printer(text, register, "fr").speakers(channel * 2).count(" > ") == 1


def test_every_realis_has_a_name_in_both_languages() -> None:
    assert set(REALIS) == set(Realis.__args__)  # type: ignore[attr-defined]
    assert all(en and fr for en, fr in REALIS.values())


@pytest.mark.parametrize(
    ("aspect", "language", "written"),
    [
        ("ends", "en", "asserted, ends"),
        ("ends", "fr", "affirmé, prend fin"),
        ("begins", "fr", "affirmé, commence"),
        ("continues", "en", "asserted"),
        (None, "fr", "affirmé"),
    ],
)
def test_what_begins_or_ends_is_said_beside_the_realis(
    aspect: Aspect | None, language: Literal["en", "fr"], written: str, register: Register
) -> None:
    said = Claim("d", Span(0, 4), Proposition("fights"), "asserted", aspect=aspect)
    assert Printer("", register, language).realis(said) == written


def test_an_interval_is_written_with_its_words() -> None:
    assert str(When(Span(0, 1), year(2023), None)) == "2023.."
