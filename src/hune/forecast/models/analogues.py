"""Analogues: what came after months that looked like this one, here and elsewhere.

A unit and month is a point: the logarithms of four levels (means that fade with age), of the worst month of
five years and of the months since a death, and the share of months with deaths. Its nearest points in the
past of all units, whose outcome was known at the origin, are its cases; a case weighs less the further it is,
and one of the unit's own past counts as nearer than one of another's. What followed each case is scaled by
how much more or less violent the unit is than its case was, up to the unit's limit (`hune.forecast.models.limit`).

Nothing is fitted but the scale of each coordinate. Units without a death for ten years have no case that is
theirs: they share what came after all such months, anywhere.

Sources: Lorenz, "Atmospheric predictability as revealed by naturally occurring analogues", Journal of the
Atmospheric Sciences 26 (1969) 636-646; for conflict, Chadefaux, "A shape-based approach to conflict forecasting",
International Interactions 48 (2022) 633-648.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from hune.forecast.distribution import Discrete, Floats
from hune.forecast.models.ladder import LADDER, of_weights, on_ladder
from hune.forecast.models.limit import WORST_OF, limit
from hune.forecast.models.seen import Seen, check_positive, decayed_means, seen_upto, worst_months
from hune.panel.features import time_since
from hune.panel.matrix import Matrix, positions

HALF_LIVES = (1.0, 3.0, 12.0, 36.0)
WEIGHTS = (1.0, 1.0, 1.0, 0.5, 1.0, 1.0, 2.0)
"""How much each coordinate counts once all vary alike: four levels, worst month, time since a death, share."""

LONG = 120
"""So many months without a death, or more, are all the same: such a unit is quiet."""

BANDS = (3, 5, 8, 11, 14, 24, 36)
"""The last horizon of each band, by which the outcome of its cases must be known."""

ELSEWHERE, ELSEWHERE_CELLS = 1.5, 0.5
"""How far the case of another unit is at least: in standard deviations, at right angles to all coordinates.

