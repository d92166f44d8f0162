"""Whose a cell's deaths are: a cell on a border is forecast once, and counts for the country of each event.

An event counts for the country its source names. In the months of a shared cell nearly all deaths are one
country's (in 226 of 237 months with deaths, in the 24 cells of West Africa where several have any), so a draw
of such a cell is not cut up: it is one country's, and the part a country has of a cell is its chance to be the
one. That chance is its share of the months with deaths, to which one month is added that is shared as the
land is: a country with land there may be next, though it never was.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import numpy as np
from numba import njit, prange
from numpy.typing import ArrayLike, NDArray

from hune.errors import HuneError
from hune.forecast.distribution import TIE, Floats
from hune.forecast.drawing import mixed, stream, uniform
from hune.forecast.draws import Counts, Draws, Places
from hune.panel.coverage import kind_rows
from hune.panel.matrix import misfit
from hune.places.cells import NOBODY, shares
from hune.record.schema import KINDS

if TYPE_CHECKING:
    from hune.panel.panel import Panel

Rows = NDArray[np.intp]


class Owners(NamedTuple):
    """Country `gwno[p]` has the part `part[p]` of the deaths in cell `gid[p]`, for each of P pairs.

    The parts of a cell sum to one. Pairs are in ascending order of country, then of cell; `NOBODY` has the
    cells that are nobody's.

    >>> Owners.of([153000, 150837, 150837], [432, 439, 432], [5.0, 1.0, 3.0]).part.tolist()
    [0.75, 1.0, 0.25]
    """

    gid: NDArray[np.int64]
    gwno: NDArray[np.int64]
    part: Floats

    @classmethod
    def of(cls, gid: ArrayLike, gwno: ArrayLike, weight: ArrayLike) -> Self:
        """Turn weights of (cell, country) pairs, which may stand more than once, into parts of each cell.

        Raises HN582 for a weight that is negative or no number, and for a cell whose weights are all zero.
        """
        cells, countries = np.asarray(gid, dtype=np.int64), np.asarray(gwno, dtype=np.int64)
        weights = np.asarray(weight, dtype=np.float64)
        _check(cells, np.isfinite(weights) & (weights >= 0), weights)
        pairs, back = np.unique(np.stack([countries, cells]), axis=1, return_inverse=True)
        summed = np.bincount(back.ravel(), weights, minlength=pairs.shape[1])
        _, cell = np.unique(pairs[1], return_inverse=True)
        whole = np.bincount(cell, summed)[cell]
        _check(pairs[1], whole > 0, whole)
        kept = summed > 0
        return cls(gid=pairs[1][kept], gwno=pairs[0][kept], part=(summed / whole)[kept])

    def among(self, gids: ArrayLike) -> Self:
        """Keep what is known of some cells."""
        kept = np.isin(self.gid, np.asarray(gids, dtype=np.int64))
        return type(self)(gid=self.gid[kept], gwno=self.gwno[kept], part=self.part[kept])


def of_land(gids: Iterable[int]) -> Owners:
    """Share each cell as its land is shared; water and land of no state alone are nobody's.

    >>> owners = of_land([150837, 1])
    >>> owners.gwno.tolist(), owners.gid.tolist(), owners.part.round(2).tolist()
    ([0, 432, 439], [1, 150837, 150837], [1.0, 0.95, 0.05])
    """
    cells = sorted({int(gid) for gid in gids})
    land = [(gid, gwno, share) for gid in cells for gwno, share in _land(gid) or [(NOBODY, 1.0)]]
    return Owners.of(*zip(*land, strict=True)) if land else Owners.of([], [], [])


def of_record(panel: "Panel", origin: int, *, measure: str = "best", kinds: Iterable[str] = KINDS) -> Owners:
    """Share each cell of a panel as its months with deaths up to `origin` are, and one more as its land.

    Only countries read from the vintage that the cell is read from have a part, as only their events are in its
    counts. Raises HN503 for a panel that is not of cells, HN513 for an unknown kind.
    """
    if panel.unit != "cell":
        raise misfit(["cell"], [panel.unit])
    reads = dict(zip(panel.countries.tolist(), panel.country_reads.tolist(), strict=True))
    pairs = _months_with_deaths(panel, origin, measure, kind_rows(kinds))
    struck = {gid for gid, _, _ in pairs}
    for gid, own in zip(panel.units.tolist(), panel.unit_reads.tolist(), strict=True):
        land = [(gid, gwno, share) for gwno, share in _land(gid) if own >= 0 and reads.get(gwno, -1) == own]
        whole = sum(share for _, _, share in land)
        pairs += [(gid, gwno, share / whole) for _, gwno, share in land]
        if not land and gid not in struck:
            pairs.append((gid, NOBODY, 1.0))
    return Owners.of(*zip(*pairs, strict=True))


def _months_with_deaths(panel: "Panel", origin: int, measure: str, kinds: list[int]) -> list[tuple[int, int, float]]:
    """Count the months with deaths of each cell and country, of what enters the cell's counts."""
    tally = panel.tally
    at = np.searchsorted(panel.units, tally.unit)
    read = panel.country_reads[np.searchsorted(panel.countries, tally.gwno)]
    inside = (read == panel.unit_reads[at]) & (tally.month <= origin) & np.isin(tally.kind, kinds)
    inside &= tally.counts[measure] > 0
    columns = np.stack([tally.unit, tally.gwno, tally.month])[:, inside]
    pairs, times = np.unique(np.unique(columns, axis=1)[:2], axis=1, return_counts=True)
    return [(int(gid), int(gwno), float(n)) for gid, gwno, n in zip(*pairs, times, strict=True)]


