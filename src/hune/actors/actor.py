"""What the register says of an actor: names, ties, ranks, offices, successions, each with interval and source."""

from typing import Literal

import msgspec

from hune.actors.intervals import Bound, Interval

Kind = Literal[
    "state",
    "government",
    "armed_forces",
    "ministry",
    "institution",
    "organisation",
    "mission",
    "armed_group",
    "company",
    "person",
]
"""A `mission` is an operation of states or organisations abroad, an `institution` a body of a state or organisation."""

NameKind = Literal["full", "short", "acronym", "adjective", "demonym", "metonym", "exonym"]
"""A `metonym` is a place or building that stands for an actor; an `exonym` is what others call it."""

TieKind = Literal["part_of", "member_of", "members", "present_in"]
"""An organisation names its `members`, all of them; `member_of` says the same from the other side."""


class Source(msgspec.Struct, frozen=True):
    """Where a fact stands: `date` is when that was published, as far as known (2023, 2023-07, 2023-07-24)."""

    id: str
    title: str
    publisher: str
    date: Bound


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something that held over an interval; `until_source` says where the end stands when not in `source`."""

    interval: Interval = Interval()
    source: str
    until_source: str | None = None


class Name(Fact, frozen=True, kw_only=True):
    """One way to name an actor in one language ("mul": in any), over the interval in which it was used."""

    text: str
    lang: str
    kind: NameKind


class Tie(Fact, frozen=True, kw_only=True):
    """What an actor is part of or a member of, who its members are, or the country it is present in."""

    kind: TieKind
    to: str


class Rank(Fact, frozen=True, kw_only=True):
    """A person's military rank, by its id among the grades."""

    grade: str


class Holding(Fact, frozen=True, kw_only=True):
    """A person's time in an office."""

    office: str


class Succession(msgspec.Struct, frozen=True):
    """Who took the actor's place and when; in one country only when `where` names it."""

    by: str
    on: Bound
    where: str | None
    source: str


class Actor(msgspec.Struct, frozen=True):
    """Someone or something that acts; `source` is where its being and its identifiers stand."""

    id: str
    kind: Kind
    names: tuple[Name, ...]
    life: Fact
    source: str
    ties: tuple[Tie, ...] = ()
    successions: tuple[Succession, ...] = ()
    ranks: tuple[Rank, ...] = ()
    holdings: tuple[Holding, ...] = ()
    ucdp: tuple[int, ...] = ()
    wikidata: str | None = None

    @property
    def lifetime(self) -> Interval:
        """Return the interval in which it existed."""
        return self.life.interval

    def name(self, lang: str = "en") -> str:
        """Return the name to print in `lang`: full before short before acronym; the id when there is none."""
        for kind in ("full", "short", "acronym"):
            for language in (lang, "mul"):
                for name in self.names:
                    if name.kind == kind and name.lang == language:
                        return name.text
        return self.id

    def tied(self, kind: TieKind) -> tuple[Tie, ...]:
        """Return the ties of one kind."""
        return tuple(tie for tie in self.ties if tie.kind == kind)


class Office(msgspec.Struct, frozen=True):
    """A post in an actor `of`, with its titles in each language; who held it stands with the persons."""

    id: str
    of: str
    titles: tuple[Name, ...]
    source: str


class Grade(msgspec.Struct, frozen=True):
    """A military rank with the words and abbreviations for it in each language."""

    id: str
    names: tuple[Name, ...]
    source: str


class Community(msgspec.Struct, frozen=True):
    """The names of a community of origin or of faith: recognised so that it is never coded as an actor."""

    id: str
    names: tuple[Name, ...]
    source: str
