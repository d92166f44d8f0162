"""What came of the forecasts of an issued brief, country by country."""

from collections.abc import Iterator
from dataclasses import dataclass

from hune import months
from hune.brief.basis import YEAR
from hune.brief.issue.folder import Issued
from hune.brief.model import Arg, Edition, Evidence, Number
from hune.brief.parts.judgements import place_of, statements, threshold_of
from hune.panel.matrix import Matrix


@dataclass(frozen=True, slots=True)
class Outcome:
    """One country's forecast in an issued brief, and what came; None where it is not covered.

    `same` are the same months of the last year known, `worst` is the deadliest month that came, `chance` the
    probability that was told of a month of at least `threshold` deaths.
    """

    gwno: int
    forecast: Evidence
    came: int | None = None
    same: int | None = None
    worst: int | None = None
    chance: float | None = None
    threshold: int | None = None

    @property
    def span(self) -> tuple[int, int]:
        """The months that the forecast is of."""
        return months.parse(self.forecast.first), months.parse(self.forecast.last)

    @property
    def span_before(self) -> tuple[int, int]:
        """The same months of the last year that was known in full when the forecast was made."""
        first, last = self.span
        years = max(-(-(last - months.parse(self.forecast.through)) // YEAR), 1)
        return first - years * YEAR, last - years * YEAR

    @property
    def where(self) -> str:
        """Where the outcome lay: "inside", "above" or "below" the 90 % range; "" where nobody knows."""
        low, high = self.forecast.low, self.forecast.high
        if self.came is None or low is None or high is None:
            return ""
        return "above" if self.came > high else "below" if self.came < low else "inside"

    @property
    def nearer(self) -> str:
        """Whether the median came "nearer" than the same months a year before, "farther" or "as-near"; "" as above."""
        if self.came is None or self.same is None or self.forecast.value is None:
            return ""
        return nearer(self.forecast.value, self.came, self.same)


def nearer(median: float, came: int, same: int) -> str:
    """Tell whether a median came "nearer" to what came than the plain guess `same`, "farther" or "as-near".

    Issued forecasts and replays are judged by it alike: it needs no more than what a brief prints.

    >>> nearer(90, 100, 120), nearer(150, 100, 120), nearer(80, 100, 120)
    ('nearer', 'farther', 'as-near')
    """
    off, plain = abs(median - came), abs(same - came)
    return "nearer" if off < plain else "farther" if off > plain else "as-near"


def out_of(k: int, n: int) -> dict[str, Arg]:
    """Return the arguments of "k of n"; `out`, the others, only tells whether k is all of them."""
    return {"k": Number(k), "n": Number(n), "out": Number(n - k)}


def fared(inside: int, better: int, n: int) -> dict[str, Arg]:
    """Return the arguments of a look-back on n totals: how many lay inside, for how many the median was nearer."""
    return out_of(inside, n) | {"better": Number(better), "worse": Number(n - better)}


def outcomes(matrix: Matrix, one: Issued, edition: Edition) -> tuple[Outcome, ...]:
    """Lay what an issued brief expected of each country beside what the totals (`matrix`) hold today."""
    said = statements(one.briefs[edition]).get("worst-month")
    chances = {
        place_of(evidence): evidence
        for evidence in one.briefs[edition].evidence
        if evidence.slug.startswith("chance.worst-month.")
    }
    found = []
    for gwno, forecast in totals(one, edition):
        outcome, chance = Outcome(gwno, forecast), chances.get(gwno)
        found.append(
            Outcome(
                gwno=gwno,
                forecast=forecast,
                came=_sum(matrix, gwno, outcome.span),
                same=_sum(matrix, gwno, outcome.span_before),
                worst=_worst(matrix, gwno, outcome.span),
                chance=chance.value if chance else None,
                threshold=threshold_of(chance, said) if chance else None,
            )
        )
    return tuple(found)


def totals(one: Issued, edition: Edition) -> Iterator[tuple[int, Evidence]]:
    """Go through the totals that an issued brief expected, country by country."""
    for evidence in one.briefs[edition].evidence:
        gwno = place_of(evidence) if evidence.slug.startswith("outlook.") else None
        if gwno is not None:
            yield gwno, evidence


def end(one: Issued, edition: Edition) -> int:
    """Return the last month that an issued brief expected anything of."""
    return max(months.parse(evidence.last) for _, evidence in totals(one, edition))


def _known(matrix: Matrix, gwno: int, span: tuple[int, int]) -> bool:
    return gwno in matrix.units and bool(matrix.select([gwno]).known(*span)[0])


def _sum(matrix: Matrix, gwno: int, span: tuple[int, int]) -> int | None:
    return int(matrix.select([gwno]).window(*span).sum()) if _known(matrix, gwno, span) else None


def _worst(matrix: Matrix, gwno: int, span: tuple[int, int]) -> int | None:
    return int(matrix.select([gwno]).window(*span).max()) if _known(matrix, gwno, span) else None
