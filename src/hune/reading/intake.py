"""Many documents read into a record: in batches, and none twice, however often the work is stopped.

What is done is known from the record: each reading says as of which date and by which rules it was made. The rules are
named by a digest of all that decides what is read: the code of this room, its data, the register, and the libraries
that parse. Change any of them, and documents are read again.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

import msgspec

import hune
from hune.actors.register import Register
from hune.errors import HuneError, Notice
from hune.reading import keep
from hune.reading.claim import BY_MODEL, Reading
from hune.reading.document import Document
from hune.reading.parser import MODELS
from hune.record.record import Record
from hune.sources.documents.gathering import Fault

BATCH = 100
"""Documents of one commit; so many are read again at most where the work is killed."""

Progress = Callable[[int, int, str], None]


class Reads(Protocol):
    """Whatever makes a reading of a document: the rules, a model, or what a test puts in their place."""

    def read(self, document: Document, /) -> Reading:
        """Read one document."""
        ...


class Taken(msgspec.Struct, frozen=True):
    """What came of reading documents into a record.

    `read` were read now, `known` had been read before by the same rules; `faults` gave no reading.
    """

    read: int
    known: int
    claims: int
    uncoded: dict[str, int]
    faults: tuple[Fault, ...]


def take_in(
    record: Path,
    given: Iterable[Document | Fault],
    reader: Reads,
    by: str,
    *,
    batch: int = BATCH,
    progress: Progress | None = None,
) -> Taken:
    """Read documents into the record in a folder, made if absent; those that it has as read `by` the same are not.

    A Ctrl-C keeps what has been read so far and is raised again. Raises HN206 (disk full), HN208 (too many other
    writers), HN222 for a file in the record's place and HN901 (no permission).
    """
    Record.create(record)
    done = set(keep.done(record, by))
    waiting: list[Reading] = []
    faults: list[Fault] = []
    read = known = claims = 0
    uncoded: Counter[str] = Counter()
    try:
        for at, one in enumerate(given):
            if progress is not None:
                progress(at, at + 1, f"read {at + 1}")
            if isinstance(one, Fault):
                faults.append(one)
                continue
            if (one.id, one.published) in done:
                known += 1
                continue
            reading = read_one(reader, one)
            if isinstance(reading, Fault):
                faults.append(reading)
                continue
            done.add((one.id, one.published))
            waiting.append(reading)
            read, claims = read + 1, claims + len(reading.claims)
            uncoded.update(passed.reason for passed in reading.uncoded)
            if len(waiting) == batch:
                keep.keep(record, waiting, by)
                waiting = []
    except KeyboardInterrupt:
        keep.keep(record, waiting, by)
        raise
    keep.keep(record, waiting, by)
    return Taken(read, known, claims, dict(uncoded), tuple(faults))


def read_one(reader: Reads, document: Document) -> Reading | Fault:
    """Read one document; what breaks on it is a fault of this document, so that the others are read."""
    try:
        return reader.read(document)
    except HuneError as error:
        return Fault(document.origin, Notice(error.code, error.details))
    except Exception as error:
        value = f"{document.origin}: {type(error).__name__}: {error}"
        return Fault(document.origin, Notice("HN902", {"value": value}))


def made_with(register: Register, languages: Collection[str], model: str | None = None) -> str:
    """Name what a reading is made with: hune's version, a digest of the rules, register and languages, and any model.

    >>> english, both = (made_with(Register.load(), read) for read in (["en"], ["en", "fr"]))
    >>> english.startswith(hune.__version__), english == both
    (True, False)
    """
    made = hashlib.sha256(_rules())
    for part in (register.actors, register.offices, register.grades, register.communities):
        made.update(msgspec.json.encode(tuple(part.values())))
    made.update(",".join(sorted(languages)).encode())
    rules = f"{hune.__version__}+{made.hexdigest()[:16]}"
    return rules if model is None else f"{rules} {BY_MODEL}{model}"


@cache
def _rules() -> bytes:
    made = hashlib.sha256()
    room = Path(__file__).parent
    for file in sorted(file for file in room.rglob("*") if file.suffix in (".py", ".yaml")):
        made.update(str(file.relative_to(room)).encode() + b"\0" + file.read_bytes() + b"\0")
    made.update(" ".join(_installed(["spacy", *MODELS.values()])).encode())
    return made.digest()


def _installed(packages: Sequence[str]) -> list[str]:
    found = []
    for package in packages:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    return found
