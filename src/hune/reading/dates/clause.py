"""The clause of a predicate: the words that carry it, and how an expression of time hangs there.

The way goes upwards, from the words of the expression to the first verb. That verb is the predicate, or carries, begins
or ends it; or it says it, and then the expression dates the saying unless it stands on the other side. The parse is not
always believed: what stands between a verb of saying and what is said is the verb's, and what commas bound together
belongs together.
"""

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from hune.reading.dates import events
from hune.reading.dates.finding import Expression
from hune.reading.dates.grammar import Role, listed
from hune.reading.syntax.sentence import sentence_of
from hune.reading.syntax.view import View
from hune.reading.telling.effects import concluded
from hune.reading.telling.operators import Family, operator, words
from hune.reading.telling.scope import Step, climb

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CARRYING = frozenset(("begins", "ends", "continues", "carries", "refuses", "may"))
_TURNING: frozenset[Family] = frozenset(("begins", "ends"))
_FORWARD = frozenset(
    ("plans", "announces", "needs", "urges", "threatens", "aims", "demands", "fears", "insists", "asks")
)
_SAYING = (
    frozenset(("says", "hearsay", "denies", "doubts", "acknowledges", "welcomes", "justifies", "ignores")) | _FORWARD
)
_PARTS = frozenset(
    listed(
        "essentiel plupart majorité partie totalité reste ensemble nombre part moitié série vague bulk most "
        "majority rest number part all half series wave round regime régime remainder"
    )
)
_STANDING = frozenset(
    listed("be être rester remain stay come place put enter mettre placer vivre live tomber fall entrer")
)
_BREAKING = frozenset(listed("break erupt begin start éclater commencer débuter"))
_RESUMING = frozenset(listed("resume restart reprendre renouer relancer"))
_MAKING = frozenset(listed("conclude sign reach make conclure signer sceller passer atteindre adopter"))
_KEEPING = frozenset(("keep", "prevent", "stop", "bar", "block", "deter", "hinder"))
_CONCLUDING = frozenset(("conclude", "conclure"))
_ABOUT = frozenset(("of", "de", "into", "on", "sur", "about", "over", "against", "contre"))
_ARGUMENTS = frozenset(listed("of de to with avec against contre for pour on sur into about over à"))
_WITH = frozenset(
    ("with", "under", "as", "through", "thanks to", "via", "avec", "sous", "grâce à", "par", "by", "comme")
)
_BOUNDS: dict[str, Role] = {
    "since": "since", "depuis": "since", "dès": "since", "after": "after", "following": "after", "après": "after",
    "before": "before", "avant": "before", "until": "until", "jusque": "until", "jusqu’à": "until", "jusqu'à": "until",
}  # fmt: skip


class Place(NamedTuple):
    """An expression in the parse: its words, the verb or predicate that it hangs from, and the nouns on the way."""

    said: Expression
    first: int
    last: int
    head: int
    host: int
    passed: tuple[int, ...]


class Hold(NamedTuple):
    """An expression that belongs to the predicate: how surely (0 is most), and which end it dates."""

    rank: int
    said: Expression
    turning: str | None
    ahead: bool


