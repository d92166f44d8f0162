"""Dates that documents declare of themselves; one that does not exist is said, not mended."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from hune.errors import Notice

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.DOTALL)

Found = tuple[date | None, tuple[Notice, ...]]


def iso(said: object, file: str) -> Found:
    """Return the day of an ISO 8601 date or moment, as it is written there; HN176 for what is none.

    >>> iso("2024-03-01T23:30:00+02:00", "a")[0]
    datetime.date(2024, 3, 1)
    >>> iso("2024-02-31", "a")[1][0].code, iso(None, "a")
    ('HN176', (None, ()))
    """
    written = str(said or "").strip()
    if not written:
        return None, ()
    match = _DAY.fullmatch(written)
    try:
        if match:
            return date(int(match[1]), int(match[2]), int(match[3])), ()
    except ValueError:
        pass
    return None, (Notice("HN176", {"file": file, "value": written[:80]}),)


def mail(said: object, file: str) -> Found:
    """Return the day of a date as mail and RSS write it (RFC 5322), where it was written; HN176 for what is none.

    >>> mail("Fri, 1 Mar 2024 23:30:00 +0200", "a")[0]
    datetime.date(2024, 3, 1)
    >>> mail("31/02", "a")[1][0].code
    'HN176'
    """
    written = str(said or "").strip()
    if not written:
        return None, ()
    try:
        return parsedate_to_datetime(written).date(), ()
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso(written, file)
