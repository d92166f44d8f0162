"""`hune ask`: a question put, put again, resolved and listed, in both languages and for a machine."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.forecast.asked import made, monthly, table, yearly

from hune import months
from hune.cli import main
from hune.record.record import Record
from hune.watch import folder

Said = Callable[..., str]
TEXT = "MLI sb >= 35 in 2025-01..2025-03"


@pytest.fixture
def record(nowhere: Path) -> Record:
    """Make a watch of Mali and Niger with a record of its own."""
    folder.init("liptako", ["MLI", "NER"], nowhere / "liptako")
    return made(nowhere / "liptako" / "record")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Return a function that asks with a cheap model and returns what was answered, notices after it."""

    def run(*line: str, code: int = 0, lang: str = "en", watch: str = "liptako") -> str:
        assert main(["--lang", lang, "ask", "--watch", watch, "--model", "conflictology", *line]) == code
        told = capsys.readouterr()
        return told.out + told.err

    return run


def test_a_question_is_answered_with_its_reference_classes(record: Record, said: Said) -> None:
    text = said(TEXT)
    lines = text.splitlines()
    assert lines[0] == TEXT
    assert re.fullmatch(
        r"  \d+\u202f% \(.+\)  conflictology\(12\), from data through 2024-12 \(ucdp ged 25\.1\)", lines[1]
    )
    assert lines[3].split() == ["reference", "class", "chance", "came", "true", "apart"]
    names = [re.split(r"  +", line)[0] for line in lines[4:8]]
    assert names == ["own past", "same months", "months before", "peers"]
    # Three months of Mali's ten deaths make 30, never 35.
    assert re.search(r"own past +3\u202f% +0 of 46 +16", text)
    assert lines[-1] == "kept: the first forecast of this question"


def test_asked_again_it_says_that_nothing_is_new(record: Record, said: Said) -> None:
    said(TEXT)
    assert said(TEXT).splitlines()[-1] == "nothing new since it was last asked; 1 forecast is kept"
    monthly(record, "2025-01", 20)
    text = said(TEXT)
    assert "on record, 2025-01 to 2025-01: 20" in text
    assert text.splitlines()[-1] == "kept: forecast 2 of this question"


def test_in_french(record: Record, said: Said) -> None:
    lines = said("veille sb un mois >= 35 en 2025-01..2025-03", lang="fr").splitlines()
    assert lines[0] == "MLI+NER sb un mois >= 35 en 2025-01..2025-03"
    assert "d’après les données jusqu’à 2024-12" in lines[1]
    assert lines[-1] == "gardé\u202f: première prévision de cette question"
    assert "1 question ouverte, aucune résolue" in said(lang="fr")


def test_questions_resolve_themselves_and_are_listed(record: Record, said: Said) -> None:
    assert said() == "no open question, none resolved\n"
    said(TEXT)
    said("NER sb any month >= 4 in 2025-01..2025-06")
    listed = said()
    assert listed.startswith("2 open questions, none resolved\n")
    assert re.search(r"NER sb any month >= 4 in 2025-01\.\.2025-06 +\d+\u202f% +1  \d{4}-\d\d-\d\d\n", listed)
    monthly(record, "2025-01", 36)
    assert "resolved: MLI sb >= 35 in 2025-01..2025-03: yes (provisional), ucdp ged 25.0.1" in said(
        "NER = 0 in 2025-03"
    )
    listed = said()
    assert listed.startswith("2 open questions, 1 resolved\n")
    assert re.search(r"MLI sb >= 35 in 2025-01\.\.2025-03 .*yes \(provisional\)  \d{4}-\d\d-\d\d", listed)
    assert "Brier scores (lower is better)" in listed
    assert re.search(r"conflictology\(12\) +any +1 +0\.\d+", listed)


def test_a_reversed_answer_is_said(record: Record, said: Said) -> None:
    said(TEXT)
    monthly(record, "2025-01", 36)
    said()
    yearly(record, year=2026, last=[3] * 12)
    text = said()
    assert re.search(r"HN572 “MLI sb >= 35 in 2025-01\.\.2025-03”, resolved yes on \d{4}-\d\d-\d\d, is now no", text)
    assert "ucdp ged 26.1" in text
    assert "HN572" not in said()


