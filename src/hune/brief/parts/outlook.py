"""The outlook from the pool of models: what may come, and how what was told in the same way fared before.

The pool learns from every country that the watch's own table covers and is asked about the watched ones. It says
how wide the range is and how likely a month as bad as the worst of two years, each country against its own past.
Every range stands beside how often ranges made in the same way held in replays.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from hune import months
from hune.brief.basis import Basis
from hune.brief.ledger import Ledger, window
from hune.brief.model import (
    Evidence,
)
from hune.brief.parts.direction import Counted
from hune.errors import HuneError
from hune.forecast.explain.precedents import Precedents, precedents
from hune.forecast.forecast import MOST_MONTHS
from hune.forecast.model import Model
from hune.forecast.models.limit import WORST_OF, beyond_reach
from hune.forecast.models.pool import Pool
from hune.forecast.models.seen import seen_upto
from hune.forecast.paths import Paths, lay, of_any
from hune.forecast.scoring.direction import Verdict, verdicts
from hune.forecast.scoring.replay import Held, LookBack, Replay, replay
from hune.panel.build import build
from hune.panel.matrix import Matrix
from hune.record.markings import narrowest

MODEL: Model = Pool()
WINDOW = 24
"""The months whose worst one is the measure of those to come."""

PRECEDENTS = 3
"""So many cases are named for each country."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Joint paths of the watched countries over the months looked ahead to, and their replay.

    `world` is all that `model` learns from, `matrix` the watched countries of it.
    `past_total` replays the sum of the countries; None where two vintages may not be added up. `verdicts` tell
    whether chances of a rise and of a fall were worth telling in the replays.
    """

    basis: Basis
    ledger: Ledger
    model: Model
    world: Matrix
    matrix: Matrix
    paths: Paths
    whole: Paths
    past: Replay
    past_total: Replay | None
    verdicts: tuple[Verdict, ...]

    @property
    def countries(self) -> tuple[int, ...]:
        """The countries that have an outlook, in the watch's order."""
        known = {int(gwno) for gwno in self.paths.units}
        return tuple(g for g in self.basis.countries if g in known)

    def _row(self, gwno: int) -> int:
        return int(np.searchsorted(self.paths.units, gwno))

    def history(self, gwno: int) -> list[int]:
        """Return a country's deaths over the two years up to the origin, oldest first."""
        last = self.paths.identity.origin
        return [int(deaths) for deaths in self.matrix.select([gwno]).window(last - WINDOW + 1, last)[0]]

    def worst(self, gwno: int) -> tuple[int, int]:
        """Return the deaths of the worst of these months, and the latest month that had as many."""
        history = self.history(gwno)
        deaths = max(history)
        at = max(i for i, value in enumerate(history) if value == deaths)
        return deaths, self.paths.identity.origin - len(history) + 1 + at

    def most(self, gwno: int) -> tuple[int, str]:
        """Return deaths that no month of a country is given any chance to pass, in round figures, and their slug."""
        row = self.matrix.select([gwno])
        worst = seen_upto(row, self.paths.identity.origin, 1).counts[0, -WORST_OF:].max()
        reach = float(beyond_reach(worst))
        step = 10 ** (int(np.log10(reach)) - 1)
        most = int(np.ceil(reach / step)) * step
        more = f"; limit of a month after a worst one of {worst} in {WORST_OF} months"
        return most, self.keep("limit", (gwno,), "deaths", float(most), None, more)

    def median(self, gwno: int) -> float:
        """Return the median month of the history."""
        return float(np.median(self.history(gwno)))

    def chance(self, gwno: int, threshold: int, name: str) -> tuple[float, str]:
        """Return the probability that some month reaches `threshold`, and the slug of its evidence."""
        raw = float(self.paths.any_at_least(threshold)[self._row(gwno)])
        probability = float(of_any(raw))
        return probability, self.keep(
            f"chance.{name}", (gwno,), "probability", probability, None, f"; threshold {threshold}"
        )

    def ranges(self, gwnos: tuple[int, ...]) -> tuple[tuple[int, int, int, int, int], str]:
        """Return the 5, 25, 50, 75 and 95 % points of the months' total and the slug of its evidence."""
        paths = self.paths.select(gwnos)
        if len(gwnos) > 1:
            paths = paths.together()
        total = paths.total()
        points = tuple(int(total.quantile(level)[0]) for level in (0.05, 0.25, 0.5, 0.75, 0.95))
        slug = self.keep("outlook", gwnos, "deaths", float(points[2]), (float(points[0]), float(points[4])))
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
        return k, n, self.keep_replay("worst-month-came", (gwno,), "some month as deadly as the worst of 24", k, n)

    def precedents(self, gwno: int) -> Precedents:
        """Return the months of the past most like a country's last ones, of all the countries learnt from."""
        return precedents(self.world, self.paths.identity.origin, gwno, PRECEDENTS)

    def precedents_slug(self, gwno: int, found: Precedents, cases: str) -> str:
        """Keep what a country's precedents are, and return the slug."""
        origin, more = self.paths.identity.origin, f"; nearest by recorded deaths: {cases}"
        span = origin - WINDOW + 1, origin
        return self.keep("precedents", (gwno,), "cases", float(len(found.cases)), None, more, span)

    def keep(
        self,
        name: str,
        gwnos: tuple[int, ...],
        unit: str,
        value: float,
        bounds: tuple[float, float] | None,
        more: str = "",
        span: tuple[int, int] | None = None,
    ) -> str:
        """Keep a figure of the forecast, over the outlook's months unless others are named; return its slug."""
        identity, span = self.paths.identity, span or self.basis.outlook
        vintage = self.basis.totals.vintages[gwnos[0]]
        return self.ledger.keep(
            Evidence(
                slug=f"{name}.{self.ledger.place(gwnos)}.{window(*span)}",
                table=f"forecast of {vintage.source} {vintage.table}",
                vintage=vintage.vintage,
                filter=f"{identity.model}; origin {months.iso(identity.origin)}; target {identity.target}; "
                f"gwno in ({', '.join(map(str, gwnos))}); identity {identity.digest()}{more}",
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
                rows=self.paths.draws.draws,
                **self._openness(gwnos),
            )
        )

    def _openness(self, gwnos: tuple[int, ...]) -> dict[str, Any]:
        """Return how far what is made from these countries' counts may go."""
        read = [self.basis.totals.vintages[gwno] for gwno in gwnos]
        return {
            "edition": narrowest(one.edition for one in read),
            "may_name_source": all(one.may_name_source for one in read),
        }

    def recent(self, gwnos: tuple[int, ...]) -> tuple[Counted, tuple[int, int]]:
        """Count the last months on record, as many as are looked ahead to, and say which they are."""
        basis = self.basis
        months_of = basis.totals_through - basis.watch.outlook + 1, basis.totals_through
        name = "totals" if basis.detail is not None else "deaths"
        return self.ledger.count(basis.totals, gwnos, *months_of, name=name), months_of

    def replay_slug(self, level: float, gwno: int) -> str:
        """Keep how often a country's range held, and return its slug."""
        return self._replay_slug(level, self.held(gwno, level), (gwno,))

    def total_slug(self, level: float, held: Held) -> str:
        """Keep how often the range of all countries' total held, and return its slug."""
        return self._replay_slug(level, held, self.countries)

    def pooled_slug(self, level: float) -> str:
        """Keep how often the ranges held, every country counted by itself, and return its slug."""
        return self._replay_slug(level, self.past.held_together(level), self.countries, "each-")

    def _replay_slug(self, level: float, held: Held, gwnos: tuple[int, ...], which: str = "") -> str:
        percent = round(level * 100)
        what = f"total inside the central {percent} % range; {held.apart} outcomes apart"
        return self.keep_replay(f"replay-{which}{percent}", gwnos, what, held.k, held.n)

    def keep_replay(self, name: str, gwnos: tuple[int, ...], what: str, k: int, n: int) -> str:
        """Keep how often something came true in replays, and return its slug."""
        return self.keep_tried(name, gwnos, f"{what}: {k} of {n}", k / n if n else None, n)

    def keep_tried(
        self,
        name: str,
        gwnos: tuple[int, ...],
        what: str,
        value: float | None,
        rows: int,
        bounds: tuple[float, float] | None = None,
    ) -> str:
        """Keep a share found in `rows` replays, and return its slug."""
        past, vintage = self.past, self.basis.totals.vintages[gwnos[0]]
        origins = past.origins.tolist()
        return self.ledger.keep(
            Evidence(
                slug=f"{name}.{self.ledger.place(gwnos)}",
                table=f"replay of {vintage.source} {vintage.table}",
                vintage=vintage.vintage,
                filter=f"{self.paths.identity.model}; months {past.skip + 1} to {past.skip + past.months} "
                f"after every origin; {what}",
                record_version=self.ledger.version,
                unit="share",
                value=value,
                low=bounds[0] if bounds else None,
                high=bounds[1] if bounds else None,
                first=months.iso(origins[0]),
                last=months.iso(origins[-1]),
                sources=(vintage.source,),
                through=months.iso(self.paths.identity.origin),
                reconstructed=True,
                rows=rows,
                **self._openness(gwnos),
            )
        )

    def last_looks(self) -> list[LookBack]:
        """Keep the look-backs of one and the same origin, the latest that any country has."""
        looks = self.past.look_back()
        latest = max((look.origin for look in looks), default=0)
        return [look for look in looks if look.origin == latest]


