"""The command of forecasts: from a watch's record, which keeps them, or a plain table to a Parquet file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from hune.cli.form import UsageError
from hune.cli.options import Month, Shown, Switch
from hune.cli.screen import DONE, SOME_REJECTED, Progress, Result, Screen
from hune.cli.since import since_lines, since_told
from hune.errors import HuneError, Notice

if TYPE_CHECKING:
    from hune.forecast.files.tables import Table
    from hune.forecast.forecast import Forecast
    from hune.forecast.model import Model
    from hune.forecast.track.earlier import Before
    from hune.panel.matrix import Matrix
    from hune.places.areas import Areas
    from hune.record.batch import Reject

Unit = Literal["country", "cell"]
Forecastable = Literal["country", "cell", "admin1"]
Target = Literal["sb", "ns", "os", "all", "civilians"]

DRAWN = 1000
"""Joint draws from which totals over months are read where no draws are asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """Counts to forecast from: the matrix a model learns from, the units asked for, and what was kept out.

    `record` is where a forecast of them is kept: a table has none, and the sample keeps nothing.
    """

    name: str
    matrix: "Matrix"
    wanted: Iterable[int]
    rejects: "tuple[Reject, ...]" = ()
    notices: tuple[Notice, ...] = ()
    sample: bool = False
    record: Path | None = None


def forecast(
    data: str | None = None,
    /,
    *,
    unit: Forecastable = "country",
    areas: Path | None = None,
    countries: Path | None = None,
    target: Target = "sb",
    origin: Month = None,
    horizons: str = "1-12",
    model: str = "pool",
    draws: int | None = None,
    seed: int = 0,
    sparse: Switch = False,
    record: Path | None = None,
    out: Path,
    screen: Shown,
) -> Result:
    """Forecast deaths by unit and month, from a watch's record or from a plain table."""
    from hune import months
    from hune.forecast.files import outputs
    from hune.forecast.files.fitted import fitted
    from hune.forecast.files.thresholds import own
    from hune.forecast.files.units import last_covered, narrowed, ready
    from hune.forecast.forecast import predict
    from hune.forecast.joint import futures
    from hune.forecast.models.catalogue import named

    ahead, chosen = _horizons(horizons), named(model)
    drawn = _areas(unit, areas)
    _check_countries(countries, unit, draws)
    other = [outputs.beside(out, "countries")] if countries else [outputs.beside(out)] if draws is None else []
    for path in (out, *other):
        outputs.check_place(path)
    with screen.progress() as progress:
        progress(0, 3, "read")
        given = _given(data, unit, drawn, target, sparse, record, progress)
        whole_of = _countries(countries, given, target, sparse, progress)
        matrix = given.matrix
        known = [*{*matrix.units.tolist()} & {*given.wanted}]
        at = last_covered(matrix.select(known)) if origin is None else origin
        history, left_out = ready(matrix, chosen, at, given.wanted, drawn)
        progress(1, 3, "fit")
        made = narrowed(predict(chosen, history, at, ahead, seed=seed), history, given.wanted)
        if whole_of is not None and draws is not None:
            together, of_countries, without = fitted(chosen, made, history, whole_of, draws, seed=seed)
            progress(2, 3, "write")
            files = outputs.write_fitted(out, made, of_countries, together)
            left_out = (*whole_of.notices, *left_out, *without)
        else:
            whole = futures(made, DRAWN if draws is None else draws, seed=seed)
            progress(2, 3, "write")
            if draws is None:
                files = outputs.write_chances(out, made, whole, own(history.select(made.units.tolist()), at), drawn)
            else:
                files = outputs.write_draws(out, made, whole, drawn)
        rejects = _write_rejects(out, given)
        before, unread = _since(chosen, history, made, given)
        kept, refused = _keep(made, given)
    span = {"first": months.iso(at + ahead[0]), "last": months.iso(at + ahead[-1])}
    told = {
        "data": given.name,
        "unit": unit,
        "target": target,
        "model": chosen.name,
        "origin": months.iso(at),
        **span,
        "units": len(made.units),
        "draws": draws,
        "seed": seed,
        "identity": made.identity.digest(),
        "truth": made.truth,
        "countries": None if whole_of is None else of_countries.units.tolist(),
        "rejected": len(given.rejects),
        "rejects": rejects,
        "files": files,
        "kept": kept,
        "since": None if before is None else since_told(before),
    }
    lines = [screen.say("answer-forecast", model=chosen.name, origin=months.iso(at), units=len(made.units), **span)]
    lines += _said_of_record(given, kept, screen)
    lines += [str(file) for file in files]
    lines += [screen.words.say("ingest-rejects", file=rejects)] if rejects else []
    lines += [] if before is None else since_lines(before, screen)
    code = SOME_REJECTED if given.rejects or (whole_of and whole_of.rejects) else DONE
    read = () if drawn is None else drawn.notices
    return Result("hune.forecast/1", told, lines, (*read, *given.notices, *left_out, *unread, *refused), code)


