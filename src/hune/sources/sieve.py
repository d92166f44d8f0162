"""Keep the rows that are sound and, of each other one, its first fault.

Checks are asked in order and each row is kept out at most once, so that the rows kept and those kept out
add up to the rows of the file.
"""

from typing import Any

import numpy as np

from hune.errors import Notice
from hune.record.batch import Reject
from hune.sources.delimited import SHOWN, Sheet
from hune.sources.values import Mask

LISTED = 100
"""Lines a notice lists by number; it always says how many there are."""


class Sieve:
    """The faults found so far among the rows of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        """Start with every row of `sheet` sound."""
        self._sheet = sheet
        self.sound: Mask = np.ones(len(sheet.lines), np.bool_)
        self._rejects: list[Reject] = []

    def keep_out(self, faulty: Mask, column: str, code: str, **details: Any) -> None:
        """Keep out the rows where `faulty` is true and that are sound so far.

        `column` is the column at fault; details that are arrays give each row its own value.
        """
        rows = np.flatnonzero(faulty & self.sound)
        texts = self._sheet.columns.get(column)
        called = self._sheet.called.get(column, column)
        for row in rows:
            value = "" if texts is None else texts[int(row)].as_py().strip()[:SHOWN]
            line = int(self._sheet.lines[row])
            own = {
                name: detail.item(int(row)) if isinstance(detail, np.ndarray) else detail
                for name, detail in details.items()
            }
            told = {"file": self._sheet.file, "line": line, "column": called, "value": value, **own}
            self._rejects.append(Reject(line, called, value, Notice(code, told)))
        self.sound[rows] = False

    @property
    def rejects(self) -> tuple[Reject, ...]:
        """Return what was kept out, in the order of the file, with what could not be read at all."""
        return tuple(sorted((*self._sheet.rejects, *self._rejects), key=lambda reject: reject.line))

    def notice(self, code: str, concerned: Mask, **details: Any) -> tuple[Notice, ...]:
        """Return a remark on the rows concerned, naming their lines; none where there are none."""
        lines = self._sheet.lines[concerned]
        if not len(lines):
            return ()
        shown = ", ".join(str(line) for line in lines[:LISTED]) + (", …" if len(lines) > LISTED else "")
        told = {"file": self._sheet.file, "rows": len(lines), "lines": shown, **details}
        return (Notice(code, told),)
