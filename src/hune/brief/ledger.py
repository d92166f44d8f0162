"""The ledger of a brief's evidence: a figure cannot be read from a panel without leaving its trace.

Every number of the page is counted here, under a slug that stays the same from month to month for the same
count (`deaths.MLI.2023`), so that an analyst's note can cite it and a reader can count it anew. It may go as far as
what it was counted from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast

from hune import months
from hune.brief.model import Edition, Evidence
from hune.brief.parts.direction import Counted
from hune.panel.panel import Panel
from hune.places.countries import by_gwno
from hune.record.markings import narrowest
from hune.record.schema import KINDS


def window(first: int, last: int) -> str:
    """Name a window of months in a slug: a whole calendar year by its number.

    >>> window(517, 528), window(534, 545), window(528, 528)
    ('2023', '2024-06..2025-05', '2023-12')
    """
    start, end = months.iso(first), months.iso(last)
    if start.endswith("-01") and end == f"{start[:4]}-12":
        return start[:4]
    return start if first == last else f"{start}..{end}"


UNITS = {"best": "deaths", "civilians": "deaths", "events": "events", "single_source": "share"}
"""What each measure of a panel counts."""


@dataclass(slots=True)
class Ledger:
    """Counts figures and keeps what each rests on; `watched` are the countries that a slug calls `watch`."""

    version: str
    watched: tuple[int, ...]
    _kept: dict[str, Evidence] = field(default_factory=dict)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything kept, in the order it was first counted."""
        return tuple(self._kept.values())

    def place(self, countries: Sequence[int]) -> str:
        """Name countries in a slug: `watch` for all the watched ones, else their ISO codes."""
        if len(countries) > 1 and set(countries) == set(self.watched):
            return "watch"
        return "+".join((by_gwno(gwno).iso3 or str(gwno)) for gwno in countries)

    def count(
        self,
        panel: Panel,
        countries: Sequence[int],
        first: int,
        last: int,
        *,
        measure: str = "best",
        kinds: Iterable[str] = KINDS,
        name: str = "deaths",
    ) -> Counted:
        """Add up a measure of a country panel, with its range where the vintage publishes one.

        Raises HN501 where a country is not covered throughout, HN506 where countries are read from different
        vintages: such a sum would be a false sentence.
        """
        wanted = tuple(kinds)
        slug = ".".join((name, *(wanted if wanted != KINDS else ()), self.place(countries), window(first, last)))
        best = panel.total(measure, countries, first, last, wanted)
        ranged = measure == "best" and {"low", "high"} <= set(panel.measures)
        low, high = (
            (panel.total(bound, countries, first, last, wanted) for bound in ("low", "high"))
            if ranged
            else (None, None)
        )
        self._kept[slug] = self._panel_evidence(
            panel, slug, countries, (first, last), wanted, (measure, best, low, high)
        )
        return Counted(best, low, high, slug)

    def share_of_single_source(
        self, panel: Panel, countries: Sequence[int], first: int, last: int
    ) -> tuple[float, str] | None:
        """Return the share of events that rest on a single source, None where no event's sourcing is known."""
        single, sourced = panel.single_source(countries, first, last)
        if not sourced:
            return None
        slug = f"single-source.{self.place(countries)}.{window(first, last)}"
        counted = ("single_source", single / sourced, None, None)
        evidence = self._panel_evidence(panel, slug, countries, (first, last), KINDS, counted)
        self._kept[slug] = evidence
        return single / sourced, slug

    def keep(self, evidence: Evidence) -> str:
        """Keep evidence that is not a plain count (a forecast, a replay) and return its slug."""
        self._kept[evidence.slug] = evidence
        return evidence.slug

    def _panel_evidence(
        self,
        panel: Panel,
        slug: str,
        countries: Sequence[int],
        span: tuple[int, int],
        kinds: tuple[str, ...],
        counted: tuple[str, float, int | None, int | None],
    ) -> Evidence:
        measure, best, low, high = counted
        vintage = panel.vintages[countries[0]]
        read = [panel.vintages[gwno] for gwno in countries]
        first, last = months.iso(span[0]), months.iso(span[1])
        return Evidence(
            slug=slug,
            table=f"{vintage.source} {vintage.table}",
            vintage=vintage.vintage,
            filter=(
                f"{'share' if measure == 'single_source' else 'sum'} of {measure}; "
                f"gwno in ({', '.join(map(str, countries))}); "
                f"month of date_end {first} to {last}; kind in ({', '.join(kinds)})"
            ),
            record_version=self.version,
            unit=UNITS[measure],
            value=best,
            low=low,
            high=high,
            first=first,
            last=last,
            sources=(vintage.source,),
            through=months.iso(int(max(s.last for s in vintage.spans if s.gwno in countries))),
            reconstructed=vintage.reconstructed,
            rows=panel.total("events", countries, *span, kinds),
            edition=cast(Edition, narrowest(one.edition for one in read)),
            may_name_source=all(one.may_name_source for one in read),
        )
