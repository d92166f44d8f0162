"""Others' forecasts, read on our units and months so that they can be scored beside ours.

    VIEWS          JSON of its API or CSV: `month_id`; `gwcode`, `isoab` or `country_id`, or of cells `pg_id`;
                   `main_mean`, a number of deaths, and `main_dich`, P(Y ≥ 25) of a country, P(Y ≥ 1) of a cell
                   (in the runs of 2022: `sc_cm_sb_main` as ln(Y + 1), `sc_cm_sb_dich_main`)
    PaCE           CSV: a row a month, a column a country by its name, numbers of deaths of all kinds of violence
    the challenge  Parquet, or a folder of a submission; and `views-frames`: see `hune.forecast.track.layouts`

A number is a number: it is scored by its distance, and nothing is drawn around it. A chance alone is scored by
Brier. What a file does not say is not filled in: its rows are those that it has, and a comparison is on the rows
that both have. A row that cannot be believed (below zero, not a number, of no known unit) is kept out and told.

The month a VIEWS run was made from stands in its name (fatalities003_2026_05_t01: with data to May 2026); without
it, and in PaCE, it is the month before the first that is forecast.

Sources: the wiki and code books of the VIEWS API (prio-data/views_api); the published tables and the generator of
PaCE's forecasts (conflictlab/Pace-map-risk), which adds up `best` over all events by the month they begin in.
"""

import csv
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError, Notice
from hune.forecast.draws import Counts
from hune.forecast.track.layouts import TARGET, read_challenge, read_frame, unknown
from hune.forecast.track.predictions import MOST_MONTH, Challenger, Predictions
from hune.places import countries
from hune.places.grid import CELLS
from hune.record.schema import KINDS
from hune.sources import delimited, opening
from hune.sources.columns import Place
from hune.sources.delimited import Sheet
from hune.sources.sieve import Sieve
from hune.sources.values import Values, column, decimal, whole

ALL_KINDS = f"best {'+'.join(KINDS)}"
"""What PaCE counts."""

TOLD = 20
"""So many rows kept out are told one by one; of the others, how many."""

_RUN = re.compile(r"(fatalities\d{3})_(\d{4})_(\d{2})_t\d{2}")
_CELLS = ("pg_id", "priogrid_gid", "priogrid_id", "gid")
_COUNTRIES = ("gwcode", "gwno", "isoab", "iso3", "country_id")
_MEANS = ("main_mean", "main_mean_ln", "sc_cm_sb_main", "sc_pgm_sb_main")
_LOGS = {"main_mean_ln", "sc_cm_sb_main", "sc_pgm_sb_main"}
_CHANCES = ("main_dich", "sc_cm_sb_dich_main", "sc_pgm_sb_dich_main")
_THRESHOLDS = {"country": 25, "cell": 1}
_PACE_NAMES = {"bosnia and herz.": "BIH"}
_PACE_DATES = ("date", "")
_UNNAMED = re.compile(r"unnamed: \d+")
_DAY = re.compile(r"(\d{4})-(\d{2})(-\d{2})?", re.ASCII)


def read(path: Path | str, mapping: Mapping[int, int] | None = None) -> tuple[Challenger, ...]:
    """Read a challenger's file or folder, whichever it is; a folder of a submission has one for each window.

    `mapping` gives the Gleditsch-Ward number of each of VIEWS' countries, where the file has no other (see
    `read_mapping`). Raises HN557 for what is none of the layouts, HN559 where a mapping is needed, HN547 where no
    row can be read, and the errors of a file that cannot be opened (HN101, HN111 to HN123).
    """
    place = Path(path)
    if place.is_dir():
        if (place / "header.json").is_file():
            return (read_frame(place, mapping),)
        tables = sorted(file for file in place.glob("*/window=*/*.parquet") if not file.stem.startswith("eval"))
        if not tables:
            raise HuneError("HN557", file=place.name)
        return tuple(read_challenge(file, mapping) for file in tables)
    member = opening.members(place)[0]
    with member.stream() as (stream, _):
        start = stream.read(64)
    if start.startswith(b"PAR1"):
        return (read_challenge(place, mapping),)
    first = None
    if start.lstrip()[:1] in (b"{", b"["):
        sheet, first = _of_json(place)
    else:
        sheet = delimited.read(member, _choose(place.name))
    return (_views(sheet, first, mapping) if "month_id" in sheet.columns else _pace(sheet),)


