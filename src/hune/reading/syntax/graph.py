"""A parse in one vocabulary for both languages: for each word its head, its role there, and the word that joins them.

English models and French models do not draw the same tree. Here the noun under a preposition hangs from what the
preposition hangs from, the noun or adjective after “to be” carries the clause, and so does the verb after a modal.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc

Role = Literal[
    "root",
    "subject",
    "subject_passive",
    "object",
    "indirect",
    "agent",
    "oblique",
    "attribute",
    "possessor",
    "adjective",
    "compound",
    "apposition",
    "complement",
    "open",
    "oblique_clause",
    "adverbial",
    "relative",
    "participial",
    "parataxis",
    "conjunct",
    "copula",
    "aux",
    "aux_passive",
    "modal",
    "negation",
    "particle",
    "reflexive",
    "mark",
    "case",
    "det",
    "adverb",
    "other",
]

Mood = Literal["indicative", "conditional", "future", "subjunctive", "infinitive", "participle", "imperative"]
Tense = Literal["present", "past", "future"]


class Edge(NamedTuple):
    """What joins a word to its head: the role it has there, and the joining word's lemma ("" where there is none)."""

    role: Role
    head: int
    word: str = ""


class Form(NamedTuple):
    """The form of a verb, its auxiliaries counted; `participle` and `tense` are None where there is none."""

    mood: Mood
    tense: Tense | None = None
    participle: Literal["present", "past"] | None = None


class Graph:
    """A parsed passage as lists by word: `role`, `head`, `word` of its edge; `children`, `lemma`, `lower`, `tag`, …

    `lemma` is in lower case. The head of a root is itself. Lists may be changed only while the graph is being made,
    with `set`.
    """

    __slots__ = ("children", "dep", "doc", "head", "lemma", "lower", "pos", "role", "tag", "word")

    def __init__(self, doc: "Doc") -> None:
        strings = _Strings(doc.vocab.strings.__getitem__)
        rows = doc.to_array(["DEP", "LEMMA", "LOWER", "TAG", "POS"]).T.tolist()
        self.doc = doc
        self.dep, lemma, self.lower, self.tag, self.pos = ([strings[key] for key in row] for row in rows)
        self.lemma = [text.lower() for text in lemma]
        self.head = [token.head.i for token in doc]
        self.role: list[Role] = ["other"] * len(doc)
        self.word = [""] * len(doc)
        self.children: list[list[int]] = [[] for _ in self.head]
        for at, head in enumerate(self.head):
            if head != at:
                self.children[head].append(at)

    def __len__(self) -> int:
        return len(self.head)

    def set(self, at: int, edge: Edge) -> None:
        """Give a word another edge; its children stay with it."""
        old, (self.role[at], self.head[at], self.word[at]) = self.head[at], edge
        if old != edge.head:
            if old != at:
                self.children[old].remove(at)
            if edge.head != at:
                self.children[edge.head].append(at)
                self.children[edge.head].sort()

    def edge(self, at: int) -> Edge:
        """Return the edge of a word."""
        return Edge(self.role[at], self.head[at], self.word[at])

    def crown(self, old: int, new: int, role: Role) -> None:
        """Let `new`, which hangs from `old`, take its place: `old` hangs from it in `role`, and so do its children."""
        above = self.edge(old)
        for child in tuple(self.children[old]):
            if child != new:
                self.set(child, self.edge(child)._replace(head=new))
        self.set(new, above if above.head != old else Edge("root", new))
        self.set(old, Edge(role, new))

    def untie(self) -> None:
        """Let no word hang from what hangs from it: of such a round the first becomes a root."""
        rooted: set[int] = set()
        for at in range(len(self)):
            way: list[int] = []
            while at not in rooted and at not in way and self.head[at] != at:
                way.append(at)
                at = self.head[at]
            if at in way:
                self.set(at, Edge("root", at))
            rooted.update(way, (at,))

    def of(self, at: int, *roles: Role) -> list[int]:
        """Return the children of a word that have one of these roles, in the order of the text."""
        role = self.role
        return [child for child in self.children[at] if role[child] in roles]

    def walk(self, at: int) -> Iterator[int]:
        """Yield a word and all that hangs from it, in no order."""
        waiting = [at]
        for each in waiting:
            yield each
            waiting += self.children[each]


class _Strings(dict[int, str]):
    def __init__(self, look_up: Callable[[int], str]) -> None:
        self.look_up = look_up

    def __missing__(self, key: int) -> str:
        self[key] = text = self.look_up(key)
        return text


def first(found: Sequence[int]) -> int | None:
    """Return the first of some words, None of none."""
    return found[0] if found else None


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
