"""Fixtures that every room's tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data, or skip the test and say why."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs the shared data folder beside the project, which is absent here")
    return SHARED / "data"
