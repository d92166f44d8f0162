"""What each pair of parties cost, by country and month: the rows that parties, dyads and charts are counted from.

A country is read from the vintage of its detail and no other: from its events, or from the counts by dyad that the
source published as the same vintage. A country without either is not told of, and never told as zero.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from hune.brief.basis import Basis
from hune.record.schema import KINDS
from hune.record.view import View
from hune.record.vintages import Vintage
from hune.text.actors import party_name

_PARTIES = ("gwno", "month", "kind", "side_a", "side_b", "community")
_DEATHS = ("best", "low", "high")


class Toll(NamedTuple):
    """Events and deaths of one pair of parties in one country and month, by kind of violence.

    For one-sided violence `side_a` is the recorded perpetrator. `place` is the source's first-level division, of
    violence between communities only. Where an event has no range, its best estimate stands for both bounds;
    `civilians` is None where the source does not count them.
    """

    gwno: int
    month: int
    kind: str
    side_a: str
    side_b: str
    community: bool
    place: str | None
    events: int
    best: int
    low: int
    high: int
    civilians: int | None


def told(basis: Basis, countries: Iterable[int], first: int, last: int) -> tuple[int, ...]:
    """Return the countries whose parties are known in every month from `first` to `last`."""
    if basis.detail is None:
        return ()
    known = []
    for gwno in countries:
        vintage = by_dyad(basis.view, basis.detail.vintages[gwno]) if basis.has(gwno, first, last) else None
        if vintage is not None and _covers(vintage, gwno, first, last):
            known.append(gwno)
    return tuple(known)


def tolls(basis: Basis, countries: Sequence[int], first: int, last: int) -> tuple[Toll, ...]:
    """Return the tolls of countries that are `told`, in a window, whatever the order of the record's rows."""
    assert basis.detail is not None
    found: list[Toll] = []
    for vintage in dict.fromkeys(basis.detail.vintages[gwno].vintage for gwno in countries):
        alike = [gwno for gwno in countries if basis.detail.vintages[gwno].vintage == vintage]
        source = by_dyad(basis.view, basis.detail.vintages[alike[0]])
        assert source is not None
        found += _read(basis.view, source, alike, first, last)
    return tuple(sorted(found, key=lambda toll: (toll[:6], toll.place or "")))


def by_dyad(view: View, vintage: Vintage) -> Vintage | None:
    """Return the table that names the parties of a vintage: itself, or the counts by dyad published with it."""
    if vintage.stored_as == "events":
        return vintage
    same = (vintage.source, vintage.vintage)
    fit = (v for v in view.vintages if v.stored_as == "counts" and "dyad" in v.units)
    return next((v for v in fit if (v.source, v.vintage) == same), None)


def _covers(vintage: Vintage, gwno: int, first: int, last: int) -> bool:
    spans = [span for span in vintage.spans if span.gwno == gwno and span.first <= first and span.last >= last]
    return {span.kind for span in spans} == {*KINDS}


def _read(view: View, vintage: Vintage, countries: Sequence[int], first: int, last: int) -> list[Toll]:
    if vintage.stored_as == "events":
        columns = (*_PARTIES, *_DEATHS, "adm_1", "deaths_civilians")
        rows = view.events(vintage, countries=countries, columns=columns).to_pylist()
    else:
        columns = (*_PARTIES, *_DEATHS, "events", "civilians")
        rows = view.counts(vintage, countries=countries, columns=columns).to_pylist()
    sums: dict[tuple[Any, ...], list[int]] = {}
    for row in rows:
        if first <= row["month"] <= last:
            counted = sums.setdefault(_name(row), [0] * 6)
            for at, value in enumerate(_counts(row)):
                counted[at] += value
    return [_toll(name, counted) for name, counted in sums.items()]


def _toll(name: tuple[Any, ...], counted: list[int]) -> Toll:
    events, best, low, high, civilians, unknown = counted
    return Toll._make((*name, events, best, low, high, None if unknown else civilians))


def _name(row: dict[str, Any]) -> tuple[Any, ...]:
    """Return what a toll is of: country, month, kind, sides, whether communities, and then where."""
    community = bool(row["community"])
    place = row.get("adm_1") if community else None
    sides = (party_name(row[side] or "") for side in ("side_a", "side_b"))
    return row["gwno"], row["month"], row["kind"], *sides, community, place


def _counts(row: dict[str, Any]) -> tuple[int, ...]:
    """Return events, best, low, high, civilians, and 1 where these are unknown."""
    best, low, high = (row[name] for name in _DEATHS)
    bounds = (best, best) if low is None or high is None else (low, high)
    civilians = row["deaths_civilians"] if "deaths_civilians" in row else row["civilians"]
    return (row.get("events", 1), best, *bounds, civilians or 0, int(civilians is None))
