"""Joint paths: whole stretches of months for all units at once, so that totals and worst months add up.

Adding up monthly ranges as if months were independent makes a year's range far too narrow. Here the future
is made of blocks of the recent past, laid end to end: six consecutive months in a row keep how months hang
together, and taking the same months for every unit keeps how units hang together. The last 24 months are laid
in a ring, so that a block can start in any of them and each is as likely at every month ahead: otherwise the
newest, in which a war may just have begun, would never be the first to come. Two blocks make 576 paths, all
of which are kept; longer futures are drawn with a seed. Nothing outside the last 24 months can happen in
them, which is their known weakness: read them with `hune.forecast.replay` at hand.

Source: the circular block bootstrap of Politis and Romano, "A circular block-resampling procedure for
stationary data", in LePage and Billard (eds.), Exploring the Limits of Bootstrap (Wiley, 1992) 263-270.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

import hune
from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.forecast import Identity, check_horizons, check_origin, unit_set
from hune.panel.matrix import Matrix, positions

BLOCK, WINDOW = 6, 24
MOST_COMBINATIONS = 600
"""Up to this many sequences of blocks are all kept; beyond, they are drawn."""

DRAWN = 2000
LEVELS = (0.04, 0.25, 0.5, 0.75, 0.96)
"""The quantiles of a fan: the 90 % range, the 50 % range and the median.

