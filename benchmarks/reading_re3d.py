"""Hold the reading of relations and of organisations against re3d, reports on Syria and Iraq that people annotated.

    python -m benchmarks.reading_re3d FOLDER [--confusions] [--only relations|organisations]

FOLDER holds the set's parts (dstl/re3d: documents.json, entities.json, relations.json). Prints plain lines: name value
unit target; with --confusions what was missed and what was too much as well.

**Relations, with gold mentions.** A case is a pair of gold organisations or persons of one sentence that do not
overlap, and the question is whether FightingAgainst (or AlliesOf) was annotated between them, in whichever direction;
what the set annotates between weapons, places and vehicles is left out, as nobody's relation. `frames` is the
reader's own frames on the parse, with the gold spans as mentions, and nothing fitted. `keyword` is the floor: a word
of fighting between the two. `fitted` is a logistic regression on sparse features of the pair, among them the frames
that fired; `trees` are boosted trees on the same features, which were tried beside it and did worse on the folds that
choices were made on.

Folds are by document, and documents that share a third of their sentences are in one fold, because the daily reports
of strikes are one form filled in again. In each of five folds the features kept, the weights and the
threshold come from the other four, the threshold from folds within them; scores are means over three penalties. The
kinds of features were chosen by looking at folds 0 to 2, each predicted from the other two.

`raw` are the pairs as annotated. Annotators often marked "ISIL" and "ISIL terrorists" both, and related one of them:
without `raw`, gold spans that overlap are one mention, which is related if any of them is.

**Organisations, end to end.** A gold organisation is found if a mention that the reader finds overlaps it.
"""

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from hune.actors.register import Register
from hune.reading.claim import Mention
from hune.reading.document import Span
from hune.reading.frames.lexicon import lexicon
from hune.reading.frames.matching import match
from hune.reading.mentions.finding import Finder
from hune.reading.parser import named, pipe
from hune.reading.syntax.view import graph, objects, obliques, subjects

FOLDS, SEED, PENALTIES, DOCUMENTS, ALIKE = 5, 20261123, (0.3, 1.0, 3.0), 3, 1 / 3
CHOSEN_ON = 3
"""The folds, the first ones, that choices were made on."""

GROWN = {
    "objective": "binary",
    "num_leaves": 7,
    "learning_rate": 0.05,
    "lambda_l2": 1.0,
    "min_data_in_leaf": 5,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "deterministic": True,
    "verbose": -1,
}
ACTORS = ("Organisation", "Person")
SORTS = {"Organisation": "armed_group", "Person": "person", "Location": "place"}
"""The kind of actor that a gold type is taken for, where a frame asks for one."""

KEYWORDS = re.compile(r"\b(attack\w*|strike\w*|struck|fight\w*|fought|against|defeat\w*|destroy\w*)\b", re.IGNORECASE)
NEAR = 8
"""The words of fighting that the floor asks for, and how many words may stand between the two actors."""

_CLASSES = {
    "fight": "fight battle combat clash attack assault strike airstrike raid bomb bombard shell shoot kill wound "
    "ambush "
    "target engage destroy defeat degrade eliminate "
    "annihilate neutralize liberate retake recapture clear capture seize "
    "repel resist confront counter oppose oust expel drive push isolate encircle besiege war campaign offensive "
    "operation "
    "airstrikes bombing invade invasion rid finish crush rout dislodge deny",
    "ally": "support back assist aid help advise train equip enable partner cooperate coordinate ally join accompany "
    "arm "
    "partnership assistance alliance cooperation coordination alongside together unite fund",
    "say": "say tell announce state report note describe add explain claim accuse",
}
CLASSES = {name: frozenset(words.split()) for name, words in _CLASSES.items()}
"""Words of a kind, by lemma."""

HOSTILE = re.compile(
    r"isil|isis|da.?esh|islamic state|terror|enem|extremis|insurgent|militant|jihad|rebel|al.qa|regime|fighter", re.I
)
"""What a text that is on one side calls the other."""

