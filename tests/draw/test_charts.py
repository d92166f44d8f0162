import re
from dataclasses import replace
from typing import Any

import pytest

from hune.draw.bars import Stack, bars
from hune.draw.charts import Fan, fan, fans
from hune.draw.palette import AHEAD_HALF, AHEAD_MOST, KINDS, PAPER, SEEN
from hune.draw.ranges import ROW, Compared, Estimate, ranges
from hune.draw.render import svg
from hune.errors import HuneError

POINTS = (0.0, 10.0, 30.0, 60.0, 1200.0)
BASE = Fan("Mali", 517, (4.0, None, 0.0, 8.0), 521, (POINTS, POINTS), issued=522, provisional=520)


def rows(spec: Any, panel: int = 0, **style: Any) -> list[dict[str, Any]]:
    """Return the rows of the layers of a panel that are drawn in a style."""
    return [
        row
        for layer in spec["concat"][panel]["layer"]
        if all(layer["mark"].get(key) == value for key, value in style.items())
        for row in layer["data"]["values"]
    ]


def code(call: Any) -> str:
    with pytest.raises(HuneError) as error:
        call()
    return error.value.code


def test_settled_months_are_filled_and_provisional_ones_open() -> None:
    spec = fan(BASE, "en")
    assert [(row["month"], row["high"]) for row in rows(spec, color=SEEN, type="rect")] == [(517, 4.0), (519, 0.0)]
    assert [(row["month"], row["high"]) for row in rows(spec, color=PAPER, stroke=SEEN)] == [(520, 8.0)]


def test_months_that_had_passed_at_issue_are_open() -> None:
    spec = fan(BASE, "en")
    assert {row["month"] for row in rows(spec, color=PAPER, stroke=AHEAD_HALF)} == {521}
    assert [(row["month"], row["low"], row["high"]) for row in rows(spec, color=AHEAD_MOST)] == [(522, 0.0, 1200.0)]
    assert [(row["low"], row["high"]) for row in rows(spec, color=AHEAD_HALF)] == [(10.0, 60.0)]


def test_an_unknown_month_is_no_zero() -> None:
    assert 518 not in {row["month"] for row in rows(fan(BASE, "en"), color=SEEN, type="rect")}
    (field,) = (row for row in rows(fan(BASE, "en"), type="rect") if "not covered" in row.get("tip", ""))
    assert (field["a"], field["b"]) == (517.5, 518.5)


def test_tooltips_say_it_in_the_language() -> None:
    (first, *_) = rows(fan(BASE, "fr"), color=AHEAD_MOST)
    assert first["tip"] == ("juin 2023\u202f: fourchette à 90\u202f% 0–1\u202f200, à 50\u202f% 10–60, médiane 30")


def test_axes_write_numbers_as_the_language_does() -> None:
    assert ">1\u202f000<" in svg(fan(BASE, "fr"))
    assert ">1,000<" in svg(fan(BASE, "en"))


def test_the_key_explains_what_is_shown_and_nothing_else() -> None:
    def explained(one: Fan) -> list[str]:
        return [row["text"] for row in rows(fan(one, "en"), panel=1) if "text" in row]

    assert "not covered" in explained(BASE)
    assert "provisional" in explained(BASE)
    plain = replace(BASE, history=(4.0, 2.0, 0.0, 8.0), provisional=None, issued=None)
    assert explained(plain) == [
        "recorded deaths, month by month", "90\u202f% range expected", "50\u202f% range and median",
    ]  # fmt: skip


def test_units_keep_their_own_scales_over_the_same_months() -> None:
    spec = fans([BASE, replace(BASE, name="Togo", first=511, history=(1.0,) * 10, outlook=())], "en")
    one, other = (spec["vconcat"][0]["concat"][n]["encoding"] for n in (0, 1))
    assert one["x"] == other["x"]
    assert one["y"]["scale"]["domain"][1] > 1200
    assert other["y"]["scale"]["domain"][1] < 2


@pytest.mark.parametrize(("units", "across", "high"), [(2, 2, 112), (4, 2, 112), (5, 3, 80), (6, 3, 80), (12, 3, 80)])
def test_five_panels_and_more_stand_three_in_a_row_within_the_width_of_a_page(
    units: int, across: int, high: int
) -> None:
    spec = fans([replace(BASE, worst=1200, median=8.5)] * units, "fr")
    grid = spec if units % across else spec["vconcat"][0]
    assert grid["columns"] == across
    assert {panel["height"] for panel in grid["concat"][:units]} == {high}
    drawing = svg(spec)
    [(width, _)] = re.findall(r'^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"', drawing)
    # Type keeps 7 points where the drawing is set 17 cm wide.
    smallest = min(float(size) for size in re.findall(r'font-size="([\d.]+)px"', drawing))
    assert smallest * 170 / float(width) / 25.4 * 72 >= 7


