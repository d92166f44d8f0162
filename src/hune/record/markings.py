"""Who may see a row: its edition, its TLP label, and whether its source may be named.

The edition says how far something may go: INTERNAL stays inside, PARTNERS goes to those one works with, PUBLIC to
everyone. Each edition has the label of the Traffic Light Protocol (FIRST, TLP 2.0) that fits its audience. What is
not said is INTERNAL, and a source that nobody said may be named may not be.
"""

from collections.abc import Iterable

import msgspec

EDITIONS = ("INTERNAL", "PARTNERS", "PUBLIC")
"""From the narrowest audience to the widest."""

TLP = {"INTERNAL": "TLP:AMBER+STRICT", "PARTNERS": "TLP:AMBER", "PUBLIC": "TLP:CLEAR"}
"""The label that an edition carries."""


class Marking(msgspec.Struct, frozen=True):
    """How far something may go, under which label, and whether its source may be named."""

    edition: str = "INTERNAL"
    tlp: str = "TLP:AMBER+STRICT"
    may_name_source: bool = False


def is_open(marked: str, edition: str) -> bool:
    """Tell whether something marked so may appear in an edition.

    >>> is_open("PUBLIC", "PARTNERS"), is_open("INTERNAL", "PUBLIC")
    (True, False)
    """
    return EDITIONS.index(marked) >= EDITIONS.index(edition)


def narrowest(editions: Iterable[str]) -> str:
    """Return the narrowest of several editions, which is that of anything made from all of them; of none, INTERNAL.

    >>> narrowest(["PUBLIC", "PARTNERS"])
    'PARTNERS'
    """
    return min(editions, key=EDITIONS.index, default="INTERNAL")
