"""One pattern tried on one word of a parsed passage: who fills its roles, or that it does not match.

A noun under a preposition is looked for on the predicate, then on the nouns beside it, since where a parser hangs it is
never certain. A noun beside a light verb ("gave its support to") takes that verb's subject and what hangs from it.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hune.reading.claim import Mention
from hune.reading.frames.lexicon import head_word
from hune.reading.frames.pattern import POSSESSIVE, Element, Fixed, Pattern, Slot, Told, Word
from hune.reading.syntax.asking import View
from hune.reading.syntax.graph import Role, words
from hune.reading.syntax.sentence import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Group = list[int]
"""The words that fill a slot together: a head and what is coordinated with it."""


class Trial:
    """One passage; patterns are tried on its words. `words` are the fixed words of the last pattern that matched."""

    def __init__(self, view: View, mentions: "Callable[[Token], Mention | None]") -> None:
        self.view = view
        self.graph = view.graph
        self.doc = view.graph.doc
        self.mentions = mentions
        self.words: list[int] = []
        self.beside: dict[Slot, int] = {}
        self.also: list[int] = []
        self.mutual: Group = []
        self.matter: int | None = None
        self.verbs: dict[int, tuple[bool, bool]] = {}
        self.language = self.doc.lang_
        self.roles: dict[int, tuple[list[int], list[int]]] = {}

    def frame(self, at: int, pattern: Pattern) -> dict[str, list[int]] | None:
        """Return the fillers of a pattern headed by a word, None if it does not match."""
        self.words = []
        match pattern.shape:
            case "verb":
                return self._verb(at, pattern)
            case "noun":
                return self._noun(at, pattern)
            case _:
                return self._copula(at, pattern)

    def _verb(self, at: int, pattern: Pattern) -> dict[str, list[int]] | None:
        if at not in self.verbs:
            self.verbs[at] = self._is_verb(at), bool(self.graph.of(at, "reflexive"))
        if self.verbs[at] != (True, pattern.reflexive) or not self._head_fits(at, pattern):
            return None
        self.matter = None
        subject, object_ = self._sides(at)
        taken: set[int] = set()
        filled: dict[str, list[int]] = {}
        if not self._fixed(at, pattern.elements, object_, taken):
            return None
        for slot in self._ordered(pattern):
            if slot is pattern.before:
                found = self._fitting(slot, [subject]) if subject else []
                if not found and (subject or slot.words):
                    return None
                if slot.role == "S+O" and len(found) < 2 and self._other_side(at, pattern, object_):
                    return None
                if slot.role == "M" and found:
                    # “A strike by the army killed”: whose the matter is, it says itself.
                    self.matter = found[0]
                    whose = [each for each in pattern.slots if "of" in _cases(each)]
                    self.beside = {**dict.fromkeys(whose, found[0]), **self.beside}
            else:
                found = self._after(at, slot, object_, taken)
            if not found and slot is not pattern.before and not slot.optional:
                return None
            filled[slot.role] = found
            taken.update(found)
        return filled if any(filled.values()) else None

    def _other_side(self, at: int, pattern: Pattern, object_: list[int]) -> bool:
        """Say whether a verb names who the other side is, so that its subject is one side only."""
        if self.words and not any(isinstance(part, Word) for part in pattern.elements):
            return any(self.graph.word[each] in _OTHERS for each in self.graph.of(at, "oblique"))
        return bool(object_) or any(self.graph.word[each] in _OTHERS for each in self.graph.of(at, "oblique"))

    def _is_verb(self, at: int) -> bool:
        pos = self.graph.pos[at]
        if pos in ("VERB", "AUX"):
            return True
        return self.view.passive(at) if pos == "ADJ" else self.view.clausal(at)

    def _noun(self, at: int, pattern: Pattern) -> dict[str, list[int]] | None:
        graph = self.graph
        if graph.pos[at] not in ("NOUN", "PROPN") and not (
            graph.pos[at] == "VERB" and graph.of(at, "det", "possessor")
        ):
            return None
        if not self._names(at, pattern.heads) or graph.role[at] == "compound":
            return None
        taken: set[int] = {at, *self.also}
        filled: dict[str, list[int]] = {}
        light = self.view.light(at)
        does = graph.role[at] == "subject" and any(isinstance(part, Word) for part in pattern.elements)
        if not self._fixed(at, pattern.elements, self._sides(graph.head[at])[1] if does else [], taken):
            return None
        told = next((part for part in pattern.elements if isinstance(part, Told)), None)
        verb = next((each for each in self.words if graph.pos[each] == "VERB"), None)
        for slot in self._ordered(pattern):
            if slot is pattern.before:
                found = self._fitting(slot, [[at]])
                if not found:
                    return None
            elif told and slot is told.slot:
                found = self._told(at, slot)
                if not found and not slot.optional:
                    return None
            else:
                found = self._after(verb, slot, self._sides(verb)[1], taken) if verb is not None else []
                found = self._under(at, slot, taken) or found
                if not found and light is not None and "of" in _cases(slot) and slot.role in ("S", "S+O"):
                    found = self._fitting(slot, [self._without(self._sides(light)[0], taken)])
            filled[slot.role] = found
            taken.update(found)
        missing = [slot for slot in pattern.slots if not filled[slot.role] and not slot.optional]
        # A noun may leave a side unsaid, a fixed word apart; one with no side says nothing.
        if pattern.before and missing:
            return None
        return filled if any(filled.values()) else None

    def _copula(self, at: int, pattern: Pattern) -> dict[str, list[int]] | None:
        if not pattern.heads:
            return self._be(at, pattern)
        graph = self.graph
        if pattern.nominal and graph.pos[at] not in ("NOUN", "PROPN", "ADJ"):
            return None
        if not self._names(at, pattern.heads) and graph.lower[at] not in pattern.heads:
            return None
        taken: set[int] = {at, *self.also}
        filled: dict[str, list[int]] = {}
        bearer = self._without(self._bearer(at), taken)
        if not bearer:
            return None
        if pattern.before:
            found = self._fitting(pattern.before, [bearer])
            if not found:
                return None
            filled[pattern.before.role] = found
            taken.update(found)
        if not self._fixed(at, pattern.elements, [], taken):
            return None
        for slot in self._ordered(pattern):
            if slot is pattern.before:
                continue
            found = self._after(at, slot, [], taken)
            if not found and not slot.optional:
                return None
            filled[slot.role] = found
            taken.update(found)
        return filled

    def _be(self, noun: int, pattern: Pattern) -> dict[str, list[int]] | None:
        """Try “O is under:<blockade>”, found by its noun; also where it is put, kept or remains there."""
        graph = self.graph
        role, verb, _ = graph.edge(noun)
        if role != "oblique":
            if graph.of(noun, "copula"):
                verb = noun
            else:
                return None
        fixed = next(part for part in pattern.elements if isinstance(part, Fixed))
        if not self._cased(noun, fixed.prepositions) or not self._names(noun, fixed.nouns):
            return None
        with_ = graph.word[noun] in _WITH
        if self.view.verbal(verb):
            opens = graph.role[noun] == "oblique" and noun - sentence_of(self.doc[noun]).start <= 2 and noun < verb
            if not with_ and not opens and graph.lemma[verb] not in _STAY and verb != noun:
                return None
            bearer = (
                self.view.objects(verb) if self.view.passive(verb) else self.view.expand(self.view.grammatical(verb))
            )
            if opens:
                # “Aux prises avec les ADF, l’armée…”: whoever the sentence goes on about.
                bearer = self.view.expand(self.view.grammatical(verb))
            elif with_:
                bearer = self.view.subjects(verb)
            elif graph.of(verb, "object") and verb != noun:
                bearer = self.view.objects(verb)
        else:
            bearer = [verb]
        filled: dict[str, list[int]] = {}
        taken: set[int] = {noun}
        self.words = [noun]
        if not self._fixed(noun, tuple(part for part in pattern.elements if part is not fixed), [], taken):
            return None
        for slot in self._ordered(pattern):
            if slot is pattern.before:
                found = self._fitting(slot, [self._without(bearer, taken)])
            else:
                found = self._under(noun, slot, taken) or (self._after(verb, slot, [], taken) if verb != noun else [])
            if not found and not slot.optional:
                return None
            filled[slot.role] = found
            taken.update(found)
        return filled

    def _bearer(self, at: int) -> list[int]:
        """Return what a noun or adjective is said of: by “to be”, in apposition, under “as”, before a noun."""
        graph, view = self.graph, self.view
        role, head, word = graph.edge(at)
        if graph.of(at, "copula", "aux_passive"):
            return view.expand(view.grammatical(at))
        while role == "conjunct":
            if graph.of(head, "copula") or graph.role[head] != "conjunct":
                return self._bearer(head)
            role, head, word = graph.edge(head)
        match role:
            case "attribute":
                there = view.objects(head) if view.passive(head) or graph.of(head, "object") else view.grammatical(head)
                return view.expand(there)
            case "object" if graph.lemma[head] in _BECOME:
                return view.expand(view.grammatical(head))
            case "apposition":
                return view.conjuncts(head) if self._plural(at) else [head]
            case "oblique" if word in _AS:
                if (near := self._before_as(at)) is not None:
                    return [near]
                if not view.verbal(head):
                    return [head]
                if view.passive(head) or graph.of(head, "object"):
                    return view.objects(head)
                return view.expand(view.grammatical(head))
            case "adjective" | "participial":
                return [head]
            case "adverbial" if not graph.of(at, "mark"):
                return view.expand(view.grammatical(head))
            case "subject" if graph.of(head, "copula") and self._mention(head) is not None:
                # “The leader of JNIM is Iyad Ag Ghali.”
                return view.conjuncts(head)
            case "compound" if graph.pos[head] == "PROPN" and head > at:
                return [head]
        return view.expand(graph.of(at, "apposition"))

    def _before_as(self, at: int) -> int | None:
        """Return the noun right before “as”, under “with” or an object: “with Qatar as mediator”."""
        graph = self.graph
        case = graph.of(at, "case")
        before = case[0] - 1 if case else -1
        if before < 0 or graph.pos[before] not in ("NOUN", "PROPN", "PRON"):
            return None
        while graph.role[before] in ("compound", "conjunct") and graph.head[before] != before:
            before = graph.head[before]
        return before if graph.role[before] in ("object", "oblique") else None

    def _told(self, at: int, slot: Slot) -> list[int]:
        """Return what a noun is said to be: after “to be”, a noun, an infinitive, a clause."""
        graph = self.graph
        if graph.of(at, "copula"):
            # “Independence is the goal of the front.”
            said = [each for each in graph.of(at, "subject") if graph.pos[each] not in ("PRON", "DET")]
            return self._fitting(slot, [[each] for each in said[:1] if not self._actor(each)], mentioned=False)
        role, head, _ = graph.edge(at)
        while role == "conjunct":
            role, head, _ = graph.edge(head)
        if role not in ("subject", "subject_passive"):
            return []
        if graph.of(head, "copula"):
            return self._fitting(slot, [[head]])
        if graph.lemma[head] in ("be", "être", "remain", "rester", "consist", "consister"):
            found = graph.of(head, "attribute", "open", "complement", "object", "adverbial")
            return self._fitting(slot, [found[:1]])
        return []

    def _after(self, at: int, slot: Slot, object_: list[int], taken: set[int]) -> list[int]:
        """Return what fills a slot after a verb: its object, a clause, or what stands under a preposition."""
        if slot.prepositions:
            return self._under(at, slot, taken)
        graph = self.graph
        if slot.role in ("M", "P"):
            clauses = [each for each in graph.of(at, "complement", "open", "object", "attribute") if each not in taken]
            groups = [[each] for each in (self._answer(at, one) for one in clauses) if each is not None]
            passive = [[each] for each in object_ if each not in taken]
            return self._fitting(slot, [*groups, *passive], mentioned=False)
        free = self._mutual(at, self._without(object_, taken))
        return self._fitting(slot, [free, self._without(self.view.indirect(at), taken)])

    def _answer(self, verb: int, at: int) -> int | None:
        """Return for “what” what it turns out to be: in “what Mali wants is a port” the port; any other word itself."""
        graph = self.graph
        if graph.lower[at] != "what":
            return at
        role, head, _ = graph.edge(verb)
        if role in ("complement", "attribute") and graph.lemma[head] == "be":
            # “Independence is what they want.”
            return next((each for each in graph.of(head, "subject") if graph.pos[each] in ("NOUN", "PROPN")), None)
        return head if role in ("subject", "subject_passive") and graph.of(head, "copula") else None

    def _under(self, at: int, slot: Slot, taken: set[int]) -> list[int]:
        """Return what stands under one of a slot's prepositions, on the predicate or beside it."""
        cases = _cases(slot)
        groups: list[Group] = []
        beside = self.beside.get(slot)
        if POSSESSIVE in cases or "of" in cases:
            groups += self._possessors(at)
        if "to" in cases:
            groups += [self.view.indirect(place) for place in self._places(at)]
        graph, clauses = self.graph, slot.role in ("M", "P")
        own = beside is not None and beside == self.matter
        for place in self._first(beside, [] if own else [*self._places(at), *self.words]):
            roles = _CLAUSES_UNDER if clauses else _NOUNS_UNDER
            for each in self.graph.of(place, *roles):
                if graph.role[each] == "agent" and graph.role[place] == "participial" and not self._own(at, place):
                    continue
                undergone = graph.role[at] == "subject_passive" and graph.head[at] == place
                if graph.role[each] == "agent" and undergone and not self._lightly(place):
                    # “La trêve a été saluée par l’ONU” is not the UN's.
                    continue
                if each == at or (clauses and each < at and not self._fronted(each)):
                    continue
                if self._has_role(each) or self._within(each):
                    continue
                if self._cased(each, slot.prepositions):
                    groups.append(self._mutual(at, self.view.expand(self.view.antecedents([each]))))
            if slot.prepositions and not clauses:
                groups += self._reached(place, slot.prepositions)
        if beside is not None and graph.role[beside] == "case" and cases & {"of", "to"}:
            groups.append(self.view.expand(self.view.antecedents([graph.head[beside]])))
        if beside is not None and "of" in cases:
            # Last, and no pronoun: in “withdrew its troops from Niger” nothing is from “its”.
            groups += [group for group in self._possessors(beside) if self.graph.pos[group[0]] not in ("PRON", "DET")]
        return self._fitting(slot, [self._without(group, taken) for group in groups], mentioned=not clauses)

    def _fronted(self, at: int) -> bool:
        """Say whether a noun opens its sentence under a preposition: “Sur la tuerie, la Minusca mène une enquête”."""
        graph = self.graph
        opens = graph.role[at] == "oblique" and at - sentence_of(self.doc[at]).start <= 3
        return opens and graph.pos[at] == "NOUN" and graph.word[at] in _ABOUT

    def _first(self, noun: int | None, places: list[int]) -> list[int]:
        """Return some places, those of a fixed noun first: what is written after it is most often its own."""
        if noun is None:
            return places
        own = [noun, *(each for each in self.graph.of(noun, "participial") if self._bound(each))]
        return list(dict.fromkeys([*own, *places]))

    def _bound(self, participle: int) -> bool:
        """Say whether what hangs from a noun's participle is the noun's: “arms sold by”, “convoys bound for”."""
        return self.graph.lemma[participle] in _HEADED or self.view.passive(participle)

    def _reached(self, at: int, prepositions: tuple[str, ...]) -> list[Group]:
        """Return the object of a gerund or infinitive that belongs to a preposition: “from reaching Mali”."""
        graph = self.graph
        if not any(" " in each for each in prepositions):
            return []
        clauses = graph.of(at, "oblique_clause", "open", "participial", "adverbial")
        return [self._sides(each)[1] for each in clauses if f"{graph.word[each]} {graph.lower[each]}" in prepositions]

    def _within(self, at: int) -> bool:
        """Say whether a word stands under a preposition of its own name: “Democratic Republic of the Congo”."""
        mention = self._mention(at)
        return mention is not None and mention.kind == "name" and mention == self._mention(self.graph.head[at])

    def _mutual(self, at: int, group: Group) -> Group:
        """Return for “each other” those who do it to each other; any other words themselves."""
        graph = self.graph
        if len(group) == 1 and graph.lower[group[0] - 1 : group[0] + 1] in (["each", "other"], ["one", "another"]):
            both = self._sides(at)[0]
            self.mutual = both if len(both) > 1 else []
            return self.mutual or group
        return group

    def _has_role(self, at: int) -> bool:
        """Say whether somebody under “with” has a role of their own in it: “with Qatar as mediator”."""
        after = at + 1
        return self.graph.word[at] in ("with", "avec") and after < len(self.graph) and self.graph.lower[after] in _AS

    def _possessors(self, at: int) -> list[Group]:
        """Return whose a noun is: its possessors, then adjectives and nouns before it that are mentions."""
        graph, view = self.graph, self.view
        groups = [view.expand(view.antecedents([each])) for each in graph.of(at, "possessor")]
        own = self._mention(at)
        for each in graph.of(at, "adjective", "compound"):
            whose = self._mention(each)
            # “First” in “first backer” lies in a mention that is not its own; “French” in “French base” is one.
            itself = view.scheme.side(graph, each) if graph.role[each] == "adjective" else whose != own
            if whose is not None and itself:
                groups.append(view.expand([each]))
        return groups

    def _own(self, at: int, participle: int) -> bool:
        """Say whether the agent of a participle does what the predicate says: “aid given by”, not “truce broken by”."""
        return participle == at or self._lightly(participle) or self.graph.head[participle] != at

    def _lightly(self, at: int) -> bool:
        return self.graph.lemma[at] in self.view.scheme.LIGHT

    def _places(self, at: int) -> list[int]:
        """Return where what belongs to a predicate may hang: on it, on its nouns, on its governor, further in."""
        graph, view = self.graph, self.view
        places = [at, *graph.of(at, "object", "subject_passive", "attribute", "reflexive")]
        role, head, _ = graph.edge(at)
        while role == "conjunct" and not graph.of(at, "subject"):
            role, head, _ = graph.edge(head)
        free = role == "subject" and not graph.of(head, "object", "complement", "open")
        if (free or role in ("object", "subject_passive", "attribute")) and view.bare(head) is None:
            places.append(head)
        if role == "participial" and view.passive(at):
            places.append(head)
        places += [
            each for noun in places for each in graph.of(noun, "participial") if noun == at or self._lightly(each)
        ]
        if graph.pos[at] not in ("VERB", "AUX") or not (places[1:] or graph.of(at, "oblique", "complement", "open")):
            places += graph.of(at, "conjunct")
        inner = [
            each
            for place in places
            for each in graph.of(place, "oblique", "agent", "conjunct")
            if each > at and each not in places
        ]
        deeper = [each for place in inner for each in graph.of(place, "oblique", "conjunct") if each not in inner]
        return list(dict.fromkeys([*places, *inner, *deeper]))

    def _cased(self, at: int, prepositions: tuple[str, ...]) -> bool:
        """Say whether a word stands under one of some prepositions, of which some are of several words."""
        word = self.graph.word[at]
        if self.graph.lower[at] == "où":
            return not _PLACES.isdisjoint(prepositions)
        if not word and (case := self.graph.of(at, "case")):
            word = self.graph.lemma[case[-1]]
        if word in prepositions and (word != "of" or not self._out(at)):
            return True
        if not any(" " in each and each.endswith(word) for each in prepositions):
            return False
        case = self.graph.of(at, "case", "mark")
        if not case or not word:
            return False
        end = case[-1] + 1
        before = " ".join(self.graph.lower[max(0, end - 5) : end])
        return any(before == each or before.endswith(f" {each}") for each in prepositions if " " in each)

    def _out(self, at: int) -> bool:
        """Say whether a word stands under “out of”, which the tree gives as “of”."""
        case = self.graph.of(at, "case")
        return bool(case) and case[-1] > 0 and self.graph.lower[case[-1] - 1] == "out"

    def _fixed(self, at: int, elements: tuple[Element, ...], object_: list[int], taken: set[int]) -> bool:
        """Say whether the fixed words of a pattern are there; they fill no slot."""
        self.beside = {}
        last: int | None = None
        for element in elements:
            if isinstance(element, Slot) and last is not None:
                self.beside[element] = last
            if isinstance(element, Fixed):
                found = last = self._fixed_noun(at, element, object_)
                taken.update(self.also if found is not None else ())
            elif isinstance(element, Word):
                found = next((each for word in element.words if (each := self._beside(at, word)) is not None), None)
            else:
                continue
            if found is None:
                if element.optional:
                    continue
                return False
            self.words.append(found)
            taken.add(found)
        return True

    def _fixed_noun(self, at: int, fixed: Fixed, object_: list[int]) -> int | None:
        if not fixed.prepositions:
            near = [*object_, *self.graph.of(at, "attribute")]
        else:
            near = [
                each
                for place in (*self._places(at), *self.words)
                for each in self.graph.of(place, "oblique", "agent")
                if self._cased(each, fixed.prepositions)
            ]
        found = next((each for each in near if self._names(each, fixed.nouns) and not self.in_name(each)), None)
        return self._joining(at, fixed) if found is None else found

    def _joining(self, at: int, fixed: Fixed) -> int | None:
        """Return a fixed noun that has become part of a preposition: “sous la houlette de”, “en soutien à”."""
        for place in (at, *self.words):
            for each in self.graph.of(place, "oblique"):
                first, _, rest = self.graph.word[each].partition(" ")
                cases = self.graph.of(each, "case") if rest and first in fixed.prepositions else []
                for case in cases:
                    if self.graph.pos[case] == "NOUN" and self._names(case, fixed.nouns):
                        return case
        return None

    def _beside(self, at: int, phrase: str) -> int | None:
        """Return the first of some words that go with a verb: among what hangs from it, or right after it."""
        graph, words = self.graph, phrase.split()
        near = list(graph.children[at])
        near += [each for child in graph.of(at, "object", "oblique", "open") for each in graph.children[child]]
        near += [graph.head[at]] if graph.role[at] in ("subject", "subject_passive") else []
        for each in (*near, at + 1, at - 1):
            there = 0 <= each < len(graph) and words[0] in (graph.lower[each], graph.lemma[each])
            if there and graph.lower[each + 1 : each + len(words)] == words[1:]:
                return each
        return None

    def _head_fits(self, at: int, pattern: Pattern) -> bool:
        """Say whether a verb is one of a pattern's, particle included."""
        own = (self.graph.lemma[at], self.graph.lower[at])
        single, several = _verbs(pattern.heads)
        if not single.isdisjoint(own):
            return True
        for rest in (rest for word in dict.fromkeys(own) for rest in several.get(word, ())):
            found = [each for word in rest if (each := self._beside(at, word)) is not None]
            if len(found) == len(rest):
                self.words += found
                return True
        return False

    def _names(self, at: int, nouns: tuple[str, ...]) -> bool:
        """Say whether a noun is one of some; of several words, the others hang from it or stand beside it."""
        graph, known = self.graph, _index(nouns, self.language)
        for own in (graph.lemma[at], graph.lower[at]):
            for others in known.several.get(own, ()):
                beside = self._run(at, len(others))
                near = {each for each in graph.walk(at) if abs(each - at) <= len(others) + 2} | beside
                forms = {each: self._forms(each) for each in near}
                if all(any(word in texts for texts in forms.values()) for word in others):
                    self.also = sorted(each for each, texts in forms.items() if not texts.isdisjoint(others))
                    return True
        self.also = []
        return graph.lemma[at] in known.single or graph.lower[at] in known.single

    def _run(self, at: int, length: int) -> set[int]:
        """Return the words that a noun of several words is written with, wherever they hang: “mise à l’écart”."""
        if self.language == "en":
            return set()
        return {
            each for each in range(at + 1, min(len(self.graph), at + length + 1)) if self.graph.pos[each] != "PUNCT"
        }

    def _forms(self, at: int) -> frozenset[str]:
        """Return how a word may be written in a frame: by its lemma, as it is, or without the s of a plural."""
        lower = self.graph.lower[at]
        return frozenset((self.graph.lemma[at], lower, lower.removesuffix("s")))

    def _fitting(self, slot: Slot, groups: Iterable[Group], mentioned: bool = True) -> list[int]:
        """Return the first group of words of the kinds that a slot takes, without those that are not."""
        for group in groups:
            worded = [each for each in group if not slot.words or self._worded(slot, each)]
            found = [one for each in worded for one in (self._named(each) if mentioned else [each])]
            found = [each for each in dict.fromkeys(found) if self._fits(slot, each)]
            if slot.role == "S+O" and len(found) == 1 and not self._plural(found[0]):
                continue
            if found:
                return found
        return []

    def _fits(self, slot: Slot, at: int) -> bool:
        if slot.role in ("S", "O", "S+O") and self.view.scheme.time(self.graph, at):
            return False
        if not slot.kinds:
            return True
        mention = self._mention(at)
        return mention is not None and (mention.sort is None or mention.sort in slot.kinds)

    def _named(self, at: int) -> list[int]:
        """Return a word, or if it names nobody those who stand in apposition with it, or under “including”, and are."""
        graph = self.graph
        whose = (
            [each for each in graph.of(at, "oblique") if self._cased(each, _OF)] if graph.lower[at] in _THOSE else []
        )
        if whose:
            # “avance avec celles de Wagner”
            return self.view.expand(whose)
        mention = self._mention(at)
        if mention is not None and not (mention.kind == "nominal" and mention.actor is None and self._plural(at)):
            return [at]
        near = [graph.head[at]] if graph.role[at] == "apposition" else graph.of(at, "apposition")
        near += [each for each in graph.of(at, "oblique") if graph.word[each] in _INCLUDING]
        wide = self.view.expand(near) if self._plural(at) and graph.role[at] != "apposition" else near
        named = [each for each in wide if (one := self._mention(each)) is not None and (not mention or one.actor)]
        return (named if wide is not near else named[:1]) or [at]

    def _plural(self, at: int) -> bool:
        """Say whether one word may stand for both sides: a plural, or a mention that is of no single actor."""
        return "Plur" in self.doc[at].morph.get("Number", []) or self.graph.tag[at] in ("NNS", "NNPS")

    def _worded(self, slot: Slot, at: int) -> bool:
        """Say whether a word is one of those a slot is limited to; of a matter, whether one of them is in it."""
        if slot.role in ("M", "P"):
            return any(self._names(each, slot.words) for each in self.graph.walk(at))
        return self._names(at, slot.words)

    def _sides(self, at: int) -> tuple[list[int], list[int]]:
        """Return the subjects and objects of a verb, worked out once."""
        if at not in self.roles:
            self.roles[at] = (self.view.subjects(at), self.view.objects(at))
        return self.roles[at]

    def _ordered(self, pattern: Pattern) -> list[Slot]:
        """Return the slots in the order to fill them: before a verb, possessors, then as they stand."""
        return sorted(pattern.slots, key=lambda slot: (slot is not pattern.before, POSSESSIVE not in slot.prepositions))

    def _without(self, group: Group, taken: set[int]) -> Group:
        return group if group is self.mutual else [each for each in group if each not in taken]

    def _mention(self, at: int) -> Mention | None:
        return self.mentions(self.doc[at])

    def _actor(self, at: int) -> bool:
        """Say whether a word stands for somebody of the register."""
        mention = self._mention(at)
        return mention is not None and mention.actor is not None

    def in_name(self, at: int) -> bool:
        """Say whether a word belongs to a name: what “Support” says in “Rapid Support Forces” is no support."""
        mention = self._mention(at)
        if mention is None or mention.kind != "name":
            return False
        # A small letter is part of what names are given with: “JNIM chief Iyad Ag Ghali”, « le dirigeant guinéen … ».
        capital = self.doc[at].text[0].isupper()
        before = at
        while self.language != "en" and not capital and before and self._mention(before - 1) == mention:
            before -= 1
            if self.graph.pos[before] == "DET":
                break
            capital = self.doc[before].text[0].isupper()
        return capital