LOOKS = {
    "hostile": HOSTILE,
    "civil": re.compile(r"civilian|people|mourner|citizen|women|children|famil|victim|resident|refugee", re.I),
    "armed": re.compile(
        r"force|coalition|army|military|troop|soldier|airm[ae]n|marine|navy|squadron|brigade|unit|sdf|peshmerga|partner|ally|"
        r"allies|wing|group|command",
        re.I,
    ),
    "official": re.compile(r"secretar|minister|president|leader|official|spokes|department|council|office", re.I),
    "pronoun": re.compile(r"^(we|us|our|they|them|their|he|she|him|his|her|it|its|who|i|you)$", re.I),
}
"""What the words of a mention tell of it, the first that fits."""

FRAMES_OF = {
    "FightingAgainst": {"fights", "ASSAULT"},
    "AlliesOf": {
        "supports",
        "allied_with",
        "operates_alongside",
        "trains",
        "arms",
        "finances",
        "shares_intelligence_with",
    },
}


@dataclass(frozen=True)
class Entity:
    span: Span
    type: str


@dataclass(frozen=True)
class Text:
    """A document with its gold: `gold` has unordered pairs of spans for each relation."""

    id: str
    text: str
    entities: tuple[Entity, ...]
    gold: dict[str, frozenset[frozenset[Span]]]


@dataclass
class Case:
    """A pair of gold actors of one sentence."""

    document: int
    first: Entity
    second: Entity
    sentence: str
    features: set[str] = field(default_factory=set)
    frames: set[str] = field(default_factory=set)
    keyword: bool = False
    labels: set[str] = field(default_factory=set)


def texts(folder: Path) -> list[Text]:
    entities: dict[str, set[Entity]] = defaultdict(set)
    gold: dict[str, dict[str, set[frozenset[Span]]]] = defaultdict(lambda: defaultdict(set))
    bodies: dict[str, str] = {}
    for file in sorted(folder.glob("*/documents.json")):
        bodies |= {one["_id"]: one["text"] for one in _lines(file)}
        for one in _lines(file.with_name("entities.json")):
            entities[one["documentId"]].add(Entity(Span(one["begin"], one["end"]), one["type"]))
        for one in _lines(file.with_name("relations.json")):
            sides = (Span(one["sourceBegin"], one["sourceEnd"]), Span(one["targetBegin"], one["targetEnd"]))
            gold[one["documentId"]][one["type"]].add(frozenset(sides))
    return [
        Text(
            id,
            bodies[id],
            tuple(sorted(entities[id], key=lambda one: (one.span.start, one.span.end, one.type))),
            {kind: frozenset(pairs) for kind, pairs in gold[id].items()},
        )
        for id in sorted(bodies)
    ]


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip())


def passages(text: str) -> list[tuple[int, str]]:
    return [(found.start(), found[0]) for found in re.finditer(r"[^\n]*\S[^\n]*", text)]


def cases(given: Sequence[Text], merged: bool = False) -> list[Case]:
    """Return the pairs of all documents with what is known of each.

    `merged` takes gold spans that overlap for one mention, the longest of them, with what is annotated of any.
    """
    found: list[Case] = []
    for number, one in enumerate(given):
        pieces = passages(one.text)
        docs = pipe((piece for _, piece in pieces), "en")
        for (offset, _), doc in zip(pieces, docs, strict=True):
            named(doc)
            found += _of_passage(number, one, offset, doc, merged)
    return found


