"""What a backtest leaves in its folder can be read by others, and names its truth."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.forecast.tested import COUNTRIES, ran, rules, world

from hune import months
from hune.forecast.backtest.findings import summary, write
from hune.forecast.backtest.scoreboard import scoreboard


def test_three_files_say_the_same(tmp_path: Path) -> None:
    made = ran(tmp_path, preset=rules(330, 360))
    board = scoreboard(made, "zero")
    scores, told, report = write(tmp_path, made, board, "conflictology(3)", "fr")
    table = pq.read_table(scores)
    assert table.schema.names[:4] == ["model", "gwno", "origin", "month"]
    assert table.schema.metadata[b"hune.truth"] == table.schema.metadata[b"hune.reconstructed"] == b"t 1"
    first = table.slice(0, 1).to_pylist()[0]
    assert (first["model"], first["gwno"], first["origin"], first["month"]) == (
        "conflictology(3)",
        COUNTRIES[0],
        months.iso(330),
        months.iso(331),
    )
    read = json.loads(told.read_text())
    assert (read["truth"], read["reconstructed"], read["left_out"]) == (["t 1"], ["t 1"], [months.iso(360)])
    one, zero = read["models"]
    mean = [row["crps"] for row in table.to_pylist() if row["model"] == "zero" and row["months"] == 1]
    assert zero["scores"]["crps"]["mean"] == pytest.approx(sum(mean) / len(mean))
    assert one["standing"]["ratio"] == board.of("conflictology(3)").standing.ratio
    assert report.name == "report.fr.html"
    assert read["preset"]["origins"] == [months.iso(at) for at in (330, 340, 350, 360)]


def test_cells_are_called_gid(tmp_path: Path) -> None:
    import msgspec

    cells = msgspec.structs.replace(rules(), unit="cell")
    made = ran(tmp_path, world(cells=True), cells)
    scores, *_ = write(tmp_path, made, scoreboard(made, "zero"), "zero", "en")
    assert pq.read_schema(scores).names[1] == "gid"


def test_a_summary_has_no_number_that_json_has_not(tmp_path: Path) -> None:
    import numpy as np

    from hune.panel.matrix import Matrix

    quiet = Matrix.of(np.zeros((2, 40)), units=[432, 439], first=1, target="best sb")
    made = ran(tmp_path, quiet, rules(24, 30, 6))
    json.dumps(summary(made, scoreboard(made, "zero")), allow_nan=False)