_NOUNS_UNDER: tuple[Role, ...] = ("oblique", "agent")
_CLAUSES_UNDER: tuple[Role, ...] = (*_NOUNS_UNDER, "oblique_clause", "open", "adverbial", "participial")


class _Nouns(NamedTuple):
    single: frozenset[str]
    several: dict[str, list[list[str]]]


@cache
def needed(pattern: Pattern, language: str) -> tuple[frozenset[str], ...]:
    """Return sets of lemmas and forms, of each of which a passage has to have one for a pattern to match in it.

    >>> from hune.reading.frames.pattern import parse
    >>> [sorted(words) for words in needed(parse("S impose <sanction|travel ban> on:O"), "en")]
    [['ban', 'sanction']]
    """
    found = []
    for element in pattern.elements:
        match element:
            case Fixed(nouns=nouns, optional=False) | Slot(role="S" | "O", words=nouns, optional=False) if nouns:
                index = _index(nouns, language)
                found.append(index.single | index.several.keys())
            case Word(words=phrases, optional=False):
                found.append(frozenset(phrase.split()[0] for phrase in phrases))
            case _:
                pass
    return tuple(found)


@cache
def _index(nouns: tuple[str, ...], language: str) -> _Nouns:
    """Return nouns of one word, and those of several by the word that heads them, with their other words."""
    several: dict[str, list[list[str]]] = {}
    for noun in nouns:
        parts = _parts(noun, language)
        if len(parts) > 1:
            head = head_word(" ".join(parts), language)
            several.setdefault(head, []).append([word for word in parts if word != head])
    return _Nouns(frozenset(noun.lower() for noun in nouns if len(_parts(noun, language)) == 1), several)


