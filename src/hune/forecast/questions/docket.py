"""Questions a record keeps: asked, asked again, and answered by what comes to be known.

A question is itself whoever words it: its canonical text names it. Each time it is asked from another last month, of
another model or after a revision, the record keeps one more dated forecast of it; asked again with nothing new, it
adds nothing. Nobody has to answer it. Whoever looks at the questions sees those resolved that the record has decided,
`settle` keeps that, and a resolution holds until the record says otherwise: it is provisional until a yearly vintage
says the same, and where a later vintage reverses it, a further row says so.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa

import hune
from hune.forecast.model import Model
from hune.forecast.questions.chance import Chance, drawn, known, origin_of
from hune.forecast.questions.classes import Class
from hune.forecast.questions.material import begun, of_question, seen_of
from hune.forecast.questions.question import Question
from hune.places import countries
from hune.record import own
from hune.record.markings import Marking, is_open, together
from hune.record.record import Record
from hune.record.view import View

TABLE = "questions"
ASKED, RESOLVED = "asked", "resolved"
YES, NO, VOID, OPEN = "yes", "no", "void", "open"


class Told(msgspec.Struct, frozen=True):
    """One dated forecast of a question: how probable a yes was, from which origin, and its reference classes."""

    on: date
    asked: str
    origin: int
    observed: tuple[int, ...]
    model: str
    identity: str
    draws: int
    evidence: int
    probability: float
    classes: tuple[Class, ...]
    truth: tuple[str, ...]
    record: str


class Resolution(msgspec.Struct, frozen=True):
    """What the record answered on a day: `answer` is yes, no, void, or open where an earlier answer fell.

    `observed` are the counts of the question's first months that decided it, `truth` the vintage they are from;
    `provisional` says that no yearly vintage had said so yet.
    """

    on: date
    answer: str
    provisional: bool
    observed: tuple[int, ...]
    truth: tuple[str, ...]
    record: str


class Asked(msgspec.Struct, frozen=True):
    """A question with every forecast of it and every resolution, oldest first; `marking` says how far it may go."""

    question: Question
    marking: Marking
    told: tuple[Told, ...]
    resolved: tuple[Resolution, ...] = ()

    @property
    def answer(self) -> str:
        """The answer as it stands: yes, no, void, or open."""
        return self.resolved[-1].answer if self.resolved else OPEN

    @property
    def is_open(self) -> bool:
        """Whether it has no answer yet, or none any longer."""
        return self.answer == OPEN

    @property
    def reversed(self) -> bool:
        """Whether the last resolution says otherwise than the one before."""
        return len(self.resolved) > 1 and self.resolved[-1].answer != self.resolved[-2].answer


class Docket(msgspec.Struct, frozen=True):
    """The questions of a record on a day, those asked first first; `news` are those resolved anew by this look."""

    on: date
    asked: tuple[Asked, ...]
    news: tuple[Asked, ...] = ()

    @property
    def open(self) -> tuple[Asked, ...]:
        """The questions without an answer."""
        return tuple(one for one in self.asked if one.is_open)

    @property
    def resolved(self) -> tuple[Asked, ...]:
        """The questions with one, void ones among them."""
        return tuple(one for one in self.asked if not one.is_open)

    def since(self, day: date) -> tuple[Asked, ...]:
        """Return the questions that were resolved, re-resolved or reopened after a day."""
        return tuple(one for one in self.asked if one.resolved and one.resolved[-1].on > day)


class Answer(msgspec.Struct, frozen=True):
    """What came of asking: the chance, the question as the record now keeps it, and whether that is new.

    `asked` is None where nothing is kept: where the record itself decides the question, so that there is nothing to
    forecast, and where it was not to be kept.
    """

    chance: Chance
    asked: Asked | None
    is_new: bool


def ask(
    folder: Path, question: Question, model: Model, *, on: date, text: str | None = None, keeps: bool = True
) -> Answer:
    """Put a question to the record in `folder`, and keep what a model says of it; `text` is how it was worded.

    Without `keeps` nothing is written, as in a record that is but a sample. Raises as `Record.open` and `Record.view`
    do, as `hune.forecast.questions.chance.known` and `drawn` do, and as `hune.record.own.keep` where the row cannot be
    kept.
    """
    view = Record.open(folder).view()
    material = of_question(view, question)
    asked = begun(view, question, origin_of(question, material.matrix))
    so_far = known(asked, material.matrix, seen_of(view, asked))
    if so_far.decided is not None:
        return Answer(so_far, None, False)
    before = _named(kept(folder), so_far.question)
    same = [] if before is None else [told for told in before.told if _same(told, so_far, model)]
    if same:
        assert before is not None
        return Answer(_recalled(so_far, same[-1]), before, False)
    chance = drawn(so_far, material.matrix, model)
    if not keeps:
        return Answer(chance, None, False)
    row = _asked_row(chance, material.marking, on, text or so_far.question.text())
    is_new = own.keep(folder, TABLE, [row]) is not None
    return Answer(chance, _named(kept(folder), so_far.question), is_new)


def kept(folder: Path) -> tuple[Asked, ...]:
    """Return the questions that the record in `folder` keeps, the one asked first first."""
    return _gathered(own.kept(folder, TABLE))


def look(folder: Path, view: View, on: date) -> Docket:
    """Return the questions as they stand on a day, answered as far as a view of the record decides them.

    Writes nothing. Of an outer edition's view, the questions that are closed to it are left out.
    """
    shown = [one for one in (_until(one, on) for one in kept(folder)) if one is not None]
    shown = [one for one in shown if is_open(one.marking.edition, view.edition)]
    found = tuple(_looked_at(one, view, on) for one in shown)
    return Docket(on, found, tuple(now for now, before in zip(found, shown, strict=True) if now != before))


def settle(folder: Path, on: date) -> Docket:
    """Return the questions as they stand on a day, and keep the resolutions that are new."""
    docket = look(folder, Record.open(folder).view(), on)
    if docket.news:
        own.keep(folder, TABLE, [_resolved_row(one) for one in docket.news])
    return docket


def _looked_at(asked: Asked, view: View, on: date) -> Asked:
    """Add the resolution that a view calls for, where it is another than the last."""
    question = asked.question
    seen = seen_of(view, question)
    answer = {True: YES, False: NO, None: OPEN}[question.decided(seen.counts)]
    if _left_the_system(question):
        answer = VOID
    provisional = answer in (YES, NO) and not seen.final
    last = asked.resolved[-1] if asked.resolved else None
    if (answer, provisional) == ((last.answer, last.provisional) if last else (OPEN, False)):
        return asked
    made = Resolution(on, answer, provisional, seen.counts, seen.truth, view.version.ingest_id)
    return msgspec.structs.replace(asked, resolved=(*asked.resolved, made))


def _left_the_system(question: Question) -> bool:
    """Tell whether a country of a question is no member of the system of states in its last month."""
    if question.unit == "cell":
        return False
    return not all(countries.in_system(gwno, question.last) for gwno in question.places)


def _until(asked: Asked, on: date) -> Asked | None:
    """Return a question as it stood on a day, None where nobody had asked it."""
    told = tuple(one for one in asked.told if one.on <= on)
    resolved = tuple(one for one in asked.resolved if one.on <= on)
    return msgspec.structs.replace(asked, told=told, resolved=resolved) if told else None


def _same(told: Told, so_far: Chance, model: Model) -> bool:
    """Tell whether a forecast was made from the same origin, by the same model, with the places' counts unrevised."""
    return (told.origin, told.observed, told.model) == (so_far.origin, so_far.observed, model.name) and (
        {*so_far.truth} <= {*told.truth}
    )


