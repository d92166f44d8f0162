"""Precedents: months that looked like now, by name, with what came before and what followed.

`hune.forecast.models.analogues` finds them. They are for reading: a chance of one in three says more beside five
countries that stood here before, two of which saw worse.
"""

import msgspec

from hune.forecast.models.analogues import Analogues
from hune.panel.matrix import Matrix
from hune.places import cells
from hune.places.countries import by_gwno

YEAR = 12

Counts = tuple[int | None, ...]
"""Deaths month by month, None where not covered."""


class Precedent(msgspec.Struct, frozen=True):
    """A unit and month of the past: the twelve months up to it, itself included, and the twelve that followed.

    `gwno` is its country, for a cell the one with the largest share of it, None where no state has land in it.
    `distance` is as `Analogues` measures it, in standard deviations.
    """

    unit: int
    gwno: int | None
    month: int
    distance: float
    before: Counts
    followed: tuple[int, ...]

    @property
    def deaths_before(self) -> int | None:
        """The deaths of the twelve months up to it, None where one of them is not covered."""
        return _total(self.before)

    @property
    def deaths_after(self) -> int:
        """The deaths of the twelve months that followed."""
        return sum(self.followed)

    def country(self, lang: str) -> str | None:
        """Write the country's name in `lang` ("en" or "fr"); raises HN302 for a number that no country has.

        >>> Precedent(432, 432, 400, 0.1, (None,) * 12, (0,) * 12).country("fr")
        'Mali'
        """
        return None if self.gwno is None else by_gwno(self.gwno).name(lang)


class Precedents(msgspec.Struct, frozen=True):
    """The precedents of a unit at an origin, nearest first, beside the unit's own last twelve months."""

    unit: int
    origin: int
    before: Counts
    cases: tuple[Precedent, ...]

    @property
    def deaths_before(self) -> int | None:
        """The unit's own deaths of the twelve months to the origin, None where one of them is not covered."""
        return _total(self.before)


def precedents(matrix: Matrix, origin: int, unit: int, k: int = 5, *, model: Analogues | None = None) -> Precedents:
    """Name the `k` months of the past most like a unit's last ones, and say what followed each.

    None is of the two years around another of the same unit, and what followed was known at the origin. A unit
    without a death for ten years has none, and a short panel fewer than `k`. Raises HN501 where the model's
    window is not covered, HN502 for an unknown unit.

    >>> matrix = Matrix.of([[0] * 40 + [5, 9, 2] + [1] * 57, [0] * 97 + [5, 9, 2]], units=[432, 439])
    >>> found = precedents(matrix, 100, 439, k=1)
    >>> case = found.cases[0]
    >>> case.country("en"), case.month, found.deaths_before, case.deaths_before, case.deaths_after
    ('Mali', 43, 16, 16, 12)
    """
    found = (model or Analogues()).matches(matrix, origin, unit, k)
    rows = {one: matrix.row(one) for one in {unit, *(match.unit for match in found)}}
    return Precedents(
        unit=unit,
        origin=origin,
        before=_year_to(rows[unit], origin - matrix.first),
        cases=tuple(
            Precedent(
                unit=match.unit,
                gwno=cells.country_of(match.unit) if matrix.unit == "cell" else match.unit,
                month=match.month,
                distance=match.distance,
                before=_year_to(rows[match.unit], match.month - matrix.first),
                followed=match.followed,
            )
            for match in found
        ),
    )


def _year_to(row: Counts, column: int) -> Counts:
    """Return the twelve months that end in a column; those before the first column are not known."""
    known = row[max(column - YEAR + 1, 0) : column + 1]
    return (None,) * (YEAR - len(known)) + known


def _total(counts: Counts) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
