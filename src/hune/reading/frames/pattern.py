"""The little language of frames: one line for one way to say a relation.

    S sanction|blacklist O            a verb; S stands before it as its logical subject, O after it as its object
    S impose <sanction|travel ban> on|against:O     <…> a fixed noun; prep:O what stands under one of the prepositions
    S withdraw|pull_out from|out_of:O words joined by _ are one; so are those after the last: S negotiate|hold talks
    S patrol|fight together|jointly with:O    other words beside the verbs, of which one has to be there
    S se retirer de:O                 a reflexive verb; without “se” a reflexive is not meant
    <sanction|embargo> of:S on:O      a noun; “of” is also a possessor, an adjective of nationality, a noun before it;
                                      poss:S is only these
    S+O negotiate                     one plural or coordinated side that supplies both
    S is <member> of:O                a noun after “to be”, or in apposition, or under “as”; or an adjective
    O is under:<blockade> of:S        “to be” with a preposition
    <aim|goal> of:S is M              what the noun is said to be
    O<regime|junta> of:S[person]      a noun that fills a slot itself
    S host O[armed_forces|mission]    a slot that takes some kinds of actor only; O<junta|regime> some words only
    S accuse O of|for:P?              ? may be missing
    S leave O[organisation] ; ends    what the words say of the relation: begins, ends, denied

S and O are the sides of the relation, M is a matter in words, P a proposition of its own. In French lines “is” is
written “est”, or “is” too. Printing a pattern gives a line that reads as the same pattern.
"""

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from hune.reading.syntax.graph import words

Role = Literal["S", "O", "M", "P", "S+O"]

Shape = Literal["verb", "noun", "copula"]

Aspect = Literal["begins", "ends", "denied"]

IS = ("is", "est")

REFLEXIVE = ("se", "s’", "s'")

POSSESSIVE = "poss"
"""What stands for a preposition where only a possessor, an adjective or a noun before the noun fills the slot."""

_ASPECTS: tuple[Aspect, ...] = ("begins", "ends", "denied")
_PARTICLES = words("out back up down off away over home")
_PREPOSITIONS = words(
    "in on at by with for as to under from of out against alongside along into onto near inside around about over "
    "through throughout towards toward between among beside upon behind after before without within via across "
    "outside versus amid despite during since until beyond en à au aux par sur dans sous pour avec de du des "
    "contre vers envers chez entre auprès hors sans depuis dès jusque jusqu’à face grâce lors comme près auprès "
    "autour"
)
"""What begins a preposition of several words; any other word beside a verb belongs to it."""
_ROLES: tuple[Role, ...] = ("S+O", "S", "O", "M", "P")
_PARTS = re.compile(r"(?:[^\s<>]*<[^<>]*>[^\s<>]*)|[^\s<>]+")
_SLOT = re.compile(
    r"(?:(?P<prepositions>[^\s:<>\[\]]+):)?(?P<role>S\+O|S|O|M|P)"
    r"(?:<(?P<words>[^<>]+)>)?(?:\[(?P<kinds>[a-z_|]+)\])?(?P<optional>\??)"
)
_FIXED = re.compile(r"(?:(?P<prepositions>[^\s:<>\[\]]+):)?<(?P<nouns>[^<>|]+(?:\|[^<>|]+)*)>(?P<optional>\??)")
_WORD = re.compile(r"(?P<words>[^\W\d][\w’'-]*(?:\|[^\W\d][\w’'-]*)*)(?P<optional>\??)")


class Slot(msgspec.Struct, frozen=True):
    """A role to be filled: by subject or object, or under one of `prepositions`; by `kinds` or `words` only, if any."""

    role: Role
    prepositions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    optional: bool = False

    def __str__(self) -> str:
        words = f"<{'|'.join(self.words)}>" if self.words else ""
        kinds = f"[{'|'.join(self.kinds)}]" if self.kinds else ""
        return f"{_under(self.prepositions)}{self.role}{words}{kinds}{'?' * self.optional}"


class Fixed(msgspec.Struct, frozen=True):
    """One of some nouns that has to be there, as the object or under a preposition."""

    nouns: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    optional: bool = False

    def __str__(self) -> str:
        return f"{_under(self.prepositions)}<{'|'.join(self.nouns)}>{'?' * self.optional}"


