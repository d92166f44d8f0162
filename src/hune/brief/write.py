"""The whole way from a watch to its files: a draft is composed, and every format of it written."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from hune import months
from hune.brief.draft import Draft, Progress, draft, drafting, quiet, stage
from hune.brief.files import files, setting
from hune.brief.identity import read_template
from hune.brief.issue.disk import refused
from hune.brief.model import Edition
from hune.errors import HuneError
from hune.watch import Watch


class Written(msgspec.Struct, frozen=True):
    """What was written, and from what."""

    files: tuple[str, ...]
    editions: tuple[str, ...]
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
    editions: Sequence[Edition] = ("INTERNAL",),
    issued: date | None = None,
    as_known: date | None = None,
    through: int | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write a draft into `out`: every format of each edition in each language, named by
    `hune.brief.formats.names.file_name`.

    Raises the errors of `hune.brief.draft.draft` and of the formats, HN652 when `out` is not a folder, HN901, HN915
    and HN916 when the disk refuses.
    """
    make_folder(out)
    tell, before = progress or quiet, drafting(editions)
    total = before + setting(editions, languages)
    # What is drawn is drawn in the languages asked for, whichever the watch is usually written in.
    asked = msgspec.structs.replace(watch, languages=tuple(languages))
    drafted = draft(
        asked,
        record=record,
        editions=editions,
        issued=issued,
        as_known=as_known,
        through=through,
        progress=stage(tell, 0, total),
    )
    template = read_template(watch)
    made = files(drafted.briefs, languages, template=template, progress=stage(tell, before, total))
    save(out, made)
    return _written(drafted, tuple(str(out / name) for name in made))


def _written(drafted: Draft, names: tuple[str, ...]) -> Written:
    brief = next(iter(drafted.briefs.values()))
    return Written(
        files=names,
        editions=drafted.editions,
        record=str(drafted.record),
        record_version=brief.record_version,
        sample=drafted.sample,
        issued=drafted.issued,
        totals_through=months.iso(brief.totals_through),
        detail_through=None if brief.detail_through is None else months.iso(brief.detail_through),
        notices=tuple(notice.message for notice in brief.notices),
    )


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
    """Write files into a folder: all of them beside their places first, then each into its place, whole.

    Raises HN901, HN915 and HN916 when the disk refuses; nothing is left beside their places then.
    """
    partial = {name: out / f".{name}.part" for name in files}
    with refused(out):
        try:
            for name, content in files.items():
                partial[name].write_bytes(content)
            for name, written in partial.items():
                written.replace(out / name)
        finally:
            for written in partial.values():
                with suppress(OSError):
                    written.unlink()
