"""On whose own word a claim stands where several speak together, or somebody answers a charge."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from hune.reading.claim import Claim, Mention, Speaker
from hune.reading.syntax import conjuncts
from hune.reading.syntax.sentence import sentence_of
from hune.reading.telling.attribution import Mentions

if TYPE_CHECKING:
    from spacy.tokens import Token

Chain = tuple[Speaker, ...]


def own_word(subject: Mention | None, chain: Chain, mentions: Mentions, predicate: "Token", offset: int) -> Chain:
    """Return speakers with the subject for the last, if it speaks with them: “Kenya and Uganda denied arming them”.

    `offset` is where the passage of the predicate begins in its document.
    """
    if not chain or subject is None or subject.actor is None or chain[-1].mention == subject:
        return chain
    first = chain[-1].span
    spoken = [token for token in sentence_of(predicate) if first.start <= token.idx + offset < first.end]
    if any(mentions.at(other) == subject for token in spoken for other in conjuncts(token) if other.i != token.i):
        return (*chain[:-1], Speaker(subject.span, subject, True, mentions.role(subject), chain[-1].channel))
    return chain


def denier(one: Speaker, charge: Claim) -> Speaker:
    """Return who denies a charge: nobody denies their own, so that “it” is the accused: “a charge it denies”."""
    accused, charges = charge.proposition.subject, charge.attribution[-1].mention if charge.attribution else None
    if one.mention is None or one.mention.kind != "pronoun" or charges is None or charges.actor is None:
        return one
    if one.mention.actor == charges.actor and accused is not None and accused.actor is not None:
        return replace(one, mention=replace(one.mention, actor=accused.actor, sort=accused.sort))
    return one
