from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.text import likelihood
from hune.text.likelihood import band, chance, clause, key, number, numbers, phrase, row, share

PROBABILITIES = st.floats(0, 1)
ORDER = [r.id for r in likelihood.rows()]


def test_the_key_is_the_published_table() -> None:
    assert key("en") == tuple(
        (span.replace(" ", "\u202f"), words)
        for span, words in [
            ("<1 %", ""),
            ("1–5 %", "almost no chance"),
            ("5–20 %", "very unlikely"),
            ("20–45 %", "unlikely"),
            ("45–55 %", "roughly even chance"),
            ("55–80 %", "likely"),
            ("80–95 %", "very likely"),
            ("95–99 %", "almost certain"),
            (">99 %", ""),
        ]
    )
    assert [words for _, words in key("fr")] == [
        "",
        "presque exclu",
        "très peu probable",
        "peu probable",
        "environ une chance sur deux",
        "probable",
        "très probable",
        "quasi certain",
        "",
    ]
    assert key("fr")[0][0] == "<\u202f1\u202f%"


def test_rows_meet_without_gap() -> None:
    table = likelihood.rows()
    assert (table[0].low, table[-1].high) == (0, 100)
    assert all(a.high == b.low for a, b in pairwise(table))
    assert all(r.low % 5 == 0 for r in table if 5 <= r.low <= 95)


@pytest.mark.parametrize(
    ("p", "words", "printed"),
    [
        (0, "<1 %", "<1 %"),
        (0.0099, "<1 %", "<1 %"),
        (0.01, "almost no chance", "<5 %"),
        (0.0499, "almost no chance", "<5 %"),
        (0.05, "very unlikely", "5 %"),
        (0.0749, "very unlikely", "5 %"),
        (0.1749, "very unlikely", "15 %"),
        (0.175, "unlikely", "20 %"),
        (0.1999, "unlikely", "20 %"),
        (0.2, "unlikely", "20 %"),
        (0.225, "unlikely", "25 %"),
        (0.4249, "unlikely", "40 %"),
        (0.4499, "roughly even chance", "45 %"),
        (0.45, "roughly even chance", "45 %"),
        (0.5249, "roughly even chance", "50 %"),
        (0.525, "likely", "55 %"),
        (0.55, "likely", "55 %"),
        (0.634, "likely", "65 %"),
        (0.8, "very likely", "80 %"),
        (0.7749, "likely", "75 %"),
        (0.775, "very likely", "80 %"),
        (0.9249, "very likely", "90 %"),
        (0.9499, "almost certain", "95 %"),
        (0.95, "almost certain", "95 %"),
        (0.9501, "almost certain", ">95 %"),
        (0.99, "almost certain", ">95 %"),
        (0.9901, ">99 %", ">99 %"),
        (1, ">99 %", ">99 %"),
    ],
)
def test_words_and_numbers_at_the_bounds(p: float, words: str, printed: str) -> None:
    assert phrase(p, "en") == words.replace(" %", "\u202f%")
    assert number(p, "en") == printed.replace(" ", "\u202f")


@given(PROBABILITIES)
def test_every_probability_has_words_and_a_number_that_are_of_one_row(p: float) -> None:
    found = row(p)
    for lang in ("en", "fr"):
        assert phrase(p, lang)
        printed = number(p, lang).replace("\u202f", "").rstrip("%")
        if printed.isdigit():
            assert found.low <= int(printed) < found.high
            assert abs(int(printed) - 100 * p) <= 2.5 + 1e-9
        else:
            assert (
                printed
                == {
                    "below-1": "<1",
                    "almost-no-chance": "<5",
                    "almost-certain": ">95",
                    "above-99": ">99",
                }[found.id]
            )


@given(st.integers(5, 94), st.sampled_from(["en", "fr"]))
def test_a_whole_percentage_has_the_words_of_its_own_row(points: int, lang: str) -> None:
    [found] = [r for r in likelihood.rows() if r.low <= points < r.high]
    for p in (points / 100 - 0.0049, points / 100, points / 100 + 0.0049):
        assert share(p, lang) == f"{points}\u202f% ({found.words[lang]['phrase']})"


