"""Who fills a role: the mention that a word stands for, or why it stands for nobody."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hune.actors.register import Register
from hune.reading import communities
from hune.reading.claim import Matter, Mention, Reason
from hune.reading.document import Span
from hune.reading.mentions.found import Mentions
from hune.reading.parser import named
from hune.reading.syntax import graph, phrase, subtree
from hune.reading.syntax.sentence import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token


CAPITAL = "a capital as a place"
"""Why a capital is not resolved where it stands for no government."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a word from filling a role."""

    reason: Reason
    words: Span


Side = Mention | Fault


@dataclass(frozen=True, slots=True)
class Sides:
    """What the words of a passage can be in a proposition; `offset` is where the passage begins in the document."""

    register: Register
    mentions: Mentions
    offset: int

    def actors(self, token: "Token", place: bool = False) -> tuple[Side, ...]:
        """Return whom a word stands for: several for "American and Chinese troops"; a place too, if `place` says so."""
        found = self.mentions.each(token)
        if not found:
            return (self._unmentioned(token, place),)
        return tuple(self._side(token, self._state(mention)) for mention in found)

    def person(self, token: "Token") -> tuple[Side, ...]:
        """Return the person that a word names within the words of another: Goïta in "Goïta's government"."""
        found = [one for one in self.mentions.inside(token) if one.sort == "person"]
        return tuple(self._side(token, one) for one in found) or self.actors(token)

    def _state(self, mention: Mention) -> Mention:
        """Return a capital as its state: what is sent to Malabo is sent to Equatorial Guinea."""
        capital = mention.sort == "place" and mention.why == CAPITAL
        if mention.actor is not None or not capital or len(mention.candidates) != 1:
            return mention
        [actor] = mention.candidates
        if self.register.by_id(actor).kind != "state":
            return mention
        return msgspec.structs.replace(mention, actor=actor, sort="state", candidates=(), why=None)

    def people(self, token: "Token") -> Side:
        """Return those to whom something is done, who need not be able to act: whoever the words name."""
        mention = self.mentions.at(token)
        if communities.label(token, mention, self.register):
            return Fault("community label", self.words(token))
        if mention is not None:
            return self._private(mention) or self._state(mention)
        return Mention(self.words(token), "nominal", why="no actor of the register")

    def matter(self, token: "Token") -> Matter:
        """Return the words of a phrase or clause; of what something is said to be, those after the verb."""
        whole, doc = subtree(token), token.doc
        start, end = whole.start, _whole_word(doc.text, whole.end)
        told = graph(doc).role[token.i] != "complement"
        for copula in graph(doc).of(token.i, "copula") if told else ():
            start = max(start, doc[copula + 1].idx)
        if doc.text[end : end + 2] == ": " and end < sentence_of(token).end_char:
            # What a colon announces is said by what stands after it.
            end = sentence_of(token).end_char - (doc.text[sentence_of(token).end_char - 1] in ".!?")
        return Matter(Span(start + self.offset, end + self.offset))

    def words(self, token: "Token") -> Span:
        """Return the words of a phrase, without the clauses on it."""
        near = phrase(token)
        return Span(near.start + self.offset, _whole_word(token.doc.text, near.end) + self.offset)

    def _side(self, token: "Token", mention: Mention) -> Side:
        if communities.label(token, mention, self.register):
            return Fault("community label", mention.span)
        if mention.kind == "pronoun" and mention.actor is None and mention.sort is None and not mention.candidates:
            return Fault("no actor", mention.span)
        return self._private(mention) or mention

    def _private(self, mention: Mention) -> Fault | None:
        """Return a fault for somebody named who holds no public office: no claim is ever about them."""
        private = mention.kind == "name" and mention.sort == "person" and mention.actor is None
        return Fault("private person", mention.span) if private and not mention.candidates else None

    def _unmentioned(self, token: "Token", place: bool) -> Side:
        if communities.label(token, None, self.register):
            return Fault("community label", self.words(token))
        if place and _somewhere(token):
            return Mention(self.words(token), "nominal", sort="place", why="a place in words")
        named(token.doc)
        if token.ent_type_ in ("PERSON", "PER"):
            return Fault("private person", self.words(token))
        return Fault("no actor", self.words(token))


def _whole_word(text: str, end: int) -> int:
    """Return where a word ends that a hyphen has cut in two."""
    while text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isalpha():
        end += 2
        while text[end : end + 1].isalpha():
            end += 1
    return end


_WHERE = """border borders frontier region regions area areas town towns city cities village villages locality
localities province provinces district districts territory capital north south east west centre center northeast
northwest southeast southwest coast island islands airport base bases camp camps zone zones outskirts strait hills
forest position positions country countries neighbourhood suburb suburbs junction bridge garrison outpost
port ports harbour harbor crossing crossings corridor hamlet hamlets peninsula lakeshore"""
_LIEUX = """frontière frontières région régions ville villes village villages localité localités province provinces
district territoire capitale nord sud est ouest centre côte île îles aéroport base bases camp camps zone zones forêt
position positions pays quartier quartiers commune communes cercle préfecture détroit montagnes pont garnison poste"""

_PLACES = frozenset((*_WHERE.split(), *_LIEUX.split()))


def _somewhere(token: "Token") -> bool:
    """Say whether a word that nobody knows is a place: it has a capital, or is a word for one."""
    return token.lower_ in _PLACES or token.lemma_.lower() in _PLACES or (token.text[0].isupper() and token.is_alpha)