def read_mapping(path: Path | str) -> dict[int, int]:
    """Read which Gleditsch-Ward number each of VIEWS' countries has: a CSV with `country_id` and `gwno`.

    Raises HN101 where there is no file, HN559 for one that does not say, or says a number twice.
    """
    place = Path(path)
    try:
        with place.open(encoding="utf-8-sig", newline="") as file:
            pairs = [(int(row["country_id"]), int(row["gwno"])) for row in csv.DictReader(file)]
    except FileNotFoundError:
        raise HuneError("HN101", file=place) from None
    except (KeyError, TypeError, ValueError):
        raise HuneError("HN559", file=place.name) from None
    mapping = dict(pairs)
    if not pairs or len(mapping) < len(pairs) or len({*mapping.values()}) < len(pairs):
        raise HuneError("HN559", file=place.name)
    return mapping


def _choose(file: str) -> delimited.Choose:
    """Keep what VIEWS' table says, or every column of PaCE's; raises HN557 for another table."""

    def choose(header: list[str], _: list[list[str]]) -> dict[str, Place]:
        places = {name: Place(at, name) for at, name in enumerate(header)}
        if "month_id" in places:
            return _views_columns(places, file)
        if header[0] in _PACE_DATES and len(header) > 1:
            return {name: place for name, place in places.items() if not _UNNAMED.fullmatch(name)}
        raise HuneError("HN557", file=file)

    return choose


def _views_columns(places: Mapping[str, Any], file: str) -> dict[str, Any]:
    """Choose the columns of VIEWS that are read: of each sort the first that is there."""
    units = [name for name in _CELLS if name in places] or [name for name in _COUNTRIES if name in places]
    said = [next((name for name in names if name in places), None) for names in (_MEANS, _CHANCES)]
    chosen = ["month_id", *units[:1], *(name for name in said if name)]
    if len(chosen) < 3 or not units:
        raise HuneError("HN557", file=file)
    return {name: places[name] for name in chosen}


