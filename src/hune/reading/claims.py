"""Claims of a passage: each match with how it is told, when and where, in the words of whom.

The fuller reading wins. Of what is said by one word the relation goes before the event, the narrower before the
broader; a noun that is part of a fuller phrase ("lifted the sanctions") is not read again by itself; what is aimed at,
threatened, or the matter of an attitude is not claimed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from hune.reading import codelist
from hune.reading.claim import (
    Claim,
    Matter,
    Mention,
    Proposition,
    Realis,
    Reason,
    Uncoded,
    When,
    Where,
)
from hune.reading.document import Document, Span
from hune.reading.drafts import Draft, drafts, inside, own_forces, sort
from hune.reading.frames.lexicon import lexicon
from hune.reading.frames.matching import Match, match
from hune.reading.sides import Fault, Sides
from hune.reading.syntax import governor, graph, subjects
from hune.reading.syntax.sentence import sentence_of
from hune.reading.telling import Telling, tell
from hune.reading.telling.answers import points_back
from hune.reading.voices import denier, own_word
from hune.reading.where import where

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Stretch

    from hune.reading.dates import Expression

PARTIES = ("negotiates_with", "ceasefire_with")
"""Relations whose two sides are whom a mediator mediates between."""

THREATS = {
    "fights": "violence",
    "sanctions": "restrict",
    "blockades": "restrict",
    "suspends": "relations",
    "withdraws_from": "expel",
    "deploys_to": "territory",
    "member_of": "relations",
    "supports": "relations",
}
"""What somebody threatens with, by the relation that would come of it."""

PLANS = ("compter", "entendre", "projeter")
"""French verbs that tell a plan of what a relation says, and an objective of what none does."""

MEANS = ("by", "en")
"""What stands before the means to something."""

ASKED = frozenset(("REQUEST",))
"""Events that are an attitude too: who demands of somebody what is no proposition has asked them for it."""

NAMING = frozenset(("name", "identify", "quote"))
"""What a speaker asks not to be."""

FORMAL = frozenset(("sanctions", "suspends"))
"""Relations that say by decision what a blockade does by force."""

HELD = frozenset(("withdraws_from", "deploys_to"))
"""Relations whose place may be left unsaid by whoever it is that speaks of it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A parsed paragraph of a document, with what was found in it; it begins at `offset`."""

    document: Document
    doc: "Doc"
    offset: int
    sides: Sides
    expressions: "tuple[Expression, ...]" = ()

    def when(self, predicate: "Token", aspect: str | None) -> When | None:
        """Return when what a word says was so."""
        from hune.reading.dates import attach

        return attach.when(predicate, self.expressions, self.doc, self.offset, aspect)

    def where(self, predicate: "Token") -> Where | None:
        """Return where what a word says was."""
        return where(predicate, self.sides.mentions, self.doc, self.offset)

    def sentence(self, token: "Token") -> Span:
        """Return the sentence of a word, in the document."""
        return self.span(sentence_of(token))

    def span(self, stretch: "Stretch") -> Span:
        """Return the characters of a stretch of words, in the document."""
        return Span(stretch.start_char + self.offset, stretch.end_char + self.offset)


@dataclass(frozen=True, slots=True)
class Told:
    """A draft with its telling."""

    draft: Draft
    telling: Telling

    @property
    def match(self) -> Match:
        """Return what was found."""
        return self.draft.match

    @property
    def said(self) -> Proposition:
        """Return what it says."""
        return self.draft.proposition


def read(passage: Passage) -> tuple[list[Claim], list[Uncoded]]:
    """Return the claims of a passage in the order of the text, and what could not be coded."""
    found = list(match(passage.doc, passage.sides.mentions.at, lexicon(passage.doc.lang_)))
    uncoded: list[Uncoded] = []
    told: list[Told] = []
    for one in found:
        made, faults = drafts(one, passage.sides)
        uncoded += [_uncoded(passage, one.predicate, fault) for fault in faults]
        if made:
            telling = _telling(one, passage)
            told += [Told(draft, telling) for draft in made]
    refused = {one.passage for one in uncoded if one.reason == "community label"}
    told = [one for one in told if passage.sentence(one.match.predicate) not in refused]
    told = _unmixed(told)
    claims: list[Claim] = []
    for each in told:
        reason = _unclaimed(each.telling)
        if reason is not None:
            uncoded.append(Uncoded(passage.document.id, passage.sentence(each.match.predicate), reason))
            continue
        claims += [one for one in _claims(each, told, passage) if not own_forces(one.proposition)]
    kept = _with_denials(_once(claims), told)
    uncoded += _peoples(passage, kept)
    return kept, _silent(uncoded, kept)


def _with_denials(claims: Sequence[Claim], told: Sequence[Told]) -> list[Claim]:
    """Return claims that are somebody's word with those of whoever denies them: “…, ce que Kigali dément”."""
    made = list(claims)
    for claim in claims:
        said = claim.proposition
        if claim.realis != "reported" or said.relation in ("accuses", "takes_position"):
            continue
        denying = {one: None for each in told if _key(each.said) == _key(said) for one in each.telling.denials}
        made += [msgspec.structs.replace(claim, realis="denied", attribution=(denier(one, claim),)) for one in denying]
    return made


