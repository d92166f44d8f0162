"""What reaches the disk, and how: whole or not at all, one process at a time.

A file or a folder is written beside its place, the disk is asked to have it, and it is renamed into place in one step:
a kill or a full disk leaves either what was there before or what was to be there.
"""

import errno
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from hune.errors import HuneError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system answers where there is no room left."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder while signing or issuing; another process waits, and one that is killed lets go.

    Raises HN901 when the folder cannot be written to.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / ".lock").open("wb")
    with file:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def refused(folder: Path) -> Iterator[None]:
    """Turn what the machine refuses into its number: HN901 (no permission), HN915 (no room), HN916 (anything else)."""
    try:
        yield
    except PermissionError as error:
        raise HuneError("HN901", file=error.filename or folder) from error
    except OSError as error:
        if error.errno in FULL:
            raise HuneError("HN915", file=error.filename or folder) from error
        raise HuneError("HN916", file=error.filename or folder, value=error.strerror) from error


def write_whole(file: Path, content: bytes, mode: int = 0o644) -> None:
    """Write a new file and wait until the disk has it; raises OSError."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def sync(folder: Path) -> None:
    """Wait until the disk has the names in a folder, where the system lets one ask for it."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what killed processes left half-written; only for one who holds the folder (`alone`)."""
    for path in folder.glob(".*.part"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def place(folder: Path, name: str, files: Mapping[str, bytes]) -> None:
    """Put a folder of files in its place in one step: whatever happens, it is there whole or not at all.

    The files can only be read from then on. Raises OSError, and then nothing is left behind.
    """
    partial = folder / f".{name}.{os.getpid()}.part"
    try:
        partial.mkdir()
        for file, content in files.items():
            write_whole(partial / file, content, 0o444)
        sync(partial)
        partial.rename(folder / name)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    sync(folder)


def replace(file: Path, content: bytes) -> None:
    """Write a file in one step over the one that is there; raises OSError, and then the old one stands."""
    partial = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        write_whole(partial, content)
        partial.replace(file)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
    sync(file.parent)