def _parts(noun: str, language: str) -> list[str]:
    """Return the words of a noun as lemmas: in French what joins them is “de”, “le”, “à” in whatever form."""
    if language != "fr":
        return noun.lower().split()
    parts = re.sub(r"(?<=[’'])(?=\w)", " ", noun.lower()).split()
    return [_JOINING.get(each.replace("'", "’"), each) for each in parts]


_JOINING = {"d’": "de", "du": "de", "des": "de", "l’": "le", "la": "le", "les": "le", "au": "à", "aux": "à"}


@cache
def _verbs(heads: tuple[str, ...]) -> tuple[frozenset[str], dict[str, list[list[str]]]]:
    """Return verbs of one word, and those with particles by their first word."""
    several: dict[str, list[list[str]]] = {}
    for head in heads:
        if len(words := head.split()) > 1:
            several.setdefault(words[0], []).append(words[1:])
    return frozenset(head for head in heads if " " not in head), several


_STAY = words(
    "be remain stay stand lie live come fall get place put keep hold bring leave find subject bind maintain "
    "suffer être rester demeurer vivre tomber passer placer mettre tenir maintenir soumettre trouver laisser "
    "garder"
)
"""The verbs beside “to be” that say where somebody is or is put: under siege, at war."""

_BECOME = words("devenir redevenir rester demeurer")
"""Verbs of which what somebody is may be drawn as the object."""

_WITH = frozenset({"with", "without", "thanks to", "avec", "sans", "grâce à"})
"""What somebody does something with: it is said of who does it."""

_ABOUT = frozenset({"sur", "pour", "on", "over"})

_HEADED = words("head bind go travel destine")
"""Verbs whose participle tells where the noun before it goes: “convoys heading for”, “bound for”."""

_PLACES = words("à en dans sur")
"""Prepositions that “où” stands for."""

_THOSE = words("celui celle ceux celles those")
_OF = ("de", "of")

_OTHERS = frozenset({"with", "against", "alongside", "avec", "contre", "aux côtés de"})

_INCLUDING = frozenset({"including", "notably", "namely", "dont", "notamment"})

_AS = frozenset({"as", "comme", "en tant que"})

_SAME = {"de": "of", "of": "of", "d’": "of", "du": "of", "à": "to", "to": "to", "poss": POSSESSIVE}


def _cases(slot: Slot) -> set[str]:
    return {_SAME.get(each, each) for each in slot.prepositions}
