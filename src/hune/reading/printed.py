"""Claims as JSON, canonical and read back, and in the words that a person reads.

The JSON of a claim has its fields in alphabetical order and no space, so that equal claims are equal text. An object
is known by what it has: a `relation` makes it a proposition, a `kind` a mention, and else it is words.
"""

from typing import Any, TypeVar

import msgspec

from hune.actors.register import Register
from hune.errors import HuneError
from hune.places import countries
from hune.reading import codelist
from hune.reading.claim import Claim, Matter, Mention, Proposition, Speaker, Where
from hune.reading.document import Span

T = TypeVar("T", bound=msgspec.Struct)

REALIS = {
    "asserted": ("asserted", "affirmé"),
    "reported": ("reported", "rapporté"),
    "denied": ("denied", "démenti"),
    "conditional": ("conditional", "conditionnel"),
    "future": ("to come", "à venir"),
    "normative": ("what ought to be", "ce qui devrait être"),
}
"""What each realis is called, in English and in French."""


ASPECTS = {"begins": ("begins", "commence"), "ends": ("ends", "prend fin")}
"""What is added where a relation is said to begin or to end; that it goes on goes without saying."""


def to_json(claim: Claim) -> bytes:
    """Write a claim as canonical JSON."""
    return msgspec.json.encode(claim, order="sorted")


def from_json(text: bytes | str, file: str = "JSON") -> Claim:
    """Read a claim that `to_json` wrote; fields beside its own are passed over. Raises HN243 for what is no claim.

    >>> said = Claim("d", Span(0, 4), Proposition("fights", Mention(Span(0, 4), "name", "JNIM")), "asserted")
    >>> from_json(to_json(said)) == said
    True
    """
    try:
        form = msgspec.json.decode(text)
        return _made(Claim, form, proposition=_proposition(form["proposition"]))
    except (msgspec.MsgspecError, AttributeError, KeyError, TypeError, RecursionError) as error:
        raise HuneError("HN243", file=file, reason=str(error)) from error


def _made(type_: type[T], form: dict[str, Any], **given: Any) -> T:
    """Make a value of its fields; those given are made already."""
    fields = {one.name: one.type for one in msgspec.structs.fields(type_) if one.name not in given}
    return type_(**given, **{name: msgspec.convert(form[name], type) for name, type in fields.items() if name in form})


def _proposition(form: dict[str, Any]) -> Proposition:
    return _made(Proposition, form, object=_object(form.get("object")))


def _object(form: dict[str, Any] | None) -> Mention | Matter | Proposition | None:
    if form is None:
        return None
    if "relation" in form:
        return _proposition(form)
    return _made(Mention, form) if "kind" in form else _made(Matter, form)


class Printer:
    """Claims of one document in the words of a language; actors have the names that the register gives them."""

    def __init__(self, text: str, register: Register, lang: str) -> None:
        self.text, self.register, self.lang = text, register, lang

    def proposition(self, said: Proposition) -> str:
        """Write who – which relation – whom; a proposition within it stands in brackets.

        >>> printer = Printer("JNIM and the army", Register.load(), "fr")
        >>> jnim, army = Mention(Span(0, 4), "name", "JNIM"), Mention(Span(9, 17), "nominal")
        >>> printer.proposition(Proposition("fights", jnim, army))
        'Groupe de soutien à l’islam et aux musulmans – combat – «\u202fthe army\u202f»'
        """
        parts = [self.mention(said.subject) if said.subject else "…", self.relation(said)]
        match said.object:
            case Mention():
                parts.append(self.mention(said.object))
            case Matter(span):
                parts.append(self.words(span))
            case Proposition():
                parts.append(f"[{self.proposition(said.object)}]")
        return " – ".join(parts)

    def relation(self, said: Proposition) -> str:
        """Write a relation or an event with its mode; a position by its attitude, in public or in private.

        >>> position = Proposition("takes_position", mode="welcomes", setting="private")
        >>> Printer("", Register.load(), "en").relation(position)
        'welcomes in private'
        """
        codes = codelist.codelist()
        entries: tuple[codelist.Relation | codelist.Event, ...] = (*codes.relations, *codes.events)
        entry = next((one for one in entries if one.id == said.relation), None)
        if entry is None:
            return ":".join(part for part in (said.relation, said.mode) if part)
        mode = self._said(entry.modes[said.mode]) if said.mode in entry.modes else said.mode
        if said.relation == "takes_position" and mode:
            written = mode
        else:
            written = self._said(entry.name) + (f" ({mode})" if mode else "")
        setting = codes.settings.get(said.setting or "")
        return f"{written} {self._said(setting)}" if setting else written

    def mention(self, mention: Mention) -> str:
        """Write the name of an actor; of one that is not resolved its words, and the actors it could be.

        >>> junta = Mention(Span(0, 9), "nominal", candidates=("MLI.gov", "BFA.gov"))
        >>> Printer("the junta said", Register.load(), "en").mention(junta)
        '“the junta” (perhaps Government of Mali or Government of Burkina Faso)'
        """
        if mention.actor is not None:
            return self.actor(mention.actor)
        words = self.words(mention.span)
        if not mention.candidates:
            return words
        or_, perhaps = ("ou", "peut-être") if self.lang == "fr" else ("or", "perhaps")
        return f"{words} ({perhaps} {f' {or_} '.join(map(self.actor, mention.candidates))})"

    def actor(self, id: str) -> str:
        """Write the name of an actor; one that the register has no longer goes by its id."""
        known = self.register.actors.get(id)
        return id if known is None else known.name(self.lang)

    def speakers(self, chain: tuple[Speaker, ...]) -> str:
        """Write a chain of speakers, the outermost first; who spoke to whom goes to the right."""
        return " > ".join(map(self._speaker, chain))

    def _speaker(self, speaker: Speaker) -> str:
        actor = speaker.mention.actor if speaker.mention else None
        words = self.words(speaker.span)
        written = words if actor is None else f"{self.actor(actor)}, {words}"
        return written + (f", {self.words(speaker.channel)}" if speaker.channel else "")

    def where(self, place: Where) -> str:
        """Write the words of a place with its country, its area and its cell, as far as they are told."""
        country = countries.by_gwno(place.gwno).name(self.lang) if place.gwno is not None else None
        cell = "maille" if self.lang == "fr" else "cell"
        told = [country, None if place.cell is None else f"{cell} {place.cell}"]
        return ", ".join([self.words(place.span), *(one for one in told if one)])

    def realis(self, claim: Claim) -> str:
        """Name the realis of a claim."""
        told = REALIS[claim.realis][self.lang == "fr"]
        return f"{told}, {ASPECTS[claim.aspect][self.lang == 'fr']}" if claim.aspect in ASPECTS else told

    def line(self, span: Span) -> int:
        """Return the line of the text on which a span begins, from 1; empty lines count."""
        return self.text.count("\n", 0, span.start) + 1

    def words(self, span: Span) -> str:
        """Quote the characters of a span on one line, in the quotation marks of the language."""
        words = " ".join(self.text[span.slice].split())
        return f"«\u202f{words}\u202f»" if self.lang == "fr" else f"“{words}”"

    def _said(self, text: codelist.Bilingual) -> str:
        return text.fr if self.lang == "fr" else text.en
