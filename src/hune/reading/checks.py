"""Checks of claims against the register: what was said of whom at a time when it cannot have been so.

A check makes a numbered flag on a claim or a document and never takes anything away: the article may be wrong, or the
register, or the reading. The time of a claim is what the text gives; where it gives none, the document's own day. A
document without a date is checked for nothing but that.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import msgspec

from hune.actors.actor import Actor, Fact, Succession
from hune.actors.intervals import Bound, Interval
from hune.actors.register import Register
from hune.errors import Notice
from hune.places import countries
from hune.reading.claim import Claim, Matter, Mention, Proposition, Reading
from hune.reading.document import Document, Span
from hune.reading.naming import names, persons, ranked

THERE = frozenset(
    {"operates_alongside", "deploys_to", "hosts_forces_of", "trains", "fights", "blockades", "withdraws_from"}
)
"""Relations that one can only have where one is, with whoever is there."""

BELONGS = frozenset({"member_of", "suspends", "sanctions", "takes_position"})
"""Relations in which it matters whether a state is a member of the organisation on the other side."""

PAST = {"succeeds", "withdraws_from"}
"""Relations that are told of those who have gone."""

_TERM = re.compile(
    r"\b(?:tenure|administrations?|presidency|mandates?|under|term|mandat|présidence|sous|ère|era)\b", re.IGNORECASE
)
_TO = re.compile(r"(\w+)-(?:to|à)-(\w+)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Moment(msgspec.Struct, frozen=True):
    """When a claim is to be true: an interval, how it is written, and whether the text gave it."""

    over: Interval
    en: str
    fr: str
    given: bool


class Checker:
    """Holds the claims of one reading against the register, and against the successions that people added to it."""

    def __init__(
        self, reading: Reading, register: Register, added: Mapping[str, tuple[Succession, ...]] | None = None
    ) -> None:
        self.document: Document = reading.document
        self.reading, self.register, self.added = reading, register, added or {}

    def flags(self, claim: Claim) -> tuple[Notice, ...]:
        """Return what is doubtful in a claim, HN382-HN387; nothing for one of an undated document without a time."""
        moment = self._moment(claim)
        if moment is None:
            return tuple(self._tenures(claim.passage)) if claim.when is None else ()
        found = [*self._ranks(claim, moment)]
        if claim.realis != "denied":
            found += [*self._lives(claim, moment), *self._presence(claim, moment), *self._members(claim, moment)]
            found += self._offices(claim, moment)
        if not moment.given:
            found += self._tenures(claim.passage)
        return tuple({(one.code, str(one.details)): one for one in found}.values())

    def remarks(self) -> tuple[Notice, ...]:
        """Return what is doubtful in the document itself: no date, actors named that were gone, tenures unclear."""
        found = list(self._headings())
        day = self.document.published
        if day is None:
            return (Notice("HN381", {"file": self.document.origin}), *found)
        return (*found, *self._gone(day), *self._left(day))

    def _moment(self, claim: Claim) -> Moment | None:
        when, day = claim.when, self.document.published
        if when is not None and not when.relative:
            start, end = when.start or when.end, when.end
            assert start is not None
            last = end.last if end else max(day or start.last, start.last)
            return Moment(days(start.first, last), str(when), str(when), True)
        if day is None:
            return None
        en = f"{day}, the document’s day, as the text gives no time"
        fr = f"{day}, jour du document, le texte ne donnant pas de date"
        return Moment(days(day, day), en, fr, False)

    def _lives(self, claim: Claim, moment: Moment) -> Iterator[Notice]:
        if not moment.given and claim.proposition.relation in PAST:
            return
        for mention in mentions(claim):
            for actor in self._named(mention):
                if actor.kind != "person" and actor.lifetime.meets(moment.over) == "no":
                    yield self._gone_by(actor, moment)

    def _gone_by(self, actor: Actor, moment: Moment) -> Notice:
        return Notice("HN382", {**named(actor), **told(moment), **bounds(actor.lifetime), **self._instead(actor, None)})

    def _instead(self, actor: Actor, where: str | None) -> dict[str, str]:
        """Say who took an actor's place, if anybody is known to have."""
        known = (*self.added.get(actor.id, ()), *actor.successions)
        for one in known:
            heir = self.register.actors.get(one.by)
            if one.where in (None, where) and heir is not None:
                said = f"{one.on}"
                return {
                    "instead_en": f" Its place was taken by {heir.name('en')} ({said}).",
                    "instead_fr": f" Sa place a été prise par {heir.name('fr')} ({said}).",
                }
        return {"instead_en": "", "instead_fr": ""}

    def _presence(self, claim: Claim, moment: Moment) -> Iterator[Notice]:
        """Find those who are said to be with somebody, or somewhere, in a country that they had left or not reached."""
        if claim.proposition.relation not in THERE or (not moment.given and claim.proposition.relation in PAST):
            return
        named_ = [[*self._named(mention)] for mention in mentions(claim, speakers=False)]
        # Of “Wagner, whose fighters operate alongside…” the sides alone do not say whose.
        sides = [
            actor for side in (named_ if all(named_) else [*named_, self._forces(claim.passage)]) for actor in side
        ]
        states = {state for actor in sides for state in (actor.id, *self.register.wholes(actor.id))}
        if claim.where is not None and claim.where.gwno is not None:
            states.add(countries.by_gwno(claim.where.gwno).iso3 or "")
        for actor in sides:
            for state in sorted(states):
                stays = [tie for tie in actor.tied("present_in") if tie.to == state]
                if stays and all(tie.interval.meets(moment.over) == "no" for tie in stays):
                    where = self.register.by_id(state)
                    country = {"country_en": where.name("en"), "country_fr": where.name("fr")}
                    details = {**named(actor), **country, **told(moment), **bounds(stays[-1].interval)}
                    yield Notice("HN384", {**details, **self._instead(actor, state)})

    def _forces(self, passage: Span) -> list[Actor]:
        """Return who of those that a passage names may be abroad: all of whom the register says where they were."""
        return [actor for actor in names(self._words(passage), self.register) if actor.tied("present_in")]

    def _members(self, claim: Claim, moment: Moment) -> Iterator[Notice]:
        """Find states that had left, or not yet joined, the organisation on the other side."""
        relation = claim.proposition.relation
        if relation not in BELONGS or (relation == "member_of" and claim.realis not in ("asserted", "reported")):
            return
        actors = [actor for mention in mentions(claim, speakers=False) for actor in self._named(mention)]
        states = {state for actor in actors for state in (actor.id, *self.register.wholes(actor.id))}
        for organisation in (actor for actor in actors if actor.kind == "organisation"):
            for state in sorted(states):
                ties = self._memberships(organisation, state)
                if ties and all(tie.interval.meets(moment.over) == "no" for tie in ties):
                    yield self._not_member(self.register.by_id(state), organisation, moment, ties)

    def _not_member(self, member: Actor, organisation: Actor, moment: Moment, ties: list[Fact]) -> Notice:
        of = {"of_en": organisation.name("en"), "of_fr": organisation.name("fr")}
        return Notice("HN385", {**named(member), **of, **told(moment), **bounds(ties[-1].interval)})

    def _memberships(self, organisation: Actor, state: str) -> list[Fact]:
        actor = self.register.actors.get(state)
        own = actor.tied("member_of") if actor else ()
        ties = (*((tie, state) for tie in organisation.tied("members")), *((tie, organisation.id) for tie in own))
        return [tie for tie, to in ties if tie.to == to]

    def _ranks(self, claim: Claim, moment: Moment) -> Iterator[Notice]:
        """Find persons who are given a rank that they had neither then nor on the document's day."""
        days_ = [moment.over]
        if self.document.published is not None:
            days_.append(days(self.document.published, self.document.published))
        for words, grades, person in ranked(self._words(claim.passage), self.register):
            held = [rank for rank in person.ranks if any(rank.interval.meets(day) != "no" for day in days_)]
            if held and not grades & {rank.grade for rank in held}:
                said = {"words": words, **named(person), **told(moment)}
                yield Notice("HN386", said | self._rank(held[-1].grade))

    def _rank(self, grade: str) -> dict[str, str]:
        names = self.register.grades[grade].names
        return {f"rank_{lang}": next((n.text for n in names if n.lang == lang), grade) for lang in ("en", "fr")}

    def _offices(self, claim: Claim, moment: Moment) -> Iterator[Notice]:
        """Find persons said to head what they did not head then, or no longer."""
        said = claim.proposition
        if said.relation != "heads" or said.subject is None or not isinstance(said.object, Mention):
            return
        for person in self._named(said.subject):
            posts = [
                post
                for actor in self._named(said.object)
                for post in person.holdings
                if self._heads(self.register.offices[post.office].of, actor)
            ]
            if posts and all(one.interval.meets(moment.over) == "no" for one in posts):
                office = self.register.offices[posts[-1].office]
                titles = {f"office_{lang}": _title(office.titles, lang) or office.id for lang in ("en", "fr")}
                yield Notice("HN387", {**named(person), **titles, **told(moment), **bounds(posts[-1].interval)})

    def _heads(self, of: str, actor: Actor) -> bool:
        """Say whether an office of `of` is one at the head of an actor, as a president is of a state."""
        if of == actor.id or of in self.register.wholes(actor.id):
            return True
        return self.register.by_id(of).kind in ("government", "institution") and actor.id in self.register.wholes(of)

    def _tenures(self, span: Span) -> Iterator[Notice]:
        """Find persons whose time in office is spoken of, and who held it more than once."""
        text = self._words(span)
        return self._twice(text) if _TERM.search(text) and not _YEAR.search(text) else iter(())

    def _headings(self) -> Iterator[Notice]:
        """Find lines that set one holder of an office against another, as in “Trump-to-Biden”."""
        for pair in _TO.finditer(self.document.text):
            sides = [self.register.named(side) for side in pair.groups()]
            if all(side and self.register.actors[side[0].actor].kind == "person" for side in sides):
                yield from self._twice(" ".join(pair.groups()), pair[0])

    def _twice(self, text: str, shown: str | None = None) -> Iterator[Notice]:
        for words, person in {person.id: (words, person) for words, person in persons(text, self.register)}.values():
            for office, terms in _terms(person).items():
                if len(terms) > 1:
                    yield self._twice_held(person, office, terms, shown or words)

    def _twice_held(self, person: Actor, office: str, terms: list[Interval], words: str) -> Notice:
        """Say that a person held an office more than once, and who held it in between."""
        between = [
            other
            for other in self.register.actors.values()
            for holding in other.holdings
            if holding.office == office and other.id != person.id and _between(holding.interval, terms)
        ]
        titles = {
            f"office_{lang}": _title(self.register.offices[office].titles, lang) or office for lang in ("en", "fr")
        }
        spans = {f"terms_{lang}": ", ".join(written(term, lang) for term in terms) for lang in ("en", "fr")}
        others = {f"others_{lang}": ", ".join(one.name(lang) for one in between) or "–" for lang in ("en", "fr")}
        return Notice("HN383", {"words": words, **named(person), **titles, **spans, **others})

    @cached_property
    def _flagged(self) -> tuple[Notice, ...]:
        return tuple(flag for claim in self.reading.claims for flag in self.flags(claim))

    def _gone(self, day: date) -> Iterator[Notice]:
        """Find actors of the text that were gone by the document's day and that no claim is flagged for."""
        known = {flag.details["actor_en"] for flag in self._flagged}
        for mention, actor in self._undated():
            if actor.kind != "person" and actor.lifetime.covers(day) == "no" and actor.name("en") not in known:
                known.add(actor.name("en"))
                yield self._gone_by(actor, self._on_day(day, mention.span))

    def _left(self, day: date) -> Iterator[Notice]:
        """Find states that had left, by the document's day, an organisation that stands in the same paragraph.

        Nothing is told of states whose membership the text itself speaks of, nor of an organisation that was gone.
        """
        known = {(flag.details["actor_en"], flag.details["of_en"]) for flag in self._flagged if flag.code == "HN385"}
        spoken = [claim for claim in self.reading.claims if claim.proposition.relation == "member_of"]
        members = {actor.id for claim in spoken for side in mentions(claim) for actor in self._named(side)}
        for span, organisation, state in self._side_by_side():
            member = self.register.actors[state]
            pair = member.name("en"), organisation.name("en")
            ties = self._memberships(organisation, state)
            there = state in members or pair in known or organisation.lifetime.covers(day) == "no"
            if not there and ties and all(tie.interval.covers(day) == "no" for tie in ties):
                known.add(pair)
                yield self._not_member(member, organisation, self._on_day(day, span), ties)

    def _side_by_side(self) -> Iterator[tuple[Span, Actor, str]]:
        """Give the organisations of each paragraph with the states that it names, themselves or by what is theirs."""
        lines: dict[str, list[tuple[Mention, Actor]]] = {}
        for mention, actor in self._undated():
            lines.setdefault(self._line(mention.span), []).append((mention, actor))
        for together in lines.values():
            states = {state for _, actor in together for state in (actor.id, *self.register.wholes(actor.id))}
            for mention, organisation in together:
                if organisation.kind == "organisation":
                    yield from ((mention.span, organisation, state) for state in sorted(states))

    def _undated(self) -> Iterator[tuple[Mention, Actor]]:
        """Give the mentions that stand in a line without a year, each with those it is or names."""
        for mention in self.reading.mentions:
            if not _YEAR.search(self._line(mention.span)):
                yield from ((mention, actor) for actor in self._named(mention))

    def _on_day(self, day: date, span: Span) -> Moment:
        line = self.document.text.count("\n", 0, span.start) + 1
        said = f"{day}, the document’s day; line {line}", f"{day}, jour du document ; ligne {line}"
        return Moment(days(day, day), *said, False)

    def _words(self, span: Span) -> str:
        return self.document.text[span.slice]

    def _line(self, span: Span) -> str:
        text = self.document.text
        return text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]

    def _named(self, mention: Mention | Matter) -> Iterator[Actor]:
        """Give the actor of a mention; of one that is not resolved those that its words name: “ECOWAS diplomats”."""
        if isinstance(mention, Mention) and mention.actor is not None:
            actor = self.register.actors.get(mention.actor)
            yield from (actor,) if actor else ()
            return
        yield from names(self._words(mention.span), self.register)


