"""Persons: titles and ranks that stand with a name, surnames alone, a title set beside a name."""

from collections.abc import Sequence

from hune.actors.folding import fold
from hune.reading.mentions.entities import PRIVATE, UNKNOWN
from hune.reading.mentions.found import Mentions
from hune.reading.mentions.lexicon import Lexicon, Noun
from hune.reading.mentions.piece import Passage, Piece
from hune.reading.mentions.ties import Ties

_MARKS = frozenset({".", "-", "–"})


def persons(passage: Passage, lexicon: Lexicon, pieces: Sequence[Piece], ties: Ties, earlier: Mentions | None) -> None:
    """Give persons their titles, and surnames the person that the passage or the title licenses."""
    for piece in pieces:
        if piece.shape == "person":
            start = _title(piece.first, passage, lexicon)
            if start < piece.first:
                piece.role = (start, piece.first)
                piece.first = start
                _nationality(piece, pieces)
    full: dict[str, set[str | None]] = {}
    for mention in (*earlier.before, *earlier.all) if earlier else ():
        if mention.actor and ties.kind(mention.actor) == "person":
            for surname in ties.surnames(mention.actor):
                full.setdefault(surname, set()).add(mention.actor)
    for piece in sorted(pieces, key=lambda each: each.first):
        taken_up = piece.why == UNKNOWN and _words(piece) == 1 and fold(passage.doc[piece.first].text) in full
        if piece.shape != "person" and not taken_up:
            continue
        if taken_up:
            piece.shape, piece.sort, piece.why = "person", "person", PRIVATE
        piece.gender = "person"
        piece.number = "one"
        surname = fold(passage.doc[piece.last - 1].text)
        known = full.get(surname)
        if piece.actors:
            full.setdefault(surname, set()).add(piece.actors[0])
        elif _words(piece) == 1 and known is not None:
            if len(known) == 1 and (actor := next(iter(known))):
                _become(piece, actor, ties)
        elif _words(piece) == 1:
            namesakes = ties.persons.get(surname, ())
            held = [each for each in namesakes if piece.role and _holds(each, passage, ties)]
            if len(held) == 1:
                _become(piece, held[0], ties)
            elif namesakes:
                piece.candidates, piece.why = namesakes, "a surname alone"
        else:
            full.setdefault(surname, set()).add(None)


def _nationality(piece: Piece, pieces: Sequence[Piece]) -> None:
    """Take in the nationality before a title: "Malian prime minister Choguel Maïga"."""
    before = next((each for each in pieces if each.last == piece.first and each.shape == "adjective"), None)
    if before is not None and piece.role:
        before.swallowed = True
        piece.first, piece.role = before.first, (before.first, piece.role[1])
        piece.states = piece.states or before.states


def _words(piece: Piece) -> int:
    start = piece.role[1] if piece.role else piece.first
    return piece.last - start


def _become(piece: Piece, actor: str, ties: Ties) -> None:
    piece.actors, piece.candidates, piece.why, piece.sort = (actor,), (), None, "person"
    state = ties.state(actor)
    piece.states = (state,) if state else ()


def _holds(person: str, passage: Passage, ties: Ties) -> bool:
    """Say whether a person may have held an office on the day of the document."""
    holdings = ties.register.by_id(person).holdings
    return any(passage.on is None or holding.interval.covers(passage.on) != "no" for holding in holdings)


def _title(first: int, passage: Passage, lexicon: Lexicon) -> int:
    """Return where the titles before a name begin: "Lt. Col.", « le général de division »."""
    words = passage.words
    at = first
    while at > 0:
        before = at - 1
        while before > 0 and words[before] in _MARKS and (passage.joined(before) or words[before] == "."):
            before -= 1
        found = next(
            (
                length
                for length in (4, 3, 2, 1)
                if before - length + 1 >= 0
                and " ".join(words[before - length + 1 : before + 1]).replace("’ ", "’").strip(".") in lexicon.titles
            ),
            0,
        )
        if not found:
            break
        at = before - found + 1
    return at


def joined(passage: Passage, pieces: list[Piece]) -> list[Piece]:
    """Put a title and the name beside it together: "French President Emmanuel Macron", "Macron, the president"."""
    pieces.sort(key=lambda piece: (piece.first, -piece.last))
    gone: set[int] = set()
    people = [piece for piece in pieces if piece.shape == "person"]
    offices = [piece for piece in pieces if isinstance(piece.entry, Noun) and piece.entry.head.sort == "person"]
    for office in offices:
        for person in people:
            if office.last == person.first and office.number == "one":
                person.role = (office.first, office.last)
                person.first = office.first
                person.definite = office.definite
                person.states = person.states or office.states
                gone.add(id(office))
            elif not office.actors and office.number == "one" and _beside(office, person, passage):
                office.actors, office.candidates = person.actors, person.candidates
                office.why = None if person.actors else person.why or PRIVATE
                office.states = office.states or person.states
    return [piece for piece in pieces if id(piece) not in gone]


def _beside(office: Piece, person: Piece, passage: Passage) -> bool:
    if office.last == person.first - 1 and passage.word(office.last) == ",":
        return office.definite or bool(office.owners)
    return (
        person.last == office.first - 1
        and passage.word(person.last) == ","
        and (office.definite or bool(office.owners))
    )
