"""Whether a rise or a fall may be told at all: only if chances of it were worth more than knowing how often it comes.

Two questions are put to every unit and origin of a replay. Was the total of the months ahead at least twice that of
as many months before the origin; was it at most half? The paths answered each with a probability, scored by Brier.
Their rival says the same at every origin: the share of all these cases in which it came. That share is known only
afterwards, so that no other constant would have scored better. Leaving each case out of its own share would make the
rival worse than a constant that knows nothing, since the share then moves away from what came: with 20 origins and
5 units without any skill, such a rule passed a forecast in 38 to 41 of 100 invented worlds, this one in none.

How far the gain may be chance is told by drawing origins anew, each with all its units (`comparison.compare`): units
move together. A verdict needs the lower end of the 90 % interval above zero, and enough cases to speak of one.
"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune.forecast.distribution import Floats
from hune.forecast.paths import shrink
from hune.forecast.scoring.comparison import Score, compare
from hune.forecast.scoring.replay import Replay
from hune.forecast.scoring.scores import brier

LEAST = 25
"""Units with fewer deaths in the months before are not asked: a single event would double them."""

CASES, DATES = 10, 10
"""So many cases that came, as many that did not, and so many origins it takes for a verdict."""

To = Literal["rise", "fall"]


class Verdict(NamedTuple):
    """How chances of a rise, or of a fall, fared in replays; see the module.

    Of `asked` cases at `dates` origins `came` came true. `brier` is the mean score of the chances, `plain` that of the
    share; `gain` is how much lower the first is, as a share of the second, and `low` and `high` its 90 % interval.
    The scores are None where nothing was asked, the interval where there are too few cases to tell.
    """

    to: To
    asked: int
    came: int
    dates: int
    brier: float | None = None
    plain: float | None = None
    gain: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def tried(self) -> bool:
        """Whether there were enough cases to judge by."""
        return self.low is not None

    @property
    def told(self) -> bool:
        """Whether the chances have shown skill, so that they may be told."""
        return self.low is not None and self.low > 0


def verdicts(replay: Replay) -> tuple[Verdict, Verdict]:
    """Judge what a replay said of rises and of falls, in this order.

    >>> from hune.forecast.models.reference import Conflictology
    >>> from hune.forecast.scoring.replay import replay
    >>> from hune.panel.matrix import Matrix
    >>> steady = Matrix.of([[40] * 240], units=[432], first=1)
    >>> rise, fall = verdicts(replay(Conflictology(24), steady, months=6).each)
    >>> rise.asked, rise.came, rise.tried, rise.told
    (20, 0, False, False)
    """
    before = replay.same_as_before
    asked = replay.usable & (before >= LEAST)
    return (
        _verdict(replay, asked, "rise", replay.rise, replay.observed >= 2 * before),
        _verdict(replay, asked, "fall", replay.fall, 2 * replay.observed <= before),
    )


def _verdict(replay: Replay, asked: NDArray[np.bool_], to: To, told: Floats, came: NDArray[np.bool_]) -> Verdict:
    happened, chance, dates = came[asked], shrink(told[asked]), int(asked.any(axis=0).sum())
    counted = Verdict(to, asked=len(happened), came=int(happened.sum()), dates=dates)
    if not counted.asked:
        return counted
    plain = np.full(len(happened), happened.mean())
    ours, theirs = (float(brier(happened, given).mean()) for given in (chance, plain))
    scored = counted._replace(brier=ours, plain=theirs, gain=1 - ours / theirs if theirs else None)
    if min(counted.came, counted.asked - counted.came) < CASES or dates < DATES:
        return scored
    compared = compare(_score(replay, asked, to, happened, chance), _score(replay, asked, to, happened, plain))
    assert compared.low is not None
    assert compared.high is not None
    return scored._replace(low=-compared.high / theirs, high=-compared.low / theirs)


def _score(replay: Replay, asked: NDArray[np.bool_], to: To, happened: NDArray[np.bool_], chance: Floats) -> Score:
    """Label Brier scores with the unit and the origin of each case."""
    unit, origin = np.nonzero(asked)
    scores = brier(happened, chance)
    rows = (np.flatnonzero(origin == o) for o in np.unique(origin))
    return Score.together(
        Score.of(
            f"brier of a {to}",
            "chances",
            scores[at, None],
            happened[at, None],
            units=replay.units[unit[at]],
            origin=int(replay.origins[origin[at[0]]]),
            horizons=[replay.skip + replay.months],
            truth=replay.truth.tolist(),
        )
        for at in rows
    )
