"""The sentences are in the format, in the code-list, and split as was said before any rule was written."""

import hashlib
import importlib.util
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.fixture import (
    FOLDER,
    Actor,
    Bracket,
    Expected,
    FormatError,
    Sentence,
    Stated,
    Words,
    load,
    parse,
    write,
)

from hune.reading.codelist import codelist, event, relation, relations

ROOT = Path(__file__).resolve().parents[2]
ALL = (*load("development"), *load("set_aside"))

actors = st.sampled_from(["MLI", "MLI.army", "G5S", "M23", "goita_assimi", "UN.ohchr", "AFRICA_CORPS"]).map(Actor)
words = st.text("abcé’ ,(", min_size=1, max_size=12).filter(lambda text: text.strip() == text).map(Words)
mentions = st.one_of(actors, words)
stated = st.builds(Stated, st.sampled_from(["fights", "supports"])) | st.builds(
    Stated, st.just("takes_position"), st.just("fears"), st.sampled_from([None, "public", "private"])
)
objects = st.one_of(st.none(), mentions, st.builds(Bracket, st.none() | mentions, stated, st.none() | mentions))
times = st.sampled_from([None, "2023", "2022-Q1", "2023-07-24", "2021-12..2025-06", "..2024", "2022-02.."]) | words
claims = st.builds(
    Expected,
    mentions,
    stated,
    objects,
    times,
    st.sampled_from(["asserted", "denied"]),
    st.lists(mentions, max_size=3).map(tuple),
    st.booleans(),
)
told = st.tuples(st.lists(claims, max_size=3).map(tuple), st.none()) | st.just(((), "community label"))


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    language = draw(st.sampled_from(["en", "fr"]))
    expected, uncoded = draw(told)
    day = draw(st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)))
    text = draw(st.sampled_from(["“A” | b [c] > d.", "« Non », dit-il."]))
    return Sentence(
        f"{language}{draw(st.integers(0, 999)):03}", "what it tries; more", language, day, text, expected, uncoded
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(sentences(), max_size=3).map(tuple))
def test_what_is_written_is_read_again(blocks: tuple[Sentence, ...]) -> None:
    assert parse(write(blocks)) == blocks


@pytest.mark.parametrize("name", ["development", "set_aside"])
def test_what_is_read_is_written_again(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert write(parse(text)) == text


@pytest.mark.parametrize(
    "line",
    [
        "MLI | fights | JNIM | - | asserted | -",
        "= MLI | fights | JNIM | - | asserted",
        "= - | fights | JNIM | - | asserted | -",
        "= Mali | fights | JNIM | - | asserted | -",
        "= MLI | fights | JNIM | 2023-13 | asserted | -",
        "= MLI | fights | JNIM | - | asserted | officials",
        "= MLI | takes_position:fears:secret | JNIM | - | asserted | -",
        "= MLI | has_objective | [MLI | fights] | - | asserted | -",
    ],
)
def test_what_is_not_in_the_format_is_refused(line: str) -> None:
    with pytest.raises(FormatError):
        parse(f"# en001: a fault\nen 2024-03-04 Mali fights.\n{line}\n")


def stated_in(sentence: Sentence) -> list[Stated]:
    """Return the relations of a sentence's claims, those inside positions too."""
    inside = [one.object.relation for one in sentence.expected if isinstance(one.object, Bracket)]
    return [one.relation for one in sentence.expected] + inside


def mentioned(sentence: Sentence) -> list[Actor | Words]:
    found: list[object] = []
    for one in sentence.expected:
        found += [one.subject, one.time, *one.attribution]
        found += [one.object.subject, one.object.object] if isinstance(one.object, Bracket) else [one.object]
    return [value for value in found if isinstance(value, Actor | Words)]


@pytest.mark.parametrize("sentence", ALL, ids=lambda sentence: sentence.id)
def test_a_sentence_keeps_to_the_code_list_and_to_its_own_words(sentence: Sentence) -> None:
    for one in stated_in(sentence):
        known = event(one.id) if one.id.isupper() else relation(one.id)
        assert one.mode is None or one.mode in known.modes
        assert one.setting is None or (one.id == "takes_position" and one.setting in codelist().settings)
    assert all(one.realis in codelist().realis for one in sentence.expected)
    assert all(value.words in sentence.text for value in mentioned(sentence) if isinstance(value, Words))
    assert sentence.uncoded in (None, "community label")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sentences_cover_the_code_list(language: str) -> None:
    own = [sentence for sentence in ALL if sentence.language == language]
    counts = Counter(one.id for sentence in own for one in stated_in(sentence))
    attitudes = {one.mode for sentence in own for one in stated_in(sentence) if one.id == "takes_position"}
    realis = {one.realis for sentence in own for one in sentence.expected}
    assert len(own) == 80
    assert {one.id for one in relations() if counts[one.id] < 3} == set()
    assert attitudes == relation("takes_position").modes.keys()
    assert realis == codelist().realis.keys()


def test_every_actor_is_a_state_or_listed() -> None:
    listed = {line.split(" ", 1)[0] for line in (FOLDER / "actors_needed.txt").read_text("utf-8").splitlines()}
    ids = {value.id for sentence in ALL for value in mentioned(sentence) if isinstance(value, Actor)}
    of_states = {id for id in ids if re.fullmatch(r"[A-Z]{3}(\.gov|\.army)?", id)}
    assert ids - of_states <= listed
    assert listed <= ids


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("split_sentences", ROOT / "scripts" / "split_sentences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_split_is_the_one_that_the_rule_gives() -> None:
    script = load_script()
    stored = json.loads((FOLDER / "split.json").read_text(encoding="utf-8"))
    parts = script.split([sentence.id for sentence in ALL])
    for part in script.PARTS:
        file = FOLDER / f"{part}.txt"
        assert hashlib.sha256(file.read_bytes()).hexdigest() == stored[part]["sha256"]
        assert [sentence.id for sentence in parse(file.read_text(encoding="utf-8"))] == parts[part]
    assert stored == script.account(parts)