def _of_passage(number: int, text: Text, offset: int, doc: Any, merged: bool) -> Iterator[Case]:
    heads: dict[int, list[Entity]] = defaultdict(list)
    here: list[tuple[Entity, Any]] = []
    for entity in text.entities:
        span = doc.char_span(entity.span.start - offset, entity.span.end - offset, alignment_mode="expand")
        inside = offset <= entity.span.start and entity.span.end <= offset + len(doc.text)
        if entity.type in SORTS and inside and span is not None and len(span):
            heads[span.root.i].append(entity)
            here.append((entity, span))
    mentions = {
        at: Mention(max(ones, key=_length).span, "nominal", None, SORTS[max(ones, key=_length).type])
        for at, ones in heads.items()
    }
    fired: dict[frozenset[int], set[str]] = defaultdict(set)
    for one in match(doc, lambda token: mentions.get(token.i), lexicon("en")):
        both = one.fillers.get("S+O", ())
        for left in (*one.fillers.get("S", ()), *both):
            for right in (*one.fillers.get("O", ()), *both):
                for pair in product(_meant(left, heads), _meant(right, heads)):
                    fired[frozenset(pair)].add(one.relation)
    actors = [(entity, span) for entity, span in here if entity.type in ACTORS]
    group = {entity: {entity.span} for entity, _ in actors}
    if merged:
        actors, group = _merged(actors)
    for at, (first, left) in enumerate(actors):
        for second, right in actors[at + 1 :]:
            if left.sent.start != right.sent.start or (left.start < right.end and right.start < left.end):
                continue
            case = Case(number, first, second, left.sent.text)
            pairs = {frozenset((one, other)) for one in group[first] for other in group[second]}
            case.labels = {kind for kind, gold in text.gold.items() if gold & pairs}
            case.frames = fired.get(frozenset((left.root.i, right.root.i)), set())
            ordered = sorted((left, right), key=lambda one: one.start)
            middle = doc[ordered[0].end : ordered[1].start].text
            case.keyword = KEYWORDS.search(middle) is not None and len(middle.split()) <= NEAR
            case.features = set(_features(doc, ordered[0], ordered[1], case.frames, actors))
            yield case


def _meant(filler: Any, heads: Collection[int]) -> list[int]:
    """Return the heads of mentions that a filler means: its own, else that of whoever's it is ("ISIL targets")."""
    if filler.i in heads:
        return [filler.i]
    made = graph(filler.doc)
    theirs = ("compound", "possessor", "adjective")
    return [at for at in heads if made.head[at] == filler.i and (made.role[at] in theirs or made.word[at] == "of")]


def _merged(actors: Sequence[tuple[Entity, Any]]) -> tuple[list[tuple[Entity, Any]], dict[Entity, set[Span]]]:
    """Return of spans that overlap the longest, and for each the spans that it stands for."""
    kept: list[tuple[Entity, Any]] = []
    group: dict[Entity, set[Span]] = {}
    for entity, span in sorted(actors, key=lambda one: -_length(one[0])):
        over = next((one for one, other in kept if other.start < span.end and span.start < other.end), None)
        if over is None:
            kept.append((entity, span))
            group[entity] = {entity.span}
        else:
            group[over].add(entity.span)
    return sorted(kept, key=lambda one: one[1].start), group


def _length(one: Entity) -> int:
    return one.span.end - one.span.start


def _features(doc: Any, left: Any, right: Any, frames: set[str], actors: Sequence[tuple[Entity, Any]]) -> Iterator[str]:
    """Yield what a pair looks like: who they are, the words about, the way through the tree, the frames."""
    lemma = [one.lower() for one in graph(doc).lemma]
    classes = {at: [name for name, words in CLASSES.items() if lemma[at] in words] for at in range(len(doc))}
    yield from (f"frame {one}" for one in frames)
    looks = [_look(one) for one in (left, right)]
    yield from (f"looks {' '.join(looks)}", f"pair {' '.join(sorted(looks))}")
    one_is = " ".join(sorted(looks)) if "hostile" in looks else "none"
    yield f"one hostile {looks.count('hostile')}"
    crossing = {_look(one) for _, one in actors if left.end <= one.start and one.end <= right.start}
    yield from (f"crossing {one}" for one in crossing)
    between = [token for token in doc[left.end : right.start] if token.is_alpha]
    yield from (f"between {lemma[token.i]}" for token in between)
    yield f"far {min(len(between), 15) // 3}"
    crossed = sum(1 for _, one in actors if left.end <= one.start and one.end <= right.start)
    yield f"crossed {min(crossed, 3)}"
    near = {name for token in between for name in classes[token.i]}
    for name in near:
        yield from (
            f"between class {name}",
            f"between class {name} {one_is}",
            f"between class {name} crossed {min(crossed, 3)}",
        )
    if any(lemma[token.i] == "against" for token in between):
        yield f"against {one_is}"
    yield from (f"before {lemma[token.i]}" for token in doc[max(left.sent.start, left.start - 2) : left.start])
    yield from (f"after {lemma[token.i]}" for token in doc[right.end : min(right.sent.end, right.end + 3)])
    for side, span in (("left", left), ("right", right)):
        yield f"{side} {lemma[span.root.i]}"
        yield f"head of {side} {lemma[span.root.head.i]}"
        yield f"role of {side} {graph(doc).role[span.root.i]} {graph(doc).word[span.root.i]}"
        yield from (f"class of head of {side} {name} {one_is}" for name in classes[span.root.head.i])
    steps, top = _way(left.root, right.root)
    yield f"steps {min(len(steps), 8)}"
    yield from (f"way {lemma[one.i]}" for one in steps)
    on_way = {name for one in steps for name in classes[one.i]}
    yield from (f"way class {name} {one_is}" for name in on_way)
    yield from (f"way only {name} {one_is} {len(steps) < 4}" for name in on_way if len(on_way) == 1)
    if top is not None:
        yield f"top {lemma[top.i]}"
        yield from (f"top class {name}" for name in classes[top.i])
    yield from _parts_of(doc, left, right, classes, one_is)


