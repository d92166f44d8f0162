"""How the expressions of a language are written down: rules by the word they begin with, and what may stand around.

In a pattern a blank is any white space, an apostrophe any apostrophe, and `<name>` a slot of the language. A pattern is
tried only where a word stands that it can begin with, so that a text without dates costs no more than its words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from hune.reading.dates.meaning import Meaning

Role = Literal["at", "since", "until", "before", "after", "between", "for"]

Groups = Mapping[str, str | None]

DIGITS = "0"
"""Stands for any number among the words that a rule begins with."""

WORD = re.compile(r"\d+|[^\W\d_]+")

_SPACE = r"\s{1,3}"


class Core(NamedTuple):
    """Words that tell a time by themselves, and what they say.

    `until` is the other end of a range that stands in them, `role` what they say of it, None where that is left to the
    words before. `bare` is a number that is a year only in the right company, or a name only there a month.
    """

    meaning: Meaning
    role: Role | None = None
    until: Meaning | None = None
    bare: Literal["year", "month"] | None = None


class Rule(NamedTuple):
    """A pattern, and what is made of its groups; None if they are no date."""

    pattern: re.Pattern[str]
    build: Callable[[Groups], Core | None]


class Stretch(NamedTuple):
    """Where a core stands."""

    start: int
    end: int
    core: Core


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language by the first word in lower case, and what it asks of the words around.

    `lead` matches what may stand before a core, up to it; its groups are named by roles. `opens` matches a word before
    the first of two ends of a range, `pairs` by that word what then stands between the two; `ranges` is what stands
    there without any. `never` stands before what is no date. A bare year or month is one where its `before` matches
    and its `after` does not. The last three match around a core that belongs to an event: "after the … coup".
    """

    rules: Mapping[str, tuple[Rule, ...]]
    lead: re.Pattern[str]
    opens: re.Pattern[str]
    pairs: Mapping[str, re.Pattern[str]]
    ranges: re.Pattern[str]
    never: re.Pattern[str]
    year_before: re.Pattern[str]
    year_after: re.Pattern[str]
    month_before: re.Pattern[str]
    month_after: re.Pattern[str]
    event_before: re.Pattern[str]
    event_after: re.Pattern[str]
    event_of: re.Pattern[str]

    def cores(self, text: str) -> Iterator[Stretch]:
        """Go through the cores of a text, of several that begin at one word the longest, none within another."""
        done = 0
        for word in WORD.finditer(text):
            start = word.start()
            first = word[0]
            rules = self.rules.get(DIGITS if first[0].isdecimal() else first.lower())
            if rules is None or start < done:
                continue
            best = self._longest(rules, text, start)
            if best is not None:
                done = best.end
                yield best

    def _longest(self, rules: Sequence[Rule], text: str, start: int) -> Stretch | None:
        best = None
        for rule in rules:
            match = rule.pattern.match(text, start)
            if match and (best is None or match.end() > best.end) and (core := rule.build(match.groupdict())):
                best = Stretch(start, match.end(), core)
        return best


@dataclass(slots=True)
class Writing:
    """Rules as they are written down, for a language whose `slots` are given."""

    slots: Mapping[str, str]
    rules: dict[str, list[Rule]] = field(default_factory=dict)

    def add(self, firsts: Iterable[str], pattern: str, build: Callable[[Groups], Core | None]) -> None:
        """Write down a rule, by the words it may begin with."""
        rule = Rule(self.compile(rf"{pattern}(?![\w])"), build)
        for first in firsts:
            self.rules.setdefault(first.lower(), []).append(rule)

    def compile(self, pattern: str, *, exact: bool = False) -> re.Pattern[str]:
        """Compile a pattern with its slots, blanks and apostrophes; in any case unless it is `exact`."""
        # A slot may name another.
        for _ in range(3):
            pattern = re.sub(r"(?<!\(\?P)<([a-zA-Z_0-9]+)>", lambda m: self.slots[m[1]], pattern)
        pattern = re.sub(r"\(\?<[=!][^()]*\)", lambda m: m[0].replace(" ", r"\s"), pattern)
        pattern = pattern.replace("'", "['’]").replace(" ", _SPACE)
        return re.compile(pattern, re.NOFLAG if exact else re.IGNORECASE)

    def done(self) -> dict[str, tuple[Rule, ...]]:
        """Return the rules by first word."""
        return {first: tuple(rules) for first, rules in self.rules.items()}


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list that is written with blanks.

    >>> listed("May June")
    ('May', 'June')
    """
    return tuple(text.split())


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longer ones first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
