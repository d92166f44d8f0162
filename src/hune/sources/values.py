"""Read columns of text as numbers and days: each distinct text once, then all rows at a time.

A reader takes one trimmed text and returns its value, or None when the text is not such a value. It is
strict where a lenient reading would invent a number: no thousands separators, no 3.5 persons, no
infinity, nothing that is not a number.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Mask = npt.NDArray[np.bool_]
Values: TypeAlias = "pa.Array[Any]"

_WHOLE = re.compile(r"[+-]?\d{1,18}(\.0*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Column:
    """A column read: `values` (null where there is none), and which cells were blank or unreadable."""

    values: Values
    blank: Mask
    unreadable: Mask

    def filled(self, with_value: Any) -> npt.NDArray[Any]:
        """Return the values as an array, `with_value` where there is none."""
        filled: npt.NDArray[Any] = self.values.fill_null(with_value).to_numpy(zero_copy_only=False)
        return filled

    @property
    def known(self) -> Mask:
        """Tell where there is a value."""
        return ~(self.blank | self.unreadable)


def column(texts: Values, read: Callable[[str], Any], as_type: pa.DataType) -> Column:
    """Read a column of texts with `read`.

    >>> read_back = column(pa.array(["3", "3.0", " ", "3.5"]), whole, pa.int64())
    >>> read_back.values.to_pylist(), read_back.blank.tolist(), read_back.unreadable.tolist()
    ([3, 3, None, None], [False, False, True, False], [False, False, False, True])
    """
    coded = texts.dictionary_encode()
    distinct = [str(raw).strip() for raw in coded.dictionary.to_pylist()]
    values = [read(text) if text else None for text in distinct]
    empty = np.fromiter((not text for text in distinct), np.bool_, len(distinct))
    none = np.fromiter((value is None for value in values), np.bool_, len(values))
    at = coded.indices.to_numpy(zero_copy_only=False)
    return Column(pa.array(values, as_type).take(coded.indices), empty[at], (none & ~empty)[at])


def whole(text: str) -> int | None:
    """Read a whole number, also one written with a point and zeros.

    >>> whole("15960.0"), whole("-1"), whole("1,234"), whole("3.5"), whole("1e400")
    (15960, -1, None, None, None)
    """
    return int(text.partition(".")[0]) if _WHOLE.fullmatch(text) else None


def decimal(text: str) -> float | None:
    """Read a finite decimal number written with a point.

    >>> decimal("11.846440"), decimal("-4"), decimal("14,5"), decimal("nan"), decimal("1e99")
    (11.84644, -4.0, None, None, 1e+99)
    """
    try:
        value = float(text)
    except ValueError:
        return None
    # Python also reads 1_000 and digits of other scripts, which no table means as a number.
    return value if math.isfinite(value) and text.isascii() and "_" not in text else None


def words(text: str) -> str | None:
    """Read a text as it stands, trimmed."""
    return text
