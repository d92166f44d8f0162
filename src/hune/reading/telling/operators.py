"""The words that govern a predicate and say how it is told, as `data/operators.{en,fr}.yaml` has them.

An operator belongs to a family (says, denies, plans, ends…) and takes certain complements; "told officers" says
nothing of "officers", "told of" does. Which complement a predicate is to its governor, `takes` tells.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import msgspec

from hune.reading.syntax.graph import Graph
from hune.reading.syntax.view import View

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATA = Path(__file__).parents[1] / "data"

Attitude = Literal["fears", "welcomes", "demands", "acknowledges", "denies", "justifies", "insists"]

Family = Literal[
    "says",
    "hearsay",
    "denies",
    "doubts",
    "refuses",
    "may",
    "plans",
    "announces",
    "needs",
    "urges",
    "begins",
    "ends",
    "continues",
    "carries",
    "threatens",
    "asks",
    "ignores",
    "fears",
    "welcomes",
    "demands",
    "acknowledges",
    "justifies",
    "insists",
    "aims",
]

ATTITUDES: frozenset[Family] = frozenset(("fears", "welcomes", "demands", "acknowledges", "justifies", "insists"))

SPOKEN: frozenset[Family] = ATTITUDES.union(("says", "denies", "announces", "urges", "doubts"))
"""Families whose verbs may stand beside what is said, as in “…, he insisted”."""

_REFLEXIVE = ("se ", "s’")

_NEAR = 4
"""Words within which the parts of an operator of several words stand."""


class Operator(msgspec.Struct, frozen=True):
    """A governing word, or several, in lower case: its family, its part of speech, and the complements it takes."""

    words: tuple[str, ...]
    family: Family
    part: Literal["verbs", "nouns", "adjectives"]
    takes: frozenset[str]
    reflexive: bool = False


class Lexicon(msgspec.Struct, frozen=True):
    """The operators of a language, by each of their words, those of several words first; adverbs and other phrases.

    `adverbs` and `phrases` are sought in a sentence as they stand. `forms` are words that the parse takes for others,
    with their lemma. `words` are those of grammar that the rules ask for.
    """

    operators: Mapping[str, tuple[Operator, ...]]
    adverbs: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, str]
    words: Mapping[str, frozenset[str]]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the operators of a language.

    >>> [(one.family, sorted(one.takes)) for one in lexicon("en").operators["vow"] if one.part == "verbs"]
    [('announces', ['noun', 'that', 'to'])]
    """
    told = msgspec.yaml.decode((DATA / f"operators.{language}.yaml").read_bytes())
    phrases, forms, named = told.pop("phrases"), told.pop("forms"), told.pop("words")
    by_word: dict[str, list[Operator]] = {}
    for family, parts in told.items():
        for operator in _operators(family, parts):
            for word in operator.words:
                by_word.setdefault(word, []).append(operator)
    return Lexicon(
        {
            word: tuple(sorted(found, key=lambda one: (-len(one.words), not one.reflexive)))
            for word, found in by_word.items()
        },
        {family: tuple(parts["adverbs"].split("|")) for family, parts in told.items() if "adverbs" in parts},
        {name: tuple(words.split("|")) for name, words in phrases.items()},
        {form: lemma for lemma, written in forms.items() for form in written.split("|")},
        {name: frozenset((*some.split(), *some.replace("’", "'").split())) for name, some in named.items()},
    )


def words(doc: "Doc", name: str) -> frozenset[str]:
    """Return words of grammar of a passage's language, by their name in the data."""
    return lexicon(doc.lang_).words[name]


def _operators(family: Family, parts: dict[str, dict[str, str]]) -> Iterator[Operator]:
    for part, lines in parts.items():
        if part == "adverbs":
            continue
        for words, takes in lines.items():
            for one in words.split("|"):
                reflexive = one.startswith(_REFLEXIVE)
                bare = one.removeprefix("se ").removeprefix("s’") if reflexive else one
                yield Operator(
                    tuple(bare.split()),
                    family,
                    cast(Literal["verbs", "nouns", "adjectives"], part),
                    frozenset(takes.split()),
                    reflexive,
                )


def lemma(doc: "Doc", graph: Graph, at: int) -> str:
    """Return a word's lemma, in lower case; of a form that the parse takes for another word, the right one."""
    return lexicon(doc.lang_).forms[graph.lower[at]] if mistaken(doc, graph, at) else graph.lemma[at]


def mistaken(doc: "Doc", graph: Graph, at: int) -> bool:
    """Say whether a word is a form that the parse takes for another word; after an article it is a noun."""
    if graph.lower[at] not in lexicon(doc.lang_).forms:
        return False
    return graph.pos[at] in ("VERB", "AUX") or at == 0 or graph.pos[at - 1] not in ("DET", "ADP", "ADJ", "NUM")


def operator(doc: "Doc", at: int, takes: frozenset[str], verbs: frozenset[Family] | None = None) -> Operator | None:
    """Return the operator that a word is to a complement of this sort, None if it is none.

    `takes` empty asks for any; `verbs` for a verb of these families only.
    """
    graph = View(doc).graph
    told = lexicon(doc.lang_).operators
    # A participle that stands as an adjective is one by its form: "alleged", "planned".
    lower = graph.lower[at]
    bare = {lower, lower.removesuffix("s"), lower.removesuffix("s").removesuffix("e")} if doc.lang_ == "fr" else {lower}
    as_written = [one for form in bare for one in told.get(form, ()) if one.part == "adjectives"]
    # “est tenu de” is a duty, “tient à” none.
    first = [one for one in as_written if one.family == "needs" and graph.of(at, "aux_passive")]
    for one in (*first, *told.get(lemma(doc, graph, at), ()), *as_written):
        if verbs is not None and (one.part != "verbs" or one.family not in verbs):
            continue
        if (not takes or one.takes & takes) and _is(doc, graph, at, one):
            return one
    return None


def _is(doc: "Doc", graph: Graph, at: int, one: Operator) -> bool:
    """Say whether an operator's part of speech, its other words and its reflexive are there."""
    pos = graph.pos[at]
    if graph.role[at] in ("aux", "aux_passive") or pos in ("ADP", "PART", "DET", "PRON"):
        return False
    if len(one.words) == 1:
        verbal = pos in ("VERB", "AUX") or mistaken(doc, graph, at)
        if one.part == "verbs" and not (verbal or _odd(graph, at)):
            return False
        if one.part == "nouns" and pos not in ("NOUN", "PROPN"):
            return False
        if one.part == "adjectives" and pos not in ("ADJ", "VERB", "ADV") and not graph.of(at, "copula"):
            return False
    near = range(max(0, at - _NEAR), min(len(graph), at + _NEAR + 1))
    there = {word for each in near for word in (lemma(doc, graph, each), graph.lower[each])}
    if len(one.words) > 1 and not all(word in there for word in one.words):
        return False
    return not one.reflexive or any(
        graph.lower[each] in ("se", "s’", "s'", "nous", "me", "m’") for each in near if each < at
    )


def _odd(graph: Graph, at: int) -> bool:
    """Say whether a word not taken for a verb stands as one: it has a subject or governs a clause."""
    return bool(graph.of(at, "subject", "subject_passive", "complement", "open", "aux"))
