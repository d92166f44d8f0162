"""How a backtest is put into words: figures of equal length, months, units, models, what was counted."""

import re
from collections.abc import Callable
from decimal import Decimal
from math import floor, log10

from hune import months
from hune.errors import HuneError
from hune.forecast.backtest.run import Backtest
from hune.panel.matrix import UnitKind
from hune.places import countries, names
from hune.record.schema import KINDS
from hune.text.counted import Counted
from hune.text.dates import format_month
from hune.text.languages import pick
from hune.text.messages import message_ids, say
from hune.text.numbers import MINUS, NARROW_SPACE, counted, format_range, round_to

NOTHING = "–"
"""What stands where there is no figure."""

Writer = Callable[[float | None], str]


def fixed(value: float | None, decimals: int, lang: str) -> str:
    """Write a number with so many decimals, zeros at its end included, so that a column can be read down.

    >>> fixed(14.0, 2, "en"), fixed(-1234.5, 2, "fr"), fixed(None, 2, "en")
    ('14.00', '−1\u202f234,50', '–')
    """
    if value is None:
        return NOTHING
    rounded = round_to(Decimal(str(value)), Decimal(1).scaleb(-decimals))
    text = f"{abs(rounded):,.{decimals}f}"
    plain = text if lang == "en" else text.replace(",", NARROW_SPACE).replace(".", ",")
    return (MINUS if rounded < 0 else "") + plain


def decimals_for(size: float | None) -> int:
    """Return the decimals that give numbers of about this size four significant figures.

    >>> [decimals_for(size) for size in (0.1754, 14.03, 128.0, 5000, 0)]
    [4, 2, 1, 0, 3]
    """
    return 3 if not size else min(max(3 - floor(log10(size)), 0), 6)


def percentage(share: float | None, lang: str) -> str:
    """Write a share with one decimal.

    >>> percentage(0.9, "fr"), percentage(None, "fr")
    ('90,0\u202f%', '–')
    """
    return NOTHING if share is None else f"{fixed(share * 100, 1, lang)}{NARROW_SPACE}%"


def origin_name(backtest: Backtest, origin: int, lang: str) -> str:
    """Name an origin: by the year that is forecast, under the challenge's rules, else by its month."""
    if backtest.preset.name.startswith("views2023"):
        return str(months.year_and_month(origin + backtest.preset.horizons[0])[0])
    return format_month(origin, lang, short=True)


def target_name(target: str, lang: str) -> str:
    """Say what was counted; a target that is none of the usual stands as it is written.

    >>> target_name("best sb", "en"), target_name("best sb+ns+os", "fr")
    ('deaths in fighting involving a State', 'décès, toutes catégories')
    """
    measure, _, kinds = target.partition(" ")
    if measure not in ("best", "civilians") or not kinds or {*kinds.split("+")} - {*KINDS}:
        return target
    named = kinds if kinds in KINDS else "all" if {*kinds.split("+")} == {*KINDS} else ""
    if not named:
        return target
    return say(lang, f"backtest-target-{named if measure == 'best' else 'civilians'}")


def units_counted(count: int, unit: UnitKind, lang: str) -> str:
    """Count units in words.

    >>> units_counted(1174, "cell", "en"), units_counted(1, "country", "fr")
    ('1,174 cells', '1 pays')
    """
    return say(lang, f"backtest-units-{'cell' if unit == 'cell' else 'country'}", units=counted(count, lang))


def unit_name(unit: int, kind: UnitKind, lang: str) -> str:
    """Name a country, or a cell by its number and the town it is near; else the number alone.

    >>> unit_name(432, "country", "en"), unit_name(153000, "cell", "fr")
    ('Mali', 'maille 153000, près de Gao')
    """
    try:
        if kind == "country":
            return countries.by_gwno(unit).name(lang)
        place = names.nearest(unit)
    except HuneError:
        return str(unit)
    if place is None:
        return say(lang, "backtest-cell", gid=str(unit))
    return say(lang, "backtest-cell-near", gid=str(unit), town=pick(lang, en=place.name, fr=place.french))


def model_about(model: str, lang: str) -> str | None:
    """Say in a few words what a model does; None for one that is not hune's."""
    message = f"backtest-model-{re.sub(r'[(].*', '', model).replace('_', '-')}"
    return say(lang, message) if message in message_ids(lang) else None


def expected(low: float, middle: float, high: float, lang: str) -> str:
    """Write a median with its 90 % range.

    >>> expected(0, 3, 1200, "en")
    '3 (0–1,200)'
    """
    whole = [round(value) for value in (low, middle, high)]
    return f"{fixed(whole[1], 0, lang)} ({format_range(whole[0], whole[2], lang)})"


def origins_counted(backtest: Backtest, lang: str) -> Counted:
    """Count the origins that are scored."""
    return counted(len(backtest.origins), lang)
