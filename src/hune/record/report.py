"""What an ingest did, as a value and as files: `ingest.json`, and `rejects.csv` for the rows kept out."""

import csv
import io
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from hune.errors import Notice
from hune.record.batch import Reject
from hune.record.delta import fault
from hune.record.ledger import Version

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class Ingest(msgspec.Struct, frozen=True):
    """What became of one file: `added + already + repeated + rejected` rows were read.

    `version` is the record's after it (None: the record is still empty). Where nothing was new, `committed`
    is False and the record is as it was. `versions` are those of the Delta tables. `rejects_file` is None
    where no row was kept out.
    """

    ingest_id: str
    committed: bool
    version: Version | None
    source: str
    table: str
    vintage: str
    file: str
    digest: str
    added: int
    already: int
    repeated: int
    rejected: int
    notices: tuple[Notice, ...]
    versions: dict[str, int]
    report_file: str
    rejects_file: str | None


def write_rejects(path: Path, file: str, rejects: Iterable[Reject]) -> None:
    """Write the rows kept out as CSV, one line each, which a spreadsheet opens as text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["file", "line", "column", "value", "code", "reason_en", "reason_fr"])
    for reject in rejects:
        reasons = (reject.notice.text("en"), reject.notice.text("fr"))
        cells = (file, str(reject.line or ""), reject.column, reject.value, reject.notice.code, *reasons)
        writer.writerow([as_text(cell) for cell in cells])
    # The mark at the start lets spreadsheets read the accents.
    _replace(path, b"\xef\xbb\xbf" + out.getvalue().encode())


def write_report(report: Ingest) -> None:
    """Write the report of an ingest as JSON, its notices in both languages."""
    said = msgspec.to_builtins(report, enc_hook=str)
    said["notices"] = [{"code": n.code, "en": n.text("en"), "fr": n.text("fr")} for n in report.notices]
    _replace(Path(report.report_file), msgspec.json.format(msgspec.json.encode(said), indent=2) + b"\n")


def as_text(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> as_text('=HYPERLINK("x")'), as_text("Mali")
    ('\\'=HYPERLINK("x")', 'Mali')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _replace(path: Path, content: bytes) -> None:
    """Write a file in one step: a reader finds the old one or the new one, never a half."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.{os.getpid()}")
        half.write_bytes(content)
        half.replace(path)
    except OSError as error:
        raise fault(error, path) from error