@pytest.mark.parametrize(
    ("p", "said"),
    [
        (0, "0 %"),
        (0.004, "<1 %"),
        (0.006, "1 % (almost no chance)"),
        (0.046, "5 % (very unlikely)"),
        (0.994, "99 % (almost certain)"),
        (0.996, ">99 %"),
        (1, "100 %"),
    ],
)
def test_whole_percentages_at_the_ends(p: float, said: str) -> None:
    assert share(p, "en") == said.replace(" %", "\u202f%")


@given(PROBABILITIES, PROBABILITIES)
def test_words_rise_with_the_probability(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert ORDER.index(row(low).id) <= ORDER.index(row(high).id)


@given(PROBABILITIES)
def test_the_key_is_symmetric_inside_its_rows(p: float) -> None:
    mirror = {"<1": ">99", "<5": ">95"}
    near, far = (number(x, "en").replace("\u202f%", "") for x in (p, 1 - p))
    if near in mirror and p not in (0.01, 0.05):
        assert far == mirror[near]


@pytest.mark.parametrize("p", [-0.1, 1.1, 65])
def test_what_is_not_a_probability(p: float) -> None:
    with pytest.raises(HuneError) as error:
        phrase(p, "en")
    assert error.value.code == "HN619"


def test_not_a_number_is_not_a_likelihood() -> None:
    with pytest.raises(HuneError) as error:
        row(float("nan"))
    assert error.value.code == "HN617"


@pytest.mark.parametrize(
    ("low", "high", "english", "french"),
    [
        (0.25, 0.4, "unlikely", "peu probable"),
        (0.3, 0.5, "unlikely to roughly even", "peu probable à environ une chance sur deux"),
        (0.5, 0.6, "roughly even to likely", "environ une chance sur deux à probable"),
        (0.1, 0.6, "very unlikely to likely", "très peu probable à probable"),
        (0.001, 0.1, "<1 % to very unlikely", "< 1 % à très peu probable"),
        (0.001, 0.002, "<1 %", "< 1 %"),
    ],
)
def test_bands(low: float, high: float, english: str, french: str) -> None:
    narrow = str.maketrans({"%": "\u202f%"})
    assert band(low, high, "en") == english.replace(" %", "%").translate(narrow)
    assert band(low, high, "fr") == french.replace("< 1 %", "<\u202f1\u202f%")


def test_numbers_of_a_band() -> None:
    assert numbers(0.15, 0.35, "fr") == "15–35\u202f%"
    assert numbers(0.15, 0.16, "en") == "15\u202f%"
    assert numbers(0.9, 0.97, "en") == "90\u202f% to >95\u202f%"
    with pytest.raises(HuneError) as error:
        numbers(0.4, 0.3, "en")
    assert error.value.code == "HN618"


@pytest.mark.parametrize(
    ("p", "english", "french"),
    [
        (0.004, "there is a <1 % chance", "il y a < 1 % de chances"),
        (0.02, "there is almost no chance (<5 %)", "il est presque exclu (< 5 %)"),
        (0.1, "it is very unlikely (about 10 %)", "il est très peu probable (environ 10 %)"),
        (0.65, "it is likely (about 65 %)", "il est probable (environ 65 %)"),
        (0.999, "there is a >99 % chance", "il y a > 99 % de chances"),
    ],
)
def test_openings_of_sentences(p: float, english: str, french: str) -> None:
    assert clause(p, "en").replace("\u202f", " ") == english
    assert clause(p, "fr").replace("\u202f", " ") == french


@given(PROBABILITIES)
def test_an_opening_holds_the_words_and_the_number(p: float) -> None:
    for lang in ("en", "fr"):
        assert phrase(p, lang) in clause(p, lang)
        assert number(p, lang) in clause(p, lang)
        assert number(p, lang) in chance(p, lang)
