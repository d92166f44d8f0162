"""The hand-made brief that the renderers are tested on."""

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return the module `specimen`, its messages known to `say` as long as the test module runs."""
    spec = spec_from_file_location("specimen", Path(__file__).with_name("specimen.py"))
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    with module.specimen_messages(tmp_path_factory.mktemp("locale") / "both"):
        yield module
