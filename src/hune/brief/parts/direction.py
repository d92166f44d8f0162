"""Whether a recorded total rose or fell: only when the two ranges do not overlap.

A source's low and high bound what it could establish; two best estimates inside each other's range are no
evidence of change. Without a range there is no verdict at all.
"""

from typing import Literal, NamedTuple

Direction = Literal["rose", "fell", "no-clear-change", "not-stated"]


class Counted(NamedTuple):
    """A total with its range, and the slug of the evidence it rests on; bounds are None where none is published."""

    best: int
    low: int | None
    high: int | None
    slug: str


def direction(before: Counted, now: Counted) -> Direction:
    """Compare two totals by their ranges.

    >>> direction(Counted(664, 538, 732, "a"), Counted(534, 465, 926, "b"))
    'no-clear-change'
    >>> direction(Counted(2609, 2333, 2916, "a"), Counted(6109, 5800, 7375, "b"))
    'rose'
    >>> direction(Counted(9008, None, None, "a"), Counted(7842, None, None, "b"))
    'not-stated'
    """
    if before.low is None or before.high is None or now.low is None or now.high is None:
        return "not-stated"
    if now.low > before.high:
        return "rose"
    if now.high < before.low:
        return "fell"
    return "no-clear-change"