def _areas(unit: Forecastable, file: Path | None) -> "Areas | None":
    """Read the polygons of areas, which admin1 needs and nothing else takes (HN907 and HN910)."""
    if unit != "admin1":
        if file is not None:
            raise UsageError("HN910", command=f"hune forecast --unit {unit}", value="--areas")
        return None
    if file is None:
        raise UsageError("HN907", command="hune forecast --unit admin1", key_en="--areas", key_fr="--areas")
    from hune.places.areas import Areas

    return Areas.read(file)


def _check_countries(file: Path | None, unit: Forecastable, draws: int | None) -> None:
    """Refuse a table of countries beside anything but draws of cells (HN907 and HN910)."""
    if file is not None and unit != "cell":
        raise UsageError("HN910", command=f"hune forecast --unit {unit}", value="--countries")
    if file is not None and draws is None:
        raise UsageError("HN907", command="hune forecast --countries", key_en="--draws", key_fr="--draws")


def _countries(file: Path | None, given: Given, target: Target, sparse: bool, progress: Progress) -> "Table | None":
    """Read the countries that a table of cells is to add up to; a record's cells take none (HN910)."""
    if file is None:
        return None
    if given.record is not None or given.sample:
        raise UsageError("HN910", command="hune forecast WATCH", value="--countries")
    from hune.forecast.files import tables

    return tables.read(file.expanduser(), unit="country", target=target, sparse=sparse, progress=progress)


def _horizons(text: str) -> tuple[int, ...]:
    """Read months ahead: one, or the first and the last; raises HN511 and HN513."""
    from hune.forecast.forecast import check_horizons

    found = re.fullmatch(r"(\d{1,3})(?:-(\d{1,3}))?", text.strip(), re.ASCII)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if last < first:
        english, french = "first-last, such as 1-12", "premier-dernier, par exemple 1-12"
        raise HuneError("HN513", name="--horizons", value=text, must_en=english, must_fr=french)
    check_horizons((first, last))
    return tuple(range(first, last + 1))


def _given(
    data: str | None,
    unit: Forecastable,
    areas: "Areas | None",
    target: Target,
    sparse: bool,
    record: Path | None,
    progress: Progress,
) -> Given:
    """Read a table where a file is named, else the record of a watch; raises HN101 for a table that is not there."""
    from hune.watch.model import FILE

    path = Path(data).expanduser() if data else None
    if path is None or path.is_dir() or path.name == FILE:
        return _of_watch(data, unit, areas, target, record)
    if path.is_file():
        from hune.forecast.files import tables

        table = tables.read(path, unit=unit, target=target, sparse=sparse, areas=areas, progress=progress)
        return Given(str(path), table.matrix, table.matrix.units.tolist(), table.rejects, table.notices)
    if path.suffix:
        raise HuneError("HN101", file=path)
    return _of_watch(data, unit, areas, target, record)