def _peoples(passage: Passage, claims: Sequence[Claim]) -> Iterator[Uncoded]:
    """Yield the sentences that speak of a community and of which nothing is coded."""
    spoken = {claim.passage for claim in claims}
    for sentence in passage.doc.sents:
        span = passage.span(sentence)
        for mention in passage.sides.mentions.communities:
            if span not in spoken and span.start <= mention.span.start < span.end:
                yield Uncoded(passage.document.id, span, "community label", mention.span)
                break


def _telling(one: Match, passage: Passage) -> Telling:
    """Return how a match is told; whose government it is, is taken for granted by whoever speaks of it."""
    if one.relation == "heads" and one.predicate.pos_ == "NOUN" and not one.words and not one.fillers.get("O"):
        return Telling()
    telling = tell(one.predicate, passage.sides.mentions, passage.offset)
    if _supposed(one) and telling.realis in ("denied", "future", "conditional", "normative"):
        return Telling(aspect=telling.aspect)
    carried = _carrier(one)
    if carried is None or telling.aspect is not None or telling.realis != "asserted":
        return telling
    whole = tell(carried, passage.sides.mentions, passage.offset)
    return telling if whole.aspect is None and whole.realis == "asserted" else whole


def _supposed(one: Match) -> bool:
    """Say whether what somebody is stands beside a name and is taken for granted: "its leader, X, was not seen"."""
    tree, at = graph(one.predicate.doc), one.predicate.i
    named = tree.role[at] in ("apposition", "compound") or bool(tree.of(at, "apposition"))
    return one.relation in ("heads", "succeeds") and one.predicate.pos_ == "NOUN" and named


def _carrier(one: Match) -> "Token | None":
    """Return the noun that a participle stands on, if it is part of the match: "sanctions imposed on Mali"."""
    link = governor(one.predicate)
    if link is None or link.kind != "relative":
        return None
    noun = link.token
    if all(noun.i != word.i for word in one.words):
        return None
    frames = lexicon(noun.doc.lang_).by_head.get(noun.lemma_.lower(), ())
    return noun if any(frame.relation == one.relation for frame in frames) else None


def _uncoded(passage: Passage, predicate: "Token", fault: Fault) -> Uncoded:
    return Uncoded(passage.document.id, passage.sentence(predicate), fault.reason, fault.words)


def _unclaimed(telling: Telling) -> Reason | None:
    if telling.question:
        return "question"
    return "editorial" if telling.editorial else None


