"""The tables of a backtest, as texts in the reader's language: for the page and for a terminal alike."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from hune.forecast.backtest.report.words import decimals_for, expected, fixed, origin_name, percentage, unit_name
from hune.forecast.backtest.run import Backtest
from hune.forecast.backtest.scoreboard import CHANGES, Scoreboard, rows_of
from hune.forecast.scoring.comparison import WORST
from hune.forecast.scoring.reliability import Share
from hune.text.dates import format_month
from hune.text.messages import say
from hune.text.numbers import counted, format_number

MISSES, SHIFTS = 12, 6
"""How many misses are listed, and how many units of most gain and of most loss."""

FEW_DECIMALS = {"brier1": 4, "brier25": 4, "ignorance": 3}


class Sheet(NamedTuple):
    """A table: headings, rows of texts, and the cells (row, column) that are the lowest of their kind.

    The first `words` columns are words, set left; the others are figures.
    """

    caption: str
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lowest: frozenset[tuple[int, int]] = frozenset()
    words: int = 1


def standings(board: Scoreboard, lang: str) -> Sheet:
    """Set each model's CRPS beside its standing against the reference."""
    places = decimals_for(board.of(board.reference).scores["crps"].mean)
    rows = []
    for line in board.lines:
        crps, stands = line.scores["crps"], line.standing
        means = (crps.mean, crps.median_origin, crps.on_events, crps.on_quiet)
        own = line.model == board.reference
        span = "–" if own or stands.low is None else f"{fixed(stands.low, 3, lang)}–{fixed(stands.high, 3, lang)}"
        ahead = "–" if own or stands.better is None else f"{stands.better}/{len(stands.by_origin)}"
        rows.append(
            (
                _unbroken(line.model),
                *(fixed(mean, places, lang) for mean in means),
                fixed(stands.ratio, 3, lang),
                span,
                ahead,
            )
        )
    columns = ("model", "mean", "median", "events", "quiet", "ratio", "interval", "lower")
    values = [
        [getattr(line.scores["crps"], name) for line in board.lines]
        for name in ("mean", "median_origin", "on_events", "on_quiet")
    ]
    return Sheet(
        say(lang, "backtest-table-standing", reference=board.reference),
        _heading(columns, lang),
        tuple(rows),
        _lowest([*values, [line.standing.ratio for line in board.lines]], rows, 1),
    )


def by_origin(backtest: Backtest, board: Scoreboard, lang: str) -> Sheet:
    """Set the mean CRPS of every origin side by side."""
    places = decimals_for(board.of(board.reference).scores["crps"].mean)
    means = [[line.by_origin[origin.month] for line in board.lines] for origin in backtest.origins]
    told = [[fixed(one[at], places, lang) for one in means] for at in range(len(board.lines))]
    rows = [
        (origin_name(backtest, origin.month, lang), format_number(origin.units, lang), *(texts[at] for texts in told))
        for at, origin in enumerate(backtest.origins)
    ]
    window = "window" if backtest.preset.name.startswith("views2023") else "origin"
    heading = (*_heading((window, "units"), lang), *(_unbroken(line.model) for line in board.lines))
    lowest = frozenset((origin, model + 2) for model, origin in _lowest(means, told, 0))
    return Sheet(say(lang, "backtest-table-origins"), heading, tuple(rows), lowest)


def other_scores(board: Scoreboard, lang: str) -> Sheet:
    """Set the other scores side by side, and the CRPS without the units that decide it."""
    metrics = [name for name in board.lines[0].scores if name != "crps"]
    bar = board.of(board.reference)
    columns: list[list[float | None]] = [[line.scores[name].mean for line in board.lines] for name in metrics]
    columns += [[line.without[k] for line in board.lines] for k in WORST]
    sizes = [FEW_DECIMALS.get(name, decimals_for(bar.scores[name].mean)) for name in metrics]
    sizes += [decimals_for(bar.without[k]) for k in WORST]
    rows = [
        (
            _unbroken(line.model),
            *(fixed(column[at], places, lang) for column, places in zip(columns, sizes, strict=True)),
        )
        for at, line in enumerate(board.lines)
    ]
    without = [say(lang, "backtest-column-without", units=counted(k, lang)) for k in WORST]
    return Sheet(
        say(lang, "backtest-table-others"),
        (*_heading(("model",), lang), *(say(lang, f"backtest-metric-{name}") for name in metrics), *without),
        tuple(rows),
        _lowest(columns, rows, 1),
    )


def ranges(board: Scoreboard, lang: str) -> Sheet:
    """Say how often the 90 % ranges held: months and totals where units were active, and months everywhere."""

    def told(held: Share | None) -> tuple[str, str]:
        return (percentage(held.share if held else None, lang), format_number(held.n, lang) if held else "–")

    rows = [
        (_unbroken(line.model), *told(line.held), *told(line.held_total), *told(line.held_all)) for line in board.lines
    ]
    columns = ("model", "held", "months", "held-total", "totals", "held-all", "months")
    return Sheet(say(lang, "backtest-table-ranges"), _heading(columns, lang), tuple(rows), frozenset())


