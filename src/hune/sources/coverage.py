"""What a file is a complete account of: countries and kinds of violence, from a month to a month.

A person says it with `--covers`, as often as needed, in the form `[COUNTRIES:]FIRST..LAST[:KINDS]`:

    1989-01..2023-12              the countries in the file, all kinds
    NGA:1990-01..2019-12          Nigeria
    MLI,BFA,436:2012-01..2023-12  three countries, by ISO code or Gleditsch-Ward number
    NGA:1990-01..2019-12:sb,os    without fighting between non-state groups

A row outside every span is kept out: what a file does not vouch for does not become a figure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hune import months
from hune.errors import HuneError
from hune.places import countries
from hune.record.batch import Span
from hune.record.schema import KINDS
from hune.record.spans import union
from hune.sources.values import Mask

_STEP = 100_000
"""Larger than any month, so that (country, kind, month) packs into one integer."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One `--covers`: `gwnos` None stands for the countries in the file."""

    gwnos: tuple[int, ...] | None
    kinds: tuple[str, ...]
    first: int
    last: int

    def __str__(self) -> str:
        """Write the months as `--covers` has them."""
        return f"{months.iso(self.first)}..{months.iso(self.last)}"


def parse(text: str) -> Cover:
    """Read one `--covers`; raises HN128 for anything it cannot read in full, HN301 to HN304 for a country.

    >>> cover = parse("1989-01..2023-12:sb,os")
    >>> cover.gwnos, cover.kinds, months.iso(cover.first), months.iso(cover.last)
    (None, ('sb', 'os'), '1989-01', '2023-12')
    """
    parts = [part.strip() for part in text.split(":")]
    places = [number for number, part in enumerate(parts) if ".." in part]
    if len(places) != 1 or places[0] > 1 or len(parts) > places[0] + 2:
        raise HuneError("HN128", value=text)
    at = places[0]
    try:
        first, last = (months.parse(month) for month in parts[at].split(".."))
    except (HuneError, ValueError):
        raise HuneError("HN128", value=text) from None
    kinds = tuple(part.strip() for part in parts[at + 1].split(",")) if len(parts) > at + 1 else KINDS
    gwnos = tuple(countries.find(part).gwno for part in parts[0].split(",")) if at else None
    if last < first or not set(kinds) <= set(KINDS):
        raise HuneError("HN128", value=text)
    return Cover(gwnos, kinds, first, last)


def spans(covers: Iterable[Cover], present: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans of several covers, in order, overlapping or touching ones joined.

    `present` are the Gleditsch-Ward numbers of the countries in the file. A country is covered only while
    it was a member of the system of states: before and after there is nothing to count.

    >>> spans([parse("2010-01..2023-12:sb")], [626])
    (Span(gwno=626, kind='sb', first=379, last=528),)
    """
    pieces: list[Span] = []
    for cover in covers:
        for gwno in present if cover.gwnos is None else cover.gwnos:
            first, last = membership(gwno)
            bounds = max(cover.first, first), min(cover.last, last)
            if bounds[0] <= bounds[1]:
                pieces.extend(Span(gwno, kind, *bounds) for kind in cover.kinds)
    return union(pieces)


def membership(gwno: int) -> tuple[int, int]:
    """Return the first and last month in which a country was a member, for one day at least; raises HN302.

    >>> [months.iso(month) for month in membership(626)][0]
    '2011-07'
    """
    country = countries.by_gwno(gwno)
    last = months.of_date(country.last) if country.last else _STEP - 1
    return months.of_date(country.first), last


def covered(
    spans: Sequence[Span],
    gwno: npt.NDArray[np.int64],
    kind: npt.NDArray[np.int64],
    month: npt.NDArray[np.int64],
) -> Mask:
    """Tell which rows lie within the spans; `kind` is the position in `schema.KINDS`.

    >>> one = lambda value: np.array([value], np.int64)
    >>> covered([Span(432, "sb", 10, 20)], one(432), one(0), np.array([20])).tolist()
    [True]
    >>> covered([Span(432, "sb", 10, 20)], one(432), one(1), np.array([20])).tolist()
    [False]
    """
    if not spans:
        return np.zeros(len(month), np.bool_)
    pieces = sorted((_code(span.gwno, KINDS.index(span.kind), span.first), span.last) for span in union(spans))
    starts = np.array([start for start, _ in pieces], np.int64)
    ends = np.array([start // _STEP * _STEP + last for start, last in pieces], np.int64)
    wanted = (gwno * len(KINDS) + kind) * _STEP + month
    at = np.searchsorted(starts, wanted, "right") - 1
    within: Mask = (at >= 0) & (wanted <= ends[at])
    return within


def _code(gwno: int, kind: int, month: int) -> int:
    return (gwno * len(KINDS) + kind) * _STEP + month
