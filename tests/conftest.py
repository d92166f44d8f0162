"""Fixtures that every room's tests share."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# A change is judged on the same cases each time; at a desk every run looks for new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# One shelf for all workers, apart from that of whoever runs the tests.
os.environ.setdefault("HUNE_CACHE", str(Path(tempfile.gettempdir()) / f"hune-tests-{os.getuid()}"))

# Rooms whose tests are few and long come first, so that no process is left with one of them at the end.
LONG = ("tests/end_to_end/", "tests/browser/", "test_leaks.py")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data, or skip the test and say why."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs the shared data folder beside the project, which is absent here")
    return SHARED / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not any(room in item.nodeid for room in LONG))
