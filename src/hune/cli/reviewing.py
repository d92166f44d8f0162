"""The commands of review: see how claims stand, and say what one thinks of them."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from hune.cli import records
from hune.cli.claims import claim_lines, heading, told_claim
from hune.cli.fields import fields
from hune.cli.form import LANGUAGES
from hune.cli.options import Shown
from hune.cli.screen import Result, Screen
from hune.errors import HuneError

if TYPE_CHECKING:
    from hune.actors.register import Register
    from hune.reading.claim import Claim
    from hune.reading.keep import Kept
    from hune.reading.review import Act, Judgement, Standing

SHOWN = ("waiting", "accepted", "rejected", "corrected", "disputed", "all")

Start = Annotated[str | None, Parameter(name="--from")]
"""The first end of an interval; `from` is a word of Python."""


def review(
    *,
    show: str = "waiting",
    as_known_at: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """List the claims that wait for a judgement, or those that stand otherwise."""
    chosen = _choice("--show", show, SHOWN)
    moment = _moment(as_known_at)
    place = records.to_read(watch, record)
    from hune.actors.register import Register
    from hune.reading import keep
    from hune.reading.review import successions

    held, register = keep.kept(_record(place), as_recorded=moment), Register.load()
    standings = held.standings(moment)
    wanted = [one for one in standings if chosen in ("all", one.verdict) or (chosen == "disputed" and one.disputed)]
    lines: list[str] = []
    told: list[dict[str, Any]] = []
    added = successions(held.judgements)
    for reading in held.readings:
        mine = [one for one in wanted if one.claim.document == reading.document.id]
        if mine:
            lines += [heading(reading, screen)]
            for one in mine:
                shown, said = _standing(one, held, register, added, screen)
                lines += shown
                told.append(said)
            lines.append("")
    counts = {name: sum(one.verdict == name for one in standings) for name in SHOWN[:4]}
    counts["disputed"] = sum(one.disputed for one in standings)
    lines.append(screen.say("answer-review-claims", **counts))
    return Result("hune.claims/1", {"record": place, **counts, "claims": told}, lines)


def accept(
    claims: tuple[str, ...],
    /,
    *,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Accept claims."""
    return _on_claims("accept", claims, why, by, _open(watch, record), screen)


