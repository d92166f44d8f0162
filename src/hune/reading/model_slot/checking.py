"""From what a model said to a claim, or to the numbered reason why it is none.

Nothing is mended. Words that do not stand in the document, an id that was not offered, sides that the code-list does
not permit, a community, a personal name that the register does not have: each ends the claim.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from hune.actors.folding import fold, fold_with_offsets
from hune.actors.register import Register
from hune.errors import HuneError
from hune.reading.claim import Claim, Matter, Mention, Proposition, Speaker
from hune.reading.codelist import codelist, event, events, permit, relation
from hune.reading.document import Document, Segment, Span
from hune.reading.model_slot.answer import SaidClaim, SaidProposition, SaidSide, SaidSpeaker
from hune.reading.model_slot.meaning import Dating, Placing
from hune.reading.model_slot.places import occurrences, place
from hune.reading.orders import order

Filler = Mention | Matter | Proposition | None

_NAME_PART = re.compile(r"[^\W\d_][\w’'.-]*")
_STARTS = re.compile(r"(?:^|[.!?…:\n«“\"]\s*)$")
_TITLES = """
a an the this that these those several some many two three mr mrs ms le la les l un une des du de d ce cet cette ces
plusieurs son sa ses his her their its m mme president president vice prime minister foreign defence defense interior
finance ministre premier etrangeres affaires defense interieur ambassador ambassadeur ambassadrice envoy emissaire
secretary secretaire general generale chief chef commander commandant commandement spokesman spokeswoman spokesperson
porte parole colonel captain capitaine major lieutenant sergeant sergent admiral amiral marshal marechal army armee
police court cour mayor maire governor gouverneur gouverneure prefect prefet senator senateur deputy depute director
directeur directrice head state etat security securite council conseil ministry ministere government gouvernement
officials officers soldiers troops mercenaries insurgents militants rebels fighters junta putschists diplomats
authorities responsables officiers soldats troupes mercenaires insurges rebelles combattants junte putschistes
diplomates autorites
"""
_COMMON = frozenset(_TITLES.split())
"""Words that may begin with a capital in the name of an office or a body, and are no part of a person's name."""


class Found(msgspec.Struct, frozen=True):
    """Where a claim stands, known before anything else of it is."""

    passage: Span
    piece: Segment


class Dropped(Exception):  # noqa: N818
    """A claim that failed: why, where it would have stood, and the words at fault, as far as they were found."""

    def __init__(self, error: HuneError, passage: Span | None = None, words: Span | None = None) -> None:
        self.error, self.passage, self.words = error, passage, words
        super().__init__(str(error))


@dataclass(frozen=True)
class Checking:
    """What the claims of one question are held against.

    `offered` are the actors that the model was told of, `mentions` what the gazetteer found in the document.
    """

    document: Document
    pieces: Sequence[Segment]
    offered: frozenset[str]
    mentions: Sequence[Mention]
    register: Register
    by: str
    date: Dating
    locate: Placing

    def claim(self, raw: msgspec.Raw, number: int) -> Claim:
        """Return the claim that the model said; raises `Dropped` with HN336, HN363-HN365 or HN397-HN399."""
        found = None
        try:
            said = msgspec.json.decode(raw, type=SaidClaim)
            found = self._found(said, number)
            return _OneClaim(self, number, found).made(said)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            reason = str(error)[:120] or type(error).__name__
            fault = wrong(number, "claim", f"is not of the form: {reason}", f"n’a pas la forme : {reason}")
            raise Dropped(fault) from error
        except HuneError as error:
            raise Dropped(error, found.passage if found else None) from error
        except Dropped as error:
            raise Dropped(error.error, found.passage if found else None, error.words) from error

    def _found(self, said: SaidClaim, number: int) -> Found:
        """Find the quotation, preferring the place in whose paragraph the subject stands."""
        text, places = self.document.text, []
        for piece in self.pieces:
            places += [Found(span, piece) for span in occurrences(said.quote, text, piece.span)]
        if not places:
            raise HuneError("HN397", number=number, words=_shown(said.quote))
        places = [one for one in places if order(text, one.piece.span) is None]
        if not places:
            fault = (
                "stands among orders to whoever reads by machine",
                "figure parmi des consignes à qui lit par machine",
            )
            raise wrong(number, "quote", *fault)
        return next((one for one in places if place(said.subject.words, text, one.piece.span)), places[0])

    @cached_property
    def communities(self) -> tuple[str, ...]:
        """The names of communities, folded."""
        return tuple({fold(name.text) for one in self.register.communities.values() for name in one.names})

    @cached_property
    def common(self) -> frozenset[str]:
        """Words of titles and grades, folded."""
        titles = [name.text for name, _ in self.register.titles()]
        grades = [name.text for grade in self.register.grades.values() for name in grade.names]
        return _COMMON | {word for text in (*titles, *grades) for word in fold(text).split()}


