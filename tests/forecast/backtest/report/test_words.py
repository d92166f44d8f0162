"""Figures that can be read down a column, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.forecast.backtest.report.words import decimals_for, fixed, model_about, percentage, target_name, unit_name
from hune.forecast.files.tables import TARGETS
from hune.forecast.models.catalogue import MODELS, named


@given(st.floats(-1e9, 1e9), st.integers(0, 6))
def test_a_figure_has_its_decimals_and_its_value(value: float, decimals: int) -> None:
    text = fixed(value, decimals, "en")
    assert len(text.partition(".")[2]) == decimals
    assert float(text.replace(",", "").replace("−", "-")) == pytest.approx(
        value, rel=1e-12, abs=0.5000001 * 10**-decimals
    )


@given(st.floats(1e-3, 1e6))
def test_four_figures_are_told(size: float) -> None:
    told = fixed(size, decimals_for(size), "en").replace(",", "").replace(".", "").lstrip("0")
    assert len(told) >= 4 or size < 1e-2


def test_shares_and_targets_and_units() -> None:
    assert percentage(0.8935, "en") == "89.4\u202f%"
    assert [target_name(target, "fr") for target in TARGETS.values()] == [
        "décès dans des combats impliquant un État",
        "décès dans des combats entre groupes non étatiques",
        "décès dans des violences contre les civils (UCDP\u202f: violence unilatérale)",
        "décès, toutes catégories",
        "décès de civils",
    ]
    assert target_name("hospital beds", "fr") == "hospital beds"
    assert target_name("best sb+ns", "en") == "best sb+ns"
    assert unit_name(99999, "country", "en") == "99999"
    assert unit_name(10**7, "cell", "en") == "10000000"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", MODELS)
def test_every_model_is_said_in_words(name: str, lang: str) -> None:
    assert model_about(named(name).name, lang)


def test_a_model_that_is_not_ours_has_none() -> None:
    assert model_about("oracle(3)", "en") is None
