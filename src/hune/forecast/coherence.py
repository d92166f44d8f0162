"""Coherence: in every draw and month a country is the sum of its cells and of what is not placed, to the death.

Countries and cells are forecast by models of their own, and say different things of the same months. Of the
two the country's draws are kept as they are, as a model of countries tells a year's total better than a sum
over a thousand cells; where it happens is told by the cells, and they are made to fit.

Each draw of a country is paired with one whole future of its cells and its *not placed*, and a bad future
with a bad one: the draw of rank r by its total over all months with the future of rank r. So the cells keep
how they hang together, in space and over months. Then each month is scaled to the country's count, in whole
deaths: cells in ascending order are laid end to end and counted off from a random start, so that each gets
its share on average, and never a death more or less than that. Where the future has nothing in a month in
which the country has deaths, another future stands in that has; where no future has, nobody knows where, and
they are not placed.

Sources: pairing by ranks as in Ben Taieb, Taylor and Hyndman, "Coherent probabilistic forecasts for
hierarchical time series", Proceedings of Machine Learning Research 70 (2017) 3348-3357; counting off from a
random start: Madow, "On the theory of systematic sampling, II", Annals of Mathematical Statistics 20 (1949)
333-354.
"""

import math
from dataclasses import dataclass, replace

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast.drawing import mixed, stream, uniform
from hune.forecast.draws import Counts, Draws, Laid, Places
from hune.forecast.forecast import Forecast, Identity
from hune.forecast.joint import futures
from hune.forecast.owners import Owners, Rows, rows_in, split
from hune.panel.matrix import in_words


@dataclass(frozen=True, slots=True, eq=False)
class Coherent:
    """Draws of countries, of cells and of *not placed* that add up, and of the parts (P, H) they add up by.

    `part` has a row for each pair of `owners`. Of a country, its parts and its *not placed* are the total; of a
    cell, all its parts are. Parts of a country that is not forecast are as the cell's own forecast has them.
    """

    country: Laid
    cell: Laid
    unplaced: Laid
    owners: Owners
    part: Draws


def coherent(
    country: Forecast, cells: Forecast, unplaced: Forecast, owners: Owners, draws: int = 1000, *, seed: int = 0
) -> Coherent:
    """Draw joint futures of countries, their cells and their *not placed*, from a forecast of each.

    The countries' draws are those of `hune.forecast.joint.futures` with this seed. `cells` must hold every cell
    in which the countries may have deaths: what is forecast for a country goes to these and to *not placed*.
    The forecasts may be made from different vintages; the level is then that of the country's.

    Raises HN580 when they are not of one target, origin and months, HN581 when *not placed* is not of the same
    countries, HN582 for a cell without owners, HN584 for forecasts of other kinds of units than these.
    """
    for unit, forecast in (("country", country), ("cell", cells), ("unplaced", unplaced)):
        _check_kind(unit, forecast.identity)
        _same("targets", "les cibles", country.identity.target, forecast.identity.target)
        _same("origins", "les origines", months.iso(country.identity.origin), months.iso(forecast.identity.origin))
        _same("horizons", "les horizons", country.identity.horizons, forecast.identity.horizons)
    others = np.random.SeedSequence(seed % 2**64).generate_state(3, np.uint64).tolist()
    return reconcile(
        _drawn(country, draws, seed),
        _drawn(cells, draws, others[0]),
        _drawn(unplaced, draws, others[1]),
        owners,
        seed=others[2],
    )


def _drawn(forecast: Forecast, draws: int, seed: int) -> Laid:
    ahead = forecast.identity.origin + np.array(forecast.identity.horizons)
    return Laid(forecast.units.astype(np.int64), ahead, futures(forecast, draws, seed=seed))