class Clause:
    """A predicate with the words that carry it, those that begin or end it, and those that say it."""

    def __init__(self, doc: "Doc", at: int, offset: int) -> None:
        self.doc, self.at, self.offset = doc, at, offset
        self.view = View(doc)
        self.graph = self.view.graph
        self.steps: list[Step] = list(climb(doc, at))
        self.own = {at}
        self.turning: dict[int, str] = {}
        self.sayers: set[int] = set()
        self.around: set[int] = set()
        self.forward = self._looks_ahead(at)
        self.matter = self._matter()
        self._gather()

    def _gather(self) -> None:
        """Go up to the first word that says or plans; what lies below carries the predicate."""
        light = self.view.light(self.at)
        self.own |= {light} if light is not None and not self._says(light) else set()
        if self.graph.lemma[self.at] in _KEEPING:
            # "has kept goods from reaching it since"
            self.own |= {e for e in self.graph.of(self.at, "oblique_clause") if self.graph.word[e] == "from"}
        carried = loosely = True
        for step in self.steps:
            family = step.operator.family if step.operator is not None else None
            self.forward = self.forward or (family in _FORWARD and not self.told_as_past())
            if family in _SAYING:
                self.sayers.add(step.at)
                carried = loosely = False
                continue
            carried = carried and self._carries(step, family)
            loosely = loosely and (carried or self._accompanies(step))
            if carried:
                self.own.add(step.at)
                self.forward = self.forward or self._looks_ahead(step.at)
                if family in _TURNING and not concluded(self.doc, step):
                    self.turning[step.at] = str(family)
            elif loosely:
                self.around.add(step.at)

    def _matter(self) -> set[int]:
        """Return what a verb begins or ends: « lever l’essentiel des sanctions »; its own clauses date it too."""
        if operator(self.doc, self.at, frozenset(("noun",)), _TURNING) is None:
            return set()
        graph = self.graph
        found = graph.of(self.at, "object", "subject_passive")
        return {*found, *(of for each in found if graph.lemma[each] in _PARTS for of in graph.of(each, "oblique"))}

    @property
    def resumes(self) -> bool:
        """Say whether the predicate itself is a verb of beginning again."""
        taken = self.graph.lemma[self.at] == "reprendre" and any(
            self.graph.word[each] == "à" for each in self.graph.of(self.at, "oblique")
        )
        # “A repris Khartoum aux FSR”: a town is taken back, nothing begins again.
        return self.graph.lemma[self.at] in _RESUMING and not taken

    def told_as_past(self) -> bool:
        """Say whether the predicate is a verb of what has been done, whoever announces it."""
        if not self.view.verbal(self.at):
            return False
        form = self.view.form(self.at)
        perfect = {self.graph.lemma[each] for each in self.graph.of(self.at, "aux")} & {"have", "avoir"}
        return bool(perfect) or (form.mood == "indicative" and form.tense == "past")

    def _carries(self, step: Step, family: str | None) -> bool:
        """Say whether what dates a governor dates what hangs from it."""
        if step.role in ("conjunct", "relative", "participial", "adverbial", "parataxis", "apposition"):
            return False
        if step.role in ("oblique", "oblique_clause", "possessor") and self.graph.lemma[step.at] in _PARTS:
            return True
        if step.role == "oblique" and self._parted(step):
            return False
        # "the withdrawal took place on", "launched an attack on", "was under blockade since".
        plain = step.role in ("object", "subject", "subject_passive", "attribute", "open")
        return family in _CARRYING or plain or (step.role == "oblique" and self.graph.lemma[step.at] in _STANDING)

    def _parted(self, step: Step) -> bool:
        """Say whether a comma parts an adjunct from what governs it: "at the head of Chad since 2021, received"."""
        between = range(min(step.node, step.at), max(step.node, step.at))
        return any(self.graph.lower[at] == "," for at in between)

    def _accompanies(self, step: Step) -> bool:
        """Say whether it is an adjunct of what is done at the same time: "with the support of", "as mediator"."""
        word = self.graph.word[step.node]
        cases = {self.graph.lower[each] for each in self.graph.of(step.node, "case", "mark")}
        if step.role in ("adverbial", "participial"):
            # "attacked them on Monday, killing ten"
            return self.view.form(self.at).participle == "present"
        if step.role == "object" and step.node != self.at:
            return True
        happens = self.graph.lower[self.at] in events.OF[self.doc.lang_] and step.role == "oblique"
        return word in _WITH or bool(cases & _WITH) or step.role in ("compound", "possessor") or happens

    def _looks_ahead(self, at: int) -> bool:
        graph, view = self.graph, self.view
        form = view.form(at) if view.verbal(at) else None
        modals = {graph.lemma[each] for each in (*view.shared(at, "modal"), *view.shared(at, "aux"))}
        lowers = {graph.lower[each] for each in (*view.shared(at, "modal"), *view.shared(at, "aux"))}
        if {"have", "avoir"} & modals and form is not None and form.mood != "future":
            return False
        if modals & {
            "will",
            "shall",
            "may",
            "might",
            "could",
            "must",
            "should",
            "pouvoir",
            "devoir",
            "aller",
            "’ll",
            "go",
        }:
            return not lowers & {"pu", "dû"}
        if form is None:
            return False
        if form.mood == "conditional":
            return not graph.of(at, "aux", "aux_passive") or bool(modals & {"would"})
        return form.mood == "future"

    def hold(self, said: Expression) -> Hold | None:
        """Return how an expression belongs to the predicate, None if it does not."""
        place = self._place(said)
        if place is None or self._named_by_it(place):
            return None
        host = place.host
        if self._follows_sayer(place) or self._is_of_what_it_says(place):
            return None
        if host in self.sayers and not self._is_of_what_is_said(place):
            return None
        event = self._event(place)
        if host in self.own or (host in self.sayers and event is None):
            if event is not None and not self._is_adjunct(event) and not self._brings_about(event):
                return None
            rank = 0 if event is None or said.role != "at" else 1
            return Hold(
                rank, said if event is None else self._bounding(event, said), self.turning.get(host), self.forward
            )
        if self._on_noun(place):
            return Hold(0, said, self._turns(host) or "opens", self._looks_ahead(host))
        if self._beside(place) or host in self.around:
            return Hold(1, said, None, self.forward)
        if self._in_adjunct(place):
            return Hold(2, said, None, False)
        if self._in_segment(place):
            return Hold(3, said, None, self.forward)
        return None

    def _bounding(self, event: int, said: Expression) -> Expression:
        """Return the expression with the role that the words before its event give: "since the signing … in May"."""
        role = _BOUNDS.get(self.graph.word[event])
        if role is None or said.role != "at":
            return said
        start, end = (said.start, None) if role in ("since", "after") else (None, said.end)
        return msgspec.structs.replace(said, role=role, start=start, end=end, ahead=None)

    def _place(self, said: Expression) -> Place | None:
        start, end = said.span.start - self.offset, said.span.end - self.offset
        span = self.doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            return None
        head = next(
            (at for at in range(span.start, span.end) if not span.start <= self.graph.head[at] < span.end), None
        )
        if head is None:
            head = span.root.i
        passed: list[int] = []
        at = self.graph.head[head]
        if at == head:
            at = head
        while at not in self.own and not self._is_clause(at) and self.graph.head[at] != at and len(passed) < 12:
            passed.append(at)
            at = self.graph.head[at]
        return Place(said, span.start, span.end, head, at, tuple(passed))

    def _is_clause(self, at: int) -> bool:
        pos, role = self.graph.pos[at], self.graph.role[at]
        if role in ("aux", "aux_passive", "modal", "copula", "adjective"):
            return False
        return pos in ("VERB", "AUX") or self.view.bare(at) is not None or role in ("relative", "participial")

    def _named_by_it(self, place: Place) -> bool:
        """Say whether the expression only names a thing: "the 2021 coup", « le coup de 2021 »."""
        if not place.passed or place.said.role != "at":
            return False
        noun = place.passed[0]
        if noun == self.at or noun in self.own:
            return False
        before = self.graph.lower[place.first - 1] if place.first else ""
        first = self.graph.lower[place.first]
        named = (
            first in ("de", "du", "d’", "d'", "of") or before in ("de", "du", "d’", "d'", "of") or place.last <= noun
        )
        return named and not self._is_adjunct(noun)

    def _event(self, place: Place) -> int | None:
        """Return the event or document on the way from the expression to its verb, if there is one."""
        names = events.OF[self.doc.lang_]
        found = [at for at in place.passed if self.graph.lower[at] in names or self.graph.lemma[at] in names]
        return found[-1] if found and found[-1] not in self.own else None

    def _is_adjunct(self, noun: int) -> bool:
        """Say whether a noun stands beside what is done, and is not what or whom it is done to."""
        role, word = self.graph.role[noun], self.graph.word[noun]
        return role in ("oblique", "oblique_clause", "adverbial") and word not in _ARGUMENTS

    def _brings_about(self, event: int) -> bool:
        """Say whether an event is done by what the predicate says: "agreed to a truce on", not "inquires into" one."""
        found = operator(self.doc, self.at, frozenset())
        speaks = found is not None and found.family in _SAYING and found.family != "plans"
        return self.graph.word[event] not in _ABOUT and not speaks

    def _is_of_what_is_said(self, place: Place) -> bool:
        """Say whether an expression that hangs from who says stands with what is said."""
        sayer, middle = place.host, (place.first + place.last) // 2
        if self._is_of_what_is_planned(place):
            return True
        if self.at < sayer:
            # "Nigeria deployed troops on Thursday, the army said": before the comma that parts them.
            return middle < sayer and not self._comma(place.last, sayer, after=self.at, all_before=middle)
        if middle < self.at:
            return False
        if self.view.verbal(self.at) and self.view.form(self.at).mood not in ("infinitive", "participle"):
            return True
        # "announced the withdrawal on Friday" dates the announcement, "the withdrawal by March" does not.
        return place.said.coming or place.said.role in ("since", "until", "before", "between")

    def _is_of_what_is_planned(self, place: Place) -> bool:
        """Say whether it dates what a passive plans, and not the planning: “is scheduled for July”, “expected soon”."""
        planned = (one for one in self.steps if one.at == place.host < place.first and one.role == "subject_passive")
        if not any(one.operator is not None and one.operator.family == "plans" for one in planned):
            return False
        return self.graph.word[place.head] in ("for", "pour") or self.view.form(place.host).tense == "present"

    def _follows_sayer(self, place: Place) -> bool:
        """Say whether it stands right after a verb of saying, before what is said, whatever the parse says."""
        return any(sayer < place.first <= sayer + 3 and place.last <= self.at for sayer in self.sayers)

    def _is_of_what_it_says(self, place: Place) -> bool:
        """Say whether the predicate itself says something, and the expression stands at the end of that."""
        said = self.graph.of(self.at, "complement", "open", "oblique_clause")
        if not said or place.first < max(said):
            return False
        return self._says(self.at)

    def _says(self, at: int) -> bool:
        found = operator(self.doc, at, frozenset())
        return found is not None and found.family in _SAYING

    def _comma(self, first: int, last: int, *, after: int, all_before: int) -> bool:
        """Say whether the expression is already on the sayer's side of the comma."""
        commas = [at for at in range(min(after, all_before), last) if self.graph.lower[at] in (",", "»", "”")]
        return bool(commas) and max(commas) < first and max(commas) > after and all_before > max(commas)

    def _on_noun(self, place: Place) -> bool:
        """Say whether it hangs from a clause on the predicate's noun, or on a noun that carries it."""
        host, role = place.host, self.graph.role[place.host]
        saying = operator(self.doc, host, frozenset(("noun",)))
        if saying is not None and saying.family in _SAYING and self.graph.lemma[host] not in _MAKING:
            return False
        if role in ("relative", "participial"):
            noun = self.graph.head[host]
            if noun in self.own or noun in self.matter:
                return self.graph.pos[noun] in ("NOUN", "PROPN") and not self.view.verbal(noun)
            # Of "the exchange between X and Y, which began in" the parse may take the last noun for the antecedent.
            within = self.graph.pos[self.at] == "NOUN" and noun in self.graph.walk(self.at)
            return within and self._turns(host) is not None
        return role == "open" and self.graph.head[host] == self.at and host not in self.sayers and self._plain(self.at)

    def _plain(self, at: int) -> bool:
        return not any(step.at == at for step in self.steps if step.operator is not None)

    def _turns(self, host: int) -> str | None:
        if self.graph.lemma[host] in _BREAKING:
            return "begins"
        if self.graph.lemma[host] in _CONCLUDING and self.graph.lemma[self.at] in words(self.doc, "made"):
            return None
        found = operator(self.doc, host, frozenset(), _TURNING)
        return found.family if found is not None else None

    def _beside(self, place: Place) -> bool:
        """Say whether it is shared by coordination: "armed and trained them since 2023", "In May, X came and left"."""
        graph, host = self.graph, place.host
        mine = self._chain(self.at)
        theirs = self._chain(host)
        if not set(mine) & set(theirs) or host in self.sayers:
            return False
        own_subject = bool(graph.of(max(self.at, host), "subject", "subject_passive"))
        if host < self.at:
            return place.last <= host and not (own_subject and self.graph.lower[self.at - 1] in (",", ";"))
        last = not graph.of(self.at, "object", "subject_passive", "oblique", "complement", "open")
        return last and place.first > host and not own_subject

    def _chain(self, at: int) -> list[int]:
        chain = [at]
        while self.graph.role[at] == "conjunct" and self.graph.head[at] != at:
            at = self.graph.head[at]
            chain.append(at)
        return chain

    def _in_adjunct(self, place: Place) -> bool:
        """Say whether it dates an event or document where the predicate's act is done: "in a letter of May 2021"."""
        names = events.OF[self.doc.lang_]
        graph = self.graph
        noun = graph.head[place.host] if graph.role[place.host] in ("relative", "participial") else place.host
        if graph.lower[noun] not in names and graph.lemma[noun] not in names:
            return False
        above = graph.head[noun]
        if graph.role[above] == "adverb":
            # « lors d’un sommet »
            return graph.head[above] in self.own
        return above in self.own and self._is_adjunct(noun)

    def _in_segment(self, place: Place) -> bool:
        """Say whether commas bound it together with the predicate, and leave out what the parse hangs it from."""
        words = self.graph.lower
        bounds = (",", ";", "(", ")", "—", "–", ":")
        sentence = sentence_of(self.doc[self.at])
        start = max((at for at in range(self.at) if words[at] in bounds), default=sentence.start)
        end = min((at for at in range(self.at, len(words)) if words[at] in bounds), default=sentence.end)
        if not (start <= place.first and place.last <= end) or start <= place.host < end:
            return False
        between = range(min(self.at, place.first) + 1, max(self.at, place.first))
        return not any(self._is_clause(at) and at not in self.own for at in between)
