"""Who speaks in a clause beside what is said: “, officials say,”, “, a annoncé le ministère”."""

from typing import TYPE_CHECKING

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.answers import points_back
from hune.reading.telling.attribution import Heard, of_phrase
from hune.reading.telling.inversion import COMMAS, STOPS, behind, is_object
from hune.reading.telling.operators import SPOKEN, mistaken, operator, words

if TYPE_CHECKING:
    from spacy.tokens import Doc


def beside(doc: "Doc", at: int, visited: frozenset[int]) -> tuple[tuple[int, Heard], ...]:
    """Return who speaks in a clause beside a predicate's: “, officials say,”, “, a annoncé le ministère”.

    With each stands the verb of saying.
    """
    found = []
    within = sentences.around(doc, at)
    for each in saying(doc, within):
        if each in visited or each == at or _opens(doc, at, each) or not _is_beside(doc, each, at, within):
            continue
        head = _subject_beside(doc, each, within)
        heard = None if head is None else of_phrase(doc, head)
        if heard is not None:
            found.append((each, heard))
    return tuple(found)


def _opens(doc: "Doc", at: int, verb: int) -> bool:
    """Say whether a predicate is a participle before the clause of a verb: “Armed by Turkey, the army said …”."""
    view = View(doc)
    role, head, word = view.graph.edge(at)
    bare = not word and view.form(at).participle == "past" and not view.graph.of(at, "aux", "aux_passive")
    return role == "adverbial" and head == verb and at < verb and bare


def saying(doc: "Doc", within: sentences.Stretch) -> tuple[int, ...]:
    """Return the verbs of saying in a sentence, found once."""
    key = f"hune.saying.{within.start}"
    kept: tuple[int, ...] | None = doc.user_data.get(key)
    if kept is None:
        doc.user_data[key] = kept = tuple(each for each in range(within.start, within.end) if _spoken(doc, each))
    return kept


def _spoken(doc: "Doc", at: int) -> bool:
    """Say whether a word is a verb of saying."""
    graph = View(doc).graph
    if graph.pos[at] not in ("VERB", "AUX") and not mistaken(doc, graph, at):
        return False
    told = operator(doc, at, frozenset(), SPOKEN)
    # ", a salué l’accord" goes on with its own object; ", s’est réjoui le ministre" stands beside.
    return told is not None and (told.reflexive or told.family not in ("welcomes", "justifies"))


def _is_beside(doc: "Doc", verb: int, at: int, within: sentences.Stretch) -> bool:
    """Say whether a verb of saying stands between marks, or after one to the end, with nothing but its subject."""
    lower = View(doc).graph.lower
    begin = next((each for each in range(verb - 1, within.start - 1, -1) if lower[each] in COMMAS), within.start - 1)
    if begin <= within.start and ":" not in lower[verb : within.end] and lower[within.start] not in words(doc, "like"):
        return False
    end = next((each for each in range(verb + 1, within.end) if lower[each] in STOPS), within.end)
    graph = View(doc).graph
    colon = end < within.end and lower[end] == ":" and at > end
    like = (begin + 1 < verb and lower[begin + 1] in words(doc, "like")) or (
        begin < within.start and lower[within.start] in words(doc, "like")
    )
    if begin < at < end or (not colon and any(word in words(doc, "links") for word in lower[begin + 1 + like : verb])):
        return False
    if any(word in ("that", "que", "qu’") for word in lower[verb + 1 : end]) or (
        not colon and end < within.end and lower[end] == ":"
    ):
        return False
    if (
        graph.of(verb, "aux_passive")
        or lower[verb].endswith(("ing", "ant"))
        or graph.role[verb] in ("relative", "participial")
        or View(doc).form(verb).mood == "infinitive"
    ):
        return False
    if points_back(doc, verb) or _speaks_of(doc, verb):
        return False
    if any(graph.pos[each] == "VERB" for each in range(begin + 1, verb)):
        return False
    return _another(doc, begin, end, at, within)


def _speaks_of(doc: "Doc", verb: int) -> bool:
    """Say whether a verb has an object of its own, which is what it says, and not what stands beside it.

    Whom one tells is none; who “has said nothing” says nothing beside.
    """
    graph = View(doc).graph
    if graph.lemma[verb] in words(doc, "tells"):
        return False
    after = behind(doc, verb)
    return any(
        each != after and (graph.pos[each] != "PRON" or graph.lower[each] in words(doc, "nothing"))
        for each in graph.of(verb, "object")
    )


def _another(doc: "Doc", begin: int, end: int, at: int, within: sentences.Stretch) -> bool:
    """Say whether a sentence has a verb beside the clause between two marks: else that clause is what it says.

    "Algiers, the mediator, recalled its ambassador" has nobody speak. An infinitive alone may be what is said.
    """
    view = View(doc)
    graph = view.graph
    verb = graph.pos[at] in ("VERB", "AUX")
    if verb and (graph.role[at] not in ("relative", "participial") or view.form(at).mood == "infinitive"):
        return True
    outside = (each for each in range(within.start, within.end) if not begin <= each <= end)
    return any(
        graph.pos[each] in ("VERB", "AUX")
        and graph.role[each] not in ("relative", "participial", "aux", "aux_passive")
        and view.form(each).mood not in ("infinitive", "participle")
        for each in outside
    )


def _subject_beside(doc: "Doc", verb: int, within: sentences.Stretch) -> int | None:
    """Return the subject of a clause that stands beside: after the verb where only auxiliaries come before it."""
    if (after := behind(doc, verb)) is not None:
        return after
    graph = View(doc).graph
    begin = next((each for each in range(verb - 1, within.start - 1, -1) if doc[each].text in COMMAS), within.start - 1)
    named = [each for each in graph.of(verb, "subject", "subject_passive") if each > begin]
    if named:
        return None if named[0] > verb and is_object(doc, verb, named[0]) else named[0]
    between = [each for each in range(begin + 1, verb) if graph.pos[each] in ("NOUN", "PROPN", "PRON")]
    return between[0] if between else None
