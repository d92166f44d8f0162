"""The rooms keep to their layers, and the command line starts without the heavy ones."""

import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("numpy", "pandas", "ibis", "pyarrow", "duckdb", "deltalake", "numba", "scipy", "altair", "babel")


def test_the_layers_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr


def test_no_module_imports_what_imports_it_not_even_in_a_function() -> None:
    graph = grimp.build_graph("hune", cache_dir=None)
    built_on = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert len(built_on) > 100
    # A circle is a CycleError that names its modules.
    TopologicalSorter(built_on).prepare()


@pytest.mark.parametrize("line", [["--help"], ["brief", "--help"], ["--version"], ["brieff"], ["--lang", "fr"]])
def test_help_and_usage_errors_import_nothing_heavy(line: list[str]) -> None:
    code = f"import sys; from hune.cli import main; main({line}); print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in run.stderr.split()}
    assert "cyclopts" in loaded
    assert loaded.isdisjoint(HEAVY)
