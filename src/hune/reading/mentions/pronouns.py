"""Pronouns and possessives within a passage: the nearest mention before that fits, subjects first.

"It" is never a person, "he" always; « il » agrees in gender with the noun, and is nobody in « il y a ». "They" may be
a group in the singular, and both of two that are coordinated. "We" within a quotation is the side of who speaks.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hune.reading.mentions.lexicon import Lexicon
from hune.reading.mentions.piece import Gender, Number, Passage, Piece
from hune.reading.mentions.ties import Ties
from hune.reading.syntax.graph import words


class _Kind(NamedTuple):
    number: Number | None
    gender: Gender | None = None
    possessive: bool = False
    thing: bool = False
    speaker: bool = False
    relative: bool = False


_PRONOUNS: dict[str, dict[str, _Kind]] = {
    "en": {
        "it": _Kind("one", thing=True),
        "its": _Kind("one", thing=True, possessive=True),
        "itself": _Kind("one", thing=True),
        "he": _Kind("one", "person"),
        "she": _Kind("one", "person"),
        "him": _Kind("one", "person"),
        "her": _Kind("one", "person", possessive=True),
        "his": _Kind("one", "person", possessive=True),
        "they": _Kind("many"),
        "them": _Kind("many"),
        "their": _Kind("many", possessive=True),
        "both": _Kind("many"),
        "whose": _Kind(None, possessive=True, relative=True),
        "we": _Kind("many", speaker=True),
        "us": _Kind("many", speaker=True),
        "our": _Kind("many", possessive=True, speaker=True),
    },
    "fr": {
        "il": _Kind("one", "m"),
        "elle": _Kind("one", "f"),
        "ils": _Kind("many", "m"),
        "elles": _Kind("many", "f"),
        "-il": _Kind("one", "m"),
        "-elle": _Kind("one", "f"),
        "-ils": _Kind("many", "m"),
        "-elles": _Kind("many", "f"),
        "celui-ci": _Kind("one", "m"),
        "celle-ci": _Kind("one", "f"),
        "ceux-ci": _Kind("many", "m"),
        "celles-ci": _Kind("many", "f"),
        "ce dernier": _Kind("one", "m"),
        "cette dernière": _Kind("one", "f"),
        "ces derniers": _Kind("many", "m"),
        "ces dernières": _Kind("many", "f"),
        "dont": _Kind(None, possessive=True, relative=True),
        "son": _Kind("one", possessive=True),
        "sa": _Kind("one", possessive=True),
        "ses": _Kind("one", possessive=True),
        "leur": _Kind("many", possessive=True),
        "leurs": _Kind("many", possessive=True),
        "lui": _Kind("one"),
        "eux": _Kind("many", "m"),
        "nous": _Kind("many", speaker=True),
        "notre": _Kind("many", possessive=True, speaker=True),
        "nos": _Kind("many", possessive=True, speaker=True),
    },
}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj"})
_COLLECTIVE = frozenset(
    {"armed_group", "organisation", "company", "armed_forces", "government", "institution", "mission"}
)
_NOBODY = frozenset(
    {
        "y",
        "faut",
        "fallait",
        "faudra",
        "faudrait",
        "s’agit",
        "s’",
        "semble",
        "paraît",
        "pleut",
        "est",
        "était",
        "suffit",
        "importe",
        "reste",
    }
)
_WEATHER = frozenset({"is", "was", "’s", "seems", "appears", "remains", "would", "will"})
_LATTER = ("celui-", "celle-", "ceux-", "celles-")
_OPEN, _CLOSE = frozenset({"«", "“", '"', "„"}), frozenset({"»", "”", '"'})


def pronouns(passage: Passage, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pronouns of a passage as pieces that stand for nobody yet."""
    table = _PRONOUNS[passage.language]
    named = {at for piece in pieces if piece.kind == "name" for at in range(piece.first, piece.last)}
    found: list[Piece] = []
    at = 0
    while at < len(passage.words):
        two = " ".join(passage.words[at : at + 2])
        length = 2 if two in table and " " in two else 1
        kind = table.get(two) or table.get(passage.words[at])
        if kind is not None and at not in named and not _empty(at, passage):
            piece = Piece(at, at + length, at + length - 1, "pronoun", "other")
            piece.number, piece.gender, piece.entry = kind.number, kind.gender, kind
            found.append(piece)
        at += length
    return found