def reject(
    claims: tuple[str, ...],
    /,
    *,
    why: str,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Reject claims."""
    return _on_claims("reject", claims, why, by, _open(watch, record), screen)


def grade(
    claim: str,
    /,
    *,
    reliability: str | None = None,
    credibility: str | None = None,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Grade a claim: how reliable its source is, how credible what it says."""
    from hune.reading.review import CREDIBILITY, RELIABILITY

    letter = None if reliability is None else _choice("--reliability", reliability.upper(), RELIABILITY)
    figure = None if credibility is None else _choice("--credibility", credibility, CREDIBILITY)
    if letter is None and figure is None:
        raise HuneError("HN244", value=claim)
    desk = _open(watch, record)
    made = desk.judge("grade", by, claim=desk.claim(claim), reliability=letter, credibility=figure, why=why)
    return _said([made], screen)


def correct(
    claim: str,
    /,
    *,
    subject: str | None = None,
    relation: str | None = None,
    object: str | None = None,
    realis: str | None = None,
    start: Start = None,
    until: str | None = None,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Correct a claim: what it should say becomes a claim of its own."""
    from hune.reading.correcting import corrected

    desk = _open(watch, record)
    wrong = desk.now(desk.claim(claim))
    text = desk.held.documents[wrong.document].text
    made = corrected(
        wrong,
        text,
        desk.register,
        by=_name(by),
        subject=subject,
        relation=relation,
        object=object,
        realis=realis,
        start=start,
        end=until,
    )
    judged = desk.correct(made, "correct", by, claim=desk.claim(claim), other=made.id, why=why)
    return _said([judged], screen)


def merge(
    who: str,
    actor: str,
    /,
    *,
    document: str | None = None,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Say that words, or an actor, are an actor."""
    return _identity("merge", who, actor, document, why, by, _open(watch, record), screen)


def split(
    who: str,
    actor: str,
    /,
    *,
    document: str | None = None,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Say that words, or an actor, are not an actor."""
    return _identity("split", who, actor, document, why, by, _open(watch, record), screen)


def succeed(
    actor: str,
    heir: str,
    /,
    *,
    on: str,
    where: str | None = None,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Say that an actor took another's place."""
    from hune.actors.intervals import parse

    try:
        bound = parse(on)
    except ValueError:
        raise HuneError("HN103", value=on) from None
    if bound.day is None:
        raise HuneError("HN103", value=on)
    desk = _open(watch, record)
    sides = {"actor": desk.register.by_id(actor).id, "into": desk.register.by_id(heir).id}
    country = None if where is None else desk.register.by_id(where).id
    return _said([desk.judge("succeed", by, **sides, on=str(bound), where=country, why=why)], screen)


def undo(
    judgement: str,
    /,
    *,
    why: str | None = None,
    by: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Undo a judgement, which stays on record; to undo the undoing brings it back."""
    from hune.reading.review import named

    desk = _open(watch, record)
    undone = named(judgement, (one.id for one in desk.held.judgements), "HN242")
    return _said([desk.judge("undo", by, undoes=undone, why=why)], screen)


def log(
    *,
    as_known_at: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """List all judgements, the oldest first, those undone among them."""
    moment = _moment(as_known_at)
    place = records.to_read(watch, record)
    from hune.reading import keep
    from hune.reading.review import in_force

    every = keep.judgements(_record(place), moment)
    held = {one.id for one in in_force(every)}
    lines = []
    for one in every:
        undone = one.act != "undo" and one.id not in held
        lines.append(judgement_line(one, screen) + (f" ({screen.words.say('review-undone')})" if undone else ""))
    told = [_told(one) | {"undone": one.act != "undo" and one.id not in held} for one in every]
    data = {"record": place, "judgements": told}
    return Result("hune.judgements/1", data, lines or [screen.words.say("review-none")])


class _Desk:
    """The record that is judged, with what it holds."""

    def __init__(self, place: Path) -> None:
        from hune.actors.register import Register
        from hune.reading import keep

        self.place, self.held, self.register = place, keep.kept(_record(place)), Register.load()

    def claim(self, begins: str) -> str:
        """Return the id of the claim that begins so; raises HN240 and HN241."""
        from hune.reading.review import named

        return named(begins, self.held.claims, "HN240")

    def now(self, id: str) -> "Claim":
        """Return a claim as it stands, with the actors and grades that people gave."""
        from hune.reading.review import standing

        texts = {id: document.text for id, document in self.held.documents.items()}
        (one,) = standing([self.held.claims[id]], self.held.judgements, texts=texts)
        return one.now

    def judge(self, act: "Act", by: str | None, **said: str | None) -> "Judgement":
        """Keep a judgement of this moment."""
        return self.correct(None, act, by, **said)

    def correct(self, made: "Claim | None", act: "Act", by: str | None, **said: str | None) -> "Judgement":
        """Keep a judgement of this moment, and the claim that it makes of another."""
        from hune.reading import keep
        from hune.reading.review import Judgement

        return keep.judge(self.place, Judgement(act=act, by=_name(by), at=keep.now(), **said), made)


def _open(watch: str | None, record: Path | None) -> _Desk:
    return _Desk(records.to_write(watch, record))


def _record(place: Path) -> Path:
    """Return the folder of a record that there is; raises HN201 where there is none."""
    from hune.record.record import Record

    return Record.open(place).path


def _name(by: str | None) -> str:
    """Return who judges: a name that was given, never the account of the machine; raises HN388 where there is none."""
    name = (by or os.environ.get("HUNE_USER") or "").strip()
    if not name:
        raise HuneError("HN388")
    return name


def _choice(key: str, value: str, choices: Sequence[str]) -> str:
    if value not in choices:
        raise HuneError("HN389", value=value, key=key, choices=", ".join(choices))
    return value


def _moment(text: str | None) -> datetime | None:
    """Return a moment as a person writes it; a day alone is its end, in UTC. Raises HN103 and HN221."""
    if text is None:
        return None
    from hune.text.dates import parse_date

    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        parse_date(text)
        raise
    if len(text) == len("2024-01-22"):
        moment = datetime.fromisoformat(f"{text}T23:59:59.999999+00:00")
    if moment.tzinfo is None:
        raise HuneError("HN221", value=text)
    return moment


def _on_claims(
    act: Literal["accept", "reject"],
    claims: Sequence[str],
    why: str | None,
    by: str | None,
    desk: _Desk,
    screen: Screen,
) -> Result:
    _name(by)
    # All are found before anything is said of one.
    found = [desk.claim(one) for one in claims]
    return _said([desk.judge(act, by, claim=id, why=why) for id in found], screen)


def _identity(
    act: Literal["merge", "split"],
    who: str,
    into: str,
    document: str | None,
    why: str | None,
    by: str | None,
    desk: _Desk,
    screen: Screen,
) -> Result:
    """Say who is meant by words or by another id; raises HN336 for an unknown actor, HN343 for a community."""
    from hune.reading.review import named

    actor = desk.register.by_id(into).id
    about: dict[str, str] = {"actor": who} if who in desk.register.actors else {"words": who}
    if about.get("actor") == actor:
        raise HuneError("HN244", value=who)
    origins = {one.origin: id for id, one in desk.held.documents.items()}
    within = None
    if document is not None:
        within = origins.get(document) or named(document, desk.held.documents, "HN240")
    return _said([desk.judge(act, by, **about, into=actor, document=within, why=why)], screen)


def _standing(
    one: "Standing", held: "Kept", register: "Register", added: Any, screen: Screen
) -> tuple[list[str], dict[str, Any]]:
    """Show a claim as it stands, with what was said of it."""
    from hune.reading.checks import Checker
    from hune.reading.printed import Printer
    from hune.reading.review import SHORT

    reading = next(reading for reading in held.readings if reading.document.id == one.claim.document)
    printers = {lang: Printer(reading.document.text, register, lang) for lang in LANGUAGES}
    flags = Checker(reading, register, added).flags(one.now)
    lines = claim_lines(f"  {one.claim.id[:SHORT]}", one.now, printers[screen.lang], flags, screen)
    lines += [f"    {judgement_line(said, screen)}" for said in one.by]
    if one.disputed:
        lines.append(f"    {screen.words.say('review-disputed')}")
    names = ("verdict", "disputed", "corrects", "corrected_by")
    told = told_claim(one.now, printers, flags) | {name: getattr(one, name) for name in names}
    return lines, told | {"id": one.claim.id, "judgements": [_told(said) for said in one.by]}


def judgement_line(one: "Judgement", screen: Screen) -> str:
    """Write a judgement: its id, its day, who said what of what, and why."""
    from hune.reading.review import SHORT

    say = screen.words.say
    acts = {
        "accept": "review-accepted",
        "reject": "review-rejected",
        "correct": "review-corrected",
        "grade": "review-graded",
        "merge": "review-merged",
        "split": "review-parted",
        "succeed": "review-succeeded",
        "undo": "review-undid",
    }
    values = {
        "claim": (one.claim or "")[:SHORT],
        "other": (one.other or "")[:SHORT],
        "who": one.words or one.actor or "",
        "into": one.into or "",
        "on": one.on or "",
        "grade": (one.reliability or "") + (one.credibility or ""),
        "undone": (one.undoes or "")[:SHORT],
    }
    limits = [limit for limit in ((one.document or "")[:SHORT], one.where) if limit]
    said = say(acts[one.act], **values) + (f" ({', '.join(limits)})" if limits else "")
    why = f" – {one.why}" if one.why else ""
    return f"{one.id[:SHORT]} {one.at:%Y-%m-%d} {one.by}: {said}{why}"


def _told(one: "Judgement") -> dict[str, Any]:
    return {"id": one.id, **{name: value for name, value in fields(one).items() if value is not None}}


def _said(made: Sequence["Judgement"], screen: Screen) -> Result:
    from hune.reading.review import SHORT

    lines = [judgement_line(one, screen) for one in made]
    lines.append(screen.words.say("review-undoing", judgement=made[-1].id[:SHORT]))
    return Result("hune.judgement/1", {"judgements": [_told(one) for one in made]}, lines)
