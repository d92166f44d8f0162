"""Which units a forecast is for: those that are known for long enough, and of these the ones asked for.

A model refuses a window with a gap. Here the units that have one are left out before it is asked, and told: they
cost their own forecast and nobody else's. What is asked for may be fewer units than those a model learns from.
"""

from collections.abc import Iterable
from dataclasses import replace

import msgspec
import numpy as np

from hune import months
from hune.errors import HuneError, Notice
from hune.forecast.forecast import Forecast, unit_set
from hune.forecast.model import Model
from hune.panel.matrix import NOT, Matrix, UnitKind, positions
from hune.places import countries
from hune.places.areas import Areas

NAMED = 12
"""So many units left out are named, the others counted."""


def last_covered(matrix: Matrix) -> int:
    """Return the last month that is covered for most units, where a forecast may begin.

    Most are more than half of those covered in the month with most: units that ended long ago have no say. Raises
    HN508 where nothing is covered.

    >>> last_covered(Matrix.of([[3, 0], [0, 1]], first=527))
    528
    """
    number = (matrix.covered != NOT).sum(axis=0)
    if not number.any():
        raise HuneError("HN508")
    return matrix.first + int(np.flatnonzero(2 * number > number.max())[-1])


def ready(
    matrix: Matrix, model: Model, origin: int, wanted: Iterable[int] | None = None, areas: Areas | None = None
) -> tuple[Matrix, tuple[Notice, ...]]:
    """Keep the units that are covered as far back as a model looks; tell which of those `wanted` (all) are not.

    Areas are told by the names that `areas` has of them.

    Raises HN549 when none that is wanted is left.

    >>> from hune.forecast.models.reference import Conflictology
    >>> kept, told = ready(Matrix.of([[3, 0]], units=[432], first=527), Conflictology(2), 528, wanted=[432, 439])
    >>> kept.units.tolist(), [notice.code for notice in told]
    ([432], ['HN548'])
    """
    first = origin - model.window + 1
    kept = matrix.where_known(first, origin)
    asked = np.unique(np.fromiter(matrix.units if wanted is None else wanted, dtype=np.int32))
    lost = asked[~np.isin(asked, kept.units)].tolist()
    span = {"first": months.iso(first), "last": months.iso(origin)}
    if len(lost) == len(asked):
        seen = np.flatnonzero((matrix.covered[np.isin(matrix.units, asked)] != NOT).any(axis=0)) + matrix.first
        known = {"start": months.iso(int(seen[0])), "end": months.iso(int(seen[-1]))} if seen.size else {}
        told = {"start": "-", "end": "-", "origin": span["last"], "first": span["first"]} | known
        raise HuneError("HN549", model=model.name, number=len(asked), **told)
    if not lost:
        return kept, ()
    names = {f"units_{lang}": _names(lost, matrix.unit, areas, lang) for lang in ("en", "fr")}
    return kept, (Notice("HN548", {**span, "number": len(lost), **names}),)


def _names(units: list[int], unit: UnitKind, areas: Areas | None, lang: str) -> str:
    shown = units[:NAMED]
    named = [countries.by_gwno(one).name(lang) for one in shown] if unit == "country" else [*map(str, shown)]
    named = [area.name for area in areas.at(shown)] if areas else named
    return ", ".join(named) + (", …" if len(units) > NAMED else "")


def narrowed(forecast: Forecast, matrix: Matrix, wanted: Iterable[int]) -> Forecast:
    """Keep of a forecast made from `matrix` the units that are `wanted`; its identity is then of these.

    >>> from hune.forecast.forecast import predict
    >>> from hune.forecast.models.reference import Zero
    >>> matrix = Matrix.of([[0], [0]], units=[432, 439])
    >>> narrowed(predict(Zero(), matrix, origin=1), matrix, [439]).units.tolist()
    [439]
    """
    own = np.intersect1d(forecast.units, np.fromiter(wanted, dtype=np.int32)).tolist()
    if len(own) == len(forecast.units):
        return forecast
    identity = msgspec.structs.replace(forecast.identity, units=unit_set(matrix.select(own)))
    at = positions(forecast.units, own)
    return replace(forecast, identity=identity, units=forecast.units[at], distribution=forecast.distribution[at])
