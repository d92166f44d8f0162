"""Where a chance comes from: baseline, the unit's own past, and what goes on around it.

A chance is told three times, each time knowing more, and what each step adds is its share:

    anywhere   the share of months with so many deaths among all units of the panel in its last twenty years:
               what there is to say of a unit of which nothing is known
    alone      what the model says of a unit with this past, in the surroundings that units like it have
    told       what the model says of it, where it lies

    baseline = anywhere        own past = alone - anywhere        neighbours = told - alone

The shares add up to the chance that is told, and any but the first may be negative: the past of a quiet unit
lowers its chance, and so do surroundings calmer than units like it have. The order is always this one, so that
what a unit's own past says already is not told again by its neighbours, who get what they add.

"Alone" is a mean over arrangements: the pasts of units of one class (as active in the last year and five years)
change places among themselves, and the same model is asked again. No count is altered, so whatever is taken from
all units together stays; each unit is seen in the surroundings of others of its class, which are themselves as
active as they were. Shares of neighbours then come to about nothing over a class, as what is learnt should.
Surroundings made empty instead would not be neutral, because a war amid peace is what a model has hardly seen: on
1,174 West African cells in October 2022, those with up to 5 deaths a month are told .106 on average, .117 alone,
and .059 amid nothing. A model that does not look around says the same in every arrangement.

A model with `fit` learns once; without, it learns anew from each arrangement, from surroundings that mean less,
which blurs its shares. Models without it know of no neighbours but those of cells: elsewhere they are not asked.

Chances of thresholds are taken apart, nothing else: a mean is made by its largest months, and a median jumps.
A share is a difference between forecasts of one model, no cause found in the world.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import msgspec
import numpy as np
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.forecast.distribution import TIE, Discrete, Floats
from hune.forecast.forecast import Forecast
from hune.forecast.model import Learner, Model
from hune.forecast.models.peers import activity
from hune.forecast.models.reference import Memory
from hune.panel.matrix import NOT, Matrix, positions

POOLED = 240
"""The baseline is the share of months among so many months up to the origin."""

YEAR, LONG = 12, 60
"""How many months tell which units are alike."""

FEWEST = 12
"""A class of fewer units is joined to the one below it, the lowest to the one above."""

ARRANGEMENTS, SEED = 16, 0


class Shares(msgspec.Struct, frozen=True):
    """The chance of `threshold` deaths or more in a unit and month, told with ever more of what is known.

    >>> mali = Shares(unit=432, month=529, threshold=25, anywhere=0.07, alone=0.85, told=0.89)
    >>> mali.baseline, round(mali.own, 9), round(mali.neighbours, 9)
    (0.07, 0.78, 0.04)
    """

    unit: int
    month: int
    threshold: float
    anywhere: float
    alone: float
    told: float

    @property
    def baseline(self) -> float:
        """The chance in a unit of which nothing is known."""
        return self.anywhere

    @property
    def own(self) -> float:
        """What the unit's own past adds to the baseline, negative where it lowers it."""
        return self.alone - self.anywhere

    @property
    def neighbours(self) -> float:
        """What its surroundings add to that, negative where they lower it."""
        return self.told - self.alone


def shares(
    forecast: Forecast,
    model: Model,
    matrix: Matrix,
    *,
    units: Iterable[int] | None = None,
    thresholds: Sequence[float] = (1, 25),
) -> tuple[Shares, ...]:
    """Take the chances of a forecast apart, by unit, month and threshold; of all units unless some are given.

    `model` and `matrix` are those it was made by and from. A `Learner` learns once and is asked 16 times; another
    model is run 16 times, and one that does not look around once or not at all. Raises HN502 for an unknown unit, HN513
    for a threshold that is not positive, HN576 for a forecast of another model or of other units.

    >>> from hune.forecast.forecast import predict
    >>> from hune.forecast.models.reference import ConflictologyNeighbours
    >>> near_war, far_off, war = [0, 0, 0], [0, 0, 0], [4, 0, 4]
    >>> cells = Matrix.of([near_war, war, far_off], units=[153000, 153001, 153300], unit="cell", first=527)
    >>> model = ConflictologyNeighbours(3)
    >>> one, *_ = shares(predict(model, cells, 529, [1]), model, cells, thresholds=[1])
    >>> [round(part, 3) for part in (one.baseline, one.own, one.neighbours, one.told)]
    [0.222, -0.222, 0.074, 0.074]
    """
    for threshold in thresholds:
        if not 0 < threshold < np.inf:
            raise HuneError("HN513", name="threshold", value=threshold, must_en="positive", must_fr="positif")
    identity = forecast.identity
    if identity.model != model.name or not np.array_equal(forecast.units, matrix.units):
        other = f"{model.name}, {matrix.unit}:{len(matrix.units)}"
        raise HuneError("HN576", value=f"{identity.model}, {identity.units}", other=other)
    told = chances(forecast.distribution, thresholds)
    alone = _alone(model, matrix, forecast, told, thresholds)
    anywhere = [share_anywhere(matrix, identity.origin, threshold) for threshold in thresholds]
    rows = range(len(matrix.units)) if units is None else positions(matrix.units, units).tolist()
    return tuple(
        Shares(
            unit=int(matrix.units[u]),
            month=identity.origin + horizon,
            threshold=threshold,
            anywhere=anywhere[t],
            alone=float(alone[u, h, t]),
            told=float(told[u, h, t]),
        )
        for u in rows
        for h, horizon in enumerate(identity.horizons)
        for t, threshold in enumerate(thresholds)
    )


