"""Several files made one register, and what may be asked of it.

Files are read in order: first those of `data/`, then the user's. A later file adds; it may repeat an entry, but
not change it, because two files that disagree are a question for their authors.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from hune.actors import checks
from hune.actors.actor import Actor, Community, Grade, Name, NameKind, Office, Rank, Source, Succession, Tie
from hune.actors.folding import fold, fold_keeping_case
from hune.actors.intervals import Certainty, Interval
from hune.actors.written import Part, other_states, read
from hune.errors import HuneError

DATA = Path(__file__).with_name("data")

T = TypeVar("T", Actor, Community, Grade, Office, Source)


class Alias(msgspec.Struct, frozen=True):
    """A surface form, as a gazetteer takes it; `cased` says whether it must match in its own case."""

    text: str
    lang: str
    actor: str
    kind: NameKind
    interval: Interval


class Candidate(msgspec.Struct, frozen=True):
    """An actor that a text may mean: whether the name was its own and whether it existed on the day asked for."""

    actor: str
    kind: NameKind
    in_use: Certainty
    alive: Certainty


class Standing(msgspec.Struct, frozen=True):
    """An actor that surely or possibly held an office, was a member or was present."""

    actor: str
    certainty: Certainty


@dataclass(frozen=True)
class Register:
    """Every actor, office, grade, community and source by id, in the order of the files."""

    actors: Mapping[str, Actor]
    offices: Mapping[str, Office]
    grades: Mapping[str, Grade]
    communities: Mapping[str, Community]
    sources: Mapping[str, Source]

    @staticmethod
    def load(*files: Path) -> "Register":
        """Read the register that comes with hune, and then `files`; one reading serves all who ask for the same.

        Raises HN321-HN328 for a file that cannot be read, and the first of the faults that `checks` tells.

        >>> register = Register.load()
        >>> register.alive("MINUSMA", date(2025, 9, 15)), register.by_id("MLI").name("fr")
        ('no', 'Mali')
        """
        return _loaded(files)

    @staticmethod
    def of(parts: Iterable[Part]) -> "Register":
        """Make a register of parts; raises the first of the faults that `checks.faults` tells."""
        parts = tuple(parts)
        for fault in checks.faults(parts):
            raise HuneError(fault.code, **fault.details)
        return Register(
            _by_id(entry for part in parts for entry in part.actors),
            _by_id(entry for part in parts for entry in part.offices),
            _by_id(entry for part in parts for entry in part.grades),
            _by_id(entry for part in parts for entry in part.communities),
            _by_id(entry for part in parts for entry in part.sources),
        )

    def by_id(self, id: str) -> Actor:
        """Return an actor; raises HN343 for a community, which is none, and HN336 for an unknown id."""
        actor = self.actors.get(id)
        if actor is None:
            if id in self.communities:
                raise HuneError("HN343", value=id)
            raise HuneError("HN336", value=id, nearest=_nearest(id, self.actors))
        return actor

    def aliases(self, lang: str | None = None) -> Iterator[Alias]:
        """Give every name of every actor; with `lang`, those of that language and those used in any.

        >>> [a.text for a in Register.load().aliases("fr") if a.actor == "ICC"]
        ['Cour pénale internationale', 'CPI']
        """
        for actor in self.actors.values():
            for name in actor.names:
                if lang is None or name.lang in (lang, "mul"):
                    yield Alias(name.text, name.lang, actor.id, name.kind, name.interval)

    def titles(self, lang: str | None = None) -> Iterator[tuple[Name, Office]]:
        """Give every title of every office; with `lang`, those of that language and those used in any.

        >>> [name.text for name, office in Register.load().titles("fr") if office.id == "JNIM.leader"]
        ['chef du JNIM', 'émir du JNIM']
        """
        for office in self.offices.values():
            for name in office.titles:
                if lang is None or name.lang in (lang, "mul"):
                    yield name, office

    def named(self, text: str, on: date | None = None) -> tuple[Candidate, ...]:
        """Return the actors that `text` may mean, those alive on the day first; none when it names no actor.

        Accents, hyphens and apostrophes do not matter, nor does case unless the name is `cased`. Without a day
        everything is possible. A dead actor is still meant by its name: that it was dead is for the reader to say.

        >>> [c.actor for c in Register.load().named("Forces armées MALIENNES")]
        ['MLI.army']
        >>> Register.load().named("us"), [c.actor for c in Register.load().named("US")]
        ((), ['USA'])
        """
        found: dict[str, Candidate] = {}
        for actor, name in self._named.get(fold(text), ()):
            if cased(name.text, name.kind) and fold_keeping_case(name.text) != fold_keeping_case(text):
                continue
            in_use = name.interval.covers(on) if on else "possible"
            alive = actor.lifetime.covers(on) if on else "possible"
            found.setdefault(actor.id, Candidate(actor.id, name.kind, in_use, alive))
        # A name of another time is still heard, unless it is someone else's name at this one.
        timely = [candidate for candidate in found.values() if candidate.in_use != "no"]
        order = ("yes", "possible", "no")
        ranked = sorted(timely or found.values(), key=lambda c: (order.index(c.alive), order.index(c.in_use)))
        return tuple(ranked)

    def community(self, text: str) -> str | None:
        """Return the id of the community that `text` names, which is never coded as an actor.

        >>> Register.load().community("Touaregs"), Register.load().community("Maliens")
        ('tuareg', None)
        """
        return self._communities.get(fold(text))

    def alive(self, id: str, on: date, where: str | None = None) -> Certainty:
        """Say whether an actor existed on a day or, with `where`, was present in that country.

        Without a tie to that country nothing is known of its presence there: possible, while it lives.

        >>> [Register.load().alive("WAGNER", date(2025, 9, 1), where) for where in (None, "MLI")]
        ['possible', 'no']
        """
        actor = self.by_id(id)
        life = actor.lifetime.covers(on)
        if where is None or life == "no":
            return life
        stays = [tie.interval.covers(on) for tie in actor.tied("present_in") if tie.to == where]
        return _any(stays) if stays else "possible"

    def members(self, of: str, on: date) -> tuple[Standing, ...]:
        """Return who surely or possibly was a member of an actor on a day.

        >>> {s.actor for s in Register.load().members("AES", date(2025, 1, 1))} == {"MLI", "BFA", "NER"}
        True
        """
        self.by_id(of)
        found = {
            member: [tie.interval.covers(on) for tie in ties] for member, ties in self._members.get(of, {}).items()
        }
        return _standing(found)

    def member(self, id: str, of: str, on: date) -> Certainty:
        """Say whether an actor was a member of another on a day.

        An organisation that names members names them all: for any other the answer is no. Where none is named, the
        register does not know.

        >>> [Register.load().member("MLI", "ECOWAS", date(2025, 1, day)) for day in (28, 29)]
        ['yes', 'no']
        >>> Register.load().member("MLI", "UN", date(2025, 1, 1))
        'possible'
        """
        self.by_id(id), self.by_id(of)
        named = self._members.get(of)
        return _any(tie.interval.covers(on) for tie in named.get(id, ())) if named else "possible"

    def parts(self, of: str, on: date) -> tuple[Standing, ...]:
        """Return what surely or possibly was a part of an actor on a day.

        >>> "ANSAR_DINE" in {s.actor for s in Register.load().parts("JNIM", date(2020, 1, 1))}
        True
        """
        self.by_id(of)
        found = {
            actor.id: [tie.interval.covers(on) for tie in actor.tied("part_of") if tie.to == of]
            for actor in self.actors.values()
        }
        return _standing(found)

    def wholes(self, id: str) -> tuple[str, ...]:
        """Return what an actor was ever part of, and what that was part of, nearest first.

        >>> Register.load().wholes("MLI.army")
        ('MLI.gov', 'MLI')
        """
        found: list[str] = []
        waiting = [tie.to for tie in self.by_id(id).tied("part_of")]
        for whole in waiting:
            if whole not in found:
                found.append(whole)
                waiting += [tie.to for tie in self.by_id(whole).tied("part_of")]
        return tuple(found)

    def holder(self, office: str, on: date) -> tuple[Standing, ...]:
        """Return who surely or possibly held an office on a day; raises HN344 for an unknown office.

        >>> [s.actor for s in Register.load().holder("USA.president", date(2022, 5, 1))]
        ['biden_joe']
        """
        if office not in self.offices:
            raise HuneError("HN344", value=office, nearest=_nearest(office, self.offices))
        found: dict[str, list[Certainty]] = {}
        for person in self._holders.get(office, ()):
            found[person.id] = [h.interval.covers(on) for h in person.holdings if h.office == office]
        return _standing(found)

    def ranks(self, person: str, on: date) -> tuple[tuple[Rank, Certainty], ...]:
        """Return the ranks a person surely or possibly had on a day.

        >>> [(rank.grade, sure) for rank, sure in Register.load().ranks("goita_assimi", date(2025, 9, 15))]
        [('army_general', 'yes')]
        """
        told = ((rank, rank.interval.covers(on)) for rank in self.by_id(person).ranks)
        return tuple((rank, certainty) for rank, certainty in told if certainty != "no")

    def successor(self, id: str, on: date, where: str | None = None) -> Succession | None:
        """Return the succession that surely had happened by a day; in one country only for who asks of that country.

        >>> Register.load().successor("WAGNER", date(2025, 9, 15), "MLI").by
        'AFRICA_CORPS'
        """
        for succession in self.by_id(id).successions:
            if succession.where in (None, where) and succession.on.passed(on) == "yes":
                return succession
        return None

    @cached_property
    def _named(self) -> Mapping[str, tuple[tuple[Actor, Name], ...]]:
        index: dict[str, list[tuple[Actor, Name]]] = {}
        for actor in self.actors.values():
            for name in actor.names:
                index.setdefault(fold(name.text), []).append((actor, name))
        return {key: tuple(entries) for key, entries in index.items()}

    @cached_property
    def _communities(self) -> Mapping[str, str]:
        return {fold(name.text): each.id for each in self.communities.values() for name in each.names}

    @cached_property
    def _members(self) -> Mapping[str, Mapping[str, tuple[Tie, ...]]]:
        """Return for each organisation its members' ties, whichever side they are written on."""
        index: dict[str, dict[str, tuple[Tie, ...]]] = {}
        for actor in self.actors.values():
            for tie in (*actor.tied("members"), *actor.tied("member_of")):
                of, member = (actor.id, tie.to) if tie.kind == "members" else (tie.to, actor.id)
                ties = index.setdefault(of, {})
                ties[member] = (*ties.get(member, ()), tie)
        return index

    @cached_property
    def _holders(self) -> Mapping[str, tuple[Actor, ...]]:
        index: dict[str, dict[str, Actor]] = {}
        for actor in self.actors.values():
            for holding in actor.holdings:
                index.setdefault(holding.office, {})[actor.id] = actor
        return {office: tuple(persons.values()) for office, persons in index.items()}


