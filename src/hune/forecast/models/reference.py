"""The reference tier: forecasts that only remember. Whatever is cleverer must beat the best of these.

Each model is a frozen value with its parameters; `distribution` says what it expects of any one month after
`origin`, and `hune.forecast.forecast.predict` turns that into a `Forecast`. None of them looks ahead by
steps, so the answer is the same at each horizon, and none can say that violence will rise or fall. None goes
beyond what it remembers: a worst month ever is outside all of them.

Sources: the benchmarks of the VIEWS Prediction Challenge 2023/24 (Hegre et al., "The 2023/24 VIEWS
Prediction Challenge", Journal of Peace Research, 2025).
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hune.errors import HuneError
from hune.forecast.distribution import Discrete
from hune.panel.matrix import Matrix, misfit
from hune.places import grid

TAIL = 1e-12
"""The mass of a Poisson distribution that is cut off at either end."""

QUEEN = 9
"""A cell and its eight neighbours."""


class Memory(ABC):
    """A model that expects the same of every month ahead: `distribution` says what, unit by unit."""

    __slots__ = ()

    @abstractmethod
    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return one distribution per unit (U,); raises HN501 where the window is not covered."""

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return the same distribution at each horizon (U, H)."""
        return self.distribution(matrix, origin).at_each(len(horizons))


@dataclass(frozen=True, slots=True)
class Zero(Memory):
    """Nothing happens anywhere: right for 99 % of cells, and the bar under every other model.

    >>> Zero().distribution(Matrix.of([[3, 0]]), origin=2).mean().tolist()
    [0.0]
    """

    @property
    def name(self) -> str:
        """The model's name."""
        return "zero"

    @property
    def window(self) -> int:
        """One month: an origin must at least be known."""
        return 1

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return a certain zero for every unit."""
        return Discrete.of(np.zeros_like(matrix.window(origin, origin)))


@dataclass(frozen=True, slots=True)
class LastPoisson(Memory):
    """Poisson around the count of the last month.

    A mass of 1e-12 is cut off at either end, and the rest scaled to one.

    >>> LastPoisson().distribution(Matrix.of([[0, 4]]), origin=2).mean().round(9).tolist()
    [4.0]
    """

    @property
    def name(self) -> str:
        """The model's name."""
        return "last_poisson"

    @property
    def window(self) -> int:
        """One month."""
        return 1

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return one Poisson distribution per different last count, shared by the units that had it."""
        rates, row = np.unique(matrix.window(origin, origin)[:, 0], return_inverse=True)
        rate = rates[:, None].astype(np.float64)
        # Wide enough that what is left out beyond is far under TAIL, which then cuts exactly.
        reach = np.ceil(7.5 * np.sqrt(rate) + 25)
        low = np.maximum(rate - reach, 0)
        atoms = low + np.arange(int((2 * reach).max(initial=0)) + 1, dtype=np.float64)
        log_rate = np.log(rate, out=np.full(rate.shape, -np.inf), where=rate > 0)
        # Each weight is the one before times rate / atom: no factorials, whatever the rate.
        steps = np.cumsum(log_rate - np.log(atoms[:, 1:]), axis=1)
        logs = np.concatenate([np.zeros_like(rate), steps], axis=1)
        weights = np.exp(logs - logs.max(axis=1, keepdims=True))
        weights /= weights.sum(axis=1, keepdims=True)
        below, above = np.cumsum(weights, axis=1), np.cumsum(weights[:, ::-1], axis=1)[:, ::-1]
        weights = np.where((below > TAIL) & (above > TAIL), weights, 0.0)
        return Discrete(atoms=atoms, weights=weights / weights.sum(axis=1, keepdims=True), row=row)


@dataclass(frozen=True, slots=True)
class Bootstrap(Memory):
    """Any month of the last `window` of any unit: one distribution for all, blind to where it is asked.

    >>> Bootstrap(2).distribution(Matrix.of([[0, 4], [0, 0]]), origin=2).mean().tolist()
    [1.0, 1.0]
    """

    window: int = 240

    def __post_init__(self) -> None:
        """Refuse an empty memory (HN513)."""
        _check_window(self.window)

    @property
    def name(self) -> str:
        """The model and its window."""
        return f"bootstrap({self.window})"

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return the pooled past, shared by all units."""
        past = matrix.window(origin - self.window + 1, origin)
        atoms, times = np.unique(past, return_counts=True)
        pool = Discrete.of(atoms[None, :], times / past.size)
        return pool[np.zeros(len(matrix.units), dtype=np.intp)]