@dataclass(frozen=True)
class _OneClaim:
    to: Checking
    number: int
    found: Found

    def made(self, said: SaidClaim) -> Claim:
        subject = self._mention(said.subject, said.relation)
        speakers = tuple(self._speaker(one, said.relation) for one in said.speakers)
        hedges = tuple(self._place(words) for words in said.hedges)
        if said.about is not None and said.object is not None:
            raise wrong(self.number, "about", "stands beside an object", "figure à côté d’un objet")
        filler = self._about(said.about) if said.about else self._object(said.object, said.relation)
        self._permitted(said.relation, subject, filler, said.mode)
        if filler is None and (said.relation not in _events() or event(said.relation).recipient):
            raise wrong(self.number, "object", "is missing", "manque")
        if said.relation == "takes_position" and said.mode is None:
            raise wrong(self.number, "mode", "is missing", "manque")
        document, piece = self.to.document, self.found.piece
        when = None if said.when is None else self.to.date(document, self._place(said.when), piece)
        where = None if said.where is None else self.to.locate(document, self._place(said.where), piece)
        return Claim(
            document=self.to.document.id,
            passage=self.found.passage,
            proposition=Proposition(said.relation, subject, filler, said.mode, self._setting(said)),
            realis=self._realis(said),
            attribution=speakers,
            when=when,
            where=where,
            hedges=hedges,
            by=self.to.by,
        )

    def _realis(self, said: SaidClaim) -> Any:
        self._among("realis", said.realis, codelist().realis)
        if said.realis == "asserted" and said.speakers and said.relation != "takes_position":
            raise wrong(self.number, "realis", "is asserted on a speaker’s word", "affirme sur la foi de quelqu’un")
        if said.realis == "reported" and not (said.speakers or said.hedges):
            raise wrong(self.number, "realis", "is reported on nobody’s word", "rapporte sans dire de qui")
        return said.realis

    def _setting(self, said: SaidClaim) -> Any:
        if said.setting is not None:
            self._among("setting", said.setting, codelist().settings if said.relation == "takes_position" else ())
        return said.setting

    def _among(self, field: str, value: str, allowed: Any) -> None:
        if value not in allowed:
            shown = _shown(value)
            raise wrong(self.number, field, f"says “{shown}”, which is not in the list", f"dit « {shown} », hors liste")

    def _permitted(self, id: str, subject: Mention | None, filler: Filler, mode: str | None) -> None:
        kind = _kind(filler)
        if id in _events():
            modes = event(id).modes
        else:
            permit(id, subject=subject.sort if subject else None, object=kind)
            modes = relation(id).modes
        if mode is not None:
            self._among("mode", mode, modes)

    def _about(self, said: SaidProposition) -> Proposition:
        subject = self._mention(said.subject, said.relation) if said.subject else None
        filler = self._object(said.object, said.relation)
        self._permitted(said.relation, subject, filler, said.mode)
        return Proposition(said.relation, subject, filler, said.mode)

    def _object(self, said: SaidSide | None, relation: str) -> Mention | Matter | None:
        if said is None:
            return None
        if said.kind == "matter" and said.actor is None:
            return Matter(self._place(said.words))
        return self._mention(said, relation)

    def _speaker(self, said: SaidSpeaker, relation: str) -> Speaker:
        one = self._mention(SaidSide(said.words, said.actor, said.kind or "office"), relation)
        return Speaker(
            one.span,
            one,
            one.actor is not None,
            None if said.role is None else self._place(said.role),
            None if said.channel is None else self._place(said.channel),
        )

    def _place(self, words: str) -> Span:
        """Find words in the passage, else in its paragraph."""
        found = place(words, self.to.document.text, self.found.passage, self.found.piece.span)
        if found is None:
            raise HuneError("HN397", number=self.number, words=_shown(words))
        return found

    def _mention(self, said: SaidSide, relation: str) -> Mention:
        span = self._place(said.words)
        self._no_community(said, relation, span)
        if said.actor is not None:
            if said.actor in self.to.register.communities:
                raise Dropped(HuneError("HN364", relation=relation), words=span)
            if said.actor not in self.to.register.actors:
                raise HuneError("HN336", value=_shown(said.actor), nearest="-")
            if said.actor not in self.to.offered:
                shown = _shown(said.actor)
                fault = f"says {shown}, whose name is not in the document", f"dit {shown}, qui n’est pas nommé"
                raise wrong(self.number, "actor", *fault)
            named = any(one.span == span for one in self.to.mentions)
            return Mention(span, "name" if named else "nominal", said.actor, self.to.register.actors[said.actor].kind)
        self._among("kind", said.kind or "", [k for k in codelist().kinds if k not in ("matter", "proposition")])
        if said.kind != "place" and self._personal(span):
            raise Dropped(HuneError("HN398", number=self.number, words=_shown(said.words)), words=span)
        return Mention(span, "nominal", None, said.kind)

    def _no_community(self, said: SaidSide, relation: str, span: Span) -> None:
        """Refuse a community by its words, but for those that are part of an actor's own name."""
        words = f" {fold(self.to.document.text[span.slice])} "
        named = any(one.actor == said.actor and one.span == span for one in self.to.mentions if one.actor)
        if said.kind in codelist().never or (not named and any(f" {one} " in words for one in self.to.communities)):
            raise Dropped(HuneError("HN364", relation=relation), words=span)

    def _personal(self, span: Span) -> bool:
        """Tell words that hold a proper name the gazetteer did not find: it may be anybody's."""
        text = self.to.document.text
        names = [one.span for one in self.to.mentions]
        bare = []
        for word in _NAME_PART.finditer(text, span.start, span.end):
            known = any(one.start <= word.start() and word.end() <= one.end for one in names)
            capital = word[0][0].isupper()
            parts = fold_with_offsets(word[0])[0].split()
            if capital and not known and not all(part in self.to.common for part in parts):
                bare.append(word)
        first = bool(bare) and bool(_STARTS.search(text[max(0, bare[0].start() - 3) : bare[0].start()]))
        # The first word of a sentence has a capital whatever it is; a lone one is no name if it is also written small.
        if first and len(bare) == 1:
            return re.search(rf"\b{re.escape(bare[0][0].lower())}\b", text) is None and span.end == bare[0].end()
        return bool(bare)


def wrong(number: int, field: str, english: str, french: str) -> HuneError:
    """Return HN399 for a field of a claim."""
    return HuneError("HN399", number=number, field=field, fault_en=english, fault_fr=french)


def _shown(words: str) -> str:
    kept = "".join(one if one.isprintable() else "?" for one in words[:80])
    return kept + ("…" if len(words) > 80 else "")


def _kind(filler: Filler) -> str | None:
    match filler:
        case Matter():
            return "matter"
        case Proposition():
            return "proposition"
        case Mention():
            return filler.sort
    return None


def _events() -> frozenset[str]:
    return frozenset(one.id for one in events())