def read_outlook(basis: Basis, ledger: Ledger) -> Outlook | None:
    """Forecast and replay; None where the outlook reaches further than forecasts do, or the past is too short."""
    origin, model = basis.totals_through, MODEL
    first, last = (month - origin for month in basis.outlook)
    known = _world(basis).where_known(origin - max(WINDOW, model.window) + 1, origin)
    watched = [gwno for gwno in sorted(basis.countries) if gwno in known.units]
    if last > MOST_MONTHS or not watched:
        return None
    ahead, skip = basis.watch.outlook, first - 1
    try:
        past = replay(model, known, ahead, units=watched, skip=skip, last=origin)
        paths = lay(model, known, origin, last, units=watched)
    except HuneError as refused:
        # Too short a past, or too little in it to learn from.
        if refused.code not in ("HN516", "HN535"):
            raise
        return None
    return Outlook(
        basis=basis,
        ledger=ledger,
        model=model,
        world=known,
        matrix=known.select(watched),
        paths=paths.over(first, last),
        whole=paths,
        past=past.each,
        past_total=past.together,
        verdicts=verdicts(past.each),
    )


def _world(basis: Basis) -> Matrix:
    """Return all that the tables of the watched countries cover, of which the model learns."""
    read = {basis.totals.vintages[gwno].vintage: basis.totals.vintages[gwno] for gwno in basis.countries}
    covered = sorted({span.gwno for vintage in read.values() for span in vintage.spans})
    world = build(basis.view, "country", countries=covered)
    same = all(world.vintages.get(gwno) == basis.totals.vintages[gwno] for gwno in basis.countries)
    return (world if same else basis.totals).matrix("best")
