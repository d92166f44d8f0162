"""Counts too small to show outside: one or two events are withheld, and so is what they could be computed from.

In a table with totals a withheld number is the total less its neighbours. So a few further numbers are withheld,
until each withheld one could have another value, everything shown being as it is and no count negative. A table is a
network, as in Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem in
statistical disclosure control", Mathematical Programming 84 (1999): rows and columns, totals included, are its nodes
and numbers its arcs. To take one more here and one less there along a closed walk over withheld numbers leaves every
sum as it is. So each number of one or two events gets the walk that withholds least beside what is withheld already,
one number after the other, in several orders; what is then not needed is shown again, and the best of all is kept. No
number withheld so can be shown again by itself; that no other choice is smaller by one is not proved.

It protects one table. Tables that share totals have to be one table here.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune.brief.model import Arg, Missing, Number
from hune.errors import HuneError
from hune.record.vintages import Vintage

FEW = (1, 2)
"""Numbers of events that single out somebody; none at all singles out nobody."""

ORDERS = 12
"""In how many orders walks are looked for."""

Grid = NDArray[np.int64]
Cells = Sequence[Sequence[int]]
At = tuple[int, int]
"""Where a number stands: its row and column, the last of each being the totals."""


class Shown(NamedTuple):
    """A table as it may be shown, None where a number is withheld; totals that it does not have are empty or None."""

    cells: tuple[tuple[int | None, ...], ...]
    rows: tuple[int | None, ...]
    columns: tuple[int | None, ...]
    total: int | None


def public(
    values: Cells,
    vintages: Iterable[Vintage],
    *,
    events: Cells | None = None,
    row_totals: bool = True,
    column_totals: bool = True,
) -> Shown:
    """Withhold what PUBLIC may not show of a table counted from these vintages: nothing where all are public."""
    if all(vintage.is_public for vintage in vintages):
        return _shown(_with_totals(values), frozenset(), row_totals, column_totals)
    return suppress(values, events=events, row_totals=row_totals, column_totals=column_totals)


def suppress(
    values: Cells, *, events: Cells | None = None, row_totals: bool = True, column_totals: bool = True
) -> Shown:
    """Withhold numbers of one or two events from a table (rows, columns), and few others, which protect them.

    Where the values are not numbers of events themselves, but deaths for example, `events` says how many events stand
    behind each. A total of one or two events is withheld like any other number. Among equally few the smallest are
    withheld, zeros after them, totals last. Raises HN268 for a negative number, ValueError for rows of unequal
    length.

    >>> suppress([[1, 7, 4], [5, 3, 6]])
    Shown(cells=((None, None, 4), (None, None, 6)), rows=(12, 14), columns=(6, 10, 10), total=26)
    >>> suppress([[1, 7, 4], [5, 3, 6]], row_totals=False, column_totals=False).cells
    ((None, 7, 4), (5, 3, 6))
    """
    grid = _with_totals(values)
    behind = grid if events is None else _with_totals(events)
    absent = _absent(grid, row_totals, column_totals)
    few = [at for at in _places(grid) if at not in absent and behind[at] in FEW]
    return _shown(grid, _Network(grid, absent).protect(few), row_totals, column_totals)


def cell(value: int | None) -> Arg:
    """Write a number of such a table as an argument of a `Table`: what is withheld says why.

    >>> cell(7), cell(None)
    (Number(value=7, rounding='exact'), Missing(reason='suppressed'))
    """
    return Missing("suppressed") if value is None else Number(value)


class _Network:
    """A table as arcs from node to node, along which its numbers can grow or shrink.

    Rows are the nodes from 0, columns those after. Around a row or column the sum of its cells less its total stays
    nil, so that cells and the total of all lead one way, the other totals the other. A number shrinks only while
    something is left of it: who knows that withheld numbers are not nil learns nothing more. `absent` are the totals
    that the table does not have: nobody knows them, and to withhold them costs nothing.
    """

    def __init__(self, grid: Grid, absent: frozenset[At]) -> None:
        """Draw the arcs, and set what it costs the reader to lose each number."""
        height, width = grid.shape
        corner = (height - 1, width - 1)
        totals = {at for at in _places(grid) if at[0] == corner[0] or at[1] == corner[1]}
        self._absent = absent
        self._own: dict[At, list[tuple[int, int]]] = {}
        self._onward: dict[int, list[tuple[int, At]]] = {node: [] for node in range(height + width)}
        for at in _places(grid):
            ends = (at[0], height + at[1])
            grows = ends[::-1] if at in totals - {corner} else ends
            self._own[at] = [grows, grows[::-1]] if grid[at] > 1 else [grows]
            for start, end in self._own[at]:
                self._onward[start].append((end, at))
        # One number more weighs more than all ranks together.
        ranked = sorted(self._own, key=lambda at: (at in totals, grid[at] == 0, int(grid[at]), at))
        self._cost = {at: grid.size**2 + rank for rank, at in enumerate(ranked)}

    def protect(self, few: Sequence[At]) -> frozenset[At]:
        """Return these numbers and those to withhold with them.

        Of several orders the best is taken, and made better as long as doing without one number makes it so.
        """
        tried = (self._completed(order, frozenset()) for order in _orders(few))
        found = min(tried, key=self._rank)
        while True:
            others = found - {*few}
            tries = (self._completed(few, others - {at}, without=at) for at in sorted(others))
            best = min(tries, key=self._rank, default=found)
            if self._rank(best) >= self._rank(found):
                return found
            found = best

    def _rank(self, withheld: frozenset[At]) -> tuple[int, list[At]]:
        return self._loss(withheld), sorted(withheld)

    def _loss(self, withheld: Iterable[At]) -> int:
        return sum(self._cost[at] for at in withheld)

    def _completed(self, few: Sequence[At], others: frozenset[At], without: At | None = None) -> frozenset[At]:
        """Withhold what protects these numbers beside `others`, then show again what is not needed, dearest first.

        Walks go over the number `without` only where there is no other way.
        """
        withheld = {*few} | others | self._absent
        for at in few:
            withheld |= self._walk(at, withheld, without)
        for at in sorted(withheld - self._absent - {*few}, key=self._cost.__getitem__, reverse=True):
            if not any(self._walk(one, withheld - {at}) for one in few):
                withheld.remove(at)
        return frozenset(withheld - self._absent)

    def _walk(self, at: At, withheld: set[At], without: At | None = None) -> frozenset[At]:
        """Return the shown numbers on the cheapest walk that protects a withheld one; none where it is protected.

        The walk leads from where one of the number's own arcs ends back to where that begins.
        """
        walks = (self._path(end, start, at, withheld, without) for start, end in self._own[at])
        return min((walk for walk in walks if walk is not None), key=self._loss)

    def _path(self, start: int, end: int, barred: At, withheld: set[At], without: At | None) -> frozenset[At] | None:
        """Find the path from node to node, not over `barred`, that has the cheapest shown numbers on it (Dijkstra)."""
        waiting: list[tuple[int, int, tuple[At, ...]]] = [(0, start, ())]
        done: set[int] = set()
        while waiting:
            cost, node, shown = heapq.heappop(waiting)
            if node == end:
                return frozenset(shown)
            if node in done:
                continue
            done.add(node)
            for onward, at in self._onward[node]:
                if at == barred or onward in done:
                    continue
                if at in withheld:
                    heapq.heappush(waiting, (cost, onward, shown))
                else:
                    dearer = len(self._cost) if at == without else 1
                    heapq.heappush(waiting, (cost + self._cost[at] * dearer, onward, (*shown, at)))
        return None


def _orders(few: Sequence[At]) -> Iterator[list[At]]:
    """Yield orders, the same ones each time: as read, then shuffled."""
    shuffle = np.random.default_rng(0)
    yield list(few)
    for _ in range(ORDERS - 1 if len(few) > 1 else 0):
        yield [few[at] for at in shuffle.permutation(len(few))]


def _with_totals(values: Cells) -> Grid:
    """Add a column of row totals and a row of column totals."""
    inner = np.array([list(row) for row in values], dtype=np.int64)
    inner = inner if inner.size else inner.reshape(len(values), 0)
    if (inner < 0).any():
        raise HuneError("HN268", value=int(inner.min()))
    rows = np.concatenate([inner, inner.sum(axis=1, keepdims=True)], axis=1)
    return np.concatenate([rows, rows.sum(axis=0, keepdims=True)], axis=0)


def _places(grid: Grid) -> list[At]:
    return list(product(range(grid.shape[0]), range(grid.shape[1])))


def _absent(grid: Grid, row_totals: bool, column_totals: bool) -> frozenset[At]:
    """Return the totals that the table does not have; that of all needs the others beside it."""
    last = grid.shape[0] - 1, grid.shape[1] - 1
    row, column = not row_totals, not column_totals
    return frozenset(
        at
        for at in _places(grid)
        if (at == last and (row or column))
        or (at != last and ((column and at[0] == last[0]) or (row and at[1] == last[1])))
    )


def _shown(grid: Grid, withheld: frozenset[At], row_totals: bool, column_totals: bool) -> Shown:
    height, width = grid.shape
    kept = [[None if (i, j) in withheld else int(grid[i, j]) for j in range(width)] for i in range(height)]
    return Shown(
        cells=tuple(tuple(row[:-1]) for row in kept[:-1]),
        rows=tuple(row[-1] for row in kept[:-1]) if row_totals else (),
        columns=tuple(kept[-1][:-1]) if column_totals else (),
        total=kept[-1][-1] if row_totals and column_totals else None,
    )