def _empty(at: int, passage: Passage) -> bool:
    """Say whether "it" or « il » is nobody: « il faut », "it is clear that", "it rained"."""
    word, token = passage.words[at], passage.doc[at]
    if word == "it":
        if token.dep_ == "expl":
            return True
        ahead = [passage.word(at + step) for step in range(1, 7)]
        return ahead[0] in _WEATHER and ("that" in ahead or "to" in ahead[2:4]) and token.dep_.startswith("nsubj")
    if word == "il":
        if token.dep_.startswith("expl"):
            return True
        after = passage.word(at + 1)
        after = passage.word(at + 2) if after in ("n’", "ne") else after
        if after == "est" or after == "était":
            return any(passage.word(at + step) in ("que", "qu’", "de", "d’", "temps") for step in (3, 4, 5))
        return after in _NOBODY
    if word == "leur" and token.pos_ == "PRON":
        return False
    if word == "both":
        following = passage.doc[at + 1] if at + 1 < len(passage.doc) else None
        return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
    if word == "us":
        return passage.doc[at].text == "US"
    return False


def antecedents(
    pronoun: Piece, pieces: Sequence[Piece], passage: Passage, lexicon: Lexicon, ties: Ties
) -> Sequence[Piece | str]:
    """Return what a pronoun takes up: pieces, or the actors of the speaker's side; nothing where nothing fits."""
    kind = pronoun.entry
    assert isinstance(kind, _Kind)
    if kind.relative:
        near = [piece for piece in pieces if pronoun.first - 2 <= piece.last <= pronoun.first and _may(piece)]
        return near[-1:]
    if kind.speaker:
        return _side(pronoun, pieces, passage, lexicon, ties)
    fits = [
        piece
        for piece in pieces
        if piece.last <= pronoun.first and _may(piece) and _agrees(piece, kind, passage)
        and not _same_clause(piece, pronoun, kind, passage)
    ]  # fmt: skip
    both = pair(pronoun, pieces, passage) if kind.number == "many" else ()
    if not fits:
        return both
    if passage.words[pronoun.first].startswith(_LATTER) or passage.word(pronoun.last - 1).startswith(
        ("dernier", "dernière")
    ):
        return _last(pronoun, kind, fits, passage)
    if kind.possessive and (bound := _controlled(pronoun, fits, passage) or _blamed(pronoun, fits, passage)):
        return [bound]
    best = max(fits, key=lambda piece: _closeness(piece, pronoun, passage))
    plural = best.number == "many" or len(best.actors) > 1
    if both and (not plural or _closeness(both[0], pronoun, passage) >= _closeness(best, pronoun, passage)):
        return both
    return [best]


def _last(pronoun: Piece, kind: _Kind, fits: Sequence[Piece], passage: Passage) -> Sequence[Piece]:
    """Return what « celui-ci » takes up: the last noun that agrees with it, if that is a mention."""
    wanted = {"m": "Masc", "f": "Fem"}.get(kind.gender or "")
    for at in range(pronoun.first - 1, -1, -1):
        token = passage.doc[at]
        found = next((piece for piece in fits if piece.first <= at < piece.last), None)
        if found is not None:
            return [found]
        if token.pos_ == "NOUN" and wanted in token.morph.get("Gender", []):
            plural = "Plur" in token.morph.get("Number", [])
            if plural == (kind.number == "many"):
                return ()
    return ()


def _controlled(pronoun: Piece, fits: Sequence[Piece], passage: Passage) -> Piece | None:
    """Return who is to do it: Kigali in "urged Kigali to withdraw its troops"."""
    for at in range(pronoun.first - 1, max(pronoun.first - 6, 0), -1):
        if passage.words[at] in ("to", "of", "from", "de", "d’", "à") and passage.doc[at + 1].pos_ in ("VERB", "AUX"):
            return next((piece for piece in fits if piece.last == at), None)
    return None


_OVER = frozenset(("over", "for", "despite", "citing"))
_DEALT = words(
    "sanction impose punish condemn criticise criticize denounce blame slam fault rebuke censure accuse suspend expel "
    "blacklist penalise penalize fine thank praise commend summon target slap freeze place put warn threaten charge "
    "lambast chide reprimand isolate prosecute indict reproach"
)
"""Verbs after which “over its …” tells what their object did."""


def _blamed(pronoun: Piece, fits: Sequence[Piece], passage: Passage) -> Piece | None:
    """Return who is dealt with for what is theirs: Rwanda in "sanctioned Rwanda over its backing"."""
    if passage.language != "en" or passage.word(pronoun.first - 1) not in _OVER:
        return None
    for at in range(pronoun.first - 2, max(pronoun.first - 9, -1), -1):
        found = next((piece for piece in fits if piece.last == at + 1), None)
        if found is not None:
            before = range(max(found.first - 9, 0), found.first)
            dealt = any(passage.doc[each].lemma_.lower() in _DEALT for each in before)
            return found if dealt and passage.doc[found.head].dep_ in ("dobj", "pobj", "nsubjpass") else None
        if passage.doc[at].pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _may(piece: Piece) -> bool:
    if piece.swallowed or piece.shape in ("adjective", "community") or (piece.kind == "pronoun" and not piece.actors):
        return False
    return piece.sort != "place" and not (piece.shape == "capital" and not piece.actors)


