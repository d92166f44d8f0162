"""Telling: how a predicate is told, which is half of what it means.

In comes a predicate of a parsed passage; out comes a `Telling`: its realis, the chain of those on whose word it stands,
the end of its interval that is given, the attitude it is the matter of, and the words that weaken it.

One idea makes it work: a predicate is told by what it stands under. From its own modals, mood and negation (`marks.py`,
`conditions.py`) the way goes up through its governors (`scope.py`; `mending.py` where the parse errs), and each that is
an operator of the lexicon (`operators.py`, data in both languages) turns what the ones below have made (`effects.py`):
a denial of an end goes on, a plan to resume begins in the future. What the grammar does not hang above it is sought
beside it: “, officials said” (`beside.py`), “selon X” (`naming.py`), who is quoted (`quoting.py`).
"""

from hune.reading.telling.tell import tell
from hune.reading.telling.values import Position, Telling

__all__ = ["Position", "Telling", "tell"]
