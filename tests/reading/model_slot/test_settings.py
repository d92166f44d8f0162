"""The table that names a model: every setting has an example that is right, and what is wrong is said."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.reading.model_slot import settings

LEAST = {"endpoint": "https://a.example/v1", "model": "m"}


def test_every_example_is_right() -> None:
    table = tomllib.loads("\n".join(settings.EXAMPLES.values()))
    made = settings.of(table, "watch.toml")
    assert made is not None
    assert set(table) == set(settings.EXAMPLES) == set(made.__struct_fields__)


def test_it_is_off_unless_somebody_names_it_and_closed_unless_somebody_opens_it() -> None:
    assert settings.of(None, "watch.toml") is None
    made = settings.of(LEAST, "watch.toml")
    assert made is not None
    assert (made.private, made.sends, made.key_env, made.price_in) == (False, "PUBLIC", None, None)


WRONG: list[tuple[str, Any]] = [
    *(("endpoint", one) for one in ("", "ftp://a.example", "a.example", "https://", "http://[::1", 7, None)),
    *(
        ("endpoint", f"https://{one}")
        for one in ("user:pass@a.example", "a.example/?k=v", "a.example/#x", "a b", "a:0")
    ),
    *(("model", one) for one in ("", "  ", "a\nb", 7, "x" * 300)),
    *(("key_env", one) for one in ("", "sk-abc123", "MY KEY", "1KEY", 7)),
    *(("private", one) for one in ("yes", 1, None)),
    *(("sends", one) for one in ("public", "ALL", 1, ["PUBLIC"])),
    *(("price_in", one) for one in (-1, "1", True, float("nan"), float("inf"))),
    *(("currency", one) for one in ("eur", "€", "EURO", 7)),
    *(("seconds", one) for one in (0, -1, 1e9, "60", True)),
    ("temperature", 0.5),
]


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_what_is_wrong_is_said_with_an_example(key: str, value: Any) -> None:
    with pytest.raises(HuneError) as raised:
        settings.of(LEAST | {key: value}, "watch.toml")
    assert (raised.value.code, raised.value.details["key"]) == ("HN390", key)
    assert raised.value.text("fr") != raised.value.text("en")


def test_a_key_written_where_its_variable_belongs_is_not_said_again() -> None:
    for key in ("key_env", "key", "api_key"):
        with pytest.raises(HuneError) as raised:
            settings.of(LEAST | {key: "sk-s3cret"}, "watch.toml")
        assert "s3cret" not in str(raised.value)


@pytest.mark.parametrize("missing", sorted(LEAST))
def test_what_is_missing_is_said(missing: str) -> None:
    with pytest.raises(HuneError) as raised:
        settings.of({key: value for key, value in LEAST.items() if key != missing}, "watch.toml")
    assert (raised.value.code, raised.value.details["key"]) == ("HN390", missing)


@given(st.one_of(st.text(), st.integers(), st.lists(st.text()), st.dictionaries(st.text(), st.integers(), min_size=1)))
def test_no_table_but_one_of_settings_is_taken(table: Any) -> None:
    with pytest.raises(HuneError) as raised:
        settings.of(table, "watch.toml")
    assert raised.value.code == "HN390"


@given(st.integers(0, 10**8), st.integers(0, 10**8), st.floats(0, 1e4), st.floats(0, 1e4))
def test_a_cost_is_tokens_times_price_or_unknown(sent: int, got: int, one: float, other: float) -> None:
    made = settings.Settings(endpoint="https://a.example", model="m", price_in=one, price_out=other)
    assert made.cost(sent, got) == pytest.approx((sent * one + got * other) / 1e6, abs=1e-8)
    assert made.cost(None, got) is None
    assert made.cost(sent, None) is None
    assert settings.Settings(endpoint="https://a.example", model="m", price_in=one).cost(sent, got) is None
