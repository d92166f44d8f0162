"""What changed since the last origin: the same months forecast then and now, and why they differ.

Between two origins two things happen: months become known, and months that were known are revised. A model
that is run three times tells them apart:

    then    from the earlier origin, on the matrix of that day: what was published
    again   from the earlier origin, on today's matrix
    now     from today's origin, on today's matrix

    by revision = again - then        by new months = now - again

Without the matrix of that day there is no `then`, and what revision did is unknown, not nil. A model that
learns has also learnt from the new months; that is part of what they did.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import msgspec
import numpy as np

from hune import months
from hune.errors import HuneError
from hune.forecast.distribution import Floats
from hune.forecast.explain.shares import chances
from hune.forecast.forecast import Forecast, predict
from hune.forecast.model import Model
from hune.panel.matrix import Matrix, positions

LEVELS = (0.05, 0.5, 0.95)

Range = tuple[float, float, float]
"""The points of a distribution at `LEVELS`."""


class Told(msgspec.Struct, frozen=True):
    """What a forecast says of a unit and month: the chance of each threshold, and the median."""

    chances: tuple[float, ...]
    median: float


class Change(msgspec.Struct, frozen=True):
    """A unit and month forecast then, again and now; `then` is None where nothing was forecast on other data.

    >>> change = Change(432, 530, Told((0.5,), 3), Told((0.75,), 8), Told((0.5,), 4))
    >>> change.by_revision, change.by_months, change.chances
    ((0.25,), (-0.25,), (0.0,))
    """

    unit: int
    month: int
    then: Told | None
    again: Told
    now: Told

    @property
    def chances(self) -> tuple[float, ...]:
        """How much each threshold's chance changed in all."""
        return _less(self.now, self.then or self.again)

    @property
    def median(self) -> float:
        """How much the median changed in all."""
        return self.now.median - (self.then or self.again).median

    @property
    def by_months(self) -> tuple[float, ...]:
        """How much of that the new months did."""
        return _less(self.now, self.again)

    @property
    def by_revision(self) -> tuple[float, ...] | None:
        """How much of it the revision of earlier months did; None where that is unknown."""
        return None if self.then is None else _less(self.again, self.then)


class News(msgspec.Struct, frozen=True):
    """A month that became known: what had been expected of it (None where it was not forecast), and what came."""

    unit: int
    month: int
    expected: Range | None
    observed: int | None


class Revision(msgspec.Struct, frozen=True):
    """A month up to the earlier origin whose count differs, None where it was or is not covered."""

    unit: int
    month: int
    then: int | None
    now: int | None


class Since(msgspec.Struct, frozen=True):
    """Everything that changed between two origins.

    `changes` are of the months that both forecasts reach, `revisions` None where only one matrix is known, and
    `truth_then` with it; `truth_now` names the vintages of today's matrix.
    """

    last: int
    origin: int
    thresholds: tuple[float, ...]
    changes: tuple[Change, ...]
    news: tuple[News, ...]
    revisions: tuple[Revision, ...] | None
    truth_then: tuple[str, ...] | None
    truth_now: tuple[str, ...]

    @property
    def new_vintage(self) -> bool | None:
        """Tell whether today's matrix is read from other vintages than that of then; None where that is unknown."""
        return None if self.truth_then is None else self.truth_then != self.truth_now


def since(
    model: Model,
    matrix: Matrix,
    origin: int,
    horizons: Sequence[int] = range(1, 13),
    *,
    last: int | None = None,
    earlier: Matrix | None = None,
    units: Iterable[int] | None = None,
    thresholds: Sequence[float] = (1, 25),
) -> Since:
    """Forecast from an origin and from the `last` one before it (the month before, unless given), and compare.

    `earlier` is the matrix as it was known then. All forecasts are for the same `horizons`, as they are when
    published; months that only one origin reaches are left out. Runs the model twice, or three times with
    `earlier`. Raises HN575 where no month is reached from both, HN576 for an `earlier` of something else, HN502
    for an unknown unit, and as `predict` does.

    >>> from hune.forecast.models.reference import Conflictology
    >>> found = since(Conflictology(2), Matrix.of([[0, 0, 8]]), 3, [1, 2], thresholds=[1])
    >>> found.changes[0].month, found.changes[0].by_months, found.news[0].observed
    (4, (0.5,), 8)
    """
    before = origin - 1 if last is None else last
    now = predict(model, matrix, origin, horizons)
    again = predict(model, matrix, before, horizons)
    then = None if earlier is None else predict(model, earlier, before, horizons)
    return compared(now, again, then, matrix, earlier, units=units, thresholds=thresholds)


