"""The content decides which format a document is in, and what is none is named."""

import gzip

import pytest
from tests.sources.documents import files

from hune.errors import HuneError
from hune.sources.documents import opening

KNOWN = {
    "pdf": [b"%PDF-1.7\n", b"\n\n%PDF-1.4"],
    "docx": [files.word(("Normal", "x")), b"PK\x03\x04 whatever"],
    "html": [
        b"<!DOCTYPE html><title>x</title>",
        b"\xef\xbb\xbf  <html lang=fr>",
        b"<!-- saved --><html>",
        b"<div class='x'><p>text</p></div>",
        "<html><body>é".encode("utf-16"),
        b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="x">',
    ],
    "feed": [
        b'<?xml version="1.0"?><rss version="2.0">',
        b"<feed xmlns='http://www.w3.org/2005/Atom'>",
        b"<rdf:RDF xmlns:rdf='x'>",
    ],
    "reliefweb": [b'{"data": []}', b" [1]"],
    "eml": [
        bytes(files.mail("x")),
        b"From: a@b.c\nSubject: x\n\ntext",
        b"From a@b.c Fri\r\nFrom: x\r\nDate: y\r\n\r\nz",
    ],
    "markdown": [b"# Mali\n", b"text\n\n## More\n", b"See [this](https://example.org).", b"Mali\n====\n\ntext"],
    "text": [
        b"Bamako said nothing.",
        b"{ not json",
        b"From Brazzaville: nothing.\n\nText",
        b"Note: this\nSubject: unclear\n\n",
        b"< 5 km",
        "Le Mali".encode("utf-16"),
        "Le Mali, sans marque".encode("utf-16-le"),
        b"one\x00stray zero in a text of some length",
        b"* [a] not a link (b)",
    ],
}


@pytest.mark.parametrize(("form", "body"), [(form, body) for form, bodies in KNOWN.items() for body in bodies])
def test_the_content_tells_the_format_whatever_the_name(form: str, body: bytes) -> None:
    for name in ("a.txt", "a.pdf", "a"):
        assert opening.form(body, name) == form


@pytest.mark.parametrize("body", [b"", b" \r\n\t", b"\x00" * 40, b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be(body: bytes) -> None:
    with pytest.raises(HuneError, match=r"HN150 a\.txt"):
        opening.form(body, "a.txt")


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(b"x", mtime=0),
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"\xff\xd8\xff\xe0",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        b"{\\rtf1 x}",
        bytes(range(256)) * 4,
        b'<?xml version="1.0"?><kml></kml>',
    ],
)
def test_what_is_no_document_is_refused(body: bytes) -> None:
    with pytest.raises(HuneError, match="HN152"):
        opening.form(body, "a.txt")
