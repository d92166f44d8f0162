"""All the mentions of a passage: names, then what is composed with them, then what takes them up."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hune.actors.register import Register
from hune.reading.claim import Mention, MentionKind
from hune.reading.document import Span
from hune.reading.mentions import entities, pronouns, resolving, titles
from hune.reading.mentions.found import Mentions
from hune.reading.mentions.lexicon import Lexicon, Noun, lexicon, nouns
from hune.reading.mentions.metonyms import Capitals
from hune.reading.mentions.names import Form, Gazetteer, Letters, Named, Phrases
from hune.reading.mentions.nominals import Composer
from hune.reading.mentions.piece import Passage, Piece, Shape
from hune.reading.mentions.ties import Ties

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Stretch


LANGUAGES = frozenset({"en", "fr"})
"""Those whose nouns are listed; a text in another has no mentions."""


class Finder:
    """Finds the mentions of passages; built once for a register, then asked as often as need be.

    >>> [each.actor for each in Finder(Register.load()).names("Bamako thanked Moscow and the EU.", "en", None)]
    ['MLI', 'RUS', 'EU']
    """

    def __init__(self, register: Register) -> None:
        self.register = register
        self.ties = Ties(register)
        self._tongues: dict[str, _Tongue] = {}
        self._resolved: dict[tuple[tuple[Form, ...], date | None], _Meant] = {}

    def find(
        self, doc: "Doc", offset: int, language: str, on: date | None = None, earlier: Mentions | None = None
    ) -> Mentions:
        """Return the mentions of a parsed passage that begins at `offset` of a document of the day `on`."""
        if language not in LANGUAGES:
            return Mentions(before=(*earlier.before, *earlier.all) if earlier else ())
        tongue = self._tongue(language)
        passage = Passage.of(doc, language, on)
        pieces = self._known(passage, tongue)
        heads = tongue.heads(passage, pieces)
        pieces += entities.unknown(passage, tongue.lexicon, pieces, heads)
        titles.persons(passage, tongue.lexicon, pieces, self.ties, earlier)
        pieces.sort(key=lambda piece: (piece.first, -piece.last))
        resolving.ambiguous(pieces, self.ties)
        self._capitals(passage, tongue.lexicon, pieces)
        composed = Composer(passage, tongue.lexicon, pieces, tongue.nouns).compose(_free(heads, pieces))
        for piece in reversed(composed):
            resolving.nominal(piece, passage, self.ties)
        known = [piece for piece in pieces if not _nothing(piece, composed)]
        pieces = titles.joined(passage, known + composed)
        pieces += pronouns.pronouns(passage, pieces)
        pieces.sort(key=lambda piece: (piece.first, -piece.last))
        resolving.in_order(pieces, passage, tongue.lexicon, self.ties, earlier)
        return _made(passage, pieces, offset, earlier)

    def names(self, text: str, language: str, on: date | None = None, offset: int = 0) -> tuple[Mention, ...]:
        """Return the names of the register in a text without parsing it: for triage; a capital counts as its state."""
        if language not in LANGUAGES:
            return ()
        found: list[Mention] = []
        for named in self._tongue(language).gazetteer.find(text):
            meant = self._meant(named, on)
            if meant.actors or meant.candidates:
                span = Span(offset + named.start, offset + named.end)
                kind: MentionKind = "metonym" if meant.shape == "capital" else "name"
                found.append(Mention(span, kind, meant.actor, meant.sort, meant.candidates, meant.why))
        return tuple(found)

    def _tongue(self, language: str) -> "_Tongue":
        if language not in self._tongues:
            self._tongues[language] = _Tongue(self.register, language)
        return self._tongues[language]

    def _known(self, passage: Passage, tongue: "_Tongue") -> list[Piece]:
        """Return the pieces that are names of the register, or of communities, or only look like the one or other."""
        doc = passage.doc
        pieces: list[Piece] = []
        for named in tongue.gazetteer.find(doc.text):
            span = doc.char_span(named.start, named.end, alignment_mode="expand")
            if span is None or (pieces and span.start < pieces[-1].last):
                continue
            if not _whole(named, span.start_char, span.end_char, doc.text) or _person(span, tongue):
                continue
            piece = Piece(span.start, span.end, span.end - 1, "name", "name")
            piece.head = _head(span.start, span.end, passage)
            self._mean(piece, self._meant(named, passage.on), passage, tongue.lexicon)
            self._described(piece, named, passage)
            _part_of_country(piece, passage)
            pieces.append(piece)
        return pieces

    def _described(self, piece: Piece, named: Named, passage: Passage) -> None:
        """Take a name in small letters of what was gone by the day for a description: "the African Union mission"."""
        if piece.actor is None or passage.on is None:
            return
        words = passage.doc.text[named.start : named.end].split()
        small = all(
            any(one[0].islower() and other[0].isupper() for one, other in zip(words, form.text.split(), strict=False))
            for form in named.forms
        )
        if small and len(words) > 1 and self.register.alive(piece.actor, passage.on) == "no":
            piece.candidates, piece.actors, piece.why = piece.actors, (), "gone by the day"

    def _mean(self, piece: Piece, meant: "_Meant", passage: Passage, lexicon: Lexicon) -> None:
        piece.shape, piece.sort, piece.candidates, piece.why = meant.shape, meant.sort, meant.candidates, meant.why
        piece.actors = (meant.actor,) if meant.actor else ()
        if meant.shape == "capital" or meant.metonym:
            piece.kind = "metonym"
        if meant.shape == "adjective" and not _adjective(piece, passage):
            people = meant.people or passage.word(piece.first - 1) in ("the", "les", "des", "aux")
            piece.shape = "name" if meant.named else "people" if people else "adjective"
        if meant.shape in ("name", "adjective") and _river(piece, passage, lexicon):
            piece.shape, piece.actors, piece.candidates, piece.sort, piece.why = "place", (), (), "place", "a river"
        if piece.shape == "people":
            piece.candidates, piece.actors = piece.actors or piece.candidates, ()
            piece.sort, piece.why, piece.number = "person", "people of a country", "many"
        piece.states = tuple(filter(None, (self.ties.state(actor) for actor in piece.actors or piece.candidates[:1])))

    def _capitals(self, passage: Passage, lexicon: Lexicon, pieces: Sequence[Piece]) -> None:
        capitals = Capitals(passage, lexicon)
        before: Piece | None = None
        for piece in pieces:
            if piece.shape == "capital" and not capitals.acts(piece, before):
                piece.kind, piece.sort, piece.why = "name", "place", "a capital as a place"
                piece.candidates, piece.actors = piece.actors or piece.candidates, ()
            before = piece

    def _meant(self, named: Named, on: date | None) -> "_Meant":
        key = (named.forms, on)
        found = self._resolved.get(key)
        if found is None:
            found = self._resolved[key] = self._look_up(named, on)
        return found

    def _look_up(self, named: Named, on: date | None) -> "_Meant":
        forms = [form for form in named.forms if form.actor is not None]
        if not forms:
            community = next((form for form in named.forms if form.sort == "community"), None)
            shape: Shape = "community" if community else "place"
            sort = named.forms[0].sort
            return _Meant(shape if sort else "other", sort, why="a community" if community else None)
        kinds = {form.kind for form in forms}
        ids = [form.actor for form in forms if form.actor]
        ranked = [c.actor for form in forms[:1] for c in self.register.named(form.text, on) if c.actor in ids]
        alive = [c.actor for form in forms[:1] for c in self.register.named(form.text, on) if c.alive != "no"]
        meant = [id for id in dict.fromkeys(ranked or ids) if id in alive] or list(dict.fromkeys(ranked or ids))
        metonym = kinds == {"metonym"}
        organisations = [id for id in meant if self.ties.kind(id) == "organisation"]
        if metonym and organisations:
            meant = organisations
        capital = metonym and all(self.ties.kind(id) in ("government", "organisation") for id in meant)
        if capital:
            meant = [self.ties.state(id) or id for id in meant]
        shape = "capital" if capital else "name"
        if kinds & {"adjective", "demonym"}:
            shape = "people" if kinds == {"demonym"} else "adjective"
        if self.ties.kind(meant[0]) == "person":
            shape = "person"
        sorts = {self.ties.kind(id) for id in meant}
        return _Meant(
            shape,
            sorts.pop() if len(sorts) == 1 else None,
            actors=(meant[0],) if len(meant) == 1 else (),
            candidates=tuple(meant) if len(meant) > 1 else (),
            why="the name of several" if len(meant) > 1 else None,
            metonym=metonym,
            people="demonym" in kinds,
            named=bool(kinds & {"full", "short", "acronym"}),
        )


class _Meant(NamedTuple):
    """What a name means by itself."""

    shape: Shape
    sort: str | None
    actors: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    why: str | None = None
    metonym: bool = False
    people: bool = False
    named: bool = False

    @property
    def actor(self) -> str | None:
        """Return the only actor it may be."""
        return self.actors[0] if self.actors else None


_HEADS_NOT = frozenset({"AUX", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ", "PUNCT"})


class _Tongue:
    """What is known of one language: its lexicon, the register's names, the nouns."""

    def __init__(self, register: Register, language: str) -> None:
        self.language = language
        self.lexicon: Lexicon = lexicon(language)
        self.gazetteer = Gazetteer(register, language, _others(register, self.lexicon, language))
        self.nouns = {noun.text.lower(): noun for noun in nouns(language)}
        self._nouns = Phrases(((noun.text, noun) for noun in nouns(language)), Letters())

    def heads(self, passage: Passage, names: Sequence[Piece]) -> list[tuple[int, int, Noun]]:
        """Return the nouns that stand for somebody and are no part of a name, none within another."""
        ends: dict[int, int] = {at: piece.last for piece in names for at in range(piece.first, piece.last)}
        found: list[tuple[int, int, Noun]] = []
        for hit in self._nouns.find(passage.doc.text):
            span = passage.doc.char_span(hit.start, hit.end)
            if span is None or (found and span.start < found[-1][1]):
                continue
            # "French military" is a name; what is left of "military presence" after it is the noun.
            start = span.start
            while start in ends and start < span.end:
                start = ends[start]
            if any(at in ends for at in range(start, span.end)) or start >= span.end:
                continue
            if self._stands(start, span.end, passage) and not self._acts(start, span.end, passage, ends):
                found.append((start, span.end, hit.values[0]))
        return found

    def _acts(self, first: int, last: int, passage: Passage, names: Mapping[int, int]) -> bool:
        """Say whether a noun in -s is the verb of the name before it: "The AES groups Mali, Niger and Burkina Faso"."""
        if self.language != "en" or last - first > 1 or not passage.words[first].endswith("s"):
            return False
        before = passage.doc[first - 1] if first else None
        after = passage.doc[last] if last < len(passage.doc) else None
        named = before is not None and first - 1 in names and before.pos_ == "PROPN"
        return named and after is not None and (last in names or after.pos_ == "DET") and after.dep_ != "appos"

    def _stands(self, first: int, last: int, passage: Passage) -> bool:
        """Say whether the words are a noun here: "forces" may be a verb, "militaire" an adjective."""
        doc = passage.doc
        if any(mark in doc[first:last].text for mark in ".,;:!?"):
            return False
        if last - first > 1:
            return True
        token, before = doc[first], doc[first - 1] if first else None
        if passage.words[first] == "state" and before is not None and before.is_title and before.pos_ == "PROPN":
            return False
        determined = before is not None and (
            before.pos_ in ("DET", "NUM") or passage.words[first - 1] in self.lexicon.modifiers
        )
        if token.pos_ in _HEADS_NOT:
            return determined
        if token.pos_ == "VERB":
            return determined or (self.language == "en" and token.tag_ in ("NNS", "NN"))
        if token.pos_ == "ADJ":
            if self.language == "fr":
                return determined or before is None or before.pos_ not in ("NOUN", "ADJ", "PROPN")
            following = doc[last] if last < len(doc) else None
            return following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ")
        return True