A cell's own past is too short of deaths to be preferred as much as a country's.
"""

REACH, REACH_CELLS = 0.4, 1.0
"""A case this much further than the nearest weighs 1/e of it."""

OWN = 60
MOST = 50_000
AT_ONCE = 1024
APART = 24
FOLLOWED = 12


class Match(NamedTuple):
    """A case by name: a unit and month, how far it is, and the counts of the twelve months that followed."""

    unit: int
    month: int
    distance: float
    followed: tuple[int, ...]


class _Space(NamedTuple):
    """Points (U, T, 7), the level that outcomes are scaled by (U, T), where a unit is quiet (U, T), and distances."""

    points: NDArray[np.float32]
    level: NDArray[np.float32]
    quiet: NDArray[np.bool_]
    elsewhere: float
    reach: float


@dataclass(frozen=True, slots=True)
class Analogues:
    """The `nearest` cases of other units and the sixty nearest of the unit's own past, scaled to its level.

    A unit with no case yet has its own last `window` months instead. Where no quiet unit ever saw a death
    again, half a case of one death stands for what may be. `seed` thins what there is to choose from in long
    panels, to 50,000 points.

    >>> matrix = Matrix.of([[0, 0, 0, 8, 4, 2] * 20, [0] * 120])
    >>> made = Analogues(window=12).ahead(matrix, 118, [1, 2])
    >>> made.exceedance(1).round(2).tolist()[0], made.quantile(0.5)[0].tolist()
    ([1.0, 0.97], [4.0, 2.0])
    """

    nearest: int = 150
    window: int = 24
    seed: int = 0

    def __post_init__(self) -> None:
        """Refuse no cases and an empty window (HN513)."""
        check_positive("nearest", self.nearest)
        check_positive("window", self.window)

    @property
    def name(self) -> str:
        """The model, the number of its cases and its window."""
        return f"analogues({self.nearest}, {self.window})"

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return one distribution per unit and horizon (U, H); raises HN501 where the window is not covered."""
        seen = seen_upto(matrix, origin, self.window)
        space = _space(seen, matrix)
        bands = np.minimum(np.searchsorted(BANDS, horizons), len(BANDS) - 1)
        active = np.flatnonzero(~space.quiet[:, -1])
        # One row for all quiet units and one for each other: horizon by horizon.
        row = np.zeros((len(horizons), len(matrix.units)), dtype=np.intp)
        row[:, active] = 1 + np.arange(len(active))
        row += np.arange(len(horizons))[:, None] * (1 + len(active))
        made = np.zeros((len(horizons), 1 + len(active), len(LADDER)))
        for band in np.unique(bands).tolist():
            ahead = np.flatnonzero(bands == band)
            wanted = np.array(horizons)[ahead]
            made[ahead, 0] = [_after_quiet(seen, space, horizon) for horizon in wanted.tolist()]
            cases = _Cases.of(seen, space, BANDS[band], self)
            for first in range(0, len(active), AT_ONCE):
                part = active[first : first + AT_ONCE]
                made[ahead, 1 + first : 1 + first + len(part)] = cases.outcomes(part, wanted)
        return of_weights(made.reshape(-1, len(LADDER)), row.T)

    def matches(self, matrix: Matrix, origin: int, unit: int, k: int = 5) -> tuple[Match, ...]:
        """Name the `k` nearest cases of a unit, nearest first, those of one unit at least 24 months apart.

        What followed each for twelve months was known at the origin. A quiet unit has no cases of its own, and
        a short panel fewer than `k`. Raises HN501 where the window is not covered, HN502 for an unknown unit.

        >>> matrix = Matrix.of([[0] * 40 + [5, 9, 2] + [1] * 57, [0] * 97 + [5, 9, 2]], units=[432, 439])
        >>> found = Analogues().matches(matrix, 100, 439, k=1)
        >>> found[0].unit, found[0].month, found[0].followed
        (432, 43, (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
        """
        at = int(positions(matrix.units, [unit])[0])
        seen = seen_upto(matrix, origin, self.window)
        space = _space(seen, matrix)
        if space.quiet[at, -1]:
            return ()
        rows, columns = np.nonzero(_usable(seen, space, FOLLOWED))
        points = space.points[rows, columns]
        apart = (points - space.points[at, -1]) / _scale(points)
        away = np.sqrt((apart**2).sum(axis=1) + space.elsewhere**2 * (rows != at))
        found: list[Match] = []
        taken: list[tuple[int, int]] = []
        for case in np.argsort(away, kind="stable").tolist():
            row, column = int(rows[case]), int(columns[case])
            if len(found) == k:
                break
            if all(row != other or abs(column - month) >= APART for other, month in taken):
                taken.append((row, column))
                followed = seen.counts[row, column + 1 : column + 1 + FOLLOWED]
                month = matrix.first + column
                found.append(Match(int(matrix.units[row]), month, float(away[case]), tuple(followed.tolist())))
        return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Cases:
    """What a band of horizons can choose from."""

    seen: Seen
    space: _Space
    model: Analogues
    usable: NDArray[np.bool_]
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    scale: Floats
    tree: cKDTree | None

    @classmethod
    def of(cls, seen: Seen, space: _Space, reach: int, model: Analogues) -> "_Cases":
        usable = _usable(seen, space, reach)
        rows, columns = np.nonzero(usable)
        if len(rows) > MOST:
            kept = np.sort(np.random.default_rng(model.seed).choice(len(rows), MOST, replace=False))
            rows, columns = rows[kept], columns[kept]
        points = space.points[rows, columns]
        scale = _scale(points)
        tree = cKDTree(points / scale) if len(rows) else None
        return cls(seen, space, model, usable, rows, columns, scale, tree)

    def outcomes(self, units: NDArray[np.intp], horizons: NDArray[np.int64]) -> Floats:
        """Return the weights (H, units, rungs) of what came after the cases of each unit."""
        row, column, away = self._nearest(units)
        nearest = away.min(axis=1, keepdims=True)
        lost = ~np.isfinite(nearest[:, 0])
        weights = np.exp(-(away - np.where(lost[:, None], 0.0, nearest)) / self.space.reach)
        weights[lost] = 1
        weights /= weights.sum(axis=1, keepdims=True)
        level = self.space.level
        most = limit(self.seen.counts[units, -WORST_OF:].max(axis=1))[:, None]
        ratio = (level[units, -1].astype(np.float64)[:, None] + 1) / (level[row, column] + 1)
        which = np.arange(len(units))
        made = np.zeros((len(horizons), len(units), len(LADDER)))
        for at, horizon in enumerate(horizons.tolist()):
            # What is near no case is far beyond the last column: it is overwritten below.
            came = self.seen.counts[row, np.minimum(column + horizon, self.seen.counts.shape[1] - 1)]
            scaled = np.where(came > 0, np.clip(came * ratio, 1, most), 0)
            made[at] = on_ladder(Discrete(scaled, weights, which))
        if lost.any():
            own = Discrete.of(self.seen.counts[units[lost], -self.model.window :])
            made[:, lost] = on_ladder(own)[own.row]
        return made

    def _nearest(self, units: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats]:
        """Find cases of other units and of each unit's own; those that are none are infinitely far."""
        here = self.space.points[units, -1] / self.scale
        own = self.space.points[units, : self.usable.shape[1]] / self.scale
        distance = np.where(self.usable[units], np.sqrt(((own - here[:, None]) ** 2).sum(axis=2)), np.inf)
        # One column that is no case, so that there is always something to look at.
        distance = np.pad(distance, ((0, 0), (0, 1)), constant_values=np.inf)
        column = np.argsort(distance, axis=1, kind="stable")[:, :OWN]
        away = np.take_along_axis(distance, column, axis=1)
        row = np.broadcast_to(units[:, None], column.shape)
        if self.tree is not None:
            # A list of ranks, so that one nearest case has an axis too.
            ranks = np.arange(1, min(self.model.nearest, len(self.rows)) + 1)
            further, case = self.tree.query(here, k=ranks)
            other = self.rows[case] != units[:, None]
            further = np.where(other, np.sqrt(further**2 + self.space.elsewhere**2), np.inf)
            row = np.concatenate([row, self.rows[case]], axis=1)
            column = np.concatenate([column, self.columns[case]], axis=1)
            away = np.concatenate([away, further], axis=1)
        return row, column, away


