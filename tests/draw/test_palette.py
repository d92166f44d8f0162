import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from hune.draw.palette import (
    AHEAD,
    AHEAD_HALF,
    AHEAD_MOST,
    BEFORE,
    CLASSES,
    COUNTRY_CLASSES,
    HATCH,
    INK,
    KINDS,
    PALE,
    PAPER,
    PARTS,
    SEEN,
    VOID,
    class_label,
    class_of,
    embedding,
)
from hune.errors import HuneError

SIGHTS = {
    "all three cones": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""What is left of linear red, green and blue to an eye that lacks a kind of cone (severity 1.0): Machado, Oliveira and
Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization
and Computer Graphics 15(6), 2009, 1291–1298, and the matrices published with it."""

TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
"""Linear sRGB to CIE XYZ (IEC 61966-2-1)."""


def lab(colour: str, sight: str = "all three cones") -> NDArray[np.float64]:
    """Return a colour in CIE L*a*b* (D65), as an eye sees it."""
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    xyz = TO_XYZ @ np.clip(SIGHTS[sight] @ linear, 0, 1) / TO_XYZ.sum(axis=1)
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def lightness(colour: str) -> float:
    """Return CIE L* of a colour, the lightness that a copy in grey keeps."""
    return float(lab(colour)[0])


def apart(colours: list[str], sight: str) -> float:
    """Return the least distance (CIE 1976 ΔE) between two of some colours; 2.3 is just noticeable."""
    seen = [lab(colour, sight) for colour in colours]
    return min(float(np.linalg.norm(one - other)) for one, other in itertools.combinations(seen, 2))


TOLD_APART = {
    "kinds of violence": ([*KINDS.values(), PAPER], 20),
    "classes of deaths": ([PAPER, *(one.colour for one in CLASSES)], 15),
    "what is expected and what was recorded": ([SEEN, AHEAD, AHEAD_HALF, AHEAD_MOST, PAPER], 10),
    "what was recorded and what was expected before": ([SEEN, BEFORE, PAPER], 10),
    "parts of a chance": ([INK, *PARTS.values(), PAPER], 20),
    "two periods": ([SEEN, PALE, PAPER], 20),
    "the hatch and its ground": ([VOID, HATCH], 20),
}
"""Colours that one figure sets side by side to mean different things, and how far apart they are at least."""


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("what", TOLD_APART)
def test_colours_stay_apart_to_every_eye(what: str, sight: str) -> None:
    colours, least = TOLD_APART[what]
    assert apart(colours, sight) >= least


def test_a_palette_of_red_and_green_would_be_seen() -> None:
    red, green = "#d04437", "#8a9a0b"
    assert apart([red, green], "all three cones") > 60
    assert apart([red, green], "deuteranopia") < 20


@pytest.mark.parametrize("sight", SIGHTS)
def test_what_is_white_or_grey_stays_so(sight: str) -> None:
    for grey in ("#000000", "#808080", "#ffffff"):
        assert lab(grey, sight) == pytest.approx(lab(grey), abs=0.02)


@pytest.mark.parametrize("sight", SIGHTS)
def test_more_deaths_are_darker_to_every_eye(sight: str) -> None:
    shades = [float(lab(colour, sight)[0]) for colour in (PAPER, *(one.colour for one in CLASSES))]
    assert all(lighter >= darker + 8 for lighter, darker in itertools.pairwise(shades))


@pytest.mark.parametrize("sight", SIGHTS)
def test_kinds_keep_their_order_of_lightness_to_every_eye(sight: str) -> None:
    shades = [float(lab(KINDS[kind], sight)[0]) for kind in ("sb", "os", "ns")]
    assert all(darker + 10 <= lighter for darker, lighter in itertools.pairwise(shades))


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
    assert class_label(CLASSES[-1], "en") == "≥\u202f100"


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf")])
def test_what_is_not_a_count_has_no_class(value: float) -> None:
    with pytest.raises(HuneError) as error:
        class_of(value)
    assert error.value.code == "HN603"


def test_numbers_are_written_as_the_language_does() -> None:
    assert embedding("fr")["formatLocale"]["thousands"] == "\u202f"
    assert embedding("fr")["formatLocale"]["decimal"] == ","
    assert embedding("en")["formatLocale"]["thousands"] == ","


def test_countries_are_parted_at_the_thresholds_of_the_source() -> None:
    assert [one.colour for one in COUNTRY_CLASSES] == [one.colour for one in CLASSES]
    assert [class_of(n, COUNTRY_CLASSES) for n in (0, 1, 24, 25, 99, 100, 999, 1000)] == [None, 0, 0, 1, 1, 2, 2, 3]
    assert all(one.high == other.low - 1 for one, other in itertools.pairwise(COUNTRY_CLASSES) if one.high)
