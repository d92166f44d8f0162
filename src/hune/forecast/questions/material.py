"""What of a record a question is about: the matrix to forecast from, and the months that answer it."""

from typing import NamedTuple

import numpy as np

from hune.forecast.questions.chance import Seen
from hune.forecast.questions.question import TARGETS, Question
from hune.forecast.track.arrived import Measured, arrived
from hune.panel.build import build
from hune.panel.matrix import UNKNOWN, Matrix
from hune.panel.panel import Panel
from hune.places import borders, cells, countries
from hune.record.markings import Marking, together
from hune.record.view import View
from hune.record.vintages import Vintage


class Material(NamedTuple):
    """The counts of a question's target, and how far what is made from them may go."""

    matrix: Matrix
    marking: Marking


def of_question(view: View, question: Question) -> Material:
    """Lay out a question's target for its places and all that a model can learn from beside them.

    For countries that is every state of today that the record covers; for cells, those of the countries on whose land
    the places lie and of their neighbours. Raises HN507 where the record covers nothing that way.
    """
    covered = {span.gwno for vintage in view.vintages for span in vintage.spans}
    if question.unit == "cell":
        own = _owners(question.places)
        around = covered & {near for gwno in own for near in borders.land_neighbours(gwno)}
        panel = _panel(view, question, tuple({*own, *around}))
        if not np.isin(question.places, panel.units).all():
            panel = _panel(view, question, None, tuple({*panel.units.tolist(), *question.places}))
    else:
        last = max((span.last for vintage in view.vintages for span in vintage.spans), default=1)
        today = {gwno for gwno in covered if countries.in_system(gwno, last)}
        panel = _panel(view, question, tuple(today | {*question.places}))
    return Material(_matrix(panel, question), _marking(panel.read))


def seen_of(view: View, question: Question) -> Seen:
    """Read what the record shows of a question's months, each from the newest vintage that covers it."""
    measured = Measured(*TARGETS[question.target])
    came = arrived(view, question.unit, question.places, measured, question.begins, question.last)
    whole = (came.observed != UNKNOWN).all(axis=0)
    upto = int(np.argmin(whole)) if not whole.all() else len(whole)
    return Seen(
        counts=tuple(came.observed[:, :upto].sum(axis=0).tolist()),
        truth=tuple(np.unique(came.vintage[:, :upto]).tolist()),
        final=bool(came.final[:, :upto].all()),
    )


def begun(view: View, question: Question, origin: int) -> Question:
    """Return a question whose first month is said: the first after `origin` that is not on record, if it was left open.

    Raises HN569 where all its months are on record.
    """
    if question.first is not None or question.last <= origin:
        return question.since(origin)
    asked = question.since(origin)
    return question.since(origin + len(seen_of(view, asked).counts))


def _panel(view: View, question: Question, among: tuple[int, ...] | None, gids: tuple[int, ...] | None = None) -> Panel:
    measure, kinds = TARGETS[question.target]
    return build(view, question.unit, countries=among, cells=gids, needs=(measure,), kinds=kinds)


def _matrix(panel: Panel, question: Question) -> Matrix:
    measure, kinds = TARGETS[question.target]
    return panel.matrix(measure, kinds)


def _owners(gids: tuple[int, ...]) -> tuple[int, ...]:
    """Return the states with land in some cells."""
    return tuple(sorted({gwno for gid in gids for gwno, _ in cells.shares(gid) if gwno is not None}))


def _marking(read: tuple[Vintage, ...]) -> Marking:
    return together(Marking(one.edition, one.tlp, one.may_name_source) for one in read)
