"""The record's Delta tables: made so that nothing is ever deleted, and written exactly once.

Rows of an ingest are appended under a Delta transaction identifier, the ingest's id. Delta lets one
identifier in once, so a writer that was killed, or two writers of one file, add the rows once. The row
of `commits` goes in only if nobody else committed since the writer looked (`commit`), so commits stand in
one order and each was checked against all before it.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Transaction, WriterProperties, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError

from hune.errors import HuneError
from hune.record import schema

CENTURY = "interval 36500 days"
PROPERTIES = {
    "delta.appendOnly": "true",
    "delta.enableExpiredLogCleanup": "false",
    "delta.logRetentionDuration": CENTURY,
    "delta.deletedFileRetentionDuration": CENTURY,
}
UNSAFE = "%[]^|*?\\"
"""Characters that the table library or the engine reads as something else when a path holds them."""

ATTEMPTS = 100
"""How often a writer tries again when others were faster, before it says so."""

_NUMBER = re.compile(r"(?:os error |Errno |Os { code: )(\d+)")
"""How Python and the table library write the system's number of what went wrong."""

_WRITER = WriterProperties(compression="ZSTD", compression_level=3, max_row_group_size=65_536)


def create(folder: Path, name: str) -> None:
    """Make the empty table `name` in `folder`; a table that is there already is left as it is.

    Raises HN206 (disk full) and HN901 (no permission).
    """
    with _faults(folder):
        try:
            DeltaTable.create(
                folder,
                (schema.TABLES | schema.OWN)[name],
                mode="ignore",
                name=name,
                description=f"hune record, format {schema.FORMAT}",
                configuration=PROPERTIES,
            )
        except DeltaError:
            # Another process made it between the look and the write.
            if not DeltaTable.is_deltatable(str(folder)):
                raise


def stands(folder: Path) -> bool:
    """Tell whether there is a table in `folder`."""
    with _faults(folder):
        return bool(DeltaTable.is_deltatable(str(folder)))


def load(folder: Path) -> DeltaTable:
    """Open a table at its newest version."""
    with _faults(folder):
        return DeltaTable(folder)


def files(table: DeltaTable, folder: Path) -> list[str]:
    """Return the paths of the Parquet files that hold the rows of a table."""
    return [str(folder / unquote(uri).rpartition("/")[2]) for uri in table.file_uris()]


def append_once(folder: Path, rows: pa.Table, ingest_id: str) -> int:
    """Add the rows of an ingest unless they are there; returns the table's version.

    Raises HN206 (disk full), HN208 (too many other writers) and HN901 (no permission); then nothing was
    added.
    """
    for _ in range(ATTEMPTS):
        table = load(folder)
        if rows.num_rows == 0 or table.transaction_version(ingest_id) is not None:
            return int(table.version())
        try:
            _append(table, folder, rows, CommitProperties(app_transactions=[Transaction(ingest_id, 1)]))
        except CommitFailedError:
            continue
        return int(load(folder).version())
    raise HuneError("HN208", record=str(folder))


def commit(folder: Path, row: pa.Table, seen: int) -> bool:
    """Add one row to `commits` if its version is still `seen`; False says that another writer was first."""
    with _faults(folder):
        table = DeltaTable(folder, version=seen)
        try:
            _append(table, folder, row, CommitProperties(max_commit_retries=0))
        except CommitFailedError:
            return False
    return True


def _append(table: DeltaTable, folder: Path, rows: pa.Table, properties: CommitProperties) -> None:
    # Asked beforehand, because the writer's threads print a trace of their own when they are refused.
    if not (os.access(folder, os.W_OK) and os.access(folder / "_delta_log", os.W_OK)):
        raise HuneError("HN901", file=str(folder))
    before = set(table.file_uris())
    with _faults(folder):
        write_deltalake(table, rows, mode="append", writer_properties=_WRITER, commit_properties=properties)
    _settle(folder, [uri for uri in table.file_uris() if uri not in before], int(table.version()))


def _settle(folder: Path, uris: list[str], version: int) -> None:
    """Force new files and their log entry to disk, so that a commit never outlives its rows."""
    log = folder / "_delta_log"
    names = [folder / unquote(uri).rpartition("/")[2] for uri in uris]
    for path in (*names, log / f"{version:020d}.json", folder, log):
        try:
            handle = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _faults(folder: Path) -> Iterator[None]:
    """Say what the machine refused as a numbered error."""
    try:
        yield
    except CommitFailedError:
        raise
    except (DeltaError, OSError) as error:
        raise fault(error, folder) from error


def fault(error: BaseException, file: Path) -> HuneError:
    """Return the numbered error for a refusal of the machine: HN901, HN206, or HN207 for any other."""
    said = str(error)
    numbers = {int(number) for number in _NUMBER.findall(said)}
    if numbers & {errno.EPERM, errno.EACCES, errno.EROFS}:
        return HuneError("HN901", file=str(file))
    if numbers & {errno.EFBIG, errno.ENOSPC, errno.EDQUOT}:
        return HuneError("HN206", file=str(file))
    reason = said.splitlines()[0] if said else type(error).__name__
    return HuneError("HN207", file=str(file), reason=reason)
