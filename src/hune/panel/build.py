"""A view of the record → a panel: which vintage each country is read from, and its rows.

One window, one vintage: a country's series is read whole from a single vintage of a single table, however
many newer ones cover its last months, so that no step in it is the seam between two editions.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.panel import coverage
from hune.panel.assemble import Part, assemble
from hune.panel.matrix import UnitKind, in_words
from hune.panel.panel import Panel, label
from hune.panel.placing import NEEDED, placed
from hune.panel.tally import tally
from hune.places import cells as lands
from hune.places.areas import Areas
from hune.record.schema import KINDS

if TYPE_CHECKING:
    from hune.record.view import View
    from hune.record.vintages import Vintage

_EVENTS = ("gwno", "kind", "month", "gid", "best", "low", "high", "deaths_civilians", "number_of_sources")
SHORTEST = 24
"""Months that every model of the reference tier reads: a shorter series serves none of them."""

_COUNTS = (
    *("unit_kind", "unit", "gwno", "month", "kind", "dyad"),
    *("events", "best", "low", "high", "civilians", "single_source"),
)


def build(
    view: "View",
    unit: UnitKind,
    *,
    countries: Iterable[int] | None = None,
    cells: Iterable[int] | None = None,
    areas: Areas | None = None,
    first: int | None = None,
    last: int | None = None,
    needs: Iterable[str] = ("best",),
    kinds: Iterable[str] = KINDS,
) -> Panel:
    """Lay out what a view knows of `countries` (all that are covered, if None) by `unit`.

    With `last`, each country is read from the vintage that covers most of the window, of equals the newest.
    Without, from the table that reaches furthest over all the countries asked for (and covers `first`, if given),
    of equals the widest, then the newest. Vintages that were public at the moment the view is of go before those
    that stand in for them, and of these the oldest before the newest. Only vintages that publish every measure in
    `needs`, by this unit, for all `kinds`, are read.

    Cells are those of which the countries have the largest share and those where they have events, or `cells`. A
    country that nothing covers stays in the panel, unknown.

    With `areas`, events are placed in these instead of cells: "admin1" are the areas of the countries, "unplaced"
    what is in none of them.

    Raises HN513 for "admin1" without areas, or for cells or countries with them, and HN507 when nothing covers any
    country that way.
    """
    if (unit == "admin1" and areas is None) or (unit in ("cell", "country") and areas is not None):
        must_en, must_fr = "admin1 with areas, and only then", "admin1 s’il y a des zones, et seulement alors"
        raise HuneError("HN513", name="unit", value=unit, must_en=must_en, must_fr=must_fr)
    wanted, required, cells = tuple(kinds), tuple(needs), None if cells is None else sorted(set(cells))
    fit = [
        vintage
        for vintage in view.vintages
        if publishes(vintage, unit, required) and (areas is None or vintage.stored_as == "events")
    ]
    asked = _asked(fit, countries, cells)
    reads = choose(fit, asked, wanted, first, last)
    if not reads:
        raise _nothing(asked, unit, required, view.vintages)
    rows = {at: _rows(view, fit[at], _of(reads, at), areas) for at in sorted(set(reads.values()))}
    land: dict[int, tuple[int, ...]] = {}
    units = areas.of(asked) if areas is not None and unit == "admin1" else asked
    if unit == "cell":
        units = _cells(cells, asked, rows.values())
        land = {gid: _owners(gid) for gid in units}
        around = sorted({gwno for owners in land.values() for gwno in owners}.difference(asked))
        beside = choose([fit[at] for at in rows], around, wanted, first, last)
        for place, at in enumerate(rows):
            further = _of(beside, place)
            if further:
                rows[at] = pa.concat_tables([rows[at], _rows(view, fit[at], further)])
                reads |= dict.fromkeys(further, at)
    parts = [Part(fit[at], tuple(_of(reads, at)), rows[at]) for at in rows]
    own = [span for part in parts for span in part.vintage.spans if span.gwno in part.countries]
    return assemble(
        parts,
        unit,
        units=units,
        first=min(span.first for span in own) if first is None else first,
        last=max(span.last for span in own) if last is None else last,
        land=land,
        record=view.version.ingest_id if areas is None else f"{view.version.ingest_id} areas {areas.digest}",
    )


def publishes(vintage: "Vintage", unit: UnitKind, needs: Sequence[str]) -> bool:
    """Tell whether a vintage can be laid out by `unit` with every measure in `needs`.

    Events can be counted by any unit; counts by those they are published for, and by country where they are
    published for cells and not placed.
    """
    by = {*vintage.units}
    laid_out = vintage.stored_as == "events" or unit in by
    laid_out |= unit == "country" and by >= {"cell", "unplaced"}
    return laid_out and set(needs) <= {*vintage.measures}


def choose(
    vintages: "Sequence[Vintage]",
    countries: Sequence[int],
    kinds: Sequence[str],
    first: int | None,
    last: int | None,
) -> dict[int, int]:
    """Choose for each country one of `vintages`, by its place among them; leave out what none covers.

    >>> from hune.panel.assemble import given
    >>> from hune.record.batch import Span
    >>> short, long = given([Span(432, "sb", 1, 6)]), given([Span(432, "sb", 3, 9)])
    >>> choose([short, long], [432], ["sb"], 1, 4), choose([short, long], [432], ["sb"], None, None)
    ({432: 0}, {432: 1})
    """
    spans = [span for vintage in vintages for span in vintage.spans]
    if not spans or not countries:
        return {}
    start = min(span.first for span in spans) if first is None else first
    end = max(start, max(span.last for span in spans) if last is None else last)
    numbers = np.array(sorted(countries), dtype=np.int32)
    wanted = coverage.kind_rows(kinds)
    covered = np.stack([coverage.of_countries(v.spans, numbers, start, end)[:, wanted].all(axis=1) for v in vintages])
    public = np.array([not vintage.reconstructed for vintage in vintages])
    age = sorted(range(len(vintages)), key=lambda at: (vintages[at].known_on, at))
    newness = np.argsort(age) * np.where(public, 1, -1)
    if last is not None:
        best = _widest(_first_choice(covered.sum(axis=2), public), newness)
    else:
        if first is not None:
            covered &= covered[:, :, :1]
        reach = np.where(covered, np.arange(1, end - start + 2), 0).max(axis=2)
        long = covered.sum(axis=2) >= SHORTEST
        reach[~long & long.any(axis=0)] = 0
        best = _furthest(_first_choice(reach, public), newness)
    return {int(gwno): at for gwno, at in zip(numbers, best, strict=True) if at >= 0}


def _first_choice(months: NDArray[np.int64], public: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Lift what was public (vintage,) above whatever stands in, however many months (vintage, country) that has."""
    return np.where(public[:, None] & (months > 0), months + months.max(initial=0), months)


