"""What a predicate is the complement of by its words, where the parse hung it from something else."""

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.operators import Family, lexicon, operator, words

_AIMED: frozenset[Family] = frozenset(("says", "threatens", "urges", "refuses"))
_BARS = frozenset((",", ";", ":", "»", "”", "«", "“", "(", ")"))
_PLAIN = frozenset(("object", "subject", "agent", "attribute", "compound", "possessor"))
_FAR = 9
"""Words that may stand between an operator and the word that joins its complement to it."""


def mended(view: View, at: int) -> tuple[int, frozenset[str]] | None:
    """Return the operator whose complement a predicate is by its words, where the parse hung it from something else.

    "accused … of arming" and "threatened Niger with sanctions" may hang from the object, a that-clause from an adverb,
    an infinitive from nothing.
    """
    graph, doc = view.graph, view.graph.doc
    role, head = graph.role[at], graph.head[at]
    channels = lexicon(doc.lang_).phrases["channel"]
    if role in ("participial", "relative", "complement") and graph.lemma[head] in channels:
        # "said in a statement that": what is said hangs from the verb.
        said = graph.role[head] == "oblique" and graph.word[at] in words(doc, "that")
        if said and operator(doc, graph.head[head], frozenset(("that",))) is not None:
            return graph.head[head], frozenset(("that",))
    if role == "oblique" and graph.role[head] in ("object", "indirect", "oblique") and view.verbal(graph.head[head]):
        above = frozenset((graph.word[at],))
        found = operator(doc, graph.head[head], above, _AIMED)
        return None if found is None else (graph.head[head], above)
    if graph.pos[at] not in ("VERB", "AUX") or role in _PLAIN:
        return None
    first = sentences.around(doc, at).start
    if view.form(at).mood == "infinitive":
        return _left(view, at, first, frozenset(("to", "de", "à", "d’")))
    joined = [each for each in graph.children[at] if graph.lower[each] in words(doc, "that") and each < at]
    if not joined:
        if role != "root":
            return None
        joined = [each for each in range(at - 1, max(first, at - 12), -1) if graph.lower[each] in words(doc, "that")][
            :1
        ]
    if role == "relative" and len(graph.of(at, "object", "complement", "open")) < 2:
        return None
    if not joined or any(graph.lower[each] in (";", ":", "»", "”") for each in range(joined[0], at)):
        return None
    return _left(view, joined[0], first, frozenset(("that",)))


def _left(view: View, at: int, first: int, takes: frozenset[str]) -> tuple[int, frozenset[str]] | None:
    """Return the nearest operator before a word that takes such a complement; a verb or mark between bars it."""
    graph, doc = view.graph, view.graph.doc
    if graph.lower[at - 1] == ",":
        # What stands between two commas is passed over: "rapporte, citant deux responsables, que".
        at = next((here for here in range(at - 2, first, -1) if graph.lower[here] == ","), at)
    for here in range(at - 1, max(first, at - _FAR) - 1, -1):
        if graph.lower[here] in _BARS or graph.lower[here] in words(doc, "bars"):
            return None
        if operator(doc, here, takes) is not None and (graph.pos[here] != "NOUN" or here >= at - 2):
            return here, takes
        if graph.pos[here] == "VERB" and graph.role[here] not in ("participial", "adjective"):
            return None
    return None
