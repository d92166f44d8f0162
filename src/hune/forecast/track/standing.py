"""Where a forecast stands: beside every reference and one challenger, all on the same units and months.

A standing is one table on one set of rows, against one truth. Rows of which the truth may yet change stand apart from
those of which it is final, and so do months that had ended before the forecast of them was issued: what was written
down afterwards may be right, but it foretold nothing.

References are replayed at each origin from what was known then, where the record has it, and are marked as
reconstructed where it has not.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import msgspec
import numpy as np

from hune.errors import HuneError, Notice
from hune.forecast.backtest.known import Known, Recorded
from hune.forecast.distribution import Floats
from hune.forecast.draws import Counts
from hune.forecast.forecast import MOST_MONTHS, predict
from hune.forecast.models.catalogue import named
from hune.forecast.scoring.comparison import INTERVAL, RESAMPLES, Score, compare
from hune.forecast.track.arrived import Arrived, Measured
from hune.forecast.track.predictions import Predictions
from hune.panel.matrix import UNKNOWN, Matrix, UnitKind
from hune.panel.panel import Panel
from hune.record.record import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray

REFERENCES: Mapping[str, tuple[str, ...]] = {
    "country": ("zero", "last_poisson", "bootstrap", "conflictology", "conflictology(24)", "weighted_history"),
    "cell": (
        *("zero", "last_poisson", "bootstrap", "conflictology", "conflictology(24)", "weighted_history"),
        "conflictology_neighbours",
    ),
}
"""The reference tier, for each kind of unit."""

THRESHOLDS = (1, 25)
YEAR = 12

Status = Literal["final", "provisional"]
Role = Literal["forecast", "challenger", "reference"]


class Line(msgspec.Struct, frozen=True):
    """One model in a standing; None where it does not say enough for a score.

    `ratio` is the geometric mean over origins of its CRPS by the best reference's, `low` to `high` its 90 % interval,
    drawing origins anew; months of neighbouring origins overlap, so that the interval is rather too narrow. `held` is
    how often what came lay in its 90 % range, `held_active` the same over units with a death in the year to the
    origin. `brier` is by threshold.
    """

    model: str
    role: Role
    crps: float | None
    ratio: float | None
    low: float | None
    high: float | None
    held: float | None
    held_active: float | None
    brier: dict[str, float | None]


class Standing(msgspec.Struct, frozen=True):
    """Models on the same `rows` (units and months), `active` of them of units with a death in the year before.

    `late` says that the months had ended when the forecast was issued. `truth` names the vintages of what came,
    `reconstructed` those that references were replayed from though they were published later; `without` are the
    references that could not be replayed, each with the reason.
    """

    model: str
    beside: str | None
    unit: str
    target: str
    status: Status
    late: bool
    origins: tuple[int, ...]
    first: int
    last: int
    rows: int
    units: int
    active: int
    truth: tuple[str, ...]
    reconstructed: tuple[str, ...]
    best: str | None
    lines: tuple[Line, ...]
    without: tuple[tuple[str, Notice], ...]


class Replays:
    """The reference tier, replayed once for each origin and set of rows."""

    def __init__(self, record: Record, panel: Panel, what: Measured) -> None:
        """Read from a record; `panel` holds all units of one kind as they are known today."""
        matrix = panel.matrix(what.measure, what.kinds)
        self._archive = Recorded(record, matrix, what.measure, what.kinds)
        self._known: dict[int, Known] = {}

    def known(self, origin: int) -> Known:
        """Return what was known at an origin."""
        if origin not in self._known:
            self._known[origin] = self._archive.at(origin)
        return self._known[origin]

    def active(self, said: Predictions) -> "NDArray[np.bool_]":
        """Tell which rows are of units with a death on record in the twelve months to the origin."""
        matrix = self.known(said.origin).matrix
        start = max(said.origin - YEAR + 1, matrix.first)
        recent = matrix.values[:, start - matrix.first : said.origin - matrix.first + 1]
        return np.isin(said.units, matrix.units[(recent > 0).any(axis=1)])

    def replay(self, name: str, said: Predictions) -> Predictions:
        """Replay a reference at the origin of `said`, on its rows; raises what the model refuses."""
        known = self.known(said.origin)
        horizons = tuple((np.unique(said.months) - said.origin).tolist())
        matrix: Matrix = known.matrix.select(np.unique(said.units).tolist())
        made = Predictions.of(predict(named(name), matrix, said.origin, horizons))
        return made.rows(np.searchsorted(made.keys, said.keys))


def scorable(said: Predictions) -> Predictions:
    """Keep the rows of months that a reference can be asked for: 1 to 36 after the origin."""
    ahead = said.months - said.origin
    return said.rows(np.flatnonzero((ahead >= 1) & (ahead <= MOST_MONTHS)))


def standing(
    parts: Sequence[Sequence[Predictions]],
    arrived: Arrived,
    replays: Replays,
    *,
    status: Status,
    late: bool = False,
    roles: Sequence[Role] = ("forecast", "challenger"),
) -> Standing:
    """Score models on their common rows; `parts` has, for each origin, what each model said there, row for row."""
    subjects = list(zip(*parts, strict=True))
    lead = subjects[0]
    outcomes = [arrived.of(said.units, said.months) for said in lead]
    observed = [outcome.observed for outcome in outcomes]
    truth = tuple(sorted({str(name) for outcome in outcomes for name in outcome.vintage}))
    active = [replays.active(said) for said in lead]
    references, without = _references(lead, replays)
    models: list[tuple[Role, Sequence[Predictions]]] = [
        *zip(roles, subjects, strict=False),
        *(("reference", said) for said in references),
    ]
    scores = [_crps(said, observed, truth) for _, said in models]
    bars = [score for (role, _), score in zip(models, scores, strict=True) if role == "reference" and score is not None]
    best = min(bars, key=lambda score: float(score.values.mean()), default=None)
    lines = tuple(
        _line(role, said, score, best, observed, active) for (role, said), score in zip(models, scores, strict=True)
    )
    late_vintages = {name for said in lead for name in replays.known(said.origin).reconstructed}
    return Standing(
        model=lead[0].model,
        beside=subjects[1][0].model if len(subjects) > 1 else None,
        unit=lead[0].unit,
        target=lead[0].target,
        status=status,
        late=late,
        origins=tuple(sorted({said.origin for said in lead})),
        first=int(min(said.months.min() for said in lead)),
        last=int(max(said.months.max() for said in lead)),
        rows=sum(map(len, lead)),
        units=len({unit for said in lead for unit in said.units.tolist()}),
        active=int(sum(mask.sum() for mask in active)),
        truth=truth,
        reconstructed=tuple(sorted(late_vintages)) if references else (),
        best=None if best is None else best.model,
        lines=lines,
        without=tuple(without.items()),
    )


def _references(lead: Sequence[Predictions], replays: Replays) -> tuple[list[list[Predictions]], dict[str, Notice]]:
    """Replay the reference tier; one that refuses an origin is left out whole, with its reason."""
    made: list[list[Predictions]] = []
    without: dict[str, Notice] = {}
    for name in REFERENCES[lead[0].unit]:
        try:
            made.append([replays.replay(name, said) for said in lead])
        except HuneError as error:
            without[name] = Notice(error.code, error.details)
    return made, without


def _crps(said: Sequence[Predictions], observed: Sequence[Counts], truth: Iterable[str]) -> Score | None:
    scores = [one.crps(came) for one, came in zip(said, observed, strict=True)]
    if any(score is None for score in scores):
        return None
    return Score.together(
        one.score("crps", score, came, truth)
        for one, score, came in zip(said, scores, observed, strict=True)
        if score is not None
    )


def _line(
    role: Role,
    said: Sequence[Predictions],
    score: Score | None,
    best: Score | None,
    observed: Sequence[Counts],
    active: "Sequence[NDArray[np.bool_]]",
) -> Line:
    inside = _joined([one.inside(came) for one, came in zip(said, observed, strict=True)])
    where = np.concatenate(list(active))
    ratio, low, high = _ratio(score, best)
    came = np.concatenate(list(observed))
    brier: dict[str, float | None] = {}
    for threshold in THRESHOLDS:
        chance = _joined([one.chance(threshold) for one in said])
        brier[str(threshold)] = None if chance is None else float(((chance - (came >= threshold)) ** 2).mean())
    return Line(
        model=said[0].model,
        role=role,
        crps=None if score is None else score.mean(),
        ratio=ratio,
        low=low,
        high=high,
        held=None if inside is None else float(inside.mean()),
        held_active=None if inside is None or not where.any() else float(inside[where].mean()),
        brier=brier,
    )


def _joined(several: "Sequence[NDArray[np.generic] | None]") -> Floats | None:
    found = [np.asarray(values, dtype=np.float64) for values in several if values is not None]
    return np.concatenate(found) if len(found) == len(several) else None


def _ratio(score: Score | None, best: Score | None) -> tuple[float | None, float | None, float | None]:
    """Return the ratio to the best reference and its interval; None where nothing can be divided by."""
    if score is None or best is None:
        return None, None, None
    bars = best.by_origin()
    if min(bars.values()) <= 0:
        return None, None, None
    ratio = compare(score, best).ratio
    own = score.by_origin()
    shares = np.array([own[origin] / bars[origin] for origin in bars])
    if len(shares) < 2 or (shares <= 0).any():
        return ratio, None, None
    chosen = np.random.default_rng(0).integers(len(shares), size=(RESAMPLES, len(shares)))
    low, high = np.exp(np.quantile(np.log(shares)[chosen].mean(axis=1), INTERVAL))
    return ratio, float(low), float(high)


def status_of(said: Predictions, arrived: Arrived, status: Status) -> "NDArray[np.bool_]":
    """Tell of which rows the truth has come, and stands so."""
    outcome = arrived.of(said.units, said.months)
    return np.asarray((outcome.observed != UNKNOWN) & (outcome.final == (status == "final")), dtype=np.bool_)


def kind_of(unit: str) -> UnitKind | None:
    """Return the kind of unit as the panel has it, None for one that the record does not count.

    >>> kind_of("cell"), kind_of("admin1")
    ('cell', None)
    """
    return "country" if unit == "country" else "cell" if unit == "cell" else None
