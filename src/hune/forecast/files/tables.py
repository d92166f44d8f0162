"""A plain table of units and months: counts from a file that no record holds, as the matrix a model reads.

A CSV (plain, gzipped or zipped) or Parquet file with a row for each unit and month; `hune.forecast.files.columns` says
which columns it must have. Five lines make a forecast of one:

>>> from tempfile import mkdtemp
>>> path = Path(mkdtemp()) / "table.csv"
>>> rows = [f"MLI,2024-{month:02d},{month % 3}" for month in range(1, 13)]
>>> _ = path.write_text("\\n".join(["iso3,month,sb", *rows]), encoding="utf-8")

>>> from hune.forecast.models.catalogue import named
>>> from hune.forecast.forecast import predict
>>> from hune.forecast.files.tables import read_table
>>> matrix = read_table(path, unit="country", target="sb")
>>> forecast = predict(named("conflictology"), matrix, origin=matrix.last)

>>> forecast.distribution.mean()[0, 0].round(9).item()
1.0

What is known and what is zero
------------------------------
A table says zero with a row that says 0. A unit and month without a row is *unknown*: a gap in its series, or
before it begins (South Sudan) or after it ends. That is all a table with a row for every month needs.

A *sparse* table lists only months in which something happened, and must be declared so. In it a month without a
row is zero, from the first to the last month of the whole table; a country, as long as it is a member of the
system of states. A unit that a sparse table never names stays unknown: silence about it may be peace, or an
extract. A table that looks sparse and is not declared so is refused (HN543), because its gaps would leave
hardly a unit to forecast, and filling them unasked would turn what is missing into peace.

A row that cannot be believed (a count that is negative, fractional, absurd or no number; a unit and month that
stand twice) is kept out and told, and its unit and month are unknown: never zero. In a sparse table a row
whose month cannot be read makes unknown whatever its unit has no row for, and one whose unit cannot be read
refuses the file (HN544): it could be anybody's.
"""

import hashlib
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError, Notice
from hune.forecast.files import columns
from hune.forecast.files.areas import joined, parts_of
from hune.forecast.files.columns import UNREAD, Integers, Units
from hune.panel.matrix import FULLY, NOT, UNKNOWN, Matrix, UnitKind
from hune.places.areas import Areas
from hune.record.batch import Reject
from hune.record.schema import KINDS
from hune.sources import coverage, delimited, opening
from hune.sources.columns import Place
from hune.sources.delimited import Progress, Sheet
from hune.sources.sieve import Sieve

TARGETS = {kind: f"best {kind}" for kind in KINDS} | {
    "all": f"best {'+'.join(KINDS)}",
    "civilians": f"civilians {'+'.join(KINDS)}",
}
"""What can be forecast, and what a matrix of it is called: as in `hune.panel.panel.Panel.matrix`."""

DENSE = 0.9
"""The least share of months with a row, between a unit's first and its last, of a table that has all months."""

TOLD = 20
"""So many rows kept out are told one by one, the others by their number."""

PARQUET = b"PAR1"
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table as read: the matrix, the rows that were kept out, and what else is to be said of it."""

    file: str
    matrix: Matrix
    rejects: tuple[Reject, ...]
    remarks: tuple[Notice, ...]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What to tell whoever reads the table: the remarks, and the first `TOLD` rows kept out."""
        first = tuple(reject.notice for reject in self.rejects[:TOLD])
        rest = len(self.rejects) - len(first)
        more = (Notice("HN546", {"file": self.file, "rows": rest}),) if rest else ()
        return (*self.remarks, *first, *more)


def read_table(
    path: Path | str, *, unit: UnitKind, target: str, sparse: bool = False, areas: Areas | None = None
) -> Matrix:
    """Read the counts of `target` by `unit` from a plain table.

    Rows kept out, and gaps, are told as warnings; `read` gives them as values. Raises as `read` does.
    """
    table = read(path, unit=unit, target=target, sparse=sparse, areas=areas)
    for notice in table.notices:
        warnings.warn(notice.text(), stacklevel=2)
    return table.matrix


