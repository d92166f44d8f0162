"""Names in a text: every phrase of a list at once, where it stands as whole words, the longest first.

Text and phrases are compared folded: without accents and case, all that is neither letter nor digit one space. What a
match loses by that is asked afterwards of the surface: a name that is told from a common word by its case must have
it ("US", "us"), and a name does not reach over the end of a sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick

from hune.actors.actor import NameKind
from hune.actors.folding import fold, fold_keeping_case
from hune.actors.register import Register, cased

T = TypeVar("T")

_RUN = re.compile(r" {2,}")
_BREAKS = frozenset('.,;:!?()[]«»“”"…\n')


class Letters(dict[int, str]):
    """What each character becomes, as `str.translate` takes it, learnt as characters turn up.

    >>> "N’Djaména, É.-U.".translate(Letters())
    'n djamena  e  u '
    """

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = "".join(letter if letter.isalnum() else " " for letter in fold(f"a{character}a")[1:-1])
        if len(folded) != 1:
            self.uneven.add(character)
        self[code] = folded
        return folded


class Flat(NamedTuple):
    """A text folded, and the way back: from `breaks[i]` on, characters stand `shifts[i]` further in the text."""

    text: str
    breaks: Sequence[int]
    shifts: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded characters stand in the text."""
        return self._at(start), self._at(end - 1) + 1

    def _at(self, place: int) -> int:
        return place + self.shifts[bisect_right(self.breaks, place) - 1]


def flatten(text: str, letters: Letters) -> Flat:
    """Fold a text to words with one space between them.

    >>> flat = flatten("« L’Œil », dit-il", Letters())
    >>> flat.text, flat.back(3, 7)
    (' l oeil dit il', (4, 7))
    """
    folded = text.translate(letters)
    if letters.uneven.isdisjoint(text):
        return _spaced(folded)
    parts = [letters[ord(character)] for character in text]
    places = [place for place, part in enumerate(parts) for _ in part]
    spaced = _spaced(folded)
    origin = [
        places[place + spaced.shifts[bisect_right(spaced.breaks, place) - 1]] for place in range(len(spaced.text))
    ]
    return Flat(spaced.text, range(len(origin)), [was - place for place, was in enumerate(origin)])


def _spaced(folded: str) -> Flat:
    parts: list[str] = []
    breaks, shifts, last, length = [0], [0], 0, 0
    for run in _RUN.finditer(folded):
        part = folded[last : run.start() + 1]
        parts.append(part)
        last = run.end()
        length += len(part)
        breaks.append(length)
        shifts.append(last - length)
    parts.append(folded[last:])
    return Flat("".join(parts), breaks, shifts)


class Hit(NamedTuple, Generic[T]):
    """A phrase found: its characters, and all that the phrase stands for."""

    start: int
    end: int
    values: tuple[T, ...]


class Phrases(Generic[T]):
    """Phrases with what each stands for, one automaton over all of them."""

    def __init__(self, phrases: Iterable[tuple[str, T]], letters: Letters) -> None:
        self._letters = letters
        values: dict[str, list[T]] = {}
        for text, value in phrases:
            key = flatten(text, letters).text.strip()
            if key and value not in values.setdefault(key, []):
                values[key].append(value)
        self._values = [tuple(each) for each in values.values()]
        self._automaton = AhoCorasick([f" {key}" for key in values] or ["\0"])

    def find(self, text: str) -> Iterator[Hit[T]]:
        """Give every phrase that stands as whole words, those within others too, by start and then the longest."""
        flat = flatten(text, self._letters)
        hay = f" {flat.text} "
        found = self._automaton.find_matches_as_indexes(hay, overlapping=True)
        whole = [(start, -end, which) for which, start, end in found if hay[end] == " "]
        for start, minus, which in sorted(whole):
            # The haystack has one space before the text, and a phrase one before its letters: they cancel out.
            yield Hit(*flat.back(start, -minus - 1), self._values[which])


