"""The challenge's actuals."""

from pathlib import Path

import numpy as np
import pytest
from tests.forecast.challenge import YEARS, laid_out

from hune.panel.matrix import Matrix


@pytest.fixture(scope="session")
def actuals(shared: Path) -> Matrix:
    """The truth of the VIEWS challenge: state-based deaths of 191 countries, 2018-01 to 2021-12."""
    years = [laid_out(shared / "views_challenge" / f"cm_actuals_{year}.parquet") for year in YEARS]
    values = np.concatenate([values[:, :, 0] for _, _, values in years], axis=1)
    return Matrix.of(values, units=years[0][1], first=int(years[0][0][0]), target="best sb")
