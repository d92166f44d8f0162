"""What a model's paths would have said in the past, and how often it held.

From past months that have both their memory and their outcome covered, paths are laid as if each were the
origin, on the data of today: a replay, not a record of what was issued. The model learns anew at each of them,
from what came before. Origins stand so far apart that outcomes do not overlap: nearer ones would share most of
theirs, and a hundred of them be worth no more than these.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune import months as calendar
from hune.errors import HuneError
from hune.forecast.distribution import Floats
from hune.forecast.forecast import check_horizons
from hune.forecast.model import Model
from hune.forecast.paths import DRAWN, LEVELS, Paths, lay, quantiles
from hune.forecast.scoring.change import turning
from hune.forecast.scoring.scores import crps
from hune.panel.matrix import UNKNOWN, Matrix

YEAR = 12
MOST = 20
"""So many replays are made, unless another number is asked for."""

Progress = Callable[[int, int], None]


class Held(NamedTuple):
    """In `k` of `n` replays the outcome lay in the range; `apart` of the `n` outcomes do not overlap."""

    k: int
    n: int
    apart: int


class LookBack(NamedTuple):
    """One unit's last full replay: what the paths said after `origin`, what came, and two plain guesses.

    The outcome are `months` months from `skip` months after the origin. `ranges` are the quantiles `LEVELS`
    of their total, `same_as_last_year` is the total of the same months in the last year known at the origin,
    `same_as_before` that of as many months up to the origin. A plain guess is scored by how far
    it was off, the paths by their CRPS, which is the same ruler: deaths.
    """

    unit: int
    origin: int
    skip: int
    months: int
    observed: int
    ranges: tuple[int, ...]
    crps: float
    same_as_last_year: int
    same_as_before: int

    @property
    def window(self) -> tuple[int, int]:
        """The first and the last month of the outcome."""
        return self.origin + self.skip + 1, self.origin + self.skip + self.months

    @property
    def inside_90(self) -> bool:
        """Whether the outcome lay in the 90 % range."""
        return self.ranges[0] <= self.observed <= self.ranges[-1]

    @property
    def inside_50(self) -> bool:
        """Whether the outcome lay in the 50 % range."""
        return self.ranges[1] <= self.observed <= self.ranges[-2]

    @property
    def median(self) -> int:
        """The median of the paths' total."""
        return self.ranges[LEVELS.index(0.5)]

    @property
    def better_than_last_year(self) -> bool:
        """Whether the paths were nearer than "same as last year"."""
        return self.crps < abs(self.observed - self.same_as_last_year)

    @property
    def better_than_before(self) -> bool:
        """Whether the paths were nearer than "same as the months before"."""
        return self.crps < abs(self.observed - self.same_as_before)


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """Totals over `months` months for U units and O origins, `UNKNOWN` where `usable` is False.

    The first `skip` months after an origin are left out. `ranges` (U, O, 5) are the quantiles `LEVELS` of the
    total that the paths gave, `fans` (U, O, months, 5) those of each single month, `observed` (U, O) the total
    that came, `crps` (U, O) how far off. `rise` and `fall` (U, O) are the shares of paths in which the total was at
    least twice, and at most half, `same_as_before`. `truth` is the vintage of each unit that the scores are against.
    """

    units: NDArray[np.int32]
    origins: NDArray[np.int64]
    skip: int
    months: int
    usable: NDArray[np.bool_]
    observed: NDArray[np.int64]
    ranges: NDArray[np.int64]
    fans: NDArray[np.int64]
    crps: Floats
    same_as_last_year: NDArray[np.int64]
    same_as_before: NDArray[np.int64]
    rise: Floats
    fall: Floats
    truth: NDArray[np.str_]

    def held(self, level: float = 0.9) -> tuple[Held, ...]:
        """Count for each unit (U,) how often the central range of `level`, 0.9 or 0.5, held."""
        inside = self._inside(level)
        return tuple(
            Held(int(inside[u].sum()), int(self.usable[u].sum()), self._apart(self.usable[u]))
            for u in range(len(self.units))
        )

    def held_together(self, level: float = 0.9) -> Held:
        """Count over all units how often the range held; `apart` counts months, as units move together."""
        apart = self._apart(np.asarray(self.usable.any(axis=0)))
        return Held(int(self._inside(level).sum()), int(self.usable.sum()), apart)

    def _inside(self, level: float) -> NDArray[np.bool_]:
        if level not in (0.5, 0.9):
            raise HuneError("HN513", name="level", value=level, must_en="0.5 or 0.9", must_fr="0,5 ou 0,9")
        low, high = (0, -1) if level == 0.9 else (1, -2)
        within = (self.ranges[:, :, low] <= self.observed) & (self.observed <= self.ranges[:, :, high])
        return np.asarray(within & self.usable, dtype=np.bool_)

    def _apart(self, usable: NDArray[np.bool_]) -> int:
        apart, free = 0, -1
        for origin in self.origins[usable].tolist():
            if origin >= free:
                apart, free = apart + 1, origin + self.months
        return apart

    def look_back(self) -> tuple[LookBack, ...]:
        """Return the last usable replay of each unit that has one."""
        found = []
        for u in np.flatnonzero(self.usable.any(axis=1)):
            o = int(np.flatnonzero(self.usable[u])[-1])
            found.append(
                LookBack(
                    unit=int(self.units[u]),
                    origin=int(self.origins[o]),
                    skip=self.skip,
                    months=self.months,
                    observed=int(self.observed[u, o]),
                    ranges=tuple(self.ranges[u, o].tolist()),
                    crps=float(self.crps[u, o]),
                    same_as_last_year=int(self.same_as_last_year[u, o]),
                    same_as_before=int(self.same_as_before[u, o]),
                )
            )
        return tuple(found)


