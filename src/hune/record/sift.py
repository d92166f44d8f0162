"""Sorting the rows of a file: what is new, what is there already, what has to be kept out and why.

Within one vintage an identity (an event's id; a count's unit, month, kind and dyad) has one content. The
first content committed stands; a second one is never added beside it.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from hune import months
from hune.errors import HuneError, Notice
from hune.record import keys, schema
from hune.record.batch import Batch, Reject, Span
from hune.record.engine import Engine, Expression, table_of
from hune.record.keys import Column

Mask = np.ndarray[Any, np.dtype[np.bool_]]
Lines = np.ndarray[Any, np.dtype[np.int64]]

_SPANS = pa.schema(schema.columns(span_gwno=pa.int32(), span_kind=pa.string(), first=pa.int32(), last=pa.int32()))


@dataclass(frozen=True, slots=True)
class Sound:
    """The rows that are right in themselves, with their keys and their lines in the file (0: not known)."""

    rows: pa.Table
    keys: Column
    lines: Lines
    rejects: tuple[Reject, ...]


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows to add, with their keys; how many are visible already or repeated; the rejects so far."""

    rows: pa.Table
    keys: Column
    already: int
    repeated: int
    rejects: tuple[Reject, ...]


def sound(batch: Batch, engine: Engine) -> Sound:
    """Check the rows of a batch against the schema and the batch's own spans.

    Raises HN215 where columns or types are wrong, HN216 for an impossible span.
    """
    for span in batch.spans:
        if span.kind not in schema.KINDS or span.first > span.last:
            ends = f"{months.iso(span.first)}–{months.iso(span.last)}"
            raise HuneError("HN216", file=batch.file, span=f"{span.gwno} {span.kind} {ends}")
    rows = _shaped(batch)
    lines = np.zeros(rows.num_rows, np.int64) if batch.lines is None else np.asarray(batch.lines, np.int64)
    rejects = list(batch.rejects)
    keep = np.ones(rows.num_rows, bool)
    for column, unusable in _unusable(rows, batch.stored_as):
        rejects += [
            _reject(batch, lines[row], "HN214", column, str(rows[column][row].as_py()))
            for row in _where(unusable & keep)
        ]
        keep &= ~unusable
    outside = _outside(rows, batch.spans, engine) & keep
    for row in _where(outside):
        gwno, kind, month = (rows[name][row].as_py() for name in ("gwno", "kind", "month"))
        place = {"gwno": gwno, "kind": kind, "month": months.iso(month)}
        rejects.append(_reject(batch, lines[row], "HN211", "month", months.iso(month), **place))
    keep &= ~outside
    if not keep.all():
        rows, lines = rows.filter(pa.array(keep)), lines[keep]
    edition = (batch.source.source, batch.table, batch.vintage)
    return Sound(rows, keys.row_keys(rows, batch.stored_as, *edition), lines, tuple(rejects))


def sift(batch: Batch, sound: Sound, visible: Expression | None, engine: Engine) -> Sifted:
    """Compare sound rows with each other and with the visible rows of their vintage (None: none is)."""
    identity = schema.IDENTITY[batch.stored_as]
    numbered: dict[str, Column] = {"row": pa.array(np.arange(sound.rows.num_rows)), "key": sound.keys}
    rows = engine.arrow(pa.table(numbered | {name: sound.rows[name] for name in identity}))
    same = {"group_by": [rows[name] for name in identity], "order_by": rows.row}
    rows = rows.mutate(first_row=rows.row.first().over(**same), first_key=rows.key.first().over(**same))
    if visible is None:
        found = rows.mutate(seen_key=rows.key.nullif(rows.key))
    else:
        seen = visible.select(seen_key="key", **{f"seen_{name}": name for name in identity})
        found = rows.left_join(seen, [rows[name].identical_to(seen[f"seen_{name}"]) for name in identity])
    told: Any = engine.run(found.select("row", "key", "first_row", "first_key", "seen_key").order_by("row"))
    is_seen = told["seen_key"].is_valid().to_numpy()
    is_first = _true(pc.equal(told["row"], told["first_row"]))
    as_seen = _true(pc.equal(told["key"], told["seen_key"]))
    as_first = _true(pc.equal(told["key"], told["first_key"]))
    clash = (is_seen & ~as_seen) | (~is_seen & ~as_first)
    new = ~is_seen & is_first
    rejects = list(sound.rejects)
    for row in _where(clash):
        code = "HN212" if is_seen[row] else "HN213"
        about = _about(sound.rows, identity, row)
        rejects.append(_reject(batch, sound.lines[row], code, identity[0], about, id=about, vintage=batch.vintage))
    return Sifted(
        rows=sound.rows.filter(pa.array(new)),
        keys=sound.keys.filter(pa.array(new)),
        already=int(as_seen.sum()),
        repeated=int((~is_seen & as_first & ~is_first).sum()),
        rejects=tuple(rejects),
    )


def _shaped(batch: Batch) -> pa.Table:
    """Return the content columns in their types; nulls are looked at row by row afterwards."""
    content = schema.CONTENT[batch.stored_as]
    fields = [schema.TABLES[batch.stored_as].field(name).with_nullable(True) for name in content]
    try:
        return batch.rows.select(list(content)).cast(pa.schema(fields)).combine_chunks()
    except (KeyError, ValueError, pa.ArrowInvalid) as error:
        raise HuneError("HN215", file=batch.file, stored_as=batch.stored_as, reason=error) from error


def _unusable(rows: pa.Table, stored_as: str) -> list[tuple[str, Mask]]:
    """Return the columns with values that no row may have: null where one is required, and NaN."""
    found = []
    for name in rows.column_names:
        column: Column = rows[name]
        wrong = column.is_null(nan_is_null=True)
        if schema.TABLES[stored_as].field(name).nullable:
            wrong = pc.and_(wrong, column.is_valid())
        if pc.any(wrong).as_py():
            found.append((name, wrong.to_numpy()))
    return found


def _outside(rows: pa.Table, spans: tuple[Span, ...], engine: Engine) -> Mask:
    """Return which rows lie outside all spans."""
    places = rows.select(["gwno", "kind", "month"]).append_column("row", pa.array(np.arange(rows.num_rows)))
    r = engine.arrow(places)
    s = engine.arrow(table_of(spans, _SPANS))
    within = [r.gwno == s.span_gwno, r.kind == s.span_kind, r.month >= s.first, r.month <= s.last]
    outside = np.zeros(rows.num_rows, bool)
    outside[engine.run(r.anti_join(s, within).select("row"))["row"].to_numpy()] = True
    return outside


def _true(column: Column) -> Mask:
    """Return where a column of truth values holds; null does not."""
    mask: Mask = column.fill_null(False).to_numpy()
    return mask


def _where(mask: Mask) -> list[int]:
    return [int(row) for row in np.flatnonzero(mask)]


def _about(rows: pa.Table, identity: tuple[str, ...], row: int) -> str:
    """Write the identity of a row."""
    values = ((name, rows[name][row].as_py()) for name in identity)
    return " ".join(months.iso(v) if name == "month" else str(v) for name, v in values if v is not None)


def _reject(batch: Batch, line: "np.int64", code: str, column: str, value: str, **details: object) -> Reject:
    """Keep a row out; a line that is not known is written "?"."""
    shown = int(line) or "?"
    notice = Notice(code, {"file": batch.file, "line": shown, "column": column, **details})
    return Reject(int(line), column, value, notice)