def _others(register: Register, lexicon: Lexicon, language: str) -> Iterator[tuple[str, str]]:
    for entry in lexicon.not_names:
        text, _, sort = entry.rpartition(":")
        yield text, sort
    for community in register.communities.values():
        for name in community.names:
            if name.lang in (language, "mul"):
                yield name.text, "community"


_SIDES = frozenset(
    [
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "north-eastern",
        "north-western",
        "south-eastern",
        "south-western",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "north",
        "south",
        "east",
        "west",
        "centre",
        "nord",
        "sud",
        "est",
        "ouest",
        "nord-est",
        "nord-ouest",
        "sud-est",
        "sud-ouest",
        "extrême-nord",
        "far",
    ]
)
_OF = frozenset({"of", "de", "du", "d’", "la", "l’", "the", "le", "les"})


def _part_of_country(piece: Piece, passage: Passage) -> None:
    """Take "northern Mali", « le nord du Mali » for a place: a part of a country is not the country."""
    if piece.sort != "state" or piece.shape != "name":
        return
    at = piece.first
    while at > 0 and passage.words[at - 1] in _OF:
        at -= 1
    if at == 0 or passage.words[at - 1] not in _SIDES or passage.doc[at - 1].pos_ in ("AUX", "VERB"):
        # « c’est l’Algérie qui… » is no part of it.
        return
    if at == piece.first and passage.words[at - 1] in ("north", "south", "east", "west", "centre", "far"):
        return
    at -= 1
    while at > 0 and passage.words[at - 1] in (*_SIDES, "-", "le", "la", "l’", "the"):
        at -= 1
    piece.first, piece.shape, piece.sort = at, "place", "place"
    piece.candidates, piece.actors, piece.why = piece.actors or piece.candidates, (), "a part of a country"