def test_narrow_panels_write_the_figures_of_their_lines_alone() -> None:
    def written(units: int) -> list[str]:
        spec = fans([replace(BASE, worst=1200, median=8.5)] * units, "fr")
        grid = spec if "concat" in spec else spec["vconcat"][0]
        return [row["text"] for row in rows(grid, type="text")]

    assert written(4) == ["médiane 8,5", "pire mois 1\u202f200"]
    assert written(5) == ["8,5", "1\u202f200"]


def test_names_of_own_months_do_not_touch() -> None:
    near = replace(BASE, worst=31, median=30)
    labels = [row for row in rows(fan(near, "en"), type="text") if row["text"].startswith(("worst", "median"))]
    top = fan(near, "en")["concat"][0]["encoding"]["y"]["scale"]["domain"][1]
    assert (labels[1]["low"] - labels[0]["low"]) * 170 / top >= 11.9


def test_what_cannot_be_drawn_is_refused() -> None:
    assert code(lambda: fans([], "en")) == "HN601"
    assert code(lambda: bars([], "en")) == "HN601"
    assert code(lambda: ranges([], ("a", "b"), "en")) == "HN601"
    assert code(lambda: fan(replace(BASE, history=(-1.0,)), "en")) == "HN603"
    assert code(lambda: fan(replace(BASE, worst=float("nan")), "en")) == "HN603"
    assert code(lambda: fan(replace(BASE, outlook=((5, 4, 3, 2, 1),)), "en")) == "HN604"
    assert code(lambda: fan(replace(BASE, earlier=((520, 9, 3),)), "en")) == "HN604"
    assert code(lambda: ranges([Compared("a", Estimate(5, 6, 7), None)], ("a", "b"), "en")) == "HN604"
    assert code(lambda: bars([Stack("a", 1, {"sb": [1]})], "en")) == "HN606"
    assert code(lambda: bars([Stack("a", 1, {"sb": [1], "os": [1], "ns": [1, 2]})], "en")) == "HN606"


def test_kinds_stand_on_each_other_and_add_up() -> None:
    spec = bars([Stack("a", 517, {"sb": [3, 0, None], "os": [2, 4, 1], "ns": [1, 0, 1]})], "en")
    found = {
        kind: [(r["month"], r["low"], r["high"]) for r in rows(spec, color=colour)] for kind, colour in KINDS.items()
    }
    assert found == {"sb": [(517, 0, 3)], "os": [(517, 3, 5), (518, 0, 4)], "ns": [(517, 5, 6)]}


def test_a_period_that_is_not_covered_has_no_dot_but_a_word() -> None:
    spec = ranges([Compared("Togo", None, Estimate(60, 40, 90))], ("2022", "2023"), "fr")
    dots = [
        row for one in spec["hconcat"][1]["layer"] if one["mark"]["type"] == "circle" for row in one["data"]["values"]
    ]
    assert [row["a"] for row in dots] == [60]
    said = [row["text"] for one in spec["hconcat"][2]["layer"] for row in one["data"]["values"]]
    assert said == ["2022\u2002non couvert", "2023\u200260 (40–90)"]


def test_a_long_name_beside_its_ranges_takes_several_lines_within_its_row() -> None:
    units = [Compared(name, None, Estimate(6)) for name in ("République démocratique du Congo", "Mali")]
    spec = ranges(units, ("2022", "2023"), "fr")
    [names] = spec["hconcat"][0]["layer"]
    lines = names["data"]["values"]
    assert [line["text"] for line in lines[:2]] == ["République", "démocratique du Congo"]
    assert 0 < lines[0]["low"] < lines[1]["low"] < ROW < lines[2]["low"]


def test_panels_side_by_side_stand_level_and_say_what_is_beneath() -> None:
    zeros = {"os": (0, 0), "ns": (0, 0)}
    long = "Government of Guinea-Bissau – Military Junta for the Consolidation of Democracy, Peace and Justice"
    spec = bars(
        [
            Stack(long, 517, {"sb": (1, 2), **zeros}, beneath="Guinea-Bissau"),
            Stack("A – B", 517, {"sb": (3, 4), **zeros}),
        ],
        "en",
    )
    first, second = (panel["title"] for panel in spec["vconcat"][0]["concat"])
    assert len(first["text"]) == len(second["text"]) == 3
    assert " ".join(first["text"]) == long
    assert (first["subtitle"], second["subtitle"]) == (["Guinea-Bissau"], [""])


def test_panels_are_level_in_their_own_row_only() -> None:
    zeros = {"os": (0, 0), "ns": (0, 0)}
    long = "Government of Guinea-Bissau – Military Junta for the Consolidation of Democracy, Peace and Justice"
    spec = bars([Stack(name, 517, {"sb": (1, 2), **zeros}) for name in ("A", "B", "C", long, "D")], "en")
    assert [len(panel["title"]["text"]) for panel in spec["concat"][:5]] == [1, 1, 1, 3, 3]


def test_the_key_of_bars_names_the_kinds_that_are_drawn() -> None:
    spec = bars([Stack("A – B", 517, {"sb": (0, 0), "os": (3, 4), "ns": (0, 0)})], "fr")
    drawing = svg(spec)
    assert "violences contre les civils" in drawing
    assert "combats" not in drawing
