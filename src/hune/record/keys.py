"""Names made from content: the key of a row and the id of an ingest.

A key is 128 bits of BLAKE2b over a canonical form of the row: fixed-width values little-endian with a
flag for null, then the lengths of the texts, then the texts. The form depends on no library's way of
printing a number, so a key made today can be recomputed from the stored row on any machine.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from hune.record import schema

KEY_BYTES = 16
_CHUNK = 65_536
_NULL_LENGTH = -1

Values = np.ndarray[Any, np.dtype[Any]]
Column = Any
"""An Arrow array, chunked or not; the stubs of its compute functions are narrower than the functions."""


def digest(*parts: object) -> str:
    """Return the key of some plain values, told apart as JSON does.

    >>> digest("ged", 1) == digest("ged", 1), digest("a", "bc") == digest("ab", "c")
    (True, False)
    """
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=KEY_BYTES).hexdigest()


def row_keys(rows: pa.Table, stored_as: str, *edition: str) -> Column:
    """Return the key of each row of an edition (source, table, vintage) as text of 32 hexadecimal digits.

    `rows` has at least the content columns of `stored_as`, with their types; their order does not matter.
    """
    prefix = bytes.fromhex(digest(schema.FORMAT, stored_as, *edition))
    content = rows.select(schema.CONTENT[stored_as])
    keys = [
        hashlib.blake2b(prefix + fixed + text, digest_size=KEY_BYTES).hexdigest()
        for start in range(0, content.num_rows, _CHUNK)
        for fixed, text in _canonical(content.slice(start, _CHUNK))
    ]
    return pa.array(keys, pa.string())


def ingest_id(identity: str, keys: Column) -> str:
    """Return the id of an ingest: a digest of all that it writes, so that the same id means the same rows."""
    return hashlib.blake2b(identity.encode() + "".join(keys.to_pylist()).encode(), digest_size=KEY_BYTES).hexdigest()


def _canonical(chunk: pa.Table) -> Iterator[tuple[bytes, bytes]]:
    """Yield, for each row, its fixed-width part and its texts end to end."""
    fixed: dict[str, Values] = {}
    texts: list[Column] = []
    for field in chunk.schema:
        column: Column = chunk.column(field.name)
        if pa.types.is_string(field.type):
            binary: Column = column.cast(pa.binary())
            texts.append(pc.fill_null(binary, b""))
            length: Column = pc.binary_length(binary)
            fixed[field.name] = _numbers(pc.fill_null(length, _NULL_LENGTH), "<i4")
        else:
            fixed[f"{field.name} is null"] = _numbers(column.is_null(), "u1")
            fixed[field.name] = _fixed_width(column, field.type)
    packed = np.zeros(chunk.num_rows, dtype=[(name, values.dtype) for name, values in fixed.items()])
    for name, values in fixed.items():
        packed[name] = values
    size = packed.dtype.itemsize
    data = packed.tobytes()
    joined: Column = pc.binary_join_element_wise(*texts, b"")
    for row, text in enumerate(joined.to_pylist()):
        yield data[row * size : (row + 1) * size], text


def _fixed_width(column: Column, type_: pa.DataType) -> Values:
    """Return a column of numbers, dates or booleans as little-endian values, null being 0."""
    if pa.types.is_date32(type_):
        return _numbers(pc.fill_null(column.cast(pa.int32()), 0), "<i4")
    if pa.types.is_boolean(type_):
        return _numbers(pc.fill_null(column.cast(pa.uint8()), 0), "u1")
    if pa.types.is_floating(type_):
        # Adding zero turns -0.0, which equals 0.0, into the same bytes.
        return _numbers(pc.fill_null(column, 0.0), "<f8") + 0.0
    return _numbers(pc.fill_null(column, 0), "<i8")


def _numbers(column: Column, dtype: str) -> Values:
    """Return a column without nulls as a NumPy array of `dtype`."""
    values: Values = column.to_numpy().astype(dtype)
    return values
