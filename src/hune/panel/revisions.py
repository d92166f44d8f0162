"""What became of months already published: the same country, kind and month in an earlier vintage and a later one.

Two vintages are compared where both cover, and nowhere else: a month that one of them does not have is not revised
but unknown. They may be two editions of one table, or events set beside counts; of both, `best` is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.panel.assemble import from_rows
from hune.panel.build import publishes
from hune.panel.matrix import UNKNOWN
from hune.panel.panel import Panel, label
from hune.record import spans
from hune.record.batch import Span
from hune.record.schema import KINDS

if TYPE_CHECKING:
    from hune.record.view import View
    from hune.record.vintages import Vintage

YEAR = 12


class Revised(NamedTuple):
    """Deaths of a country and kind in a month, or in a year of months, as first published and as published since."""

    gwno: int
    kind: str
    first: int
    last: int
    then: int
    now: int

    @property
    def difference(self) -> int:
        """What the later vintage has more; negative where it has less."""
        return self.now - self.then


@dataclass(frozen=True, slots=True, eq=False)
class Revisions:
    """Best estimates of two vintages side by side.

    `before` and `after` are panels of the same countries and months, each read from one vintage. `then` and `now`
    (country, kind, month) are their counts, `UNKNOWN` in both where either does not cover; kinds stand as in `KINDS`.
    """

    earlier: "Vintage"
    later: "Vintage"
    before: Panel
    after: Panel
    then: NDArray[np.int64]
    now: NDArray[np.int64]

    def __post_init__(self) -> None:
        """Make the arrays read-only, so that what is frozen is frozen throughout."""
        for array in (self.then, self.now):
            array.setflags(write=False)

    @property
    def countries(self) -> NDArray[np.int32]:
        """The countries (country,) by Gleditsch-Ward number, ascending."""
        return self.before.units

    @property
    def first(self) -> int:
        """The month that `then` and `now` begin with."""
        return self.before.first

    @property
    def last(self) -> int:
        """The month that `then` and `now` end with."""
        return self.before.last

    @property
    def country_months(self) -> tuple[int, int]:
        """How many country-months changed in any kind, and how many both vintages cover in at least one."""
        covered = (self.then != UNKNOWN).any(axis=1)
        changed = (self.then != self.now).any(axis=1)
        return int(changed.sum()), int(covered.sum())

    @property
    def changed(self) -> tuple[Revised, ...]:
        """Every month that changed, by country, month and kind."""
        at = np.argwhere((self.then != self.now).transpose(0, 2, 1))
        return tuple(self._revised(c, k, self.first + m, self.first + m) for c, m, k in at.tolist())

    def years(self, most: int | None = None) -> tuple[Revised, ...]:
        """Sum calendar years that both vintages cover whole, by country, kind and year.

        With `most`, only so many of the last years; a country that has none of these whole is not in them.
        """
        found = [
            (c, k, start)
            for start in self._januaries()
            for c, k in np.argwhere((self._year(self.then, start) != UNKNOWN).all(axis=2)).tolist()
        ]
        starts = sorted({start for _, _, start in found})
        kept = {*(starts if most is None else starts[max(len(starts) - most, 0) :])}
        return tuple(self._revised(c, k, s, s + YEAR - 1) for c, k, s in sorted(found) if s in kept)

    def _januaries(self) -> Iterator[int]:
        """Yield the months a whole year of the window begins with; 1 is a January."""
        begin = self.first + (1 - self.first) % YEAR
        yield from range(begin, self.first + self.then.shape[2] - YEAR + 1, YEAR)

    def _year(self, values: NDArray[np.int64], start: int) -> NDArray[np.int64]:
        return values[:, :, start - self.first : start - self.first + YEAR]

    def _revised(self, c: int, k: int, first: int, last: int) -> Revised:
        window = slice(first - self.first, last - self.first + 1)
        then, now = int(self.then[c, k, window].sum()), int(self.now[c, k, window].sum())
        return Revised(int(self.countries[c]), KINDS[k], first, last, then, now)


def revisions(view: "View", earlier: "Vintage", later: "Vintage", countries: Iterable[int]) -> Revisions:
    """Set two vintages of a view side by side, for the countries of these that both cover.

    Raises HN209 for a vintage that the view does not hold, HN266 when they have no month of any of the countries in
    common, HN503 for counts that are not by country.
    """
    asked = sorted(set(countries))
    overlap = shared(earlier, later, asked)
    if not overlap:
        names = ", ".join(map(str, asked)) or "-"
        raise HuneError("HN266", earlier=label(earlier), later=label(later), countries=names)
    units = np.unique(np.array([span.gwno for span in overlap], dtype=np.int32))
    first, last = min(span.first for span in overlap), max(span.last for span in overlap)
    before, after = (_panel(view, vintage, units, first, last) for vintage in (earlier, later))
    then, now = (np.stack([p.matrix("best", (kind,)).values for kind in KINDS], axis=1) for p in (before, after))
    both = (then != UNKNOWN) & (now != UNKNOWN)
    return Revisions(
        earlier=earlier,
        later=later,
        before=before,
        after=after,
        then=np.where(both, then, UNKNOWN),
        now=np.where(both, now, UNKNOWN),
    )


def two(
    vintages: "Sequence[Vintage]",
    countries: Iterable[int],
    *,
    earlier: "Vintage | None" = None,
    later: "Vintage | None" = None,
) -> "tuple[Vintage, Vintage] | None":
    """Return the vintages to compare, earlier and later: the newest, and the one before it that covers the same.

    The newest is set beside the newest before it with which it shares a whole year of one of the countries; where it
    has none, the next newest takes its place; where no two share a year, a month will do. Vintages that only stand
    in for what was not public yet are never compared. One of the two may be given. None where there are no two.

    >>> from hune.panel.assemble import given
    >>> two([given([Span(432, "sb", 1, 24)])], [432]) is None
    True
    """
    asked = sorted(set(countries))
    fit = [v for v in vintages if publishes(v, "country", ("best",)) and not v.reconstructed]
    newest = [fit[at] for at in sorted(range(len(fit)), key=lambda at: (fit[at].known_on, at), reverse=True)]
    pairs = [
        (before, after)
        for at, after in enumerate(newest)
        for before in newest[at + 1 :]
        if earlier in (None, before) and later in (None, after)
    ]
    for least in (YEAR, 1):
        for pair in pairs:
            if any(span.last - span.first + 1 >= least for span in shared(*pair, asked)):
                return pair
    return None


def named(vintages: "Sequence[Vintage]", name: str) -> "Vintage":
    """Find a vintage by its name or the end of it: "ucdp ged 24.1", "ged 24.1", "24.1".

    Raises HN209 for a name that none has, HN267 for one that several have.
    """
    found = [v for v in vintages if f" {label(v)}".endswith(f" {name.strip()}")] if name.strip() else []
    if not found:
        raise HuneError("HN209", vintage=name, known=", ".join(map(label, vintages)))
    if len(found) > 1:
        raise HuneError("HN267", value=name, known=", ".join(map(label, found)))
    return found[0]


def compare(
    view: "View", countries: Iterable[int], *, earlier: str | None = None, later: str | None = None
) -> Revisions | None:
    """Compare two vintages of a view by their names, as `two` chooses what is not named.

    None where there are no two to compare. Raises as `named` and `revisions` do.
    """
    asked = sorted(set(countries))
    before = None if earlier is None else named(view.vintages, earlier)
    after = None if later is None else named(view.vintages, later)
    pair = (before, after) if before and after else two(view.vintages, asked, earlier=before, later=after)
    return None if pair is None else revisions(view, *pair, asked)


def shared(one: "Vintage", other: "Vintage", countries: Iterable[int]) -> tuple[Span, ...]:
    """Return what two vintages both cover of these countries.

    >>> from hune.panel.assemble import given
    >>> shared(given([Span(432, "sb", 1, 9)]), given([Span(432, "sb", 4, 12), Span(436, "sb", 4, 12)]), [432, 436])
    (Span(gwno=432, kind='sb', first=4, last=9),)
    """
    asked = set(countries)
    own = [span for span in one.spans if span.gwno in asked]
    return spans.minus(own, spans.minus(own, other.spans))


def _panel(view: "View", vintage: "Vintage", units: NDArray[np.int32], first: int, last: int) -> Panel:
    """Lay out events and best estimates of one vintage by country."""
    read = view.events if vintage.stored_as == "events" else view.counts
    countries = units.tolist()
    # What else it publishes may be empty here and there, which is no matter for a comparison of best estimates.
    measured = structs.replace(vintage, measures=("events", "best"))
    return from_rows(read(vintage, countries=countries), measured, "country", units=countries, first=first, last=last)
