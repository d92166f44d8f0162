"""The whole way from a watch to its files: the record is chosen, the brief composed, each language rendered."""

import importlib.resources
import os
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec

from hune import months
from hune.brief import compose
from hune.brief.formats import drawings, html, json, pdf
from hune.errors import HuneError
from hune.record.record import Record
from hune.watch import Watch

Progress = Callable[[int, int, str], None]


class Written(msgspec.Struct, frozen=True):
    """What was written, and from what."""

    files: tuple[str, ...]
    record: str
    record_version: str
    sample: bool
    issued: date
    totals_through: str
    detail_through: str | None
    notices: tuple[str, ...]


def write_brief(
    watch: Watch,
    *,
    record: Path | None,
    languages: Sequence[str],
    out: Path,
    issued: date | None = None,
    as_known: date | None = None,
    through: int | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write `brief.{en,fr}.{html,pdf}` and `brief.json` into `out`.

    The record is `record`, else the watch's own, else the sample that comes with the package: one of them,
    never two. Without `issued` the page is dated today; a replay (`as_known`, `through`) is dated that day, or
    the middle of the month after; a page from the sample as the watch says. Raises HN651 when the record covers
    none of the watch's countries, HN652 when `out` is not a folder, HN901 when it cannot be written to.
    """
    tell = progress or _quiet
    make_folder(out)
    steps = 2 + 3 * len(languages)
    tell(0, steps, "read")
    folder, sample = choose_record(watch, record)
    day = issued or issue_date(watch, as_known, through, sample=sample)
    view = Record.open(folder).view(as_known=as_known, through=compose.cut(day, through))
    # What is drawn is drawn in the languages asked for, whichever the watch is usually written in.
    brief = compose.compose(msgspec.structs.replace(watch, languages=tuple(languages)), view, day, sample=sample)
    files: dict[str, bytes] = {}
    tell(1, steps, "write")
    for number, lang in enumerate(languages):
        drawn = drawings.drawn(brief, lang)
        tell(2 + 3 * number, steps, f"draw {lang}")
        files[f"brief.{lang}.html"] = html.render(brief, lang, drawings=drawn, languages=languages).encode()
        tell(3 + 3 * number, steps, f"html {lang}")
        files[f"brief.{lang}.pdf"] = pdf.render(brief, lang, drawings=drawn)
        tell(4 + 3 * number, steps, f"pdf {lang}")
    files["brief.json"] = json.render(brief)
    save(out, files)
    tell(steps, steps, "done")
    return Written(
        files=tuple(str(out / name) for name in files),
        record=str(folder),
        record_version=view.version.ingest_id,
        sample=sample,
        issued=day,
        totals_through=months.iso(brief.totals_through),
        detail_through=None if brief.detail_through is None else months.iso(brief.detail_through),
        notices=tuple(notice.message for notice in brief.notices),
    )


def _quiet(_done: int, _total: int, _step: str) -> None:
    """Say nothing."""


def choose_record(watch: Watch, record: Path | None) -> tuple[Path, bool]:
    """Return the folder of the record to read, and whether it is the sample."""
    if record is not None:
        return record, False
    if watch.record is not None and watch.record.is_dir():
        return watch.record, False
    return Path(str(importlib.resources.files("hune") / "sample" / "record")), True


def issue_date(watch: Watch, as_known: date | None, through: int | None, *, sample: bool) -> date:
    """Date a page that was given no date: today, or as the replay that it is."""
    if as_known is not None:
        return as_known
    if through is not None:
        return months.first_day(through + 1) + timedelta(days=14)
    if sample and watch.sample is not None:
        return watch.sample.issued
    return SAMPLE_ISSUED if sample else date.today()


SAMPLE_ISSUED = date(2025, 6, 16)
"""The day of a page made from the sample, whose totals end in May 2025."""


def make_folder(out: Path) -> None:
    """Make the folder to write into, before any work is done; raises HN652 and HN901."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise HuneError("HN652", file=out) from error
    except PermissionError as error:
        raise HuneError("HN901", file=out) from error
    if not os.access(out, os.W_OK):
        raise HuneError("HN901", file=out)


def save(out: Path, files: dict[str, bytes]) -> None:
    """Write files into a folder: all of them beside their places first, then each into its place, whole."""
    partial = {name: out / f".{name}.part" for name in files}
    try:
        for name, content in files.items():
            partial[name].write_bytes(content)
        for name, written in partial.items():
            written.replace(out / name)
    except PermissionError as error:
        raise HuneError("HN901", file=out) from error
