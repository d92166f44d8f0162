"""The command of questions: ask one, or see how those asked before stand."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hune.cli.fields import fields
from hune.cli.options import Shown
from hune.cli.screen import Result, Screen
from hune.cli.table import aligned
from hune.errors import HuneError, Notice

if TYPE_CHECKING:
    from hune.forecast.questions.chance import Chance
    from hune.forecast.questions.docket import Answer, Asked, Docket
    from hune.forecast.questions.worth import Worth

CLASSES = {"own": "ask-own", "season": "ask-season", "before": "ask-before", "peers": "ask-peers"}
ANSWERS = {
    "yes": ("yes", "oui"),
    "no": ("no", "non"),
    "void": ("void", "sans objet"),
    "open": ("open", "ouverte"),
}


class _Place(NamedTuple):
    """The record that is asked, whether it is the sample, and the countries that the word “watch” stands for."""

    record: Path
    sample: bool
    watched: tuple[int, ...]


def ask(
    question: str | None = None,
    /,
    *,
    watch: str | None = None,
    model: str = "pool",
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Ask how probable something is, or see how the questions asked before stand."""
    from hune.forecast.questions import docket as questions
    from hune.forecast.questions import grammar
    from hune.forecast.questions.worth import worths

    place, on = _place(watch, record), date.today()
    asked = None if question is None else grammar.read(question, place.watched)
    answer = None
    with screen.progress() as progress:
        progress(0, 2, "read")
        docket = questions.Docket(on, ()) if place.sample else questions.settle(place.record, on)
        if asked is not None:
            from hune.forecast.models.catalogue import named

            progress(1, 2, "fit")
            answer = questions.ask(place.record, asked, named(model), on=on, text=question, keeps=not place.sample)
    worth = worths(docket.asked)
    lines = _listed(docket, worth, screen) if answer is None else _answered(answer, docket, screen)
    lines += [screen.words.say("ask-sample")] if place.sample else []
    data = {
        "record": place.record,
        "sample": place.sample,
        "answer": None if answer is None else _told(answer),
        "open": [asked_fields(one) for one in docket.open],
        "resolved": [asked_fields(one) for one in docket.resolved],
        "worth": [fields(one) for one in worth],
    }
    return Result("hune.ask/1", data, lines, [reversal_notice(one) for one in docket.news if one.reversed])


def _place(watch: str | None, record: Path | None) -> _Place:
    """Say where to ask; a record that is named needs no watch, but may have one."""
    from hune.brief.draft import choose_record
    from hune.sample import is_sample
    from hune.watch import find

    try:
        found = find(watch)
    except HuneError as error:
        if record is None or error.code != "HN401":
            raise
        return _Place(record, is_sample(record), ())
    return _Place(*choose_record(found, record), found.gwnos)


def _answered(answer: "Answer", docket: "Docket", screen: Screen) -> list[str]:
    """Say how probable a yes is, what that rests on, and what is kept of it."""
    from hune import months
    from hune.text.likelihood import share

    chance, say = answer.chance, screen.words.say
    truth = ", ".join(chance.truth)
    lines = [chance.question.text(screen.lang)]
    if chance.observed:
        counted = " ".join(map(screen.number, chance.observed))
        first, last = chance.question.begins, chance.question.begins + len(chance.observed) - 1
        span = {"first": months.iso(first), "last": months.iso(last)}
        lines.append(f"  {say('ask-observed', counts=counted, **span)}")
    if chance.decided is not None:
        return [*lines, f"  {say('ask-decided', answer=_word('yes' if chance.decided else 'no', screen), truth=truth)}"]
    basis = say("ask-basis", model=chance.model, origin=months.iso(chance.origin), truth=truth)
    lines += [
        f"  {share(chance.probability, screen.lang)}  {basis}",
        "",
        *_classes(chance, screen),
        "",
    ]
    if answer.asked is not None:
        kept = "answer-ask-kept" if answer.is_new else "answer-ask-known"
        lines.append(screen.say(kept, times=len(answer.asked.told)))
    return lines + [news_line(one, screen) for one in docket.news]


