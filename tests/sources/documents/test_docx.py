"""Word documents: styles, notes, revisions; and archives that are none, or traps."""

import io
import zipfile

import docx
from tests.sources.documents.files import LONG, LONG_FR, archive, changed, kinds, the_document, the_fault, word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_styles_say_what_a_paragraph_is() -> None:
    body = word(
        ("Title", "A quiet pivot"),
        ("Heading 1", "What is known"),
        ("Normal", LONG),
        ("List Bullet", "one"),
        ("List Bullet", "two"),
        ("Quote", "We shall not yield."),
    )
    one = the_document(body, "a.txt")
    assert (one.format, one.title, one.language) == ("docx", "A quiet pivot", "en")
    assert kinds(one) == [
        ("title", "A quiet pivot"),
        ("heading", "What is known"),
        ("paragraph", LONG),
        ("list", "one"),
        ("list", "two"),
        ("quotation", "We shall not yield."),
    ]
    assert "one\ntwo" in one.text


def test_tables_links_and_revisions_are_read_as_they_now_are() -> None:
    made = docx.Document()
    made.add_paragraph(LONG)
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Gao", "12 killed"
    paragraph = made.add_paragraph("Bamako ")
    inserted = docx.oxml.parse_xml(f"<w:ins {W}><w:r><w:t>said </w:t></w:r></w:ins>")
    struck = docx.oxml.parse_xml(f"<w:del {W}><w:r><w:delText>denied </w:delText></w:r></w:del>")
    control = docx.oxml.parse_xml(
        f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    paragraph._p.append(inserted)
    paragraph._p.append(struck)
    paragraph.add_run("nothing.")
    paragraph._p.addnext(control)
    out = io.BytesIO()
    made.save(out)
    text = the_document(out.getvalue()).text
    assert "Bamako said nothing." in text
    assert "denied" not in text
    assert "Gao\n\n12 killed" in text
    assert "In a control." in text


def test_footnotes_are_read() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote><w:p><w:r><w:t>Interview,'
    notes += " Gao, 2024.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    one = the_document(changed(word(("Normal", LONG_FR)), word__footnotes_xml=notes.encode()))
    assert one.text.endswith("Interview, Gao, 2024.")


def test_an_archive_that_only_looks_like_word_is_named() -> None:
    assert the_fault(archive(notes_txt=b"text"), "a.docx") == "HN160"
    assert the_fault(archive(word__document_xml=b"<x/>"), "a.docx") == "HN160"
    fake = archive(word__document_xml=b"<x/>", other=b"")
    renamed = io.BytesIO()
    with zipfile.ZipFile(renamed, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", "not xml")
    assert the_fault(fake) == "HN160"
    assert the_fault(renamed.getvalue()) == "HN158"
    assert the_fault(b"PK\x03\x04 and nothing more") == "HN158"
    assert the_fault(word(("Normal", LONG))[:-40]) == "HN158"


def test_an_archive_that_unpacks_to_a_disk_is_not_unpacked() -> None:
    bomb = changed(word(("Normal", LONG)), word__media__a_bin=b"\0" * 210_000_000)
    assert len(bomb) < 1_000_000
    assert the_fault(bomb) == "HN161"
    text = changed(word(("Normal", LONG)), word__document_xml=b" " * 41_000_000)
    assert the_fault(text) == "HN161"
    many = changed(word(("Normal", LONG)), **{f"x{at}": b"" for at in range(2100)})
    assert the_fault(many) == "HN161"


def test_entities_are_refused() -> None:
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><w:document {W}><w:body/></w:document>'
    assert the_fault(changed(word(("Normal", LONG)), word__document_xml=bomb.encode())) == "HN156"
    wide = bomb.replace("<?xml version", "<?xml version").encode("utf-16")
    assert the_fault(changed(word(("Normal", LONG)), word__document_xml=wide)) == "HN156"


def test_a_document_without_words() -> None:
    assert the_fault(word(("Normal", "…"))) == "HN153"
