"""The sources hune knows, by name; a source's module is imported when it is asked for, not before."""

import difflib
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from hune.errors import HuneError
from hune.record.batch import Batch, Source
from hune.sources.columns import Column
from hune.sources.delimited import Progress

MODULES: Mapping[str, str] = {"ucdp": "hune.sources.ucdp"}


class SourceModule(Protocol):
    """What the module of a source offers."""

    SOURCE: Source
    COLUMNS: Mapping[str, tuple[Column, ...]]
    CAVEATS: Mapping[str, tuple[str, str]]

    def read(
        self,
        path: Path,
        *,
        vintage: str | None = None,
        covers: Iterable[str] = (),
        progress: Progress | None = None,
    ) -> list[Batch]:
        """Read a file: one batch per table in it."""


def names() -> tuple[str, ...]:
    """Return the names of all sources.

    >>> names()
    ('ucdp',)
    """
    return tuple(sorted(MODULES))


def get(name: str) -> SourceModule:
    """Return the module of a source; raises HN127 with the nearest name for one that is not known.

    >>> get("ucdp").SOURCE.licence
    'CC-BY-4.0'
    """
    if name not in MODULES:
        nearest = (*difflib.get_close_matches(name.lower(), names(), n=1, cutoff=0.0), *names())[0]
        raise HuneError("HN127", value=name, nearest=nearest, known=", ".join(names()))
    return cast(SourceModule, import_module(MODULES[name]))
