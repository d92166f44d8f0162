"""Invented panels that several models are tried on."""

import numpy as np

from hune.panel.matrix import NOT, UNKNOWN, Matrix


def clustered(units: int = 12, months: int = 150, seed: int = 3) -> np.ndarray:
    """Months of violence that make more of them likelier."""
    rng = np.random.default_rng(seed)
    heat, made = np.zeros(units), []
    for _ in range(months):
        struck = rng.random(units) < 0.03 + 0.8 * np.minimum(heat, 1)
        heat = 0.7 * heat + 0.3 * struck
        made.append(np.where(struck, rng.geometric(0.1, units), 0))
    return np.stack(made, axis=1)


def with_gap(matrix: Matrix, unit: int, upto: int) -> Matrix:
    """Make a unit unknown in its first `upto` columns."""
    values, covered = matrix.values.copy(), matrix.covered.copy()
    values[unit, :upto], covered[unit, :upto] = UNKNOWN, NOT
    return Matrix(
        unit=matrix.unit,
        units=matrix.units,
        first=matrix.first,
        values=values,
        covered=covered,
        target=matrix.target,
        truth=matrix.truth,
    )
