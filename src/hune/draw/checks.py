"""What a drawing refuses, so that nothing wrong is ever drawn as if it were right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import isfinite

from hune.errors import HuneError


def require_drawable(things: Sequence[object]) -> None:
    """Raise HN601 when there is nothing to draw."""
    if not things:
        raise HuneError("HN601")


def require_counts(values: Iterable[float | None], *, ascending: bool = False) -> None:
    """Raise HN603 for a value that is neither None nor a finite count, HN604 for values that go down.

    >>> require_counts((0, 3, None))
    >>> require_counts((3, 2), ascending=True)
    Traceback (most recent call last):
    hune.errors.HuneError: HN604 Low, middle and high are out of order: 3, 2. Give them in ascending order.
    """
    given = [value for value in values if value is not None]
    for value in given:
        if not (isfinite(value) and value >= 0):
            raise HuneError("HN603", value=value)
    if ascending and any(low > high for low, high in pairwise(given)):
        raise HuneError("HN604", values=", ".join(map(str, given)))
