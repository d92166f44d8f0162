"""What the end-to-end tests share."""

from pathlib import Path

import pytest
from tests.end_to_end.stranger import Hune


@pytest.fixture
def hune(tmp_path: Path) -> Hune:
    """Return a way to run `hune` in an empty folder."""
    return Hune(tmp_path)
