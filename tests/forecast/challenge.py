"""Files of the VIEWS Prediction Challenge, read for tests of forecasts and scores."""

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray

YEARS = range(2018, 2022)


def laid_out(file: Path) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Read a file of the challenge as (months, countries, values by country, month and draw)."""
    table = pq.read_table(file)
    month, country = (table[name].to_numpy().astype(np.int64) for name in ("month_id", "country_id"))
    draw = table["draw"].to_numpy().astype(np.int64) if "draw" in table.column_names else np.zeros_like(month)
    months, m = np.unique(month, return_inverse=True)
    countries, c = np.unique(country, return_inverse=True)
    values = np.zeros((len(countries), len(months), draw.max() + 1), dtype=np.int64)
    values[c, m, draw] = table["outcome"].to_numpy()
    return months, countries, values
