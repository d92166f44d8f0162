"""Which record a command works on; the sample is read and never written to, by whatever path it is named."""

import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Answer
from tests.forecast.asked import made

import hune.sample
from hune.cli import main
from hune.watch import folder

QUESTION = "MLI sb >= 100 in 2025-07..2025-12"
QUICK = ("--model", "conflictology", "--horizons", "1", "--out", "x.parquet")


@pytest.fixture(params=["its own path", "a way round", "a link"])
def sample(nowhere: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """Copy the sample, so that a fault would not spoil the package, and name the copy."""
    place = nowhere / "package" / "record"
    shutil.copytree(hune.sample.SAMPLE, place)
    monkeypatch.setattr(hune.sample, "SAMPLE", place)
    folder.init("liptako", ["MLI", "NER"], nowhere / "liptako")
    if request.param == "a link":
        (nowhere / "link").symlink_to(place)
    return {"its own path": str(place), "a way round": "package/../package/record", "a link": "link"}[request.param]


def files(place: str) -> list[str]:
    return sorted(str(file.relative_to(place)) for file in Path(place).resolve().rglob("*") if file.is_file())


def test_the_sample_is_read_and_keeps_nothing(sample: str, answer: Answer) -> None:
    place = str(hune.sample.SAMPLE)
    before = files(place)
    assert answer("forecast", "sahel", "--record", sample, *QUICK)["kept"] is None
    for line in (("ask", QUESTION), ("ask", QUESTION, "--watch", "liptako")):
        told = answer(*line, "--record", sample, "--model", "conflictology")
        assert (told["sample"], told["answer"]["times"], told["open"]) == (True, 0, [])
    assert answer("track", "--record", sample)["kept"] == 0
    assert answer("record", "info", "--record", sample)["vintages"]
    assert files(place) == before


def test_nothing_is_ingested_into_the_sample(sample: str, nowhere: Path, answer: Answer) -> None:
    before = files(str(hune.sample.SAMPLE))
    (nowhere / "events.csv").write_text("id\n", encoding="utf-8")
    told = answer("ingest", "ucdp", "events.csv", "--vintage", "25.1", "--record", sample, code=1)
    assert (told["code"], told["details"]["record"]) == ("HN223", sample)
    assert files(str(hune.sample.SAMPLE)) == before


def test_that_it_is_the_sample_is_said(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forecast", "sahel", "--record", sample, *QUICK]) == 0
    assert "made from the sample record" in capsys.readouterr().out
    assert main(["brief", "sahel", "--lang", "en", "--edition", "PUBLIC", "--record", sample]) == 0
    assert "sample" in capsys.readouterr().out


def test_any_other_record_keeps_what_it_is_asked(nowhere: Path, answer: Answer) -> None:
    record = made(nowhere / "record")
    told = answer("ask", "MLI sb >= 35 in 2025-01..2025-03", "--record", "record", "--model", "conflictology")
    assert (told["sample"], told["answer"]["times"]) == (False, 1)
    assert (record.path / "questions").is_dir()
