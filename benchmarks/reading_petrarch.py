"""Hold who did it to whom against the unit tests of PETRARCH2: invented sentences with the codes of source and target.

    python -m benchmarks.reading_petrarch FILE [--confusions]

FILE is petrarch2_unittest.jsonl (openeventdata/petrarch2, MIT). Its actors are made a register here: names of
Middle Earth and a few real ones, from the sentences, with the codes that their codings give; some mean another at
another date. The gazetteer finds them, `syntax` and
the frames say who did what to whom, and a small table turns the noun that an
actor stands with into the suffix of its code ("police": COP), as that program's own dictionaries do; hune has no such
suffixes. What was done, the event's code, is not looked at.

A coding with a source and a target is right if one of the pairs read from its sentence has both, whole codes. `actors`
compares the actors alone, without suffixes. `kept_out` counts codings that no program could get without that program's
settings: sources or targets not in the text (---, ###), and tests marked as false. They count as wrong in `all`.
Prints plain lines: name value unit target.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from hune.actors.register import Register
from hune.actors.written import Part, parse_text
from hune.reading.claim import Mention
from hune.reading.frames.lexicon import lexicon
from hune.reading.frames.matching import match
from hune.reading.mentions.finding import Finder
from hune.reading.parser import parse
from hune.reading.syntax.view import View, graph, objects, obliques, subjects

NAMES = """
ARN: Arnor, Arnorian
GON: Gondor, Gondorian, Minas Tirith
DAG: Dagolath, Dagolathi
OSG: Osgiliath
ERI: Eriador, Eriadori, Eriadorian
CAL: Calenardhon
ITH: Ithilen
MOR: Mordor, Barad-dur
MOR_MIL: Cirith Ungol
ROH: Rohan, Rohans
FOR: Fornost
BRE: Bree
DOL: Prince of Dol Amroth, Prince of Dol_Amroth, Dol Amroth
ELF: Caras Galadhon, Galadriel
HOB: Gollum, Frodo
SHR: White Downs
SHR_GOV: Michel Delving
MRG_ORC: Morgul Orcs
ETH: Ethiopia
LBY: Libya
PHL: Philippines
FRA: France
CAF: Central African Republic
IGO_EEU: European Union
USA_GOV: White House, Washington
USA: United States, US
USA_EDU: KU basketball team, K.U. basketball team
PRK: Hermit Kingdom, North Korea, Pyongyang
KOR: South Korea, Seoul
NZE: New Zealand
DNK: Denmark, Danish, Zealand
PAK: Pakistan, Pakistani
AFG: Afghanistan
IMG_MOSALQ: Al-Qaeda
KUW: Kuwait
AUS: Australia, Australian
IGO_AFR: AU
IGO_COPITP: International Criminal Court
RUS: Russia, Russian
"""
"""Actors by code, a dash below before its suffix, with their names."""

DATED = """
HOB_CIV: Sam Gamgee, unknown, 2010-01-05
HOB_MIL: Sam Gamgee, 2010-01-06, 2010-01-08
ORC_HOB: Sam Gamgee, 2010-01-09, 2010-01-12
HOB_MIL2: Sam Gamgee, 2010-01-13, 2010-12-31
HOB_GOV: Sam Gamgee, 2011-01-01, unknown
HOB_A: Hamfast Gamgee, unknown, 2012-10-31
HOB_GOV2: Hamfast Gamgee, 2012-11-01, 2012-12-31
HOB_B: Hamfast Gamgee, 2013-01-01, unknown
HOB_C: Stinker, unknown, 1995-01-31
HOB_GOV3: Smeagol, 1995-02-01, unknown
HOB_D: Slinker, unknown, 1990-12-31
HOB_GOV4: Slinker, 1991-01-01, 2000-12-31
HOB_REB: Slinker, 2001-01-01, unknown
RHO: Zimbabwe, unknown, 1980-04-17
ZBW: Zimbabwe, 1980-04-18, unknown
"""
"""Actors whose code depends on the date: name, first day, last day."""

AGENTS = {
    "GOV": "government minister president ministry official ambassador diplomat leader mayor spokesman king envoy",
    "MIL": "soldier troop army",
    "COP": "police",
    "LEG": "lawmaker parliament legislator",
    "REL": "cleric",
    "OPP": "activist",
    "MED": "media medium newspaper",
    "MOP": "opposition",
    "EDU": "student",
    "ELI": "prosecutor",
}
"""Nouns that give the code of an actor its suffix."""

_MUTUAL = "meet visit leave arrive agree postpone delay downplay renew resume celebrate clash"
MUTUAL = frozenset(_MUTUAL.split())
"""Verbs after which both sides are coded, each as the source of the other."""


class Pair(NamedTuple):
    """A source and a target as codes."""

    source: str
    target: str


class Coding(NamedTuple):
    """A sentence of the tests with its codings."""

    id: str
    category: str
    on: date
    text: str
    pairs: tuple[Pair, ...]
    marked: bool


def codings(file: Path) -> list[Coding]:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = []
    for row in rows:
        pairs = [(one.get("sourcecode"), one.get("targetcode")) for one in row["events"]]
        good = tuple(dict.fromkeys(Pair(*one) for one in pairs if all(one)))
        on = datetime.strptime(row["date"], "%Y%m%d").date()
        found.append(Coding(row["id"], row["category"], on, row["text"], good, row["sentence"] == "true"))
    return found


def register() -> Register:
    """Return the actors of the tests as a register."""
    actors = []
    for line in NAMES.strip().splitlines():
        id, _, names = line.partition(": ")
        actors.append((id, names.split(", "), "unknown", "unknown"))
    for line in DATED.strip().splitlines():
        id, _, rest = line.partition(": ")
        name, since, until = rest.split(", ")
        actors.append((id, [name], since, until))
    text = "sources: [{id: tests, title: T, publisher: P, date: '2014'}]\nactors:\n"
    for id, names, since, until in actors:
        listed = ", ".join(
            json.dumps(name) if since == until == "unknown" else f"{{text: {name}, since: {since}, until: {until}}}"
            for name in names
        )
        text += (
            f"  - {{id: {id}, kind: organisation, source: tests, life: {{}}, names: {{mul: {{full: [{listed}]}}}}}}\n"
        )
    part: Part = parse_text(text, "tests")
    return Register.of([part])


class Coder:
    """Reads who did it to whom in a sentence."""

    def __init__(self) -> None:
        self.finder = Finder(register())

    def pairs(self, one: Coding) -> set[Pair]:
        doc = parse(one.text, "en")
        named: dict[int, Mention] = {}
        for mention in self.finder.names(one.text, "en", one.on):
            span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
            if span is not None and mention.actor is not None:
                named.update(dict.fromkeys(range(span.start, span.end), mention))
        return set(_Sentence(doc, named).pairs())


class _Sentence:
    """One sentence: `named` has the mention that a word belongs to."""

    def __init__(self, doc: Any, named: dict[int, Mention]) -> None:
        self.doc, self.named, self.graph = doc, named, graph(doc)

    def pairs(self) -> Iterator[Pair]:
        for match_ in self._frames():
            yield from match_
        for predicate in self._predicates():
            yield from self._of(predicate)

    def _frames(self) -> Iterator[list[Pair]]:
        for one in match(self.doc, lambda token: self.named.get(token.i), lexicon("en")):
            both = one.fillers.get("S+O", ())
            sources = self._codes([*one.fillers.get("S", ()), *both])
            targets = self._codes([*one.fillers.get("O", ()), *both])
            yield [Pair(a, b) for a in sources for b in targets if a != b]

    def _predicates(self) -> Iterator[Any]:
        """Yield the verbs that the sentence says itself: its head, what is coordinated, what a speaker says."""
        for token in self.doc:
            if token.pos_ in ("VERB", "AUX") and self.graph.role[token.i] not in (
                "relative",
                "adverbial",
                "modal",
                "aux",
            ):
                yield token

    def _of(self, predicate: Any) -> Iterator[Pair]:
        sources = self._codes(subjects(predicate))
        if not sources:
            return
        targets = self._targets(predicate, set(sources))
        if not targets and len(sources) > 1:
            targets = sources
        mutual = self.graph.lemma[predicate.i].lower() in MUTUAL
        for source in sources:
            for target in targets:
                if source != target:
                    yield Pair(source, target)
                    if mutual:
                        yield Pair(target, source)

    def _targets(self, predicate: Any, but: set[str]) -> list[str]:
        """Return the nearest actors it is done to: objects, then under prepositions, then whatever hangs below."""
        direct = list(objects(predicate))
        under = [one for _, one in obliques(predicate)]
        for group in (direct, under):
            if found := [code for code in self._codes(group) if code not in but]:
                return found
        below = [
            one
            for one in predicate.subtree
            if one.i > predicate.i and one.i in self.named and self._inside(one, predicate)
        ]
        return [code for code in self._codes(self._whole(one) for one in below[:1]) if code not in but]

    def _inside(self, one: Any, predicate: Any) -> bool:
        """Tell whether no clause of time, cause or quality stands between a word and the predicate above it."""
        between = [one, *one.ancestors]
        between = between[: between.index(predicate)]
        return all(self.graph.role[each.i] not in ("adverbial", "relative", "parataxis") for each in between)

    def _whole(self, one: Any) -> Any:
        """Return the noun that a name stands with: "president" of "Ithilen's president"."""
        beside = ("compound", "possessor", "adjective")
        head = self.doc[self.graph.head[one.i]]
        return head if self.graph.role[one.i] in beside and self._suffix(head) else one

    def _codes(self, heads: Iterable[Any]) -> list[str]:
        found: dict[str, None] = {}
        for head in heads:
            found.update(dict.fromkeys(self._codes_of(head)))
        return list(found)

    def _codes_of(self, head: Any) -> Iterator[str]:
        """Yield the codes of a noun: its own name, or whoever's it is, with the suffix that the noun gives."""
        suffix = self._suffix(head) or self._suffix_beside(head)
        if head.i in self.named:
            yield _code(self.named[head.i], suffix)
            return
        for at in self._whose(head.i):
            yield _code(self.named[at], suffix)

    def _whose(self, at: int) -> Iterator[int]:
        """Yield the named words that a noun is said to be of, the nearest ones, coordinated ones too."""
        level = [at]
        seen = {at}
        while level:
            below = [
                child
                for each in level
                for child in range(len(self.doc))
                if self.graph.head[child] == each and child not in seen
            ]
            below = [
                child
                for child in below
                if self.graph.role[child] not in ("relative", "adverbial", "subject", "apposition", "participial")
            ]
            named = [child for child in below if child in self.named]
            if named:
                for child in named:
                    yield from (each for each in View(self.doc).conjuncts(child) if each in self.named)
                return
            seen.update(below)
            level = below

    def _suffix(self, head: Any) -> str:
        lemma = self.graph.lemma[head.i].lower()
        return next((code for code, words in AGENTS.items() if lemma in words.split()), "")

    def _suffix_beside(self, head: Any) -> str:
        """Return the suffix of a title that hangs from a name: "Bree Prime Minister Romendacil"."""
        beside = [child for child in head.children if self.graph.role[child.i] == "compound"]
        return next(filter(None, map(self._suffix, beside)), "")


