"""A question with a yes or a no: deaths in some places and months, held against a number.

A question is about the sum over its places, of deaths of its target, month by month; and then about the total of its
months, about any of them, or about every one. Counts are never negative, so that a question may be decided before its
last month: once a total is exceeded, nothing later takes that back.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

from hune import months
from hune.errors import HuneError
from hune.forecast.draws import MOST_COUNT
from hune.places import countries, grid
from hune.record.schema import KINDS

Over = Literal["total", "any", "every"]
Sign = Literal[">=", ">", "<=", "<", "="]
Target = Literal["sb", "ns", "os", "all", "civilians"]
PlaceKind = Literal["country", "cell"]

TARGETS: dict[str, tuple[str, tuple[str, ...]]] = {
    **{kind: ("best", (kind,)) for kind in KINDS},
    "all": ("best", KINDS),
    "civilians": ("civilians", KINDS),
}
"""The measure of the panel that a target is, and the kinds of violence it is summed over."""

OVER_WORDS = {
    "en": {"total": "", "any": "any month ", "every": "every month "},
    "fr": {"total": "", "any": "un mois ", "every": "chaque mois "},
}
TARGET_WORDS = {"en": {}, "fr": {"all": "tous", "civilians": "civils"}}


class Question(msgspec.Struct, frozen=True):
    """What is asked: `over` the months `first` to `last`, is the count of `target` in `places` `sign` `count`?

    `places` are Gleditsch-Ward numbers, or cells' gids where `unit` is "cell", ascending; counts of several are added
    up. A `first` of None is the first month that is not on record ("by December"): see `since`. Raises HN302 and HN306
    for places there are not, HN567 for a count that is none, HN568 where every answer or none would be yes, HN569 for
    months that end before they begin.

    >>> asked = Question((432,), ">=", 100, months.parse("2025-07"), months.parse("2025-12"), "sb")
    >>> asked.text(), asked.text("fr")
    ('MLI sb >= 100 in 2025-07..2025-12', 'MLI sb >= 100 en 2025-07..2025-12')
    """

    places: tuple[int, ...]
    sign: Sign
    count: int
    first: int | None
    last: int
    target: Target = "all"
    over: Over = "total"
    unit: PlaceKind = "country"

    def __post_init__(self) -> None:
        """Refuse what cannot be asked, so that every question has an answer in the end."""
        for place in self.places:
            grid.row_col(place) if self.unit == "cell" else countries.by_gwno(place)
        if not 0 <= self.count <= MOST_COUNT:
            raise HuneError("HN567", value=self.count)
        if self.count == 0 and self.sign in (">=", "<"):
            yes = self.sign == ">="
            raise HuneError(
                "HN568", value=f"{self.sign} 0", answer_en="yes" if yes else "no", answer_fr="oui" if yes else "non"
            )
        if self.first is not None and self.last < self.first:
            raise HuneError("HN569", first=months.iso(self.first), last=months.iso(self.last))

    def since(self, origin: int) -> "Question":
        """Return the question with its first month said: the one after `origin` where it was left open.

        Raises HN569 where the last month is on record already.
        """
        return self if self.first is not None else msgspec.structs.replace(self, first=origin + 1)

    @property
    def begins(self) -> int:
        """The first month; a question without one has to be given it by `since`."""
        if self.first is None:
            raise HuneError("HN569", first="?", last=months.iso(self.last))
        return self.first

    @property
    def months(self) -> int:
        """How many months it is about."""
        return self.last - self.begins + 1

    def holds(self, counts: ArrayLike) -> NDArray[np.bool_]:
        """Tell for counts (…, months), summed over places, whether the answer is yes (…).

        >>> Question((432,), ">=", 5, 1, 3, over="any").holds([[0, 5, 0], [4, 4, 4]]).tolist()
        [True, False]
        """
        values = np.asarray(counts)
        if self.over == "total":
            return np.asarray(_compared(values.sum(axis=-1), self.sign, self.count), dtype=np.bool_)
        months_ = _compared(values, self.sign, self.count)
        return np.asarray(months_.any(axis=-1) if self.over == "any" else months_.all(axis=-1), dtype=np.bool_)

    def decided(self, seen: Sequence[int]) -> bool | None:
        """Tell the answer that the counts of the first months leave, whatever the others bring; None if both.

        >>> total = Question((432,), ">=", 5, 1, 3)
        >>> [total.decided(seen) for seen in ([], [4], [4, 1], [0, 0, 4])]
        [None, None, True, False]
        """
        if len(seen) == self.months:
            return bool(self.holds(seen))
        if self.over == "total":
            # What is to come is 0 or more, and without bound: only what is exceeded already is certain.
            beyond = sum(seen) >= self.count if self.sign in (">=", "<") else sum(seen) > self.count
            return self.sign in (">=", ">") if beyond else None
        so_far = _compared(np.asarray(seen, dtype=np.int64), self.sign, self.count)
        if self.over == "any":
            return True if so_far.any() else None
        return None if so_far.all() else False

    def text(self, lang: str = "en") -> str:
        """Write the question as `hune.forecast.questions.grammar.read` reads it, in one way only."""
        french = lang == "fr"
        said = "+".join(map(str, self.places) if self.unit == "cell" else map(_code, self.places))
        if self.unit == "cell":
            said = f"{'maille' if french else 'cell'} {said}"
        target = TARGET_WORDS[lang].get(self.target, self.target)
        if self.first is None:
            when = f"{'d’ici' if french else 'by'} {months.iso(self.last)}"
        elif self.first == self.last:
            when = f"{'en' if french else 'in'} {months.iso(self.last)}"
        else:
            when = f"{'en' if french else 'in'} {months.iso(self.first)}..{months.iso(self.last)}"
        return f"{said} {target} {OVER_WORDS[lang][self.over]}{self.sign} {self.count} {when}"


def _code(gwno: int) -> str:
    return countries.by_gwno(gwno).iso3 or str(gwno)


def _compared(values: NDArray[np.int64], sign: Sign, count: int) -> NDArray[np.bool_]:
    compare = {">=": np.greater_equal, ">": np.greater, "<=": np.less_equal, "<": np.less, "=": np.equal}[sign]
    return np.asarray(compare(values, count), dtype=np.bool_)
