import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.draw.palette import CLASSES, KINDS, class_label, class_of, embedding
from hune.errors import HuneError


def lightness(colour: str) -> float:
    """Return CIE L* of a colour, the lightness that a copy in grey keeps."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def test_kinds_keep_their_difference_in_grey() -> None:
    shades = sorted(lightness(colour) for colour in KINDS.values())
    assert all(darker + 15 <= lighter for darker, lighter in itertools.pairwise(shades))


def test_more_deaths_are_darker() -> None:
    shades = [100.0, *(lightness(one.colour) for one in CLASSES)]
    assert all(lighter >= darker + 10 for lighter, darker in itertools.pairwise(shades))


@given(st.integers(1, 10**6))
def test_every_count_has_its_class(deaths: int) -> None:
    place = class_of(deaths)
    assert place is not None
    low, high, _ = CLASSES[place]
    assert low <= deaths
    assert high is None or deaths <= high


def test_classes_meet_without_a_gap() -> None:
    assert CLASSES[0].low == 1
    for one, following in itertools.pairwise(CLASSES):
        assert one.high is not None
        assert following.low == one.high + 1
    assert class_label(len(CLASSES) - 1) == "≥\u202f100"


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf")])
def test_what_is_not_a_count_has_no_class(value: float) -> None:
    with pytest.raises(HuneError) as error:
        class_of(value)
    assert error.value.code == "HN603"


def test_numbers_are_written_as_the_language_does() -> None:
    assert embedding("fr")["formatLocale"]["thousands"] == "\u202f"
    assert embedding("fr")["formatLocale"]["decimal"] == ","
    assert embedding("en")["formatLocale"]["thousands"] == ","
