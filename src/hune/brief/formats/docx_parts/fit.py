"""How wide the columns of a table are, and in which size its text is set, so that it stays on the page.

Word wraps a text between words and, where one word is wider than its cell, inside it. The columns are therefore made
at least as wide as their longest word or figure, in the largest of three sizes in which all of them fit; what is
left over goes to those whose text would wrap. Widths of letters are estimated, on the wide side.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

SIZES = {"Hune Cell": 9.0, "Hune Cell Small": 8.5, "Hune Cell Fine": 7.0}
"""The styles of a cell, from large to small, and their sizes in points."""

PADDING = 190
"""What a cell keeps free at its two sides together, in twentieths of a point, the unit of all widths here."""

BOLD = 1.1
"""How much wider a heading is for being bold."""

_SPACE = re.compile("[ \u2009\u200a]+")
_WIDE = frozenset("mwMWŒœ%—…@&")
_NARROW = frozenset("iljtfrI.,;:!'’|()[]- \u00a0\u202f")


class Fit(NamedTuple):
    """The style of the cells and the width of each column."""

    style: str
    widths: tuple[int, ...]


class Text(NamedTuple):
    """What a cell holds: a figure is never cut."""

    text: str
    whole: bool


def fit(headings: Sequence[str], columns: Sequence[Sequence[Text]], room: int, share: float = 1.0) -> Fit:
    """Fit columns into `room`; a table that needs less is stretched to the `share` of it that it should take.

    >>> fit(["Country", "Deaths"], [[Text("Mali", False)], [Text("2,109", True)]], 9000)
    Fit(style='Hune Cell', widths=(4677, 4323))
    """
    least: list[int] = []
    for style, size in SIZES.items():
        least = [
            min(room // 2, max(_longest(heading, size * BOLD), *(_least(cell, size) for cell in column), 0) + PADDING)
            for heading, column in zip(headings, columns, strict=True)
        ]
        if sum(least) <= room:
            return Fit(style, _spread(headings, columns, least, size, room, share))
    return Fit(next(reversed(SIZES)), _shared(room, least))


def _spread(
    headings: Sequence[str], columns: Sequence[Sequence[Text]], least: list[int], size: float, room: int, share: float
) -> tuple[int, ...]:
    """Give out what the `least` widths leave over."""
    # A heading may take two lines before its column grows for it.
    wish = [
        max(
            low,
            min(
                room, max(_width(heading, size * BOLD) // 2, *(_width(cell.text, size) for cell in column), 0) + PADDING
            ),
        )
        for low, heading, column in zip(least, headings, columns, strict=True)
    ]
    if sum(wish) <= room:
        total = max(sum(wish), int(room * share))
        return _added(wish, total - sum(wish), wish)
    # The name of a row is the first to be kept on one line.
    first = min(wish[0], least[0] + room - sum(least))
    base = [first, *least[1:]]
    return _added(base, room - sum(base), [high - low for high, low in zip(wish, base, strict=True)])


def _least(cell: Text, size: float) -> int:
    return _width(cell.text, size) if cell.whole else _longest(cell.text, size)


def _longest(text: str, size: float) -> int:
    return max(_width(word, size) for word in _SPACE.split(text))


def _width(text: str, size: float) -> int:
    """Estimate the width of a text in twentieths of a point."""
    return round(sum(_em(sign) for sign in text) * size * 20)


def _em(sign: str) -> float:
    if sign in _NARROW:
        return 0.34
    if sign in _WIDE:
        return 0.9
    return 0.66 if sign.isupper() else 0.54


def _added(base: Sequence[int], spare: int, weights: Sequence[int]) -> tuple[int, ...]:
    return tuple(b + extra for b, extra in zip(base, _shared(spare, weights), strict=True))


def _shared(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share a length out by weight, to the last unit."""
    weights = weights if any(weights) else [1] * len(weights)
    whole = sum(weights)
    ends = [total * sum(weights[: n + 1]) // whole for n in range(len(weights))]
    return tuple(end - start for start, end in zip([0, *ends[:-1]], ends, strict=True))
