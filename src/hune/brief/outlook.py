"""The outlook from the reference tier: what blocks of the last two years would bring, and how such ranges fared.

The reference tier repeats the past. It may say how wide the range is and how likely a month as bad as the
worst of two years, each country against its own past; it may not say that violence rises or falls, because it
has no skill on change. Every range stands beside how often ranges made in the same way held in replays.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hune import months
from hune.brief.basis import Basis
from hune.brief.confidence import confidence
from hune.brief.direction import Counted
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    Arg,
    Chance,
    Confidence,
    Countries,
    Country,
    Evidence,
    Likelihood,
    Month,
    Months,
    Note,
    Number,
    Range,
    Say,
    Statement,
)
from hune.errors import HuneError
from hune.forecast.forecast import MOST_MONTHS
from hune.forecast.paths import WINDOW, Paths, block_paths, shrink
from hune.forecast.replay import Held, LookBack, Replay, replay
from hune.panel.matrix import Matrix
from hune.text import likelihood

REPLAYED_YEARS = 10
WORTH_NAMING = 25
"""A worst month of fewer deaths is not put on page 1: a single event could repeat it."""

FAR = 6
"""From so many months between the data and the outlook, no probability of a worst month is told: over the last
ten years such months came far more often, that long after the data, than blocks of the past have them."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Joint paths of the watched countries over the months looked ahead to, and their replay.

    `past_total` replays the sum of the countries; None where two vintages may not be added up.
    """

    basis: Basis
    ledger: Ledger
    matrix: Matrix
    paths: Paths
    whole: Paths
    past: Replay
    past_total: Replay | None

    @property
    def countries(self) -> tuple[int, ...]:
        """The countries that have an outlook, in the watch's order."""
        known = {int(gwno) for gwno in self.paths.units}
        return tuple(g for g in self.basis.countries if g in known)

    def _row(self, gwno: int) -> int:
        return int(np.searchsorted(self.paths.units, gwno))

    def history(self, gwno: int) -> list[int]:
        """Return a country's deaths over the months that the paths are made of, oldest first."""
        return [int(v) for v in self.paths.history[self._row(gwno)]]

    def worst(self, gwno: int) -> tuple[int, int]:
        """Return the deaths of the worst of these months, and the latest month that had as many."""
        history = self.history(gwno)
        deaths = max(history)
        at = max(i for i, value in enumerate(history) if value == deaths)
        return deaths, self.paths.identity.origin - len(history) + 1 + at

    def median(self, gwno: int) -> float:
        """Return the median month of the history."""
        return float(np.median(self.history(gwno)))

    def chance(self, gwno: int, threshold: int, name: str) -> tuple[float, str]:
        """Return the probability that some month reaches `threshold`, shrunk, and the slug of its evidence."""
        raw = float(self.paths.any_at_least(threshold)[self._row(gwno)])
        probability = float(shrink(raw, self.paths.blocks))
        return probability, self._keep(f"chance.{name}", (gwno,), "probability", probability, None)

    def ranges(self, gwnos: tuple[int, ...]) -> tuple[tuple[int, int, int, int, int], str]:
        """Return the 5, 25, 50, 75 and 95 % points of the months' total and the slug of its evidence."""
        paths = self.paths.select(gwnos)
        if len(gwnos) > 1:
            paths = paths.together()
        total = paths.total()
        points = tuple(int(total.quantile(level)[0]) for level in (0.05, 0.25, 0.5, 0.75, 0.95))
        slug = self._keep("outlook", gwnos, "deaths", float(points[2]), (float(points[0]), float(points[4])))
        return (points[0], points[1], points[2], points[3], points[4]), slug

    def points(self, gwno: int) -> list[tuple[float, float, float, float, float]]:
        """Return the 5, 25, 50, 75 and 95 % points of every month from the first without data."""
        fan = self.whole.fan()[int(np.searchsorted(self.whole.units, gwno))]
        return [(float(a), float(b), float(c), float(d), float(e)) for a, b, c, d, e in fan]

    def earlier(self, gwno: int) -> list[tuple[int, float, float]]:
        """Return the 90 % range that the last full replay gave for each of its months."""
        row = int(np.searchsorted(self.past.units, gwno))
        usable = np.flatnonzero(self.past.usable[row])
        if not usable.size:
            return []
        at = int(usable[-1])
        first = int(self.past.origins[at]) + self.past.skip + 1
        return [(first + i, float(fan[0]), float(fan[-1])) for i, fan in enumerate(self.past.fans[row, at])]

    def held(self, gwno: int, level: float = 0.9) -> Held:
        """Return how often a country's range held in replays."""
        return self.past.held(level)[int(np.searchsorted(self.past.units, gwno))]

    @property
    def far(self) -> bool:
        """Whether the outlook begins so long after the data that worst months have no probability."""
        return self.past.skip >= FAR

    def recurred(self, gwno: int) -> tuple[int, int, str]:
        """Count in how many replays some month was as deadly as the worst before, and keep it as evidence.

        Left out are the replays of a past without any death, whose worst month is no threshold.
        """
        row = self.matrix.values[int(np.searchsorted(self.matrix.units, gwno))]
        usable = self.past.usable[int(np.searchsorted(self.past.units, gwno))]
        k = n = 0
        for origin in self.past.origins[usable].tolist():
            at = origin - self.matrix.first + 1
            worst = row[at - WINDOW : at].max()
            n += int(worst > 0)
            k += int(0 < worst <= row[at + self.past.skip : at + self.past.skip + self.past.months].max())
        return k, n, self._keep_replay("worst-month-came", (gwno,), "some month as deadly as the worst of 24", k, n)

    def _keep(
        self,
        name: str,
        gwnos: tuple[int, ...],
        unit: str,
        value: float,
        bounds: tuple[float, float] | None,
    ) -> str:
        identity, span = self.paths.identity, self.basis.outlook
        vintage = self.basis.totals.vintages[gwnos[0]]
        return self.ledger.keep(
            Evidence(
                slug=f"{name}.{self.ledger.place(gwnos)}.{window(*span)}",
                table=f"forecast of {vintage.source} {vintage.table}",
                vintage=vintage.vintage,
                filter=f"{identity.model}; origin {months.iso(identity.origin)}; target {identity.target}; "
                f"gwno in ({', '.join(map(str, gwnos))}); identity {identity.digest()}",
                record_version=self.ledger.version,
                unit=unit,
                value=value,
                low=bounds[0] if bounds else None,
                high=bounds[1] if bounds else None,
                first=months.iso(span[0]),
                last=months.iso(span[1]),
                sources=(vintage.source,),
                through=months.iso(identity.origin),
                reconstructed=vintage.reconstructed,
                rows=len(self.paths.steps),
            )
        )

    def expected(self) -> Iterator[Statement | Note]:
        """State what page 1 says of the months ahead: one country's worst month, and the range of the total."""
        if self.far:
            yield self._too_far()
            return
        named = [(self.worst(g)[0], g) for g in self.countries if self.worst(g)[0] >= WORTH_NAMING]
        if named:
            yield self._worst_month(
                max(named, key=lambda pair: (self.chance(pair[1], pair[0], "worst-month")[0], pair[0]))[1]
            )
        if self.past_total is not None and any(self.worst(g)[0] for g in self.countries):
            yield self._total(self.past_total.held(0.9)[0])

    def _too_far(self) -> Note:
        held = self.past.held_together(0.9)
        args: dict[str, Arg] = {"gap": Number(self.past.skip), "k": Number(held.k), "n": Number(held.n)}
        return Note("nothing-expected", Say("brief-far", args), tone="caution", evidence=(self.pooled_slug(0.9),))

    def _worst_month(self, gwno: int) -> Statement:
        deaths, month = self.worst(gwno)
        probability, slug = self.chance(gwno, deaths, "worst-month")
        k, n, came = self.recurred(gwno)
        row = likelihood.row(probability)
        args: dict[str, Arg] = {
            "chance": Chance(probability, clause=True),
            "country": Country(gwno, "in"),
            "months": Months(*self.basis.outlook, form="in"),
            "deaths": Number(deaths),
            "month": Month(month),
            "k": Number(k),
            "n": Number(n),
        }
        return Statement(
            "worst-month",
            "expected",
            Say("brief-worst-month", args),
            (slug, came),
            likelihood=Likelihood(probability, row.id),
            confidence=self._confidence(self.held(gwno), (gwno,)),
        )

    def _confidence(self, held: Held, gwnos: tuple[int, ...]) -> Confidence:
        return confidence(held, self._single_source(gwnos), self.basis.year, self.basis.age_days)

    def _single_source(self, gwnos: tuple[int, ...]) -> float | None:
        """Return the share of events on a single source; None unless one vintage covers every country's year."""
        basis = self.basis
        if basis.detail is None or not all(basis.has(g, *basis.year) for g in gwnos):
            return None
        if len({basis.detail.vintages[g].vintage for g in gwnos}) > 1:
            return None
        found = self.ledger.share_of_single_source(basis.detail, gwnos, *basis.year)
        return found[0] if found else None

    def _total(self, held: Held) -> Statement:
        """State the range of the countries' total, as likely as such ranges held in replays."""
        points, slug = self.ranges(self.countries)
        probability = float(shrink(held.k / held.n, held.apart))
        recent, window_of_recent = self.recent(self.countries)
        args: dict[str, Arg] = {
            "chance": Chance(probability, clause=True),
            "recent": Number(recent.best, "text"),
            "recent-months": Months(*window_of_recent, form="in"),
            "where": Countries(self.countries, "in"),
            "months": Months(*self.basis.outlook, form="in"),
            "range": Range(points[0], points[4], "text"),
        }
        return Statement(
            "range",
            "expected",
            Say("brief-range", args),
            (slug, recent.slug, self._replay_slug(0.9, held, self.countries)),
            likelihood=Likelihood(probability, likelihood.row(probability).id),
            confidence=self._confidence(held, self.countries),
        )

    def recent(self, gwnos: tuple[int, ...]) -> tuple[Counted, tuple[int, int]]:
        """Count the last months on record, as many as are looked ahead to, and say which they are."""
        basis = self.basis
        months_of = basis.totals_through - basis.watch.outlook + 1, basis.totals_through
        name = "totals" if basis.detail is not None else "deaths"
        return self.ledger.count(basis.totals, gwnos, *months_of, name=name), months_of

    def replay_slug(self, level: float, gwno: int) -> str:
        """Keep how often a country's range held, and return its slug."""
        return self._replay_slug(level, self.held(gwno, level), (gwno,))

    def pooled_slug(self, level: float) -> str:
        """Keep how often the ranges held, every country counted by itself, and return its slug."""
        return self._replay_slug(level, self.past.held_together(level), self.countries, "each-")

    def _replay_slug(self, level: float, held: Held, gwnos: tuple[int, ...], which: str = "") -> str:
        percent = round(level * 100)
        what = f"total inside the central {percent} % range; {held.apart} outcomes apart"
        return self._keep_replay(f"replay-{which}{percent}", gwnos, what, held.k, held.n)

    def _keep_replay(self, name: str, gwnos: tuple[int, ...], what: str, k: int, n: int) -> str:
        """Keep how often something came true in replays, and return its slug."""
        past, vintage = self.past, self.basis.totals.vintages[gwnos[0]]
        origins = past.origins.tolist()
        return self.ledger.keep(
            Evidence(
                slug=f"{name}.{self.ledger.place(gwnos)}",
                table=f"replay of {vintage.source} {vintage.table}",
                vintage=vintage.vintage,
                filter=f"{self.paths.identity.model}; months {past.skip + 1} to {past.skip + past.months} "
                f"after every origin; {what}: {k} of {n}",
                record_version=self.ledger.version,
                unit="share",
                value=k / n if n else None,
                low=None,
                high=None,
                first=months.iso(origins[0]),
                last=months.iso(origins[-1]),
                sources=(vintage.source,),
                through=months.iso(self.paths.identity.origin),
                reconstructed=True,
                rows=n,
            )
        )

    def look_back_line(self) -> Iterator[Note]:
        """Say in one line how the last full replay fared, and against "same as a year before"."""
        looks = self.last_looks()
        if not looks:
            return
        by_unit = {look.unit: look for look in looks}
        missed = {
            "above": tuple(g for g in self.countries if g in by_unit and by_unit[g].observed > by_unit[g].ranges[-1]),
            "below": tuple(g for g in self.countries if g in by_unit and by_unit[g].observed < by_unit[g].ranges[0]),
        }
        said = [name for name, gwnos in missed.items() if gwnos]
        inside = sum(look.inside_90 for look in looks)
        args: dict[str, Arg] = {
            "origin": Month(looks[0].origin),
            "k": Number(inside),
            "n": Number(len(looks)),
            "months": Months(*looks[0].window, form="in"),
            "better": Number(sum(look.better_than_last_year for look in looks)),
            **{name: Countries(missed[name]) for name in said},
        }
        what = f"origin {months.iso(looks[0].origin)} only; country totals inside the central 90 % range"
        slug = self._keep_replay("look-back", tuple(look.unit for look in looks), what, inside, len(looks))
        message = "brief-look-back" + ("-" + "-and-".join(said) if said else "")
        yield Note("look-back", Say(message, args), evidence=(slug,))

    def last_looks(self) -> list[LookBack]:
        """Keep the look-backs of one and the same origin, the latest that any country has."""
        looks = self.past.look_back()
        latest = max((look.origin for look in looks), default=0)
        return [look for look in looks if look.origin == latest]


def read_outlook(basis: Basis, ledger: Ledger) -> Outlook | None:
    """Lay the paths and replay them; None where they reach less far, or the past is too short for a replay."""
    origin = basis.totals_through
    first, last = (month - origin for month in basis.outlook)
    matrix = basis.totals.matrix("best").select(basis.countries).where_known(origin - WINDOW + 1, origin)
    if last > MOST_MONTHS or not len(matrix.units):
        return None
    ahead, skip = basis.watch.outlook, first - 1
    earliest = max(origin - skip - ahead - REPLAYED_YEARS * 12 + 1, matrix.first)
    try:
        past = replay(matrix, ahead, skip=skip, first=earliest, last=origin)
        one = len(set(matrix.truth.tolist()) - {""}) == 1
        past_total = replay(matrix.together(), ahead, skip=skip, first=earliest, last=origin) if one else None
    except HuneError as refused:
        if refused.code != "HN516":
            raise
        return None
    paths = block_paths(matrix, origin, last)
    return Outlook(
        basis=basis,
        ledger=ledger,
        matrix=matrix,
        paths=paths.over(first, last),
        whole=paths,
        past=past,
        past_total=past_total,
    )
