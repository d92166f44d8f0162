"""The command of the track record: how kept forecasts stand, and their export in others' layouts."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hune.cli import records
from hune.cli.fields import fields
from hune.cli.options import Many, Shown
from hune.cli.screen import DONE, SOME_REJECTED, Result, Screen
from hune.cli.table import aligned

if TYPE_CHECKING:
    from hune.forecast.track.kept import Track, Waiting
    from hune.forecast.track.standing import Line, Standing

NOTHING = "–"
COLUMNS = ("model", "role", "n", "crps", "ratio", "interval", "held", "active", "brier-1", "brier-25")

ROLES = {"forecast": "track-forecast", "challenger": "track-challenger", "reference": "track-reference"}
UNITS = {"country": "track-country", "cell": "track-cell"}
STATUSES = {"final": "track-final", "provisional": "track-provisional"}

KEPT_OUT = {"HN130", "HN131", "HN136", "HN541", "HN542", "HN546", "HN558", "HN561", "HN562"}
"""The notices that say that rows of a challenger were kept out."""


def track(
    watch: str | None = None,
    *,
    challenger: Many = (),
    mapping: Path | None = None,
    export: str | None = None,
    out: Path = Path("track"),
    record: Path | None = None,
    screen: Shown,
) -> Result:
    """Say how the forecasts that a watch keeps stand, or write them in others' layouts."""
    place = records.to_read(watch, record)
    from hune.forecast.track import challengers, kept

    ids = None if mapping is None else challengers.read_mapping(mapping)
    if export is not None:
        files = kept.export(place, export, out, ids)
        return Result("hune.exported/1", {"record": place, "layout": export, "files": files}, [*map(str, files)])
    with screen.progress() as progress:
        progress(0, 2, "read")
        given = [one for path in challenger for one in challengers.read(Path(path), ids)]
        progress(1, 2, "score")
        found = kept.track(place, given)
    data = {"record": place, "kept": found.kept, "challengers": [one.file for one in given], **_told(found)}
    rejected = any(notice.code in KEPT_OUT for notice in found.notices)
    return Result("hune.track/1", data, _lines(found, screen), found.notices, SOME_REJECTED if rejected else DONE)


def _told(found: "Track") -> dict[str, object]:
    """Write standings for a machine: months as ISO text, reasons in both languages."""
    from hune import months

    def dated(value: "Standing | Waiting") -> dict[str, object]:
        return fields(value) | {name: months.iso(getattr(value, name)) for name in ("first", "last")}

    standings = [
        dated(one)
        | {"origins": [months.iso(origin) for origin in one.origins]}
        | {"without": {name: {lang: why.text(lang) for lang in ("en", "fr")} for name, why in one.without}}
        for one in found.standings
    ]
    return {"standings": standings, "waiting": [dated(one) for one in found.waiting]}


def _lines(found: "Track", screen: Screen) -> list[str]:
    """Write standings for a person; that there is nothing to score yet is said too."""
    from hune import months

    lines: list[str] = []
    for one in found.standings:
        lines += [*_standing(one, screen), ""]
    if not found.standings:
        lines.append(screen.words.say("track-nothing" if found.waiting or found.kept else "track-none"))
    for wait in found.waiting:
        what = {"model": wait.model, "unit": _unit(wait.unit, screen), "target": _target(wait.target)}
        span = {"first": months.iso(wait.first), "last": months.iso(wait.last)}
        lines.append(screen.say("answer-waiting", rows=wait.rows, **what, **span))
    return lines[:-1] if lines and not lines[-1] else lines


def _standing(one: "Standing", screen: Screen) -> list[str]:
    from hune import months

    say = screen.words.say
    what = {"unit": _unit(one.unit, screen), "target": _target(one.target)}
    models = f"{one.model} – {one.beside}" if one.beside else one.model
    span = {"first": months.iso(one.first), "last": months.iso(one.last)}
    counts = {"rows": one.rows, "active": one.active, "origins": len(one.origins)}
    lines = [screen.say("answer-standing", model=models, **what, **span, **counts)]
    lines.append(say(STATUSES[one.status], truth=", ".join(one.truth)))
    if one.late:
        lines.append(say("track-late"))
    if one.reconstructed:
        lines.append(say("track-reconstructed", vintages=", ".join(one.reconstructed)))
    if one.without:
        lines.append(say("track-without", models=", ".join(name for name, _ in one.without)))
    if one.best:
        lines.append(say("track-best", model=one.best))
    heading = [say(f"column-{name}") for name in COLUMNS]
    rows = [_cells(line, one.rows, screen) for line in one.lines]
    return [*lines, *aligned(heading, rows, figures=range(2, len(COLUMNS)))]


def _cells(line: "Line", rows: int, screen: Screen) -> Sequence[str]:
    from hune.text.numbers import format_share

    def fixed(value: float | None, places: int) -> str:
        if value is None:
            return NOTHING
        whole, _, fraction = f"{value:.{places}f}".partition(".")
        return screen.number(int(whole)) + (f"{',' if screen.lang == 'fr' else '.'}{fraction}" if fraction else "")

    def share(value: float | None) -> str:
        return NOTHING if value is None else format_share(value, screen.lang)

    interval = NOTHING if line.low is None else f"{fixed(line.low, 2)}–{fixed(line.high, 2)}"
    return (
        line.model,
        screen.words.say(ROLES[line.role]),
        screen.number(rows),
        fixed(line.crps, 3),
        fixed(line.ratio, 3),
        interval,
        share(line.held),
        share(line.held_active),
        *(fixed(value, 4) for value in line.brier.values()),
    )


def _unit(unit: str, screen: Screen) -> str:
    return screen.words.say(UNITS[unit])


def _target(target: str) -> str:
    """Return the word of the command line for a target, the target itself where there is none."""
    from hune.forecast.files.tables import TARGETS

    return next((word for word, known in TARGETS.items() if known == target), target)