def _unmixed(told: Sequence[Told]) -> list[Told]:
    """Return of readings of the same words the fullest only."""
    kept = list(told)
    whole = [one for one in kept if one.draft.whole and not one.said.relation.isupper()]
    return [
        one for one in kept if not any(_beaten(one, other) for other in kept if other is not one) and _worth(one, whole)
    ]


def _worth(one: Told, relations: Sequence[Told]) -> bool:
    """Say whether an event, or an attitude to words, says what no relation says of the same words."""
    if not (one.said.relation.isupper() or one.said.relation in ("takes_position", "has_objective")):
        return True
    own = one.match
    matters = (*own.fillers.get("M", ()), *own.fillers.get("P", ()))
    wanted = one.said.relation == "has_objective" and graph(own.predicate.doc).lemma[own.predicate.i] == "vouloir"
    if wanted and one.telling.realis == "denied":
        # « n’a pas voulu répondre » is a refusal.
        return False
    if one.said.relation in ASKED and any(token.lemma_ in NAMING for token in matters):
        # “Asked not to be named”
        return False
    for other in relations:
        if other.match is own or other.said.relation == one.said.relation or _relieved(one, other):
            continue
        if other.said.relation == "heads":
            # “wants to overthrow Déby’s government” is still what it wants.
            continue
        governed = any(inside(other.match.predicate, token) for token in matters)
        same = other.match.predicate.i == own.predicate.i or _shares(own, other.match)
        if one.said.relation == "has_objective":
            sought = {token.i for token in (*other.match.words, *other.match.fillers.get("M", ()))}
            if other.match.predicate.i == own.predicate.i and any(token.i in sought for token in matters):
                # « cherchent un terrain d’entente » is a negotiation.
                return False
            denied = one.telling.realis == "denied"
            if governed and (denied or graph(own.predicate.doc).lemma[own.predicate.i] in PLANS):
                # “Has no intention of withdrawing” tells of no objective.
                return False
            continue
        if governed or (same and other.said.relation not in ("takes_position", "has_objective")):
            return False
        if same and one.said.relation.isupper() and one.said.relation not in ASKED:
            return False
    return True


def _relieved(event: Told, relation: Told) -> bool:
    """Say whether support is for people who are nobody of the register, and so is aid."""
    if event.said.relation != "AID" or relation.said.relation != "supports":
        return False
    object = relation.said.object
    given = isinstance(object, Mention) and object.actor is None
    return given and (event.match.predicate.i == relation.match.predicate.i or _shares(event.match, relation.match))


def _shares(one: Match, other: Match) -> bool:
    """Say whether the fixed words of two matches meet."""
    ours = {one.predicate.i, *(token.i for token in one.words)}
    theirs = {other.predicate.i, *(token.i for token in other.words)}
    return bool(ours & theirs)


