from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.text.numbers import (
    counted,
    format_number,
    format_range,
    format_share,
    fraction,
    round_significant,
    round_text,
)

COUNTS = st.integers(-(10**9), 10**9)


@pytest.mark.parametrize(
    ("value", "figures", "wanted"),
    [
        (6850, 2, "6900"),
        (6849, 2, "6800"),
        (-6850, 2, "-6900"),
        (995, 2, "1000"),
        (2.675, 3, "2.68"),  # 2.67499… in binary: the decimal that was written counts
        (1.15, 2, "1.2"),
        (0.0125, 2, "0.013"),
        (0, 2, "0"),
    ],
)
def test_significant_figures_round_halves_away_from_zero(value: float, figures: int, wanted: str) -> None:
    assert round_significant(value, figures) == Decimal(wanted)


@pytest.mark.parametrize(
    ("value", "wanted"),
    # UCDP GED 24.1 counts for Mali, Burkina Faso, Niger, Benin and Togo, as the design prints them.
    [
        (6923, 6900),
        (6405, 6400),
        (8104, 8100),
        (8752, 8800),
        (8338, 8300),
        (11183, 11200),
        (3650, 3650),
        (2109, 2110),
        (575, 575),
        (1159, 1160),
        (122, 122),
        (92, 92),
        (999.5, 1000),
        (4995, 5000),
        (5049, 5000),
        (5050, 5100),
        (50_499, 50_000),
        (1_234_567, 1_230_000),
        (-1159, -1160),
    ],
)
def test_counts_in_sentences(value: float, wanted: int) -> None:
    assert round_text(value) == wanted


@given(COUNTS)
def test_a_sentence_never_moves_a_count_by_more_than_a_hundredth(value: int) -> None:
    rounded = round_text(value)
    assert abs(rounded - value) * 100 <= abs(value)
    assert round_text(rounded) == rounded
    assert abs(value) < 1000 or len(f"{abs(rounded):f}".rstrip("0")) <= 3


@given(COUNTS, COUNTS)
def test_rounding_keeps_order(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert round_text(low) <= round_text(high)


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0, "0", "0"),
        (-0.0, "0", "0"),
        (999, "999", "999"),
        (6900, "6,900", "6\u202f900"),
        (1234567, "1,234,567", "1\u202f234\u202f567"),
        (-1234.5, "−1,234.5", "−1\u202f234,5"),
        (12.50, "12.5", "12,5"),
        (1e21, "1,000,000,000,000,000,000,000", "1" + "\u202f000" * 7),
        (1e-7, "0.0000001", "0,0000001"),
        (Decimal("0.30"), "0.3", "0,3"),
    ],
)
def test_exact_numbers(value: float, english: str, french: str) -> None:
    assert (format_number(value, "en"), format_number(value, "fr")) == (english, french)


def test_numpy_scalars_are_numbers() -> None:
    np = pytest.importorskip("numpy")
    assert format_number(np.float64(1234.5), "en") == "1,234.5"
    assert format_number(np.int64(1234), "fr", "text") == "1\u202f230"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity")])
def test_what_is_not_finite_is_never_printed(value: float) -> None:
    for write in (format_number, counted, format_share):
        with pytest.raises(HuneError) as error:
            write(value, "en")
        assert error.value.code == "HN617"


@pytest.mark.parametrize(
    ("low", "high", "rounding", "english", "french"),
    [
        (6405, 8104, "text", "6,400–8,100", "6\u202f400–8\u202f100"),
        (538, 732, "exact", "538–732", "538–732"),
        (46, 46, "exact", "46", "46"),
        (2111, 2112, "text", "2,110", "2\u202f110"),
        (-5, 3, "exact", "−5 to 3", "−5 à 3"),
    ],
)
def test_ranges(low: int, high: int, rounding: str, english: str, french: str) -> None:
    assert format_range(low, high, "en", rounding) == english  # type: ignore[arg-type]
    assert format_range(low, high, "fr", rounding) == french  # type: ignore[arg-type]


def test_a_range_does_not_run_backwards() -> None:
    with pytest.raises(HuneError) as error:
        format_range(8, 6, "en")
    assert error.value.code == "HN618"


@pytest.mark.parametrize(
    ("share", "english", "french"),
    [
        (0.43, "43 %", "43 %"),
        (0.575, "58 %", "58 %"),
        (0, "0 %", "0 %"),
        (1, "100 %", "100 %"),
        (0.004, "<1 %", "< 1 %"),
        (0.005, "1 %", "1 %"),
        (0.996, ">99 %", "> 99 %"),
    ],
)
def test_shares(share: float, english: str, french: str) -> None:
    assert format_share(share, "en") == english.replace(" ", "\u202f")
    assert format_share(share, "fr") == french.replace(" ", "\u202f")


@pytest.mark.parametrize("value", [-0.01, 1.01, 43])
def test_a_share_lies_between_nought_and_one(value: float) -> None:
    with pytest.raises(HuneError) as error:
        format_share(value, "en")
    assert error.value.code == "HN619"


def test_floating_noise_is_dropped() -> None:
    assert fraction(sum([0.1] * 8)) == Decimal("0.8")
    assert fraction(1 + 2e-16) == 1


@given(COUNTS, st.sampled_from(["exact", "text"]))
def test_both_languages_print_the_same_digits(value: int, rounding: str) -> None:
    english, french = (format_number(value, lang, rounding) for lang in ("en", "fr"))  # type: ignore[arg-type]
    assert english.replace(",", "") == french.replace("\u202f", "")


@given(COUNTS)
def test_the_plural_follows_what_is_printed(value: int) -> None:
    printed = counted(value, "en", "text")
    assert float(printed.text.replace(",", "").replace("−", "-")) == printed.value


def test_a_third_language_is_refused() -> None:
    with pytest.raises(HuneError) as error:
        format_number(1, "de")
    assert error.value.code == "HN611"