def _look(span: Any) -> str:
    if span.root.ent_type_ in ("GPE", "LOC", "DATE") and not HOSTILE.search(span.text):
        return "place"
    return next((name for name, words in LOOKS.items() if words.search(span.text)), "other")


def _parts_of(doc: Any, left: Any, right: Any, classes: dict[int, list[str]], one_is: str) -> Iterator[str]:
    """Yield which parts the two play in what a word of the sentence says."""
    for at in range(left.sent.start, left.sent.end):
        if classes[at] and not (left.start <= at < left.end or right.start <= at < right.end):
            parts = [_part(doc[at], one) for one in (left, right)]
            for name in classes[at]:
                if all(parts):
                    yield from (f"parts {name} {sorted(parts)}", f"parts {name} both {one_is}")
                elif any(parts):
                    yield f"part {name} one {one_is}"


def _part(word: Any, span: Any) -> str:
    inside = set(range(span.start, span.end))
    if inside & {one.i for one in subjects(word)}:
        return "S"
    if inside & {one.i for one in objects(word)}:
        return "O"
    return next((case for case, one in obliques(word) if one.i in inside), "")


def _way(left: Any, right: Any) -> tuple[list[Any], Any]:
    """Return the words on the way between two words through the tree, and the highest."""
    up = [left, *left.ancestors]
    down = [right, *right.ancestors]
    top = next((one for one in up if one in down), None)
    if top is None:
        return [], None
    path = [*up[1 : up.index(top) + 1], *down[1 : down.index(top)]]
    return [one for one in path if one.i not in (left.i, right.i)], top


def folds(given: Sequence[Text]) -> list[int]:
    """Return the fold of each document; those that share much stand in one."""
    sentences = [
        {line.strip() for line in re.split(r"[.\n;]", re.sub(r"\d+", "0", one.text)) if len(line) > 20} for one in given
    ]
    group = list(range(len(given)))
    for one in range(len(given)):
        for other in range(one):
            shared = len(sentences[one] & sentences[other])
            if shared >= ALIKE * min(len(sentences[one]), len(sentences[other])):
                old, new = group[one], group[other]
                group = [new if each == old else each for each in group]
    sizes = Counter(group)
    load, where = [0] * FOLDS, {}
    key = lambda each: (-sizes[each], hashlib.sha256(f"{SEED} {given[each].id}".encode()).digest())  # noqa: E731
    for each in sorted(sizes, key=key):
        where[each] = load.index(min(load))
        load[where[each]] += sizes[each]
    return [where[each] for each in group]


class Columns:
    """The features that stand in at least three documents of some cases, as columns of a matrix."""

    def __init__(self, given: Sequence[Case]) -> None:
        seen: dict[str, set[int]] = defaultdict(set)
        for case in given:
            for one in case.features:
                seen[one].add(case.document)
        self.column = {
            one: at for at, one in enumerate(sorted(one for one, docs in seen.items() if len(docs) >= DOCUMENTS))
        }

    def matrix(self, given: Sequence[Case]) -> csr_matrix:
        found = [(row, self.column[one]) for row, case in enumerate(given) for one in case.features & set(self.column)]
        rows, columns = zip(*sorted(found), strict=True) if found else ((), ())
        return csr_matrix((np.ones(len(found)), (rows, columns)), shape=(len(given), len(self.column)))


Way = Callable[[Sequence[Case], np.ndarray, Sequence[Case]], np.ndarray]
"""Fits to cases and whether each is annotated; returns the log odds of others."""


