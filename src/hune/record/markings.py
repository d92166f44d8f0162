"""Who may see a row: its edition, its TLP label, and whether its source may be named.

The edition says how far something may go: INTERNAL stays inside, PARTNERS goes to those one works with, PUBLIC to
everyone. Each edition has the label of the Traffic Light Protocol (FIRST, TLP 2.0) that fits its audience. What is
not said is INTERNAL, and a source that nobody said may be named may not be.

A marking belongs to the act that brought rows into the record. Where several acts speak of the same, the narrowest
stands, in each of its three fields; nothing that is added later opens what was closed.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from hune import months
from hune.errors import HuneError

EDITIONS = ("INTERNAL", "PARTNERS", "PUBLIC")
"""From the narrowest audience to the widest."""

TLP = {"INTERNAL": "TLP:AMBER+STRICT", "PARTNERS": "TLP:AMBER", "PUBLIC": "TLP:CLEAR"}
"""The label that an edition carries."""

LABELS = ("TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
"""The labels a row may carry, from the narrowest. TLP:RED is for named persons' eyes only, which no record can keep."""

DELAY = timedelta(days=30)
"""How old the end of a month must be before PUBLIC may have what is not public anyway."""


class Marking(msgspec.Struct, frozen=True):
    """How far something may go, under which label, and whether its source may be named.

    Raises HN260 for an unknown edition, HN261 for an unknown label, HN262 for a label that does not let the edition
    go as far as it would.

    >>> Marking("PUBLIC", "TLP:CLEAR", may_name_source=True).is_public
    True
    >>> Marking("PUBLIC")
    Traceback (most recent call last):
    hune.errors.HuneError: HN262 TLP:AMBER+STRICT does not let a row go into the PUBLIC edition...
    """

    edition: str = "INTERNAL"
    tlp: str = "TLP:AMBER+STRICT"
    may_name_source: bool = False

    def __post_init__(self) -> None:
        """Refuse what nobody could act on, so that no reader ever has to guess."""
        check_edition(self.edition)
        if self.tlp not in LABELS:
            raise HuneError("HN261", value=self.tlp, known=", ".join(LABELS))
        if LABELS.index(self.tlp) < LABELS.index(TLP[self.edition]):
            raise HuneError("HN262", value=self.tlp, edition=self.edition, needed=TLP[self.edition])

    @property
    def is_public(self) -> bool:
        """Whether nothing limits it: open to everyone, under the widest label, its source named."""
        return self == OPEN


def check_edition(edition: str) -> None:
    """Raise HN260 for a word that is no edition.

    >>> check_edition("partners")
    Traceback (most recent call last):
    hune.errors.HuneError: HN260 “partners” is not an edition. The editions are: INTERNAL, PARTNERS, PUBLIC.
    """
    if edition not in EDITIONS:
        raise HuneError("HN260", value=edition, known=", ".join(EDITIONS))


OPEN = Marking("PUBLIC", "TLP:CLEAR", may_name_source=True)
"""The widest marking: what a source publishes for everyone."""


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


def together(markings: Iterable[Marking]) -> Marking:
    """Return the marking of anything made from all of these: the narrowest of each field; of none, the narrowest.

    >>> together([Marking("PUBLIC", "TLP:CLEAR"), Marking("PARTNERS", "TLP:GREEN", True)])
    Marking(edition='PARTNERS', tlp='TLP:GREEN', may_name_source=False)
    """
    every = tuple(markings)
    return Marking(
        edition=narrowest(marking.edition for marking in every),
        tlp=min((marking.tlp for marking in every), key=LABELS.index, default=LABELS[0]),
        may_name_source=bool(every) and all(marking.may_name_source for marking in every),
    )


def allows(marking: Marking, wanted: Marking) -> bool:
    """Tell whether what is marked so may go wherever `wanted` would let it.

    >>> allows(Marking("PUBLIC", "TLP:CLEAR"), Marking()), allows(Marking(), Marking("PARTNERS", "TLP:AMBER"))
    (True, False)
    """
    return together([marking, wanted]) == wanted


def delayed(on: date) -> int:
    """Return the last month that PUBLIC may have on a day of what is not public anyway.

    >>> months.iso(delayed(date(2024, 1, 29))), months.iso(delayed(date(2024, 1, 30)))
    ('2023-11', '2023-12')
    """
    day = on - DELAY
    month = months.of_date(day)
    return month if day == months.last_day(month) else month - 1
