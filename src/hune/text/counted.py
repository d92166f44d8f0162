"""A number inside a sentence: as it is printed, and as the words around it must agree with it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """A number as printed, and its value after rounding, for the plural."""

    text: str
    value: float
