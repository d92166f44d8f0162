"""Areas in a plain table: its rows are of areas as the polygons' file has them, and those too small are joined.

An area that was joined from several is the sum of its parts, and is known in a month in which all of them are. In
a sparse table, a part that is never named counts as quiet if another part of its area is named.
"""

from dataclasses import replace

import numpy as np

from hune.panel.matrix import NOT, UNKNOWN, Matrix
from hune.places.areas import Areas, Part


def parts_of(areas: Areas) -> tuple[Part, ...]:
    """Return the areas of the file: those that were joined one after the other, at the end those left alone."""
    return (*(part for area in areas.areas for part in area.parts), *areas.alone)


def joined(matrix: Matrix, areas: Areas, *, sparse: bool) -> Matrix:
    """Add the parts up to areas; the units of `matrix` are places in `parts_of(areas)`, from 1.

    Areas left alone are dropped.
    """
    number = np.array([len(area.parts) for area in areas.areas])
    matrix = matrix.select(matrix.units[matrix.units <= number.sum()].tolist())
    area = np.repeat(np.arange(len(number)), number)[matrix.units - 1]
    start = np.flatnonzero(np.diff(area, prepend=-1))
    named = np.diff(start, append=len(area))
    whole = named == number[area[start]]
    covered = np.minimum.reduceat(matrix.covered, start, axis=0)
    covered[~(whole | sparse)] = NOT
    total = np.add.reduceat(matrix.values, start, axis=0)
    return replace(
        matrix,
        unit="admin1",
        units=areas.keys[area[start]],
        values=np.where(covered == NOT, UNKNOWN, total),
        covered=covered,
        truth=matrix.truth[start],
        record=f"areas {areas.digest}",
    )