def _person(name: "Stretch", tongue: _Tongue) -> bool:
    """Say whether the name of a state or capital is part of a person's: "Chad Smith", "Michael Jordan"."""
    if name.text not in tongue.lexicon.first_names:
        return False
    doc = name.doc
    after = name.end + (name.end < len(doc) and doc[name.end].lower_ in ("de", "du", "d’", "d'"))
    beside = [doc[at] for at in (name.start - 1, after) if 0 <= at < len(doc)]
    return any(
        token.pos_ == "PROPN"
        and token.is_title
        and token.lower_ not in tongue.lexicon.titles
        and token.lower_ not in tongue.nouns
        and not tongue.gazetteer.find(token.text)
        for token in beside
    )


def _whole(named: Named, first: int, last: int, text: str) -> bool:
    """Say whether a name is all of its words: "Mali" of « Nord-Mali » is not, "malien" of « franco-malien » is."""
    if first == named.start and last == named.end:
        return True
    before, after = text[first : named.start], text[named.end : last]
    if after.strip("-.’'"):
        return False
    return not before.strip("’'") or before[-1] in "’'" or bool(named.kinds & {"adjective", "demonym"})


def _head(first: int, last: int, passage: Passage) -> int:
    return passage.doc[first:last].root.i


def _adjective(piece: Piece, passage: Passage) -> bool:
    """Say whether a word of nationality qualifies a noun here."""
    doc = passage.doc
    if passage.language == "fr":
        return doc[piece.first].is_lower or (piece.first == 0 and doc[piece.first].pos_ == "ADJ")
    if piece.last >= len(doc):
        return False
    following = doc[piece.last]
    if following.text in ("-", "–", "and", "or", ","):
        return doc[piece.last - 1].dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj")
    return following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or following.tag_ in ("VBN", "VBG")