def changes(board: Scoreboard, lang: str) -> Sheet:
    """Say how well each model saw change: how it ranked what came, and its Brier score, for each sort of change."""
    rows = []
    for line in board.lines:
        told = [line.changes[change] for change in CHANGES]
        figures = [(fixed(asked.average_precision, 3, lang), fixed(asked.brier, 4, lang)) for asked in told]
        rows.append((_unbroken(line.model), *(text for pair in figures for text in pair)))
    names = [say(lang, f"backtest-change-{change}") for change in CHANGES]
    columns = [
        say(lang, f"backtest-column-{name}", change=change) for change in names for name in ("precision", "brier")
    ]
    return Sheet(say(lang, "backtest-table-changes"), (*_heading(("model",), lang), *columns), tuple(rows))


def about_changes(board: Scoreboard, lang: str) -> str:
    """Say what the sorts of change are, how often each came, and how to read the table."""
    told = []
    for change in CHANGES:
        asked = board.lines[0].changes[change]
        share = percentage(asked.cases / asked.rows if asked.rows else None, lang)
        cases, rows = format_number(asked.cases, lang), format_number(asked.rows, lang)
        told.append(say(lang, f"backtest-change-{change}.about", cases=cases, rows=rows, share=share))
    return " ".join([*told, say(lang, "backtest-note-changes")])


def misses(backtest: Backtest, model: str, lang: str) -> Sheet:
    """List the months in which a model was furthest off, at most one for each unit and origin."""
    rows = rows_of(backtest, model)
    kind = backtest.preset.unit
    places = 0 if rows["crps"].max(initial=0.0) >= 100 else 1
    listed, seen = [], set()
    for at in np.argsort(-rows["crps"], kind="stable").tolist():
        unit, origin, horizon = (int(rows[name][at]) for name in ("unit", "origin", "horizon"))
        if (unit, origin) in seen or rows["crps"][at] <= 0:
            continue
        seen.add((unit, origin))
        low, middle, high = (float(rows[name][at]) for name in ("q05", "q50", "q95"))
        listed.append(
            (
                unit_name(unit, kind, lang),
                format_month(origin + horizon, lang, short=True),
                format_month(origin, lang, short=True),
                expected(low, middle, high, lang),
                format_number(int(rows["observed"][at]), lang),
                fixed(float(rows["crps"][at]), places, lang),
            )
        )
        if len(listed) == MISSES:
            break
    columns = ("unit", "month", "from", "forecast", "came", "crps")
    return Sheet(say(lang, "backtest-table-misses", model=model), _heading(columns, lang), tuple(listed), words=3)


def shifts(backtest: Backtest, model: str, reference: str, lang: str) -> tuple[Sheet, Sheet]:
    """List the units in which a model gains most on the reference, and those in which it loses most.

    A unit's part is the difference it makes to the mean over all rows, in deaths.
    """
    units, mine, theirs, rows = errors(backtest, model, reference)
    parts = (mine - theirs) / rows.sum()
    places = decimals_for(float(np.abs(parts).max(initial=0.0)))
    told = decimals_for(float(theirs.sum() / rows.sum()))

    def sheet(name: str, order: np.ndarray) -> Sheet:
        kept = [at for at in order[:SHIFTS].tolist() if (parts[at] < 0 if name == "gains" else parts[at] > 0)]
        listed = [
            (
                unit_name(int(units[at]), backtest.preset.unit, lang),
                fixed(theirs[at] / rows[at], told, lang),
                fixed(mine[at] / rows[at], told, lang),
                fixed(parts[at], places, lang),
            )
            for at in kept
        ]
        heading = _heading(("unit", "reference", "own", "part"), lang)
        return Sheet(say(lang, f"backtest-table-{name}", model=model), heading, tuple(listed))

    order = np.argsort(parts, kind="stable")
    return sheet("gains", order), sheet("losses", order[::-1])


def errors(backtest: Backtest, model: str, reference: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the units (U,), the sums of CRPS of a model and of the reference over months, and how many months."""
    mine, theirs = rows_of(backtest, model), rows_of(backtest, reference)
    units, at = np.unique(mine["unit"], return_inverse=True)
    sums = [np.bincount(at, weights=rows["crps"].astype(np.float64)) for rows in (mine, theirs)]
    return units, sums[0], sums[1], np.bincount(at)


def _heading(names: tuple[str, ...], lang: str) -> tuple[str, ...]:
    return tuple(say(lang, f"backtest-column-{name}") for name in names)


def _unbroken(model: str) -> str:
    """Keep a model's name on one line."""
    return model.replace(" ", "\u00a0")


def _lowest(
    columns: Sequence[Sequence[float | None]], rows: Sequence[Sequence[str]], first: int
) -> frozenset[tuple[int, int]]:
    """Mark the lowest figure of each column, and those that are printed alike, where there are several to choose from.

    `columns` hold the figures that `rows` print from column `first` on.
    """
    found = set()
    for at, column in enumerate(columns, first):
        known = [(value, row) for row, value in enumerate(column) if value is not None]
        best = rows[min(known)[1]][at] if known else ""
        alike = {(row, at) for _, row in known if rows[row][at] == best}
        found |= alike if len(alike) < len(known) else set()
    return frozenset(found)