class Word(msgspec.Struct, frozen=True):
    """One of some words that has to go with the verb: a particle, an adverb, a bare noun."""

    words: tuple[str, ...]
    optional: bool = False

    def __str__(self) -> str:
        return _joined(self.words) + "?" * self.optional


class Told(msgspec.Struct, frozen=True):
    """What a noun is said to be: “is M”."""

    slot: Slot

    def __str__(self) -> str:
        return f"is {self.slot}"


Element = Slot | Fixed | Word | Told


class Pattern(msgspec.Struct, frozen=True):
    """One way to say a relation; `heads` are the words to look up, `before` the slot that stands before a verb.

    A copula's pattern without heads is “to be” itself; `nominal` says that its heads are written in <…>.
    """

    shape: Shape
    heads: tuple[str, ...]
    before: Slot | None = None
    elements: tuple[Element, ...] = ()
    nominal: bool = False
    reflexive: bool = False
    aspect: Aspect | None = None

    def __str__(self) -> str:
        heads = f"<{'|'.join(self.heads)}>" if self.nominal else _joined(self.heads)
        if self.shape == "noun" and self.before:
            heads = ""
        copula = "is" if self.shape == "copula" else ""
        aspect = f"; {self.aspect}" if self.aspect else ""
        parts = (self.before, copula, "se" * self.reflexive, heads, *self.elements, aspect)
        return " ".join(filter(None, (str(part) for part in parts if part is not None)))

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return all slots, in the order of the line."""
        after = [part.slot if isinstance(part, Told) else part for part in self.elements]
        found = [part for part in (self.before, *after) if isinstance(part, Slot)]
        return tuple(found)

    @property
    def weight(self) -> int:
        """Return how much the pattern asks for: of two that say the same, the heavier is the more certain."""
        limits = sum(bool(slot.kinds) + bool(slot.words) for slot in self.slots)
        return 1 + (self.before is not None) + len(self.elements) + limits


class PatternError(ValueError):
    """A line that is no pattern; says why in English and in French."""

    def __init__(self, en: str, fr: str) -> None:
        super().__init__(en)
        self.en, self.fr = en, fr


def parse(line: str) -> Pattern:
    """Read one line of the little language.

    Raises PatternError, which says what is wrong in both languages.

    >>> pattern = parse("S impose|slap <sanction|travel ban> on:O[state]")
    >>> pattern.heads, str(pattern.elements[0]), pattern.elements[1].kinds
    (('impose', 'slap'), '<sanction|travel ban>', ('state',))
    >>> str(parse("S withdraw|pull out <soldier> from|out of:O ; ends"))
    'S withdraw|pull_out <soldier> from|out_of:O ; ends'
    """
    line, _, said = (part.strip() for part in line.partition(";"))
    aspect = next((one for one in _ASPECTS if one == said), None)
    if said and aspect is None:
        raise PatternError(
            f"“; {said}” is none of {_listed(_ASPECTS)}", f"« ; {said} » n’est pas de {_listed(_ASPECTS)}"
        )
    parts = _PARTS.findall(line)
    if not parts or "".join("".join(parts).split()) != "".join(line.split()):
        raise PatternError("it is empty, or a bracket is not closed", "il est vide, ou un crochet n’est pas fermé")
    before = _slot(parts[0])
    if before and before.prepositions:
        raise PatternError("a slot under a preposition comes first", "une place sous préposition vient en premier")
    pattern = msgspec.structs.replace(_pattern(before, parts[1:] if before else parts), aspect=aspect)
    _check(pattern)
    return pattern


def _pattern(before: Slot | None, rest: list[str]) -> Pattern:
    if not rest:
        raise PatternError("it has no word to look for", "il n’a aucun mot à chercher")
    if rest[0] in IS:
        return _copula(before, rest[1:])
    if before and before.words and (slot := _slot(rest[0])) and slot.prepositions:
        return Pattern("noun", before.words, before, _elements(rest), True)
    noun = _FIXED.fullmatch(rest[0])
    if noun and not before and not noun["prepositions"]:
        return Pattern("noun", _nouns(noun["nouns"]), None, _elements(rest[1:]), True)
    reflexive = rest[0] in REFLEXIVE
    heads, after = _verbs(rest[reflexive:])
    return Pattern("verb", heads, before, _elements(after), False, reflexive)


def _copula(before: Slot | None, rest: list[str]) -> Pattern:
    first = rest[0] if rest else ""
    if (named := _FIXED.fullmatch(first)) and not named["prepositions"]:
        return Pattern("copula", _nouns(named["nouns"]), before, _elements(rest[1:]), True)
    if _WORD.fullmatch(first) and not _slot(first):
        return Pattern("copula", _alternatives(first), before, _elements(rest[1:]))
    return Pattern("copula", (), before, _elements(rest))


def _verbs(rest: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the verbs of a line, the last with its particle, and what follows them."""
    if not rest or not _WORD.fullmatch(rest[0]) or _slot(rest[0]) or rest[0].endswith("?"):
        value = rest[0] if rest else ""
        raise PatternError(f"“{value}” stands where a verb should", f"« {value} » est à la place d’un verbe")
    heads, at = list(_alternatives(rest[0])), 1
    while at < len(rest) and re.fullmatch(r"[^\W\d][\w’'-]*", rest[at]) and not _slot(rest[at]):
        if rest[at] in IS or (
            rest[at] in _PREPOSITIONS and rest[at] not in _PARTICLES and ":" in "".join(rest[at + 1 :])
        ):
            break
        heads[-1] = f"{heads[-1]} {rest[at].replace('_', ' ')}"
        at += 1
    return tuple(heads), rest[at:]


