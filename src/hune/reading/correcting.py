"""What a person says a claim should be, as a claim of its own that takes its place."""

from typing import get_args

import msgspec

from hune.actors.intervals import Bound, parse
from hune.actors.register import Register
from hune.errors import HuneError
from hune.reading.claim import Claim, Matter, Mention, Period, Proposition, Realis, When
from hune.reading.codelist import event, events, permit
from hune.reading.codelist import relation as relation_
from hune.reading.document import Span


def corrected(
    claim: Claim,
    text: str,
    register: Register,
    *,
    by: str,
    subject: str | None = None,
    relation: str | None = None,
    object: str | None = None,
    realis: str | None = None,
    start: str | None = None,
    end: str | None = None,
) -> Claim:
    """Return a claim as somebody says it should be; what is not said stays.

    A side is an id of the register or words of the passage; a relation has its mode after a colon. An end of the
    interval is a year, quarter, month or day, or `unknown`. Raises HN336 and HN343 (no such actor, a community), HN363
    to HN365 (no such relation, or none for such sides), HN389 (no such realis), HN103 (no date) and HN244 where the
    claim says all that already.
    """
    said = claim.proposition
    if relation is not None:
        said = _related(said, relation)
    if subject is not None:
        said = msgspec.structs.replace(said, subject=_side(subject, claim, said.subject, text, register))
    if object is not None:
        said = msgspec.structs.replace(said, object=_side(object, claim, said.object, text, register))
    _permit(said)
    if realis is not None and realis not in get_args(Realis):
        raise HuneError("HN389", value=realis, key="--realis", choices=", ".join(get_args(Realis)))
    made = msgspec.structs.replace(
        claim, proposition=said, realis=realis or claim.realis, when=_when(claim, start, end)
    )
    if made == claim:
        raise HuneError("HN244", value=claim.id[:10])
    return msgspec.structs.replace(made, by=by)


def _related(said: Proposition, relation: str) -> Proposition:
    id, colon, mode = relation.partition(":")
    entry = event(id) if id in {one.id for one in events()} else relation_(id)
    if colon and mode not in entry.modes:
        raise HuneError("HN389", value=mode, key=id, choices=", ".join(entry.modes) or "–")
    setting = said.setting if id == "takes_position" else None
    return msgspec.structs.replace(said, relation=id, mode=mode or None, setting=setting)


def _side(
    value: str, claim: Claim, before: Mention | Matter | Proposition | None, text: str, register: Register
) -> Mention:
    """Return the mention that a person means: an actor in the place of who stood there, or words of the passage."""
    at = text.find(value, claim.passage.start, claim.passage.end)
    if value not in register.actors and at >= 0:
        return Mention(Span(at, at + len(value)), "nominal")
    actor = register.by_id(value)
    span = before.span if isinstance(before, Mention | Matter) else claim.passage
    kind = before.kind if isinstance(before, Mention) else "nominal"
    return Mention(span, kind, actor=actor.id, sort=actor.kind)


def _permit(said: Proposition) -> None:
    if said.relation in {one.id for one in events()}:
        return
    object = said.object
    kind = object.sort if isinstance(object, Mention) else "matter" if isinstance(object, Matter) else None
    permit(said.relation, subject=said.subject.sort if said.subject else None, object=kind)


def _when(claim: Claim, start: str | None, end: str | None) -> When | None:
    if start is None and end is None:
        return claim.when
    before = claim.when or When(claim.passage)
    return When(
        before.span,
        before.start if start is None else _period(start),
        before.end if end is None else _period(end),
    )


def _period(text: str) -> Period | None:
    """Return the period of a year, quarter, month or day; None for `unknown`."""
    try:
        bound: Bound = parse(text)
    except ValueError:
        raise HuneError("HN103", value=text) from None
    if bound.kind == "unknown":
        return None
    if bound.kind != "exact" or bound.day is None or bound.precision is None:
        raise HuneError("HN103", value=text)
    return Period(bound.day, bound.latest, bound.precision)
