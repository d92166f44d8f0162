"""The commands: each is a function of its arguments and the screen, and returns a `Result`.

A room is imported inside the command that needs it, so that help needs none of them.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hune.cli import records
from hune.cli.fields import fields
from hune.cli.options import Many, Shown
from hune.cli.screen import DONE, ERROR, SOME_REJECTED, Progress, Result, Screen, numbered
from hune.cli.table import aligned
from hune.errors import Notice

if TYPE_CHECKING:
    from hune.record.info import Covered
    from hune.record.markings import Marking
    from hune.record.report import Ingest
    from hune.record.vintages import Vintage


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
    edition: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Bring files of a source into the record."""
    from hune.sources import ingest as sources
    from hune.sources import registry

    place = records.to_write(watch, record)
    registry.get(source)
    marked = None if edition is None else marking(edition)
    with screen.progress() as progress:
        reports = sources.ingest(
            place, source, files, vintage=vintage, covers=covers, marking=marked, progress=progress
        )
        resolved = _resolved(place, screen, progress)
    data = {"record": place, "ingests": [_told(report) for report in reports], "resolved": resolved.told}
    lines = [line for report in reports for line in _lines(report, screen)]
    return Result(
        "hune.ingest/1",
        data,
        [*lines, *resolved.lines],
        notices=[*(notice for report in reports for notice in report.notices), *resolved.notices],
        code=SOME_REJECTED if any(report.rejected for report in reports) else DONE,
    )


class _Resolved(NamedTuple):
    """What is said of questions that were resolved: to a machine, to a person, and of answers that fell."""

    told: Sequence[dict[str, Any]] = ()
    lines: Sequence[str] = ()
    notices: Sequence[Notice] = ()


def _resolved(place: Path, screen: Screen, progress: Progress) -> _Resolved:
    """Resolve the questions that a record can now answer; what goes wrong is told, as the rows are in all the same."""
    if not (place / "questions").is_dir():
        return _Resolved()
    try:
        from hune.cli.asking import asked_fields, news_line, reversal_notice
        from hune.forecast.questions.docket import settle

        progress(0, 1, "questions")
        news = settle(place, date.today()).news
    except Exception as error:
        told, _ = numbered(error)
        return _Resolved(notices=[Notice(told.code, told.details)])
    return _Resolved(
        told=[asked_fields(one) for one in news],
        lines=[news_line(one, screen) for one in news if not one.reversed],
        notices=[reversal_notice(one) for one in news if one.reversed],
    )


def marking(edition: str) -> "Marking":
    """Mark what goes as far as an edition and no further: its source is named in the PUBLIC edition only if that."""
    from hune.record.markings import TLP, Marking

    upper = edition.upper()
    return Marking(upper, TLP.get(upper, ""), may_name_source=upper == "PUBLIC")


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

    place = records.to_read(watch, record)
    info = Record.open(place).info()
    data = {"record": place, **fields(info)}
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

    place = records.to_read(watch, record)
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
    data = {"record": place, "commits": [fields(commit) for commit in commits]}
    return Result("hune.history/1", data, aligned(heading, rows, figures=[0, 3, 4]))


def record_check(*, watch: str | None = None, record: Path | None = None, screen: Shown) -> Result:
    """Check the record's files and rows."""
    from hune.record.record import Record

    place = records.to_read(watch, record)
    with screen.progress():
        check = Record.open(place).check()
    data = {"record": place, "whole": check.is_whole, "commits": check.commits, "rows": check.rows}
    verdict = "answer-whole" if check.is_whole else "answer-damaged"
    lines = [screen.say(verdict, commits=check.commits, rows=check.rows)]
    noticed = (*check.findings, *check.remarks)
    return Result("hune.check/1", data, lines, noticed, code=DONE if check.is_whole else ERROR)


def record_revisions(
    *,
    then: str | None = None,
    now: str | None = None,
    watch: str | None = None,
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """List what already published months became in a newer vintage."""
    from hune import months
    from hune.panel import revisions
    from hune.places import countries
    from hune.record.record import Record
    from hune.watch import find

    found = find(watch) if record is None or watch is not None else None
    place = records.to_read(watch, record)
    view = Record.open(place).view()
    known = {span.gwno for vintage in view.vintages for span in vintage.spans}
    compared = revisions.compare(view, found.gwnos if found else known, earlier=then, later=now)
    if compared is None:
        return Result("hune.revisions/1", {"record": place, "then": None}, [screen.words.say("revisions-none")])
    names = {name: f"{v.table} {v.vintage}" for name, v in (("then", compared.earlier), ("now", compared.later))}
    changed, shared = compared.country_months
    lines = [screen.say("answer-revisions", changed=changed, shared=shared, **names), ""]
    rows = [(countries.by_gwno(one.gwno), one) for one in compared.changed]
    shown = [
        [country.name(screen.lang), one.kind, months.iso(one.first), screen.number(one.then), screen.number(one.now)]
        for country, one in rows
    ]
    heading = [screen.words.say(f"column-{name}") for name in ("country", "kind", "month", "then", "now")]
    told = [
        {"country": c.iso3, "gwno": c.gwno, "kind": one.kind, "month": months.iso(one.first)}
        | {"then": one.then, "now": one.now}
        for c, one in rows
    ]
    data = {"record": place, **names, "country_months": list(compared.country_months), "revisions": told}
    return Result("hune.revisions/1", data, [*lines, *aligned(heading, shown, figures=[3, 4])])


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
    told = [fields(module.SOURCE) | {"tables": list(module.COLUMNS)} for module in modules]
    return Result("hune.sources/1", {"sources": told}, lines)
