"""What was found in a passage, asked by token: who is meant here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hune.reading.claim import Mention
from hune.reading.document import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of a passage, in the order of the text.

    `communities` are the names of communities, which are no actors and stand in `all` too where they are an argument,
    with the sort "community". `before` are the mentions of the passages before this one.
    """

    all: tuple[Mention, ...] = ()
    communities: tuple[Mention, ...] = ()
    before: tuple[Mention, ...] = ()
    _at: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    _heads: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    _inside: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    _roles: Mapping[Span, Span] = field(default_factory=dict)
    _states: Mapping[Span, tuple[str, ...]] = field(default_factory=dict)

    def at(self, token: "Token") -> Mention | None:
        """Return the mention that the token heads or is a word of; the first where it stands for several.

        A country that only qualifies another noun of the mention ("the Malian army") is a word of that mention.
        """
        return next(iter(self.each(token)), None)

    def each(self, token: "Token") -> tuple[Mention, ...]:
        """Return all that the token stands for: "American and Chinese troops" are two, "they" may be several."""
        return self._at.get(token.i, ())

    def headed(self, token: "Token") -> tuple[Mention, ...]:
        """Return what the token stands for as the head of its words, nothing where it only qualifies one."""
        return self._heads.get(token.i, ())

    def inside(self, token: "Token") -> tuple[Mention, ...]:
        """Return the mentions swallowed by another that a token is a word of: MLI for "Malian" in "Malian army"."""
        return self._inside.get(token.i, ())

    def role(self, mention: Mention) -> Span | None:
        """Return the words of the mention that are a title, rank or office: "Colonel" of "Colonel Assimi Goïta"."""
        return self._roles.get(mention.span)

    def states(self, mention: Mention) -> tuple[str, ...]:
        """Return the states that a mention's words name as its own: ("BEN",) of "Benin’s foreign minister"."""
        return self._states.get(mention.span, ())

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that stand wholly in a span of the document."""
        return tuple(each for each in self.all if span.start <= each.span.start and each.span.end <= span.end)


def of_names(mentions: Iterable[Mention]) -> Mentions:
    """Return mentions that are known by their characters only, as triage finds them."""
    return Mentions(tuple(mentions))