The outer two leave out less than 5 % at either end because 24 blocks are few: with them the range of a single
block is from the smallest to the largest, and one more block of the same kind would lie in it in 23 of 25 cases."""


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """S equally likely futures of U units over the months after an origin.

    `history` (U, W) is the past they are made of and `steps` (S, H) the month of it that path s repeats at
    each of its `horizons`: the same for every unit, which is what makes paths joint. `blocks` is how many
    different blocks there are, however many paths they make; `identity` is that of the run, of which this
    may be a part.

    >>> matrix = Matrix.of([list(range(24)), [0] * 24], units=[432, 439])
    >>> paths = block_paths(matrix, origin=24, months=6)
    >>> paths.blocks, paths.total().quantile(0.5).tolist(), paths.any_at_least(23).round(3).tolist()
    (24, [69.0, 0.0], [0.25, 0.0])
    """

    identity: Identity
    units: NDArray[np.int32]
    history: NDArray[np.int64]
    steps: NDArray[np.intp]
    horizons: tuple[int, ...]
    blocks: int
    truth: NDArray[np.str_]

    @property
    def values(self) -> NDArray[np.int64]:
        """Every count of every path: (S, U, H)."""
        return np.moveaxis(self.history[:, self.steps], 1, 0)

    def over(self, first: int, last: int) -> Self:
        """Keep the months `first` to `last` after the origin; raises HN511 for one the paths do not reach.

        What is told from an issue date leaves out the months that have already passed by then.
        """
        horizons = tuple(range(first, last + 1))
        for horizon in horizons or (0,):
            if horizon not in self.horizons:
                raise HuneError("HN511", value=horizon, most=max(self.horizons))
        at = [self.horizons.index(horizon) for horizon in horizons]
        return replace(
            self,
            horizons=horizons,
            steps=np.ascontiguousarray(self.steps[:, at]),
        )

    def select(self, units: Iterable[int]) -> Self:
        """Keep `units`, ascending; raises HN502 for one the paths do not have."""
        at = positions(self.units, units)
        return replace(self, units=self.units[at], history=self.history[at], truth=self.truth[at])

    def together(self) -> Self:
        """Add up the units within each path, to one unit numbered 0; raises HN506 for different vintages."""
        vintages = sorted({*self.truth.tolist()} - {""})
        if len(vintages) > 1:
            raise HuneError("HN506", measure=self.identity.target, truth="; ".join(vintages))
        return replace(
            self,
            units=np.zeros(1, dtype=np.int32),
            history=self.history.sum(axis=0, keepdims=True),
            truth=np.array(vintages or [""]),
        )

    def total(self) -> Discrete:
        """Return how the sum over all months is distributed, for each unit (U,)."""
        return path_totals(self.history, self.steps)

    def maximum(self) -> Discrete:
        """Return how the worst month is distributed, for each unit (U,)."""
        return Discrete.of(self.history[:, self.steps].max(axis=2))

    def monthly(self) -> Discrete:
        """Return how each single month is distributed, for each unit and horizon (U, H)."""
        return path_months(self.history, self.steps)

    def fan(self) -> Floats:
        """Return the quantiles `LEVELS` of each month: (U, H, 5)."""
        return quantiles(self.monthly())

    def any_at_least(self, threshold: ArrayLike) -> Floats:
        """Return the share of paths with some month of `threshold` or more, one for all or one per unit (U,).

        A share of so few blocks is no probability to print: give it to `shrink` first.
        """
        return self.maximum().exceedance(threshold)


def block_paths(
    matrix: Matrix,
    origin: int,
    months: int,
    *,
    block: int = BLOCK,
    window: int = WINDOW,
    seed: int = 0,
    draws: int = DRAWN,
) -> Paths:
    """Lay blocks of the last `window` months end to end over `months` after `origin`, for all units jointly.

    All sequences of blocks are kept where there are at most 600 (then `seed` plays no part), else `draws` of
    them are drawn. Raises HN511 for a length outside 1 to 36, HN512 for an origin beyond what is covered,
    HN501 where the window is not covered, HN513 for a block that is longer than the window.
    """
    check_horizons(range(1, months + 1) if months >= 1 else (months,))
    check_origin(matrix, origin)
    steps = path_steps(months, block=block, window=window, seed=seed, draws=draws)
    horizons = tuple(range(1, months + 1))
    return Paths(
        identity=Identity(
            model=f"block_paths({block}, {window}, {len(steps)})",
            code=hune.__version__,
            seed=seed,
            record=matrix.record,
            origin=origin,
            units=unit_set(matrix),
            target=matrix.target,
            horizons=horizons,
        ),
        units=matrix.units,
        history=matrix.window(origin - window + 1, origin),
        steps=steps,
        horizons=horizons,
        blocks=window,
        truth=matrix.truth,
    )


def path_steps(
    months: int, *, block: int = BLOCK, window: int = WINDOW, seed: int = 0, draws: int = DRAWN
) -> NDArray[np.intp]:
    """Return which month of the window (0 the oldest) each path repeats at each horizon: (S, months).

    >>> path_steps(2, block=2, window=3).tolist(), path_steps(12).shape, path_steps(18).shape
    ([[0, 1], [1, 2], [2, 0]], (576, 12), (2000, 18))
    """
    if not 1 <= block <= window:
        raise HuneError("HN513", name="block", value=block, must_en=f"1 to {window}", must_fr=f"de 1 à {window}")
    if draws < 1:
        raise HuneError("HN513", name="draws", value=draws, must_en="1 or more", must_fr="1 ou plus")
    starts, length = window, -(-months // block)
    if starts**length <= MOST_COMBINATIONS:
        sequences = np.array(list(itertools.product(range(starts), repeat=length)), dtype=np.intp)
    else:
        sequences = np.random.default_rng(seed).integers(starts, size=(draws, length))
    steps = ((sequences[:, :, None] + np.arange(block)) % window).reshape(len(sequences), length * block)
    return np.ascontiguousarray(steps[:, :months])


def shrink(probability: ArrayLike, blocks: int) -> Floats:
    """Draw a share of paths away from certainty, as far as `blocks` blocks of evidence ask for.

    Of n = `blocks` equally likely blocks, k = n · probability show the event; with Jeffreys' prior the event
    has probability (k + ½) / (n + 1). With the 24 blocks of 24 months nothing comes out under 2 % or over
    98 %. The blocks overlap, so that they are worth fewer independent ones (24 months hold four); but four
    would turn every answer into "10 to 90 %" and say more about the rule than about the past. Twenty-four still
    keeps impossibility off the page; whether what is printed is right, replays must show.

    Source: Jeffreys, "An invariant form for the prior probability in estimation problems", Proceedings of the
    Royal Society A 186 (1946) 453-461.

    >>> shrink([0, 0.5, 1], 24).tolist()
    [0.02, 0.5, 0.98]
    """
    return (blocks * np.asarray(probability, dtype=np.float64) + 0.5) / (blocks + 1)


def path_totals(history: NDArray[np.int64], steps: NDArray[np.intp]) -> Discrete:
    """Return how the sum along a path is distributed, for each row of `history` (U, W).

    >>> path_totals(np.array([[1, 2, 4]]), path_steps(2, block=2, window=3)).atoms.tolist()
    [[3.0, 5.0, 6.0]]
    """
    # How often a path repeats each month of the window makes all totals one product.
    times = np.zeros((history.shape[1], len(steps)))
    np.add.at(times, (steps, np.arange(len(steps))[:, None]), 1.0)
    return Discrete.of(history @ times)


def path_months(history: NDArray[np.int64], steps: NDArray[np.intp]) -> Discrete:
    """Return how the count is distributed at each step of a path: (U, H) for `history` (U, W).

    >>> path_months(np.array([[1, 2, 4]]), path_steps(2, block=2, window=3)).mean().round(3).tolist()
    [[2.333, 2.333]]
    """
    values = np.moveaxis(history[:, steps], 1, 2)
    flat = Discrete.of(values.reshape(-1, len(steps)))
    return replace(flat, row=flat.row.reshape(values.shape[:2]))


def quantiles(distribution: Discrete) -> Floats:
    """Return the quantiles `LEVELS` along a new last axis."""
    return np.stack([distribution.quantile(level) for level in LEVELS], axis=-1)
