"""Everything that is wrong in register files, and what is doubtful: numbered notices with file, id and value.

A fault keeps a register from being made; a remark does not, because two actors may well share an acronym.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from hune.actors.actor import Actor, Community, Fact, Grade, Kind, Name, Office, Source
from hune.actors.folding import fold
from hune.actors.intervals import Interval
from hune.actors.written import Part
from hune.errors import Notice

Entry = Actor | Office | Grade | Community | Source
Told = tuple[str, Interval | None, str | None, str | None]
"""What a fact is called, its interval if it has one, its source, the source of its end if that is another."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_OF_A_STATE = (r"[A-Z]{3}\.[a-z][a-z_]*", "MLI.xxx")
_FORMS: Mapping[Kind, tuple[str, str]] = {
    "state": (r"[A-Z]{3}", "MLI (ISO 3166-1)"),
    "government": (r"[A-Z]{3}\.gov", "MLI.gov"),
    "armed_forces": (r"[A-Z]{3}\.[a-z][a-z_]*|[A-Z][A-Z0-9_]*", "MLI.army"),
    "ministry": _OF_A_STATE,
    "institution": (r"[A-Z][A-Z0-9_]*(?:\.[a-z][a-z_]*)?", "UNSC, USA.congress"),
    "person": (r"[a-z]+(?:_[a-z]+)+", "goita_assimi"),
}
_SHORT = (r"[A-Z0-9][A-Z0-9_]*", "JNIM")


def faults(parts: Iterable[Part]) -> Iterator[Notice]:
    """Give everything that keeps these parts from being one register, HN329-HN341; nothing when all is well."""
    parts = tuple(parts)
    yield from _repeated(parts)
    yield from _unknown(parts)
    yield from _unsourced(parts)
    yield from _backwards(parts)
    yield from _misnamed(parts)
    yield from _communities(parts)
    yield from _circles(parts)


def remarks(parts: Iterable[Part]) -> Iterator[Notice]:
    """Give what is allowed and worth a look: names of several actors (HN338), offices held by two (HN342)."""
    parts = tuple(parts)
    actors = {actor.id: actor for part in parts for actor in part.actors}
    yield from _shared_names(actors.values())
    yield from _shared_offices(actors.values())


def _repeated(parts: Sequence[Part]) -> Iterator[Notice]:
    first: dict[tuple[str, str], tuple[str, Entry]] = {}
    for part in parts:
        for section, entry in _entries(part):
            space = "actor" if section in ("actors", "communities") else section
            other, known = first.setdefault((space, entry.id), (part.file, entry))
            if known != entry:
                yield Notice("HN330", {"file": part.file, "id": entry.id, "other": other})


def _unknown(parts: Sequence[Part]) -> Iterator[Notice]:
    actors = {actor.id for part in parts for actor in part.actors}
    offices = {office.id for part in parts for office in part.offices}
    grades = {grade.id for part in parts for grade in part.grades}
    communities = {each.id for part in parts for each in part.communities}
    for part in parts:
        for id, fact, value, known in _references(part, actors, offices, grades):
            if value in known:
                continue
            if value in communities:
                yield Notice("HN333", {"file": part.file, "id": id, "value": value})
            else:
                near = ", ".join(difflib.get_close_matches(value, known, n=3, cutoff=0.5)) or "-"
                yield Notice("HN331", {"file": part.file, "id": id, "fact": fact, "value": value, "nearest": near})


def _references(
    part: Part, actors: set[str], offices: set[str], grades: set[str]
) -> Iterator[tuple[str, str, str, set[str]]]:
    for actor in part.actors:
        yield from ((actor.id, tie.kind, tie.to, actors) for tie in actor.ties)
        yield from ((actor.id, "succeeded_by", each.by, actors) for each in actor.successions)
        yield from ((actor.id, "succeeded_by", each.where, actors) for each in actor.successions if each.where)
        yield from ((actor.id, "ranks", rank.grade, grades) for rank in actor.ranks)
        yield from ((actor.id, "offices", holding.office, offices) for holding in actor.holdings)
    yield from ((office.id, "of", office.of, actors) for office in part.offices)


def _unsourced(parts: Sequence[Part]) -> Iterator[Notice]:
    sources = {source.id for part in parts for source in part.sources}
    for part in parts:
        for _, entry in _entries(part):
            used = dict.fromkeys(source for _, _, *told in _facts(entry) for source in told if source)
            for source in used:
                if source not in sources:
                    yield Notice("HN332", {"file": part.file, "id": entry.id, "value": source})


def _backwards(parts: Sequence[Part]) -> Iterator[Notice]:
    for part in parts:
        for _, entry in _entries(part):
            for fact, interval, *_ in _facts(entry):
                if interval is None:
                    continue
                if interval.since.kind == "ongoing":
                    yield Notice("HN340", {"file": part.file, "id": entry.id})
                elif interval.backwards:
                    shown = str(interval)
                    yield Notice("HN329", {"file": part.file, "id": entry.id, "fact": fact, "interval": shown})


