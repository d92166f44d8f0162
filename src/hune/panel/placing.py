"""Events placed in areas: what a source places as finely as an area, in an area of the country it names."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune.places.areas import NOWHERE, Areas

FINEST, COARSEST = 1, 4
"""The precisions of place (`where_prec`) from an exact spot to the first administrative level.

5 is a line or a fuzzy area that may reach over several, 6 the country, 7 sea or airspace.
"""

NEEDED = ("latitude", "longitude", "where_prec")
"""The columns of events that say where."""


def placed(rows: pa.Table, areas: Areas) -> pa.Table:
    """Write into `gid` of events the number of the area they lie in, null where they are not placed in one.

    `rows` are of `EVENTS`, with the columns `NEEDED` and `gwno`. The country of an event is the one its source
    names: an event that lies across the border from it is not placed.
    """
    precision = _floats(rows, "where_prec")
    at = areas.place(_floats(rows, "latitude"), _floats(rows, "longitude"), _floats(rows, "gwno"))
    inside = (at != NOWHERE) & (precision >= FINEST) & (precision <= COARSEST)
    column = pa.array(areas.keys[np.where(inside, at, 0)], mask=~inside)
    return rows.set_column(rows.column_names.index("gid"), "gid", column)


def _floats(rows: pa.Table, name: str) -> NDArray[np.float64]:
    """Read a column as numbers, NaN for null."""
    return np.asarray(rows[name].cast(pa.float64()).fill_null(pa.scalar(np.nan)), dtype=np.float64)
