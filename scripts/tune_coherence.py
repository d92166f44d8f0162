"""Try ways of making cells add up to their countries, on past origins; print what each is worth.

Usage: python -m scripts.tune_coherence SHARED_DATA_FOLDER

West Africa as in `benchmarks/coherence.py`, origins October 2011 to October 2016; no later month is scored. Cells by
conflictology_neighbours(12), countries and *not placed* by conflictology(12).

First the parts that countries have of shared cells, origins October 1999 to October 2016: how far they were from
whose the deaths then were (and, over all years, how often deaths of a month were of several countries). Then how
futures are paired, rounded and stood in for; the first line is what `hune.forecast.coherence` does.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from benchmarks.coherence import COLUMNS, COUNTRIES, FIRST, HORIZONS, Futures, panels, scores
from numpy.typing import NDArray

from hune import months
from hune.forecast.forecast import predict
from hune.forecast.joint import joined
from hune.forecast.models.reference import Conflictology, ConflictologyNeighbours
from hune.forecast.owners import of_record, split
from hune.panel.panel import Panel
from hune.places import grid
from hune.places.cells import shares

Counts = NDArray[np.int64]
Weights = NDArray[np.float64]
Generator = np.random.Generator
Pairing = Callable[[Counts, Counts, Generator], tuple[Counts, Counts]]
Rounding = Callable[[Counts, int, Generator], Counts]

YEARS = range(2012, 2018)


def main() -> None:
    read = panels(Path(sys.argv[1]))
    parts(read.cell)
    by_cell, by_country, by_rest = (panel.matrix("best", ["sb"]) for panel in (read.cell, read.country, read.unplaced))
    squares = np.unique(np.stack(grid.rows_cols(by_cell.units)) // 4, axis=1, return_inverse=True)[1].ravel()
    found: dict[str, list[list[float]]] = {}
    for year in YEARS:
        origin = months.month_id(year - 1, 10)
        forecasts = [
            predict(Conflictology(12), by_country, origin, HORIZONS),
            predict(ConflictologyNeighbours(12), by_cell, origin, HORIZONS),
            predict(Conflictology(12), by_rest, origin, HORIZONS),
        ]
        came = Futures(*(f.outcome(m) for f, m in zip(forecasts, (by_country, by_cell, by_rest), strict=True)))
        drawn = [joined(f.distribution, horizons=HORIZONS, seed=10 * year + at) for at, f in enumerate(forecasts)]
        owners = of_record(read.cell, origin, kinds=["sb"])
        apart = split(drawn[1], by_cell.units, owners, seed=year).dense()
        country, rest = drawn[0].dense(), drawn[2].dense()
        for name, (pairing, rounding, average) in WAYS.items():
            rng = np.random.default_rng(year)
            fitted = Futures(country.copy(), np.zeros((len(by_cell.units), *apart.shape[1:]), np.int64), rest.copy())
            for c, gwno in enumerate(COUNTRIES):
                own = np.flatnonzero(owners.gwno == gwno)
                futures = np.concatenate([apart[own], rest[c : c + 1]])
                asked, twin = pairing(country[c], futures.sum(axis=0), rng)
                made = dealt(asked, futures, twin, rounding, average=average, rng=rng)
                np.add.at(fitted.cell, np.searchsorted(by_cell.units, owners.gid[own]), made[:-1])
                fitted.unplaced[c], fitted.country[c] = made[-1], asked
            found.setdefault(name, []).append(list(scores(fitted, came, squares)))
    print(f"{'':<34}", *(f"{column:>14}" for column in COLUMNS))
    for name, values in found.items():
        print(f"{name:<34}", *(f"{value:14.4f}" for value in np.mean(values, axis=0)))


def by_total(asked: Counts, futures: Counts, _: Generator) -> tuple[Counts, Counts]:
    """Pair whole futures by the rank of their total."""
    twin = np.empty(asked.shape[1], dtype=np.int64)
    twin[np.argsort(asked.sum(axis=0), kind="stable")] = np.argsort(futures.sum(axis=0), kind="stable")
    return asked, np.broadcast_to(twin, asked.shape)


def by_month(asked: Counts, futures: Counts, _: Generator) -> tuple[Counts, Counts]:
    """Pair months by the rank of their count, each on its own."""
    twin = np.empty_like(asked)
    np.put_along_axis(twin, np.argsort(asked, axis=1), np.argsort(futures, axis=1), axis=1)
    return asked, twin


def by_count(asked: Counts, futures: Counts, rng: Generator) -> tuple[Counts, Counts]:
    """Pair months with one of the ten futures whose count is nearest."""
    order = np.argsort(futures, axis=1)
    place = [np.searchsorted(f[o], a) for f, o, a in zip(futures, order, asked, strict=True)]
    near = np.clip(np.array(place) + rng.integers(-5, 5, asked.shape), 0, asked.shape[1] - 1)
    return asked, np.take_along_axis(order, near, axis=1)


def as_drawn(asked: Counts, _: Counts, __: Generator) -> tuple[Counts, Counts]:
    """Pair draws as they come."""
    return asked, np.broadcast_to(np.arange(asked.shape[1]), asked.shape)


def halfway(asked: Counts, futures: Counts, rng: Generator) -> tuple[Counts, Counts]:
    """Pair by total, and meet in the middle: the country is changed too."""
    _, twin = by_total(asked, futures, rng)
    return (asked + np.take_along_axis(futures, twin, axis=1) + rng.integers(0, 2, asked.shape)) // 2, twin


def systematic(x: Counts, total: int, rng: Generator) -> Counts:
    """Count off from a random start."""
    upto = np.floor(np.cumsum(x) / x.sum() * total + rng.random()).astype(np.int64)
    upto[-1] = total
    return np.asarray(np.diff(upto, prepend=0), dtype=np.int64)


def largest(x: Counts, total: int, _: Generator) -> Counts:
    """Give the largest remainders one more."""
    share = x / x.sum() * total
    made: Counts = np.floor(share).astype(np.int64)
    made[np.argsort(made - share, kind="stable")[: total - made.sum()]] += 1
    return made


def multinomial(x: Counts, total: int, rng: Generator) -> Counts:
    """Draw every death on its own."""
    return np.asarray(rng.multinomial(total, x / x.sum()), dtype=np.int64)


def dealt(asked: Counts, futures: Counts, twin: Counts, rounding: Rounding, *, average: bool, rng: Generator) -> Counts:
    """Scale parts (P, H, S) to the country's draws (H, S); the last part is *not placed*.

    Where the twin has nothing in a month, another future stands in or, asked for, the `average` of all.
    """
    made = np.zeros_like(futures)
    for h, s in zip(*np.nonzero(asked), strict=True):
        x = futures[:, h, twin[h, s]]
        some = np.flatnonzero(futures[:, h].any(axis=0))
        if not x.any() and len(some):
            x = futures[:, h].sum(axis=1) if average else futures[:, h, rng.choice(some)]
        if x.any():
            made[:, h, s] = rounding(x, int(asked[h, s]), rng)
        else:
            made[-1, h, s] = asked[h, s]
    return made


WAYS: dict[str, tuple[Pairing, Rounding, bool]] = {
    "by total, counted off": (by_total, systematic, False),
    "by total, largest remainder": (by_total, largest, False),
    "by total, multinomial": (by_total, multinomial, False),
    "by total, stood in for by average": (by_total, systematic, True),
    "by month": (by_month, systematic, False),
    "by nearest count": (by_count, systematic, False),
    "as drawn": (as_drawn, systematic, False),
    "halfway": (halfway, systematic, False),
}


def parts(panel: Panel) -> None:
    """Print the Brier and the log score of parts, over the months with deaths of cells that are shared."""
    laid = np.stack([panel.of(gwno).matrix("best", ["sb"]).values for gwno in COUNTRIES])
    several = laid.any(axis=2).sum(axis=0) > 1
    of = (laid[:, several] > 0).sum(axis=0)
    print(
        f"{several.sum()} cells had deaths of several countries: {(of > 0).sum()} months, {(of > 1).sum()} of several"
    )
    land = np.zeros(laid.shape[:2])
    for at, gid in enumerate(panel.units.tolist()):
        for gwno, share in shares(gid):
            if gwno in COUNTRIES:
                land[COUNTRIES.index(gwno), at] = share
    land /= land.sum(axis=0)
    print(f"{'parts of shared cells':<40} {'Brier':>7} {'log':>7}")
    for what, past in (("deaths", laid), ("months with deaths", np.minimum(laid, 1))):
        for back in (12, 36, 120, 1000):
            for weight in (1e-9, 1, 3, 10):
                found = [_far(laid, past, land, year, back, weight) for year in range(2000, 2018)]
                brier, log = np.concatenate(found).mean(axis=0)
                print(f"{f'{what}, {back} back, land {weight:g}':<40} {brier:7.4f} {log:7.4f}")


def _far(laid: Counts, past: Counts, land: Weights, year: int, back: int, weight: float) -> Weights:
    """Score the parts at one origin: (months with deaths, 2)."""
    at = months.month_id(year - 1, 10) - FIRST + 1
    weights = past[:, :, max(at - back, 0) : at].sum(axis=2) + weight * land
    part = weights / weights.sum(axis=0)
    shared = ((land > 0) | (laid[:, :, :at].sum(axis=2) > 0)).sum(axis=0) > 1
    cell, month = np.nonzero(laid[:, :, at + 2 : at + 14].sum(axis=0) * shared[:, None])
    came = laid[:, cell, at + 2 + month]
    whose = came / came.sum(axis=0)
    log = -(whose * np.log(np.maximum(part[:, cell], 1e-4))).sum(axis=0)
    return np.stack([((part[:, cell] - whose) ** 2).sum(axis=0), log], axis=1)


if __name__ == "__main__":
    main()
