"""Colours, classes and the look that all figures share.

The hues follow Okabe and Ito, "Color Universal Design" (2008), blue, vermilion and yellow for the three kinds
of violence, moved apart in lightness so that they also differ in a copy in grey. Deaths on maps are a single
ramp from light to dark.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hune.draw.typeface import FAMILY
from hune.errors import HuneError
from hune.text.languages import pick
from hune.text.numbers import format_number, format_range

INK, SOFT, RULE, GRID, PAPER = "#17202b", "#4a5563", "#c8ced6", "#dde1e6", "#ffffff"
SEEN = "#3d4855"
"""What was recorded."""

AHEAD, AHEAD_HALF, AHEAD_MOST = "#123f6d", "#7fa9d3", "#cfe0f0"
"""What is expected: the median, the 50 % range, the 90 % range."""

BEFORE, PALE = "#dcd8d0", "#98a2ad"
"""What was expected earlier; the earlier of two periods."""

KINDS = {"sb": "#1c4e80", "os": "#d55e00", "ns": "#f2c879"}
"""State-based, one-sided, non-state: dark, middle, light."""

PARTS = {"baseline": "#bfc6ce", "past": "#0b5d66", "neighbours": "#d9822b"}
"""What a chance is made of: what any unit has, the unit's own past, what goes on around it."""

VOID, HATCH = "#f4f5f6", "#a3acb6"
"""The ground and the lines of what no source covers."""

LAND, SEA, BORDER = "#ffffff", "#e3ebf1", "#77828d"


class Class(NamedTuple):
    """A class of deaths, both bounds included; `high` is None for the open one."""

    low: int
    high: int | None
    colour: str


CLASSES = (
    Class(1, 4, "#fbdcae"),
    Class(5, 24, "#f2a45c"),
    Class(25, 99, "#cf5327"),
    Class(100, None, "#6d0f1f"),
)
"""The classes of recorded deaths in a cell; none recorded has no colour of its own."""

COUNTRY_CLASSES = (
    Class(1, 24, CLASSES[0].colour),
    Class(25, 99, CLASSES[1].colour),
    Class(100, 999, CLASSES[2].colour),
    Class(1000, None, CLASSES[3].colour),
)
"""The classes of recorded deaths in a country and year, parted at UCDP's own thresholds, 25 and 1,000, and once more
between them."""


def class_of(deaths: float, classes: Sequence[Class] = CLASSES) -> int | None:
    """Return the position in `classes` of a count, None for zero; raises HN603 for what is not a count.

    >>> [class_of(deaths) for deaths in (0, 1, 4, 5, 24, 25, 99, 100, 4000)]
    [None, 0, 0, 1, 1, 2, 2, 3, 3]
    """
    if not 0 <= deaths < float("inf"):
        raise HuneError("HN603", value=deaths)
    return next((place for place in reversed(range(len(classes))) if deaths >= classes[place].low), None)


def class_label(one: Class, lang: str) -> str:
    """Write a class as its legend does.

    >>> [class_label(one, "en") for one in CLASSES], class_label(COUNTRY_CLASSES[-1], "fr")
    (['1–4', '5–24', '25–99', '≥\u202f100'], '≥\u202f1\u202f000')
    """
    if one.high is None:
        return f"≥\u202f{format_number(one.low, lang)}"
    return format_range(one.low, one.high, lang)


def embedding(lang: str) -> dict[str, Any]:
    """Return what Vega must know of a language to write numbers; raises HN611.

    The same options serve Vega-Embed and the renderer here. Months are never formatted by Vega: they reach it
    in words.
    """
    return {
        "formatLocale": {
            "decimal": pick(lang, en=".", fr=","),
            "thousands": pick(lang, en=",", fr="\u202f"),
            "grouping": [3],
            "currency": pick(lang, en=["", ""], fr=["", ""]),
            "percent": "\u202f%",
            "minus": "−",
        }
    }


def look() -> dict[str, Any]:
    """Return the configuration of Vega-Lite that all figures share."""
    text = {"font": FAMILY, "fontSize": 11, "color": SOFT, "fontWeight": 400}
    return {
        # Alternative text stands beside the figure, in the language of the page.
        "aria": False,
        "background": PAPER,
        "font": FAMILY,
        "padding": 0,
        "view": {"stroke": None},
        "concat": {"spacing": 18},
        "text": text,
        "title": {
            **text,
            "fontSize": 12,
            "fontWeight": 700,
            "color": INK,
            "anchor": "start",
            "frame": "group",
            "offset": 6,
            "subtitleFont": FAMILY,
            "subtitleFontSize": 10.5,
            "subtitleColor": SOFT,
            "subtitlePadding": 2,
        },
        "axis": {
            "labelFont": FAMILY,
            "labelFontSize": 10.5,
            "labelColor": SOFT,
            "labelFontWeight": 400,
            "labelPadding": 4,
            "labelOverlap": "greedy",
            "tickColor": RULE,
            "tickSize": 4,
            "domain": False,
            "title": None,
        },
    }
