"""What every command is tested in: an empty folder, in English, with an answer read as a machine does."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hune.cli import main

Answer = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, in English, on a terminal of 80 columns."""
    monkeypatch.chdir(tmp_path)
    for name in ("HUNE_WATCH", "HUNE_DEBUG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HUNE_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Answer:
    """Return a function that runs a line with --json and returns the object it answers."""

    def run(*line: str, code: int = 0) -> dict[str, Any]:
        capsys.readouterr()
        assert main([*line, "--json"]) == code
        out, err = capsys.readouterr()
        assert err == ""
        found: dict[str, Any] = json.loads(out)
        assert found["exit"] == code
        return found

    return run
