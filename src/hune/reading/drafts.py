"""From a match to who did what to whom: its fillers become sides, each pair of them a draft of a claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

from hune.errors import HuneError
from hune.reading import codelist
from hune.reading.claim import Matter, Mention, Proposition
from hune.reading.document import Span
from hune.reading.frames.matching import Match
from hune.reading.frames.pattern import Element, Fixed, Slot, Word, parse
from hune.reading.sides import Fault, Sides
from hune.reading.syntax import governor, graph, objects, passive, subjects
from hune.reading.syntax.graph import words
from hune.reading.syntax.sentence import sentence_of
from hune.reading.telling.operators import operator

if TYPE_CHECKING:
    from spacy.tokens import Token

PROMISES = frozenset(("AGREE", "THREATEN"))
"""Events of which the matter is a deed: "threatens to close the border", not "threatens the capital"."""

REFUSALS = frozenset(("REJECT",))
"""Events of which the matter is a text or an offer: what somebody refuses to do is denied."""

SAME_DOER = frozenset(("plans", "announces", "begins", "ends", "continues", "may", "refuses", "threatens", "carries"))
"""Families of governing words whose subject does what their object says."""

Object = Mention | Matter | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposition with the match it comes from; what it lacks may still be told by what stands around it."""

    match: Match
    proposition: Proposition

    @property
    def whole(self) -> bool:
        """Say whether it has the sides that a claim of its relation needs."""
        said = self.proposition
        return said.subject is not None and (said.object is not None or said.relation.isupper())


def drafts(match: Match, sides: Sides) -> tuple[list[Draft], list[Fault]]:
    """Return what a match can say, and why some of its words can fill no role."""
    faults: list[Fault] = []
    if _otherwise(match):
        return [], []
    pairs = _pairs(match, sides, faults)
    if any(fault.reason == "community label" for fault in faults):
        return [], [fault for fault in faults if fault.reason == "community label"]
    made: list[Draft] = []
    for subject, object in pairs:
        object = _forces(match, object, sides)
        proposition = Proposition(match.relation, subject, object, match.mode)
        fault = _forbidden(proposition, sides)
        if fault is None:
            made.append(Draft(match, proposition))
        else:
            faults.append(fault)
    return made, faults


def _otherwise(match: Match) -> bool:
    """Say whether the words mean something else: a verb with an object that its pattern knows nothing of.

    "Withdrew its ambassador from Niamey" is no withdrawal from Niamey. An event that only a noun tells needs all sides.
    """
    pattern = parse(match.pattern)
    if pattern.shape == "noun":
        given = (filled or (role == "S" and _doers(match)) for role, filled in match.fillers.items())
        return match.relation.isupper() and not all(given)
    if pattern.shape != "verb" or passive(match.predicate) or any(_bare(part) for part in pattern.elements):
        return False
    used = {token.i for tokens in (*match.fillers.values(), match.words) for token in tokens}
    return any(token.i not in used and token.pos_ in ("NOUN", "PROPN") for token in objects(match.predicate))


def _bare(part: Element) -> bool:
    """Say whether an element of a pattern may be the object of its verb."""
    return not isinstance(part, Word) and not (isinstance(part, Slot | Fixed) and part.prepositions)


def sort(mention: Mention, sides: Sides) -> str | None:
    """Return the kind of actor that a mention is, as far as it is known."""
    if mention.actor is None:
        return mention.sort
    return sides.register.by_id(mention.actor).kind


def _pairs(match: Match, sides: Sides, faults: list[Fault]) -> list[tuple[Mention | None, Object]]:
    if both := match.fillers.get("S+O"):
        found = _actors(both, sides, faults, match.predicate)
        if match.relation.isupper() or not codelist.relation(match.relation).symmetric:
            return list(permutations(found, 2))
        return list(combinations(found, 2))
    given = match.fillers.get("S", ()) or _doers(match)
    if given and match.predicate.pos_ == "NOUN" and all(token.pos_ == "DET" for token in given):
        # « reproche à Alger son soutien au FLA », « dénonce l’armée pour ses exactions »
        given = _accused(match.predicate) or given
    elif any(token.pos_ == "DET" for token in match.fillers.get("O", ())) and _accused(match.predicate):
        return []
    named = (
        _named(given, sides, faults) if match.relation == "heads" else _actors(given, sides, faults, match.predicate)
    )
    subjects: list[Mention | None] = list(named) or [None]
    if match.fillers.get("S") and subjects == [None]:
        return []
    objects = _objects(match, sides, faults)
    return [(subject, object) for subject, object in product(subjects, objects) if not _same(subject, object)]