def reconcile(country: Laid, cell: Laid, unplaced: Laid, owners: Owners, *, seed: int = 0) -> Coherent:
    """Fit draws of cells (G, H) and of *not placed* (C, H) to draws of their countries (C, H), which stay as they are.

    Nothing depends on the order of units, nor on how many threads there are. Raises HN580 for different months or
    numbers of draws, HN581 when *not placed* is not of the same countries, HN582 for a cell without owners, HN583
    for a unit that stands twice.

    >>> def one(unit: int, *draws: int) -> Laid:
    ...     return Laid(np.array([unit]), np.array([529]), Draws.of([[draws]]))
    >>> made = reconcile(one(432, 0, 9, 4), one(153000, 1, 0, 6), one(432, 0, 0, 3), Owners.of([153000], [432], [1]))
    >>> made.country.draws.dense().tolist(), made.cell.draws.dense().tolist(), made.unplaced.draws.dense().tolist()
    ([[[0, 9, 4]]], [[[0, 6, 4]]], [[[0, 3, 0]]])
    """
    for laid in (cell, unplaced):
        _same("months", "les mois", country.months.tolist(), laid.months.tolist())
        _same("numbers of draws", "les nombres de tirages", country.draws.draws, laid.draws.draws)
    _check_units(country, cell, unplaced)
    known = owners.among(cell.units)
    apart = split(cell.draws, cell.units, known, seed=seed)
    order = _places(unplaced.units, country.units)
    whose = _places(country.units, known.gwno)
    inside, beyond = np.flatnonzero(whose >= 0), np.flatnonzero(whose < 0)
    of = np.concatenate([whose[inside], np.arange(len(country.units))])
    fitted = _fitted(country, _stacked(apart[inside], unplaced.draws[order]), of, seed)
    part = _stacked(fitted[: len(inside)], apart[beyond])[np.argsort(np.concatenate([inside, beyond]))]
    return Coherent(
        country=country,
        cell=cell._replace(draws=_added(part, rows_in(cell.units, known), len(cell.units))),
        unplaced=Laid(country.units, country.months, fitted[len(inside) :]),
        owners=known,
        part=part,
    )


def _fitted(country: Laid, parts: Draws, of: Rows, seed: int) -> Draws:
    """Scale parts (P, H) to the draws of the country `of` (P,) each is of; the last are *not placed*."""
    asked = country.draws.dense()
    first, part, count, total = _futures(of, parts.starts, parts.draw, parts.value, asked.shape)
    told, come = (np.argsort(totals, axis=1, kind="stable") for totals in (asked.sum(axis=1), total))
    twin = np.empty_like(told)
    np.put_along_axis(twin, told, come, axis=1)
    key = np.uint64(mixed(np.uint64(seed % 2**64)))
    given = (np.moveaxis(asked, 1, 2), twin, first, part, count, len(of) - len(asked), country.units, key)
    sizes = np.zeros(parts.shape, dtype=np.int64)
    nothing = np.zeros(0, dtype=np.int64)
    _deal(*given, sizes, nothing, nothing)
    starts = np.concatenate([[0], np.cumsum(sizes.ravel())])
    keys = np.empty(starts[-1], dtype=np.int64)
    _deal(*given, np.zeros_like(sizes), starts, keys)
    return Draws.of_keys(starts, keys, draws=parts.draws, shape=parts.shape)


@njit(cache=True, nogil=True)
def _futures(
    of: Rows, starts: Counts, draw: Places, value: Counts, shape: tuple[int, int, int]
) -> tuple[Counts, Places, Counts, Counts]:
    """Lay out what is not zero by country, draw and month, in the order of parts, with the total of each draw (C, S).

    Of country c, draw s and month h it stands from `first[(c S + s) H + h]` on.
    """
    countries, months, draws = shape
    first = np.zeros(countries * draws * months + 1, dtype=np.int64)
    total = np.zeros((countries, draws), dtype=np.int64)
    for p in range(len(of)):
        for h in range(months):
            for i in range(starts[p * months + h], starts[p * months + h + 1]):
                first[(of[p] * draws + draw[i]) * months + h + 1] += 1
                total[of[p], draw[i]] += value[i]
    first = np.cumsum(first)
    part, count = np.empty(first[-1], dtype=np.int32), np.empty(first[-1], dtype=np.int64)
    at = first[:-1].copy()
    for p in range(len(of)):
        for h in range(months):
            for i in range(starts[p * months + h], starts[p * months + h + 1]):
                place = (of[p] * draws + draw[i]) * months + h
                part[at[place]], count[at[place]] = p, value[i]
                at[place] += 1
    return first, part, count, total


@njit(cache=True, nogil=True, parallel=True)
def _deal(
    asked: Counts,
    twin: Rows,
    first: Counts,
    part: Places,
    count: Counts,
    nowhere: int,
    gwno: Counts,
    key: np.uint64,
    sizes: Counts,
    starts: Counts,
    keys: Counts,
) -> None:
    """Count in `sizes` (P, H) what each part gets of the draws `asked` (C, S, H); given `starts`, write it as keys.

    Draw s of country c has the future `twin[c, s]`; the country's *not placed* is part `nowhere` + c.
    """
    countries, draws, months = asked.shape
    for c in prange(countries):
        own = stream(key, gwno[c], 1)
        for h in range(months):
            group = np.arange(draws) * months + c * draws * months + h
            some = group[first[group] < first[group + 1]]
            for s in range(draws):
                number = 2 * (s * months + h)
                total = asked[c, s, h]
                at = group[twin[c, s]]
                if total > 0 and first[at] == first[at + 1] and len(some):
                    at = some[int(uniform(own, number) * len(some))]
                begin, end = first[at], first[at + 1]
                whole = count[begin:end].sum()
                start = uniform(own, number + 1)
                upto, given = 0, 0
                for e in range(begin, end):
                    upto += count[e]
                    share = _counted(upto, whole, total, start)
                    _write(part[e], h, (share - given) * draws + s, draws, sizes, starts, keys)
                    given = share
                _write(nowhere + c, h, (total - given) * draws + s, draws, sizes, starts, keys)


