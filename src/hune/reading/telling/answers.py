"""Who denies what a sentence has just said of them: “…, ce que Kigali dément”, “…, accusation rejetée par Kigali”.

The denial points back to what is said, and says it itself once more: not so, on the word of who denies.
"""

from typing import TYPE_CHECKING

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.attribution import Heard, of_phrase
from hune.reading.telling.operators import Family, lemma, operator, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DENIALS: frozenset[Family] = frozenset(("denies", "refuses"))
_FAR = 8
"""Words from a denial to what points back."""


def answers(doc: "Doc", at: int) -> tuple[Heard, ...]:
    """Return who denies, later in its sentence, what a predicate says."""
    within = sentences.around(doc, at)
    view = View(doc)
    found = []
    for verb in range(at + 1, within.end):
        if points_back(doc, verb) and not any(
            view.graph.lower[each] in words(doc, "that") for each in _clause(doc, at, verb)
        ):
            who = view.subjects(verb) if view.verbal(verb) else []
            found += [one for each in who[:1] if (one := of_phrase(doc, each)) is not None]
    return tuple(found)


def _clause(doc: "Doc", at: int, verb: int) -> range:
    """Return the words between what is said and the mark after which it is denied."""
    lower = View(doc).graph.lower
    return range(at, next((each for each in range(verb, at, -1) if lower[each] in (",", ";", ":")), at))


def points_back(doc: "Doc", verb: int) -> bool:
    """Say whether a word denies what stands before it: by a pronoun, by “ce que”, by a noun for what is said."""
    graph = View(doc).graph
    if graph.pos[verb] not in ("VERB", "ADJ") and lemma(doc, graph, verb) == graph.lemma[verb]:
        return False
    over = operator(doc, verb, frozenset(), _DENIALS)
    if over is None or lemma(doc, graph, verb) not in words(doc, "denying"):
        return False
    if graph.of(verb, "complement", "open", "negation"):
        return False
    start = max(sentences.around(doc, verb).start, verb - _FAR)
    before = [graph.lower[each] for each in range(start, verb)]
    close = [graph.lower[each] for each in range(max(start, verb - 4), verb)]
    named = [each for each in graph.of(verb, "object") if graph.pos[each] in ("NOUN", "PROPN")]
    if "ce" in before and any(word in words(doc, "that") or word == "dont" for word in before[before.index("ce") :]):
        return True
    if any(word in words(doc, "back") for word in close) and not named:
        return True
    noun = graph.head[verb]
    charged = graph.role[verb] in ("participial", "relative", "adjective") and graph.lemma[noun] in words(
        doc, "charges"
    )
    return charged and not graph.of(noun, "oblique", "complement") and _apart(graph.lower, noun)


def _apart(lower: list[str], noun: int) -> bool:
    """Say whether a noun stands after a comma: “…, des accusations rejetées par X”."""
    return any(lower[each] in (",", "–", "—", "(") for each in range(max(0, noun - 3), noun))
