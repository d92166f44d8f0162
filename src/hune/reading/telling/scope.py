"""What a predicate stands under: the way up from it through its governors."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hune.reading.syntax.view import View
from hune.reading.telling.mending import mended
from hune.reading.telling.operators import SPOKEN, Family, Operator, lexicon, operator, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLAUSES = ("complement", "open", "oblique_clause")
NOMINAL = ("object", "subject", "subject_passive", "oblique", "attribute", "possessor", "agent", "compound")
_HANGS = frozenset((*CLAUSES, *NOMINAL, "relative", "participial", "adverbial", "conjunct", "parataxis", "apposition"))

_MOST = 14
"""Governors on the way up; more is a parse gone round."""

_ANSWERS: frozenset[Family] = frozenset(("denies", "doubts", "asks", "refuses"))
"""What stands without a conjunction after a clause does not deny or ask that clause."""

_SHORT = {
    "pour que": ("pour", "that"),
    "afin que": ("that",),
    "à ce que": ("à", "that"),
    "de ce que": ("de", "that"),
    "d’": ("de",),
}
"""Conjunctions, with the preposition that a verb calls for in them: “plaider pour que”."""

_BY = frozenset(("selon", "d’après", "according to"))
"""With “which” the conjunction of a that-clause: “des rumeurs selon lesquelles”."""


class Step(NamedTuple):
    """One governor on the way up from `node`: the word `at`, how `node` hangs from it, and the operator it is to it.

    `takes` are the complements that `node` is to it. `outside` tells that what governs no longer touches whether the
    predicate is so, only on whose word it stands: a relative clause, a clause of time, a noun that is presupposed.
    """

    node: int
    at: int
    role: str
    word: str
    takes: frozenset[str]
    operator: Operator | None
    outside: bool


def climb(doc: "Doc", at: int) -> Iterator[Step]:
    """Yield the governors of a predicate, innermost first."""
    view, outside, seen = View(doc), False, {at}
    graph = view.graph
    while len(seen) < _MOST:
        role, head, word = graph.edge(at)
        takes = complements(view, at)
        hangs = role in _HANGS
        over = _operator(view, head, takes, role) if hangs and takes and role != "conjunct" else None
        if over is not None and over.part == "nouns" and graph.lemma[head] in lexicon(doc.lang_).phrases["channel"]:
            over = None if mended(view, at) else over
        if over is None and role != "conjunct" and (found := mended(view, at)) is not None:
            head, takes, hangs, role, word = found[0], found[1], True, "complement", ""
            over = operator(doc, head, takes)
        if over is not None and over.family in _ANSWERS and role == "complement" and not word and at < head:
            # "…, a charge Accra denies" stands after what it denies.
            return
        if not hangs or (role in ("adverbial", "parataxis") and not word and over is None and _speaks(doc, head)):
            return
        if head in seen:
            return
        seen.add(head)
        outside = outside or _leaves(view, at, head, role, over)
        yield Step(at, head, role, word, takes, over, outside)
        at = head


def complements(view: View, at: int) -> frozenset[str]:
    """Return what sort of complement a word is to its head."""
    role, head, word = view.graph.edge(at)
    if any(view.graph.lower[each] == "whether" for each in view.graph.children[at] if each < at):
        return frozenset(("whether",))
    if role in ("object", "indirect", "attribute"):
        return frozenset(("noun", "ing") if view.graph.pos[at] == "VERB" else ("noun",))
    if role in ("subject", "subject_passive"):
        # What is said to be done is the subject of a passive: "the withdrawal was announced".
        passive = role == "subject_passive" or (view.verbal(head) and view.passive(head))
        return frozenset(("noun",)) if passive else frozenset(("subject",))
    if role in ("possessor", "compound"):
        return frozenset(("of",))
    if role in ("oblique", "agent"):
        return frozenset((f"{word}-noun" if word == "to" else word,))
    if role not in (*CLAUSES, "participial", "relative", "adverbial"):
        return frozenset()
    found = {word, *_SHORT.get(word, ())} if word else set()
    if word in ("whether", "if") or (word == "si" and role == "complement"):
        return frozenset(("whether",))
    form = view.form(at) if view.graph.pos[at] in ("VERB", "AUX") else None
    if form is not None and form.mood == "infinitive":
        return frozenset((*found, "to"))
    if form is not None and form.mood == "participle":
        return frozenset((*found, "ing"))
    if role == "relative" and _clause(view, at):
        return frozenset(("that", "selon"))
    if role == "relative" and view.graph.pos[head] in ("ADJ", "VERB") and _asks(view, at):
        return frozenset(("that", "asked"))
    if role == "complement" or word in ("that", "que", "qu’"):
        asked = view.graph.role[head] != "relative" and _asks(view, at)
        return frozenset((*found, "that", *(("asked",) if asked else ())))
    if role == "oblique_clause" or role == "open":
        return frozenset((*found, "to" if view.graph.doc.lang_ == "fr" else "ing"))
    return frozenset(found)


def _clause(view: View, at: int) -> bool:
    """Say whether what is parsed as a relative clause is a that-clause: “des rumeurs selon lesquelles”."""
    graph = view.graph
    which, that = words(graph.doc, "which"), words(graph.doc, "that")
    return any(
        (graph.word[each] in _BY and graph.lower[each] in which)
        or (graph.role[each] == "mark" and graph.lower[each] in that)
        for each in graph.children[at]
    )


def _asks(view: View, at: int) -> bool:
    """Say whether a clause begins with a word that asks."""
    asked = words(view.graph.doc, "asked")
    return any(view.graph.lower[each] in asked for each in view.graph.children[at] if each < at)


def _operator(view: View, head: int, takes: frozenset[str], role: str) -> Operator | None:
    """Return the operator at a governor, at the noun before its copula, or of what a noun in it says."""
    graph, doc = view.graph, view.graph.doc
    if role == "apposition":
        return None
    if "asked" in takes and (found := operator(doc, head, frozenset(("whether",)))) is not None:
        return found
    if graph.lower[head] == "order" and graph.lower[head - 1] == "in":
        return None
    found = operator(doc, head, takes)
    if found is None and role in CLAUSES and graph.lemma[head] in words(doc, "copulas"):
        for each in graph.of(head, "subject", "attribute"):
            if found := operator(doc, each, takes | {"to", "that"}):
                return found
    if (
        role in ("relative", "participial")
        and found is not None
        and found.part != "nouns"
        and not (found.takes & takes)
    ):
        return None
    return found


def _leaves(view: View, at: int, head: int, role: str, over: Operator | None) -> bool:
    """Say whether this step leaves what the governor asserts, denies or asks."""
    graph = view.graph
    if over is not None:
        return False
    if role in ("relative", "participial", "apposition"):
        return True
    if role == "adverbial" or (role == "oblique_clause" and graph.word[at] in words(view.graph.doc, "around")):
        return True
    if role in NOMINAL and graph.lemma[head] in lexicon(graph.doc.lang_).phrases["parts"]:
        return False
    if role in NOMINAL:
        return role in ("oblique", "agent", "possessor", "compound") or definite(view, at)
    return False


def definite(view: View, at: int) -> bool:
    """Say whether a noun is spoken of as known: "the withdrawal", "its support", "ce retrait"."""
    graph = view.graph
    dets = [graph.lower[each] for each in graph.of(at, "det")]
    if graph.of(at, "possessor"):
        return True
    return any(each in words(view.graph.doc, "definite") for each in dets)


def _speaks(doc: "Doc", at: int) -> bool:
    """Say whether a word is a verb of saying, beside which what is said stands without a conjunction."""
    return operator(doc, at, frozenset(), SPOKEN) is not None