def _beaten(one: Told, other: Told) -> bool:
    """Say whether another reading of the same words goes before this one."""
    first, second = one.match, other.match
    if not other.draft.whole or first is second:
        return False
    if _relieved(other, one):
        return True
    if other.said.relation.isupper():
        # Of two events of the same word the one with a mode, then the one with an object, says more.
        if not (one.said.relation.isupper() and first.predicate.i == second.predicate.i):
            return False
        return (bool(other.said.mode), other.said.object is not None, second.weight) > (
            bool(one.said.mode),
            one.said.object is not None,
            first.weight,
        )
    if one.said.relation.isupper():
        return False
    if other.said.relation == "has_objective":
        planned = graph(second.predicate.doc).lemma[second.predicate.i] in PLANS
        return (
            not planned
            and other.telling.realis != "denied"
            and any(inside(first.predicate, token) for token in second.fillers.get("M", ()))
            and one.said.relation != "takes_position"
        )
    if other.said.relation in ("takes_position", "accuses"):
        return False
    if first.predicate.i in {token.i for token in second.words} and first.predicate.i != second.predicate.i:
        return True
    handed = any(word.pos_ in ("NOUN", "PROPN") for word in second.words)
    if one.said.relation == "succeeds" != other.said.relation and first.predicate.i == second.predicate.i and handed:
        # Vehicles handed over to somebody make nobody a successor.
        return True
    if one.said.relation == "blockades" and other.said.relation in FORMAL and _shares(first, second):
        # An embargo that is decreed, aid that is cut: nobody stands on the road.
        return (one.said.subject, one.said.object) == (other.said.subject, other.said.object)
    if first.predicate.i == second.predicate.i and isinstance(one.said.object, Matter):
        # Whom it is about is more than the words for it.
        return one.said.relation == other.said.relation and isinstance(other.said.object, Mention)
    if first.predicate.i == second.predicate.i and one.draft.whole and _contrary(one, other):
        return (second.weight, other.said.relation != "fights") > (first.weight, one.said.relation != "fights")
    if one.said == other.said and any(inside(first.predicate, token) for token in second.fillers.get("M", ())):
        # "Agreed to stop fighting" is an agreement, not a stop to come.
        return True
    if _shares(first, second) and codelist.relation(other.said.relation).broader == one.said.relation:
        return True
    if one.said.relation == other.said.relation and _detail(one, other):
        return True
    if first.predicate.i == second.predicate.i and one.said.relation == other.said.relation:
        # "Deployed a force" says who deploys; that the force does is the passive's way.
        return not one.draft.whole or (_does(second) and not _does(first))
    return False


def _contrary(one: Told, other: Told) -> bool:
    """Say whether two readings of a word cannot both be so: who fights side by side with another does not fight it."""
    sides = {_who(one.said.subject), _who(one.said.object)}
    same = sides == {_who(other.said.subject), _who(other.said.object)}
    return same and other.said.relation in codelist.relation(one.said.relation).contradicts


def _detail(one: Told, other: Told) -> bool:
    """Say whether one only tells how the other went: "attacked an army post, killing two soldiers"."""
    ours, theirs = one.said.object, other.said.object
    if (
        not isinstance(ours, Mention)
        or not isinstance(theirs, Mention)
        or ours.actor is not None
        or theirs.actor is None
    ):
        return False
    link = governor(one.match.predicate)
    below = link is not None and link.kind in ("adverbial", "relative") and link.token.i == other.match.predicate.i
    return below and one.said.subject == other.said.subject


def _does(one: Match) -> bool:
    """Say whether a pattern begins with who does it."""
    return one.pattern.startswith(("S", "O", "<"))


def _claims(one: Told, all: Sequence[Told], passage: Passage) -> Iterator[Claim]:
    one = _with_inner(one, passage)
    telling, said = one.telling, one.said
    if telling.threat is not None:
        yield from _threat(one, passage)
        return
    position = telling.position
    if position is not None and position.attitude != "denies" and said.relation not in ("takes_position", "accuses"):
        yield from _positions(one, all, passage)
        return
    if telling.aim:
        return
    if said.relation == "mediates" and said.object is None:
        for party in _parties(one, all):
            yield _claim(passage, one, msgspec.structs.replace(said, object=party))
        return
    said = _completed(one, all, passage)
    if not replace(one.draft, proposition=said).whole:
        return
    if said.relation == "takes_position" and any(_held(other, one) for other in all):
        return
    if said.relation == "takes_position" and points_back(one.match.predicate.doc, one.match.predicate.i):
        return
    claim = _claim(passage, one, said)
    if said.relation == "has_objective" and any(_dated(other, one) for other in all):
        claim = msgspec.structs.replace(claim, when=None)
    yield claim


def _dated(other: Told, one: Told) -> bool:
    """Say whether the time at a word is that of something else it says, which an aim only follows."""
    return other.match.predicate.i == one.match.predicate.i and other.said.relation != one.said.relation


