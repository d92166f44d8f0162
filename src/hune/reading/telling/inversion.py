"""Subjects that stand behind their verb, as they do beside what is said: “, a déclaré le ministre”, “a-t-il dit”."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.operators import ATTITUDES, Family, lexicon, operator, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TAKING: frozenset[Family] = ATTITUDES.union(("denies", "doubts", "urges"))
"""Families whose verbs have an object more often than a subject behind them."""

_OF_SOME = frozenset(("one", "two", "three", "some", "several", "many", "most", "each", "another"))
"""Of whom there is one or more: "insisted one of its ministers"."""

COMMAS = frozenset((",", "–", "—", "»", "”", '"', "-", "(", ";"))
STOPS = frozenset((",", ".", ";", ":", "!", "?", "…", "»", "”", ")", "–", "—", '"'))


def behind(doc: "Doc", at: int) -> int | None:
    """Return the subject that stands behind its verb, or in a pronoun tied to it: “, a déclaré X”, “a-t-il dit”."""
    view = View(doc)
    if (
        view.graph.pos[at] not in ("VERB", "AUX")
        or view.form(at).mood == "infinitive"
        or view.graph.of(at, "aux_passive")
    ):
        return None
    within = sentences.around(doc, at)
    begin = _mark_before(doc, at, within.start)
    if begin is None:
        return None
    tied = next((each for each in range(begin + 1, at) if view.graph.lower[each] in words(doc, "tied")), None)
    if tied is not None:
        return tied
    after = _noun_after(doc, at, within.end)
    if after is None or is_object(doc, at, after):
        return None
    earlier = any(each < begin for each in view.graph.of(at, "subject"))
    if earlier and not any(view.graph.lower[each] == "," for each in range(after + 1, within.end)):
        # "Lomé, qui …, a salué l’accord" has its subject before the commas.
        return None
    return after


def is_object(doc: "Doc", verb: int, noun: int) -> bool:
    """Say whether a noun behind a verb is what is denied or demanded: nobody whom one names as a speaker."""
    over = operator(doc, verb, frozenset())
    if over is None or over.family not in _TAKING:
        return False
    graph = View(doc).graph
    return graph.pos[noun] != "PROPN" and graph.lemma[noun] not in lexicon(doc.lang_).phrases["people"]


def _mark_before(doc: "Doc", verb: int, first: int) -> int | None:
    """Return the mark before a verb from which only auxiliaries and pronouns part it, so that its subject follows it.

    At the head of a sentence a verb of saying stands so too: “Said the minister: …”.
    """
    at = verb - 1
    graph = View(doc).graph
    passed = words(doc, "clitics") | words(doc, "aux")
    while at >= first and (graph.lower[at] in passed or graph.pos[at] == "AUX"):
        at -= 1
    if at >= first and graph.lower[at] in ("comme", "as", "que"):
        # "Comme l’a indiqué le ministre": the conjunction is the mark.
        return at
    return at if at >= first and graph.lower[at] in COMMAS else None


def _noun_after(doc: "Doc", verb: int, end: int) -> int | None:
    """Return the head of the phrase that follows a verb at once, dates and adverbs skipped."""
    view = View(doc)
    graph = view.graph
    under = False
    for at in range(verb + 1, end):
        lower, pos = graph.lower[at], graph.pos[at]
        if lower in words(doc, "tied"):
            return at
        if lower in STOPS or lower in words(doc, "links") or (pos == "VERB" and lower != "savoir"):
            return None
        if pos == "ADP" and not (lower == "of" and graph.lower[at - 1] in _OF_SOME):
            under = True
        elif pos in ("NOUN", "PROPN") and not view.scheme.time(graph, at):
            if not under:
                head = head_of(graph.role, graph.head, at, verb)
                # "said the army had begun": the army begins, and does not say.
                other = graph.role[head] in ("subject", "subject_passive") and graph.head[head] > head
                return None if other and graph.head[head] != verb else head
            # A preposition before it makes it where or to whom, not who; who may follow.
            under = at + 1 < end and graph.pos[at + 1] in ("NOUN", "PROPN", "ADJ")
    return None


def head_of(role: Sequence[str], head: Sequence[int], at: int, verb: int) -> int:
    """Return the head of the phrase that begins with a noun: of “UN official” the official."""
    while (
        role[at] in ("compound", "adjective", "possessor") and head[at] > verb and head[at] - at <= 5 and head[at] > at
    ):
        at = head[at]
    return at
