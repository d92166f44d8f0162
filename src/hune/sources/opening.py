"""Find the tables inside what a person has on disk: a plain file, a gzip of one, or a zip of several.

The content decides, not the name: a gzipped table called `.csv` is read as what it is.
"""

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, cast

from hune.errors import HuneError

GZIP, ZIP, OLD_OFFICE = b"\x1f\x8b", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
EMPTY_ZIP = b"PK\x05\x06"
TABLE_SUFFIXES = (".csv", ".txt", ".tsv")
BUFFER = 1 << 20

RATIO = 200
"""A table larger than this many times its packed size is refused; text of this kind packs five to
fifteen times."""

ALWAYS_ALLOWED = 64 << 20
"""Bytes any packed table may unpack to, whatever its packed size."""


@dataclass(frozen=True, slots=True)
class Member:
    """One table of a file: `name` as a person would say it, and how many bytes it may unpack to."""

    path: Path
    name: str
    limit: int | None
    inside: str | None = None
    packed: bool = False

    @contextmanager
    def stream(self) -> Iterator[tuple[BinaryIO, Callable[[], tuple[int, int]]]]:
        """Open the table's bytes, unpacked, with a function that says how many of how many are read."""
        total = self.path.stat().st_size
        with self.path.open("rb") as raw:
            if self.inside is not None:
                with zipfile.ZipFile(raw) as archive:
                    size = archive.getinfo(self.inside).file_size
                    unpacked = io.BufferedReader(cast(io.RawIOBase, self._inside(archive)), BUFFER)
                    yield cast(BinaryIO, unpacked), lambda: (unpacked.tell(), size)
            elif self.packed:
                yield cast(BinaryIO, gzip.GzipFile(fileobj=raw)), lambda: (raw.tell(), total)
            else:
                yield raw, lambda: (raw.tell(), total)

    def _inside(self, archive: zipfile.ZipFile) -> IO[bytes]:
        try:
            return archive.open(cast(str, self.inside))
        except (RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
            # A password is a RuntimeError to zipfile, an unknown compression a NotImplementedError.
            raise HuneError("HN116", file=self.name, reason=error) from None


def members(path: Path) -> list[Member]:
    """Return the tables inside a file, in the order the file has them.

    Raises HN101 (no such file), HN111 (a folder), HN112 (may not be read), HN113 (empty), HN114 (a
    spreadsheet), HN116 (damaged archive), HN117 (an archive without a table).
    """
    if path.is_dir():
        raise HuneError("HN111", file=path)
    try:
        with path.open("rb") as raw:
            start = raw.read(4)
    except FileNotFoundError:
        raise HuneError("HN101", file=path) from None
    except OSError as error:
        raise HuneError("HN112", file=path, reason=error.strerror or error) from None
    if not start:
        raise HuneError("HN113", file=path)
    if start == OLD_OFFICE:
        raise HuneError("HN114", file=path)
    if start in (ZIP, EMPTY_ZIP):
        return _of_archive(path)
    packed = start[:2] == GZIP
    limit = _limit(path.stat().st_size) if packed else None
    return [Member(path, path.name, limit, packed=packed)]


def _of_archive(path: Path) -> list[Member]:
    """List the tables of a zip; folders, hidden files and documents beside them are passed over."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise HuneError("HN116", file=path, reason=error) from None
    names = [entry.filename for entry in entries]
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise HuneError("HN114", file=path)
    tables = [
        Member(path, f"{path.name}/{entry.filename}", _limit(entry.compress_size), inside=entry.filename)
        for entry in entries
        if entry.filename.lower().endswith(TABLE_SUFFIXES)
        and not entry.filename.startswith("__MACOSX/")
        and not Path(entry.filename).name.startswith(".")
    ]
    if not tables:
        raise HuneError("HN117", file=path, found=", ".join(names[:5]) or "–")
    return tables


def _limit(packed: int) -> int:
    return max(RATIO * packed, ALWAYS_ALLOWED)
