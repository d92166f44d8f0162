"""Names of the register in a few words of text, where nothing has been parsed: “ECOWAS diplomats”, “Colonel Goïta”."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hune.actors.actor import Actor, Grade
from hune.actors.folding import fold
from hune.actors.register import Register

LONGEST = 6
"""Words of a name at most."""

RANK = 3
"""Words of a rank at most."""

_WORD = re.compile(r"[\w’'.-]*\w")
_GENITIVE = re.compile(r"['’]s?$")

Words = Sequence["re.Match[str]"]


def names(text: str, register: Register) -> Iterator[Actor]:
    """Give the actors that are named in a text, the longest name first from each word on; no name of several actors.

    >>> [actor.id for actor in names("ECOWAS diplomats in Mali", Register.load())]
    ['ECOWAS', 'MLI']
    """
    words, at = list(_WORD.finditer(text)), 0
    while at < len(words):
        found = name_at(words, at, register)
        if found is not None:
            yield found[0]
        at += found[1] if found else 1


def persons(text: str, register: Register) -> Iterator[tuple[str, Actor]]:
    """Give the persons that are named in a text, each with the words.

    >>> [words for words, _ in persons("Under Joe Biden’s presidency", Register.load())]
    ['Joe Biden']
    """
    words, at = list(_WORD.finditer(text)), 0
    while at < len(words):
        found = name_at(words, at, register) if words[at][0][:1].isupper() else None
        if found is not None and found[0].kind == "person":
            yield _plain(text[words[at].start() : words[at + found[1] - 1].end()]), found[0]
        at += found[1] if found else 1


def ranked(text: str, register: Register) -> Iterator[tuple[str, frozenset[str], Actor]]:
    """Give the ranks that stand right before the name of a person: the words, the grades they may mean, and who it is.

    >>> [(words, *grades) for words, grades, _ in ranked("for Colonel Assimi Goïta’s junta", Register.load())]
    [('Colonel Assimi Goïta', 'colonel')]
    """
    words = list(_WORD.finditer(text))
    for at in range(len(words)):
        for length in range(RANK, 0, -1):
            grades = _grades(" ".join(word[0] for word in words[at : at + length]), register)
            if not grades:
                continue
            found = name_at(words, at + length, register)
            if found is not None and found[0].kind == "person":
                end = words[at + length + found[1] - 1].end()
                yield _plain(text[words[at].start() : end]), grades, found[0]
            break


def name_at(words: Words, at: int, register: Register) -> tuple[Actor, int] | None:
    """Return the actor whose name begins with a word, and how many words the name has; the longest name wins."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        said = " ".join(word[0] for word in words[at : at + length])
        for name in dict.fromkeys((said, _plain(said))):
            found = register.named(name)
            if len(found) == 1:
                return register.actors[found[0].actor], length
    return None


def _plain(text: str) -> str:
    """Return a text without a genitive at its end."""
    return _GENITIVE.sub("", text)


def _grades(text: str, register: Register) -> frozenset[str]:
    return frozenset(grade.id for grade in register.grades.values() if _is_called(grade, text))


def _is_called(grade: Grade, text: str) -> bool:
    return _folded(text) in {_folded(name.text) for name in grade.names}


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text.rstrip("."))
