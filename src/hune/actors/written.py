"""The register as people write it: the text of a file becomes what it says, with every fault named."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from hune.actors import states
from hune.actors.actor import (
    Actor,
    Community,
    Fact,
    Grade,
    Holding,
    Name,
    Office,
    Rank,
    Source,
    Succession,
    Tie,
    TieKind,
)
from hune.actors.entries import (
    Names,
    WrittenActor,
    WrittenFact,
    WrittenName,
    WrittenNamed,
    WrittenOffice,
    WrittenSource,
    WrittenTie,
    converted,
)
from hune.actors.intervals import UNKNOWN, Bound, Interval, parse
from hune.actors.yaml_text import load
from hune.errors import HuneError
from hune.places import countries

SECTIONS = ("sources", "states", "actors", "offices", "grades", "communities")


class Part(msgspec.Struct, frozen=True):
    """What one file says; `file` is how errors name it."""

    file: str
    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    offices: tuple[Office, ...] = ()
    grades: tuple[Grade, ...] = ()
    communities: tuple[Community, ...] = ()


def read(path: Path) -> Part:
    """Read a file; raises HN101, HN418 and what `parse_text` raises."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise HuneError("HN101", file=path) from None
    except UnicodeDecodeError as error:
        raise HuneError("HN418", file=path.name, position=error.start) from None
    return parse_text(text, path.name)


def parse_text(text: str, file: str) -> Part:
    """Read the text of a file; `file` is how errors name it.

    Raises HN321 (PyYAML is not installed), HN322 (not YAML), HN323-HN326 (not of the form), HN327 (no bound).

    >>> part = parse_text('sources: [{id: un, title: T, publisher: P, date: "2023-06-30"}]', "mine.yaml")
    >>> part.sources[0].publisher, str(part.sources[0].date)
    ('P', '2023-06-30')
    """
    sections = _sections(load(text, file), file)
    entries = [_State(file, entry) for entry in sections["states"]]
    return Part(
        file,
        tuple(_source(file, entry) for entry in sections["sources"]),
        (
            *(actor for entry in entries for actor in states.actors(entry.written, entry.names)),
            *(_actor(file, entry) for entry in sections["actors"]),
        ),
        tuple(_office(file, entry) for entry in sections["offices"]),
        tuple(Grade(*_named(file, entry)) for entry in sections["grades"]),
        tuple(Community(*_named(file, entry)) for entry in sections["communities"]),
    )


def _sections(tree: Any, file: str) -> dict[str, list[Any]]:
    if tree in ("", None):
        tree = {}
    if not isinstance(tree, dict):
        raise HuneError("HN323", file=file, id="-", value=str(tree)[:60], expected="sources: […], actors: […]")
    for key, entries in tree.items():
        if key not in SECTIONS:
            raise HuneError("HN324", file=file, id="-", key=key, choices=", ".join(SECTIONS))
        if not isinstance(entries, list):
            raise HuneError("HN323", file=file, id=key, value=str(entries)[:60], expected=f"{key}: [{{id: …}}]")
    return {section: tree.get(section, []) for section in SECTIONS}


def other_states(parts: Iterable[Part]) -> Part:
    """Return the states of the list that no part describes, as a part of their own.

    >>> [actor.name("fr") for actor in other_states([]).actors if actor.id == "FIN.gov"]
    ['gouvernement de la Finlande']
    """
    described = {actor.id for part in parts for actor in part.actors}
    place = _Place(countries.__name__, "", states.NAMES)
    return Part(place.file, actors=tuple(states.undescribed(described, place.names)))


class _Place:
    """Where a fact stands, so that a bound that cannot be read names its file and id."""

    def __init__(self, file: str, id: str, source: str) -> None:
        self.file, self.id, self.source = file, id, source

    def bound(self, text: str | None) -> Bound:
        try:
            return UNKNOWN if text is None else parse(text)
        except ValueError:
            raise HuneError("HN327", file=self.file, id=self.id, value=text) from None

    def fact(self, fact: WrittenFact, otherwise: Interval | None = None) -> Fact:
        """Read bounds and source; a fact without bounds gets those of `otherwise`, without a source the entry's."""
        interval = otherwise or Interval()
        if fact.since is not None or fact.until is not None:
            interval = Interval(self.bound(fact.since), self.bound(fact.until))
        return Fact(interval=interval, source=fact.source or self.source, until_source=fact.until_source)

    def names(self, names: Names) -> tuple[Name, ...]:
        return tuple(
            Name(text=each.text, lang=lang, kind=kind, **_fields(self.fact(each)))
            for lang, kinds in names.items()
            for kind, texts in kinds.items()
            for each in (WrittenName(text=text) if isinstance(text, str) else text for text in texts)
        )


def _fields(fact: Fact) -> dict[str, Any]:
    return {"interval": fact.interval, "source": fact.source, "until_source": fact.until_source}


class _State:
    """A state's entry, read."""

    def __init__(self, file: str, entry: Any) -> None:
        self.written = converted(file, entry, states.WrittenState)
        self.names = _Place(file, self.written.iso3, self.written.source).names


def _source(file: str, entry: Any) -> Source:
    written = converted(file, entry, WrittenSource)
    return Source(
        written.id, written.title, written.publisher, _Place(file, written.id, written.id).bound(written.date)
    )


def _actor(file: str, entry: Any) -> Actor:
    written = converted(file, entry, WrittenActor)
    place = _Place(file, written.id, written.source)
    life = place.fact(written.life)
    return Actor(
        written.id,
        written.kind,
        place.names(written.names),
        life,
        written.source,
        tuple(
            Tie(kind=kind, to=tie.to, **_fields(place.fact(tie, life.interval)))
            for kind, ties in _ties(written)
            for tie in (WrittenTie(to=each) if isinstance(each, str) else each for each in ties)
        ),
        tuple(
            Succession(each.by, place.bound(each.on), each.where, each.source or written.source)
            for each in written.succeeded_by
        ),
        tuple(Rank(grade=each.grade, **_fields(place.fact(each))) for each in written.ranks),
        tuple(Holding(office=each.office, **_fields(place.fact(each))) for each in written.offices),
        tuple(written.ucdp),
        written.wikidata,
    )


def _ties(written: WrittenActor) -> Iterator[tuple[TieKind, list[str | WrittenTie]]]:
    yield "part_of", written.part_of
    yield "member_of", written.member_of
    yield "members", written.members
    yield "present_in", written.present_in


def _office(file: str, entry: Any) -> Office:
    written = converted(file, entry, WrittenOffice)
    names = _Place(file, written.id, written.source).names(written.titles)
    return Office(written.id, written.of, names, written.source)


def _named(file: str, entry: Any) -> tuple[str, tuple[Name, ...], str]:
    written = converted(file, entry, WrittenNamed)
    return written.id, _Place(file, written.id, written.source).names(written.names), written.source
