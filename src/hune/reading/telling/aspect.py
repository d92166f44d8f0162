"""Which end of the interval a text gives: it begins, ends, goes on. Here are the adverbs; the verbs are operators."""

from typing import TYPE_CHECKING, Literal

from hune.reading.syntax.view import View
from hune.reading.telling.operators import words

if TYPE_CHECKING:
    from spacy.tokens import Doc


def near(doc: "Doc", at: int, what: Literal["longer", "still"]) -> bool:
    """Say whether “no longer” or “still” stands with a predicate."""
    graph = View(doc).graph
    told = words(doc, what)
    helpers = graph.of(at, "aux", "modal", "aux_passive", "copula")
    close = {*graph.children[at], *(each for helper in helpers for each in graph.children[helper])}
    return any(graph.lower[each] in told and not _other(graph.lower, each) for each in close)


def _other(lower: list[str], at: int) -> bool:
    """Say whether the word is another: "for longer", « plus que », « plus de cent », « non plus »."""
    after = lower[at + 1] if at + 1 < len(lower) else ""
    before = lower[at - 1] if at else ""
    if lower[at] == "longer":
        return before != "no" and "any" not in (before,)
    return lower[at] == "plus" and (after in ("que", "tard", "tôt", "loin") or before in ("non", "de", "au"))
