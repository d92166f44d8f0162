"""The figures that the README quotes are those that were measured."""

from pathlib import Path

from benchmarks.run import END, MARK, RESULTS, SCRIPTS, quote

ROOT = Path(__file__).resolve().parents[1]


def test_the_readme_quotes_the_results() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.split(MARK)[1].split(END)[0].strip() == quote(RESULTS.read_text(encoding="utf-8")).strip()


def test_every_benchmark_is_there() -> None:
    assert all((ROOT / "benchmarks" / f"{script}.py").is_file() for script in SCRIPTS)
