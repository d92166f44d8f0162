"""What hune prints for a value is right in a note, and nothing else is."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.brief.notes.conftest import evidence

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Evidence
from hune.brief.notes.figures_in import figures, printed_parts
from hune.brief.notes.matching import says, verdict
from hune.brief.notes.note import NoteFile
from hune.brief.notes.paragraphs import paragraphs
from hune.brief.notes.review import review
from hune.text import likelihood
from hune.text.numbers import format_number, format_range, format_share, round_text

SENTENCES = {
    "en": "UCDP recorded {} [[given]] of them in Burkina Faso in 2023.",
    "fr": "UCDP y recense {} [[given]] cas au Burkina Faso en 2023.",
}
LANGUAGES = st.sampled_from(["en", "fr"])
ROUNDINGS = st.sampled_from(["exact", "text"])
COUNTS = st.integers(0, 2_000_000)


def codes(basis: Basis, piece: Evidence, lang: str, printed: str) -> list[str]:
    ledger = Ledger(version="r", watched=basis.watch.gwnos)
    ledger.keep(piece)
    texts, findings = paragraphs([SENTENCES[lang].format(printed)], 0, "x", lang)
    note = NoteFile("x", section="outlook", lang=lang, role="A", dated=date(2025, 1, 1), paragraphs=texts)
    assert not findings
    return [one.code for one in review((note,), basis, ledger, ()) if one.code != "HN678"]


def other(lang: str) -> str:
    return "fr" if lang == "en" else "en"


@settings(max_examples=150, deadline=None)
@given(value=COUNTS, lang=LANGUAGES, rounding=ROUNDINGS)
def test_a_count_as_it_is_printed_is_right(value: int, lang: str, rounding: str, basis: Basis) -> None:
    piece = evidence("given", "deaths", value)
    assert codes(basis, piece, lang, format_number(value, lang, rounding)) == []  # type: ignore[arg-type]
    assert codes(basis, piece, lang, format_number(float(value), lang, rounding)) == []  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(value=COUNTS, wrong=COUNTS, lang=LANGUAGES)
def test_any_other_number_is_found(value: int, wrong: int, lang: str, basis: Basis) -> None:
    assume(wrong not in (value, int(round_text(value))))
    assert codes(basis, evidence("given", "deaths", value), lang, format_number(wrong, lang)) == ["HN668"]


@settings(max_examples=80, deadline=None)
@given(value=COUNTS, by=st.sampled_from([-1, 1, 10, -10]), lang=LANGUAGES)
def test_a_number_beside_is_found(value: int, by: int, lang: str, basis: Basis) -> None:
    wrong = value + by
    assume(wrong >= 0 and wrong != int(round_text(value)))
    assert codes(basis, evidence("given", "deaths", value), lang, format_number(wrong, lang)) == ["HN668"]


@settings(max_examples=100, deadline=None)
@given(value=st.integers(1000, 2_000_000), lang=LANGUAGES, rounding=ROUNDINGS)
def test_the_other_language_s_form_is_found(value: int, lang: str, rounding: str, basis: Basis) -> None:
    printed = format_number(value, other(lang), rounding)  # type: ignore[arg-type]
    assert codes(basis, evidence("given", "deaths", value), lang, printed) == ["HN670"]


@settings(max_examples=100, deadline=None)
@given(bounds=st.tuples(COUNTS, COUNTS, COUNTS).map(sorted), lang=LANGUAGES, rounding=ROUNDINGS)
def test_a_range_as_it_is_printed_is_right(bounds: list[int], lang: str, rounding: str, basis: Basis) -> None:
    low, value, high = bounds
    piece = evidence("given", "deaths", value, low=low, high=high)
    span = format_range(low, high, lang, rounding)  # type: ignore[arg-type]
    one = format_number(value, lang, rounding)  # type: ignore[arg-type]
    for printed in (span, f"({span})", f"{one} ({span})", one):
        assert codes(basis, piece, lang, printed) == [], printed


@settings(max_examples=60, deadline=None)
@given(bounds=st.tuples(COUNTS, COUNTS, COUNTS).map(sorted), lang=LANGUAGES)
def test_a_bound_alone_is_not_the_figure(bounds: list[int], lang: str, basis: Basis) -> None:
    low, value, high = bounds
    rounded = {int(round_text(bound)) for bound in bounds} | {*bounds}
    assume(len(rounded) == 6 or len({low, value, high} & {int(round_text(value))}) == 0)
    assume(high not in (value, int(round_text(value))) and low != high)
    piece = evidence("given", "deaths", value, low=low, high=high)
    assert codes(basis, piece, lang, format_number(high, lang)) == ["HN668"]


@settings(max_examples=120, deadline=None)
@given(value=st.floats(0, 1), lang=LANGUAGES)
def test_a_share_and_a_chance_as_they_are_printed_are_right(value: float, lang: str, basis: Basis) -> None:
    assert codes(basis, evidence("given", "share", value), lang, format_share(value, lang)) == []
    assert codes(basis, evidence("given", "probability", value), lang, likelihood.number(value, lang)) == []


@settings(max_examples=120, deadline=None)
@given(value=st.floats(0, 1), wrong=st.integers(0, 100), lang=LANGUAGES)
def test_another_percentage_is_found(value: float, wrong: int, lang: str, basis: Basis) -> None:
    printed = f"{wrong}\u202f%"
    if printed != format_share(value, lang):
        assert codes(basis, evidence("given", "share", value), lang, printed) == ["HN668"]
    if printed != likelihood.number(value, lang):
        assert codes(basis, evidence("given", "probability", value), lang, printed) == ["HN668"]


@settings(max_examples=60, deadline=None)
@given(cases=st.integers(1, 400), hits=st.integers(0, 400), lang=LANGUAGES)
def test_so_many_of_so_many_is_a_share(cases: int, hits: int, lang: str, basis: Basis) -> None:
    hits = min(hits, cases)
    piece = evidence("given", "share", hits / cases, rows=cases)
    join = "of" if lang == "en" else "sur"
    assert codes(basis, piece, lang, f"{hits} {join} {cases}") == []
    assert codes(basis, piece, lang, f"{hits} {join} {cases + 1}") == ["HN668"]


@settings(max_examples=60, deadline=None)
@given(value=st.floats(0.01, 5000).map(lambda v: round(v, 2)), lang=LANGUAGES)
def test_decimals_are_read_in_their_language(value: float, lang: str, basis: Basis) -> None:
    assert codes(basis, evidence("given", "deaths", value), lang, format_number(value, lang)) == []


@given(st.text(max_size=60), LANGUAGES)
def test_figures_stand_where_they_say(text: str, lang: str) -> None:
    found = figures(text, lang)
    for figure in found:
        assert text[figure.start : figure.end] == figure.text
        assert any(c.isdigit() for c in figure.text)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_what_is_no_value_is_never_right() -> None:
    piece = evidence("given", "deaths", None)
    assert verdict(printed_parts("0"), piece, "en") is None
    assert says(piece, "en") == "–"
    assert verdict(printed_parts("200 %"), evidence("given", "share", 2.0), "en") is None


@pytest.mark.parametrize(
    ("unit", "value", "more", "wanted"),
    [
        ("deaths", 6109, {"low": 5795, "high": 7380}, "6,109 (5,795–7,380) or 6,100 (5,800–7,400)"),
        ("deaths", 122, {}, "122"),
        ("deaths", 1159, {}, "1,159 or 1,160"),
        ("share", 0.571, {}, "57\u202f%"),
        ("probability", 0.634, {}, "65\u202f%"),
    ],
)
def test_what_evidence_says(unit: str, value: float, more: dict[str, float], wanted: str) -> None:
    assert says(evidence("given", unit, value, **more), "en") == wanted