def mentions(claim: Claim, speakers: bool = True) -> Iterator[Mention | Matter]:
    """Give all who are named in a claim: its sides, those of propositions within it, and who says so."""
    yield from _sides(claim.proposition)
    if speakers:
        yield from (one.mention for one in claim.attribution if one.mention is not None)


def _sides(said: Proposition) -> Iterator[Mention | Matter]:
    if said.subject is not None:
        yield said.subject
    match said.object:
        case Mention() | Matter():
            yield said.object
        case Proposition():
            yield from _sides(said.object)


def days(first: date, last: date) -> Interval:
    """Return the interval of the days from one to another, both included.

    >>> str(days(date(2025, 9, 1), date(2025, 9, 30)))
    '[2025-09-01, 2025-10-01)'
    """
    return Interval(Bound("exact", "day", first), Bound("exact", "day", last + timedelta(days=1)))


def written(interval: Interval, lang: str) -> str:
    """Write an interval for a person.

    >>> from hune.actors.intervals import parse
    >>> written(Interval(parse("2014"), parse("before 2024")), "fr"), written(Interval(parse("2014")), "en")
    ('2014 – avant 2024', '2014 – ?')
    """
    return f"{_bound(interval.since, lang)} – {_bound(interval.until, lang)}"


def _bound(bound: Bound, lang: str) -> str:
    words = {"before": "avant", "after": "après"} if lang == "fr" else {}
    text = {"unknown": "?", "ongoing": "…"}.get(bound.kind, str(bound))
    first, space, rest = text.partition(" ")
    return f"{words.get(first, first)}{space}{rest}"


def named(actor: Actor) -> dict[str, str]:
    """Return the names of an actor as a flag tells them."""
    return {"actor_en": actor.name("en"), "actor_fr": actor.name("fr")}


def told(moment: Moment) -> dict[str, str]:
    """Return a moment as a flag tells it."""
    return {"time_en": moment.en, "time_fr": moment.fr}


def bounds(interval: Interval) -> dict[str, str]:
    """Return an interval as a flag tells it."""
    return {"known_en": written(interval, "en"), "known_fr": written(interval, "fr")}


def _terms(person: Actor) -> dict[str, list[Interval]]:
    """Return the intervals over which a person held each office, earliest first."""
    terms: dict[str, list[Interval]] = {}
    for holding in person.holdings:
        terms.setdefault(holding.office, []).append(holding.interval)
    return {office: sorted(held, key=lambda one: one.since.earliest) for office, held in terms.items()}


def _between(interval: Interval, terms: list[Interval]) -> bool:
    first, *_, last = terms
    return interval.since.earliest >= first.until.earliest and interval.until.latest <= last.since.latest


def _title(names: Iterable[Any], lang: str) -> str | None:
    return next((name.text for name in names if name.lang == lang), None)
