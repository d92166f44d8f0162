"""A real browser, and the specimen of a brief as a file."""

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from hune.brief.formats.names import file_name

HERE = Path(__file__).parent


def module(file: Path) -> ModuleType:
    spec = spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture(scope="session")
def tab() -> Iterator[object]:
    """Return a tab of a headless Chromium, or skip and say why."""
    chromium = module(HERE / "chromium.py")
    if chromium.executable() is None:
        pytest.skip("needs Chromium to open the page in, which is not installed here (Debian: chromium)")
    with chromium.browser() as tab:
        yield tab


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the specimen's two pages as an organisation has them, and one from names that are code."""
    from hune.brief.formats import html

    specimen = module(HERE.parent / "brief" / "specimen.py")
    folder: Path = tmp_path_factory.mktemp("pages")
    with specimen.specimen_messages(folder / "locale"):
        brief = module(HERE.parent / "brief" / "told.py").told(specimen, "INTERNAL", signed=False)
        for lang in ("en", "fr"):
            page = html.render(brief, lang, drawings=specimen.still(brief))
            (folder / file_name("INTERNAL", lang, "html")).write_text(page, encoding="utf-8")
        wild = specimen.hostile(" ".join(specimen.HOSTILE))
        page = html.render(wild, "en", drawings=specimen.still(wild))
        (folder / "wild.html").write_text(page, encoding="utf-8")
    return folder
