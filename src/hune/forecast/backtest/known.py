"""What was known at an origin: a matrix that ends there, and which vintages in it were not yet published.

A table has one vintage, today's: cut at the origin, it is a reconstruction. A record may hold what was public then.
Either way what a backtest hands to a model ends at the origin, in arrays of its own: there is nothing later for it
to find.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from hune import months
from hune.panel.build import build
from hune.panel.matrix import Matrix, UnitKind
from hune.panel.panel import label
from hune.record.schema import KINDS

if TYPE_CHECKING:
    from hune.record.record import Record


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A matrix whose last month is the origin; `reconstructed` names the vintages that came later, cut there."""

    matrix: Matrix
    reconstructed: tuple[str, ...]


class Archive(Protocol):
    """Where a backtest reads: what came, as it is known today, and what was known at an origin."""

    @property
    def truth(self) -> Matrix:
        """What came, by the newest vintages."""

    def at(self, origin: int) -> Known:
        """Return what was known when `origin` was the last full month; it lies within `truth`."""


@dataclass(frozen=True, slots=True, eq=False)
class Revised:
    """A table of today, without any memory of what it said before: every origin is a reconstruction.

    >>> archive = Revised(Matrix.of([[3, 0, 5]], first=527, truth="ucdp ged 24.1"))
    >>> known = archive.at(528)
    >>> known.matrix.last, known.reconstructed
    (528, ('ucdp ged 24.1',))
    """

    truth: Matrix

    def at(self, origin: int) -> Known:
        """Cut the table at the origin."""
        cut = self.truth.upto(origin)
        return Known(cut, labels(cut))


@dataclass(frozen=True, slots=True, eq=False)
class Recorded:
    """A record that may hold the vintages of the time.

    Known at an origin is what was published by the end of the month that follows it, which is when its figures come
    out. Of countries that had no vintage then, the earliest later one stands in, as in every view, and is named. Where
    what was known does not reach the origin for every unit that today's vintages cover there, the whole origin is a
    reconstruction from today's: a unit whose last months were not published yet would otherwise drop out.
    """

    record: "Record"
    truth: Matrix
    measure: str
    kinds: tuple[str, ...]

    @classmethod
    def of(
        cls,
        record: "Record",
        unit: UnitKind,
        countries: Iterable[int] | None = None,
        *,
        measure: str = "best",
        kinds: Iterable[str] = KINDS,
    ) -> "Recorded":
        """Read what a record knows today of some countries, or of all.

        Raises HN202 for an empty record, HN507 for one that knows nothing of them.
        """
        wanted = tuple(kinds)
        panel = build(record.view(), unit, countries=countries, needs=(measure,), kinds=wanted)
        return cls(record, panel.matrix(measure, wanted), measure, wanted)

    def at(self, origin: int) -> Known:
        """Lay out what was public by the end of the month after the origin, up to the origin."""
        now = self.truth.upto(origin)
        view = self.record.view(as_known=months.last_day(origin + 1))
        units = {"cells" if now.unit == "cell" else "countries": now.units.tolist()}
        panel = build(view, now.unit, **units, needs=(self.measure,), kinds=self.kinds)
        then = panel.matrix(self.measure, self.kinds)
        if then.last < origin or (now.known(origin, origin) & ~then.known(origin, origin)).any():
            return Known(now, labels(now))
        late = {label(vintage) for vintage in panel.read if vintage.reconstructed}
        cut = then.upto(origin)
        return Known(cut, tuple(name for name in labels(cut) if name in late))


def labels(matrix: Matrix) -> tuple[str, ...]:
    """Name the vintages that a matrix is read from.

    >>> labels(Matrix.of([[1], [2]], truth="given"))
    ('given',)
    """
    return tuple(str(name) for name in np.unique(matrix.truth) if name)