def fitted(known: Sequence[Case], truth: np.ndarray, asked: Sequence[Case]) -> np.ndarray:
    """Return the mean of logistic regressions, one for each penalty."""
    columns = Columns(known)
    x, signs = columns.matrix(known), np.where(truth, 1.0, -1.0)

    def weights(penalty: float) -> np.ndarray:
        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            margins = signs * (x @ weights[1:] + weights[0])
            slope = -signs / (1 + np.exp(np.clip(margins, -30, 30)))
            value = np.logaddexp(0, -margins).sum() + penalty * (weights[1:] @ weights[1:]) / 2
            return value, np.concatenate(([slope.sum()], x.T @ slope + penalty * weights[1:]))

        return minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x

    made = np.mean([weights(penalty) for penalty in PENALTIES], axis=0)
    return columns.matrix(asked) @ made[1:] + made[0]


def trees(known: Sequence[Case], truth: np.ndarray, asked: Sequence[Case]) -> np.ndarray:
    """Return the mean of boosted trees grown from three seeds."""
    columns = Columns(known)
    x, y = columns.matrix(known), columns.matrix(asked)
    made = [
        lightgbm.train(GROWN | {"seed": seed}, lightgbm.Dataset(x, truth.astype(float)), 150).predict(y, raw_score=True)
        for seed in range(3)
    ]
    return np.mean(made, axis=0)


def predicted(given: Sequence[Case], relation: str, fold: Sequence[int], way: Way = fitted) -> np.ndarray:
    """Return for each case what models say that were fitted, in all their parts, on the other folds."""
    truth = np.array([relation in case.labels for case in given])
    own = np.array([fold[case.document] for case in given])
    out = np.zeros(len(given), bool)
    for held in range(FOLDS):
        train, test = np.flatnonzero(own != held), np.flatnonzero(own == held)
        if len(test):
            out[test] = _scores(given, truth, train, test, way) >= _threshold(given, truth, own, train, way)
    return out


def _scores(given: Sequence[Case], truth: np.ndarray, train: np.ndarray, test: np.ndarray, way: Way) -> np.ndarray:
    return way([given[at] for at in train], truth[train], [given[at] for at in test])


def _threshold(given: Sequence[Case], truth: np.ndarray, own: np.ndarray, train: np.ndarray, way: Way) -> float:
    """Return the threshold about which F is best over the folds of `train`, each scored by models of the others."""
    scores = np.zeros(len(given))
    for inner in set(own[train]):
        test = train[own[train] == inner]
        scores[test] = _scores(given, truth, train[own[train] != inner], test, way)
    at = np.arange(-4, 1.01, 0.25)
    reached = np.array([_f(truth[train], scores[train] >= one)[2] for one in at])
    # F jumps from one threshold to the next where cases are few: neighbours count as well.
    return float(at[1:-1][np.argmax(np.convolve(reached, np.ones(3), "valid"))])


