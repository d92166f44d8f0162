"""Words are found where they stand, whole, whichever apostrophe, mark, dash or space is written."""

from hypothesis import given
from hypothesis import strategies as st

from hune.reading.document import Span
from hune.reading.model_slot.places import occurrences, place

TEXT = "The focus of US policy – “peace” – isn’t Mali’s\u00a0; les États-Unis, l’armée."
WHOLE = Span(0, len(TEXT))


def found(words: str) -> list[str]:
    return [TEXT[span.slice] for span in occurrences(words, TEXT, WHOLE)]


def test_a_word_is_whole_and_in_its_own_case() -> None:
    assert found("US") == ["US"]
    assert found("us") == found("Mal") == found("polic") == found("") == found("  ") == []


def test_signs_are_alike_and_letters_are_not() -> None:
    assert found('policy - "peace"') == ["policy – “peace”"]
    assert found("isn't Mali's ;") == ["isn’t Mali’s\u00a0;"]
    assert found("l'armée") == ["l’armée"]
    assert found("l'armee") == found("etats-unis") == []


def test_the_nearer_part_is_looked_at_first() -> None:
    assert place("a", "a b a", Span(3, 5), Span(0, 5)) == Span(4, 5)
    assert place("b", "a b a", Span(3, 5), Span(0, 5)) == Span(2, 3)
    assert place("c", "a b a", Span(3, 5), Span(0, 5)) is None


@given(st.text(min_size=1, max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_what_is_found_is_inside_and_says_the_words(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for span in occurrences(text[start:end], text, Span(0, len(text))):
        assert 0 <= span.start < span.end <= len(text)
        assert len(text[span.slice]) == len(text[start:end].strip())
