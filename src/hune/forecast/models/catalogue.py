"""The models by name, as a command line, a preset or a stored forecast names them."""

import re
from collections.abc import Callable

from hune.errors import HuneError
from hune.forecast.model import Model
from hune.forecast.models.analogues import Analogues
from hune.forecast.models.boosted import Boosted
from hune.forecast.models.peers import Peers
from hune.forecast.models.pool import Pool
from hune.forecast.models.reference import (
    Bootstrap,
    Conflictology,
    ConflictologyNeighbours,
    LastPoisson,
    WeightedHistory,
    Zero,
)
from hune.forecast.models.self_exciting import SelfExciting
from hune.forecast.models.states import States
from hune.forecast.models.surroundings import Surroundings

MODELS: dict[str, Callable[..., Model]] = {
    "zero": Zero,
    "last_poisson": LastPoisson,
    "bootstrap": Bootstrap,
    "conflictology": Conflictology,
    "conflictology_neighbours": ConflictologyNeighbours,
    "weighted_history": WeightedHistory,
    "peers": Peers,
    "surroundings": Surroundings,
    "boosted": Boosted,
    "self_exciting": SelfExciting,
    "states": States,
    "analogues": Analogues,
    "pool": Pool,
}
"""Every model there is; those from `zero` to `weighted_history` are the reference tier."""

_WINDOWED = ("bootstrap", "conflictology", "conflictology_neighbours", "peers")
_NAME = re.compile(r"(\w+)(?:\((\d+)\))?")


def named(name: str) -> Model:
    """Return a model by its name, those that remember also with their window: `conflictology(24)`.

    Raises HN538 for a name that no model has.

    >>> named("pool").name, named("conflictology(24)").name
    ('pool', 'conflictology(24)')
    """
    found = _NAME.fullmatch(name)
    if found is None or found[1] not in MODELS or (found[2] and found[1] not in _WINDOWED):
        raise HuneError("HN538", value=name, names=", ".join(MODELS))
    return MODELS[found[1]](window=int(found[2])) if found[2] else MODELS[found[1]]()
