"""Questions about a predicate worked out on the graph: coordination, control, antecedents, passives, light verbs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hune.reading.syntax.graph import Form, Role, words
from hune.reading.syntax.scheme import graph, scheme

if TYPE_CHECKING:
    from spacy.tokens import Doc


class View:
    """The questions, by the numbers of words: what the functions of this module and the matching ask."""

    __slots__ = ("graph", "scheme")

    def __init__(self, doc: "Doc") -> None:
        self.graph = graph(doc)
        self.scheme = scheme(doc.lang_)

    def verbal(self, at: int) -> bool:
        """Say whether a word is a verb, or the copula's noun or adjective."""
        return self.graph.pos[at] in ("VERB", "AUX") or self.bare(at) is not None or self.clausal(at)

    def clausal(self, at: int) -> bool:
        """Say whether a word stands where only a clause does: in a relative clause, as a participle, an infinitive."""
        return self.graph.role[at] in ("relative", "participial", "open", "oblique_clause", "adverbial", "complement")

    def bare(self, at: int) -> int | None:
        """Return the copula of a noun or adjective, None of anything else."""
        return next((child for child in self.graph.children[at] if self.graph.role[child] == "copula"), None)

    def form(self, at: int) -> Form:
        """Return the form of a verb; a coordinated one without auxiliaries has those of the first."""
        return self.scheme.form(self.graph, at)

    def shared(self, at: int, *roles: Role) -> list[int]:
        """Return the children in these roles; for a coordinated verb without a subject and any, the first verb's."""
        made = self.graph
        while not (found := made.of(at, *roles)) and made.role[at] == "conjunct" and not self._surface(at):
            at = made.head[at]
        return found

    def passive(self, at: int) -> bool:
        """Say whether a verb is passive: by its auxiliary, as a past participle on a noun, or by who shares it."""
        made = self.graph
        while True:
            if made.of(at, "aux_passive", "subject_passive", "agent"):
                return True
            if made.pos[at] not in ("VERB", "AUX", "ADJ"):
                return False
            past = self.form(at).participle == "past"
            if past and made.role[at] in ("participial", "adverbial", "adjective"):
                return not made.of(at, "aux", "subject")
            if made.role[at] != "conjunct" or not past or made.of(at, "aux", "subject"):
                return False
            at = made.head[at]

    def grammatical(self, at: int, seen: frozenset[int] = frozenset()) -> list[int]:
        """Return the subject in grammar, which of a passive is what it is done to; worked out where it is not said."""
        made = self.graph
        if at in seen:
            return []
        seen |= {at}
        if found := self._surface(at):
            return found
        role, head, word = made.edge(at)
        match role:
            case "conjunct":
                return self.grammatical(head, seen)
            case "participial":
                return self._on_noun(at, head, seen)
            case "relative":
                return [] if self._pronoun(at) or self._gap(at) else [head]
            case "open" | "oblique_clause" | "complement":
                return self._controller(at, head, word, seen)
            case "adverbial":
                if self.form(at).mood in ("participle", "infinitive") or made.pos[at] not in ("VERB", "AUX"):
                    return self._grammatical_or_does(head, seen)
        return []

    def subjects(self, at: int, seen: frozenset[int] = frozenset()) -> list[int]:
        """Return the logical subjects of a verb or a noun."""
        if not self.verbal(at):
            return self.expand(self._doer(at, seen))
        if self.passive(at):
            return self.expand(self.shared_last(at, "agent"))
        return self.expand(self.grammatical(at, seen))

    def objects(self, at: int) -> list[int]:
        """Return the logical objects of a verb; of a noun what its “of” says, if somebody else does it."""
        made = self.graph
        if not self.verbal(at):
            doer = made.of(at, "possessor", "agent")
            return self.expand(
                [each for each in made.of(at, "oblique") if made.word[each] in ("of", "de")] if doer else []
            )
        if self.passive(at):
            # Of what has two objects, the one that stays: "was given weapons".
            return self.expand([*self.grammatical(at), *made.of(at, "object")])
        return self.expand(self.antecedents(self.shared_last(at, "object")) or self._gap(at))

    def indirect(self, at: int) -> list[int]:
        """Return to whom, where no preposition says it."""
        return self.expand(self.antecedents(self.graph.of(at, "indirect")))

    def obliques(self, at: int) -> list[tuple[str, int]]:
        """Return what stands under prepositions, on the word or on what it governs or is governed by."""
        made = self.graph
        nouns = made.of(at, "object", "subject_passive") if self.verbal(at) else []
        light = self.light(at)
        near = [at, *nouns, *([light] if light is not None else [])]
        if self.verbal(at) and made.role[at] in ("participial", "relative"):
            near += [head for head in [made.head[at]] if self.passive(at)]
        found = {
            (made.word[each], one): one
            for place in near
            for each in self.shared_last(place, "oblique", passing=place == at)
            if each != at
            for one in self.expand(self.antecedents([each]))
        }
        return sorted(((word, one) for (word, one) in found), key=lambda pair: pair[1])

    def light(self, at: int) -> int | None:
        """Return the light verb whose object, or passive subject, a noun is: "gave support", "support was given"."""
        made = self.graph
        role, head = made.role[at], made.head[at]
        while role == "conjunct":
            role, head = made.role[head], made.head[head]
        if role in ("object", "subject_passive") and made.lemma[head] in self.scheme.LIGHT:
            return head
        for each in made.of(at, "participial", "relative"):
            if made.lemma[each] in self.scheme.LIGHT and (
                self.passive(each) or at in self._gap(each) or self._object_relative(each)
            ):
                return each
        return None

    def negation(self, at: int) -> int | None:
        """Return the word that denies a predicate."""
        made = self.graph
        for place in (at, *made.of(at, "modal", "aux", "copula")):
            if found := made.of(place, "negation"):
                return found[0]
        for each in made.of(at, "object", "subject", "subject_passive", "attribute"):
            if found := made.of(each, "negation"):
                return found[0]
            if made.lower[each] in _NOBODY:
                return each
        if made.word[at] in _INSTEAD and (case := made.of(at, "case", "mark")):
            return case[0]
        if made.role[at] == "conjunct" and not self._surface(at) and self._alternative(at):
            return self.negation(made.head[at])
        return None

    def conjuncts(self, at: int) -> list[int]:
        """Return all that is coordinated with a word, it included."""
        made = self.graph
        while made.role[at] == "conjunct":
            at = made.head[at]
        return self.expand([at])

    def expand(self, found: Iterable[int]) -> list[int]:
        """Return some words and what is coordinated after each."""
        made, wide = self.graph, list(dict.fromkeys(found))
        for each in wide:
            kind = made.pos[each] in _VERBS
            wide += [at for at in made.of(each, "conjunct") if (made.pos[at] in _VERBS) == kind and at not in wide]
        return sorted(wide)

    def shared_last(self, at: int, *roles: Role, passing: bool = True) -> list[int]:
        """Return the children in these roles; of a verb without any, those of a later coordinated one."""
        made = self.graph
        found = made.of(at, *roles)
        if found or not passing or made.pos[at] not in _VERBS:
            return found
        # “Was attacked and looted by them” has one agent.
        own: tuple[Role, ...] = ("complement", "open", "object", *(() if roles == ("agent",) else ("subject_passive",)))
        if made.of(at, *own):
            return found
        for later in made.of(at, "conjunct"):
            if made.pos[later] in _VERBS and not self._surface(later):
                near = self.shared_last(later, *roles)
                return [each for each in near if each > later]
        return found

    def antecedent(self, pronoun: int) -> int | None:
        """Return the noun that a relative pronoun stands for, None for any other word."""
        made = self.graph
        if made.lower[pronoun] not in self.scheme.RELATIVES:
            return None
        at, seen = pronoun, 0
        while made.role[at] != "relative":
            at, above = made.head[at], at
            seen += 1
            if at == above or seen > 8:
                return None
        noun = made.head[at]
        if (
            self.bare(noun) is not None
            and (said := made.of(noun, "subject"))
            and made.lower[said[0]] not in ("it", "ce", "c’", "c'")
        ):
            # "Turkey is the country that armed them": Turkey.
            return said[0]
        return noun

    def _surface(self, at: int) -> list[int]:
        found = self.graph.of(at, "subject", "subject_passive")
        return self.antecedents(found)

    def antecedents(self, found: Iterable[int]) -> list[int]:
        """Return some words, relative pronouns replaced by the nouns that they stand for."""
        return [each if (noun := self.antecedent(each)) is None else noun for each in found]

    def _pronoun(self, at: int) -> bool:
        """Say whether a relative clause has its pronoun in a role of its own: the noun is no subject then."""
        made = self.graph
        return any(
            made.lower[each] in self.scheme.RELATIVES
            for child in made.children[at]
            for each in (child, *made.of(child, "possessor", "oblique"))
        )

    def _object_relative(self, at: int) -> bool:
        return any(self.graph.lower[each] in self.scheme.RELATIVES for each in self.graph.of(at, "object"))

    def _gap(self, at: int) -> list[int]:
        """Return the noun that a relative clause without pronoun stands on, where it lacks its object."""
        made = self.graph
        if made.role[at] != "relative" or not self._surface(at) or self.passive(at) or self._pronoun(at):
            return []
        if made.of(at, "object", "complement", "copula", "indirect") or made.head[at] in self._surface(at):
            return []
        return [made.head[at]]

    def _on_noun(self, at: int, noun: int, seen: frozenset[int]) -> list[int]:
        """Return the subject of a participle on a noun: the noun; of an infinitive ("a plan to"): who has the plan."""
        if self.form(at).mood == "infinitive":
            return self._doer(noun, seen) or self._holder(noun, seen)
        return [noun]

    def _holder(self, noun: int, seen: frozenset[int]) -> list[int]:
        """Return who governs a noun as an object: in "announced a plan to withdraw" who announced it."""
        made = self.graph
        if made.role[noun] in ("object", "attribute") and self.verbal(made.head[noun]):
            return self.grammatical(made.head[noun], seen)
        return self.grammatical(noun, seen) if self.bare(noun) is not None else []

    def _controller(self, at: int, head: int, word: str, seen: frozenset[int]) -> list[int]:
        """Return who does what an infinitive or gerund says: the object of urge or accuse, the subject of promise."""
        made = self.graph
        if word in ("for", "pour") and self._at_fault(head):
            return [head]
        if not self.verbal(head):
            return self._doer(head, seen) or self._holder(head, seen)
        by = made.role[at] == "oblique_clause" and word in ("by", "en", "without", "sans", "after", "après", "before")
        if made.lemma[head] not in self.scheme.SUBJECT_CONTROL and not by:
            asked = made.of(head, "object", "indirect")
            if word in ("for", "pour", "over"):
                # Whoever is punished for it: "imposed sanctions on them for backing".
                places = (head, *asked)
                asked = [
                    each for place in places for each in made.of(place, "oblique") if made.word[each] in _AGAINST
                ] or asked
            if not asked and made.role[at] == "open":
                asked = [
                    each for each in made.of(head, "oblique") if made.word[each] in ("à", "on", "to") and each < at
                ]
            if asked and made.role[at] != "complement":
                return self.antecedents(asked)
        return self._grammatical_or_does(head, seen)

    def _at_fault(self, noun: int) -> bool:
        """Say whether “for” after a noun tells what it did: under “on” or “against”, or a name that is an object."""
        made = self.graph
        role, word = made.role[noun], made.word[noun]
        return (role == "oblique" and word in _AGAINST) or (role in ("object", "agent") and made.pos[noun] == "PROPN")

    def _grammatical_or_does(self, at: int, seen: frozenset[int]) -> list[int]:
        return self.grammatical(at, seen) if self.verbal(at) else self._doer(at, seen)

    def _doer(self, noun: int, seen: frozenset[int]) -> list[int]:
        """Return who does what a noun says: by whom, whose, by whom lightly ("gave support"), or of whom."""
        made = self.graph
        if noun in seen:
            return []
        for found in (made.of(noun, "agent"), made.of(noun, "possessor")):
            if found:
                return self.antecedents(found)
        by = [each for each in made.of(noun, "oblique") if made.word[each] in ("by", "par")]
        if by:
            return by
        of = [
            each
            for each in made.of(noun, "oblique")
            if made.word[each] in ("of", "de") and not self.scheme.time(made, each)
        ]
        named = [each for each in made.of(noun, "adjective", "compound") if self.scheme.side(made, each)]
        light = self.light(noun)
        if light is not None and (does := self.subjects(light, seen | {noun})):
            return does
        return of or named

    def _alternative(self, at: int) -> bool:
        """Say whether a coordinated verb shares the negation of the first: "neither armed nor trained", "ni", "or"."""
        made = self.graph
        return any(made.lower[each] in ("or", "nor", "ni", "ou") for each in range(made.head[at] + 1, at))


_AGAINST = ("on", "against", "upon", "à", "contre", "sur", "to")
_VERBS = ("VERB", "AUX")
_NOBODY = words("nobody none nothing neither personne rien aucun aucune nul")
_INSTEAD = frozenset({"without", "sans", "instead of", "rather than", "au lieu de", "plutôt que de"})
