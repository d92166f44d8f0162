"""Axes: months in words, counts from zero.

A month is its number on the scale and is labelled by a table made here, so that the browser needs neither a
calendar nor a language to draw it.
"""

import json
from collections.abc import Sequence
from math import ceil, floor, log10

import shapely

from hune import months
from hune.draw.hatching import hatch, segments
from hune.draw.layers import Spec, blocks, rules
from hune.draw.palette import GRID, HATCH, SOFT, VOID
from hune.text.dates import format_month
from hune.text.messages import say


def nice_step(most: float, intervals: int) -> int:
    """Return the smallest whole step of 1, 2, 2.5 or 5 times a power of ten that needs at most `intervals`.

    >>> [nice_step(most, 4) for most in (0, 3, 12, 732, 878, 4100)]
    [1, 1, 5, 200, 250, 2000]
    """
    rough = max(most / intervals, 1)
    power = 10 ** floor(log10(rough))
    steps = (step * power for step in (1, 2, 2.5, 5, 10))
    return int(next(step for step in steps if step >= rough * (1 - 1e-9) and step == int(step)))


def counts(most: float, intervals: int = 4) -> Spec:
    """Return a scale of counts from zero to a little above `most`, with ticks at round numbers."""
    step = nice_step(most, intervals)
    ticks = list(range(0, ceil(most) + 1, step)) if most >= step else [0, step]
    return {
        "scale": {"domain": [0, max(most * 1.04, ticks[-1])], "nice": False},
        "axis": {"values": ticks, "format": ",d", "ticks": False, "grid": False, "minExtent": 32, "maxExtent": 32},
    }


def month_scale(first: int, last: int, width: float, lang: str, beyond: float = 0.0) -> Spec:
    """Return a scale of months over `width` pixels, of which `beyond` are kept free on the right.

    Raises HN611.
    """
    per_month = (last - first + 1) / (width - beyond)
    labels = month_labels(first, last, 1 / per_month, lang)
    return {
        "scale": {"domain": [first - 0.5, first - 0.5 + width * per_month], "nice": False, "zero": False},
        "axis": {
            "values": [month - 0.5 for month in labels],
            "labelExpr": f"({json.dumps({str(m - 0.5): text for m, text in labels.items()})})[datum.value]",
            "labelAlign": "left",
            "labelOffset": 2,
            "labelPadding": -3,
            "tickSize": 10,
            "grid": False,
        },
    }


def month_labels(first: int, last: int, pixels: float, lang: str) -> dict[int, str]:
    """Return the months that get a label, and the label, `pixels` being the width of a month; raises HN611.

    Each label stands to the right of its tick, at the start of its month: months or quarters where there is
    room for "Sept 2023", else years. The first month and each January say their year.

    >>> month_labels(505, 534, 7.0, "fr")
    {505: '2022', 517: '2023', 529: '2024'}
    >>> month_labels(520, 527, 30.0, "en")
    {520: 'Apr 2023', 523: 'Jul', 526: 'Oct'}
    """
    every = next((n for n in (1, 3) if n * pixels >= 58), 12)
    years = next((n for n in (1, 2, 5, 10, 20) if n * 12 * pixels >= 30), 50)
    starts = [m for m in range(first, last + 1) if (m - 1) % every == 0]
    if every == 12:
        shown = {m: str(y) for m in starts if (y := months.year_and_month(m)[0]) % years == 0}
    else:
        texts = {m: format_month(m, lang, short=True) for m in starts}
        shown = {m: t if m == starts[0] or m % 12 == 1 else t.rpartition(" ")[0] for m, t in texts.items()}
    return shown or {first: format_month(first, lang, short=True)}


def column(month: int, half: float) -> dict[str, float]:
    """Return the sides of a month's column, `half` of a month to either side of its middle."""
    return {"a": month - half, "b": month + half}


def ground(first: int, last: int, y: Spec) -> list[Spec]:
    """Return the grid of a chart of counts, over its months and not beyond."""
    lines = [{"a": first - 0.5, "b": last + 0.5, "low": tick, "high": tick} for tick in y["axis"]["values"] if tick]
    return [rules(lines, color=GRID, strokeWidth=0.75)]


def base(first: int, last: int) -> Spec:
    """Return the line of zero, on which the columns stand."""
    return rules([{"a": first - 0.5, "b": last + 0.5, "low": 0, "high": 0}], color=SOFT, strokeWidth=1)


def uncovered(
    first: int, history: Sequence[float | None], wide: float, tall: float, top: float, lang: str
) -> list[Spec]:
    """Return a hatched field of full height for every month from `first` on that no source covers.

    A month is `wide` pixels, a death `tall` pixels and the field `top` deaths high.
    """
    missing = [month for month, value in enumerate(history, first) if value is None]
    if not missing:
        return []
    fields = shapely.union_all(
        [shapely.box((m - first) * wide, -top * tall, (m - first + 1) * wide, 0) for m in missing]
    )
    lines = [
        {"a": first - 0.5 + a / wide, "b": first - 0.5 + b / wide, "low": -low / tall, "high": -high / tall}
        for a, low, b, high in segments(hatch(fields))
    ]
    rows = [
        {**column(m, 0.5), "low": 0, "high": top, "tip": say(lang, "draw-month-uncovered", month=format_month(m, lang))}
        for m in missing
    ]
    return [blocks(rows, color=VOID), rules(lines, color=HATCH, strokeWidth=0.75)]
