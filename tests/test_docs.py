"""The documentation is complete and in step with the code."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from hune.cli import app
from hune.cli.help import entries, everywhere
from hune.cli.words import words
from hune.errors import CATALOGUE
from hune.record.schema import OWN, TABLES
from hune.watch.model import SECTIONS, SETTINGS

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "scripts" / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference = load_script()
PAGES: dict[str, str] = reference.pages()
SCHEMAS = TABLES | OWN


def stored(name: str) -> str:
    file = DOCS / "reference" / name
    return file.read_text(encoding="utf-8") if file.exists() else ""


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_is_what_the_code_says_now(name: str) -> None:
    assert stored(name) == PAGES[name], f"run python scripts/make_reference.py: docs/reference/{name} is stale"


def test_no_page_of_the_reference_is_left_over() -> None:
    # The relations have a script and a test of their own.
    assert {file.name for file in (DOCS / "reference").glob("*.md")} == {*PAGES, "relations.md"}


@pytest.mark.parametrize(
    ("names", "node"),
    list(reference.walk([], app.build()))[1:],
    ids=lambda v: "-".join(v) if isinstance(v, list) else "",
)
def test_every_command_and_option_is_documented(names: list[str], node: object) -> None:
    page = stored("commands.md")
    assert f"## `hune {' '.join(names)}`" in page
    part = page.split(f"## `hune {' '.join(names)}`\n")[1].split("\n## ")[0]
    for entry in entries(names, node, words("en")):  # type: ignore[arg-type]
        written = entry.written.replace("|", r"\|")
        assert f"| `{written}` |" in part
    if not list(node):  # type: ignore[call-overload]
        assert re.search(r"answers `hune\.[a-z]+/\d+`", part), "name the schema of its JSON answer in ANSWERS"


def test_options_of_every_command_are_documented() -> None:
    for entry in everywhere(words("en")):
        assert f"| `{entry.written}` |" in stored("commands.md")


def test_the_schemas_of_answers_are_those_the_code_gives() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "src/hune/cli").glob("*.py"))
    given = set(re.findall(r'"(hune\.[a-z-]+/\d+)"', code)) - {
        "hune.help/1",
        "hune.version/1",
        "hune.error/1",
    }
    assert given == set(reference.ANSWERS.values())


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_documented(setting: str) -> None:
    assert f"| `{setting}` | {reference.ABOUT[setting]} |" in stored("watch.md")


def test_no_setting_is_documented_that_is_not_there() -> None:
    assert reference.ABOUT.keys() == SETTINGS.keys()
    assert all(f"`{section}`" in stored("watch.md") for section in SECTIONS)


@pytest.mark.parametrize(
    ("table", "column"), [(name, column) for name, schema in SCHEMAS.items() for column in schema.names]
)
def test_every_column_is_documented(table: str, column: str) -> None:
    page = (DOCS / "record.md").read_text(encoding="utf-8")
    common = page.split("## The tables\n")[1].split("\n### ")[0]
    own = page.split(f"### `{table}`")[1].split("\n### ")[0]
    described = [line for line in (common + own).splitlines() if line.startswith(f"| `{column}` | ")]
    assert len(described) == 1, f"describe {table}.{column} in docs/record.md, once"
    assert f"| `{column}` |" in stored("tables.md").split(f"## `{table}`")[1].split("\n## ")[0]


def test_no_column_is_documented_that_is_not_there() -> None:
    page = (DOCS / "record.md").read_text(encoding="utf-8")
    for name, schema in SCHEMAS.items():
        own = page.split(f"### `{name}`")[1].split("\n### ")[0]
        assert set(re.findall(r"^\| `(\w+)` \| ", own, re.M)) <= set(schema.names)


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_error_is_documented(code: str) -> None:
    assert f"| `{code}` |" in stored("errors.md"), "run python scripts/make_reference.py"


def test_every_variable_of_the_environment_is_documented() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "src/hune").rglob("*.py")]
    read = {name for text in sources for name in re.findall(r'"((?:HUNE_[A-Z]+)|NO_COLOR)"', text)}
    assert read == reference.ENVIRONMENT.keys()


def pages() -> list[Path]:
    return sorted([*DOCS.rglob("*.md"), ROOT / "README.md"])


@pytest.mark.parametrize("file", pages(), ids=lambda file: file.name)
def test_links_lead_somewhere(file: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_every_page_is_reached_from_the_index() -> None:
    text = (DOCS / "index.md").read_text(encoding="utf-8")
    linked = {(DOCS / target).resolve() for target in re.findall(r"\]\(([^)#:]+\.md)", text)}
    assert linked >= {file.resolve() for file in DOCS.rglob("*.md")} - {(DOCS / "index.md").resolve()}


def blocks(name: str) -> list[str]:
    """Return the commands of a tutorial: its `sh` blocks, remarks taken out."""
    text = (DOCS / name).read_text(encoding="utf-8")
    found = re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S)
    return ["\n".join(line for line in block.splitlines() if not line.startswith("#")) for block in found]


def test_the_tutorial_is_the_same_in_both_languages() -> None:
    assert blocks("tutorial.md")
    assert blocks("tutoriel.md") == blocks("tutorial.md")
