"""RSS and Atom: each entry a document, a bad one costing itself only."""

from datetime import date

from tests.sources.documents.files import LONG, LONG_FR, codes, kinds, the_fault

from hune.sources.documents.document import Document
from hune.sources.documents.gathering import Fault, read

RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Agence</title><language>fr-fr</language><copyright>CC BY 4.0</copyright>
<item><title>La junte &amp; ses appuis</title><link>https://example.org/1</link>
<pubDate>Fri, 01 Mar 2024 23:30:00 +0200</pubDate><description>Court.</description>
<content:encoded><![CDATA[<p>{LONG_FR}</p>
<h2>À Gao</h2><p>{LONG_FR} Fin.</p><script>x()</script>]]></content:encoded></item>
<item><title></title><description></description></item>
<item><title>Rien de plus</title><pubDate>31/02</pubDate></item>
<item><title>Piège</title><description><![CDATA[{"<div>" * 3000}]]></description></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Desk</title><entry><title>Pivot</title>
<link href="https://example.org/2"/><updated>2024-03-02T10:00:00Z</updated>
<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>"""


def test_entries_are_documents_and_a_bad_one_costs_itself() -> None:
    first, empty, short, trap = read(RSS.encode(), "feed.xml")
    assert isinstance(first, Document)
    assert (first.title, first.publisher, first.language) == ("La junte & ses appuis", "Agence", "fr")
    assert (first.published, first.origin, first.licence) == (date(2024, 3, 1), "https://example.org/1", "CC BY 4.0")
    assert kinds(first)[1] == ("heading", "À Gao")
    assert "x()" not in first.text
    assert isinstance(empty, Fault)
    assert empty.notice.code == "HN164"
    assert empty.notice.details["number"] == 2
    assert isinstance(short, Document)
    assert (short.text, short.published, short.origin) == ("Rien de plus", None, "feed.xml#3")
    assert codes(short) == ["HN176"]
    assert isinstance(trap, Fault)
    assert trap.notice.code == "HN155"
    assert trap.notice.details["file"] == "feed.xml#4"


def test_atom() -> None:
    (one,) = read(ATOM.encode(), "a")
    assert isinstance(one, Document)
    assert (one.text, one.published, one.language) == (LONG, date(2024, 3, 2), "en")


def test_a_feed_in_another_encoding() -> None:
    latin = RSS.replace('encoding="utf-8"', 'encoding="iso-8859-1"').encode("cp1252")
    first, *_ = read(latin, "a")
    assert isinstance(first, Document)
    assert LONG_FR in first.text


def test_a_feed_that_is_cut_off_gives_what_came() -> None:
    first, *_ = read(RSS[: RSS.index("<item><title></title>") + 20].encode(), "a")
    assert isinstance(first, Document)
    assert LONG_FR in first.text


def test_an_empty_feed_and_one_that_declares_entities() -> None:
    assert the_fault(b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>') == "HN163"
    bomb = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + RSS[38:].encode()
    assert the_fault(bomb) == "HN156"