def _doers(match: Match) -> "tuple[Token, ...]":
    """Return who prepares, announces, suspends or resumes what a noun says, and so is who does it."""
    if parse(match.pattern).shape != "noun" or "S" not in match.fillers:
        return ()
    if accused := _accused(match.predicate):
        return accused
    if denying := _denying(match.predicate):
        return denying
    link = governor(match.predicate)
    if link is None or link.kind != "object":
        return ()
    over = operator(link.token.doc, link.token.i, frozenset(("noun",)))
    return subjects(link.token) if over is not None and over.family in SAME_DOER else ()


def _denying(noun: "Token") -> "tuple[Token, ...]":
    """Return who denies what a noun says: « rejette les accusations de soutien », « se défend de tout soutien »."""
    made = graph(noun.doc)
    role, head, word = made.edge(noun.i)
    if role != "oblique" or word != "de":
        return ()
    takes = frozenset(("de",))
    if made.pos[head] == "NOUN":
        charge = operator(noun.doc, head, takes)
        if charge is None or charge.family != "says" or made.role[head] not in ("object", "oblique"):
            return ()
        takes = frozenset(("noun",)) if made.role[head] == "object" else frozenset((made.word[head],))
        head = made.head[head]
    over = operator(noun.doc, head, takes)
    return subjects(noun.doc[head]) if over is not None and over.family in ("denies", "refuses") else ()


def _accused(noun: "Token") -> "tuple[Token, ...]":
    """Return who is accused of what a noun says: "blamed the army for the raid", "blamed the raid on the army"."""
    made = graph(noun.doc)
    role, head, word = made.edge(noun.i)
    if role == "oblique" and made.role[head] == "object" and made.lemma[made.head[head]] in CHARGES:
        head = made.head[head]
    if role == "oblique" and word in ("of", "for", "in", "over") and made.lemma[head] in CHARGES:
        return objects(noun.doc[head])
    if role == "oblique" and word in ("de", "pour", "dans"):
        return _charged(noun)
    if role == "oblique" and word in ("of", "for", "in", "over") and made.lemma[head] in ("responsibility", "blame"):
        head = made.head[head]
    elif role not in ("object", "subject_passive"):
        return ()
    if made.lemma[head] not in BLAMES:
        return ()
    to = ("on", "to", "upon", "à")
    under = (each for each in made.of(head, "oblique") if made.word[each] in to and each != noun.i)
    return tuple(noun.doc[each] for each in under)


def _charged(noun: "Token") -> "tuple[Token, ...]":
    """Return the same in French: « accuse Kigali de soutien », « met en cause l’armée dans ».

    What is accused may hang from the verb, from whom it accuses, or from whoever does: « accusée par HRW d’exactions ».
    """
    made = graph(noun.doc)
    verb = made.head[noun.i]
    while made.pos[verb] != "VERB" and made.head[verb] != verb:
        if made.role[verb] not in ("object", "agent", "oblique", "attribute", "open"):
            return ()
        verb = made.head[verb]
    held = {made.lower[each] for each in made.of(verb, "oblique", "open", "attribute")}
    if made.lemma[verb] in CHARGES or not held.isdisjoint(AT_FAULT.get(made.lemma[verb], ())):
        return objects(noun.doc[verb])
    return ()


AT_FAULT = {
    "mettre": ("cause", "accusation"),
    "tenir": ("responsable", "coupable", "comptable"),
    "juger": ("responsable", "coupable"),
    "rendre": ("responsable",),
    "désigner": ("responsable", "coupable"),
}
"""Verbs that accuse with another word: « met en cause »."""

