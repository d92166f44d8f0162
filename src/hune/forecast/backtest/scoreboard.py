"""What a backtest comes to: each model's scores, its standing against a reference, how often its ranges held.

The standing is the geometric mean over origins of the model's mean CRPS divided by the reference's: every origin has
the same say, and the year of one great war does not decide. How far it may be chance is told by drawing origins anew
in blocks, as many in a row as have outcomes that overlap, going round at the end.

Ranges are judged where there is something to judge: on units with a death in the twelve months up to the origin.
"""

from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.backtest.rows import YEAR
from hune.forecast.backtest.run import Backtest
from hune.forecast.distribution import Floats
from hune.forecast.scoring.change import Asked
from hune.forecast.scoring.comparison import INTERVAL, RESAMPLES, WORST, Score, Summary, compare
from hune.forecast.scoring.reliability import Share, share

CHANGES = ("onset", "doubling", "halving")


class Standing(NamedTuple):
    """A model against a reference: below 1 it is better.

    `ratio` is the geometric mean over origins, `low` and `high` its 90 % interval (None where a single origin, or a
    single block, cannot tell), `by_origin` each origin's own; in `better` of them it is below 1. All is None where
    the reference makes no error at some origin: nothing can be divided by that.
    """

    ratio: float | None
    low: float | None
    high: float | None
    better: int | None
    by_origin: dict[int, float]
    block: int

    @property
    def verdict(self) -> str:
        """Whether it is "better" or "worse" beyond chance, else "even"."""
        if self.low is None or self.high is None:
            return "even"
        return "better" if self.high < 1 else "worse" if self.low > 1 else "even"


class Line(NamedTuple):
    """One model: its scores by metric over single months, and the CRPS of all months together (`total`).

    `without` is the mean CRPS with the k units left out in which the reference was furthest off. `held` counts how
    often the 90 % range of a month held where units were active, `held_all` everywhere, `held_total` that of all
    months together where units were active; None where there is no such row.
    """

    model: str
    scores: dict[str, Summary]
    by_origin: dict[int, float]
    without: dict[int, float | None]
    total: Summary | None
    standing: Standing
    held: Share | None
    held_all: Share | None
    held_total: Share | None
    changes: dict[str, Asked]


class Scoreboard(NamedTuple):
    """The lines of all models, in the order they were given, each against `reference`."""

    reference: str
    lines: tuple[Line, ...]

    def of(self, model: str) -> Line:
        """Return a model's line."""
        return next(line for line in self.lines if line.model == model)


def scoreboard(backtest: Backtest, reference: str) -> Scoreboard:
    """Sum up a backtest against one of its models; raises HN513 for one that is not among them."""
    if reference not in backtest.models:
        choices = ", ".join(backtest.models)
        raise HuneError("HN513", name="reference", value=reference, must_en=choices, must_fr=choices)
    bar = score_of(backtest, reference, "crps")
    return Scoreboard(reference, tuple(_line(backtest, model, bar) for model in backtest.models))


def rows_of(backtest: Backtest, model: str, *, total: bool = False) -> dict[str, NDArray[Any]]:
    """Return the columns of a model's rows, of single months or of all months together; not a number where missing."""
    together = pc.field("months") > 1
    kept = (pc.field("model") == model) & (together if total else ~together)
    rows: pa.Table = backtest.rows.filter(kept).drop_columns("model")
    return {name: rows[name].to_numpy() for name in rows.column_names}


def score_of(backtest: Backtest, model: str, metric: str, *, total: bool = False) -> Score:
    """Return one metric of a model as a `Score`, of single months or of all months together."""
    rows = rows_of(backtest, model, total=total)
    return _score(backtest, model, metric, rows)


def _score(backtest: Backtest, model: str, metric: str, rows: dict[str, NDArray[Any]]) -> Score:
    return Score(
        metric=metric,
        model=model,
        truth=backtest.truth,
        values=rows[metric].astype(np.float64),
        **{name: rows[name].astype(np.int64) for name in ("observed", "unit", "origin", "horizon")},
        draws=backtest.preset.draws if metric == "ignorance" else None,
    )


