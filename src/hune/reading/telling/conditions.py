"""Conditions: what hangs on an if, however it is told, and what stands in one."""

from typing import TYPE_CHECKING

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.operators import lexicon, operator, words
from hune.reading.telling.scope import Step

if TYPE_CHECKING:
    from spacy.tokens import Doc


def conditions(doc: "Doc", at: int) -> bool:
    """Say whether a predicate hangs on a condition: it has an if-clause, or is in one."""
    view = View(doc)
    graph = view.graph
    told = lexicon(doc.lang_).phrases["conditions"]
    for each in graph.of(at, "adverbial", "oblique_clause", "participial"):
        if graph.word[each] in told and not _concessive(view, each):
            return True
    within = sentences.around(doc, at)
    start = within.start
    opening = graph.lower[start]
    if opening in ("«", "“", '"') and start + 1 < len(graph):
        start, opening = start + 1, graph.lower[start + 1]
    reflexive = opening in ("s’", "s'") and graph.lower[start + 1 : start + 2] not in (["il"], ["ils"])
    if opening in words(doc, "opens") and start < at and not reflexive:
        return opening not in ("should", "were", "had") or "," in graph.lower[start:at]
    if doc.lang_ == "fr" and _if_after(doc, at, within):
        return True
    return any(
        spot.end <= at or spot.start > at for spot in sentences.find(doc, at, "conditions") if spot.end - spot.start > 1
    )


def _if_after(doc: "Doc", at: int, within: sentences.Stretch) -> bool:
    """Say whether a French if-clause follows in a predicate's own clause, wherever the parse hangs its verb."""
    graph = View(doc).graph
    for spot in range(at + 1, within.end):
        lower, after = graph.lower[spot], graph.lower[spot + 1 : spot + 2]
        if lower in _ENDS:
            return False
        if lower == "si" or (lower in ("s’", "s'") and after in (["il"], ["ils"])):
            asks = operator(doc, spot - 1, frozenset(("whether",))) is not None
            clause = lower != "si" or graph.pos[spot + 1] in ("DET", "PRON", "PROPN", "NOUN")
            return clause and not asks and graph.lower[spot - 1] not in (*words(doc, "concessive"), "et", "ou")
    return False


def supposed(doc: "Doc", at: int) -> bool:
    """Say whether words at the head of a sentence, or a conjunction, make a supposition of a French conditional."""
    within = sentences.around(doc, at)
    opening = within.start + (doc[within.start].text in ("«", "“", '"'))
    return any(
        spot.start == opening or doc[spot.end - 1].lower_ in words(doc, "that")
        for spot in sentences.find(doc, at, "suppositions")
    )


_ENDS = frozenset((";", ":", "»", "qui", "que", "qu’", "qu'", "dont", "où", "mais"))
"""What a predicate's own clause does not reach beyond."""


def in_condition(doc: "Doc", step: Step) -> bool:
    """Say whether a step leaves an if-clause."""
    view = View(doc)
    told = lexicon(doc.lang_).phrases["conditions"]
    return (
        step.role in ("adverbial", "oblique_clause", "oblique")
        and step.word in told
        and not _concessive(view, step.node)
    )


def inverted(doc: "Doc", at: int) -> bool:
    """Say whether a predicate stands in a condition told by inversion: "Were Paris to withdraw, …"."""
    within = sentences.around(doc, at)
    lower = [token.lower_ for token in doc[within.start : at]]
    return bool(lower) and lower[0] in words(doc, "inverted") and "," not in lower


def _concessive(view: View, at: int) -> bool:
    """Say whether an if-clause is none: even if, as if, même si, comme si."""
    graph = view.graph
    marks = [each for each in graph.children[at] if graph.lower[each] in words(graph.doc, "if")]
    return any(each and graph.lower[each - 1] in words(graph.doc, "concessive") for each in marks)
