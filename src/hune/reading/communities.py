"""A community of origin or of faith where an actor should stand: nothing is claimed of it, and the passage says so.

A group that bears a community's name, or is described by one ("a Dogon militia"), is a group all the same: whoever is
organised or armed acts for itself. Herders, villagers, elders and "the Fulani" are not.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hune.actors.register import Register
from hune.reading.claim import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

SORT = "community"

ORGANISED = frozenset(
    (
        "armed_group",
        "armed_forces",
        "company",
        "organisation",
        "coalition",
        "mission",
        "government",
        "institution",
        "ministry",
        "state",
    )
)
"""Kinds that a community's name only describes."""

_ENGLISH = """community communities ethnic tribe tribes clan clans people peoples population populations herder
herders farmer farmers pastoralist pastoralists villager villagers elder elders notables civilian civilians youth
youths family families hunters residents inhabitants leaders men fighters"""
_FRENCH = """communauté communautés ethnie ethnies tribu tribus peuple peuples populations éleveur éleveurs cultivateur
cultivateurs agriculteur agriculteurs berger bergers villageois notable notables civil civils jeune jeunes famille
familles habitants hommes chasseurs anciens"""

_MEN = frozenset(("men", "women", "hommes", "femmes"))
"""Words for members of an armed body, where it is one that is named with them, and of a community, where it is that."""

_PEOPLE = frozenset((*_ENGLISH.split(), *_FRENCH.split()))
"""Words that are a community, or some of it, once its name stands beside them."""


def label(token: "Token", mention: Mention | None, register: Register) -> bool:
    """Say whether what fills a role, with the mention it is, is a community or a part of one.

    >>> from hune.reading.parser import parse
    >>> doc = parse("Fulani herders fought a Dogon militia.", "en")
    >>> register = Register.load()
    >>> [label(doc[at], None, register) for at in (0, 1, 5)]
    [True, True, False]
    """
    if mention is not None and mention.sort == SORT:
        return True
    if token.lower_ in _MEN and any(_named(token, near, register) for near in _beside(token)):
        return True
    if mention is not None and (mention.actor is not None or mention.sort in ORGANISED):
        return False
    if register.community(token.text) is not None or register.community(token.lemma_) is not None:
        return True
    return token.lower_ in _PEOPLE and any(_named(token, near, register) for near in _beside(token))


def _named(token: "Token", near: "Token", register: Register) -> bool:
    """Say whether a word beside a noun is a community's name."""
    return near.i != token.i and register.community(near.text) is not None


def _beside(token: "Token") -> "Iterable[Token]":
    """Return the words that hang from a noun, or stand right before it, as adjectives and names do."""
    doc = token.doc
    return (*token.lefts, *token.rights, *(doc[max(0, token.i - 1) : token.i]))
