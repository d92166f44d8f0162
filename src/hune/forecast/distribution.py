"""Weighted discrete distributions of counts, kept once however many units share them.

A distribution is a row of atoms x_1 ≤ … ≤ x_k with weights w_1 … w_k that sum to one. Thousands of cells have
the same one (never an event, hence a certain zero), and a unit's forecast is often the same at each horizon;
so the M different rows are kept once, and `row` says which row each unit and horizon has.
"""

from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError

Floats = NDArray[np.float64]

TIE = 1e-9
"""How near two sums of weights count as equal: 1/12 added six times is one half."""


@dataclass(frozen=True, slots=True, eq=False)
class Discrete:
    """Distributions of shape `row.shape`; entry e has atoms `atoms[row[e]]` and weights `weights[row[e]]`.

    `atoms` (M, k) ascend along each row, `weights` (M, k) sum to one; a row shorter than k is filled with
    atoms of weight zero. Use `of` to make one: it sorts, checks and shares rows.

    >>> coin = Discrete.of([[0, 10]])
    >>> coin.shape, coin.mean().tolist(), coin.exceedance(1).tolist(), coin.quantile(0.5).tolist()
    ((1,), [5.0], [0.5], [0.0])
    """

    atoms: Floats
    weights: Floats
    row: NDArray[np.intp]

    @classmethod
    def of(cls, atoms: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """Make n distributions from atoms (n, k), equally likely unless `weights` (k,) or (n, k) are given.

        Rows of zeros share one row. Raises HN514 for atoms that are not finite, or for weights that are
        negative or do not sum to one.
        """
        values = np.asarray(atoms, dtype=np.float64)
        shares = np.full(values.shape[1], 1 / values.shape[1]) if weights is None else weights
        chances = np.broadcast_to(np.asarray(shares, dtype=np.float64), values.shape)
        sound = np.isfinite(values).all(axis=1) & (chances >= 0).all(axis=1)
        sound &= np.abs(chances.sum(axis=1) - 1) < TIE
        if not sound.all():
            raise HuneError("HN514", row=int(np.argmin(sound)))
        something = np.asarray(values.any(axis=1))
        kept = something.copy()
        first_zero = int(np.argmin(something)) if len(something) else 0
        kept[first_zero : first_zero + 1] = True
        row = np.cumsum(kept) - 1
        row[~something] = row[first_zero] if len(row) else 0
        order = np.argsort(values[kept], axis=1, kind="stable")
        return cls(
            atoms=np.take_along_axis(values[kept], order, axis=1),
            weights=np.take_along_axis(chances[kept], order, axis=1),
            row=row,
        )

    @property
    def shape(self) -> tuple[int, ...]:
        """How many distributions there are, usually (units,) or (units, horizons)."""
        return self.row.shape

    def __getitem__(self, key: Any) -> Self:
        """Choose distributions as NumPy chooses entries of an array of shape `shape`."""
        return replace(self, row=np.asarray(self.row[key]))

    def at_each(self, horizons: int) -> Self:
        """Give each of n distributions at every horizon: shape (n,) becomes (n, horizons)."""
        return replace(self, row=np.broadcast_to(self.row[..., None], (*self.row.shape, horizons)))

    def mean(self) -> Floats:
        """Return the expected values."""
        return np.asarray((self.atoms * self.weights).sum(axis=1)[self.row])

    def exceedance(self, threshold: ArrayLike) -> Floats:
        """Return P(Y ≥ threshold), for one threshold or for one per distribution.

        >>> Discrete.of([[0, 1, 2, 3]]).exceedance(2).tolist()
        [0.5]
        """
        at = np.broadcast_to(np.asarray(threshold, dtype=np.float64), self.shape)
        pair, back = pairs(self.row, at)
        rows, bounds = pair
        chances = np.where(self.atoms[rows] >= bounds[:, None], self.weights[rows], 0.0).sum(axis=1)
        return np.asarray(chances[back], dtype=np.float64)

    def mass(self, value: ArrayLike) -> Floats:
        """Return P(Y = value), for one value or for one per distribution.

        >>> Discrete.of([[0, 0, 2, 3]]).mass(0).tolist()
        [0.5]
        """
        at = np.broadcast_to(np.asarray(value, dtype=np.float64), self.shape)
        (rows, values), back = pairs(self.row, at)
        chances = np.where(self.atoms[rows] == values[:, None], self.weights[rows], 0.0).sum(axis=1)
        return np.asarray(chances[back], dtype=np.float64)

    def quantile(self, level: float) -> Floats:
        """Return the smallest atom x with P(Y ≤ x) ≥ level: a value that did occur, never one between two.

        Definition 1 of Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician
        50 (1996) 361-365. Raises HN513 for a level outside (0, 1).

        >>> dice = Discrete.of([[1, 2, 3, 4, 5, 6]])
        >>> [dice.quantile(level).item() for level in (0.05, 0.5, 0.95)]
        [1.0, 3.0, 6.0]
        """
        if not 0 < level < 1:
            raise HuneError("HN513", name="level", value=level, must_en="between 0 and 1", must_fr="entre 0 et 1")
        below = (np.cumsum(self.weights, axis=1) < level - TIE).sum(axis=1, keepdims=True)
        return np.asarray(np.take_along_axis(self.atoms, below, axis=1)[:, 0][self.row])


def pairs(row: NDArray[np.intp], value: Floats) -> tuple[tuple[NDArray[np.intp], Floats], NDArray[np.intp]]:
    """Return the different (row, value) pairs and where each entry's pair stands among them.

    On a grid almost every entry is (certain zero, nothing happened): what is asked of distributions is asked
    once per pair.

    >>> (rows, values), back = pairs(np.array([0, 0, 1]), np.array([0.0, 0.0, 5.0]))
    >>> rows.tolist(), values.tolist(), back.tolist()
    ([0, 1], [0.0, 5.0], [0, 0, 1])
    """
    different, which = np.unique(value, return_inverse=True)
    codes, back = np.unique(row * len(different) + which.reshape(row.shape), return_inverse=True)
    rows, at = np.divmod(codes, len(different))
    return (rows, different[at]), back.reshape(row.shape)
