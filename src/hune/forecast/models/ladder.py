"""One ladder of counts that learned forecasts share, so that mixing them is adding up rows.

Every count to 50 has a rung of its own; above, rungs are six per cent apart, finer than any source counts. A
distribution on the ladder is a row of weights, a mixture is a weighted sum of rows, and what no rung stands
for is shared between the two around it so that its mean stays. What lies above the last rung is put there.
"""

import numpy as np
from numpy.typing import NDArray

from hune.forecast.distribution import Discrete, Floats

STEP = 1.06
TOP = 3_000_000


def _rungs() -> Floats:
    rungs = [float(count) for count in range(51)]
    while rungs[-1] < TOP:
        rungs.append(float(np.ceil(rungs[-1] * STEP)))
    return np.array(rungs)


LADDER = _rungs()
LADDER.setflags(write=False)


def on_ladder(distribution: Discrete) -> Floats:
    """Return the weights (M, rungs) of the M different rows of a distribution.

    >>> weights = on_ladder(Discrete.of([[2, 55]]))
    >>> {float(LADDER[at]): round(float(weights[0, at]), 4) for at in np.flatnonzero(weights[0])}
    {2.0: 0.5, 53.0: 0.25, 57.0: 0.25}
    """
    atoms = np.minimum(distribution.atoms, LADDER[-1])
    below = np.clip(np.searchsorted(LADDER, atoms, side="right") - 1, 0, len(LADDER) - 2)
    up = (atoms - LADDER[below]) / (LADDER[below + 1] - LADDER[below])
    weights = np.zeros((len(atoms), len(LADDER)))
    rows = np.arange(len(atoms))[:, None]
    np.add.at(weights, (rows, below), distribution.weights * (1 - up))
    np.add.at(weights, (rows, below + 1), distribution.weights * up)
    return weights


def of_weights(weights: Floats, row: NDArray[np.intp]) -> Discrete:
    """Make distributions of weights (M, rungs), scaled to one; `row` says which each entry has.

    >>> of_weights(np.eye(1, len(LADDER), 7), np.array([0, 0])).mean().tolist()
    [7.0, 7.0]
    """
    used = int(np.flatnonzero(weights.any(axis=0)).max(initial=0)) + 1
    kept = weights[:, :used] / weights.sum(axis=1, keepdims=True)
    return Discrete(atoms=np.broadcast_to(LADDER[:used], kept.shape), weights=kept, row=row)


def of_exceedance(exceedance: Floats, row: NDArray[np.intp]) -> Discrete:
    """Make distributions of P(Y ≥ rung) for every rung but 0: (M, rungs - 1), each row not rising.

    >>> half = np.zeros((1, len(LADDER) - 1)); half[0, :3] = 0.5
    >>> of_exceedance(half, np.array([0])).exceedance(3).tolist(), of_exceedance(half, np.array([0])).mean().tolist()
    ([0.5], [1.5])
    """
    upto = np.concatenate([np.ones((len(exceedance), 1)), exceedance, np.zeros((len(exceedance), 1))], axis=1)
    return of_weights(upto[:, :-1] - upto[:, 1:], row)