def _f(truth: np.ndarray, said: np.ndarray) -> tuple[float, float, float]:
    hits = int((truth & said).sum())
    precision, recall = hits / max(1, int(said.sum())), hits / max(1, int(truth.sum()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def relations(given: Sequence[Text], confusions: bool) -> None:
    ways = {"raw": cases(given), "": cases(given, merged=True)}
    fold = folds(given)
    for relation, target in (("FightingAgainst", ".60"), ("AlliesOf", "-")):
        every = sum(len(one.gold.get(relation, ())) for one in given)
        print(f"re3d.{relation}.gold {every} pairs -")
        for prefix, found in ways.items():
            truth = np.array([relation in case.labels for case in found])
            name = ".".join(filter(None, ("re3d", relation, prefix)))
            print(f"{name}.cases {len(found)} pairs -")
            print(f"{name}.annotated {int(truth.sum())} pairs -")
            said = {
                "keyword": np.array([case.keyword for case in found]),
                "frames": np.array([bool(case.frames & FRAMES_OF[relation]) for case in found]),
                "fitted": predicted(found, relation, fold),
                "trees": predicted(found, relation, fold, trees),
            }
            first = np.array([fold[case.document] < CHOSEN_ON for case in found])
            known = [case for case in found if fold[case.document] < CHOSEN_ON]
            for way, made in {"fitted": fitted, "trees": trees}.items():
                f = _f(truth[first], predicted(known, relation, fold, made))[2]
                print(f"{name}.{way}.f_where_chosen {f:.3f} - -")
            for way, answers in said.items():
                precision, recall, f = _f(truth, answers)
                print(f"{name}.{way}.precision {precision:.3f} - -")
                print(f"{name}.{way}.recall {recall:.3f} - -")
                print(f"{name}.{way}.f {f:.3f} - {target if way == 'fitted' else '-'}")
                if confusions and way != "keyword":
                    _confusions(found, truth, answers, f"{name}.{way}")


PRONOUNS = re.compile(r"(we|us|our|they|them|their|it|its|who|which|that|you|i|he|she|others?)", re.IGNORECASE)


def organisations(given: Sequence[Text], confusions: bool) -> None:
    """Print how many gold organisations the reader's mentions overlap, by how they are said; names, nouns, pronouns."""
    finder = Finder(Register.load())
    hits, heads, missed = Counter[str](), Counter[str](), defaultdict[str, Counter[str]](Counter)
    total = Counter[str]()
    many = 0
    for one in given:
        pieces = passages(one.text)
        docs = pipe((piece for _, piece in pieces), "en")
        earlier = None
        for (offset, _), doc in zip(pieces, docs, strict=True):
            earlier = finder.find(doc, offset, "en", None, earlier)
            found = [mention.span for mention in earlier.all if offset <= mention.span.start <= offset + len(doc.text)]
            many += len(set(found))
            for entity in one.entities:
                span = doc.char_span(entity.span.start - offset, entity.span.end - offset, alignment_mode="expand")
                if (
                    entity.type != "Organisation"
                    or not offset <= entity.span.start < offset + len(doc.text)
                    or span is None
                ):
                    continue
                how = _said(span)
                total[how] += 1
                head = offset + span.root.idx
                over = any(each.start < entity.span.end and entity.span.start < each.end for each in found)
                hits[how] += over
                heads[how] += any(each.start <= head < each.end for each in found)
                if not over:
                    missed[how][one.text[entity.span.slice]] += 1
    print(f"re3d.organisations.gold {total.total()} spans -")
    print(f"re3d.organisations.mentions_found {many} spans -")
    print(f"re3d.organisations.overlap_recall {hits.total() / total.total():.3f} - .80")
    print(f"re3d.organisations.head_recall {heads.total() / total.total():.3f} - -")
    for how in sorted(total):
        print(f"re3d.organisations.overlap_recall.{how} {hits[how] / total[how]:.3f} of_{total[how]} -")
        if confusions:
            print("  missed:", "; ".join(f"{words} {n}" for words, n in missed[how].most_common()))


def _said(span: Any) -> str:
    if PRONOUNS.fullmatch(span.text):
        return "pronoun"
    return "name" if any(token.pos_ == "PROPN" for token in span) else "noun"


def _confusions(found: Sequence[Case], truth: np.ndarray, said: np.ndarray, name: str) -> None:
    print(
        f"\n{name}: gold relation of what was said\n  "
        f"{Counter(_label(case) for case, one in zip(found, said, strict=True) if one)}"
    )
    for what, wanted in (("missed", truth & ~said), ("too much", said & ~truth)):
        for case, one in zip(found, wanted, strict=True):
            if one:
                words = [case.sentence, *sorted(case.frames)]
                print(f"  {what} | {_words(case)} | {_label(case)} | {' '.join(words)[:330]}")
    print()


def _label(case: Case) -> str:
    return " ".join(sorted(case.labels)) or "none"


WORDS: dict[tuple[int, Span], str] = {}


def _words(case: Case) -> str:
    return " / ".join(WORDS[case.document, one.span] for one in (case.first, case.second))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--confusions", action="store_true")
    parser.add_argument("--only", choices=("relations", "organisations"))
    chosen = parser.parse_args()
    given = texts(chosen.folder)
    WORDS.update({(n, e.span): t.text[e.span.slice] for n, t in enumerate(given) for e in t.entities})
    if chosen.only != "relations":
        organisations(given, chosen.confusions)
    if chosen.only != "organisations":
        relations(given, chosen.confusions)


if __name__ == "__main__":
    main()
