"""Turn the bytes of a delimited table into columns of text, each row with the line it stands on.

Only the columns asked for are kept; long texts beside them are read and let go. A line is a physical
line, counted from 1 as an editor shows it, so a row that spans several lines is named by its first.

A quotation mark that is never closed would swallow the rows after it. Whenever a record cannot be read
as written, its first line alone is kept out and reading resumes at the next one.
"""

import csv
import gzip
import hashlib
import math
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hune.errors import HuneError, Notice
from hune.record.batch import Reject
from hune.sources.columns import Place
from hune.sources.opening import BUFFER, Member
from hune.sources.values import Values

CHUNK = 1 << 9
"""Rows turned into columns at a time: so few that they are still in the processor's cache."""

LONGEST_LINE = 4 * BUFFER
SAMPLE = 20
SHOWN = 80
"""Characters of a faulty text that a message shows."""

STRAY_LINES = 10
"""Up to so many lines that are not UTF-8 are kept out one by one; more, and the file is of another
encoding."""

Choose = Callable[[list[str], list[list[str]]], dict[str, Place]]
"""Say which columns to keep, and under which names, from the header and the first few rows."""

Progress = Callable[[int, int, str], None]
"""Told, now and then, how much of how much is done, and of what: here bytes, of "read"."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as text: `columns` of equal length, blank cells as "", and the `lines` of the rows.

    Columns stand under our names; `called` holds the file's own.
    """

    file: str
    columns: dict[str, Values]
    called: dict[str, str]
    lines: npt.NDArray[np.int64]
    rejects: tuple[Reject, ...]
    digest: str


def read(member: Member, choose: Choose, progress: Progress | None = None) -> Sheet:
    """Read a table of comma-separated values in UTF-8, with or without a byte order mark.

    `choose` gets the column names (lower case, trimmed) and up to `SAMPLE` rows. A row of tags after the
    header (each cell blank or beginning with #, as HXL writes them), blank lines and surplus blank cells at
    the end of a row are passed over. Raises HN113, HN115, HN116, HN118, HN119, HN120, HN122, HN123.
    """
    with member.stream() as (stream, read_so_far):
        records = _Records(stream, member)
        try:
            return _sheet(records, member, choose, progress, read_so_far)
        except EOFError:
            raise HuneError("HN115", file=member.name, line=records.line) from None
        except (zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, NotImplementedError) as error:
            raise HuneError("HN116", file=member.name, reason=error) from None


def _sheet(
    records: "_Records",
    member: Member,
    choose: Choose,
    progress: Progress | None,
    read_so_far: Callable[[], tuple[int, int]],
) -> Sheet:
    rows = records.rows()
    header = _header(next(rows, None), records, member)
    records.width = len(header)
    sample = list(islice(rows, SAMPLE))
    if sample and _are_tags(sample[0][1]):
        del sample[0]
    if not sample and not records.rejects:
        raise HuneError("HN122", file=member.name)
    chosen = choose(header, [fields for _, fields in sample])
    pick = itemgetter(*(place.at for place in chosen.values()))
    lines: list[int] = []
    chunks: list[list[Values]] = [[] for _ in chosen]
    picked = ((line, pick(fields)) for line, fields in chain(sample, rows))
    while chunk := list(islice(picked, CHUNK)):
        lines.extend(line for line, _ in chunk)
        for column, texts in zip(chunks, zip(*(texts for _, texts in chunk), strict=True), strict=True):
            column.append(pa.array(texts, pa.string()))
        if progress is not None:
            progress(*read_so_far(), "read")
    columns = [pa.chunked_array(column, pa.string()).combine_chunks() for column in chunks]
    return Sheet(
        file=member.name,
        columns=dict(zip(chosen, columns, strict=True)),
        called={name: place.called for name, place in chosen.items()},
        lines=np.array(lines, np.int64),
        rejects=tuple(records.rejects),
        digest=records.digest.hexdigest(),
    )