def _line(backtest: Backtest, model: str, bar: Score) -> Line:
    rows, totals = rows_of(backtest, model), rows_of(backtest, model, total=True)
    crps = _score(backtest, model, "crps", rows)
    return Line(
        model=model,
        scores={metric: _score(backtest, model, metric, rows).summary() for metric in backtest.preset.metrics},
        by_origin=crps.by_origin(),
        without={k: crps.without(bar.worst(k)).mean() for k in WORST},
        total=_score(backtest, model, "crps", totals).summary() if len(totals["unit"]) else None,
        standing=standing(crps, bar, block(backtest)),
        held=_held(rows, active=True),
        held_all=_held(rows, active=False),
        held_total=_held(totals, active=True),
        changes={name: asked(rows, name) for name in CHANGES},
    )


def _held(rows: dict[str, NDArray[Any]], *, active: bool) -> Share | None:
    inside = rows["inside"][rows["past"].astype(np.int64) > 0] if active else rows["inside"]
    return share(int(inside.sum()), len(inside)) if len(inside) else None


def asked(rows: dict[str, NDArray[Any]], change: str) -> Asked:
    """Put one of the questions of `hune.forecast.scoring.change` to rows of single months."""
    past, came = rows["past"].astype(np.float64), rows["observed"].astype(np.float64)
    quiet = past == 0
    if change == "onset":
        return Asked(came[quiet] >= 1, rows["p1"][quiet].astype(np.float64))
    mean, told = past[~quiet] / YEAR, rows["p_double" if change == "doubling" else "p_half"][~quiet]
    happened = came[~quiet] >= 2 * mean if change == "doubling" else came[~quiet] <= mean / 2
    return Asked(happened, told.astype(np.float64))


def block(backtest: Backtest) -> int:
    """Return how many origins in a row have outcomes that overlap: one, where none do."""
    months = np.array([origin.month for origin in backtest.origins])
    reach = backtest.preset.horizons[-1] - backtest.preset.horizons[0] + 1
    return int(max(((months >= month) & (months < month + reach)).sum() for month in months))


def standing(score: Score, bar: Score, block: int = 1, *, seed: int = 0) -> Standing:
    """Set a model's score against the reference's on the same rows, origin by origin.

    Raises HN522 to HN524 for scores that do not compare.

    >>> options = {"units": [432], "horizons": [3], "truth": ["t"]}
    >>> def made(model, values):
    ...     scores = [Score.of("crps", model, [[v]], [[2]], origin=at, **options) for at, v in enumerate(values, 500)]
    ...     return Score.together(scores)
    >>> found = standing(made("one", [1, 1, 2]), made("two", [2, 2, 1]))
    >>> round(found.ratio, 3), found.better, found.verdict
    (0.794, 2, 'even')
    """
    try:
        found = compare(score, bar)
    except HuneError as error:
        if error.code != "HN525":
            raise
        return Standing(None, None, None, None, {}, block)
    mine, theirs = score.by_origin(), bar.by_origin()
    ratios = {origin: mine[origin] / theirs[origin] for origin in theirs}
    low = high = None
    if found.ratio and len(ratios) > block:
        low, high = _interval(np.log(list(ratios.values())), block, seed)
    return Standing(found.ratio, low, high, found.better, ratios, block)


def _interval(logs: Floats, block: int, seed: int) -> tuple[float, float]:
    """Draw blocks of neighbouring origins with replacement, going round at the end."""
    count = len(logs)
    starts = np.random.default_rng(seed).integers(count, size=(RESAMPLES, -(-count // block), 1))
    drawn = ((starts + np.arange(block)) % count).reshape(RESAMPLES, -1)[:, :count]
    low, high = np.exp(np.quantile(logs[drawn].mean(axis=1), INTERVAL))
    return float(low), float(high)
