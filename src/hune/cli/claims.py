"""How claims are shown: to a person in a few lines, to a machine with the words they stand on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hune.cli.screen import Screen

if TYPE_CHECKING:
    from hune.errors import Notice
    from hune.reading.claim import Claim, Reading, Uncoded, When
    from hune.reading.printed import Printer

REASONS = {
    "community label": "uncoded-community",
    "no actor": "uncoded-actor",
    "no relation": "uncoded-relation",
    "editorial": "uncoded-editorial",
    "question": "uncoded-question",
    "unread language": "uncoded-language",
    "not permitted": "uncoded-permitted",
    "private person": "uncoded-private",
    "orders": "uncoded-orders",
}


def heading(reading: "Reading", screen: Screen) -> str:
    """Write which document this is: its title or where it is from, who published it, when, in which language."""
    document, say = reading.document, screen.words.say
    day = document.published.isoformat() if document.published else say("read-undated")
    told = (document.title or document.origin, document.publisher, day, document.language)
    return ", ".join(one for one in told if one)


def claim_lines(name: str, claim: "Claim", printer: "Printer", flags: Iterable["Notice"], screen: Screen) -> list[str]:
    """Write a claim: what it says after its name, the words that say so, how it is said, and its flags."""
    quote = screen.words.say("read-line", quote=printer.words(claim.passage), line=printer.line(claim.passage))
    indent = " " * 4
    lines = [f"{name} {printer.proposition(claim.proposition)}", indent + quote]
    lines.append(indent + " · ".join(_telling(claim, printer, screen)))
    return lines + [indent + flag.text(screen.lang) for flag in flags]


def _telling(claim: "Claim", printer: "Printer", screen: Screen) -> list[str]:
    say = screen.words.say
    told = [printer.realis(claim)]
    if claim.attribution:
        told.append(say("read-by", speakers=printer.speakers(claim.attribution)))
    if claim.when is not None:
        told.append(say("read-when", when=_when(claim.when, printer)))
    if claim.where is not None:
        told.append(say("read-where", where=printer.where(claim.where)))
    if claim.hedges:
        told.append(say("read-hedged", words=", ".join(map(printer.words, claim.hedges))))
    if claim.model is not None:
        told.append(say("read-model", model=claim.model))
    grades = "".join(grade or "" for grade in (claim.reliability, claim.credibility))
    return [*told, say("read-graded", grade=grades)] if grades else told


def _when(when: "When", printer: "Printer") -> str:
    words = printer.words(when.span)
    return words if when.relative else f"{when} ({words})"


def uncoded_lines(uncoded: Sequence["Uncoded"], printer: "Printer", screen: Screen) -> list[str]:
    """Write what was not coded: each reason with the passages it was given for."""
    if not uncoded:
        return []
    say = screen.words.say
    lines = [say("read-uncoded")]
    for reason in dict.fromkeys(one.reason for one in uncoded):
        lines.append(f"  {say(REASONS[reason])}")
        for one in uncoded:
            if one.reason == reason:
                at = f" ({printer.words(one.words)})" if one.words else ""
                lines.append(
                    f"    {say('read-line', quote=printer.words(one.passage), line=printer.line(one.passage))}{at}"
                )
    return lines


def told_claim(claim: "Claim", printers: Mapping[str, "Printer"], flags: Iterable["Notice"]) -> dict[str, Any]:
    """Return a claim for a machine: as it is kept, with its id, the words quoted, what it says, and its flags."""
    from msgspec import json

    from hune.reading.printed import to_json

    any_ = printers["en"]
    kept: dict[str, Any] = json.decode(to_json(claim))
    return {
        "id": claim.id,
        **kept,
        "quote": any_.text[claim.passage.slice],
        "line": any_.line(claim.passage),
        "text": {lang: printer.proposition(claim.proposition) for lang, printer in printers.items()},
        "flags": [told_notice(flag) for flag in flags],
    }


def told_uncoded(one: "Uncoded", printer: "Printer") -> dict[str, Any]:
    """Return a passage that was not coded for a machine."""
    from hune.cli.fields import fields

    return fields(one) | {"quote": printer.text[one.passage.slice], "line": printer.line(one.passage)}


def told_notice(notice: "Notice") -> dict[str, Any]:
    """Return a flag for a machine: its number and its text in both languages."""
    return {"code": notice.code, "text": {lang: notice.text(lang) for lang in ("en", "fr")}}