def _header(first: tuple[int, list[str]] | None, records: "_Records", member: Member) -> list[str]:
    if records.marred:
        line, byte = next(iter(records.marred.items()))
        raise HuneError("HN119", file=member.name, line=line, byte=byte)
    if records.rejects:
        raise HuneError("HN120", file=member.name, value=records.rejects[0].value)
    if first is None:
        raise HuneError("HN113", file=member.name)
    header = [name.strip().lower() for name in first[1]]
    while header and not header[-1]:
        header.pop()
    if len(header) < 2:
        raise HuneError("HN120", file=member.name, value=first[1][0][:SHOWN])
    named = [name for name in header if name]
    for name in named:
        if named.count(name) > 1:
            raise HuneError("HN123", file=member.name, column=name)
    return header


def _are_tags(fields: list[str]) -> bool:
    texts = [field for field in fields if field.strip()]
    return bool(texts) and all(text.lstrip().startswith("#") for text in texts)


class _Records:
    """The records of a stream: those that can be read, and the rejects of those that cannot."""

    def __init__(self, stream: BinaryIO, member: Member) -> None:
        self.file, self.limit = member.name, member.limit or math.inf
        self.width: int | None = None
        self.line = 0
        self.rejects: list[Reject] = []
        self.marred: dict[int, str] = {}
        self.digest = hashlib.sha256()
        self._stream = stream
        self._size = 0
        self._again: deque[str] = deque()
        self._taken: list[str] = []

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each readable record with its first line; blank ones are passed over."""
        reader = csv.reader(self._texts(), strict=True)
        taken = self._taken
        while True:
            taken.clear()
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error:
                self._keep_out("HN144", found="?")
                self._hand_back()
                reader = csv.reader(self._texts(), strict=True)
                continue
            if any(fields) and ((len(fields) == self.width and not self.marred) or self._fits(fields)):
                yield self.line - len(taken) + 1, fields

    def _fits(self, fields: list[str]) -> bool:
        """Say whether a record is a header or a whole row; keep it out if it is neither."""
        if self.width is None:
            return True
        if len(fields) < self.width or any(field.strip() for field in fields[self.width :]):
            self._keep_out("HN144", found=len(fields))
            self._hand_back()
            return False
        for line in range(self.line - len(self._taken) + 1, self.line + 1):
            if line in self.marred:
                self._keep_out("HN146", byte=self.marred[line])
                return False
        return True

    def _keep_out(self, code: str, **details: object) -> None:
        line = self.line - len(self._taken) + 1
        value = self._taken[0].rstrip("\r\n").encode("utf-8", "replace").decode()[:SHOWN]
        told = {"file": self.file, "line": line, "value": value, "expected": self.width, **details}
        self.rejects.append(Reject(line, "", value, Notice(code, told)))

    def _hand_back(self) -> None:
        """Return all lines of the present record but its first, to be read again."""
        self._again.extendleft(reversed(self._taken[1:]))
        self.line -= len(self._taken) - 1

    def _texts(self) -> Iterator[str]:
        """Yield the lines handed back, then those of the stream, noting which of them are not text."""
        again, taken = self._again, self._taken
        readline, update = self._stream.readline, self.digest.update
        while True:
            if again:
                text = again.popleft()
            elif raw := readline(LONGEST_LINE):
                update(raw)
                self._size += len(raw)
                if len(raw) == LONGEST_LINE or self._size > self.limit:
                    raise HuneError("HN118", file=self.file, line=self.line + 1)
                text = self._decoded(raw)
            else:
                return
            self.line += 1
            taken.append(text)
            yield text

    def _decoded(self, raw: bytes) -> str:
        line = self.line + 1
        if line == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if b"\0" in raw:
            self._mar(line, 0)
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            self._mar(line, raw[error.start])
            return raw.decode("utf-8", "surrogateescape")

    def _mar(self, line: int, byte: int) -> None:
        self.marred[line] = f"0x{byte:02X}"
        if len(self.marred) > STRAY_LINES:
            first, shown = next(iter(self.marred.items()))
            raise HuneError("HN119", file=self.file, line=first, byte=shown)
