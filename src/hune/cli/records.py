"""Which record a command reads or writes: the one that `--record` names, else that of the watch."""

from pathlib import Path

from hune.errors import HuneError


def to_read(watch: str | None, record: Path | None) -> Path:
    """Return the folder of the record; raises HN417 for a built-in watch, which has none of its own."""
    if record is not None:
        return record
    from hune.watch import find

    found = find(watch)
    if found.record is None:
        raise HuneError("HN417", value=found.name)
    return found.record


def to_write(watch: str | None, record: Path | None) -> Path:
    """Return the folder of the record as `to_read` does; raises HN223 for the sample, by whatever path it is named."""
    from hune.sample import is_sample

    folder = to_read(watch, record)
    if is_sample(folder):
        raise HuneError("HN223", record=folder)
    return folder