class Replays(NamedTuple):
    """The replay of each unit, and of their sum; None where units are of several vintages or never all known."""

    each: Replay
    together: Replay | None


def replay(
    model: Model,
    matrix: Matrix,
    months: int,
    *,
    units: Iterable[int] | None = None,
    skip: int = 0,
    last: int | None = None,
    most: int = MOST,
    draws: int = DRAWN,
    seed: int = 0,
    progress: Progress | None = None,
) -> Replays:
    """Replay a model's paths for `units` (all, if None) from up to `most` origins, the newest first in time to be kept.

    The newest origin is the last whose outcome is known by `last` (else by the end of the matrix), the others lie
    `months` before each other. An origin is usable for a unit when its memory (the model's window, a year, and as many
    months as are forecast) and its outcome are covered. The outcome begins `skip` months after the origin, as it does
    where an outlook is told some months after the data end: the further ahead, the less often ranges hold. Origins at
    which the model has too little to learn from are left out. Raises HN516 when no origin is usable for any unit, and
    says whether that is for want of months or of cases to learn from, HN511 for months beyond the furthest horizon.

    >>> from hune.forecast.models.reference import Conflictology
    >>> steady = Matrix.of([[2] * 60], units=[432], first=1)
    >>> past = replay(Conflictology(12), steady, months=6).each
    >>> past.held(0.9), past.look_back()[0].ranges
    ((Held(k=8, n=8, apart=8),), (12, 12, 12, 12, 12))
    """
    check_horizons((months, skip + months))
    wanted = np.unique(np.fromiter(matrix.units.tolist() if units is None else units, dtype=np.int32))
    memory = max(model.window, YEAR, months)
    newest = min(matrix.last, matrix.last if last is None else last) - skip - months
    oldest = max(matrix.first + memory - 1, newest - (most - 1) * months)
    origins = np.arange(newest, oldest - 1, -months)[::-1] if newest >= oldest else np.zeros(0, dtype=np.int64)
    each, whole = _Kept(wanted, origins, months), _Kept(np.zeros(1, dtype=np.int32), origins, months)
    here = matrix.select(wanted)
    one = len({*here.truth.tolist()} - {""}) == 1
    refusal: HuneError | None = None
    for o, origin in enumerate(origins.tolist()):
        if progress is not None:
            progress(o, len(origins))
        known = here.known(origin - memory + 1, origin + skip + months)
        learnt = matrix.where_known(origin - memory + 1, origin)
        if known.any():
            try:
                paths = lay(
                    model, learnt, origin, skip + months, units=wanted[known].tolist(), draws=draws, seed=seed
                ).over(skip + 1, skip + months)
            except HuneError as refused:
                if refused.code != "HN535":
                    raise
                refusal = refused
                continue
            at = origin - matrix.first + 1
            values = here.values[known, at - memory : at + skip + months]
            each.keep(o, known, paths, values, memory)
            if one and known.all():
                whole.keep(o, np.ones(1, dtype=np.bool_), paths.together(), values.sum(axis=0, keepdims=True), memory)
    if not each.usable.any():
        raise _nothing(matrix, memory, refusal)
    truth = np.array(sorted({*here.truth.tolist()} - {""})[:1])
    together = whole.replay(skip, truth) if whole.usable.any() else None
    return Replays(each.replay(skip, here.truth), together)