def share_anywhere(matrix: Matrix, origin: int, threshold: float) -> float:
    """Return the share of months with `threshold` deaths or more, over all units in the twenty years to the origin.

    Months that are not covered are left out.

    >>> share_anywhere(Matrix.of([[0, 3], [1, 0]]), origin=2, threshold=1)
    0.5
    """
    counts, known = _upto(matrix, origin, POOLED)
    return float((counts[known] >= threshold).mean())


def chances(distribution: Discrete, thresholds: Sequence[float]) -> Floats:
    """Return the chance (..., thresholds) of each threshold or more.

    >>> chances(Discrete.of([[0, 1, 2, 3]]), (1, 2)).tolist()
    [[0.75, 0.5]]
    """
    # Weights sum to one but for the last digit.
    return np.minimum(np.stack([distribution.exceedance(threshold) for threshold in thresholds], axis=-1), 1.0)


def alike(matrix: Matrix, origin: int) -> list[NDArray[np.intp]]:
    """Return the units of each class by their rows: at least 12 in each, if there are as many.

    Units are of one class without a death in five years, of another without one in a year, and else by the mean of
    their year.

    >>> quiet, waking, war = [0] * 20, [0] * 19 + [9], [90] * 20
    >>> [len(rows) for rows in alike(Matrix.of([quiet] * 14 + [waking] * 20 + [war] * 2), origin=20)]
    [14, 22]
    """
    counts, known = _upto(matrix, origin, LONG)
    counts = np.where(known, counts, 0)
    mean = counts[:, -YEAR:].sum(axis=1) / np.maximum(known[:, -YEAR:].sum(axis=1), 1)
    level = np.where(mean > 0, 1 + activity(mean), counts.any(axis=1))
    classes: list[NDArray[np.intp]] = []
    for one in np.unique(level)[::-1]:
        rows = np.flatnonzero(level == one)
        if classes and len(classes[0]) < FEWEST:
            classes[0] = np.union1d(classes[0], rows)
        else:
            classes.insert(0, rows)
    if len(classes) > 1 and len(classes[0]) < FEWEST:
        classes[:2] = [np.union1d(*classes[:2])]
    return classes


def arrangements(matrix: Matrix, origin: int) -> Iterator[tuple[Matrix, NDArray[np.intp]]]:
    """Yield copies of a matrix in which alike units have changed places, and where (U,) each unit's past went.

    The units of a class stand in a ring in an order drawn once (neighbours must not move on together), and pasts
    move on in it by 16 numbers of places, spread evenly over 1 to n - 1.

    >>> moved, to = next(arrangements(Matrix.of([[5], [6]]), origin=1))
    >>> moved.values.ravel().tolist(), to.tolist()
    ([6, 5], [1, 0])
    """
    rng = np.random.default_rng(SEED)
    rings = [rng.permutation(rows) for rows in alike(matrix, origin)]
    for turn in range(ARRANGEMENTS):
        to = np.arange(len(matrix.units))
        for ring in rings:
            to[ring] = np.roll(ring, -(1 + turn * (len(ring) - 1) // ARRANGEMENTS))
        come = np.argsort(to)
        moved = replace(matrix, values=matrix.values[come], covered=matrix.covered[come], truth=matrix.truth[come])
        yield moved, to


def _alone(model: Model, matrix: Matrix, forecast: Forecast, told: Floats, thresholds: Sequence[float]) -> Floats:
    """Return the mean chances (U, H, thresholds) of each past over the arrangements."""
    origin, horizons = forecast.identity.origin, forecast.identity.horizons
    if matrix.unit != "cell" and not isinstance(model, Learner | Memory):
        # What learns anew from rows in another order differs by chance, and knows of cells' neighbours only.
        return told
    learnt = model.fit(matrix, origin, horizons) if isinstance(model, Learner) else model
    total = np.zeros_like(told)
    for moved, to in arrangements(matrix, origin):
        found = chances(learnt.ahead(moved, origin, horizons), thresholds)[to]
        if np.allclose(found, told, rtol=0, atol=TIE):
            # Where no unit is told anything else in other surroundings, surroundings are not looked at.
            return told
        total += found
    alone = total / ARRANGEMENTS
    return np.where(np.abs(alone - told) < TIE, told, alone)


def _upto(matrix: Matrix, origin: int, months: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the counts of the last months up to an origin, as many as there are, and which are known."""
    upto = slice(max(origin - months + 1 - matrix.first, 0), origin - matrix.first + 1)
    return matrix.values[:, upto], matrix.covered[:, upto] != NOT
