"""Counts too small to show outside: one or two events are withheld, and so is what they could be computed from.

In a table with totals a withheld number is the total less its neighbours. So the fewest further numbers are withheld
until each withheld one could have another value, everything shown and no count negative. The method is that of
Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem in statistical
disclosure control", Mathematical Programming 84 (1999): a table is a network whose nodes are its rows and columns,
totals included, and whose arcs are its numbers; to take one more here and one less there along a closed walk of
withheld numbers leaves all sums as they are. Where a number is on no such walk, the numbers that could close one are
gathered, one of these has to be withheld too, and the cheapest choice that meets every such demand is looked for again.

It protects one table. Tables that share totals have to be one table here.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hune.brief.model import Arg, Missing, Number
from hune.errors import HuneError
from hune.record.vintages import Vintage

FEW = (1, 2)
"""Numbers of events that single out somebody; none at all singles out nobody."""

Grid = NDArray[np.int64]
Mask = NDArray[np.bool_]
Cells = Sequence[Sequence[int]]


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
        grid = _with_totals(values)
        return _shown(grid, np.zeros(grid.shape, np.bool_), row_totals, column_totals)
    return suppress(values, events=events, row_totals=row_totals, column_totals=column_totals)


def suppress(
    values: Cells, *, events: Cells | None = None, row_totals: bool = True, column_totals: bool = True
) -> Shown:
    """Withhold numbers of one or two events from a table (rows, columns), and the fewest others that protect them.

    Where the values are not numbers of events themselves, but deaths for example, `events` says how many events stand
    behind each. A total of one or two events is withheld like any other number. Among equally few the smallest are
    withheld, zeros after them, totals last. Raises HN268 for a negative number, ValueError for rows of unequal
    length.

    >>> suppress([[1, 7, 4], [5, 3, 6]])
    Shown(cells=((None, 7, None), (None, 3, None)), rows=(12, 14), columns=(6, 10, 10), total=26)
    >>> suppress([[1, 7, 4], [5, 3, 6]], row_totals=False, column_totals=False).cells
    ((None, 7, 4), (5, 3, 6))
    """
    grid = _with_totals(values)
    behind = grid if events is None else _with_totals(events)
    has = _displayed(grid.shape, row_totals, column_totals)
    few = np.isin(behind, FEW) & has
    # Totals that the table does not have are unknown to its readers already, and cost nothing.
    withheld = few | ~has
    demands: list[Mask] = []
    while exposed := [
        demand for at in np.argwhere(few).tolist() if (demand := _demand(grid, withheld, *at)) is not None
    ]:
        demands += exposed
        withheld = few | ~has | _fewest(demands, grid)
    return _shown(grid, withheld, row_totals, column_totals)


def cell(value: int | None) -> Arg:
    """Write a number of such a table as an argument of a `Table`: what is withheld says why.

    >>> cell(7), cell(None)
    (Number(value=7, rounding='exact'), Missing(reason='suppressed'))
    """
    return Missing("suppressed") if value is None else Number(value)


def _with_totals(values: Cells) -> Grid:
    """Add a column of row totals and a row of column totals."""
    inner = np.array([list(row) for row in values], dtype=np.int64)
    if inner.size == 0:
        inner = inner.reshape(len(values), -1)
    if (inner < 0).any():
        raise HuneError("HN268", value=int(inner.min()))
    rows = np.concatenate([inner, inner.sum(axis=1, keepdims=True)], axis=1)
    return np.concatenate([rows, rows.sum(axis=0, keepdims=True)], axis=0)


def _displayed(shape: tuple[int, ...], row_totals: bool, column_totals: bool) -> Mask:
    has = np.ones(shape, np.bool_)
    has[:-1, -1], has[-1, :-1], has[-1, -1] = row_totals, column_totals, row_totals and column_totals
    return has


def _shown(grid: Grid, withheld: Mask, row_totals: bool, column_totals: bool) -> Shown:
    kept = [
        [None if hidden else int(value) for value, hidden in zip(*pair, strict=True)]
        for pair in zip(grid, withheld, strict=True)
    ]
    return Shown(
        cells=tuple(tuple(row[:-1]) for row in kept[:-1]),
        rows=tuple(row[-1] for row in kept[:-1]) if row_totals else (),
        columns=tuple(kept[-1][:-1]) if column_totals else (),
        total=kept[-1][-1] if row_totals and column_totals else None,
    )


def _arcs(grid: Grid) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Yield each number (row, column) as arcs along which it can grow or shrink, from node to node.

    Rows are the nodes from 0, columns those after. Around a row or column of the table the sum of its cells less its
    total stays nil, so that cells and the total of all lead one way and the other totals the other. A number shrinks
    only while something is left of it: a reader who knows that withheld numbers are not nil learns nothing more.
    """
    height, width = grid.shape
    for row in range(height):
        for column in range(width):
            ends = (row, height + column)
            if (row == height - 1) != (column == width - 1):
                ends = ends[::-1]
            yield (row, column), *ends
            if grid[row, column] > 1:
                yield (row, column), *ends[::-1]


def _demand(grid: Grid, withheld: Mask, row: int, column: int) -> Mask | None:
    """Return the numbers of which one must be withheld to protect this one; None where it is protected.

    It is protected where a walk over withheld numbers leads back from where one of its own arcs ends to where that
    begins. Else any such walk has to leave the nodes that are reached, by a number that is still shown.
    """
    one = (row, column)
    others = [arc for arc in _arcs(grid) if arc[0] != one]
    needed = np.zeros(grid.shape, np.bool_)
    for _, start, end in (arc for arc in _arcs(grid) if arc[0] == one):
        reached = _reached(end, [(a, b) for at, a, b in others if withheld[at]])
        if start in reached:
            return None
        for at, a, b in others:
            needed[at] |= a in reached and b not in reached
    return needed


def _reached(start: int, arcs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the nodes that arcs lead to from `start`, itself included."""
    onward: dict[int, list[int]] = {}
    for a, b in arcs:
        onward.setdefault(a, []).append(b)
    reached, waiting = {start}, [start]
    while waiting:
        new = [node for node in onward.get(waiting.pop(), ()) if node not in reached]
        reached.update(new)
        waiting += new
    return reached


def _fewest(demands: Sequence[Mask], grid: Grid) -> Mask:
    """Choose the fewest numbers that meet every demand; of equally few, those that cost the reader least."""
    # Imported here: it takes longer than everything else, and most tables have nothing to withhold.
    from scipy.optimize import Bounds, LinearConstraint, milp

    values = grid.ravel()
    is_total = np.zeros(grid.shape, np.bool_)
    is_total[-1], is_total[:, -1] = True, True
    order = np.lexsort((np.arange(values.size), values, values == 0, is_total.ravel()))
    ranks = np.empty(values.size)
    ranks[order] = np.arange(1, values.size + 1)
    found = milp(
        # All ranks together weigh less than one number more.
        1 + ranks / (values.size * (values.size + 1)),
        constraints=LinearConstraint(np.array([demand.ravel() for demand in demands], dtype=float), lb=1),
        bounds=Bounds(0, 1),
        integrality=np.ones(values.size),
        options={"mip_rel_gap": 0},
    )
    chosen: Mask = (found.x > 0.5).reshape(grid.shape)
    return chosen
