from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hune.draw.axes import counts, month_labels, nice_step, uncovered
from hune.draw.labels import text_width


@given(st.floats(0, 1e7), st.integers(2, 6))
def test_a_step_is_whole_round_and_small_enough(most: float, intervals: int) -> None:
    step = nice_step(most, intervals)
    assert step >= 1
    assert str(step).rstrip("0") in {"1", "2", "5", "25"}
    assert step * intervals >= most * (1 - 1e-9)


@given(st.floats(0, 1e7))
def test_counts_are_drawn_from_zero_and_nothing_is_cut_off(most: float) -> None:
    axis = counts(most)
    low, high = axis["scale"]["domain"]
    assert low == 0
    assert high >= most
    assert axis["axis"]["values"][0] == 0
    assert axis["axis"]["values"][-1] <= high


@given(st.integers(1, 600), st.integers(0, 400), st.floats(1, 80), st.sampled_from(["en", "fr"]))
def test_labels_of_months_do_not_touch(first: int, more: int, pixels: float, lang: str) -> None:
    labels = month_labels(first, first + more, pixels, lang)
    assert labels
    assert all(first <= month <= first + more for month in labels)
    for (month, text), (following, _) in pairwise(labels.items()):
        # The estimate of a width is a fifth too wide for digits.
        assert (following - month) * pixels >= text_width(text, 10.5) * 0.9


def test_the_first_label_says_its_year() -> None:
    assert month_labels(527, 532, 70, "fr") == {
        527: "nov. 2023", 528: "déc.", 529: "janv. 2024", 530: "févr.", 531: "mars", 532: "avr.",
    }  # fmt: skip
    assert month_labels(523, 527, 6, "en") == {523: "Jul 2023"}


def test_months_that_are_not_covered_are_hatched_and_no_others() -> None:
    fields, lines = uncovered(505, [None, 3, 0, None, None], 6, 0.5, 200, "fr")
    assert [(row["a"], row["b"]) for row in fields["data"]["values"]] == [
        (504.5, 505.5), (507.5, 508.5), (508.5, 509.5),
    ]  # fmt: skip
    assert fields["data"]["values"][0]["tip"] == "janvier 2022\u202f: non couvert"
    assert lines["data"]["values"]
    for row in lines["data"]["values"]:
        middle = (row["a"] + row["b"]) / 2
        assert 504.5 <= middle <= 505.5 or 507.5 <= middle <= 509.5
        assert min(row["low"], row["high"]) >= -1e-9
        assert max(row["low"], row["high"]) <= 200 + 1e-9
    assert uncovered(505, [1, 2], 6, 0.5, 200, "fr") == []
