"""How a predicate is told: asserted or not, on whose word, with which end in sight, as whose attitude."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from hune.reading.claim import Aspect
from hune.reading.document import Span
from hune.reading.syntax.view import View
from hune.reading.telling import attribution, positions, sentences
from hune.reading.telling.answers import answers
from hune.reading.telling.attribution import Heard, Mentions
from hune.reading.telling.beside import beside
from hune.reading.telling.naming import by_phrase
from hune.reading.telling.operators import words
from hune.reading.telling.quoting import quoted, quoter
from hune.reading.telling.rising import Rising
from hune.reading.telling.scope import climb
from hune.reading.telling.values import Position, Telling

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def tell(predicate: "Token", mentions: Mentions | None = None, offset: int = 0) -> Telling:
    """Return how a predicate of a parsed passage is told; spans are of the document, where the passage is at `offset`.

    >>> from hune.reading.parser import parse
    >>> doc = parse("Officials in Kampala denied that Uganda had armed the rebels.", "en")
    >>> telling = tell(next(token for token in doc if token.text == "armed"))
    >>> telling.realis, [doc.text[one.span.slice] for one in telling.attribution]
    ('denied', ['Officials in Kampala'])
    """
    doc, at = predicate.doc, predicate.i
    rising = Rising(doc, at)
    inside = _hear(rising, at)
    state, heard = rising.state, rising.effects.chain
    chain = tuple(attribution.speaker(doc, one, mentions, offset) for one in heard)
    realis = state.final(bool(chain) or inside)
    return Telling(
        realis=realis,
        attribution=chain,
        aspect=cast(Aspect | None, state.aspect),
        threat=None if state.threat is None else doc[state.threat],
        position=_position(rising, at, mentions, offset),
        hedges=_hedges(rising, at, offset),
        question=state.question or (not chain and _asked(doc, at)),
        editorial=realis == "normative" and not chain and not state.wanted,
        aim=state.aim,
        quoted=inside,
        speaker_side=doc[attribution.side(doc, heard[-1])] if heard else None,
        denials=tuple(attribution.speaker(doc, one, mentions, offset) for one in answers(doc, at)),
    )


def _hear(rising: Rising, at: int) -> bool:
    """Hear who speaks though the grammar does not say so: in a clause beside, around a quotation, in a phrase.

    Returns whether the predicate stands in a quotation.
    """
    doc, effects = rising.doc, rising.effects
    attitude = None if effects.state.attitude is None else effects.state.attitude[1]
    for verb, heard in beside(doc, at, frozenset(rising.visited)):
        if verb != attitude:
            effects.speak((heard,))
            rising.visited.add(verb)
    within = quoted(doc, at)
    found = None if within is None else quoter(doc, within)
    if found is not None and (found[0] not in rising.visited or not effects.chain):
        effects.speak((found[1],))
    for heard, cited in by_phrase(doc, at):
        if effects.chain and _within_what_is_said(doc, effects.chain[0], heard):
            # “Reuters rapporte que, selon un diplomate, …”: the diplomat told Reuters.
            effects.chain.append(heard)
        elif not cited or not effects.chain:
            effects.speak((heard,))
        elif all(heard.head != one.head for one in effects.chain):
            # "Reuters reported, citing officials": the officials told Reuters.
            effects.chain.append(heard)
    if (
        doc.lang_ == "fr"
        and attribution.lemma_of(doc, at) in words(doc, "claimed")
        and rising.state.realis == "asserted"
    ):
        # “a revendiqué l’attaque”: on its own word.
        effects.speak(attribution.speakers(doc, at))
    if effects.chain:
        effects.speak(attribution.citing(doc, effects.chain[0]))
    return within is not None


def _within_what_is_said(doc: "Doc", sayer: Heard, heard: Heard) -> bool:
    """Say whether a French phrase names a speaker within a that-clause of another's."""
    graph = View(doc).graph
    between = range(sayer.head + 1, heard.head)
    that = words(doc, "that")
    return doc.lang_ == "fr" and any(graph.lower[each] in that and graph.role[each] == "mark" for each in between)


def _asked(doc: "Doc", at: int) -> bool:
    """Say whether a word's sentence is a question."""
    within = sentences.around(doc, at)
    if any(token.text == ":" for token in doc[at : within.end]):
        return False
    return any(token.text == "?" for token in doc[max(within.start, within.end - 2) : within.end])


def _position(rising: Rising, at: int, mentions: Mentions | None, offset: int) -> Position | None:
    if rising.state.attitude is None:
        return None
    doc, (attitude, held) = rising.doc, rising.state.attitude
    holders = tuple(doc[each] for each in _holders(doc, at, held))
    if not holders:
        return None
    return Position(holders, attitude, positions.setting(doc, held), doc[held], tell(doc[held], mentions, offset))


def _holders(doc: "Doc", at: int, held: int) -> Iterable[int]:
    """Return who has an attitude: its subject; whom it worries, where that is how it is said."""
    view = View(doc)
    step = next((step for step in climb(doc, at) if step.at == held), None)
    over = None if step is None else step.operator
    if step is not None and step.takes == frozenset(("subject",)):
        return view.objects(held)
    if over is not None and "subject" in over.takes and view.passive(held):
        return view.objects(held)
    if over is not None and over.part == "adjectives":
        return view.grammatical(held)
    subjects = view.subjects(held)
    if subjects and (over is None or over.part != "nouns"):
        return subjects
    return [heard.head for heard in attribution.speakers(doc, held)] or subjects


def _hedges(rising: Rising, at: int, offset: int) -> tuple[Span, ...]:
    """Return the words that weaken it in its sentence, and the verbs that do."""
    doc = rising.doc
    spots = {*sentences.find(doc, at, "hedges"), *(sentences.Stretch(one, one + 1) for one in rising.state.hedges)}
    return tuple(
        Span(doc[spot.start].idx + offset, doc[spot.end - 1].idx + len(doc[spot.end - 1]) + offset)
        for spot in sorted(spots)
    )