def test_what_is_decided_is_not_kept(record: Record, said: Said) -> None:
    text = said("MLI sb >= 35 in 2024-10..2025-03")
    assert "on record, 2024-10 to 2024-12: 10 10 10" in text
    monthly(record, "2025-01", 5)
    text = said("MLI sb >= 35 in 2024-10..2025-06")
    assert "yes: the record decides it (ucdp ged 25.0.1, ucdp ged 25.1); nothing is forecast or kept" in text
    assert said().startswith("no open question, 1 resolved")


def test_for_a_machine(record: Record, said: Said) -> None:
    told = json.loads(said(TEXT, "--json"))
    assert (told["schema"], told["sample"], told["exit"]) == ("hune.ask/1", False, 0)
    answer = told["answer"]
    assert answer["text"] == {"en": TEXT, "fr": "MLI sb >= 35 en 2025-01..2025-03"}
    assert (answer["new"], answer["times"], answer["model"]) == (True, 1, "conflictology(12)")
    assert 0 < answer["probability"] < 0.05
    assert [one["name"] for one in answer["classes"]] == ["own", "season", "before", "peers"]
    assert answer["classes"][0] == {"name": "own", "came": 0, "cases": 46, "apart": 16, "probability": 0.5 / 17}
    assert told["open"] == []
    monthly(record, "2025-01", 36)
    told = json.loads(said("--json"))
    assert told["answer"] is None
    (one,) = told["resolved"]
    assert (one["answer"], one["text"]["en"], one["resolved"][0]["provisional"]) == ("yes", TEXT, True)
    assert told["worth"][0]["model"] == "conflictology(12)"


def test_the_sample_answers_and_keeps_nothing(said: Said) -> None:
    text = said("MLI sb >= 100 in 2025-07..2025-12", watch="sahel")
    assert text.splitlines()[-1] == "answered from the sample record that comes with hune, and not kept"
    assert json.loads(said("--json", watch="sahel"))["open"] == []


def test_a_record_that_is_named_needs_no_watch(record: Record, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["ask", TEXT, "--record", str(record.path), "--model", "conflictology"]
    assert main(line) == 0
    assert capsys.readouterr().out.startswith(TEXT)
    assert main(["ask", "watch sb >= 5 in 2025-01", "--record", str(record.path)]) == 1
    assert capsys.readouterr().err.startswith("HN565 → watch ←")
    assert main(["ask", TEXT]) == 1
    assert capsys.readouterr().err.startswith("HN401")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("MLI sb at least 5 in 2025-01", "HN565 MLI sb → at ← least 5 in 2025-01: here a sign"),
        ("MLX >= 5 in 2025-01", "HN566 → MLX ← >= 5 in 2025-01"),
        ("MLI sb >= 0 in 2025-01", "HN568"),
        ("MLI sb >= 5 in 2025-02..2025-01", "HN569"),
        ("MLI sb >= 5 in 2028-01", "HN570 2028-01 lies 37 months after 2024-12"),
        ("NGA sb >= 5 in 2025-01", "HN571 the record does not cover Nigeria (sb)"),
    ],
)
def test_what_cannot_be_answered_is_a_numbered_error_on_one_line(
    record: Record, said: Said, text: str, error: str
) -> None:
    told = said(text, code=1)
    assert told.startswith(error)
    assert told.count("\n") == 1
    assert said().startswith("no open question")


def test_a_model_that_is_not_known(record: Record, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["ask", TEXT, "--record", str(record.path), "--model", "oracle"]
    assert main(line) == 1
    assert capsys.readouterr().err.startswith("HN538")


def test_months_of_a_candidate_are_told_by_their_vintage(record: Record, said: Said) -> None:
    said(TEXT)
    january = months.parse("2025-01")
    table(record, "25.01.25.03", months.last_day(january + 3), {432: [9, 9, 9], 436: [1] * 3, 439: [1] * 3}, january)
    assert re.search(r"no \(provisional\)", said())