def cased(text: str, kind: NameKind) -> bool:
    """Say whether a name is told from a common word by its case only: "US" and "us", "Ninjas" not.

    >>> cased("US", "adjective"), cased("FAMa", "acronym"), cased("Malian", "adjective")
    (True, True, False)
    """
    return kind in ("acronym", "metonym") or text.isupper()


def parts(*files: Path) -> tuple[Part, ...]:
    """Read the files of `data/` by name, and then `files`; after them come the states that none describes."""
    said = tuple(read(file) for file in (*sorted(DATA.glob("*.yaml")), *files))
    return (*said, other_states(said))


@cache
def _loaded(files: tuple[Path, ...]) -> Register:
    return Register.of(parts(*files))


def _by_id(entries: Iterable[T]) -> dict[str, T]:
    return {entry.id: entry for entry in entries}


def _any(told: Iterable[Certainty]) -> Certainty:
    """Return the strongest of several answers; none at all is no."""
    answers = set(told)
    return "yes" if "yes" in answers else "possible" if "possible" in answers else "no"


def _standing(found: Mapping[str, Iterable[Certainty]]) -> tuple[Standing, ...]:
    told = [Standing(actor, _any(answers)) for actor, answers in found.items()]
    return tuple(sorted((s for s in told if s.certainty != "no"), key=lambda s: s.certainty != "yes"))


def _nearest(value: str, among: Iterable[str]) -> str:
    folded = {each.casefold(): each for each in among}
    near = difflib.get_close_matches(value.casefold(), folded, n=3, cutoff=0.5)
    return ", ".join(folded[each] for each in near) or "-"
