"""One origin of a backtest: made ready without anything after it, then forecast, then scored.

Which units are forecast depends on what is covered up to the origin and on nothing later: those known for as long as
the longest memory among the models asks. Which of them are scored depends on what is covered after it. Units left
out on either ground are counted.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast import digests
from hune.forecast.backtest import rows
from hune.forecast.backtest.known import Archive, labels
from hune.forecast.backtest.presets import Preset
from hune.forecast.forecast import predict
from hune.forecast.model import Model
from hune.panel.matrix import Matrix


class Origin(NamedTuple):
    """An origin and how many units are scored there, were not known long enough before, or are not known after.

    `reconstructed` names the vintages it read that were published later; `truth` those it is scored against.
    """

    month: int
    units: int
    unknown_before: int
    unknown_after: int
    reconstructed: tuple[str, ...]
    truth: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One origin made ready: what models may see, and, kept apart from it, what came.

    `known` holds the units that are forecast; `at` (n,) are the rows of those that are scored, `observed` (n, H)
    what came of them. `key` is the digest of all this and of the preset.
    """

    origin: Origin
    known: Matrix
    at: NDArray[np.intp]
    observed: NDArray[np.int64]
    preset: Preset
    key: str


def staged(archive: Archive, origin: int, preset: Preset, memory: int, wanted: NDArray[np.int32]) -> Stage | None:
    """Make an origin ready; None where none of the units `wanted` is known `memory` months before and all months after.

    Models learn from whatever is known at the origin; only what is wanted is scored.
    """
    truth = archive.truth
    asked = np.isin(truth.units, wanted)
    first, last = origin + preset.horizons[0], origin + preset.horizons[-1]
    after = truth.known(first, last)
    if not (truth.known(origin - memory + 1, origin) & after & asked).any():
        return None
    known = archive.at(origin)
    # Whatever an archive hands out, a model gets nothing after the origin.
    matrix = known.matrix.upto(origin).where_known(origin - memory + 1, origin)
    forecast = np.isin(matrix.units, wanted)
    at = np.flatnonzero(forecast & after[np.searchsorted(truth.units, matrix.units)])
    if not at.size:
        return None
    came = truth.select(matrix.units[at].tolist())
    observed = came.window(first, last)[:, np.array(preset.horizons) - preset.horizons[0]]
    about = Origin(
        month=origin,
        units=len(at),
        unknown_before=int(asked.sum() - forecast.sum()),
        unknown_after=int(forecast.sum()) - len(at),
        reconstructed=known.reconstructed,
        truth=labels(came),
    )
    key = digests.digest(
        [
            digests.content(matrix),
            digests.content(
                replace(came, first=first, values=observed, covered=np.ones_like(observed, dtype=np.uint8))
            ),
            (about, preset.name, preset.horizons, preset.draws, preset.seed),
        ]
    )
    return Stage(about, matrix, at, observed, preset, key)


def score(stage: Stage, model: Model) -> pa.Table:
    """Forecast from a stage and score what was said; raises HN553 when the model fails."""
    preset, origin = stage.preset, stage.origin.month
    try:
        forecast = predict(model, stage.known, origin, preset.horizons, seed=preset.seed)
        return rows.scored(
            forecast.distribution[stage.at],
            stage.observed,
            stage.known.window(origin - rows.YEAR + 1, origin).sum(axis=1)[stage.at],
            units=stage.known.units[stage.at],
            kind=stage.known.unit,
            horizons=preset.horizons,
            draws=preset.draws,
            seed=preset.seed,
        )
    except HuneError as error:
        reasons = {f"reason_{lang}": error.text(lang) for lang in ("en", "fr")}
        raise HuneError("HN553", model=model.name, origin=months.iso(origin), **reasons) from error
