"""The track record: forecasts written down when they are made, and scored by themselves when the truth arrives.

`keep` writes a forecast into the record, where nothing is changed afterwards; `load` reads it back. `track` scores
what is kept as far as the record knows what came (`hune.forecast.track.arrived`), beside every reference and beside
challengers read from files (`hune.forecast.track.standing`).

Of several forecasts of one model from one origin, the first that was kept speaks for each unit and month: a forecast
that is made again once more is known replaces nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from hune import months
from hune.errors import HuneError, Notice
from hune.forecast.distribution import Discrete
from hune.forecast.drawing import check_atoms
from hune.forecast.draws import Counts
from hune.forecast.forecast import Forecast, Identity
from hune.forecast.joint import futures
from hune.forecast.track.arrived import Arrived, Measured, arrived, measured
from hune.forecast.track.layouts import write_challenge, write_frame
from hune.forecast.track.predictions import Challenger, Predictions, common
from hune.forecast.track.standing import Replays, Standing, Status, kind_of, scorable, standing, status_of
from hune.panel.build import build
from hune.panel.matrix import UNKNOWN, UnitKind
from hune.panel.panel import label
from hune.record import forecasts
from hune.record.forecasts import About, Kept, Said
from hune.record.markings import Marking, together
from hune.record.record import Record
from hune.record.view import View

SHOWN = 10
"""Units that a notice lists by number."""

STATUSES: tuple[Status, ...] = ("final", "provisional")

LAYOUTS = {"challenge": write_challenge, "frames": write_frame}
DRAWS = 1000
"""How many draws stand for a forecast in a layout of draws."""


class Waiting(msgspec.Struct, frozen=True):
    """Units and months of a model whose truth has not come, and the months they are of."""

    model: str
    unit: str
    target: str
    rows: int
    first: int
    last: int


class Track(msgspec.Struct, frozen=True):
    """How forecasts stand; `kept` is how many the record keeps, `waiting` what cannot be scored yet."""

    kept: int
    standings: tuple[Standing, ...]
    waiting: tuple[Waiting, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Issued:
    """A forecast as it was issued, row by row."""

    said: Predictions
    issued: datetime


def keep(folder: Path, forecast: Forecast) -> str:
    """Write a forecast into the record in `folder` and return its name, the digest of its identity.

    One that is kept already adds nothing. Units and horizons are kept in ascending order, whatever the order they
    were asked in. It may go as far as the vintages it was made from. Raises HN201 where there is no record, HN520
    for an atom that is no count, HN206, HN208 and HN901 where the record cannot be written to.
    """
    record = Record.open(folder)
    check_atoms(forecast.distribution)
    horizons, ahead = np.unique(forecast.identity.horizons, return_index=True)
    units = np.argsort(forecast.units, kind="stable")
    identity = msgspec.structs.replace(forecast.identity, horizons=tuple(horizons.tolist()))
    has_weight = forecast.distribution.weights > 0
    said = Said(
        units=forecast.units[units],
        months=(identity.origin + horizons).astype(np.int32),
        row=forecast.distribution.row[np.ix_(units, ahead)],
        atoms=np.where(has_weight, forecast.distribution.atoms, 0).astype(np.int64),
        weights=forecast.distribution.weights,
    )
    about = About(
        forecast=identity.digest(),
        model=identity.model,
        code=identity.code,
        seed=identity.seed,
        record=identity.record,
        truth=forecast.truth,
        unit_kind=identity.kind,
        units=identity.units,
        target=identity.target,
        origin=identity.origin,
        marking=_marking(record, forecast.truth),
    )
    forecasts.keep(folder, about, said)
    return about.forecast


def _marking(record: Record, truth: Sequence[str]) -> Marking:
    """Return how far what is made of these vintages may go: as far as all of them, nowhere if one is not known."""
    try:
        held = {label(one): Marking(one.edition, one.tlp, one.may_name_source) for one in record.view().vintages}
    except HuneError as error:
        if error.code != "HN202":
            raise
        held = {}
    return together(held.get(name, Marking()) for name in truth)


def load(folder: Path, name: str) -> Forecast:
    """Read a forecast from the record in `folder` by its name; raises HN555 where there is none of that name."""
    kept, said = forecasts.read(folder, name)
    about = kept.about
    identity = Identity(
        model=about.model,
        code=about.code,
        seed=about.seed,
        record=about.record,
        origin=about.origin,
        units=about.units,
        target=about.target,
        horizons=tuple((said.months - about.origin).tolist()),
    )
    distribution = Discrete(said.atoms.astype(np.float64), said.weights, said.row)
    return Forecast(identity, said.units, distribution, about.truth)


def export(folder: Path, layout: str, out: Path, mapping: Mapping[int, int] | None = None) -> tuple[Path, ...]:
    """Write the newest forecast of each model, unit and target in a layout of others, each in a folder under `out`.

    `layout` is one of `LAYOUTS`. What is written are `DRAWS` joint draws, whole futures. Raises HN564 where nothing
    is kept that has a place in these layouts, HN513 for another layout, HN558 and HN559 as
    `hune.forecast.track.layouts.write_challenge` does.
    """
    if layout not in LAYOUTS:
        must = " / ".join(LAYOUTS)
        raise HuneError("HN513", name="--export", value=layout, must_en=must, must_fr=must)
    Record.open(folder)
    kept = [one.about for one in forecasts.kept(folder) if kind_of(one.about.unit_kind) is not None]
    newest = {(about.model, about.unit_kind, about.target): about for about in sorted(kept, key=lambda a: a.origin)}
    if not newest:
        raise HuneError("HN564", record=str(folder))
    made = []
    for about in newest.values():
        forecast = load(folder, about.forecast)
        seed = forecast.identity.seed or 0
        drawn = futures(forecast, DRAWS, seed=seed)
        rows = replace(drawn, shape=(drawn.shape[0] * drawn.shape[1],))
        said = replace(Predictions.of(forecast), predictive=rows)
        name = re.sub(r"\W+", "_", f"{about.model} {about.unit_kind} {about.target} {months.iso(about.origin)}")
        made.append(LAYOUTS[layout](out / name, said, mapping))
    return tuple(made)


def track(folder: Path, challengers: Iterable[Challenger] = ()) -> Track:
    """Score every forecast that the record in `folder` keeps, and challengers, as far as the truth has come.

    Raises HN201 where there is no record, HN202 for one without any data.
    """
    record = Record.open(folder)
    given = list(challengers)
    kept = forecasts.kept(folder)
    notices = [notice for challenger in given for notice in challenger.notices]
    view = record.view()
    standings: list[Standing] = []
    waiting: list[Waiting] = []
    for (unit, target), issued in _groups(folder, kept, given, notices).items():
        kind, what = kind_of(unit), measured(target)
        others = [one for one in given if (one.predictions.unit, one.predictions.target) == (unit, target)]
        said = [one.said for one in issued] + [scorable(one.predictions) for one in others]
        if kind is None or what is None or not any(map(len, said)):
            continue
        units = np.unique(np.concatenate([one.units for one in said]))
        first, last = (int(f(np.concatenate([one.months for one in said]))) for f in (np.min, np.max))
        truth = arrived(view, kind, units.tolist(), what, first, last)
        replays = _replays(record, view, kind, units, what)
        standings += _own(issued, truth, replays)
        waiting += _waiting(said, truth)
        standings += _beside(issued, others, truth, replays, notices)
    return Track(len(kept), tuple(standings), tuple(waiting), tuple(notices))


def _groups(
    folder: Path, kept: Sequence[Kept], given: Sequence[Challenger], notices: list[Notice]
) -> dict[tuple[str, str], list[Issued]]:
    """Read the forecasts that can be scored, by unit and target, each row from the first that has it."""
    groups: dict[tuple[str, str], list[Issued]] = {(one.predictions.unit, one.predictions.target): [] for one in given}
    taken: dict[tuple[str, str, str, int], Counts] = {}
    for one in kept:
        about = one.about
        if kind_of(about.unit_kind) is None or measured(about.target) is None:
            value = f"{about.target}, {about.unit_kind}"
            notices.append(Notice("HN556", {"model": about.model, "origin": months.iso(about.origin), "value": value}))
            continue
        said = scorable(Predictions.of(load(folder, about.forecast)))
        name = (about.unit_kind, about.target, about.model, about.origin)
        before = taken.get(name, np.zeros(0, dtype=np.int64))
        taken[name] = np.union1d(before, said.keys)
        fresh = said.rows(np.flatnonzero(~np.isin(said.keys, before)))
        if len(fresh):
            groups.setdefault(name[:2], []).append(Issued(fresh, one.issued))
    return dict(sorted(groups.items()))


def _replays(record: Record, view: View, unit: UnitKind, units: Counts, what: Measured) -> Replays:
    asked = {"cells" if unit == "cell" else "countries": units.tolist()}
    return Replays(record, build(view, unit, **asked, needs=(what.measure,), kinds=what.kinds), what)


def _own(issued: Sequence[Issued], truth: Arrived, replays: Replays) -> list[Standing]:
    """Return how each model stands beside the references."""
    made = []
    for model in dict.fromkeys(one.said.model for one in issued):
        for status in STATUSES:
            for late in (False, True):
                parts = [
                    [said]
                    for one in issued
                    if one.said.model == model and len(said := _rows(one, truth, status, late=late))
                ]
                if parts:
                    made.append(standing(parts, truth, replays, status=status, late=late))
    return made


def _rows(one: Issued, truth: Arrived, status: Status, *, late: bool) -> Predictions:
    """Choose the rows whose truth has come and stands so, and whose month had ended when they were issued, or not."""
    ended = one.said.months < months.of_date(one.issued.date())
    return one.said.rows(np.flatnonzero(status_of(one.said, truth, status) & (ended == late)))


def _beside(
    issued: Sequence[Issued],
    challengers: Sequence[Challenger],
    truth: Arrived,
    replays: Replays,
    notices: list[Notice],
) -> list[Standing]:
    """Return how challengers stand beside the forecasts made from their origin, else beside the references alone."""
    made = []
    for challenger in challengers:
        theirs = scorable(challenger.predictions)
        ours = [one for one in issued if one.said.origin == theirs.origin]
        for one in ours:
            notices += _silent(one.said.rows(_came(one.said, truth)), theirs)
        for status in STATUSES:
            if not ours:
                alone = theirs.rows(np.flatnonzero(status_of(theirs, truth, status)))
                if len(alone):
                    made.append(standing([[alone]], truth, replays, status=status, roles=("challenger",)))
            for one, late in product(ours, (False, True)):
                pair = common([_rows(one, truth, status, late=late), theirs])
                if len(pair[0]):
                    made.append(standing([pair], truth, replays, status=status, late=late))
    return made


def _silent(said: Predictions, theirs: Predictions) -> list[Notice]:
    """Say on which units and months a challenger says nothing."""
    gone = said.rows(np.flatnonzero(~np.isin(said.keys, theirs.keys)))
    if not len(gone):
        return []
    units = np.unique(gone.units).tolist()
    shown = ", ".join(map(str, units[:SHOWN])) + (", …" if len(units) > SHOWN else "")
    counts = {"missing": len(gone), "all": len(said), "rows": len(said) - len(gone), "units": shown}
    spans = {"first": months.iso(int(gone.months.min())), "last": months.iso(int(gone.months.max()))}
    return [Notice("HN563", {"model": theirs.model, "other": said.model, **counts, **spans})]


def _waiting(said: Sequence[Predictions], truth: Arrived) -> list[Waiting]:
    """Say what has to wait for its truth."""
    made = []
    for model in dict.fromkeys(one.model for one in said):
        mine = [one for one in said if one.model == model]
        due = np.concatenate([np.delete(one.months, _came(one, truth)) for one in mine])
        if len(due):
            made.append(Waiting(model, mine[0].unit, mine[0].target, len(due), int(due.min()), int(due.max())))
    return made


def _came(said: Predictions, truth: Arrived) -> NDArray[np.intp]:
    """Return the places of the rows whose truth has come."""
    return np.flatnonzero(truth.of(said.units, said.months).observed != UNKNOWN)
