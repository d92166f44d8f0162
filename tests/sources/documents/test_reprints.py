"""Reprints: exact overlap, its estimate within bounds, and origins that count once."""

import random
from datetime import date
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.sources.documents.document import Document, identity
from hune.sources.documents.reprints import containment, estimate, jaccard, linked, links, origins, runs, signature

WORDS = st.lists(st.sampled_from(("the", "junta", "army", "said", "Gao", "Kidal", "left", "not")), max_size=40)


def words(count: int, seed: int) -> str:
    """Return a text of words that no other seed has, so that its overlap with others is known."""
    numbers = random.Random(seed)
    return " ".join(f"w{seed}x{numbers.randrange(10**9)}" for _ in range(count))


def document(text: str, published: date | None = None) -> Document:
    return Document(id=identity(text), text=text, published=published)


def day(number: int) -> date:
    return date(2024, 3, number)


@given(WORDS, WORDS)
def test_overlap_is_symmetric_and_between_nothing_and_all(one: list[str], other: list[str]) -> None:
    a, b = runs(" ".join(one)), runs(" ".join(other))
    assert jaccard(a, b) == jaccard(b, a)
    assert 0 <= jaccard(a, b) <= min(1, containment(a, b) if len(a) else 1)
    assert jaccard(a, a) == containment(a, a) == 1
    assert estimate(signature(a), signature(b)) == estimate(signature(b), signature(a))
    assert estimate(signature(a), signature(a)) == 1


@given(WORDS)
def test_capitals_and_punctuation_do_not_matter(one: list[str]) -> None:
    assert np.array_equal(runs(" ".join(one)), runs("« " + ", ".join(one).upper() + " »."))


def test_overlap_is_that_of_runs_of_five_words() -> None:
    one, other = "a b c d e f g", "a b c d e f h"
    assert jaccard(runs(one), runs(other)) == 2 / 4
    assert containment(runs("b c d e f"), runs(one)) == 1
    assert jaccard(runs("a b"), runs("a b c")) == 0


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 300))
def test_the_estimate_is_within_five_deviations(seed: int, shared: int) -> None:
    common, one, other = words(shared, seed), words(300 - shared, seed + 1), words(300 - shared, seed + 2)
    a, b = runs(f"{common} {one}"), runs(f"{common} {other}")
    exact = jaccard(a, b)
    deviation = (exact * (1 - exact) / 128) ** 0.5
    assert abs(estimate(signature(a), signature(b)) - exact) <= 5 * deviation + 1 / 128


def test_a_reprint_comes_from_the_earliest() -> None:
    text = words(400, 1)
    first, second, third = document(text, day(1)), document(f"{text} added", day(2)), document(f"by {text}", day(3))
    made = {one.id: one for one in linked([third, first, second])}
    assert made[first.id].derived_from == ()
    assert made[second.id].derived_from == (first.id,)
    assert made[third.id].derived_from == (first.id, second.id)
    assert {link.kind for link in links([first, second, third])} == {"derived_from"}
    assert origins([first, second, third]) == (tuple(sorted((first.id, second.id, third.id))),)


@pytest.mark.parametrize(("one", "other"), [(None, None), (day(1), None), (day(1), day(1))])
def test_without_two_different_days_there_is_no_direction(one: date | None, other: date | None) -> None:
    text = words(300, 2)
    a, b = document(text, one), document(f"{text} added", other)
    assert [link.kind for link in links([a, b])] == ["same_origin"]
    assert all(made.derived_from == () for made in linked([a, b]))
    assert len(origins([a, b])) == 1


def test_an_excerpt_is_found_and_a_quotation_is_none() -> None:
    whole = words(800, 3)
    excerpt = document(" ".join(whole.split()[200:260]), day(2))
    quoting = document(words(300, 4) + " " + " ".join(whole.split()[200:215]), day(2))
    source = document(whole, day(1))
    (link,) = links([source, excerpt, quoting])
    assert (link.one, link.other, link.kind, link.within) == (excerpt.id, source.id, "derived_from", 1.0)
    assert len(origins([source, excerpt, quoting])) == 2


def test_a_digest_is_no_bridge_between_what_it_takes_in() -> None:
    one, other = words(300, 5), words(200, 6)
    first, second, digest = document(one, day(1)), document(other, day(1)), document(f"{one} {other}", day(2))
    for order in permutations([first, second, digest]):
        groups = origins(list(order))
        assert sorted(map(len, groups)) == [1, 2]
        assert (second.id,) in groups
    made = {made.id: made for made in linked([first, second, digest])}
    assert set(made[digest.id].derived_from) == {first.id, second.id}


def test_excerpts_of_one_report_are_one_origin() -> None:
    whole = words(600, 7)
    report = document(whole, day(1))
    parts = [document(" ".join(whole.split()[at : at + 100]), day(2)) for at in (0, 300)]
    assert len(origins([report, *parts])) == 1


def test_independent_texts_are_their_own_origins() -> None:
    texts = [document(words(200, seed)) for seed in range(100, 160)]
    assert len(origins(texts)) == 60
    assert origins([]) == ()


def test_near_duplicates_are_never_missed_among_many() -> None:
    numbers = random.Random(9)
    every, pairs = [], 0
    for seed in range(60):
        text = words(250, 1000 + seed).split()
        changed = list(text)
        for at in numbers.sample(range(250), 4):
            changed[at] = "changed"
        a, b = document(" ".join(text), day(1)), document(" ".join(changed), day(2))
        pairs += jaccard(runs(a.text), runs(b.text)) >= 0.8
        every += [a, b]
    assert pairs > 50
    assert sum(link.jaccard >= 0.8 for link in links(every)) == pairs