def _widest(months: NDArray[np.int64], newness: NDArray[np.intp]) -> list[int]:
    """Return for each country the vintage with most months, of equals the newest; -1 where none has any."""
    best = np.lexsort((np.broadcast_to(newness[:, None], months.shape), months), axis=0)[-1]
    return [int(at) if months[at, c] else -1 for c, at in enumerate(best)]


def _furthest(reach: NDArray[np.int64], newness: NDArray[np.intp]) -> list[int]:
    """Give countries to the vintage that reaches furthest over all it covers, and the rest to the next."""
    best = [-1] * reach.shape[1]
    left = set(range(reach.shape[1]))
    while True:
        ranks = []
        for at in range(len(newness)):
            own = [int(reach[at, c]) for c in left if reach[at, c]]
            if own:
                ranks.append((min(own), len(own), int(newness[at]), at))
        if not ranks:
            return best
        at = max(ranks)[-1]
        for c in [c for c in left if reach[at, c]]:
            best[c] = at
            left.remove(c)


def _asked(fit: "Sequence[Vintage]", countries: Iterable[int] | None, cells: Sequence[int] | None) -> list[int]:
    if countries is not None:
        return sorted(set(countries))
    if cells is not None:
        return sorted({gwno for gid in cells for gwno in _owners(gid)})
    return sorted({span.gwno for vintage in fit for span in vintage.spans})


def _owners(gid: int) -> tuple[int, ...]:
    return tuple(gwno for gwno, _ in lands.shares(gid) if gwno is not None)


def _nothing(asked: Sequence[int], unit: UnitKind, needs: Sequence[str], held: "Iterable[Vintage]") -> HuneError:
    """Say what was asked for, and which vintages there are instead."""
    countries = ", ".join(map(str, asked))
    return HuneError(
        "HN507",
        countries_en=countries or "any country",
        countries_fr=countries or "un seul pays",
        held="; ".join(sorted({label(vintage) for vintage in held})) or "–",
        unit_en=in_words([unit], "en"),
        unit_fr=in_words([unit], "fr"),
        needs=", ".join(needs),
    )


def _of(reads: dict[int, int], at: int) -> list[int]:
    return sorted(gwno for gwno, place in reads.items() if place == at)


def _rows(view: "View", vintage: "Vintage", countries: Sequence[int], areas: Areas | None = None) -> pa.Table:
    if areas is not None:
        return placed(view.events(vintage, countries=countries, columns=(*_EVENTS, *NEEDED)), areas)
    if vintage.stored_as == "events":
        return view.events(vintage, countries=countries, columns=_EVENTS)
    return view.counts(vintage, countries=countries, columns=_COUNTS)


def _cells(cells: Sequence[int] | None, asked: Sequence[int], rows: Iterable[pa.Table]) -> list[int]:
    """List the cells asked for, else the countries' own and those where they have events."""
    if cells is not None:
        return list(cells)
    own = [lands.cells_of(gwno) for gwno in asked]
    seen = [tally(table, "cell", ()).unit for table in rows]
    return [int(gid) for gid in np.unique(np.concatenate([*own, *seen]))]