def _with_inner(one: Told, passage: Passage) -> Told:
    """Return a match with the side that it lacks and its own noun tells: "lifted ECOWAS sanctions"."""
    if one.said.subject is not None or one.said.relation.isupper():
        return one
    told = (one.match.predicate, *one.match.words, *one.match.fillers.get("M", ()))
    for word in (word for word in told if word.pos_ in ("NOUN", "PROPN")):
        doers = [doer for child in word.rights if child.dep_ == "acl" for doer in subjects(child)]
        for token in (*subjects(word), *word.lefts, *doers):
            for side in passage.sides.actors(token):
                if isinstance(side, Mention) and side.actor is not None and side != one.said.object:
                    said = msgspec.structs.replace(one.said, subject=side)
                    return replace(one, draft=replace(one.draft, proposition=said))
    return one


def _completed(one: Told, all: Sequence[Told], passage: Passage) -> Proposition:
    """Return a proposition with what the words around it tell of the side that it lacks."""
    said = one.said
    if said.relation == "has_objective" and said.subject is None and one.telling.attribution:
        speaker = one.telling.attribution[-1].mention
        return msgspec.structs.replace(said, subject=_own_state(speaker, passage) if speaker else None)
    if said.object is None and not said.relation.isupper():
        # "Revived its ties with Bamako by supplying intelligence": it is supplied to whom the means are for.
        link = governor(one.match.predicate)
        for other in all:
            if (
                link is not None
                and link.word in MEANS
                and other.match.predicate.i == link.token.i
                and other.draft.whole
            ):
                return msgspec.structs.replace(said, object=other.said.object)
    return said


def _claim(passage: Passage, one: Told, said: Proposition, telling: Telling | None = None) -> Claim:
    telling = telling or one.telling
    predicate = one.match.predicate
    carried = _carrier(one.match)
    aspect, realis = telling.aspect, telling.realis
    for said_so in ("begins", "ends"):
        aspect = said_so if one.match.aspect == said_so else aspect
    when = passage.when(predicate, aspect)
    if carried is not None and (when is None or aspect is not None):
        when = passage.when(carried, aspect) or when
    if one.match.aspect == "denied":
        realis = "denied"
    realis = _ended(realis, aspect, when)
    return Claim(
        passage.document.id,
        passage.sentence(predicate),
        said,
        realis,
        own_word(said.subject, telling.attribution, passage.sides.mentions, predicate, passage.offset),
        when,
        passage.where(predicate),
        telling.hedges,
        by=one.match.pattern,
        aspect=None if said.relation.isupper() or realis == "denied" else aspect,
    )


def _ended(realis: Realis, aspect: str | None, when: When | None) -> Realis:
    """Return the realis of what ended: with a date it was so until then, without one it is no longer so."""
    if realis == "denied" and aspect == "ends" and when is not None and not when.relative:
        return "asserted"
    return realis


def _threat(one: Told, passage: Passage) -> Iterator[Claim]:
    """Yield the threat: who threatens, with what, and whom, where it is somebody that it would be done to."""
    said, threat = one.said, one.telling.threat
    if threat is None or said.subject is None or said.relation.isupper():
        return
    target = said.object if said.relation in ("sanctions", "fights", "blockades", "suspends", "supports") else None
    if isinstance(target, Mention) and sort(target, passage.sides) == "place":
        target = None
    event = Proposition("THREATEN", said.subject, target, THREATS.get(said.relation))
    telling = tell(threat, passage.sides.mentions, passage.offset)
    at = one.match._replace(predicate=threat, aspect=None)
    yield _claim(passage, replace(one, draft=Draft(at, event)), event, telling)


