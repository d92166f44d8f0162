"""Names that the register does not know: places, organisations, private persons.

A run of capitalised words is a name; what it names is told by what stands before it ("near Banikelli", "the town of
Tin-Sabrou", "Col. Keita"), then by the statistical model. A person who is not in the register is private: the words
are marked as a person's, and nothing is looked up or guessed.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hune.reading.mentions.lexicon import Lexicon, Noun
from hune.reading.mentions.piece import Passage, Piece
from hune.reading.parser import named

if TYPE_CHECKING:
    from spacy.tokens import Token

PRIVATE = "private person"
UNKNOWN = "not in the register"

_LINKS = frozenset(
    {"ag", "al", "el", "ould", "ben", "bin", "ibn", "de", "van", "von", "-", "–", "’", "d’", "n’", "wal", "ul"}
)
_SORTS = {
    "PERSON": "person", "PER": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation",
}  # fmt: skip
_NEVER = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE", "WORK_OF_ART", "LAW"}
)
_PLACE_BEFORE = {
    "en": frozenset({"in", "at", "near", "around", "outside", "into", "towards", "toward", "through"}),
    "fr": frozenset({"à", "vers", "en", "depuis", "via"}),
}
_PLACE_PHRASES = frozenset(
    {
        "près de",
        "autour de",
        "près d’",
        "autour d’",
        "hors de",
        "out of",
        "north of",
        "south of",
        "east of",
        "west of",
        "non loin",
        "abords de",
        "proximité de",
        "nord de",
        "sud de",
        "est de",
        "ouest de",
        "environs de",
        "sortie de",
        "entrée de",
        "portes de",
        "away from",
        "close to",
        "withdrew from",
        "border with",
        "axe",
    }
)
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "i",
        "ii",
        "iii",
        "iv",
        "god",
        "internet",
        "covid",
        "islam",
        "ramadan",
    ]
)
_BODIES = frozenset(
    {
        "council", "front", "movement", "group", "party", "bank", "union", "committee", "agency", "university",
        "ministry", "army", "forces", "force", "coalition", "alliance", "court", "institute", "centre", "center",
        "foundation", "network", "association", "organisation", "organization", "company", "corporation",
        "brigade", "battalion", "league", "office", "commission", "initiative", "programme", "radio", "times",
        "post", "news", "conseil", "mouvement", "groupe", "parti", "banque", "comité", "agence", "université",
        "ministère", "armée", "cour", "institut", "fondation", "réseau", "société", "ligue", "collectif",
        "rassemblement", "congrès", "syndicat", "fédération",
    }
)  # fmt: skip
"""Words that make of a name that of a body."""

_REGIONAL = frozenset(
    [
        "african",
        "european",
        "western",
        "sahelian",
        "islamist",
        "islamic",
        "christian",
        "muslim",
        "asian",
        "saharan",
        "arab",
        "soviet",
        "west-african",
        "jihadist",
        "salafist",
        "francophone",
        "anglophone",
        "english",
        "christmas",
        "easter",
    ]
)
"""Adjectives with a capital that name nobody."""

_WIDE = frozenset(
    {
        "africa",
        "europe",
        "asia",
        "sahel",
        "sahara",
        "maghreb",
        "afrique",
        "asie",
        "west",
        "east",
        "north",
        "south",
        "central",
        "occident",
        "ouest",
        "est",
        "nord",
        "sud",
        "middle",
        "caribbean",
        "mediterranean",
        "kivu",
        "azawad",
    }
)


def unknown(
    passage: Passage, lexicon: Lexicon, pieces: Sequence[Piece], heads: Sequence[tuple[int, int, Noun]]
) -> list[Piece]:
    """Return the names among the words that no piece has yet; the statistical model is asked only where it must be."""
    taken = {at for piece in pieces for at in range(piece.first, piece.last)}
    taken |= {at for first, last, _ in heads for at in range(first, last)}
    found: list[Piece] = []
    open_: list[Piece] = []
    for first, last in _runs(passage, taken, lexicon):
        piece = Piece(first, last, passage.doc[first:last].root.i, "name", "other")
        piece.sort = _told(piece, passage, lexicon, found)
        found.append(piece)
        if piece.sort is None:
            open_.append(piece)
    # The model costs as much as the parse, and of one word alone it is as often wrong as right.
    if any(piece.last - piece.first > 1 for piece in open_):
        named(passage.doc)
        for piece in open_:
            piece.sort = _heard(piece, passage, lexicon)
    kept = [piece for piece in found if piece.sort != ""]
    for piece in kept:
        piece.shape = {"place": "place", "person": "person"}.get(piece.sort or "", "name")  # type: ignore[assignment]
        piece.why = PRIVATE if piece.sort == "person" else UNKNOWN
        piece.number = "one"
    return kept


def _runs(passage: Passage, taken: set[int], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    doc, words = passage.doc, passage.words
    at = 0
    while at < len(doc):
        if words[at] in _REGIONAL:
            at += 1
            continue
        if at in taken or not _begins(doc[at], passage, lexicon):
            at += 1
            continue
        last = at + 1
        while last < len(doc) and last not in taken:
            if _capital(doc[last]) and words[last] not in _MONTHS:
                last += 1
            elif (link := _link(last, passage)) and last + link < len(doc) and last + link not in taken:
                last += link + 1
            else:
                break
        yield at, last
        at = last


def _link(at: int, passage: Passage) -> int:
    """Return how many words join two of one name: "ag", "al-", a hyphen without spaces."""
    for length in (2, 1):
        words = passage.words[at : at + length]
        if len(words) < length or at + length >= len(passage.words) or not _capital(passage.doc[at + length]):
            continue
        if all(word in _LINKS for word in words):
            hyphens = [place for place in range(at, at + length) if passage.words[place] in ("-", "–")]
            loose = any(not passage.joined(place) or not passage.joined(place + 1) for place in hyphens)
            if not loose and not ("de" in words and passage.language == "fr"):
                return length
    return 0


def _capital(token: "Token") -> bool:
    return (token.text[0].isupper() and token.is_alpha) or (
        token.text[0].isupper() and any(c.isalpha() for c in token.text[1:])
    )


def _begins(token: "Token", passage: Passage, lexicon: Lexicon) -> bool:
    word = passage.words[token.i]
    if not _capital(token) or word in _MONTHS or len(word) < 2:
        return False
    hyphened = passage.word(token.i + 1) == "-" and passage.joined(token.i + 1)
    if not hyphened and (word.strip(".") in lexicon.titles or word in lexicon.place_words):
        return False
    opens = (
        token.is_sent_start
        or token.i == 0
        or passage.words[token.i - 1] in ("«", "“", '"', ":", "\n")
        or not passage.words[token.i - 1].strip()
    )
    if opens:
        return token.pos_ == "PROPN" and not token.is_stop
    return token.pos_ not in ("DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ") and not (
        token.is_stop and token.text.title() == token.text
    )


def _told(piece: Piece, passage: Passage, lexicon: Lexicon, before: Sequence[Piece]) -> str | None:
    """Return what the words around a name tell of it; None where they tell nothing."""
    doc, words = passage.doc, passage.words
    text = doc[piece.first : piece.last].text
    if all(word in _WIDE for word in words[piece.first : piece.last]):
        return "place"
    at = piece.first - 1
    while at > 0 and words[at] == ".":
        at -= 1
    if at >= 0 and words[at].strip(".") in lexicon.titles:
        return "person"
    if text.isupper() and len(text) > 1:
        return "organisation"
    if piece.last - piece.first > 1 and not _BODIES.isdisjoint(words[piece.first : piece.last]):
        return "organisation"
    if passage.language == "en" and passage.word(piece.last) in lexicon.place_words - {"camp", "mine", "area", "port"}:
        return "place"
    if _placed(piece, passage, lexicon, before) or _object(piece, passage, lexicon):
        return "place"
    return None


def _heard(piece: Piece, passage: Passage, lexicon: Lexicon) -> str | None:
    """Return what the statistical model takes a name for, as far as it may be believed; "" for what is no name.

    It takes every second town of the Sahel for a person, so that one word is a person only if it speaks.
    """
    label = next((token.ent_type_ for token in passage.doc[piece.first : piece.last] if token.ent_type_), "")
    if label in _NEVER:
        return ""
    if label in ("PERSON", "PER"):
        return "person" if piece.last - piece.first > 1 or _speaks(piece, passage, lexicon) else None
    if _speaks(piece, passage, lexicon) and label != "ORG":
        return "person"
    if label == "ORG" and piece.last - piece.first == 1 and passage.language == "en":
        return None
    return _SORTS.get(label)


def _speaks(piece: Piece, passage: Passage, lexicon: Lexicon) -> bool:
    head = passage.doc[piece.head]
    if passage.word(piece.first - 1) in ("the", "le", "la", "l’", "les", "du", "au"):
        return False
    return head.dep_.startswith("nsubj") and head.head.lemma_.lower() in lexicon.says


def _object(piece: Piece, passage: Passage, lexicon: Lexicon) -> bool:
    """Say whether it is what a verb of taking, leaving, besieging takes."""
    head = passage.doc[piece.head]
    if piece.first and passage.doc[piece.first - 1].lemma_.lower() in lexicon.place_verbs:
        return True
    governor = head.head
    while head.dep_ == "conj" and governor.dep_ == "conj":
        head, governor = governor, governor.head
    if head.dep_ == "conj":
        governor = governor.head
    return governor.lemma_.lower() in lexicon.place_verbs


def _placed(piece: Piece, passage: Passage, lexicon: Lexicon, before: Sequence[Piece]) -> bool:
    words, at = passage.words, piece.first
    while at > 0 and words[at - 1] in ("le", "la", "l’", "the", "les"):
        at -= 1
    if at == 0:
        return False
    previous = words[at - 1]
    two = " ".join(words[max(at - 2, 0) : at])
    if two in _PLACE_PHRASES or previous in _PLACE_BEFORE[passage.language]:
        return True
    if previous in ("of", "de", "d’", "du") and at > 1 and words[at - 2] in lexicon.place_words | lexicon.places:
        return True
    if previous in lexicon.place_words:
        return True
    if previous in ("from", "de", "to", "au", "aux", "dans", "of"):
        verb = _verb(at - 1, passage)
        left = previous in ("from", "de") and any(word in lexicon.leaving for word in words[max(at - 9, 0) : at])
        return left or verb in lexicon.moves or previous == "dans"
    if previous in ("and", "et", ",", "or", "ou") and before and before[-1].last >= at - 2:
        return before[-1].sort == "place"
    return False


def _verb(at: int, passage: Passage) -> str | None:
    for place in range(at - 1, max(at - 8, -1), -1):
        if passage.doc[place].pos_ == "VERB":
            return passage.doc[place].lemma_.lower()
        if passage.words[place] in (",", ".", ";"):
            return None
    return None