def _river(piece: Piece, passage: Passage, lexicon: Lexicon) -> bool:
    """Say whether "the Niger" is the river, as the English name with an article is, but for "the Niger coup"."""
    articles = lexicon.rivers.get(passage.doc[piece.first : piece.last].text)
    if not articles or passage.word(piece.first - 1) not in articles:
        return False
    token = passage.doc[piece.last - 1]
    following = passage.doc[piece.last] if piece.last < len(passage.doc) else None
    return not (
        token.dep_ in ("compound", "nmod", "poss") and following is not None and following.pos_ in ("NOUN", "PROPN")
    )


def _free(heads: Sequence[tuple[int, int, Noun]], pieces: Sequence[Piece]) -> list[tuple[int, int, Noun]]:
    """Leave out nouns that a title has taken in: "President" of "President Macron"."""
    taken = {at for piece in pieces for at in range(piece.first, piece.last)}
    return [head for head in heads if taken.isdisjoint(range(head[0], head[1]))]


def _nothing(piece: Piece, composed: Sequence[Piece]) -> bool:
    """Say whether a piece is nobody: what only looks like a name, the portfolio of a minister."""
    if piece.why == "not in the register" and piece.sort != "place":
        return any(each.covers(piece) and piece not in each.owners for each in composed)
    return piece.shape == "other" and piece.kind == "name" and piece.sort is None and piece.why is None


def _made(passage: Passage, pieces: Sequence[Piece], offset: int, earlier: Mentions | None) -> Mentions:
    at: dict[int, tuple[Mention, ...]] = {}
    heads: dict[int, tuple[Mention, ...]] = {}
    inside: dict[int, tuple[Mention, ...]] = {}
    roles: dict[Span, Span] = {}
    states: dict[Span, tuple[str, ...]] = {}
    shown: list[Mention] = []
    communities: list[Mention] = []
    for piece in sorted(pieces, key=lambda piece: piece.first - piece.last):
        mentions = tuple(_mentions(piece, passage, offset))
        meant = mentions if piece.stands is None else tuple(_mentions(piece.stands, passage, offset))
        if piece.shape == "community":
            communities += mentions
        where = inside if piece.swallowed else at
        for token in range(piece.first, piece.last):
            where[token] = meant
        if piece.swallowed:
            continue
        heads[piece.head] = meant
        shown += mentions
        if piece.role:
            roles[mentions[0].span] = passage.span(*piece.role, offset)
        if piece.states:
            states[mentions[0].span] = piece.states
    order = lambda mention: (mention.span.start, -mention.span.end)  # noqa: E731
    return Mentions(
        tuple(sorted(shown, key=order)),
        tuple(sorted(communities, key=order)),
        (*earlier.before, *earlier.all) if earlier else (),
        at,
        heads,
        inside,
        roles,
        states,
    )


def _mentions(piece: Piece, passage: Passage, offset: int) -> Iterator[Mention]:
    span = passage.span(piece.first, piece.last, offset)
    if not piece.actors:
        yield Mention(span, piece.kind, None, piece.sort, piece.candidates, piece.why)
    for actor in piece.actors:
        yield Mention(span, piece.kind, actor, piece.sort)
