"""Finished pieces of a long run, kept in a folder: one Parquet file for each model and origin.

A file's name ends in the digest of all that decides what is in it (what was known, what came, the model, the code,
the preset), so that nothing stale is ever read, and a run that was stopped goes on where it was. A file is written
in a folder of the run's own and then moved, which happens wholly or not at all: two runs in one folder at most do
some work twice, and a run that ends takes its drafts with it. A file that cannot be read, or was damaged (its pages
carry checksums), counts as not there.
"""

import re
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

NOTE = b"hune.backtest"


class Note(msgspec.Struct, frozen=True):
    """What a piece is of, written into its file."""

    digest: str
    model: str
    origin: int
    rows: int


def name(model: str, origin: str, key: str) -> str:
    """Name the file of a piece.

    >>> name("conflictology(12)", "2017-10", "ab12")
    'conflictology_12.2017-10.ab12.parquet'
    """
    plain = re.sub(r"[^\w.-]+", "_", model).strip("_")
    return f"{plain[:60]}.{origin}.{key}.parquet"


def save(file: Path, table: pa.Table, note: Note, drafts: Path) -> None:
    """Write a piece, wholly or not at all: first in the folder `drafts`, on the same disk."""
    file.parent.mkdir(parents=True, exist_ok=True)
    drafts.mkdir(parents=True, exist_ok=True)
    draft = drafts / file.name
    marked = table.replace_schema_metadata({NOTE: msgspec.json.encode(note)})
    pq.write_table(marked, draft, compression="zstd", write_page_checksum=True)
    draft.replace(file)


def load(file: Path, schema: pa.Schema, key: str) -> pa.Table | None:
    """Read a piece back; None where there is none, or one that is damaged or of something else."""
    try:
        table = pq.read_table(file, page_checksum_verification=True, partitioning=None)
        note = msgspec.json.decode((table.schema.metadata or {}).get(NOTE, b""), type=Note)
    except (OSError, pa.ArrowException, msgspec.MsgspecError):
        return None
    whole = note.digest == key and note.rows == len(table) and table.schema.equals(schema)
    return table.replace_schema_metadata(None) if whole else None
