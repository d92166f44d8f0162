"""Attitudes to what is not claimed: who holds one, which, and whether in public or in private."""

from typing import TYPE_CHECKING

from hune.reading.claim import Setting
from hune.reading.telling import sentences
from hune.reading.telling.operators import words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FAR = 8
"""Words from an attitude to its setting, beyond which it is another's; one before the first comma is the sentence's."""


def setting(doc: "Doc", at: int) -> Setting | None:
    """Return where an attitude is taken, as far as the sentence tells.

    "while publicly demanding" is public, whatever is welcomed in private before it.
    """
    within = sentences.around(doc, at)
    lower = [token.lower_ for token in doc[within.start : within.end]]
    settings: tuple[Setting, ...] = ("public", "private")
    found = [
        (
            _distance(lower, spot.start - within.start, spot.end - spot.start, at - within.start, words(doc, "turns")),
            name,
        )
        for name in settings
        for spot in sentences.find(doc, at, name)
    ]
    near = sorted(pair for pair in found if pair[0] <= _FAR)
    return near[0][1] if near else None


def _distance(lower: list[str], start: int, length: int, at: int, turns: frozenset[str]) -> int:
    """Return the words between a phrase and a verb; a conjunction between counts for many, a fronted phrase for few."""
    between = lower[start + length : at] if start < at else lower[at + 1 : start]
    if start <= 1 and not any(word in turns for word in between):
        return 1
    return len(between) + (_FAR if any(word in turns for word in between) else 0)
