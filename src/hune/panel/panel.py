"""The panel: counts of violence by unit and month, from one vintage per country, with what is covered."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.panel.coverage import Cover, kind_rows
from hune.panel.matrix import NOT, UNKNOWN, Matrix, UnitKind, positions
from hune.panel.tally import Tally
from hune.record.schema import KINDS

if TYPE_CHECKING:
    from hune.record.vintages import Vintage


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Counts of U units over the months `first` to `last`; `matrix` lays out one measure.

    `countries` (C,) are all that have a say in a unit; `country_reads` (C,) is the place in `read` of the one
    vintage each of them is read from, -1 where nothing covers it, and `covered` (C, kind, T) where it does. A
    cell reads the vintage of one country only (`unit_reads` (U,), likewise): events of other vintages there
    are left to their own country's series, and the cell is then partly covered.
    """

    unit: UnitKind
    units: NDArray[np.int32]
    first: int
    last: int
    measures: tuple[str, ...]
    countries: NDArray[np.int32]
    read: "tuple[Vintage, ...]"
    country_reads: NDArray[np.int64]
    unit_reads: NDArray[np.int64]
    covered: NDArray[np.bool_]
    cover: Cover
    tally: Tally
    record: str = ""
    _laid: dict[tuple[str, tuple[int, ...]], Matrix] = field(init=False, default_factory=dict, repr=False)

    @property
    def vintages(self) -> "dict[int, Vintage]":
        """The one vintage that each country is read from; countries that nothing covers are absent."""
        pairs = zip(self.countries.tolist(), self.country_reads.tolist(), strict=True)
        return {gwno: self.read[at] for gwno, at in pairs if at >= 0}

    def matrix(self, measure: str, kinds: Iterable[str] = KINDS) -> Matrix:
        """Lay out one measure, summed over `kinds`, as a (U, T) matrix; `UNKNOWN` where not covered.

        Besides the measures of `hune.record.schema.MEASURES` there are `unranged` (events whose range is
        unknown, counted at `best` in both bounds) and `sourced` (events whose number of sources is known).
        Raises HN505 for a measure that a vintage read here does not publish, HN513 for an unknown kind.
        """
        wanted = kind_rows(kinds)
        known = self._laid.get((measure, tuple(wanted)))
        if known is not None:
            return known
        laid = self._lay_out(measure, wanted)
        # A brief asks for the same few matrices of countries hundreds of times; those of cells are large and few.
        if self.unit != "cell":
            self._laid[measure, tuple(wanted)] = laid
        return laid

    def _lay_out(self, measure: str, wanted: list[int]) -> Matrix:
        if measure not in self.measures or measure not in self.tally.counts:
            raise HuneError("HN505", measure=measure, truth="; ".join(map(label, self.read)))
        covered = self.cover.read(np.asarray(self.covered[:, wanted].all(axis=1)))
        at = np.searchsorted(self.units, self.tally.unit)
        rows = np.flatnonzero(np.isin(self.tally.kind, wanted) & self._counted(at))
        values = np.zeros(covered.shape, dtype=np.int64)
        np.add.at(values, (at[rows], self.tally.month[rows] - self.first), self.tally.counts[measure][rows])
        values[covered == NOT] = UNKNOWN
        return Matrix(
            unit=self.unit,
            units=self.units,
            first=self.first,
            values=values,
            covered=covered,
            target=f"{measure} {'+'.join(KINDS[kind] for kind in wanted)}",
            truth=np.array([*map(label, self.read), ""])[self.unit_reads],
            record=self.record,
        )

    def _counted(self, at: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Mark the rows (N,) of the vintage that their unit, standing at `at` (N,), reads."""
        vintage = self.country_reads[np.searchsorted(self.countries, self.tally.gwno)]
        return np.asarray(vintage == self.unit_reads[at], dtype=np.bool_)

    def of(self, gwno: int) -> Self:
        """Keep one country's own counts, by the country the source gives and not by where the cell lies.

        Within one vintage `panel.of(gwno)` over all cells plus the country's *not placed* is the country's
        total, exactly. Raises HN502 for a country the panel does not have.
        """
        row = int(positions(self.countries, [gwno])[0])
        reads = self.country_reads[row]
        cover = Cover(
            starts=np.arange(len(self.units) + 1),
            rows=np.full(len(self.units), row),
            counted=np.full(len(self.units), reads >= 0),
        )
        return replace(
            self,
            cover=cover,
            unit_reads=np.full(len(self.units), reads),
            tally=self.tally.keep(self.tally.gwno == gwno),
        )

    def total(self, measure: str, units: Iterable[int], first: int, last: int, kinds: Iterable[str] = KINDS) -> int:
        """Add up a measure over `units` and the months `first` to `last`.

        Raises HN506 when the units are read from different vintages (their counts do not add), HN501 when
        one is not covered throughout.
        """
        return int(self.matrix(measure, kinds).select(units).together().window(first, last).sum())

    def single_source(
        self, units: Iterable[int], first: int, last: int, kinds: Iterable[str] = KINDS
    ) -> tuple[int, int]:
        """Count events that rest on a single source, and the events whose number of sources is known.

        The share is the first over the second; events of unknown sourcing are in neither.
        """
        chosen = list(units)
        return (
            self.total("single_source", chosen, first, last, kinds),
            self.total("sourced", chosen, first, last, kinds),
        )


def label(vintage: "Vintage") -> str:
    """Name a vintage as scores and forecasts do: its source, table and edition.

    >>> from hune.panel.assemble import given
    >>> label(given(()))
    'given rows 1'
    """
    return f"{vintage.source} {vintage.table} {vintage.vintage}"
