"""Documents made for tests: pages, PDFs, Word files, messages, archives."""

import io
import zipfile
from email.message import EmailMessage
from typing import Any

import docx
import typst

from hune.sources.documents.document import Document
from hune.sources.documents.gathering import Fault, read

LONG = (
    "Over recent months the government has quietly revived its military channels with the junta, supplying what two "
    "officials call actionable intelligence."
)
LONG_FR = (
    "Depuis plusieurs mois, le gouvernement a discrètement rétabli ses canaux militaires avec la junte, à laquelle il "
    "fournit ce que deux responsables appellent des renseignements exploitables."
)


def the_document(body: bytes, origin: str = "a", **other: Any) -> Document:
    """Return the one document in some bytes."""
    (one,) = read(body, origin, **other)
    assert isinstance(one, Document), one
    return one


def the_fault(body: bytes, origin: str = "a", **other: Any) -> str:
    """Return the number of the one fault of some bytes, said in both languages."""
    (one,) = read(body, origin, **other)
    assert isinstance(one, Fault), one
    assert one.notice.text("en") != one.notice.text("fr")
    return one.notice.code


def codes(document: Document) -> list[str]:
    """Return the numbers of a document's flags, each of which can be said."""
    assert all(flag.text("en") and flag.text("fr") for flag in document.flags)
    return [flag.code for flag in document.flags]


def kinds(document: Document) -> list[tuple[str, str]]:
    """Return what the format said, with the text it said it of."""
    return [(block.kind, document.text[block.span.slice]) for block in document.layout]


def pdf(*pages: str, title: str = "") -> bytes:
    """Return a PDF with a page for each text in typst's markup."""
    head = f'#set document(title: "{title}")\n' if title else ""
    source = (
        head + '#set page(width: 12cm, height: 16cm)\n#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    )
    return bytes(typst.compile((source + "\n#pagebreak()\n".join(pages)).encode()))


def word(*paragraphs: tuple[str, str], title: str = "") -> bytes:
    """Return a Word document of paragraphs with the names of their styles."""
    made = docx.Document()
    made.core_properties.title = title
    for style, text in paragraphs:
        made.add_paragraph(text, style=style)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    """Return a ZIP of parts; `__` in a name stands for a slash, `_` for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def changed(body: bytes, **parts: bytes) -> bytes:
    """Return a ZIP with some of its parts replaced, or added."""
    given = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            if name not in given:
                made.writestr(name, old.read(name))
        for name, content in given.items():
            made.writestr(name, content)
    return out.getvalue()


def mail(text: str | None = None, html: str | None = None, **headers: str) -> EmailMessage:
    """Return a message from Awa Traoré to two others."""
    made = EmailMessage()
    known = {
        "From": "Awa Traoré <awa.traore@example.org>",
        "To": '"Keïta, Moussa" <m.keita@example.org>',
        "Cc": "Desk <desk@example.org>, Jane Smith <jane@example.org>",
        "Subject": "Notes from Gao",
        "Date": "Fri, 01 Mar 2024 23:30:00 +0200",
        "Message-ID": "<1@example.org>",
    }
    for name, value in (known | headers).items():
        made[name] = value
    if text is not None:
        made.set_content(text)
    if html is not None:
        (made.add_alternative if text is not None else made.set_content)(html, subtype="html")
    return made
