"""`hune forecast`: from a table or a watch to a Parquet file, and everything that is said on the way."""

import csv
import errno
import json
import os
from functools import partial
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.cli.conftest import Answer
from tests.forecast.asked import made, monthly, yearly

from hune.cli import main
from hune.forecast.track.kept import load
from hune.record import delta, forecasts
from hune.record.record import Record
from hune.watch import folder


@pytest.fixture
def table(nowhere: Path) -> Path:
    """Write two years of two countries, and one that ended."""
    rows = [f"{unit},{year},{month},{month * scale}" for unit, scale in ((432, 3), (439, 0)) for year in (2022, 2023)
            for month in range(1, 13)]  # fmt: skip
    file = nowhere / "table.csv"
    file.write_text("\n".join(["gwno,year,month,sb", *rows, "680,2022,1,7"]) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def answer(answer: Answer) -> Answer:
    """Return a function that runs a forecast with --json and returns the object it answers."""
    return partial(answer, "forecast")


QUICK = ("--model", "conflictology", "--out", "x.parquet")


def test_a_table_becomes_two_files(answer: Answer, table: Path) -> None:
    told = answer("table.csv", *QUICK)
    assert told["schema"] == "hune.forecast/1"
    asked = ("data", "unit", "target", "model", "origin", "first", "last", "units", "draws", "seed", "rejected")
    assert [told[name] for name in asked] == [
        *("table.csv", "country", "sb", "conflictology(12)", "2023-12", "2024-01", "2024-12"),
        *(2, None, 0, 0),
    ]
    assert told["files"] == ["x.parquet", "x.total.parquet"]
    rows = pq.read_table("x.parquet").to_pylist()
    assert [(row["gwno"], row["month"], row["q50"]) for row in rows[:1] + rows[12:13]] == [
        (432, "2024-01", 18),
        (439, "2024-01", 0),
    ]
    (left_out,) = told["notices"]
    assert left_out["code"] == "HN548"
    assert "Yemen" in left_out["text"]["en"]


def test_draws_are_written_whole_and_by_their_seed(answer: Answer, table: Path) -> None:
    line = ("table.csv", "--draws", "40", "--horizons", "2-4", "--model", "conflictology")
    for name, seed in (("a", "0"), ("b", "0"), ("c", "1")):
        told = answer(*line, "--seed", seed, "--out", f"{name}.parquet")
        assert (told["files"], told["draws"], told["first"]) == ([f"{name}.parquet"], 40, "2024-02")
    a, b, c = (pq.read_table(f"{name}.parquet") for name in "abc")
    assert a.column_names == ["gwno", "month", "draw", "outcome"]
    assert a.num_rows == 2 * 3 * 40
    assert a.equals(b)
    assert not a.equals(c)


def test_an_origin_in_the_past_sees_nothing_later(answer: Answer, table: Path) -> None:
    answer("table.csv", "--origin", "2022-12", *QUICK)
    before = pq.read_table("x.parquet")
    text = table.read_text(encoding="utf-8").replace("432,2023,5,15", "432,2023,5,9999")
    table.write_text(text, encoding="utf-8")
    answer("table.csv", "--origin", "2022-12", *QUICK)
    assert pq.read_table("x.parquet").equals(before)


def test_rows_kept_out_are_listed_beside_the_forecast(answer: Answer, table: Path) -> None:
    with table.open("a", encoding="utf-8") as file:
        file.write("436,2022,1,-4\n436,2022,2,1.5\n")
    told = answer("table.csv", *QUICK, code=3)
    assert (told["rejected"], told["rejects"]) == (2, "x.rejects.csv")
    assert [notice["code"] for notice in told["notices"]] == ["HN136", "HN131", "HN548"]
    with Path("x.rejects.csv").open(encoding="utf-8-sig", newline="") as listed:
        assert [(row["line"], row["column"], row["value"]) for row in csv.DictReader(listed)] == [
            ("51", "sb", "'-4"),
            ("52", "sb", "1.5"),
        ]


def test_a_sparse_table_says_so(answer: Answer, nowhere: Path) -> None:
    rows = ["gwno,month_id,sb", *(f"432,{month},5" for month in range(481, 500, 3)), "439,499,1"]
    (nowhere / "t.csv").write_text("\n".join(rows), encoding="utf-8")
    assert answer("t.csv", *QUICK, code=1)["code"] == "HN543"
    assert answer("t.csv", "--sparse", *QUICK)["units"] == 2


def test_cells_are_forecast_from_a_table(answer: Answer, nowhere: Path) -> None:
    rows = ["gid,month_id,os", *(f"{gid},{month},{month % 2}" for gid in (153000, 153001) for month in range(481, 500))]
    (nowhere / "t.csv").write_text("\n".join(rows), encoding="utf-8")
    answer("t.csv", "--unit", "cell", "--target", "os", "--model", "conflictology_neighbours", "--out", "x.parquet")
    assert pq.read_table("x.parquet")["gid"].unique().to_pylist() == [153000, 153001]


@pytest.fixture
def tables(nowhere: Path) -> tuple[str, ...]:
    """Write two cells of Mali, one of them shared with Burkina Faso, and the two countries."""
    for name, unit, units, scale in (("cells", "gid", (153000, 150837), 3), ("countries", "gwno", (432, 439), 11)):
        rows = [
            f"{one},{month},{(month * (at + 2)) % 7 * scale}"
            for at, one in enumerate(units)
            for month in range(481, 505)
        ]
        (nowhere / f"{name}.csv").write_text("\n".join([f"{unit},month_id,sb", *rows]), encoding="utf-8")
    line = ("cells.csv", "--unit", "cell", "--countries", "countries.csv", "--draws", "60", "--horizons", "1-4")
    return (*line, "--model", "conflictology", "--out", "x.parquet")


def test_cells_add_up_to_the_countries_of_another_table(answer: Answer, tables: tuple[str, ...]) -> None:
    told = answer(*tables)
    assert (told["files"], told["countries"]) == (["x.parquet", "x.countries.parquet"], [432, 439])
    rows, whole = (pq.read_table(name).to_pylist() for name in ("x.parquet", "x.countries.parquet"))
    assert [*rows[0]] == ["gwno", "gid", "place", "month", "draw", "outcome"]
    sums: dict[tuple[object, ...], int] = {}
    for row in rows:
        assert (row["gid"] is None) == (row["place"] == "not placed")
        key = row["gwno"], row["month"], row["draw"]
        sums[key] = sums.get(key, 0) + row["outcome"]
    assert sums == {(row["gwno"], row["month"], row["draw"]): row["outcome"] for row in whole}
    assert len(whole) == 2 * 4 * 60
    assert {(row["gwno"], row["gid"]) for row in rows} == {
        *((432, gid) for gid in (153000, 150837, None)), (439, 150837), (439, None)
    }  # fmt: skip
    assert sum(row["outcome"] for row in rows if row["gid"]) > 0
    # What is written over itself says the same again.
    before = pq.read_table("x.parquet")
    answer(*tables)
    assert pq.read_table("x.parquet").equals(before)


def test_countries_that_cannot_be_added_up_to_are_refused(answer: Answer, tables: tuple[str, ...], table: Path) -> None:
    without = [part for at, part in enumerate(tables) if part != "--draws" and tables[at - 1] != "--draws"]
    assert answer(*without, code=2)["code"] == "HN907"
    assert answer("table.csv", "--countries", "countries.csv", "--draws", "9", *QUICK, code=2)["code"] == "HN910"
    assert answer("sahel", *tables[1:], code=2)["code"] == "HN910"
    # Countries of another span, and cells of a country that is not there.
    Path("countries.csv").write_text(table.read_text(encoding="utf-8").replace("680,2022,1,7", ""), encoding="utf-8")
    assert answer(*tables, code=1)["code"] == "HN590"
    rows = [f"680,{month},1" for month in range(481, 505)]
    Path("countries.csv").write_text("\n".join(["gwno,month_id,sb", *rows]), encoding="utf-8")
    assert answer(*tables, code=1)["code"] == "HN591"
    assert not Path("x.parquet").exists()


@pytest.mark.parametrize(
    ("line", "code", "exit_code"),
    [
        (("none.csv", *QUICK), "HN101", 1),
        (("sahl", *QUICK), "HN402", 1),
        (QUICK, "HN401", 1),
        (("table.csv", "--horizons", "0-3", *QUICK), "HN511", 1),
        (("table.csv", "--horizons", "1-37", *QUICK), "HN511", 1),
        (("table.csv", "--horizons", "4-3", *QUICK), "HN513", 1),
        (("table.csv", "--horizons", "a year", *QUICK), "HN513", 1),
        (("table.csv", "--draws", "0", *QUICK), "HN513", 1),
        (("table.csv", "--origin", "2024-01", *QUICK), "HN549", 1),
        (("table.csv", "--origin", "2022-11", *QUICK), "HN549", 1),
        (("table.csv", "--origin", "January", *QUICK), "HN102", 1),
        (("table.csv", "--target", "ns", *QUICK), "HN121", 1),
        (("table.csv", "--model", "oracle", "--out", "x.parquet"), "HN538", 1),
        (("table.csv", "--model", "zero", "--out", "table.csv"), "HN513", 1),
        (("table.csv", "--model", "zero", "--unit", "province", "--out", "x.parquet"), "HN909", 2),
        (("table.csv", "--model", "zero"), "HN907", 2),
    ],
)
def test_what_cannot_be_forecast_is_refused(
    line: tuple[str, ...], code: str, exit_code: int, answer: Answer, table: Path
) -> None:
    assert answer(*line, code=exit_code)["code"] == code
    assert not Path("x.parquet").exists()
    assert table.read_text(encoding="utf-8").startswith("gwno")


def test_it_answers_in_the_readers_language(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "fr", "forecast", "table.csv", *QUICK]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "conflictology(12), origine 2023-12\u202f: 2024-01 à 2024-12, 2 unités",
        "x.parquet",
        "x.total.parquet",
    ]
    assert err.startswith("HN548 hors de la prévision")


