"""The commands: each is a function of its arguments and the screen, and returns a `Result`.

A room is imported inside the command that needs it, so that help needs none of them.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from hune.cli.form import language
from hune.cli.screen import DONE, ERROR, SOME_REJECTED, Result, Screen
from hune.cli.table import aligned
from hune.errors import HuneError

if TYPE_CHECKING:
    from hune.record.info import Covered
    from hune.record.report import Ingest
    from hune.record.vintages import Vintage

Many = Annotated[tuple[str, ...], Parameter(negative_iterable=())]
"""An option that may be repeated."""

Shown = Annotated[Screen, Parameter(parse=False)]
"""Where to answer: given by `hune.cli.app`, never by the line."""


def init(name: str, /, *, countries: Many = (), screen: Shown) -> Result:
    """Make the folder of a new watch."""
    from hune.watch import folder

    codes = [code.strip() for given in countries for code in given.split(",")]
    made = folder.init(name, codes, Path(name))
    data = {"watch": made.name, "folder": made.folder, "countries": made.countries}
    lines = [
        screen.words.say("init-made", folder=f"{name}/"),
        screen.words.say("init-next", folder=f"{name}/"),
    ]
    return Result("hune.init/1", data, lines)


def ingest(
    source: str,
    files: tuple[Path, ...],
    /,
    *,
    vintage: str | None = None,
    covers: Many = (),
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Bring files of a source into the record."""
    from hune.sources import ingest as sources
    from hune.sources import registry

    place = _place(watch, record)
    registry.get(source)
    with screen.progress() as progress:
        reports = sources.ingest(place, source, files, vintage=vintage, covers=covers, progress=progress)
    data = {"record": place, "ingests": [_told(report) for report in reports]}
    lines = [line for report in reports for line in _lines(report, screen)]
    return Result(
        "hune.ingest/1",
        data,
        lines,
        notices=[notice for report in reports for notice in report.notices],
        code=SOME_REJECTED if any(report.rejected for report in reports) else DONE,
    )


def _told(report: "Ingest") -> dict[str, Any]:
    names = ("ingest_id", "committed", "source", "table", "vintage", "file", "digest")
    counts = ("added", "already", "repeated", "rejected")
    files = {"report": report.report_file, "rejects": report.rejects_file}
    return {name: getattr(report, name) for name in (*names, *counts)} | files


def _lines(report: "Ingest", screen: Screen) -> list[str]:
    say = screen.words.say
    counts = {name: screen.number(getattr(report, name)) for name in ("added", "already", "repeated", "rejected")}
    lines = [
        f"{report.file}: {report.source} {report.table} {report.vintage}",
        f"  {say('ingest-rows', **counts)}",
    ]
    if not report.committed:
        lines.append(f"  {say('ingest-nothing')}")
    if report.rejects_file:
        lines.append(f"  {say('ingest-rejects', file=report.rejects_file)}")
    return lines


def record_info(*, watch: str | None = None, record: Path | None = None, screen: Shown) -> Result:
    """Say what the record holds."""
    from hune.record.record import Record

    place = _place(watch, record)
    info = Record.open(place).info()
    data = {"record": place, **_fields(info)}
    say = screen.words.say
    if info.version is None:
        return Result("hune.info/1", data, [say("info-empty", record=place)])
    moment = f"{info.version.committed:%Y-%m-%d %H:%M:%SZ}"
    lines = [say("info-version", record=place, version=info.version.ordinal, committed=moment)]
    for vintage in info.vintages:
        name = f"{vintage.source} {vintage.table} {vintage.vintage}"
        lines += [
            "",
            f"{name}  {say('info-published', date=_day(vintage), files=', '.join(vintage.files))}",
        ]
        lines += _speaks(info.coverage, (vintage.source, vintage.table, vintage.vintage), screen)
    return Result("hune.info/1", data, lines)


def _day(vintage: "Vintage") -> str:
    """Write when a vintage was published, as precisely as it is known."""
    return vintage.published.isoformat()[: 7 if vintage.precision == "month" else 10]


def _speaks(coverage: Sequence["Covered"], vintage: tuple[str, str, str], screen: Screen) -> list[str]:
    """Return the lines that say for which countries and months a vintage speaks."""
    from hune import months
    from hune.places import countries

    together: dict[tuple[int, int, tuple[str, ...]], list[str]] = {}
    for held in coverage:
        if (held.source, held.table, held.vintage) == vintage:
            code = countries.by_gwno(held.gwno).iso3 or str(held.gwno)
            together.setdefault((held.first, held.last, held.kinds), []).append(code)
    if not together:
        return [f"  {screen.words.say('info-superseded')}"]
    return [
        f"  {months.iso(first)} – {months.iso(last)}  {', '.join(kinds)}  {' '.join(sorted(codes))}"
        for (first, last, kinds), codes in sorted(together.items())
    ]


