"""The forecasts a record keeps: what was said of which unit and month, when, and from which state of the record.

A row is one unit and month of one forecast. Most cells share one distribution (hardly ever anything), so each
stands once: `row` numbers the distributions of a forecast as they come up, going through units and months, and
`atoms` and `weights` are given in the first row that has them.

A forecast is named by the digest of its identity, and is kept once: of two with one identity the first stands,
whatever the second says. When it was issued is when its commit was made, which nobody can set back.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune.errors import HuneError
from hune.record import ledger, own, schema
from hune.record.engine import Engine, Expression
from hune.record.markings import Marking

NAME = "forecasts"


class About(msgspec.Struct, frozen=True):
    """What a forecast is of: the digest of its identity, and the identity's parts as `schema.FORECASTS` has them.

    `truth` names the vintages it was made from, `record` the version of the record, `units` the set of units.
    """

    forecast: str
    model: str
    code: str
    seed: int | None
    record: str
    truth: tuple[str, ...]
    unit_kind: str
    units: str
    target: str
    origin: int
    marking: Marking = Marking()


class Kept(msgspec.Struct, frozen=True):
    """A forecast that a record holds, the first kept of its identity, and when it was issued."""

    about: About
    issued: datetime


class Said(NamedTuple):
    """Distributions of `units` (U,) and `months` (H,), both ascending: entry (u, h) is number `row[u, h]`.

    `atoms` (M, k) and `weights` (M, k) are those numbers'; a row shorter than k is filled with weights of zero.
    """

    units: NDArray[np.int32]
    months: NDArray[np.int32]
    row: NDArray[np.intp]
    atoms: NDArray[np.int64]
    weights: NDArray[np.float64]


def keep(folder: Path, about: About, said: Said) -> bool:
    """Keep a forecast in the record in `folder`, in one commit; False where it is kept already.

    Raises HN206 (disk full), HN208 (too many other writers) and HN901 (no permission); then nothing was kept.
    """
    if any(one.about.forecast == about.forecast for one in kept(folder)):
        return False
    return own.add(folder, NAME, laid_out(about, said)) is not None


def kept(folder: Path, as_recorded: datetime | None = None) -> tuple[Kept, ...]:
    """List the forecasts that the record in `folder` holds, the oldest first; those kept by a moment where given."""
    engine = Engine(folder)
    book = ledger.read(folder, engine, as_recorded)
    issued = {commit.ingest_id: commit.committed for commit in book.own}
    rows = own.committed(folder, NAME, book, engine, ("ingest_id", *_HEAD), _first).to_pylist()
    found: dict[str, Kept] = {}
    for row in rows:
        found.setdefault(row["forecast"], Kept(_about(row), issued[row["ingest_id"]]))
    return tuple(found.values())


def read(folder: Path, forecast: str) -> tuple[Kept, Said]:
    """Read the forecast named `forecast`; raises HN555 where the record holds none of that name."""
    engine = Engine(folder)
    book = ledger.read(folder, engine)
    rows = own.committed(folder, NAME, book, engine, None, _named(forecast))
    if rows.num_rows == 0:
        raise HuneError("HN555", value=forecast, record=str(folder))
    # Where two writers kept one identity with different content, the first act stands.
    act = rows["ingest_id"][0].as_py()
    rows = rows.filter(pa.array([one == act for one in rows["ingest_id"].to_pylist()]))
    committed = next(commit.committed for commit in book.own if commit.ingest_id == act)
    return Kept(_about(rows.slice(0, 1).to_pylist()[0]), committed), _said(rows, folder)


def laid_out(about: About, said: Said) -> pa.Table:
    """Return a forecast as rows of the table, by unit and month, under their keys.

    >>> atoms, weights, months = np.array([[0, 7]]), np.array([[0.5, 0.5]]), np.array([529, 530])
    >>> one = Said(np.array([432]), months, np.array([[0, 0]]), atoms, weights)
    >>> about = About("f", "m", "0.1", None, "", (), "country", "country:1:x", "best sb", 528)
    >>> laid_out(about, one).select(["month", "row", "atoms"]).to_pylist()
    [{'month': 529, 'row': 0, 'atoms': [0, 7]}, {'month': 530, 'row': 0, 'atoms': None}]
    """
    count = said.row.size
    _, first, back = np.unique(said.row.ravel(), return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int32)
    rank[np.argsort(first)] = np.arange(len(first))
    starts = np.sort(first)
    stated = said.row.ravel()[starts]
    has_weight = said.weights[stated] > 0
    sizes = np.zeros(count, dtype=np.int32)
    sizes[starts] = has_weight.sum(axis=1)
    offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    shared = np.ones(count, dtype=np.bool_)
    shared[starts] = False

    def listed(values: NDArray[Any]) -> Any:
        flat: Any = pa.array(values[stated][has_weight])
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), flat, mask=pa.array(shared, pa.bool_()))

    head = _row(about)
    columns: dict[str, Any] = {
        name: pa.repeat(pa.scalar(head[name], schema.FORECASTS.field(name).type), count) for name in _HEAD
    }
    columns |= {"ingest_id": pa.repeat("", count), "key": pa.repeat("", count)}
    columns |= {"unit": np.repeat(said.units, len(said.months)), "month": np.tile(said.months, len(said.units))}
    columns |= {"row": rank[back], "atoms": listed(said.atoms), "weights": listed(said.weights)}
    table = pa.table({name: columns[name] for name in schema.FORECASTS.names}).cast(schema.FORECASTS)
    keys = own.row_keys(NAME, table)
    return table.set_column(0, schema.FORECASTS.field("key"), [keys])


_HEAD = tuple(
    name for name in schema.FORECASTS.names if name not in (*schema.KEPT, "unit", "month", "row", "atoms", "weights")
)
"""The columns that are the same in every row of a forecast."""


def _first(rows: Expression) -> Expression:
    """Choose one row of each forecast: the one that states its first distribution."""
    return (rows.row == 0) & rows.atoms.notnull()


def _named(forecast: str) -> Callable[[Expression], Expression]:
    return lambda rows: rows.forecast == forecast


def _row(about: About) -> dict[str, Any]:
    fields = msgspec.structs.asdict(about)
    marking = fields.pop("marking")
    return fields | {"truth": list(about.truth)} | msgspec.structs.asdict(marking)


def _about(row: dict[str, Any]) -> About:
    fields = {name: row[name] for name in About.__struct_fields__ if name in row}
    marking = Marking(**{name: row[name] for name in Marking.__struct_fields__})
    return About(**fields | {"truth": tuple(row["truth"]), "marking": marking})


def _said(rows: pa.Table, folder: Path) -> Said:
    """Lay the rows of one forecast out again; raises HN207 where some are missing."""
    ordered = rows.sort_by([("unit", "ascending"), ("month", "ascending")]).combine_chunks()
    units, months = (np.unique(ordered[name].to_numpy()) for name in ("unit", "month"))
    stating = ordered.filter(ordered["atoms"].is_valid()).sort_by([("row", "ascending")]).combine_chunks()
    row = ordered["row"].to_numpy()
    if len(row) != len(units) * len(months) or stating.num_rows != row.max(initial=-1) + 1:
        raise HuneError("HN207", file=folder / NAME, reason="rows of a forecast are missing")
    lists: dict[str, Any] = {name: stating[name].combine_chunks() for name in ("atoms", "weights")}
    sizes = np.diff(lists["atoms"].offsets.to_numpy())
    there = np.arange(sizes.max(initial=0)) < sizes[:, None]
    atoms, weights = np.zeros(there.shape, dtype=np.int64), np.zeros(there.shape)
    atoms[there], weights[there] = (lists[name].flatten().to_numpy() for name in ("atoms", "weights"))
    # What fills a row repeats its last atom, so that atoms ascend.
    atoms = np.where(there, atoms, np.take_along_axis(atoms, sizes[:, None] - 1, axis=1))
    return Said(units, months, row.reshape(len(units), len(months)).astype(np.intp), atoms, weights)