def _code(mention: Mention, suffix: str) -> str:
    base, _, own = str(mention.actor).partition("_")
    own = "".join(one for one in own if not one.isdigit())
    own = "" if len(own) == 1 else own
    return base + own + ("" if own.endswith(suffix) else suffix)


def bare(pair: Pair) -> Pair:
    return Pair(pair.source[:3], pair.target[:3])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--confusions", action="store_true")
    chosen = parser.parse_args()
    coder, by = Coder(), defaultdict[str, list[int]](lambda: [0, 0])
    total = right = actors = kept_out = said = 0
    wrong: list[str] = []
    for one in codings(chosen.file):
        read = coder.pairs(one)
        plain = {bare(pair) for pair in read}
        for pair in one.pairs:
            if not one.marked or not set("-#").isdisjoint("".join(pair)):
                kept_out += 1
                continue
            total, good = total + 1, pair in read
            right, actors = right + good, actors + (bare(pair) in plain)
            by[one.category][0] += good
            by[one.category][1] += 1
            if not good:
                shown = " ".join(sorted(">".join(each) for each in read)) or "nothing"
                wrong.append(f"  {one.id} | {'>'.join(pair)} | {shown} | {one.text[:150]}")
        said += len(read) if one.pairs else 0
    print(f"petrarch.codings {total} codings -")
    print(f"petrarch.kept_out {kept_out} codings -")
    print(f"petrarch.right {right / total:.3f} - .70")
    print(f"petrarch.right_of_all {right / (total + kept_out):.3f} - .70")
    print(f"petrarch.right_actors {actors / total:.3f} - -")
    print(f"petrarch.pairs_read {said} pairs -")
    for category, (good, each) in sorted(by.items()):
        print(f"petrarch.right.{category} {good / each:.3f} of_{each} -")
    if chosen.confusions:
        print("\nwrong: coding | pairs read | sentence", *wrong, sep="\n")


if __name__ == "__main__":
    main()
