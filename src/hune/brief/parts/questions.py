"""The questions that were put to the record: those still open, with what was told of them, and those resolved."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from hune import months
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Arg,
    Bilingual,
    Chance,
    Column,
    Day,
    Edition,
    Evidence,
    Missing,
    Ratio,
    Say,
    Table,
    Word,
)
from hune.forecast.questions.docket import Asked, Docket, Told
from hune.record.markings import is_open


def tables(docket: Docket, ledger: Ledger, since: date | None) -> Iterator[Table]:
    """Set open questions, then those resolved after `since` (ever, if None), for each edition what may go there."""
    news = docket.resolved if since is None else [one for one in docket.since(since) if not one.is_open]
    for edition in EVERYONE:
        shown = [one for one in docket.open if is_open(one.marking.edition, edition)]
        if shown:
            yield _table("questions", ("question", "asked", "chance", "own"), shown, ledger, edition)
        shown = [one for one in news if is_open(one.marking.edition, edition)]
        if shown:
            yield _table(
                "questions-resolved", ("question", "asked", "chance", "answer", "final"), shown, ledger, edition
            )


def _table(name: str, heads: tuple[str, ...], shown: list[Asked], ledger: Ledger, edition: Edition) -> Table:
    return Table(
        id=name,
        caption=Say(name),
        columns=tuple(Column(Say(f"questions-column-{head}"), figures=head in ("chance", "own")) for head in heads),
        rows=tuple(tuple(_cells(one)[head] for head in heads) for one in shown),
        notes=(Say(f"{name}-note"),),
        evidence=tuple(_keep(one, ledger) for one in shown),
        editions=(edition,),
    )


def _cells(asked: Asked) -> dict[str, Arg]:
    told = asked.told[-1]
    own = next((one for one in told.classes if one.name == "own" and one.cases), None)
    last = asked.resolved[-1] if asked.resolved else None
    return {
        "question": Bilingual(asked.question.text("en"), asked.question.text("fr")),
        "asked": Day(told.on),
        "chance": Chance(told.probability),
        "own": Missing("questions-no-class") if own is None else Ratio(own.came, own.cases),
        "answer": Word(f"questions-{asked.answer}"),
        "final": Word("questions-provisional" if last is not None and last.provisional else "questions-final"),
    }


def _keep(asked: Asked, ledger: Ledger) -> str:
    """Keep what was told of a question last, and return its slug."""
    told: Told = asked.told[-1]
    places = "+".join(map(str, asked.question.places))
    span = f"{months.iso(asked.question.first or told.origin + 1)}..{months.iso(asked.question.last)}"
    number = ledger.version if not told.identity else told.identity
    return ledger.keep(
        Evidence(
            slug=f"question.{places}.{span}.{number[:8]}",
            table="questions",
            vintage="; ".join(told.truth),
            filter=f"{asked.question.text()}; {told.model}; origin {months.iso(told.origin)}; identity {told.identity}",
            record_version=told.record,
            unit="probability",
            value=told.probability,
            low=None,
            high=None,
            first=months.iso(asked.question.first or told.origin + 1),
            last=months.iso(asked.question.last),
            sources=("hune",),
            through=months.iso(told.origin),
            reconstructed=False,
            rows=told.draws,
            edition=cast(Edition, asked.marking.edition),
            may_name_source=asked.marking.may_name_source,
        )
    )