def _of_json(path: Path) -> tuple[Sheet, int | None]:
    """Read what the VIEWS API answered, one page or a list of pages or of rows, as a table of text.

    Returns with it the first month of the run, where the answer says it.
    """
    try:
        said = json.loads(path.read_bytes())
        pages = [said] if isinstance(said, dict) else list(said)
        data = [row for page in pages for row in page.get("data", [page])]
        first = pages[0].get("start_date") if data else None
        names = _views_columns({name: name for row in data[:1] for name in row}, path.name)
        columns: dict[str, Values] = {
            name: pa.array([_text(row.get(name)) for row in data], pa.string()) for name in names
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise HuneError("HN557", file=path.name) from error
    lines = np.arange(1, len(data) + 1)
    sheet = Sheet(path.name, columns, dict(zip(columns, columns, strict=True)), lines, (), "")
    return sheet, first if isinstance(first, int) else None


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _views(sheet: Sheet, first: int | None, mapping: Mapping[int, int] | None) -> Challenger:
    """Read a table of VIEWS; `first` is the first month of its run, where it is known."""
    sieve = Sieve(sheet)
    cell = next((name for name in _CELLS if name in sheet.columns), None)
    unit = "cell" if cell else "country"
    when = _bounded(sieve, sheet, "month_id", whole, 1, MOST_MONTH - 1).astype(np.int64)
    units, lost = _units(sieve, sheet, cell, mapping)
    said: dict[str, Any] = {}
    mean = next((name for name in _MEANS if name in sheet.columns), None)
    if mean:
        # e^28 is more deaths than can be, as a logarithm or not.
        points = _bounded(sieve, sheet, mean, decimal, 0, 28 if mean in _LOGS else 10**12)
        said["points"] = np.expm1(points) if mean in _LOGS else points
    chance = next((name for name in _CHANCES if name in sheet.columns), None)
    if chance:
        said["chances"] = {_THRESHOLDS[unit]: _bounded(sieve, sheet, chance, decimal, 0, 1)}
    _keep_out_twice(sieve, units, when)
    run = _RUN.search(sheet.file)
    made = Predictions(f"VIEWS {run[1]}" if run else "VIEWS", unit, TARGET, 0, units, when, **said)
    kept = _kept(sheet.file, sieve, made.rows(np.flatnonzero(sieve.sound)))
    if run:
        origin = months.month_id(int(run[2]), int(run[3]))
    else:
        origin = (int(kept.months.min()) if first is None else first) - 1
    return _challenger(sheet.file, sieve, kept, origin, lost)


def _pace(sheet: Sheet) -> Challenger:
    """Read a table of PaCE: months down, countries across."""
    sieve = Sieve(sheet)
    date = next(name for name in _PACE_DATES if name in sheet.columns)
    read = column(sheet.columns[date], _month_of, pa.int64())
    sieve.keep_out(read.blank, date, "HN130")
    sieve.keep_out(read.unreadable, date, "HN541", first=months.EPOCH_YEAR, last=2099)
    when = read.filled(0).astype(np.int64)
    names = [name for name in sheet.columns if name != date]
    found = {name: _country_of(name) for name in names}
    known: dict[int, str] = {}
    for name, gwno in found.items():
        if gwno is not None:
            known.setdefault(gwno, name)
    lost = [name for name in names if known.get(found[name] or 0) != name]
    _keep_out_twice(sieve, np.zeros(len(when), dtype=np.int64), when)
    values = [_bounded(sieve, sheet, name, decimal, 0, 10**12) for name in known.values()]
    rows = np.flatnonzero(sieve.sound)
    made = Predictions(
        "PaCE",
        "country",
        ALL_KINDS,
        0,
        np.repeat(np.array(list(known), dtype=np.int64), len(rows)),
        np.tile(when[rows], len(known)),
        points=np.concatenate([value[rows] for value in values]) if values else np.zeros(0),
    )
    kept = _kept(sheet.file, sieve, made)
    notices = unknown(sheet.file, lost, len(lost) * len(rows))
    return _challenger(sheet.file, sieve, kept, int(kept.months.min()) - 1, notices)


def _kept(file: str, sieve: Sieve, made: Predictions) -> Predictions:
    """Put the rows that are left in order; raises HN547 where none is."""
    if len(made):
        return made.sorted()
    rejects = sieve.rejects
    if not rejects:
        raise HuneError("HN122", file=file)
    said = {"first_en": rejects[0].notice.text("en"), "first_fr": rejects[0].notice.text("fr")}
    raise HuneError("HN547", file=file, rows=len(rejects), **said)


def _challenger(file: str, sieve: Sieve, kept: Predictions, origin: int, lost: Sequence[Notice]) -> Challenger:
    told = [reject.notice for reject in sieve.rejects]
    more = [Notice("HN546", {"file": file, "rows": len(told) - TOLD})] if len(told) > TOLD else []
    return Challenger(file, replace(kept, origin=origin), (*lost, *told[:TOLD], *more))


def _units(
    sieve: Sieve, sheet: Sheet, cell: str | None, mapping: Mapping[int, int] | None
) -> tuple[Counts, tuple[Notice, ...]]:
    """Read the units, and say which are not known; raises HN559 for VIEWS' own numbers without a mapping."""
    if cell:
        return _bounded(sieve, sheet, cell, whole, 1, CELLS).astype(np.int64), ()
    name = next(name for name in _COUNTRIES if name in sheet.columns)
    if name == "country_id" and mapping is None:
        raise HuneError("HN559", file=sheet.file)

    def known(text: str) -> int | None:
        if name == "country_id":
            return (mapping or {}).get(whole(text) or 0)
        number = whole(text)
        return _country_of(text if number is None else str(number))

    read = column(sheet.columns[name], known, pa.int64())
    sieve.keep_out(read.blank, name, "HN130")
    strange = read.unreadable & sieve.sound
    texts = np.asarray(sheet.columns[name].to_pylist(), dtype=np.str_)
    sieve.sound &= ~read.unreadable
    return read.filled(0).astype(np.int64), unknown(sheet.file, list(dict.fromkeys(texts[strange])), int(strange.sum()))


def _country_of(name: str) -> int | None:
    """Return the country of a name, a code or a number, as Natural Earth and PaCE also shorten names."""
    try:
        return countries.find(_PACE_NAMES.get(name.lower(), name)).gwno
    except HuneError:
        return None


def _month_of(text: str) -> int | None:
    """Read a month or a day of it: 2024-10, 2024-10-31."""
    found = _DAY.fullmatch(text)
    return months.month_id(int(found[1]), int(found[2])) if found and 1 <= int(found[2]) <= 12 else None


def _bounded(
    sieve: Sieve, sheet: Sheet, name: str, read: Callable[[str], float | None], low: float, high: float
) -> NDArray[np.float64]:
    """Read numbers from `low` to `high`; what is none is kept out and `low` here."""
    found = column(sheet.columns[name], read, pa.float64())
    values = found.filled(low).astype(np.float64)
    sieve.keep_out(found.blank, name, "HN130")
    sieve.keep_out(found.unreadable, name, "HN131")
    sieve.keep_out((values < low) | (values > high), name, "HN136", low=low, high=high)
    return np.clip(values, low, high)


def _keep_out_twice(sieve: Sieve, units: Counts, when: Counts) -> None:
    """Keep out units and months that stand in several rows: nothing tells which of them counts."""
    _, back, times = np.unique(units * MOST_MONTH + when, return_inverse=True, return_counts=True)
    again = times[back]
    whose = np.array(
        [f"{unit or ''} {months.iso(int(month))}".strip() for unit, month in zip(units, when, strict=True)]
    )
    sieve.keep_out(again > 1, "month_id", "HN542", whose=whose, times=again)
