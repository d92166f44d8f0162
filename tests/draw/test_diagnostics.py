"""Charts of scores draw in both languages, and refuse to draw nothing."""

import pytest

from hune.draw.diagnostics import LEAST, MOST, Panel, Ratio, Step, positions, ratios, reliability
from hune.draw.render import svg
from hune.draw.skill import CLASSES, SkillMap, skill_map, unmapped
from hune.errors import HuneError

ONE = Ratio("pool", "0.90  (0.80–0.99)", 0.9, 0.8, 0.99, (0.7, 1.1))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_ratios_stand_beside_their_figures(lang: str) -> None:
    drawn = svg(ratios([ONE, Ratio("zero", "9.00", 9.0, None, None, (50.0, 0.01))], lang))
    assert "pool" in drawn
    assert "0.90  (0.80–0.99)" in drawn
    assert ("0.9" if lang == "en" else "0,9") in drawn


def test_what_lies_beyond_the_scale_stands_at_its_edge() -> None:
    spec = ratios([Ratio("zero", "9.00", 9.0, None, None, (50.0, 0.01))], "en")
    low, high = spec["encoding"]["x"]["scale"]["domain"]
    assert (low, high) == (LEAST, MOST)
    places = [row["a"] for layer in spec["layer"] for row in layer["data"]["values"]]
    assert all(low <= place <= high for place in places)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_panels_are_drawn_side_by_side(lang: str) -> None:
    steps = (Step(0.1, 0.12, 0.08, 0.2), Step(0.8, 0.7, 0.6, 0.8))
    drawn = svg(reliability([Panel("left", steps), Panel("right", steps)], lang))
    assert "left" in drawn
    assert "right" in drawn
    assert "100\u202f%" in drawn
    assert "level" in svg(positions([Panel("level", shares=(0.1,) * 10)], lang))


def test_a_tall_bar_finds_room() -> None:
    spec = positions([Panel("zero", shares=(0.9, *[0.1 / 9] * 9))], "en")
    assert spec["hconcat"][0]["encoding"]["y"]["scale"]["domain"][1] > 0.9


def test_nothing_is_refused() -> None:
    for draw in (ratios, reliability, positions):
        with pytest.raises(HuneError, match="HN601"):
            draw([], "en")  # type: ignore[operator]
    with pytest.raises(HuneError, match="HN601"):
        skill_map(SkillMap("t", {}, (), cells=False), "en")
    with pytest.raises(HuneError, match="HN601"):
        skill_map(SkillMap("t", {947: 0.1}, (947,), cells=False), "en")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_map_of_countries_and_one_of_cells(lang: str) -> None:
    countries = skill_map(
        SkillMap("Skill", {432: 0.3, 436: -0.5, 439: None, 947: 0.1}, (432, 436, 439, 947), False), lang
    )
    assert {CLASSES[0][1], CLASSES[4][1]} <= {*_fills(svg(countries))}
    cells = skill_map(SkillMap("Skill", {149426: 0.06, 149427: -0.06, 149428: 0.0}, (432,), True), lang)
    assert {CLASSES[1][1], CLASSES[2][1], CLASSES[3][1]} <= {*_fills(svg(cells))}


def test_the_whole_world_is_drawn_though_islands_go_under() -> None:
    from hune.places.borders import territories

    every = tuple(sorted({one.gwno for one in territories() if one.gwno is not None}))
    assert unmapped(every) == ()
    drawn = svg(skill_map(SkillMap("Skill", dict.fromkeys(every, 0.3), every, False), "en"))
    assert drawn.count("<path") > 50


def _fills(drawn: str) -> list[str]:
    import re

    return re.findall(r'fill="(#\w+)"', drawn)
