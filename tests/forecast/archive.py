"""A record that forecasts are kept in before their months, and to which the truth comes afterwards."""

from datetime import date
from pathlib import Path

import numpy as np
from tests.record.made import batch, event, everywhere

from hune import months
from hune.forecast.forecast import Forecast, predict
from hune.forecast.model import Model
from hune.panel.build import build
from hune.panel.matrix import Matrix
from hune.record.record import Record

NOW = months.of_date(date.today())
ORIGIN = NOW - 1
FIRST = ORIGIN - 95
COUNTRIES = (432, 436, 439)
CELLS = {432: 153000, 436: 149401, 439: 149397}
YEAR = months.year_and_month(ORIGIN)[0] % 100
BEFORE, AFTER = f"{YEAR:02d}.1", f"{YEAR + 3:02d}.1"
"""A yearly vintage from before the forecasts, and one that reviews all of their months."""

CANDIDATE = f"{months.year_and_month(NOW)[0] % 100:02d}.0.{months.year_and_month(NOW)[1]}"
"""The monthly release of the first month forecast."""


def ingest(record: Record, vintage: str, last: int, *, first: int = FIRST, table: str = "ged", shift: int = 0) -> None:
    """Bring in what one edition says of the months from `first` to `last`; `shift` deaths more than another says."""
    rng = np.random.default_rng(1)
    rows = []
    for month in range(FIRST, last + 1):
        for gwno in COUNTRIES:
            deaths = int(rng.poisson(1 + gwno % 7)) * int(rng.integers(0, 8))
            if deaths and month >= first:
                best = deaths + shift
                rows.append(event(f"{gwno} {month}", gwno, month, best=best, gid=CELLS[gwno], where_prec=1))
    published = months.last_day(min(last, ORIGIN)) if shift == 0 else months.last_day(NOW + 36)
    spans = everywhere(*COUNTRIES, first=first, last=last)
    said = {"table": table, "vintage": vintage, "published": published, "digest": f"{table} {vintage} {last}"}
    record.ingest(batch(rows, spans, file=f"{table}{vintage}.csv", **said))


def begun(folder: Path) -> Record:
    """Make a record that knows all months to the origin."""
    record = Record.create(folder)
    ingest(record, BEFORE, ORIGIN)
    return record


def matrix(record: Record) -> Matrix:
    """Lay out what the record knows now of the countries."""
    return build(record.view(), "country", countries=COUNTRIES, kinds=("sb",)).matrix("best", ("sb",))


def foretold(record: Record, model: Model, horizons: tuple[int, ...] = (1, 2, 3), origin: int = ORIGIN) -> Forecast:
    """Forecast from what the record knows now."""
    return predict(model, matrix(record).upto(origin), origin, horizons)
