"""Shares: every length is true, figures add up, and what lowers a chance runs back to it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.draw.palette import INK, PARTS
from hune.draw.render import svg
from hune.draw.shares import BACK, BAR, ROW, Parts, shares, table
from hune.errors import HuneError

MALI, NIGER = Parts("Mali", 0.0625, 0.75, 0.125), Parts("Niger", 0.0625, 0.5, -0.125)
SENEGAL = Parts("Sénégal", 0.0625, -0.0625, 0.0)

chance = st.floats(0, 1)


def layers(spec: Any) -> list[Any]:
    return [layer for layer in spec["vconcat"][0]["hconcat"][1]["layer"] if layer["data"]["values"]]


def drawn(spec: Any, part: str) -> list[tuple[float, float, float]]:
    """Return where the spans of a part begin and end, and at which height in their row."""
    found = [
        one for layer in layers(spec) if layer["mark"].get("color") == PARTS[part] for one in layer["data"]["values"]
    ]
    return [(row["a"], row["b"], row["low"] % ROW) for row in found]


def told(spec: Any) -> list[float]:
    (lines,) = (layer for layer in layers(spec) if layer["mark"].get("color") == INK)
    return [row["a"] for row in lines["data"]["values"]]


def key(spec: Any) -> list[str]:
    return [row["text"] for layer in spec["vconcat"][1]["layer"] for row in layer["data"]["values"] if "text" in row]


def test_what_raises_a_chance_is_stacked() -> None:
    spec = shares([MALI], 25, "en")
    assert drawn(spec, "baseline") == [(0, 6.25, BAR[0])]
    assert drawn(spec, "past") == [(6.25, 81.25, BAR[0])]
    assert drawn(spec, "neighbours") == [(81.25, 93.75, BAR[0])]
    assert told(spec) == [93.75]


def test_what_lowers_it_runs_back_beneath() -> None:
    spec = shares([MALI, NIGER, SENEGAL], 25, "en")
    assert drawn(spec, "neighbours") == [(81.25, 93.75, BAR[0]), (43.75, 56.25, BACK[0])]
    assert drawn(spec, "past")[2] == (0, 6.25, BACK[0])
    assert told(spec) == [93.75, 43.75, 0]


@given(chance, chance, chance)
def test_bars_end_where_the_chance_is_and_never_below_zero(anywhere: float, alone: float, given: float) -> None:
    spec = shares([Parts("Mali", anywhere, alone - anywhere, given - alone)], 1, "fr")
    spans = [one for part in PARTS for one in drawn(spec, part)]
    assert all(-1e-9 <= start <= end + 1e-9 for start, end, _ in spans)
    up = max((end for _, end, lane in spans if lane == BAR[0]), default=0)
    back = min((start for start, _, lane in spans if lane == BACK[0]), default=up)
    assert back == pytest.approx(told(spec)[0], abs=1e-9) == pytest.approx(100 * given, abs=1e-9)
    top = spec["vconcat"][0]["hconcat"][1]["encoding"]["x"]["scale"]["domain"][1]
    assert top >= up - 1e-9


@given(chance, chance, chance)
def test_printed_parts_add_up_to_the_printed_chance(anywhere: float, alone: float, given: float) -> None:
    one = Parts("Mali", anywhere, alone - anywhere, given - alone)
    assert sum(one.points) == pytest.approx(100 * given, abs=0.5 + 1e-9)
    assert one.points[0] == pytest.approx(100 * anywhere, abs=0.5 + 1e-9)
    assert all(
        abs(points - 100 * part) < 1 + 1e-9
        for points, part in zip(one.points[1:], (one.past, given - alone), strict=True)
    )


def test_the_same_baseline_is_printed_alike_in_every_row() -> None:
    rows = [Parts(str(past), 0.0045, past, 0.0) for past in (0.001, 0.428, 0.2733, -0.004)]
    assert {row[1] for row in table(rows, "en")[1:]} == {"0"}


def test_the_table_holds_what_is_drawn() -> None:
    rows = [MALI, NIGER, Parts("Togo", 0.07, -0.068, 0.0)]
    assert table(rows, "en") == (
        ("", "baseline", "own past", "neighbours", "chance"),
        ("Mali", "6", "+75", "+13", "94\u202f%"),
        ("Niger", "6", "+50", "−12", "44\u202f%"),
        ("Togo", "7", "−7", "0", "<1\u202f%"),
    )
    drawing = svg(shares(rows, 25, "en"))
    for row in table(rows, "en"):
        for text in row:
            assert text.replace("<", "&lt;") in drawing
    assert table(rows, "fr")[0] == ("", "base", "son passé", "voisinage", "probabilité")


def test_the_title_counts_deaths_as_the_language_does() -> None:
    assert shares([MALI], 1, "en")["title"]["text"].startswith("Chance of 1 recorded death or more")
    assert shares([MALI], 1000, "fr")["title"]["text"].startswith("Probabilité d’au moins 1\u202f000 décès recensés")
    assert "1 décès recensé dans" in shares([MALI], 1, "fr")["title"]["text"]


def test_the_key_explains_what_is_shown_and_nothing_else() -> None:
    lowers = "what lowers the chance runs back, beneath the bar"
    assert lowers not in key(shares([MALI], 25, "en"))
    assert lowers in key(shares([MALI, NIGER], 25, "en"))
    none = "neighbours: nothing around changes these chances"
    assert none in key(shares([SENEGAL], 25, "en"))
    assert none not in key(shares([SENEGAL, MALI], 25, "en"))


def test_neighbours_that_no_model_looks_at_are_not_shown() -> None:
    rows = [Parts("Mali", 0.0625, 0.75, None), Parts("Togo", 0.0625, -0.0625, None)]
    assert table(rows, "en") == (
        ("", "baseline", "own past", "chance"),
        ("Mali", "6", "+75", "81\u202f%"),
        ("Togo", "6", "−6", "0\u202f%"),
    )
    spec = shares(rows, 25, "fr")
    assert drawn(spec, "neighbours") == []
    assert drawn(spec, "past") == [(6.25, 81.25, BAR[0]), (0, 6.25, BACK[0])]
    assert told(spec) == [81.25, 0]
    assert not any("voisinage" in text for text in key(spec))
    assert "voisinage" not in svg(spec)


def test_one_row_with_neighbours_shows_the_column_for_all() -> None:
    rows = [Parts("Mali", 0.0625, 0.75, None), NIGER]
    assert [row[3] for row in table(rows, "en")] == ["neighbours", "0", "−12"]


def test_tips_say_the_part_in_points() -> None:
    (row,) = (
        row
        for layer in layers(shares([NIGER], 25, "fr"))
        for row in layer["data"]["values"]
        if "voisinage" in row.get("tip", "")
    )
    assert row["tip"] == "Niger, voisinage\u202f: −12 points"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((-0.1, 0.2, 0.0), "HN619"),
        ((0.5, 0.6, -0.2), "HN619"),
        ((0.5, 0.1, 0.6), "HN619"),
        ((float("nan"), 0.1, 0.1), "HN617"),
        ((0.1, float("inf"), 0.1), "HN617"),
    ],
)
def test_what_is_no_chance_is_refused(parts: tuple[float, float, float], code: str) -> None:
    with pytest.raises(HuneError, match=code):
        shares([Parts("Mali", *parts)], 25, "en")


def test_nothing_to_draw_is_refused() -> None:
    with pytest.raises(HuneError, match="HN601"):
        shares([], 25, "en")
