"""The folder `briefs/` of a watch: issued briefs by number, each in a folder that never changes.

`briefs/014/` holds the files of brief no. 14 in all its editions and languages, who signed (`signatures.json`), and
what each file must be (`manifest.json`). A folder that is not whole any more is never read as if it were: it is
`Damaged`, and says why. What stands beside the numbered folders is left alone.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from hune.brief.formats import json
from hune.brief.formats.names import file_name
from hune.brief.issue.digest import digest_of, said_in
from hune.brief.model import EVERYONE, Brief, Edition, Signature
from hune.errors import HuneError, Notice

MANIFEST, SIGNATURES = "manifest.json", "signatures.json"
SCHEMA = "hune.issue/1"
_NUMBER = re.compile(r"(?!000)\d{3}|[1-9]\d{3,}", re.ASCII)


class File(msgspec.Struct, frozen=True):
    """A file of an issued brief: its SHA-256 in hexadecimal and its size in bytes."""

    name: str
    sha256: str
    size: int


class Manifest(msgspec.Struct, frozen=True):
    """What an issued brief is: its number, its date, the digest that was signed, and each of its files.

    `on` is the day on which it was issued, `issued` the one that it carries.
    """

    schema: str
    number: int
    issued: date
    on: date
    digest: str
    editions: tuple[Edition, ...]
    languages: tuple[str, ...]
    record_version: str
    hune: str
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Issued:
    """A brief that was issued, as its files say it: one for each edition, drawings and logo apart."""

    number: int
    folder: Path
    issued: date
    digest: str
    briefs: dict[Edition, Brief]
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Damaged:
    """An issued brief that is not what was issued any more, and why; nothing is read from it."""

    number: int
    notice: Notice


@dataclass(frozen=True, slots=True)
class Shelf:
    """The issued briefs of a watch, oldest first, those that are damaged, and the numbers that are missing."""

    issued: tuple[Issued, ...]
    damaged: tuple[Damaged, ...]
    gaps: tuple[int, ...]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person should know of the folder."""
        missing = ", ".join(map(folder_name, self.gaps))
        gaps = (Notice("HN716", {"value": missing}),) if self.gaps else ()
        return (*(one.notice for one in self.damaged), *gaps)

    def before(self, day: date) -> "Shelf":
        """Leave only what had been issued when a day ended: a replay of that day knows nothing of later briefs."""
        later = min((one.number for one in self.issued if one.issued > day), default=None)
        if later is None:
            return self
        return Shelf(
            tuple(one for one in self.issued if one.number < later),
            tuple(one for one in self.damaged if one.number < later),
            tuple(number for number in self.gaps if number < later),
        )


EMPTY = Shelf((), (), ())
"""The shelf of a watch that has issued nothing."""


def read_shelf(folder: Path) -> Shelf:
    """Read all issued briefs in `folder` (the `briefs/` of a watch); one that is absent holds none.

    Raises HN112 for a folder that may not be read.
    """
    issued: list[Issued] = []
    damaged: list[Damaged] = []
    numbers = _numbers(folder)
    for number, path in numbers.items():
        try:
            issued.append(read_one(path))
        except HuneError as error:
            damaged.append(Damaged(number, Notice(error.code, error.details)))
    gaps = tuple(number for number in range(1, max(numbers, default=0)) if number not in numbers)
    return Shelf(tuple(issued), tuple(damaged), gaps)


def read_issued(folder: Path) -> tuple[Issued, ...]:
    """Return the issued briefs that are whole, oldest first; raises HN112."""
    return read_shelf(folder).issued


def next_number(folder: Path) -> int:
    """Return the number of the next brief: after the last one that was issued, be it damaged; raises HN112."""
    return max(_numbers(folder), default=0) + 1


def read_one(folder: Path) -> Issued:
    """Read an issued brief and make sure that it is what was issued.

    Raises HN713 when its list of files is missing or cannot be read, HN714 for a file that is missing or may not be
    read, HN715 for one that is not what was issued, and HN695 and HN696 for a brief that cannot be read.
    """
    manifest = _manifest(folder)
    content = {file.name: _file(folder, file) for file in manifest.files}
    lacking = {SIGNATURES, *map(json_name, manifest.editions)} - content.keys()
    if lacking:
        raise HuneError("HN713", file=folder / MANIFEST, reason=", ".join(sorted(lacking)))
    documents = {edition: content[json_name(edition)] for edition in manifest.editions}
    briefs = {edition: json.read(data, file=folder / json_name(edition)) for edition, data in documents.items()}
    if digest_of(said_in(documents)) != manifest.digest:
        raise HuneError("HN715", file=folder / MANIFEST)
    try:
        signatures = msgspec.json.decode(content[SIGNATURES], type=tuple[Signature, ...])
    except (ValueError, RecursionError) as error:
        raise HuneError("HN713", file=folder / SIGNATURES, reason=error) from None
    return Issued(manifest.number, folder, manifest.issued, manifest.digest, briefs, signatures)


def folder_name(number: int) -> str:
    """Name the folder of a number.

    >>> folder_name(14)
    '014'
    """
    return f"{number:03d}"


def json_name(edition: Edition) -> str:
    """Name the file that a brief is read back from.

    >>> json_name("PARTNERS")
    'brief.partners.json'
    """
    return file_name(edition, None, "json")


def _numbers(folder: Path) -> dict[int, Path]:
    """Find the numbered folders, in order; a link that leads nowhere is one that is lost."""
    try:
        numbered = [path for path in folder.iterdir() if _NUMBER.fullmatch(path.name)]
        found = {int(path.name): path for path in numbered if path.is_symlink() or path.is_dir()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise HuneError("HN112", file=folder, reason=error.strerror) from error
    return dict(sorted(found.items()))


def _manifest(folder: Path) -> Manifest:
    file = folder / MANIFEST
    try:
        manifest = msgspec.json.decode(file.read_bytes(), type=Manifest)
    except (OSError, ValueError, RecursionError) as error:
        raise HuneError("HN713", file=file, reason=getattr(error, "strerror", None) or error) from None
    if manifest.schema != SCHEMA or manifest.number != int(folder.name):
        raise HuneError("HN713", file=file, reason=f"{manifest.schema}, {manifest.number}")
    return manifest


def _file(folder: Path, file: File) -> bytes:
    path = folder / file.name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HuneError("HN714", file=path, reason=error.strerror) from None
    if sha256(content) != file.sha256:
        raise HuneError("HN715", file=path)
    return content


def sha256(content: bytes) -> str:
    """Return the SHA-256 of a file in hexadecimal, as the manifest has it."""
    return hashlib.sha256(content).hexdigest()


def ordered(editions: Mapping[Edition, object]) -> tuple[Edition, ...]:
    """Return editions from the narrowest to the widest.

    >>> ordered({"PUBLIC": 1, "INTERNAL": 2})
    ('INTERNAL', 'PUBLIC')
    """
    return tuple(edition for edition in EVERYONE if edition in editions)