def _land(gid: int) -> list[tuple[int, float]]:
    return [(gwno, share) for gwno, share in shares(gid) if gwno is not None and share > 0]


def _check(gid: NDArray[np.int64], sound: NDArray[np.bool_], found: NDArray[Any]) -> None:
    if not sound.all():
        at = int(np.argmin(sound))
        raise HuneError("HN582", value=int(gid[at]), total=f"{found[at]:.6g}")


def split(cells: Draws, gids: ArrayLike, owners: Owners, *, seed: int = 0) -> Draws:
    """Give every draw of a cell (G, H) to one of its owners: (P, H), row for row those of `owners`.

    Each cell has its own random numbers, whatever the order of cells. Raises HN582 for a cell whose parts do
    not sum to one.

    >>> owners = Owners.of([150837, 150837], [432, 439], [1, 3])
    >>> parts = split(Draws.of([[[8] * 1000]]), [150837], owners, seed=1)
    >>> parts.exceedance(8).round(1).ravel().tolist(), parts.dense().sum(axis=0).min().item()
    ([0.2, 0.8], 8)
    """
    row, months = rows_in(gids, owners), cells.shape[-1]
    low, high = _bounds(owners)
    key = np.uint64(mixed(np.uint64(seed % 2**64)))
    sizes = np.zeros((len(row), months), dtype=np.int64)
    nothing = np.zeros(0, dtype=np.int64)
    given = (key, owners.gid, row, low, high, cells.starts, cells.draw, cells.value, cells.draws)
    _split(*given, sizes, nothing, nothing)
    starts = np.concatenate([[0], np.cumsum(sizes.ravel())])
    keys = np.empty(starts[-1], dtype=np.int64)
    _split(*given, sizes, starts, keys)
    return Draws.of_keys(starts, keys, draws=cells.draws, shape=(len(row), months))


def rows_in(gids: ArrayLike, owners: Owners) -> Rows:
    """Return where the cell of each pair (P,) stands in `gids`; raises HN582 where its parts do not sum to one."""
    cells = np.asarray(gids, dtype=np.int64)
    order = np.argsort(cells)
    row = order[np.searchsorted(cells, owners.gid, sorter=order)]
    whole = np.bincount(row, owners.part, minlength=len(cells))
    _check(cells, np.abs(whole - 1) < TIE, whole)
    return np.asarray(row, dtype=np.intp)


def _bounds(owners: Owners) -> tuple[Floats, Floats]:
    """Lay the parts of each cell end to end from 0 to 1: where each begins and ends."""
    order = np.lexsort((owners.gwno, owners.gid))
    cell, part = owners.gid[order], owners.part[order]
    first, last = np.diff(cell, prepend=-1) != 0, np.diff(cell, append=-1) != 0
    upto = np.cumsum(part)
    before = (upto - part)[first][np.cumsum(first) - 1]
    low, high = np.empty(len(cell)), np.empty(len(cell))
    # Sums of parts miss one by a rounding error, and a draw must fall to somebody.
    high[order] = np.where(last, 1.0, upto - before)
    low[order] = np.where(first, 0.0, np.concatenate([[0.0], (upto - before)[:-1]]))
    return low, high


@njit(cache=True, nogil=True, parallel=True)
def _split(
    key: np.uint64,
    gid: NDArray[np.int64],
    row: Rows,
    low: Floats,
    high: Floats,
    starts: Counts,
    draw: Places,
    value: Counts,
    draws: int,
    sizes: Counts,
    begin: Counts,
    keys: Counts,
) -> None:
    """Count each part's draws that are not zero into `sizes` (P, H) or, given `begin`, write them out as keys."""
    months = sizes.shape[1]
    for p in prange(len(row)):
        own = stream(key, gid[p], 0)
        for h in range(months):
            written = 0
            for i in range(starts[row[p] * months + h], starts[row[p] * months + h + 1]):
                at = uniform(own, h * draws + draw[i]) if high[p] - low[p] < 1.0 else low[p]
                if low[p] <= at < high[p]:
                    if len(keys):
                        keys[begin[p * months + h] + written] = value[i] * draws + draw[i]
                    written += 1
            sizes[p, h] = written
