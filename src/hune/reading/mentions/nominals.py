"""Nouns that stand for somebody, and the country, capital, nationality or possessive that is composed with them.

"The Malian army", "Niger’s army", "the armies of Mali and Niger", "les autorités de transition du Burkina Faso" and
"le ministère de la Défense à Bangui" are one thing said in five ways: a head, and to the left or to the right of it
who it belongs to. Only what qualifies the noun is taken in; what is affiliated with somebody is not that somebody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hune.reading.mentions.lexicon import Lexicon, Noun
from hune.reading.mentions.piece import Gender, Passage, Piece
from hune.reading.syntax import graph

AFFILIATED, WHERE = "affiliated only", "where they are, not whose"

_OF = {"en": frozenset({"of", "from", "in", "at", "for", "to"}), "fr": frozenset({"de", "du", "des", "d’"})}
_ARTICLES = {"en": frozenset({"the", "a", "an"}), "fr": frozenset({"le", "la", "les", "l’", "du", "des"})}
_DEFINITE = frozenset({"the", "this", "these", "those", "that", "le", "la", "les", "l’", "ce", "cette", "cet", "ces"})
_DEFINITE_WITHIN = frozenset({"du", "des", "au", "aux"})
_OWN = {
    "en": frozenset({"its", "their", "his", "her", "our", "my", "whose"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "mes", "ma"}),
}
_AND = frozenset({"and", "et", "or", "ou", ",", "&"})
_HYPHENS = frozenset({"-", "–", "‑", "/"})
_GENITIVE = frozenset({"’s", "’"})
_HERE = frozenset({"government", "ministry", "institution"})
"""Sorts of a body that a capital after "in" or « à » belongs to: "authorities in Niamey"."""

_FEMININE, _MASCULINE = frozenset({"la", "une", "cette", "sa"}), frozenset({"le", "un", "ce", "cet", "du", "au"})


@dataclass(slots=True)
class _Around:
    """What was read beside a head: how far its words reach, who is named, whether only as affiliated."""

    reach: int
    owners: list[Piece]
    affiliated: bool = False
    own: int | None = None
    definite: bool = False
    portfolio: tuple[int, int] | None = None
    where: bool = False


class Composer:
    """Reads around heads in one passage; `names` are the pieces that are known before."""

    def __init__(self, passage: Passage, lexicon: Lexicon, names: Sequence[Piece], nouns: Mapping[str, Noun]) -> None:
        self._nouns, self._title = nouns, ""
        self._passage, self._words, self._lexicon = passage, passage.words, lexicon
        self._ends: Mapping[int, Piece] = {piece.last: piece for piece in names}
        self._begins: dict[int, Piece] = {piece.first: piece for piece in names}

    def compose(self, found: Sequence[tuple[int, int, Noun]]) -> list[Piece]:
        """Make pieces of heads, from the last of the passage to the first, since complements stand to the right."""
        made: list[Piece] = []
        taken = len(self._words) + 1
        for first, last, noun in sorted(found, key=lambda each: (-each[1], each[0])):
            if last > taken:
                continue
            piece = self._piece(first, last, noun)
            made.append(piece)
            taken = piece.first if piece.first < first else first
            self._begins[piece.first] = piece
        made.reverse()
        for before, piece in pairwise(made):
            # "The junta’s spokesman", "his country’s soldiers": what owns is itself composed.
            if before.last == piece.first - 1 and self._words[before.last] in _GENITIVE and not piece.owners:
                piece.owners, piece.first, piece.definite = [before], before.first, True
                before.swallowed = piece.sort != "person" and before.sort != "person"
        return made

    def _piece(self, first: int, last: int, noun: Noun) -> Piece:
        english = self._passage.language == "en"
        self._title = _joined(self._words[first:last])
        left = self._left_english(first, noun.plural) if english else self._left_french(first)
        right = self._right_english(last, noun, left) if english else self._right_french(last, noun, left)
        head = self._head(first, last, english)
        piece = Piece(left.reach, right.reach, head, "nominal", "other", sort=noun.head.sort)
        if right.portfolio:
            # « ministre malien de la Défense » is the noun « ministre de la Défense ».
            portfolio = _joined(self._words[right.portfolio[0] : right.portfolio[1]])
            noun = self._nouns.get(f"{_joined(self._words[first:last])} {portfolio}", noun)
        piece.entry, piece.phrase = noun, " ".join(self._words[first:last])
        piece.owners = left.owners or ([] if left.own is not None else right.owners)
        piece.owner = left.own
        piece.definite = left.definite
        piece.number = "many" if noun.plural else "one"
        piece.gender = None if english else self._gender(left.reach, first, head)
        if (left.affiliated or right.affiliated) and not left.owners:
            piece.owners, piece.why = [], AFFILIATED
        if right.where and not piece.owners and piece.owner is None:
            piece.why = WHERE
        for owner in (*left.owners, *right.owners):
            collective = noun.head.part or noun.head.holds
            town = owner.shape == "capital" and noun.head.part == "army" and not noun.head.anaphor
            compound = owner.last <= last and self._passage.word(owner.last) not in _GENITIVE
            inner = owner.shape != "person" and (compound or bool(collective))
            if owner.last < piece.first:
                continue
            owner.swallowed |= owner.shape == "adjective" or (inner and not town)
        return piece

    def _head(self, first: int, last: int, english: bool) -> int:
        if not english:
            return first
        for place in range(first + 1, last):
            if self._words[place] in ("of", "for", "to", "on"):
                return place - 1
        return last - 1

    def _gender(self, reach: int, first: int, head: int) -> Gender | None:
        before = self._words[max(reach - 1, 0) : first]
        if any(word in _FEMININE for word in before):
            return "f"
        if any(word in _MASCULINE for word in before):
            return "m"
        told = self._passage.doc[head].morph.get("Gender", [])
        return {"Masc": "m", "Fem": "f"}.get(told[0]) if told else None  # type: ignore[return-value]

    # What stands to the left.

    def _left_english(self, first: int, plural: bool) -> _Around:
        words, doc = self._words, self._passage.doc
        around = _Around(first, [])
        at, tied = first, False
        while at > 0:
            before = words[at - 1]
            name = self._ends.get(at)
            if name is not None and name.shape != "community":
                if around.owners and not tied and not self._shared(at, around):
                    break
                if tied:
                    name.swallowed = True
                elif not self._turned(name):
                    around.owners.insert(0, name)
                at = around.reach = name.first
            elif name is not None:
                at = around.reach = name.first
            elif before in _GENITIVE and (name := self._ends.get(at - 1)) is not None and not around.owners:
                around.owners.insert(0, name)
                at = around.reach = name.first
                around.definite = True
                if not self._coordinated(at, name):
                    break
            elif before in _GENITIVE or before in _AND:
                after = around.owners[0] if around.owners else None
                if before in _GENITIVE or after is None or not self._follows_pair(at - 1, after):
                    break
                at -= 1
            elif before in _HYPHENS and self._passage.joined(at):
                at -= 1
            elif before in _OWN["en"]:
                around.own, around.definite = at - 1, True
                around.reach = at - 1
                break
            elif before == "that" and (plural or doc[at - 1].pos_ == "SCONJ"):
                break
            elif before in _DEFINITE or before in ("a", "an", "no", "any"):
                around.definite = before in _DEFINITE
                around.reach = at - 1
                break
            elif before in self._lexicon.affiliated and words[at - 2] in _HYPHENS and self._passage.joined(at - 1):
                tied, around.affiliated = True, not around.owners
                at -= 1
            elif self._qualifies(at - 1, bool(around.owners)):
                at -= 1
                around.reach = at
            else:
                break
        if around.reach < first and doc[around.reach].is_punct:
            around.reach += 1
        if not around.owners and around.own is None and not around.definite:
            around.owners = self._handed_on(around.reach)
        return around

    def _handed_on(self, at: int) -> list[Piece]:
        """Return the nationality that a noun before shares with this one: "American drones and troops"."""
        if at < 3 or self._words[at - 1] not in ("and", "or") or self._passage.doc[at - 2].pos_ != "NOUN":
            return []
        name = self._ends.get(at - 2)
        return [name] if name is not None and name.shape == "adjective" else []

    def _qualifies(self, at: int, owned: bool) -> bool:
        token = self._passage.doc[at]
        if self._words[at] in self._lexicon.modifiers or token.pos_ == "NUM" or token.like_num:
            return True
        if token.pos_ == "ADJ" or (token.tag_ == "VBN" and token.dep_ == "amod"):
            return True
        if token.pos_ == "NOUN" and graph(token.doc).pos[at] == "VERB":
            # “accused them of training rebels”
            return False
        return not owned and token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("compound", "amod", "nmod")

    def _shared(self, at: int, around: _Around) -> bool:
        """Say whether a second name to the left shares the head: "American and Chinese troops", "US-Malian forces"."""
        between = self._words[at : around.owners[0].first]
        return not between or all(word in _AND or word in _HYPHENS or word == "’s" for word in between)

    def _follows_pair(self, at: int, after: Piece) -> bool:
        """Say whether what stands before a conjunction is of the same shape as what follows: two nationalities."""
        place = at - 1 if self._words[at] in ("and", "or") and self._words[at - 1] == "," else at
        before = self._ends.get(place) or (self._ends.get(place - 1) if self._words[place - 1] in _GENITIVE else None)
        return before is not None and before.shape == after.shape == "adjective"

    def _coordinated(self, at: int, after: Piece) -> bool:
        return self._words[at - 1] in _AND and at > 1 and self._words[at - 2] in _GENITIVE and bool(after)

    def _turned(self, name: Piece) -> bool:
        at = name.first - 1
        if at > 0 and self._words[at] in _HYPHENS:
            return self._words[at - 1] in self._lexicon.turned
        return False

    def _left_french(self, first: int) -> _Around:
        words = self._words
        around = _Around(first, [])
        at = first
        while at > 0:
            before = words[at - 1]
            token = self._passage.doc[at - 1]
            if before in _OWN["fr"]:
                around.own, around.definite, around.reach = at - 1, True, at - 1
                break
            if before in _DEFINITE or before in ("un", "une"):
                around.definite = before in _DEFINITE
                around.reach = at - 1
                around.own = at - 2 if self._passage.word(at - 2) == "dont" else None
                break
            if before in _DEFINITE_WITHIN:
                around.definite = before != "des" or token.pos_ == "ADP"
                if before == "des" and token.pos_ == "DET":
                    around.definite, around.reach = False, at - 1
                break
            bare = words[at] in self._lexicon.modifiers and (
                at < 2 or self._passage.doc[at - 2].pos_ not in ("NOUN", "PROPN")
            )
            if before in ("d’", "de") and (token.pos_ == "DET" or bare):
                around.reach = at - 1
                break
            if before in self._lexicon.modifiers or token.like_num or (before in _HYPHENS and self._passage.joined(at)):
                at -= 1
                around.reach = at
            else:
                break
        return around

    # What stands to the right.

    def _right_english(self, last: int, noun: Noun, left: _Around) -> _Around:
        words = self._words
        around = _Around(last, [])
        at = last
        if self._passage.word(at) in self._lexicon.affiliated and self._passage.word(at + 1) in ("to", "with", "by"):
            around.affiliated = not left.owners and left.own is None
            return around
        if self._passage.word(at) not in _OF["en"]:
            return around
        by = words[at]
        at += 1
        while self._passage.word(at) in ("the", "both") and at not in self._begins:
            at += 1
        name = self._begins.get(at)
        if name is None or name.shape == "community":
            return around
        person = noun.head.sort == "person"
        if by == "in" and not (noun.head.sort in _HERE or person):
            return around
        if by == "from" and (left.owners or left.own is not None or (name.sort == "state" and self._leaves(last))):
            around.where = True
            return around
        if (by in ("at", "to", "for") and not person) or (by == "from" and noun.head.part == "gov"):
            return around
        if name.shape == "adjective" and by != "of":
            return around
        if name.shape == "other" and not (by == "of" and (noun.head.holds or person)):
            return around
        names = list(self._row(name)) if name.shape != "other" else [name]
        around.reach = names[-1].last
        if name.shape == "place":
            return around
        if not left.owners and not left.affiliated and not (person and by != "of" and by != "for"):
            around.owners = names
        return around

    def _row(self, name: Piece) -> Iterator[Piece]:
        """Give a name and those coordinated with it: "of Mali, Burkina Faso and Niger"."""
        yield name
        at = name.last
        skipped = _ARTICLES[self._passage.language] | _OF[self._passage.language]
        while self._passage.word(at) in _AND:
            comma = self._words[at] == ","
            at += 1
            while self._passage.word(at) in skipped or (self._passage.word(at) in ("and", "et") and comma):
                at += 1
            following = self._begins.get(at) or self._begins.get(at - 1)
            if following is None or following.shape != name.shape or following is name:
                return
            if comma and not self._goes_on(following):
                return
            yield following
            at = following.last

    def _goes_on(self, piece: Piece) -> bool:
        return self._passage.word(piece.last) in _AND

    def _leaves(self, last: int) -> bool:
        """Say whether the words before are of leaving: "from Mali", « du Mali » then says where, not whose."""
        return any(word in self._lexicon.leaving for word in self._words[max(last - 9, 0) : last])

    def _right_french(self, last: int, noun: Noun, left: _Around) -> _Around:
        words, doc = self._words, self._passage.doc
        around = _Around(last, [])
        at = last
        while at < len(words):
            word = words[at]
            name = self._begins.get(at)
            if name is not None and name.shape == "adjective":
                names = self._adjectives(name)
                around.owners += names
                at = around.reach = names[-1].last
                if noun.head.sort not in ("person", "ministry"):
                    break
                continue
            if word in self._lexicon.affiliated:
                return self._tied(at, around)
            length = self._follower(at)
            if length:
                at += length
                around.reach = at
                continue
            if word in _OF["fr"]:
                where = noun.head.sort in ("armed_forces", "armed_group") and (
                    around.owners or left.own is not None or self._leaves(last)
                )
                self._genitive(at, noun, around, bool(where))
                break
            if word in ("à", "au", "en", "aux") and (noun.head.sort in _HERE or noun.head.sort == "person"):
                start = at + 1 + (self._passage.word(at + 1) in _ARTICLES["fr"])
                capital = self._begins.get(start)
                if capital is not None and capital.shape == "capital" and noun.head.sort in _HERE:
                    around.owners, around.reach = around.owners or [capital], capital.last
                break
            if name is not None and name.shape == "community":
                at = around.reach = name.last
                continue
            ruled = name is not None and name.shape == "person" and noun.head.part == "gov"
            if name is not None and ((name.shape == "name" and noun.head.holds) or ruled) and not around.owners:
                around.owners, around.reach = [name], name.last
                break
            if doc[at].pos_ == "ADJ" and doc[at].is_lower:
                at += 1
                if self._begins.get(at) is None and self._passage.word(at) not in _OF["fr"]:
                    around.reach = at
                continue
            break
        return around

    def _adjectives(self, name: Piece) -> list[Piece]:
        names = [name]
        at = name.last
        while self._passage.word(at) in _AND | _HYPHENS:
            following = self._begins.get(at + 1)
            if following is None or following.shape != "adjective":
                break
            names.append(following)
            at = following.last
        return names

    def _tied(self, at: int, around: _Around) -> _Around:
        """Read "liés à Wagner", "proche de Kigali": the words go in, who is named does not."""
        around.affiliated = not around.owners
        reach = at + 1
        while self._passage.word(reach) in ("à", "au", "aux", "par", "de", "du", "d’", "l’", "la", "le", "les", "des"):
            reach += 1
        name = self._begins.get(reach)
        around.reach = name.last if name is not None else around.reach
        return around

    def _follower(self, at: int) -> int:
        for length in (4, 3, 2, 1):
            if _joined(self._words[at : at + length]) in self._lexicon.followers:
                return length
        return 0

    def _genitive(self, at: int, noun: Noun, around: _Around, where: bool) -> None:
        person = noun.head.sort == "person"
        start = at + 1
        while self._passage.word(start) in _ARTICLES["fr"] and start not in self._begins:
            start += 1
        name = self._begins.get(start) or self._begins.get(at + 1)
        if noun.head.sort in ("person", "ministry") and (reach := self._listed(at)):
            around.portfolio, around.reach = (at, reach), reach
            self._beyond(at, reach, around)
            return
        if name is not None and where and (name.sort == "state" or name.shape == "capital" or around.owners):
            around.where = True
            return
        if name is None or name.shape == "community":
            if noun.head.sort in ("person", "ministry") and not name:
                around.reach = self._portfolio(at, around)
            return
        if name.shape == "adjective":
            return
        if name.shape == "other" and not (noun.head.holds or person):
            return
        names = list(self._row(name)) if name.shape != "other" else [name]
        around.reach = names[-1].last
        if name.shape == "place":
            return
        if not around.owners or (noun.head.holds and noun.head.part is None and name.sort != "state"):
            around.owners = names

    def _listed(self, at: int) -> int:
        """Return where the portfolio ends that makes of the noun one that is listed: « ministre … des Armées »."""
        for length in range(7, 1, -1):
            if f"{self._title} {_joined(self._words[at : at + length])}" in self._nouns:
                return at + length
        return 0

    def _beyond(self, at: int, reach: int, around: _Around) -> None:
        """Read "diplomatie russe", a name, where « chef de la diplomatie » ends within it."""
        for name in [piece for piece in self._begins.values() if at <= piece.first < reach]:
            if name.last > reach:
                around.owners, around.reach = [name], name.last
            else:
                name.swallowed = True

    def _portfolio(self, at: int, around: _Around) -> int:
        """Return where "de l’Économie et des Finances", "des Affaires étrangères" ends."""
        words, doc = self._words, self._passage.doc
        if not around.owners and doc[at - 1].is_lower is False:
            return around.reach
        reach = at
        while reach < len(words) and words[reach] in ("de", "du", "des", "d’", "la", "l’", "le", "les", "et"):
            after = reach + 1
            while after < len(words) and words[after] in ("la", "l’", "le", "les"):
                after += 1
            if after >= len(words) or not doc[after].is_title:
                break
            reach = after + 1
            while reach < len(words) and doc[reach].pos_ in ("ADJ", "PROPN") and words[reach] not in _OF["fr"]:
                if reach in self._begins:
                    break
                reach += 1
            around.portfolio = (at, reach)
        return reach if reach > at else around.reach


def _joined(words: Sequence[str]) -> str:
    """Put words together as they are written: « de l’air ».

    >>> _joined(["de", "l’", "air"])
    'de l’air'
    """
    return " ".join(words).replace("’ ", "’")
