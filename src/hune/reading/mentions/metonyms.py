"""A capital as its government's voice, or as a place.

Bamako is the state where it acts or is a party ("Bamako said", "relations with Bamako", "fournit des armes à Bamako"),
a place where somebody is, goes to or comes from, or where a noun takes it up as one ("the airport of Bamako"). Bare of
any preposition it acts. With "to", "from", "of", « à », « de » it depends on what governs it.
"""

from hune.reading.mentions.lexicon import Lexicon
from hune.reading.mentions.piece import Passage, Piece

_AND = frozenset({"and", "et", "or", "ou", ",", "ni", "nor"})
_FAR = 14
"""Tokens to look back for what governs a preposition, within the clause."""

_STOPS = frozenset({".", ";", ":", "?", "!", "que", "qu’", "that", "which", "qui", "dont"})
_PARTY = frozenset(
    {
        "with", "by", "against", "between", "than", "like", "upon", "despite", "under", "before", "among",
        "avec", "par", "contre", "entre", "envers", "selon", "auprès", "vis-à-vis", "malgré", "comme", "pour", "chez",
    }
)  # fmt: skip
_DATELINE = frozenset({"(", "—", "–", "-", ":", ","})


class Capitals:
    """Decides for the capitals of one passage."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self._passage, self._words, self._lexicon = passage, passage.words, lexicon
        self._english = passage.language == "en"

    def acts(self, piece: Piece, before: Piece | None) -> bool:
        """Say whether a capital acts; `before` is the name right before it, whose part a coordinated one shares."""
        words = self._words
        start = piece.first
        while start > 0 and words[start - 1] in ("le", "la", "the"):
            start -= 1
        if self._dateline(piece):
            return False
        previous = self._passage.word(start - 1)
        if previous in _AND and before is not None and before.shape == "capital" and before.last >= start - 2:
            return before.sort != "place" and not self._qualifies(piece)
        if self._qualifies(piece):
            return False
        if self._genitive(piece) and self._takes_up(piece.last + 1):
            return False
        if previous in ("to", "à") and before is not None and before.shape == "capital" and before.last == start - 1:
            return before.sort != "place"
        if (previous == "from" and start < 3) or (previous in ("de", "d’") and self._ranges(start, piece)):
            return False
        phrase = self._preposition(start)
        if phrase is None:
            return self._bare(piece)
        return self._governed(phrase, start - len(phrase.split()))

    def _dateline(self, piece: Piece) -> bool:
        after = self._passage.word(piece.last)
        opens = piece.first == 0 or self._words[piece.first - 1] == "\n"
        return opens and (after in ("(", "—", "–") or (after == "," and self._passage.doc[piece.last + 1].like_num))

    def _ranges(self, start: int, piece: Piece) -> bool:
        """Say whether a phrase begins « De Dakar à N’Djamena »."""
        opens = start == 1 or self._words[start - 2] in (",", ".", "«")
        return opens and self._passage.word(piece.last) in ("à", "en", "au")

    def _genitive(self, piece: Piece) -> bool:
        return self._passage.word(piece.last) in ("’s", "’")

    def _takes_up(self, at: int) -> bool:
        return any(self._passage.word(place) in self._lexicon.places for place in (at, at + 1))

    def _qualifies(self, piece: Piece) -> bool:
        """Say whether it stands before a noun that takes it up as a place: "Bamako airport", "a Paris court"."""
        if not self._english or piece.last >= len(self._words):
            return False
        following = self._words[piece.last]
        if following in ("-", "–") and self._passage.joined(piece.last):
            return self._passage.word(piece.last + 1) in ("based", "born", "area", "bound")
        token = self._passage.doc[piece.first]
        return following in self._lexicon.places and token.dep_ in ("compound", "nmod", "amod", "npadvmod")

    def _preposition(self, start: int) -> str | None:
        """Return the preposition right before it, the longest that is known."""
        for length in (4, 3, 2, 1):
            phrase = " ".join(self._words[max(start - length, 0) : start]).replace("’ ", "’")
            if phrase in self._lexicon.place_prepositions:
                return " ".join(self._words[max(start - length, 0) : start])
        word = self._passage.word(start - 1)
        if word in self._lexicon.motion_prepositions or word in _PARTY or word in self._lexicon.between:
            return word
        if word in ("du", "au"):
            return word
        return None

    def _bare(self, piece: Piece) -> bool:
        """Say whether a capital without preposition acts: not as the object of a verb of going, being, or war."""
        token = self._passage.doc[piece.first]
        if token.dep_ in ("nsubj", "nsubjpass", "nsubj:pass", "csubj", "poss"):
            return True
        before = self._passage.doc[piece.first - 1] if piece.first else None
        if before is not None and before.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
            return self._lemma(before.i) not in self._lexicon.place_verbs
        if token.dep_ in ("dobj", "obj", "oprd", "attr") and token.head.pos_ == "VERB":
            return self._lemma(token.head.i) not in self._lexicon.place_verbs
        return True

    def _lemma(self, at: int) -> str:
        return self._passage.doc[at].lemma_.lower()

    def _governed(self, phrase: str, at: int) -> bool:
        plain = phrase.replace("’ ", "’")
        if plain in self._lexicon.place_prepositions and plain not in self._lexicon.motion_prepositions:
            return False
        if phrase in _PARTY or phrase in self._lexicon.between:
            return True
        return self._english_governed(phrase, at) if self._english else self._french_governed(phrase, at)

    def _english_governed(self, phrase: str, at: int) -> bool:
        verb, noun = self._back(at)
        if phrase == "of":
            return noun not in self._lexicon.places
        if phrase in ("to", "from", "for", "towards"):
            if noun in self._lexicon.places or noun == "way":
                return False
            if verb is not None and verb in self._lexicon.moves:
                return self._carried(at)
            return True
        return phrase == "on" or noun not in self._lexicon.places

    def _carried(self, at: int) -> bool:
        """Say whether what a verb of moving moves is no person or thing: "bring relief to Paris" is for somebody."""
        return self._words[at - 1] in ("pressure", "message", "support", "aid", "relief", "blow", "back")

    def _french_governed(self, phrase: str, at: int) -> bool:
        verb, noun = self._back(at)
        if phrase in ("à", "au"):
            if at == 0 or self._words[at - 1] in (",", "«", "."):
                return False
            for place in range(at - 1, max(at - 8, -1), -1):
                if self._words[place] in self._lexicon.given:
                    return True
                if self._passage.doc[place].pos_ == "VERB" or self._words[place] in (",", ";"):
                    break
            return verb is not None and verb in self._lexicon.gives
        if phrase in ("de", "d’", "du"):
            if noun in self._lexicon.places:
                return False
            if noun is None and verb is not None:
                return verb not in self._lexicon.moves
            return True
        if phrase == "sur":
            return noun not in self._lexicon.places and verb not in ("marcher", "foncer", "avancer", "fondre")
        return True

    def _back(self, at: int) -> tuple[str | None, str | None]:
        """Return the nearest verb before a preposition within the clause, and the noun that stands right before it.

        French « de » after a noun is that noun's; the noun is None where a verb or a comma is nearer.
        """
        noun: str | None = None
        doc = self._passage.doc
        for place in range(at - 1, max(at - _FAR, -1), -1):
            token = doc[place]
            word = self._words[place]
            if word in _STOPS:
                break
            if token.pos_ in ("VERB", "AUX") and not (token.pos_ == "AUX" and place > 0 and noun is None):
                if token.pos_ == "VERB":
                    return self._lemma(place), noun
            elif (
                token.pos_ in ("NOUN", "PROPN")
                and noun is None
                and all(doc[between].pos_ in ("ADJ", "ADV", "NUM") for between in range(place + 1, at))
            ):
                noun = word
        return None, noun
