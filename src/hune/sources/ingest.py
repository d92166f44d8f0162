"""Bring files of a source into a record: all of them read before the first is written.

An error in the last file of a list then leaves the record as it was, instead of half fed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hune.record.markings import Marking
from hune.record.record import Record
from hune.record.report import Ingest
from hune.sources import registry
from hune.sources.delimited import Progress


def ingest(
    record: Path,
    source: str,
    paths: Sequence[Path],
    *,
    vintage: str | None = None,
    covers: Iterable[str] = (),
    marking: Marking | None = None,
    progress: Progress | None = None,
) -> list[Ingest]:
    """Read files of a source into the record at `record`, made if absent; return one report per table, in order.

    `marking` says how far the files may go where that is not what the source declares. `progress(done, total, step)`
    hears of bytes read (step "read"), then of the record's own steps. Raises what the source's `read` and
    `Record.ingest` raise.
    """
    module, said = registry.get(source), tuple(covers)
    batches = [batch for path in paths for batch in module.read(path, vintage=vintage, covers=said, progress=progress)]
    made = Record.create(record)
    return [made.ingest(replace(batch, marking=marking or batch.marking), progress) for batch in batches]