@dataclass(frozen=True, slots=True)
class Conflictology(Memory):
    """The unit's own last `window` months, equally likely: the challenge's benchmark that is hard to beat.

    >>> Conflictology(2).distribution(Matrix.of([[9, 0, 4]]), origin=3).mean().tolist()
    [2.0]
    """

    window: int = 12

    def __post_init__(self) -> None:
        """Refuse an empty memory (HN513)."""
        _check_window(self.window)

    @property
    def name(self) -> str:
        """The model and its window."""
        return f"conflictology({self.window})"

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return each unit's own past."""
        return Discrete.of(matrix.window(origin - self.window + 1, origin))


@dataclass(frozen=True, slots=True)
class ConflictologyNeighbours(Memory):
    """The last `window` months of a cell and of its eight neighbours, equally likely.

    As in the challenge, a neighbour that the matrix does not hold counts as `window` zeros, so that every
    cell has 9 × `window` atoms. Cells only: a country's neighbours say nothing about its scale.

    >>> pair = Matrix.of([[9], [0]], units=[153000, 153001], unit="cell")
    >>> ConflictologyNeighbours(1).distribution(pair, origin=1).mean().tolist()
    [1.0, 1.0]
    """

    window: int = 12

    def __post_init__(self) -> None:
        """Refuse an empty memory (HN513)."""
        _check_window(self.window)

    @property
    def name(self) -> str:
        """The model and its window."""
        return f"conflictology_neighbours({self.window})"

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return each cell's own past with its neighbours'; raises HN503 for units that are not cells."""
        if matrix.unit != "cell":
            raise misfit(["cell"], [matrix.unit])
        past = matrix.window(origin - self.window + 1, origin)
        starts, neighbours = grid.neighbour_index(matrix.units)
        owner = np.repeat(np.arange(len(past)), np.diff(starts))
        place = 1 + np.arange(len(neighbours)) - starts[owner]
        around = np.zeros((len(past), QUEEN, self.window), dtype=np.int64)
        around[:, 0] = past
        around[owner, place] = past[neighbours]
        return Discrete.of(around.reshape(len(past), QUEEN * self.window))


@dataclass(frozen=True, slots=True)
class WeightedHistory(Memory):
    """The unit's own last `window` months, each worth half as much every `half_life` months back.

    >>> model = WeightedHistory(half_life=1, window=2)
    >>> model.distribution(Matrix.of([[3, 0]]), origin=2).mean().round(9).tolist()
    [1.0]
    """

    half_life: float = 12.0
    window: int = 84

    def __post_init__(self) -> None:
        """Refuse an empty memory or one that does not fade (HN513)."""
        _check_window(self.window)
        if not 0 < self.half_life < np.inf:
            raise HuneError(
                "HN513",
                name="half_life",
                value=self.half_life,
                must_en="positive",
                must_fr="un nombre positif",
            )

    @property
    def name(self) -> str:
        """The model, its half-life and its window."""
        return f"weighted_history({self.half_life:g}, {self.window})"

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return each unit's own past, weighted by age."""
        age = np.arange(self.window - 1, -1, -1)
        weights = 0.5 ** (age / self.half_life)
        past = matrix.window(origin - self.window + 1, origin)
        return Discrete.of(past, weights / weights.sum())


def _check_window(window: int) -> None:
    if window < 1:
        raise HuneError("HN513", name="window", value=window, must_en="1 or more", must_fr="1 ou plus")
