"""One measure of a panel as a dense (unit, month) matrix that knows where it knows nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune import months
from hune.errors import HuneError

UnitKind = Literal["cell", "country", "unplaced", "admin1"]

_UNIT_NAMES = {
    "cell": ("cell", "maille"),
    "country": ("country", "pays"),
    "unplaced": ("not placed", "non placé"),
    "admin1": ("admin-1 area", "zone de premier niveau"),
    "dyad": ("dyad", "dyade"),
}

UNKNOWN = -1
"""What a matrix holds where nothing is covered: impossible as a count, so it is never mistaken for one."""

NOT, PARTLY, FULLY = 0, 1, 2
"""How far a unit and month are covered; only cells that several countries share are ever `PARTLY`."""


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """A measure of U units over T months, each value with how far it is covered.

    `units` (U,) are cells' gids, countries' Gleditsch-Ward numbers or the keys of areas, ascending; `values` (U, T)
    are counts, `UNKNOWN` where `covered` (U, T) is `NOT`. `target` says what is counted, `truth` (U,) from which
    vintage of which source each unit is read ("" where from none), `record` at which version of the record.

    >>> matrix = Matrix.of([[3, 0, 5], [0, 0, 1]], units=[432, 439], first=527)
    >>> matrix.last, matrix.window(528, 529).tolist()
    (529, [[0, 5], [0, 1]])
    """

    unit: UnitKind
    units: NDArray[np.int32]
    first: int
    values: NDArray[np.int64]
    covered: NDArray[np.uint8]
    target: str
    truth: NDArray[np.str_]
    record: str = ""

    def __post_init__(self) -> None:
        """Make the arrays read-only, so that a frozen matrix is frozen throughout."""
        for array in (self.units, self.values, self.covered, self.truth):
            array.setflags(write=False)

    @classmethod
    def of(
        cls,
        values: ArrayLike,
        *,
        units: ArrayLike | None = None,
        first: int = 1,
        unit: UnitKind = "country",
        target: str = "best",
        truth: str = "given",
    ) -> Self:
        """Wrap plain counts (U, T) that are known throughout; units are numbered from 1 unless given."""
        counts = np.array(values, dtype=np.int64)
        numbers = np.asarray(np.arange(1, len(counts) + 1) if units is None else units, dtype=np.int32)
        order = np.argsort(numbers)
        return cls(
            unit=unit,
            units=numbers[order],
            first=first,
            values=counts[order],
            covered=np.full(counts.shape, FULLY, dtype=np.uint8),
            target=target,
            truth=np.full(len(counts), truth),
        )

    @property
    def last(self) -> int:
        """The last month, whether or not anything is covered in it."""
        return self.first + int(self.values.shape[1]) - 1

    def known(self, first: int, last: int) -> NDArray[np.bool_]:
        """Tell for each unit (U,) whether every month from `first` to `last` is covered at least partly."""
        if not self.first <= first <= last <= self.last:
            return np.zeros(len(self.units), dtype=np.bool_)
        return np.asarray(
            (self.covered[:, first - self.first : last - self.first + 1] != NOT).all(axis=1), dtype=np.bool_
        )

    def window(self, first: int, last: int) -> NDArray[np.int64]:
        """Return the counts (U, months) from `first` to `last`, both included.

        Raises HN501 when a unit is not covered in one of these months, naming the first that is not:
        a sum, a model or a score may never read silence as zero.

        >>> Matrix.of([[3, 0, 5]], first=527).window(526, 528)
        Traceback (most recent call last):
        hune.errors.HuneError: HN501 unit 1 is not covered in 2023-10 (the window is 2023-10 to 2023-12)...
        """
        known = self.known(first, last)
        if not known.all():
            at = int(np.argmin(known))
            raise HuneError(
                "HN501",
                value=int(self.units[at]),
                month=months.iso(self._first_gap(at, first, last)),
                first=months.iso(first),
                last=months.iso(last),
            )
        return self.values[:, first - self.first : last - self.first + 1]

    def _first_gap(self, at: int, first: int, last: int) -> int:
        for month in range(first, last + 1):
            if not self.first <= month <= self.last or self.covered[at, month - self.first] == NOT:
                return month
        return first

    def select(self, units: Iterable[int]) -> Self:
        """Keep the rows of `units`, in ascending order; raises HN502 for one the matrix does not have.

        >>> Matrix.of([[3], [4]], units=[432, 439]).select([439]).values.tolist()
        [[4]]
        """
        return self._rows(positions(self.units, units))

    def where_known(self, first: int, last: int) -> Self:
        """Keep the units that are covered, at least partly, in every month from `first` to `last`."""
        return self._rows(np.flatnonzero(self.known(first, last)))

    def upto(self, month: int) -> Self:
        """Cut off what comes after `month`, in arrays of their own: nothing later is left to be found.

        A month after the last cuts nothing off. Raises HN513 for a month before the first.

        >>> Matrix.of([[3, 0, 5]], first=527).upto(528).values.tolist()
        [[3, 0]]
        """
        if month < self.first:
            first = months.iso(self.first)
            must_en, must_fr = f"{first} or later", f"{first} ou plus tard"
            raise HuneError("HN513", name="month", value=months.iso(month), must_en=must_en, must_fr=must_fr)
        kept = month - self.first + 1
        return replace(self, values=self.values[:, :kept].copy(), covered=self.covered[:, :kept].copy())

    def _rows(self, at: NDArray[np.intp]) -> Self:
        return replace(
            self,
            units=self.units[at],
            values=self.values[at],
            covered=self.covered[at],
            truth=self.truth[at],
        )

    def together(self) -> Self:
        """Add all units up to one, numbered 0, covered only where all of them are.

        Raises HN506 when they are read from different vintages, whose counts do not add.

        >>> Matrix.of([[3, 0], [1, 1]], units=[432, 439]).together().row(0)
        (4, 1)
        """
        vintages = sorted({*self.truth.tolist()} - {""})
        if len(vintages) > 1:
            raise HuneError("HN506", measure=self.target, truth="; ".join(vintages))
        covered = self.covered.min(axis=0, keepdims=True, initial=FULLY)
        total = self.values.sum(axis=0, keepdims=True)
        return replace(
            self,
            units=np.zeros(1, dtype=np.int32),
            values=np.where(covered == NOT, UNKNOWN, total),
            covered=covered,
            truth=np.array(vintages or [""]),
        )

    def row(self, unit: int) -> tuple[int | None, ...]:
        """Return one unit's counts month by month for a chart, None where not covered.

        >>> Matrix.of([[3, 0]], units=[432]).row(432)
        (3, 0)
        """
        at = positions(self.units, [unit])[0]
        return tuple(
            None if seen == NOT else int(value) for value, seen in zip(self.values[at], self.covered[at], strict=True)
        )

    def reach(self) -> NDArray[np.int64]:
        """Return for each unit (U,) the last month that is covered, 0 if none is.

        >>> Matrix.of([[3, 0]], first=527).reach().tolist()
        [528]
        """
        seen = self.covered != NOT
        newest = self.last - np.argmax(seen[:, ::-1], axis=1)
        return np.where(seen.any(axis=1), newest, 0).astype(np.int64)


def positions(units: NDArray[np.int32], wanted: Iterable[int]) -> NDArray[np.intp]:
    """Return where each wanted unit stands in ascending `units`, ascending; raises HN502 for an unknown one.

    >>> positions(np.array([432, 436, 439], dtype=np.int32), [439, 432]).tolist()
    [0, 2]
    """
    numbers = np.unique(np.fromiter(wanted, dtype=np.int32))
    missing = numbers[~np.isin(numbers, units)]
    if missing.size:
        raise HuneError("HN502", value=int(missing[0]))
    return np.searchsorted(units, numbers)


def in_words(units: Iterable[str], lang: str) -> str:
    """Name kinds of units in `lang` ("en" or "fr"), for a message.

    >>> in_words(["cell", "unplaced"], "fr")
    'maille, non placé'
    """
    return ", ".join(_UNIT_NAMES.get(unit, (unit, unit))[lang == "fr"] for unit in units)


def misfit(wanted: Iterable[str], found: Iterable[str]) -> HuneError:
    """Return the error (HN503) for counts of other kinds of units than are wanted.

    >>> str(misfit(["cell"], ["country"]))
    'HN503 these counts are by country; they cannot be laid out by cell. Choose another unit, or ingest the ...'
    """
    said = {f"unit_{lang}": in_words(wanted, lang) for lang in ("en", "fr")}
    return HuneError("HN503", **said, **{f"value_{lang}": in_words(found, lang) for lang in ("en", "fr")})