def _nothing(matrix: Matrix, memory: int, refusal: HuneError | None) -> HuneError:
    """Say why there is no replay: what the model said at the newest origin that it refused, else that months lack."""
    span = {"first": calendar.iso(matrix.first), "last": calendar.iso(matrix.last)}
    if refusal is not None:
        return HuneError("HN516", **span, reason_en=refusal.text("en"), reason_fr=refusal.text("fr"))
    return HuneError(
        "HN516",
        **span,
        reason_en=f"no origin has both its {memory} months of history and its outcome covered. Ingest a longer "
        "series, or shorten the horizon.",
        reason_fr=f"aucune origine n’a à la fois ses {memory} mois d’historique et son issue couverts. Ingérez une "
        "série plus longue, ou réduisez l’horizon.",
    )


class _Kept:
    """What is gathered origin by origin; see `Replay`."""

    def __init__(self, units: NDArray[np.int32], origins: NDArray[np.int64], months: int) -> None:
        shape = (len(units), len(origins))
        self.units, self.origins, self.months = units, origins, months
        self.usable = np.zeros(shape, dtype=np.bool_)
        self.crps, self.rise, self.fall = (np.full(shape, float(UNKNOWN)) for _ in range(3))
        self.observed, self.last_year, self.before = (np.full(shape, UNKNOWN, dtype=np.int64) for _ in range(3))
        self.ranges = np.full((*shape, len(LEVELS)), UNKNOWN, dtype=np.int64)
        self.fans = np.full((*shape, months, len(LEVELS)), UNKNOWN, dtype=np.int64)

    def keep(self, o: int, known: NDArray[np.bool_], paths: Paths, values: NDArray[np.int64], memory: int) -> None:
        """Keep what the paths of the units `known` said; `values` are their memory and the months up to the outcome."""
        months, past = self.months, values[:, :memory]
        skip = values.shape[1] - memory - months
        came, total = values[:, memory + skip :].sum(axis=1), paths.total()
        self.usable[:, o], self.observed[known, o], self.crps[known, o] = known, came, crps(came, total)
        self.ranges[known, o] = quantiles(total)
        self.fans[known, o] = paths.fan()
        self.last_year[known, o] = past[:, _a_year_before(memory, months, skip)].sum(axis=1)
        self.before[known, o] = before = past[:, memory - months :].sum(axis=1)
        self.rise[known, o], self.fall[known, o] = turning(before, total)

    def replay(self, skip: int, truth: NDArray[np.str_]) -> Replay:
        return Replay(
            units=self.units,
            origins=self.origins,
            skip=skip,
            months=self.months,
            usable=self.usable,
            observed=self.observed,
            ranges=self.ranges,
            fans=self.fans,
            crps=self.crps,
            same_as_last_year=self.last_year,
            same_as_before=self.before,
            rise=self.rise,
            fall=self.fall,
            truth=truth,
        )


def _a_year_before(memory: int, months: int, skip: int = 0) -> NDArray[np.int64]:
    """Return where in the last `memory` months the same month of the last year stands, for each month ahead.

    >>> _a_year_before(24, 14).tolist()
    [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 12, 13]
    """
    return memory - YEAR + np.arange(skip, skip + months) % YEAR
