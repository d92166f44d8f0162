"""Which actor a mention stands for: by what is composed with it, by what else the text names, by what it takes up.

Nothing is resolved that the text does not license: exactly one country in reach for "the army", exactly one armed
group before "the group". Otherwise the mention keeps the actors it could be, and why it is none of them.
"""

from collections.abc import Iterable, Sequence

from hune.errors import HuneError
from hune.places import countries
from hune.reading.mentions import pronouns
from hune.reading.mentions.found import Mentions
from hune.reading.mentions.lexicon import Lexicon, Noun
from hune.reading.mentions.nominals import AFFILIATED, WHERE
from hune.reading.mentions.piece import Passage, Piece
from hune.reading.mentions.ties import Ties
from hune.reading.syntax.sentence import sentence_of

GROUPS = frozenset({"armed_group", "company", "mission", "organisation", "armed_forces", "institution", "ministry"})
"""Kinds of actor whose fighters, units and positions are that actor."""

_WORDS = "words that name nobody"
_LOOSE = (
    "army",
    "armies",
    "forces",
    "troops",
    "soldier",
    "military",
    "armed",
    "armée",
    "troupes",
    "soldat",
    "militaires",
)
"""Words for forces that a capital has as a government: "the army of Kinshasa"; its gendarmerie is that of the town."""

_BODIES = (
    "army",
    "armée",
    "military",
    "militaire",
    "armed forces",
    "forces armées",
    "air force",
    "staff",
    "état-major",
    "security",
    "sécurité",
    "defence",
    "defense",
    "command",
    "guard",
    "garde",
    "navy",
    "marine",
    "gendarmerie",
    "forces régulières",
    "loyal",
)
"""Words for forces as a body: "the army" is the country’s that is spoken of, "the troops" may be anybody’s."""

_COUP = ("junta", "junte", "putsch", "coup", "colonels", "généraux au pouvoir", "generals")
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "deux": 2, "trois": 3, "quatre": 4}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj"})


def ambiguous(pieces: Sequence[Piece], ties: Ties, around: Iterable[str] = ()) -> None:
    """Resolve names of several where what else is named leaves one: the Congo whose neighbour or group is named."""
    named = {actor for piece in pieces if len(piece.actors) == 1 for actor in piece.actors} | set(around)
    named |= {actor for piece in pieces if piece.shape == "capital" for actor in piece.candidates}
    where = {state for actor in named for state in ties.places(actor)}
    for piece in pieces:
        if piece.actors or len(piece.candidates) < 2 or piece.shape == "people":
            continue
        there = [each for each in piece.candidates if ties.places(each) & where]
        if not there:
            there = [
                each for each in piece.candidates if (state := ties.state(each)) and ties.neighbours(state) & where
            ]
        if len(there) == 1:
            settle(piece, there, ties)


def settle(piece: Piece, actors: Iterable[str], ties: Ties) -> None:
    """Say whom a piece stands for."""
    piece.actors = tuple(dict.fromkeys(actors))
    piece.candidates, piece.why = (), None
    kinds = {ties.kind(actor) for actor in piece.actors}
    piece.sort = kinds.pop() if len(kinds) == 1 else piece.sort
    states = tuple(dict.fromkeys(filter(None, (ties.state(actor) for actor in piece.actors))))
    piece.states = states or piece.states


def nominal(piece: Piece, passage: Passage, ties: Ties) -> None:
    """Resolve a noun by who is composed with it."""
    noun = piece.entry
    assert isinstance(noun, Noun)
    if noun.head.office and not noun.plural:
        piece.kind = "title"
    for owner in piece.owners:
        if isinstance(owner.entry, Noun) and not owner.actors and not owner.why:
            nominal(owner, passage, ties)
    owned = [owner for owner in piece.owners if owner.actors or owner.candidates or owner.states]
    piece.states = tuple(dict.fromkeys(state for owner in owned for state in _states(owner, ties)))
    if piece.why or not owned:
        return
    actors: list[str] = []
    for owner in owned:
        told = _of(owner, noun, passage, ties)
        if told is None:
            actors.clear()
            break
        actors += told
    if actors:
        settle(piece, actors, ties)
    else:
        piece.candidates = tuple(
            part
            for state in piece.states
            for part in (ties.part(state, "gov"),)
            if noun.head.sort == "ministry" and part
        )
        piece.why = piece.why or _WORDS


def _states(owner: Piece, ties: Ties) -> tuple[str, ...]:
    if owner.states:
        return owner.states
    return tuple(filter(None, (ties.state(actor) for actor in owner.actors)))


