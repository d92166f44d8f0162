from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from hune.draw.labels import Label, place, text_width, wrapped

SPOTS = st.lists(st.tuples(st.floats(-20, 220), st.floats(-20, 120)), min_size=1, max_size=4).map(tuple)
LABELS = st.lists(st.builds(Label, st.text("abc", min_size=1, max_size=9), st.just(10.0), SPOTS), max_size=8)


@settings(max_examples=60)
@given(LABELS)
def test_no_two_names_touch_and_none_leaves_the_frame(labels: list[Label]) -> None:
    spots = place(labels, 200, 100)
    assert len(spots) == len(labels)
    boxes = []
    for label, spot in zip(labels, spots, strict=True):
        if spot is None:
            continue
        boxes.append((spot.x, spot.y - 5, spot.x + label.width, spot.y + 5))
        assert spot.x >= 0
        assert spot.x + label.width <= 200
        assert spot.y - 5 >= 0
        assert spot.y + 5 <= 100
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_the_spot_that_hides_least_is_taken() -> None:
    label = Label("Djibo", 10, ((50, 50), (150, 50)))
    (spot,) = place([label], 200, 100)
    assert spot is not None
    assert spot.x < 50
    (spot,) = place([label], 200, 100, marks=[(40, 40, 60, 60, 1)])
    assert spot is not None
    assert spot.x > 100
    (spot,) = place([label], 200, 100, marks=[(40, 40, 60, 60, 1), (145, 40, 155, 60, 4)])
    assert spot is not None
    assert spot.x < 50, "half as wide, but four times the weight"


def test_a_sure_name_is_set_even_where_it_touches() -> None:
    labels = [Label("Togo", 12, ((50, 50),)), Label("Benin", 12, ((52, 50),))]
    assert place(labels, 200, 100)[1] is None
    sure = [labels[0], Label("Benin", 12, ((52, 50),), sure=True)]
    assert place(sure, 200, 100)[1] is not None


@given(st.text("abé -", max_size=60), st.integers(20, 200), st.integers(1, 4))
def test_lines_hold_every_word_in_order_and_no_more_than_fit(text: str, width: int, most: int) -> None:
    lines = wrapped(text, 10, width, most)
    assert 1 <= len(lines) <= most
    assert text.replace(" ", "").startswith("".join(lines).rstrip("…").replace(" ", ""))
    assert all(text_width(line.rstrip("…"), 10) <= width for line in lines)
    if len(wrapped(text, 10, width, 99)) > most:
        assert lines[-1].endswith("…")
    elif all(text_width(word, 10) <= width for word in text.split(" ")):
        assert " ".join(lines) == text
