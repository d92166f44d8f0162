"""From a text to its expressions of time: the cores, what makes two a range, and the words that give a role."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from hune.errors import Notice
from hune.reading.claim import Period
from hune.reading.dates import english, french
from hune.reading.dates.grammar import Grammar, Role, Stretch
from hune.reading.dates.meaning import Dated, Fault, Lasting, Meaning, Vague, completed
from hune.reading.document import Span

GRAMMARS = {"en": english.grammar, "fr": french.grammar}

REACH = 90
"""Characters before a core in which the event stands that it is of."""

LEAD, COMPANY = 48, 40
"""Characters in which a core’s own words before it stand, and those that make a bare number a year."""

_BEGINS = re.compile(r"(?<!\w)\w")

CODES: dict[Fault, str] = {"no such day": "HN378", "which is the month": "HN379", "another weekday": "HN380"}


class Expression(msgspec.Struct, frozen=True):
    """Words that tell a time, with the words that give their role: "since July 2023", "le 24 février".

    `start` and `end` are the same for what is told as one period. Of `since` and `after` there is no end, of `until`
    and `before` no start; of `for` the start is where it began if it lasted to the document's date. `ahead` are both
    where the words are told of the future. `relative` is what no calendar holds, or hangs on a date that is not known.
    """

    span: Span
    start: Period | None
    end: Period | None
    role: Role = "at"
    relative: bool = False
    ahead: tuple[Period | None, Period | None] | None = None
    coming: bool = False
    """Whether it lies after the document's date, however it is told."""
    fault: Notice | None = None

    @property
    def dates(self) -> bool:
        """Say whether it may date something: it stays in words, or comes to a period."""
        return self.relative or self.start is not None or self.end is not None

    def forward(self) -> "Expression":
        """Return it as told of the future."""
        return self if self.ahead is None else msgspec.structs.replace(self, start=self.ahead[0], end=self.ahead[1])


class _Said(NamedTuple):
    """One core, or the two ends of a range, with its role and its characters."""

    start: int
    end: int
    first: Meaning
    last: Meaning | None
    role: Role


def find(text: str, language: str, anchor: date | None, offset: int = 0) -> tuple[Expression, ...]:
    """Return the expressions of time of a passage, in order; none overlaps another.

    `anchor` is the document's date, None where it has none: then what is relative stays so. `offset` is where the
    passage begins in its document. In another language than French and English there are none.

    >>> [(str(one.start), one.role) for one in find("since July 2023, and again last month", "en", date(2024, 3, 4))]
    [('2023-07', 'since'), ('2024-02', 'at')]
    """
    if language not in GRAMMARS:
        return ()
    grammar = GRAMMARS[language]()
    found: list[Expression] = []
    told: Period | None = None
    for said in _said(grammar, text):
        one = _expression(said, text, anchor, told, offset)
        found.append(one)
        told = one.start or one.end or told
    return tuple(found)


def _said(grammar: Grammar, text: str) -> Iterator[_Said]:
    """Join ranges, and read the words before."""
    cores = [
        each for each in grammar.cores(text) if not grammar.never.search(text, max(0, each.start - 20), each.start)
    ]
    at, done = 0, 0
    while at < len(cores):
        here, after = cores[at], cores[at + 1] if at + 1 < len(cores) else None
        said = _range(grammar, text, here, after) if after else None
        used = 2
        if said is None:
            used = 1
            said = _single(grammar, text, here, cores[at - 1] if at else None)
        at += used
        if said is not None and said.start >= done:
            done = said.end
            yield said


def _range(grammar: Grammar, text: str, first: Stretch, last: Stretch) -> _Said | None:
    """Return the range that two cores make, if what stands between and before them says so."""
    between = text[first.end : last.start]
    if len(between) > 25 or first.core.until or last.core.until:
        return None
    if isinstance(first.core.meaning, (Lasting, Vague)) or isinstance(last.core.meaning, (Lasting, Vague)):
        return None
    opened = grammar.opens.search(text, max(0, first.start - COMPANY), first.start)
    plain = first.core.bare is None or last.core.bare is None or _is_date(grammar, text, first, None)
    if opened and grammar.pairs[opened["open"].lower()].fullmatch(between):
        if last.core.bare == "year" and grammar.year_after.match(text, last.end):
            return None
        return _Said(opened.start("open"), last.end, first.core.meaning, last.core.meaning, "between")
    if not plain or not grammar.ranges.fullmatch(between):
        return None
    start, _ = _lead(grammar, text, first)
    return _Said(start, last.end, first.core.meaning, last.core.meaning, "between")


