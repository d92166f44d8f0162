"""The nouns that stand for somebody and the words around them, as `data/nominals.*.yaml` has them."""

import re
from functools import cache
from pathlib import Path

import msgspec

from hune.errors import HuneError

DATA = Path(__file__).parents[1] / "data"

_PLURAL = re.compile(r"^(.*)\((\w+)\)$")


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group of nouns: what they are, what they become of a country, and whether they are whoever is named with them.

    `office` is the title by which the register may know the office of such a person.
    """

    sort: str
    words: tuple[str, ...]
    part: str | None = None
    holds: bool = False
    anaphor: bool = False
    office: str | None = None


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of a language's nouns; lists are of words in lower case but for heads and names.

    `first_names` are states and capitals that persons are named by too.
    """

    heads: tuple[Head, ...]
    modifiers: frozenset[str]
    affiliated: frozenset[str]
    turned: frozenset[str]
    places: frozenset[str]
    moves: frozenset[str]
    place_prepositions: frozenset[str]
    motion_prepositions: frozenset[str]
    between: frozenset[str]
    says: frozenset[str]
    titles: frozenset[str]
    place_words: frozenset[str]
    place_verbs: frozenset[str]
    leaving: frozenset[str]
    not_names: tuple[str, ...]
    first_names: frozenset[str]
    rivers: dict[str, tuple[str, ...]] = {}
    followers: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()


class Noun(msgspec.Struct, frozen=True):
    """A noun of a group in one number."""

    text: str
    head: Head
    plural: bool


@cache
def lexicon(language: str) -> Lexicon:
    """Return a language's nouns; raises HN375 for a file that cannot be read."""
    path = DATA / f"nominals.{language}.yaml"
    try:
        return msgspec.yaml.decode(path.read_bytes(), type=Lexicon)
    except (OSError, msgspec.DecodeError) as error:
        raise HuneError("HN375", file=path.name, reason=str(error)) from error


def nouns(language: str) -> tuple[Noun, ...]:
    """Return every noun in each number.

    >>> [noun.text for noun in nouns("en") if noun.text.startswith("legionnaire")]
    ['legionnaire', 'legionnaires']
    """
    return tuple(
        Noun(text, head, plural)
        for head in lexicon(language).heads
        for word in head.words
        for text, plural in _forms(word)
    )


def _forms(word: str) -> tuple[tuple[str, bool], ...]:
    if word.startswith("+"):
        return ((word[1:], True),)
    if found := _PLURAL.match(word):
        return ((found[1], False), (found[1] + found[2], True))
    one, slash, many = word.partition("/")
    return ((one, False), (many, True)) if slash else ((one, False),)
