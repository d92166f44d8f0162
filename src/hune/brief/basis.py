"""What a brief reads: the panels of its countries, the months they reach, and what they do not cover.

A page has two tables before it. The *totals* reach furthest and may hold best estimates only; the *detail*
holds ranges, civilians, cells and parties, often for fewer months. No number joins the two, and each block
says through which month it reads.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from hune import months
from hune.brief.model import Countries, Vintages
from hune.errors import HuneError
from hune.panel.build import build
from hune.panel.panel import Panel, label
from hune.record.view import View
from hune.record.vintages import Vintage
from hune.text.lists import MANY, ListForm
from hune.watch import Watch

DETAIL = ("events", "best", "low", "high", "civilians", "single_source")
YEAR = 12


@dataclass(frozen=True, slots=True)
class Basis:
    """A watch's panels and dates; months are those of the last one covered for every covered country.

    `countries` are the watched ones that the totals cover, `absent` those they do not; `detailed` are those the
    detail covers. `detail`, `cells` and `unplaced` are None where no table has the detail.
    """

    watch: Watch
    view: View
    issued: date
    sample: bool
    countries: tuple[int, ...]
    absent: tuple[int, ...]
    around: tuple[int, ...]
    totals: Panel
    totals_through: int
    detail: Panel | None
    detailed: tuple[int, ...]
    detail_through: int
    cells: Panel | None

    @property
    def outlook(self) -> tuple[int, int]:
        """The months looked ahead to: whole months after the one of issue."""
        first = months.of_date(self.issued) + 1
        return first, first + self.watch.outlook - 1

    @property
    def age_days(self) -> int:
        """How old the totals are on the day of issue."""
        return max((self.issued - months.last_day(self.totals_through)).days, 0)

    @property
    def year(self) -> tuple[int, int]:
        """The last twelve months of the detail."""
        return self.detail_through - YEAR + 1, self.detail_through

    @property
    def year_before(self) -> tuple[int, int]:
        """The twelve months before `year`."""
        return self.detail_through - 2 * YEAR + 1, self.detail_through - YEAR

    def has(self, gwno: int, first: int, last: int) -> bool:
        """Tell whether the detail covers a country in every month from `first` to `last`."""
        return self.detail is not None and covers(self.detail, gwno, first, last)

    def spoken(self, countries: Iterable[int], form: ListForm = "plain") -> Countries:
        """Name countries in a sentence; of many, those with most deaths in the last year of the totals come first."""
        given = tuple(countries)
        if len(given) < MANY:
            return Countries(given, form)
        whole = len(self.watch.gwnos) if {*given} <= {*self.watch.gwnos} else 0
        return Countries(tuple(sorted(given, key=self._deaths, reverse=True)), form, whole)

    def _deaths(self, gwno: int) -> int:
        """Return the deaths of the last twelve months of the totals, 0 where they do not cover a country."""
        span = self.totals_through - YEAR + 1, self.totals_through
        return self.totals.total("best", (gwno,), *span) if covers(self.totals, gwno, *span) else 0


def read_basis(watch: Watch, view: View, issued: date, *, sample: bool) -> Basis:
    """Build the panels of a watch; raises HN651 when the record covers none of its countries, as far as it is read."""
    everywhere = (*watch.gwnos, *watch.neighbour_gwnos)
    totals = build(view, "country", countries=everywhere) if _covered(view.vintages, everywhere) else None
    countries = tuple(g for g in watch.gwnos if totals is not None and reach(totals, g))
    if totals is None or not countries:
        last = months.last_full_month_before(issued) if view.last is None else view.last
        raise HuneError("HN651", value=", ".join(watch.countries), last=months.iso(last))
    detail = _detail(view, everywhere)
    detailed = tuple(g for g in countries if detail is not None and reach(detail, g))
    through = min(reach(totals, g) for g in countries)
    return Basis(
        watch=watch,
        view=view,
        issued=issued,
        sample=sample,
        countries=countries,
        absent=tuple(g for g in watch.gwnos if g not in countries),
        around=watch.neighbour_gwnos,
        totals=totals,
        totals_through=through,
        detail=detail if detailed else None,
        detailed=detailed,
        detail_through=min((reach(detail, g) for g in detailed), default=through) if detail else through,
        cells=build(view, "cell", countries=everywhere, needs=DETAIL) if detailed else None,
    )


def _detail(view: View, countries: tuple[int, ...]) -> Panel | None:
    """Read the table with ranges and civilians; None when no vintage publishes them for these countries."""
    if not _covered([vintage for vintage in view.vintages if {*DETAIL} <= {*vintage.measures}], countries):
        return None
    return build(view, "country", countries=countries, needs=DETAIL)


def _covered(vintages: Iterable[Vintage], countries: Collection[int]) -> bool:
    """Tell whether any of the vintages covers a month of any of the countries."""
    return any(span.gwno in countries for vintage in vintages for span in vintage.spans)


def reach(panel: Panel, gwno: int) -> int:
    """Return the last month a country of the panel is covered in, 0 if none."""
    return int(panel.matrix("best").select([gwno]).reach()[0])


def covers(panel: Panel, gwno: int, first: int, last: int) -> bool:
    """Tell whether the panel covers a country in every month from `first` to `last`."""
    return bool(panel.matrix("best").select([gwno]).known(first, last)[0])


def read_from(panel: Panel, countries: tuple[int, ...]) -> Vintages:
    """Name the tables and vintages that countries of a panel are read from, for a sentence."""
    return named(panel.vintages[gwno] for gwno in countries)


def named(vintages: Iterable[Vintage]) -> Vintages:
    """Name vintages for a sentence, each once."""
    given = tuple(vintages)
    return Vintages(tuple(dict.fromkeys(map(label, given))), all(vintage.may_name_source for vintage in given))
