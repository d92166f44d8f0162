"""Choose how the months of a joint draw hang together: `USUAL` of `src/hune/forecast/joint.py`.

Usage: python scripts/tune_joint.py SHARED_DATA_FOLDER

The pool's forecasts of the challenge's 191 countries (state-based deaths, UCDP country-months 26.1), origins October
1999 to October 2016, horizons 3 to 14, joined with each choice in turn. Printed: the CRPS of the twelve months'
total and of the worst month over that of independent months (mean over origins, each divided by its own), how
often the central 90 % range of the total held where there was a death in the twelve months to the origin, and the
same of the totals of four regions. Chosen is what lowers the CRPS of totals most, among choices that differ by less
than half a per cent the one whose ranges hold nearest to nine in ten.
"""

import itertools
import sys
from pathlib import Path

import numpy as np
from benchmarks.country_month import countries

from hune import months
from hune.forecast.draws import Draws
from hune.forecast.joint import Dependence, joined
from hune.forecast.models.pool import Pool
from hune.forecast.scoring.reliability import inside
from hune.forecast.scoring.scores import crps
from hune.forecast.scoring.views2023 import HORIZONS

INDEPENDENT = Dependence(0.0, 0.0, 0.0)
LASTS, COMMON, FADES = (0.0, 0.2, 0.4, 0.6), (0.0, 0.1, 0.2), (0.0, 0.5, 0.7, 0.85)
DRAWS = 1000
REGION = 100
"""Gleditsch-Ward numbers begin with their region: 4 and 5 are Africa."""


def main() -> None:
    matrix = countries(Path(sys.argv[1]))
    regions = [np.flatnonzero(matrix.units // REGION // 2 == region) for region in range(1, 5)]
    told = []
    for year in range(1999, 2017):
        origin = months.month_id(year, 10)
        came = matrix.window(origin + 3, origin + 14)
        active = matrix.window(origin - 11, origin).sum(axis=1) > 0
        told.append((Pool().ahead(matrix, origin, HORIZONS), came, active))
        print(year, end=" ", flush=True)
    print("\nlasts common fades  total worst  held  regions held")
    base = None
    choices = [INDEPENDENT, *itertools.starmap(Dependence, itertools.product(LASTS, [0.0], FADES))]
    choices += [Dependence(lasts, common, 0.7) for lasts in (0.2, 0.4) for common in COMMON[1:]]
    for how in choices:
        values, held, region_held = [], [], []
        for forecast, came, active in told:
            draws = joined(forecast, DRAWS, horizons=HORIZONS, how=how)
            total = draws.total()
            dense = draws.dense()
            worst = Draws.of(dense.max(axis=1))
            sums = Draws.of(np.stack([dense[at].sum(axis=(0, 1)) for at in regions]))
            came_there = np.array([came[at].sum() for at in regions])
            values.append(
                [
                    crps(came.sum(axis=1), total).mean(),
                    crps(came.max(axis=1), worst).mean(),
                    crps(came_there, sums).mean(),
                ]
            )
            held.append(inside(came.sum(axis=1)[active], total[active]))
            region_held.append(inside(came_there, sums))
        scores = np.array(values)
        base = scores if base is None else base
        ratio = np.exp(np.log(scores / base).mean(axis=0))
        print(
            f"{how.lasts:5.2f} {how.common:6.2f} {how.fades:5.2f}  {ratio[0]:.4f} {ratio[1]:.4f} "
            f"{np.concatenate(held).mean():.3f} {ratio[2]:.4f} {np.concatenate(region_held).mean():.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