CHARGES = words(
    "accuse blame suspect hold denounce condemn implicate deem find fault slam criticise "
    "accuser soupçonner suspecter incriminer blâmer impliquer condamner dénoncer fustiger"
)
"""Verbs whose object has done what stands under “of”, “for” or “in”."""

BLAMES = words("blame pin attribute impute ascribe lay put attribuer imputer reprocher")
"""Verbs whose object was done by whoever stands under “on” or “to”."""


def _named(tokens: "Iterable[Token]", sides: Sides, faults: list[Fault]) -> tuple[Mention, ...]:
    """Return the persons that some words name, also within the words of what they head."""
    found = [side for token in tokens for side in sides.person(token)]
    faults += [side for side in found if isinstance(side, Fault)]
    return tuple(side for side in found if isinstance(side, Mention))


def _objects(match: Match, sides: Sides, faults: list[Fault]) -> list[Object]:
    matters, given = match.fillers.get("M", ()), match.fillers.get("O", ())
    event = match.relation.isupper()
    if given and event:
        sides_of = [sides.people(token) for token in _listed(given, sides, match.predicate)]
        faults += [side for side in sides_of if isinstance(side, Fault)]
        # To whom an event was done is told of actors only.
        known = [side for side in sides_of if isinstance(side, Mention) and side.actor is not None]
        return [*known] or [None]
    if not given and match.relation == "heads":
        # "Goïta's government": the noun that says it is what is headed.
        given = (match.predicate,)
    if given:
        place = not event and "place" in codelist.relation(match.relation).range
        return list(_actors(given, sides, faults, match.predicate, place=place))
    if matters and not event and "matter" in codelist.relation(match.relation).range:
        if match.relation == "has_objective" and not clausal(matters[0]) and _somebody(sides.mentions.at(matters[0])):
            return []
        return [*_known(match.relation, matters[0], sides)] or [sides.matter(matters[0])]
    if matters and match.relation in (*PROMISES, *REFUSALS) and clausal(matters[0]) != (match.relation in PROMISES):
        return []
    return [None]


def _known(relation: str, token: "Token", sides: Sides) -> Iterator[Mention]:
    """Yield the actors that a matter is, where the relation takes actors too: an enquiry into an armed group."""
    takes = codelist.relation(relation).range
    if clausal(token):
        return
    for side in sides.mentions.each(token):
        if side.actor is not None and sort(side, sides) in takes:
            yield side


def _somebody(mention: Mention | None) -> bool:
    """Say whether a mention is of somebody; a capital alone makes nobody ("Sharia is its goal")."""
    return mention is not None and not (mention.kind == "name" and mention.sort is None and mention.actor is None)


def _actors(
    tokens: "Iterable[Token]", sides: Sides, faults: list[Fault], predicate: "Token", *, place: bool = False
) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for token in _listed(tokens, sides, predicate):
        for side in sides.actors(token, place):
            if isinstance(side, Fault):
                faults.append(side)
            elif side not in found:
                found.append(side)
    return tuple(found)


def _listed(tokens: "Iterable[Token]", sides: Sides, predicate: "Token") -> "list[Token]":
    """Return some words and what is listed with them: names in a row are one side, however the parse has cut them."""
    found = list(tokens)
    for token in tuple(found):
        for step in (-1, 1):
            near = _neighbour(token, step, sides, predicate)
            while near is not None and all(near.i != other.i for other in found):
                found.append(near)
                near = _neighbour(near, step, sides, predicate)
    return sorted(found, key=lambda token: token.i)


_JOINS = frozenset(("and", "et", "or", "ou", "&"))
_BETWEEN = frozenset((*_JOINS, ",", "the", "le", "la", "les", "l’", "l'"))


