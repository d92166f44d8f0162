"""Judgements: what people said of claims and of who is meant, and how claims stand once they have spoken.

A judgement is dated, has a name under it, and is never deleted: one that is undone is there, and so is what undid it.
How claims stand is no state that is kept but a function of all judgements in the order of their recording, so that any
past moment can be read again. Where two people disagree both are kept; the later speaks, and that is told.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from hune.actors.actor import Succession
from hune.actors.folding import fold
from hune.actors.intervals import parse
from hune.errors import HuneError
from hune.reading.claim import Claim, Mention, Proposition, Speaker
from hune.reading.document import Span

Act = Literal["accept", "reject", "correct", "grade", "merge", "split", "succeed", "undo"]

Verdict = Literal["waiting", "accepted", "rejected", "corrected"]

RELIABILITY = ("A", "B", "C", "D", "E", "F")
"""How reliable a source is (Admiralty); F says that it cannot be judged, which is no grade between the others."""

CREDIBILITY = ("1", "2", "3", "4", "5", "6")
"""How credible what it says is; 6 says that it cannot be judged."""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that one person said at a moment.

    `claim` is what is accepted, rejected, corrected (into the claim `other`) or graded. To merge says that `words`,
    or the actor `actor`, are the actor `into`; to split that they are not. `document` limits that to one document,
    None is everywhere. To succeed says that `into` took the place of `actor` on a day or in a month, in one country
    (an id of the register) where given. `undoes` is the id of another judgement.
    """

    act: Act
    by: str
    at: datetime
    claim: str | None = None
    other: str | None = None
    words: str | None = None
    document: str | None = None
    actor: str | None = None
    into: str | None = None
    on: str | None = None
    where: str | None = None
    reliability: str | None = None
    credibility: str | None = None
    why: str | None = None
    undoes: str | None = None

    @property
    def id(self) -> str:
        """Return 128 bits that stand for all it says, its moment among it."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()[:32]


class Standing(msgspec.Struct, frozen=True):
    """A claim as it stands: `claim` as it was made, `now` with the grades and the actors that people gave.

    `by` are the judgements that speak of the claim itself, oldest first, without those undone. `disputed` says that
    two people spoke last in different senses. A claim that corrects another names it in `corrects`.
    """

    claim: Claim
    now: Claim
    verdict: Verdict = "waiting"
    by: tuple[Judgement, ...] = ()
    disputed: bool = False
    corrects: str | None = None
    corrected_by: str | None = None


def standing(
    claims: Iterable[Claim],
    judgements: Sequence[Judgement],
    as_known_at: datetime | None = None,
    texts: Mapping[str, str] | None = None,
) -> tuple[Standing, ...]:
    """Say how claims stand after judgements, given in the order of their recording.

    `claims` are those that were read and those that correct them; a correction that is undone, or not yet made at
    the moment asked for, is left out by whoever lists them in `corrections`. `as_known_at` leaves the judgements made
    by that moment. `texts` are the documents' texts by id, in which words are looked up.
    """
    active = in_force(judgements, as_known_at)
    names = Identities(active, texts or {})
    said = _verdicts(active)
    return tuple(_standing(claim, said.get(claim.id, ()), names) for claim in claims)


def in_force(judgements: Sequence[Judgement], as_known_at: datetime | None = None) -> tuple[Judgement, ...]:
    """Return the judgements that hold: without what was undone, and without the undoing itself.

    What undoes may be undone in turn. The order stays.
    """
    known = [one for one in judgements if as_known_at is None or one.at <= as_known_at]
    undone: set[str] = set()
    held = []
    for one in reversed(known):
        if one.id in undone:
            continue
        if one.act == "undo" and one.undoes is not None:
            undone.add(one.undoes)
        else:
            held.append(one)
    return tuple(reversed(held))


def corrections(judgements: Sequence[Judgement], as_known_at: datetime | None = None) -> tuple[str, ...]:
    """Return the ids of the claims that correct others, as far as those corrections hold."""
    held = (one.other for one in in_force(judgements, as_known_at) if one.act == "correct" and one.other is not None)
    return tuple(dict.fromkeys(held))


def successions(judgements: Sequence[Judgement]) -> Mapping[str, tuple[Succession, ...]]:
    """Return, by actor, the successions that people added to those of the register."""
    found: dict[str, tuple[Succession, ...]] = {}
    for one in in_force(judgements):
        if one.act == "succeed" and one.actor and one.into and one.on:
            made = Succession(one.into, parse(one.on), one.where, f"judgement {one.id[:SHORT]}")
            found[one.actor] = (*found.get(one.actor, ()), made)
    return found


SHORT = 10
"""Digits of an id as it is shown; so many, or fewer where they suffice, are enough to name it."""


def named(value: str, ids: Iterable[str], unknown: str) -> str:
    """Return the id that begins so; raises the error numbered `unknown` where none does, HN241 where several do.

    >>> named("ab", ["abc", "bcd"], "HN240")
    'abc'
    """
    found = sorted({id for id in ids if value and id.startswith(value.lower())})
    if not found:
        raise HuneError(unknown, value=value)
    if len(found) > 1:
        raise HuneError("HN241", value=value, known=", ".join(id[: SHORT + 2] for id in found[:5]))
    return found[0]


class _Word(msgspec.Struct, frozen=True):
    """A word on one claim: the verdict it gives, and the judgement that gives it."""

    verdict: Verdict
    judgement: Judgement


def _verdicts(active: Sequence[Judgement]) -> dict[str, tuple[_Word, ...]]:
    """Return the words on each claim, in the order in which they were spoken.

    To correct a claim accepts what corrects it; to accept the first claim after all rejects that again.
    """
    words: dict[str, tuple[_Word, ...]] = {}
    made_of: dict[str, list[str]] = {}

    def speak(claim: str | None, verdict: Verdict, judgement: Judgement) -> None:
        if claim is not None:
            words[claim] = (*words.get(claim, ()), _Word(verdict, judgement))

    def fall(claim: str, judgement: Judgement, seen: frozenset[str]) -> None:
        for later in made_of.get(claim, ()):
            if later not in seen:
                speak(later, "rejected", judgement)
                fall(later, judgement, seen | {later})

    for one in active:
        match one.act:
            case "accept" if one.claim is not None:
                speak(one.claim, "accepted", one)
                fall(one.claim, one, frozenset({one.claim}))
            case "reject":
                speak(one.claim, "rejected", one)
            case "correct" if one.claim is not None and one.other is not None:
                made_of.setdefault(one.claim, []).append(one.other)
                speak(one.claim, "corrected", one)
                speak(one.other, "accepted", one)
            case "grade":
                speak(one.claim, "waiting", one)
    return words


def _standing(claim: Claim, words: Sequence[_Word], names: "Identities") -> Standing:
    spoken = [word for word in words if word.judgement.act != "grade"]
    last = spoken[-1] if spoken else None
    # Of a claim that corrects one, and of one that is corrected, the last such judgement tells the other.
    corrects = [w.judgement.claim for w in spoken if w.judgement.act == "correct" and w.judgement.other == claim.id]
    corrected = last is not None and last.verdict == "corrected"
    grades = [word.judgement for word in words if word.judgement.act == "grade"]
    return Standing(
        claim,
        _graded(names.claim(claim), grades),
        last.verdict if last else "waiting",
        tuple(word.judgement for word in words),
        _disputed(spoken) or _disputed_grades(grades),
        corrects[-1] if corrects else None,
        last.judgement.other if last and corrected else None,
    )


def _disputed(spoken: Sequence[_Word]) -> bool:
    """Say whether the last words of different people differ; two corrections agree if they say the same."""
    last = {word.judgement.by: (word.verdict, word.judgement.other) for word in spoken}
    senses = {(verdict, other if verdict == "corrected" else None) for verdict, other in last.values()}
    return len(senses) > 1


def _disputed_grades(grades: Sequence[Judgement]) -> bool:
    return any(
        len({getattr(one, axis) for one in {g.by: g for g in grades if getattr(g, axis)}.values()}) > 1
        for axis in ("reliability", "credibility")
    )


def _graded(claim: Claim, grades: Sequence[Judgement]) -> Claim:
    """Give a claim the last grade on each of the two axes; an axis nobody graded keeps what it has."""
    given = {
        axis: getattr(one, axis) for one in grades for axis in ("reliability", "credibility") if getattr(one, axis)
    }
    return msgspec.structs.replace(claim, **given) if given else claim


class Identities:
    """Who is meant, after what people merged and split: of several that speak of the same words the last holds."""

    def __init__(self, judgements: Iterable[Judgement], texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._words: dict[str, list[Judgement]] = {}
        self._into: dict[str, str] = {}
        for one in judgements:
            if one.act not in ("merge", "split") or one.into is None:
                continue
            if one.words is not None:
                self._words.setdefault(fold(one.words), []).append(one)
            elif one.actor is not None:
                self._relate(one.act, one.actor, one.into)

    def _relate(self, act: Act, actor: str, into: str) -> None:
        """Note that an actor is another, or is not; the later of two that contradict each other holds."""
        if act == "split":
            self._into = {a: b for a, b in self._into.items() if {a, b} != {actor, into}}
        elif actor != into:
            # Whoever was said to be `actor` by way of `into` would lead round in a circle.
            if self.actor(into) == actor:
                self._into.pop(into, None)
            if self.actor(into) != actor:
                self._into[actor] = into

    def actor(self, id: str) -> str:
        """Return the actor that one was merged into, itself where it was not."""
        seen = {id}
        while id in self._into and self._into[id] not in seen:
            id = self._into[id]
            seen.add(id)
        return id

    def mention(self, mention: Mention, document: str) -> Mention:
        """Return a mention with the actor that people say it is."""
        actor = mention.actor
        for one in self._said_of(mention.span, document):
            if one.act == "merge":
                actor = one.into
            elif actor == one.into:
                actor = None
        actor = actor if actor is None else self.actor(actor)
        return mention if actor == mention.actor else msgspec.structs.replace(mention, actor=actor)

    def claim(self, claim: Claim) -> Claim:
        """Return a claim in which everybody is who people say they are; the claim itself where nothing changes."""
        if not self._words and not self._into:
            return claim
        now = msgspec.structs.replace(
            claim,
            proposition=self._proposition(claim.proposition, claim.document),
            attribution=tuple(self._speaker(one, claim.document) for one in claim.attribution),
        )
        return claim if now == claim else now

    def _said_of(self, span: Span, document: str) -> Iterable[Judgement]:
        text = self._texts.get(document)
        if text is None or not self._words:
            return ()
        said = self._words.get(fold(text[span.slice]), ())
        return (one for one in said if one.document in (None, document))

    def _proposition(self, said: Proposition, document: str) -> Proposition:
        object = said.object
        match object:
            case Mention():
                object = self.mention(object, document)
            case Proposition():
                object = self._proposition(object, document)
        subject = None if said.subject is None else self.mention(said.subject, document)
        return msgspec.structs.replace(said, subject=subject, object=object)

    def _speaker(self, speaker: Speaker, document: str) -> Speaker:
        if speaker.mention is None:
            return speaker
        return msgspec.structs.replace(speaker, mention=self.mention(speaker.mention, document))