def _agrees(piece: Piece, kind: _Kind, passage: Passage) -> bool:
    person = piece.sort == "person"
    if kind.gender == "person" and not (person and piece.number != "many"):
        return False
    if kind.thing and person:
        return False
    if kind.number == "many" and not _plural(piece, passage):
        return False
    if (kind.number == "one" and piece.number == "many") or (kind.number == "one" and len(piece.actors) > 1):
        return False
    if kind.gender in ("m", "f"):
        gender = piece.gender if piece.gender in ("m", "f") else _gender(piece, passage)
        if gender is not None and gender != kind.gender and not (person and piece.shape == "person"):
            return False
    return not (passage.language == "fr" and kind.number == "one" and _articles(piece, passage) == "les")


def _plural(piece: Piece, passage: Passage) -> bool:
    if piece.number == "many" or len(piece.actors) > 1:
        return True
    if passage.language == "en":
        return piece.sort in _COLLECTIVE
    return _articles(piece, passage) in ("les", "des", "aux")


def _articles(piece: Piece, passage: Passage) -> str:
    first = passage.word(piece.first)
    return first if first in ("les", "le", "la", "l’") else passage.word(piece.first - 1)


def _gender(piece: Piece, passage: Passage) -> Gender | None:
    article = _articles(piece, passage)
    if article in ("le", "du", "au", "un"):
        return "m"
    return "f" if article in ("la", "une") else None


def _same_clause(piece: Piece, pronoun: Piece, kind: _Kind, passage: Passage) -> bool:
    """Say whether an object would take up the subject of its own verb, which takes a reflexive."""
    token, head = passage.doc[pronoun.head], passage.doc[piece.head]
    if kind.possessive or token.dep_ in _SUBJECTS:
        return False
    return head.dep_ in _SUBJECTS and (token.head == head.head or token.head.head == head.head)


def _closeness(piece: Piece, pronoun: Piece, passage: Passage) -> tuple[int, int, int]:
    """Return how near a mention is: its sentence, then whether it is a subject, then its place."""
    doc = passage.doc
    between = sum(1 for token in doc[piece.last : pronoun.first + 1] if token.is_sent_start)
    subject = doc[piece.head].dep_ in _SUBJECTS or doc[piece.head].dep_ in ("ROOT", "dep")
    named = piece.kind in ("name", "metonym", "title") or bool(piece.actors)
    return (-between, 2 * subject + named, piece.first)


def pair(pronoun: Piece, pieces: Sequence[Piece], passage: Passage) -> Sequence[Piece]:
    """Return two or more coordinated names before, the last such."""
    best: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if piece.last > pronoun.first:
            break
        if piece.swallowed or piece.kind == "pronoun" or not piece.actors or piece.sort == "person":
            continue
        if run and _and(run[-1].last, piece.first, passage):
            run.append(piece)
        else:
            run = [piece]
        if len(run) > 1:
            best = list(run)
    return best


def _and(start: int, end: int, passage: Passage) -> bool:
    between = passage.words[start:end]
    return (
        bool(between)
        and len(between) < 4
        and all(word in ("and", "et", ",", "the", "le", "la", "les", "l’", "à", "de", "du") for word in between)
        and ("and" in between or "et" in between or "," in between)
    )


def _side(
    pronoun: Piece, pieces: Sequence[Piece], passage: Passage, lexicon: Lexicon, ties: Ties
) -> Sequence[Piece | str]:
    speaker = speaking(pronoun.first, pieces, passage, lexicon)
    if speaker is None:
        return ()
    if speaker.actors:
        return [side for actor in speaker.actors if (side := ties.body(actor))]
    owned = [actor for owner in speaker.owners for actor in owner.actors]
    sides = [side for actor in owned if (side := ties.body(actor))]
    return sides or list(speaker.states)


def speaking(at: int, pieces: Sequence[Piece], passage: Passage, lexicon: Lexicon) -> Piece | None:
    """Return who speaks within the quotation marks that a token stands in."""
    words, doc = passage.words, passage.doc
    start = next((place for place in range(at - 1, -1, -1) if words[place] in _OPEN), None)
    if start is None or any(words[place] in _CLOSE - _OPEN for place in range(start + 1, at)):
        return None
    end = next((place for place in range(at + 1, len(words)) if words[place] in _CLOSE), len(words))
    spoken = [*range(end + 1, min(end + 10, len(words))), *range(start - 1, max(start - 12, -1), -1)]
    for place in spoken:
        if doc[place].lemma_.lower() in lexicon.says or (
            doc[place].pos_ == "VERB" and words[place] in ("said", "told")
        ):
            near = [
                piece
                for piece in pieces
                if not piece.swallowed and not (start < piece.first < end) and piece.kind != "pronoun"
                and piece.sort != "place"
            ]  # fmt: skip
            if near:
                return min(near, key=lambda piece: min(abs(piece.first - place), abs(piece.last - 1 - place)))
    return None
