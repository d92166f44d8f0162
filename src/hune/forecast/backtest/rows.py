"""What one forecast was worth, row by row: what was said of a unit and a span of months, what came, how far off.

A row is about the deaths of `months` months, the last of which is `horizon` months after the origin: one month, or
all that were forecast together (twelve, usually). A total is read from joint draws, whole futures, because months
of one future are not independent; it has no ignorance, whose bins are for months, and no question of change.

Rows stand by unit and horizon, totals after all months. Nothing in them is missing but what makes no sense: a unit
with no deaths in its last year cannot double.
"""

from dataclasses import replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.distribution import Discrete, Floats
from hune.forecast.draws import Draws
from hune.forecast.joint import joined
from hune.forecast.scoring import views2023
from hune.forecast.scoring.reliability import pit
from hune.forecast.scoring.scores import Predictive, brier, crps, interval_score, twcrps

Counts = NDArray[np.int64]

YEAR = 12
HIGH = 25
"""UCDP's threshold of a year of armed conflict; here deaths of one month."""

QUANTILES = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}

SCORES = ("crps", "ignorance", "interval", "twcrps25", "brier1", "brier25")
"""What a row is scored by, lower is better: `twcrps25` is the CRPS beyond 25 deaths, `brier1` and `brier25` the Brier
scores of 1 and of 25 deaths or more, `interval` the score of the 90 % range."""

_COLUMNS: dict[str, pa.DataType] = {
    **dict.fromkeys(("unit", "horizon", "months", "observed", "past"), pa.int64()),
    **dict.fromkeys(("mean", *QUANTILES, "p1", "p25", "p_double", "p_half"), pa.float64()),
    **dict.fromkeys(SCORES, pa.float64()),
    "inside": pa.bool_(),
    **dict.fromkeys(("pit_low", "pit_high"), pa.float64()),
}
SCHEMA = pa.schema(_COLUMNS)
"""`past` are the deaths of the twelve months up to the origin; `p1` and `p25` the chances of 1 and of 25 deaths or
more; `p_double` and `p_half` those of twice, and of half, the past's monthly mean; `inside` whether what came lay in
the 90 % range."""


def scored(
    forecast: Discrete,
    observed: Counts,
    past: Counts,
    *,
    units: NDArray[np.int32],
    kind: str,
    horizons: tuple[int, ...],
    draws: int = views2023.DRAWS,
    seed: int = 0,
) -> pa.Table:
    """Score distributions (U, H) of units of a kind against what was observed (U, H).

    `past` (U,) are the deaths of the year before.

    Totals are scored where the horizons follow each other and are more than one. Raises HN513 for a score that is
    not finite, and the errors of the scores.

    >>> coin = Discrete.of([[0, 10]]).at_each(2)
    >>> zero = np.zeros(1, dtype=np.int64)
    >>> table = scored(coin, np.array([[0, 10]]), zero, units=np.array([432]), kind="country", horizons=(1, 2))
    >>> table.select(["horizon", "months", "observed", "q95", "crps"]).slice(0, 2).to_pylist()[1]
    {'horizon': 2, 'months': 1, 'observed': 10, 'q95': 10.0, 'crps': 2.5}
    >>> table["months"].to_pylist(), table["observed"].to_pylist()
    ([1, 1, 2], [0, 10, 10])
    """
    each = np.repeat(past, len(horizons)).reshape(observed.shape)
    labels = {"unit": np.repeat(units, len(horizons)), "horizon": np.tile(horizons, len(units))}
    monthly = _table(forecast, observed, each, labels, months=1, draws=draws)
    if len(horizons) < 2 or np.ptp(horizons) != len(horizons) - 1:
        return monthly
    total = _total(forecast, units, kind, horizons, draws, seed)
    labels = {"unit": units, "horizon": np.full(len(units), horizons[-1])}
    return pa.concat_tables(
        [monthly, _table(total, observed.sum(axis=1), past, labels, months=len(horizons), draws=draws)]
    )


def _total(
    forecast: Discrete, units: NDArray[np.int32], kind: str, horizons: tuple[int, ...], draws: int, seed: int
) -> Draws:
    """Draw the deaths of all months together (U,); nothing is drawn of units that are certain to have none."""
    some = np.flatnonzero((forecast.exceedance(1) > 0).any(axis=1))
    made = joined(forecast[some], draws, horizons=horizons, units=units[some], kind=kind, seed=seed).total()
    sizes = np.zeros(len(forecast.row), dtype=np.int64)
    sizes[some] = np.diff(made.starts)
    return replace(made, shape=sizes.shape, starts=np.concatenate([[0], np.cumsum(sizes)]))


def _table(
    forecast: Predictive,
    observed: Counts,
    past: Counts,
    labels: dict[str, NDArray[np.generic]],
    *,
    months: int,
    draws: int,
) -> pa.Table:
    quantiles = {name: forecast.quantile(level) for name, level in QUANTILES.items()}
    for name, values in (("mean", forecast.mean()), *quantiles.items()):
        _require_finite(name, values)
    low, high = quantiles["q05"], quantiles["q95"]
    p1, p25 = (np.clip(forecast.exceedance(threshold), 0, 1) for threshold in (1, HIGH))
    step = pit(observed, forecast)
    columns = {
        **labels,
        "months": np.full(observed.size, months),
        "observed": observed,
        "past": past,
        "mean": forecast.mean(),
        **quantiles,
        "p1": p1,
        "p25": p25,
        "crps": crps(observed, forecast),
        "interval": interval_score(observed, low, high, alpha=views2023.ALPHA),
        "twcrps25": twcrps(observed, forecast, threshold=HIGH),
        "brier1": brier(observed >= 1, p1),
        "brier25": brier(observed >= HIGH, p25),
        "inside": (low <= observed) & (observed <= high),
        "pit_low": step.lower,
        "pit_high": step.upper,
    }
    for name, values in columns.items():
        _require_finite(name, np.asarray(values))
    if isinstance(forecast, Discrete):
        columns["ignorance"] = views2023.ignorance(observed, forecast, draws=draws)
        columns |= _change(forecast, past)
    missing = [name for name in SCHEMA.names if name not in columns]
    arrays = {name: pa.nulls(observed.size, SCHEMA.field(name).type) for name in missing}
    for name, values in columns.items():
        # What is not a number here is a question that makes no sense: missing, in the table.
        arrays[name] = pa.array(np.ravel(values), SCHEMA.field(name).type, from_pandas=True)
    return pa.table([arrays[name] for name in SCHEMA.names], schema=SCHEMA)


def _change(forecast: Discrete, past: Counts) -> dict[str, Floats]:
    """Return the chances of twice and of half the past's mean; not a number, hence missing, where there was none."""
    mean = past / YEAR
    more = forecast.exceedance(2 * mean)
    less = 1 - forecast.exceedance(np.nextafter(mean / 2, np.inf))
    some = past > 0
    return {
        "p_double": np.where(some, np.clip(more, 0, 1), np.nan),
        "p_half": np.where(some, np.clip(less, 0, 1), np.nan),
    }


def _require_finite(name: str, values: NDArray[np.generic]) -> None:
    bad = ~np.isfinite(values)
    if bad.any():
        value = values[bad].flat[0]
        raise HuneError("HN513", name=name, value=value, must_en="finite", must_fr="un nombre fini")