def read(
    path: Path | str,
    *,
    unit: UnitKind,
    target: str,
    sparse: bool = False,
    areas: Areas | None = None,
    progress: Progress | None = None,
) -> Table:
    """Read a plain table, with what was kept out and why; its areas (admin1) are those of `areas`.

    Raises HN101 and HN111 to HN123 for a file that is no such table, HN513 for a unit or a target that there is
    not (admin1 without areas is none), HN540 where it does not say which column counts, HN542 where most rows stand
    twice, HN543 for a sparse table that was not declared, HN544 for a sparse one with a row of no unit, HN547 when no
    row is left.
    """
    kinds = [name for name in columns.UNITS if (name == "admin1") == (areas is not None)]
    if target not in TARGETS or unit not in kinds:
        name, value, must = ("unit", unit, kinds) if target in TARGETS else ("target", target, [*TARGETS])
        raise HuneError("HN513", name=name, value=value, must_en=" / ".join(must), must_fr=" / ".join(must))
    sheet = _sheet(Path(path), unit, target, progress)
    sieve = Sieve(sheet)
    units = Units(unit, () if areas is None else parts_of(areas))
    rows = _rows(sheet, sieve, units)
    if not rows.sound.any():
        raise _nothing(sheet.file, sieve.rejects)
    series = _Series.of(rows)
    if sparse:
        _refuse_anybodys(sheet, sieve, rows)
    else:
        _refuse_sparse(sheet.file, rows, series)
    values, covered = _laid(rows, series, units, sparse)
    matrix = Matrix(
        unit=unit,
        units=series.unit.astype(np.int32),
        first=int(series.first.min()),
        values=values,
        covered=np.where(covered, FULLY, NOT).astype(np.uint8),
        target=TARGETS[target],
        truth=np.full(len(values), f"{sheet.file} {sheet.digest[:12]}"),
    )
    if areas is not None:
        matrix = joined(matrix, areas, sparse=sparse)
    return Table(sheet.file, matrix, sieve.rejects, () if sparse else _gaps(sheet.file, series, units))


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """The rows (N,) of a table; a unit or month is `UNREAD` where it could not be read, a count where not `sound`."""

    unit: Integers
    month: Integers
    count: Integers
    sound: Mask

    @property
    def placed(self) -> Mask:
        return np.asarray((self.unit != UNREAD) & (self.month != UNREAD), dtype=np.bool_)


class _Series(NamedTuple):
    """The units (U,) of a table, the first and last month with a row of each, and how many months have one."""

    unit: Integers
    first: Integers
    last: Integers
    rows: Integers

    @classmethod
    def of(cls, rows: _Rows) -> Self:
        codes = np.sort(_codes(rows.unit, rows.month)[rows.placed])
        unit, month = np.divmod(codes[np.diff(codes, prepend=-1) > 0], _STEP)
        start = np.flatnonzero(np.diff(unit, prepend=-1))
        number = np.diff(start, append=len(unit))
        return cls(unit[start], month[start], month[start + number - 1], number)

    @property
    def months(self) -> Integers:
        """How many months there are from the first to the last."""
        return self.last - self.first + 1


_STEP = columns.LAST_MONTH + 1


def _codes(unit: Integers, month: Integers) -> Integers:
    """Write a unit and a month as one number."""
    return unit * _STEP + month


def _rows(sheet: Sheet, sieve: Sieve, units: Units) -> _Rows:
    unit = units.read(sieve, sheet.columns["unit"], sheet.called["unit"])
    when = columns.read_months(sieve, sheet.columns)
    rows = _Rows(unit, when, np.zeros_like(unit), sieve.sound)
    _keep_out_twice(sheet, sieve, rows, units)
    return replace(rows, count=columns.read_counts(sieve, sheet.columns))


def _keep_out_twice(sheet: Sheet, sieve: Sieve, rows: _Rows, units: Units) -> None:
    """Keep out the rows of a unit and month that stand more than once; refuse a table that is mostly such (HN542)."""
    codes = _codes(rows.unit, rows.month)
    order = np.argsort(codes, kind="stable")
    start = np.flatnonzero(np.diff(codes[order], prepend=-1))
    times = np.empty_like(codes)
    times[order] = np.repeat(np.diff(start, append=len(codes)), np.diff(start, append=len(codes)))
    again = np.flatnonzero(rows.placed & (times > 1))
    whose = np.full(len(codes), "", dtype=object)
    whose[again] = [f"{units.name(int(rows.unit[at]))} {months.iso(int(rows.month[at]))}" for at in again]
    if 2 * len(again) > len(codes):
        first = int(again[0])
        told = {"line": int(sheet.lines[first]), "whose": whose[first], "times": int(times[first])}
        raise HuneError("HN542", file=sheet.file, **told)
    sieve.keep_out(rows.placed & (times > 1), "unit", "HN542", whose=whose, times=times)


