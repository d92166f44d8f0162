"""The command of backtests: from a watch's record or a plain table to a table, a Parquet file and a report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from hune.cli.forecasting import Target, Unit
from hune.cli.form import LANGUAGES, UsageError
from hune.cli.options import Many, Shown, Switch
from hune.cli.screen import DONE, SOME_REJECTED, Progress, Result
from hune.cli.table import aligned
from hune.cli.words import words
from hune.errors import HuneError, Notice

if TYPE_CHECKING:
    from hune.forecast.backtest.known import Archive
    from hune.forecast.backtest.presets import Preset
    from hune.forecast.backtest.report.tables import Sheet
    from hune.forecast.model import Model
    from hune.record.batch import Reject

Test = Literal["views2023-cm", "views2023-cell", "rolling"]

COMMAND = "hune backtest"


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """Where to read from, the units to score, and what was kept out on the way."""

    name: str
    archive: "Archive"
    wanted: Iterable[int]
    rejects: "tuple[Reject, ...]" = ()
    notices: tuple[Notice, ...] = ()
    sample: bool = False


def backtest(
    data: str | None = None,
    /,
    *,
    preset: Test,
    model: Many = (),
    reference: str = "conflictology",
    origins: str | None = None,
    every: int | None = None,
    unit: Unit | None = None,
    target: Target | None = None,
    units: Path | None = None,
    sparse: Switch = False,
    record: Path | None = None,
    jobs: int = 1,
    out: Path,
    screen: Shown,
) -> Result:
    """Score models on past origins, each on what was known there."""
    from hune.forecast.backtest import findings
    from hune.forecast.backtest.report import tables
    from hune.forecast.backtest.report.page import headline
    from hune.forecast.backtest.run import run
    from hune.forecast.backtest.scoreboard import scoreboard

    rules = _rules(preset, origins, every, unit, target)
    models, bar = _models(model, reference)
    out.mkdir(parents=True, exist_ok=True)
    with screen.progress() as progress:
        given = _given(data, rules, units, sparse, record, progress)
        made = run(given.archive, models, rules, out, units=given.wanted, jobs=jobs, progress=progress)
        board, subject = scoreboard(made, bar), models[0].name
        progress(1, 1, "report")
        files = findings.write(out, made, board, subject, screen.lang)
        rejects = _write_rejects(out, given)
    sheets = (
        tables.standings(board, screen.lang),
        tables.other_scores(board, screen.lang),
        tables.ranges(board, screen.lang),
    )
    lines = [headline(board, subject, made, screen.lang)]
    lines += [line for sheet in sheets for line in _set(sheet)]
    lines += ["", _about(made.truth, made.reconstructed, screen)]
    # The challenge's rules on other units than the challenge's are another task.
    others = preset != "rolling" and units is None
    lines += [screen.words.say("backtest-other-units")] if others else []
    lines += [screen.words.say("forecast-sample")] if given.sample else []
    lines += [str(file) for file in files]
    lines += [screen.words.say("ingest-rejects", file=rejects)] if rejects else []
    note = {lang: words(lang).say("backtest-other-units") for lang in LANGUAGES} if others else None
    told = {
        "data": given.name,
        "note": note,
        **findings.summary(made, board),
        "rejected": len(given.rejects),
        "rejects": rejects,
    }
    kept_out = given.rejects or any(notice.code == "HN131" for notice in given.notices)
    code = SOME_REJECTED if kept_out else DONE
    return Result("hune.backtest/1", told | {"pieces_made": made.done, "files": files}, lines, given.notices, code)


def _rules(preset: Test, origins: str | None, every: int | None, unit: Unit | None, target: Target | None) -> "Preset":
    """Return the preset; `rolling` needs its origins, the others bring everything with them (HN907, HN910)."""
    from hune.forecast.backtest import presets
    from hune.forecast.files.tables import TARGETS

    own = {"--origins": origins, "--every": every, "--unit": unit, "--target": target}
    if preset != "rolling":
        for key, value in own.items():
            if value is not None:
                raise UsageError("HN910", command=f"{COMMAND} --preset {preset}", value=key)
        return presets.preset(preset)
    if origins is None:
        raise UsageError("HN907", command=f"{COMMAND} --preset rolling", key_en="--origins", key_fr="--origins")
    first, last = presets.span(origins)
    step = presets.STEP if every is None else every
    return presets.rolling(first, last, every=step, unit=unit or "country", target=TARGETS[target or "sb"])


def _models(asked: Sequence[str], reference: str) -> "tuple[list[Model], str]":
    """Return the models to score, the pool unless others are asked for, the reference last if it is not among them."""
    from hune.forecast.models.catalogue import named

    models = [named(name.strip()) for given in asked or ("pool",) for name in given.split(",")]
    bar = named(reference)
    by_name = {one.name: one for one in (*models, bar)}
    return list(by_name.values()), bar.name


def _given(
    data: str | None, rules: "Preset", units: Path | None, sparse: bool, record: Path | None, progress: Progress
) -> Given:
    """Read a table where a file is named, else the record of a watch; raises HN101 for a table that is not there."""
    from hune.watch.model import FILE

    path = Path(data).expanduser() if data else None
    listed, notices = _listed(units, rules)
    if path is None or path.is_dir() or path.name == FILE:
        return _of_watch(data, rules, listed, notices, record)
    if path.is_file():
        return _of_table(path, rules, listed, notices, sparse, progress)
    if path.suffix:
        raise HuneError("HN101", file=path)
    return _of_watch(data, rules, listed, notices, record)


def _listed(units: Path | None, rules: "Preset") -> "tuple[tuple[int, ...] | None, tuple[Notice, ...]]":
    if units is None:
        return None, ()
    from hune.forecast.backtest.unit_list import read_units

    return read_units(units, rules.unit)


def _of_table(
    path: Path,
    rules: "Preset",
    listed: tuple[int, ...] | None,
    notices: tuple[Notice, ...],
    sparse: bool,
    progress: Progress,
) -> Given:
    from hune.forecast.backtest.known import Revised
    from hune.forecast.backtest.unit_list import completed
    from hune.forecast.files import tables

    target = next(name for name, counted in tables.TARGETS.items() if counted == rules.target)
    table = tables.read(path, unit=rules.unit, target=target, sparse=sparse, progress=progress)
    matrix = table.matrix if listed is None else completed(table.matrix, listed, sparse=sparse)
    wanted = matrix.units.tolist() if listed is None else listed
    return Given(str(path), Revised(matrix), wanted, table.rejects, (*notices, *table.notices))


def _of_watch(
    name: str | None,
    rules: "Preset",
    listed: tuple[int, ...] | None,
    notices: tuple[Notice, ...],
    record: Path | None,
) -> Given:
    """Read the record of a watch: models learn from all it covers, and are scored on the watch's own countries."""
    import numpy as np

    from hune.brief.draft import choose_record
    from hune.forecast.backtest.known import Recorded
    from hune.places import cells
    from hune.record.record import Record
    from hune.watch import find

    watch = find(name)
    folder, sample = choose_record(watch, record)
    measure, _, kinds = rules.target.partition(" ")
    archive = Recorded.of(Record.open(folder), rules.unit, measure=measure, kinds=kinds.split("+"))
    every = archive.truth.units
    own = np.isin(cells.countries_of(every) if rules.unit == "cell" else every, watch.gwnos)
    wanted = every[own].tolist() if listed is None else listed
    return Given(watch.name, archive, wanted, notices=notices, sample=sample)


def _set(sheet: "Sheet") -> list[str]:
    """Set a table for a terminal, its caption above."""
    figures = range(sheet.words, len(sheet.heading))
    return ["", sheet.caption, *aligned(sheet.heading, sheet.rows, figures=[*figures])]


def _about(truth: Sequence[str], reconstructed: Sequence[str], screen: Shown) -> str:
    """Say what scores are against, and whether origins are reconstructed."""
    against = "; ".join(truth)
    if not reconstructed:
        return screen.words.say("backtest-known", truth=against)
    return screen.words.say("backtest-reconstructed", truth=against, vintages="; ".join(reconstructed))


def _write_rejects(out: Path, given: Given) -> Path | None:
    """List the rows kept out in the folder; None where there are none."""
    if not given.rejects:
        return None
    from hune.record.report import write_rejects

    path = out / "rejects.csv"
    write_rejects(path, given.name, given.rejects)
    return path
