"""What a model is: anything that says how the months after an origin are distributed."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from hune.forecast.distribution import Discrete
from hune.panel.matrix import Matrix


class Model(Protocol):
    """Anything that says how the months after `origin` are distributed, unit by unit."""

    @property
    def name(self) -> str:
        """The model and its parameters, as a forecast's identity holds them."""

    @property
    def window(self) -> int:
        """How many months up to the origin must be covered."""

    def ahead(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Discrete:
        """Return one distribution per unit and horizon (U, H), made from months up to `origin` only.

        Raises HN501 where the window is not covered.
        """


@runtime_checkable
class Learner(Protocol):
    """A model that can learn once and be asked about several panels.

    `fit(m, origin, horizons).ahead(m, origin, horizons)` is what its own `ahead` returns.
    """

    def fit(self, matrix: Matrix, origin: int, horizons: Sequence[int]) -> Model:
        """Return a model of the same name that has learnt from a matrix and learns no more."""