def _laid(rows: _Rows, series: _Series, units: Units, sparse: bool) -> tuple[Integers, Mask]:
    """Lay out the counts (U, T) and where they are known."""
    first, last = int(series.first.min()), int(series.last.max())
    covered = np.zeros((len(series.unit), last - first + 1), dtype=np.bool_)
    if sparse:
        for at, one in enumerate(series.unit.tolist()):
            state = units.state(one)
            begin, end = (first, last) if state is None else coverage.membership(state)
            # A row is evidence of its month, whatever the list of states says.
            begin, end = min(begin, int(series.first[at])), max(end, int(series.last[at]))
            covered[at, max(begin - first, 0) : end - first + 1] = True
        covered[np.isin(series.unit, rows.unit[rows.month == UNREAD])] = False
    values = np.where(covered, 0, UNKNOWN).astype(np.int64)
    placed, sound = rows.placed, rows.sound[rows.placed]
    where = np.searchsorted(series.unit, rows.unit[placed]), rows.month[placed] - first
    covered[where] = sound
    values[where] = np.where(sound, rows.count[placed], UNKNOWN)
    return values, covered


def _refuse_sparse(file: str, rows: _Rows, series: _Series) -> None:
    """Refuse a table of nothing but months with events: with holes in most series, or without a single zero."""
    share = series.rows.sum() / series.months.sum()
    ragged = (series.last < series.last.max()).mean() > 0.5
    if share < DENSE or (ragged and (rows.count[rows.sound] > 0).all()):
        possible = len(series.unit) * int(series.last.max() - series.first.min() + 1)
        raise HuneError("HN543", file=file, rows=int(series.rows.sum()), months=possible)


def _refuse_anybodys(sheet: Sheet, sieve: Sieve, rows: _Rows) -> None:
    """Refuse a sparse table with a row that could be any unit's: somebody's month would read as peace."""
    lines = [reject.line for reject in sheet.rejects] + sheet.lines[rows.unit == UNREAD].tolist()
    if lines:
        first = next(reject.notice for reject in sieve.rejects if reject.line == min(lines))
        said = {"first_en": first.text("en"), "first_fr": first.text("fr")}
        raise HuneError("HN544", file=sheet.file, rows=len(lines), **said)


def _gaps(file: str, series: _Series, units: Units) -> tuple[Notice, ...]:
    """Say how many months have no row between a unit's first and last."""
    lost = series.months - series.rows
    ragged = series.unit[lost > 0].tolist()
    if not ragged:
        return ()
    shown = ", ".join(units.name(one) for one in ragged[:TOLD]) + (", …" if len(ragged) > TOLD else "")
    return (Notice("HN545", {"file": file, "number": int(lost.sum()), "units": shown}),)


def _nothing(file: str, rejects: tuple[Reject, ...]) -> HuneError:
    first = rejects[0].notice
    said = {"first_en": first.text("en"), "first_fr": first.text("fr")}
    return HuneError("HN547", file=file, rows=len(rejects), **said)


def _sheet(path: Path, unit: UnitKind, target: str, progress: Progress | None) -> Sheet:
    """Read the columns that count as text, each row with its line; of Parquet, with its number."""
    members = opening.members(path)
    if len(members) > 1:
        raise HuneError("HN116", file=path.name, reason=f"{len(members)} tables")
    with path.open("rb") as file:
        packed = file.read(len(PARQUET)) == PARQUET

    def choose(header: list[str], _: list[list[str]]) -> dict[str, Place]:
        return columns.choose(header, unit, target, path.name)

    return _of_parquet(path, choose) if packed else delimited.read(members[0], choose, progress)


def _of_parquet(path: Path, choose: delimited.Choose) -> Sheet:
    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            header = [name.strip().lower() for name in names]
            chosen = choose(header, [])
            if twice := [place.called for place in chosen.values() if header.count(place.called) > 1]:
                raise HuneError("HN123", file=path.name, column=twice[0])
            read = file.read(columns=[names[place.at] for place in chosen.values()])
            texts = [read[names[place.at]].cast(pa.string()).combine_chunks() for place in chosen.values()]
    except (pa.ArrowException, OSError) as error:
        raise HuneError("HN116", file=path.name, reason=str(error).splitlines()[0]) from None
    if not read.num_rows:
        raise HuneError("HN122", file=path.name)
    with path.open("rb") as whole:
        digest = hashlib.file_digest(whole, "sha256").hexdigest()
    return Sheet(
        file=path.name,
        columns={name: column.fill_null("") for name, column in zip(chosen, texts, strict=True)},
        called={name: place.called for name, place in chosen.items()},
        lines=np.arange(1, read.num_rows + 1),
        rejects=(),
        digest=digest,
    )
