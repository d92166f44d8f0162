"""Frames found in a parsed passage: each word asks the lexicon once, and of what says the same the fullest is kept."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from hune.reading.claim import Mention
from hune.reading.frames.lexicon import Frame, Lexicon
from hune.reading.frames.trial import Trial, needed
from hune.reading.syntax.asking import View
from hune.reading.syntax.graph import Graph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


class Match(NamedTuple):
    """A frame in a passage: what it says (`relation`, `mode`, `aspect`), the word that says it, who fills its roles.

    `fillers` has each role of the pattern, with the heads of what fills it, coordination expanded; an empty tuple for a
    role that nothing fills. Both sides of "S+O" stand under that key. `words` are the frame's other words.
    """

    relation: str
    mode: str | None
    aspect: str | None
    predicate: "Token"
    fillers: "dict[str, tuple[Token, ...]]"
    words: "tuple[Token, ...]"
    pattern: str
    weight: int


def match(passage: "Doc | Span", mentions: "Callable[[Token], Mention | None]", lexicon: Lexicon) -> Iterator[Match]:
    """Yield the frames of a passage, or of a sentence of it, in the order of their predicates.

    Of two that say the same of the same, the one that asks for more is given. `mentions` tells the mention that a word
    belongs to: kinds are asked of it, and the words of a name head no frame.
    """
    words = passage[:]
    doc, start, stop = words.doc, words.start, words.end
    trial = Trial(View(doc), mentions)
    there = {*trial.graph.lemma, *trial.graph.lower}
    found: list[Match] = []
    for at in range(start, stop):
        frames = _asked(trial.graph, at, lexicon)
        if not frames or trial.in_name(at):
            continue
        for frame in frames:
            if any(words.isdisjoint(there) for words in needed(frame.pattern, lexicon.language)):
                continue
            filled = trial.frame(at, frame.pattern)
            found += [] if filled is None else [_made(doc, at, frame, filled, trial.words)]
    yield from best(found)


def best(found: Iterable[Match]) -> list[Match]:
    """Keep of matches that say the same of the same the fullest, then the heaviest, then the first.

    A match whose fillers are all among those of another of its relation says less than it, if their words touch.
    """
    kept: list[Match] = []
    ranked = sorted(found, key=lambda one: (-sum(map(bool, one.fillers.values())), -one.weight, one.predicate.i))
    for one in ranked:
        if not any(_says_more(other, one) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.predicate.i)


def _says_more(fuller: Match, one: Match) -> bool:
    if (fuller.relation, fuller.mode or one.mode, fuller.aspect or one.aspect) != (
        one.relation,
        fuller.mode or one.mode,
        fuller.aspect or one.aspect,
    ):
        return False
    theirs = {role: {token.i for token in tokens} for role, tokens in fuller.fillers.items()}
    # In “the sending by Rwanda of soldiers” the soldiers are what is sent, and not also who sends.
    act = fuller.predicate.i == one.predicate.i and fuller.predicate.pos_ == "NOUN"
    fixed = {token.i for token in fuller.words} if act else set()
    if fuller.predicate.i == one.predicate.i and (whose := fuller.fillers.get("O")):
        # In “trains the pilots of the army” the pilots are not also whom it trains; in “Mali’s pilots” they may be.
        fixed |= {
            token.i for token in fuller.words if fuller.predicate.i < token.i < whose[0].i and whose[0].pos_ != "ADJ"
        }
    ours = {role: {token.i for token in tokens} - fixed for role, tokens in one.fillers.items() if tokens}
    if not all(filled <= theirs.get(role, set()) for role, filled in ours.items()):
        return False
    touching = {fuller.predicate.i, *(token.i for token in fuller.words)} & {
        one.predicate.i,
        *(token.i for token in one.words),
    }
    return bool(touching) or ours.keys() == theirs.keys()


def _asked(graph: Graph, at: int, lexicon: Lexicon) -> Iterable[Frame]:
    """Return the frames that a word may head, by its lemma, or as it is written."""
    by_head, lemma, lower = lexicon.by_head, graph.lemma[at], graph.lower[at]
    found = by_head.get(lemma, ())
    if lower == lemma or not (written := by_head.get(lower)):
        return found
    # “Locked in battle”: a participle heads frames of its own, beside those of “lock”; “wound up” is no wound.
    return (*found, *(one for one in written if one.pattern.shape == "copula")) if found else written


def _made(doc: "Doc", at: int, frame: Frame, filled: dict[str, list[int]], words: list[int]) -> Match:
    fillers = {role: tuple(doc[each] for each in tokens) for role, tokens in filled.items()}
    others = tuple(doc[each] for each in words)
    pattern = frame.pattern
    return Match(frame.relation, frame.mode, pattern.aspect, doc[at], fillers, others, str(pattern), pattern.weight)