def _space(seen: Seen, matrix: Matrix) -> _Space:
    levels = [decayed_means(seen.counts, seen.known, half_life).astype(np.float32) for half_life in HALF_LIVES]
    share = decayed_means((seen.counts > 0).astype(np.int64), seen.known, 12.0).astype(np.float32)
    since = np.zeros(seen.counts.shape, dtype=np.float32)
    time_since(seen.counts, np.arange(len(since)), 1, float(LONG), since)
    since = np.minimum(since, LONG)
    far = [*levels, worst_months(seen.counts, 60).astype(np.float32), since]
    points = np.stack([*(np.log1p(values) for values in far), share], axis=-1)
    distances = (ELSEWHERE_CELLS, REACH_CELLS) if matrix.unit == "cell" else (ELSEWHERE, REACH)
    return _Space(points, levels[0], since >= LONG, *distances)


def _scale(points: NDArray[np.float32]) -> Floats:
    spread = points.std(axis=0, dtype=np.float64) if len(points) else np.zeros(len(WEIGHTS))
    return np.asarray(np.where(spread > 0, spread, 1.0) / np.array(WEIGHTS), dtype=np.float64)


def _usable(seen: Seen, space: _Space, reach: int) -> NDArray[np.bool_]:
    """Tell the months (U, T - reach) that are no quiet ones and followed by `reach` known ones."""
    months = max(seen.counts.shape[1] - reach, 0)
    gaps = np.pad(np.cumsum(~seen.known, axis=1), ((0, 0), (1, 0)))
    followed = gaps[:, reach + 1 :] == gaps[:, 1 : months + 1]
    return np.asarray(followed & seen.enough[:, :months] & ~space.quiet[:, :months], dtype=np.bool_)


def _after_quiet(seen: Seen, space: _Space, horizon: int) -> Floats:
    """Return the weights of what came `horizon` months after a quiet month, of all units."""
    kept = space.quiet[:, :-horizon] & seen.enough[:, :-horizon] & seen.known[:, horizon:]
    counts, times = np.unique(seen.counts[:, horizon:][kept], return_counts=True)
    if not (counts > 0).any():
        counts, times = np.array([0, 1]), np.array([times.sum() + 0.5, 0.5])
    return np.asarray(on_ladder(Discrete.of(counts[None, :], times / times.sum()))[0], dtype=np.float64)