def test_a_watch_is_forecast_from_its_record(answer: Answer) -> None:
    told = answer("sahel", "--horizons", "1-3", *QUICK)
    assert (told["data"], told["units"], told["notices"]) == ("sahel", 5, [])
    rows = pq.read_table("x.parquet").to_pylist()
    assert sorted({row["gwno"] for row in rows}) == [432, 434, 436, 439, 461]
    assert all(row["p_ge_1"] >= row["p_ge_25"] >= row["p_ge_100"] for row in rows)


def test_a_watchs_cells_are_those_of_its_countries(answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer("sahel", "--unit", "cell", "--target", "civilians", "--horizons", "1", *QUICK)
    assert all(str(name).startswith("ucdp ged") for name in told["truth"])
    assert 153000 in pq.read_table("x.parquet")["gid"].to_pylist()
    assert main(["forecast", "sahel", "--horizons", "1", *QUICK]) == 0
    assert "sample record" in capsys.readouterr().out


@pytest.fixture
def watched(nowhere: Path) -> Record:
    """Make a watch of Mali and Niger with a record of its own, through December 2024."""
    folder.init("liptako", ["MLI", "NER"], nowhere / "liptako")
    return made(nowhere / "liptako" / "record")


def test_a_watchs_record_keeps_what_is_forecast_from_it_once(answer: Answer, watched: Record) -> None:
    told = answer("liptako", *QUICK)
    assert told["kept"] == "liptako/record"
    kept = load(watched.path, str(told["identity"]))
    assert kept.units.tolist() == [432, 436]
    means = [row["mean"] for row in pq.read_table("x.parquet").to_pylist()]
    assert kept.distribution.mean().ravel().tolist() == pytest.approx(means)
    again = answer("liptako", "--draws", "10", *QUICK)
    assert (again["kept"], again["identity"]) == (told["kept"], told["identity"])
    assert [(commit.source, commit.table) for commit in watched.history()] == [("ucdp", "ged"), ("hune", "forecasts")]
    answer("liptako", "--horizons", "1-3", *QUICK)
    assert len(forecasts.kept(watched.path)) == 2


def test_a_record_that_is_named_keeps_it_too(answer: Answer, watched: Record) -> None:
    assert answer("sahel", "--record", str(watched.path), *QUICK)["kept"] == str(watched.path)
    assert len(forecasts.kept(watched.path)) == 1


def test_what_is_kept_is_scored_when_its_months_are_known(
    answer: Answer, watched: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    answer("liptako", *QUICK)
    monthly(watched, "2025-01", 20)
    capsys.readouterr()
    assert main(["track", "liptako", "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["standings"]
    assert (one["model"], one["first"], one["last"], one["rows"]) == ("conflictology(12)", "2025-01", "2025-01", 2)


def test_what_changed_since_the_last_forecast_is_said(
    answer: Answer, watched: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("liptako", *QUICK)["since"] is None
    # Those kept from later origins are none that came before.
    assert answer("liptako", "--origin", "2024-11", *QUICK)["since"] is None
    # A later vintage: November 2024 has become 30, January 2025 had 40.
    yearly(watched, year=2026, last=[30, 10, 40, *[10] * 11])
    since = answer("liptako", "--origin", "2025-01", *QUICK)["since"]
    assert isinstance(since, dict)
    assert (since["origin"], since["threshold"], since["truth"]) == ("2024-12", 25, ["ucdp ged 25.1"])
    assert {(one["unit"], one["month"]) for one in since["changes"]} == {
        (unit, f"2025-{month:02d}") for unit in (432, 436) for month in range(2, 13)
    }
    mali, *_ = since["changes"]
    told = mali["then"], mali["by_revision"], mali["by_months"], mali["now"]
    assert told == pytest.approx((0, 1 / 12, 1 / 12, 2 / 12))
    capsys.readouterr()
    for lang, words, line in (
        ("en", "since the forecast from 2024-12, kept on ", "Mali       0%        +8          +9  17%"),
        (
            "fr",
            "depuis la prévision établie en 2024-12, ",
            "Mali             0 %        +8             +9         17 %",
        ),
    ):
        assert main(["--lang", lang, "forecast", "liptako", "--origin", "2025-01", *QUICK]) == 0
        lines = capsys.readouterr().out.splitlines()
        (at,) = (n for n, line in enumerate(lines) if line.startswith(words))
        assert "2025-02" in lines[at]
        assert [part.split()[0] for part in lines[at + 2 :]] == ["Mali", "Niger"]
        assert lines[at + 2].replace("\u202f", "").split() == line.replace(" %", "%").split()


@pytest.mark.parametrize(
    ("lang", "kept", "unkept"),
    [
        ("en", "kept in liptako/record: hune track scores it once its months are known", "kept in no record"),
        (
            "fr",
            "conservée dans liptako/record\u202f: hune track l’évalue dès que ses mois sont connus",
            "aucune base ne la conserve",
        ),
    ],
)
def test_whether_it_is_kept_is_said_in_both_languages(
    lang: str, kept: str, unkept: str, watched: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    for data, line in (("liptako", kept), ("sahel", unkept)):
        assert main(["--lang", lang, "forecast", data, "--horizons", "1", *QUICK]) == 0
        assert line in capsys.readouterr().out.splitlines()


def test_a_table_and_the_sample_keep_nothing(answer: Answer, table: Path) -> None:
    for data in ("table.csv", "sahel"):
        assert answer(data, "--horizons", "1", *QUICK)["kept"] is None


def test_a_record_that_cannot_be_written_to_costs_no_forecast(
    answer: Answer, watched: Record, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(code: str) -> None:
        told = answer("liptako", *QUICK)
        (notice,) = told["notices"]
        assert (notice["code"], told["kept"], told["files"]) == (code, None, ["x.parquet", "x.total.parquet"])
        assert main(["forecast", "liptako", *QUICK]) == 0
        assert "kept in no record" in capsys.readouterr().out
        assert pq.read_table("x.parquet").num_rows == 24

    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    (watched.path / "forecasts").write_text("a file in the way", encoding="utf-8")
    refused("HN207")
    (watched.path / "forecasts").unlink()
    with monkeypatch.context() as patched:
        # To root nothing is read-only.
        patched.setattr(delta.DeltaTable, "create", read_only)
        refused("HN901")
    assert forecasts.kept(watched.path) == ()


@pytest.mark.shared
def test_the_pool_forecasts_a_table_from_end_to_end(answer: Answer, shared: Path) -> None:
    file = str(shared / "ucdp" / "country_month_26_1.csv.gz")
    told = answer(file, "--sparse", "--horizons", "1-2", "--out", "x.parquet")
    assert (told["model"], told["origin"], told["units"]) == ("pool", "2025-05", 125)
    rows = {(row["gwno"], row["month"]): row for row in pq.read_table("x.parquet").to_pylist()}
    assert len(rows) == 250
    assert rows[432, "2025-06"]["mean"] > rows[434, "2025-06"]["mean"]
    assert all(row["q05"] <= row["q50"] <= row["q95"] for row in rows.values())