def record_history(*, watch: str | None = None, record: Path | None = None, screen: Shown) -> Result:
    """List the commits of the record."""
    from hune.record.record import Record

    place = _place(watch, record)
    commits = Record.open(place).history()
    rows = [
        [
            str(commit.ordinal),
            f"{commit.committed:%Y-%m-%d %H:%M:%SZ}",
            f"{commit.source} {commit.table} {commit.vintage}",
            screen.number(commit.added),
            screen.number(commit.rejected),
            commit.file,
        ]
        for commit in commits
    ]
    columns = ("version", "committed", "what", "added", "rejected", "file")
    heading = [screen.words.say(f"column-{name}") for name in columns]
    data = {"record": place, "commits": [_fields(commit) for commit in commits]}
    return Result("hune.history/1", data, aligned(heading, rows, figures=[0, 3, 4]))


def record_check(*, watch: str | None = None, record: Path | None = None, screen: Shown) -> Result:
    """Check the record's files and rows."""
    from hune.record.record import Record

    place = _place(watch, record)
    with screen.progress():
        check = Record.open(place).check()
    data = {"record": place, "whole": check.is_whole, "commits": check.commits, "rows": check.rows}
    counts = {"commits": screen.number(check.commits), "rows": screen.number(check.rows)}
    lines = [screen.words.say("check-whole" if check.is_whole else "check-damaged", **counts)]
    noticed = (*check.findings, *check.remarks)
    return Result("hune.check/1", data, lines, noticed, code=DONE if check.is_whole else ERROR)


def brief(
    watch: str | None = None,
    *,
    lang: Many = (),
    out: Path = Path("brief"),
    issued: str | None = None,
    as_known: str | None = None,
    data_through: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Write the brief of a watch."""
    from hune import months
    from hune.sources import registry
    from hune.watch import find

    languages = tuple(dict.fromkeys(language(given) for given in lang))
    through = None if data_through is None else months.parse(data_through)
    day, known = _date(issued), _date(as_known)
    found = find(watch)
    from hune.brief.write import write_brief

    for source in found.sources:
        registry.get(source)
    with screen.progress() as progress:
        written = write_brief(
            found,
            record=record,
            languages=languages or found.languages,
            out=out,
            issued=day,
            as_known=known,
            through=through,
            progress=progress,
        )
    through_both = {"totals": written.totals_through, "detail": written.detail_through or "–"}
    lines = [screen.words.say("brief-issued", title=getattr(found.title, screen.lang), date=written.issued)]
    lines.append(screen.words.say("brief-through", **through_both))
    if written.sample:
        lines.append(screen.words.say("brief-sample"))
    return Result("hune.written/1", {"watch": found.name, **_fields(written)}, [*lines, *written.files])


def sources(*, screen: Shown) -> Result:
    """List the sources that hune can read."""
    from hune.sources import registry

    modules = [registry.get(name) for name in registry.names()]
    lines: list[str] = []
    for module in modules:
        source = module.SOURCE
        name = source.name_fr if screen.lang == "fr" else source.name_en
        lines += [
            f"{source.source}  {name}",
            f"  {screen.words.say('source-tables', tables=', '.join(module.COLUMNS))}",
        ]
        lines += [
            f"  {screen.words.say('source-licence', licence=source.licence)}",
            f"  {source.citation}",
            f"  {source.url}",
        ]
    told = [_fields(module.SOURCE) | {"tables": list(module.COLUMNS)} for module in modules]
    return Result("hune.sources/1", {"sources": told}, lines)


def _place(watch: str | None, record: Path | None) -> Path:
    """Return the folder of the record: the one named, else the watch's; raises HN417 for a built-in watch."""
    if record is not None:
        return record
    from hune.watch import find

    found = find(watch)
    if found.record is None:
        raise HuneError("HN417", value=found.name)
    return found.record


def _date(text: str | None) -> date | None:
    from hune.text.dates import parse_date

    return None if text is None else parse_date(text)


def _fields(value: Any) -> dict[str, Any]:
    """Return a value's fields by name, as the JSON answer shows them."""
    from msgspec import to_builtins

    fields: dict[str, Any] = to_builtins(value, enc_hook=str)
    return fields
