"""Texts read as numbers: what is written comes back, and nothing else becomes a number."""

import math

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.sources.values import column, decimal, whole

BIGGEST = 10**18 - 1


@given(st.integers(-BIGGEST, BIGGEST), st.sampled_from(["", ".", ".0", ".000"]))
def test_a_whole_number_comes_back(number: int, tail: str) -> None:
    assert whole(f"{number}{tail}") == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_decimal_number_comes_back(number: float) -> None:
    assert decimal(repr(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "3.5",
        "1e3",
        "1e400",
        "inf",
        "nan",
        "NaN",
        "1,234",
        "1 234",
        "1_000",
        "٣",
        "0x10",
        "12a",
        "1.0.0",
    ],
)
def test_what_is_no_whole_number(text: str) -> None:
    assert whole(text) is None


@pytest.mark.parametrize(
    "text", ["-", "1e400", "-1e400", "inf", "-Infinity", "nan", "14,5", "1_0.5", "٣٫٥", "14.5°", "N14"]
)
def test_what_is_no_decimal_number(text: str) -> None:
    assert decimal(text) is None


@given(st.lists(st.sampled_from(["1", "2.0", "", " ", "x", "-7"]), max_size=30))
def test_a_column_tells_blank_from_unreadable(texts: list[str]) -> None:
    read = column(pa.array(texts, pa.string()), whole, pa.int64())
    assert read.blank.tolist() == [not text.strip() for text in texts]
    assert read.unreadable.tolist() == [text == "x" for text in texts]
    assert np.array_equal(read.known, ~(read.blank | read.unreadable))
    assert read.values.to_pylist() == [whole(text.strip()) for text in texts]


def test_filled_takes_the_place_of_what_is_missing() -> None:
    read = column(pa.array(["14.5", "", "no"]), decimal, pa.float64())
    filled = read.filled(math.nan)
    assert filled[0] == 14.5
    assert np.isnan(filled[1:]).all()
