"""Mail: what it says is read; who wrote it, and to whom, is kept nowhere."""

import unicodedata
from datetime import date

import msgspec
import pytest
from tests.sources.documents.files import LONG, codes, mail, the_document, the_fault

from hune.record.markings import Marking
from hune.sources.documents.document import Said

BODY = f"""Dear Moussa Keïta,

{LONG}

On Thu, 29 Feb 2024, Keïta Moussa <m.keita@example.org> wrote:
> What about Gao? Awa
> said nothing. -- Jane SMITH

Awa
Awa Traoré | +223 | awa.traore@example.org
"""


def everything(document: object) -> str:
    return msgspec.json.encode(document, enc_hook=repr).decode().casefold()


def test_a_message_is_internal_and_names_nobody() -> None:
    one = the_document(bytes(mail(BODY)))
    assert (one.format, one.title, one.published, one.publisher) == ("eml", "Notes from Gao", date(2024, 3, 1), None)
    assert one.marking == Marking()
    kept = everything(one)
    for name in ("traoré", "keïta", "jane", "smith", "awa.traore", "m.keita", "example.org", "desk@"):
        assert name not in kept, name
    assert LONG in one.text
    assert "\nAwa\n" not in one.text
    # A word is not a name because somebody is called so.
    assert "What about Gao?" in one.text
    assert codes(one) == ["HN179"]


def test_names_are_found_however_they_are_composed_and_wherever_a_line_is_broken() -> None:
    text = unicodedata.normalize("NFD", f"{LONG}\n\nSigned by Awa\u00a0\nTRAORÉ\n\nawa\n\nMore.")
    assert the_document(bytes(mail(text))).text == f"{LONG}\n\nSigned by […]\n\n[…]\n\nMore."


def test_the_subject_and_the_attachments_name_nobody_either() -> None:
    made = mail(LONG, Subject="Fwd: Awa Traoré on Gao")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="CV Jane Smith.pdf")
    made.add_attachment(b"\0\1", maintype="application", subtype="octet-stream", filename="map.bin")
    one = the_document(bytes(made))
    assert one.title == "Fwd: […] on Gao"
    (listed,) = [flag.details for flag in one.flags if flag.code == "HN180"]
    assert listed["number"] == 2
    assert listed["names"] == "CV […].pdf, map.bin"


def test_the_sender_is_named_where_someone_says_so() -> None:
    said = Said(marking=Marking("PARTNERS", "TLP:AMBER", may_name_source=True))
    one = the_document(bytes(mail(BODY)), said=said)
    assert one.publisher == "Awa Traoré"
    assert "Awa Traoré" in one.text
    assert one.may_name_source
    assert one.edition == "PARTNERS"


def test_plain_text_is_preferred_and_html_read_where_there_is_no_other() -> None:
    assert the_document(bytes(mail(LONG, f"<p>{LONG}</p><p>In HTML only.</p>"))).text == LONG
    one = the_document(bytes(mail(html=f"<html><body><script>x()</script><p>{LONG}</p></body></html>")))
    assert one.text == LONG


def test_a_message_in_latin_letters_and_one_of_an_unknown_encoding() -> None:
    head = b"From: a@b.c\r\nSubject: =?utf-8?q?=C3=89tat?=\r\nContent-Type: text/plain; charset=%s\r\n\r\n"
    text = "L’armée a quitté Gao hier soir, selon deux témoins."
    for charset in (b"windows-1252", b"klingon"):
        one = the_document(head % charset + text.encode("cp1252"))
        assert one.text == text
        assert one.title == "État"


@pytest.mark.parametrize("said", ["31/02", "Fri, 31 Feb 2024 10:00:00 +0000", "soon"])
def test_a_date_that_does_not_exist_is_said(said: str) -> None:
    raw = f"From: a@b.c\nSubject: x\nDate: {said}\n\n{LONG}".encode()
    one = the_document(raw)
    assert one.published is None
    assert "HN176" in codes(one)


def test_a_message_without_text_names_what_is_attached() -> None:
    made = mail()
    made.add_attachment(b"\0\1", maintype="image", subtype="png", filename="map.png")
    assert the_fault(bytes(made)) == "HN162"


def test_messages_within_messages_without_end() -> None:
    body = b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\n"
    for at in range(2000):
        body += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (at, at)
    assert the_fault(body + b"\n\ntext") in ("HN158", "HN162")
