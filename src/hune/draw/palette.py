"""Colours, classes and the look that all figures share.

The hues follow Okabe and Ito, "Color Universal Design" (2008), blue, vermilion and yellow for the three kinds
of violence, moved apart in lightness so that they also differ in a copy in grey. Deaths on maps are a single
ramp from light to dark.
"""

from typing import Any, NamedTuple

from hune.draw.typeface import FAMILY
from hune.errors import HuneError
from hune.text.languages import pick

INK, SOFT, RULE, GRID, PAPER = "#17202b", "#4a5563", "#c8ced6", "#dde1e6", "#ffffff"
SEEN = "#3d4855"
"""What was recorded."""

AHEAD, AHEAD_HALF, AHEAD_MOST = "#123f6d", "#7fa9d3", "#cfe0f0"
"""What is expected: the median, the 50 % range, the 90 % range."""

BEFORE, PALE = "#dcd8d0", "#98a2ad"
"""What was expected earlier; the earlier of two periods."""

KINDS = {"sb": "#1c4e80", "os": "#d55e00", "ns": "#f2c879"}
"""State-based, one-sided, non-state: dark, middle, light."""

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


def class_of(deaths: float) -> int | None:
    """Return the position in `CLASSES` of a count, None for zero; raises HN603 for what is not a count.

    >>> [class_of(deaths) for deaths in (0, 1, 4, 5, 24, 25, 99, 100, 4000)]
    [None, 0, 0, 1, 1, 2, 2, 3, 3]
    """
    if not 0 <= deaths < float("inf"):
        raise HuneError("HN603", value=deaths)
    return next((place for place in reversed(range(len(CLASSES))) if deaths >= CLASSES[place].low), None)


def class_label(place: int) -> str:
    """Write a class as its legend does.

    >>> [class_label(place) for place in range(4)]
    ['1–4', '5–24', '25–99', '≥\u202f100']
    """
    low, high, _ = CLASSES[place]
    return f"≥\u202f{low}" if high is None else f"{low}–{high}"


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
