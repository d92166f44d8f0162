"""Which documents are one text in several coats: reprints, lightly edited copies, and excerpts.

A text is the set of its runs of five words. Two texts are alike as far as these sets overlap (Jaccard's index), and one
is an excerpt of the other as far as its set lies in the other's (containment). Comparing all pairs of thousands of
texts takes too long; so pairs worth comparing are found first. Those alike share a band of their MinHash signatures
(Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.3–3.4): with 32 bands of 4 minima, two
texts of index .8 are missed once in ten million. Excerpts share runs whose hash is small (Irber et al. 2022,
FracMinHash). What is found is then compared exactly.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from hune.sources.documents.document import Document

RUN = 5
"""Words of a run."""

ALIKE, WITHIN = 0.8, 0.8
"""From which overlap on two texts are one, and one text an excerpt of another."""

BANDS, ROWS = 32, 4
SHARE = 8
"""One run in so many is looked at to find excerpts."""

LEAST = 20
"""Runs that a text has at least to be an excerpt: fewer words may agree by chance, or be a quotation."""

CROWD = 200
"""Texts beyond which a run that all of them share, such as a line about the publisher, says nothing."""

Runs = NDArray[np.uint64]

_WORD = re.compile(r"\w+")
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


class Link(msgspec.Struct, frozen=True):
    """Two documents that share their text: `one` comes from `other` (derived_from), or nobody knows which from which.

    `jaccard` is how far they are alike, `within` how much of `one` stands in `other`.
    """

    one: str
    other: str
    kind: Literal["derived_from", "same_origin"]
    jaccard: float
    within: float


def runs(text: str) -> Runs:
    """Return the hashes of the runs of five words of a text, ascending, each once; a shorter text is one run.

    Capitals and punctuation do not matter.

    >>> len(runs("The junta said that it would hold elections.")), len(runs("Nobody spoke.")), len(runs("…"))
    (4, 1, 0)
    """
    words = np.array([_hash(word) for word in _WORD.findall(text.casefold())], dtype=np.uint64)
    length = min(RUN, len(words))
    if length == 0:
        return words
    windows = np.lib.stride_tricks.sliding_window_view(words, length)
    whole = np.full(len(windows), length, dtype=np.uint64)
    for at in range(length):
        whole = _mixed(whole ^ windows[:, at])
    return np.unique(whole)


def jaccard(one: Runs, other: Runs) -> float:
    """Return how far two texts are alike: the runs they share of all that they have.

    >>> jaccard(runs("a b c d e f"), runs("a b c d e g"))
    0.3333333333333333
    """
    shared = _shared(one, other)
    every = len(one) + len(other) - shared
    return shared / every if every else 1.0


def containment(one: Runs, other: Runs) -> float:
    """Return how much of one text stands in another: the runs they share of those of the first; nothing is in anything.

    >>> containment(runs("a b c d e"), runs("x a b c d e f"))
    1.0
    """
    return _shared(one, other) / len(one) if len(one) else 1.0


def signature(runs: Runs) -> NDArray[np.uint64]:
    """Return the MinHash signature (128,) of a text: the least of its runs under each of 128 orders."""
    if len(runs) == 0:
        return np.full(BANDS * ROWS, np.iinfo(np.uint64).max, dtype=np.uint64)
    orders = _mixed(np.arange(1, BANDS * ROWS + 1, dtype=np.uint64) * _GOLDEN)
    return np.array([_mixed(runs ^ order).min() for order in orders], dtype=np.uint64)


def estimate(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> float:
    """Return how far two texts are alike by their signatures: off by .04 or less in two cases of three."""
    return float(np.mean(one == other))


def links(documents: Sequence[Document]) -> tuple[Link, ...]:
    """Return which documents share their text, in the order of their ids.

    The later published comes from the earlier; where a day is not known, or is the same, neither from the other.
    """
    by_id = {document.id: document for document in documents}
    made = {name: runs(document.text) for name, document in by_id.items()}
    found = []
    for one, other in sorted(_candidates(made)):
        alike = jaccard(made[one], made[other])
        # The smaller is the one that may be an excerpt.
        small, large = sorted((one, other), key=lambda name: (len(made[name]), name))
        within = containment(made[small], made[large])
        if alike >= ALIKE or (within >= WITHIN and len(made[small]) >= LEAST):
            found.append(_link(by_id[small], by_id[large], made, alike))
    return tuple(found)


def linked(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents, each with the ids of those it comes from, the earliest published first."""
    every = tuple(documents)
    published = {document.id: document.published for document in every}
    sources: dict[str, set[str]] = defaultdict(set)
    for link in links(every):
        if link.kind == "derived_from":
            sources[link.one].add(link.other)
    return tuple(
        msgspec.structs.replace(
            document, derived_from=tuple(sorted(sources[document.id], key=lambda name: (str(published[name]), name)))
        )
        for document in every
    )


def origins(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Return the documents' ids in groups of one origin each: what counts once, however often it was printed.

    A digest of several earlier texts is no bridge between them: it goes with the one that makes up most of it.
    """
    every = links(documents)
    above = {document.id: document.id for document in documents}

    def root(name: str) -> str:
        while above[name] != name:
            above[name] = name = above[above[name]]
        return name

    digests: dict[str, list[Link]] = defaultdict(list)
    for link in every:
        # An excerpt is never made from what was published after it: there the longer text took it in.
        took_in = link.kind == "derived_from" and link.jaccard < ALIKE and link.within < WITHIN
        if took_in:
            digests[link.one].append(link)
        else:
            above[root(link.one)] = root(link.other)
    for name, taken in digests.items():
        most = max(taken, key=lambda link: (link.within, link.other))
        above[root(name)] = root(most.other)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in above:
        groups[root(name)].append(name)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def _link(small: Document, large: Document, made: dict[str, Runs], alike: float) -> Link:
    one, other, known = small, large, False
    if small.published and large.published and small.published != large.published:
        one, other = (small, large) if small.published > large.published else (large, small)
        known = True
    within = containment(made[one.id], made[other.id])
    return Link(one.id, other.id, "derived_from" if known else "same_origin", alike, within)


def _candidates(made: dict[str, Runs]) -> set[tuple[str, str]]:
    """Find the pairs that are worth comparing: those that share a band, and those that share runs of a sample."""
    bands: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    sampled: dict[int, list[str]] = defaultdict(list)
    for name, own in made.items():
        rows = signature(own).reshape(BANDS, ROWS)
        for at in range(BANDS):
            bands[at, rows[at].tobytes()].append(name)
        for run in own[own < np.iinfo(np.uint64).max // SHARE].tolist():
            sampled[run].append(name)
    pairs = {pair for group in bands.values() for pair in _pairs(group)}
    shared = Counter(pair for group in sampled.values() if len(group) <= CROWD for pair in _pairs(group))
    for pair, count in shared.items():
        # Of a text that lies in another by four fifths, half the sample at least is shared but for rare luck.
        least = min(int((made[name] < np.iinfo(np.uint64).max // SHARE).sum()) for name in pair)
        if count >= max(1, least / 2):
            pairs.add(pair)
    return pairs


def _pairs(group: list[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(group), 2)


def _shared(one: Runs, other: Runs) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scatter 64-bit numbers so that each bit depends on all of them (SplitMix64, Steele et al. 2014)."""
    values = values + _GOLDEN
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    return values ^ (values >> np.uint64(31))