def _classes(chance: "Chance", screen: Screen) -> list[str]:
    """Set the reference classes in columns."""
    from hune.text.numbers import format_share

    say = screen.words.say
    rows = [
        [
            say(CLASSES[one.name]),
            "–" if one.probability is None else format_share(one.probability, screen.lang),
            say("ask-cases", came=screen.number(one.came), cases=screen.number(one.cases)),
            screen.number(one.apart),
        ]
        for one in chance.classes
    ]
    heading = [say(f"column-{name}") for name in ("class", "chance", "cases", "apart")]
    return aligned(heading, rows, figures=[1, 2, 3])


def _listed(docket: "Docket", worth: "tuple[Worth, ...]", screen: Screen) -> list[str]:
    """List the open questions, those with an answer, and what the answers given were worth."""
    lines = [screen.say("answer-ask-listed", open=len(docket.open), resolved=len(docket.resolved))]
    for name, asked in (("open", docket.open), ("resolved", docket.resolved)):
        if asked:
            columns = ("question", "chance", "times", "asked", *(("answer", "resolved") if name == "resolved" else ()))
            heading = [screen.words.say(f"column-{column}") for column in columns]
            lines += ["", *aligned(heading, [_row(one, screen) for one in asked], figures=[1, 2])]
    return lines + _stood(worth, screen)


def _row(asked: "Asked", screen: Screen) -> list[str]:
    from hune.text.numbers import format_share

    last = asked.told[-1]
    cells = [asked.question.text(screen.lang), format_share(last.probability, screen.lang)]
    cells += [screen.number(len(asked.told)), last.on.isoformat()]
    return cells if asked.is_open else [*cells, _answer(asked, screen), asked.resolved[-1].on.isoformat()]


def _answer(asked: "Asked", screen: Screen) -> str:
    """Say the answer, and whether it is but provisional."""
    word = _word(asked.answer, screen)
    return screen.words.say("ask-provisional", answer=word) if asked.resolved[-1].provisional else word


def _stood(worth: "tuple[Worth, ...]", screen: Screen) -> list[str]:
    """Set the Brier scores in columns, the model's and those of the reference classes."""
    if not worth:
        return []
    say = screen.words.say
    rows = []
    for one in worth:
        of = {against.name: _brier(against.other, screen) for against in one.against}
        times = say("ask-ever") if one.times is None else screen.number(one.times)
        own = [one.model, times, screen.number(one.questions), _brier(one.brier, screen)]
        rows.append([*own, *(of.get(name, "–") for name in CLASSES)])
    heading = [say(f"column-{name}") for name in ("model", "times", "questions", "brier")]
    heading += [say(message) for message in CLASSES.values()]
    return ["", say("ask-worth"), *aligned(heading, rows, figures=list(range(1, len(heading))))]


def _brier(score: float, screen: Screen) -> str:
    return f"{score:.3f}".replace(".", "," if screen.lang == "fr" else ".")


def news_line(asked: "Asked", screen: Screen) -> str:
    """Say that a question was resolved by this look."""
    truth = ", ".join(asked.resolved[-1].truth)
    told = {"question": asked.question.text(screen.lang), "answer": _answer(asked, screen), "truth": truth}
    return screen.words.say("ask-news", **told)


def reversal_notice(asked: "Asked") -> Notice:
    """Say that a later vintage reversed an answer."""
    before, now = asked.resolved[-2:]
    said = {f"before_{lang}": ANSWERS[before.answer][at] for at, lang in enumerate(("en", "fr"))}
    said |= {f"now_{lang}": ANSWERS[now.answer][at] for at, lang in enumerate(("en", "fr"))}
    about = {"question": asked.question.text(), "on": before.on, "truth": ", ".join(now.truth) or "–"}
    return Notice("HN572", {**about, **said})


def _word(answer: str, screen: Screen) -> str:
    return ANSWERS[answer][screen.lang == "fr"]


def asked_fields(asked: "Asked") -> dict[str, Any]:
    """Return a question as `--json` has it: its text in both languages, its answer, and all that is kept of it."""
    texts = {lang: asked.question.text(lang) for lang in ("en", "fr")}
    return {"text": texts, "answer": asked.answer, **fields(asked)}


def _told(answer: "Answer") -> dict[str, Any]:
    """Return what a machine is told of an answer: the chance, each class with its own, and what is kept."""
    chance = answer.chance
    told = fields(chance) | {"text": {lang: chance.question.text(lang) for lang in ("en", "fr")}}
    told["classes"] = [fields(one) | {"probability": one.probability} for one in chance.classes]
    return told | {"new": answer.is_new, "times": len(answer.asked.told) if answer.asked else 0}
