"""Questions about a predicate, asked in one way of both languages.

A predicate is a verb, or the noun or adjective that carries what is said ("the withdrawal", "is a member"). Subjects
and objects are logical: the agent of a passive is a subject, the noun before a relative clause stands in it, whoever is
urged to withdraw is who withdraws. What is coordinated is expanded.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from hune.reading.syntax.asking import View as View
from hune.reading.syntax.graph import Graph, Mood, Role, Tense
from hune.reading.syntax.scheme import graph
from hune.reading.syntax.sentence import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LinkKind = Literal[
    "complement",
    "object",
    "subject",
    "relative",
    "adverbial",
    "oblique",
    "conjunct",
    "parataxis",
    "apposition",
    "attribute",
    "possessor",
]


class Link(NamedTuple):
    """What a predicate hangs from, or governs: the kind of tie, the word at its other end, the word that joins them.

    `kind` is complement (that-clause, infinitive, gerund), object, subject, relative, adverbial, oblique, conjunct,
    parataxis, apposition, attribute or possessor; `word` is a conjunction's or preposition's lemma, "" where none.
    """

    kind: LinkKind
    token: "Token"
    word: str = ""


class Phrase(NamedTuple):
    """The characters of a phrase in its passage, first included, last excluded."""

    start: int
    end: int


def subjects(predicate: "Token") -> "tuple[Token, ...]":
    """Return who or what does it: subject, agent, antecedent, controller; of a noun its possessor, its by-phrase.

    Of a noun without either, whoever does it by a light verb ("gave its support") or is the noun's “of”.
    """
    return _tokens(predicate, View(predicate.doc).subjects(predicate.i))


def objects(predicate: "Token") -> "tuple[Token, ...]":
    """Return whom or what it is done to: the object, the subject of a passive, the noun a past participle stands on."""
    return _tokens(predicate, View(predicate.doc).objects(predicate.i))


def obliques(predicate: "Token") -> "tuple[tuple[str, Token], ...]":
    """Return what stands under a preposition, with it, in the order of the text; on a verb or on its object."""
    doc = predicate.doc
    return tuple((word, doc[at]) for word, at in View(doc).obliques(predicate.i))


def conjuncts(token: "Token") -> "tuple[Token, ...]":
    """Return a word and those coordinated with it."""
    return _tokens(token, View(token.doc).conjuncts(token.i))


def complements(predicate: "Token") -> tuple[Link, ...]:
    """Return the clauses that a predicate governs."""
    made, doc = graph(predicate.doc), predicate.doc
    return tuple(
        Link(_LINKS[made.role[at]], doc[at], made.word[at])
        for at in made.of(predicate.i, "complement", "open", "oblique_clause", "parataxis", "adverbial")
    )


def governor(predicate: "Token") -> Link | None:
    """Return what a predicate hangs from; None for the head of its sentence."""
    made = graph(predicate.doc)
    role, head, word = made.edge(predicate.i)
    return Link(_LINKS[role], predicate.doc[head], word) if role in _LINKS else None


def negation(predicate: "Token") -> "Token | None":
    """Return the word that denies it: not, no longer, ne, jamais; "no" or "aucun" on its object or subject too."""
    at = View(predicate.doc).negation(predicate.i)
    return None if at is None else predicate.doc[at]


def modals(predicate: "Token") -> "tuple[Token, ...]":
    """Return its modals: may, could, must, have (to), would; pouvoir, devoir."""
    return _tokens(predicate, View(predicate.doc).shared(predicate.i, "modal"))


def mood(predicate: "Token") -> Mood:
    """Return the mood of a verb, its auxiliaries counted."""
    return View(predicate.doc).form(predicate.i).mood


def tense(predicate: "Token") -> Tense | None:
    """Return the tense of a verb, its auxiliaries counted; None of an infinitive or a bare participle."""
    return View(predicate.doc).form(predicate.i).tense


def passive(predicate: "Token") -> bool:
    """Say whether what stands as its subject, or what it stands on, is what it is done to."""
    return View(predicate.doc).passive(predicate.i)


def phrase(token: "Token") -> Phrase:
    """Return the characters of the phrase of a noun, without its clauses, appositions and what is coordinated."""
    made = graph(token.doc)
    inside = [token.i]
    for each in inside:
        inside += [at for at in made.children[each] if made.role[at] not in _OUTSIDE and not _stop(made, at)]
    return _stretch(token.doc, inside, token.i)


def subtree(token: "Token") -> Phrase:
    """Return the characters of all that hangs from a word."""
    return _stretch(token.doc, list(graph(token.doc).walk(token.i)), token.i)


_LINKS: dict[Role, LinkKind] = {
    "complement": "complement",
    "open": "complement",
    "oblique_clause": "oblique",
    "object": "object",
    "indirect": "object",
    "agent": "oblique",
    "subject": "subject",
    "subject_passive": "subject",
    "relative": "relative",
    "participial": "relative",
    "adverbial": "adverbial",
    "oblique": "oblique",
    "conjunct": "conjunct",
    "parataxis": "parataxis",
    "apposition": "apposition",
    "attribute": "attribute",
    "possessor": "possessor",
}

_OUTSIDE: tuple[Role, ...] = ("relative", "participial", "apposition", "conjunct", "parataxis", "adverbial")


def _stop(made: Graph, at: int) -> bool:
    """Say whether a word is punctuation or a coordination, which no phrase ends with."""
    return made.pos[at] in ("PUNCT", "CCONJ", "SPACE") and not made.children[at] and made.lower[at] not in _HYPHENS


_HYPHENS = ("-", "‑", "–")


def _stretch(doc: "Doc", inside: list[int], at: int) -> Phrase:
    """Return the characters of those words that follow one another around a word: a phrase has no holes."""
    sentence = sentence_of(doc[at])
    kept = {each for each in inside if sentence.start <= each < sentence.end}
    kept.add(at)
    first, last = min(kept), max(kept)
    while doc[last].is_punct and last > at and doc[last].text not in ")»”":
        last -= 1
    return Phrase(doc[first].idx, doc[last].idx + len(doc[last]))


def _tokens(predicate: "Token", found: Iterable[int]) -> "tuple[Token, ...]":
    return tuple(predicate.doc[at] for at in found)
