"""Joint paths: whole futures for several units at once, from which totals and worst months are read.

A path is one draw of every month and unit together (`hune.forecast.joint`): what is read from it is added up or
compared within each path first, and only then over paths. Adding up the ranges of single months instead would
make a year's range far too narrow.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError
from hune.forecast import digests, shelf
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.draws import Draws
from hune.forecast.forecast import Identity, check_horizons, check_origin, identify, predict
from hune.forecast.joint import joined
from hune.forecast.model import Model
from hune.panel.matrix import Matrix, positions

DRAWN = 2000
LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
"""The quantiles of a fan: the 90 % range, the 50 % range and the median."""

TRIED = 100
"""A forecast's probability is drawn away from certainty as if it had been tried so often."""

OFTENER = 1.3
"""What the odds of some month above a threshold of the unit's own past are multiplied by (`scripts/tune_any.py`)."""


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """S equally likely futures of `units` (U,) at `horizons` (H,) after an origin: `draws` of shape (U, H).

    `identity` is that of the forecast they are drawn from, `truth` (U,) the vintage that each unit is read from.

    >>> from hune.forecast.models.reference import Conflictology
    >>> matrix = Matrix.of([list(range(24)), [0] * 24], units=[432, 439])
    >>> paths = lay(Conflictology(24), matrix, origin=24, months=6)
    >>> paths.total().mean().round(-1).tolist(), paths.any_at_least(24).tolist()
    ([70.0, 0.0], [0.0, 0.0])
    """

    identity: Identity
    units: NDArray[np.int32]
    horizons: tuple[int, ...]
    draws: Draws
    truth: NDArray[np.str_]

    def over(self, first: int, last: int) -> Self:
        """Keep the months `first` to `last` after the origin; raises HN511 for one the paths do not reach.

        What is told from an issue date leaves out the months that have already passed by then.
        """
        horizons = tuple(range(first, last + 1))
        for horizon in horizons or (0,):
            if horizon not in self.horizons:
                raise HuneError("HN511", value=horizon, most=max(self.horizons))
        at = [self.horizons.index(horizon) for horizon in horizons]
        return replace(self, horizons=horizons, draws=self.draws[:, at])

    def select(self, units: Iterable[int]) -> Self:
        """Keep `units`, ascending; raises HN502 for one the paths do not have."""
        at = positions(self.units, units)
        return replace(self, units=self.units[at], draws=self.draws[at], truth=self.truth[at])

    def together(self) -> Self:
        """Add up the units within each path, to one unit numbered 0; raises HN506 for different vintages."""
        vintages = sorted({*self.truth.tolist()} - {""})
        if len(vintages) > 1:
            raise HuneError("HN506", measure=self.identity.target, truth="; ".join(vintages))
        whole = self.draws.total(axis=0)
        return replace(
            self,
            units=np.zeros(1, dtype=np.int32),
            draws=replace(whole, shape=(1, *whole.shape)),
            truth=np.array(vintages or [""]),
        )

    def total(self) -> Draws:
        """Return the draws of the sum over all months, for each unit (U,)."""
        return self.draws.total()

    def maximum(self) -> Draws:
        """Return the draws of the worst month, for each unit (U,)."""
        return self.draws.maximum()

    def fan(self) -> Floats:
        """Return the quantiles `LEVELS` of each month: (U, H, 5)."""
        return quantiles(self.draws)

    def any_at_least(self, threshold: ArrayLike) -> Floats:
        """Return the share of paths with some month of `threshold` or more, one for all or one per unit (U,).

        No share of paths is certainty: give it to `of_any` before it is printed.
        """
        return self.maximum().exceedance(threshold)


def lay(
    model: Model,
    matrix: Matrix,
    origin: int,
    months: int,
    *,
    units: Iterable[int] | None = None,
    draws: int = DRAWN,
    seed: int = 0,
) -> Paths:
    """Forecast every unit of `matrix` and draw paths of `units` (all of them, if None) over `months` months.

    The model learns from all units; what it said of the same counts before stands on the shelf. Raises HN511 for a
    length outside 1 to 36, HN512 for an origin beyond what is covered, HN501 where the model's window is not covered,
    HN502 for a unit the matrix does not have.
    """
    check_horizons(range(1, months + 1) if months >= 1 else (months,))
    horizons = tuple(range(1, months + 1))
    check_origin(matrix, origin)
    matrix.window(origin - model.window + 1, origin)
    at = positions(matrix.units, matrix.units.tolist() if units is None else units)

    def made() -> Discrete:
        return predict(model, matrix, origin, horizons, seed=seed).distribution[at]

    # Of a model of somebody else's nothing here tells whether its code is still the same.
    ours = type(model).__module__.startswith("hune.")
    made_of = (digests.content(matrix.upto(origin)), repr(model), digests.code_version(), origin, months, at.tolist())
    told = shelf.kept(digests.digest(made_of), made) if ours else made()
    return Paths(
        identity=identify(model, matrix, origin, horizons, seed=seed),
        units=matrix.units[at],
        horizons=horizons,
        draws=joined(told, draws, units=matrix.units[at], kind=matrix.unit, seed=seed),
        truth=matrix.truth[at],
    )


def shrink(probability: ArrayLike, tried: int = TRIED) -> Floats:
    """Draw a share away from certainty, as far as `tried` trials ask for.

    Of n = `tried` trials, k = n · probability came true; with Jeffreys' prior the event has probability
    (k + ½) / (n + 1). With a hundred nothing comes out under 0.5 % or over 99.5 %: no replay is long enough to tell
    one in two hundred from never.

    Source: Jeffreys, "An invariant form for the prior probability in estimation problems", Proceedings of the
    Royal Society A 186 (1946) 453-461.

    >>> shrink([0, 0.5, 1], 24).tolist()
    [0.02, 0.5, 0.98]
    """
    return (tried * np.asarray(probability, dtype=np.float64) + 0.5) / (tried + 1)


def of_any(share: ArrayLike) -> Floats:
    """Return the chance of some month above a threshold of the unit's own past, from the share of paths with one.

    The months of a path hang together so that their totals are right; that some month of them stands out is then
    told too seldom. From 2000 to 2016 months above the median or as deadly as the worst of two years came more often,
    at any distance from the data and for spans of three, six and twelve months alike. The odds are raised by as much,
    once the share is shrunk.

    >>> of_any([0, 0.2, 1]).round(3).tolist()
    [0.006, 0.249, 0.996]
    """
    told = shrink(share)
    return OFTENER * told / (1 - told + OFTENER * told)


def quantiles(draws: Draws) -> Floats:
    """Return the quantiles `LEVELS` along a new last axis."""
    return np.stack([draws.quantile(level) for level in LEVELS], axis=-1)
