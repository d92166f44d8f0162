"""The way up from a predicate: its own marks, then each governor's effect and marks."""

from typing import TYPE_CHECKING

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.aspect import near
from hune.reading.telling.conditions import conditions, in_condition, inverted, supposed
from hune.reading.telling.effects import Effects
from hune.reading.telling.marks import marks, negation
from hune.reading.telling.operators import ATTITUDES, lexicon, operator, words
from hune.reading.telling.scope import CLAUSES, Step, climb, definite
from hune.reading.telling.sentences import before

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Rising:
    """A predicate on its way up; `effects` has what came of it, `visited` the words on the way."""

    def __init__(self, doc: "Doc", at: int) -> None:
        self.doc = doc
        self.effects = Effects(doc, at)
        self.state = self.effects.state
        self.visited = {at}
        self.used: set[int] = set()
        steps = tuple(climb(doc, at))
        self._own(at, steps[0] if steps else None)
        for index, step in enumerate(steps):
            self._step(step, steps[index + 1] if index + 1 < len(steps) else None)
        self._left_open(at)

    def _left_open(self, at: int) -> None:
        """Make a scenario of what “n’est pas à exclure” is said of, before it."""
        lower = View(self.doc).graph.lower
        for spot in sentences.find(self.doc, at, "left_open"):
            if at < spot.start and not any(lower[each] in (",", ";", ":", "»") for each in range(at, spot.start)):
                self.state.realis = "conditional"

    def _own(self, at: int, above: Step | None) -> None:
        """Apply what the predicate bears itself."""
        state = self.state
        for mark in marks(self.doc, at, above, self._denied(at)):
            state.mark(mark)
        if state.realis == "denied" and near(self.doc, at, "longer"):
            state.aspect = "ends"
        view = View(self.doc)
        for each in view.graph.of(at, "adjective", "compound", "participial"):
            over = operator(self.doc, each, frozenset(("modifies",)))
            if over is not None:
                self._modified(over.family)
        self._condition(at)
        if self.state.realis == "asserted" and before(self.doc, at, "instead"):
            state.deny()
        if before(self.doc, at, "aims"):
            state.aim = True
        if state.aspect is None and state.realis != "denied" and near(self.doc, at, "still"):
            state.aspect = "continues"
        self._rumour(at)

    def _modified(self, family: str) -> None:
        match family:
            case "hearsay":
                self.state.hearsay = True
            case "may":
                self.state.mark("conditional")
            case "plans":
                self.state.mark("future")
            case "begins" | "ends" | "continues":
                self.state.aspect = self.state.aspect or family

    def _condition(self, at: int) -> None:
        perhaps = sentences.find(self.doc, at, "maybe")
        if self.state.realis in ("asserted", "future") and any(self._perhaps(at, spot) for spot in perhaps):
            self.state.mark("conditional")
        now = not View(self.doc).graph.of(at, "aux")
        if self.state.hearsay and self.state.realis == "asserted" and now and supposed(self.doc, at):
            self.state.mark("conditional")
        if self.state.realis in ("asserted", "future", "conditional") and conditions(self.doc, at):
            past = View(self.doc).form(at).tense == "past" and self.state.realis == "asserted"
            if not past:
                self.state.mark("conditional")
                self.state.hearsay = False

    def _perhaps(self, at: int, spot: sentences.Stretch) -> bool:
        """Say whether “peut-être” is of this predicate: it stands with it, or opens its clause."""
        lower = View(self.doc).graph.lower
        if spot.start in (at + 1, at + 2) or _stands_with(self.doc, at, sentences.Stretch(spot.start, spot.start + 1)):
            return True
        opens = spot.start == sentences.around(self.doc, at).start or lower[spot.start - 1] in (",", "«", ":")
        clear = not any(lower[each] in (",", ";", ":") for each in range(spot.end, at))
        return opens and spot.end <= at and clear

    def _rumour(self, at: int) -> None:
        if any(_stands_with(self.doc, at, spot) for spot in sentences.find(self.doc, at, "hearsay")):
            self.state.hearsay = True
        perhaps = any(_stands_with(self.doc, at, spot) for spot in sentences.find(self.doc, at, "may"))
        if perhaps and self.state.realis in ("asserted", "future"):
            self.state.mark("conditional")
        if any(spot.end <= at for spot in sentences.find(self.doc, at, "needs")):
            self.state.mark("normative")

    def _step(self, step: Step, above: Step | None) -> None:
        """Apply one governor."""
        doc, state = self.doc, self.state
        self.visited.add(step.at)
        if step.role == "conjunct":
            self.visited.discard(step.at)
            # "Neither confirmed nor denied" says nothing.
            state.question = state.question or self.effects.undenied
            return
        if self._beside(step):
            return
        if step.operator is None:
            self._unknown(step, above)
            return
        family, denied = step.operator.family, self._denied(step.at)
        if step.outside and family not in ("says", "announces", "hearsay"):
            return
        self.effects.apply(step, denied)
        if family in ATTITUDES:
            return
        if family in _SPEECH:
            if "hearsay" in marks(doc, step.at, above, False):
                state.hearsay = True
            self._rumour(step.at)
            return
        if not step.outside:
            self._bear(step.at, above, denied and family not in _TURNED)

    def _beside(self, step: Step) -> bool:
        """Say whether it is a participle beside a clause: "Besieged by them, the town has no fuel" denies no siege."""
        if step.role != "adverbial" or step.word or self.doc.lang_ != "en":
            return False
        view = View(self.doc)
        return view.form(step.node).participle == "past" and not view.graph.of(step.node, "aux", "aux_passive")

    def _denied(self, at: int) -> bool:
        """Say whether a word is denied, by a negation that has not counted yet: "had no plans" denies once."""
        found = negation(self.doc, at)
        fresh = found is not None and found not in self.used
        if found is not None:
            self.used |= {found, *self._other_half(found)}
        return fresh

    def _other_half(self, found: int) -> set[int]:
        """Return the words that make one French negation with another: “n’a aucune”, “aucun … ne”."""
        doc = self.doc
        if doc.lang_ != "fr":
            return set()
        lower, place = View(doc).graph.lower, sentences.around(doc, found)
        near = range(max(place.start, found - _HALF), min(place.end, found + _HALF + 1))
        wanted = words(doc, "second") if lower[found] in words(doc, "ne") else words(doc, "ne")
        before = [each for each in near if each < found and lower[each] in wanted]
        after = [each for each in near if each > found and lower[each] in wanted]
        if lower[found] in words(doc, "ne"):
            return set(after[:1])
        return {*before[-1:]} or {*after[:1]}

    def _bear(self, at: int, above: Step | None, denied: bool) -> None:
        """Apply what a governor bears itself; its negation too, unless that was part of what it says."""
        for mark in marks(self.doc, at, above, denied):
            self.state.mark(mark)
        self._condition(at)
        self._rumour(at)

    def _unknown(self, step: Step, above: Step | None) -> None:
        """Apply a governor that is no operator: a clause under it is somebody's word, an infinitive bears its marks."""
        doc, state = self.doc, self.state
        view = View(doc)
        if in_condition(doc, step) and self._asked_before(step.node):
            state.question = True
            return
        if in_condition(doc, step) and self._threatened(step.at):
            # "Threatened to attack unless they leave" claims no leaving.
            state.aim = True
            return
        if in_condition(doc, step):
            if not step.outside or step.role in ("adverbial", "oblique_clause", "oblique"):
                state.mark("conditional")
                state.hearsay = False
            return
        if step.role == "adverbial" and self._adverbial(step):
            return
        if step.outside:
            if step.role in ("subject", "subject_passive"):
                self._condition(step.at)
            return
        if "that" in step.takes and step.role == "complement" and view.subjects(step.at):
            self.effects.says(step, self._denied(step.at))
            return
        if "whether" in step.takes:
            state.question = True
            return
        named = step.role in ("object", "subject", "subject_passive", "attribute")
        if step.role in CLAUSES or (named and not definite(view, step.node)):
            self._bear(step.at, above, self._denied(step.at))
        elif step.role in ("subject", "subject_passive"):
            self._condition(step.at)

    def _threatened(self, at: int) -> bool:
        """Say whether a word is what somebody threatens to do, or the threat."""
        if operator(self.doc, at, frozenset(), frozenset(("threatens",))) is not None:
            return True
        return any(step.operator is not None and step.operator.family == "threatens" for step in climb(self.doc, at))

    def _asked_before(self, at: int) -> bool:
        """Say whether the word before an if is one of asking: “reste à savoir si”."""
        graph = View(self.doc).graph
        marks = [each for each in graph.children[at] if each and each < at and graph.lower[each] in ("si", "s’", "if")]
        return any(
            (over := operator(self.doc, each - 1, frozenset(("whether",)))) is not None and over.family == "asks"
            for each in marks
        )

    def _adverbial(self, step: Step) -> bool:
        """Apply what joins a clause to another: without, instead of, in order to, whether."""
        told = lexicon(self.doc.lang_).phrases
        view = View(self.doc)
        if inverted(self.doc, step.node):
            self.state.mark("conditional")
            return True
        if step.word in told["instead"] or before(self.doc, step.node, "instead"):
            if self.state.realis != "denied":
                self.state.deny()
            return True
        infinitive = "to" in step.takes and step.word in ("to", "pour", "", "afin de", "in order to")
        if (
            step.word in told["aims"]
            or (infinitive and view.graph.pos[step.node] in ("VERB", "AUX"))
            or step.word in ("afin", "pour que", "afin que")
        ):
            self.state.aim = True
            return True
        if step.word == "whether":
            self.state.question = True
        if (
            step.word in words(self.doc, "times")
            and self.state.realis == "asserted"
            and view.form(step.node).tense == "present"
        ):
            # "Once it withdraws, they will join": it has not yet.
            for mark in marks(self.doc, step.at, None, False):
                if mark in ("future", "conditional"):
                    self.state.mark(mark)
        return False


_HALF = 5
"""Words between the two halves of a French negation."""

_SPEECH = frozenset(("says", "denies", "announces", "urges", "hearsay", "ignores", "asks", "doubts"))
"""Families whose own modals and moods do not touch what is said: "must say" says it."""

_TURNED = frozenset(("refuses", "may", "plans", "begins", "ends", "continues"))
"""Families that have already made what is to be made of their own negation."""


def _stands_with(doc: "Doc", at: int, spot: sentences.Stretch) -> bool:
    """Say whether an adverb stands with a predicate: one word hangs from it or is just before, several are a clause."""
    if spot.end - spot.start > 1:
        return True
    graph = View(doc).graph
    helpers = graph.of(at, "aux", "modal", "aux_passive", "copula")
    if graph.role[at] == "oblique" and graph.lemma[graph.head[at]] == "be":
        # “is allegedly under a blockade”
        helpers = [*helpers, graph.head[at]]
    return spot.start in (at - 2, at - 1, *graph.children[at], *(c for each in helpers for c in graph.children[each]))