def _neighbour(token: "Token", step: int, sides: Sides, predicate: "Token") -> "Token | None":
    """Return the name that a comma or an “and” joins to a name, if nothing else stands between."""
    own = sides.mentions.at(token)
    if own is None or (own.actor is None and own.sort != "place"):
        return None
    doc, at, between = token.doc, token.i, []
    while 0 <= at + step < len(doc):
        at += step
        near = doc[at]
        mention = sides.mentions.at(near)
        if mention is not None and mention.span == own.span:
            continue
        if mention is None and near.lower_ in _BETWEEN and sentence_of(near) == sentence_of(token):
            between.append(near.lower_)
            continue
        alike = mention is not None and _alike(mention, own)
        listed = own.kind in ("name", "metonym") and own.sort in ("state", "place", "organisation")
        joined = any(word in _JOINS or (listed and word == ",") for word in between)
        # A name beyond the verb, or before a verb of its own, is another's.
        if not alike or not joined or (near.i < predicate.i) != (token.i < predicate.i):
            return None
        bare = not any(word in _JOINS for word in between)
        if bare and (_parted(token, near) or (mention is not None and mention.kind == "nominal")):
            # “Djibo, a market town”
            return None
        return None if _acts(near, predicate) else near
    return None


def _parted(token: "Token", near: "Token") -> bool:
    """Say whether a comma parts two names: one stands under a preposition, the other does not ("In Mali, Russia …")."""
    made = graph(token.doc)
    subject = ("subject", "subject_passive")
    pair = (made.role[token.i], made.role[near.i])
    return any(role in subject for role in pair) and any(role in ("oblique", "agent") for role in pair)


def _alike(one: Mention, other: Mention) -> bool:
    """Say whether two mentions may stand in one row."""
    if one.actor is None and one.sort != "place":
        return False
    return one.sort == other.sort and one.kind != "pronoun"


def _acts(token: "Token", predicate: "Token") -> bool:
    made = graph(token.doc)
    return made.role[token.i] in ("subject", "subject_passive") and made.head[token.i] != predicate.i


def _same(subject: Mention | None, object: Object) -> bool:
    """Say whether both sides are one: nobody fights, supports or sanctions itself."""
    if subject is None or not isinstance(object, Mention):
        return False
    return subject.span == object.span or (subject.actor is not None and subject.actor == object.actor)


def own_forces(said: Proposition) -> bool:
    """Say whether somebody would host their own forces: “its base abroad” is hosted by whoever is there."""
    subject, object = said.subject, said.object
    if said.relation != "hosts_forces_of" or subject is None or not isinstance(object, Mention):
        return False
    return subject.actor is not None and object.actor is not None and object.actor.startswith(f"{subject.actor}.")


def _forces(match: Match, object: Object, sides: Sides) -> Object:
    """Return the armed forces of a state that has a base or soldiers somewhere: they are whom the place hosts."""
    if match.relation != "hosts_forces_of" or not isinstance(object, Mention) or object.actor is None:
        return object
    army = f"{object.actor}.army"
    if sort(object, sides) != "state" or army not in sides.register.actors:
        return object
    return Mention(object.span, object.kind, army, "armed_forces")


def _forbidden(said: Proposition, sides: Sides) -> Fault | None:
    """Return why the code-list does not let these kinds of actor stand in this relation."""
    if said.relation.isupper():
        return None
    subject = sort(said.subject, sides) if said.subject else None
    object = _kind(said.object, sides)
    try:
        codelist.permit(said.relation, subject=subject, object=object)
    except HuneError as error:
        words = (
            said.subject.span if said.subject else said.object.span if isinstance(said.object, Mention) else Span(0, 0)
        )
        return Fault("community label" if error.code == "HN364" else "not permitted", words)
    return None


def _kind(object: "Object | Proposition", sides: Sides) -> str | None:
    match object:
        case Mention():
            return sort(object, sides)
        case Matter():
            return "matter"
        case Proposition():
            return "proposition"
        case None:
            return None


def clausal(token: "Token") -> bool:
    """Say whether a word heads a clause."""
    return token.pos_ in ("VERB", "AUX")


def inside(token: "Token", above: "Token") -> bool:
    """Say whether a word hangs somewhere below another."""
    return token.i == above.i or above.is_ancestor(token)
