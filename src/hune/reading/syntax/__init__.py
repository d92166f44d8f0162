"""One view of a sentence in both languages: who acts, on what, and what a predicate hangs from.

In comes a parsed passage; out come answers in words of grammar that both languages share. The models' labels differ, so
each language translates its own (`english.py`, `french.py`, as `scheme.py` asks) into one graph (`graph.py`), once for
each passage. All that is the same in both is worked out from the graph (`asking.py`): coordination, control,
antecedents, passives. Nobody else looks at the labels of a parse.
"""

from hune.reading.syntax.scheme import graph
from hune.reading.syntax.view import (
    Link,
    Phrase,
    complements,
    conjuncts,
    governor,
    modals,
    mood,
    negation,
    objects,
    obliques,
    passive,
    phrase,
    subjects,
    subtree,
    tense,
)

__all__ = [
    "Link",
    "Phrase",
    "complements",
    "conjuncts",
    "governor",
    "graph",
    "modals",
    "mood",
    "negation",
    "objects",
    "obliques",
    "passive",
    "phrase",
    "subjects",
    "subtree",
    "tense",
]
