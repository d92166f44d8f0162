"""`hune ingest` and the questions of a record: what the new rows answer is resolved, and costs the ingest nothing."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Answer
from tests.forecast.asked import made

from hune.cli import main
from hune.forecast.models.reference import Conflictology
from hune.forecast.questions import docket as questions
from hune.forecast.questions.grammar import read
from hune.record.record import Record

HEADER = (
    "id,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,"
    "side_b,number_of_sources,where_prec,where_coordinates,latitude,longitude,priogrid_gid,country,country_id,"
    "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low"
)
ROW = (
    "1,1,11,A: Government,21,Government of A - B,31,Government of A,41,B,2,1,Mopti,14.48,-4.18,150112,Mali,"
    "432,1,1,{day},{day},{best},0,0,0,{best},{best},{best}"
)

YES, NO = "MLI sb >= 35 in 2025-01..2025-03", "MLI sb >= 60 in 2025-01"


@pytest.fixture
def record(nowhere: Path) -> Record:
    """Make a record through December 2024."""
    return made(nowhere / "record")


@pytest.fixture
def asked(record: Record) -> Record:
    """Ask two questions of it."""
    for text in (YES, NO):
        questions.ask(record.path, read(text), Conflictology(12), on=date(2025, 1, 10))
    return record


def line(folder: Path, vintage: str = "25.0.1", day: str = "2025-01-04", best: int = 45) -> list[str]:
    """Write a release of one event, and return the line that ingests it."""
    file = folder / f"{vintage}.csv"
    file.write_text(f"{HEADER}\n{ROW.format(day=day, best=best)}\n", encoding="utf-8")
    return ["ingest", "ucdp", str(file), "--vintage", vintage, "--record", "record"]


def codes(told: dict[str, Any]) -> list[str]:
    return [notice["code"] for notice in told["notices"]]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            [
                f"resolved: {YES}: yes (provisional), ucdp candidate 25.0.1",
                f"resolved: {NO}: no (provisional), ucdp candidate 25.0.1",
            ],
        ),
        (
            "fr",
            [
                "résolue\u202f: MLI sb >= 35 en 2025-01..2025-03\u202f: oui (provisoire), ucdp candidate 25.0.1",
                "résolue\u202f: MLI sb >= 60 en 2025-01\u202f: non (provisoire), ucdp candidate 25.0.1",
            ],
        ),
    ],
)
def test_questions_that_an_ingest_answers_are_told(
    lang: str, said: list[str], asked: Record, nowhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--lang", lang, *line(nowhere)]
    assert main(words) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == said
    assert main(words) == 0
    assert not {*said} & {*capsys.readouterr().out.splitlines()}, "they are resolved once"
    assert [one.answer for one in questions.kept(asked.path)] == ["yes", "no"]


def test_the_same_is_told_to_a_machine(asked: Record, nowhere: Path, answer: Answer) -> None:
    words = line(nowhere)
    told = answer(*words)
    assert [(one["text"]["en"], one["answer"]) for one in told["resolved"]] == [(YES, "yes"), (NO, "no")]
    assert answer(*words)["resolved"] == []


def test_an_answer_that_falls_is_told_as_such(asked: Record, nowhere: Path, answer: Answer) -> None:
    main(line(nowhere))
    told = answer(*line(nowhere, "25.01.25.03", best=7))
    assert [(one["text"]["en"], one["answer"]) for one in told["resolved"]] == [(YES, "no")]
    assert codes(told).count("HN572") == 1


def test_what_goes_wrong_with_questions_costs_the_ingest_nothing(
    asked: Record, nowhere: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    with monkeypatch.context() as patched:
        patched.setattr(questions, "settle", broken)
        told = answer(*line(nowhere))
    assert (told["ingests"][0]["added"], told["resolved"]) == (1, [])
    assert "HN902" in codes(told)
    shutil.rmtree(asked.path / "questions" / "_delta_log")
    told = answer(*line(nowhere, "25.0.2", day="2025-02-04"))
    assert (told["ingests"][0]["added"], told["resolved"]) == (1, [])
    assert "HN207" in codes(told)


def test_a_record_without_questions_loads_no_forecasting(record: Record, nowhere: Path) -> None:
    program = (
        f"import sys; from hune.cli import main; code = main({line(nowhere)!r}); "
        "sys.exit(code or any(name.startswith('hune.forecast') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=dict(os.environ))
    assert not (record.path / "questions").exists()
