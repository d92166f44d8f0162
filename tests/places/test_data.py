import importlib.util
from pathlib import Path

import pytest

from hune.places.countries import DATA

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


def test_lists_of_countries_are_what_their_script_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("make_countries", SCRIPTS / "make_countries.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    monkeypatch.setattr(script, "DATA", tmp_path)
    script.main()
    for name in ("countries.csv", "territories.csv"):
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes(), f"run {spec.origin}"


def test_every_file_is_credited_and_small() -> None:
    notice = (DATA / "NOTICE.md").read_text(encoding="utf-8")
    files = [path for path in DATA.iterdir() if path.name != "NOTICE.md"]
    assert len(files) == 6
    for path in files:
        assert f"`{path.name}`" in notice
        assert path.stat().st_size <= 500_000