def _of_watch(
    name: str | None, unit: Forecastable, areas: "Areas | None", target: Target, record: Path | None
) -> Given:
    """Lay out the record of a watch: every country that it covers, so that a model learns from all."""
    import numpy as np

    from hune.brief.draft import choose_record
    from hune.forecast.files.tables import TARGETS
    from hune.panel.build import build
    from hune.places import cells
    from hune.record.record import Record
    from hune.watch import find

    watch = find(name)
    folder, sample = choose_record(watch, record)
    measure, _, kinds = TARGETS[target].partition(" ")
    notices = () if areas is None else _without_areas(watch.gwnos, areas)
    panel = build(Record.open(folder).view(), unit, areas=areas, needs=(measure,), kinds=kinds.split("+"))
    matrix = panel.matrix(measure, kinds.split("+"))
    wanted: Iterable[int] = watch.gwnos if areas is None else areas.of(watch.gwnos)
    if unit == "cell":
        wanted = matrix.units[np.isin(cells.countries_of(matrix.units), watch.gwnos)].tolist()
    return Given(watch.name, matrix, wanted, notices=notices, sample=sample, record=None if sample else folder)


def _without_areas(gwnos: Iterable[int], areas: "Areas") -> tuple[Notice, ...]:
    """Say which countries have no area (HN589), an error where none has one."""
    from hune.places.countries import by_gwno

    without = [by_gwno(gwno) for gwno in gwnos if not areas.of([gwno])]
    if not without:
        return ()
    english, french = (", ".join(country.name(lang, "the") for country in without) for lang in ("en", "fr"))
    if len(without) == len([*gwnos]):
        raise HuneError("HN589", countries_en=english, countries_fr=french)
    return (Notice("HN589", {"countries_en": english, "countries_fr": french}),)


def _keep(made: "Forecast", given: Given) -> tuple[Path | None, tuple[Notice, ...]]:
    """Keep a forecast in the record that it was made from; what stands in the way costs no more than the keeping.

    The record has no polygons by which it could be told what came of areas, so that theirs are not kept.
    """
    if given.record is None or given.matrix.unit == "admin1":
        return None, ()
    from hune.forecast.track.kept import keep

    try:
        keep(given.record, made)
    except HuneError as error:
        return None, (Notice(error.code, error.details),)
    return given.record, ()


def _since(
    model: "Model", matrix: "Matrix", made: "Forecast", given: Given
) -> "tuple[Before | None, tuple[Notice, ...]]":
    """Compare with the last forecast of countries that the record kept; what stands in the way costs no forecast."""
    if given.record is None or matrix.unit != "country":
        return None, ()
    from datetime import date

    from hune.forecast.track.earlier import Earlier

    now, units = made.identity, made.units.tolist()
    ahead = [now.origin + horizon for horizon in now.horizons]
    try:
        return Earlier(given.record, date.today()).since(model, matrix, now, units, ahead), ()
    except HuneError as error:
        return None, (Notice(error.code, error.details),)


def _said_of_record(given: Given, kept: Path | None, screen: Screen) -> list[str]:
    """Say which record a forecast was made from where that is the sample, and whether one keeps it; not of a table."""
    if kept is not None:
        return [screen.words.say("forecast-kept", record=kept)]
    if given.sample:
        return [screen.words.say("forecast-sample"), screen.words.say("forecast-unkept")]
    return [] if given.record is None else [screen.words.say("forecast-unkept")]


def _write_rejects(out: Path, given: Given) -> Path | None:
    """List the rows kept out beside the forecast; None where there are none."""
    if not given.rejects:
        return None
    from hune.record.report import write_rejects

    path = out.with_name(f"{out.stem}.rejects.csv")
    write_rejects(path, given.name, given.rejects)
    return path