def _named(asked: Iterable[Asked], question: Question) -> Asked | None:
    return next((one for one in asked if one.question == question), None)


def _recalled(so_far: Chance, told: Told) -> Chance:
    """Return the chance as it was told before."""
    names = ("observed", "model", "draws", "evidence", "probability", "classes", "truth", "record")
    return msgspec.structs.replace(so_far, **{name: getattr(told, name) for name in names})


def _asked_row(chance: Chance, marking: Marking, on: date, text: str) -> dict[str, Any]:
    question = chance.question
    names = ("origin", "observed", "model", "draws", "evidence", "probability", "truth", "record")
    return {
        "what": ASKED,
        "question": question.text(),
        "on": on,
        "hune": hune.__version__,
        "asked": text,
        "identity": "" if chance.identity is None else chance.identity.digest(),
        "classes": msgspec.to_builtins(chance.classes),
        **{name: getattr(chance, name) for name in names},
        **msgspec.structs.asdict(question),
        **msgspec.structs.asdict(marking),
    }


def _resolved_row(asked: Asked) -> dict[str, Any]:
    return {
        "what": RESOLVED,
        "question": asked.question.text(),
        "hune": hune.__version__,
        **msgspec.structs.asdict(asked.resolved[-1]),
        **msgspec.structs.asdict(asked.marking),
    }


def _gathered(rows: pa.Table) -> tuple[Asked, ...]:
    """Join the rows of each question, in the order in which they were kept."""
    found: dict[str, Asked] = {}
    for row in rows.to_pylist():
        marking = msgspec.convert(row, Marking)
        if row["what"] == ASKED:
            told = msgspec.convert(row, Told)
            before = found.get(row["question"]) or Asked(msgspec.convert(row, Question), marking, ())
            changed: dict[str, Any] = {"told": (*before.told, told), "marking": together([before.marking, marking])}
        else:
            before = found[row["question"]]
            changed = {"resolved": (*before.resolved, msgspec.convert(row, Resolution))}
        found[row["question"]] = msgspec.structs.replace(before, **changed)
    return tuple(found.values())
