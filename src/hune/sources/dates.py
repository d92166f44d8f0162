"""Read days as sources write them: ISO, with or without a time, or with slashes.

`10/11/2022` is the eleventh of October or the tenth of November. One cell cannot tell, a file usually
can: read one way, its days exist, its events end after they begin, and each lasts as long as the precision
of its date says. `slashes` weighs the whole file and says which way it is; where the file is no help, only
the days that are the same both ways are read.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hune.sources.values import Values, column

Order = Literal["month first", "day first"]
LASTS = np.array([(0, 9999), (0, 0), (1, 5), (6, 6), (7, 30), (31, 9999)])
"""The least and the most days from first to last by UCDP's `date_prec`: the day, 2 to 6 days, a week, 8 days
to a month, longer (GED codebook, "date_prec"); 0 stands for unknown."""

_ORDERS: tuple[Order, Order] = ("month first", "day first")
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?Z?)?"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})" + _TIME, re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})" + _TIME, re.ASCII)


def reader(order: Order | None) -> Callable[[str], date | None]:
    """Return a function that reads one day; `order` says how to read slashes, None that it is unknown.

    >>> reader("month first")("10/11/2022 00:00:00"), reader("day first")("10/11/2022")
    (datetime.date(2022, 10, 11), datetime.date(2022, 11, 10))
    >>> reader(None)("10/11/2022"), reader(None)("5/5/2022"), reader(None)("2009-06-09 00:00:00.000")
    (None, datetime.date(2022, 5, 5), datetime.date(2009, 6, 9))
    """

    def read(text: str) -> date | None:
        if match := _ISO.fullmatch(text):
            return _day(match[1], match[2], match[3])
        if match := _SLASHES.fullmatch(text):
            american, european = _day(match[3], match[1], match[2]), _day(match[3], match[2], match[1])
            if order is None:
                return american if american == european else None
            return american if order == "month first" else european
        return None

    return read


def slashed(text: str) -> bool | None:
    """Return True for a day with slashes that exists at least one way, None for any other text.

    >>> slashed("10/11/2022"), slashed("31/31/2022"), slashed("2022-10-11")
    (True, None, None)
    """
    both_ways = (reader(order)(text) for order in _ORDERS)
    return (_SLASHES.fullmatch(text) is not None and any(both_ways)) or None


def slashes(starts: Values, ends: Values, precision: npt.NDArray[np.int64]) -> Order | None:
    """Weigh a file's days: the order that misfits fewer rows, or None where the two misfit alike.

    A row misfits an order when one of its days does not exist, or when it does not last as long as an event
    of its `precision` (1 to 5, 0 where unknown).
    """
    misfits = {order: _misfits(reader(order), starts, ends, precision) for order in _ORDERS}
    american, european = misfits["month first"], misfits["day first"]
    if american == european:
        return None
    return "month first" if american < european else "day first"


def _misfits(
    read: Callable[[str], date | None],
    starts: Values,
    ends: Values,
    precision: npt.NDArray[np.int64],
) -> int:
    begin, end = column(starts, read, pa.date32()), column(ends, read, pa.date32())
    unreadable = begin.unreadable | end.unreadable
    lasts = days(end.values) - days(begin.values)
    least, most = LASTS[np.clip(precision, 0, len(LASTS) - 1)].T
    return int(np.count_nonzero(unreadable | (begin.known & end.known & ((lasts < least) | (lasts > most)))))


def days(values: Values) -> npt.NDArray[np.int32]:
    """Return days as counts since 1970-01-01, 0 where there is none."""
    counts: npt.NDArray[np.int32] = values.cast(pa.int32()).fill_null(0).to_numpy(zero_copy_only=False)
    return counts


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