def _of(owner: Piece, noun: Noun, passage: Passage, ties: Ties) -> list[str] | None:
    """Return whom a noun of one owner stands for, None where nobody by name."""
    head = noun.head
    if head.sort == "person":
        return _holder(owner, noun, passage, ties)
    body = owner.actor
    if body and head.sort == "armed_group" and body == f"{ties.state(body)}.army":
        return None
    if head.holds and body and ties.kind(body) in GROUPS and (owner.shape != "capital"):
        return [body]
    states = _states(owner, ties)
    if not states or head.part is None or (len(states) > 1 and len(states) != len(owner.actors)):
        return None
    if owner.shape == "capital" and head.part == "army" and not noun.text.split()[0].lower().startswith(_LOOSE):
        return None
    parts = [part for state in states if (part := ties.part(state, head.part))]
    return parts if len(parts) == len(states) else None


def _holder(owner: Piece, noun: Noun, passage: Passage, ties: Ties) -> list[str] | None:
    if noun.plural:
        return None
    titles = [noun.text, *([noun.head.office] if noun.head.office else [])]
    bodies = [*owner.actors, *_states(owner, ties)] if owner.actors else list(_states(owner, ties))
    for body in bodies:
        if holders := ties.holders(body, titles, passage.language, passage.on):
            return list(holders) if len(holders) == 1 else None
    return None


def in_order(pieces: Sequence[Piece], passage: Passage, lexicon: Lexicon, ties: Ties, earlier: Mentions | None) -> None:
    """Resolve what takes up something else, from the beginning of the passage to its end."""
    context = _Context(pieces, passage, lexicon, ties, earlier)
    for piece in pieces:
        if piece.actors or piece.why in (AFFILIATED, WHERE):
            continue
        if piece.kind == "pronoun":
            context.pronoun(piece)
        elif piece.owner is not None and isinstance(piece.entry, Noun):
            context.possessed(piece, piece.entry)
        elif isinstance(piece.entry, Noun) and not piece.owners:
            context.taken_up(piece, piece.entry)
    for piece in pieces:
        if isinstance(piece.entry, Noun) and not piece.actors and any(owner.actors for owner in piece.owners):
            piece.why = None
            nominal(piece, passage, ties)


