"""The specimen as an organisation would issue it."""

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from hune.brief.model import Brief


@pytest.fixture(scope="module")
def told(specimen: ModuleType) -> Callable[..., Brief]:
    """Return a function that makes the brief of an edition, `signed` or not."""
    spec = spec_from_file_location("told", Path(__file__).parents[1] / "told.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda edition, *, signed=False: module.told(specimen, edition, signed=signed)  # type: ignore[no-any-return]
