"""What the register says of an actor that a text may lean on: whose it is, where it is, what office a title means."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from hune.actors.folding import fold
from hune.actors.register import Register
from hune.errors import HuneError
from hune.places import borders, countries


class Ties:
    """Questions to the register, answered once each."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._states: dict[str, tuple[str, ...]] = {}
        self._near: dict[str, frozenset[str]] = {}

    def kind(self, actor: str) -> str:
        """Return an actor's kind by the code-list, whose kinds are the register's."""
        return self.register.actors[actor].kind

    def state(self, actor: str) -> str | None:
        """Return the state that an actor is or is a body of; of a person the state of an office, if only one.

        >>> ties = Ties(Register.load())
        >>> [ties.state(actor) for actor in ("MLI", "MLI.army", "USA.defence", "macron_emmanuel", "JNIM")]
        ['MLI', 'MLI', 'USA', 'FRA', None]
        """
        found = self._states.get(actor)
        if found is None:
            found = self._states[actor] = tuple(dict.fromkeys(self._of(actor)))
        return found[0] if len(found) == 1 else None

    def _of(self, actor: str) -> Iterable[str]:
        entry = self.register.actors[actor]
        bodies = [actor, *self.register.wholes(actor)]
        for holding in entry.holdings:
            body = self.register.offices[holding.office].of
            bodies += [body, *self.register.wholes(body)]
        return [body for body in bodies if self.kind(body) == "state"]

    def places(self, actor: str) -> frozenset[str]:
        """Return the states where an actor is: its own, and those in which the register knows it present."""
        own = self.state(actor)
        present = {tie.to for tie in self.register.actors[actor].tied("present_in")}
        return frozenset(present | ({own} if own else set()))

    def neighbours(self, state: str) -> frozenset[str]:
        """Return the states that border on a state, none for what is no state of the list."""
        found = self._near.get(state)
        if found is None:
            try:
                near = borders.land_neighbours(countries.by_iso3(state).gwno)
            except HuneError:
                near = ()
            codes = (countries.by_gwno(gwno).iso3 for gwno in near)
            found = self._near[state] = frozenset(code for code in codes if code)
        return found

    def part(self, state: str, part: str) -> str | None:
        """Return a state's body by the last part of its id, if the register has it."""
        id = f"{state}.{part}"
        return id if id in self.register.actors else None

    def body(self, actor: str) -> str | None:
        """Return the side that a person or body speaks for: its state, or the group or organisation it leads."""
        own = self.state(actor)
        if own:
            return own
        entry = self.register.actors[actor]
        led = {self.register.offices[holding.office].of for holding in entry.holdings}
        return next(iter(led)) if len(led) == 1 else (None if entry.kind == "person" else actor)

    def holders(self, body: str, titles: Iterable[str], language: str, on: date | None) -> tuple[str, ...]:
        """Return who held on a day an office of a body that has one of these titles; without a day whoever did."""
        wanted = {fold(title) for title in titles}
        offices = [office for known, of, office in self._titles[language] if known in wanted and body in of]
        found: list[str] = []
        for office in dict.fromkeys(offices):
            if on is not None:
                standing = self.register.holder(office, on)
                sure = [each.actor for each in standing if each.certainty == "yes"]
                found += sure or [each.actor for each in standing]
            else:
                found += [
                    id for id, each in self.register.actors.items() if any(h.office == office for h in each.holdings)
                ]
        return tuple(dict.fromkeys(found))

    @cached_property
    def _titles(self) -> dict[str, list[tuple[str, frozenset[str], str]]]:
        """Return for each language the titles, those without the name of their body too, with body and office."""
        found: dict[str, list[tuple[str, frozenset[str], str]]] = {"en": [], "fr": []}
        for language, entries in found.items():
            for name, office in self.register.titles(language):
                bodies = frozenset({office.of, *self.register.wholes(office.of)})
                words = fold(name.text)
                entries.append((words, bodies, office.id))
                for body in bodies:
                    for alias in self.register.actors[body].names:
                        bare = _without(words, fold(alias.text))
                        if bare and bare != words:
                            entries.append((bare, bodies, office.id))
        return found

    @cached_property
    def persons(self) -> dict[str, tuple[str, ...]]:
        """Return the persons of the register by folded surname: the last word of a name."""
        found: dict[str, set[str]] = {}
        for actor in self.register.actors.values():
            if actor.kind == "person":
                for name in actor.names:
                    found.setdefault(fold(name.text.split()[-1]), set()).add(actor.id)
        return {surname: tuple(sorted(ids)) for surname, ids in found.items()}

    def surnames(self, person: str) -> frozenset[str]:
        """Return the folded last words of a person's names."""
        return frozenset(fold(name.text.split()[-1]) for name in self.register.actors[person].names)


_BY = ("of the ", "of ", "de la ", "de l ", "du ", "des ", "d ", "de ")


def _without(words: str, name: str) -> str:
    """Take a name out of a title, with the preposition before it.

    >>> _without("secretary general of the united nations", "united nations")
    'secretary general'
    """
    padded = f" {words} "
    for before in (*_BY, ""):
        if f" {before}{name} " in padded:
            return padded.replace(f" {before}{name} ", " ").strip()
    return words