class Form(NamedTuple):
    """A name of an actor as the register has it; `sort` is set for what looks like a name and is none.

    `exact` is the case in which it must stand, `spoken` another in which it may.
    """

    actor: str | None
    kind: NameKind
    text: str
    exact: str | None = None
    capital: bool = False
    sort: str | None = None
    spoken: str | None = None


class Named(NamedTuple):
    """Where a name stands and the forms it may be; no form has an actor where the phrase is none's name."""

    start: int
    end: int
    forms: tuple[Form, ...]

    @property
    def kinds(self) -> frozenset[NameKind]:
        """Return the kinds of name it may be."""
        return frozenset(form.kind for form in self.forms)


class Gazetteer:
    """The register's names in one language, and phrases that only look like them ("guinea fowl")."""

    def __init__(self, register: Register, language: str, others: Iterable[tuple[str, str]] = ()) -> None:
        self._register = register
        phrases = [
            (alias.text, _form(alias.actor, alias.kind, alias.text, language)) for alias in register.aliases(language)
        ]
        phrases += [(text, Form(None, "full", text, sort=sort or None)) for text, sort in others]
        self._phrases = Phrases(phrases, Letters())
        self._seen: dict[tuple[str, bool], tuple[Form, ...]] = {}

    def find(self, text: str) -> tuple[Named, ...]:
        """Return the names in a text, none within another.

        >>> names = Gazetteer(Register.load(), "en").find("Let us ask the US, Niger’s army and al-Qaeda.")
        >>> [name.forms[0].actor for name in names]
        ['USA', 'NER', 'AL_QAIDA']
        """
        found: list[Named] = []
        shouted = text.isupper()
        reached = -1
        hits = list(self._phrases.find(text))
        for index, hit in enumerate(hits):
            if hit.start < reached or _outdone(text, hit, hits[index + 1 :]):
                continue
            # A full stop that belongs to the name ("U.S.") is folded away like any other.
            end = hit.end + (text.startswith(".", hit.end) and any(form.text.endswith(".") for form in hit.values))
            for reach in (end,) if end == hit.end else (end, hit.end):
                surface = text[hit.start : reach]
                forms = self._seen.get((surface, shouted))
                if forms is None:
                    forms = tuple(form for form in hit.values if _is(form, surface, shouted))
                    self._seen[surface, shouted] = forms
                if forms:
                    found.append(Named(hit.start, reach, forms))
                    reached = reach
                    break
        return tuple(found)


def _outdone(text: str, hit: Hit[Form], later: list[Hit[Form]]) -> bool:
    """Say whether a longer name begins after the article of this one: “the Congo” in “the Congo River Alliance”."""
    for other in later:
        if other.start >= hit.end:
            return False
        if other.end > hit.end and text[hit.start : other.start].strip().lower() == "the":
            return True
    return False


def _form(actor: str, kind: NameKind, text: str, language: str) -> Form:
    exact = fold_keeping_case(text) if cased(text, kind) else None
    # The French press writes acronyms that are spoken as a word like one: Ceeac, Minusma. In English "Fact" is a word.
    long = exact is not None and exact.isalpha() and exact.isupper() and len(exact) > (3 if language == "fr" else 4)
    spoken = exact.capitalize() if exact and long and kind == "acronym" else None
    capital = " " not in fold(text) and text[:1].isupper()
    return Form(actor, kind, text, exact, capital, spoken=spoken)


def _is(form: Form, surface: str, shouted: bool) -> bool:
    if form.exact is not None:
        if shouted and len(form.exact) < 3:
            return False
        written = fold_keeping_case(surface)
        if written != form.exact and not ((form.kind == "metonym" and surface.isupper()) or written == form.spoken):
            return False
    elif form.capital and not surface[0].isupper():
        return False
    return _BREAKS.isdisjoint(surface) or fold(surface) == fold(form.text)