def _single(grammar: Grammar, text: str, here: Stretch, before: Stretch | None) -> _Said | None:
    if not _is_date(grammar, text, here, before):
        return None
    start, role = _lead(grammar, text, here)
    core = here.core
    if core.role is None and core.until is None and (event := _event(grammar, text, here)) is not None:
        return event
    return _Said(start, here.end, core.meaning, core.until, core.role or ("at" if role == "between" else role))


def _is_date(grammar: Grammar, text: str, here: Stretch, before: Stretch | None) -> bool:
    """Say whether a bare number or name stands in the company in which it is a year or a month."""
    if here.core.bare is None:
        return True
    of_year = here.core.bare == "year"
    left, right = (grammar.year_before, grammar.year_after) if of_year else (grammar.month_before, grammar.month_after)
    company = left.search(text, max(0, here.start - COMPANY), here.start)
    if company is None:
        return False
    refused = right.match(text, here.end)
    if company.group("join"):
        return before is not None and here.start - before.end < 15 and not refused
    if company.group("noun"):
        # "the 2021 coup", but not "the 2021 men" and not "the 2021,".
        return not refused and re.match(r"\s{1,3}[a-zà-ÿ]", text[here.end : here.end + 4]) is not None
    return not refused if of_year else True


def _lead(grammar: Grammar, text: str, here: Stretch) -> tuple[int, Role]:
    """Return where the words before a core begin that belong to it, and the role they give."""
    for word in _BEGINS.finditer(text, max(0, here.start - LEAD), here.start):
        match = grammar.lead.fullmatch(text, word.start(), here.start)
        if match is not None:
            named = [name for name, held in match.groupdict().items() if held is not None]
            return match.start(), named[0] if named else "at"  # type: ignore[return-value]
    return here.start, "at"


def _event(grammar: Grammar, text: str, here: Stretch) -> _Said | None:
    """Return a core that belongs to an event after, before or since which something is told."""
    left = max(0, here.start - REACH)
    match, end = grammar.event_before.search(text, left, here.start), here.end
    if match is not None:
        following = grammar.event_after.match(text, here.end)
        match, end = (match, following.end()) if following else (None, end)
    if match is None:
        match = grammar.event_of.search(text, left, here.start)
    if match is None:
        return None
    [role] = [name for name, held in match.groupdict().items() if held is not None]
    return _Said(match.start(role), end, here.core.meaning, None, role)  # type: ignore[arg-type]


def _expression(said: _Said, text: str, anchor: date | None, told: Period | None, offset: int) -> Expression:
    first, last = said.first, said.last
    if last is not None:
        first, last = completed(first, last)
    faults: list[Fault] = []
    now = _ends(first, last, said.role, anchor, told, faults, later=False)
    later = _ends(first, last, said.role, anchor, told, [], later=True)
    span = Span(said.start + offset, said.end + offset)
    words = text[said.start : said.end]
    notice = Notice(CODES[faults[0]], {"value": words}) if faults else None
    return Expression(
        span=span,
        start=now[0],
        end=now[1],
        role=said.role,
        relative=now == (None, None) and not faults,
        ahead=later if later != now else None,
        coming=anchor is not None and any(period.first > anchor for period in now if period is not None),
        fault=notice,
    )


def _ends(
    first: Meaning,
    last: Meaning | None,
    role: Role,
    anchor: date | None,
    told: Period | None,
    faults: list[Fault],
    *,
    later: bool,
) -> tuple[Period | None, Period | None]:
    """Return the start and the end that a role makes of meanings."""

    def period(meaning: Meaning, seen_from: date | None) -> Period | None:
        reach = meaning.on(seen_from, told)
        faults.extend([reach.fault] if reach.fault else [])
        return reach.later if later else reach.period

    if last is not None:
        end = period(last, anchor)
        back = end.last if end is not None and _open(first) and not later else anchor
        start = period(first, back)
        if later and start is not None and _open(last):
            end = last.on(start.first, told).later
        return (start, end) if start is None or end is None or start.first <= end.last else (None, None)
    at = period(first, anchor)
    match role:
        case "since" | "after":
            return at, None
        case "until" | "before":
            return None, at
        case "for":
            return at, None
        case "between" if isinstance(first, Lasting):
            near = first.near(anchor)
            return (near, at) if first.forward else (at, near)
    return at, at


def _open(meaning: Meaning) -> bool:
    """Say whether a meaning is found by looking back from somewhere, no year being told."""
    return not isinstance(meaning, Dated) or meaning.yearless
