"""Find how much oftener some month stands out than paths have it: `OFTENER` of `src/hune/forecast/paths.py`.

Usage: python scripts/tune_any.py SHARED_DATA_FOLDER

The pool's paths of the challenge's 191 countries (state-based deaths, UCDP country-months 26.1), origins June 2000 to
June 2015, of those with a death in two years. The thresholds are of these two years: more than the median month, half
of the worst one, the worst. For spans of 3, 6 and 12 months that begin 1 to 13 months after the data: what was told
and what came on average, and the factor of the odds that makes what came likeliest. Chosen is the factor of all
together. Printed beside it, for origins June 2016 to 2023 that nothing is chosen on: what is told with it, what came,
and the Brier scores without and with it.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from benchmarks.country_month import countries
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

from hune import months
from hune.forecast.distribution import Floats
from hune.forecast.models.pool import Pool
from hune.forecast.paths import OFTENER, lay, of_any, shrink

LATEST = 2015
YEARS = range(2000, 2024)
MONTHS = 18
SPANS = [(after, span) for span in (3, 6, 12) for after in (0, 6, 12) if after + span <= MONTHS]
DRAWS = 1000


class Case(NamedTuple):
    """One origin, threshold and span: the shares of paths and what came, unit by unit."""

    year: int
    threshold: str
    span: tuple[int, int]
    share: Floats
    came: Floats


def main() -> None:
    matrix = countries(Path(sys.argv[1]))
    cases: list[Case] = []
    for year in YEARS:
        origin = months.month_id(year, 6)
        past = matrix.window(origin - 23, origin)
        at = np.flatnonzero(past.any(axis=1))
        paths = lay(Pool(), matrix, origin, MONTHS, units=matrix.units[at].tolist(), draws=DRAWS)
        for after, length in SPANS:
            worst = matrix.window(origin + after + 1, origin + after + length)[at].max(axis=1)
            told = paths.over(after + 1, after + length)
            for name, least in thresholds(past[at]).items():
                share, came = told.any_at_least(least), (worst >= least).astype(np.float64)
                cases.append(Case(year, name, (after, length), share, came))
        print(year, end=" ", flush=True)
    print("\nthreshold, months after the data, span, told, came, odds | later: told with it, came, Brier, with it")
    for name in thresholds(past):
        for span in SPANS:
            share, came = together([case for case in cases if (case.threshold, case.span) == (name, span)], early=True)
            late, happened = together([c for c in cases if (c.threshold, c.span) == (name, span)], early=False)
            print(
                f"{name:<12} {span[0]:3d} {span[1]:3d}  {shrink(share).mean():.3f} {came.mean():.3f} "
                f"{factor(share, came):.2f} | {of_any(late).mean():.3f} {happened.mean():.3f} "
                f"{((shrink(late) - happened) ** 2).mean():.4f} {((of_any(late) - happened) ** 2).mean():.4f}"
            )
    print(f"all: {factor(*together(cases, early=True)):.2f}; in use: {OFTENER}")


def thresholds(past: NDArray[np.int64]) -> dict[str, NDArray[np.int64]]:
    """Return the least deaths (U,) of a month that stands out, by the name of what it stands out from."""
    worst = past.max(axis=1)
    median = np.floor(np.median(past, axis=1)).astype(np.int64)
    return {"median": median + 1, "half worst": np.maximum(worst // 2, 1), "worst": worst}


def together(cases: list[Case], *, early: bool) -> tuple[Floats, Floats]:
    """Join the shares and what came of the origins up to the latest that are tuned on, or of those after."""
    some = [case for case in cases if (case.year <= LATEST) == early]
    return np.concatenate([case.share for case in some]), np.concatenate([case.came for case in some])


def factor(share: Floats, came: Floats) -> float:
    """Return the factor of the odds with the greatest likelihood."""
    odds = shrink(share) / (1 - shrink(share))

    def loss(log: float) -> float:
        raised = odds * np.exp(log)
        return -float(np.where(came > 0, np.log(raised), 0.0).sum() - np.log1p(raised).sum())

    return float(np.exp(minimize_scalar(loss, bounds=(-2, 2), method="bounded").x))


if __name__ == "__main__":
    main()