def _misnamed(parts: Sequence[Part]) -> Iterator[Notice]:
    for part in parts:
        for actor in part.actors:
            pattern, form = _FORMS.get(actor.kind, _SHORT)
            if not re.fullmatch(pattern, actor.id):
                yield Notice("HN335", {"file": part.file, "id": actor.id, "kind": actor.kind, "form": form})
            if actor.kind == "person" and not actor.holdings:
                yield Notice("HN339", {"file": part.file, "id": actor.id})
            for lang in ("en", "fr"):
                if not any(name.lang in (lang, "mul") for name in actor.names):
                    yield Notice("HN341", {"file": part.file, "id": actor.id, "lang": lang})
        for _, entry in _entries(part):
            for lang in dict.fromkeys(name.lang for name in _names(entry)):
                if not _LANGUAGE.fullmatch(lang):
                    yield Notice("HN337", {"file": part.file, "id": entry.id, "value": lang})


def _communities(parts: Sequence[Part]) -> Iterator[Notice]:
    labels = {fold(name.text) for part in parts for each in part.communities for name in each.names}
    for part in parts:
        for actor in part.actors:
            for name in actor.names:
                if fold(name.text) in labels:
                    yield Notice("HN333", {"file": part.file, "id": actor.id, "value": name.text})


def _circles(parts: Sequence[Part]) -> Iterator[Notice]:
    wholes = {actor.id: [tie.to for tie in actor.tied("part_of")] for part in parts for actor in part.actors}
    told: set[frozenset[str]] = set()
    for part in parts:
        for actor in part.actors:
            path = _way_back(actor.id, wholes)
            if path and frozenset(path) not in told:
                told.add(frozenset(path))
                yield Notice("HN334", {"file": part.file, "id": actor.id, "path": " > ".join(path)})


def _way_back(id: str, wholes: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the shortest way from an actor through what it is part of to itself; empty when there is none."""
    ways = [[whole] for whole in wholes.get(id, ())]
    seen: set[str] = set()
    for way in ways:
        if way[-1] == id:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, whole] for whole in wholes.get(way[-1], ())]
    return []


def _shared_names(actors: Iterable[Actor]) -> Iterator[Notice]:
    bearers: dict[tuple[str, str], list[tuple[Actor, Name]]] = {}
    for actor in actors:
        for name in actor.names:
            for lang in ("en", "fr") if name.lang == "mul" else (name.lang,):
                bearers.setdefault((fold(name.text), lang), []).append((actor, name))
    told: set[tuple[str, str]] = set()
    for (key, _), entries in sorted(bearers.items()):
        ids = {
            actor.id
            for pair in combinations(entries, 2)
            if pair[0][0].id != pair[1][0].id and _at_the_same_time(*pair)
            for actor, _ in pair
        }
        listed = ", ".join(sorted(ids))
        if ids and (key, listed) not in told:
            told.add((key, listed))
            yield Notice("HN338", {"value": entries[0][1].text, "ids": listed})


def _at_the_same_time(one: tuple[Actor, Name], other: tuple[Actor, Name]) -> bool:
    spans = [interval for actor, name in (one, other) for interval in (actor.lifetime, name.interval)]
    return all(a.meets(b) != "no" for a, b in combinations(spans, 2))


def _shared_offices(actors: Iterable[Actor]) -> Iterator[Notice]:
    terms: dict[str, list[tuple[str, Interval]]] = {}
    for actor in actors:
        for holding in actor.holdings:
            terms.setdefault(holding.office, []).append((actor.id, holding.interval))
    for office, held in terms.items():
        for (one, first), (other, second) in combinations(held, 2):
            if first.meets(second) == "yes":
                yield Notice("HN342", {"office": office, "ids": ", ".join(sorted({one, other}))})


def _entries(part: Part) -> Iterator[tuple[str, Entry]]:
    for section in ("sources", "actors", "offices", "grades", "communities"):
        for entry in getattr(part, section):
            yield section, entry


def _names(entry: Entry) -> tuple[Name, ...]:
    if isinstance(entry, Source):
        return ()
    return entry.titles if isinstance(entry, Office) else entry.names


def _facts(entry: Entry) -> Iterator[Told]:
    if isinstance(entry, Source):
        return
    yield "", None, entry.source, None
    for name in _names(entry):
        yield _told(f"“{name.text}”", name)
    if isinstance(entry, Actor):
        yield _told("life", entry.life)
        yield from (_told(f"{tie.kind} {tie.to}", tie) for tie in entry.ties)
        yield from (_told(f"rank {rank.grade}", rank) for rank in entry.ranks)
        yield from (_told(f"office {held.office}", held) for held in entry.holdings)
        yield from ((f"succeeded_by {each.by}", None, each.source, None) for each in entry.successions)


def _told(called: str, fact: Fact) -> Told:
    return called, fact.interval, fact.source, fact.until_source
