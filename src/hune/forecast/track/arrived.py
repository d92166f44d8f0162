"""What has come of the months that were forecast, month by month, and whether it may yet change.

Each month is read from the newest vintage that covers it: of a year, the first months may stand in a yearly vintage
and the last in monthly ones. A score names every vintage that it rests on.

A month is *final* once a yearly vintage covers it, in the years that the vintage is of; it is *provisional* as long
as only a candidate release does. UCDP revises years long gone in later vintages too (in 2024 the Tigray of 2021
more than doubled): final is what has been through a yearly review, not what can never move. Of a source whose
vintages say neither, nothing is called final.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.draws import Counts
from hune.panel.build import build, publishes
from hune.panel.matrix import NOT, UNKNOWN, UnitKind
from hune.panel.panel import label
from hune.record.schema import KINDS, MEASURES
from hune.sources import ucdp_vintages

if TYPE_CHECKING:
    from hune.record.view import View
    from hune.record.vintages import Vintage

Mask = NDArray[np.bool_]


class Measured(NamedTuple):
    """A target as the panel counts it: a measure, and the kinds of violence it is summed over."""

    measure: str
    kinds: tuple[str, ...]


class Outcome(NamedTuple):
    """What came of N rows: `observed` (`UNKNOWN` where nothing has come yet), from which `vintage`, and if `final`."""

    observed: Counts
    vintage: NDArray[np.str_]
    final: Mask


@dataclass(frozen=True, slots=True, eq=False)
class Arrived:
    """What came of `units` (U,) in the months (T,) from `first` on: (U, T) as in `Outcome`."""

    units: Counts
    first: int
    observed: Counts
    vintage: NDArray[np.str_]
    final: Mask

    def of(self, units: Counts, months: Counts) -> Outcome:
        """Return what came of rows, each a unit and a month; what lies outside has not come."""
        count, width = self.observed.shape
        u = np.minimum(np.searchsorted(self.units, units), count - 1)
        t = months - self.first
        there = (self.units[u] == units) & (t >= 0) & (t < width)
        at = u, np.clip(t, 0, width - 1)
        return Outcome(
            np.where(there, self.observed[at], UNKNOWN),
            np.where(there, self.vintage[at], ""),
            there & self.final[at],
        )


def measured(target: str) -> Measured | None:
    """Return how the panel counts a target, None where it does not.

    >>> measured("best sb+ns"), measured("rain")
    (Measured(measure='best', kinds=('sb', 'ns')), None)
    """
    measure, _, listed = target.partition(" ")
    kinds = tuple(listed.split("+"))
    return Measured(measure, kinds) if measure in MEASURES and {*kinds} <= {*KINDS} else None


def arrived(view: "View", unit: UnitKind, units: Iterable[int], what: Measured, first: int, last: int) -> Arrived:
    """Look up what came of `units` from month `first` to month `last`, as the view knows it."""
    numbers = np.unique(np.fromiter(units, dtype=np.int64))
    shape = (len(numbers), last - first + 1)
    observed = np.full(shape, UNKNOWN, dtype=np.int64)
    vintage, final = np.full(shape, "", dtype=object), np.zeros(shape, dtype=np.bool_)
    fit = [one for one in view.vintages if publishes(one, unit, (what.measure,))]
    for start, end in _stretches(fit, what.kinds, first, last):
        try:
            asked = {"cells" if unit == "cell" else "countries": numbers.tolist()}
            panel = build(view, unit, **asked, first=start, last=end, needs=(what.measure,), kinds=what.kinds)
        except HuneError as error:
            if error.code != "HN507":
                raise
            continue
        matrix = panel.matrix(what.measure, what.kinds).select(numbers.tolist())
        seen = matrix.covered != NOT
        window = slice(start - first, end - first + 1)
        observed[:, window] = matrix.values
        vintage[:, window] = np.where(seen, matrix.truth.astype(object)[:, None], "")
        closed = {label(one): _closed(one) for one in panel.read}
        upto = np.array([closed.get(str(name), 0) for name in matrix.truth])
        final[:, window] = seen & (np.arange(start, end + 1) <= upto[:, None])
    return Arrived(numbers, first, observed, vintage.astype(np.str_), final)


def _stretches(vintages: "Sequence[Vintage]", kinds: Sequence[str], first: int, last: int) -> Iterable[tuple[int, int]]:
    """Part the months where the coverage of some vintage begins or ends: within each, one vintage is the newest."""
    cuts = {first, last + 1}
    for span in (span for vintage in vintages for span in vintage.spans if span.kind in kinds):
        cuts |= {month for month in (span.first, span.last + 1) if first < month <= last}
    ordered = sorted(cuts)
    return [(start, end - 1) for start, end in pairwise(ordered)]


def _closed(vintage: "Vintage") -> int:
    """Return the last month of which a vintage is a yearly review, 0 where it is none or does not say."""
    if vintage.source != "ucdp":
        return 0
    try:
        edition = ucdp_vintages.parse(vintage.vintage)
    except HuneError:
        return 0
    return 0 if edition.candidate else edition.last
