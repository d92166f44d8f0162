"""The marks that a verb bears itself: its modals, its mood, its negation."""

from typing import TYPE_CHECKING, Literal

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.operators import lemma, words
from hune.reading.telling.scope import Step, definite

if TYPE_CHECKING:
    from spacy.tokens import Doc

Mark = Literal["conditional", "future", "normative", "hearsay", "denied"]


def marks(doc: "Doc", at: int, above: "Step | None", denied: bool) -> tuple[Mark, ...]:
    """Return what a verb's own modals, mood and negation (`denied`) make of it, in the order in which they apply.

    `above` is the step from it to its governor: after "said that", "would" is a future.
    """
    view = View(doc)
    graph = view.graph
    found: list[Mark] = []
    opening = sentences.around(doc, at).start
    shared = view.shared(at, "modal")
    modal = [lemma(doc, graph, each) for each in shared if each != opening]
    if opening in shared and graph.lower[opening] in ("should", "could", "would", "might"):
        found.append("conditional")
    verb = graph.pos[at] in ("VERB", "AUX") or view.bare(at) is not None
    form = view.form(_bearer(view, at)) if verb else None
    near = {graph.lower[each] for each in graph.children[at]} | {
        graph.lower[c] for m in graph.of(at, "modal", "aux") for c in graph.children[m]
    }
    if "yet" in near and "have" in modal:
        return ("denied",)
    for each in modal:
        if each == "have" and set(modal) & words(doc, "may"):
            # “would have to” supposes more than it asks.
            continue
        if each in words(doc, "must"):
            found.append("future" if each == "devoir" and _due(view, at) else "normative")
        elif each == "would":
            later = _later(doc, above) and not _perfect(view, at)
            found.append("future" if later else "conditional")
        elif each in words(doc, "may"):
            found.append("conditional")
    if not found and form is not None:
        if form.mood == "conditional" and doc.lang_ == "fr":
            simple = form.tense != "past"
            found.append("future" if simple and _later(doc, above) else "hearsay")
        elif form.mood == "future":
            found.append("future")
        elif form.mood == "imperative" and lemma(doc, graph, at) not in words(doc, "imagined"):
            found.append("normative")
    if denied and "normative" not in found and not (set(modal) & words(doc, "weak")):
        return ("denied",)
    return tuple(found)


def negation(doc: "Doc", at: int) -> int | None:
    """Return the word that denies a predicate, None where none does."""
    view = View(doc)
    graph = view.graph
    found = view.negation(at)
    if found is not None and graph.lower[found] in ("without", "sans") and not view.verbal(at):
        # "Without its support" takes the support as known.
        return None if definite(view, at) else found
    if found is not None and not _only(view, found, at):
        return found
    # "Succeeded by no other mission": the agent bears it.
    for each in graph.of(at, "agent"):
        if (no := graph.of(each, "negation")) and found is None:
            return no[0]
    # "Ni A ni B n’ont": the subject bears it.
    small = next((each for each in graph.children[at] if graph.lower[each] in ("ne", "n’", "n'")), None)
    if (
        found is None
        and small is not None
        and not _only(view, small, at)
        and graph.lemma[at] not in ("cesser", "pouvoir")
    ):
        return small
    return _of_cleft(view, at)


def _of_cleft(view: View, at: int) -> int | None:
    """Return the negation of “ce n’est pas X qui”."""
    graph = view.graph
    head = graph.head[at]
    if graph.role[at] != "relative" or not graph.of(head, "copula"):
        return None
    this = any(graph.lower[each] in ("ce", "c’", "c'") for each in graph.children[head] if each < head)
    found = graph.of(head, "negation")
    return found[0] if this and found else None


def _bearer(view: View, at: int) -> int:
    """Return the verb whose auxiliary a coordinated one shares: of "will arm and train" the first."""
    graph = view.graph
    while graph.role[at] == "conjunct" and not graph.of(
        at, "aux", "modal", "aux_passive", "subject", "subject_passive"
    ):
        if graph.pos[graph.head[at]] not in ("VERB", "AUX"):
            break
        at = graph.head[at]
    return at


def _perfect(view: View, at: int) -> bool:
    return any(view.graph.lower[each] in words(view.graph.doc, "perfect") for each in view.graph.of(at, "aux"))


def _later(doc: "Doc", above: Step | None) -> bool:
    """Say whether a verb is what somebody said, in the past, would be."""
    if above is None or above.operator is None or "that" not in above.takes:
        return False
    if above.operator.family not in ("says", "announces", "plans", "insists", "acknowledges"):
        return False
    view = View(doc)
    if above.operator.part == "nouns":
        return True
    at = above.at
    helpers = {view.graph.lemma[each] for each in view.graph.of(at, "aux")}
    if {"faire", "avoir"} <= helpers or {"laisser", "avoir"} <= helpers:
        # “a fait savoir que”
        return True
    return view.graph.pos[at] in ("VERB", "AUX") and view.form(at).tense == "past"


def _due(view: View, at: int) -> bool:
    """Say whether “devoir” is a date in a calendar: with a time to come, and of what somebody arranges."""
    graph = view.graph
    modal = graph.of(at, "modal")
    if any(graph.lower[each] in ("devait", "devaient") for each in modal):
        return True
    inside = [each for each in graph.walk(at) if at - 1 <= each]
    later = any(
        graph.lower[each] in words(view.graph.doc, "time_to_come")
        or (len(graph.lower[each]) == 4 and graph.lower[each].startswith("20"))
        for each in inside
    )
    return later or (
        view.passive(at)
        and any(graph.lower[each] in ("doit", "doivent") for each in modal)
        and view.shared_last(at, "agent") == []
    )


def _only(view: View, at: int, verb: int) -> bool:
    """Say whether a negation is none: "not only", "not until", "ne … que"."""
    graph = view.graph
    after = graph.lower[at + 1] if at + 1 < len(graph) else ""
    if graph.lower[at] in ("not", "pas", "non") and after in words(view.graph.doc, "not_only"):
        return True
    if graph.lower[at] in ("ne", "n’", "n'"):
        head = graph.head[at]
        if any(word in words(view.graph.doc, "second") for word in graph.lower[at + 1 : max(head, verb) + 8]):
            return False
        # "Ni … ni … n’ont", "aucun pays n’a", "personne ne".
        if any(
            word in words(view.graph.doc, "second")
            for word in graph.lower[max(sentences.around(graph.doc, at).start, at - 12) : at]
        ):
            return False
        # Alone it denies with few verbs; with others it is that of "craint que … ne" or of "ne … que".
        return graph.lemma[head] not in ("cesser", "pouvoir", "savoir", "oser")
    return False
