"""Reference classes: how often what a question asks would have come true in cases like it.

Before an analyst believes a model, she asks for the base rate; and as no one class is the right one, four stand side
by side. Each is a set of *windows* of past months, as long as the part of the question that is still open. A window is
put in the place of that part, the months of the question that are on record staying as they are, and is a case; and
the case came true where the answer is then yes.

    own       the windows of the last 120 months, of the places themselves (summed, as the question sums them)
    season    of these places, the same calendar months of each of the last ten years
    before    the one window that ends with the last month on record: if nothing changes
    peers     the windows of the last 120 months of every other unit (country or cell) that was then in the class of
              activity the places are in now (`hune.forecast.models.peers.activity`, over twelve months), as many months
              before the window as the last month on record lies before the question

Windows overlap. `apart` counts those that do not, taken greedily from the oldest, unit by unit; a class is worth no
more evidence than that, and its probability is drawn away from certainty accordingly.
"""

from collections.abc import Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from hune.forecast.models.peers import YEAR, activity
from hune.forecast.paths import shrink
from hune.forecast.questions.question import Question
from hune.panel.matrix import NOT, Matrix, positions

NAMES = ("own", "season", "before", "peers")
LOOKED_BACK = 120
"""How many months back windows are taken from."""

Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Class(msgspec.Struct, frozen=True):
    """A reference class: `came` of its `cases` came true, and `apart` of them share no month of one unit.

    >>> Class("own", came=1, cases=2, apart=1).probability
    0.5
    """

    name: str
    came: int
    cases: int
    apart: int

    @property
    def probability(self) -> float | None:
        """The share that came true, drawn from certainty as far as `apart` cases ask for; None where there is none."""
        return float(shrink(self.came / self.cases, self.apart)) if self.cases else None


def classes(question: Question, matrix: Matrix, origin: int, observed: Counts) -> tuple[Class, ...]:
    """Return the four classes of a question that has `observed` (k,) of its months on record and the others not.

    `origin` is the last month on record. Months that are not covered make no case.

    >>> matrix = Matrix.of([[0, 3] * 30, [9] * 60, [0] * 60], units=[432, 439, 436], first=481)
    >>> asked = Question((432,), ">=", 3, 541, 541)
    >>> [(one.name, one.came, one.cases) for one in classes(asked, matrix, 540, np.zeros(0, int))]
    [('own', 30, 60), ('season', 0, 5), ('before', 1, 1), ('peers', 0, 0)]
    """
    at = positions(matrix.units, question.places)
    upto = origin - matrix.first + 1
    values, known = matrix.values[:, :upto], matrix.covered[:, :upto] != NOT
    own, own_known = values[at].sum(axis=0, keepdims=True), known[at].all(axis=0, keepdims=True)
    length = question.months - len(observed)
    first = question.begins + len(observed)
    ahead = first - origin - 1
    recent = range(max(upto - LOOKED_BACK, 0), upto - length + 1)
    # The years back to the first whose months are all on record, and the nine before it.
    nearest = -(-(question.last - origin) // YEAR)
    same = sorted(first - matrix.first - YEAR * back for back in range(nearest, nearest + LOOKED_BACK // YEAR))
    now = _activity(own, own_known, upto)
    others = np.ones(len(values), dtype=np.bool_)
    others[at] = False
    return (
        _class("own", question, observed, own, own_known, recent, length),
        _class("season", question, observed, own, own_known, same, length),
        _class("before", question, observed, own, own_known, (upto - length,), length),
        _class("peers", question, observed, values[others], known[others], recent, length, (int(now[0]), ahead)),
    )


def _class(
    name: str,
    question: Question,
    observed: Counts,
    values: Counts,
    known: Flags,
    starts: Iterable[int],
    length: int,
    like: tuple[int, int] | None = None,
) -> Class:
    """Count over units and windows, which begin at the columns `starts`, ascending.

    `like` leaves the units that were in a class of activity so many months before the window.
    """
    came = cases = apart = 0
    free = np.zeros(len(values), dtype=np.int64)
    for start in starts:
        if start < 0 or start + length > values.shape[1]:
            continue
        counted = known[:, start : start + length].all(axis=1)
        if like is not None:
            level, ahead = like
            counted &= (_activity(values, known, start - ahead) == level) & (level >= 0)
        window = values[counted, start : start + length]
        whole = np.concatenate([np.broadcast_to(observed, (len(window), len(observed))), window], axis=1)
        came += int(question.holds(whole).sum())
        cases += len(window)
        new = counted & (free <= start)
        apart += int(new.sum())
        free[new] = start + length
    return Class(name, came, cases, apart)


def _activity(values: Counts, known: Flags, before: int) -> NDArray[np.intp]:
    """Return the class of activity of each unit over the year before a column, -1 where it is not known."""
    if before < YEAR:
        return np.full(len(values), -1, dtype=np.intp)
    year = slice(before - YEAR, before)
    classes_ = activity(values[:, year].mean(axis=1))
    return np.where(known[:, year].all(axis=1), classes_, -1).astype(np.intp)
