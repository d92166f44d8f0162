"""What is covered: the spans of a vintage as a (country, kind, month) array, and cells through their land."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.panel.matrix import FULLY, NOT, PARTLY
from hune.record.batch import Span
from hune.record.schema import KINDS

Land = Mapping[int, Sequence[int]]
"""For each cell the countries with land in it, the one with most land first."""


def kind_rows(kinds: Iterable[str]) -> list[int]:
    """Return where kinds of violence stand in `KINDS`; raises HN513 for none at all or for one it does not have.

    >>> kind_rows(["os", "sb"])
    [0, 2]
    """
    wanted = sorted(set(kinds))
    if not wanted or not {*wanted} <= {*KINDS}:
        known = ", ".join(KINDS)
        raise HuneError("HN513", name="kinds", value=", ".join(wanted) or "-", must_en=f"of {known}", must_fr=known)
    return sorted(KINDS.index(kind) for kind in wanted)


def of_countries(spans: Iterable[Span], countries: NDArray[np.int32], first: int, last: int) -> NDArray[np.bool_]:
    """Lay spans out as (country, kind, month), True where covered; months are `first` to `last`.

    >>> of_countries([Span(432, "sb", 1, 2)], np.array([432], dtype=np.int32), 2, 3)[0, 0].tolist()
    [True, False]
    """
    covered = np.zeros((len(countries), len(KINDS), last - first + 1), dtype=np.bool_)
    place = {int(gwno): at for at, gwno in enumerate(countries)}
    for gwno, kind, start, end in spans:
        if gwno in place and kind in KINDS:
            covered[place[gwno], KINDS.index(kind), max(start - first, 0) : max(end - first + 1, 0)] = True
    return covered


@dataclass(frozen=True, slots=True, eq=False)
class Cover:
    """Which countries decide whether a unit is covered, as rows of (country, month) to look up.

    Unit u rests on the countries `rows[starts[u]:starts[u + 1]]` (every unit has at least one). Of these,
    `counted` marks those read from the unit's own vintage: only they can cover it, so that one number
    never joins two vintages.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.int64]
    counted: NDArray[np.bool_]

    def read(self, countries: NDArray[np.bool_]) -> NDArray[np.uint8]:
        """Turn the coverage of countries (country, month) into that of units (unit, month)."""
        seen = countries[self.rows] & self.counted[:, None]
        covered = np.add.reduceat(seen.astype(np.int16), self.starts[:-1], axis=0)
        needed = np.diff(self.starts)[:, None]
        return np.where(covered == 0, NOT, np.where(covered == needed, FULLY, PARTLY)).astype(np.uint8)


def cover(
    rests_on: Sequence[Sequence[int]], vintage: NDArray[np.int64], reach: NDArray[np.int64]
) -> tuple[Cover, NDArray[np.int64]]:
    """Join units to the rows of their countries; return the join and the vintage each unit reads (U,).

    `rests_on` lists for each unit its countries' rows, the one with most land first; `vintage` (country,)
    is the vintage each country is read from, -1 for none, and `reach` (country,) its last month. A unit reads
    the vintage of the country that reaches furthest, of equals the first.

    >>> join, reads = cover([[0], [1, 0]], np.array([0, -1]), np.array([9, 0]))
    >>> join.read(np.array([[True], [False]])).tolist(), reads.tolist()
    ([[2], [1]], [0, 0])
    """
    starts = np.concatenate([[0], np.cumsum([len(rows) for rows in rests_on])]).astype(np.int64)
    rows = np.array([row for group in rests_on for row in group], dtype=np.int64)
    reads = np.array([vintage[max(group, key=lambda row: reach[row])] for group in rests_on], dtype=np.int64)
    counted = (vintage[rows] >= 0) & (vintage[rows] == np.repeat(reads, np.diff(starts)))
    return Cover(starts=starts, rows=rows, counted=counted), reads
