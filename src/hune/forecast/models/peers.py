"""What units as violent as this one went through lately: a memory borrowed from peers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.models.ladder import LADDER, of_weights, on_ladder
from hune.forecast.models.reference import Memory
from hune.panel.matrix import Matrix

BOUNDS = (0.0, 5.0, 25.0, 100.0)
"""Classes of activity by the mean of twelve months: none at all, up to 5, 25 and 100 deaths a month, and more."""

YEAR = 12


@dataclass(frozen=True, slots=True)
class Peers(Memory):
    """The last `window` months of every unit of the same class of activity, equally likely.

    >>> Peers(2).distribution(Matrix.of([[0] * 12, [0] * 11 + [8], [4] * 12]), origin=12).mean().tolist()
    [0.0, 4.0, 4.0]
    """

    window: int = 24

    def __post_init__(self) -> None:
        """Refuse an empty memory (HN513)."""
        if self.window < 1:
            raise HuneError("HN513", name="window", value=self.window, must_en="1 or more", must_fr="1 ou plus")

    @property
    def name(self) -> str:
        """The model and its window."""
        return f"peers({self.window})"

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return the pooled past of each class, shared by its units."""
        year = matrix.window(origin - YEAR + 1, origin).mean(axis=1)
        past = matrix.window(origin - self.window + 1, origin)
        classes, row = np.unique(activity(year), return_inverse=True)
        weights = np.zeros((len(classes), len(LADDER)))
        for n, one in enumerate(classes):
            atoms, times = np.unique(past[activity(year) == one], return_counts=True)
            weights[n] = on_ladder(Discrete.of(atoms[None, :], times / times.sum()))[0]
        return of_weights(weights, row)


def activity(mean: Floats) -> NDArray[np.intp]:
    """Return the class of a mean: 0 where nothing happened, to 4 above 100 deaths a month.

    >>> activity(np.array([0, 0.1, 5, 5.1, 1000])).tolist()
    [0, 1, 1, 2, 4]
    """
    return np.searchsorted(BOUNDS, mean)
