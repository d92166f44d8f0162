"""One figure of each sort, with everything in it that a figure can show."""

from collections.abc import Callable
from typing import Any

import pytest

from hune.draw.bars import Stack, bars
from hune.draw.charts import Fan, fan, fans
from hune.draw.maps import CellMap, CountryMap, Town, cell_map, country_map
from hune.draw.ranges import Compared, Estimate, ranges
from hune.draw.shares import Parts, shares

Spec = dict[str, Any]

ORIGIN = 528
HISTORY = (None, None, *(float(n * 37 % 301) for n in range(22)))
OUTLOOK = tuple((5.0, 40.0 + n, 120.0, 260.5, 1290.0) for n in range(6))


def example(name: str = "Mali") -> Fan:
    return Fan(
        name=name,
        first=ORIGIN - 23,
        history=HISTORY,
        ahead=ORIGIN + 1,
        outlook=OUTLOOK,
        issued=ORIGIN + 2,
        provisional=ORIGIN - 3,
        earlier=((ORIGIN - 1, 3, 300), (ORIGIN, 3, 280)),
        worst=298,
        median=120.5,
        own=(ORIGIN - 23, ORIGIN),
    )


def stack(name: str = "Mali") -> Stack:
    months = [None if n < 2 else float(n) for n in range(24)]
    return Stack(name, ORIGIN - 23, {"sb": months, "os": months, "ns": [*months]}, provisional=ORIGIN - 1)


def sahel(place: str = "Djibo") -> CellMap:
    deaths = {149426: 0, 150145: 3, 150865: 1500, 150866: 24}
    return CellMap(
        title="2023",
        deaths=deaths,
        near=dict.fromkeys(deaths, place),
        countries=(432, 439, 436),
        covered=(432, 439, 436, 434),
        towns=(Town("Gao", 16.27, -0.04), Town("Niamey", 13.51, 2.12)),
    )


def compared(name: str = "Niger") -> list[Compared]:
    return [
        Compared(name, Estimate(664, 538, 732), Estimate(534, 465, 926)),
        Compared("Togo", None, Estimate(60)),
    ]


FIGURES: dict[str, Callable[[str, str], Spec]] = {
    "fan": lambda name, lang: fan(example(name), lang),
    "fans": lambda name, lang: fans([example(name), example("Togo"), example("Benin")], lang),
    "bar": lambda name, lang: bars([stack(name)], lang),
    "bars": lambda name, lang: bars([stack(name), stack("Togo")], lang),
    "ranges": lambda name, lang: ranges(compared(name), ("2022", "2023"), lang),
    "shares": lambda name, lang: shares([Parts(name, 0.07, 0.8, 0.02), Parts("Niger", 0.07, 0.47, -0.12)], 25, lang),
    "map": lambda name, lang: cell_map(sahel(name), lang),
    "countries": lambda name, lang: country_map(
        CountryMap("2023", {432: 2109, 439: 30, 436: 0, 434: 3}, (432, 439, 436)), lang
    ),
}


@pytest.fixture(params=[(figure, lang) for figure in FIGURES for lang in ("en", "fr")], ids="-".join)
def drawn(request: pytest.FixtureRequest) -> tuple[str, Spec]:
    """Return each figure in each language: the language and the specification."""
    figure, lang = request.param
    return lang, FIGURES[figure]("Burkina Faso", lang)


@pytest.fixture
def make() -> Callable[[str, str, str], Spec]:
    """Return what makes a figure by its name, of a unit so named, in a language."""
    return lambda figure, name, lang: FIGURES[figure](name, lang)
