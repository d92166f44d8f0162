"""What each family of operators makes of what stands under it, and whom it makes a speaker."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, cast

from hune.reading.syntax.view import View
from hune.reading.telling import attribution
from hune.reading.telling.attribution import Heard
from hune.reading.telling.operators import ATTITUDES, Attitude, operator, words
from hune.reading.telling.realis import State
from hune.reading.telling.scope import Step

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Effects:
    """The state of one predicate on its way up, and the chain of its speakers, outermost first."""

    def __init__(self, doc: "Doc", at: int) -> None:
        self.doc, self.at = doc, at
        self.state = State()
        self.chain: list[Heard] = []
        self.undenied = False

    def apply(self, step: Step, denied: bool) -> None:
        """Apply the operator of a step, itself denied or not."""
        assert step.operator is not None
        state, family = self.state, step.operator.family
        match family:
            case "says":
                self.says(step, denied)
            case "hearsay":
                state.hearsay = True
                if denied:
                    state.deny()
            case "needs":
                state.mark("normative")
            case "asks":
                state.question = True
            case "aims":
                state.aim = True
            case "begins" | "ends" | "continues":
                if not concluded(self.doc, step):
                    self._bounds(family, denied)
            case "carries" | "ignores":
                # What is carried out, known or forgotten is as it is; what nothing proves is not.
                if denied and self._nothing(step.at):
                    state.deny()
            case _ if family in ATTITUDES:
                self._attitude(step)
            case _:
                getattr(self, f"_{family}")(step, denied)

    def _nothing(self, at: int) -> bool:
        """Say whether the subject is nothing, or no evidence: “rien ne prouve”, “aucun élément n’établit”."""
        graph = View(self.doc).graph
        for each in graph.of(at, "subject", "subject_passive"):
            if graph.lower[each] in ("rien", "nothing"):
                return True
            if graph.of(each, "negation") and graph.lemma[each] in words(self.doc, "evidence"):
                return True
        return False

    def _bounds(self, family: Literal["begins", "ends", "continues"], denied: bool) -> None:
        """Give the end of the interval: what has not ended goes on, what does not go on has ended."""
        state = self.state
        if family == "ends":
            state.aspect = "continues" if denied else "ends"
        elif family == "continues" and denied:
            state.deny()
            state.aspect = "ends"
        elif family == "continues":
            state.aspect = state.aspect or "continues"
        elif denied:
            state.deny()
        elif state.realis != "denied":
            state.aspect = "begins"

    def speak(self, heard: Iterable[Heard]) -> None:
        """Put speakers before those there are; several of one verb stand together."""
        found = [one for one in heard if all(one.head != other.head for other in self.chain)]
        if found and self.chain and self.doc[self.chain[0].head].lower_.lstrip("-") in words(self.doc, "themselves"):
            # "X said it had documented": it is X.
            del self.chain[0]
        self.chain[:0] = found[:1]

    def _attitude(self, step: Step) -> None:
        assert step.operator is not None
        attitude = cast(Attitude, step.operator.family)
        if step.role == "complement" and not step.word and step.node < step.at:
            # "…, the minister insisted" says it, after it; "insisted that" only takes a position.
            self.speak(attribution.speakers(self.doc, step.at))
            if attitude in ("fears", "demands"):
                self.state.mark("conditional" if attitude == "fears" else "normative")
            return
        if self.state.attitude is None:
            self.state.attitude = (attitude, step.at)
        if self.state.attitude[0] == "denies":
            # What somebody welcomes is then the denial's own matter.
            self.state.attitude = (attitude, step.at)
        if attitude == "demands":
            self.state.realis, self.state.wanted = "normative", True
        elif attitude == "fears" and self.state.realis != "denied":
            self.state.realis = "conditional"

    def says(self, step: Step, denied: bool) -> None:
        """Make it somebody's word: that of the subject of an operator of saying, or of any verb with a that-clause."""
        doc, state = self.doc, self.state
        word = attribution.lemma_of(doc, step.at)
        if word in words(doc, "imagined") and not View(doc).subjects(step.at):
            state.mark("conditional")
            return
        if denied and (word in words(self.doc, "evidence") or self._nothing(step.at)):
            state.deny()
            return
        if denied and word in words(self.doc, "claimed") and "that" not in step.takes:
            return
        if denied and word not in words(self.doc, "raising"):
            state.question = True
            return
        if denied:
            state.deny()
        heard = attribution.speakers(doc, step.at, step.operator is not None and step.operator.part == "adjectives")
        self.speak(heard)
        state.hearsay = state.hearsay or not heard
        if word in words(self.doc, "unsure"):
            state.hedges.append(step.at)

    def _denies(self, step: Step, denied: bool) -> None:
        adjective = step.operator is not None and step.operator.part == "adjectives"
        # "Reports that … are false" has nobody speak.
        heard = () if adjective else attribution.speakers(self.doc, step.at)
        self.speak(heard)
        if denied:
            self.undenied = True
            self.state.hedges.append(step.at)
            return
        self._turn()
        if self.state.attitude is None and heard:
            self.state.attitude = ("denies", step.at)

    def _turn(self) -> None:
        if self.state.realis in ("conditional", "future", "reported"):
            self.state.realis = "denied"
        else:
            self.state.deny()

    def _doubts(self, step: Step, denied: bool) -> None:
        self.speak(attribution.speakers(self.doc, step.at))
        if not denied and self.state.realis != "denied":
            self.state.mark("conditional")
        self.state.hedges.append(step.at)

    def _refuses(self, step: Step, denied: bool) -> None:
        said = (
            operator(self.doc, step.node, frozenset(("that", "of")))
            if View(self.doc).graph.pos[step.node] == "NOUN"
            else None
        )
        if said is not None and said.family in ("says", "hearsay") and step.node != self.at:
            self._denies(step, denied)
            return
        denied = denied and (step.operator is None or "pas" not in step.operator.words)
        left_open = attribution.lemma_of(self.doc, step.at) in words(self.doc, "left_open")
        if denied:
            if left_open or self._nothing(step.at):
                self.state.mark("conditional")
            return
        self._turn()
        self.state.open = left_open

    def _may(self, step: Step, denied: bool) -> None:
        view = View(self.doc)
        wishes = attribution.lemma_of(self.doc, step.at) in words(self.doc, "wishes") and step.takes & {"to", "that"}
        if wishes and not denied and set(view.subjects(step.node)).isdisjoint(view.subjects(step.at) or (step.node,)):
            # Who wants somebody else to do it demands it.
            if self.state.attitude is None and view.subjects(step.at):
                self.state.attitude = ("demands", step.at)
            self.state.realis, self.state.wanted = "normative", True
            return
        if denied:
            self._turn()
        else:
            self.state.mark("conditional")

    def _plans(self, step: Step, denied: bool) -> None:
        if attribution.lemma_of(self.doc, step.node) in words(self.doc, "made") and attribution.lemma_of(
            self.doc, step.at
        ) in words(self.doc, "agreed"):
            return
        if denied:
            self._turn()
        else:
            self.state.mark("future")

    def _announces(self, step: Step, denied: bool) -> None:
        if denied:
            self.state.question = True
            return
        view = View(self.doc)
        self.speak(attribution.speakers(self.doc, step.at))
        verb = view.graph.pos[step.node] in ("VERB", "AUX") or view.bare(step.node) is not None
        if attribution.lemma_of(self.doc, step.node) in words(self.doc, "done") | words(self.doc, "made"):
            return
        past = (
            verb and "that" in step.takes and view.form(step.node).tense == "past" and not _progressive(view, step.node)
        )
        done = (
            verb
            and "to" in step.takes
            and any(view.graph.lemma[each] in ("have", "avoir", "être") for each in view.graph.of(step.node, "aux"))
        )
        if not past and not done:
            self.state.mark("future")

    def _urges(self, step: Step, denied: bool) -> None:
        if denied:
            self.state.question = True
            return
        self.speak(attribution.speakers(self.doc, step.at))
        self.state.realis, self.state.wanted = "normative", True

    def _threatens(self, step: Step, denied: bool) -> None:
        if denied:
            self.state.question = True
            return
        self.state.threat = self.state.threat if self.state.threat is not None else step.at
        self.state.mark("conditional")


def concluded(doc: "Doc", step: Step) -> bool:
    """Say whether it is an accord that is concluded: that makes it."""
    made = attribution.lemma_of(doc, step.node) in words(doc, "made")
    return made and attribution.lemma_of(doc, step.at) in ("conclude", "conclure")


def _progressive(view: View, at: int) -> bool:
    return view.graph.lower[at].endswith("ing")