@njit(cache=True, nogil=True)
def _counted(upto: int, whole: int, total: int, start: float) -> int:
    """Return how many of `total` are counted off once `upto` of `whole` has gone by, from a `start` in [0, 1)."""
    if whole == total:
        return upto
    # Rounding may neither take what is last nor give more than there is.
    return total if upto == whole else min(math.floor(upto / whole * total + start), total)


@njit(cache=True, nogil=True)
def _write(p: int, h: int, key: int, draws: int, sizes: Counts, starts: Counts, keys: Counts) -> None:
    if key >= draws:
        if len(keys):
            keys[starts[p * sizes.shape[1] + h] + sizes[p, h]] = key
        sizes[p, h] += 1


def _added(parts: Draws, row: Rows, cells: int) -> Draws:
    """Add up the parts (P, H) of each cell, which stands at `row` (P,): (G, H)."""
    order = np.argsort(row, kind="stable")
    begin = np.searchsorted(row[order], np.arange(cells + 1))
    sizes = np.zeros((cells, parts.shape[1]), dtype=np.int64)
    nothing = np.zeros(0, dtype=np.int64)
    given = (begin, order, parts.starts, parts.draw, parts.value, parts.draws)
    _add(*given, sizes, nothing, nothing)
    starts = np.concatenate([[0], np.cumsum(sizes.ravel())])
    keys = np.empty(starts[-1], dtype=np.int64)
    _add(*given, sizes, starts, keys)
    return Draws.of_keys(starts, keys, draws=parts.draws, shape=sizes.shape)


@njit(cache=True, nogil=True, parallel=True)
def _add(
    begin: Rows,
    order: Rows,
    starts: Counts,
    draw: Places,
    value: Counts,
    draws: int,
    sizes: Counts,
    out: Counts,
    keys: Counts,
) -> None:
    """Count each cell's draws that are not zero into `sizes` (G, H) or, given `out`, write them out as keys."""
    months = sizes.shape[1]
    for g in prange(len(sizes)):
        whole = np.zeros(draws, dtype=np.int64)
        for h in range(months):
            whole[:] = 0
            for p in order[begin[g] : begin[g + 1]]:
                for i in range(starts[p * months + h], starts[p * months + h + 1]):
                    whole[draw[i]] += value[i]
            some = np.flatnonzero(whole)
            if len(keys):
                at = out[g * months + h]
                keys[at : at + len(some)] = whole[some] * draws + some
            sizes[g, h] = len(some)


def _stacked(one: Draws, other: Draws) -> Draws:
    """Put the rows of two sets of draws (·, H) one after the other."""
    return replace(
        one,
        shape=(one.shape[0] + other.shape[0], one.shape[1]),
        starts=np.concatenate([one.starts, one.starts[-1] + other.starts[1:]]),
        draw=np.concatenate([one.draw, other.draw]),
        value=np.concatenate([one.value, other.value]),
    )


def _places(units: NDArray[np.int64], wanted: NDArray[np.int64]) -> Rows:
    """Return where each of `wanted` stands in `units`, -1 where it does not."""
    place = {unit: at for at, unit in enumerate(units.tolist())}
    return np.array([place.get(unit, -1) for unit in wanted.tolist()], dtype=np.intp)


def _check_kind(unit: str, identity: Identity) -> None:
    found = identity.kind
    if found != unit:
        raise HuneError(
            "HN584",
            unit_en=in_words([unit], "en"),
            unit_fr=in_words([unit], "fr"),
            value_en=in_words([found], "en"),
            value_fr=in_words([found], "fr"),
        )


def _same(what_en: str, what_fr: str, value: object, other: object) -> None:
    if value != other:
        raise HuneError("HN580", what_en=what_en, what_fr=what_fr, value=value, other=other)


def _check_units(country: Laid, cell: Laid, unplaced: Laid) -> None:
    """Refuse units that stand twice, and *not placed* of other countries than those that are forecast."""
    for laid in (country, cell, unplaced):
        units, times = np.unique(laid.units, return_counts=True)
        if (times > 1).any():
            raise HuneError("HN583", value=int(units[np.argmax(times > 1)]), times=int(times.max()))
    alone = np.setxor1d(country.units, unplaced.units)
    if len(alone):
        raise HuneError("HN581", value=int(alone[0]))
