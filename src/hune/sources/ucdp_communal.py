"""Which of UCDP's non-state dyads are between communities: known by religion, ethnicity, clan or the like.

UCDP grades the organisation of the sides of a non-state conflict (Non-State Conflict Dataset codebook):
1 formally organised groups, 2 informally organised groups such as supporters of parties, 3 communal
groups. The names of the third kind are names of communities, not of organisations, and are not printed.

A non-state dyad that the registry does not hold counts as communal until a registry that holds it says
otherwise: to leave out the name of an organisation harms nobody, to print that of a community may.
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from hune.sources.values import Mask

REGISTRY = Path(__file__).with_name("data") / "ucdp_nonstate_dyads.csv"
"""The dyads of UCDP's registry 26.1 (CC BY 4.0), made by `scripts/make_community_dyads.py`."""

COMMUNAL = 3


def flags(nonstate: Mask, dyads: npt.NDArray[np.int64]) -> tuple[Mask, Mask]:
    """Tell which rows are between communities, and which of these only for want of an entry.

    >>> communal, unlisted = flags(np.array([True, True, False]), np.array([5175, 0, 5175]))
    >>> communal.tolist(), unlisted.tolist()
    ([True, True, False], [False, True, False])
    """
    listed, communal = _registry()
    unlisted: Mask = nonstate & ~np.isin(dyads, listed)
    return nonstate & (unlisted | np.isin(dyads, communal)), unlisted


@cache
def _registry() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the numbers of all dyads listed and of those between communities."""
    with REGISTRY.open(encoding="utf-8", newline="") as file:
        levels = {int(row["dyad"]): int(row["organization_level"]) for row in csv.DictReader(file)}
    communal = [dyad for dyad, level in levels.items() if level == COMMUNAL]
    return np.array(list(levels), np.int64), np.array(communal, np.int64)