def _elements(parts: list[str]) -> tuple[Element, ...]:
    found: list[Element] = []
    words: list[str] = []
    told = False
    for part in parts:
        if part in IS:
            told = True
            continue
        if _WORD.fullmatch(part) and not _slot(part):
            words.append(part)
            continue
        whole, words = (part, words) if ":" not in part else _prepositions(words, part)
        found += [_word(each) for each in words]
        words = []
        if slot := _slot(whole):
            found.append(Told(slot) if told else slot)
        elif fixed := _FIXED.fullmatch(whole):
            under = _alternatives(fixed["prepositions"] or "")
            found.append(Fixed(_nouns(fixed["nouns"]), under, bool(fixed["optional"])))
        else:
            raise PatternError(f"“{part}” is no element", f"« {part} » n’est pas un élément")
        told = False
    if told:
        raise PatternError("nothing follows “is”", "rien ne suit « est »")
    return (*found, *(_word(each) for each in words))


def _prepositions(words: list[str], part: str) -> tuple[str, list[str]]:
    """Join prepositions of several words, written with spaces, to the last; give back the words that are none."""
    starts = (at for at, word in enumerate(words) if word.split("|")[0].split("_")[0] in _PREPOSITIONS)
    start = next(starts, len(words))
    return "_".join([*words[start:], part]), words[:start]


def _word(part: str) -> Word:
    return Word(_alternatives(part.rstrip("?")), part.endswith("?"))


def _slot(part: str) -> Slot | None:
    read = _SLOT.fullmatch(part)
    if not read:
        return None
    role = next(role for role in _ROLES if role == read["role"])
    kinds = tuple((read["kinds"] or "").split("|")) if read["kinds"] else ()
    return Slot(
        role, _alternatives(read["prepositions"] or ""), _nouns(read["words"] or ""), kinds, bool(read["optional"])
    )


def _alternatives(text: str) -> tuple[str, ...]:
    """Return what | separates; _ joins words."""
    return tuple(part.replace("_", " ") for part in text.split("|") if part)


def _nouns(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("|") if part.strip())


def _check(pattern: Pattern) -> None:
    sides = [side for slot in pattern.slots for side in slot.role.split("+")]
    if not sides:
        raise PatternError("it has no slot", "il n’a aucune place à remplir")
    if len(set(sides)) != len(sides):
        raise PatternError("a role stands in it twice", "un rôle y figure deux fois")
    if not pattern.heads and not any(isinstance(part, Fixed) for part in pattern.elements):
        raise PatternError("it has no word to look for", "il n’a aucun mot à chercher")


def _under(prepositions: tuple[str, ...]) -> str:
    return f"{_joined(prepositions)}:" if prepositions else ""


def _joined(words: Iterable[str]) -> str:
    return "|".join(word.replace(" ", "_") for word in words)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
