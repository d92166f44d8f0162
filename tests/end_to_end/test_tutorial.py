"""The tutorial works: its commands are run as they stand, and answer what it says they answer."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def blocks(name: str, kind: str) -> list[str]:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.M | re.S)


def run(script: str, folder: Path, lang: str) -> str:
    """Run the commands in an empty folder and return what they print."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HUNE_")}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=kept | {"PATH": path, "HUNE_LANG": lang},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_command_of_the_tutorial_works(tmp_path: Path) -> None:
    out = run("\n".join(blocks("tutorial.md", "sh")), tmp_path, "en")
    for block in blocks("tutorial.md", "text"):
        for line in block.splitlines():
            assert line in out.splitlines()
    every, inside = ("internal", "partners", "public"), ("internal",)
    both, one = ("en", "fr"), ("en",)
    for folder, editions, langs in (("brief", every, both), ("known-then", inside, one), ("replay", inside, one)):
        made = [file.name for file in (tmp_path / folder).iterdir()]
        assert len(made) == len(editions) * (1 + 5 * len(langs))
        assert {f"brief.{edition}.{lang}.pdf" for edition in editions for lang in langs} <= {*made}


def test_a_brief_goes_once_round_as_the_monthly_page_says(tmp_path: Path) -> None:
    out = run("\n".join(blocks("monthly.md", "sh")), tmp_path, "en")
    for block in blocks("monthly.md", "text"):
        for line in block.splitlines():
            assert line in out.splitlines()
    for number in ("001", "002"):
        issued = tmp_path / "liptako" / "briefs" / number
        assert len([*issued.iterdir()]) == 3 * (1 + 5 * 2) + 2
        assert all(not file.stat().st_mode & 0o222 for file in issued.iterdir())
    public = (tmp_path / "liptako/briefs/002/brief.public.en.txt").read_text(encoding="utf-8")
    assert "Director" in public
    assert "D. Director" not in public


def test_the_french_monthly_page_shows_what_is_answered_in_french(tmp_path: Path) -> None:
    # The two pages run the same commands; the briefs themselves are made once, above.
    assert [_bare(block) for block in blocks("mensuel.md", "sh")[:-1]] == [
        _bare(block) for block in blocks("monthly.md", "sh")[:-1]
    ]
    out = run("\n".join(blocks("mensuel.md", "sh")[:2]), tmp_path, "fr")
    for block in blocks("mensuel.md", "text"):
        for line in block.splitlines():
            assert line in out.splitlines()


def _bare(script: str) -> str:
    return "".join(script.split())


def test_the_french_tutorial_shows_what_is_answered_in_french(tmp_path: Path) -> None:
    # The pages themselves are made once, above: here only the commands that answer in words.
    script = "\n".join(blocks("tutoriel.md", "sh"))
    out = run(re.sub(r"^hune brief .*$", "", script, flags=re.M), tmp_path, "fr")
    for block in blocks("tutoriel.md", "text"):
        for line in block.splitlines():
            assert line in out.splitlines()


@pytest.mark.parametrize("name", ["tutorial.md", "tutoriel.md"])
def test_make_brief_does_what_the_tutorial_says(name: str) -> None:
    done = subprocess.run(["make", "-n", "brief"], cwd=ROOT, capture_output=True, text=True, check=True)
    command = next(line for block in blocks(name, "sh") for line in block.splitlines() if line.startswith("hune"))
    assert command in done.stdout
