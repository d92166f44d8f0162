"""Models are found by name, and a name that none has is refused."""

import pytest

from hune.errors import HuneError
from hune.forecast.models.catalogue import MODELS, named


@pytest.mark.parametrize("name", MODELS)
def test_every_model_is_found_by_its_name_and_says_it(name: str) -> None:
    assert named(name).name.split("(")[0] == name


def test_a_window_is_part_of_the_name() -> None:
    assert named("peers(36)").window == 36


@pytest.mark.parametrize("name", ["", "poool", "pool(3)", "zero(1)", "conflictology()", "conflictology(-1)", "a b"])
def test_what_is_no_model_is_refused(name: str) -> None:
    with pytest.raises(HuneError, match=r"HN538.*conflictology_neighbours"):
        named(name)


def test_a_window_of_nothing_is_refused() -> None:
    with pytest.raises(HuneError, match="HN513"):
        named("conflictology(0)")
