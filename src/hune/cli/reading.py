"""The command that reads: documents in, claims out, on the screen or into the record."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hune.cli import by_model, records
from hune.cli.claims import claim_lines, heading, told_claim, told_notice, told_uncoded, uncoded_lines
from hune.cli.form import LANGUAGES, language
from hune.cli.options import Day, Many, Shown, Switch
from hune.cli.screen import DONE, ERROR, SOME_REJECTED, Result, Screen

if TYPE_CHECKING:
    from hune.actors.register import Register
    from hune.errors import Notice
    from hune.reading.claim import Reading
    from hune.reading.intake import Reads, Taken
    from hune.reading.model_slot.settings import Settings
    from hune.sources.documents.document import Document, Said
    from hune.sources.documents.gathering import Fault
    from hune.sources.documents.reprints import Link


def read(
    places: tuple[str, ...],
    /,
    *,
    date: Day = None,
    publisher: str | None = None,
    language: Many = (),
    edition: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    model: Switch = False,
    screen: Shown,
) -> Result:
    """Read documents: who says that who supports, fights, sanctions or hosts whom."""
    languages = _languages(language)
    keeps = watch is not None or record is not None
    place = records.to_write(watch, record) if keeps else None
    from hune.actors.register import Register
    from hune.reading.intake import made_with
    from hune.sources.documents.gathering import gather

    register = Register.load()
    given = gather(places, _said(date, publisher, edition))
    if model:
        return _by_model(given, by_model.chosen(watch), register, languages, place, screen)
    reader = readers(register, languages)
    if place is None:
        return _shown(given, reader, register, screen)
    return _kept(given, reader, made_with(register, languages), place, screen)


def _by_model(
    given: "Iterable[Document | Fault]",
    model: "Settings",
    register: "Register",
    languages: Sequence[str],
    place: Path | None,
    screen: Screen,
) -> Result:
    """Have a model read documents, and say what that costs before and after."""
    from hune.reading import keep
    from hune.reading.intake import made_with
    from hune.record.record import Record

    by = made_with(register, languages, model.model)
    if place is not None:
        Record.create(place)
    asked = by_model.asked(model, register, languages)
    may = asked.prepared(given, keep.done(place, by) if place else ())
    for line in asked.announced(screen):
        screen.tell(line)
    try:
        if place is None:
            result = _shown(may, asked, register, screen)
        else:
            result = _kept(may, asked, by, place, screen, by_model.BATCH)
    except BaseException:
        # Whatever stopped it, what was asked until then is paid for.
        for line in asked.bill(screen):
            screen.tell(line)
        raise
    return asked.told(result, screen)


def _kept(
    given: "Iterable[Document | Fault]",
    reader: "Reads",
    by: str,
    place: Path,
    screen: Screen,
    batch: int | None = None,
) -> Result:
    """Read documents into a record."""
    from hune.reading.intake import BATCH, take_in

    with screen.progress() as progress:
        taken = take_in(place, given, reader, by, batch=batch or BATCH, progress=progress)
    return _taken(taken, place, screen)


def readers(register: "Register", languages: Sequence[str]) -> "Reads":
    """Return what reads documents in these languages."""
    from hune.reading.reader import Reader

    made: Reads = Reader(register, languages=tuple(languages))
    return made


def _languages(given: Sequence[str]) -> tuple[str, ...]:
    """Return the languages that are read, each once and in one order; both unless some are named."""
    wanted = {language(one) for one in given}
    return tuple(one for one in LANGUAGES if one in wanted or not wanted)


def _said(date: Day, publisher: str | None, edition: str | None) -> "Said":
    from hune.cli.commands import marking
    from hune.sources.documents.document import Said

    return Said(publisher=publisher, published=date, marking=None if edition is None else marking(edition))


def _shown(given: Iterable["Document | Fault"], reader: "Reads", register: "Register", screen: Screen) -> Result:
    """Read documents and show their claims; nothing is kept."""
    from hune.reading.intake import read_one
    from hune.sources.documents.gathering import Fault
    from hune.sources.documents.reprints import links

    found: list[Reading | Fault] = []
    with screen.progress() as progress:
        gathered = list(given)
        # The same text is read once, from wherever it came.
        once = {at if isinstance(one, Fault) else one.id: one for at, one in enumerate(gathered)}
        for at, one in enumerate(once.values()):
            progress(at, len(once), "read")
            found.append(one if isinstance(one, Fault) else read_one(reader, one))
    readings = [one for one in found if not isinstance(one, Fault)]
    faults = [one.notice for one in found if isinstance(one, Fault)]
    shared = links([one.document for one in readings])
    told: list[dict[str, Any]] = []
    lines: list[str] = []
    for reading in readings:
        shown, said = _document(reading, register, screen)
        others = _shares(reading.document, readings, shared)
        lines += [
            shown[0],
            *(f"  {screen.words.say('read-shares', document=one.origin)}" for one in others),
            *shown[1:],
            "",
        ]
        told.append(said | {"shares_text_with": [one.id for one in others]})
    claims = sum(len(one.claims) for one in readings)
    uncoded = sum(len(one.uncoded) for one in readings)
    lines.append(screen.say("answer-read", documents=len(readings), claims=claims, uncoded=uncoded))
    return Result("hune.read/1", {"record": None, "documents": told}, lines, faults, _code(len(readings), faults))


def _shares(document: "Document", readings: "Sequence[Reading]", shared: "Sequence[Link]") -> "list[Document]":
    """Return the other documents that have the text of one, or much of it: together they are one origin."""
    others = {end for link in shared for end in (link.one, link.other) if document.id in (link.one, link.other)}
    return [one.document for one in readings if one.document.id in others - {document.id}]


def _document(reading: "Reading", register: "Register", screen: Screen) -> tuple[list[str], dict[str, Any]]:
    """Show one document: its claims, what was not coded, and what is doubtful in it."""
    from hune.reading.checks import Checker
    from hune.reading.printed import Printer

    document = reading.document
    printers = {lang: Printer(document.text, register, lang) for lang in LANGUAGES}
    printer, checker = printers[screen.lang], Checker(reading, register)
    flags = [(claim, checker.flags(claim)) for claim in reading.claims]
    remarks = (*document.flags, *reading.flags, *checker.remarks())
    lines = [heading(reading, screen), *(f"  {remark.text(screen.lang)}" for remark in remarks)]
    for number, (claim, flagged) in enumerate(flags, start=1):
        lines += ["", *claim_lines(f"{number:2}.", claim, printer, flagged, screen)]
    uncoded = uncoded_lines(reading.uncoded, printer, screen)
    lines += ["", *uncoded] if uncoded else []
    told = {name: getattr(document, name) for name in ("id", "origin", "title", "publisher", "language", "licence")} | {
        "published": document.published and document.published.isoformat(),
        "flags": [told_notice(remark) for remark in remarks],
        "claims": [told_claim(claim, printers, flagged) for claim, flagged in flags],
        "uncoded": [told_uncoded(one, printer) for one in reading.uncoded],
    }
    return lines, told


def _taken(taken: "Taken", place: Path, screen: Screen) -> Result:
    """Say what came into the record."""
    from hune.cli.claims import REASONS

    faults = [one.notice for one in taken.faults]
    counts = {"documents": taken.read, "claims": taken.claims, "uncoded": sum(taken.uncoded.values())}
    lines = [screen.say("answer-read", **counts)]
    reasons = sorted(taken.uncoded.items(), key=lambda one: -one[1])
    lines += [f"  {screen.words.say(REASONS[reason])}: {screen.number(count)}" for reason, count in reasons]
    if taken.known:
        lines.append(screen.say("answer-read-known", documents=taken.known))
    lines.append(screen.words.say("read-kept", record=place))
    data = {"record": place, "read": taken.read, "known": taken.known, "claims": taken.claims}
    data["uncoded"] = taken.uncoded
    return Result("hune.read/1", data, lines, faults, _code(taken.read + taken.known, faults))


def _code(read: int, faults: "Sequence[Notice]") -> int:
    if not faults:
        return DONE
    return SOME_REJECTED if read else ERROR
