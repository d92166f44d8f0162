"""PDF: text with its lines joined, limits said, a scan said to be one."""

import io

from pypdf import PdfReader, PdfWriter
from tests.sources.documents.files import LONG, LONG_FR, codes, pdf, the_document, the_fault


def test_lines_are_joined_and_divided_words_whole() -> None:
    one = the_document(pdf(f"{LONG}\n\n{LONG}", title="A quiet pivot"), "a.txt")
    assert one.format == "pdf"
    assert one.text.count(LONG) == 2
    assert one.title == "A quiet pivot"
    assert one.published is None
    assert (one.language, codes(one)) == ("en", [])


def test_a_sentence_goes_on_over_the_page() -> None:
    one = the_document(pdf(f"{LONG_FR} Le ministre", f"n’a rien dit. {LONG_FR}"))
    assert "Le ministre n’a rien dit." in one.text


def test_what_stands_on_every_page_is_read_once_and_its_number_never() -> None:
    pages = [f"The Daily Gazette, {at}\n\n{LONG} Number {at}.\n\nPage {at}" for at in range(1, 6)]
    one = the_document(pdf(*pages))
    assert one.text.count("Gazette") == 1
    assert one.text.startswith("The Daily Gazette, 1\n\n")
    assert "Page" not in one.text
    assert all(f"Number {at}." in one.text for at in range(1, 6))


def test_pages_that_all_say_the_same_are_not_lost() -> None:
    one = the_document(pdf(*["Wagner supports Mali\n\nThe army of Niger fights JNIM"] * 4))
    assert one.text.count("Wagner supports Mali") == 1
    assert one.text.count("The army of Niger fights JNIM") == 1


def test_two_hundred_pages_are_read_and_the_others_said_not_to_be() -> None:
    source = pdf(*(f"Page of the number {at} says something." for at in range(203)))
    one = the_document(source)
    assert "number 199 says" in one.text
    assert "number 200 says" not in one.text
    assert [flag.details for flag in one.flags if flag.code == "HN177"] == [{"file": "a", "read": 200, "pages": 203}]
    whole = the_document(pdf(*(f"Page of the number {at} says something." for at in range(200))))
    assert "number 199 says" in whole.text
    assert codes(whole) == []


def test_a_scan_is_said_to_be_one() -> None:
    out = io.BytesIO()
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    writer.write(out)
    assert the_fault(out.getvalue()) == "HN157"


def test_pages_without_text_among_others_are_named() -> None:
    one = the_document(pdf(LONG, "#v(1cm)", LONG))
    assert [flag.details["pages"] for flag in one.flags if flag.code == "HN178"] == ["2"]


def test_a_damaged_file_and_a_locked_one() -> None:
    whole = pdf(LONG)
    assert the_fault(b"%PDF-1.7\nnothing more") in ("HN158", "HN157")
    assert the_fault(whole[:300]) in ("HN158", "HN157")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(whole)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert the_fault(out.getvalue()) == "HN159"
