"""How probable a yes is: a model's joint draws, the months that are on record kept as they are.

Months on record are known and not drawn again: a question about July to December, asked when September is on record,
adds what was counted so far to draws of the last three months. Draws are whole futures of all places together, so
that totals, worst months and sums over countries are as uncertain as they are.

Unless the record decides it, no answer is certain, and four thousand draws of one model are no four thousand cases.
What a probability can rest on is how often anything like the question was ever seen: n windows, of the places
themselves and of their peers, that share no month (`hune.forecast.questions.classes`). With Jeffreys' prior the
share q of draws becomes (n q + ½) / (n + 1): half a case is kept for what no draw showed. It is the same n whatever the
number that is asked for, so that probabilities fall as it rises, and those of a yes and of a no add up to one.
"""

from dataclasses import replace
from typing import NamedTuple

import msgspec
import numpy as np

from hune import months
from hune.errors import HuneError
from hune.forecast.forecast import MOST_MONTHS, Identity, predict
from hune.forecast.joint import futures
from hune.forecast.model import Model
from hune.forecast.paths import shrink
from hune.forecast.questions.classes import Class, classes
from hune.forecast.questions.question import Question
from hune.panel.matrix import Matrix, positions
from hune.places import countries

DRAWS = 4000


class Seen(NamedTuple):
    """The first months of a question as far as the record covers them without a gap, summed over its places.

    `truth` are the vintages they are from; `final` says that all of them are yearly reviews.
    """

    counts: tuple[int, ...]
    truth: tuple[str, ...]
    final: bool


class Chance(msgspec.Struct, frozen=True):
    """The probability of a yes to `question`, seen from `origin`, and what it rests on.

    `observed` are the counts of its first months, which are on record; `decided` the answer where they leave but one,
    and then `probability` is 0 or 1, and there is neither a forecast nor a reference class. `evidence` is the n that
    the probability rests on, `truth` the vintages that everything was made from.
    """

    question: Question
    origin: int
    observed: tuple[int, ...]
    decided: bool | None
    probability: float
    truth: tuple[str, ...]
    record: str
    evidence: int = 0
    draws: int = 0
    classes: tuple[Class, ...] = ()
    model: str = ""
    identity: Identity | None = None


def chance(question: Question, matrix: Matrix, model: Model, *, draws: int = DRAWS, seed: int = 0) -> Chance:
    """Say how probable a yes is; raises as `known` and `drawn` do.

    >>> from hune.forecast.models.reference import Conflictology
    >>> matrix = Matrix.of([[0, 4] * 30], units=[432], first=481)
    >>> told = chance(Question((432,), ">=", 8, 540, 542), matrix, Conflictology(12))
    >>> told.observed, told.decided, 0.5 < told.probability < 0.7
    ((4,), None, True)
    """
    so_far = known(question, matrix)
    return so_far if so_far.decided is not None else drawn(so_far, matrix, model, draws=draws, seed=seed)


def known(question: Question, matrix: Matrix, seen: Seen | None = None) -> Chance:
    """Say what the record alone tells: the origin, the months counted so far, and the answer where they decide it.

    `matrix` is of the question's target, and the origin the last of its months that is covered for all the places.
    `seen` are the months of the question that are on record, those of the matrix unless given: a record may hold
    later ones, too few to forecast from. Without a decision the probability is ½, and means nothing yet. Raises HN570
    for months beyond the furthest horizon, HN571 for a place that is not covered, HN501 for a gap in what is on
    record, HN506 for places that are read from different vintages, which have no sum.
    """
    origin = origin_of(question, matrix)
    asked = question.since(origin)
    if asked.last - origin > MOST_MONTHS:
        ends = {"last": months.iso(asked.last), "origin": months.iso(origin)}
        raise HuneError("HN570", value=asked.last - origin, most=MOST_MONTHS, **ends)
    # Asked for in any case: places that are read from different vintages have no sum.
    together = matrix.select(asked.places).together()
    so_far = _seen(asked, together, origin) if seen is None else seen
    answer = asked.decided(so_far.counts)
    return Chance(
        question=asked,
        origin=origin,
        observed=so_far.counts,
        decided=answer,
        probability=0.5 if answer is None else float(answer),
        truth=tuple(sorted({*together.truth.tolist(), *so_far.truth})),
        record=matrix.record,
    )


def origin_of(question: Question, matrix: Matrix) -> int:
    """Return the last month that is covered for all the places of a question; raises HN571 where one has none."""
    for place in question.places:
        row = matrix.select([place]) if place in matrix.units else None
        if row is None or not row.reach()[0]:
            raise HuneError("HN571", target=question.target, **_named(question, place))
    return int(matrix.select(question.places).reach().min())


def drawn(so_far: Chance, matrix: Matrix, model: Model, *, draws: int = DRAWS, seed: int = 0) -> Chance:
    """Say how probable a yes is after what is `known`: draw the months that are not on record.

    Units that are not covered as long as the model looks back are left out of what it learns from. Raises HN501 where
    a place itself is not, and what the model raises.
    """
    asked, origin = so_far.question, so_far.origin
    matrix.select(asked.places).window(origin - model.window + 1, origin)
    seen = matrix.where_known(origin - model.window + 1, origin)
    horizons = tuple(range(asked.begins + len(so_far.observed) - origin, asked.last - origin + 1))
    forecast = predict(model, seen, origin, horizons, seed=seed)
    rows = positions(forecast.units, asked.places)
    ours = replace(forecast, units=forecast.units[rows], distribution=forecast.distribution[rows])
    ahead = futures(ours, draws, seed=seed).dense().sum(axis=0)
    observed = np.array(so_far.observed, dtype=np.int64)
    whole = np.concatenate([np.broadcast_to(observed[:, None], (len(observed), draws)), ahead])
    beside = classes(asked, matrix, origin, observed)
    evidence = min(draws, max(1, sum(one.apart for one in beside if one.name in ("own", "peers"))))
    return msgspec.structs.replace(
        so_far,
        probability=float(shrink(asked.holds(whole.T).mean(), evidence)),
        evidence=evidence,
        draws=draws,
        classes=beside,
        model=model.name,
        identity=forecast.identity,
        truth=tuple(sorted({*so_far.truth, *forecast.truth})),
    )


def _seen(question: Question, together: Matrix, origin: int) -> Seen:
    """Return the counts of the question's months up to the origin, summed over places."""
    truth = tuple(together.truth.tolist())
    if question.begins > origin:
        return Seen((), truth, False)
    return Seen(tuple(together.window(question.begins, min(question.last, origin))[0].tolist()), truth, False)


def _named(question: Question, place: int) -> dict[str, str]:
    if question.unit == "cell":
        return {"place_en": f"cell {place}", "place_fr": f"la maille {place}"}
    return {f"place_{lang}": countries.by_gwno(place).name(lang, "the") for lang in ("en", "fr")}
