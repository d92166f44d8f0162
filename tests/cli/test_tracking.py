"""The command of the track record: a standing table in both languages, for a person and for a machine."""

from pathlib import Path

import pytest
from tests.cli.conftest import Answer
from tests.forecast.archive import AFTER, NOW, ORIGIN, begun, foretold, ingest

from hune import months
from hune.cli import main
from hune.forecast.models.reference import WeightedHistory
from hune.forecast.track.kept import keep
from hune.record.record import Record

MODEL = WeightedHistory(6, 36)


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A record with one forecast whose truth has come."""
    record = begun(tmp_path_factory.mktemp("track") / "record")
    keep(record.path, foretold(record, MODEL))
    ingest(record, AFTER, NOW + 2, shift=1)
    return record


def theirs(folder: Path, *more: str) -> str:
    path = folder / "fatalities003_{}_t01.csv".format(months.iso(ORIGIN).replace("-", "_"))
    rows = [f"{gwno},{NOW + n},7,0.25" for gwno in (432, 436, 439) for n in range(3)]
    path.write_text("\n".join(["gwcode,month_id,main_mean,main_dich", *rows, *more]), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            ["countries, sb", f"against ucdp ged {AFTER}: final", "ratio: CRPS divided by", "Brier ≥25", "reference"],
        ),
        ("fr", ["pays, sb", f"face à ucdp ged {AFTER}\u202f: définitif", "rapport\u202f: CRPS divisé", "référence"]),
    ],
)
def test_a_standing_is_a_table_in_both_languages(
    scored: Record, capsys: pytest.CaptureFixture[str], lang: str, words: list[str]
) -> None:
    assert main(["--lang", lang, "track", "--record", str(scored.path)]) == 0
    out = capsys.readouterr().out
    for word in words:
        assert word in out
    rows = [line for line in out.splitlines() if line.startswith((MODEL.name, "zero", "conflictology"))]
    assert len(rows) == 5, out
    assert ("0," if lang == "fr" else "0.") in rows[-1]


def test_the_same_is_told_to_a_machine(scored: Record, answer: Answer) -> None:
    told = answer("track", "--record", str(scored.path))
    assert told["schema"] == "hune.track/1"
    (one,) = told["standings"]
    assert (one["model"], one["status"], one["rows"], one["first"]) == (MODEL.name, "final", 9, months.iso(NOW))
    assert set(one["lines"][0]) >= {"model", "crps", "ratio", "low", "high", "held", "brier"}
    assert set(one["without"]["bootstrap"]) == {"en", "fr"}
    assert told["waiting"] == []


def test_a_challenger_stands_in_a_table_of_its_own(
    scored: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["track", "--record", str(scored.path), "--challenger", theirs(tmp_path)]
    assert main(line) == 0
    out = capsys.readouterr().out
    assert f"{MODEL.name} – VIEWS fatalities003" in out
    assert "challenger" in out


def test_rows_kept_out_are_told_and_the_code_says_so(scored: Record, tmp_path: Path, answer: Answer) -> None:
    line = ["track", "--record", str(scored.path), "--challenger", theirs(tmp_path, f"432,{NOW + 3},-1,0.2")]
    told = answer(*line, code=3)
    assert [notice["code"] for notice in told["notices"]] == ["HN136"]
    assert len(told["standings"]) == 2


@pytest.mark.parametrize(
    ("lang", "none", "wait"),
    [("en", "keeps no forecast", "Nothing can be scored"), ("fr", "aucune prévision", "Rien ne peut")],
)
def test_that_there_is_nothing_to_score_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, none: str, wait: str
) -> None:
    record = begun(tmp_path / "record")
    assert main(["--lang", lang, "track", "--record", str(record.path)]) == 0
    assert none in capsys.readouterr().out
    keep(record.path, foretold(record, MODEL))
    assert main(["--lang", lang, "track", "--record", str(record.path)]) == 0
    out = capsys.readouterr().out
    assert wait in out
    assert months.iso(NOW + 2) in out


def test_forecasts_are_exported(scored: Record, tmp_path: Path, answer: Answer) -> None:
    mapping = tmp_path / "mapping.csv"
    mapping.write_text("country_id,gwno\n50,432\n51,436\n52,439\n", encoding="utf-8")
    line = ["track", "--record", str(scored.path), "--export", "challenge", "--out", str(tmp_path / "out")]
    told = answer(*line, "--mapping", str(mapping))
    assert told["schema"] == "hune.exported/1"
    (file,) = told["files"]
    assert Path(file).is_file()
    assert answer(*line, code=1)["code"] == "HN559"
    assert answer(*line[:3], "--export", "xml", code=1)["code"] == "HN513"


def test_what_is_not_there_is_said(tmp_path: Path, answer: Answer) -> None:
    assert answer("track", "--record", str(tmp_path), code=1)["code"] == "HN201"
    record = begun(tmp_path / "record")
    line = ["track", "--record", str(record.path), "--challenger", str(tmp_path / "none.csv")]
    assert answer(*line, code=1)["code"] == "HN101"
