"""Presets are what they say, and nothing else goes by their name."""

import pytest

from hune import months
from hune.errors import HuneError
from hune.forecast.backtest.presets import Preset, preset, rolling, span


@pytest.mark.parametrize(("name", "unit"), [("views2023-cm", "country"), ("views2023-cell", "cell")])
def test_the_challenge_is_seven_octobers_and_the_years_after(name: str, unit: str) -> None:
    made = preset(name)
    assert (made.name, made.unit, made.target, made.draws) == (name, unit, "best sb", 1000)
    assert [months.iso(at) for at in made.origins] == [f"{year}-10" for year in range(2017, 2024)]
    assert [months.iso(made.origins[0] + ahead) for ahead in made.horizons] == [f"2018-{n:02d}" for n in range(1, 13)]


@pytest.mark.parametrize("name", ["rolling", "views2023", ""])
def test_any_other_name_is_refused(name: str) -> None:
    with pytest.raises(HuneError, match=r"HN552.*views2023-cm, views2023-cell"):
        preset(name)


def test_origins_roll_a_year_ahead() -> None:
    made = rolling(457, 540, every=6, unit="cell", target="best os")
    assert (made.origins[0], made.origins[1], made.origins[-1]) == (457, 463, 535)
    assert (made.horizons, made.unit, made.target) == (tuple(range(1, 13)), "cell", "best os")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"first": 457, "last": 456}, "HN513"),
        ({"every": 0}, "HN513"),
        ({"horizons": (0,)}, "HN511"),
        ({"horizons": ()}, "HN511"),
        ({"horizons": (37,)}, "HN511"),
    ],
)
def test_origins_that_make_no_sense_are_refused(said: dict[str, object], code: str) -> None:
    told = {"first": 457, "last": 460, "every": 6} | said
    with pytest.raises(HuneError, match=code):
        rolling(told.pop("first"), told.pop("last"), **told)  # type: ignore[arg-type]


def test_a_span_of_origins_is_read() -> None:
    assert span("2018-01..2018-12") == (457, 468)
    assert span("2018-01") == (457, 457)
    for text in ("2018", "2018-13..2019-01", "..", "2018-01..", "a..b"):
        with pytest.raises(HuneError, match="HN102"):
            span(text)


def test_a_preset_is_a_value() -> None:
    assert preset("views2023-cm") == preset("views2023-cm")
    with pytest.raises(AttributeError):
        preset("views2023-cm").seed = 1  # type: ignore[misc]
    assert isinstance(hash(preset("views2023-cm")), int)
    assert Preset("x", (1,), (1,), "country", "best sb").seed == 0
