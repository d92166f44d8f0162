"""What a cell and those around it went through lately: whether anything happens from near by, how much from afar.

Where violence was tells where it will be, within a day's drive: the chance of a month with deaths is a mean of
the shares of months with deaths of the cell and its near neighbours. How many die tells little of the place and
there are few cases, so sizes are those of all months with deaths within some hundred kilometres. Both fade with
distance and with age,

    P(Y > 0) = Σ_j k(d_ij; near) s_j / Σ_j k(d_ij; near),      k(d; b) = exp(-d / b),

where s_j is the fading share of months with deaths of cell j and d counts cells of half a degree; sizes have the
weights k(d_ij; far) ½^(age / half-life).

Sources: kernels of place and time as in prospective mapping of crime, Bowers, Johnson and Pease, "Prospective
hot-spotting: the future of crime mapping?", British Journal of Criminology 44 (2004) 641-658.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.spatial import cKDTree

from hune.forecast.distribution import Discrete, Floats
from hune.forecast.models.ladder import LADDER, of_weights, on_ladder
from hune.forecast.models.reference import Memory
from hune.forecast.models.seen import check_positive, decayed_means, seen_upto
from hune.panel.matrix import Matrix, misfit
from hune.places import grid

CUT = 6
"""Cells further than so many bandwidths do not count: k is under a quarter of a per cent there."""

COLUMNS = 720


@dataclass(frozen=True, slots=True)
class Surroundings(Memory):
    """Occurrence from cells `near` (in cells), sizes from cells `far`, both fading with a `half_life` in months.

    Where nothing happened within six times `near` in the months that are covered, nothing is expected.

    >>> pair = Matrix.of([[9] * 24, [0] * 24], units=[153000, 153001], unit="cell")
    >>> made = Surroundings().distribution(pair, origin=24)
    >>> made.exceedance(9).round(2).tolist(), made.exceedance(10).tolist()
    ([0.92, 0.08], [0.0, 0.0])
    """

    near: float = 0.4
    far: float = 2.4
    half_life: float = 6.0
    window: int = 24

    def __post_init__(self) -> None:
        """Refuse what is not positive (HN513)."""
        for name in ("near", "far", "half_life", "window"):
            check_positive(name, getattr(self, name))

    @property
    def name(self) -> str:
        """The model, its distances, its half-life and its window."""
        return f"surroundings({self.near:g}, {self.far:g}, {self.half_life:g}, {self.window})"

    def distribution(self, matrix: Matrix, origin: int) -> Discrete:
        """Return one distribution per cell (U,); raises HN503 for units that are not cells, HN501 for a gap."""
        if matrix.unit != "cell":
            raise misfit(["cell"], [matrix.unit])
        seen = seen_upto(matrix, origin, self.window)
        share = decayed_means((seen.counts > 0).astype(np.int64), seen.known, self.half_life)[:, -1]
        struck = np.flatnonzero(share > 0)
        row = np.zeros(len(matrix.units), dtype=np.intp)
        if not len(struck):
            return of_weights(np.eye(1, len(LADDER)), row)
        points = np.stack(grid.rows_cols(matrix.units), axis=1).astype(np.float64)
        near = _kernel(points, points, self.near)
        chance = np.minimum((near @ share) / near.sum(axis=1), 1.0)
        some = np.flatnonzero(chance > 0)
        sizes = _kernel(points[some], points[struck], self.far) @ _sizes(seen.counts[struck], self.half_life)
        sizes *= chance[some, None] / sizes.sum(axis=1, keepdims=True)
        row[some] = 1 + np.arange(len(some))
        weights = np.zeros((1 + len(some), len(LADDER)))
        weights[0, 0] = 1
        weights[1:] = sizes
        weights[1:, 0] = 1 - chance[some]
        return of_weights(weights, row)


def _kernel(here: Floats, there: Floats, bandwidth: float) -> csr_array:
    """Return exp(-d / bandwidth) for all pairs of points (rows, columns) that are near enough."""
    # Columns meet again at the date line; rows do not at the poles.
    tree, other = (cKDTree(points, boxsize=(0, COLUMNS)) for points in (here, there))
    apart = tree.sparse_distance_matrix(other, CUT * bandwidth, output_type="coo_matrix")
    return csr_array((np.exp(-apart.data / bandwidth), (apart.row, apart.col)), shape=apart.shape)


def _sizes(counts: NDArray[np.int64], half_life: float) -> Floats:
    """Return the fading weight of each rung of the ladder among the months with deaths: (U, rungs)."""
    unit, at = np.nonzero(counts)
    age = counts.shape[1] - 1 - at
    different, which = np.unique(counts[unit, at], return_inverse=True)
    rungs = on_ladder(Discrete.of(different[:, None]))
    times = csr_array((0.5 ** (age / half_life), (unit, which)), shape=(len(counts), len(different)))
    return np.asarray(times @ rungs, dtype=np.float64)
