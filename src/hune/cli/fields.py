"""Values as `--json` shows them."""

from typing import Any


def fields(value: Any) -> dict[str, Any]:
    """Return a value's fields by name; what JSON has no word for is text.

    >>> from hune.record.markings import Marking
    >>> fields(Marking("PUBLIC", "TLP:CLEAR"))["edition"]
    'PUBLIC'
    """
    from msgspec import to_builtins

    told: dict[str, Any] = to_builtins(value, enc_hook=str)
    return told
