"""Vintages and the clocks: which edition of a source's table may speak, where, and up to which month.

The idea: coverage is arithmetic on spans. A clock cuts the spans of each vintage; the newest vintage takes
each country-month it covers whole, and what it took is subtracted from all older ones.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from hune import months
from hune.record import spans
from hune.record.batch import Span
from hune.record.ledger import Part
from hune.record.markings import OPEN, delayed, together


class Vintage(msgspec.Struct, frozen=True):
    """One published edition of a source's table, over all its files; `spans` are cut by the view's clocks.

    `reconstructed` says that it was not yet published at the moment asked for and stands in, within its
    `spans`, because no vintage was. `edition`, `tlp` and `may_name_source` are the narrowest of its files.
    """

    source: str
    table: str
    vintage: str
    published: date
    precision: str
    stored_as: str
    units: tuple[str, ...]
    measures: tuple[str, ...]
    spans: tuple[Span, ...]
    caveat: str | None
    files: tuple[str, ...]
    reconstructed: bool = False
    edition: str = "INTERNAL"
    tlp: str = "TLP:AMBER+STRICT"
    may_name_source: bool = False

    @property
    def is_public(self) -> bool:
        """Whether nothing limits who may see it: what its source publishes for everyone."""
        return (self.edition, self.tlp, self.may_name_source) == msgspec.structs.astuple(OPEN)

    @property
    def known_on(self) -> date:
        """The day by which it was surely public: the last of the month where only the month is known."""
        if self.precision == "month":
            return months.last_day(months.of_date(self.published))
        return self.published


class Holding(NamedTuple):
    """A span held by one vintage after supersession."""

    source: str
    table: str
    vintage: str
    span: Span


def gather(parts: Iterable[Part]) -> tuple[Vintage, ...]:
    """Join the files of each vintage: coverage adds up, only what every file measures is measured.

    Parts stand oldest commit first; the publication date is that of the latest, so that it can be corrected.
    """
    together: dict[tuple[str, str, str], list[Part]] = {}
    for part in parts:
        together.setdefault((part.source, part.table, part.vintage), []).append(part)
    joined = (_joined(files) for files in together.values())
    return tuple(sorted(joined, key=lambda v: (v.source, v.table, _age(v))))


def standing(vintages: Sequence[Vintage], as_known: date | None, last: int | None) -> tuple[Vintage, ...]:
    """Return the vintages that may speak as known at a date, their spans cut at the month `last`.

    Where no vintage of a table was public for a country and kind, the earliest later one stands in there
    and is marked reconstructed.
    """
    cut = [msgspec.structs.replace(v, spans=spans.cut(v.spans, last)) for v in vintages]
    cut = [vintage for vintage in cut if vintage.spans]
    if as_known is None:
        return tuple(cut)
    known = [vintage for vintage in cut if vintage.known_on <= as_known]
    taken = {_where(vintage, span) for vintage in known for span in vintage.spans}
    stand_ins = []
    for vintage in sorted((v for v in cut if v.known_on > as_known), key=_age):
        own = tuple(span for span in vintage.spans if _where(vintage, span) not in taken)
        taken |= {_where(vintage, span) for span in own}
        if own:
            stand_ins.append(msgspec.structs.replace(vintage, spans=own, reconstructed=True))
    return (*known, *stand_ins)


def held_back(vintages: Iterable[Vintage], on: date) -> tuple[Vintage, ...]:
    """Cut what PUBLIC may not have yet on a day: the last months of the vintages that are not public anyway."""
    last = delayed(on)
    return tuple(v if v.is_public else msgspec.structs.replace(v, spans=spans.cut(v.spans, last)) for v in vintages)


def holdings(vintages: Sequence[Vintage]) -> tuple[Holding, ...]:
    """Return who holds each country-month: in each table the newest vintage that covers it, whole."""
    held: list[Holding] = []
    taken: dict[tuple[str, str], tuple[Span, ...]] = {}
    for vintage in sorted(vintages, key=_age, reverse=True):
        before = taken.get((vintage.source, vintage.table), ())
        held += [
            Holding(vintage.source, vintage.table, vintage.vintage, span) for span in spans.minus(vintage.spans, before)
        ]
        taken[vintage.source, vintage.table] = spans.union((*before, *vintage.spans))
    return tuple(sorted(held))


def _joined(files: list[Part]) -> Vintage:
    latest, marking = files[-1], together(part.marking for part in files)
    return Vintage(
        source=latest.source,
        table=latest.table,
        vintage=latest.vintage,
        published=latest.published,
        precision=latest.precision,
        stored_as=latest.stored_as,
        units=tuple(unit for unit in latest.units if all(unit in part.units for part in files)),
        measures=tuple(name for name in latest.measures if all(name in part.measures for part in files)),
        spans=spans.union(span for part in files for span in part.spans),
        caveat=" ".join(dict.fromkeys(part.caveat for part in files if part.caveat)) or None,
        files=tuple(dict.fromkeys(part.file for part in files)),
        **msgspec.structs.asdict(marking),
    )


def _where(vintage: Vintage, span: Span) -> tuple[str, str, int, str]:
    return vintage.source, vintage.table, span.gwno, span.kind


def _age(vintage: Vintage) -> tuple[date, tuple[tuple[int, str], ...]]:
    """Order by publication, then by name with its numbers as numbers: 24.0.9 before 24.0.10."""
    pieces = re.findall(r"\d+|\D+", vintage.vintage)
    return vintage.known_on, tuple((int(p), "") if p.isdigit() else (-1, p) for p in pieces)
