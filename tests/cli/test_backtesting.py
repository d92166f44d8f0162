"""`hune backtest`: from a table or a watch to a table, a Parquet file and a page, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tests.forecast.tested import COUNTRIES
from tests.forecast.worlds import clustered

from hune import months
from hune.cli import main

Said = Callable[..., str]
FIRST = months.parse("2015-01")
ROLLING = ("--preset", "rolling", "--origins", "2016-06..2018-06", "--every", "12", "--model", "zero")


@pytest.fixture
def table(nowhere: Path) -> str:
    """Write five years of twelve countries, every month of them."""
    counts = clustered(12, 60)
    lines = [
        f"{gwno},{months.iso(FIRST + at)},{counts[row, at]}" for row, gwno in enumerate(COUNTRIES) for at in range(60)
    ]
    (nowhere / "table.csv").write_text("\n".join(["gwno,month,sb", *lines]) + "\n")
    return "table.csv"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Return a function that backtests into `out` and returns what was answered, notices after it."""

    def run(*line: str, code: int = 0, lang: str = "en") -> str:
        found = main(["--lang", lang, "backtest", *line, "--out", "out"])
        told = capsys.readouterr()
        assert found == code, told.err
        return told.out + told.err

    return run


def test_a_table_is_scored(table: str, said: Said, nowhere: Path) -> None:
    text = said(table, *ROLLING)
    assert text.startswith("Over 3 origins, the error (CRPS) of zero")
    assert "conflictology(12)" in text
    assert "reconstructed from table.csv" in text
    assert {one.name for one in (nowhere / "out").iterdir()} == {
        "parts",
        "scores.parquet",
        "backtest.json",
        "report.en.html",
    }
    french = said(table, *ROLLING, lang="fr")
    assert french.startswith("Sur 3 origines, l’erreur (CRPS) de zero")
    assert (nowhere / "out" / "report.fr.html").is_file()


def test_a_machine_is_answered_and_nothing_is_done_twice(table: str, said: Said) -> None:
    told = json.loads(said(table, *ROLLING, "--json"))
    assert (told["schema"], told["reference"], told["pieces_made"]) == ("hune.backtest/1", "conflictology(12)", 6)
    assert [one["model"] for one in told["models"]] == ["zero", "conflictology(12)"]
    assert told["truth"] == told["reconstructed"]
    assert json.loads(said(table, *ROLLING, "--json", "--jobs", "2"))["pieces_made"] == 0


def test_only_listed_units_are_scored(table: str, said: Said, nowhere: Path) -> None:
    (nowhere / "units.csv").write_text("gwno\n432\n439\nx\n")
    told = json.loads(said(table, *ROLLING, "--units", "units.csv", "--json", code=3))
    assert {one["units"] for one in told["origins"]} == {2}
    assert told["notices"][0]["code"] == "HN131"


@pytest.mark.parametrize(
    ("lang", "line"), [("en", "not on those of the VIEWS challenge"), ("fr", "non sur celles du concours VIEWS")]
)
def test_other_units_than_the_challenges_are_said_to_be(
    table: str, said: Said, nowhere: Path, lang: str, line: str
) -> None:
    models = ("--model", "zero", "--reference", "zero")
    assert line in said(table, "--preset", "views2023-cm", *models, lang=lang)
    told = json.loads(said(table, "--preset", "views2023-cm", *models, "--json", lang=lang))
    assert line in told["note"][lang]
    (nowhere / "units.csv").write_text("gwno\n432\n439\n")
    assert line not in said(table, "--preset", "views2023-cm", *models, "--units", "units.csv", lang=lang)
    assert line not in said(table, *ROLLING, lang=lang)


def test_a_sparse_table_and_a_list_know_whom_they_never_name(said: Said, nowhere: Path) -> None:
    counts = clustered(12, 60)
    pairs = np.argwhere(counts > 0)
    lines = [f"{COUNTRIES[row]},{months.iso(FIRST + at)},{counts[row, at]}" for row, at in pairs.tolist()]
    (nowhere / "sparse.csv").write_text("\n".join(["gwno,month,sb", *lines]) + "\n")
    (nowhere / "units.csv").write_text("gwno\n" + "\n".join(map(str, [*COUNTRIES, 2])))
    told = json.loads(said("sparse.csv", "--sparse", *ROLLING, "--units", "units.csv", "--json"))
    assert {one["units"] for one in told["origins"]} == {13}
    assert "HN543" in said("sparse.csv", *ROLLING, code=1)


def test_rows_kept_out_are_listed_and_change_the_exit_code(table: str, said: Said, nowhere: Path) -> None:
    with (nowhere / table).open("a") as file:
        file.write("432,2019-01,many\n")
    text = said(table, *ROLLING, code=3)
    assert "rejects.csv" in text
    assert (nowhere / "out" / "rejects.csv").is_file()


def test_the_built_in_watch_is_scored_on_its_own_countries(said: Said) -> None:
    line = ("sahel", "--preset", "rolling", "--origins", "2020-12..2021-12", "--every", "12", "--model", "zero")
    told = json.loads(said(*line, "--json"))
    assert told["data"] == "sahel"
    assert {one["units"] for one in told["origins"]} <= {1, 2, 3, 4, 5}
    assert "made from the sample record" in said(*line)


@pytest.mark.parametrize(
    ("line", "number", "code"),
    [
        (("--preset", "rolling"), "HN907", 2),
        (("--preset", "views2023-cm", "--origins", "2018-01"), "HN910", 2),
        (("--preset", "views2023-cm", "--every", "3"), "HN910", 2),
        (("--preset", "views2024"), "HN909", 2),
        ((*ROLLING[:-1], "poool"), "HN538", 1),
        ((*ROLLING, "--reference", "nothing"), "HN538", 1),
        ((*ROLLING, "--every", "0"), "HN911", 2),
        (("--preset", "rolling", "--origins", "2016-13"), "HN102", 1),
        (("--preset", "rolling", "--origins", "2018-01..2017-01"), "HN513", 1),
        (("--preset", "rolling", "--origins", "2018-01", "--every", "0"), "HN513", 1),
        (("--preset", "rolling", "--origins", "2030-01", "--model", "zero"), "HN550", 1),
        ((*ROLLING, "--jobs", "0"), "HN513", 1),
        ((*ROLLING, "--units", "absent.csv"), "HN101", 1),
        ((*ROLLING, "--unit", "cell"), "HN121", 1),
    ],
)
def test_what_cannot_be_done_is_numbered(table: str, said: Said, line: tuple[str, ...], number: str, code: int) -> None:
    assert number in said(table, *line, code=code)
    assert number in said(table, *line, code=code, lang="fr")


def test_a_table_that_is_not_there_is_told(said: Said) -> None:
    assert "HN101" in said("absent.csv", *ROLLING, code=1)
    assert "HN402" in said("nowhere", *ROLLING, code=1)
