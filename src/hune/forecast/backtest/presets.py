"""What a backtest is of: fixed rules, so that two people who name the same preset score the same thing.

`views2023-cm` and `views2023-cell` are the task of the VIEWS Prediction Challenge 2023/24, for countries and for
cells: state-based deaths of calendar years, month by month, from what was known to the October before. `rolling`
goes over origins of one's own choosing, a year ahead.
"""

import msgspec

from hune import months
from hune.errors import HuneError
from hune.forecast.backtest.rows import SCORES
from hune.forecast.forecast import check_horizons
from hune.forecast.scoring import views2023
from hune.panel.matrix import UnitKind

NAMES = ("views2023-cm", "views2023-cell", "rolling")
YEAR_AHEAD = tuple(range(1, 13))
STEP = 6
"""Months from one origin to the next, unless another step is asked for."""


class Preset(msgspec.Struct, frozen=True):
    """Origins, horizons, the kind of unit and the target, and how draws are made where a score needs some.

    `target` is what is counted, as `Matrix.target` has it ("best sb").
    """

    name: str
    origins: tuple[int, ...]
    horizons: tuple[int, ...]
    unit: UnitKind
    target: str
    metrics: tuple[str, ...] = SCORES
    draws: int = views2023.DRAWS
    seed: int = 0


def preset(name: str) -> Preset:
    """Return one of the presets that choose their origins themselves.

    Windows that the truth does not reach are left out by the backtest, which says so. Raises HN552 for a name
    that no preset has, and for `rolling`, which is made by the function of that name.

    >>> made = preset("views2023-cell")
    >>> made.unit, [months.iso(at) for at in made.origins[:2]], made.horizons[0], made.horizons[-1]
    ('cell', ['2017-10', '2018-10'], 3, 14)
    """
    units: dict[str, UnitKind] = {"views2023-cm": "country", "views2023-cell": "cell"}
    if name not in units:
        raise HuneError("HN552", value=name, names=", ".join(units))
    return Preset(
        name=name,
        origins=tuple(views2023.origin(year) for year in views2023.WINDOWS),
        horizons=views2023.HORIZONS,
        unit=units[name],
        target="best sb",
    )


def rolling(
    first: int,
    last: int,
    *,
    every: int = STEP,
    unit: UnitKind = "country",
    target: str = "best sb",
    horizons: tuple[int, ...] = YEAR_AHEAD,
    seed: int = 0,
) -> Preset:
    """Return a preset with an origin `every` so many months from `first` on, `last` included where it falls on one.

    Raises HN513 for a last origin before the first or a step that is not positive, HN511 for a horizon outside 1
    to 36.

    >>> [months.iso(at) for at in rolling(months.parse("2018-01"), months.parse("2019-06"), every=6).origins]
    ['2018-01', '2018-07', '2019-01']
    """
    check_horizons(horizons)
    if every < 1:
        raise HuneError("HN513", name="every", value=every, must_en="1 or more", must_fr="1 ou plus")
    if last < first:
        must_en, must_fr = f"{months.iso(first)} or later", f"{months.iso(first)} ou plus tard"
        raise HuneError("HN513", name="last", value=months.iso(last), must_en=must_en, must_fr=must_fr)
    origins = tuple(range(first, last + 1, every))
    return Preset("rolling", origins, tuple(sorted({*horizons})), unit, target, seed=seed)


def span(text: str) -> tuple[int, int]:
    """Read the first and the last origin from "2018-01..2024-12"; one month is both. Raises HN102.

    >>> span("2018-01..2018-03")
    (457, 459)
    """
    first, dots, last = text.partition("..")
    return months.parse(first), months.parse(last if dots else first)
