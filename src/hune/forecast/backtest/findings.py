"""What a backtest leaves in its folder: every row as Parquet, what it comes to as JSON, and the page.

Months are ISO text in the files. The Parquet file has a row for each model, unit, origin and span of months, with
all that `hune.forecast.backtest.rows.SCHEMA` names.
"""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from hune import months
from hune.forecast.backtest.report.page import page
from hune.forecast.backtest.run import Backtest
from hune.forecast.backtest.scoreboard import Line, Scoreboard
from hune.forecast.scoring.reliability import Share

ROWS, SUMMARY = "scores.parquet", "backtest.json"


def write(folder: Path, backtest: Backtest, board: Scoreboard, subject: str, lang: str) -> tuple[Path, ...]:
    """Write the rows, the summary and the report on `subject` in `lang`; return the three files."""
    told, report = summary(backtest, board), folder / f"report.{lang}.html"
    pq.write_table(rows(backtest), folder / ROWS, compression="zstd")
    (folder / SUMMARY).write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=2))
    report.write_text(page(backtest, board, subject, lang), encoding="utf-8")
    return folder / ROWS, folder / SUMMARY, report


def rows(backtest: Backtest) -> pa.Table:
    """Return every row, its months as ISO text and its unit as `gwno` or `gid`."""
    table = backtest.rows
    origin, horizon = (table[name].to_numpy() for name in ("origin", "horizon"))
    columns: dict[str, Any] = {
        "model": table["model"],
        "gid" if backtest.preset.unit == "cell" else "gwno": table["unit"],
        "origin": _iso(origin),
        "month": _iso(origin + horizon),
        **{name: table[name] for name in table.column_names if name not in ("model", "unit", "origin")},
    }
    about = {"hune.truth": "; ".join(backtest.truth), "hune.reconstructed": "; ".join(backtest.reconstructed)}
    return pa.table(columns, metadata=about | {"hune.preset": backtest.preset.name, "hune.target": backtest.target})


def _iso(numbers: NDArray[np.int64]) -> Any:
    different, back = np.unique(numbers, return_inverse=True)
    return pa.DictionaryArray.from_arrays(
        back.astype(np.int32), pa.array([months.iso(one) for one in different.tolist()])
    )


def summary(backtest: Backtest, board: Scoreboard) -> dict[str, Any]:
    """Say in plain values what a backtest comes to, the vintages of its truth included."""
    preset = backtest.preset
    return {
        "preset": {**msgspec.to_builtins(preset), "origins": [months.iso(origin) for origin in preset.origins]},
        "target": backtest.target,
        "truth": backtest.truth,
        "reconstructed": backtest.reconstructed,
        "reference": board.reference,
        "origins": [{**origin._asdict(), "month": months.iso(origin.month)} for origin in backtest.origins],
        "left_out": [months.iso(origin) for origin in backtest.left_out],
        "models": [_model(line) for line in board.lines],
    }


def _model(line: Line) -> dict[str, Any]:
    stands = line.standing
    return {
        "model": line.model,
        "scores": {metric: _plain(found._asdict()) for metric, found in line.scores.items()},
        "by_origin": {months.iso(origin): mean for origin, mean in line.by_origin.items()},
        "without_worst_of_reference": _plain(line.without),
        "total_crps": line.total.mean if line.total else None,
        "standing": {
            **{name: getattr(stands, name) for name in ("ratio", "low", "high", "better", "block", "verdict")},
            "by_origin": {months.iso(origin): ratio for origin, ratio in stands.by_origin.items()},
        },
        "held": _share(line.held),
        "held_all": _share(line.held_all),
        "held_total": _share(line.held_total),
        "changes": {
            name: {
                "rows": asked.rows,
                "cases": asked.cases,
                "brier": asked.brier,
                "average_precision": asked.average_precision,
            }
            for name, asked in line.changes.items()
        },
    }


def _share(found: Share | None) -> dict[str, float] | None:
    return None if found is None else {**found._asdict(), "share": found.share}


def _plain(told: dict[Any, Any]) -> dict[str, Any]:
    """Name keys in text, as JSON does."""
    return {str(key): _plain(value) if isinstance(value, dict) else value for key, value in told.items()}
