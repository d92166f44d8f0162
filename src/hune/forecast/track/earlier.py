"""What changed since the last forecast that a record kept: that forecast, set beside today's.

The forecast of before is the newest kept from an earlier origin, of the same model, target and kind of unit, as far
as it may go and had been kept by a day. Today's model is run once more from that origin on today's counts, which
tells new months from revision (`hune.forecast.explain.since`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np

from hune.errors import HuneError
from hune.forecast.explain.since import Since, compared
from hune.forecast.forecast import Forecast, Identity, predict
from hune.forecast.model import Model
from hune.forecast.track.kept import load
from hune.panel.matrix import Matrix
from hune.record import forecasts
from hune.record.forecasts import Kept
from hune.record.markings import is_open


class Before(NamedTuple):
    """A forecast of before, as it was kept, and what changed since."""

    kept: Kept
    since: Since


@dataclass(frozen=True, slots=True)
class Earlier:
    """The forecasts that the record in `folder` had kept by the end of a day, those that are open to an edition."""

    folder: Path
    on: date
    edition: str = "INTERNAL"

    def before(self, now: Identity, reached: Iterable[int]) -> tuple[Kept, Forecast] | None:
        """Return the newest forecast of the same thing from an earlier origin that reaches one of these months.

        Of several from one origin the first stands, as in the track record. None where nothing is kept.
        """
        wanted = {*reached}
        same = [one for one in forecasts.kept(self.folder) if self._is_of(one, now)]
        for kept in sorted(same, key=lambda one: -one.about.origin):
            forecast = load(self.folder, kept.about.forecast)
            if wanted & {kept.about.origin + horizon for horizon in forecast.identity.horizons}:
                return kept, forecast
        return None

    def _is_of(self, one: Kept, now: Identity) -> bool:
        about = one.about
        return (
            (about.model, about.target, about.unit_kind) == (now.model, now.target, now.kind)
            and about.origin < now.origin
            and one.issued.date() <= self.on
            and is_open(about.marking.edition, self.edition)
        )

    def since(
        self,
        model: Model,
        matrix: Matrix,
        now: Identity,
        units: Iterable[int],
        reached: Iterable[int],
        thresholds: Sequence[float] = (25,),
    ) -> Before | None:
        """Compare what `model` says of `units` today with what was kept, over the months that both reach.

        `now` is the forecast of today's matrix, `reached` the months it is asked about. What a model learns may hang
        on how far it is to see, so that it is run over the horizons of the forecast that was kept. None where nothing
        is kept to compare with, or where today's counts are too few to run the model from that origin. Raises as
        `hune.forecast.forecast.predict` does.
        """
        months = tuple(reached)
        found = self.before(now, months)
        if found is None:
            return None
        kept, then = found
        last, horizons = then.identity.origin, then.identity.horizons
        known = matrix.where_known(last - model.window + 1, last)
        asked = np.array(sorted({*units} & {*then.units.tolist()} & {*known.units.tolist()}), dtype=np.int32)
        both = {now.origin + ahead for ahead in horizons} & {last + ahead for ahead in horizons}
        if not asked.size or both.isdisjoint(months):
            return None
        try:
            again = predict(model, known, last, horizons)
        except HuneError as refused:
            # Too short a past at that origin, or too little in it to learn from.
            if refused.code not in ("HN516", "HN535"):
                raise
            return None
        today = predict(model, matrix, now.origin, horizons)
        return Before(kept, compared(today, again, then, matrix, units=asked, thresholds=thresholds))