class _Context:
    """What a passage and the passages before it license."""

    def __init__(
        self, pieces: Sequence[Piece], passage: Passage, lexicon: Lexicon, ties: Ties, earlier: Mentions | None
    ) -> None:
        self._pieces, self._passage, self._lexicon, self._ties = pieces, passage, lexicon, ties
        self._earlier = (*earlier.before, *earlier.all) if earlier else ()

    def pronoun(self, piece: Piece) -> None:
        found = pronouns.antecedents(piece, self._pieces, self._passage, self._lexicon, self._ties)
        self._follow(piece, found)

    def _follow(self, piece: Piece, found: Sequence[Piece | str]) -> None:
        actors = [a for each in found for a in ((each,) if isinstance(each, str) else each.actors)]
        if actors:
            settle(piece, actors, self._ties)
            return
        for each in found:
            if isinstance(each, Piece):
                piece.candidates, piece.sort, piece.states = each.candidates, each.sort, each.states
                piece.why = "as what it takes up"
                piece.stands = each if each.kind != "pronoun" else each.stands
        piece.why = piece.why or "nothing it takes up"

    def possessed(self, piece: Piece, noun: Noun) -> None:
        """Resolve "its troops", « son gouvernement », "his country" by whose they are."""
        own = next((each for each in self._pieces if each.kind == "pronoun" and each.first == piece.owner), None)
        if own is None:
            return
        if not own.actors and own.why is None:
            self.pronoun(own)
        if noun.head.sort == "state":
            side = own.states or tuple(filter(None, (self._ties.state(actor) for actor in own.actors)))
            if len(side) == 1 and not noun.plural:
                settle(piece, side, self._ties)
        elif own.actors or own.states:
            piece.owners = [own]
            nominal(piece, self._passage, self._ties)
        if not piece.actors:
            piece.why = piece.why or "whose is not told"

    def taken_up(self, piece: Piece, noun: Noun) -> None:
        """Resolve "the army", "the group", "the country" where the text has one only that it can be."""
        head = noun.head
        if not (head.anaphor and piece.definite):
            piece.why = piece.why or _WORDS
            return
        if head.part:
            self._body(piece, head.part)
        elif head.sort == "state":
            # « Pays » is its own plural: the number word is asked first.
            if not self._counted(piece) and not noun.plural:
                self._only(piece, self._before(piece, {"state"}))
        else:
            kinds = {"organisation"} if head.sort == "organisation" else {"armed_group", "company"}
            self._only(piece, self._before(piece, kinds))
        piece.why = None if piece.actors else piece.why or _WORDS

    def _counted(self, piece: Piece) -> bool:
        """Resolve "the three countries" by as many that were named together before; say whether they are counted."""
        words = self._passage.words[piece.first : piece.head]
        wanted = next((count for word, count in _COUNTS.items() if word in words), 0)
        named = [each for each in pronouns.pair(piece, self._pieces, self._passage) if each.sort == "state"]
        if wanted and len(named) == wanted:
            settle(piece, [actor for each in named for actor in each.actors], self._ties)
        return bool(wanted)

    def _only(self, piece: Piece, actors: Sequence[str]) -> None:
        if len(actors) == 1:
            settle(piece, actors, self._ties)
        elif actors:
            piece.candidates = tuple(actors)

    def _before(self, piece: Piece, kinds: set[str]) -> list[str]:
        found: dict[str, None] = {}
        for each in self._pieces:
            if each.first >= piece.first:
                break
            if each.last > piece.first:
                continue
            if "state" in kinds and (each.swallowed or each.shape == "adjective"):
                continue
            told = each.actors or (each.candidates if each.shape == "capital" else ())
            for actor in told:
                if self._ties.kind(actor) in kinds:
                    found[actor] = None
        if not found:
            for mention in self._earlier:
                if mention.actor and self._ties.kind(mention.actor) in kinds:
                    found[mention.actor] = None
        return list(found)

    def _body(self, piece: Piece, part: str) -> None:
        """Resolve "the junta", "the army" by the same body named before, else by the only country in reach."""
        same = dict.fromkeys(
            actor
            for each in self._pieces
            if each.first < piece.first and isinstance(each.entry, Noun) and each.entry.head.part == part
            for actor in each.actors
        )
        same = same or dict.fromkeys(
            actor
            for each in self._pieces
            if each.first < piece.first
            for actor in each.actors
            if actor.endswith(f".{part}")
        )
        if len(same) == 1:
            settle(piece, same, self._ties)
            return
        if part == "army" and not any(word in piece.phrase for word in _BODIES):
            return
        coup = any(word in piece.phrase for word in _COUP)
        states = self._sentence_states(piece, coup)
        if not states:
            states = self._passage_states(piece, coup)
        bodies = [body for state in states if (body := self._ties.part(state, part))]
        words = self._passage.words[piece.first : piece.head]
        wanted = next((count for word, count in _COUNTS.items() if word in words), 1)
        if wanted == len(bodies) > 1:
            settle(piece, bodies, self._ties)
        else:
            self._only(piece, bodies)

    def _sentence_states(self, piece: Piece, coup: bool) -> list[str]:
        sentence = sentence_of(self._passage.doc[piece.head])
        subject = self._passage.doc[piece.head].dep_ in _SUBJECTS or not self._object(piece)
        found: dict[str, bool] = {}
        for each in self._pieces:
            if each is piece or each.last <= sentence.start or each.first >= sentence.end:
                continue
            acts = self._passage.doc[each.head].dep_ in _SUBJECTS and each.shape in ("name", "capital")
            if acts and not subject:
                for state in each.states:
                    found.setdefault(state, False)
                    found[state] = False
                continue
            for state in self._told(each):
                if not coup or self._may_have_junta(state):
                    found[state] = found.get(state, True)
        states = [state for state, licensed in found.items() if licensed]
        if len(states) > 1 and subject:
            leading = self._leading(sentence.start, sentence.end)
            if leading in states:
                return [leading]
        return states

    def _leading(self, start: int, end: int) -> str | None:
        """Return the state that is the only one to be a subject in a sentence."""
        found = {
            state
            for each in self._pieces
            if start <= each.first < end and self._passage.doc[each.head].dep_ in _SUBJECTS
            and each.shape in ("name", "capital")
            for state in each.states
        }  # fmt: skip
        return found.pop() if len(found) == 1 else None

    def _object(self, piece: Piece) -> bool:
        return self._passage.doc[piece.head].dep_ in (
            "dobj",
            "obj",
            "pobj",
            "iobj",
            "obl:arg",
            "obl:mod",
            "nmod",
            "obl:agent",
        )

    def _told(self, each: Piece) -> tuple[str, ...]:
        if each.shape == "people" or each.kind == "pronoun":
            return ()
        if each.shape == "capital":
            return each.actors or each.candidates
        return each.states

    def _passage_states(self, piece: Piece, coup: bool) -> list[str]:
        found = dict.fromkeys(
            state
            for each in self._pieces
            if each is not piece and each.last <= piece.first
            for state in self._told(each)
        )
        if not found:
            for mention in self._earlier:
                if mention.actor and (state := self._ties.state(mention.actor)) and mention.kind != "pronoun":
                    found[state] = None
        return [state for state in found if not coup or self._may_have_junta(state)]

    def _may_have_junta(self, state: str) -> bool:
        """Say whether "the junta" may be that state's without saying so: the states of Africa and Asia."""
        try:
            return countries.by_iso3(state).gwno >= 400
        except HuneError:
            return True
