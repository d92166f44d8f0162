"""The sample record: figures computed from UCDP, read-only, used only while a watch has no record of its own.

`record/` is a record like any other (`hune.record`), made by `scripts/make_sample.py`; LICENSE.md beside it
has its own licence, citation and what was changed. It is never mixed with a record of the user's.
"""

from pathlib import Path

SAMPLE = Path(__file__).with_name("record")


def is_sample(folder: Path) -> bool:
    """Tell whether a folder is the sample record, by whatever path it is named.

    >>> is_sample(SAMPLE / ".." / "record"), is_sample(SAMPLE.parent)
    (True, False)
    """
    return folder.resolve() == SAMPLE.resolve()