def compared(
    now: Forecast,
    again: Forecast,
    then: Forecast | None,
    matrix: Matrix,
    earlier: Matrix | None = None,
    *,
    units: Iterable[int] | None = None,
    thresholds: Sequence[float] = (1, 25),
) -> Since:
    """Compare forecasts that were made already, as `since` does; raises HN575, HN576 and HN502."""
    asked = (now.units if units is None else now.units[positions(now.units, units)]).tolist()
    positions(again.units, asked)
    _check_same(_what(now), _what(again))
    if then is not None:
        _check_same(_what(again, dated=True), _what(then, dated=True))
    origin, last = now.identity.origin, again.identity.origin
    new, old = _Points.of(now, thresholds), _Points.of(again, thresholds)
    published = None if then is None else _Points.of(then, thresholds)
    shared = sorted(new.columns.keys() & old.columns.keys())
    if not shared or last >= origin:
        raise HuneError("HN575", origin=months.iso(origin), last=months.iso(last))
    came = {unit: dict(enumerate(matrix.row(unit), matrix.first)) for unit in asked}
    return Since(
        last=last,
        origin=origin,
        thresholds=tuple(thresholds),
        changes=tuple(
            Change(
                unit=unit,
                month=month,
                then=published.told(unit, month) if published and published.reaches(unit, month) else None,
                again=old.told(unit, month),
                now=new.told(unit, month),
            )
            for unit in asked
            for month in shared
        ),
        news=tuple(
            News(unit, month, (published or old).expected(unit, month), came[unit].get(month))
            for unit in asked
            for month in range(last + 1, origin + 1)
        ),
        revisions=None if earlier is None else tuple(_revised(matrix, earlier, asked, last)),
        truth_then=None if then is None else then.truth,
        truth_now=now.truth,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Points:
    """What is compared of a forecast: chances (U, H, thresholds) and points (U, H, 3), by unit and month."""

    rows: dict[int, int]
    columns: dict[int, int]
    chances: Floats
    points: Floats

    @classmethod
    def of(cls, forecast: Forecast, thresholds: Sequence[float]) -> Self:
        identity, told = forecast.identity, forecast.distribution
        return cls(
            rows={unit: at for at, unit in enumerate(forecast.units.tolist())},
            columns={identity.origin + horizon: at for at, horizon in enumerate(identity.horizons)},
            chances=chances(told, thresholds),
            points=np.stack([told.quantile(level) for level in LEVELS], axis=-1),
        )

    def reaches(self, unit: int, month: int) -> bool:
        return unit in self.rows and month in self.columns

    def told(self, unit: int, month: int) -> Told:
        at = self.rows[unit], self.columns[month]
        return Told(tuple(self.chances[at].tolist()), float(self.points[at][1]))

    def expected(self, unit: int, month: int) -> Range | None:
        if not self.reaches(unit, month):
            return None
        low, median, high = self.points[self.rows[unit], self.columns[month]].tolist()
        return low, median, high


def _what(forecast: Forecast, *, dated: bool = False) -> str:
    """Name what a forecast is of."""
    identity = forecast.identity
    origin = f", {months.iso(identity.origin)}" if dated else ""
    return f"{identity.model}, {identity.target}, {identity.units.partition(':')[0]}{origin}"


def _check_same(one: str, other: str) -> None:
    if one != other:
        raise HuneError("HN576", value=one, other=other)


def _revised(matrix: Matrix, earlier: Matrix, units: Sequence[int], last: int) -> Iterator[Revision]:
    """Yield the months up to `last` whose counts differ, of the units that both matrices hold."""
    for unit in np.intersect1d(units, earlier.units).tolist():
        then, now = (dict(enumerate(one.row(unit), one.first)) for one in (earlier, matrix))
        for month in range(min(earlier.first, matrix.first), last + 1):
            if then.get(month) != now.get(month):
                yield Revision(unit, month, then.get(month), now.get(month))


def _less(one: Told, other: Told) -> tuple[float, ...]:
    return tuple(a - b for a, b in zip(one.chances, other.chances, strict=True))
