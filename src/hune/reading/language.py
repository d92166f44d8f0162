"""The language of each line: what the line itself tells, and of short lines what stands around them.

Of a title of three words no model can be sure; taken alone, “Scenarios to Watch” is Spanish. So a short line is
in the language of its neighbours, the one below it before the one above, since a heading is of what it heads. Only
where the model leaves no doubt is it believed against them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hune.sources.documents import language

READ = ("en", "fr")
"""The languages that are read."""

ENOUGH = 50
"""Letters from which on a line speaks for itself."""

_LIKELY = 0.5
"""Belief that a long line needs for a language."""

_SURE, _AGAINST = 0.6, 0.2
"""Belief that a short line needs for a language against its neighbours, and the most that any other may have."""


class _Heard(NamedTuple):
    best: str | None
    sure: bool


def languages(lines: Sequence[str], most: str | None = None) -> tuple[str | None, ...]:
    """Return the language of each line of a document, in order; `most` is that of the whole where it is known.

    >>> languages(["Scenarios to Watch", "The junta said on Monday that it would hold elections next year."])
    ('en', 'en')
    >>> languages(["Ce qu’il faut retenir", "The junta said on Monday that it would hold elections next year."])
    ('fr', 'en')
    """
    heard = [_hear(line) for line in lines]
    return tuple(one.best if one.sure else _around(heard, at) or most or one.best for at, one in enumerate(heard))


def _hear(line: str) -> _Heard:
    found = language.chances(line)
    if not found:
        return _Heard(None, False)
    best, belief = found[0]
    against = found[1][1] if len(found) > 1 else 0.0
    if sum(map(str.isalpha, line)) >= ENOUGH:
        return _Heard(best, belief >= _LIKELY)
    # One word is a word of many languages, and most often a name.
    return _Heard(best, belief >= _SURE and against <= _AGAINST and (len(line.split()) > 1 or belief > 0.99))


def _around(heard: Sequence[_Heard], at: int) -> str | None:
    """Return the language of the nearest line that tells its own, the one below first."""
    for distance in range(1, len(heard)):
        for near in (at + distance, at - distance):
            if 0 <= near < len(heard) and heard[near].sure:
                return heard[near].best
    return None