def _positions(one: Told, all: Sequence[Told], passage: Passage) -> Iterator[Claim]:
    """Yield the attitude of each who has it; what it is to stands within, unclaimed."""
    position = one.telling.position
    assert position is not None
    if position.attitude == "acknowledges" and any(
        other.said.relation == "acknowledges_harm" and other.match.predicate.i == position.predicate.i for other in all
    ):
        return
    for token in position.holder:
        for holder in passage.sides.actors(token):
            if isinstance(holder, Fault):
                continue
            inner = one.said
            if inner.object is None and inner.relation in HELD:
                inner = msgspec.structs.replace(inner, object=_own_state(holder, passage))
            open_to = inner.relation.isupper() or inner.relation in HELD
            if inner.object is None and (not open_to or _fuller(one, all)):
                continue
            said = Proposition("takes_position", holder, inner, position.attitude, position.setting)
            at = one.match._replace(predicate=position.predicate, aspect=None)
            yield _claim(passage, replace(one, draft=Draft(at, said)), said, position.telling)


def _fuller(one: Told, all: Sequence[Told]) -> bool:
    """Say whether another match says more of the same word, or can be made to."""
    others = [other for other in all if other.match.predicate.i == one.match.predicate.i and other is not one]
    return one.said.relation not in HELD and any(
        other.draft.whole or other.said.relation in HELD for other in others if not other.said.relation.isupper()
    )


def _own_state(holder: Mention, passage: Passage) -> Mention | None:
    """Return the state that somebody speaks for: a departure that it speaks of without saying whence is from there."""
    states = passage.sides.mentions.states(holder)
    actor = states[0] if states else (holder.actor or "").partition(".")[0]
    known = passage.sides.register.actors.get(actor)
    return Mention(holder.span, holder.kind, actor, "state") if known is not None and known.kind == "state" else None


def _parties(one: Told, all: Sequence[Told]) -> Iterator[Mention]:
    """Yield between whom somebody mediates, told by the talks in the same sentence."""
    seen: set[object] = set()
    for other in all:
        if other.said.relation not in PARTIES or sentence_of(other.match.predicate) != sentence_of(one.match.predicate):
            continue
        for side in (other.said.subject, other.said.object):
            if isinstance(side, Mention) and (key := side.actor or side.span) not in seen and side != one.said.subject:
                seen.add(key)
                yield side


def _held(other: Told, one: Told) -> bool:
    """Say whether another match is the matter of the attitude that this one puts in words."""
    position = other.telling.position
    return position is not None and position.predicate.i == one.match.predicate.i and other.match is not one.match


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Return each proposition of a passage once, the best told, in the order of the text."""
    best: dict[object, Claim] = {}
    for claim in claims:
        key = (claim.passage, *_key(claim.proposition))
        other = best.get(key)
        if other is None or _fullness(claim) > _fullness(other):
            best[key] = claim
    return sorted(best.values(), key=lambda claim: (claim.passage.start, claim.passage.end))


def _key(said: Proposition) -> tuple[object, ...]:
    sides = [_who(said.subject), _who(said.object)]
    if not said.relation.isupper() and codelist.relation(said.relation).symmetric:
        sides.sort(key=repr)
    return (said.relation, said.mode if said.relation == "takes_position" else None, *sides)


def _who(side: Mention | Matter | Proposition | None) -> object:
    match side:
        case Mention(span, _, actor):
            return actor or span
        case Matter(span):
            return span
        case Proposition():
            return _key(side)
        case None:
            return None


def _fullness(claim: Claim) -> tuple[bool, bool, int, int]:
    return (
        claim.when is not None,
        claim.proposition.mode is not None,
        len(claim.attribution),
        len(claim.by),
    )


def _silent(uncoded: Sequence[Uncoded], claims: Sequence[Claim]) -> list[Uncoded]:
    """Return what could not be coded, once each; beside claims only what is told of private persons and communities."""
    spoken = {claim.passage for claim in claims}
    kept = [one for one in uncoded if one.passage not in spoken or one.reason in ("community label", "private person")]
    return sorted(dict.fromkeys(kept), key=lambda one: (one.passage.start, one.reason))
