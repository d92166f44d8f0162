"""The columns a source understands: what each means, which names files give it, which a file must have."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from hune.errors import HuneError


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a source: our `name` for it, its meaning in both languages, the names it has in files."""

    name: str
    english: str
    french: str
    known_as: tuple[str, ...]
    required: bool = True


class Place(NamedTuple):
    """Where a column stands in a file, counted from 0, and what the file calls it."""

    at: int
    called: str


def find(columns: Iterable[Column], header: list[str], file: str) -> dict[str, Place]:
    """Return where the columns stand in a header; the first of a column's names that is there counts.

    Raises HN121 naming what is missing and, for each, the name nearest to it that the file has and nothing else is.

    >>> best = Column("best", "best estimate", "meilleure estimation", ("best", "best_est"))
    >>> find([best], ["id", "best_est"], "events.csv")
    {'best': Place(at=1, called='best_est')}
    """
    found: dict[str, Place] = {}
    missing: list[str] = []
    columns = tuple(columns)
    strange = [name for name in header if not any(name in column.known_as for column in columns)]
    for column in columns:
        known = [name for name in column.known_as if name in header]
        if known:
            found[column.name] = Place(header.index(known[0]), known[0])
        elif column.required:
            near = difflib.get_close_matches(column.known_as[0], strange, n=1)
            missing.append(column.known_as[0] + (f" ({near[0]} ?)" if near else ""))
    if missing:
        raise HuneError("HN121", file=file, missing=", ".join(missing), found=", ".join(header)[:600])
    return found
