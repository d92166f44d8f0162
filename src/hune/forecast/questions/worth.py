"""What the answers to questions were worth: Brier scores, beside those of each reference class on the same questions.

Each question counts once, however often it was asked: its score is the mean over its forecasts. Questions that were
asked as often stand together as well, because to ask again and again as the months come in is an easier task. Void
and open questions have no score. A reference class is scored on the questions where it had a case, and the model
beside it on the same.

Source: Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950) 1-3.
"""

from collections.abc import Iterable

import msgspec

from hune.forecast.questions.classes import NAMES
from hune.forecast.questions.docket import NO, YES, Asked, Told


class Against(msgspec.Struct, frozen=True):
    """The Brier score of a reference class, `other`, and that of the model on the same `questions`."""

    name: str
    questions: int
    brier: float
    other: float


class Worth(msgspec.Struct, frozen=True):
    """What a model's answers were worth, over `questions` that were asked `times` each (None: however often).

    `provisional` of them rest on answers that no yearly vintage has confirmed.
    """

    model: str
    times: int | None
    questions: int
    forecasts: int
    provisional: int
    brier: float
    against: tuple[Against, ...]


class _Scored(msgspec.Struct, frozen=True):
    """A question with an answer, 1 or 0, and the forecasts of one model."""

    happened: int
    provisional: bool
    told: tuple[Told, ...]

    def brier(self) -> float:
        """Return the mean score over the forecasts."""
        return _mean([(told.probability - self.happened) ** 2 for told in self.told])

    def brier_of(self, name: str) -> float | None:
        """Return the mean score of a reference class over the forecasts, None where it ever had no case."""
        chances = [one.probability for told in self.told for one in told.classes if one.name == name]
        given = [(chance - self.happened) ** 2 for chance in chances if chance is not None]
        return _mean(given) if len(given) == len(self.told) else None


def worths(asked: Iterable[Asked]) -> tuple[Worth, ...]:
    """Return what each model's answers were worth: over all questions with one, then over those asked once, twice, ….

    Nothing is returned for a model none of whose questions has an answer.
    """
    by_model: dict[str, list[_Scored]] = {}
    for one in asked:
        if one.answer in (YES, NO):
            for model in dict.fromkeys(told.model for told in one.told):
                told = tuple(told for told in one.told if told.model == model)
                scored = _Scored(int(one.answer == YES), one.resolved[-1].provisional, told)
                by_model.setdefault(model, []).append(scored)
    found = []
    for model, every in by_model.items():
        found.append(_worth(model, None, every))
        each = sorted({len(one.told) for one in every})
        found += [_worth(model, times, [one for one in every if len(one.told) == times]) for times in each]
    return tuple(found)


def _worth(model: str, times: int | None, scored: list[_Scored]) -> Worth:
    return Worth(
        model=model,
        times=times,
        questions=len(scored),
        forecasts=sum(len(one.told) for one in scored),
        provisional=sum(one.provisional for one in scored),
        brier=_mean([one.brier() for one in scored]),
        against=tuple(
            _against(name, scored) for name in NAMES if any(one.brier_of(name) is not None for one in scored)
        ),
    )


def _against(name: str, scored: list[_Scored]) -> Against:
    both = [(one.brier(), other) for one in scored if (other := one.brier_of(name)) is not None]
    return Against(name, len(both), _mean([own for own, _ in both]), _mean([other for _, other in both]))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
