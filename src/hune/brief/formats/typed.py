"""A table of the brief as cells that a spreadsheet can compute with.

One value may need several cells: a range its low and its high, a month its name and its ISO text, a country its
name and its code. `facets` takes a value apart; `tabulate` gives a column of the brief as many columns of the
sheet as its values have facets. Numbers are the model's own, not those that a sentence has rounded. What has no
value leaves its cells empty, so that a sum or a mean stays right, and gives its reason in a column at the end.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hune import months
from hune.brief.model import (
    Arg,
    Chance,
    Column,
    Countries,
    Country,
    Day,
    Missing,
    Month,
    Months,
    Number,
    Range,
    Ratio,
    Raw,
    Share,
    Table,
    Turn,
)
from hune.brief.words import Words
from hune.places.countries import by_gwno
from hune.text.numbers import decimal

Value = str | float
FACETS = ("text", "value", "share", "low", "high", "k", "n", "phrase", "iso", "first", "last", "iso3", "reason")
"""What a cell may hold, in the order in which the facets of one column stand side by side."""

FIGURES = frozenset({"value", "share", "low", "high", "k", "n"})
"""The facets that are numbers."""

BARE = frozenset({"text", "value", "share", "reason"})
"""Facets that stand under the heading of their column alone where they come first in it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column, and which facet of a value its cells hold."""

    text: str
    facet: str


@dataclass(frozen=True, slots=True)
class Tabulation:
    """Rows of cells under one row of headings; None is an empty cell."""

    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value | None, ...], ...]


def exact(value: float) -> float:
    """Return a number as the sheet keeps it: every digit but the noise of binary arithmetic; raises HN617.

    >>> exact(2109), exact(0.9750000000000002)
    (2109, 0.975)
    """
    return value if isinstance(value, int) else float(round(decimal(value), 12))


def facets(arg: Arg, words: Words) -> dict[str, Value]:
    """Take a value apart into the cells it needs; raises HN617 for a number that is not finite.

    >>> facets(Range(538, 732), Words("en")), facets(Share(0.43), Words("en"))
    ({'low': 538, 'high': 732}, {'share': 0.43})
    >>> facets(Ratio(53, 120), Words("en"))
    {'k': 53, 'n': 120}
    >>> facets(Month(528), Words("fr")), facets(Country(437), Words("fr"))
    ({'text': 'déc. 2023', 'iso': '2023-12'}, {'text': 'Côte d’Ivoire', 'iso3': 'CIV'})
    >>> facets(Missing("covered-not"), Words("en"))
    {}
    """
    match arg:
        case Number(value):
            return {"value": exact(value)}
        case Range(low, high):
            return {"low": exact(low), "high": exact(high)}
        case Share(value):
            return {"share": exact(value)}
        case Ratio(k, n):
            return {"k": k, "n": n}
        case Chance(probability):
            return {"share": exact(probability), "phrase": words.likely(probability)}
        case Turn(_, probability):
            return {"text": words.arg(arg), "share": exact(probability)}
        case Missing():
            return {}
    return {"text": words.arg(arg, short=True)} | _codes(arg)


def _codes(arg: Arg) -> dict[str, Value]:
    """Return what names the same thing in every language."""
    match arg:
        case Month(month):
            return {"iso": months.iso(month)}
        case Months(first, last):
            return {"first": months.iso(first), "last": months.iso(last)}
        case Day(day):
            return {"iso": day.isoformat()}
        case Country(gwno):
            return {"iso3": by_gwno(gwno).iso3 or ""}
        case Countries(gwnos):
            return {"iso3": ", ".join(by_gwno(gwno).iso3 or "" for gwno in gwnos)}
    return {}


def tabulate(table: Table, words: Words) -> Tabulation:
    """Lay a table out in the columns that its values need, the reasons for missing ones in the last.

    >>> from datetime import date
    >>> from hune.brief.model import Say
    >>> heads = Column(Say("calendar-column-day")), Column(Say("situation-column-range"))
    >>> rows = (Day(date(2023, 11, 1)), Range(3, 5)), (Day(date(2023, 11, 2)), Missing("covered-not"))
    >>> table = tabulate(Table("t", Say("outlook-calendar"), heads, rows), Words("en"))
    >>> [heading.text for heading in table.headings]
    ['Day', 'Day (ISO)', 'Low–high (low)', 'Low–high (high)', 'No value because']
    >>> table.rows[1]
    ('2 November 2023', '2023-11-02', None, None, 'Low–high: not covered')
    """
    names = _names(table, words)
    cells = [[facets(arg, words) for arg in row] for row in table.rows]
    columns = [_used([row[number] for row in cells], column) for number, column in enumerate(table.columns)]
    headings = [
        Heading(_heading(name, facet, words, first=facet == used[0]), facet)
        for name, used in zip(names, columns, strict=True)
        for facet in used
    ]
    rows = [tuple(cell.get(facet) for cell, used in zip(row, columns, strict=True) for facet in used) for row in cells]
    reasons = [_reason(row, names, words) for row in table.rows]
    if any(reasons):
        headings.append(Heading(words.label("annex-reason"), "reason"))
        rows = [(*row, reason) for row, reason in zip(rows, reasons, strict=True)]
    return Tabulation(_told_apart(headings), tuple(rows))


def _names(table: Table, words: Words) -> tuple[str, ...]:
    """Name the columns; one whose heading is repeated takes that of the column it belongs to before its own."""
    said = [words.sentence(column.heading) for column in table.columns]
    names: list[str] = []
    owner = ""
    for heading in said:
        if said.count(heading) == 1:
            owner = heading
            names.append(heading)
        else:
            names.append(f"{owner} · {heading}" if owner else heading)
    return tuple(names)


def _used(cells: Sequence[Mapping[str, Value]], column: Column) -> tuple[str, ...]:
    """Return the facets that the values of a column have; a column without any keeps the one it was made for."""
    found = {facet for cell in cells for facet in cell}
    return tuple(facet for facet in FACETS if facet in found) or ("value" if column.figures else "text",)


def _heading(name: str, facet: str, words: Words, *, first: bool) -> str:
    if first and facet in BARE:
        return name
    return words.label("annex-facet", column=Raw(name), facet=Raw(words.label(f"annex-facet-{facet}")))


def _reason(row: Sequence[Arg], names: Sequence[str], words: Words) -> str | None:
    """Say why values of a row are missing, the columns that share a reason together; None where none is."""
    columns: dict[str, list[str]] = {}
    for name, arg in zip(names, row, strict=True):
        if isinstance(arg, Missing):
            columns.setdefault(words.reason(arg.reason), []).append(name)
    said = (
        words.label("annex-reason-of", columns=Raw(", ".join(of)), reason=Raw(reason)) for reason, of in columns.items()
    )
    return "\n".join(said) or None


def _told_apart(headings: Iterable[Heading]) -> tuple[Heading, ...]:
    """Number the headings that would still be alike: who reads the sheet by program finds a column by its name."""
    met: Counter[str] = Counter()
    apart = []
    for heading in headings:
        met[heading.text] += 1
        again = f" ({met[heading.text]})" if met[heading.text] > 1 else ""
        apart.append(Heading(heading.text + again, heading.facet))
    return tuple(apart)
