"""What a language has to answer, and the graph of a passage that it fills.

A language is a module that answers as `Scheme` says. It fills `graph.role`, `.head` and `.word` in `translate`, where

- `subject`, `subject_passive`, `object`, `indirect` (to whom, without a preposition), `agent`, `possessor` are plain;
  a relative pronoun keeps the role it has in its own clause ("whose" is a possessor);
- `oblique` is a noun under a preposition, hung from the verb or noun that the preposition hangs from; `word` is the
  preposition's lemma ("from", "de", "according to"); the preposition itself is its `case`;
- `oblique_clause` is a clause under a preposition ("of arming", "d’avoir armé", "after withdrawing" unless it is
  parsed as adverbial), `word` its preposition; `open` a clause without a subject of its own that the verb calls for
  ("to withdraw", "de retirer", "arming" after "stop"), `word` to/à/de/""; `complement` a clause with its own subject,
  `word` that/whether/que/si/""; `adverbial` a clause of time, cause, condition…, `word` its conjunction;
- `relative` is a clause on a noun with or without its pronoun; `participial` a participle or infinitive on one;
- a noun or adjective after “to be” carries the clause, and the verb is its `copula`; a verb after a modal likewise, and
  the modal (may, must, have to; pouvoir, devoir) is its `modal`; after “to go to”, “aller”, “venir de” too, as `aux`
  (`Graph.crown` does it);
- `negation` is not, never, no longer, ne, pas, plus, jamais, and “no”, “aucun”, “nul” on a noun, hung from that noun;
- `apposition`, `adjective`, `compound` (a noun before a noun), `attribute` (after become, remain; devenir, rester),
  `particle` (out, up; also an adverb that makes one verb with it), `reflexive` (se), `parataxis` (a clause beside one).
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from hune.reading.syntax.graph import Form, Graph

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Scheme(Protocol):
    """What a language answers; its words are lemmas in lower case."""

    RELATIVES: frozenset[str]
    """Relative pronouns, in lower case as written: who, which, that, qui, dont…"""
    LIGHT: frozenset[str]
    """Verbs whose subject does what the noun they govern says: give, provide, launch; donner, apporter, mener…"""
    SUBJECT_CONTROL: frozenset[str]
    """Verbs whose subject, though they have an object, does what their infinitive says: promise, threaten…"""

    def translate(self, graph: Graph) -> None:
        """Fill the roles, heads and words of a graph, which come with the parse's own heads and no roles."""

    def form(self, graph: Graph, at: int) -> Form:
        """Return the form of a verb, or of the copula of a noun or adjective; a bare noun is indicative."""

    def side(self, graph: Graph, at: int) -> bool:
        """Say whether an adjective, or a noun before a noun, names a side by its look: French, malien, JNIM."""

    def time(self, graph: Graph, at: int) -> bool:
        """Say whether a noun is a word of time (day, Tuesday, mois, 2023), which is no agent and no object."""


_SCHEMES = {"en": "english", "fr": "french"}


@cache
def scheme(language: str) -> Scheme:
    """Return the module that answers for a language."""
    return cast(Scheme, import_module(f"hune.reading.syntax.{_SCHEMES[language]}"))


def graph(doc: "Doc") -> Graph:
    """Return the graph of a parsed passage, made once."""
    made: Graph | None = doc.user_data.get("hune.graph")
    if made is None:
        made = Graph(doc)
        scheme(doc.lang_).translate(made)
        made.untie()
        doc.user_data["hune.graph"] = made
    return made
