"""Documents from wherever they are: files, folders and addresses, one bad one costing itself only."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from hune.errors import HuneError, Notice
from hune.sources.documents import docx, eml, feed, fetching, html, markdown, opening, pdf, reliefweb, text
from hune.sources.documents.document import Document, Opened, Said, made

_ONE: dict[str, Callable[[bytes, str, str | None], Opened]] = {
    "docx": docx.read,
    "html": html.read,
    "markdown": markdown.read,
    "pdf": pdf.read,
    "text": text.read,
}
_MANY: dict[str, Callable[[bytes, str, str | None], Iterator[Opened | Notice]]] = {
    "feed": feed.read,
    "reliefweb": reliefweb.read,
}

LONGEST = 1_000_000
"""Characters that are read of a document: some three hundred pages."""


class Fault(msgspec.Struct, frozen=True):
    """A file, an address or a part of one that gave no document, and the numbered reason."""

    origin: str
    notice: Notice


Fetch = Callable[[str], fetching.Fetched]


def gather(
    places: Iterable[str | Path], said: Said | None = None, *, most: int = opening.MOST, fetch: Fetch | None = None
) -> Iterator[Document | Fault]:
    """Go through the documents of files, folders and http(s) addresses, in order; what gives none is a fault.

    A folder is gone through by name, with those in it; what is hidden, and links that lead out of it, are not followed.
    `said` is what a person says of all of them. Nothing is raised for what is wrong with a document.
    """
    for place in places:
        if isinstance(place, str) and "://" in place:
            yield from _fetched(place, said or Said(), fetch or (lambda at: fetching.fetch(at, most=most)))
        elif Path(place).is_dir():
            yield from _folder(Path(place), said or Said(), most)
        else:
            yield from _file(Path(place), said or Said(), most)


def read(body: bytes, origin: str, said: Said | None = None, charset: str | None = None) -> Iterator[Document | Fault]:
    """Go through the documents in some bytes: one, or the entries of a feed or an answer of ReliefWeb.

    >>> [one] = read(b"The junta said that it would hold elections.", "a.txt")
    >>> one.language, one.edition, one.format
    ('en', 'INTERNAL', 'text')
    """
    told = said or Said()
    try:
        form = opening.form(body, origin)
        opened = _opened(form, body, origin, charset, told)
        for one in opened:
            if isinstance(one, Notice):
                yield Fault(origin, one)
                continue
            where = one.part or origin
            document = made(_cut(one, where), where, form, told)
            yield document or Fault(where, Notice("HN153", {"file": where}))
    except HuneError as error:
        yield Fault(origin, Notice(error.code, error.details))
    except ModuleNotFoundError as error:
        yield Fault(origin, Notice("HN169", {"file": origin, "package": error.name or "?"}))
    except (MemoryError, RecursionError) as error:
        yield Fault(origin, Notice("HN158", {"file": origin, "reason": type(error).__name__}))


def _opened(form: str, body: bytes, origin: str, charset: str | None, said: Said) -> Iterable[Opened | Notice]:
    if form in _MANY:
        return _MANY[form](body, origin, charset)
    if form == "eml":
        return [eml.read(body, origin, named=said.marking is not None and said.marking.may_name_source)]
    return [_ONE[form](body, origin, charset)]


def _cut(opened: Opened, origin: str) -> Opened:
    """Keep of a document what is read of it; the rest is said not to be."""
    length = sum(len(piece) for _, piece in opened.blocks)
    if length <= LONGEST:
        return opened
    kept, left = [], LONGEST
    for kind, piece in opened.blocks:
        if left > 0:
            kept.append((kind, piece[:left]))
        left -= len(piece)
    flag = Notice("HN170", {"file": origin, "read": LONGEST, "length": length})
    return msgspec.structs.replace(opened, blocks=tuple(kept), flags=(*opened.flags, flag))


def _file(path: Path, said: Said, most: int) -> Iterator[Document | Fault]:
    origin = str(path)
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            # A pipe or a device would be waited for without end.
            raise HuneError("HN168", file=origin)
        with path.open("rb") as raw:
            opening.check_size(os.fstat(raw.fileno()).st_size, origin, most)
            body = raw.read(most + 1)
        opening.check_size(len(body), origin, most)
    except HuneError as error:
        yield Fault(origin, Notice(error.code, error.details))
    except FileNotFoundError:
        yield Fault(origin, Notice("HN101", {"file": origin}))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        yield Fault(origin, Notice("HN112", {"file": origin, "reason": str(reason)}))
    else:
        yield from read(body, origin, said)


def _folder(folder: Path, said: Said, most: int) -> Iterator[Document | Fault]:
    root, seen = folder.resolve(), 0
    for path in _files(folder):
        seen += 1
        if not path.resolve().is_relative_to(root):
            yield Fault(str(path), Notice("HN167", {"file": str(path), "folder": str(folder)}))
        elif not (path.is_symlink() and path.is_dir()):
            yield from _file(path, said, most)
    if not seen:
        yield Fault(str(folder), Notice("HN166", {"file": str(folder)}))


def _files(folder: Path) -> Iterator[Path]:
    """Go through the files of a folder and those in it by name; links and closed folders are given as they are."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def _fetched(address: str, said: Said, fetch: Fetch) -> Iterator[Document | Fault]:
    try:
        came = fetch(address)
    except HuneError as error:
        yield Fault(address, Notice(error.code, error.details))
        return
    yield from read(came.body, address, said, came.charset)
