"""A document in its pieces: nothing overlaps, nothing is left out, and headings are told from sentences."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.documents.files import LONG, LONG_FR, the_document, word

from hune.reading.document import Segment, Span
from hune.reading.segments import quotations, segments
from hune.sources.documents import canonical
from hune.sources.documents.document import Document, identity


def pieces(text: str) -> list[tuple[str, str | None, str]]:
    one = the_document(text.encode())
    return [(piece.kind, piece.language, one.text[piece.span.slice]) for piece in segments(one)]


def kinds(text: str) -> list[str]:
    return [kind for kind, _, _ in pieces(text)]


@pytest.mark.shared
def test_the_seed(shared: Path) -> None:
    one = the_document((shared.parent / "seed" / "brief.txt").read_bytes(), "brief.txt")
    found = segments(one)
    first, *rest = found
    assert one.text[first.span.slice] == "Ce qu’il faut retenir"
    assert (first.kind, first.language) == ("heading", "fr")
    assert {piece.language for piece in rest} == {"en"}
    assert [piece.kind for piece in found] == ["heading", "paragraph"] * 10
    assert one.language == "en"


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["A heading", "Le titre", LONG, LONG_FR, "- one", "2. two", "", "", "« Non. »", "What next?", "—"]
        ),
        st.text(st.characters(codec="utf-8"), max_size=30),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_pieces_do_not_overlap_and_hold_all_that_is_not_blank(lines: list[str]) -> None:
    text, _ = canonical.text("\n".join(lines))
    one = Document(id=identity(text), text=text)
    at = 0
    for piece in segments(one):
        assert at <= piece.span.start < piece.span.end <= len(text)
        assert text[at : piece.span.start].strip() == ""
        said = text[piece.span.slice]
        assert said == said.strip() != ""
        for span in quotations(text, piece.span):
            assert piece.span.start < span.start < span.end < piece.span.end
        at = piece.span.end
    assert text[at:].strip() == ""


def test_a_short_line_above_a_longer_one_is_a_heading() -> None:
    assert kinds(f"A quiet pivot\n{LONG}\nWhat next?\n{LONG}\nPart two\nThe towns\n{LONG}") == [
        *("heading", "paragraph", "heading", "paragraph", "heading", "heading", "paragraph"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"It rained.\n{LONG}",
        f"He said:\n{LONG}",
        f"{LONG}\nThe desk",
        "One line\nAnother line\nA third line",
        f"and so on\n{LONG}",
        f"{'Word ' * 20}\n{LONG}",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert "heading" not in kinds(text)


def test_items_of_a_list_stand_together() -> None:
    assert kinds(f"{LONG}\n- Gao\n- Kidal\n{LONG}") == ["paragraph", "list", "list", "paragraph"]
    assert kinds(f"1. Context\n{LONG}") == ["heading", "paragraph"]
    assert kinds("— Rien, dit-il.") == ["paragraph"]


def test_what_the_format_says_is_believed() -> None:
    one = the_document(word(("Title", "A pivot"), ("Heading 1", "It is over."), ("Normal", "Short"), ("Quote", LONG)))
    assert [piece.kind for piece in segments(one)] == ["title", "heading", "paragraph", "quotation"]
    page = f"<html><head><title>Pivot</title></head><body><h1>Pivot</h1><p>{LONG}</p><p>{LONG} More.</p></body></html>"
    one = the_document(page.encode())
    assert [piece.kind for piece in segments(one)][-2:] == ["paragraph", "paragraph"]
    assert {piece.kind for piece in segments(one)[:-2]} <= {"title"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Il a dit : « rien ». Puis “all” et "tout".', ["rien", "all", "tout"]),
        ("« La “paix” viendra »", ["La “paix” viendra"]),
        ('A mark “ alone, and 5" of it', []),
        ("L’armée n’a ‘rien’ dit", []),
        ("«\u202fNon\u202f»", ["Non"]),
        ("« La « paix » viendra », puis « rien »", ["La « paix » viendra", "rien"]),
        ("“I am sure, “he said. “We shall go.”", ["We shall go."]),
        ("“” «»", []),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [text[span.slice] for span in quotations(text, Span(0, len(text)))] == found


def test_a_piece_that_is_one_quotation() -> None:
    assert kinds(f"{LONG}\n“We shall not yield to anybody.”\n{LONG}") == ["paragraph", "quotation", "paragraph"]
    assert kinds("“We shall not yield,” he said.") == ["paragraph"]


def test_each_piece_has_its_own_language() -> None:
    arabic = "أعلنت وزارة الدفاع أن القوات غادرت المدينة يوم الاثنين."
    assert [language for _, language, _ in pieces(f"{LONG}\n\n{LONG_FR}\n\n{arabic}\n\nGao")] == [
        "en",
        "fr",
        "ar",
        "ar",
    ]


def test_a_short_line_takes_the_language_of_what_it_heads() -> None:
    assert [language for _, language, _ in pieces(f"{LONG_FR}\nSanctions\n{LONG}\nFinal Take\n{LONG}")] == [
        *("fr", "en", "en", "en", "en"),
    ]


def test_a_document_without_words_in_a_language_has_none() -> None:
    one = Document(id="0", text="1,234\n5,678")
    assert [piece.language for piece in segments(one)] == [None, None]
    assert segments(Document(id="0", text="")) == ()
    assert isinstance(segments(one)[0], Segment)
