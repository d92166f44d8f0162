"""A mention in the making, and the passage it stands in; tokens are counted in the passage."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from hune.reading.claim import MentionKind
from hune.reading.document import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

Number = Literal["one", "many"]
Gender = Literal["m", "f", "person"]
Shape = Literal["name", "adjective", "people", "capital", "person", "place", "other", "community"]
"""What a name is grammatically: "Malian" an adjective, "Malians" a people, Bamako a capital."""


@dataclass(slots=True, eq=False)
class Piece:
    """Words of the passage from token `first` to `last` (excluded) that stand for `actors`.

    `actors` has several where a head is shared ("American and Chinese troops"), none where nothing licenses one.
    `stands` is the piece whose words a pronoun takes up, where those are nobody of the register.
    `states` are the states its words name as its own. A `swallowed` piece only qualifies a larger one.
    """

    first: int
    last: int
    head: int
    kind: MentionKind
    shape: Shape
    sort: str | None = None
    actors: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    why: str | None = None
    states: tuple[str, ...] = ()
    number: Number | None = None
    gender: Gender | None = None
    definite: bool = False
    swallowed: bool = False
    owner: int | None = None
    role: tuple[int, int] | None = None
    entry: object | None = None
    phrase: str = ""
    owners: "list[Piece]" = field(default_factory=list)
    stands: "Piece | None" = None

    @property
    def actor(self) -> str | None:
        """Return its only actor."""
        return self.actors[0] if len(self.actors) == 1 else None

    def covers(self, other: "Piece") -> bool:
        """Say whether the other's words are all among its own, and it has more."""
        larger = self.last - self.first > other.last - other.first
        return larger and self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True)
class Passage:
    """A parsed passage: its tokens in lower case with one apostrophe, its language, the day it is of."""

    doc: "Doc"
    language: str
    on: date | None
    words: Sequence[str]
    starts: Sequence[int]

    @staticmethod
    def of(doc: "Doc", language: str, on: date | None) -> "Passage":
        """Prepare a parsed passage."""
        words = tuple(token.lower_.replace("'", "’") for token in doc)
        return Passage(doc, language, on, words, tuple(token.idx for token in doc))

    def word(self, at: int) -> str:
        """Return a token's word, nothing beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def joined(self, at: int) -> bool:
        """Say whether no space stands between a token and the one before it."""
        return 0 < at < len(self.words) and not self.doc[at - 1].whitespace_

    def span(self, first: int, last: int, offset: int) -> Span:
        """Return the characters of tokens in the document."""
        end = self.doc[last - 1]
        return Span(offset + self.doc[first].idx, offset + end.idx + len(end.text))
